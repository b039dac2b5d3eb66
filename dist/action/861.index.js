export const id = 861;
export const ids = [861];
export const modules = {

/***/ 86861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planWithSchema: () => (/* binding */ planWithSchema)
});

// UNUSED EXPORTS: planRun

// EXTERNAL MODULE: ./lib/load/destination.js
var load_destination = __webpack_require__(55320);
// EXTERNAL MODULE: ./lib/modes/bare-outcome.js
var bare_outcome = __webpack_require__(78611);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
// EXTERNAL MODULE: ./lib/records/record/key-bytes.js
var key_bytes = __webpack_require__(77843);
// EXTERNAL MODULE: ./lib/records/record/cell-rule.js
var cell_rule = __webpack_require__(90431);
// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(57417);
;// CONCATENATED MODULE: ./lib/check/foreseen-ids.js





const MADE_UP = '?';
class ForeseenIds {
    #planned;
    #job;
    #paired;
    #cells;
    #key = new key_bytes/* KeyBytes */.B();
    #idColumn;
    constructor(planned, job, paired) {
        const { indexes, inspection } = planned;
        this.#planned = planned;
        this.#job = job;
        this.#paired = paired;
        this.#cells = inspection.format.cells();
        this.#idColumn = keyColumn(planned);
        for (const { index } of indexes)
            index.files = inspection.files.map(({ name }) => name);
    }
    note(record, hasId) {
        const { indexes } = this.#planned;
        if (indexes.length === 0)
            return;
        const { bytes, contentEnd, file, line, start } = record;
        this.#cells.split(bytes, start, contentEnd);
        const id = hasId ? this.#idOf(record) : undefined;
        for (const { cells, index } of indexes) {
            this.#cells.key(cells, this.#key);
            if (record.omission === cell_rule/* LEFT_OUT */.P)
                index.addLeftOut(this.#key, file, line);
            else if (id === undefined)
                index.addFailed(this.#key, file, line);
            else
                index.add(this.#key, id.bytes, id.start, file, line);
        }
    }
    complete() {
        for (const { index } of this.#planned.indexes)
            index.complete = true;
    }
    #idOf({ ordinal }) {
        const first = this.#paired?.firstOf(ordinal) ?? ordinal;
        return this.#paired?.idOf(first) ?? { bytes: Buffer.from(this.#madeUp(first)), start: 0 };
    }
    #madeUp(ordinal) {
        if (this.#idColumn !== undefined && this.#paired === undefined) {
            this.#cells.key([this.#idColumn], this.#key);
            const { blank, bytes, end, start } = this.#key;
            if (!blank)
                return `${MADE_UP}${(0,external_node_crypto_.hash)('sha256', bytes.subarray(start, end)).slice(0, salesforce_id/* ID_BYTES */.Q$ - 1)}`;
        }
        const job = this.#job.toString(36).padStart(5, '0');
        return `${MADE_UP}#${job}${ordinal.toString(36).padStart(salesforce_id/* ID_BYTES */.Q$ - 7, '0')}`;
    }
}
function keyColumn({ inspection, job }) {
    if (job.operation.value === 'insert')
        return undefined;
    const field = job.externalIdFieldName?.value ?? 'Id';
    const sent = inspection.projection.fields.find(({ name }) => (0,field_reference/* isSameField */.VO)(name, field));
    return sent?.source.kind === 'column' ? sent.source.index : undefined;
}

// EXTERNAL MODULE: ./lib/diagnostic/word-list.js
var word_list = __webpack_require__(7076);
;// CONCATENATED MODULE: ./lib/check/not-checked.js

function unknowable(jobs) {
    const rows = named(jobs.filter(({ kind }) => kind === 'rows'));
    const found = new Set(jobs.filter(({ kind }) => kind !== 'load').map(({ job }) => job.id));
    const children = named(jobs.filter(({ job: { references } }) => references.some(({ jobs: parents }) => parents.some(({ value }) => found.has(value)))));
    return [
        ...(rows.length === 0
            ? []
            : [`The rows of ${(0,word_list/* allOf */.b)(rows)} were not checked, since a query of the same run has yet to find them.`]),
        ...(children.length === 0
            ? []
            : [
                `References of ${(0,word_list/* allOf */.b)(children)} to records that a query of the same run has yet to find were not checked.`,
            ]),
    ];
}
function named(jobs) {
    return jobs.map(({ job }) => `"${job.id}"`);
}
function unaskedOrg(hasLogin) {
    return hasLogin
        ? [
            'Objects, fields, types and limits of the org were not checked, since the org could not be asked for all of them.',
        ]
        : ['Objects, fields, types and limits of the org were not checked, since no login is given.'];
}
function schemaOnly({ notUnderstood, schemaFrom }) {
    return [
        `The org itself was not asked, since no login is given. Objects, fields and values were held against an embedded one. ${schemaFrom}`,
        ...notUnderstood.map(({ file, line, message }) => `Not understood: ${file}:${line}: ${message}`),
    ];
}
function unknownToDescribe(jobs, isCompared) {
    const queries = named(jobs.filter(({ kind }) => kind === 'query'));
    const specs = named(jobs.filter((planned) => planned.kind !== 'query' && planned.spec !== undefined));
    return [
        'Validation rules, triggers, flows, duplicate rules and sharing of the org were not checked: a load alone meets them.',
        isCompared
            ? "Of the org's records those alone that jobs change were looked at, as they are before the load: not whether ids and keys of parents lead to any, nor whether unique values are taken."
            : 'The records of the org were not looked at: whether ids and keys of parents lead to any, and whether unique values are taken.',
        ...(queries.length === 0
            ? []
            : [
                `Of the query of ${(0,word_list/* allOf */.b)(queries)} nothing was checked but the object: the org reads it in the run.`,
            ]),
        ...(specs.length === 0
            ? []
            : [
                `Columns and values of ${(0,word_list/* allOf */.b)(specs)} were not checked: the org maps them by a transformation spec.`,
            ]),
    ];
}
function givenUp(job, fields) {
    return fields.map((field) => `The values of "${field}" in job "${job}" are too many to be compared with each other: later ones that repeat were not found.`);
}

// EXTERNAL MODULE: ./lib/check/org-check.js + 10 modules
var org_check = __webpack_require__(36014);
// EXTERNAL MODULE: ./lib/records/inspection/batch-source.js + 6 modules
var batch_source = __webpack_require__(62441);
// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/outcome/verdict.js
var verdict = __webpack_require__(30597);
;// CONCATENATED MODULE: ./lib/check/ordinal-set.js
const BITS = 8;
class OrdinalSet {
    #bits = new Uint8Array(1024);
    #size = 0;
    get size() {
        return this.#size;
    }
    has(ordinal) {
        return (((this.#bits[Math.floor(ordinal / BITS)] ?? 0) >> (ordinal % BITS)) & 1) === 1;
    }
    add(ordinal) {
        if (this.has(ordinal))
            return;
        const at = Math.floor(ordinal / BITS);
        if (at >= this.#bits.length) {
            const wider = new Uint8Array(Math.max(at + 1, this.#bits.length * 2));
            wider.set(this.#bits);
            this.#bits = wider;
        }
        this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (ordinal % BITS));
        this.#size++;
    }
}

;// CONCATENATED MODULE: ./lib/check/foreseen-failures.js



const SAMPLES = 5;
const MAX_FAULTS = 500;
const OTHER = {
    statusCode: 'OTHER',
    message: `There are further kinds of faults, beyond the first ${MAX_FAULTS}.`,
    hint: 'Correct those that are listed, and check again.',
    isSure: true,
};
class ForeseenFailures {
    #tolerated;
    #tallies = new Map();
    #failing = new OrdinalSet();
    #untolerated = new OrdinalSet();
    constructor({ toleratedCodes }) {
        this.#tolerated = toleratedCodes;
    }
    isFailing({ ordinal }) {
        return this.#failing.has(ordinal);
    }
    tolerates(statusCode) {
        return this.#tolerated.has(statusCode);
    }
    add(fault, { file, line, ordinal }) {
        const tally = this.#tallyOf(fault);
        tally.records++;
        if (tally.samples.length < SAMPLES)
            tally.samples.push({ file, line });
        if (!fault.isSure)
            return;
        this.#failing.add(ordinal);
        if (!this.#tolerated.has(fault.statusCode))
            this.#untolerated.add(ordinal);
    }
    diagnostics({ files, records }, limit) {
        const isRefused = this.#untolerated.size > (0,verdict/* allowedFailures */.El)(limit, records);
        return [...this.#tallies].map(([fault, tally]) => {
            const places = tally.samples.map(({ file, line }) => ({ file: files[file]?.name ?? '', line }));
            const isError = isRefused && fault.isSure && !this.#tolerated.has(fault.statusCode);
            const [place] = places;
            return {
                severity: isError ? 'error' : 'warning',
                message: `${fault.message} ${reported(fault, tally.records, places)}`,
                hint: fault.hint,
                ...(place === undefined ? {} : { place }),
            };
        });
    }
    #tallyOf(fault) {
        const kept = this.#tallies.has(fault) || this.#tallies.size < MAX_FAULTS ? fault : OTHER;
        const known = this.#tallies.get(kept) ?? { records: 0, samples: [] };
        this.#tallies.set(kept, known);
        return known;
    }
}
function reported({ isSure, statusCode }, records, places) {
    const shown = places.map(({ file, line }) => `${file}:${line}`).join(', ');
    const more = records > places.length ? ` and ${records - places.length} more` : '';
    return `${(0,counted/* counted */.h)(records, 'record')} ${isSure ? 'would' : 'may'} fail with ${statusCode}: ${shown}${more}.`;
}

// EXTERNAL MODULE: ./lib/records/bytes/byte-buffer.js
var byte_buffer = __webpack_require__(11269);
;// CONCATENATED MODULE: ./lib/check/unsent-check.js

class UnsentCheck {
    #faults = new Map();
    #unknown;
    constructor(unknown) {
        this.#unknown = unknown;
    }
    see(record, _batch, faults) {
        this.note(record.omission, record, faults);
    }
    note(omission, record, faults) {
        if (omission === undefined || omission === 'nothing-to-send' || 'reason' in omission)
            return;
        const { field, statusCode } = omission;
        if (statusCode === 'REFERENCE_FAILED' && this.#unknown.has(field))
            return;
        const name = `${statusCode} ${field}`;
        const fault = this.#faults.get(name) ?? faultOf(omission);
        this.#faults.set(name, fault);
        faults.add(fault, record);
    }
}
class LinkCheck {
    #links;
    #unsent;
    #row = new byte_buffer/* ByteBuffer */.$(256);
    constructor(links, unsent) {
        this.#links = links;
        this.#unsent = unsent;
    }
    see(record, _batch, faults) {
        if (record.omission !== undefined)
            return;
        this.#row.clear();
        const { bytes, contentEnd, start } = record;
        this.#unsent.note(this.#links.row.append(bytes, start, contentEnd, this.#row), record, faults);
    }
}
function faultOf({ field, statusCode }) {
    return { statusCode, isSure: true, ...TEXTS[statusCode](field) };
}
const TEXTS = {
    REFERENCE_NOT_FOUND: (field) => ({
        message: `No record of the other job has the key that "${field}" refers to.`,
        hint: 'Add the missing records to the files of the other job, or correct the keys. Keys are compared exactly, case included.',
    }),
    REFERENCE_AMBIGUOUS: (field) => ({
        message: `More than one record of the other job has the key that "${field}" refers to.`,
        hint: 'Give each record of the other job a key of its own, or refer to another column of it.',
    }),
    REFERENCE_FAILED: (field) => ({
        message: `The record that "${field}" refers to would fail itself.`,
        hint: 'Correct the record of the other job.',
    }),
    MATCH_NOT_FOUND: (field) => ({
        message: `No record of the org has the same "${field}".`,
        hint: 'Correct the key, or say with "unmatched" that such records are inserted or left out.',
    }),
    MATCH_AMBIGUOUS: (field) => ({
        message: `More than one record of the org has the same "${field}".`,
        hint: 'Name further fields under "matchBy", or narrow the records with "matchWhere".',
    }),
    MATCH_REPEATED: (field) => ({
        message: `An earlier record of the job has the same "${field}".`,
        hint: 'Keep one record for each key.',
    }),
    MATCH_KEY_BLANK: (field) => ({
        message: `None of the fields "${field}", by which the org's records are found, has a value.`,
        hint: 'Give each record a key.',
    }),
};

;// CONCATENATED MODULE: ./lib/check/record-check.js



class RecordCheckup {
    #about;
    #ports;
    #source;
    #unsent;
    #faults;
    constructor(about, ports) {
        const { comparison, planned, unknownParents } = about;
        this.#about = about;
        this.#ports = ports;
        this.#source = new batch_source/* BatchSource */.q(planned.inspection, ports.files, undefined, comparison?.records);
        this.#unsent = new UnsentCheck(unknownParents);
        this.#faults = new ForeseenFailures(planned.job);
    }
    async firstPass() {
        const { checks, ids, planned, tally } = this.#about;
        const all = [this.#unsent, ...checks, ...(tally === undefined ? [] : [tally])];
        const isNeeded = this.#source.mayOmit || all.length > 1 || planned.indexes.length > 0;
        const ahead = all.flatMap(({ foresee }) => foresee ?? []);
        for (const batch of isNeeded ? planned.inspection.batches : []) {
            this.#ports.signal.throwIfAborted();
            if (ahead.length > 0) {
                await this.#source.visit(batch, (record) => {
                    if (!isSkipped(record))
                        for (const foresee of ahead)
                            foresee(record, batch.number);
                });
            }
            await this.#source.visit(batch, (record) => {
                if (!isSkipped(record))
                    for (const check of all)
                        check.see(record, batch.number, this.#faults);
                const isFailing = this.#faults.isFailing(record);
                tally?.count(record, isFailing);
                ids.note(record, !isSkipped(record) && !isFailing);
            });
        }
        ids.complete();
    }
    async secondPass() {
        const { planned, tally } = this.#about;
        const { links } = planned.inspection.projection;
        if (links === undefined)
            return;
        const check = new LinkCheck(links, this.#unsent);
        for (const batch of planned.inspection.batches) {
            this.#ports.signal.throwIfAborted();
            await this.#source.visit(batch, (record) => {
                if (record.ordinal < links.from || this.#faults.isFailing(record))
                    return;
                check.see(record, batch.number, this.#faults);
                tally?.countLater(record, this.#faults.isFailing(record));
            });
        }
    }
    diagnostics(limit) {
        const { inspection, job } = this.#about.planned;
        return this.#faults.diagnostics(inspection, job.maxFailedRecords ?? limit);
    }
}
function isSkipped({ omission }) {
    return typeof omission === 'object' && 'reason' in omission;
}

// EXTERNAL MODULE: ./lib/check/unwritable-columns.js
var unwritable_columns = __webpack_require__(63743);
// EXTERNAL MODULE: ./lib/diagnostic/diagnostic.js
var diagnostic = __webpack_require__(46020);
// EXTERNAL MODULE: ./lib/diagnostic/mistakes.js
var mistakes = __webpack_require__(73042);
// EXTERNAL MODULE: ./lib/load/result-places.js
var result_places = __webpack_require__(98260);
// EXTERNAL MODULE: ./lib/match/org-records.js + 2 modules
var org_records = __webpack_require__(38093);
// EXTERNAL MODULE: ./lib/plan/planning.js + 31 modules
var plan_planning = __webpack_require__(91249);
// EXTERNAL MODULE: ./lib/modes/org-connection.js + 3 modules
var org_connection = __webpack_require__(43635);
// EXTERNAL MODULE: ./lib/modes/unsent-columns.js
var unsent_columns = __webpack_require__(96301);
// EXTERNAL MODULE: ./lib/load/limit-check.js + 1 modules
var limit_check = __webpack_require__(23026);
// EXTERNAL MODULE: ./lib/check/org-reading.js
var org_reading = __webpack_require__(21727);
;// CONCATENATED MODULE: ./lib/modes/org-visit.js



async function visitOrg({ jobs, unsound }, destination, access) {
    const verified = await (0,load_destination/* verifyOrg */.qv)({ ...destination, allowProduction: true }, access);
    if (verified.refusals.length > 0)
        return { ...verified, diagnostics: [] };
    const { limits, shortages } = await (0,limit_check/* checkLimits */.J)({ jobs }, access);
    const schema = await (0,org_reading/* readOrgSchema */._$)([...jobs, ...unsound], access.describes);
    const warnings = [...shortages.map(warning), ...productionWarnings(verified, destination)];
    return { ...verified, ...(limits && { limits }), schema, diagnostics: warnings };
}
const TRIAL_GROUNDS = ['sandbox', 'scratch', 'developer'];
function productionWarnings({ org }, { allowProduction }) {
    if (org === undefined || allowProduction || TRIAL_GROUNDS.includes(org.kind))
        return [];
    return [
        {
            ...warning(org.kind === 'unknown'
                ? 'The user may not read the object Organization, so a load would take the org for a production org, and be refused.'
                : `${org.id} is no sandbox, scratch org or developer edition, so a load would be refused.`),
            hint: 'Set "allow-production: true" where loading into this org is meant, with "expected-org-id" beside it.',
        },
    ];
}
function warning(message) {
    return { severity: 'warning', message };
}

// EXTERNAL MODULE: ./lib/match/record-key.js
var record_key = __webpack_require__(91942);
;// CONCATENATED MODULE: ./lib/check/change-tally.js




const NOT_FOUND = ['INVALID_CROSS_REFERENCE_KEY', 'ENTITY_IS_DELETED'];
const SEVERAL = ['DUPLICATE_VALUE'];
class ChangeTally {
    #planned;
    #comparison;
    #isSent;
    #later;
    #values;
    #counts = {
        ...{ insert: 0, update: 0, delete: 0, unchanged: 0, unmatched: 0, ambiguous: 0 },
    };
    #fields = new Map();
    #updated = new OrdinalSet();
    #faults = new Map();
    constructor(planned, comparison, unsent) {
        const { format, header, projection } = planned.inspection;
        this.#planned = planned;
        this.#comparison = comparison;
        this.#isSent = ({ source }) => source.kind !== 'column' || !unsent.has(header.columns[source.index] ?? '');
        this.#later = new Set(projection.links?.fields);
        this.#values = new record_key/* RowValues */.Xd(format.cells());
    }
    get changes() {
        return { ...this.#counts, fields: this.#fields };
    }
    get unread() {
        return [...(this.#comparison?.changed.values.unread ?? [])];
    }
    isNew(record) {
        const kind = this.#kindOf(record);
        return kind === 'insert' || kind === 'update' ? kind === 'insert' : undefined;
    }
    see(record, _batch, faults) {
        const { givenKey } = this.#comparison ?? {};
        if (givenKey === undefined || faults.isFailing(record))
            return;
        const kind = this.#kindOf(record);
        if (kind !== 'unmatched' && kind !== 'ambiguous')
            return;
        const fault = this.#faults.get(kind) ?? change_tally_faultOf(kind, givenKey.part.name, faults);
        this.#faults.set(kind, fault);
        faults.add(fault, record);
    }
    count(record, isFailing) {
        const kind = this.#kindOf(record);
        if (kind === undefined || (isFailing && kind !== 'unmatched' && kind !== 'ambiguous'))
            return;
        if (kind !== 'update' || !this.#isFound(record)) {
            this.#counts[kind]++;
            return;
        }
        const { sent = [] } = this.#comparison?.changed ?? {};
        const isLate = record.ordinal >= (this.#planned.inspection.projection.links?.from ?? Infinity);
        const fields = sent.filter((field) => this.#isSent(field) && !(isLate && this.#later.has(field.name)));
        const isUpdate = this.#countFields(fields, record);
        this.#counts[isUpdate ? 'update' : 'unchanged']++;
        if (isUpdate)
            this.#updated.add(record.ordinal);
    }
    countLater(record, isFailing) {
        const { later = [] } = this.#comparison?.changed ?? {};
        if (isFailing || this.#kindOf(record) !== 'update' || !this.#isFound(record))
            return;
        if (!this.#countFields(later, record) || this.#updated.has(record.ordinal))
            return;
        this.#updated.add(record.ordinal);
        this.#counts.unchanged--;
        this.#counts.update++;
    }
    #countFields(fields, record) {
        const { changed, records } = this.#comparison ?? {};
        if (changed === undefined || records === undefined)
            return false;
        this.#values.split(record.bytes, record.start, record.contentEnd);
        const first = records.firstOf(record.ordinal);
        const names = fields
            .filter((field) => changed.isChanged(first, field, this.#values))
            .map(({ name }) => name);
        for (const name of names)
            this.#fields.set(name, (this.#fields.get(name) ?? 0) + 1);
        return names.length > 0;
    }
    #isFound({ ordinal }) {
        const { records } = this.#comparison ?? {};
        return records?.idOf(records.firstOf(ordinal)) !== undefined;
    }
    #kindOf(record) {
        const { operation } = this.#planned.job;
        const comparison = this.#comparison;
        const { omission, ordinal } = record;
        if (omission !== undefined && omission !== 'nothing-to-send') {
            if (omission === cell_rule/* LEFT_OUT */.P)
                return undefined;
            if ('reason' in omission || omission.statusCode === 'MATCH_NOT_FOUND')
                return 'unmatched';
            if (omission.statusCode === 'MATCH_AMBIGUOUS')
                return 'ambiguous';
        }
        if (comparison === undefined)
            return 'insert';
        const first = comparison.records.firstOf(ordinal);
        if (comparison.ambiguous.has(first))
            return 'ambiguous';
        const isUpsert = operation.value === 'upsert';
        if (comparison.records.idOf(first) !== undefined) {
            return isUpsert || operation.value === 'update' ? 'update' : 'delete';
        }
        if (comparison.givenKey === undefined)
            return 'insert';
        const { part } = comparison.givenKey;
        const isById = (0,field_reference/* isSameField */.VO)(part.name, 'Id');
        this.#values.split(record.bytes, record.start, record.contentEnd);
        const value = this.#values.of(part);
        if (value === '')
            return isUpsert && isById ? 'insert' : undefined;
        if (!isUpsert || isById) {
            const isToCome = part.source.kind === 'rule' &&
                typeof value === 'string' &&
                comparison.givenKey.form.stored(value) === undefined;
            if (!isToCome)
                return 'unmatched';
            return isUpsert || operation.value === 'update' ? 'update' : 'delete';
        }
        return first === ordinal ? 'insert' : 'update';
    }
}
function change_tally_faultOf(kind, key, faults) {
    const codes = kind === 'unmatched' ? NOT_FOUND : SEVERAL;
    return {
        statusCode: codes.find((code) => faults.tolerates(code)) ?? codes[0] ?? '',
        message: kind === 'unmatched'
            ? `No record of the org has the "${key}" of the record.`
            : `More than one record of the org has the "${key}" of the record.`,
        hint: 'Correct the value, or look for the record in the org; the user may not see it.',
        isSure: true,
    };
}

// EXTERNAL MODULE: ./lib/match/pairing.js + 3 modules
var pairing = __webpack_require__(77220);
;// CONCATENATED MODULE: ./lib/modes/plan-changes.js





class PlanChanges {
    #limit;
    #ports;
    #tallies = new Map();
    #known = new Set();
    #reasons = new Map();
    constructor(limit, ports) {
        this.#limit = limit;
        this.#ports = ports;
    }
    async compare(planned, unsent) {
        const { job } = planned;
        const reason = this.#reasonAgainst(planned);
        if (reason !== undefined) {
            this.#reasons.set(job.id, reason);
            return undefined;
        }
        let comparison;
        try {
            if (job.operation.value !== 'insert' && planned.inspection.records > 0)
                comparison = await (0,pairing/* compareRecords */.a)(planned, this.#limit, this.#ports);
        }
        catch (error) {
            this.#ports.signal.throwIfAborted();
            const isTooMany = error instanceof org_records/* TooManyRecords */.i;
            if (!isTooMany && job.match !== undefined)
                throw error;
            const said = error instanceof Error ? error.message : String(error);
            this.#reasons.set(job.id, isTooMany ? this.#tooMany(job.object.value) : `the org did not say: ${said}`);
            return undefined;
        }
        const tally = new ChangeTally(planned, comparison, unsent);
        this.#tallies.set(planned, tally);
        this.#known.add(job.id);
        return { tally, comparison };
    }
    get changes() {
        this.#leaveOutChildren();
        return new Map([...this.#tallies].map(([{ job }, { changes }]) => [job.id, changes]));
    }
    get notCompared() {
        this.#leaveOutChildren();
        return [
            ...[...this.#reasons].map(([id, reason]) => `What job "${id}" would change was not compared, since ${reason}`),
            ...[...this.#tallies].flatMap(([{ job }, { unread }]) => unread.map((field) => `The field "${field}" cannot be read back and compared, so each record of job "${job.id}" with a value for it counts as one that changes it.`)),
        ];
    }
    #leaveOutChildren() {
        for (const planned of this.#tallies.keys()) {
            const reason = this.#ofParents(planned, (id) => this.#reasons.has(id));
            if (reason === undefined)
                continue;
            this.#tallies.delete(planned);
            this.#reasons.set(planned.job.id, reason);
            this.#leaveOutChildren();
            return;
        }
    }
    #reasonAgainst(planned) {
        const { job, spec } = planned;
        if (spec !== undefined)
            return 'the org maps its columns by a transformation spec.';
        if (job.archives !== undefined && job.archives.attachments === undefined)
            return 'its archives are sent as they are.';
        return this.#ofParents(planned, (id, isDeferred) => !isDeferred && !this.#known.has(id));
    }
    #ofParents({ job: { id: own, operation, references } }, isUnknown) {
        if (operation.value === 'insert')
            return undefined;
        const parents = references.flatMap(({ deferred, jobs }) => jobs.flatMap(({ value }) => (value !== own && isUnknown(value, deferred) ? [`"${value}"`] : [])));
        return parents.length === 0
            ? undefined
            : `it is not known which records of the org those of ${(0,word_list/* oneOf */.y)([...new Set(parents)])} are.`;
    }
    #tooMany(object) {
        return `more than ${(0,counted/* number */.a)(this.#limit)} records of ${object} would have to be read: see the input "compare-limit".`;
    }
}

// EXTERNAL MODULE: ./lib/outcome/counts.js
var counts = __webpack_require__(73834);
// EXTERNAL MODULE: ./lib/plan/budget.js
var budget = __webpack_require__(83582);
;// CONCATENATED MODULE: ./lib/modes/planned-outcome.js



function planOutcome({ begun, changes, clock, jobs: planned, notChecked, refused, request, ...org }, parts) {
    const { connection, visit } = request.schema === undefined ? org : {};
    const { apiUsage, requests = 0, retries = 0 } = connection?.transport ?? {};
    const instanceUrl = connection?.sessions.inForce?.instanceUrl.origin;
    const plan = { jobs: planned };
    const jobs = planned.map((one) => plannedOutcome(one, refused.has(one.job.id)));
    return {
        ...(0,bare_outcome/* bareOutcome */.PS)(request, begun, clock),
        ...parts,
        ...(instanceUrl === undefined ? {} : { instanceUrl }),
        ...(visit?.org === undefined ? {} : { org: visit.org }),
        ...{ jobs, counts: (0,counts/* sumOf */.XN)(jobs.map(({ counts }) => counts)) },
        usage: {
            ...{ ...bare_outcome/* NO_USAGE */.yJ, requests, retries },
            ...(visit?.limits === undefined ? {} : { limits: visit.limits }),
            ...(apiUsage === undefined ? {} : { apiUsage }),
        },
        plan: {
            needs: { records: toSend(planned), ...(0,budget/* budgetOf */.nT)(plan) },
            uncounted: (0,budget/* uncounted */.cP)(plan),
            ...{ notChecked, ...(changes && { changes }) },
        },
    };
}
function toSend(jobs) {
    return jobs.reduce((sum, job) => sum + (job.kind === 'load' ? job.inspection.records - job.inspection.unchosen : 0), 0);
}
function plannedOutcome(planned, isRefused) {
    const { job } = planned;
    return {
        id: job.id,
        object: job.object.value,
        operation: job.operation.value,
        ...(job.externalIdFieldName && { externalIdFieldName: job.externalIdFieldName.value }),
        verdict: isRefused ? 'error' : 'success',
        reasons: isRefused ? ['Records of the job would be refused.'] : [],
        ...{ created: 0, healed: 0, tolerated: 0, inDoubt: 0, allowedFailures: 0, durationMilliseconds: 0 },
        ...{ jobIds: [], errors: [], failedRecords: [], discrepancies: [] },
        ...contentOf(planned),
    };
}
function contentOf(planned) {
    switch (planned.kind) {
        case 'load':
            return {
                counts: notProcessed(planned.inspection.records),
                batches: batchesOf(planned),
                files: planned.inspection.files.map(({ name }) => name),
            };
        case 'query':
            return { counts: counts/* NO_RECORDS */.Hk, batches: [], files: [], output: planned.query.output };
        case 'rows':
            return { counts: counts/* NO_RECORDS */.Hk, batches: [], files: [planned.source.output] };
    }
}
function batchesOf({ inspection }) {
    return inspection.batches.map(({ number, origin, records }) => ({
        ...{ number, records },
        firstRecord: { file: inspection.files[origin.file]?.name ?? '', line: origin.line },
        counts: notProcessed(records),
        inDoubt: 0,
    }));
}
function notProcessed(records) {
    return { ...counts/* NO_RECORDS */.Hk, read: records, notProcessed: records };
}

;// CONCATENATED MODULE: ./lib/modes/plan-check.js

















const MAX_DIAGNOSTICS = 1_000;
class PlanCheck {
    #request;
    #ports;
    #begun;
    #connection;
    #mistakes = new mistakes/* Mistakes */.So(MAX_DIAGNOSTICS);
    #troubles = [];
    #notChecked = [];
    #jobs = [];
    #unsound = [];
    #visit;
    #changes;
    #refused = new Set();
    constructor(request, ports) {
        this.#request = request;
        this.#ports = ports;
        this.#begun = (0,bare_outcome/* beginningAt */.np)(ports.clock);
        this.#connection = request.login && (0,org_connection/* connectionOf */.a)(request.login, request, ports);
    }
    async run() {
        const { files } = this.#ports;
        const [signal, connection] = [this.#signal, this.#connection];
        const planPorts = {
            ...{ files, signal, instant: this.#begun.at, withoutHashes: true },
            ...(connection !== undefined && (0,org_connection/* planFacts */.p)(connection, signal)),
        };
        const planning = await (0,plan_planning/* makePlan */.C)(this.#request, planPorts);
        this.#jobs = planning.sound;
        this.#unsound = planning.unsound;
        this.#mistakes.takeOver(planning.diagnostics, planning.leftOut);
        for (const mistake of await (0,result_places/* misplacedResults */.h)({ jobs: this.#jobs }, this.#request.resultsFolder, files)) {
            this.#mistakes.error(mistake);
        }
        this.#notChecked.push(...unknowable(this.#jobs));
        const schema = await this.#askOrg();
        const jobs = [...this.#jobs, ...this.#unsound].map(({ job }) => job);
        for (const job of this.#unsound) {
            this.#mistakes.takeOver(schema === undefined ? [] : (0,org_check/* checkAgainstOrg */.g)(job, jobs, schema).diagnostics);
        }
        const checked = [];
        for (const [index, planned] of this.#jobs.entries()) {
            checked.push(await this.#checkJob(planned, index, schema && (0,org_check/* checkAgainstOrg */.g)(planned, jobs, schema)));
        }
        for (const job of checked)
            await this.#settle(job);
        const unsent = new Map(checked.flatMap(({ planned, unsent: columns }) => columns.size === 0 ? [] : [[planned.job.id, columns]]));
        if (unsent.size > 0 && !this.#mistakes.hasErrors) {
            const again = await (0,unsent_columns/* planWithout */.S)(unsent, this.#request, planPorts);
            if (!('jobs' in again))
                this.#mistakes.takeOver(again);
        }
        this.#notChecked.push(...(this.#changes?.notCompared ?? []));
    }
    fail(error) {
        this.#troubles.push(error instanceof Error ? error.message : String(error));
    }
    outcome() {
        return planOutcome({
            ...{ request: this.#request, begun: this.#begun, clock: this.#ports.clock },
            ...{ connection: this.#connection, visit: this.#visit, jobs: this.#jobs },
            ...{ refused: this.#refused, notChecked: this.#notChecked },
            ...(this.#changes === undefined ? {} : { changes: this.#changes.changes }),
        }, {
            ...{ verdict: this.#verdict, troubles: this.#troubles },
            diagnostics: this.#mistakes.diagnostics,
            diagnosticsLeftOut: this.#mistakes.leftOut,
        });
    }
    get #signal() {
        return this.#ports.cancellation.cancelled;
    }
    get #verdict() {
        if (this.#signal.aborted)
            return 'cancelled';
        if (this.#troubles.length > 0)
            return 'error';
        return this.#mistakes.hasErrors ? 'invalid' : 'success';
    }
    async #askOrg() {
        const { apiVersion, destination = load_destination/* NO_PRODUCTION */.O0 } = this.#request;
        if (this.#connection === undefined) {
            this.#notChecked.push(...unaskedOrg(false));
            return undefined;
        }
        try {
            const access = { ...this.#connection, apiVersion, signal: this.#signal, log: this.#ports.log };
            this.#visit = await visitOrg({ jobs: this.#jobs, unsound: this.#unsound }, destination, access);
            this.#mistakes.takeOver(this.#visit.diagnostics);
            this.#troubles.push(...this.#visit.refusals);
        }
        catch (error) {
            this.#signal.throwIfAborted();
            this.fail(error);
        }
        const schema = this.#visit?.schema;
        const { compareLimit, schema: embedded } = this.#request;
        if (schema !== undefined && embedded === undefined) {
            const { files, log } = this.#ports;
            const { describes, transport } = this.#connection;
            const orgRecords = new org_records/* OrgRecords */.T({ transport, apiVersion }, describes, log);
            this.#changes = new PlanChanges(compareLimit, { files, orgRecords, signal: this.#signal });
        }
        if (embedded !== undefined)
            this.#notChecked.push(...schemaOnly(embedded));
        this.#notChecked.push(...(schema === undefined
            ? unaskedOrg(true)
            : unknownToDescribe(this.#jobs, this.#changes !== undefined)));
        return schema;
    }
    async #checkJob(planned, index, org) {
        const ports = { files: this.#ports.files, signal: this.#signal };
        const columns = await (0,unwritable_columns/* settleUnwritable */.X)(planned, org?.unwritable ?? [], ports);
        const found = [...(org?.diagnostics ?? []), ...columns.diagnostics];
        const unsent = new Set([...columns.unsent, ...(org?.findingColumns ?? [])]);
        if (planned.kind !== 'load')
            return { planned, found, unsent, checkup: undefined };
        const compared = found.some(diagnostic/* isError */.b) ? undefined : await this.#compare(planned, unsent);
        const values = org?.values?.((record) => compared?.tally.isNew(record));
        const checkup = new RecordCheckup({
            ...{ planned, tally: compared?.tally, comparison: compared?.comparison },
            checks: values === undefined ? [] : [values],
            unknownParents: this.#unknownParents(planned),
            ids: new ForeseenIds(planned, index, compared?.comparison?.records),
        }, ports);
        await checkup.firstPass();
        this.#notChecked.push(...givenUp(planned.job.id, values?.gaveUp ?? []));
        return { planned, found, unsent, checkup };
    }
    async #compare(planned, unsent) {
        try {
            return await this.#changes?.compare(planned, unsent);
        }
        catch (error) {
            this.#signal.throwIfAborted();
            this.fail(error);
            return undefined;
        }
    }
    async #settle({ checkup, found, planned }) {
        await checkup?.secondPass();
        const all = [...found, ...(checkup?.diagnostics(this.#request.maxFailedRecords) ?? [])];
        this.#mistakes.takeOver(all);
        if (all.some(diagnostic/* isError */.b))
            this.#refused.add(planned.job.id);
    }
    #unknownParents({ job: { references } }) {
        const columns = new Map(this.#jobs.flatMap((planned) => planned.kind === 'load' ? [[planned.job.id, planned.inspection.header.columns]] : []));
        const unknown = references.filter(({ jobs, key }) => jobs.some((job) => key.some(({ value }) => columns.get(job.value)?.includes(value) !== true)));
        return new Set(unknown.map(({ field }) => field.value));
    }
}

// EXTERNAL MODULE: ./lib/modes/schema-folders.js
var schema_folders = __webpack_require__(76809);
// EXTERNAL MODULE: ./lib/modes/schema-org.js + 1 modules
var schema_org = __webpack_require__(5723);
;// CONCATENATED MODULE: ./lib/modes/plan.js





async function planWithSchema(request, ports) {
    const { orgSchema, ...plan } = request;
    const { cancellation, clock, files } = ports;
    const begun = (0,bare_outcome/* beginningAt */.np)(clock);
    if (plan.login !== undefined)
        return planRun(plan, ports);
    const folders = await (0,schema_folders/* schemaFolders */.nG)(orgSchema, plan.workspace, files);
    if (folders.folders.length === 0 && folders.mistakes.length === 0)
        return planRun(plan, ports);
    const signal = cancellation.cancelled;
    const ended = (parts) => ({
        ...(0,bare_outcome/* bareOutcome */.PS)(plan, begun, clock),
        ...(0,bare_outcome/* nothingFound */.Sb)('plan'),
        ...parts,
    });
    let org;
    try {
        const { workspace } = plan;
        const schemaRequest = { workspace, folders, origin: undefined, orgData: '' };
        const started = await (0,schema_org/* startSchemaOrg */.E)(schemaRequest, { ...ports, signal });
        if ('diagnostics' in started)
            return ended({ verdict: 'invalid', diagnostics: started.diagnostics });
        org = started;
        const there = { ...plan, login: org.login, destination: load_destination/* EMBEDDED_ORG */.oI, schema: org.findings };
        return await (0,schema_org/* withOrg */.T)(org, cancellation, async (ends) => planRun(there, { ...ports, cancellation: ends }));
    }
    catch (error) {
        const trouble = error instanceof Error ? error.message : String(error);
        return ended({ verdict: signal.aborted ? 'cancelled' : 'error', troubles: [trouble] });
    }
    finally {
        await org?.stop();
    }
}
async function planRun(request, ports) {
    const check = new PlanCheck(request, ports);
    try {
        await check.run();
    }
    catch (error) {
        check.fail(error);
    }
    finally {
        await ports.files.removeFolder(request.scratchFolder).catch(() => undefined);
    }
    return check.outcome();
}


/***/ }),

/***/ 76809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ folderIn),
/* harmony export */   m5: () => (/* binding */ SFDX_PROJECT),
/* harmony export */   nG: () => (/* binding */ schemaFolders)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _ports_file_start_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60437);
/* harmony import */ var _ports_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31292);



const SFDX_PROJECT = 'sfdx-project.json';
async function schemaFolders(named, workspace, files) {
    if (named.length > 0) {
        const found = await Promise.all(named.map(async (name) => folderIn('org-schema', name, workspace, files)));
        return parted(found, []);
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, SFDX_PROJECT);
    if (!(await files.isFile(path)))
        return { folders: [], mistakes: [], missing: [] };
    const directories = packageDirectories((await (0,_ports_file_start_js__WEBPACK_IMPORTED_MODULE_2__/* .fileStart */ .N)(path, files, MAX_PROJECT_BYTES)).toString('utf8'));
    if (typeof directories === 'string') {
        return {
            folders: [],
            missing: [],
            mistakes: [
                {
                    message: directories,
                    hint: 'Mend it, or name the folders of the schema in "org-schema".',
                    place: { file: SFDX_PROJECT, line: 1 },
                },
            ],
        };
    }
    const found = await Promise.all(directories.map(async (name) => {
        const isThere = (await files.realPath((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, name))) !== undefined;
        return { name, folder: isThere ? await folderIn('org-schema', name, workspace, files) : undefined };
    }));
    return parted(found.flatMap(({ folder }) => folder ?? []), found.flatMap(({ folder, name }) => (folder === undefined ? [name] : [])));
}
async function folderIn(input, name, workspace, files) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workspace, name));
    const real = await files.realPath(path);
    const realWorkspace = (await files.realPath(workspace)) ?? workspace;
    if (!(0,_ports_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .U)(path, workspace) || (real !== undefined && !(0,_ports_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .U)(real, realWorkspace))) {
        return {
            message: `Input "${input}": "${name}" lies outside the workspace.`,
            hint: 'Name a folder of the checkout.',
        };
    }
    if (real === undefined || (await files.isFile(path))) {
        return {
            message: `Input "${input}": there is no folder "${name}".`,
            hint: 'Paths are relative to the workspace; check that the folder is committed and checked out.',
        };
    }
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
    return way === '' ? '.' : way;
}
function parted(found, missing) {
    return {
        missing,
        folders: found.filter((one) => typeof one === 'string'),
        mistakes: found.filter((one) => typeof one !== 'string'),
    };
}
const MAX_PROJECT_BYTES = 1_000_000;
function packageDirectories(text) {
    let project;
    try {
        project = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        return `${SFDX_PROJECT} is no JSON: ${error instanceof Error ? error.message : String(error)}.`;
    }
    const list = typeof project === 'object' && project !== null && 'packageDirectories' in project
        ? project.packageDirectories
        : undefined;
    if (!Array.isArray(list))
        return `${SFDX_PROJECT} does not list package directories.`;
    return list.flatMap((entry) => typeof entry === 'object' && entry !== null && 'path' in entry && typeof entry.path === 'string'
        ? [entry.path]
        : []);
}


/***/ }),

/***/ 5723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ startSchemaOrg),
  T: () => (/* binding */ withOrg)
});

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/diagnostic/mistakes.js
var diagnostic_mistakes = __webpack_require__(73042);
// EXTERNAL MODULE: ./lib/diagnostic/word-list.js
var word_list = __webpack_require__(7076);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./lib/ports/joined-signals.js

function joinedSignals(...signals) {
    const joined = AbortSignal.any([...signals]);
    (0,external_node_events_.setMaxListeners)(0, joined);
    return joined;
}

// EXTERNAL MODULE: ./lib/salesforce/access-token.js
var access_token = __webpack_require__(68849);
// EXTERNAL MODULE: ./lib/salesforce/login/ready-token-login.js
var ready_token_login = __webpack_require__(58786);
// EXTERNAL MODULE: ./lib/modes/schema-folders.js
var schema_folders = __webpack_require__(76809);
;// CONCATENATED MODULE: ./lib/modes/schema-org.js







async function startSchemaOrg({ folders: { folders, missing, mistakes }, orgData, origin, workspace }, { files, log, mask, orgs, signal }) {
    const data = orgData === '' ? undefined : await (0,schema_folders/* folderIn */.CH)('org-data', orgData, workspace, files);
    const wrong = [...mistakes, ...(data === undefined || typeof data === 'string' ? [] : [data])];
    if (wrong.length > 0) {
        return { diagnostics: wrong.map(diagnostic_mistakes/* asError */.zR) };
    }
    const withData = typeof data === 'string' ? { data } : {};
    const given = [...folders, ...Object.values(withData)];
    const org = await orgs.start({ workspace, schema: folders, signal, ...withData });
    if ('mistakes' in org)
        return { diagnostics: org.mistakes.map((place) => unreadable(place, given)) };
    mask(org.token);
    const { leftOut, notUnderstood } = org.schema;
    const hasSchema = folders.length > 0 || origin !== undefined;
    const schemaFrom = hasSchema ? schemaSentence(folders, origin, org.schema) : standardAlone(missing);
    log.info(`The embedded org is up at ${org.url.host}. ${schemaFrom}`);
    const session = { instanceUrl: org.url, accessToken: new access_token/* AccessToken */.m(org.token) };
    return {
        login: new ready_token_login/* ReadyTokenLogin */.s(session),
        findings: { schemaFrom, notUnderstood, leftOut },
        hasSchema,
        lost: org.lost,
        stop: async () => org.stop(),
    };
}
async function withOrg({ hasSchema, lost }, { cancelled, closing, deadline }, work) {
    const ends = { cancelled: joinedSignals(cancelled, lost), deadline: joinedSignals(deadline, lost) };
    const done = await work({ ...ends, closing });
    const outcome = { ...done, diagnostics: done.diagnostics.map((one) => withoutRights(one, hasSchema)) };
    if (!lost.aborted || cancelled.aborted)
        return outcome;
    const { reason } = lost;
    const how = reason instanceof Error ? reason.message : String(reason);
    const trouble = `The embedded org ended by itself ${how}. What it had not answered by then is not known. Run it again.`;
    return { ...outcome, verdict: 'error', troubles: [trouble, ...outcome.troubles] };
}
function withoutRights(diagnostic, hasSchema) {
    const { hint } = diagnostic;
    if (hint === undefined)
        return diagnostic;
    const seen = hasSchema ? 'have the schema declare it' : 'name the schema that has it in "org-schema"';
    return {
        ...diagnostic,
        hint: hint
            .replace(/give the user access to (?:the field|it)/, seen)
            .replace('give the user write access to the field', 'have the schema make it writable'),
    };
}
function standardAlone(missing) {
    if (missing.length === 0) {
        return `Its schema is that of the standard objects alone, since there is neither "org-schema" nor a package directory of ${schema_folders/* SFDX_PROJECT */.m5}.`;
    }
    const named = (0,word_list/* oneOf */.y)(missing.map((folder) => `"${folder}"`));
    return `Its schema is that of the standard objects alone, since there is no "org-schema", and no folder ${named}, which ${schema_folders/* SFDX_PROJECT */.m5} names.`;
}
function schemaSentence(folders, origin, { files, objects }) {
    const size = files === 0 ? '' : ` in ${(0,counted/* counted */.h)(files, 'metadata file')}`;
    const where = origin ?? folders.map((folder) => `"${folder}"`).join(', ');
    return `Its schema comes from ${where}: ${(0,counted/* counted */.h)(objects.length, 'object')}${size}, beside the standard objects.`;
}
function unreadable({ file, line, column, message }, folders) {
    if (folders.includes(file)) {
        return {
            severity: 'error',
            message: `The embedded org finds nothing in the folder "${file}": ${message}.`,
            hint: 'Name another folder, or leave it out of "org-schema" and "org-data".',
        };
    }
    return {
        severity: 'error',
        message: `The embedded org cannot read this file: ${message}.`,
        hint: 'Mend the file, or leave it out of "org-schema" and "org-data".',
        place: { file, line, ...(column === undefined ? {} : { column }) },
    };
}


/***/ })

};
