export const id = 150;
export const ids = [150,17];
export const modules = {

/***/ 6484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ QueryDriver)
});

// EXTERNAL MODULE: ./lib/bulk/batch-info.js
var batch_info = __webpack_require__(34593);
// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var transport = __webpack_require__(40358);
// EXTERNAL MODULE: ./lib/load/send/foreign-batches.js
var foreign_batches = __webpack_require__(53786);
// EXTERNAL MODULE: ./lib/load/send/closed-job.js + 1 modules
var closed_job = __webpack_require__(75485);
// EXTERNAL MODULE: ./lib/load/send/open-job.js + 2 modules
var open_job = __webpack_require__(69790);
// EXTERNAL MODULE: ./lib/load/send/poll-interval.js
var poll_interval = __webpack_require__(96590);
// EXTERNAL MODULE: ./lib/bulk/bulk-api-error.js
var bulk_api_error = __webpack_require__(47496);
;// CONCATENATED MODULE: ./lib/load/query/query-parts.js

async function strangersAmong(parts, soql, read) {
    const whole = plain(soql);
    const beginning = beginningOf(whole);
    const seen = new Set([whole]);
    const strangers = [];
    for (const part of parts) {
        const request = await read(part).catch((error) => {
            if (error instanceof bulk_api_error/* BulkApiError */.F)
                return undefined;
            throw error;
        });
        if (request === undefined)
            continue;
        const text = plain(new TextDecoder().decode(request));
        if (seen.has(text) || !text.startsWith(beginning))
            strangers.push(part);
        seen.add(text);
    }
    return strangers;
}
function beginningOf(query) {
    return /^select .*? from \S+/.exec(query)?.[0] ?? query;
}
function plain(text) {
    return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

;// CONCATENATED MODULE: ./lib/load/query/query-driver.js







const MAX_LOST_ANSWERS = 5;
const STANDSTILL_MILLISECONDS = 60_000;
const PARTS_MILLISECONDS = 2_000;
const FIRST_PART_MILLISECONDS = 30_000;
class QueryDriver {
    infos = new Map();
    #foreign = new Map();
    #missing = new Set();
    #job;
    #planned;
    #context;
    #stop;
    #startedAt;
    #wholeId = '';
    #changedAt = 0;
    constructor(planned, context, stop) {
        this.#planned = planned;
        this.#context = context;
        this.#stop = stop;
        this.#startedAt = context.clock.monotonic();
        this.#job = new open_job/* OpenJob */.o({ planned, context, stop, name: planned.job.id, earlierIds: [] });
    }
    get jobIds() {
        return this.#job.ids;
    }
    get discrepancies() {
        const missing = [...this.#missing];
        const jobId = this.jobIds.at(-1) ?? '';
        return [
            ...(missing.length === 0 ? [] : [{ name: 'batches-missing', jobId, batchIds: missing }]),
            ...(0,foreign_batches/* foreignBatches */.n)([...this.#foreign.values()]),
        ];
    }
    async run() {
        this.#context.listener.progress(this.#planned, () => this.#progress());
        const jobId = await this.#begin();
        await this.#follow(jobId, () => this.#areFinal());
        if (this.#isSplit())
            await this.#awaitParts(jobId);
        await this.#job.close();
        await this.#confirm(jobId);
        if (this.discrepancies.length > 0)
            return [];
        const { pkChunking } = this.#planned.query;
        const working = this.#isSplit() ? this.#parts : [...this.infos.values()];
        if (pkChunking !== undefined && working.length === 0) {
            throw new Error('The service set the query aside to split it, but made no part of it, so it is not known what it finds. Take "pkChunking" out.');
        }
        const failed = working.find(({ state }) => state !== 'Completed');
        if (failed !== undefined)
            throw new QueryFailedError(failed);
        return working.sort((a, b) => (a.id < b.id ? -1 : 1));
    }
    async abort() {
        await this.#job.abort();
    }
    async #begin() {
        const { bulk } = this.#context;
        for (let lostAnswers = 0;; lostAnswers++) {
            const jobId = await this.#createJob();
            try {
                const info = await bulk.addQuery(jobId, this.#planned.query.soql.value, this.#planned.query.contentType, this.#stop.signal);
                this.#wholeId = info.id;
                this.#know(info);
                return jobId;
            }
            catch (error) {
                const isLost = error instanceof transport/* TransportError */.wX && error.inDoubt;
                if (!isLost || lostAnswers >= MAX_LOST_ANSWERS)
                    throw error;
                await this.abort();
                this.#stop.signal.throwIfAborted();
            }
        }
    }
    async #createJob() {
        const { job, query } = this.#planned;
        return this.#job.create({
            object: job.object.value,
            operation: job.operation.value,
            concurrencyMode: job.concurrencyMode,
            batchRetry: job.batchRetry,
            contentType: query.contentType,
            ...(query.pkChunking && { pkChunking: query.pkChunking }),
        });
    }
    async #follow(jobId, isDone) {
        const { clock } = this.#context;
        const interval = new poll_interval/* PollInterval */.$(clock);
        this.#changedAt = clock.monotonic();
        while (!isDone()) {
            await clock.sleep(interval.next(), this.#stop.signal);
            await this.#look(jobId);
            const isStanding = clock.monotonic() - this.#changedAt >= STANDSTILL_MILLISECONDS;
            if (!isStanding || this.#planned.query.pkChunking !== undefined)
                continue;
            if ((await this.#job.close()) !== undefined)
                await this.#lookClosed(jobId);
        }
    }
    async #awaitParts(jobId) {
        const { clock } = this.#context;
        await this.#follow(jobId, () => {
            const patience = this.infos.size > 1 ? PARTS_MILLISECONDS : FIRST_PART_MILLISECONDS;
            return this.#areFinal() && clock.monotonic() - this.#changedAt >= patience;
        });
    }
    async #confirm(jobId) {
        await this.#lookClosed(jobId);
        await this.#follow(jobId, () => this.#areFinal());
        const { query } = this.#planned;
        const { bulk } = this.#context;
        const strangers = this.#isSplit()
            ? await strangersAmong(this.#parts, query.soql.value, async ({ id }) => bulk.readRequest(jobId, id, this.#stop.signal))
            : [...this.infos.values()].filter(({ id }) => id !== this.#wholeId);
        for (const info of strangers) {
            this.infos.delete(info.id);
            this.#foreign.set(info.id, info);
        }
    }
    async #lookClosed(jobId) {
        const missing = async () => {
            const listed = await this.#look(jobId);
            return new Set([...this.infos.keys()].filter((id) => !listed.has(id)));
        };
        if ((await missing()).size === 0)
            return;
        await this.#context.clock.sleep(closed_job/* SECOND_LOOK_MILLISECONDS */.cf, this.#stop.signal);
        this.#missing = await missing();
    }
    async #look(jobId) {
        const list = await this.#context.bulk.listBatches(jobId, this.#stop.signal);
        for (const info of list) {
            if (info.id === this.#wholeId || this.#planned.query.pkChunking !== undefined)
                this.#know(info);
            else
                this.#foreign.set(info.id, info);
        }
        return new Set(list.map(({ id }) => id));
    }
    #progress() {
        const infos = [...this.infos.values()];
        const total = (key) => infos.reduce((sum, info) => sum + info[key], 0);
        return {
            batches: Math.max(1, infos.length),
            batchesSent: infos.length,
            batchesFinal: infos.filter(({ state }) => (0,batch_info/* isFinal */.d)(state)).length,
            records: undefined,
            recordsProcessed: total('numberRecordsProcessed'),
            recordsFailed: total('numberRecordsFailed'),
            elapsedMilliseconds: this.#context.clock.monotonic() - this.#startedAt,
        };
    }
    #know(info) {
        const { clock, listener } = this.#context;
        const before = this.infos.get(info.id);
        this.infos.set(info.id, info);
        if (before?.state === info.state && before.numberRecordsProcessed === info.numberRecordsProcessed)
            return;
        this.#changedAt = clock.monotonic();
        if (!(0,batch_info/* isFinal */.d)(info.state) || (before !== undefined && (0,batch_info/* isFinal */.d)(before.state)))
            return;
        const number = [...this.infos.keys()].indexOf(info.id) + 1;
        listener.batchFinal(this.#planned, { number, batches: this.infos.size }, info);
        if (info.state !== 'Completed' && !(this.#isSplit() && info.id === this.#wholeId)) {
            throw new QueryFailedError(info);
        }
    }
    #areFinal() {
        return [...this.infos.values()].every(({ id, state }) => (0,batch_info/* isFinal */.d)(state) || this.#missing.has(id));
    }
    get #parts() {
        return [...this.infos.values()].filter(({ id }) => id !== this.#wholeId);
    }
    #isSplit() {
        if (this.#planned.query.pkChunking === undefined)
            return false;
        return this.infos.get(this.#wholeId)?.state === 'NotProcessed';
    }
}
class QueryFailedError extends Error {
    name = 'QueryFailedError';
    info;
    constructor(info) {
        const said = info.stateMessage ?? 'the service gives no reason';
        super(info.state === 'NotProcessed'
            ? `Batch ${info.id} of the query was not processed: somebody else may have aborted the job.`
            : `The query failed: ${said}`);
        this.info = info;
    }
}


/***/ }),

/***/ 19017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadQuery: () => (/* binding */ loadQuery),
  x: () => (/* binding */ readBatch)
});

// UNUSED EXPORTS: outputPath

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/manifest/soql-select.js
var soql_select = __webpack_require__(44607);
// EXTERNAL MODULE: ./lib/outcome/verdict.js
var verdict = __webpack_require__(30597);
// EXTERNAL MODULE: ./lib/records/csv/csv-output.js
var csv_output = __webpack_require__(43787);
// EXTERNAL MODULE: ./lib/records/bytes/query-output.js
var query_output = __webpack_require__(43214);
;// CONCATENATED MODULE: ./lib/records/json/json-output.js

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LF = 0x0a;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
class JsonOutput {
    #file;
    #cut;
    #start;
    #depth = 0;
    #inText = false;
    #escaped = false;
    #ended = false;
    constructor(file, cut) {
        this.#file = new query_output/* OutputFile */.c(file);
        this.#file.lines = 1;
        this.#cut = cut;
        this.#start = this.#file.mark;
    }
    get sha256() {
        return this.#file.sha256;
    }
    get mark() {
        return this.#start;
    }
    async begin() {
        await this.back(this.#start);
        this.#depth = 0;
        [this.#inText, this.#escaped, this.#ended] = [false, false, false];
    }
    async take(piece) {
        const { bytes } = this.#file;
        let kept = this.#depth > 1 ? 0 : -1;
        for (let at = 0; at < piece.length; at++) {
            const byte = piece[at] ?? 0;
            if (this.#inText)
                this.#passText(byte);
            else if (byte === QUOTE && this.#depth > 1)
                this.#inText = true;
            else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
                this.#open(byte);
                if (this.#depth === 2)
                    kept = at;
            }
            else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
                this.#close();
                if (this.#depth !== 1)
                    continue;
                bytes.append(piece, kept, at + 1);
                kept = -1;
                this.#file.lines++;
            }
            else if (this.#depth < 2 && byte > 0x20 && byte !== COMMA)
                throw notAList();
            else if (byte === LF && this.#depth > 1)
                this.#file.lines++;
        }
        if (kept >= 0)
            bytes.append(piece, kept);
        await this.#file.drain();
    }
    end() {
        if (!this.#ended)
            throw this.#cut('the result ends inside its list');
        this.#start = this.#file.mark;
    }
    async back(mark) {
        await this.#file.back(mark);
        this.#start = mark;
    }
    async close() {
        this.#file.bytes.appendText(this.#file.rows === 0 ? '[]\n' : '\n]\n');
        await this.#file.close();
    }
    #passText(byte) {
        if (this.#escaped)
            this.#escaped = false;
        else if (byte === BACKSLASH)
            this.#escaped = true;
        else if (byte === QUOTE)
            this.#inText = false;
    }
    #open(byte) {
        if (this.#ended || (this.#depth === 0 && byte !== OPEN_LIST))
            throw notAList();
        if (this.#depth === 1) {
            if (byte !== OPEN_OBJECT)
                throw notAList();
            this.#file.bytes.appendText(this.#file.rows === 0 ? '[\n' : ',\n');
            this.#file.rows++;
        }
        this.#depth++;
    }
    #close() {
        if (this.#depth === 0)
            throw notAList();
        this.#depth--;
        if (this.#depth === 0)
            this.#ended = true;
    }
}
function notAList() {
    return new query_output/* QueryResultError */.S('The result is not a JSON list of rows.');
}

// EXTERNAL MODULE: ./lib/records/csv/nothing-found.js
var nothing_found = __webpack_require__(96297);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
// EXTERNAL MODULE: ./lib/records/csv/header.js
var header = __webpack_require__(69544);
// EXTERNAL MODULE: ./lib/records/record/key-bytes.js
var key_bytes = __webpack_require__(77843);
// EXTERNAL MODULE: ./lib/records/csv/record-scanner.js + 2 modules
var record_scanner = __webpack_require__(50549);
// EXTERNAL MODULE: ./lib/records/bytes/source-file.js
var source_file = __webpack_require__(51456);
;// CONCATENATED MODULE: ./lib/records/references/parent-file.js





async function indexParents(source, parents, files) {
    const file = await files.open(source.path);
    try {
        const window = new source_file/* SourceWindow */.W(file, source.name);
        const reader = new ParentReader(source.name, parents);
        let at = 0;
        do {
            await window.advance(at);
            at = reader.read(window);
        } while (!window.final);
    }
    finally {
        await file.close();
    }
    for (const { index } of parents)
        index.complete = true;
}
class ParentReader {
    #name;
    #parents;
    #scanner = new record_scanner/* RecordScanner */._();
    #key = new key_bytes/* KeyBytes */.B();
    #parentKey = new key_bytes/* KeyBytes */.B();
    #columns;
    #line = 1;
    constructor(name, parents) {
        this.#name = name;
        this.#parents = parents;
        for (const { index } of parents)
            index.files = [name];
    }
    read({ bytes, limit, final }) {
        const scanner = this.#scanner;
        scanner.begin(bytes, 0, limit, final);
        while (scanner.next()) {
            if (!scanner.isBlank)
                this.#take(bytes);
            this.#line += scanner.lineEnds;
        }
        return scanner.end;
    }
    #take(bytes) {
        const { cells, contentEnd, start } = this.#scanner;
        if (this.#columns === undefined) {
            this.#columns = (0,header/* readHeader */.ay)(bytes, start, contentEnd, this.#line).columns;
            return;
        }
        this.#key.ofCells(bytes, cells, [this.#cellOf('Id')]);
        if (this.#key.end - this.#key.start !== salesforce_id/* ID_BYTES */.Q$ || !(0,salesforce_id/* isIdAt */.fh)(this.#key.bytes, this.#key.start)) {
            throw new Error(`${this.#name}:${this.#line} has no Id of 18 characters.`);
        }
        const [ids, idStart] = [this.#key.bytes, this.#key.start];
        const key = this.#parentKey;
        for (const parent of this.#parents) {
            const parts = parent.key.map(({ value }) => this.#cellOf(value));
            key.ofCells(bytes, cells, parts);
            parent.index.add(key, ids, idStart, 0, this.#line);
        }
    }
    #cellOf(column) {
        const cell = this.#columns?.findIndex((name) => name.toLowerCase() === column.toLowerCase()) ?? -1;
        if (cell < 0)
            throw new Error(`${this.#name} has no column "${column}", so nothing can refer to its rows.`);
        return cell;
    }
}

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
// EXTERNAL MODULE: ./lib/records/xml/xml-syntax.js
var xml_syntax = __webpack_require__(36685);
;// CONCATENATED MODULE: ./lib/records/xml/xml-output.js




const MAX_HELD_CHARACTERS = 64 * 1024 * 1024;
const NO_ROWS = `<?xml version="1.0" encoding="UTF-8"?>\n<queryResult xmlns="${xml_syntax/* NAMESPACE */.CU}"></queryResult>\n`;
class XmlOutput {
    #file;
    #cut;
    #start;
    #closing = '';
    #reading;
    constructor(file, cut) {
        this.#file = new query_output/* OutputFile */.c(file);
        this.#cut = cut;
        this.#start = this.#file.mark;
        this.#reading = new XmlReading(cut);
    }
    get sha256() {
        return this.#file.sha256;
    }
    get mark() {
        return this.#start;
    }
    async begin() {
        await this.back(this.#start);
        this.#reading = new XmlReading(this.#cut);
    }
    async take(piece) {
        this.#write(this.#reading.take(piece));
        await this.#file.drain();
    }
    end() {
        this.#write(this.#reading.end());
        this.#file.rows += this.#reading.rows;
        this.#start = this.#file.mark;
    }
    async back(mark) {
        await this.#file.back(mark);
        this.#start = mark;
        if (mark.length === 0)
            this.#closing = '';
    }
    async close() {
        this.#file.bytes.appendText(this.#closing === '' ? NO_ROWS : this.#closing);
        await this.#file.close();
    }
    #write(rows) {
        const { opening, name } = this.#reading;
        if (this.#closing === '' && opening !== '') {
            this.#file.bytes.appendText(opening);
            this.#file.lines += opening.split('\n').length - 1;
            this.#closing = `</${name}>\n`;
        }
        if (rows === '')
            return;
        this.#file.bytes.appendText(rows);
        this.#file.lines += rows.split('\n').length - 1;
    }
}
class XmlReading {
    rows = 0;
    opening = '';
    name = '';
    #cut;
    #parser = new saxes/* SaxesParser */.wT({ xmlns: true });
    #decoder = new TextDecoder('utf-8', { fatal: true });
    #depth = 0;
    #closed = false;
    #held = '';
    #rootEnd = -1;
    constructor(cut) {
        this.#cut = cut;
        this.#parser.on('error', ({ message }) => {
            throw unsound(message);
        });
        this.#parser.on('doctype', () => {
            throw unsound('it has a document type');
        });
        this.#parser.on('opentag', ({ name, isSelfClosing }) => {
            if (this.#depth === 0) {
                [this.name, this.#rootEnd] = [name, this.#parser.position];
                if (isSelfClosing)
                    this.#closed = true;
            }
            else if (this.#depth === 1)
                this.rows++;
            this.#depth++;
        });
        this.#parser.on('closetag', () => {
            this.#depth--;
            if (this.#depth === 0)
                this.#closed = true;
        });
    }
    take(piece) {
        return this.#pass(this.#decoded(piece));
    }
    end() {
        const rows = this.#pass(this.#decoder.decode());
        if (!this.#closed)
            throw this.#cut('the result ends inside its document');
        this.#parser.close();
        return rows;
    }
    #decoded(piece) {
        try {
            return this.#decoder.decode(piece, { stream: true });
        }
        catch {
            throw new query_output/* QueryResultError */.S('The result is not UTF-8.');
        }
    }
    #pass(text) {
        this.#held += text;
        this.#parser.write(text);
        if (this.#rootEnd < 0)
            return '';
        if (this.opening === '') {
            this.opening = this.#held.slice(0, this.#rootEnd).replace(/\/>$/, '>');
            this.#held = this.#held.slice(this.#rootEnd);
        }
        const safe = Math.max(0, this.#held.lastIndexOf('<'));
        if (this.#held.length - safe > MAX_HELD_CHARACTERS) {
            throw new query_output/* QueryResultError */.S(`A value of the result is longer than ${(0,counted/* number */.a)(MAX_HELD_CHARACTERS)} characters.`);
        }
        const rows = this.#held.slice(0, safe);
        this.#held = this.#held.slice(safe);
        return rows;
    }
}
function unsound(reason) {
    return new query_output/* QueryResultError */.S(`The result is not sound XML (${reason}).`);
}

// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var transport = __webpack_require__(40358);
// EXTERNAL MODULE: ./lib/load/job/job-frame.js + 2 modules
var job_frame = __webpack_require__(1465);
// EXTERNAL MODULE: ./lib/load/query/query-driver.js + 1 modules
var query_driver = __webpack_require__(6484);
// EXTERNAL MODULE: ./lib/outcome/discrepancy.js
var discrepancy = __webpack_require__(99599);
;// CONCATENATED MODULE: ./lib/load/query/query-outcome.js


function queryOutcome(facts) {
    const { planned, jobIds, stop, durationMilliseconds } = facts;
    const jobId = jobIds.at(-1);
    const { job, query } = planned;
    const discrepancies = [...facts.listDiscrepancies, ...facts.batches.flatMap(discrepancyOf)];
    const reasons = [
        ...(stop.reason === undefined ? [] : [stop.reason.sentence]),
        ...stop.troubles,
        ...discrepancies.map(discrepancy/* sentenceOf */.$),
    ];
    const isWhole = reasons.length === 0;
    const rows = facts.batches.reduce((sum, batch) => sum + batch.rows, 0);
    const unexpected = isWhole ? unexpectedCount(planned, rows) : [];
    const batches = facts.infos.map((info, index) => batchOutcome(facts, info, index + 1, isWhole));
    return {
        id: job.id,
        object: job.object.value,
        operation: job.operation.value,
        verdict: stop.reason?.verdict ?? wholeVerdict(isWhole, unexpected),
        ...(jobId === undefined ? {} : { jobId }),
        jobIds,
        counts: countsOf(rows, isWhole),
        ...{ created: 0, healed: 0, tolerated: 0, inDoubt: 0, allowedFailures: 0 },
        reasons: [...reasons, ...unexpected.map(({ message }) => message)],
        discrepancies,
        durationMilliseconds,
        batches,
        ...{ errors: [], failedRecords: [], files: [] },
        output: query.output,
        ...(query.expectRecords && { expectRecords: query.expectRecords.value }),
        diagnostics: [
            ...unexpected,
            ...facts.infos.flatMap(({ state, stateMessage }) => state === 'Failed' && stateMessage !== undefined ? [queryRefusal(planned, stateMessage)] : []),
            ...uncountedRows(facts),
        ],
    };
}
function wholeVerdict(isWhole, unexpected) {
    if (!isWhole)
        return 'error';
    return unexpected.length > 0 ? 'differs' : 'success';
}
function unexpectedCount({ query: { expectRecords, output } }, rows) {
    if (expectRecords === undefined)
        return [];
    const { min, max = Infinity } = expectRecords.value;
    if (rows >= min && rows <= max)
        return [];
    return [
        {
            severity: 'error',
            message: `The query found ${(0,counted/* counted */.h)(rows, 'record')}; ${expected(expectRecords.value)}.`,
            hint: rows === 0 ? 'Look whether the load before it has run.' : `The records are in ${output}.`,
            place: expectRecords.place,
        },
    ];
}
function expected({ min, max }) {
    if (max === undefined)
        return `at least ${(0,counted/* number */.a)(min)} ${min === 1 ? 'is' : 'are'} expected`;
    if (max === 0)
        return 'none is expected';
    const bounds = min === max ? `exactly ${(0,counted/* number */.a)(max)}` : min === 0 ? `at most ${(0,counted/* number */.a)(max)}` : undefined;
    if (bounds === undefined)
        return `${(0,counted/* number */.a)(min)} to ${(0,counted/* number */.a)(max)} are expected`;
    return `${bounds} ${max === 1 ? 'is' : 'are'} expected`;
}
function discrepancyOf({ info, rows }) {
    const { id: batchId, numberRecordsProcessed: processed } = info;
    return rows >= processed ? [] : [{ name: 'query-rows-differ', batchId, processed, rows }];
}
function uncountedRows({ batches, planned: { query } }) {
    const behind = batches.filter(({ info, rows }) => rows > info.numberRecordsProcessed);
    if (behind.length === 0)
        return [];
    const rows = behind.reduce((sum, batch) => sum + batch.rows, 0);
    const processed = behind.reduce((sum, { info }) => sum + info.numberRecordsProcessed, 0);
    const [first] = behind;
    const where = behind.length === 1 ? `Batch ${first?.info.id ?? ''}` : `${(0,counted/* number */.a)(behind.length)} batches`;
    return [
        {
            severity: 'warning',
            message: `${where} of the query: the service counted ${(0,counted/* counted */.h)(processed, 'row')}, but the result files have ${(0,counted/* number */.a)(rows)}. All rows were taken.`,
            place: query.soql.place,
        },
    ];
}
function batchOutcome(facts, info, number, isWhole) {
    const { rows, line } = facts.batches.find((batch) => batch.info.id === info.id) ?? { rows: 0, line: 1 };
    return {
        number,
        records: rows,
        firstRecord: { file: facts.planned.query.output, line },
        info,
        counts: countsOf(rows, isWhole),
        inDoubt: 0,
    };
}
function countsOf(rows, isWhole) {
    return {
        read: rows,
        succeeded: isWhole ? rows : 0,
        failed: 0,
        notProcessed: isWhole ? 0 : rows,
        skipped: 0,
    };
}
const POSITION = /ERROR at Row:(\d{1,6}):Column:(\d{1,6})\s+(\S[\s\S]*)$/;
function queryRefusal({ places, query }, stateMessage) {
    const [, row, column, reason] = POSITION.exec(stateMessage) ?? [];
    const [, code] = /Failed to process query: ([A-Z][A-Z_]+):/.exec(stateMessage) ?? [];
    const said = (reason ?? stateMessage).trim();
    return {
        severity: 'error',
        message: `The org refuses the query: ${code === undefined || reason === undefined ? said : `${code}: ${said}`}`,
        hint: 'Correct the query; names of objects and fields are API names.',
        place: row === undefined ? query.soql.place : places.place(Number(row), Number(column)),
    };
}

;// CONCATENATED MODULE: ./lib/load/query/query-load.js












const REREADS = 2;
const REREAD_MILLISECONDS = 1_000;
async function loadQuery(planned, context) {
    return (0,job_frame/* withinFrame */.VJ)(planned, context, async (stop, ofJob) => (0,job_frame/* withinTimeout */.pm)(planned.job, ofJob, stop, async () => queryUnlessStopped(planned, ofJob, stop)));
}
async function queryUnlessStopped(planned, context, stop) {
    const { clock, files } = context;
    const startedAt = clock.monotonic();
    const path = outputPath(planned, context);
    const driver = new query_driver/* QueryDriver */.d(planned, context, stop);
    const batches = [];
    try {
        context.earlierJobs.confirmEnded([context.historyOf(planned.job.id)]);
        await files.remove(path);
        const working = await driver.run();
        const output = outputOf(planned, await files.create(path));
        try {
            for (const info of working)
                batches.push(await readBatch({ info, planned, output, stop }, context));
        }
        finally {
            await output.close();
        }
        context.found.set(planned.job.id, output.sha256);
    }
    catch (error) {
        stop.forError(error);
        await driver.abort();
    }
    const outcome = () => queryOutcome({
        ...{ planned, stop, batches, jobIds: driver.jobIds, infos: [...driver.infos.values()] },
        listDiscrepancies: driver.discrepancies,
        durationMilliseconds: clock.monotonic() - startedAt,
    });
    if ((0,verdict/* isDone */.$L)(outcome().verdict))
        await noteParents(planned, path, context).catch((error) => {
            stop.forError(error);
        });
    if ((0,verdict/* isDone */.$L)(outcome().verdict))
        return outcome();
    await files.remove(path).catch((error) => {
        stop.forError(error);
    });
    return outcome();
}
async function noteParents({ indexes, query }, path, { files }) {
    if (indexes.length > 0)
        await indexParents({ path, name: query.output }, indexes, files);
}
function outputPath(planned, { resultsFolder }) {
    return (0,external_node_path_.join)(resultsFolder, planned.query.output);
}
function outputOf({ query: { contentType, soql } }, file) {
    const cut = (message) => new transport/* AnswerError */.dV(message);
    switch (contentType) {
        case 'CSV':
            return new csv_output/* CsvOutput */.k(file, (0,soql_select/* readSelect */.p)(soql.value).columns, cut);
        case 'JSON':
            return new nothing_found/* NothingFoundOutput */.x(new JsonOutput(file, cut), cut);
        case 'XML':
            return new nothing_found/* NothingFoundOutput */.x(new XmlOutput(file, cut), cut);
    }
}
async function readBatch({ info, planned, output, stop: { signal } }, { bulk, clock }) {
    const { id: batchId, jobId } = info;
    const { contentType: format } = planned.query;
    const start = output.mark;
    for (let reread = 0;; reread++) {
        for (const resultId of await bulk.listResults(jobId, batchId, signal)) {
            await bulk.readQueryResult({ jobId, batchId, resultId, format }, output, signal);
        }
        const rows = output.mark.rows - start.rows;
        if (rows >= info.numberRecordsProcessed || reread === REREADS) {
            return { info, rows, line: start.lines + 1 };
        }
        await clock.sleep(REREAD_MILLISECONDS, signal);
        await output.back(start);
    }
}


/***/ }),

/***/ 8150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordQueries: () => (/* binding */ recordQueries)
});

// EXTERNAL MODULE: ./lib/manifest/soql-places.js
var soql_places = __webpack_require__(49639);
// EXTERNAL MODULE: ./lib/manifest/source-text.js
var source_text = __webpack_require__(6218);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan = __webpack_require__(49164);
// EXTERNAL MODULE: ./lib/records/csv/csv-output.js
var csv_output = __webpack_require__(43787);
// EXTERNAL MODULE: ./lib/records/bytes/source-file.js
var source_file = __webpack_require__(51456);
// EXTERNAL MODULE: ./lib/records/csv/cells.js
var csv_cells = __webpack_require__(73208);
// EXTERNAL MODULE: ./lib/records/csv/record-scanner.js + 2 modules
var record_scanner = __webpack_require__(50549);
;// CONCATENATED MODULE: ./lib/records/csv/csv-rows.js



async function readCsvRows(path, columns, files, { pause, take }) {
    const file = await files.open(path);
    try {
        const window = new source_file/* SourceWindow */.W(file, path);
        const scanner = new record_scanner/* RecordScanner */._();
        const { cells } = scanner;
        let wanted;
        do {
            await window.advance(scanner.end);
            const { bytes, final, limit } = window;
            scanner.begin(bytes, 0, limit, final);
            while (scanner.next()) {
                if (scanner.isBlank)
                    continue;
                const textOf = (cell) => (0,csv_cells/* cellText */.Ie)(bytes, cells.start(cell), cells.end(cell));
                if (wanted === undefined)
                    wanted = placesOf(columns, Array.from({ length: cells.count }, (_, cell) => textOf(cell)));
                else
                    take(wanted.map(textOf));
            }
            await pause?.();
        } while (!window.final);
    }
    finally {
        await file.close();
    }
}
function placesOf(columns, header) {
    const names = header.map((name) => name.toLowerCase());
    return columns.map((column) => {
        const place = names.indexOf(column.toLowerCase());
        if (place < 0)
            throw new Error(`The rows have no column "${column}".`);
        return place;
    });
}

// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var transport = __webpack_require__(40358);
// EXTERNAL MODULE: ./lib/load/query/query-driver.js + 1 modules
var query_driver = __webpack_require__(6484);
// EXTERNAL MODULE: ./lib/load/query/query-load.js + 4 modules
var query_load = __webpack_require__(19017);
;// CONCATENATED MODULE: ./lib/load/query/record-query.js








const RECORDS_TO_SPLIT = 10_000_000;
const CHUNK_RECORDS = 250_000;
const SPLIT_OBJECTS = new Set([
    ...['Account', 'Asset', 'Campaign', 'CampaignMember', 'Case', 'Contact', 'Contract', 'Event', 'Lead'],
    ...['Opportunity', 'Order', 'OrderItem', 'Product2', 'Task', 'User', 'WorkOrder'],
]);
function recordQueries(planned, context, stop) {
    return async (query, reader) => {
        const { earlierJobs, files, historyOf, scratchFolder } = context;
        const name = (0,plan/* readingName */.cL)(planned.job.id);
        const path = `${scratchFolder}/${planned.job.id}-org.csv`;
        const asQuery = plannedQuery(planned, name, query);
        const quiet = { ...context, listener: listenerOf(planned, context.listener) };
        const driver = new query_driver/* QueryDriver */.d(asQuery, quiet, stop);
        let rows = 0;
        try {
            earlierJobs.confirmEnded([historyOf(name)]);
            const working = await driver.run();
            if (driver.discrepancies.length > 0)
                throw new Error(NOT_PROVEN);
            const columns = ['Id', ...query.paths];
            const output = new csv_output/* CsvOutput */.k(await files.create(path), columns, (message) => new transport/* AnswerError */.dV(message));
            try {
                for (const info of working) {
                    const read = await (0,query_load/* readBatch */.x)({ info, planned: asQuery, output, stop }, quiet);
                    if (read.rows < info.numberRecordsProcessed)
                        throw new Error(NOT_PROVEN);
                    rows += read.rows;
                }
            }
            finally {
                await output.close();
            }
            const record = new QueriedRecord(columns);
            await readCsvRows(path, columns, files, {
                take: (row) => {
                    record.row = row;
                    reader.take(record);
                },
                pause: reader.pause,
            });
            return rows;
        }
        catch (error) {
            await driver.abort();
            throw error;
        }
        finally {
            await files.remove(path);
        }
    };
}
const NOT_PROVEN = "The query job that reads the org's records does not hold what it should, so it is not known whether all of them were read.";
function plannedQuery({ job }, id, { object, records, soql }) {
    const { place } = job.object;
    const isSplit = records >= RECORDS_TO_SPLIT && (object.endsWith('__c') || SPLIT_OBJECTS.has(object));
    const located = { value: soql, place };
    return {
        kind: 'query',
        job: { ...job, id, operation: { value: 'query', place }, concurrencyMode: 'Parallel' },
        query: {
            ...{ soql: located, contentType: 'CSV', output: '' },
            ...(isSplit ? { pkChunking: { chunkSize: CHUNK_RECORDS } } : {}),
        },
        places: new soql_places/* SoqlPlaces */.A(new source_text/* SourceText */.D('', soql), located),
        indexes: [],
    };
}
function listenerOf(planned, listener) {
    const nothing = () => undefined;
    return {
        jobStarted: nothing,
        jobCreated: (_, jobId, isFurther) => {
            listener.jobCreated(planned, jobId, isFurther);
        },
        batchFinal: nothing,
        progress: nothing,
        jobStopped: nothing,
        jobEnded: nothing,
    };
}
class QueriedRecord {
    row = [];
    #places;
    constructor(columns) {
        this.#places = new Map(columns.map((column, index) => [column, index]));
    }
    get id() {
        return this.valueAt('Id');
    }
    valueAt(path) {
        return this.row[this.#places.get(path) ?? -1] ?? '';
    }
}


/***/ }),

/***/ 43214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ QueryResultError),
/* harmony export */   c: () => (/* binding */ OutputFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _byte_buffer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11269);


class QueryResultError extends Error {
    name = 'QueryResultError';
}
const FLUSH_BYTES = 1024 * 1024;
class OutputFile {
    rows = 0;
    lines = 0;
    bytes = new _byte_buffer_js__WEBPACK_IMPORTED_MODULE_1__/* .ByteBuffer */ .$();
    #flushed = 0;
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    #file;
    constructor(file) {
        this.#file = file;
    }
    get mark() {
        const hash = this.#hash.copy().update(this.bytes.view());
        return { length: this.#flushed + this.bytes.length, rows: this.rows, lines: this.lines, hash };
    }
    async drain(minimum = FLUSH_BYTES) {
        if (this.bytes.length < minimum)
            return;
        await this.#file.write(this.bytes.view());
        this.#hash.update(this.bytes.view());
        this.#flushed += this.bytes.length;
        this.bytes.clear();
    }
    async back(mark) {
        if (this.#flushed + this.bytes.length > mark.length) {
            await this.drain(1);
            await this.#file.truncate(mark.length);
            this.#flushed = mark.length;
            this.#hash = mark.hash.copy();
        }
        this.rows = mark.rows;
        this.lines = mark.lines;
    }
    get sha256() {
        return this.#hash.copy().digest('hex');
    }
    async close() {
        try {
            await this.drain(1);
        }
        finally {
            await this.#file.close();
        }
    }
}


/***/ }),

/***/ 43787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ CsvOutput)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63601);
/* harmony import */ var _nothing_found_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96297);
/* harmony import */ var _bytes_query_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43214);
/* harmony import */ var _record_scanner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50549);




const LF = 0x0a;
const CR = 0x0d;
const MAX_ROW_BYTES = 64 * 1024 * 1024;
class CsvOutput {
    #file;
    #scanner = new _record_scanner_js__WEBPACK_IMPORTED_MODULE_2__/* .RecordScanner */ ._();
    #fallbackColumns;
    #cut;
    #header;
    #columns = 0;
    #start;
    #held = Buffer.allocUnsafeSlow(FIRST_BYTES);
    #length = 0;
    #state = 'header';
    constructor(file, columns, cut) {
        this.#file = new _bytes_query_output_js__WEBPACK_IMPORTED_MODULE_1__/* .OutputFile */ .c(file);
        this.#fallbackColumns = columns;
        this.#cut = cut;
        this.#file.lines = 1;
        this.#start = this.#file.mark;
    }
    get sha256() {
        return this.#file.sha256;
    }
    get mark() {
        return this.#start;
    }
    async begin() {
        await this.back(this.#start);
        this.#length = 0;
        this.#state = 'header';
    }
    async take(piece) {
        this.#hold(piece);
        const taken = this.#takeRecords(false);
        this.#held.copyWithin(0, taken, this.#length);
        this.#length -= taken;
        if (this.#length > MAX_ROW_BYTES) {
            throw new _bytes_query_output_js__WEBPACK_IMPORTED_MODULE_1__/* .QueryResultError */ .S(`A row of the result is longer than ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .a)(MAX_ROW_BYTES)} bytes.`);
        }
        await this.#file.drain();
    }
    end() {
        this.#takeRecords(true);
        if (this.#state === 'header')
            throw this.#cut('the result is empty');
        this.#start = this.#file.mark;
    }
    async back(mark) {
        await this.#file.back(mark);
        this.#start = mark;
        if (mark.length === 0)
            this.#header = undefined;
    }
    async close() {
        if (this.#header === undefined && this.#fallbackColumns !== undefined) {
            const cells = this.#fallbackColumns.map((name) => `"${name}"`);
            this.#file.bytes.appendText(`${cells.join(',')}\n`);
        }
        await this.#file.close();
    }
    #hold(piece) {
        const length = this.#length + piece.length;
        if (length > this.#held.length) {
            const wider = Buffer.allocUnsafeSlow(Math.max(length, this.#held.length * 2));
            this.#held.copy(wider, 0, 0, this.#length);
            this.#held = wider;
        }
        this.#held.set(piece, this.#length);
        this.#length = length;
    }
    #takeRecords(final) {
        const scanner = this.#scanner;
        scanner.begin(this.#held, 0, this.#length, final);
        while (scanner.next()) {
            if (scanner.flaw === 'unclosed-quote')
                throw this.#cut('the result ends inside a row');
            if (scanner.flaw !== undefined)
                throw new _bytes_query_output_js__WEBPACK_IMPORTED_MODULE_1__/* .QueryResultError */ .S('The result is not sound CSV.');
            if (!scanner.isBlank)
                this.#takeRecord();
        }
        return scanner.end;
    }
    #takeRecord() {
        const { cells, contentEnd, start } = this.#scanner;
        if (this.#state === 'nothing found') {
            throw new _bytes_query_output_js__WEBPACK_IMPORTED_MODULE_1__/* .QueryResultError */ .S('The result says that there are no rows, and goes on.');
        }
        if (this.#state === 'header') {
            this.#takeHeader(this.#held.subarray(start, contentEnd));
            return;
        }
        if (cells.count !== this.#columns) {
            throw new _bytes_query_output_js__WEBPACK_IMPORTED_MODULE_1__/* .QueryResultError */ .S(`A row of the result has ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(cells.count, 'cell')}; its header row has ${this.#columns}.`);
        }
        this.#file.rows++;
        this.#append();
    }
    #takeHeader(header) {
        if (this.#scanner.cells.count === 1 && (0,_nothing_found_js__WEBPACK_IMPORTED_MODULE_0__/* .saysNothingFound */ .O)(header.toString())) {
            this.#state = 'nothing found';
            return;
        }
        this.#state = 'rows';
        this.#columns = this.#scanner.cells.count;
        if (this.#header === undefined) {
            this.#header = Buffer.from(header);
            this.#append();
            this.#file.lines = 1;
        }
        else if (!this.#header.equals(header)) {
            throw new _bytes_query_output_js__WEBPACK_IMPORTED_MODULE_1__/* .QueryResultError */ .S('The result files of the query have different columns, so they cannot be joined to one file.');
        }
    }
    #append() {
        const { end, lineEnds, start } = this.#scanner;
        const { bytes } = this.#file;
        bytes.append(this.#held, start, end);
        const last = this.#held[end - 1];
        if (last !== LF && last !== CR)
            bytes.appendByte(LF);
        this.#file.lines += Math.max(lineEnds, 1);
    }
}
const FIRST_BYTES = 256 * 1024;


/***/ }),

/***/ 96297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ saysNothingFound),
/* harmony export */   x: () => (/* binding */ NothingFoundOutput)
/* harmony export */ });
/* harmony import */ var _bytes_byte_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67967);
/* harmony import */ var _bytes_query_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43214);


const WORDS = 'Records not found for this query';
const MAX_BYTES = 1_000;
const OPEN_LIST = 0x5b;
const OPEN_TAG = 0x3c;
function saysNothingFound(text) {
    return text.trim().replace(/^"([^"]*)"$/, '$1') === WORDS;
}
class NothingFoundOutput {
    #inner;
    #cut;
    #words;
    constructor(inner, cut) {
        this.#inner = inner;
        this.#cut = cut;
    }
    get mark() {
        return this.#inner.mark;
    }
    get sha256() {
        return this.#inner.sha256;
    }
    async begin() {
        await this.#inner.begin();
        this.#words = Buffer.alloc(0);
    }
    async take(piece) {
        if (this.#words === undefined)
            return this.#inner.take(piece);
        const text = Buffer.concat([this.#words, piece]);
        this.#words = text;
        const start = text.findIndex((byte, at) => at >= (0,_bytes_byte_order_js__WEBPACK_IMPORTED_MODULE_1__/* .markLength */ .I)(text) && byte > 0x20);
        if (start >= 0 && (text[start] === OPEN_LIST || text[start] === OPEN_TAG)) {
            this.#words = undefined;
            await this.#inner.take(text.subarray(start));
        }
        else if (text.length > MAX_BYTES)
            throw noRows();
    }
    end() {
        if (this.#words === undefined) {
            this.#inner.end();
            return;
        }
        const text = this.#words.subarray((0,_bytes_byte_order_js__WEBPACK_IMPORTED_MODULE_1__/* .markLength */ .I)(this.#words)).toString();
        if (saysNothingFound(text))
            return;
        if (WORDS.startsWith(text.trim().replace(/^"/, '')))
            throw this.#cut('the result ends too early');
        throw noRows();
    }
    async back(mark) {
        await this.#inner.back(mark);
    }
    async close() {
        await this.#inner.close();
    }
}
function noRows() {
    return new _bytes_query_output_js__WEBPACK_IMPORTED_MODULE_0__/* .QueryResultError */ .S('The result holds neither rows nor the words that nothing was found.');
}


/***/ })

};
