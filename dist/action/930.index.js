export const id = 930;
export const ids = [930];
export const modules = {

/***/ 74242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readSaved)
/* harmony export */ });
/* harmony import */ var _bulk_batch_info_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34593);
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63601);
/* harmony import */ var _records_results_result_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6663);



async function readSaved({ bulk, format, info, signal }, take) {
    if ((0,_bulk_batch_info_js__WEBPACK_IMPORTED_MODULE_1__/* .isUntouched */ .O)(info))
        return;
    const { id: batchId, jobId, numberRecordsProcessed } = info;
    const result = await bulk.readResult({ jobId, batchId, format }, signal);
    const rows = 'rows' in result ? (0,_records_results_result_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .resultRows */ .F)(result.rows) : undefined;
    let count = 0;
    while (rows?.next() === true) {
        count++;
        if (rows.success)
            take(rows);
    }
    const flaw = rows?.malformed ??
        (count < numberRecordsProcessed
            ? `there ${count === 1 ? 'is' : 'are'} ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(count, 'row')}`
            : undefined);
    if (flaw === undefined)
        return;
    throw new Error(`It cannot be known what batch ${batchId} of job ${jobId} saved, which processed ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(numberRecordsProcessed, 'record')}: ${flaw}.`);
}


/***/ }),

/***/ 6930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  undo: () => (/* binding */ undo)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/bulk/bulk-client.js + 8 modules
var bulk_client = __webpack_require__(30146);
// EXTERNAL MODULE: ./lib/diagnostic/mistakes.js
var diagnostic_mistakes = __webpack_require__(73042);
// EXTERNAL MODULE: ./lib/bulk/bulk-api-error.js
var bulk_api_error = __webpack_require__(47496);
// EXTERNAL MODULE: ./lib/bulk/batch-info.js
var batch_info = __webpack_require__(34593);
// EXTERNAL MODULE: ./lib/ports/open-all.js
var open_all = __webpack_require__(61604);
// EXTERNAL MODULE: ./lib/records/results/id-list.js
var id_list = __webpack_require__(62039);
// EXTERNAL MODULE: ./lib/records/results/row-file.js
var row_file = __webpack_require__(48670);
// EXTERNAL MODULE: ./lib/undo/undo-file.js
var undo_file = __webpack_require__(40033);
// EXTERNAL MODULE: ./lib/undo/undo-writer.js
var undo_writer = __webpack_require__(6388);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan = __webpack_require__(49164);
// EXTERNAL MODULE: ./lib/load/journal/earlier-jobs.js
var earlier_jobs = __webpack_require__(75809);
// EXTERNAL MODULE: ./lib/load/results/saved-rows.js
var saved_rows = __webpack_require__(74242);
// EXTERNAL MODULE: ./lib/load/send/poll-interval.js
var poll_interval = __webpack_require__(96590);
// EXTERNAL MODULE: ./lib/load/send/time-limit.js
var time_limit = __webpack_require__(32056);
// EXTERNAL MODULE: ./lib/load/undo-file.js
var load_undo_file = __webpack_require__(76203);
;// CONCATENATED MODULE: ./lib/load/cut-off-run.js














const STANDSTILL_MILLISECONDS = 30 * 60_000;
async function recordCutOffRun(run) {
    const { clock, files, folder, journal, org, signal } = run;
    const lists = [];
    const notTakenBack = [];
    const ends = [];
    await (0,time_limit/* withTimeLimit */.B)(clock, STANDSTILL_MILLISECONDS, async (late) => {
        const bounded = AbortSignal.any([signal, late]);
        for (const job of journal.run.jobs) {
            const found = await jobOfRun(job, run, bounded);
            if (found === undefined)
                continue;
            ends.push(...found.ends);
            if (found.lists !== undefined)
                lists.unshift(found.lists);
            if (found.notTakenBack !== undefined)
                notTakenBack.push(found.notTakenBack);
        }
    }, 'The jobs of the run that was cut off still worked after half an hour.');
    const { apiVersion, jobsSince, startedAt } = journal.run;
    const bulkJobs = journal.events.flatMap((event) => (event.kind === 'created' ? [event.jobId] : []));
    const head = {
        ...{ orgId: org.id, runId: (0,load_undo_file/* runIdOf */.SR)(journal.run), instanceUrl: org.instanceUrl, apiVersion },
        ...{
            createdAt: startedAt,
            since: jobsSince,
            until: (0,load_undo_file/* latest */.IW)(ends, jobsSince),
            complete: true,
            bulkJobs,
            notTakenBack,
        },
    };
    await (0,undo_writer/* writeUndo */.o)((0,external_node_path_.join)(folder, undo_file/* UNDO_FILE */.e9), head, lists, files);
}
const DELETES = new Set(['delete', 'hardDelete']);
const QUERIES = new Set(['query', 'queryAll']);
async function jobOfRun(job, run, signal) {
    const { files, journal, scratchFolder } = run;
    const jobIdsOf = (name) => journal.events.flatMap((event) => (event.kind === 'created' && event.job === name ? [event.jobId] : []));
    const [first, second] = [jobIdsOf(job), jobIdsOf(`${job}${plan/* SECOND_PASS */.rU}`)];
    const kept = journal.events.find((event) => event.kind === 'kept' && event.job === job);
    const before = kept?.kind === 'kept' ? { file: `${job}/${undo_file/* BEFORE_FILE */.Lt}`, sha256: kept.sha256 } : null;
    const created = (0,external_node_path_.join)(scratchFolder, job, 'created.csv');
    const overwritten = (0,external_node_path_.join)(scratchFolder, job, 'overwritten.csv');
    const lists = await (0,open_all/* openAll */.k)([created, overwritten], async (path) => new row_file/* RowFile */.h(await files.create(path), id_list/* ID_LIST_HEADER */.vA));
    const counts = { created: 0, overwritten: 0 };
    const ends = [];
    let info;
    try {
        for (const jobId of [...first, ...second]) {
            const ended = await endOf(jobId, run, signal);
            ends.push(...ended.batches.map(({ systemModstamp }) => systemModstamp));
            if (second.includes(jobId) || QUERIES.has(ended.info.operation))
                continue;
            info = ended.info;
            for (const batch of ended.batches) {
                const format = formatOf(ended.info);
                const ofBatch = { info: batch, format, bulk: run.bulk, signal };
                await (0,saved_rows/* readSaved */.S)(ofBatch, ({ created: isNew, idBytes, idEnd, idStart }) => {
                    counts[isNew ? 'created' : 'overwritten']++;
                    const list = lists.get(isNew ? created : overwritten);
                    if (list !== undefined)
                        (0,id_list/* appendListedId */.Bi)(list.rows, idBytes, idStart, idEnd);
                });
                for (const list of lists.values())
                    await list.drain();
            }
        }
    }
    finally {
        for (const list of lists.values())
            await list.close();
    }
    if (info === undefined)
        return ends.length === 0 ? undefined : { ends };
    const { object, operation } = info;
    const keeps = before !== null && counts.overwritten > 0 && !DELETES.has(operation);
    return {
        ends,
        ...((counts.created > 0 || keeps) && {
            lists: {
                about: {
                    ...{ job, object, operation, jobIds: [...first, ...second], secondPass: second.length > 0 },
                    before: keeps ? before : null,
                },
                created,
                ...(keeps && { overwritten }),
            },
        }),
        ...(!keeps &&
            counts.overwritten > 0 && { notTakenBack: { job, object, operation, records: counts.overwritten } }),
    };
}
async function endOf(jobId, { bulk, clock }, signal) {
    try {
        const known = await bulk.readJob(jobId, signal);
        const info = known.state === 'Open' ? await bulk.abortJob(jobId, signal) : known;
        const interval = new poll_interval/* PollInterval */.$(clock);
        for (;;) {
            const batches = await bulk.listBatches(jobId, signal);
            if (batches.every(({ state }) => (0,batch_info/* isFinal */.d)(state)))
                return { info, batches };
            await clock.sleep(interval.next(), signal);
        }
    }
    catch (error) {
        if (!(error instanceof bulk_api_error/* BulkApiError */.F && error.exceptionCode === 'InvalidJob'))
            throw error;
        throw new Error(`The org does not know job ${jobId} of the run any more: jobs and their results are kept for ${earlier_jobs/* DAYS_KEPT */.$} days. ${error.message}`, { cause: error });
    }
}
function formatOf({ contentType }) {
    if (contentType?.endsWith('XML') === true)
        return 'XML';
    return contentType?.endsWith('JSON') === true ? 'JSON' : 'CSV';
}

// EXTERNAL MODULE: ./lib/load/destination.js
var load_destination = __webpack_require__(55320);
// EXTERNAL MODULE: ./lib/load/repeated-jobs.js
var repeated_jobs = __webpack_require__(18577);
// EXTERNAL MODULE: ./lib/load/journal/journal.js
var journal_journal = __webpack_require__(67507);
// EXTERNAL MODULE: ./lib/load/journal/journal-head.js
var journal_head = __webpack_require__(44034);
// EXTERNAL MODULE: ./lib/salesforce/login/expected-org-login.js
var expected_org_login = __webpack_require__(48342);
// EXTERNAL MODULE: ./lib/ports/copy-file.js
var copy_file = __webpack_require__(29382);
// EXTERNAL MODULE: ./lib/ports/file-start.js
var file_start = __webpack_require__(60437);
;// CONCATENATED MODULE: ./lib/undo/undo-folder.js




async function notePrepared(resultsFolder, prepared, files) {
    const text = `${JSON.stringify(prepared, undefined, 2)}\n`;
    await files.replace((0,external_node_path_.join)(resultsFolder, undo_file/* UNDO_FOLDER */.CO, undo_file/* FINDINGS_FILE */.oU), Buffer.from(text));
}
async function preparedUndo(resultsFolder, files) {
    const path = (0,external_node_path_.join)(resultsFolder, undo_file/* UNDO_FOLDER */.CO, undo_file/* FINDINGS_FILE */.oU);
    if (!(await files.isFile(path)))
        return undefined;
    const text = (await (0,file_start/* fileStart */.N)(path, files)).toString();
    const value = JSON.parse(text, (key, member) => key === 'startedAt' && typeof member === 'string' ? new Date(member) : member);
    return typeof value === 'object' && value !== null && 'version' in value && value.version === 1
        ? value
        : undefined;
}
async function moveUndoFolder(from, to, files) {
    const [source, target] = [(0,external_node_path_.join)(from, undo_file/* UNDO_FOLDER */.CO), (0,external_node_path_.join)(to, undo_file/* UNDO_FOLDER */.CO)];
    if ((await files.realPath(from)) === (await files.realPath(to)))
        return;
    const { paths } = await files.match('*', source);
    for (const path of paths)
        await (0,copy_file/* copyFile */.m)(path, (0,external_node_path_.join)(target, path.slice(source.length + 1)), files);
}

// EXTERNAL MODULE: ./lib/salesforce/record-query.js
var record_query = __webpack_require__(55015);
;// CONCATENATED MODULE: ./lib/undo/deletion-order.js
class DeletionOrder {
    #numbers = new Map();
    #references = [];
    add(child, parent) {
        if (child !== parent)
            this.#references.push(this.#numberOf(child), this.#numberOf(parent));
    }
    levels() {
        const records = this.#numbers.size;
        const parents = this.#parents(records);
        const children = new Int32Array(records);
        for (let at = 1; at < this.#references.length; at += 2)
            increase(children, this.#references[at]);
        const levels = new Int32Array(records);
        const ready = [...children.keys()].filter((number) => children[number] === 0);
        let count = 1;
        for (let number = ready.pop(); number !== undefined; number = ready.pop()) {
            const above = (levels[number] ?? 0) + 1;
            for (const parent of parents(number)) {
                levels[parent] = Math.max(levels[parent] ?? 0, above);
                count = Math.max(count, above + 1);
                children[parent] = (children[parent] ?? 0) - 1;
                if (children[parent] === 0)
                    ready.push(parent);
            }
        }
        const circular = new Set();
        for (const [id, number] of this.#numbers)
            if ((children[number] ?? 0) > 0)
                circular.add(id);
        const last = count;
        return {
            count: circular.size > 0 ? count + 1 : count,
            levelOf: (id) => (circular.has(id) ? last : (levels[this.#numbers.get(id) ?? -1] ?? 0)),
            circular,
        };
    }
    #numberOf(id) {
        const known = this.#numbers.get(id);
        if (known !== undefined)
            return known;
        this.#numbers.set(id, this.#numbers.size);
        return this.#numbers.size - 1;
    }
    #parents(records) {
        const starts = new Int32Array(records + 1);
        for (let at = 0; at < this.#references.length; at += 2) {
            increase(starts, (this.#references[at] ?? 0) + 1);
        }
        for (let number = 0; number < records; number++) {
            starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
        }
        const filled = starts.slice();
        const parents = new Int32Array(this.#references.length / 2);
        for (let at = 0; at < this.#references.length; at += 2) {
            const child = this.#references[at] ?? 0;
            parents[filled[child] ?? 0] = this.#references[at + 1] ?? 0;
            increase(filled, child);
        }
        return (number) => parents.subarray(starts[number], starts[number + 1]);
    }
}
function increase(counts, index = 0) {
    counts[index] = (counts[index] ?? 0) + 1;
}

;// CONCATENATED MODULE: ./lib/undo/org-state.js


async function changedRecords(object, access) {
    const soql = `SELECT Id, SystemModstamp FROM ${object} WHERE SystemModstamp > ${access.until}`;
    const changed = new Map();
    const purpose = `read which records of ${object} were changed since the run`;
    await (0,record_query/* queryRecords */.V)(soql, purpose, access, async (records) => {
        for (const { Id, SystemModstamp } of records)
            changed.set(String(Id), String(SystemModstamp));
        return Promise.resolve();
    });
    return changed;
}
const IDS_PER_QUERY = 300;
async function goneRecords(object, saved, access) {
    const gone = new Set(saved);
    const purpose = `read which records of ${object} are still there`;
    const read = async (where) => (0,record_query/* queryRecords */.V)(`SELECT Id FROM ${object} WHERE ${where}`, purpose, access, async (records) => {
        for (const { Id } of records)
            gone.delete(String(Id));
        return Promise.resolve();
    });
    await read(`SystemModstamp >= ${access.since}`);
    const unseen = [...gone];
    for (let at = 0; at < unseen.length; at += IDS_PER_QUERY) {
        const ids = unseen.slice(at, at + IDS_PER_QUERY).map((id) => `'${id}'`);
        await read(`Id IN (${ids.join()})`);
    }
    return gone;
}
async function deletionLevels({ name, fields }, access) {
    const own = fields
        .filter(({ filterable, referenceTo }) => filterable && referenceTo.includes(name))
        .map((field) => field.name);
    const order = new DeletionOrder();
    if (own.length > 0) {
        await readReferring(name, own, access, (record) => {
            for (const field of own) {
                const parent = record[field];
                if (typeof parent === 'string')
                    order.add(String(record['Id']), parent);
            }
        });
    }
    return order.levels();
}
async function readReferring(object, fields, access, take) {
    const filled = fields.map((field) => `${field} != null`).join(' OR ');
    const soql = `SELECT Id, ${fields.join(', ')} FROM ${object} WHERE SystemModstamp >= ${access.since} AND (${filled})`;
    await (0,record_query/* queryRecords */.V)(soql, `read which records of ${object} refer to others`, access, async (records) => {
        records.forEach(take);
        return Promise.resolve();
    });
}
function canBeEmptied({ nillable, updateable }) {
    return nillable && updateable;
}

;// CONCATENATED MODULE: ./lib/undo/changed-records.js



const CHANGED_FILE = 'changed.csv';
class ChangedRecords {
    count = 0;
    parents = 0;
    #planning;
    #byObject = new Map();
    #list;
    constructor(planning) {
        this.#planning = planning;
    }
    async begin() {
        const { access, files, folder, record } = this.#planning;
        for (const object of new Set(record.jobs.map((job) => job.object))) {
            this.#byObject.set(object, await changedRecords(object, access));
        }
        if (this.#planning.ofChanged === 'skip')
            await this.#keepParents();
        this.#list = new row_file/* RowFile */.h(await files.create((0,external_node_path_.join)(folder, CHANGED_FILE)), 'sf__Id,object,job,changedAt');
    }
    async #keepParents() {
        const { access, describes } = this.#planning;
        let found = true;
        while (found) {
            found = false;
            for (const [object, parents] of this.#byObject) {
                const { dependents = [] } = (await describes.object(object)) ?? {};
                for (const { cascadeDelete, childSObject, field, restrictedDelete } of dependents) {
                    const children = this.#byObject.get(childSObject);
                    if (children === undefined || children.size === 0 || !(cascadeDelete || restrictedDelete))
                        continue;
                    await readReferring(childSObject, [field], access, ({ Id, [field]: parent }) => {
                        if (typeof parent !== 'string' || parents.has(parent) || !children.has(String(Id)))
                            return;
                        parents.set(parent, '');
                        found = true;
                    });
                }
            }
        }
    }
    leavesAlone({ object }, id) {
        return this.#planning.ofChanged === 'skip' && this.#byObject.get(object)?.has(id) === true;
    }
    note(job, id) {
        const at = this.#byObject.get(job.object)?.get(id);
        if (at === undefined)
            return false;
        if (at !== '')
            this.count++;
        else
            this.parents++;
        this.#list?.rows.appendText(`${id},${job.object},${job.job},${at}\n`);
        return this.leavesAlone(job, id);
    }
    async drain() {
        await this.#list?.drain();
    }
    async close() {
        await this.#list?.close();
    }
}

// EXTERNAL MODULE: ./lib/records/bytes/source-file.js
var source_file = __webpack_require__(51456);
// EXTERNAL MODULE: ./lib/records/csv/cells.js
var csv_cells = __webpack_require__(73208);
// EXTERNAL MODULE: ./lib/records/csv/header.js
var header = __webpack_require__(69544);
// EXTERNAL MODULE: ./lib/records/csv/record-scanner.js + 2 modules
var record_scanner = __webpack_require__(50549);
;// CONCATENATED MODULE: ./lib/undo/kept-values.js





const COMMA = 0x2c;
const LF = 0x0a;
async function writeKeptValues(from, to, ids, files) {
    const before = await files.open(from);
    let out;
    let rows = 0;
    try {
        const window = new source_file/* SourceWindow */.W(before, from);
        const scanner = new record_scanner/* RecordScanner */._();
        const { cells } = scanner;
        let kept = [];
        let idCell = -1;
        do {
            await window.advance(scanner.end);
            scanner.begin(window.bytes, 0, window.limit, window.final);
            while (scanner.next()) {
                if (out === undefined) {
                    const { columns } = (0,header/* readHeader */.ay)(window.bytes, scanner.start, scanner.contentEnd, 1);
                    idCell = columns.indexOf('sf__Id');
                    kept = [...columns.keys()].filter((index) => !(0,header/* isResultColumn */.wI)(columns[index] ?? ''));
                    if (idCell < 0)
                        throw new Error(`${from} has no column sf__Id.`);
                    out = new row_file/* RowFile */.h(await files.create(to), ['Id', ...kept.map((index) => columns[index])].join());
                    continue;
                }
                const id = (0,csv_cells/* cellText */.Ie)(window.bytes, cells.start(idCell), cells.end(idCell));
                if (kept.length === 0 || !ids.delete(id))
                    continue;
                out.rows.appendText(id);
                for (const index of kept) {
                    out.rows.appendByte(COMMA);
                    out.rows.append(window.bytes, cells.start(index), cells.end(index));
                }
                out.rows.appendByte(LF);
                rows++;
            }
            await out?.drain();
        } while (!window.final);
    }
    finally {
        await out?.close();
        await before.close();
    }
    return rows;
}

// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
// EXTERNAL MODULE: ./lib/manifest/job-id.js
var job_id = __webpack_require__(90682);
// EXTERNAL MODULE: ./lib/records/bytes/hashed-file.js
var hashed_file = __webpack_require__(99020);
;// CONCATENATED MODULE: ./lib/undo/id-lines.js

const id_lines_LF = 0x0a;
async function visitLines({ file, name }, start, take, pause = async () => Promise.resolve()) {
    const window = new source_file/* SourceWindow */.W(file, name);
    window.offset = start;
    let at = 0;
    do {
        await window.advance(at);
        const bytes = window.bytes.subarray(0, window.limit);
        for (at = 0; at < window.limit;) {
            const end = bytes.indexOf(id_lines_LF, at);
            if (end < 0)
                break;
            if (!take(window.bytes, at, end, window.offset + at)) {
                await pause();
                return;
            }
            at = end + 1;
        }
        await pause();
    } while (!window.final);
}

;// CONCATENATED MODULE: ./lib/undo/undo-record.js





const QUOTE = 0x22;
const HASH_LINE = /^"sha256":"([0-9a-f]{64})"\}$/;
const CHANGED = 'it was changed since the run wrote it';
async function readUndo(path, files) {
    const file = await files.open(path);
    try {
        const jobs = [];
        let head;
        let about;
        let created = { offset: 0, count: 0 };
        let list = { offset: 0, count: 0 };
        let sha256 = '';
        let hashedBytes = 0;
        let fault;
        await visitLines({ file, name: path }, 0, (bytes, start, end, offset) => {
            if (bytes[start] === QUOTE && about !== undefined) {
                if (list.count === 0)
                    list.offset = offset;
                list.count++;
                return true;
            }
            const line = bytes.toString('utf8', start, end);
            if (head === undefined) {
                head = headIn(line);
                if (head === undefined)
                    fault = versionIn(line) === 1 ? OLDER : CHANGED;
                return fault === undefined;
            }
            const hash = HASH_LINE.exec(line)?.[1];
            if (hash !== undefined) {
                [sha256, hashedBytes] = [hash, offset];
                return false;
            }
            if (about === undefined && line.startsWith('{')) {
                about = jobIn(line);
                list = { offset: 0, count: 0 };
                if (about === undefined)
                    fault = CHANGED;
            }
            else if (about !== undefined && line === '],"overwritten":[') {
                created = list;
                list = { offset: 0, count: 0 };
            }
            else if (about !== undefined && (line === ']},' || line === ']}')) {
                jobs.push({ ...about, created, overwritten: list });
                about = undefined;
            }
            else if (line !== '],')
                fault = CHANGED;
            return fault === undefined;
        });
        if (fault !== undefined)
            return { fault };
        const isWhole = head !== undefined && (await (0,hashed_file/* hashOf */.qQ)(file, hashedBytes)) === sha256;
        const length = hashedBytes + `"sha256":"${sha256}"}\n`.length;
        if (head === undefined || !isWhole || length !== file.size)
            return { fault: CHANGED };
        return { path, head, jobs, sha256 };
    }
    finally {
        await file.close();
    }
}
async function visitIds({ path }, { count, offset }, files, take, pause) {
    if (count === 0)
        return;
    const file = await files.open(path);
    let left = count;
    try {
        await visitLines({ file, name: path }, offset, (bytes, start) => {
            const id = bytes.toString('latin1', start + 1, bytes.indexOf(QUOTE, start + 1));
            if (!(0,salesforce_id/* isSalesforceId */.v8)(id))
                throw new Error(`"${id.slice(0, 30)}" in ${path} is not the id of a record.`);
            take(id);
            left--;
            return left > 0;
        }, pause);
    }
    finally {
        await file.close();
    }
}
const OLDER = 'it was written by a version of this action that could not undo; its ids can be the rows of a job that deletes them';
function opened(line) {
    try {
        const value = JSON.parse(`${line}]}`);
        return typeof value === 'object' && value !== null ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}
function versionIn(line) {
    return /^\{"version":(\d+),/.exec(line)?.[1] === '1' ? 1 : undefined;
}
function headIn(line) {
    const members = opened(line);
    if (members?.['version'] !== undo_file/* UNDO_VERSION */.Ub || !Array.isArray(members['notTakenBack']))
        return undefined;
    const text = (name) => (typeof members[name] === 'string' ? members[name] : '');
    const times = ['createdAt', 'since', 'until'].map(text);
    if (times.some((time) => Number.isNaN(Date.parse(time))) || !/^[0-9a-f]{16}$/.test(text('runId')))
        return undefined;
    const [createdAt = '', since = '', until = ''] = times;
    return {
        ...{ orgId: text('orgId'), runId: text('runId'), instanceUrl: text('instanceUrl') },
        ...{ apiVersion: text('apiVersion'), createdAt, since, until, complete: members['complete'] === true },
        bulkJobs: idsIn(members['bulkJobs']),
        notTakenBack: members['notTakenBack'].flatMap(notTakenBackIn),
    };
}
function idsIn(value) {
    const isId = (id) => typeof id === 'string' && new RegExp(salesforce_id/* SALESFORCE_ID */.C7).test(id);
    return Array.isArray(value) ? value.filter(isId) : [];
}
function notTakenBackIn(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    const { job, object, operation, records } = { ...value };
    if (typeof job !== 'string' || typeof object !== 'string' || typeof operation !== 'string')
        return [];
    return typeof records === 'number' ? [{ job, object, operation, records }] : [];
}
function jobIn(line) {
    const { before, job, jobIds, object, operation, secondPass } = opened(line) ?? {};
    if (typeof job !== 'string' || !(0,job_id/* isJobId */.d)(job) || typeof operation !== 'string')
        return undefined;
    if (typeof object !== 'string' || !/^\w+$/.test(object))
        return undefined;
    const kept = before === null ? null : beforeIn(before, job);
    if (kept === undefined)
        return undefined;
    return { job, object, operation, jobIds: idsIn(jobIds), secondPass: secondPass === true, before: kept };
}
function beforeIn(value, job) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { file, sha256 } = { ...value };
    const isOwn = file === `${job}/${undo_file/* BEFORE_FILE */.Lt}`;
    return isOwn && typeof sha256 === 'string' ? { file, sha256 } : undefined;
}

;// CONCATENATED MODULE: ./lib/undo/step-writer.js






const GONE_FILE = 'gone.csv';
const LEVELS_AT_ONCE = 50;
class StepWriter {
    notTakenBack = [];
    #planning;
    #changed;
    #names;
    #goneList;
    constructor(planning, changed, names) {
        this.#planning = planning;
        this.#changed = changed;
        this.#names = names;
    }
    async restoring(job) {
        const { access, files, record, runFolder } = this.#planning;
        if (job.before === null || job.overwritten.count === 0)
            return [];
        const ids = new Set();
        await visitIds(record, job.overwritten, files, (id) => {
            if (!this.#changed.note(job, id))
                ids.add(id);
        });
        if (ids.size === 0)
            return [];
        const gone = await goneRecords(job.object, ids, access);
        await this.#listGone(job, gone);
        for (const id of gone)
            ids.delete(id);
        const step = this.#step('restore', job);
        const records = await writeKeptValues((0,external_node_path_.join)(runFolder, job.before.file), this.#path(step), ids, files);
        if (ids.size > 0)
            await visitIds(record, job.created, files, (id) => void ids.delete(id));
        this.#leave(job, ids.size, 'values-not-kept');
        return records > 0 ? [{ ...step, records }] : [];
    }
    async #listGone(job, gone) {
        if (gone.size === 0)
            return;
        const { files, folder } = this.#planning;
        this.#goneList ??= new row_file/* RowFile */.h(await files.create((0,external_node_path_.join)(folder, GONE_FILE)), 'sf__Id,object,job');
        for (const id of gone)
            this.#goneList.rows.appendText(`${id},${job.object},${job.job}\n`);
        await this.#goneList.drain();
        this.#leave(job, gone.size, 'gone');
    }
    #leave({ job, object, operation }, records, reason) {
        if (records > 0)
            this.notTakenBack.push({ job, object, operation, records, reason });
    }
    async close() {
        await this.#goneList?.close();
    }
    async deleting(job) {
        const { access, describes, files, record } = this.#planning;
        if (job.created.count === 0)
            return { steps: [], circular: new Set() };
        const object = await describes.object(job.object);
        const levels = object && (await deletionLevels(object, access));
        const steps = [];
        for (let from = 0; from < (levels?.count ?? 1); from += LEVELS_AT_ONCE) {
            const count = Math.min(LEVELS_AT_ONCE, (levels?.count ?? 1) - from);
            const opened = await (0,open_all/* openAll */.k)(Array.from({ length: count }, () => this.#step('delete', job)), async (step) => new row_file/* RowFile */.h(await files.create(this.#path(step)), 'Id'));
            const outs = [...opened].map(([step, out]) => ({ out, step, records: 0 }));
            const drain = async () => {
                for (const { out } of outs)
                    await out.drain();
                await this.#changed.drain();
            };
            try {
                await visitIds(record, job.created, files, (id) => {
                    const to = outs[(levels?.levelOf(id) ?? 0) - from];
                    if (to === undefined || this.#changed.note(job, id))
                        return;
                    to.out.rows.appendText(`${id}\n`);
                    to.records++;
                }, drain);
            }
            finally {
                for (const { out } of outs)
                    await out.close();
            }
            const filled = outs.filter(({ records }) => records > 0);
            steps.push(...filled.map(({ records, step }) => ({ ...step, records })));
        }
        return { steps, circular: levels?.circular ?? new Set() };
    }
    async unlinking(job, before, circular) {
        const { access, describes, files, record } = this.#planning;
        const object = await describes.object(job.object);
        if (object === undefined || job.created.count === 0)
            return [];
        const parents = new Set(before.filter(({ created }) => created.count > 0).map((one) => one.object));
        if (circular.size > 0)
            parents.add(job.object);
        const holding = new Set();
        for (const parent of parents) {
            const { dependents = [] } = (await describes.object(parent)) ?? {};
            for (const { childSObject, field, restrictedDelete } of dependents) {
                if (restrictedDelete && childSObject === job.object)
                    holding.add(field);
            }
        }
        const fields = object.fields.filter((field) => holding.has(field.name) && canBeEmptied(field));
        if (fields.length === 0)
            return [];
        const filled = fields.map(({ name }) => name);
        const linked = new Set();
        await readReferring(job.object, filled, access, ({ Id }) => void linked.add(String(Id)));
        const step = this.#step('unlink', job);
        const out = new row_file/* RowFile */.h(await files.create(this.#path(step)), ['Id', ...filled].join());
        let records = 0;
        try {
            await visitIds(record, job.created, files, (id) => {
                if (!linked.has(id) || this.#changed.leavesAlone(job, id))
                    return;
                out.rows.appendText(`${id}${','.repeat(filled.length)}\n`);
                records++;
            }, async () => out.drain());
        }
        finally {
            await out.close();
        }
        return records > 0 ? [{ ...step, records }] : [];
    }
    #step(purpose, { job, object }) {
        const id = this.#names.next(purpose, job);
        const operation = purpose === 'delete' ? 'delete' : 'update';
        return { id, object, operation, file: `${id}.csv`, records: 0 };
    }
    #path({ file }) {
        return (0,external_node_path_.join)(this.#planning.folder, file);
    }
}

;// CONCATENATED MODULE: ./lib/undo/undo-steps.js
const UNDO_MANIFEST = 'undo.yml';
const MAX_NAME = 60;
class StepNames {
    #taken;
    constructor(taken) {
        this.#taken = new Set([...taken].map((id) => id.toLowerCase()));
    }
    next(purpose, job) {
        const name = `${purpose}-${job.slice(0, MAX_NAME)}`.replace(/\.+$/, '');
        let id = name;
        for (let number = 2; this.#taken.has(id.toLowerCase()); number++)
            id = `${name}-${number}`;
        this.#taken.add(id.toLowerCase());
        return id;
    }
}
function undoManifest(steps) {
    const jobs = new Map(steps.map(({ file, id, object, operation }) => [
        id,
        {
            ...{ object, operation, files: file, onFailure: 'continue' },
            ...(operation === 'update' && { blankCells: 'null' }),
        },
    ]));
    return `${JSON.stringify({ version: 1, jobs: Object.fromEntries(jobs) }, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/undo/undo-plan.js




async function planUndo(planning) {
    const { describes, files, folder, ofChanged, record } = planning;
    const { head, jobs } = record;
    const changed = new ChangedRecords(planning);
    const names = new StepNames(jobs.map(({ job }) => job));
    const writer = new StepWriter(planning, changed, names);
    try {
        await changed.begin();
        const restored = new Map();
        for (const job of jobs)
            restored.set(job, await writer.restoring(job));
        const restoringOf = (job) => restored.get(job) ?? [];
        const first = jobs.filter(({ secondPass }) => secondPass).flatMap(restoringOf);
        const rest = [];
        const unlinking = [];
        for (const [index, job] of jobs.entries()) {
            if (!job.secondPass)
                rest.push(...restoringOf(job));
            const { circular, steps } = await writer.deleting(job);
            rest.push(...steps);
            unlinking.push(...(await writer.unlinking(job, jobs.slice(0, index), circular)));
        }
        const steps = [...first, ...unlinking, ...rest];
        await files.replace((0,external_node_path_.join)(folder, UNDO_MANIFEST), Buffer.from(undoManifest(steps)));
        return {
            steps,
            findings: {
                undoFile: record.path,
                run: { id: head.runId, startedAt: new Date(head.createdAt) },
                created: jobs.reduce((sum, { created }) => sum + created.count, 0),
                overwritten: jobs.reduce((sum, { overwritten }) => sum + overwritten.count, 0),
                notTakenBack: [...notTakenBackBy(record), ...writer.notTakenBack],
                changed: {
                    ...{ records: changed.count, parents: changed.parents, chosen: ofChanged },
                    ...(changed.count > 0 && { file: CHANGED_FILE }),
                },
                cascades: await cascadesOf(jobs, describes),
            },
        };
    }
    finally {
        await changed.close();
        await writer.close();
    }
}
const undo_plan_DELETES = new Set(['delete', 'hardDelete']);
function notTakenBackBy({ head }) {
    return head.notTakenBack.map((one) => ({
        ...one,
        reason: undo_plan_DELETES.has(one.operation) ? 'deleted' : 'values-not-kept',
    }));
}
async function cascadesOf(jobs, describes) {
    const objects = [...new Set(jobs.filter(({ created }) => created.count > 0).map(({ object }) => object))];
    const found = [];
    for (const object of objects) {
        const { dependents = [] } = (await describes.object(object)) ?? {};
        const children = dependents.filter(({ cascadeDelete }) => cascadeDelete).map((one) => one.childSObject);
        if (children.length > 0)
            found.push({ object, children: [...new Set(children)].sort() });
    }
    return found;
}

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
;// CONCATENATED MODULE: ./lib/undo/undo-search.js






async function runFolderOf(path, files) {
    return (0,external_node_path_.basename)(path) === undo_file/* UNDO_FILE */.e9 || (await files.isFile(path)) ? (0,external_node_path_.dirname)(path) : path;
}
async function findUndo(path, files) {
    const file = (await files.isFile(path)) ? path : (0,external_node_path_.join)(path, undo_file/* UNDO_FILE */.e9);
    if (!(await files.isFile(file)))
        return undefined;
    const record = await readUndo(file, files);
    if (!('fault' in record))
        return record;
    return {
        message: `${file} cannot be used: ${record.fault}. Nothing was sent.`,
        hint: 'Give the undo the results folder as the run left it.',
    };
}
async function undoFaults({ head, jobs, path }, runFolder, files) {
    const undone = await undoneAt(runFolder, head.runId, files);
    if (undone !== undefined) {
        return [
            {
                message: `The run of ${head.createdAt} was undone at ${undone}, as ${(0,external_node_path_.join)(runFolder, undo_file/* UNDONE_FILE */.Xx)} says. Nothing was sent.`,
                hint: 'Remove that file to undo the run once more.',
            },
        ];
    }
    const faults = [];
    for (const { before, job } of jobs) {
        if (before === null)
            continue;
        const file = (0,external_node_path_.join)(runFolder, before.file);
        const isThere = await files.isFile(file);
        if (isThere && (await (0,hashed_file/* hashOfFile */.QY)(file, files)) === before.sha256)
            continue;
        faults.push({
            message: isThere
                ? `${file} was changed since the run wrote it, so the values before of job "${job}" are not known. Nothing was sent.`
                : `There is no ${file}, which ${path} names, so the values before of job "${job}" are not known. Nothing was sent.`,
            hint: 'Give the undo the results folder as the run left it.',
        });
    }
    return faults;
}
async function undoneAt(runFolder, runId, files) {
    const path = (0,external_node_path_.join)(runFolder, undo_file/* UNDONE_FILE */.Xx);
    if (!(await files.isFile(path)))
        return undefined;
    const text = (await (0,file_start/* fileStart */.N)(path, files)).toString();
    const [, id, at] = /^\{"version":1,"runId":"(\w+)","undoneAt":"([^"]+)"/.exec(text) ?? [];
    return id === runId ? at : undefined;
}
async function noteUndone(undone, files) {
    const { at, runFolder, runId, sha256 } = undone;
    const members = `"undoneAt":${JSON.stringify(at.toISOString())},"undo":"${sha256}"}\n`;
    await files.replace((0,external_node_path_.join)(runFolder, undo_file/* UNDONE_FILE */.Xx), Buffer.from(`${undo_file/* UNDONE_OPENING */.p0}"${runId}",${members}`));
}
function incompleteSentence({ head, jobs }, reason) {
    const records = jobs.reduce((sum, { created, overwritten }) => sum + created.count + overwritten.count, 0);
    return `The run of ${head.createdAt} did not come to its end, and what the org holds of it beside the ${(0,counted/* counted */.h)(records, 'record')} of undo.json is not known: ${reason}`;
}

// EXTERNAL MODULE: ./lib/modes/bare-outcome.js
var bare_outcome = __webpack_require__(78611);
// EXTERNAL MODULE: ./lib/modes/load.js + 12 modules
var load = __webpack_require__(61254);
// EXTERNAL MODULE: ./lib/modes/org-connection.js + 3 modules
var org_connection = __webpack_require__(43635);
;// CONCATENATED MODULE: ./lib/modes/undo.js


















async function undo(request, ports) {
    const begun = (0,bare_outcome/* beginningAt */.np)(ports.clock);
    const { cancelled } = ports.cancellation;
    const ended = (refusal) => ({
        ...(0,bare_outcome/* bareOutcome */.PS)({ ...request, manifest: UNDO_MANIFEST }, begun, ports.clock),
        isUndo: true,
        ...refusal,
    });
    try {
        const prepared = request.resumeFrom === undefined
            ? await prepare(request, ports)
            : await prepareAgain(request.resumeFrom, request, ports);
        if ('verdict' in prepared)
            return ended(prepared);
        const { bulkJobs, findings, hasSteps, orgId, unproven } = prepared;
        const { destination = load_destination/* NO_PRODUCTION */.O0, resultsFolder } = request;
        const done = hasSteps
            ? await (0,load.run)({
                ...request,
                ...{ workspace: (0,external_node_path_.join)(resultsFolder, undo_file/* UNDO_FOLDER */.CO), manifest: UNDO_MANIFEST },
                ...{ jobs: [], variables: new Map(), isUndo: true },
                jobsOfOthers: [...(request.jobsOfOthers ?? []), ...bulkJobs],
                destination: {
                    ...(orgId === '' ? {} : { expectedOrgId: orgId }),
                    ...destination,
                    isAnnounced: request.resumeFrom === undefined,
                },
            }, ports)
            : ended({ verdict: 'success' });
        const outcome = unproven === undefined ? done : withTrouble(done, unproven);
        if (outcome.verdict === 'success') {
            const runFolder = await runFolderOf(findings.undoFile, ports.files);
            const at = new Date(ports.clock.now());
            await noteUndone({ runFolder, runId: findings.run.id, at, sha256: prepared.sha256 }, ports.files);
        }
        return { ...outcome, isUndo: true, undo: findings };
    }
    catch (error) {
        const trouble = error instanceof Error ? error.message : String(error);
        return ended({ verdict: cancelled.aborted ? 'cancelled' : 'error', troubles: [trouble] });
    }
}
function withTrouble(outcome, trouble) {
    const verdict = outcome.verdict === 'cancelled' ? 'cancelled' : 'error';
    return { ...outcome, verdict, troubles: [...outcome.troubles, trouble] };
}
async function prepareAgain(resumeFrom, { resultsFolder }, { files }) {
    const prepared = await preparedUndo(resumeFrom, files);
    if (prepared === undefined) {
        return invalid({
            message: `Input "resume-from": there is no undo to resume in ${resumeFrom}.`,
            hint: 'Leave the input out to begin an undo, or set "mode: load" to resume a load.',
        });
    }
    await moveUndoFolder(resumeFrom, resultsFolder, files);
    return prepared;
}
async function prepare(request, ports) {
    const { apiVersion, destination = load_destination/* NO_PRODUCTION */.O0, resultsFolder, undoChanged, undoFrom } = request;
    const { cancellation, files, log } = ports;
    const signal = cancellation.cancelled;
    const runFolder = await runFolderOf(undoFrom, files);
    const found = await findUndo(undoFrom, files);
    if (found !== undefined && 'message' in found)
        return invalid(found);
    const reading = found?.head.complete === true ? undefined : await (0,journal_journal/* readCheckpoint */.HQ)(runFolder, files);
    if (found === undefined && (reading === undefined || 'fault' in reading)) {
        return invalid(nothingToUndo(runFolder, reading?.fault));
    }
    if (found === undefined && (await preparedUndo(runFolder, files)) !== undefined) {
        return invalid({
            message: `${runFolder} is the results folder of an undo that was cut off. Nothing was sent.`,
            hint: 'Let "resume-from" name it to finish that undo.',
        });
    }
    const { describes, transport } = (0,org_connection/* connectionOf */.a)(request.login, request, ports);
    const org = { transport, apiVersion, signal, log };
    const verified = await (0,load_destination/* verifyOrg */.qv)(destination, org);
    if (verified.refusals.length > 0)
        return { ...arrivalOf(verified), verdict: 'error', troubles: verified.refusals };
    signal.throwIfAborted();
    const { instanceUrl } = await transport.session(signal);
    const there = { id: verified.org?.id ?? '', instanceUrl: instanceUrl.origin };
    const read = reading !== undefined && 'journal' in reading ? reading.journal : undefined;
    const journal = read && (found === undefined || (0,load_undo_file/* runIdOf */.SR)(read.run) === found.head.runId) ? read : undefined;
    const other = otherOrg(found, journal, there);
    if (other !== undefined)
        return { ...arrivalOf(verified), verdict: 'error', troubles: [other] };
    let record = found;
    let unproven;
    if (record?.head.complete !== true && journal !== undefined) {
        ({ record, unproven } = await recordOf(journal, { request, ports, transport, found, runFolder, there }));
    }
    else if (record?.head.complete === false) {
        unproven = incompleteSentence(record, `there is no checkpoint.json in ${runFolder}.`);
    }
    if (record === undefined)
        return { verdict: 'success', ...arrivalOf(verified) };
    const faults = await undoFaults(record, runFolder, files);
    if (faults.length > 0)
        return invalid(...faults);
    const folder = (0,external_node_path_.join)(resultsFolder, undo_file/* UNDO_FOLDER */.CO);
    await files.removeFolder(folder);
    const { since, until } = record.head;
    const { findings, steps } = await planUndo({
        ...{ record, runFolder, folder, ofChanged: undoChanged, files },
        access: { transport, apiVersion, signal, since, until },
        describes,
    });
    const listed = await (0,repeated_jobs/* listedJobs */.A)(new bulk_client/* BulkClient */.e(transport, apiVersion), signal);
    const prepared = {
        ...{ version: 1, sha256: record.sha256, orgId: there.id },
        ...{
            hasSteps: steps.length > 0,
            bulkJobs: [...record.head.bulkJobs, ...(listed ?? []).map(({ id }) => id)],
            findings,
        },
        ...(unproven !== undefined && { unproven }),
    };
    await notePrepared(resultsFolder, prepared, files);
    return prepared;
}
function arrivalOf({ org }) {
    return org === undefined ? {} : { org };
}
function invalid(...mistakes) {
    return { verdict: 'invalid', diagnostics: mistakes.map(diagnostic_mistakes/* asError */.zR) };
}
function nothingToUndo(folder, fault) {
    return {
        message: fault === undefined
            ? `There is neither an undo.json nor a checkpoint.json in ${folder}. Nothing was sent.`
            : `There is no undo.json in ${folder}, and its checkpoint.json cannot be used: ${fault}. Nothing was sent.`,
        hint: 'Let "undo-from" name the results folder of the run. A run that created nothing and kept no values leaves nothing to undo.',
    };
}
function otherOrg(found, journal, org) {
    if (found !== undefined && found.head.orgId !== '' && org.id !== '') {
        if ((0,expected_org_login/* isSameOrg */.bE)(found.head.orgId, org.id))
            return undefined;
        return `The run wrote to the org ${found.head.orgId}, and the login leads to ${org.id}. Nothing was sent. Log in to the org of the run.`;
    }
    const isSame = found === undefined
        ? journal === undefined || journal.run.instance === (0,journal_head/* instanceHash */.w)(org.instanceUrl)
        : found.head.instanceUrl === org.instanceUrl;
    if (isSame)
        return undefined;
    return `The run wrote to another org than that at ${org.instanceUrl}. Nothing was sent. Log in to the org of the run.`;
}
async function recordOf(journal, means) {
    const { found, ports, request, runFolder, there, transport } = means;
    const { cancellation, clock, files, log } = ports;
    const continued = journal.events.find((event) => event.kind === 'continued');
    if (continued !== undefined) {
        throw new Error(`The run of ${journal.run.startedAt} was continued in another folder at ${continued.at}, so this checkpoint.json no longer has the whole of it. Nothing was sent. Let "undo-from" name the results folder of the last attempt.`);
    }
    log.info(`The run of ${journal.run.startedAt} was cut off: the org is asked what became of its jobs.`);
    try {
        await recordCutOffRun({
            ...{ journal, folder: runFolder, scratchFolder: request.scratchFolder, org: there, clock, files },
            bulk: new bulk_client/* BulkClient */.e(transport, request.apiVersion),
            signal: cancellation.cancelled,
        });
    }
    catch (error) {
        if (found === undefined || cancellation.cancelled.aborted)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        return { record: found, unproven: incompleteSentence(found, reason) };
    }
    finally {
        await files.removeFolder(request.scratchFolder).catch(() => undefined);
    }
    const record = await findUndo(runFolder, files);
    if (record !== undefined && 'message' in record)
        throw new Error(record.message);
    return { record };
}


/***/ })

};
