export const id = 199;
export const ids = [199];
export const modules = {

/***/ 64199:
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
;// CONCATENATED MODULE: ./lib/records/tree/staged-object.js
const REFERENCE_ID_COLUMN = 'attributes.referenceId';

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/limits/bulk-api-limits.js
var bulk_api_limits = __webpack_require__(54512);
// EXTERNAL MODULE: ./lib/records/record/key-bytes.js
var key_bytes = __webpack_require__(77843);
// EXTERNAL MODULE: ./lib/records/references/marked-reference-rule.js
var marked_reference_rule = __webpack_require__(97028);
// EXTERNAL MODULE: ./lib/records/members/member-table.js
var member_table = __webpack_require__(85907);
// EXTERNAL MODULE: ./lib/records/inspection/record-doubts.js
var record_doubts = __webpack_require__(77342);
// EXTERNAL MODULE: ./lib/records/bytes/source-changed.js
var source_changed = __webpack_require__(21944);
// EXTERNAL MODULE: ./lib/records/tree/json-file.js + 3 modules
var json_file = __webpack_require__(48411);
// EXTERNAL MODULE: ./lib/records/bytes/byte-buffer.js
var byte_buffer = __webpack_require__(11269);
// EXTERNAL MODULE: ./lib/records/csv/cells.js
var cells = __webpack_require__(73208);
// EXTERNAL MODULE: ./lib/records/record/null-marker.js
var null_marker = __webpack_require__(28088);
;// CONCATENATED MODULE: ./lib/records/tree/staged-rows.js





const LF = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const FLUSH_BYTES = 1024 * 1024;
class StagedRows {
    sources = [];
    #file;
    #columns;
    #cells;
    #rows = new byte_buffer/* ByteBuffer */.$();
    #count = 0;
    constructor(file, fields) {
        this.#file = file;
        this.#columns = new Map(fields.map((field, index) => [field, index + 1]));
        this.#cells = new Array(fields.length + 1);
    }
    static async create(path, fields, files) {
        return new StagedRows(await files.create(path), fields);
    }
    begin() {
        this.#cells.fill(undefined);
    }
    take(value) {
        const column = this.#columns.get(value.field.key);
        if (column === undefined)
            return false;
        this.#cells[column] = value;
        return true;
    }
    columnOf(field) {
        return this.#columns.get(field);
    }
    isGiven(column) {
        return this.#cells[column] !== undefined;
    }
    hasValue(column) {
        const value = this.#cells[column];
        return value !== undefined && !isBlank(value) && value.token.text !== null_marker/* NULL_MARKER */.re;
    }
    append(source, { nestedIn, place, referenceId }, parentAt) {
        const rows = this.#rows;
        if (this.sources.at(-1) !== source)
            this.sources.push(source);
        for (const origin of [this.sources.length - 1, place.line, this.#count++]) {
            rows.appendNumber(origin);
            rows.appendByte(COMMA);
        }
        rows.appendText((0,cells/* csvCell */.rK)(referenceId));
        for (let column = 1; column < this.#cells.length; column++) {
            rows.appendByte(COMMA);
            if (column === parentAt)
                rows.appendText((0,cells/* csvCell */.rK)(marked_reference_rule/* REFERENCE_SIGN */.Q + (nestedIn?.referenceId ?? '')));
            else
                appendCell(this.#cells[column], rows);
        }
        rows.appendByte(LF);
    }
    async drain(minimum = FLUSH_BYTES) {
        if (this.#rows.length < minimum)
            return;
        await this.#file.write(this.#rows.view());
        this.#rows.clear();
    }
    async close() {
        await this.#file.close();
    }
}
function isBlank({ isNull, token }) {
    return isNull || token.end === token.start;
}
function appendCell(value, rows) {
    if (value === undefined)
        return;
    const { bytes, end, form, start } = value.token;
    if (isBlank(value))
        rows.appendText(null_marker/* NULL_MARKER */.re);
    else if (form === member_table/* ANY */.x4)
        rows.appendText((0,cells/* csvCell */.rK)(value.token.text));
    else if (form === member_table/* CELL */.JA)
        rows.append(bytes, start, end);
    else {
        rows.appendByte(QUOTE);
        rows.append(bytes, start, end);
        rows.appendByte(QUOTE);
    }
}

// EXTERNAL MODULE: ./lib/manifest/api-name.js
var api_name = __webpack_require__(74001);
;// CONCATENATED MODULE: ./lib/records/tree/tree-names.js
class TreeNames {
    #outer = new Map();
    #seen = new Map();
    of(written, relation) {
        const names = relation?.inner ?? this.#outer;
        const known = names.get(written);
        if (known !== undefined)
            return known;
        const name = relation === undefined ? written : `${relation.name}.${written}`;
        const key = name.toLowerCase();
        const seen = this.#seen.get(key) ?? [];
        this.#seen.set(key, seen);
        const made = { name, key, inner: new Map(), seen };
        names.set(written, made);
        return made;
    }
}

// EXTERNAL MODULE: ./lib/records/tree/json-token.js
var json_token = __webpack_require__(56974);
;// CONCATENATED MODULE: ./lib/records/tree/tree-record.js

class TreeValue {
    field = { name: '', key: '' };
    isNull = false;
    token = new json_token/* JsonToken */.C();
}

;// CONCATENATED MODULE: ./lib/records/tree/tree-reader.js



const PAGING = new Set(['totalSize', 'done', 'nextRecordsUrl', 'attributes', 'records']);
const IS_OBJECT_NAME = new RegExp(api_name/* OBJECT_NAME */._i);
const MAX_NAME_CHARACTERS = 80;
const LIST_HINT = 'An sObject tree is {"records": [ \u2026 ]}. A list of "sobject" and "files" is a plan: name it under "treePlan".';
class TreeReader {
    hasRecords = false;
    #object;
    #visitor;
    #levels = [];
    #names = new TreeNames();
    #member = '';
    #name = this.#names.of('', undefined);
    #count = 0;
    #spareValues = [];
    constructor(object, visitor) {
        this.#object = object;
        this.#visitor = visitor;
    }
    opened(kind, { place }) {
        this.#levels.push(this.#levelOf(kind, place));
    }
    closed() {
        const level = this.#levels.pop();
        if (level?.kind === 'record')
            this.#endRecord(level.record);
    }
    named(name, token) {
        this.#member = name;
        const level = this.#levels.at(-1);
        if (level?.kind !== 'record' && level?.kind !== 'related')
            return;
        const { number, record } = level;
        this.#name = this.#names.of(name, level.kind === 'related' ? level.name : undefined);
        const { name: field, seen } = this.#name;
        if (seen[record.depth] === number) {
            this.#visitor.mistake(`The record has two members "${field}" (case does not count).`, 'Keep one of them.', token.place);
        }
        seen[record.depth] = number;
    }
    text(token) {
        this.#take(token, 'text');
    }
    literal(token) {
        this.#take(token, token.text === 'null' ? 'null' : 'literal');
    }
    moved() {
        for (const level of this.#levels) {
            if (level.kind === 'record')
                for (const { token } of level.record.values)
                    token.keep();
        }
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
                if (this.#member !== 'records' || isObject)
                    return { kind: 'skipped' };
                this.hasRecords = true;
                return { kind: 'records', nestedIn: undefined, depth: 0 };
            case 'records':
                return isObject
                    ? { kind: 'record', record: this.#begun(level, place), number: ++this.#count }
                    : this.#noRecord(place);
            case 'record':
                if (isObject && this.#member === 'attributes')
                    return { kind: 'attributes', record: level.record };
                if (isObject)
                    return { kind: 'related', record: level.record, number: ++this.#count, name: this.#name, place };
                return this.#noValue(place);
            case 'related':
                if (this.#member === 'records' && !isObject)
                    return this.#nested(level);
                if (this.#member !== 'attributes')
                    this.#noValue(place);
                return { kind: 'skipped' };
            case 'attributes':
            case 'skipped':
                return { kind: 'skipped' };
        }
    }
    #begun({ depth, nestedIn }, place) {
        if (nestedIn !== undefined && (nestedIn.referenceId === '' || nestedIn.type === '')) {
            this.#visitor.mistake(`"${nestedIn.relationship}" has nested records, and "attributes" with type and referenceId does not stand before it.`, 'Begin every record that has others in it with "attributes": {"type": \u2026, "referenceId": \u2026}.', nestedIn.place);
        }
        const type = nestedIn === undefined ? this.#object : '';
        return { place, nestedIn, depth, type, referenceId: '', values: [] };
    }
    #nested({ record, name, place }) {
        const { depth, referenceId, type } = record;
        return {
            kind: 'records',
            nestedIn: {
                key: `${type}.${name.name}`.toLowerCase(),
                type,
                referenceId,
                relationship: name.name,
                place,
            },
            depth: depth + 1,
        };
    }
    #noRecord(place) {
        this.#visitor.mistake('This is no record.', '"records" is a list of objects.', place);
        return { kind: 'skipped' };
    }
    #noValue(place) {
        this.#visitor.mistake(`"${this.#member}" is neither a value nor a parent nor a list of nested records.`, 'Records of a child relationship stand in {"records": [ \u2026 ]}; fields of a parent one level deep in an object.', place);
        return { kind: 'skipped' };
    }
    #take(token, kind) {
        const level = this.#levels.at(-1);
        switch (level?.kind) {
            case undefined:
                this.#visitor.mistake('The file is a single value.', 'An sObject tree is {"records": [ \u2026 ]}.', token.place);
                return;
            case 'record':
                if (this.#member === 'attributes')
                    this.#noValue(token.place);
                else
                    this.#addValue(level.record, token, kind);
                return;
            case 'related':
                this.#checkWhole(token, kind);
                if (!PAGING.has(this.#member))
                    this.#addValue(level.record, token, kind);
                return;
            case 'attributes':
                this.#takeAttribute(level.record, token, kind);
                return;
            case 'records':
                this.#noRecord(token.place);
                return;
            case 'file':
                if (this.#member === 'records' && kind === 'null')
                    this.hasRecords = true;
                this.#checkWhole(token, kind);
                return;
            case 'skipped':
        }
    }
    #addValue({ values }, token, kind) {
        const value = this.#spareValues.pop() ?? new TreeValue();
        value.field = this.#name;
        value.isNull = kind === 'null';
        value.token.take(token);
        values.push(value);
    }
    #checkWhole(token, kind) {
        const isPage = (this.#member === 'nextRecordsUrl' && kind === 'text') ||
            (this.#member === 'done' && token.text === 'false');
        if (!isPage)
            return;
        this.#visitor.mistake('The list of records is not whole: the org had further ones.', 'Export the records again, with all pages.', token.place);
    }
    #takeAttribute(record, token, kind) {
        if (this.#member === 'referenceId')
            record.referenceId = kind === 'null' ? '' : token.text;
        if (this.#member !== 'type')
            return;
        const { text } = token;
        if (text === this.#object && record.nestedIn === undefined && kind === 'text')
            return;
        if (kind !== 'text' || text.length > MAX_NAME_CHARACTERS || !IS_OBJECT_NAME.test(text)) {
            this.#visitor.mistake('The type of the record is not the API name of an object.', 'Write one such as "Account" or "Order_Line__c".', token.place);
        }
        else if (record.nestedIn === undefined && text.toLowerCase() !== this.#object.toLowerCase()) {
            this.#visitor.mistake(`The record is of type "${text}", but the plan says that the file holds "${this.#object}".`, 'Correct one of them; records of other objects lie in files of their own, or nested in others.', token.place);
        }
        else
            record.type = text;
    }
    #endRecord(record) {
        if (record.type !== '')
            this.#visitor.record(record);
        else
            this.#reportUntyped(record);
        for (const value of record.values)
            this.#spareValues.push(value);
    }
    #reportUntyped({ place }) {
        this.#visitor.mistake('The nested record does not say its type.', 'Give it "attributes": {"type": \u2026, "referenceId": \u2026}.', place);
    }
}

// EXTERNAL MODULE: ./lib/records/record/key-table.js
var key_table = __webpack_require__(56156);
;// CONCATENATED MODULE: ./lib/records/tree/tree-references.js

const LINE_AT = 0;
const FILE_AT = 4;
const OBJECT_AT = 8;
const KEPT_BYTES = OBJECT_AT + 2;
class TreeReferences {
    #ids = new key_table/* KeyTable */.a(KEPT_BYTES);
    #objects = [];
    #object = 0;
    note(id, object, { file, line }) {
        const { at, isNew, piece } = this.#ids.add(id);
        if (!isNew)
            return { file: piece.readUInt32LE(at + FILE_AT), line: piece.readUInt32LE(at + LINE_AT) };
        piece.writeUInt32LE(line, at + LINE_AT);
        piece.writeUInt32LE(file, at + FILE_AT);
        piece.writeUInt16LE(this.#numberOf(object), at + OBJECT_AT);
        return undefined;
    }
    objectOf(id) {
        const known = this.#ids.find(id);
        return known && this.#objects[known.piece.readUInt16LE(known.at + OBJECT_AT)];
    }
    #numberOf(object) {
        if (this.#objects[this.#object] === object)
            return this.#object;
        const known = this.#objects.indexOf(object);
        this.#object = known < 0 ? this.#objects.push(object) - 1 : known;
        return this.#object;
    }
}

;// CONCATENATED MODULE: ./lib/records/tree/tree-staging.js












const PARENT_HINT = 'A record has one parent in a field: take one of the two out.';
const LOOKS_LIKE_REFERENCE = /^@\w*Ref\d*$/;
async function stageTrees({ survey, lookups }, files, ports, mistakes) {
    const staging = await TreeStaging.open({ objects: survey.objects, lookups }, ports, mistakes);
    try {
        for (const [index, file] of files.entries()) {
            staging.begin(index, file, survey);
            const reader = new TreeReader(file.object, staging);
            const { sha256 } = await (0,json_file/* readJsonFile */.J)(file, reader, ports, mistakes, async () => {
                await staging.drain();
                return true;
            });
            if (sha256 !== survey.files[index]?.sha256)
                throw new source_changed/* SourceChangedError */._(file.name);
        }
        return await staging.end(survey);
    }
    finally {
        await staging.close();
    }
}
class TreeStaging {
    #lookups;
    #mistakes;
    #stages = new Map();
    #key = new key_bytes/* KeyBytes */.B();
    #index = 0;
    #file = { path: '', name: '', object: '' };
    #references = new TreeReferences();
    constructor(lookups, mistakes) {
        this.#lookups = lookups;
        this.#mistakes = mistakes;
    }
    static async open({ lookups, objects }, { files, scratch }, mistakes) {
        const staging = new TreeStaging(lookups, mistakes);
        try {
            for (const [key, object] of objects) {
                if (object.records === 0)
                    continue;
                const path = `${scratch}${object.name}.rows`;
                const rows = await StagedRows.create(path, [...object.columns.keys()], files);
                const doubts = doubtsOf(object);
                staging.#stages.set(key, { path, rows, references: new Map(), unknown: new Map(), doubts });
            }
            return staging;
        }
        catch (error) {
            await staging.close();
            throw error;
        }
    }
    begin(index, file, { references }) {
        this.#index = index;
        this.#file = file;
        this.#references = references;
    }
    mistake(message, hint, place) {
        this.#mistakes.error({ message, hint, place: (0,json_file/* placeIn */.V)(this.#file, place) });
    }
    record(record) {
        const stage = this.#stages.get(record.type.toLowerCase());
        if (stage === undefined)
            return;
        const { doubts, rows } = stage;
        rows.begin();
        for (const value of record.values)
            if (rows.take(value))
                this.#check(value, stage);
        const parentAt = this.#parentColumn(record, stage);
        doubts.see((column) => column === parentAt || rows.hasValue(column), this.#file.name, record.place.line);
        rows.append(this.#index, record, parentAt);
    }
    get hasUnknown() {
        return [...this.#stages.values()].some(({ unknown }) => unknown.size > 0);
    }
    async drain(minimum) {
        for (const { rows } of this.#stages.values())
            await rows.drain(minimum);
    }
    async end({ files, objects }) {
        await this.drain(1);
        return [...this.#stages].flatMap(([key, { doubts, path, references, rows, unknown }]) => {
            doubts.report(this.#mistakes, PARENT_HINT);
            const object = objects.get(key);
            if (object === undefined)
                return [];
            const { columns, name, place, records } = object;
            for (const field of references.keys()) {
                this.#reportUnknown(columns.get(field)?.name ?? field, unknown.get(field));
            }
            return {
                ...{ name, path, place, records },
                files: files.filter((_, index) => rows.sources.includes(index)),
                columns: [REFERENCE_ID_COLUMN, ...[...columns.values()].map((column) => column.name)],
                places: [place, ...[...columns.values()].map((column) => column.place)],
                references: new Map([...references].map(([field, targets]) => [columns.get(field)?.name ?? field, [...targets]])),
            };
        });
    }
    async close() {
        for (const { rows } of this.#stages.values())
            await rows.close();
    }
    #check(value, stage) {
        const { field, token } = value;
        if (token.end - token.start > bulk_api_limits/* MAX_CELL_CHARACTERS */.D0 && token.text.length > bulk_api_limits/* MAX_CELL_CHARACTERS */.D0) {
            this.mistake(`"${field.name}" has ${(0,counted/* number */.a)(token.text.length)} characters; the Bulk API takes at most ${(0,counted/* number */.a)(bulk_api_limits/* MAX_CELL_CHARACTERS */.D0)}.`, 'Shorten it.', token.place);
        }
        if (token.form === member_table/* ANY */.x4 && token.text.includes('\0')) {
            this.mistake(`"${field.name}" holds a NUL character.`, 'Remove it.', token.place);
        }
        if (token.startsWith(marked_reference_rule/* REFERENCE_SIGN */.Q) && !field.name.includes('.'))
            this.#noteReference(value, stage);
    }
    #noteReference({ field, token }, stage) {
        const object = this.#references.objectOf(this.#idIn(token));
        if (object !== undefined) {
            noteTarget(stage, field.key, object);
            return;
        }
        const unknown = (0,json_file/* placeIn */.V)(this.#file, token.place);
        if (LOOKS_LIKE_REFERENCE.test(token.text))
            this.#reportUnknown(field.name, unknown);
        else if (!stage.unknown.has(field.key))
            stage.unknown.set(field.key, unknown);
    }
    #idIn(token) {
        if (token.form === member_table/* ANY */.x4)
            return this.#key.ofText(token.text.slice(marked_reference_rule/* REFERENCE_SIGN */.Q.length));
        this.#key.ofBytes(token.bytes, token.start + marked_reference_rule/* REFERENCE_SIGN */.Q.length, token.end);
        return this.#key;
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
    #parentColumn({ nestedIn, place }, stage) {
        if (nestedIn === undefined)
            return undefined;
        const field = this.#lookups.get(nestedIn.key) ?? '';
        const name = field.toLowerCase();
        const column = stage.rows.columnOf(name);
        if (column === undefined)
            return undefined;
        if (stage.rows.isGiven(column)) {
            this.mistake(`The record lies in "${nestedIn.relationship}" of another one, and "${field}" names its parent as well.`, 'Take one of them out.', place);
        }
        noteTarget(stage, name, nestedIn.type.toLowerCase());
        return column;
    }
}
function doubtsOf({ columns }) {
    const doubts = new record_doubts/* RecordDoubts */.d();
    for (const [index, { name }] of [...columns.values()].entries())
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

;// CONCATENATED MODULE: ./lib/records/tree/tree-survey.js





const MAX_OBJECTS = 200;
async function surveyTrees(files, ports, mistakes, beside) {
    const surveyor = new Surveyor(files, mistakes, beside);
    for (const [index, file] of files.entries()) {
        surveyor.begin(index, file);
        const reader = new TreeReader(file.object, surveyor);
        surveyor.files.push(await (0,json_file/* readJsonFile */.J)(file, reader, ports, mistakes, async () => {
            await beside?.drain();
            return true;
        }));
        if (reader.hasRecords || mistakes.hasErrors)
            continue;
        mistakes.error({
            message: 'The file has no list "records".',
            hint: 'An sObject tree is {"records": [ \u2026 ]}.',
            place: { file: file.name, line: 1 },
        });
    }
    return surveyor;
}
async function surveyBeginnings(files, ports, mistakes) {
    const surveyor = new Surveyor(files, mistakes);
    for (const [index, file] of files.entries()) {
        surveyor.begin(index, file);
        const reader = new TreeReader(file.object, surveyor);
        await (0,json_file/* readJsonFile */.J)(file, reader, ports, mistakes, async () => Promise.resolve(false));
    }
    return surveyor;
}
class Surveyor {
    files = [];
    objects = new Map();
    nestings = new Map();
    references = new TreeReferences();
    #names;
    #mistakes;
    #beside;
    #key = new key_bytes/* KeyBytes */.B();
    #index = 0;
    #file = { path: '', name: '', object: '' };
    constructor(files, mistakes, beside) {
        this.#names = files.map(({ name }) => name);
        this.#mistakes = mistakes;
        this.#beside = beside;
        for (const file of files) {
            this.#file = file;
            this.#objectOf(file.object, { line: 1 });
        }
    }
    begin(index, file) {
        this.#index = index;
        this.#file = file;
        this.#beside?.begin(index, file, this);
    }
    mistake(message, hint, place) {
        this.#mistakes.error({ message, hint, place: (0,json_file/* placeIn */.V)(this.#file, place) });
    }
    record(record) {
        this.#survey(record);
        this.#beside?.record(record);
    }
    #survey(record) {
        const { nestedIn, place, referenceId, type, values } = record;
        const object = this.#objectOf(type, place);
        if (object === undefined)
            return;
        object.records++;
        for (const { field, isNull } of values) {
            const known = object.columns.get(field.key);
            if (known === undefined) {
                const first = { file: this.#file.name, line: place.line };
                object.columns.set(field.key, { name: field.name, place: first, hasValue: !isNull });
            }
            else if (!isNull)
                known.hasValue = true;
        }
        if (referenceId !== '')
            this.#note(referenceId, type, place);
        if (nestedIn === undefined)
            return;
        const known = this.nestings.get(nestedIn.key);
        if (known === undefined)
            this.nestings.set(nestedIn.key, { ...nestedIn, child: type, file: this.#file });
        else if (known.child.toLowerCase() !== type.toLowerCase()) {
            this.mistake(`"${nestedIn.relationship}" of "${nestedIn.type}" holds records of "${known.child}" and of "${type}".`, 'A child relationship has records of one object.', place);
        }
    }
    #note(referenceId, type, place) {
        const key = this.#key.ofText(referenceId);
        const other = this.references.note(key, type.toLowerCase(), { file: this.#index, line: place.line });
        if (other === undefined)
            return;
        this.#mistakes.error({
            message: 'The reference id of the record is taken by another record of the plan.',
            hint: 'Give each record of a plan a reference id of its own.',
            place: (0,json_file/* placeIn */.V)(this.#file, place),
            related: {
                message: 'The other record stands here.',
                place: { file: this.#names[other.file] ?? '', line: other.line },
            },
        });
    }
    #objectOf(name, at) {
        const key = name.toLowerCase();
        const known = this.objects.get(key);
        if (known !== undefined)
            return known;
        const place = (0,json_file/* placeIn */.V)(this.#file, at);
        if (this.objects.size >= MAX_OBJECTS) {
            this.#mistakes.error({
                message: `The plan has records of more than ${(0,counted/* number */.a)(MAX_OBJECTS)} objects.`,
                hint: 'Divide it into several plans.',
                place,
            });
            return undefined;
        }
        const object = { name, place, records: 0, columns: new Map() };
        this.objects.set(key, object);
        return object;
    }
}

// EXTERNAL MODULE: ./lib/records/references/parent-lookup.js
var parent_lookup = __webpack_require__(172);
;// CONCATENATED MODULE: ./lib/plan/tree-relations.js

async function leaveOutRelations(survey, readers) {
    for (const object of survey.objects.values()) {
        const nulls = [...object.columns]
            .filter(([name, { hasValue }]) => !hasValue && !name.includes('.'))
            .map(([name]) => name);
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

;// CONCATENATED MODULE: ./lib/plan/parent-lookups.js



async function treeLookups(survey, readers, mistakes) {
    await leaveOutRelations(survey, readers);
    return parentLookups(survey, readers.childRelationships, mistakes);
}
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
        const object = objects.get(child.toLowerCase());
        if (object?.columns.has(field.toLowerCase()) === false)
            object.columns.set(field.toLowerCase(), { name: field, place: object.place, hasValue: true });
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
// EXTERNAL MODULE: ./lib/diagnostic/mistakes.js
var diagnostic_mistakes = __webpack_require__(73042);
;// CONCATENATED MODULE: ./lib/plan/tree-draft.js




class TreeDraft {
    #layout;
    #staging;
    #mistakes;
    #holds = true;
    constructor(layout, staging, mistakes) {
        this.#layout = textOf(layout);
        this.#staging = staging;
        this.#mistakes = mistakes;
    }
    static async begin(files, ports) {
        const untold = new diagnostic_mistakes/* Mistakes */.So();
        const beginnings = await surveyBeginnings(files, ports, untold);
        if (untold.hasErrors)
            return undefined;
        const lookups = await treeLookups(beginnings, ports, untold);
        if (lookups === undefined)
            return undefined;
        const layout = { objects: beginnings.objects, lookups };
        const mistakes = new diagnostic_mistakes/* Mistakes */.So();
        return new TreeDraft(layout, await TreeStaging.open(layout, ports, mistakes), mistakes);
    }
    begin(index, file, survey) {
        this.#staging.begin(index, file, survey);
    }
    record(record) {
        if (this.#holds)
            this.#staging.record(record);
    }
    async drain() {
        this.#holds &&= !this.#mistakes.hasErrors && !this.#staging.hasUnknown;
        if (this.#holds)
            await this.#staging.drain();
    }
    async end(survey, lookups, mistakes) {
        await this.drain();
        if (!this.#holds || textOf({ objects: survey.objects, lookups }) !== this.#layout)
            return undefined;
        const staged = await this.#staging.end(survey);
        mistakes.takeOver(this.#mistakes.diagnostics, this.#mistakes.leftOut);
        return staged;
    }
    async close() {
        await this.#staging.close();
    }
}
function textOf({ lookups, objects }) {
    const written = [...objects.values()].filter(({ records }) => records > 0);
    return JSON.stringify([written.map(({ columns, name }) => [name, ...columns.keys()]), ...lookups]);
}

;// CONCATENATED MODULE: ./lib/plan/tree-loads.js











async function treeLoads(tree, files, scratch, ports, mistakes) {
    const trees = await stagedTrees(files, { ...ports, scratch }, mistakes);
    if (trees === undefined)
        return [];
    const { staged, survey } = trees;
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
async function stagedTrees(files, ports, mistakes) {
    const draft = await TreeDraft.begin(files, ports);
    let survey;
    let lookups;
    try {
        survey = await surveyTrees(files, ports, mistakes, draft);
        if (mistakes.hasErrors)
            return undefined;
        lookups = await treeLookups(survey, ports, mistakes);
        if (lookups === undefined)
            return undefined;
        const staged = await draft?.end(survey, lookups, mistakes);
        if (staged !== undefined)
            return { survey, staged };
    }
    finally {
        await draft?.close();
    }
    return { survey, staged: await stageTrees({ survey, lookups }, files, ports, mistakes) };
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

/***/ 80500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ literalEnd)
/* harmony export */ });
const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const ZERO = 0x30;
const LOWER_E = 0x65;
const CASE_BIT = 0x20;
const WORDS = new Map(['true', 'false', 'null'].map((word) => [word.charCodeAt(0), Buffer.from(word)]));
function literalEnd(bytes, start) {
    const word = WORDS.get(bytes[start] ?? 0);
    return word === undefined ? numberEnd(bytes, start) : wordEnd(bytes, start, word);
}
function wordEnd(bytes, start, word) {
    for (let at = 0; at < word.length; at++)
        if (bytes[start + at] !== word[at])
            return start;
    return start + word.length;
}
function numberEnd(bytes, start) {
    const whole = bytes[start] === MINUS ? start + 1 : start;
    let at = bytes[whole] === ZERO ? whole + 1 : digitsEnd(bytes, whole);
    if (at === whole)
        return start;
    if (bytes[at] === POINT) {
        const fraction = at + 1;
        at = digitsEnd(bytes, fraction);
        if (at === fraction)
            return start;
    }
    if (((bytes[at] ?? 0) | CASE_BIT) !== LOWER_E)
        return at;
    const sign = bytes[at + 1];
    const exponent = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
    at = digitsEnd(bytes, exponent);
    return at === exponent ? start : at;
}
function digitsEnd(bytes, start) {
    let at = start;
    while (isDigit(bytes[at]))
        at++;
    return at;
}
function isDigit(byte) {
    return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}


/***/ }),

/***/ 85907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ MemberTable),
/* harmony export */   Cq: () => (/* binding */ NULL),
/* harmony export */   E9: () => (/* binding */ BYTES),
/* harmony export */   Hd: () => (/* binding */ RELATION),
/* harmony export */   JA: () => (/* binding */ CELL),
/* harmony export */   NP: () => (/* binding */ NO_PARENT),
/* harmony export */   a$: () => (/* binding */ TEXT),
/* harmony export */   iw: () => (/* binding */ ATTRIBUTES),
/* harmony export */   tZ: () => (/* binding */ PLAIN),
/* harmony export */   x4: () => (/* binding */ ANY)
/* harmony export */ });
const TEXT = 1;
const PLAIN = 2;
const NULL = 3;
const RELATION = 4;
const ATTRIBUTES = 5;
const NO_PARENT = 6;
const ANY = 0;
const BYTES = 1;
const CELL = 2;
class MemberTable {
    count = 0;
    #bytes;
    #start = 0;
    #end = 0;
    #nodes = new Int32Array(64);
    #kinds = new Uint8Array(64);
    #forms = new Uint8Array(64);
    #starts = new Int32Array(64);
    #ends = new Int32Array(64);
    #valueStarts = new Int32Array(64);
    #valueEnds = new Int32Array(64);
    #nexts = new Int32Array(64);
    clear() {
        this.count = 0;
        this.#bytes = undefined;
    }
    hold(bytes, start, end) {
        this.#bytes = bytes;
        this.#start = start;
        this.#end = end;
    }
    release() {
        this.#bytes = undefined;
    }
    holds(bytes, start, end) {
        return this.#bytes === bytes && this.#start === start && this.#end === end;
    }
    open(node, start) {
        if (this.count === this.#nodes.length)
            this.#widen();
        this.#nodes[this.count] = node;
        this.#starts[this.count] = start;
        return this.count++;
    }
    close(member, kind, valueStart, valueEnd, end, form = ANY) {
        this.#kinds[member] = kind;
        this.#forms[member] = form;
        this.#valueStarts[member] = valueStart;
        this.#valueEnds[member] = valueEnd;
        this.#ends[member] = end;
        this.#nexts[member] = this.count;
    }
    node(member) {
        return this.#nodes[member] ?? 0;
    }
    kind(member) {
        return this.#kinds[member] ?? 0;
    }
    form(member) {
        return this.#forms[member] ?? ANY;
    }
    start(member) {
        return this.#starts[member] ?? 0;
    }
    end(member) {
        return this.#ends[member] ?? 0;
    }
    valueStart(member) {
        return this.#valueStarts[member] ?? 0;
    }
    valueEnd(member) {
        return this.#valueEnds[member] ?? 0;
    }
    next(member) {
        return this.#nexts[member] ?? 0;
    }
    isLeaf(member) {
        return (this.#kinds[member] ?? 0) < RELATION;
    }
    #widen() {
        this.#nodes = widened(this.#nodes);
        this.#starts = widened(this.#starts);
        this.#ends = widened(this.#ends);
        this.#valueStarts = widened(this.#valueStarts);
        this.#valueEnds = widened(this.#valueEnds);
        this.#nexts = widened(this.#nexts);
        this.#kinds = widenedBytes(this.#kinds);
        this.#forms = widenedBytes(this.#forms);
    }
}
function widened(array) {
    const wider = new Int32Array(array.length * 2);
    wider.set(array);
    return wider;
}
function widenedBytes(array) {
    const wider = new Uint8Array(array.length * 2);
    wider.set(array);
    return wider;
}


/***/ }),

/***/ 48411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ placeIn),
  J: () => (/* binding */ readJsonFile)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/records/bytes/byte-order.js
var byte_order = __webpack_require__(67967);
// EXTERNAL MODULE: ./lib/records/bytes/hashed-file.js
var hashed_file = __webpack_require__(99020);
// EXTERNAL MODULE: ./lib/records/bytes/source-file.js
var source_file = __webpack_require__(51456);
// EXTERNAL MODULE: ./lib/records/bytes/utf8-text.js
var utf8_text = __webpack_require__(27623);
// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/records/json/json-literals.js
var json_literals = __webpack_require__(80500);
// EXTERNAL MODULE: ./lib/records/members/member-table.js
var member_table = __webpack_require__(85907);
;// CONCATENATED MODULE: ./lib/records/tree/json-grammar.js
const WORDS = {
    value: 'A value',
    'value or end': 'A value or "]"',
    name: 'A name in quotes',
    'name or end': 'A name in quotes or "}"',
    colon: '":"',
    'comma or end': 'A comma or a closing bracket',
    nothing: 'The end of the text',
};
class JsonGrammar {
    #expected = 'value';
    #open = [];
    #inObject = false;
    get depth() {
        return this.#open.length;
    }
    get isComplete() {
        return this.#expected === 'nothing';
    }
    get takesName() {
        return this.#expected === 'name' || this.#expected === 'name or end';
    }
    get takesValue() {
        return this.#expected === 'value' || this.#expected === 'value or end';
    }
    get expectation() {
        return WORDS[this.#expected];
    }
    takeName() {
        this.#expected = 'colon';
    }
    takeValue() {
        this.#expected = this.#open.length === 0 ? 'nothing' : 'comma or end';
    }
    takeColon() {
        if (this.#expected !== 'colon')
            return false;
        this.#expected = 'value';
        return true;
    }
    takeComma() {
        if (this.#expected !== 'comma or end')
            return false;
        this.#expected = this.#inObject ? 'name' : 'value';
        return true;
    }
    open(kind) {
        this.#open.push(kind);
        this.#inObject = kind === 'object';
        this.#expected = this.#inObject ? 'name or end' : 'value or end';
    }
    close(kind) {
        const empty = kind === 'object' ? 'name or end' : 'value or end';
        const mayEnd = this.#expected === empty || this.#expected === 'comma or end';
        if (!mayEnd || this.#inObject !== (kind === 'object') || this.#open.length === 0)
            return false;
        this.#open.pop();
        this.#inObject = this.#open.at(-1) === 'object';
        this.takeValue();
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/records/tree/json-names.js
const QUOTE = 0x22;
const MAX_KNOWN_NAMES = 1_000;
class JsonNames {
    #known = new Map();
    #last;
    guess(bytes, start, limit) {
        const name = this.#last?.next;
        if (name === undefined)
            return undefined;
        const { bytes: spelled, length } = name;
        if (start + length >= limit || bytes[start + length] !== QUOTE)
            return undefined;
        for (let at = 0; at < length; at++)
            if (spelled[at] !== bytes[start + at])
                return undefined;
        this.#last = name;
        return name;
    }
    find(bytes, start, end) {
        const text = bytes.toString('utf8', start, end);
        const known = this.#known.get(text) ?? this.#newName(text, bytes.subarray(start, end));
        if (this.#last !== undefined)
            this.#last.next = known;
        this.#last = known;
        return known.text;
    }
    #newName(text, spelled) {
        const { length } = spelled;
        const bytes = Uint8Array.from(spelled);
        const name = { text, length, bytes, surplus: length - text.length, next: undefined };
        if (this.#known.size < MAX_KNOWN_NAMES)
            this.#known.set(text, name);
        return name;
    }
}

// EXTERNAL MODULE: ./lib/records/tree/json-token.js
var json_token = __webpack_require__(56974);
;// CONCATENATED MODULE: ./lib/records/tree/json-scanner.js






const MAX_DEPTH = 100;
const MAX_TOKEN_CHARACTERS = 1_000_000;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const json_scanner_QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const NO_ASCII = 0x80;
const BEHIND_LITERAL = new Set(Buffer.from(' \t\n\r,:{}[]"'));
const NOWHERE = -1;
class JsonScanner {
    flaw;
    #listener;
    #token = new json_token/* JsonToken */.C();
    #names = new JsonNames();
    #grammar = new JsonGrammar();
    #bytes = Buffer.alloc(0);
    #limit = 0;
    #final = false;
    #line = 1;
    #lineStart = 0;
    #form = member_table/* CELL */.JA;
    #isAscii = true;
    constructor(listener) {
        this.#listener = listener;
    }
    get line() {
        return this.#line;
    }
    write(bytes, limit, final) {
        this.#bytes = bytes;
        this.#limit = limit;
        this.#final = final;
        let at = this.#skipBlanks(0);
        while (at < limit && this.flaw === undefined) {
            const end = this.#read(at);
            if (end === NOWHERE)
                break;
            at = this.#skipBlanks(end);
        }
        if (this.flaw === undefined)
            this.#checkRest(at);
        this.#lineStart -= at;
        return at;
    }
    #checkRest(at) {
        if (this.#final && (at < this.#limit || !this.#grammar.isComplete))
            this.#fail('The text ends too early.', at);
        const rest = this.#limit - at;
        if (rest > MAX_TOKEN_CHARACTERS && rest - this.#surplus(at, this.#limit) > MAX_TOKEN_CHARACTERS)
            this.#fail(`A value has more than ${(0,counted/* number */.a)(MAX_TOKEN_CHARACTERS)} characters.`, at);
    }
    #skipBlanks(from) {
        const [bytes, limit] = [this.#bytes, this.#limit];
        let at = from;
        for (; at < limit; at++) {
            const byte = bytes[at];
            if (byte === SPACE)
                continue;
            if (byte === LF) {
                this.#line++;
                this.#lineStart = at + 1;
            }
            else if (byte !== CR && byte !== TAB)
                break;
        }
        return at;
    }
    #read(at) {
        switch (this.#bytes[at]) {
            case json_scanner_QUOTE:
                return this.#grammar.takesName ? this.#readName(at) : this.#readText(at);
            case COMMA:
                return this.#grammar.takeComma() ? at + 1 : this.#unexpected(at);
            case COLON:
                return this.#grammar.takeColon() ? at + 1 : this.#unexpected(at);
            case OPEN_OBJECT:
                return this.#openBracket('object', at);
            case OPEN_LIST:
                return this.#openBracket('array', at);
            case CLOSE_OBJECT:
                return this.#closeBracket('object', at);
            case CLOSE_LIST:
                return this.#closeBracket('array', at);
            default:
                return this.#readLiteral(at);
        }
    }
    #openBracket(kind, at) {
        if (!this.#grammar.takesValue)
            return this.#unexpected(at);
        if (this.#grammar.depth >= MAX_DEPTH) {
            return this.#fail(`Objects and arrays lie more than ${MAX_DEPTH} deep in each other.`, at);
        }
        this.#grammar.open(kind);
        this.#listener.opened(kind, this.#begin(at));
        return at + 1;
    }
    #closeBracket(kind, at) {
        if (!this.#grammar.close(kind))
            return this.#unexpected(at);
        this.#listener.closed(kind);
        return at + 1;
    }
    #readName(at) {
        const guess = this.#names.guess(this.#bytes, at + 1, this.#limit);
        if (guess !== undefined) {
            this.#grammar.takeName();
            this.#listener.named(guess.text, this.#begin(at));
            this.#lineStart += guess.surplus;
            return at + guess.length + 2;
        }
        const end = this.#closingQuote(at + 1);
        if (end === NOWHERE)
            return end;
        const token = this.#begin(at);
        if (!token.read(this.#bytes, at + 1, end, this.#form))
            return this.#noText(at);
        this.#grammar.takeName();
        const name = this.#form === member_table/* ANY */.x4 ? token.text : this.#names.find(this.#bytes, at + 1, end);
        this.#listener.named(name, token);
        return this.#behindText(at, end);
    }
    #readText(at) {
        if (!this.#grammar.takesValue)
            return this.#unexpected(at);
        const end = this.#closingQuote(at + 1);
        if (end === NOWHERE)
            return end;
        const token = this.#begin(at);
        if (!token.read(this.#bytes, at + 1, end, this.#form))
            return this.#noText(at);
        this.#grammar.takeValue();
        this.#listener.text(token);
        return this.#behindText(at, end);
    }
    #noText(at) {
        return this.#fail('A text holds a character or an escape that JSON does not allow.', at);
    }
    #behindText(at, end) {
        if (!this.#isAscii)
            this.#lineStart += this.#surplus(at, end);
        return end + 1;
    }
    #readLiteral(at) {
        let end = at;
        while (end < this.#limit && !BEHIND_LITERAL.has(this.#bytes[end] ?? 0))
            end++;
        if (end === this.#limit && !this.#final)
            return NOWHERE;
        if (!this.#grammar.takesValue || (0,json_literals/* literalEnd */.b)(this.#bytes, at) !== end)
            return this.#unexpected(at);
        this.#grammar.takeValue();
        const token = this.#begin(at);
        token.read(this.#bytes, at, end, member_table/* CELL */.JA);
        this.#listener.literal(token);
        return end;
    }
    #closingQuote(from) {
        const [bytes, limit] = [this.#bytes, this.#limit];
        let form = member_table/* CELL */.JA;
        let all = 0;
        for (let at = from; at < limit; at++) {
            const byte = bytes[at] ?? 0;
            if (byte > BACKSLASH) {
                all |= byte;
            }
            else if (byte === json_scanner_QUOTE) {
                this.#form = form;
                this.#isAscii = all < NO_ASCII;
                return at;
            }
            else if (byte === BACKSLASH) {
                form = member_table/* ANY */.x4;
                at++;
            }
            else if (byte === COMMA) {
                if (form === member_table/* CELL */.JA)
                    form = member_table/* BYTES */.E9;
            }
            else if (byte < SPACE)
                form = member_table/* ANY */.x4;
        }
        return NOWHERE;
    }
    #surplus(start, end) {
        return end - start - this.#bytes.toString('utf8', start, end).length;
    }
    #begin(at) {
        this.#token.line = this.#line;
        this.#token.column = at - this.#lineStart + 1;
        return this.#token;
    }
    #unexpected(at) {
        return this.#fail(`${this.#grammar.expectation} is expected here.`, at);
    }
    #fail(message, at) {
        this.flaw ??= { message, place: this.#begin(at).place };
        return NOWHERE;
    }
}

;// CONCATENATED MODULE: ./lib/records/tree/json-file.js






async function readJsonFile(source, listener, { files, signal }, mistakes, goesOn = async () => Promise.resolve(true)) {
    const file = new hashed_file/* HashedFile */.y7(await files.open(source.path));
    try {
        const scanner = new JsonScanner(listener);
        const window = new source_file/* SourceWindow */.W(file, source.name);
        await window.advance(0);
        await window.advance((0,byte_order/* markLength */.I)(window.bytes.subarray(0, window.limit)));
        for (let checked = 0;;) {
            signal.throwIfAborted();
            const { bytes, final, limit } = window;
            const textEnd = final ? limit : (0,utf8_text/* wholeTextEnd */.Y)(bytes, checked, limit);
            if (!(0,external_node_buffer_.isUtf8)(bytes.subarray(checked, textEnd))) {
                const line = scanner.line + ((0,utf8_text/* foreignLine */.n)(bytes.subarray(0, textEnd)) ?? 1) - 1;
                const place = { file: source.name, line };
                mistakes.error({ message: 'The file is not UTF-8.', hint: 'Save it as UTF-8.', place });
                break;
            }
            const at = scanner.write(bytes, limit, final);
            if (!(await goesOn()) || final || scanner.flaw !== undefined)
                break;
            checked = textEnd - at;
            listener.moved?.();
            await window.advance(at);
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


/***/ }),

/***/ 56974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ JsonToken)
/* harmony export */ });
/* harmony import */ var _members_member_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85907);

class JsonToken {
    line = 1;
    column = 1;
    bytes = Buffer.alloc(0);
    start = 0;
    end = 0;
    form = _members_member_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4;
    #decoded = '';
    get place() {
        return { line: this.line, column: this.column };
    }
    get text() {
        return this.form === _members_member_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4 ? this.#decoded : this.#written();
    }
    read(bytes, start, end, form) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.form = form;
        if (form !== _members_member_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4)
            return true;
        try {
            const value = JSON.parse(`"${this.#written()}"`);
            this.#decoded = String(value);
            return true;
        }
        catch {
            return false;
        }
    }
    take(other) {
        this.line = other.line;
        this.column = other.column;
        this.bytes = other.bytes;
        this.start = other.start;
        this.end = other.end;
        this.form = other.form;
        this.#decoded = other.#decoded;
    }
    keep() {
        if (this.end - this.start === this.bytes.length)
            return;
        this.bytes = Buffer.from(this.bytes.subarray(this.start, this.end));
        this.start = 0;
        this.end = this.bytes.length;
    }
    startsWith(sign) {
        if (this.form === _members_member_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ANY */ .x4)
            return this.#decoded.startsWith(sign);
        return this.start < this.end && this.bytes[this.start] === sign.charCodeAt(0);
    }
    #written() {
        return this.bytes.toString('utf8', this.start, this.end);
    }
}


/***/ })

};
