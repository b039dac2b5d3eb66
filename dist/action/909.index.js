export const id = 909;
export const ids = [909];
export const modules = {

/***/ 70909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  treeLoads: () => (/* binding */ treeLoads)
});

// EXTERNAL MODULE: ./lib/diagnostic/nearest-name.js + 1 modules
var nearest_name = __webpack_require__(30947);
// EXTERNAL MODULE: ./lib/diagnostic/word-list.js
var word_list = __webpack_require__(7076);
// EXTERNAL MODULE: ./lib/manifest/job-id.js
var job_id = __webpack_require__(90682);
// EXTERNAL MODULE: ./lib/manifest/reference-order.js
var reference_order = __webpack_require__(91541);
// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(57417);
// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/limits/bulk-api-limits.js
var bulk_api_limits = __webpack_require__(54512);
// EXTERNAL MODULE: ./lib/records/bytes/byte-buffer.js
var byte_buffer = __webpack_require__(11269);
// EXTERNAL MODULE: ./lib/records/csv/cells.js
var csv_cells = __webpack_require__(73208);
// EXTERNAL MODULE: ./lib/records/record/key-bytes.js
var key_bytes = __webpack_require__(77843);
// EXTERNAL MODULE: ./lib/records/references/marked-reference-rule.js
var marked_reference_rule = __webpack_require__(97028);
// EXTERNAL MODULE: ./lib/records/inspection/record-doubts.js
var record_doubts = __webpack_require__(77342);
// EXTERNAL MODULE: ./lib/records/bytes/source-changed.js
var source_changed = __webpack_require__(21944);
// EXTERNAL MODULE: ./lib/records/tree/json-file.js + 1 modules
var json_file = __webpack_require__(71742);
// EXTERNAL MODULE: ./lib/manifest/api-name.js
var api_name = __webpack_require__(74001);
;// CONCATENATED MODULE: ./lib/records/tree/tree-reader.js

const PAGING = new Set(['totalSize', 'done', 'nextRecordsUrl', 'attributes', 'records']);
const IS_OBJECT_NAME = new RegExp(api_name/* OBJECT_NAME */._i);
const MAX_NAME_CHARACTERS = 80;
const MAX_KNOWN_NAMES = 1_000;
const LIST_HINT = 'An sObject tree is {"records": [ \u2026 ]}. A list of "sobject" and "files" is a plan: name it under "treePlan".';
class TreeReader {
    hasRecords = false;
    #object;
    #visitor;
    #levels = [];
    #name = '';
    #smallNames = new Map();
    constructor(object, visitor) {
        this.#object = object;
        this.#visitor = visitor;
    }
    opened(kind, place) {
        this.#levels.push(this.#levelOf(kind, place));
    }
    closed() {
        const level = this.#levels.pop();
        if (level?.kind === 'record')
            this.#endRecord(level.record);
    }
    named(name, place) {
        this.#name = name;
        const level = this.#levels.at(-1);
        if (level?.kind !== 'record')
            return;
        const small = this.#small(name);
        if (level.record.values.has(small) || level.record.nested.has(small)) {
            this.#visitor.mistake(`The record has two members "${name}" (case does not count).`, 'Keep one of them.', place);
        }
    }
    text(value, place) {
        this.#take({ field: this.#name, kind: 'text', text: value, place });
    }
    literal(written, place) {
        const isNull = written === 'null';
        this.#take({ field: this.#name, kind: isNull ? 'null' : 'literal', text: isNull ? '' : written, place });
    }
    #small(name) {
        const known = this.#smallNames.get(name);
        if (known !== undefined)
            return known;
        const small = name.toLowerCase();
        if (this.#smallNames.size < MAX_KNOWN_NAMES)
            this.#smallNames.set(name, small);
        return small;
    }
    #levelOf(kind, place) {
        const level = this.#levels.at(-1);
        const isObject = kind === 'object';
        switch (level?.kind) {
            case undefined:
                if (isObject)
                    return { kind: 'file' };
                this.#visitor.mistake('The file is a list.', LIST_HINT, place);
                return { kind: 'skipped' };
            case 'file':
                if (this.#name !== 'records' || isObject)
                    return { kind: 'skipped' };
                this.hasRecords = true;
                return { kind: 'records', nestedIn: undefined };
            case 'records':
                return isObject
                    ? { kind: 'record', record: this.#begun(level.nestedIn, place) }
                    : this.#noRecord(place);
            case 'record':
                level.record.nested.add(this.#small(this.#name));
                if (isObject && this.#name === 'attributes')
                    return { kind: 'attributes', record: level.record };
                if (isObject)
                    return { kind: 'related', record: level.record, name: this.#name, place };
                return this.#noValue(place);
            case 'related':
                if (this.#name === 'records' && !isObject)
                    return this.#nested(level);
                if (this.#name !== 'attributes')
                    this.#noValue(place);
                return { kind: 'skipped' };
            case 'attributes':
            case 'skipped':
                return { kind: 'skipped' };
        }
    }
    #begun(nestedIn, place) {
        if (nestedIn !== undefined && (nestedIn.referenceId === '' || nestedIn.type === '')) {
            this.#visitor.mistake(`"${nestedIn.relationship}" has nested records, and "attributes" with type and referenceId does not stand before it.`, 'Begin every record that has others in it with "attributes": {"type": \u2026, "referenceId": \u2026}.', nestedIn.place);
        }
        const type = nestedIn === undefined ? this.#object : '';
        return { place, nestedIn, type, referenceId: '', values: new Map(), nested: new Set() };
    }
    #nested({ record: { referenceId, type }, name, place }) {
        return { kind: 'records', nestedIn: { type, referenceId, relationship: name, place } };
    }
    #noRecord(place) {
        this.#visitor.mistake('This is no record.', '"records" is a list of objects.', place);
        return { kind: 'skipped' };
    }
    #noValue(place) {
        this.#visitor.mistake(`"${this.#name}" is neither a value nor a parent nor a list of nested records.`, 'Records of a child relationship stand in {"records": [ \u2026 ]}; fields of a parent one level deep in an object.', place);
        return { kind: 'skipped' };
    }
    #take(value) {
        const level = this.#levels.at(-1);
        switch (level?.kind) {
            case undefined:
                this.#visitor.mistake('The file is a single value.', 'An sObject tree is {"records": [ \u2026 ]}.', value.place);
                return;
            case 'record':
                if (this.#name === 'attributes')
                    this.#noValue(value.place);
                else
                    level.record.values.set(this.#small(this.#name), value);
                return;
            case 'related':
                this.#checkWhole(value);
                if (!PAGING.has(this.#name)) {
                    const field = `${level.name}.${this.#name}`;
                    level.record.values.set(this.#small(field), { ...value, field });
                }
                return;
            case 'attributes':
                this.#takeAttribute(level.record, value);
                return;
            case 'records':
                this.#noRecord(value.place);
                return;
            case 'file':
                if (this.#name === 'records' && value.kind === 'null')
                    this.hasRecords = true;
                this.#checkWhole(value);
                return;
            case 'skipped':
        }
    }
    #checkWhole({ kind, place, text }) {
        const isPage = this.#name === 'nextRecordsUrl' ? kind === 'text' : this.#name === 'done' && text === 'false';
        if (!isPage)
            return;
        this.#visitor.mistake('The list of records is not whole: the org had further ones.', 'Export the records again, with all pages.', place);
    }
    #takeAttribute(record, { kind, place, text }) {
        if (this.#name === 'referenceId')
            record.referenceId = text;
        if (this.#name !== 'type')
            return;
        if (kind !== 'text' || text.length > MAX_NAME_CHARACTERS || !IS_OBJECT_NAME.test(text)) {
            this.#visitor.mistake('The type of the record is not the API name of an object.', 'Write one such as "Account" or "Order_Line__c".', place);
        }
        else if (record.nestedIn === undefined && text.toLowerCase() !== this.#object.toLowerCase()) {
            this.#visitor.mistake(`The record is of type "${text}", but the plan says that the file holds "${this.#object}".`, 'Correct one of them; records of other objects lie in files of their own, or nested in others.', place);
        }
        else
            record.type = text;
    }
    #endRecord(record) {
        if (record.type !== '') {
            this.#visitor.record(record);
            return;
        }
        this.#visitor.mistake('The nested record does not say its type.', 'Give it "attributes": {"type": \u2026, "referenceId": \u2026}.', record.place);
    }
}

// EXTERNAL MODULE: ./lib/records/references/reference-index.js
var reference_index = __webpack_require__(93457);
;// CONCATENATED MODULE: ./lib/records/tree/tree-survey.js





const MAX_OBJECTS = 200;
async function surveyTrees(files, ports, mistakes) {
    const surveyor = new Surveyor(files, mistakes);
    const inspected = [];
    for (const [index, file] of files.entries()) {
        surveyor.begin(index, file);
        const reader = new TreeReader(file.object, surveyor);
        inspected.push(await (0,json_file/* readJsonFile */.J)(file, reader, ports, mistakes));
        if (reader.hasRecords || mistakes.hasErrors)
            continue;
        mistakes.error({
            message: 'The file has no list "records".',
            hint: 'An sObject tree is {"records": [ \u2026 ]}.',
            place: { file: file.name, line: 1 },
        });
    }
    return { objects: surveyor.objects, nestings: surveyor.nestings, files: inspected };
}
function nestingKey({ relationship, type }) {
    return `${type}.${relationship}`.toLowerCase();
}
class Surveyor {
    objects = new Map();
    nestings = new Map();
    #names;
    #mistakes;
    #key = new key_bytes/* KeyBytes */.B();
    #index = 0;
    #file = { path: '', name: '', object: '' };
    constructor(files, mistakes) {
        this.#names = files.map(({ name }) => name);
        this.#mistakes = mistakes;
        for (const { name, object } of files)
            this.#objectOf(object, { file: name, line: 1 });
    }
    begin(index, file) {
        this.#index = index;
        this.#file = file;
    }
    mistake(message, hint, place) {
        this.#mistakes.error({ message, hint, place: (0,json_file/* placeIn */.V)(this.#file, place) });
    }
    record(record) {
        const { nestedIn, place, referenceId, type, values } = record;
        const object = this.#objectOf(type, (0,json_file/* placeIn */.V)(this.#file, place));
        if (object === undefined)
            return;
        object.records++;
        for (const [name, { field, kind }] of values) {
            if (kind !== 'null')
                object.valued.add(name);
            if (object.columns.has(name))
                continue;
            object.columns.set(name, field);
            object.places.set(name, { file: this.#file.name, line: place.line });
        }
        if (referenceId !== '')
            this.#note(referenceId, object, record);
        if (nestedIn === undefined)
            return;
        const key = nestingKey(nestedIn);
        const known = this.nestings.get(key);
        if (known === undefined)
            this.nestings.set(key, { ...nestedIn, child: type, file: this.#file });
        else if (known.child.toLowerCase() !== type.toLowerCase()) {
            this.mistake(`"${nestedIn.relationship}" of "${nestedIn.type}" holds records of "${known.child}" and of "${type}".`, 'A child relationship has records of one object.', place);
        }
    }
    #note(referenceId, object, { place }) {
        const key = this.#key.ofText(referenceId);
        for (const { references } of this.objects.values()) {
            const other = references.find(key);
            if (other.kind === 'missing')
                continue;
            this.#mistakes.error({
                message: 'The reference id of the record is taken by another record of the plan.',
                hint: 'Give each record of a plan a reference id of its own.',
                place: (0,json_file/* placeIn */.V)(this.#file, place),
                ...(other.kind === 'failed' && {
                    related: { message: 'The other record stands here.', place: placeOf(other.place) },
                }),
            });
            return;
        }
        object.references.addFailed(key, this.#index, place.line);
    }
    #objectOf(name, place) {
        const key = name.toLowerCase();
        const known = this.objects.get(key);
        if (known !== undefined)
            return known;
        if (this.objects.size >= MAX_OBJECTS) {
            this.#mistakes.error({
                message: `The plan has records of more than ${(0,counted/* number */.a)(MAX_OBJECTS)} objects.`,
                hint: 'Divide it into several plans.',
                place,
            });
            return undefined;
        }
        const references = new reference_index/* ReferenceIndex */.M();
        references.files = this.#names;
        const object = {
            ...{ name, place, records: 0, references, columns: new Map() },
            ...{ places: new Map(), valued: new Set() },
        };
        this.objects.set(key, object);
        return object;
    }
}
function placeOf(text) {
    const colon = text.lastIndexOf(':');
    return { file: text.slice(0, colon), line: Number(text.slice(colon + 1)) };
}

// EXTERNAL MODULE: ./lib/records/record/null-marker.js
var null_marker = __webpack_require__(28088);
;// CONCATENATED MODULE: ./lib/records/tree/tree-staging.js












const REFERENCE_ID_COLUMN = 'attributes.referenceId';
const PARENT_HINT = 'A record has one parent in a field: take one of the two out.';
const NOTHING = new Set(['', null_marker/* NULL_MARKER */.re]);
const LOOKS_LIKE_REFERENCE = /^@\w*Ref\d*$/;
const FLUSH_BYTES = 1024 * 1024;
async function stageTrees(source, ports, mistakes) {
    const stage = new Stage(source, mistakes);
    try {
        await stage.open(ports);
        for (const [index, file] of source.files.entries()) {
            stage.begin(index, file);
            const reader = new TreeReader(file.object, stage);
            const { sha256 } = await (0,json_file/* readJsonFile */.J)(file, reader, ports, mistakes, async () => stage.drain());
            if (sha256 !== source.survey.files[index]?.sha256)
                throw new source_changed/* SourceChangedError */._(file.name);
        }
        return await stage.end();
    }
    finally {
        await stage.close();
    }
}
class Stage {
    #source;
    #mistakes;
    #stages = new Map();
    #key = new key_bytes/* KeyBytes */.B();
    #index = 0;
    #file = { path: '', name: '', object: '' };
    constructor(source, mistakes) {
        this.#source = source;
        this.#mistakes = mistakes;
    }
    async open({ files, scratch }) {
        for (const [key, object] of this.#source.survey.objects) {
            if (object.records === 0)
                continue;
            const path = `${scratch}${object.name}.rows`;
            this.#stages.set(key, {
                ...{ object, path, file: await files.create(path), rows: new byte_buffer/* ByteBuffer */.$(), sources: [], count: 0 },
                columns: new Map([...object.columns.keys()].map((field, index) => [field, index + 1])),
                ...{ references: new Map(), unknown: new Map(), doubts: doubtsOf(object) },
            });
        }
    }
    begin(index, file) {
        this.#index = index;
        this.#file = file;
    }
    mistake(message, hint, place) {
        this.#mistakes.error({ message, hint, place: (0,json_file/* placeIn */.V)(this.#file, place) });
    }
    record(record) {
        const stage = this.#stages.get(record.type.toLowerCase());
        if (stage === undefined)
            return;
        const cells = new Array(stage.columns.size + 1).fill('');
        cells[0] = (0,csv_cells/* csvCell */.rK)(record.referenceId);
        for (const [name, value] of record.values) {
            const column = stage.columns.get(name);
            if (column !== undefined)
                cells[column] = this.#cell(name, value, stage);
        }
        this.#addParent(record, stage, cells);
        stage.doubts.see((column) => !NOTHING.has(cells[column] ?? ''), this.#file.name, record.place.line);
        if (stage.sources.at(-1) !== this.#index)
            stage.sources.push(this.#index);
        const origin = [stage.sources.length - 1, record.place.line, stage.count++];
        stage.rows.appendText(`${origin.join()},${cells.join(',')}\n`);
    }
    async drain(minimum = FLUSH_BYTES) {
        for (const { file, rows } of this.#stages.values()) {
            if (rows.length < minimum)
                continue;
            await file.write(rows.view());
            rows.clear();
        }
    }
    async end() {
        await this.drain(1);
        return [...this.#stages.values()].map(({ doubts, object, path, references, sources, unknown }) => {
            doubts.report(this.#mistakes, PARENT_HINT);
            const { columns, name, place, records } = object;
            for (const field of references.keys()) {
                this.#reportUnknown(columns.get(field) ?? field, unknown.get(field));
            }
            return {
                ...{ name, path, place, records },
                files: this.#source.survey.files.filter((_, index) => sources.includes(index)),
                columns: [REFERENCE_ID_COLUMN, ...columns.values()],
                places: [place, ...[...columns.keys()].map((field) => object.places.get(field) ?? place)],
                references: new Map([...references].map(([field, objects]) => [columns.get(field) ?? field, [...objects]])),
            };
        });
    }
    async close() {
        for (const { file } of this.#stages.values())
            await file.close();
    }
    #cell(name, value, stage) {
        const { field, kind, place, text } = value;
        if (kind === 'null' || text === '')
            return null_marker/* NULL_MARKER */.re;
        if (text.length > bulk_api_limits/* MAX_CELL_CHARACTERS */.D0) {
            this.mistake(`"${field}" has ${(0,counted/* number */.a)(text.length)} characters; the Bulk API takes at most ${(0,counted/* number */.a)(bulk_api_limits/* MAX_CELL_CHARACTERS */.D0)}.`, 'Shorten it.', place);
        }
        if (text.includes('\0'))
            this.mistake(`"${field}" holds a NUL character.`, 'Remove it.', place);
        if (text.startsWith(marked_reference_rule/* REFERENCE_SIGN */.Q) && !field.includes('.'))
            this.#noteReference(name, value, stage);
        return (0,csv_cells/* csvCell */.rK)(text);
    }
    #noteReference(name, { field, place, text }, stage) {
        const key = this.#key.ofText(text.slice(marked_reference_rule/* REFERENCE_SIGN */.Q.length));
        for (const [object, { references }] of this.#source.survey.objects) {
            if (references.find(key).kind === 'missing')
                continue;
            noteTarget(stage, name, object);
            return;
        }
        const unknown = (0,json_file/* placeIn */.V)(this.#file, place);
        if (LOOKS_LIKE_REFERENCE.test(text))
            this.#reportUnknown(field, unknown);
        else if (!stage.unknown.has(name))
            stage.unknown.set(name, unknown);
    }
    #reportUnknown(field, place) {
        if (place === undefined)
            return;
        this.#mistakes.error({
            message: `No record of the plan has the reference id that "${field}" names.`,
            hint: 'Add the file with that record to the plan, or correct the reference.',
            place,
        });
    }
    #addParent({ nestedIn, place }, stage, cells) {
        if (nestedIn === undefined)
            return;
        const field = this.#source.lookups.get(nestingKey(nestedIn)) ?? '';
        const name = field.toLowerCase();
        const column = stage.columns.get(name);
        if (column === undefined)
            return;
        if (cells[column] !== '') {
            this.mistake(`The record lies in "${nestedIn.relationship}" of another one, and "${field}" names its parent as well.`, 'Take one of them out.', place);
        }
        cells[column] = (0,csv_cells/* csvCell */.rK)(marked_reference_rule/* REFERENCE_SIGN */.Q + nestedIn.referenceId);
        noteTarget(stage, name, nestedIn.type.toLowerCase());
    }
}
function doubtsOf({ columns }) {
    const doubts = new record_doubts/* RecordDoubts */.d();
    for (const [index, name] of [...columns.values()].entries())
        doubts.addColumn(index + 1, name);
    return doubts;
}
function noteTarget({ references }, field, object) {
    const known = references.get(field);
    if (known === undefined)
        references.set(field, new Set([object]));
    else
        known.add(object);
}

;// CONCATENATED MODULE: ./lib/plan/parent-lookups.js


async function parentLookups({ nestings, objects }, read, mistakes) {
    const lookups = new Map();
    const known = new Map();
    for (const [key, nesting] of nestings) {
        const { child, type } = nesting;
        const relationships = known.get(type) ?? (await relationshipsOf(nesting, read, mistakes));
        if (relationships === undefined)
            continue;
        known.set(type, relationships);
        const field = read === undefined ? likelyField(nesting) : lookupOf(nesting, relationships, mistakes);
        if (field === undefined)
            continue;
        lookups.set(key, field);
        const columns = objects.get(child.toLowerCase())?.columns;
        if (columns?.has(field.toLowerCase()) === false)
            columns.set(field.toLowerCase(), field);
    }
    return lookups.size === nestings.size ? lookups : undefined;
}
async function relationshipsOf({ file, place, relationship, type }, read, mistakes) {
    if (read === undefined) {
        mistakes.warning({
            message: `Which field stands behind "${relationship}" of "${type}" was not checked, since no org could be asked.`,
            hint: 'The load asks the org for it.',
            place: (0,json_file/* placeIn */.V)(file, place),
        });
        return [];
    }
    try {
        return await read(type);
    }
    catch (error) {
        mistakes.error({
            message: `The org did not say which field stands behind "${relationship}" of "${type}": ${error instanceof Error ? error.message : String(error)}`,
            hint: 'Correct the type of the outer record, or try again.',
            place: (0,json_file/* placeIn */.V)(file, place),
        });
        return undefined;
    }
}
function lookupOf({ child, file, place, relationship, type }, relationships, mistakes) {
    const named = relationships.find(({ relationshipName }) => relationshipName.toLowerCase() === relationship.toLowerCase());
    if (named?.childSObject.toLowerCase() === child.toLowerCase())
        return named.field;
    const near = (0,nearest_name/* nearestName */.q)(relationship, relationships.map(({ relationshipName }) => relationshipName));
    mistakes.error({
        message: named === undefined
            ? `The object "${type}" has no child relationship "${relationship}".`
            : `The child relationship "${relationship}" of "${type}" has records of "${named.childSObject}", not of "${child}".`,
        hint: named === undefined && near !== undefined
            ? `Did you mean "${near}"?`
            : 'Its description in the org lists them under "childRelationships".',
        place: (0,json_file/* placeIn */.V)(file, place),
    });
    return undefined;
}
function likelyField({ child, type }) {
    if (child.toLowerCase() === type.toLowerCase())
        return 'ParentId';
    return type.endsWith('__c') ? type : `${type}Id`;
}

// EXTERNAL MODULE: ./lib/plan/reference-circles.js
var reference_circles = __webpack_require__(24282);
// EXTERNAL MODULE: ./lib/records/references/parent-lookup.js
var parent_lookup = __webpack_require__(172);
;// CONCATENATED MODULE: ./lib/plan/tree-relations.js

async function leaveOutRelations(survey, readers) {
    for (const object of survey.objects.values()) {
        const nulls = [...object.columns.keys()].filter((name) => !object.valued.has(name) && !name.includes('.'));
        const reported = nulls.filter((name) => isRelation(name, object, survey));
        const unreported = nulls.filter((name) => !reported.includes(name) && !/__\w$/.test(name));
        const asked = unreported.length === 0 ? new Set() : await relationsOf(object.name, readers);
        for (const name of [...reported, ...unreported.filter((one) => asked.has(one))])
            object.columns.delete(name);
    }
}
function isRelation(name, object, { nestings }) {
    return ((0,parent_lookup/* isCustomRelationship */.mm)(name) ||
        [...object.columns.keys()].some((column) => column.startsWith(`${name}.`)) ||
        nestings.has(`${object.name}.${name}`.toLowerCase()));
}
async function relationsOf(object, { childRelationships, parentLookups, signal }) {
    try {
        const children = (await childRelationships?.(object)) ?? [];
        const parents = (await parentLookups?.(object)) ?? [];
        return new Set([...children, ...parents].map(({ relationshipName }) => relationshipName.toLowerCase()));
    }
    catch {
        signal.throwIfAborted();
        return new Set();
    }
}

;// CONCATENATED MODULE: ./lib/plan/tree-loads.js










async function treeLoads(tree, files, scratch, ports, mistakes) {
    const survey = await surveyTrees(files, ports, mistakes);
    if (mistakes.hasErrors)
        return [];
    await leaveOutRelations(survey, ports);
    const lookups = await parentLookups(survey, ports.childRelationships, mistakes);
    if (lookups === undefined)
        return [];
    const staged = await stageTrees({ files, survey, lookups }, { ...ports, scratch }, mistakes);
    reportEmpty(tree, staged, mistakes);
    reportUnknownObjects(tree, survey, mistakes);
    for (const one of staged)
        reportTwoReferences(tree, one, mistakes);
    const fields = await (0,reference_circles/* referenceFields */.Fb)([...jobsOf(tree, staged, new Map()).values()], ports.mayWait);
    const jobs = jobsOf(tree, staged, fields.fixed);
    if (!(0,reference_circles/* checkCircles */.UD)([...jobs.values()], fields, mistakes))
        return [];
    for (const { id, place } of jobs.values()) {
        if ((0,job_id/* isJobId */.d)(id))
            continue;
        mistakes.error({
            message: `The id "${id}" is too long: a load of a tree plan has the id of its job and the name of its object.`,
            hint: 'Give the job a shorter id.',
            place,
        });
    }
    return staged.flatMap((one) => {
        const job = jobs.get(one);
        if (job === undefined)
            return [];
        const toOthers = ofObject(one, tree.references).filter(({ field }) => ownField(one, field) === undefined);
        const references = [...job.references, ...toOthers];
        return [{ job: { ...job, references, values: ofObject(one, tree.values) }, staged: one }];
    });
}
function ofObject({ name }, all) {
    return all.filter(({ object }) => (0,field_reference/* isSameField */.VO)(object.value, name));
}
function ownField({ references }, { value }) {
    return [...references.keys()].find((name) => (0,field_reference/* isSameField */.VO)(name, value));
}
function reportUnknownObjects({ matchBy, references, values }, { objects }, mistakes) {
    const names = [...objects.values()].map(({ name }) => name);
    for (const { object } of [...values, ...references, ...matchBy]) {
        if (objects.has(object.value.toLowerCase()))
            continue;
        const near = (0,nearest_name/* nearestName */.q)(object.value, names);
        mistakes.error({
            message: `The plan has no records of "${object.value}".`,
            hint: near === undefined ? `It has those of ${(0,word_list/* allOf */.b)(names)}.` : `Did you mean "${near}"?`,
            place: object.place,
        });
    }
}
function reportTwoReferences({ references }, staged, mistakes) {
    for (const { field } of ofObject(staged, references)) {
        const own = ownField(staged, field);
        const place = own === undefined ? undefined : staged.places[staged.columns.indexOf(own)];
        if (place === undefined)
            continue;
        mistakes.error({
            message: `The records of "${staged.name}" refer to others of the plan by "${field.value}", which is a reference to another job, too.`,
            hint: 'Take it out of "references", or the reference ids out of the files.',
            place: field.place,
            related: { message: 'The first record with the field stands here.', place },
        });
    }
}
function reportEmpty(tree, staged, mistakes) {
    if (staged.length > 0)
        return;
    mistakes.error({
        message: 'The files of the plan have no records.',
        hint: 'Give them records, or take the job out.',
        place: tree.treePlan.place,
    });
}
function jobsOf(tree, staged, fixed) {
    const { place, treePlan } = tree;
    const ids = new Map(staged.map(({ name }) => [name.toLowerCase(), `${tree.id}.${name}`]));
    const located = (value) => ({ value, place: treePlan.place });
    const written = new Map(staged.map(({ name, references }) => [
        ids.get(name.toLowerCase()) ?? name,
        [...references].map(([field, objects]) => ({
            field: located(field),
            jobs: objects.flatMap((object) => ids.get(object) ?? []).map(located),
            key: [located(REFERENCE_ID_COLUMN)],
            columns: undefined,
            marked: true,
        })),
    ]));
    const above = [...written.keys()].map((id, index, all) => {
        const before = all[index - 1];
        return [id, before === undefined ? [] : [{ id: before, place, isDefault: true }]];
    });
    const { needs, references } = (0,reference_order/* orderOf */.m)(new Map(above), written, fixed);
    return new Map(staged.map((one) => {
        const id = ids.get(one.name.toLowerCase()) ?? one.name;
        return [
            one,
            {
                ...{ ...tree, id, object: located(one.name), ...operationOf(one, tree) },
                ...{ files: [], columns: [dropped(located(REFERENCE_ID_COLUMN))], values: [] },
                ...{ where: [], valueMap: [], valueMapFiles: [], variableColumns: [] },
                needs: [...(needs.get(id) ?? []), ...tree.needs],
                references: references.get(id) ?? [],
            },
        ];
    }));
}
function operationOf(one, { keepBefore, matchBy, treePlan: { place }, unchanged }) {
    const [match] = ofObject(one, matchBy);
    if (match === undefined) {
        return { operation: { value: 'insert', place }, unchanged: 'send', keepBefore: false };
    }
    return {
        ...{ operation: { value: 'upsert', place }, unchanged, keepBefore },
        match: { fields: match.fields, place: match.place, unmatched: 'insert' },
    };
}
function dropped(column) {
    return { column, field: 'drop' };
}


/***/ }),

/***/ 71742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ placeIn),
  J: () => (/* binding */ readJsonFile)
});

// EXTERNAL MODULE: ./lib/records/bytes/hashed-file.js
var hashed_file = __webpack_require__(99020);
// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
;// CONCATENATED MODULE: ./lib/records/tree/json-scanner.js

const MAX_DEPTH = 100;
const MAX_TOKEN_CHARACTERS = 1_000_000;
const MAX_KNOWN_NAMES = 1_000;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const LITERAL = /[^\s,:{}[\]"]+/y;
const IS_PLAIN = /^[ -[\]-\uFFFF]*$/;
const IS_LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
class JsonScanner {
    flaw;
    #listener;
    #open = [];
    #names = new Map();
    #expected = 'value';
    #rest = '';
    #line = 1;
    #lineStart = 0;
    constructor(listener) {
        this.#listener = listener;
    }
    write(piece, final) {
        const text = this.#rest + piece;
        let at = this.#skipBlanks(text, 0);
        while (at < text.length && this.flaw === undefined) {
            const end = this.#read(text, at, final);
            if (end === undefined)
                break;
            at = this.#skipBlanks(text, end);
        }
        if (this.flaw !== undefined)
            return;
        if (final && (at < text.length || this.#expected !== 'nothing'))
            this.#fail('The text ends too early.', at);
        if (text.length - at > MAX_TOKEN_CHARACTERS) {
            this.#fail(`A value has more than ${(0,counted/* number */.a)(MAX_TOKEN_CHARACTERS)} characters.`, at);
        }
        this.#rest = text.slice(at);
        this.#lineStart -= at;
    }
    #skipBlanks(text, from) {
        let at = from;
        for (; at < text.length; at++) {
            const code = text.charCodeAt(at);
            if (code === LF) {
                this.#line++;
                this.#lineStart = at + 1;
            }
            else if (code !== SPACE && code !== TAB && code !== CR)
                break;
        }
        return at;
    }
    #read(text, at, final) {
        switch (text[at]) {
            case '{':
                return this.#openBracket('object', at);
            case '[':
                return this.#openBracket('array', at);
            case '}':
                return this.#closeBracket('object', 'name or end', at);
            case ']':
                return this.#closeBracket('array', 'value or end', at);
            case ',':
                if (this.#expected !== 'comma or end')
                    return this.#unexpected(at);
                this.#expected = this.#open.at(-1) === 'object' ? 'name' : 'value';
                return at + 1;
            case ':':
                if (this.#expected !== 'colon')
                    return this.#unexpected(at);
                this.#expected = 'value';
                return at + 1;
            case '"':
                return this.#readText(text, at);
            default:
                return this.#readLiteral(text, at, final);
        }
    }
    #openBracket(kind, at) {
        if (!this.#takesValue())
            return this.#unexpected(at);
        if (this.#open.length >= MAX_DEPTH) {
            return this.#fail(`Objects and arrays lie more than ${MAX_DEPTH} deep in each other.`, at);
        }
        this.#open.push(kind);
        this.#expected = kind === 'object' ? 'name or end' : 'value or end';
        this.#listener.opened(kind, this.#placeOf(at));
        return at + 1;
    }
    #closeBracket(kind, empty, at) {
        const isExpected = this.#expected === empty || this.#expected === 'comma or end';
        if (!isExpected || this.#open.at(-1) !== kind)
            return this.#unexpected(at);
        this.#open.pop();
        this.#endValue();
        this.#listener.closed(kind);
        return at + 1;
    }
    #readText(text, at) {
        const isName = this.#expected === 'name' || this.#expected === 'name or end';
        if (!isName && !this.#takesValue())
            return this.#unexpected(at);
        const end = closingQuote(text, at + 1);
        if (end === undefined)
            return undefined;
        const written = text.slice(at + 1, end);
        const value = isName ? this.#nameOf(written) : IS_PLAIN.test(written) ? written : decoded(written);
        if (value === undefined)
            return this.#fail('A text holds a character or an escape that JSON does not allow.', at);
        if (isName) {
            this.#expected = 'colon';
            this.#listener.named(value, this.#placeOf(at));
        }
        else {
            this.#endValue();
            this.#listener.text(value, this.#placeOf(at));
        }
        return end + 1;
    }
    #nameOf(written) {
        const known = this.#names.get(written);
        if (known !== undefined)
            return known;
        const name = decoded(written);
        if (name === written && this.#names.size < MAX_KNOWN_NAMES)
            this.#names.set(name, name);
        return name;
    }
    #readLiteral(text, at, final) {
        LITERAL.lastIndex = at;
        const written = LITERAL.exec(text)?.[0] ?? '';
        const end = at + written.length;
        if (end === text.length && !final)
            return undefined;
        if (!this.#takesValue() || !IS_LITERAL.test(written))
            return this.#unexpected(at);
        this.#endValue();
        this.#listener.literal(written, this.#placeOf(at));
        return end;
    }
    #takesValue() {
        return this.#expected === 'value' || this.#expected === 'value or end';
    }
    #endValue() {
        this.#expected = this.#open.length === 0 ? 'nothing' : 'comma or end';
    }
    #unexpected(at) {
        return this.#fail(`${EXPECTATIONS[this.#expected]} is expected here.`, at);
    }
    #fail(message, at) {
        this.flaw ??= { message, place: this.#placeOf(at) };
        return undefined;
    }
    #placeOf(at) {
        return { line: this.#line, column: at - this.#lineStart + 1 };
    }
}
const EXPECTATIONS = {
    value: 'A value',
    'value or end': 'A value or "]"',
    name: 'A name in quotes',
    'name or end': 'A name in quotes or "}"',
    colon: '":"',
    'comma or end': 'A comma or a closing bracket',
    nothing: 'The end of the text',
};
function closingQuote(text, from) {
    for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
        let before = at;
        while (before > from && text[before - 1] === '\\')
            before--;
        if ((at - before) % 2 === 0)
            return at;
    }
    return undefined;
}
function decoded(written) {
    try {
        const value = JSON.parse(`"${written}"`);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/records/tree/json-file.js


const PIECE_BYTES = 256 * 1024;
async function readJsonFile(source, listener, { files, signal }, mistakes, pause = async () => Promise.resolve()) {
    const file = new hashed_file/* HashedFile */.y7(await files.open(source.path));
    try {
        const scanner = new JsonScanner(listener);
        const decoder = new TextDecoder('utf-8', { fatal: true });
        const bytes = Buffer.allocUnsafeSlow(PIECE_BYTES);
        let offset = 0;
        for (let final = false; !final && scanner.flaw === undefined;) {
            signal.throwIfAborted();
            const length = await file.read(bytes, offset);
            offset += length;
            final = offset >= file.size;
            const piece = textOf(decoder, bytes.subarray(0, length), final);
            if (piece === undefined) {
                mistakes.error({
                    message: 'The file is not UTF-8.',
                    hint: 'Save it as UTF-8.',
                    place: { file: source.name, line: 1 },
                });
                break;
            }
            scanner.write(piece, final);
            await pause();
        }
        if (scanner.flaw !== undefined) {
            const { message, place } = scanner.flaw;
            const hint = 'The file is not JSON; the rest of it was not checked.';
            mistakes.error({ message, hint, place: placeIn(source, place) });
        }
    }
    finally {
        await file.close();
    }
    return { ...source, size: file.size, sha256: file.sha256() };
}
function placeIn({ name }, place) {
    return { file: name, ...place };
}
function textOf(decoder, bytes, final) {
    try {
        return decoder.decode(bytes, { stream: !final });
    }
    catch {
        return undefined;
    }
}


/***/ })

};
