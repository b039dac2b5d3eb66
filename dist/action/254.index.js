export const id = 254;
export const ids = [254];
export const modules = {

/***/ 34593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isUntouched),
/* harmony export */   d: () => (/* binding */ isFinal)
/* harmony export */ });
function isUntouched(info) {
    return info.state === 'NotProcessed' && info.numberRecordsProcessed === 0 && info.numberRecordsFailed === 0;
}
function isFinal(state) {
    return state === 'Completed' || state === 'Failed' || state === 'NotProcessed';
}


/***/ }),

/***/ 1465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  us: () => (/* binding */ boundedAfter),
  VJ: () => (/* binding */ withinFrame),
  pm: () => (/* binding */ withinTimeout)
});

;// CONCATENATED MODULE: ./lib/load/send/stop.js
class Stop {
    troubles = [];
    #controller = new AbortController();
    #reported;
    #reason;
    constructor(reported) {
        this.#reported = reported;
    }
    get signal() {
        return this.#controller.signal;
    }
    get reason() {
        return this.#reason;
    }
    for(reason) {
        if (this.#reason === undefined) {
            this.#reason = reason;
            this.#reported(reason.sentence);
            this.#controller.abort(new Error(reason.sentence));
        }
        else if (reason.sentence !== this.#reason.sentence && !this.troubles.includes(reason.sentence)) {
            this.troubles.push(reason.sentence);
        }
    }
    forError(error) {
        this.for({ verdict: 'error', sentence: error instanceof Error ? error.message : String(error) });
    }
}

// EXTERNAL MODULE: ./lib/bulk/bulk-api-error.js
var bulk_api_error = __webpack_require__(47496);
// EXTERNAL MODULE: ./lib/salesforce/rest-answer.js
var rest_answer = __webpack_require__(34772);
// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var transport = __webpack_require__(40358);
;// CONCATENATED MODULE: ./lib/load/send/wind-down.js



const CALL_MILLISECONDS = 10_000;
const SILENCE_MILLISECONDS = 20_000;
const TOTAL_MILLISECONDS = 10 * 60_000;
class WindDown {
    deadline;
    #line;
    #settings;
    #over = new AbortController();
    #ended = new AbortController();
    #beforeStop = new AbortController();
    #underWay = 0;
    #askedAt = 0;
    #silentMilliseconds = 0;
    #silence = new AbortController();
    constructor(line, settings) {
        this.#line = line;
        this.#settings = settings;
        this.deadline = AbortSignal.any([settings.deadline, this.#over.signal]);
        const { stop } = settings;
        if (stop.aborted)
            this.#begin();
        else
            stop.addEventListener('abort', this.#begin, { once: true, signal: this.#ended.signal });
    }
    end() {
        this.#ended.abort();
        this.#silence.abort();
    }
    async send(call) {
        this.deadline.throwIfAborted();
        const isLate = this.#settings.stop.aborted;
        const signals = [call.signal, this.deadline, ...(isLate ? [] : [this.#beforeStop.signal])];
        this.#asked();
        try {
            const answer = await this.#line.send({
                ...call,
                ...(isLate ? bounded(call) : {}),
                signal: AbortSignal.any(signals),
            });
            this.#answered();
            return answer;
        }
        catch (error) {
            if (error instanceof bulk_api_error/* BulkApiError */.F || error instanceof rest_answer/* RestApiError */.vr)
                this.#answered();
            throw this.#isGivenUp(call, error) ? givenUp(call) : error;
        }
        finally {
            this.#unasked();
        }
    }
    #begin = () => {
        const { totalMilliseconds = TOTAL_MILLISECONDS } = this.#settings;
        this.#after(CALL_MILLISECONDS, this.#ended.signal, () => {
            this.#beforeStop.abort();
        });
        if (totalMilliseconds < Infinity) {
            this.#after(totalMilliseconds, this.#ended.signal, () => {
                const minutes = totalMilliseconds / 60_000;
                this.#over.abort(new Error(`The job was not at its end ${minutes} minutes after it was stopped, so what was left to learn of it was given up.`));
            });
        }
        this.#askedAt = this.#settings.clock.monotonic();
        this.#awaitSilence();
    };
    #awaitSilence() {
        this.#silence.abort();
        if (!this.#settings.stop.aborted || this.#underWay === 0)
            return;
        this.#silence = new AbortController();
        this.#after(SILENCE_MILLISECONDS - this.#silentMilliseconds, this.#silence.signal, () => {
            this.#over.abort(new Error(`The org answered nothing for ${SILENCE_MILLISECONDS / 1_000} s after the job was stopped, so what was left to learn of it was given up.`));
        });
    }
    #asked() {
        this.#underWay++;
        if (this.#underWay > 1)
            return;
        this.#askedAt = this.#settings.clock.monotonic();
        this.#awaitSilence();
    }
    #answered() {
        this.#silentMilliseconds = 0;
        this.#askedAt = this.#settings.clock.monotonic();
        this.#awaitSilence();
    }
    #unasked() {
        this.#underWay--;
        if (this.#underWay > 0)
            return;
        if (this.#settings.stop.aborted) {
            this.#silentMilliseconds += this.#settings.clock.monotonic() - this.#askedAt;
        }
        this.#silence.abort();
    }
    #isGivenUp({ repeatable }, error) {
        if (error instanceof transport/* TransportError */.wX)
            return false;
        const wasUnderWay = this.#beforeStop.signal.aborted && error === this.#beforeStop.signal.reason;
        return wasUnderWay || (!repeatable && this.deadline.aborted && error === this.deadline.reason);
    }
    #after(milliseconds, ended, act) {
        this.#settings.clock.sleep(milliseconds, ended).then(act, () => undefined);
    }
}
function bounded(call) {
    const { retryBudgetMilliseconds = CALL_MILLISECONDS, timeoutMilliseconds } = call;
    return {
        timeoutMilliseconds: Math.min(timeoutMilliseconds, CALL_MILLISECONDS),
        retryBudgetMilliseconds: Math.min(retryBudgetMilliseconds, CALL_MILLISECONDS),
    };
}
function givenUp({ purpose, repeatable, whenInDoubt: advice }) {
    const fault = new Error('no answer came before the job had to end');
    return new transport/* TransportError */.wX(purpose, fault, { inDoubt: !repeatable, attempts: 1, advice });
}

;// CONCATENATED MODULE: ./lib/load/job/job-frame.js


async function withinFrame(planned, context, work) {
    const { cancellation, listener } = context;
    const stop = new Stop((sentence) => {
        listener.jobStopped(planned, sentence);
    });
    const { cancelled } = cancellation;
    const cancel = () => {
        const sentence = cancelled.reason instanceof Error ? cancelled.reason.message : 'The run was cancelled.';
        stop.for({ verdict: 'cancelled', sentence });
    };
    const bounded = boundedAfter(stop.signal, context);
    listener.jobStarted(planned);
    cancelled.addEventListener('abort', cancel, { once: true });
    if (cancelled.aborted)
        cancel();
    try {
        return await work(stop, bounded.context);
    }
    finally {
        bounded.end();
        cancelled.removeEventListener('abort', cancel);
        listener.jobEnded(planned);
    }
}
function boundedAfter(stop, context, totalMilliseconds) {
    const { cancellation, clock } = context;
    const { bulk, line } = context.bulk.over((below) => new WindDown(below, {
        ...{ clock, stop, deadline: cancellation.deadline },
        ...(totalMilliseconds === undefined ? {} : { totalMilliseconds }),
    }));
    return {
        context: { ...context, bulk, cancellation: { ...cancellation, deadline: line.deadline } },
        end: () => {
            line.end();
        },
    };
}
async function withinTimeout(job, { clock }, stop, work) {
    const ended = new AbortController();
    void stopAfterTimeout(job, clock, stop, ended.signal);
    try {
        return await work();
    }
    finally {
        ended.abort();
    }
}
async function stopAfterTimeout(job, clock, stop, ended) {
    try {
        await clock.sleep(job.timeoutMilliseconds, ended);
    }
    catch {
        return;
    }
    const minutes = Math.round(job.timeoutMilliseconds / 600) / 100;
    stop.for({
        verdict: 'error',
        sentence: `The job took longer than its timeout of ${minutes} minutes, so it was aborted. Raise "timeout", or load less at once.`,
    });
}


/***/ }),

/***/ 43329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ loadJob)
});

// EXTERNAL MODULE: ./lib/outcome/failure-digest.js
var failure_digest = __webpack_require__(5495);
// EXTERNAL MODULE: ./lib/outcome/verdict.js
var outcome_verdict = __webpack_require__(30597);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan = __webpack_require__(49164);
// EXTERNAL MODULE: ./lib/plan/reference-circles.js
var reference_circles = __webpack_require__(24282);
// EXTERNAL MODULE: ./lib/records/inspection/batch-source.js + 6 modules
var batch_source = __webpack_require__(62441);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
;// CONCATENATED MODULE: ./lib/records/record/record-ids.js

const RECORDS_PER_PIECE = 1 << 14;
class RecordIds {
    #pieces = [];
    note(ordinal, ids, start) {
        const number = Math.floor(ordinal / RECORDS_PER_PIECE);
        while (this.#pieces.length <= number)
            this.#pieces.push(Buffer.alloc(RECORDS_PER_PIECE * salesforce_id/* ID_BYTES */.Q$));
        this.#pieces[number]?.set(ids.subarray(start, start + salesforce_id/* ID_BYTES */.Q$), offsetOf(ordinal));
    }
    of(ordinal) {
        const piece = this.#pieces[Math.floor(ordinal / RECORDS_PER_PIECE)];
        const start = offsetOf(ordinal);
        if (piece === undefined || piece[start] === 0)
            return undefined;
        return piece.toString('latin1', start, start + salesforce_id/* ID_BYTES */.Q$);
    }
}
function offsetOf(ordinal) {
    return (ordinal % RECORDS_PER_PIECE) * salesforce_id/* ID_BYTES */.Q$;
}

// EXTERNAL MODULE: ./lib/match/late-references.js
var late_references = __webpack_require__(34268);
// EXTERNAL MODULE: ./lib/match/paired-records.js
var paired_records = __webpack_require__(81347);
// EXTERNAL MODULE: ./lib/match/pairing.js + 3 modules
var pairing = __webpack_require__(77220);
// EXTERNAL MODULE: ./lib/undo/undo-file.js
var undo_file = __webpack_require__(40033);
// EXTERNAL MODULE: ./lib/load/job/values-before.js + 1 modules
var values_before = __webpack_require__(6573);
;// CONCATENATED MODULE: ./lib/load/job/job-pairing.js





async function jobPairing(planned, context, signal) {
    const { files, historyOf, resultsFolder } = context;
    const { id: job, keepBefore, match, unchanged } = planned.job;
    const isPaired = (match !== undefined || unchanged === 'skip') && planned.inspection.records > 0;
    const history = historyOf(job);
    const late = unchanged === 'skip' ? new late_references/* LateReferences */.z(planned) : undefined;
    const earlier = isPaired && history?.pairing ? paired_records/* PairedRecords */.O.read(history.pairing, late) : undefined;
    if (history !== undefined && history.jobIds.length > 0) {
        if (isPaired && earlier === undefined) {
            throw new Error(`checkpoint.json does not have the pairing by which records of job "${job}" were sent, so it cannot be known what became of them. Nothing more was sent for it.`);
        }
        if (!keepBefore)
            return earlier === undefined ? {} : { paired: earlier };
        const { kept } = history;
        if (kept === undefined) {
            throw new Error(`checkpoint.json does not have the values that were kept before records of job "${job}" were sent, so they are not known. Nothing more was sent for it.`);
        }
        await (0,values_before/* takeOverValues */.Y)(job, kept, context);
        return { kept, ...(earlier !== undefined && { paired: earlier }) };
    }
    await files.remove(`${resultsFolder}/${job}/${undo_file/* BEFORE_FILE */.Lt}`);
    if (earlier !== undefined && !keepBefore)
        return { paired: earlier };
    return isPaired || (keepBefore && planned.inspection.records > 0)
        ? ask(planned, isPaired, context, signal)
        : {};
}
async function ask(planned, isPaired, context, signal) {
    const { checkpoint, files, orgRecords, warn } = context;
    const { id: job, keepBefore } = planned.job;
    const before = keepBefore ? await values_before/* ValuesBefore */.g.begin(planned, context) : undefined;
    try {
        const paired = await (0,pairing/* pairRecords */.l)(planned, { files, orgRecords, signal, warn, held: before?.held });
        if (isPaired) {
            for (const records of paired.pieces())
                await checkpoint.add({ kind: 'matching', job, records });
            await checkpoint.add({ kind: 'matched', job, ...paired.sealed() });
        }
        const kept = await before?.write(paired, signal);
        if (kept !== undefined)
            await checkpoint.add({ kind: 'kept', job, ...kept });
        return { ...(isPaired && { paired }), ...(kept && { kept }) };
    }
    finally {
        await before?.close();
    }
}

// EXTERNAL MODULE: ./lib/records/csv/cells.js
var csv_cells = __webpack_require__(73208);
// EXTERNAL MODULE: ./lib/records/results/ordered-rows.js + 1 modules
var ordered_rows = __webpack_require__(55572);
// EXTERNAL MODULE: ./lib/records/results/result-files.js
var result_files = __webpack_require__(78568);
// EXTERNAL MODULE: ./lib/records/results/spreadsheet-text.js
var spreadsheet_text = __webpack_require__(25697);
;// CONCATENATED MODULE: ./lib/match/difference-file.js




const HEADER = 'sf__Id,sf__File,sf__Line,field,sent,found';
class DifferenceFile {
    #rows;
    #names;
    constructor(rows, names) {
        this.#rows = rows;
        this.#names = names;
    }
    static async create(folder, inspection, files) {
        const path = `${folder}/${result_files/* DIFFERENCES_FILE */.kY}`;
        const rows = await (0,ordered_rows/* createRows */.O)(path, HEADER, inspection.order, files);
        return new DifferenceFile(rows, inspection.files.map(({ name }) => name));
    }
    add(record, differences) {
        const name = (0,spreadsheet_text/* fileText */.C)(this.#names[record.file] ?? '');
        for (const { field, found, sent } of differences) {
            const cells = [record.id, name, String(record.line), field, sent, found].map(csv_cells/* csvCell */.rK);
            this.#rows.rows.appendText(`${cells.join(',')}\n`);
        }
        if (differences.length > 0)
            this.#rows.endRow(record);
    }
    async drain() {
        await this.#rows.drain();
    }
    async close(signal) {
        await this.#rows.close(signal);
    }
}

// EXTERNAL MODULE: ./lib/records/bytes/external-sort.js
var external_sort = __webpack_require__(67864);
// EXTERNAL MODULE: ./lib/records/mapping/verified-fields.js
var verified_fields = __webpack_require__(99617);
// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(57417);
// EXTERNAL MODULE: ./lib/match/compared-fields.js
var compared_fields = __webpack_require__(10968);
// EXTERNAL MODULE: ./lib/match/described-path.js
var described_path = __webpack_require__(73444);
// EXTERNAL MODULE: ./lib/match/held-records.js
var held_records = __webpack_require__(96649);
// EXTERNAL MODULE: ./lib/match/key-filter.js
var key_filter = __webpack_require__(26097);
// EXTERNAL MODULE: ./lib/match/record-key.js
var record_key = __webpack_require__(91942);
// EXTERNAL MODULE: ./lib/match/row-keys.js
var row_keys = __webpack_require__(6762);
;// CONCATENATED MODULE: ./lib/match/sent-fields.js

class SentFields {
    values;
    constructor(values) {
        this.values = values;
    }
    rowOf(row) {
        return this.values.fields.map((field) => this.values.of(field, row));
    }
    differences(row, record) {
        return this.values.fields.flatMap((field, index) => {
            const { held, name } = field;
            const sent = row[index];
            if (sent === undefined || held === undefined)
                return [];
            const found = record.valueAt(held.path);
            if (sent.stored === undefined) {
                if (sent.text !== '' && sent.text !== found)
                    this.values.notCompared(field);
                return [];
            }
            return sent.stored === (0,compared_fields/* sameText */.QV)(held, found) ? [] : [{ field: name, sent: sent.text, found }];
        });
    }
}

// EXTERNAL MODULE: ./lib/match/sent-values.js
var sent_values = __webpack_require__(39806);
;// CONCATENATED MODULE: ./lib/match/verification.js













const SAMPLES_PER_FIELD = 5;
async function verifyRecords(planned, saved, { differences, files, orgRecords, scratch, signal }) {
    const { inspection, job } = planned;
    const describe = await orgRecords.describe(planned);
    const described = describe(job.object.value);
    const id = described && (0,described_path/* describedPath */.L)('Id', described, describe);
    if (described === undefined || id === undefined) {
        throw new Error(`There is no object "${job.object.value}" in the org.`);
    }
    const fields = new SentFields(new sent_values/* SentValues */.Z(verifiedFields(planned, describe), job.blankCells === 'null'));
    const records = new SavedRecords(id, inspection.records, saved);
    const sort = new external_sort/* ExternalSort */.A(`${scratch}saved.sort`, files);
    const held = new held_records/* HeldRecords */.i(fields.values.paths.filter((path) => path !== 'Id'), sort);
    const tally = new Tally(inspection.files.map(({ name }) => name));
    try {
        if (records.size > 0) {
            const { filter, range: where } = records;
            const reading = {
                object: described.name,
                paths: held.paths,
                purpose: 'verify',
                where,
                filter,
            };
            await orgRecords.read(job.id, reading, signal, {
                take: (record) => {
                    const ordinal = records.ordinalOf(record.id);
                    if (ordinal !== undefined)
                        held.take(ordinal, record);
                },
                pause: async () => held.drain(),
            });
        }
        const values = new record_key/* RowValues */.Xd(inspection.format.cells());
        await held.visit(inspection.batches, new batch_source/* BatchSource */.q(inspection, files), {
            read: ({ bytes, contentEnd, file, line, ordinal, place, start }) => {
                const savedId = saved.of(ordinal);
                if (savedId === undefined || records.ordinalOf(savedId) !== ordinal)
                    return undefined;
                values.split(bytes, start, contentEnd);
                return { id: savedId, file, line, place, sent: fields.rowOf(values) };
            },
            meet: (record, found) => {
                if (record === undefined)
                    return;
                const differing = differencesOf(record, found, fields);
                tally.take(record, differing);
                differences.add(record, differing);
            },
            pause: async () => differences.drain(),
            signal,
        });
    }
    finally {
        await held.close();
    }
    return { ...tally.result(), unread: [...fields.values.unread] };
}
function differencesOf({ id, sent }, found, fields) {
    if (found === undefined)
        return [{ field: 'Id', sent: id, found: '' }];
    return fields.differences(sent, found);
}
function verifiedFields(planned, describe) {
    const { externalIdFieldName: key } = planned.job;
    const { later, sent } = (0,compared_fields/* comparedFields */.Dh)(planned, describe);
    const onlyLater = later.filter(({ name }) => !sent.some((field) => (0,field_reference/* isSameField */.VO)(field.name, name)));
    return [...sent, ...onlyLater]
        .filter(({ name }) => (0,verified_fields/* isVerified */.p)(name, planned.job))
        .map((field) => key !== undefined && field.held !== undefined && (0,field_reference/* isSameField */.VO)(field.name, key.value)
        ? { ...field, held: { ...field.held, isParent: true } }
        : field);
}
class SavedRecords {
    filter;
    #keys = new row_keys/* RowKeys */.$();
    #least;
    #most;
    constructor(id, records, saved) {
        this.filter = new key_filter/* KeyFilter */.Q([id]);
        for (let ordinal = records - 1; ordinal >= 0; ordinal--) {
            const savedId = saved.of(ordinal);
            if (savedId === undefined)
                continue;
            const stored = (0,salesforce_id/* shortId */.m_)(savedId);
            if (this.#keys.add(stored, ordinal) !== undefined)
                continue;
            this.filter.add([stored]);
            if (this.#least === undefined || stored < this.#least)
                this.#least = stored;
            if (this.#most === undefined || stored > this.#most)
                this.#most = stored;
        }
    }
    get size() {
        return this.#keys.size;
    }
    get range() {
        return `Id >= '${this.#least ?? ''}' AND Id <= '${this.#most ?? ''}'`;
    }
    ordinalOf(id) {
        return this.#keys.find((0,salesforce_id/* shortId */.m_)(id));
    }
}
class Tally {
    #files;
    #fields = new Map();
    #records = 0;
    #differing = 0;
    constructor(files) {
        this.#files = files;
    }
    take({ file, line }, differences) {
        this.#records++;
        if (differences.length > 0)
            this.#differing++;
        for (const { field } of differences) {
            const known = this.#fields.get(field) ?? { records: 0, samples: [] };
            known.records++;
            if (known.samples.length < SAMPLES_PER_FIELD) {
                known.samples = [...known.samples, { file: this.#files[file] ?? '', line }];
            }
            this.#fields.set(field, known);
        }
    }
    result() {
        const fields = [...this.#fields].map(([field, { records, samples }]) => ({ field, records, samples }));
        return {
            records: this.#records,
            differing: this.#differing,
            fields: fields.toSorted((a, b) => b.records - a.records),
        };
    }
}

;// CONCATENATED MODULE: ./lib/load/job/job-verification.js


async function jobVerification(planned, saved, { cancellation, files, orgRecords, resultsFolder, scratchFolder, warn }, signal) {
    const { inspection, job } = planned;
    const differences = await DifferenceFile.create(`${resultsFolder}/${job.id}`, inspection, files);
    let found;
    try {
        const scratch = `${scratchFolder}/${job.id}-`;
        found = await verifyRecords(planned, saved, { files, orgRecords, signal, scratch, differences });
    }
    finally {
        await differences.close(cancellation.closing);
    }
    for (const name of found.unread) {
        warn(`Job "${job.id}": the field "${name}" cannot be read back and compared, so it was not verified.`);
    }
    return found;
}

// EXTERNAL MODULE: ./lib/load/job/unsent-outcome.js
var unsent_outcome = __webpack_require__(83374);
// EXTERNAL MODULE: ./lib/records/record/key-bytes.js
var key_bytes = __webpack_require__(77843);
;// CONCATENATED MODULE: ./lib/records/results/indexing-sink.js

class IndexingSink {
    #inner;
    #indexes;
    #cells;
    #key = new key_bytes/* KeyBytes */.B();
    #missing;
    constructor(inner, indexes, job) {
        this.#cells = job.cells;
        this.#inner = inner;
        this.#indexes = indexes;
        this.#missing = job.records;
        for (const { index } of indexes) {
            index.files = job.files;
            index.complete = job.records === 0;
        }
    }
    succeeded(record, ids, idStart, idEnd, created) {
        this.#noteSaved(record, ids, idStart);
        this.#inner.succeeded(record, ids, idStart, idEnd, created);
    }
    failed(record, id, error) {
        this.#noteFailed(record);
        this.#inner.failed(record, id, error);
    }
    notProcessed(record, inDoubt) {
        this.#noteFailed(record);
        this.#inner.notProcessed(record, inDoubt);
    }
    skipped(record, skipped) {
        if (skipped.reason === 'WHERE')
            this.#noteLeftOut(record);
        else if (skipped.id === '')
            this.#noteFailed(record);
        else
            this.#noteSaved(record, Buffer.from(skipped.id), 0);
        this.#inner.skipped(record, skipped);
    }
    async drain() {
        await this.#inner.drain();
    }
    async close(signal) {
        await this.#inner.close(signal);
    }
    #noteSaved(record, ids, idStart) {
        this.#cells.split(record.bytes, record.start, record.contentEnd);
        for (const { cells, index } of this.#indexes) {
            this.#cells.key(cells, this.#key);
            index.add(this.#key, ids, idStart, record.file, record.line);
        }
        this.#noted();
    }
    #noteFailed(record) {
        this.#cells.split(record.bytes, record.start, record.contentEnd);
        for (const { cells, index } of this.#indexes) {
            this.#cells.key(cells, this.#key);
            index.addFailed(this.#key, record.file, record.line);
        }
        this.#noted();
    }
    #noteLeftOut(record) {
        this.#cells.split(record.bytes, record.start, record.contentEnd);
        for (const { cells, index } of this.#indexes) {
            this.#cells.key(cells, this.#key);
            index.addLeftOut(this.#key, record.file, record.line);
        }
        this.#noted();
    }
    #noted() {
        this.#missing--;
        if (this.#missing === 0)
            for (const { index } of this.#indexes)
                index.complete = true;
    }
}

// EXTERNAL MODULE: ./lib/load/job/job-frame.js + 2 modules
var job_frame = __webpack_require__(1465);
// EXTERNAL MODULE: ./lib/load/job/job-outcome.js
var job_outcome = __webpack_require__(77338);
// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/load/send/batch-tracker.js + 2 modules
var batch_tracker = __webpack_require__(24447);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/load/send/announcements.js
const BATCHES_AT_ONCE = 8;
function announcing(batches, write) {
    const written = new Map();
    return async (batch) => {
        while (!written.has(batch) && written.size < batches.length) {
            for (const next of batches.slice(written.size, written.size + BATCHES_AT_ONCE)) {
                const done = write(next);
                done.catch(() => undefined);
                written.set(next, done);
            }
        }
        await (written.get(batch) ?? write(batch));
    };
}

// EXTERNAL MODULE: ./lib/load/send/closed-job.js + 1 modules
var closed_job = __webpack_require__(75485);
;// CONCATENATED MODULE: ./lib/load/send/planned-job-request.js
function jobRequestOf(planned, contentType, isSerial) {
    const { job, pass } = planned;
    return {
        object: job.object.value,
        operation: pass === 2 ? 'update' : job.operation.value,
        ...externalId(planned),
        concurrencyMode: isSerial ? 'Serial' : job.concurrencyMode,
        ...(job.assignmentRuleId === undefined || pass === 2 ? {} : { assignmentRuleId: job.assignmentRuleId }),
        contentType: job.archives === undefined || pass === 2 ? contentType : `ZIP_${contentType}`,
        batchRetry: job.batchRetry,
    };
}
function externalId({ job, pass }) {
    if (job.operation.value !== 'upsert' || pass === 2)
        return {};
    return { externalIdFieldName: job.externalIdFieldName?.value ?? 'Id' };
}

// EXTERNAL MODULE: ./lib/load/send/open-job.js + 2 modules
var open_job = __webpack_require__(69790);
;// CONCATENATED MODULE: ./lib/load/send/standstill.js
class Standstill {
    #tracker;
    #clock;
    #changes;
    #changedAt;
    constructor(tracker, clock) {
        [this.#tracker, this.#clock] = [tracker, clock];
        [this.#changes, this.#changedAt] = [tracker.changes, clock.monotonic()];
    }
    get milliseconds() {
        const now = this.#clock.monotonic();
        if (this.#tracker.changes > this.#changes)
            [this.#changes, this.#changedAt] = [this.#tracker.changes, now];
        return now - this.#changedAt;
    }
}

// EXTERNAL MODULE: ./lib/load/send/poll-interval.js
var poll_interval = __webpack_require__(96590);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/bulk/bulk-api-error.js
var bulk_api_error = __webpack_require__(47496);
// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var transport = __webpack_require__(40358);
// EXTERNAL MODULE: ./lib/load/send/limiters.js + 1 modules
var limiters = __webpack_require__(39265);
;// CONCATENATED MODULE: ./lib/load/send/upload.js





const pack = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
const GZIP_LEVEL = 1;
const GZIP_PIECE_BYTES = 256 * 1024;
async function upload(task) {
    const { batches, stop } = task;
    const { bodies, uploads } = task.limiters;
    const [lost, refused, held] = [[], [], []];
    let refusal;
    let begun = 0;
    let halted = false;
    const next = async () => {
        const batch = halted || stop.aborted ? undefined : batches[begun];
        if (batch === undefined)
            return undefined;
        begun++;
        const body = await bodyOf(task, batch);
        await uploads.enter(body.bytes.length, stop);
        return { batch, body };
    };
    const sendNext = async (batch, body) => {
        try {
            if (halted || stop.aborted)
                held.push(batch);
            else if ((await send(task, batch, body)) === 'lost') {
                lost.push(batch);
                halted = true;
            }
        }
        catch (error) {
            if (!(error instanceof bulk_api_error/* BulkApiError */.F && error.exceptionCode === 'InvalidJobState'))
                throw error;
            halted = true;
            refused.push(batch);
            refusal ??= error;
        }
    };
    const worker = async () => {
        try {
            for (;;) {
                const made = await bodies.run(0, next, stop);
                if (made === undefined)
                    return;
                const { batch, body } = made;
                await uploads.inside(body.bytes.length, async () => sendNext(batch, body));
            }
        }
        catch (error) {
            halted = true;
            throw error;
        }
    };
    const atOnce = task.isSerial ? 1 : limiters/* UPLOADS_IN_FLIGHT */.q.most;
    const workers = Array.from({ length: Math.min(atOnce, batches.length) }, worker);
    for (const end of await Promise.allSettled(workers))
        if (end.status === 'rejected')
            throw end.reason;
    return { lost, refused, refusal, notBegun: [...held, ...batches.slice(begun)] };
}
async function bodyOf({ announce, bodyMade, source }, batch) {
    const announced = announce(batch);
    announced.catch(() => undefined);
    const body = await source.lendBody(batch, async (bytes) => {
        if (source.mayOmit)
            bodyMade(batch, bytes);
        const archive = await source.archiveOf(batch, bytes);
        const { contentType } = source;
        return {
            ...(archive === undefined ? await gzipped(bytes) : { kind: 'zip', bytes: archive }),
            ...{ contentType, unpackedBytes: bytes.length },
        };
    });
    await announced;
    return body;
}
async function send(task, batch, body) {
    task.tracker.uploadBegun(batch.number);
    try {
        task.tracker.sent(batch.number, taken(await task.bulk.addBatch(task.jobId, body, task.giveUp)));
        return 'sent';
    }
    catch (error) {
        const givenUp = task.giveUp.aborted && !(error instanceof transport/* TransportError */.wX);
        const inDoubt = givenUp || (error instanceof transport/* TransportError */.wX && error.inDoubt);
        if (inDoubt)
            task.tracker.lost(batch.number, task.jobId);
        if (!inDoubt || givenUp)
            throw error;
        return 'lost';
    }
    finally {
        task.tracker.uploadEnded(batch.number);
    }
}
function taken(info) {
    return { ...info, state: 'Queued', numberRecordsProcessed: 0, numberRecordsFailed: 0 };
}
async function gzipped(bytes) {
    return { kind: 'gzip', bytes: await pack(bytes, { level: GZIP_LEVEL, chunkSize: GZIP_PIECE_BYTES }) };
}

;// CONCATENATED MODULE: ./lib/load/send/job-driver.js









const CANCELLED_UPLOAD_MILLISECONDS = 1_500;
const CANCELLED_GRACE_MILLISECONDS = 3_000;
const OPEN_GRACE_MILLISECONDS = 10_000;
const FOREIGN_GRACE_MILLISECONDS = 120_000;
const STANDSTILL_MILLISECONDS = 60_000;
const MAX_LOST_ANSWERS = 20;
class JobDriver {
    #planned;
    #context;
    #source;
    #tracker;
    #stop;
    #startedAt;
    #job;
    #isSerial;
    constructor(parts) {
        const { context, earlierJobIds: earlierIds, planned, stop } = parts;
        this.#planned = planned;
        this.#context = context;
        this.#source = parts.source;
        this.#tracker = parts.tracker;
        this.#stop = stop;
        this.#isSerial = planned.job.concurrencyMode === 'Serial';
        this.#startedAt = context.clock.monotonic();
        this.#job = new open_job/* OpenJob */.o({ planned, context, stop, earlierIds, name: (0,plan/* passName */.FR)(planned) });
    }
    get jobIds() {
        return this.#job.ids;
    }
    async run(batches) {
        this.#context.listener.progress(this.#planned, () => this.#progress());
        const uploads = this.#upload(batches).catch((error) => {
            this.#stop.forError(error);
        });
        const uploaded = new AbortController();
        void uploads.then(() => {
            uploaded.abort();
        });
        const interval = new poll_interval/* PollInterval */.$(this.#context.clock);
        const before = this.#tracker.finalAmong(batches);
        const pace = () => {
            const final = this.#tracker.finalAmong(batches);
            return { done: final - before, left: batches.length - final };
        };
        try {
            const standstill = new Standstill(this.#tracker, this.#context.clock);
            while (!(uploaded.signal.aborted && this.#tracker.pendingJobs.length === 0)) {
                await this.#pause(interval.next(pace()), uploaded.signal);
                for (const jobId of this.#tracker.pendingJobs)
                    await this.#look(jobId, this.#stop.signal);
                const still = standstill.milliseconds;
                if (uploaded.signal.aborted && still >= STANDSTILL_MILLISECONDS)
                    await this.close();
            }
        }
        catch (error) {
            this.#stop.forError(error);
        }
        await uploads;
        this.#stop.signal.throwIfAborted();
    }
    async confirmOpen() {
        const jobId = this.#job.id;
        if (jobId === undefined)
            return;
        const { signal } = this.#stop;
        if (await this.#job.isOpen())
            await this.#look(jobId, signal);
        else
            await this.#settle(jobId, [], signal);
    }
    async close() {
        const { signal } = this.#stop;
        let list;
        const jobId = await this.#job.close((id) => {
            list = this.#context.bulk.listBatches(id, signal).catch(() => undefined);
            this.#context.lastListing.jobClosed(signal);
        });
        if (jobId !== undefined)
            await this.#settle(jobId, [], signal, await list);
    }
    async finish() {
        await this.close();
        const { bulk, clock } = this.#context;
        const { signal } = this.#stop;
        await (0,closed_job/* awaitForeignBatches */.hI)({ tracker: this.#tracker, bulk, clock, signal }, FOREIGN_GRACE_MILLISECONDS);
    }
    async goSerial() {
        if (this.#isSerial)
            return;
        this.#isSerial = true;
        await this.close();
    }
    async windDown(sent) {
        const { clock, cancellation } = this.#context;
        const { deadline } = cancellation;
        const stoppedAt = clock.monotonic();
        const jobId = await this.#job.abort();
        try {
            const lost = sent.filter(({ number }) => this.#tracker.isLost(number, jobId));
            if (jobId !== undefined)
                await this.#settle(jobId, lost, deadline);
        }
        catch (error) {
            this.#stop.forError(error);
        }
        try {
            const interval = new poll_interval/* PollInterval */.$(clock);
            const standstill = new Standstill(this.#tracker, clock);
            for (;;) {
                for (const pending of this.#tracker.pendingJobs)
                    await this.#look(pending, deadline);
                if (this.#tracker.pendingJobs.length === 0)
                    return;
                const still = standstill.milliseconds;
                const isCancelled = this.#stop.reason?.verdict === 'cancelled';
                if (isCancelled && clock.monotonic() >= stoppedAt + CANCELLED_GRACE_MILLISECONDS)
                    return;
                if (this.#job.id !== undefined && still >= OPEN_GRACE_MILLISECONDS)
                    return;
                await clock.sleep(interval.next(), deadline);
            }
        }
        catch (error) {
            this.#stop.forError(error);
        }
    }
    async #jobForMore() {
        const [foreign] = this.#tracker.foreign;
        if (foreign !== undefined) {
            throw new Error(`Job ${foreign.jobId} has a batch, ${foreign.id}, that this run did not add, so nothing more was sent: its records may be among those of that batch.`);
        }
        if (this.#job.id !== undefined)
            return this.#job.id;
        const id = await this.#job.create(jobRequestOf(this.#planned, this.#source.contentType, this.#isSerial));
        const { pass, spec } = this.#planned;
        if (spec !== undefined && pass === undefined) {
            await this.#context.bulk.sendSpec(id, spec.bytes, this.#stop.signal);
        }
        return id;
    }
    async #pause(milliseconds, uploaded) {
        const stop = this.#stop.signal;
        const wake = uploaded.aborted ? stop : AbortSignal.any([stop, uploaded]);
        try {
            await this.#context.clock.sleep(milliseconds, wake);
        }
        catch {
            stop.throwIfAborted();
        }
    }
    async #upload(batches) {
        let rest = batches;
        if (rest.length === 0)
            return;
        for (let lostAnswers = 0;; lostAnswers++) {
            if (this.#isSerial)
                await this.#untilOthersAreFinal();
            const jobId = await this.#jobForMore();
            const { lost, notBegun, refusal, refused } = await this.#uploadTo(jobId, rest);
            if ((lost.length === 0 && refusal === undefined) || this.#stop.signal.aborted)
                return;
            if (lostAnswers >= MAX_LOST_ANSWERS) {
                throw new Error(`More than ${MAX_LOST_ANSWERS} times no answer came to a batch that was sent. Try again later.`);
            }
            if (refusal !== undefined && (await this.#job.isOpen()))
                throw refusal;
            await this.#job.close();
            const absent = await this.#settle(jobId, lost, this.#context.cancellation.deadline);
            rest = [...absent, ...refused, ...notBegun].sort((a, b) => a.number - b.number);
            if (rest.length === 0)
                return;
        }
    }
    async #untilOthersAreFinal() {
        const { clock } = this.#context;
        const interval = new poll_interval/* PollInterval */.$(clock);
        while (this.#tracker.pendingJobs.some((jobId) => jobId !== this.#job.id)) {
            await clock.sleep(interval.next(), this.#stop.signal);
        }
    }
    async #uploadTo(jobId, batches) {
        const { bulk, cancellation, checkpoint, clock, limiters } = this.#context;
        const job = (0,plan/* passName */.FR)(this.#planned);
        const stop = this.#stop.signal;
        const giveUp = new AbortController();
        const ended = new AbortController();
        const startGrace = () => {
            if (this.#stop.reason?.verdict !== 'cancelled')
                return;
            clock.sleep(CANCELLED_UPLOAD_MILLISECONDS, ended.signal).then(() => {
                giveUp.abort(new Error('The upload was given up.'));
            }, () => undefined);
        };
        stop.addEventListener('abort', startGrace, { once: true });
        try {
            return await upload({
                ...{ jobId, batches, bulk, stop, limiters, source: this.#source, tracker: this.#tracker },
                isSerial: this.#isSerial,
                announce: announcing(batches, async ({ number }) => checkpoint.add({ kind: 'sending', job, jobId, batch: number })),
                bodyMade: ({ number }, body) => {
                    checkpoint.note({ kind: 'body', job, batch: number, checksum: (0,external_node_zlib_.crc32)(body) });
                },
                giveUp: AbortSignal.any([giveUp.signal, cancellation.deadline]),
            });
        }
        finally {
            ended.abort();
            stop.removeEventListener('abort', startGrace);
        }
    }
    async #settle(jobId, lost, signal, list) {
        const { bulk, clock } = this.#context;
        const isPatient = this.#stop.reason?.verdict !== 'cancelled';
        const parts = { source: this.#source, tracker: this.#tracker, bulk, clock, isPatient, list };
        return (0,closed_job/* settleClosedJob */.dK)(lost, { jobId, ...parts, counts: this.#job.countsOf(jobId), signal });
    }
    async #look(jobId, signal) {
        this.#tracker.listed(jobId, await this.#context.bulk.listBatches(jobId, signal));
    }
    #progress() {
        const { inspection, pass } = this.#planned;
        const { sent, final, processed, failed } = this.#tracker.progress(inspection.batches.length);
        return {
            batches: inspection.batches.length,
            batchesSent: sent,
            batchesFinal: final,
            records: pass === undefined ? inspection.records : undefined,
            recordsProcessed: processed,
            recordsFailed: failed,
            elapsedMilliseconds: this.#context.clock.monotonic() - this.#startedAt,
        };
    }
}

;// CONCATENATED MODULE: ./lib/load/results/gone-records.js
const DELETES = new Set(['delete', 'hardDelete']);
function goneRule(operation) {
    const codes = new Set([
        'ENTITY_IS_DELETED',
        ...(DELETES.has(operation) ? ['INVALID_CROSS_REFERENCE_KEY'] : []),
    ]);
    return (errors) => errors.length > 0 &&
        errors.every(({ fields, statusCode }) => codes.has(statusCode) && fields.every((field) => field === 'Id'));
}

// EXTERNAL MODULE: ./lib/load/results/result-walk.js
var result_walk = __webpack_require__(60992);
;// CONCATENATED MODULE: ./lib/load/results/retries.js

const RECORDS_OF_FIRST_ATTEMPT = 2_000;
const RECORDS_OF_LATER_ATTEMPTS = 200;
const PAUSE_MILLISECONDS = 1_000;
class Retries {
    batches = [];
    discrepancies = [];
    #parts;
    #settled = 0;
    constructor(parts) {
        this.#parts = parts;
    }
    async restore(round, all) {
        const { planned, records, source } = this.#parts;
        const attempts = all.filter(({ records: [first] }) => first !== undefined && isIn(round, first));
        const places = new Map();
        for (const { batch, places: some } of attempts.flatMap((attempt) => attempt.records)) {
            places.set(batch, new Set([...(places.get(batch) ?? []), ...some]));
        }
        const adopted = new Map();
        for (const batch of planned) {
            const wanted = places.get(batch.number);
            if (wanted !== undefined)
                adopted.set(batch.number, await records.adopt(batch, wanted));
        }
        for (const { attempt, batch: number, records: parts } of attempts) {
            const group = parts.flatMap(({ batch, places: some }) => some.flatMap((place) => adopted.get(batch)?.get(place) ?? []));
            const batch = source.batchOf(number, group.map(({ single }) => single));
            this.batches.push({ batch, attempt, records: group });
        }
    }
    batchesOf(round) {
        return this.batches.filter(({ records: [first] }) => first !== undefined && isIn(round, first));
    }
    async run(round, rest) {
        const { announce, clock, driver, records, rule, stop } = this.#parts;
        const made = this.batchesOf(round).at(-1)?.attempt ?? 0;
        if (rest.length > 0) {
            await this.#goSerialFor(made);
            await driver.run(rest);
        }
        await this.settle();
        for (let attempt = made + 1; attempt <= rule.attempts; attempt++) {
            const waiting = records.all.filter((record) => record.waiting && isIn(round, record));
            if (waiting.length === 0)
                return;
            await clock.sleep(PAUSE_MILLISECONDS * attempt, stop);
            await driver.confirmOpen();
            await this.#goSerialFor(attempt);
            const batches = this.#cut(waiting, attempt);
            for (const { batch, records: group } of batches) {
                announce({ batch: batch.number, attempt, records: placesOf(group) });
            }
            this.batches.push(...batches);
            await driver.run(batches.map(({ batch }) => batch));
            await this.settle();
        }
    }
    async #goSerialFor(attempt) {
        const { driver, rule } = this.#parts;
        if (attempt > 1 && attempt === rule.attempts)
            await driver.goSerial();
    }
    async settle() {
        const { spool } = this.#parts;
        const open = this.batches.slice(this.#settled);
        const batches = open.map(({ batch }) => batch);
        for (const [index, { batch, records }] of open.entries()) {
            spool.fetchAhead(batches, index);
            const result = await spool.take(batch);
            this.discrepancies.push(...this.#settleRecords(batch, records, result));
            this.#settled++;
        }
    }
    #settleRecords(batch, group, result) {
        if (result.kind === 'not-processed' || result.kind === 'empty')
            return [];
        const walk = new result_walk/* ResultWalk */.d(result);
        let contradiction;
        for (const record of group) {
            settleRecord(record, walk, this.#parts.records);
            if (walk.contradictions > 0)
                contradiction ??= this.#placeOf(record);
        }
        return [...walk.discrepancies(batch.number, batch.records, contradiction)];
    }
    #placeOf({ single: { origin } }) {
        return { file: this.#parts.names[origin.file] ?? '', line: origin.line };
    }
    #cut(waiting, attempt) {
        const { limits, planned, source } = this.#parts;
        const most = attempt === 1 ? RECORDS_OF_FIRST_ATTEMPT : RECORDS_OF_LATER_ATTEMPTS;
        const maxRecords = Math.min(most, limits.maxRecords);
        const groups = [];
        let bytes = Infinity;
        for (const record of waiting) {
            const { sentBytes } = record.single;
            const group = groups.at(-1);
            if (group === undefined || group.length >= maxRecords || bytes + sentBytes > limits.maxBytes) {
                groups.push([record]);
                bytes = source.headerBytes + sentBytes;
            }
            else {
                group.push(record);
                bytes += sentBytes;
            }
        }
        const first = planned.length + this.batches.length + 1;
        return groups.map((records, index) => ({
            batch: source.batchOf(first + index, records.map(({ single }) => single)),
            attempt,
            records,
        }));
    }
}
function isIn({ batches, last }, { batch }) {
    return batch <= last && batch > last - batches.length;
}
function placesOf(group) {
    const parts = [];
    for (const { batch, place } of group) {
        const last = parts.at(-1);
        if (last?.batch === batch)
            last.places.push(place);
        else
            parts.push({ batch, places: [place] });
    }
    return parts;
}
function settleRecord(record, walk, records) {
    const outcome = walk.next();
    const { rows } = walk;
    if (outcome === 'saved' && rows !== undefined) {
        settle(record, { kind: 'succeeded', id: rows.id(), created: rows.created });
    }
    else if (outcome === 'failed' && rows !== undefined) {
        const error = rows.error();
        settle(record, { kind: 'failed', id: rows.id(), error, errors: rows.errors() });
        record.waiting = records.isTransient(error);
    }
    else if (outcome === 'in doubt') {
        settle(record, { kind: 'unknown' });
    }
}
function settle(record, result) {
    record.tries++;
    record.result = result;
    record.waiting = false;
}

// EXTERNAL MODULE: ./lib/load/job/recovery.js
var recovery = __webpack_require__(74153);
// EXTERNAL MODULE: ./lib/load/results/result-spool.js + 1 modules
var result_spool = __webpack_require__(4140);
// EXTERNAL MODULE: ./lib/load/results/result-collection.js + 1 modules
var result_collection = __webpack_require__(57209);
// EXTERNAL MODULE: ./lib/records/results/result-reader.js + 5 modules
var result_reader = __webpack_require__(6663);
;// CONCATENATED MODULE: ./lib/load/results/sent-ids.js


const FORM = new RegExp(salesforce_id/* SALESFORCE_ID */.C7);
const SHORT_ID_CHARACTERS = 15;
class SentIds {
    #source;
    #names;
    constructor(source, names) {
        this.#source = source;
        this.#names = names;
    }
    async flawIn(batch, result) {
        const rows = (0,result_reader/* resultRows */.F)(result);
        let flaw;
        let isOver = false;
        await this.#source.visitIds(batch, (id, { file, line }) => {
            isOver ||= !rows.next();
            if (isOver || flaw !== undefined || isOf(rows, id.text.trim()))
                return;
            flaw = `the row of ${this.#names[file] ?? ''}:${line} is about another record than the one that was sent`;
        });
        return flaw;
    }
}
function isOf(rows, sent) {
    if (sent === '')
        return rows.created || !rows.success;
    if (rows.idEnd === rows.idStart || !FORM.test(sent))
        return true;
    const id = rows.id();
    return sent.length === SHORT_ID_CHARACTERS ? id.startsWith(sent) : id.toLowerCase() === sent.toLowerCase();
}

// EXTERNAL MODULE: ./lib/load/results/retried-records.js
var retried_records = __webpack_require__(86057);
;// CONCATENATED MODULE: ./lib/load/job/pass.js












const SENDS_IDS = new Set(['update', 'delete', 'hardDelete']);
function findsByIds({ job, pass, spec }) {
    if (pass === 2)
        return true;
    const { externalIdFieldName, operation } = job;
    const isUpsert = operation.value === 'upsert' && (externalIdFieldName?.value ?? 'Id').toLowerCase() === 'id';
    return spec === undefined && (isUpsert || SENDS_IDS.has(operation.value));
}
async function runPass({ planned, context, source, files, digest, stop, }) {
    const { bulk, cancellation, checkpoint, clock } = context;
    const { inspection, job } = planned;
    const { batches } = inspection;
    const name = (0,plan/* passName */.FR)(planned);
    const pass = planned.pass === undefined ? {} : { pass: planned.pass };
    const history = context.historyOf(name);
    const tracker = new batch_tracker/* BatchTracker */.H((number, info) => {
        if (history?.jobIds.includes(info.jobId) === true)
            return;
        const retry = retries.batches[number - batches.length - 1];
        const firstRecord = (0,job_outcome/* firstRecordOf */.P)(planned, retry?.batch ?? batches[number - 1]);
        const attempt = retry === undefined ? {} : { attempt: retry.attempt };
        const batch = { number, batches: batches.length, firstRecord, ...pass, ...attempt };
        context.listener.batchFinal(planned, batch, info);
    }, (batch, { id: batchId, jobId }) => {
        checkpoint.note({ kind: 'taken', job: name, jobId, batch, batchId });
    });
    const driver = new JobDriver({
        ...{ planned, context, source, tracker, stop },
        earlierJobIds: history?.jobIds ?? [],
    });
    const retried = new retried_records/* RetriedRecords */.c(job.retry, source);
    const trouble = (error) => {
        stop.forError(error);
    };
    const { contentType } = source;
    const names = inspection.files.map((file) => file.name);
    const sources = {
        ...{ tracker, bulk, clock, contentType, trouble, deadline: cancellation.deadline },
        limiter: context.limiters.results,
        sendsIds: planned.pass === 2 || SENDS_IDS.has(job.operation.value),
        sentIds: findsByIds(planned) ? new SentIds(source, names) : undefined,
    };
    const spool = new result_spool/* ResultSpool */.D(`${context.scratchFolder}/${name}.results`, context.files, sources);
    const collection = new result_collection/* ResultCollection */.i({
        ...{ batches, source, files, digest, retried, sources, spool, names, firstIds: context.firstIds },
        isGone: context.goneIsDone === true ? goneRule(job.operation.value) : undefined,
        closing: cancellation.closing,
    });
    const retries = new Retries({
        ...{ records: retried, source, driver, spool, clock, rule: job.retry, limits: job.batch },
        ...{ planned: batches, names },
        announce: (retry) => {
            checkpoint.note({ kind: 'attempt', job: name, ...retry });
        },
        stop: stop.signal,
    });
    const rounds = roundsOf(planned);
    const task = history && { planned, history, context, source, tracker, stop: stop.signal };
    let reading = Promise.resolve();
    if (task !== undefined)
        (0,recovery/* recall */.I9)(task.history, tracker);
    try {
        if (task !== undefined)
            (0,recovery/* refuseOtherBatches */.n_)(task);
        for (const round of rounds) {
            if (task !== undefined)
                await retries.restore(round, task.history.attempts);
            const all = [...round.batches, ...retries.batchesOf(round).map(({ batch }) => batch)];
            if (task !== undefined)
                await (0,recovery/* confirmBodies */.tV)(all, task);
            const recovered = task === undefined ? Promise.resolve(all) : (0,recovery/* recover */.lj)(all, task);
            reading = recovered.catch(() => undefined).then(async () => collection.follow(round));
            const rest = await withoutEmptyBatches(await recovered, round.batches, { source, tracker, stop });
            await driver.run(rest.filter(({ number }) => number <= batches.length));
            const isLast = round.last === batches.length;
            if (isLast && !mayRetry(round))
                break;
            await reading;
            if (history?.isDone === true)
                await retries.settle();
            else
                await retries.run(round, rest.filter(({ number }) => number > batches.length));
            if (!isLast)
                await refuseGaps(round);
        }
        await driver.finish();
    }
    catch (error) {
        stop.forError(error);
        await driver.windDown([...batches, ...retries.batches.map(({ batch }) => batch)]);
    }
    tracker.settle();
    await reading;
    await retries.settle();
    return {
        tallies: await collection.finish(),
        retryBatches: retries.batches,
        retryDiscrepancies: retries.discrepancies,
        jobIds: driver.jobIds,
        infos: tracker.infos,
        listDiscrepancies: tracker.discrepancies,
    };
    function mayRetry(round) {
        if (history?.isDone === true)
            return false;
        const infos = round.batches.map(({ number }) => tracker.infos.get(number));
        return retries.batchesOf(round).length > 0 || infos.some((info) => retried.mayHold(info));
    }
    async function refuseGaps(round) {
        const records = await collection.join(round);
        if (records === 0)
            return;
        throw new Error(`${(0,counted/* counted */.h)(records, 'record')} that others of job "${job.id}" may refer to were not processed, so those others were not sent.`);
    }
}
function roundsOf({ inspection: { batches }, pass }) {
    const ends = batches.filter((batch, index) => {
        const next = batches[index + 1];
        return next === undefined || (pass === undefined && next.level !== batch.level);
    });
    let first = 0;
    return ends.map(({ number: last }) => {
        const round = { batches: batches.slice(first, last), last };
        first = last;
        return round;
    });
}
async function withoutEmptyBatches(rest, planned, { source, tracker, stop, }) {
    if (!source.mayOmit || stop.signal.aborted)
        return rest;
    const empty = new Set();
    for (const batch of planned) {
        if (tracker.infos.has(batch.number) || tracker.isLost(batch.number))
            continue;
        if (await source.holdsRows(batch))
            continue;
        empty.add(batch);
        tracker.empty(batch.number);
    }
    return rest.filter((batch) => !empty.has(batch));
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/records/second-pass/first-errors.js

const PIECE_BYTES = 64 * 1024;
class FirstErrors {
    #file;
    #rows;
    #ahead;
    #waiting = [];
    #given = 0;
    constructor(file, parser, ahead) {
        this.#file = file;
        this.#ahead = ahead;
        const rows = (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(piecesOf(file)), parser, () => undefined);
        this.#rows = rows[Symbol.asyncIterator]();
    }
    static async open(path, ahead, files) {
        const { parse } = await Promise.all(/* import() */[__webpack_require__.e(84), __webpack_require__.e(75)]).then(__webpack_require__.bind(__webpack_require__, 68075));
        const errors = new FirstErrors(await files.open(path), parse({ from: 2 }), ahead);
        try {
            await errors.load();
            return errors;
        }
        catch (error) {
            await errors.close();
            throw error;
        }
    }
    next() {
        const error = this.#waiting[this.#given++];
        if (error === undefined)
            throw new Error('The errors of the first pass are no longer all there.');
        return error;
    }
    async load() {
        this.#waiting = this.#waiting.slice(this.#given);
        this.#given = 0;
        while (this.#waiting.length < this.#ahead) {
            const row = await this.#rows.next();
            if (row.done === true)
                return;
            const [id = '', error = ''] = row.value;
            this.#waiting.push({ id, error });
        }
    }
    async close() {
        await this.#rows.return?.();
        await this.#file.close();
    }
}
async function* piecesOf(file) {
    for (let at = 0; at < file.size;) {
        const piece = Buffer.alloc(PIECE_BYTES);
        const length = await file.read(piece, at);
        if (length === 0)
            return;
        yield piece.subarray(0, length);
        at += length;
    }
}

// EXTERNAL MODULE: ./lib/records/bytes/byte-buffer.js
var byte_buffer = __webpack_require__(11269);
;// CONCATENATED MODULE: ./lib/records/second-pass/first-pass.js



const FLUSH_BYTES = 1024 * 1024;
const FIRST_PASS_OUTCOMES = [
    ...['unknown', 'created', 'saved', 'failed', 'not-processed'],
    ...['unchanged', 'unmatched', 'left-out'],
];
const OUTCOMES_OF_SKIPPED = {
    ...{ UNCHANGED: 'unchanged', UNMATCHED: 'unmatched', WHERE: 'left-out', GONE: 'unmatched' },
};
const RECORD_BYTES = 1 + salesforce_id/* ID_BYTES */.Q$;
const first_pass_RECORDS_PER_PIECE = 1 << 14;
class FirstPass {
    #results;
    #pieces = [];
    #errors = new byte_buffer/* ByteBuffer */.$();
    #file;
    constructor(results, file) {
        this.#results = results;
        this.#file = file;
    }
    static async create(path, results, files) {
        const firstPass = new FirstPass(results, await files.create(path));
        firstPass.#errors.appendText('Id,Error\n');
        return firstPass;
    }
    outcomeOf(ordinal) {
        const piece = this.#pieces[Math.floor(ordinal / first_pass_RECORDS_PER_PIECE)];
        return FIRST_PASS_OUTCOMES[piece?.[first_pass_offsetOf(ordinal)] ?? 0] ?? 'unknown';
    }
    idOf(ordinal) {
        const bytes = this.#pieces[Math.floor(ordinal / first_pass_RECORDS_PER_PIECE)] ?? new Uint8Array(0);
        return { bytes, start: first_pass_offsetOf(ordinal) + 1 };
    }
    succeeded(record, ids, idStart, idEnd, created) {
        const { bytes, start } = this.#note(record.ordinal, created ? 'created' : 'saved');
        for (let index = 0; index < salesforce_id/* ID_BYTES */.Q$; index++)
            bytes[start + index] = ids[idStart + index] ?? 0;
        this.#results.noteSaved(record, ids, idStart, idEnd, created);
    }
    failed(record, id, error) {
        this.#note(record.ordinal, 'failed');
        this.#errors.appendText(`${(0,csv_cells/* csvCell */.rK)(id)},${(0,csv_cells/* csvCell */.rK)(error)}\n`);
    }
    notProcessed(record) {
        this.#note(record.ordinal, 'not-processed');
    }
    skipped(record, { id, reason }) {
        const { bytes, start } = this.#note(record.ordinal, OUTCOMES_OF_SKIPPED[reason]);
        bytes.write(id, start);
    }
    async drain() {
        await this.#results.drain();
        if (this.#errors.length >= FLUSH_BYTES)
            await this.#flush();
    }
    async close() {
        try {
            await this.#flush();
        }
        finally {
            await this.#file.close();
        }
    }
    async #flush() {
        await this.#file.write(this.#errors.view());
        this.#errors.clear();
    }
    #note(ordinal, outcome) {
        const number = Math.floor(ordinal / first_pass_RECORDS_PER_PIECE);
        while (this.#pieces.length <= number)
            this.#pieces.push(Buffer.alloc(first_pass_RECORDS_PER_PIECE * RECORD_BYTES));
        const bytes = this.#pieces[number] ?? Buffer.alloc(0);
        bytes[first_pass_offsetOf(ordinal)] = FIRST_PASS_OUTCOMES.indexOf(outcome);
        return { bytes, start: first_pass_offsetOf(ordinal) + 1 };
    }
}
function first_pass_offsetOf(ordinal) {
    return (ordinal % first_pass_RECORDS_PER_PIECE) * RECORD_BYTES;
}

// EXTERNAL MODULE: ./lib/records/record/cell-rule.js
var cell_rule = __webpack_require__(90431);
;// CONCATENATED MODULE: ./lib/records/second-pass/second-pass-sink.js


const NONE = {
    ...{ succeeded: 0, created: 0, failed: 0, tolerated: 0, notProcessed: 0, skipped: 0 },
};
const NOT_SENT = 'The record is in the org, but this field was not set: the job was stopped before.';
const IN_DOUBT = 'The record is in the org, but it cannot be known whether this field was set.';
class SecondPassSink {
    batches = [];
    #results;
    #firstPass;
    #errors;
    #tail;
    #failure;
    #counts = { ...NONE };
    constructor(parts, fields, failure) {
        this.#results = parts.results;
        this.#firstPass = parts.firstPass;
        this.#errors = parts.errors;
        this.#tail = `:${fields.join(',')} --`;
        this.#failure = failure;
    }
    succeeded(record) {
        const outcome = this.#firstPass.outcomeOf(record.ordinal);
        const { bytes, start } = this.#firstPass.idOf(record.ordinal);
        this.#counts.succeeded++;
        if (outcome === 'created')
            this.#counts.created++;
        if (outcome === 'unchanged')
            this.#results.succeeded(record, bytes, start, start + salesforce_id/* ID_BYTES */.Q$, false);
        else
            this.#results.saved(record, bytes, start, start + salesforce_id/* ID_BYTES */.Q$, outcome === 'created');
    }
    failed(record, _id, error) {
        const { bytes, start } = this.#firstPass.idOf(record.ordinal);
        const id = Buffer.from(bytes.buffer, bytes.byteOffset + start, salesforce_id/* ID_BYTES */.Q$).toString();
        this.#counts.failed++;
        this.#results.failed(record, id, error);
    }
    notProcessed(record, inDoubt) {
        const error = inDoubt
            ? `REFERENCE_IN_DOUBT:${IN_DOUBT}${this.#tail}`
            : `REFERENCE_NOT_SENT:${NOT_SENT}${this.#tail}`;
        if (this.#failure(record, error))
            this.#counts.tolerated++;
        this.failed(record, '', error);
    }
    skipped(record, skipped) {
        this.#counts.skipped++;
        this.#results.skipped(record, skipped);
    }
    nothingToSend(record) {
        switch (this.#firstPass.outcomeOf(record.ordinal)) {
            case 'created':
            case 'saved':
                this.succeeded(record);
                return;
            case 'failed': {
                const { id, error } = this.#errors.next();
                this.#counts.failed++;
                this.#results.failed(record, id, error);
                return;
            }
            case 'unchanged': {
                const { bytes, start } = this.#firstPass.idOf(record.ordinal);
                const id = Buffer.from(bytes.subarray(start, start + salesforce_id/* ID_BYTES */.Q$)).toString();
                this.skipped(record, { reason: 'UNCHANGED', id });
                return;
            }
            case 'unmatched':
                this.skipped(record, { reason: 'UNMATCHED', id: '' });
                return;
            case 'left-out':
                this.skipped(record, cell_rule/* LEFT_OUT */.P);
                return;
            case 'not-processed':
            case 'unknown':
                this.#counts.notProcessed++;
                this.#results.notProcessed(record);
        }
    }
    async drain() {
        this.batches.push(this.#counts);
        this.#counts = { ...NONE };
        await this.#results.drain();
        await this.#errors.load();
    }
    async close(signal) {
        await this.#errors.close();
        await this.#results.close(signal);
    }
}

;// CONCATENATED MODULE: ./lib/records/second-pass/link-rows.js

const COMMA = 0x2c;
class LinkRows {
    mayOmit = true;
    header;
    #links;
    #firstPass;
    #pairing;
    constructor(links, firstPass, pairing) {
        this.header = links.header;
        this.#links = links;
        this.#firstPass = firstPass;
        this.#pairing = pairing;
    }
    append(record, out) {
        const { bytes, start, contentEnd, ordinal } = record;
        if (ordinal < this.#links.from || !this.#isHeld(record))
            return 'nothing-to-send';
        const before = out.length;
        const id = this.#firstPass.idOf(ordinal);
        out.append(id.bytes, id.start, id.start + salesforce_id/* ID_BYTES */.Q$);
        out.appendByte(COMMA);
        const { fields, row } = this.#links;
        const cells = out.length;
        const unsent = row.append(bytes, start, contentEnd, out);
        const omission = unsent ?? (out.length - cells === fields.length - 1 ? 'nothing-to-send' : undefined);
        if (omission !== undefined)
            out.length = before;
        return omission;
    }
    #isHeld(record) {
        const outcome = this.#firstPass.outcomeOf(record.ordinal);
        if (outcome === 'unchanged')
            return this.#pairing?.isLinked(record) === false;
        return outcome === 'created' || outcome === 'saved';
    }
}

// EXTERNAL MODULE: ./lib/records/record/row-error.js
var row_error = __webpack_require__(31949);
// EXTERNAL MODULE: ./lib/load/results/batch-result.js
var batch_result = __webpack_require__(86679);
;// CONCATENATED MODULE: ./lib/load/job/second-pass.js









class SecondPass {
    firstPass;
    name;
    #parts;
    #planned;
    #errorsPath;
    constructor(parts, firstPass, errorsPath) {
        this.firstPass = firstPass;
        this.#parts = parts;
        this.#planned = { ...parts.planned, indexes: [], pass: 2 };
        this.name = (0,plan/* passName */.FR)(this.#planned);
        this.#errorsPath = errorsPath;
    }
    static async prepare(parts) {
        const { context, planned, results } = parts;
        const path = `${context.resultsFolder}/${planned.job.id}/first-pass.csv`;
        return new SecondPass(parts, await FirstPass.create(path, results, context.files), path);
    }
    async run(first) {
        const { context, digest, links, pairing, planned, results, stop } = this.#parts;
        const { files: ports } = context;
        const { inspection } = planned;
        const ahead = first.tallies.reduce((most, { failed }) => Math.max(most, failed), 0);
        const errors = await FirstErrors.open(this.#errorsPath, ahead, ports);
        const names = inspection.files.map(({ name }) => name);
        const sink = new SecondPassSink({ results, firstPass: this.firstPass, errors }, links.fields, (record, error) => digest.add([(0,row_error/* rowError */.Xu)(error)], { file: names[record.file] ?? '', line: record.line }));
        const end = await runPass({
            ...{ planned: this.#planned, context, digest, stop, files: sink },
            source: new batch_source/* BatchSource */.q(inspection, ports, new LinkRows(links, this.firstPass, pairing)),
        });
        await ports.remove(this.#errorsPath);
        const tallies = first.tallies.map((tally, index) => {
            const [link, final] = [end.tallies[index], sink.batches[index]];
            return link === undefined || final === undefined ? (link ?? tally) : finalTally(tally, link, final);
        });
        return { ...end, tallies, linkTallies: end.tallies };
    }
    unknown() {
        const { batches } = this.#planned.inspection;
        const nothing = { retryBatches: [], retryDiscrepancies: [], listDiscrepancies: [], linkTallies: [] };
        return {
            ...{ ...nothing, jobIds: [], infos: new Map() },
            tallies: batches.map((batch) => (0,batch_result/* unseen */.n)(batch, { kind: 'unknown' })),
        };
    }
}
function finalTally(first, link, final) {
    return {
        ...final,
        healed: Math.min(final.succeeded, first.healed + link.healed),
        tolerated: first.tolerated + link.tolerated + final.tolerated,
        inDoubt: Math.min(first.inDoubt, final.notProcessed),
        discrepancies: [...first.discrepancies, ...link.discrepancies],
    };
}

;// CONCATENATED MODULE: ./lib/load/job/job-load.js















async function loadJob(planned, context, timing) {
    return (0,job_frame/* withinFrame */.VJ)(planned, context, async (stop, ofJob) => loadUnlessStopped(planned, ofJob, stop, timing));
}
async function loadUnlessStopped(planned, context, stop, timing) {
    const { clock, files: ports, maxFailedRecords, resultsFolder } = context;
    const { inspection, job } = planned;
    const startedAt = clock.monotonic();
    const orgRecords = context.orgRecords.through(context.recordQueries(planned, context, stop));
    const asking = { ...context, orgRecords };
    let pairing;
    try {
        pairing = await (0,job_frame/* withinTimeout */.pm)(job, context, stop, async () => jobPairing(planned, asking, stop.signal));
    }
    catch (error) {
        stop.forError(error);
        const { sentence, verdict } = stop.reason ?? { sentence: String(error), verdict: 'error' };
        return (0,unsent_outcome/* unsentOutcome */.YZ)(planned, verdict, sentence, context);
    }
    const { kept, paired } = pairing;
    const savedIds = job.verify === undefined ? undefined : new RecordIds();
    const results = await result_files/* ResultFiles */.dX.create(`${resultsFolder}/${job.id}`, inspection, ports, {
        ...(0,unsent_outcome/* furtherResults */.d)(job, context),
        savedIds,
    });
    const digest = new failure_digest/* FailureDigest */.P(job.toleratedCodes);
    const parts = { context, digest, stop };
    const earlierJobIds = [job.id, `${job.id}${plan/* SECOND_PASS */.rU}`].flatMap((name) => context.historyOf(name)?.jobIds ?? []);
    const outcomeOf = (end, more = {}) => (0,job_outcome/* jobOutcome */.Y)({
        ...{
            planned,
            digest,
            earlierJobIds,
            maxFailedRecords,
            stopReason: stop.reason,
            troubles: stop.troubles,
        },
        ...{ ...end, ...more, orgReads: context.orgRecords.readsFor(job.id) },
        ...(kept && { kept: kept.records }),
        durationMilliseconds: clock.monotonic() - startedAt,
    });
    const verified = async (outcome, end, second) => {
        if (savedIds === undefined || stop.reason !== undefined)
            return outcome;
        const verification = await (0,job_frame/* withinTimeout */.pm)(job, context, stop, async () => jobVerification(planned, savedIds, asking, stop.signal).catch((error) => {
            stop.forError(error);
            return undefined;
        }));
        return outcomeOf(end, { ...(second && { second }), ...(verification && { verification }) });
    };
    const { links } = inspection.projection;
    const secondPass = links &&
        (await SecondPass.prepare({ ...parts, planned, links, results, pairing: paired }).catch(async (error) => {
            await results.close(context.cancellation.closing).catch(() => undefined);
            throw error;
        }));
    const end = await (0,job_frame/* withinTimeout */.pm)(job, context, stop, async () => runPass({
        ...{ ...parts, planned },
        source: new batch_source/* BatchSource */.q(inspection, ports, undefined, paired),
        files: indexingSink(secondPass?.firstPass ?? results, planned),
    }));
    const first = outcomeOf(end);
    noteDone(job.id, first, context);
    timing.firstPassEnded(first, stop.reason !== undefined);
    if (secondPass === undefined) {
        if ((0,reference_circles/* mayNeedSecondPass */.Lw)(job))
            noteDone(`${job.id}${plan/* SECOND_PASS */.rU}`, first, context);
        return verified(first, end);
    }
    const obstacle = await timing.parentsLoaded;
    if (obstacle !== undefined)
        stop.for({ verdict: 'error', sentence: obstacle });
    const { tallies, ...second } = await (0,job_frame/* withinTimeout */.pm)(job, context, stop, async () => secondPass.run(end).catch((error) => {
        stop.forError(error);
        return secondPass.unknown();
    }));
    const outcome = outcomeOf({ ...end, tallies }, { second });
    noteDone(secondPass.name, outcome, context);
    return verified(outcome, { ...end, tallies }, second);
}
function noteDone(name, { verdict }, { checkpoint }) {
    if ((0,outcome_verdict/* isDone */.$L)(verdict))
        checkpoint.note({ kind: 'done', job: name, verdict });
}
function indexingSink(files, { indexes, inspection }) {
    if (indexes.length === 0)
        return files;
    const names = inspection.files.map(({ name }) => name);
    const { format, records } = inspection;
    return new IndexingSink(files, indexes, { records, files: names, cells: format.cells() });
}


/***/ }),

/***/ 77338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ firstRecordOf),
/* harmony export */   Y: () => (/* binding */ jobOutcome)
/* harmony export */ });
/* harmony import */ var _diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63601);
/* harmony import */ var _outcome_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73834);
/* harmony import */ var _outcome_discrepancy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99599);
/* harmony import */ var _outcome_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30597);




function jobOutcome(facts) {
    const { job, inspection } = facts.planned;
    const total = (key) => facts.tallies.reduce((sum, tally) => sum + tally[key], 0);
    const counts = {
        read: inspection.records,
        succeeded: total('succeeded'),
        failed: total('failed'),
        notProcessed: total('notProcessed'),
        skipped: total('skipped'),
    };
    const allowed = (0,_outcome_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .allowedFailures */ .El)(job.maxFailedRecords ?? facts.maxFailedRecords, counts.read);
    const inDoubt = total('inDoubt');
    const tolerated = total('tolerated');
    const discrepancies = [...discrepanciesIn(facts, counts, inDoubt)];
    const tooMany = excess(counts.failed - tolerated, allowed);
    return {
        id: job.id,
        object: job.object.value,
        operation: job.operation.value,
        ...(job.externalIdFieldName === undefined ? {} : { externalIdFieldName: job.externalIdFieldName.value }),
        verdict: verdictOf(facts, discrepancies, tooMany),
        ...(facts.jobIds[0] === undefined ? {} : { jobId: facts.jobIds[0] }),
        jobIds: [...facts.jobIds, ...(facts.second?.jobIds ?? [])],
        ...(facts.earlierJobIds === undefined ? {} : { earlierJobIds: facts.earlierJobIds }),
        counts,
        created: total('created'),
        healed: total('healed'),
        tolerated,
        inDoubt,
        allowedFailures: allowed,
        reasons: [
            ...new Set([
                ...(facts.stopReason === undefined ? [] : [facts.stopReason.sentence]),
                ...facts.troubles,
                ...discrepancies.map(_outcome_discrepancy_js__WEBPACK_IMPORTED_MODULE_1__/* .sentenceOf */ .$),
                ...tooMany,
                ...differing(facts),
            ]),
        ],
        ...(facts.verification && { verification: facts.verification }),
        ...(facts.kept !== undefined && { kept: facts.kept }),
        orgReads: facts.orgReads ?? [],
        discrepancies,
        durationMilliseconds: facts.durationMilliseconds,
        ...(inspection.levels === undefined ? {} : { rounds: inspection.levels.count }),
        batches: [
            ...inspection.batches.map((batch, index) => batchOutcome(facts, batch, facts.tallies[index])),
            ...facts.retryBatches.map((retry) => retryOutcome(facts, retry)),
            ...secondPassBatches(facts),
        ],
        errors: facts.digest.groups(),
        failedRecords: facts.digest.records(),
        files: inspection.files.map(({ name }) => name),
    };
}
function verdictOf({ stopReason, troubles, verification }, discrepancies, tooMany) {
    const isSkipped = stopReason?.verdict === 'skipped';
    if (stopReason !== undefined && !isSkipped)
        return stopReason.verdict;
    const open = discrepancies.filter(({ name }) => !(isSkipped && name === 'records-not-processed'));
    if (open.length > 0 || troubles.length > 0)
        return 'error';
    if (isSkipped)
        return 'skipped';
    if (tooMany.length > 0)
        return 'records-failed';
    return verification !== undefined && verification.differing > 0 ? 'differs' : 'success';
}
function differing({ planned: { job }, verification }) {
    if (verification === undefined || verification.differing === 0)
        return [];
    const { differing: records, fields } = verification;
    const named = fields.slice(0, FIELDS_NAMED).map(({ field, records: some }) => `${field} (${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .a)(some)})`);
    const more = fields.length > named.length ? `, and ${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .a)(fields.length - named.length)} more` : '';
    return [
        `${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(records, 'record')} ${records === 1 ? 'does' : 'do'} not hold what was sent: ${named.join(', ')}${more}. The values are in ${job.id}/differences.csv.`,
    ];
}
const FIELDS_NAMED = 10;
function excess(failures, allowed) {
    if (failures <= allowed)
        return [];
    return [
        `${(0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(failures, 'record')} failed; ${allowed === 0 ? 'none is' : (0,_diagnostic_counted_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .h)(allowed, 'is', 'are')} allowed.`,
    ];
}
function* discrepanciesIn(facts, counts, inDoubt) {
    if (inDoubt > 0)
        yield { name: 'records-in-doubt', records: inDoubt };
    const untouched = counts.notProcessed - inDoubt;
    if (untouched > 0)
        yield { name: 'records-not-processed', records: untouched };
    for (const tally of facts.tallies)
        yield* tally.discrepancies;
    yield* facts.retryDiscrepancies;
    yield* facts.second?.retryDiscrepancies ?? [];
    const unlinked = (facts.second?.linkTallies ?? []).reduce((sum, tally) => sum + tally.inDoubt, 0);
    if (unlinked > 0)
        yield { name: 'references-in-doubt', records: unlinked };
    if (!(0,_outcome_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .isBalanced */ .hG)(counts))
        yield { name: 'counts-do-not-add-up', ...counts };
    yield* facts.listDiscrepancies;
    yield* facts.second?.listDiscrepancies ?? [];
}
function firstRecordOf({ inspection }, batch) {
    const { file, line } = batch?.origin ?? { file: 0, line: 1 };
    return { file: inspection.files[file]?.name ?? '', line };
}
function batchOutcome(facts, batch, tally) {
    return {
        ...described(facts, batch),
        counts: {
            read: batch.records,
            succeeded: tally?.succeeded ?? 0,
            failed: tally?.failed ?? 0,
            notProcessed: tally?.notProcessed ?? 0,
            skipped: tally?.skipped ?? 0,
        },
        inDoubt: tally?.inDoubt ?? 0,
    };
}
function secondPassBatches({ planned, second }) {
    if (second === undefined)
        return [];
    const facts = { planned, infos: second.infos };
    const sent = planned.inspection.batches.flatMap((batch, index) => {
        const tally = second.linkTallies[index];
        const records = tally === undefined ? 0 : tally.succeeded + tally.failed + tally.notProcessed;
        if (records === 0)
            return [];
        return [{ ...batchOutcome(facts, { ...batch, records }, tally), pass: 2 }];
    });
    return [
        ...sent,
        ...second.retryBatches.map((retry) => ({ ...retryOutcome(facts, retry), pass: 2 })),
    ];
}
function retryOutcome(facts, { attempt, batch, records }) {
    const { numberRecordsProcessed = 0, numberRecordsFailed = 0 } = facts.infos.get(batch.number) ?? {};
    return {
        ...described(facts, batch),
        attempt,
        counts: {
            read: batch.records,
            succeeded: numberRecordsProcessed - numberRecordsFailed,
            failed: numberRecordsFailed,
            notProcessed: batch.records - numberRecordsProcessed,
            skipped: 0,
        },
        inDoubt: records.filter(({ result }) => result?.kind === 'unknown').length,
    };
}
function described(facts, batch) {
    const info = facts.infos.get(batch.number);
    return {
        number: batch.number,
        records: batch.records,
        firstRecord: firstRecordOf(facts.planned, batch),
        ...(info === undefined ? {} : { info }),
    };
}


/***/ }),

/***/ 74153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I9: () => (/* binding */ recall),
/* harmony export */   lj: () => (/* binding */ recover),
/* harmony export */   n_: () => (/* binding */ refuseOtherBatches),
/* harmony export */   tV: () => (/* binding */ confirmBodies)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _bulk_batch_info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34593);
/* harmony import */ var _send_closed_job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75485);
/* harmony import */ var _send_poll_interval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96590);




async function recover(batches, task) {
    const { context, history } = task;
    const ends = history.jobIds.map((jobId) => [jobId, context.earlierJobs.endOf(jobId)]);
    for (const [jobId, end] of ends) {
        task.stop.throwIfAborted();
        await recoverJob(jobId, end, batches, task);
    }
    return batches.filter(({ number }) => isToBeSent(number, task));
}
function refuseOtherBatches({ history, planned }) {
    const made = new Set([
        ...planned.inspection.batches.map(({ number }) => number),
        ...history.attempts.map(({ batch }) => batch),
    ]);
    const other = [...history.placements.keys()].find((number) => !made.has(number));
    if (other === undefined)
        return;
    throw new Error(`checkpoint.json names a batch ${other} of job "${planned.job.id}" that neither its plan nor an attempt makes. Nothing more was sent for it.`);
}
function recall(history, tracker) {
    for (const [number, placement] of history.placements)
        tracker.recall(number, placement);
    for (const batchId of history.superseded)
        tracker.supersede(batchId);
}
async function confirmBodies(batches, { history, planned, source }) {
    for (const batch of batches) {
        const before = history.checksums.get(batch.number);
        if (before === undefined)
            continue;
        const isSame = await source.lendBody(batch, async (body) => Promise.resolve((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(body) === before));
        if (isSame)
            continue;
        throw new Error(`The records that job "${planned.job.id}" refers to are not those that they were when the run was interrupted, so it cannot be known what became of the rows that were sent. Nothing more was sent for it.`);
    }
}
async function recoverJob(jobId, end, batches, task) {
    const { tracker, context, history, source, stop } = task;
    const { bulk, clock } = context;
    const here = batches.filter(({ number }) => tracker.isLost(number, jobId));
    if (here.length === 0 && batches.every(({ number }) => number > 1))
        return;
    const lost = here.filter(({ number }) => history.placements.get(number)?.batchId === undefined);
    await (0,_send_closed_job_js__WEBPACK_IMPORTED_MODULE_1__/* .settleClosedJob */ .dK)(lost, {
        ...{ jobId, tracker, source, bulk, clock, counts: end.counts },
        ...{ signal: stop, isPatient: true },
    });
    const missing = here.find((batch) => !lost.includes(batch) && tracker.isLost(batch.number));
    if (missing !== undefined) {
        const batchId = history.placements.get(missing.number)?.batchId ?? '';
        throw new Error(`Job ${jobId} no longer has batch ${batchId}, which the interrupted run had sent, so it cannot be known what became of its records.`);
    }
    if (end.state !== 'Closed')
        await untilNothingIsPending(jobId, task);
}
async function untilNothingIsPending(jobId, { tracker, context, stop }) {
    const interval = new _send_poll_interval_js__WEBPACK_IMPORTED_MODULE_2__/* .PollInterval */ .$(context.clock);
    while (tracker.pendingJobs.includes(jobId)) {
        await context.clock.sleep(interval.next(), stop);
        tracker.listed(jobId, await context.bulk.listBatches(jobId, stop));
    }
}
function isToBeSent(number, { tracker, history, planned }) {
    if (history.isDone)
        return false;
    const info = tracker.infos.get(number);
    if (info === undefined)
        return !tracker.isLost(number);
    if (!(0,_bulk_batch_info_js__WEBPACK_IMPORTED_MODULE_3__/* .isUntouched */ .O)(info) || history.isSplit(number, planned.inspection.batches.length))
        return false;
    tracker.withdraw(number);
    return true;
}


/***/ }),

/***/ 83374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hb: () => (/* binding */ passesOf),
/* harmony export */   YZ: () => (/* binding */ unsentOutcome),
/* harmony export */   d: () => (/* binding */ furtherResults),
/* harmony export */   q5: () => (/* binding */ ofEarlierAttempts),
/* harmony export */   sf: () => (/* binding */ outcomeWithoutRows)
/* harmony export */ });
/* unused harmony export outcomeWithoutRecords */
/* harmony import */ var _outcome_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73834);
/* harmony import */ var _outcome_failure_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5495);
/* harmony import */ var _outcome_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30597);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(49164);
/* harmony import */ var _plan_reference_circles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24282);
/* harmony import */ var _records_inspection_batch_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62441);
/* harmony import */ var _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78568);
/* harmony import */ var _send_batch_tracker_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24447);
/* harmony import */ var _results_batch_result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86679);
/* harmony import */ var _job_outcome_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77338);
/* harmony import */ var _recovery_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74153);
/* harmony import */ var _send_first_ids_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82938);
/* harmony import */ var _results_result_spool_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4140);
/* harmony import */ var _results_result_collection_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57209);
/* harmony import */ var _results_retried_records_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(86057);















function maySkip({ match, unchanged, where }) {
    return where.length > 0 || match?.unmatched === 'skip' || unchanged === 'skip';
}
function furtherResults(job, { goneIsDone = false }) {
    return { maySkip: maySkip(job) || goneIsDone, keepsBefore: job.keepBefore };
}
async function unsentOutcome(planned, verdict, reason, context) {
    if (planned.kind === 'query')
        return outcomeWithoutRecords(planned, verdict, [reason]);
    if (planned.kind === 'rows')
        return unsentRows(planned, verdict, reason, context);
    const { bulk, cancellation, clock, files: ports, maxFailedRecords, resultsFolder } = context;
    const { inspection, job } = planned;
    const { batches } = inspection;
    const digest = new _outcome_failure_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .FailureDigest */ .P(job.toleratedCodes);
    const troubles = [];
    const tracker = new _send_batch_tracker_js__WEBPACK_IMPORTED_MODULE_6__/* .BatchTracker */ .H(() => undefined);
    const history = context.historyOf(job.id);
    if (history !== undefined)
        (0,_recovery_js__WEBPACK_IMPORTED_MODULE_9__/* .recall */ .I9)(history, tracker);
    tracker.settle();
    const trouble = (error) => {
        troubles.push(error instanceof Error ? error.message : String(error));
    };
    if (verdict === 'skipped') {
        try {
            context.earlierJobs.confirmEnded([history, context.historyOf(`${job.id}${_plan_plan_js__WEBPACK_IMPORTED_MODULE_14__/* .SECOND_PASS */ .rU}`)]);
        }
        catch (error) {
            trouble(error);
        }
    }
    const source = new _records_inspection_batch_source_js__WEBPACK_IMPORTED_MODULE_4__/* .BatchSource */ .q(inspection, ports);
    const folder = `${resultsFolder}/${job.id}`;
    const sources = {
        ...{ tracker, bulk, clock, trouble, deadline: cancellation.deadline },
        ...{ contentType: source.contentType, sendsIds: false, limiter: context.limiters.results },
    };
    const tallies = await _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_5__/* .ResultFiles */ .dX.create(folder, inspection, ports, furtherResults(job, context)).then(async (files) => new _results_result_collection_js__WEBPACK_IMPORTED_MODULE_12__/* .ResultCollection */ .i({
        firstIds: new _send_first_ids_js__WEBPACK_IMPORTED_MODULE_10__/* .FirstIds */ .d(),
        ...{ batches, source, files, digest },
        names: inspection.files.map(({ name }) => name),
        retried: new _results_retried_records_js__WEBPACK_IMPORTED_MODULE_13__/* .RetriedRecords */ .c(job.retry, source),
        sources,
        spool: new _results_result_spool_js__WEBPACK_IMPORTED_MODULE_11__/* .ResultSpool */ .D(`${context.scratchFolder}/${job.id}.results`, ports, sources),
        closing: cancellation.closing,
    }).finish(), (error) => {
        trouble(error);
        return batches.map((batch) => (0,_results_batch_result_js__WEBPACK_IMPORTED_MODULE_7__/* .unseen */ .n)(batch, { kind: 'not-processed' }));
    });
    return (0,_job_outcome_js__WEBPACK_IMPORTED_MODULE_8__/* .jobOutcome */ .Y)({
        planned,
        jobIds: history?.jobIds ?? [],
        earlierJobIds: history?.jobIds ?? [],
        stopReason: { verdict, sentence: reason },
        troubles,
        tallies,
        retryBatches: [],
        retryDiscrepancies: [],
        infos: tracker.infos,
        listDiscrepancies: [],
        digest,
        maxFailedRecords,
        durationMilliseconds: 0,
    });
}
async function unsentRows(planned, verdict, reason, context) {
    const jobIds = passesOf(planned.job, context).flatMap((pass) => pass?.jobIds ?? []);
    const outcome = await outcomeWithoutRows(planned, verdict, [reason], context);
    return jobIds.length === 0 ? outcome : { ...outcome, ...ofEarlierAttempts(jobIds) };
}
function passesOf(job, { historyOf }) {
    const names = [job.id, ...((0,_plan_reference_circles_js__WEBPACK_IMPORTED_MODULE_3__/* .mayNeedSecondPass */ .Lw)(job) ? [`${job.id}${_plan_plan_js__WEBPACK_IMPORTED_MODULE_14__/* .SECOND_PASS */ .rU}`] : [])];
    return names.map((name) => historyOf(name));
}
function ofEarlierAttempts(jobIds, uncounted = { created: 0, changed: 0, hasSecondPass: false }) {
    const [jobId] = jobIds;
    return { ...(jobId !== undefined && { jobId }), jobIds, earlierJobIds: jobIds, uncounted };
}
async function outcomeWithoutRows(planned, verdict, reasons, context) {
    const { job } = planned;
    try {
        if (!(await hasOwnFiles(job, context))) {
            const folder = `${context.resultsFolder}/${job.id}`;
            await (0,_records_results_result_files_js__WEBPACK_IMPORTED_MODULE_5__/* .createEmptyResults */ .Q7)(folder, context.files, furtherResults(job, context));
        }
        return outcomeWithoutRecords(planned, verdict, reasons);
    }
    catch (error) {
        const trouble = error instanceof Error ? error.message : String(error);
        return outcomeWithoutRecords(planned, (0,_outcome_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .isDone */ .$L)(verdict) ? 'error' : verdict, [...reasons, trouble]);
    }
}
async function hasOwnFiles(job, context) {
    const { earlierFolder = context.resultsFolder, files, resultsFolder } = context;
    if (!passesOf(job, context).every((pass) => pass?.isDone === true))
        return false;
    if (!(await files.isFile(`${resultsFolder}/${job.id}/success.csv`)))
        return false;
    return (await files.realPath(earlierFolder)) === (await files.realPath(resultsFolder));
}
function outcomeWithoutRecords({ job, ...planned }, verdict, reasons) {
    return {
        id: job.id,
        object: job.object.value,
        operation: job.operation.value,
        ...(job.externalIdFieldName && { externalIdFieldName: job.externalIdFieldName.value }),
        ...{ verdict, reasons, counts: _outcome_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_RECORDS */ .Hk },
        ...{ created: 0, healed: 0, tolerated: 0, inDoubt: 0, allowedFailures: 0, durationMilliseconds: 0 },
        ...{ jobIds: [], batches: [], errors: [], failedRecords: [], discrepancies: [] },
        files: planned.kind === 'rows' ? [planned.source.output] : [],
        ...(planned.kind === 'query' && { output: planned.query.output }),
    };
}


/***/ }),

/***/ 6573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ ValuesBefore),
  Y: () => (/* binding */ takeOverValues)
});

// EXTERNAL MODULE: ./lib/match/compared-fields.js
var compared_fields = __webpack_require__(10968);
// EXTERNAL MODULE: ./lib/match/held-records.js
var held_records = __webpack_require__(96649);
// EXTERNAL MODULE: ./lib/records/references/field-reference.js + 2 modules
var field_reference = __webpack_require__(57417);
// EXTERNAL MODULE: ./lib/match/match-fields.js
var match_fields = __webpack_require__(95780);
// EXTERNAL MODULE: ./lib/match/value-form.js
var value_form = __webpack_require__(89955);
;// CONCATENATED MODULE: ./lib/match/own-field.js



function ownField(column, object) {
    const [first = '', last] = column.replace(/^[^.:]*:/, '').split('.');
    const field = last === undefined ? object.fields.find(({ name }) => (0,field_reference/* isSameField */.VO)(name, first)) : (0,match_fields/* lookupOf */._H)(object, first);
    return field !== undefined && (0,value_form/* valueForm */.G)(field) !== undefined ? field : undefined;
}

// EXTERNAL MODULE: ./lib/ports/copy-file.js
var copy_file = __webpack_require__(29382);
// EXTERNAL MODULE: ./lib/records/bytes/external-sort.js
var external_sort = __webpack_require__(67864);
// EXTERNAL MODULE: ./lib/records/bytes/hashed-file.js
var hashed_file = __webpack_require__(99020);
// EXTERNAL MODULE: ./lib/records/csv/cells.js
var csv_cells = __webpack_require__(73208);
// EXTERNAL MODULE: ./lib/records/inspection/batch-source.js + 6 modules
var batch_source = __webpack_require__(62441);
// EXTERNAL MODULE: ./lib/records/results/ordered-rows.js + 1 modules
var ordered_rows = __webpack_require__(55572);
// EXTERNAL MODULE: ./lib/records/results/spreadsheet-text.js
var spreadsheet_text = __webpack_require__(25697);
// EXTERNAL MODULE: ./lib/undo/undo-file.js
var undo_file = __webpack_require__(40033);
;// CONCATENATED MODULE: ./lib/load/job/values-before.js











const NUMBERS = new Set(['double', 'currency', 'percent']);
const SURE_DIGITS = 15;
class ValuesBefore {
    held;
    #planned;
    #files;
    #path;
    #numbers;
    #warn;
    constructor(planned, held, path, { files, numbers, warn }) {
        this.held = held;
        this.#planned = planned;
        this.#path = path;
        this.#files = files;
        this.#numbers = numbers;
        this.#warn = warn;
    }
    static async begin(planned, context) {
        const { files, orgRecords, resultsFolder, scratchFolder, warn } = context;
        const { id, object } = planned.job;
        const describe = await orgRecords.describe(planned);
        const described = describe(object.value);
        const { later, sent } = (0,compared_fields/* comparedFields */.Dh)(planned, describe);
        const [names, numbers] = [new Set(), new Set()];
        for (const { name } of [...sent, ...later]) {
            const own = described && ownField(name, described);
            if (own === undefined) {
                warn(`Job "${id}": the values of the field "${name}" cannot be read, so they are not kept.`);
            }
            else if (own.updateable)
                names.add(own.name);
            if (own !== undefined && NUMBERS.has(own.type))
                numbers.add(own.name);
        }
        const sort = new external_sort/* ExternalSort */.A(`${scratchFolder}/${id}-before.sort`, files);
        return new ValuesBefore(planned, new held_records/* HeldRecords */.i([...names], sort), `${resultsFolder}/${id}/${undo_file/* BEFORE_FILE */.Lt}`, { files, numbers, warn });
    }
    async write(paired, signal) {
        const { inspection } = this.#planned;
        const names = this.held.paths;
        const header = ['sf__Id', 'sf__File', 'sf__Line', ...names].join(',');
        const rows = await (0,ordered_rows/* createRows */.O)(this.#path, header, inspection.order, this.#files);
        const rounded = new Set();
        let records = 0;
        try {
            await this.held.visit(inspection.batches, new batch_source/* BatchSource */.q(inspection, this.#files), {
                read: (record) => {
                    const { file, line, place } = record;
                    return { file, line, place, isFound: mayBeSent(paired, record) };
                },
                meet: ({ isFound, ...place }, held) => {
                    if (!isFound || held === undefined)
                        return;
                    records++;
                    const source = (0,spreadsheet_text/* fileText */.C)(inspection.files[place.file]?.name ?? '');
                    const values = names.map((name) => held.valueAt(name));
                    for (const [index, name] of names.entries()) {
                        if (this.#numbers.has(name) && mayBeRounded(values[index] ?? ''))
                            rounded.add(name);
                    }
                    const cells = [held.id, source, String(place.line), ...values].map(csv_cells/* csvCell */.rK);
                    rows.rows.appendText(`${cells.join(',')}\n`);
                    rows.endRow(place);
                },
                pause: async () => rows.drain(),
                signal,
            });
        }
        finally {
            await rows.close(signal);
        }
        for (const name of rounded) {
            this.#warn(`Job "${this.#planned.job.id}": the field "${name}" holds numbers of more than ${SURE_DIGITS} digits, which the org's answers may round, so what is kept of them may not be exact.`);
        }
        const file = await this.#files.append(this.#path);
        try {
            await file.flush();
        }
        finally {
            await file.close();
        }
        return { records, ...(await sizeAndHash(this.#path, this.#files)) };
    }
    async close() {
        await this.held.close();
    }
}
function mayBeRounded(value) {
    const [digits = ''] = value.split(/e/i);
    return digits.replace(/\D/g, '').replace(/^0+/, '').length > SURE_DIGITS;
}
function mayBeSent(paired, record) {
    return (paired.idOf(record.ordinal) !== undefined &&
        (paired.omissionOf(record) === undefined || !paired.isLinked(record)));
}
async function takeOverValues(job, { size, sha256 }, { earlierFolder, files, resultsFolder }) {
    const name = `${job}/${undo_file/* BEFORE_FILE */.Lt}`;
    const path = `${earlierFolder ?? resultsFolder}/${name}`;
    const found = (await files.isFile(path)) ? await sizeAndHash(path, files) : undefined;
    if (found?.size !== size || found.sha256 !== sha256) {
        const what = found === undefined
            ? `There is no ${name} beside the checkpoint.json of the interrupted run`
            : `${name} is not as the interrupted run has left it`;
        throw new Error(`${what}, so the values before are not known any more. Nothing more was sent for job "${job}".`);
    }
    const target = `${resultsFolder}/${name}`;
    if ((await files.realPath(path)) !== (await files.realPath(target)))
        await (0,copy_file/* copyFile */.m)(path, target, files);
}
async function sizeAndHash(path, files) {
    const file = await files.open(path);
    try {
        return { size: file.size, sha256: await (0,hashed_file/* hashOf */.qQ)(file, file.size) };
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 75809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ DAYS_KEPT),
/* harmony export */   R: () => (/* binding */ EarlierJobs)
/* harmony export */ });
/* harmony import */ var _bulk_bulk_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47496);

const DAYS_KEPT = 7;
class EarlierJobs {
    #ends = new Map();
    async close({ jobIds }, isQuery, { bulk, cancellation, openJobs }) {
        for (const jobId of jobIds)
            openJobs.opened(jobId);
        for (const jobId of jobIds) {
            try {
                const { counts, state } = await bulk.closeJob(jobId, cancellation.deadline);
                openJobs.ended(jobId);
                const batches = isQuery ? [] : await bulk.listBatches(jobId, cancellation.cancelled);
                this.#ends.set(jobId, { state, batches, ...(counts && { counts }) });
            }
            catch (error) {
                if (isUnknownJob(error))
                    openJobs.ended(jobId);
                this.#ends.set(jobId, { error });
            }
        }
    }
    endOf(jobId) {
        const end = this.#ends.get(jobId);
        if (end === undefined)
            throw new Error(`Job ${jobId} of the interrupted run was not looked at.`);
        if (!('error' in end))
            return end;
        if (!isUnknownJob(end.error))
            throw end.error;
        throw new Error(`The org does not know job ${jobId} of the interrupted run any more: jobs and their results are kept for ${DAYS_KEPT} days. ${end.error.message}`, { cause: end.error });
    }
    confirmEnded(histories) {
        for (const jobId of histories.flatMap((history) => history?.jobIds ?? [])) {
            const end = this.#ends.get(jobId);
            if (end === undefined || ('error' in end && !isUnknownJob(end.error)))
                this.endOf(jobId);
        }
    }
    unknownBatches(history) {
        const found = new Map();
        for (const jobId of history.jobIds) {
            const end = this.#ends.get(jobId);
            if (end === undefined || 'error' in end)
                continue;
            const unknown = end.batches.map(({ id }) => id).filter((id) => !history.batchIds.has(id));
            if (unknown.length > history.unansweredIn(jobId))
                found.set(jobId, unknown);
        }
        return found;
    }
}
function isUnknownJob(error) {
    return error instanceof _bulk_bulk_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .BulkApiError */ .F && error.exceptionCode === 'InvalidJob';
}


/***/ }),

/***/ 44034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ journalHead),
/* harmony export */   w: () => (/* binding */ instanceHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _bulk_job_listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51938);
/* harmony import */ var _journal_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11678);



const ORG_CLOCK_DIFFERENCE_MILLISECONDS = 5_000;
function journalHead(run) {
    const { apiVersion, instanceUrl, manifest, org, plan, startedAt } = run;
    const jobsSince = org?.askedAt === undefined
        ? startedAt.getTime() - _bulk_job_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .CLOCK_DIFFERENCE_MILLISECONDS */ .sr
        : org.askedAt - ORG_CLOCK_DIFFERENCE_MILLISECONDS;
    return {
        run: {
            ...{ kind: 'run', version: _journal_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .JOURNAL_VERSION */ .d, startedAt: startedAt.toISOString() },
            ...{ jobsSince: new Date(jobsSince).toISOString(), apiVersion },
            ...{
                instance: instanceHash(instanceUrl.origin),
                user: sha256OfId(org?.userId),
                manifest: manifest.sha256,
            },
            jobs: plan.jobs.map(({ job }) => job.id),
        },
        planned: plan.jobs.map(plannedEntry),
    };
}
function instanceHash(origin) {
    return sha256(origin);
}
function plannedEntry(planned) {
    const { job } = planned;
    if (planned.kind !== 'load') {
        return {
            ...{
                kind: 'planned',
                job: job.id,
                files: rulingFiles(planned),
                records: 0,
                batches: 0,
                cut: sha256(planned.kind),
            },
            ...{ maxRecords: job.batch.maxRecords, maxBytes: job.batch.maxBytes },
        };
    }
    const { batches, files, packing, records } = planned.inspection;
    const attached = packing?.attached;
    return {
        ...{ kind: 'planned', job: job.id },
        files: [
            ...[...files, ...(attached ? [attached] : [])].map(({ name, size, sha256: digest }) => ({
                ...{ name, size, sha256: digest },
            })),
            ...rulingFiles(planned),
        ],
        ...{ maxRecords: job.batch.maxRecords, maxBytes: job.batch.maxBytes, records },
        ...{ batches: batches.length, cut: sha256(JSON.stringify(batches)) },
    };
}
function rulingFiles(planned) {
    if (planned.kind === 'query')
        return [];
    const { sideFiles = [], spec } = planned;
    return [
        ...(spec ? [{ name: spec.file.name, size: spec.bytes.length, sha256: sha256(spec.bytes) }] : []),
        ...sideFiles.map(({ name, size, sha256: digest }) => ({ name, size, sha256: digest })),
    ];
}
function sha256OfId(id) {
    return id === undefined ? '' : sha256(id.slice(0, 15));
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 18577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ listedJobs),
/* harmony export */   D: () => (/* binding */ withRepetitions)
/* harmony export */ });
/* harmony import */ var _bulk_batch_info_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(34593);
/* harmony import */ var _bulk_job_listing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51938);
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50207);
/* harmony import */ var _outcome_discrepancy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99599);
/* harmony import */ var _outcome_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30597);
/* harmony import */ var _records_requests_content_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10124);
/* harmony import */ var _send_closed_job_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75485);
/* harmony import */ var _send_time_limit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32056);
/* harmony import */ var _send_unknown_jobs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61930);









const LOOK_MILLISECONDS = 60_000;
async function listedJobs(bulk, signal) {
    return bulk.listJobs(_bulk_job_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .TO_KNOW_EARLIER_JOBS */ .oQ, signal).catch(() => undefined);
}
async function withRepetitions(outcomes, search) {
    const { cancellation, clock, plan, warn } = search;
    const done = outcomes.filter(({ verdict }) => (0,_outcome_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .isDone */ .$L)(verdict));
    const isDone = done.some(({ batches }) => batches.some(({ info }) => info !== undefined));
    if (!isDone || (0,_send_unknown_jobs_js__WEBPACK_IMPORTED_MODULE_6__/* .kindsOf */ .t)(plan).length === 0 || cancellation.cancelled.aborted)
        return outcomes;
    const found = [];
    try {
        await (0,_send_time_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .withTimeLimit */ .B)(clock, LOOK_MILLISECONDS, async (late) => {
            const signal = AbortSignal.any([cancellation.cancelled, cancellation.deadline, late]);
            const bodies = new SentBodies(outcomes, search, signal);
            const { jobs, ownSince } = await strangers(done, search, signal);
            for (const job of jobs) {
                const repetition = await repetitionIn(job, bodies, search, signal);
                if (repetition === undefined)
                    continue;
                if (search.jobsBefore !== undefined || job.createdDate > ownSince)
                    found.push(repetition);
                else
                    warn(`${(0,_outcome_discrepancy_js__WEBPACK_IMPORTED_MODULE_2__/* .sentenceOf */ .$)(repetition.discrepancy)} ${PERHAPS_EARLIER}`);
            }
        });
    }
    catch (error) {
        warn(`The org's jobs could not be listed when the load was done, so it is not known whether a request of this run has made a job that it does not know. Look under Setup, "Bulk Data Load Jobs". ${messageOf(error)}`);
    }
    return outcomes.map((outcome) => withFound(outcome, found));
}
const PERHAPS_EARLIER = "The org's jobs could not be listed before the load, so it is not known whether an earlier load has made that job.";
function withFound(outcome, found) {
    const own = found.filter(({ of }) => of === outcome.id).map(({ discrepancy }) => discrepancy);
    if (own.length === 0)
        return outcome;
    return {
        ...outcome,
        verdict: outcome.verdict === 'cancelled' ? 'cancelled' : 'error',
        reasons: [...own.map(_outcome_discrepancy_js__WEBPACK_IMPORTED_MODULE_2__/* .sentenceOf */ .$), ...outcome.reasons],
        discrepancies: [...outcome.discrepancies, ...own],
    };
}
async function strangers(done, search, signal) {
    const { bulk, clock, jobsBefore, jobsOfOthers, knownJobs, lastListing, plan, since } = search;
    const own = done.flatMap(({ earlierJobIds = [], jobIds }) => jobIds.filter((id) => !earlierJobIds.includes(id)));
    for (let look = 1;; look++) {
        const early = look === 1 ? await lastListing.jobs() : undefined;
        const listed = early ?? (await bulk.listJobs(_bulk_job_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .TO_NAME_JOBS */ .r6, signal));
        if (listed === undefined)
            throw new Error('The org has too many jobs to look through.');
        const missing = own.find((id) => !listed.some((job) => (0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameId */ .WB)(job.id, id)));
        if (missing === undefined) {
            const made = listed.filter(({ id }) => own.some((one) => (0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameId */ .WB)(one, id)));
            const maker = made[0]?.createdById;
            const userId = search.userId ?? (maker === '' ? undefined : maker);
            const known = [...knownJobs, ...(jobsBefore ?? []), ...jobsOfOthers];
            return {
                jobs: (0,_send_unknown_jobs_js__WEBPACK_IMPORTED_MODULE_6__/* .unknownJobs */ .R)(listed, { since, userId, known, kinds: (0,_send_unknown_jobs_js__WEBPACK_IMPORTED_MODULE_6__/* .kindsOf */ .t)(plan) }),
                ownSince: Math.min(...made.map(({ createdDate }) => createdDate)),
            };
        }
        if (look > 1)
            throw new Error(`The list does not show job ${missing} of this run.`);
        await clock.sleep(_send_closed_job_js__WEBPACK_IMPORTED_MODULE_5__/* .SECOND_LOOK_MILLISECONDS */ .cf, signal);
    }
}
async function repetitionIn(job, sent, { bulk, namedJobs, warn }, signal) {
    const { id, object, operation, state } = job;
    try {
        const batches = await bulk.listBatches(id, signal);
        if (batches.length === 0 && state === 'Open' && !namedJobs.has(id)) {
            warn(`Job ${id} (${operation} ${object}) is open and empty. This user has made it since the run began, and the run does not know it: a request may have reached the org twice. It does no harm; if no other load is about to use it, abort it under Setup, "Bulk Data Load Jobs".`);
        }
        for (const batch of batches.filter((info) => !(0,_bulk_batch_info_js__WEBPACK_IMPORTED_MODULE_8__/* .isUntouched */ .O)(info))) {
            const own = await sent.sameAs(batch, job);
            if (own === undefined)
                continue;
            const discrepancy = {
                name: 'job-repeated',
                jobId: id,
                batchId: batch.id,
                sentAs: own.info.id,
            };
            return { of: own.of, discrepancy };
        }
    }
    catch (error) {
        warn(`It could not be seen whether job ${id} (${operation} ${object}), which this user has made since the run began, holds what this run has sent. Look at it under Setup, "Bulk Data Load Jobs". ${messageOf(error)}`);
    }
    return undefined;
}
class SentBodies {
    #batches;
    #bulk;
    #signal;
    #digests = new Map();
    constructor(outcomes, { bulk }, signal) {
        this.#batches = outcomes.flatMap(({ batches, id }) => batches.flatMap(({ info }) => (info === undefined ? [] : [{ of: id, info }])));
        this.#bulk = bulk;
        this.#signal = signal;
    }
    async sameAs(other, { contentType }) {
        for (const batch of this.#batches) {
            if (!maySayTheSame(batch.info, other))
                continue;
            const [own, found] = await Promise.all([batch.info, other].map(async (info) => this.#digest(info, contentType)));
            if (own === found)
                return batch;
        }
        return undefined;
    }
    async #digest({ id, jobId }, contentType) {
        const key = `${id} ${contentType}`;
        const digest = this.#digests.get(key) ??
            this.#bulk.readRequest(jobId, id, this.#signal).then(async (body) => (0,_records_requests_content_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .contentDigest */ .e)(contentType, body));
        this.#digests.set(key, digest);
        return digest;
    }
}
function maySayTheSame(one, other) {
    if (one.state !== 'Completed' || other.state !== 'Completed')
        return true;
    return one.numberRecordsProcessed === other.numberRecordsProcessed;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 86679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ unseen),
/* harmony export */   s: () => (/* binding */ joinResult)
/* harmony export */ });
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50207);
/* harmony import */ var _records_record_row_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31949);
/* harmony import */ var _result_walk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60992);



async function joinResult(batch, result, sinks) {
    sinks.createdIds.nextBatch();
    const join = new Join(batch, result, sinks);
    await sinks.source.visit(batch, (record) => {
        join.take(record);
    });
    await sinks.files.drain();
    return join.tally();
}
class Join {
    #visited = 0;
    #omitted = 0;
    #succeeded = 0;
    #created = 0;
    #healed = 0;
    #failed = 0;
    #tolerated = 0;
    #notProcessed = 0;
    #skipped = 0;
    #inDoubt = 0;
    #batch;
    #result;
    #walk;
    #contradiction;
    #repeatedIds = 0;
    #firstRepeated;
    #sinks;
    constructor(batch, result, sinks) {
        this.#batch = batch;
        this.#result = result;
        this.#walk = new _result_walk_js__WEBPACK_IMPORTED_MODULE_1__/* .ResultWalk */ .d(result);
        this.#sinks = sinks;
    }
    take(record) {
        this.#visited++;
        if (record.omission !== undefined) {
            this.#takeOmitted(record, record.omission);
            return;
        }
        const outcome = this.#walk.next();
        const { contradictions, rows } = this.#walk;
        if (contradictions > 0)
            this.#contradiction ??= this.#placeOf(record);
        if (outcome === 'saved' && rows !== undefined) {
            if (rows.created && this.#sinks.createdIds.isRepeated(rows.idBytes, rows.idStart)) {
                this.#repeatedIds++;
                this.#firstRepeated ??= this.#placeOf(record);
                this.#doubt(record);
                return;
            }
            this.#succeeded++;
            if (rows.created)
                this.#created++;
            this.#sinks.files.succeeded(record, rows.idBytes, rows.idStart, rows.idEnd, rows.created);
            return;
        }
        const retry = this.#sinks.retried.of(record)?.result;
        if (retry !== undefined)
            this.#takeRetry(record, retry);
        else if (outcome === 'failed' && rows !== undefined)
            this.#fail(record, rows.id(), rows.error(), rows.errors());
        else
            this.#takeUnsaved(record, outcome);
    }
    #takeOmitted(record, omission) {
        this.#omitted++;
        if (omission === 'nothing-to-send') {
            this.#sinks.files.nothingToSend?.(record);
            return;
        }
        if (this.#result.kind === 'not-processed' && this.#result.info === undefined) {
            this.#notProcessed++;
            this.#sinks.files.notProcessed(record, false);
        }
        else if (this.#result.kind === 'unknown' && this.#result.isRecalled && mayChange(omission)) {
            this.#doubt(record);
        }
        else if ('reason' in omission) {
            this.#skipped++;
            this.#sinks.files.skipped(record, omission);
        }
        else {
            const text = omissionText(omission);
            this.#fail(record, '', text, [(0,_records_record_row_error_js__WEBPACK_IMPORTED_MODULE_2__/* .rowError */ .Xu)(text)]);
        }
    }
    #takeRetry(record, retry) {
        switch (retry.kind) {
            case 'succeeded': {
                const id = Buffer.from(retry.id);
                this.#succeeded++;
                this.#healed++;
                if (retry.created)
                    this.#created++;
                this.#sinks.files.succeeded(record, id, 0, id.length, retry.created);
                return;
            }
            case 'failed':
                this.#fail(record, retry.id, retry.error, retry.errors);
                return;
            case 'unknown':
                this.#doubt(record);
        }
    }
    #takeUnsaved(record, outcome) {
        if (outcome === 'not-processed') {
            this.#notProcessed++;
            this.#sinks.files.notProcessed(record, false);
        }
        else if (outcome === 'unsaved' && this.#result.kind === 'ran') {
            const message = this.#result.info.stateMessage ?? 'The batch failed; the service gives no reason.';
            this.#fail(record, '', message, [batchError(message)]);
        }
        else {
            this.#doubt(record);
        }
    }
    #doubt(record) {
        this.#notProcessed++;
        this.#inDoubt++;
        this.#sinks.files.notProcessed(record, true);
    }
    #fail(record, id, text, errors) {
        if (this.#sinks.isGone?.(errors) === true) {
            this.#skipped++;
            this.#sinks.files.skipped(record, { reason: 'GONE', id: idOfUndo(record) });
            return;
        }
        this.#failed++;
        if (this.#sinks.digest.add(errors, this.#placeOf(record)))
            this.#tolerated++;
        this.#sinks.files.failed(record, id, text);
    }
    #placeOf({ file, line }) {
        return { file: this.#sinks.names[file] ?? '', line };
    }
    tally() {
        return {
            succeeded: this.#succeeded,
            created: this.#created,
            healed: this.#healed,
            failed: this.#failed,
            tolerated: this.#tolerated,
            notProcessed: this.#notProcessed,
            skipped: this.#skipped,
            inDoubt: this.#inDoubt,
            discrepancies: [...this.#discrepancies()],
        };
    }
    *#discrepancies() {
        const { number: batch, records } = this.#batch;
        if (this.#visited !== records) {
            yield { name: 'records-differ-from-plan', batch, planned: records, found: this.#visited };
        }
        if (this.#firstRepeated !== undefined && this.#result.kind === 'ran') {
            const { id: batchId } = this.#result.info;
            const [rows, first] = [this.#repeatedIds, this.#firstRepeated];
            yield { name: 'record-ids-repeated', batch, batchId, rows, first };
        }
        yield* this.#walk.discrepancies(batch, records - this.#omitted, this.#contradiction);
    }
}
function idOfUndo({ bytes, start }) {
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .ID_BYTES */ .Q$).toString('latin1');
}
function mayChange(omission) {
    return 'reason' in omission
        ? omission.reason === 'UNCHANGED'
        : omission.statusCode.startsWith('REFERENCE_');
}
function omissionText(omission) {
    return `${omission.statusCode}:${omission.message}:${omission.field} --`;
}
function batchError(stateMessage) {
    const [, statusCode, message] = /^(\w+) : ([\s\S]*)$/.exec(stateMessage) ?? [];
    return { statusCode: statusCode ?? 'BatchFailed', message: message ?? stateMessage, fields: [] };
}
function unseen(batch, result) {
    return {
        succeeded: 0,
        created: 0,
        healed: 0,
        failed: 0,
        tolerated: 0,
        notProcessed: batch.records,
        skipped: 0,
        inDoubt: result.kind === 'not-processed' ? 0 : batch.records,
        discrepancies: [],
    };
}


/***/ }),

/***/ 57209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ ResultCollection)
});

// EXTERNAL MODULE: ./lib/load/results/batch-result.js
var batch_result = __webpack_require__(86679);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
// EXTERNAL MODULE: ./lib/load/send/first-ids.js
var first_ids = __webpack_require__(82938);
;// CONCATENATED MODULE: ./lib/load/results/created-ids.js


const FIRST_IDS = 1024;
class CreatedIds {
    #ids = Buffer.allocUnsafeSlow(FIRST_IDS * salesforce_id/* ID_BYTES */.Q$);
    #count = 0;
    #seen;
    #firsts;
    constructor(firsts) {
        this.#firsts = firsts;
    }
    nextBatch() {
        this.#count = 0;
        this.#seen = undefined;
    }
    isRepeated(bytes, start) {
        const isKnown = this.#firsts.has(bytes, start) ||
            (!this.#isGreatest(bytes, start) && this.#isSeen((0,first_ids/* textAt */.$)(bytes, start)));
        if (!isKnown)
            this.#add(bytes, start);
        return isKnown;
    }
    #isGreatest(bytes, start) {
        if (this.#seen !== undefined)
            return false;
        const last = (this.#count - 1) * salesforce_id/* ID_BYTES */.Q$;
        if (last < 0)
            return true;
        for (let at = 0; at < salesforce_id/* ID_BYTES */.Q$; at++) {
            const difference = (bytes[start + at] ?? 0) - (this.#ids[last + at] ?? 0);
            if (difference !== 0)
                return difference > 0;
        }
        return false;
    }
    #isSeen(id) {
        this.#seen ??= new Set(Array.from({ length: this.#count }, (_, index) => this.#idAt(index)));
        return this.#seen.has(id);
    }
    #add(bytes, start) {
        if (this.#count === 0)
            this.#firsts.add(bytes, start);
        this.#seen?.add((0,first_ids/* textAt */.$)(bytes, start));
        const end = this.#count * salesforce_id/* ID_BYTES */.Q$;
        if (end === this.#ids.length) {
            const wider = Buffer.allocUnsafeSlow(this.#ids.length * 2);
            this.#ids.copy(wider);
            this.#ids = wider;
        }
        const ids = this.#ids;
        for (let at = 0; at < salesforce_id/* ID_BYTES */.Q$; at++)
            ids[end + at] = bytes[start + at] ?? 0;
        this.#count++;
    }
    #idAt(index) {
        return (0,first_ids/* textAt */.$)(this.#ids, index * salesforce_id/* ID_BYTES */.Q$);
    }
}

;// CONCATENATED MODULE: ./lib/load/results/result-collection.js


class ResultCollection {
    #parts;
    #tallies = [];
    #createdIds;
    #writable = true;
    #followed = 0;
    constructor(parts) {
        this.#parts = parts;
        this.#createdIds = new CreatedIds(parts.firstIds);
    }
    async follow({ last }) {
        const { batches, sources, retried, spool } = this.#parts;
        const open = batches.slice(this.#tallies.length, last);
        this.#followed = last;
        let looking = false;
        for (const [index, batch] of open.entries()) {
            spool.fetchAhead(open, index);
            const result = await spool.take(batch);
            try {
                if (await retried.consider(batch, result))
                    looking = true;
            }
            catch (error) {
                sources.trouble(error);
            }
            if (looking)
                await spool.keep(batch, result);
            else
                await this.#join(batch, result);
        }
    }
    async join({ batches, last }) {
        await this.#joinUntil(last);
        return this.#tallies
            .slice(last - batches.length, last)
            .reduce((sum, tally) => sum + tally.notProcessed, 0);
    }
    async finish() {
        const { batches, sources, files } = this.#parts;
        await this.#joinUntil(this.#followed);
        for (const batch of batches.slice(this.#tallies.length)) {
            const { kind } = await sources.tracker.status(batch.number);
            await this.#join(batch, kind === 'unsent' ? { kind: 'not-processed' } : { kind: 'unknown', isRecalled: true });
        }
        await files.close(this.#parts.closing).catch(sources.trouble);
        return this.#tallies;
    }
    async #joinUntil(last) {
        const { spool } = this.#parts;
        const batches = this.#parts.batches.slice(this.#tallies.length, last);
        for (const [index, batch] of batches.entries()) {
            spool.fetchAhead(batches, index);
            await this.#join(batch, await spool.take(batch));
        }
    }
    async #join(batch, result) {
        const { closing, sources } = this.#parts;
        let tally;
        if (this.#writable) {
            try {
                closing.throwIfAborted();
                tally = await (0,batch_result/* joinResult */.s)(batch, result, { ...this.#parts, createdIds: this.#createdIds });
            }
            catch (error) {
                this.#writable = false;
                sources.trouble(error);
            }
        }
        this.#tallies.push(tally ?? (0,batch_result/* unseen */.n)(batch, result));
    }
}


/***/ }),

/***/ 4140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ ResultSpool)
});

// EXTERNAL MODULE: ./lib/ports/file-start.js
var file_start = __webpack_require__(60437);
// EXTERNAL MODULE: ./lib/bulk/batch-info.js
var batch_info = __webpack_require__(34593);
// EXTERNAL MODULE: ./lib/records/results/result-reader.js + 5 modules
var result_reader = __webpack_require__(6663);
;// CONCATENATED MODULE: ./lib/load/results/fetched-result.js


const REREADS = 2;
const REREAD_MILLISECONDS = 1_000;
async function fetchResult(batch, sources) {
    const status = await sources.tracker.status(batch.number);
    switch (status.kind) {
        case 'final':
            return resultOfFinal(status.info, batch, sources);
        case 'empty':
            return status;
        case 'unsent':
            return { kind: 'not-processed' };
        case 'running':
            return { kind: 'unknown' };
        case 'lost':
            return status.isRecalled ? { kind: 'unknown', isRecalled: true } : { kind: 'unknown' };
    }
}
async function resultOfFinal(info, batch, { bulk, clock, contentType: format, deadline, limiter, sendsIds, sentIds, trouble }) {
    if ((0,batch_info/* isUntouched */.O)(info))
        return { kind: 'not-processed', info };
    try {
        for (let reread = 0;; reread++) {
            const result = await limiter.run(0, async () => bulk.readResult({ jobId: info.jobId, batchId: info.id, format }, deadline), deadline);
            const rows = 'rows' in result ? result.rows : undefined;
            const flaw = rows === undefined ? undefined : await sentIds?.flawIn(batch, rows);
            if (reread === REREADS || (flaw === undefined && isWhole(rows, info, batch.records))) {
                return { kind: 'ran', info, rows, sendsIds, ...(flaw === undefined ? {} : { flaw }) };
            }
            await clock.sleep(REREAD_MILLISECONDS, deadline);
        }
    }
    catch (error) {
        trouble(error);
        return { kind: 'unknown' };
    }
}
function isWhole(bytes, info, records) {
    if (bytes === undefined)
        return info.numberRecordsProcessed === 0;
    const rows = (0,result_reader/* resultRows */.F)(bytes);
    let count = 0;
    while (rows.next())
        count++;
    if (rows.malformed !== undefined)
        return false;
    return count >= Math.min(records, info.numberRecordsProcessed);
}

;// CONCATENATED MODULE: ./lib/load/results/result-spool.js


const AHEAD_BYTES = 4_000_000;
const AHEAD_BATCHES = 32;
const LEAST_BYTES_PER_RECORD = 50;
class ResultSpool {
    #folder;
    #files;
    #sources;
    #fetched = new Map();
    #kept = new Map();
    #bytesPerRecord = LEAST_BYTES_PER_RECORD;
    constructor(folder, files, sources) {
        this.#folder = folder;
        this.#files = files;
        this.#sources = sources;
    }
    fetchAhead(batches, first) {
        let bytes = 0;
        for (const [index, batch] of batches.slice(first, first + AHEAD_BATCHES).entries()) {
            bytes += batch.records * this.#bytesPerRecord;
            if (index > 0 && bytes > AHEAD_BYTES)
                return;
            if (!this.#kept.has(batch.number))
                void this.#fetch(batch);
        }
    }
    async take(batch) {
        const kept = this.#kept.get(batch.number);
        if (kept !== undefined)
            return this.#read(batch, kept);
        const fetched = await this.#fetch(batch);
        this.#fetched.delete(batch.number);
        if (fetched.kind === 'ran' && fetched.rows !== undefined) {
            this.#bytesPerRecord = Math.max(this.#bytesPerRecord, fetched.rows.length / batch.records);
        }
        return fetched;
    }
    async keep({ number }, result) {
        if (result.kind !== 'ran')
            return;
        if (result.rows === undefined) {
            this.#kept.set(number, { result, bytes: undefined });
            return;
        }
        try {
            const file = await this.#files.create(this.#pathOf(number));
            try {
                await file.write(result.rows);
            }
            finally {
                await file.close();
            }
            this.#kept.set(number, { result: { ...result, rows: undefined }, bytes: result.rows.length });
        }
        catch {
            await this.#files.remove(this.#pathOf(number)).catch(() => undefined);
        }
    }
    async #fetch(batch) {
        const known = this.#fetched.get(batch.number);
        if (known !== undefined)
            return known;
        const fetched = fetchResult(batch, this.#sources);
        this.#fetched.set(batch.number, fetched);
        return fetched;
    }
    async #read(batch, { bytes, result }) {
        const path = this.#pathOf(batch.number);
        this.#kept.delete(batch.number);
        if (bytes === undefined)
            return result;
        const rows = await (0,file_start/* fileStart */.N)(path, this.#files).catch(() => undefined);
        await this.#files.remove(path).catch(() => undefined);
        return rows?.length === bytes ? { ...result, rows } : this.take(batch);
    }
    #pathOf(number) {
        return `${this.#folder}/${number}.result`;
    }
}


/***/ }),

/***/ 60992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ResultWalk)
/* harmony export */ });
/* harmony import */ var _records_results_result_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6663);

class ResultWalk {
    rows;
    rowCount = 0;
    failedRows = 0;
    contradictions = 0;
    #result;
    #provesUnsaved;
    constructor(result) {
        this.#result = result;
        const isOwn = result.kind === 'ran' && result.flaw === undefined;
        const bytes = isOwn ? result.rows : undefined;
        this.rows = bytes === undefined ? undefined : (0,_records_results_result_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .resultRows */ .F)(bytes);
        this.#provesUnsaved =
            isOwn &&
                result.info.state === 'Failed' &&
                explains(result.info, bytes === undefined ? NO_ROWS : countsOf((0,_records_results_result_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .resultRows */ .F)(bytes)));
    }
    next() {
        const result = this.#result;
        if (result.kind === 'not-processed')
            return 'not-processed';
        if (result.kind !== 'ran')
            return 'in doubt';
        const { rows } = this;
        if (rows?.next() !== true)
            return this.#provesUnsaved ? 'unsaved' : 'in doubt';
        this.rowCount++;
        if (rows.success)
            return 'saved';
        this.failedRows++;
        if (rows.created || (!result.sendsIds && rows.idEnd > rows.idStart)) {
            this.contradictions++;
            return 'in doubt';
        }
        if (result.info.state !== 'Failed' || !isBlank(rows))
            return 'failed';
        return this.#provesUnsaved ? 'unsaved' : 'in doubt';
    }
    *discrepancies(batch, sent, contradiction) {
        if (this.#result.kind !== 'ran')
            return;
        const { id: batchId, numberRecordsFailed, numberRecordsProcessed, state } = this.#result.info;
        const of = { batch, batchId };
        const { failedRows, rowCount: rows } = this;
        if (this.#result.flaw !== undefined) {
            yield { name: 'result-unreadable', ...of, reason: this.#result.flaw };
            return;
        }
        const surplus = this.rows?.next() === true;
        const reason = this.rows?.malformed;
        if (reason !== undefined)
            yield { name: 'result-unreadable', ...of, reason };
        if (surplus)
            yield { name: 'result-too-long', ...of, records: sent };
        if (contradiction !== undefined) {
            yield { name: 'rows-contradict-themselves', ...of, rows: this.contradictions, first: contradiction };
        }
        if (state === 'NotProcessed') {
            const processed = Math.max(numberRecordsProcessed, numberRecordsFailed);
            yield { name: 'not-processed-but-counted', ...of, processed };
        }
        else if (state === 'Failed') {
            if (rows < numberRecordsProcessed) {
                yield { name: 'result-below-counter', ...of, rows, processed: numberRecordsProcessed };
            }
        }
        else {
            if (rows < sent && reason === undefined)
                yield { name: 'result-too-short', ...of, rows, records: sent };
            if (numberRecordsProcessed !== sent) {
                yield { name: 'processed-counter-differs', ...of, processed: numberRecordsProcessed, records: sent };
            }
            if (numberRecordsFailed !== failedRows) {
                yield { name: 'failed-counter-differs', ...of, failed: numberRecordsFailed, failedRows };
            }
        }
    }
}
const NO_ROWS = { succeeded: 0, failed: 0, blank: 0, isWhole: true };
function countsOf(rows) {
    const counts = { succeeded: 0, failed: 0, blank: 0 };
    while (rows.next()) {
        if (rows.success)
            counts.succeeded++;
        else if (isBlank(rows))
            counts.blank++;
        else
            counts.failed++;
    }
    return { ...counts, isWhole: rows.malformed === undefined };
}
function isBlank(rows) {
    return !rows.success && !rows.created && rows.idEnd === rows.idStart && rows.error() === '';
}
function explains(info, { succeeded, failed, blank, isWhole }) {
    const blankFailures = Math.min(blank, Math.max(0, info.numberRecordsFailed - failed));
    return isWhole && info.numberRecordsProcessed <= succeeded + failed + blankFailures;
}


/***/ }),

/***/ 86057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ RetriedRecords)
/* harmony export */ });
/* harmony import */ var _result_walk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60992);

const MAX_RECORDS = 100_000;
const TRANSIENT_BATCH_ERRORS = new Set(['TooManyLockFailure', 'InternalServerError', 'Timeout']);
class RetriedRecords {
    all = [];
    #byPlace = new Map();
    #batches = new Set();
    #rule;
    #source;
    constructor(rule, source) {
        this.#rule = rule;
        this.#source = source;
    }
    mayHold(info) {
        if (this.#rule.attempts === 0 || info === undefined)
            return false;
        return info.state !== 'Completed' || info.numberRecordsFailed > 0;
    }
    async consider(batch, result) {
        if (result.kind !== 'unknown' && result.kind !== 'empty' && this.mayHold(result.info))
            await this.#search(batch, result);
        return this.#batches.has(batch.number);
    }
    async adopt(batch, places) {
        const adopted = new Map();
        let place = 0;
        await this.#source.visit(batch, (record) => {
            if (places.has(place))
                adopted.set(place, this.#add(record, batch, place));
            place++;
        });
        if (adopted.size < places.size) {
            throw new Error(`checkpoint.json names records that batch ${batch.number} does not have.`);
        }
        return adopted;
    }
    async #search(batch, result) {
        if (!this.#holdsTransient(result, batch.records))
            return;
        const walk = new _result_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .ResultWalk */ .d(result);
        let place = 0;
        const add = (record) => {
            if (this.all.length < MAX_RECORDS)
                this.#add(record, batch, place);
        };
        await this.#source.visit(batch, (record) => {
            if (record.omission === undefined && this.#mayRetry(walk, result))
                add(record);
            place++;
        });
    }
    isTransient(error) {
        const words = error.split(/[^A-Z_]+/);
        return words.some((word) => this.#rule.codes.has(word));
    }
    of(record) {
        return this.all.length === 0
            ? undefined
            : this.#byPlace.get(placeOf(record.stored.file, record.stored.offset + record.stored.start));
    }
    #holdsTransient(result, records) {
        const walk = new _result_walk_js__WEBPACK_IMPORTED_MODULE_0__/* .ResultWalk */ .d(result);
        for (let record = 0; record < records; record++)
            if (this.#mayRetry(walk, result))
                return true;
        return false;
    }
    #mayRetry(walk, result) {
        switch (walk.next()) {
            case 'failed':
                return this.isTransient(walk.rows?.error() ?? '');
            case 'unsaved':
                return TRANSIENT_BATCH_ERRORS.has(result.info?.stateMessage?.split(' : ')[0] ?? '');
            case 'not-processed':
                return result.info !== undefined;
            case 'saved':
            case 'in doubt':
                return false;
        }
    }
    #add(record, batch, place) {
        const known = this.of(record);
        if (known !== undefined)
            return known;
        const single = this.#source.single(record);
        const retried = { single, batch: batch.number, place, tries: 0, result: undefined, waiting: true };
        this.all.push(retried);
        this.#byPlace.set(placeOf(single.segment.file, single.segment.offset), retried);
        this.#batches.add(batch.number);
        return retried;
    }
}
function placeOf(file, offset) {
    return `${file}:${offset}`;
}


/***/ }),

/***/ 24447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ BatchTracker)
});

// UNUSED EXPORTS: RepeatedBatchIdError

// EXTERNAL MODULE: ./lib/bulk/batch-info.js
var batch_info = __webpack_require__(34593);
// EXTERNAL MODULE: ./lib/outcome/discrepancy.js
var outcome_discrepancy = __webpack_require__(99599);
;// CONCATENATED MODULE: ./lib/load/send/batch-progress.js

function progressOf(infos, empty) {
    const sum = (count) => infos.reduce((total, info) => total + count(info), 0);
    return {
        sent: empty + infos.length,
        final: empty + infos.filter(({ state }) => (0,batch_info/* isFinal */.d)(state)).length,
        processed: sum(({ numberRecordsProcessed }) => numberRecordsProcessed),
        failed: sum(({ numberRecordsFailed }) => numberRecordsFailed),
    };
}

// EXTERNAL MODULE: ./lib/load/send/foreign-batches.js
var foreign_batches = __webpack_require__(53786);
;// CONCATENATED MODULE: ./lib/load/send/rival-uploads.js
class RivalUploads {
    #underWay = new Set();
    #rivals = new Map();
    begun(number) {
        this.#underWay.add(number);
    }
    answered(number) {
        const others = new Set(this.#underWay);
        others.delete(number);
        if (others.size > 0)
            this.#rivals.set(number, others);
    }
    ended(number) {
        this.#underWay.delete(number);
        const certain = [];
        for (const [batch, rivals] of this.#rivals) {
            rivals.delete(number);
            if (rivals.size > 0)
                continue;
            this.#rivals.delete(batch);
            certain.push(batch);
        }
        return certain;
    }
    mayClaim(number) {
        return this.#rivals.has(number);
    }
}

;// CONCATENATED MODULE: ./lib/load/send/batch-tracker.js





class RepeatedBatchIdError extends Error {
    name = 'RepeatedBatchIdError';
}
class BatchTracker {
    #infos = new Map();
    #numbers = new Map();
    #empty = new Set();
    #lost = new Map();
    #recalled = new Set();
    #superseded = new Set();
    #foreign = new foreign_batches/* ForeignBatches */.D();
    #listed = new Map();
    #discrepancies = new Map();
    #disputed = new Set();
    #gone = new Set();
    #rivals = new RivalUploads();
    #waiting = new Map();
    #onFinal;
    #onSent;
    #settled = false;
    #changes = 0;
    constructor(onFinal, onSent = () => undefined) {
        this.#onFinal = onFinal;
        this.#onSent = onSent;
    }
    uploadBegun(number) {
        this.#rivals.begun(number);
    }
    uploadEnded(number) {
        for (const certain of this.#rivals.ended(number))
            this.#wake(certain);
    }
    sent(number, info) {
        if (this.#disputed.has(info.id))
            this.#refuseRepeatedId(number, info);
        this.#rivals.answered(number);
        this.found(number, info);
    }
    found(number, info) {
        const isRepeated = this.#superseded.has(info.id) || (this.#numbers.get(info.id) ?? number) !== number;
        if (isRepeated)
            this.#refuseRepeatedId(number, info);
        this.#numbers.set(info.id, number);
        this.#foreign.remove(info);
        this.#onSent(number, info);
        this.#know(number, info);
    }
    lost(number, jobId) {
        this.#lost.set(number, jobId);
    }
    recall(number, { jobId, batchId }) {
        this.#lost.set(number, jobId);
        this.#recalled.add(number);
        if (batchId !== undefined)
            this.#numbers.set(batchId, number);
    }
    supersede(batchId) {
        this.#superseded.add(batchId);
        this.#numbers.delete(batchId);
    }
    withdraw(number) {
        const info = this.#infos.get(number);
        if (info !== undefined)
            this.supersede(info.id);
        this.#infos.delete(number);
    }
    absent(number) {
        this.#lost.delete(number);
        this.#recalled.delete(number);
    }
    empty(number) {
        this.#empty.add(number);
        this.#changes++;
        this.#endWaits(number, { kind: 'empty' });
    }
    isLost(number, jobId = this.#lost.get(number)) {
        return this.#lost.has(number) && this.#lost.get(number) === jobId;
    }
    listed(jobId, infos) {
        const foreign = [];
        for (const info of infos) {
            if (this.#superseded.has(info.id))
                continue;
            const number = this.#numbers.get(info.id);
            if (number === undefined || this.#jobOf(number) !== jobId)
                foreign.push(info);
            else
                this.#know(number, info);
        }
        this.#foreign.seen(jobId, foreign);
        this.#listed.set(jobId, new Set(infos.map(({ id }) => id)));
    }
    unlistedIn(jobId) {
        const listed = this.#listed.get(jobId);
        return [...this.#numbers]
            .filter(([id, number]) => this.#jobOf(number) === jobId && listed?.has(id) !== true)
            .map(([batchId, number]) => ({ number, batchId }));
    }
    missing(jobId) {
        const unlisted = this.unlistedIn(jobId);
        if (unlisted.length === 0)
            return;
        this.#report({ name: 'batches-missing', jobId, batchIds: unlisted.map(({ batchId }) => batchId) });
        for (const { number, batchId } of unlisted) {
            const info = this.#infos.get(number);
            if (info !== undefined && (0,batch_info/* isFinal */.d)(info.state))
                continue;
            this.#forget(number, batchId, jobId);
            this.#gone.add(number);
            this.#endWaits(number, this.#statusNow(number));
        }
    }
    get discrepancies() {
        return [...this.#discrepancies.values(), ...(0,foreign_batches/* foreignBatches */.n)(this.foreign)];
    }
    foreignIn(jobId) {
        return this.#foreign.in(jobId);
    }
    get foreign() {
        return this.#foreign.all;
    }
    get pendingJobs() {
        const jobs = new Set();
        for (const { jobId, state } of this.#infos.values())
            if (!(0,batch_info/* isFinal */.d)(state))
                jobs.add(jobId);
        return [...jobs];
    }
    finalAmong(batches) {
        return batches.filter(({ number }) => {
            const info = this.#infos.get(number);
            return info !== undefined && (0,batch_info/* isFinal */.d)(info.state);
        }).length;
    }
    progress(last) {
        const infos = [...this.#infos].filter(([number]) => number <= last).map(([, info]) => info);
        return progressOf(infos, [...this.#empty].filter((number) => number <= last).length);
    }
    get changes() {
        return this.#changes;
    }
    settle() {
        this.#settled = true;
        for (const number of [...this.#waiting.keys()])
            this.#endWaits(number, this.#statusNow(number));
    }
    async status(number) {
        const now = this.#statusNow(number);
        const isCertain = now.kind === 'final' && !this.#rivals.mayClaim(number);
        const isGone = now.kind === 'lost' && this.#gone.has(number);
        if (this.#settled || isCertain || isGone || now.kind === 'empty')
            return now;
        return new Promise((resolve) => {
            const others = this.#waiting.get(number) ?? [];
            this.#waiting.set(number, [...others, resolve]);
        });
    }
    get infos() {
        return this.#infos;
    }
    #jobOf(number) {
        return this.#infos.get(number)?.jobId ?? this.#lost.get(number);
    }
    #refuseRepeatedId(batch, { id: batchId, jobId }) {
        const sentence = this.#report({ name: 'batch-id-repeated', batch, batchId });
        this.#disputed.add(batchId);
        const other = this.#numbers.get(batchId);
        if (other !== undefined && this.#rivals.mayClaim(other))
            this.#forget(other, batchId, this.#jobOf(other) ?? jobId);
        this.#lost.set(batch, jobId);
        throw new RepeatedBatchIdError(sentence);
    }
    #report(discrepancy) {
        const sentence = (0,outcome_discrepancy/* sentenceOf */.$)(discrepancy);
        this.#discrepancies.set(sentence, discrepancy);
        return sentence;
    }
    #forget(number, batchId, jobId) {
        this.#numbers.delete(batchId);
        this.#infos.delete(number);
        this.#lost.set(number, jobId);
    }
    #know(number, info) {
        const before = this.#infos.get(number);
        this.#lost.delete(number);
        this.#recalled.delete(number);
        if (before !== undefined && (0,batch_info/* isFinal */.d)(before.state)) {
            if (isChanged(before, info))
                this.#report({ name: 'batch-changed', batch: number, batchId: info.id });
            return;
        }
        this.#infos.set(number, info);
        if (before?.state !== info.state || before.numberRecordsProcessed !== info.numberRecordsProcessed) {
            this.#changes++;
        }
        if (!(0,batch_info/* isFinal */.d)(info.state))
            return;
        this.#onFinal(number, info);
        this.#wake(number);
    }
    #wake(number) {
        const status = this.#statusNow(number);
        if (status.kind !== 'final' || this.#rivals.mayClaim(number))
            return;
        this.#endWaits(number, status);
    }
    #endWaits(number, status) {
        for (const resolve of this.#waiting.get(number) ?? [])
            resolve(status);
        this.#waiting.delete(number);
    }
    #statusNow(number) {
        const info = this.#infos.get(number);
        if (info !== undefined)
            return { kind: (0,batch_info/* isFinal */.d)(info.state) ? 'final' : 'running', info };
        if (this.#empty.has(number))
            return { kind: 'empty' };
        if (!this.#lost.has(number))
            return { kind: 'unsent' };
        return { kind: 'lost', isRecalled: this.#recalled.has(number) };
    }
}
function isChanged(one, other) {
    return (one.state !== other.state ||
        one.numberRecordsProcessed !== other.numberRecordsProcessed ||
        one.numberRecordsFailed !== other.numberRecordsFailed);
}


/***/ }),

/***/ 75485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cf: () => (/* binding */ SECOND_LOOK_MILLISECONDS),
  hI: () => (/* binding */ awaitForeignBatches),
  dK: () => (/* binding */ settleClosedJob)
});

// EXTERNAL MODULE: ./lib/bulk/batch-info.js
var batch_info = __webpack_require__(34593);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/records/requests/content-digest.js + 4 modules
var content_digest = __webpack_require__(10124);
;// CONCATENATED MODULE: ./lib/load/send/lost-batches.js


const READINGS = 5;
class LostBatchError extends Error {
    name = 'LostBatchError';
}
async function placeLostBatches(lost, { tracker, bulk, jobId, signal, source }) {
    const foreign = tracker.foreignIn(jobId);
    const open = new Set();
    if (foreign.length > 0)
        for (const batch of lost)
            open.add(await described(batch, source));
    for (const info of foreign) {
        if (open.size === 0)
            return;
        let match;
        for (let reading = 1; match === undefined && reading <= READINGS; reading++) {
            match = await matchOf(open, await bulk.readRequest(jobId, info.id, signal), source.contentType);
        }
        if (match === undefined) {
            throw new LostBatchError(`Job ${jobId} has a batch, ${info.id}, that is none of those whose answer was lost, so it cannot be proven what became of them.`);
        }
        tracker.found(match.batch.number, info);
        open.delete(match);
        lost.delete(match.batch);
    }
}
async function matchOf(lost, request, contentType) {
    const candidates = [...lost];
    const same = sha256(request);
    const bytes = candidates.find(({ bodies }) => bodies.includes(same));
    if (bytes !== undefined)
        return bytes;
    const content = await (0,content_digest/* contentDigest */.e)(contentType, request);
    return candidates.find(({ contents }) => contents.includes(content));
}
async function described(batch, source) {
    return source.lendBody(batch, async (body) => {
        const archive = await source.archiveOf(batch, body);
        const forms = archive === undefined ? [body] : [body, archive];
        return {
            batch,
            bodies: forms.map(sha256),
            contents: await Promise.all(forms.map(async (form) => (0,content_digest/* contentDigest */.e)(source.contentType, form))),
        };
    });
}
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}

// EXTERNAL MODULE: ./lib/load/send/poll-interval.js
var poll_interval = __webpack_require__(96590);
;// CONCATENATED MODULE: ./lib/load/send/closed-job.js



const SECOND_LOOK_MILLISECONDS = 3_000;
async function settleClosedJob(lost, job) {
    const { tracker, bulk, clock, counts, isPatient, jobId, list, signal } = job;
    const open = new Set(lost);
    let hidden = 0;
    const look = async (listed) => {
        const infos = listed ?? (await bulk.listBatches(jobId, signal));
        tracker.listed(jobId, infos);
        const unlisted = tracker.unlistedIn(jobId).length;
        hidden = (counts?.batches ?? 0) - infos.length - unlisted;
        await placeLostBatches(open, job);
        return open.size === 0 && unlisted === 0 && hidden <= 0;
    };
    if ((await look(counts === undefined ? undefined : list)) || !isPatient)
        return [];
    await clock.sleep(SECOND_LOOK_MILLISECONDS, signal);
    if (await look())
        return [];
    tracker.missing(jobId);
    if (hidden > 0) {
        throw new LostBatchError(`Job ${jobId} counts more batches than it lists (${hidden} more), so it cannot be proven what it holds.`);
    }
    for (const { number } of open)
        tracker.absent(number);
    return [...open];
}
async function awaitForeignBatches({ tracker, bulk, clock, signal, }, graceMilliseconds) {
    const until = clock.monotonic() + graceMilliseconds;
    const interval = new poll_interval/* PollInterval */.$(clock);
    for (;;) {
        const running = new Set(tracker.foreign.filter(({ state }) => !(0,batch_info/* isFinal */.d)(state)).map(({ jobId }) => jobId));
        if (running.size === 0 || clock.monotonic() >= until)
            return;
        await clock.sleep(interval.next(), signal);
        for (const jobId of running)
            tracker.listed(jobId, await bulk.listBatches(jobId, signal));
    }
}


/***/ }),

/***/ 82938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ textAt),
/* harmony export */   d: () => (/* binding */ FirstIds)
/* harmony export */ });
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50207);

const TAIL_START = 11;
class FirstIds {
    #ids = new Set();
    #tails = new Set();
    add(bytes, start) {
        this.#ids.add(textAt(bytes, start));
        this.#tails.add(tailAt(bytes, start));
    }
    has(bytes, start) {
        return this.#tails.has(tailAt(bytes, start)) && this.#ids.has(textAt(bytes, start));
    }
}
function textAt(bytes, start) {
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .ID_BYTES */ .Q$).toString('latin1');
}
function tailAt(bytes, start) {
    const at = start + TAIL_START;
    return (((bytes[at] ?? 0) << 24) |
        ((bytes[at + 1] ?? 0) << 16) |
        ((bytes[at + 2] ?? 0) << 8) |
        (bytes[at + 3] ?? 0));
}


/***/ }),

/***/ 53786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ForeignBatches),
/* harmony export */   n: () => (/* binding */ foreignBatches)
/* harmony export */ });
class ForeignBatches {
    #jobs = new Map();
    seen(jobId, infos) {
        const known = this.#jobs.get(jobId) ?? new Map();
        for (const info of infos)
            known.set(info.id, info);
        this.#jobs.set(jobId, known);
    }
    remove({ id, jobId }) {
        this.#jobs.get(jobId)?.delete(id);
    }
    in(jobId) {
        return [...(this.#jobs.get(jobId)?.values() ?? [])];
    }
    get all() {
        return [...this.#jobs.keys()].flatMap((jobId) => this.in(jobId));
    }
}
function foreignBatches(foreign) {
    if (foreign.length === 0)
        return [];
    const records = foreign.reduce((sum, { numberRecordsProcessed }) => sum + numberRecordsProcessed, 0);
    return [{ name: 'foreign-batches', batchIds: foreign.map(({ id }) => id), records }];
}


/***/ }),

/***/ 39265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ Limiters),
  q: () => (/* binding */ UPLOADS_IN_FLIGHT)
});

;// CONCATENATED MODULE: ./lib/load/send/limiter.js
const LONG_CALL_MILLISECONDS = 10_000;
class Limiter {
    #settings;
    #waiting = [];
    #width;
    #calls = 0;
    #bytes = 0;
    #hasAnswers = true;
    constructor(settings) {
        this.#settings = settings;
        this.#width = settings.first;
    }
    async run(bytes, call, signal) {
        await this.enter(bytes, signal);
        return this.inside(bytes, call);
    }
    async enter(bytes, signal) {
        signal?.throwIfAborted();
        if (this.#waiting.length > 0 || !this.#fits(bytes))
            return this.#place(bytes, signal);
        this.#take(bytes);
    }
    async inside(bytes, call) {
        const { clock, first, most } = this.#settings;
        const begunAt = clock.monotonic();
        try {
            const answer = await call();
            this.#hasAnswers = true;
            const isLong = clock.monotonic() - begunAt >= LONG_CALL_MILLISECONDS;
            const isUsed = this.#waiting.length > 0 && this.#calls <= this.#width;
            if (isLong)
                this.#width = Math.min(this.#width, first);
            else if (isUsed)
                this.#width = Math.min(this.#width + 1 / this.#width, most);
            return answer;
        }
        finally {
            this.#calls--;
            this.#bytes -= bytes;
            this.#admit();
        }
    }
    shrink() {
        if (!this.#hasAnswers)
            return;
        this.#hasAnswers = false;
        this.#width = Math.max(1, this.#width / 2);
    }
    #fits(bytes) {
        if (this.#calls === 0)
            return true;
        return this.#calls + 1 <= this.#width && this.#bytes + bytes <= this.#settings.maxBytes;
    }
    #take(bytes) {
        this.#calls++;
        this.#bytes += bytes;
    }
    #admit() {
        for (let next = this.#waiting[0]; next !== undefined && this.#fits(next.bytes); next = this.#waiting[0]) {
            this.#waiting.shift();
            this.#take(next.bytes);
            next.enter();
        }
    }
    async #place(bytes, signal) {
        return new Promise((resolve, reject) => {
            const enter = () => {
                signal?.removeEventListener('abort', leave);
                resolve();
            };
            const wait = { bytes, enter };
            const leave = () => {
                this.#waiting.splice(this.#waiting.indexOf(wait), 1);
                this.#admit();
                reject(signal?.reason instanceof Error ? signal.reason : new Error('The wait was given up.'));
            };
            this.#waiting.push(wait);
            signal?.addEventListener('abort', leave, { once: true });
        });
    }
}

;// CONCATENATED MODULE: ./lib/load/send/limiters.js

const BODIES_AT_ONCE = { first: 2, most: 2, maxBytes: Infinity };
const UPLOADS_IN_FLIGHT = { first: 4, most: 16, maxBytes: 32_000_000 };
const RESULTS_IN_FLIGHT = { first: 4, most: 16, maxBytes: Infinity };
class Limiters {
    bodies;
    uploads;
    results;
    constructor(clock) {
        this.bodies = new Limiter({ ...BODIES_AT_ONCE, clock });
        this.uploads = new Limiter({ ...UPLOADS_IN_FLIGHT, clock });
        this.results = new Limiter({ ...RESULTS_IN_FLIGHT, clock });
    }
    shrink = () => {
        this.uploads.shrink();
        this.results.shrink();
    };
}


/***/ }),

/***/ 69790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ OpenJob)
});

// EXTERNAL MODULE: ./lib/bulk/job-listing.js
var job_listing = __webpack_require__(51938);
// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var transport = __webpack_require__(40358);
// EXTERNAL MODULE: ./lib/load/send/unknown-jobs.js
var unknown_jobs = __webpack_require__(61930);
;// CONCATENATED MODULE: ./lib/load/send/job-creation.js



const MAX_LOST_ANSWERS = 8;
const FIRST_PAUSE_MILLISECONDS = 1_000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;
async function createJob(creation) {
    const { bulk, clock, deadline, request } = creation;
    const startedAt = clock.now();
    for (let lost = 0;; lost++) {
        try {
            const job = await bulk.createJob(request, deadline);
            if (creation.knownJobs.has(job.id)) {
                await logLeftOvers(creation, startedAt, undefined);
                throw new Error(`The org answered the creation of a job to ${request.operation} ${request.object} with the id of another job of this run, ${job.id}. Nothing was sent to it.`);
            }
            if (lost > 0)
                await logLeftOvers(creation, startedAt, job.id);
            return job;
        }
        catch (error) {
            if (!(error instanceof transport/* TransportError */.wX && error.inDoubt))
                throw error;
            if (lost === MAX_LOST_ANSWERS || !(await pause(lost, creation))) {
                await logLeftOvers(creation, startedAt, undefined);
                throw error;
            }
        }
    }
}
async function pause(lost, { clock, stop }) {
    try {
        await clock.sleep(Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** lost, LONGEST_PAUSE_MILLISECONDS), stop);
        return true;
    }
    catch {
        return false;
    }
}
async function logLeftOvers(creation, startedAt, ownId) {
    const { request, warn } = creation;
    const lost = `The answer to the creation of a job to ${request.operation} ${request.object} was lost`;
    const ids = await leftOvers(creation, startedAt, ownId).catch(() => undefined);
    if (ids === undefined) {
        warn(`${lost}, so an empty job may have been left open. It does no harm; look for it under Setup, "Bulk Data Load Jobs", and abort it.`);
    }
    else if (ids.length > 0) {
        for (const id of ids)
            creation.namedJobs.add(id);
        warn(`${lost}, so these may have been left open, which are empty: ${ids.join(', ')}. They do no harm; if no other load is about to use them, abort them under Setup, "Bulk Data Load Jobs".`);
    }
}
async function leftOvers({ bulk, clock, deadline, knownJobs, request }, startedAt, ownId) {
    const jobs = await bulk.listJobs(job_listing/* TO_NAME_JOBS */.r6, deadline);
    const candidates = jobs &&
        (0,unknown_jobs/* unknownJobs */.R)(jobs, {
            since: startedAt - job_listing/* CLOCK_DIFFERENCE_MILLISECONDS */.sr,
            until: clock.now() + job_listing/* CLOCK_DIFFERENCE_MILLISECONDS */.sr,
            known: [...knownJobs, ...(ownId === undefined ? [] : [ownId])],
            kinds: [request],
        }).filter(({ state }) => state === 'Open');
    if (candidates === undefined)
        return undefined;
    const empty = [];
    for (const { id } of candidates) {
        const batches = await bulk.listBatches(id, deadline).catch(() => undefined);
        if (batches?.length === 0)
            empty.push(id);
    }
    return empty;
}

;// CONCATENATED MODULE: ./lib/load/send/other-job.js
const MAX_TEXT_CHARACTERS = 100;
function refuseOtherJob(request, job) {
    const differences = [...differencesOf(request, job)];
    if (differences.length === 0)
        return;
    throw new Error(`Job ${job.id}, which the org created, is not the one that was asked for: ${differences.join(', ')}. Nothing was sent to it.`);
}
function* differencesOf(request, job) {
    const { assignmentRuleId, concurrencyMode, contentType = 'CSV', externalIdFieldName, object } = request;
    if (!isSameName(job.object, object))
        yield differs('object', job.object, object);
    if (!isSame(job.operation, request.operation))
        yield differs('operation', job.operation, request.operation);
    if (job.state !== 'Open')
        yield differs('state', job.state, 'Open');
    if (job.externalIdFieldName !== undefined && !isSameName(job.externalIdFieldName, externalIdFieldName)) {
        yield differs('externalIdFieldName', job.externalIdFieldName, externalIdFieldName);
    }
    if (job.contentType !== undefined && !isSame(job.contentType, contentType)) {
        yield differs('contentType', job.contentType, contentType);
    }
    if (concurrencyMode === 'Serial' && job.concurrencyMode !== undefined && !isSerial(job.concurrencyMode)) {
        yield differs('concurrencyMode', job.concurrencyMode, concurrencyMode);
    }
    if (job.assignmentRuleId !== undefined &&
        job.assignmentRuleId.slice(0, 15) !== assignmentRuleId?.slice(0, 15)) {
        yield differs('assignmentRuleId', job.assignmentRuleId, assignmentRuleId);
    }
}
function differs(what, found, wanted) {
    return `its ${what} is ${found.slice(0, MAX_TEXT_CHARACTERS)} instead of ${wanted ?? 'none'}`;
}
function isSame(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
function isSerial(mode) {
    return isSame(mode, 'Serial') || mode === '1';
}
function isSameName(found, wanted) {
    if (wanted === undefined)
        return false;
    const [one, other] = [found.toLowerCase(), wanted.toLowerCase()];
    return one === other || one.endsWith(`__${other}`) || other.endsWith(`__${one}`);
}

;// CONCATENATED MODULE: ./lib/load/send/open-job.js


class OpenJob {
    ids;
    #planned;
    #name;
    #context;
    #stop;
    #counts = new Map();
    #id;
    constructor(parts) {
        this.#planned = parts.planned;
        this.#name = parts.name;
        this.#context = parts.context;
        this.#stop = parts.stop;
        this.ids = [...parts.earlierIds];
    }
    get id() {
        return this.#id;
    }
    countsOf(jobId) {
        return this.#counts.get(jobId);
    }
    async create(request) {
        this.#stop.signal.throwIfAborted();
        const { bulk, cancellation, checkpoint, clock, knownJobs, listener, namedJobs, openJobs, warn } = this.#context;
        const job = await createJob({
            ...{ bulk, clock, warn, request, knownJobs, namedJobs },
            ...{ stop: this.#stop.signal, deadline: cancellation.deadline },
        });
        const { id } = job;
        this.#id = id;
        this.ids.push(id);
        knownJobs.add(id);
        checkpoint.note({ kind: 'created', job: this.#name, jobId: id });
        openJobs.opened(id);
        listener.jobCreated(this.#planned, id, this.ids.length > 1);
        refuseOtherJob(request, job);
        return id;
    }
    async isOpen() {
        if (this.#id === undefined)
            return false;
        const job = await this.#context.bulk.readJob(this.#id, this.#stop.signal);
        if (job.state === 'Open')
            return true;
        this.#ended(job, true);
        return false;
    }
    async close(answered) {
        const id = this.#id;
        if (id === undefined)
            return undefined;
        const { bulk, cancellation } = this.#context;
        const job = await bulk.closeJob(id, cancellation.deadline, () => answered?.(id));
        return this.#ended(job, job.wasEnded);
    }
    async abort() {
        const id = this.#id;
        if (id === undefined)
            return undefined;
        const { bulk, cancellation, openJobs } = this.#context;
        try {
            const { counts } = await bulk.abortJob(id, cancellation.deadline);
            this.#counts.set(id, counts);
            this.#id = undefined;
            openJobs.ended(id);
            return id;
        }
        catch (error) {
            this.#stop.forError(error);
            return undefined;
        }
    }
    #ended({ counts, state }, byOthers) {
        const id = this.#id ?? '';
        this.#counts.set(id, counts);
        const { openJobs, warn } = this.#context;
        this.#id = undefined;
        openJobs.ended(id);
        const doing = this.#planned.kind === 'query' ? 'read' : 'loaded';
        if (state !== 'Closed') {
            throw new Error(`Somebody else ended job ${id} while it was being ${doing}: its state is ${state}.`);
        }
        if (byOthers) {
            warn(`Somebody else closed job ${id} while it was being ${doing}. What was still to be sent went into a new job.`);
        }
        return id;
    }
}


/***/ }),

/***/ 96590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ PollInterval)
/* harmony export */ });
const SHORTEST_MILLISECONDS = 200;
const LONGEST_MILLISECONDS = 15_000;
const SHARE = 1 / 4;
class PollInterval {
    #clock;
    #begunAt;
    constructor(clock) {
        this.#clock = clock;
        this.#begunAt = clock.monotonic();
    }
    next(pace = { done: 0, left: 0 }) {
        const elapsed = this.#clock.monotonic() - this.#begunAt;
        const left = pace.done === 0 ? Infinity : (elapsed * pace.left) / pace.done;
        const interval = Math.min(elapsed, left) * SHARE;
        return Math.max(SHORTEST_MILLISECONDS, Math.min(interval, LONGEST_MILLISECONDS));
    }
}


/***/ }),

/***/ 32056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withTimeLimit)
/* harmony export */ });
async function withTimeLimit(clock, milliseconds, work, sentence = `It took longer than ${milliseconds / 1_000} s.`) {
    const [late, ended] = [new AbortController(), new AbortController()];
    clock.sleep(milliseconds, ended.signal).then(() => {
        late.abort(new Error(sentence));
    }, () => undefined);
    try {
        return await work(late.signal);
    }
    finally {
        ended.abort();
    }
}


/***/ }),

/***/ 61930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ unknownJobs),
/* harmony export */   t: () => (/* binding */ kindsOf)
/* harmony export */ });
/* harmony import */ var _limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50207);

function unknownJobs(listed, run) {
    const known = new Set([...run.known].map(shortId));
    return listed.filter((job) => {
        const { createdById, createdDate, id } = job;
        if (createdDate < run.since || createdDate > (run.until ?? Infinity))
            return false;
        const isOfUser = run.userId === undefined || createdById === '' || (0,_limits_salesforce_id_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameId */ .WB)(createdById, run.userId);
        return isOfUser && !known.has(shortId(id)) && run.kinds.some((kind) => isOfKind(job, kind));
    });
}
function kindsOf({ jobs }) {
    return jobs
        .filter(({ kind }) => kind !== 'query')
        .flatMap(({ job: { object, operation, references } }) => [operation.value, ...(references.length > 0 ? ['update'] : [])].map((one) => ({
        object: object.value,
        operation: one,
    })));
}
function shortId(id) {
    return id.slice(0, 15);
}
function isOfKind(job, { object, operation }) {
    const [found, wanted] = [job.object.toLowerCase(), object.toLowerCase()];
    const isObject = found === wanted || found.endsWith(`__${wanted}`);
    return isObject && job.operation.toLowerCase() === operation.toLowerCase();
}


/***/ }),

/***/ 76203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ latest),
/* harmony export */   SR: () => (/* binding */ runIdOf),
/* harmony export */   cl: () => (/* binding */ writeUndoFile),
/* harmony export */   h2: () => (/* binding */ removeUndoFile),
/* harmony export */   p6: () => (/* binding */ removeIdLists)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _ports_foreign_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84859);
/* harmony import */ var _records_bytes_hashed_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99020);
/* harmony import */ var _records_results_id_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62039);
/* harmony import */ var _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78568);
/* harmony import */ var _undo_undo_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40033);
/* harmony import */ var _undo_undo_writer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6388);








const DELETES = new Set(['delete', 'hardDelete']);
const OVERWRITES = new Set(['update', 'upsert']);
async function removeUndoFile(folder, files) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _undo_undo_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UNDO_FILE */ .e9);
    try {
        const isForeign = await Promise.all(_undo_undo_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UNDO_OPENINGS */ .Xh.map(async (opening) => (0,_ports_foreign_file_js__WEBPACK_IMPORTED_MODULE_7__/* .isForeignFile */ .X)(path, opening, files)));
        if (!isForeign.every(Boolean))
            await files.remove(path);
        const undone = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _undo_undo_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UNDONE_FILE */ .Xx);
        if (!(await (0,_ports_foreign_file_js__WEBPACK_IMPORTED_MODULE_7__/* .isForeignFile */ .X)(undone, _undo_undo_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UNDONE_OPENING */ .p0, files)))
            await files.remove(undone);
        await files.remove((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _undo_undo_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UNDO_FOLDER */ .CO, _undo_undo_file_js__WEBPACK_IMPORTED_MODULE_5__/* .FINDINGS_FILE */ .oU));
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`The undo.json of an earlier run could not be removed: ${reason} Nothing was sent. Give the run a results folder of its own.`, { cause });
    }
}
async function writeUndoFile(folder, identity, jobs, files) {
    const listed = [];
    for (const { keepsBefore, outcome } of jobs) {
        const created = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, outcome.id, _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_4__/* .CREATED_IDS_FILE */ .l2);
        const overwritten = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, outcome.id, _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_4__/* .OVERWRITTEN_IDS_FILE */ .oK);
        const isKept = keepsBefore && (await holdsIds(overwritten, files));
        if (!isKept && !(await holdsIds(created, files)))
            continue;
        const before = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, outcome.id, _undo_undo_file_js__WEBPACK_IMPORTED_MODULE_5__/* .BEFORE_FILE */ .Lt);
        listed.unshift({
            about: {
                ...{ job: outcome.id, object: outcome.object, operation: outcome.operation },
                ...{ jobIds: outcome.jobIds, secondPass: hadSecondPass(outcome) },
                before: isKept
                    ? { file: `${outcome.id}/${_undo_undo_file_js__WEBPACK_IMPORTED_MODULE_5__/* .BEFORE_FILE */ .Lt}`, sha256: await (0,_records_bytes_hashed_file_js__WEBPACK_IMPORTED_MODULE_2__/* .hashOfFile */ .QY)(before, files) }
                    : null,
            },
            created,
            ...(isKept && { overwritten }),
        });
    }
    if (listed.length > 0) {
        const head = headOf(identity, jobs);
        await (0,_undo_undo_writer_js__WEBPACK_IMPORTED_MODULE_6__/* .writeUndo */ .o)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _undo_undo_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UNDO_FILE */ .e9), head, listed, files);
    }
    await removeIdLists(folder, jobs.map(({ outcome }) => outcome), files);
    return listed.length > 0;
}
function headOf({ run, ...identity }, jobs) {
    const ends = jobs.flatMap(({ outcome }) => outcome.batches.flatMap(({ info }) => (info === undefined ? [] : [info.systemModstamp])));
    return {
        ...{ orgId: identity.orgId, runId: runIdOf(run), instanceUrl: identity.instanceUrl },
        ...{ apiVersion: run.apiVersion, createdAt: run.startedAt, since: run.jobsSince },
        ...{ until: latest(ends, run.jobsSince), complete: identity.complete },
        bulkJobs: jobs.flatMap(({ outcome }) => outcome.jobIds),
        notTakenBack: jobs.flatMap(({ keepsBefore, outcome }) => notTakenBackOf(outcome, keepsBefore)),
    };
}
function notTakenBackOf({ counts, created, id: job, object, operation, uncounted }, keepsBefore) {
    if (!DELETES.has(operation) && (keepsBefore || !OVERWRITES.has(operation)))
        return [];
    const records = counts.succeeded - created + (uncounted?.changed ?? 0);
    return records > 0 ? [{ job, object, operation, records }] : [];
}
function hadSecondPass({ batches, uncounted }) {
    return uncounted?.hasSecondPass === true || batches.some(({ pass }) => pass === 2);
}
function runIdOf({ instance, manifest, startedAt }) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update([startedAt, instance, manifest].join()).digest('hex').slice(0, 16);
}
function latest(times, otherwise) {
    const known = times.map((time) => Date.parse(time)).filter((time) => !Number.isNaN(time));
    return known.length === 0
        ? otherwise
        : new Date(known.reduce((last, time) => Math.max(last, time))).toISOString();
}
async function removeIdLists(folder, jobs, files) {
    for (const { id } of jobs) {
        await files.remove((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, id, _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_4__/* .CREATED_IDS_FILE */ .l2));
        await files.remove((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, id, _records_results_result_files_js__WEBPACK_IMPORTED_MODULE_4__/* .OVERWRITTEN_IDS_FILE */ .oK));
    }
}
async function holdsIds(path, files) {
    if (!(await files.isFile(path)))
        return false;
    const list = await files.open(path);
    await list.close();
    return list.size > _records_results_id_list_js__WEBPACK_IMPORTED_MODULE_3__/* .ID_LIST_START */ .Gn;
}


/***/ }),

/***/ 96649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ HeldRecords)
/* harmony export */ });
class HeldRecords {
    #places;
    #sort;
    constructor(paths, sort) {
        this.#places = new Map([...new Set(paths)].map((path, index) => [path, index]));
        this.#sort = sort;
    }
    get paths() {
        return [...this.#places.keys()];
    }
    take(ordinal, record) {
        const values = [record.id, ...this.paths.map((path) => record.valueAt(path))];
        this.#sort.add([ordinal, 0, 0], Buffer.from(JSON.stringify(values)));
    }
    async drain() {
        await this.#sort.drain();
    }
    async visit(batches, source, { meet, pause, read, signal }) {
        const entries = this.#sort.entries();
        let { value: entry } = await entries.next();
        try {
            for (const batch of batches) {
                signal.throwIfAborted();
                const rows = [];
                await source.visit(batch, (record) => {
                    rows.push({ ordinal: record.ordinal, row: read(record) });
                });
                for (const { ordinal, row } of rows) {
                    while (entry !== undefined && entry.key[0] < ordinal)
                        ({ value: entry } = await entries.next());
                    meet(row, entry?.key[0] === ordinal ? this.#recordIn(entry.bytes) : undefined);
                    await pause();
                }
            }
        }
        finally {
            await entries.return(undefined);
        }
    }
    async close() {
        await this.#sort.close();
    }
    #recordIn(bytes) {
        const [id = '', ...values] = JSON.parse(bytes.toString());
        return { id, valueAt: (path) => values[this.#places.get(path) ?? -1] ?? '' };
    }
}


/***/ }),

/***/ 61254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/bulk/bulk-client.js + 8 modules
var bulk_client = __webpack_require__(30146);
// EXTERNAL MODULE: ./lib/diagnostic/diagnostic.js
var diagnostic = __webpack_require__(46020);
// EXTERNAL MODULE: ./lib/diagnostic/mistakes.js
var diagnostic_mistakes = __webpack_require__(73042);
// EXTERNAL MODULE: ./lib/load/job/unsent-outcome.js
var unsent_outcome = __webpack_require__(83374);
// EXTERNAL MODULE: ./lib/load/journal/resumption.js
var resumption = __webpack_require__(92076);
// EXTERNAL MODULE: ./lib/load/job/job-frame.js + 2 modules
var job_frame = __webpack_require__(1465);
// EXTERNAL MODULE: ./lib/load/job/job-load.js + 21 modules
var job_load = __webpack_require__(43329);
;// CONCATENATED MODULE: ./lib/load/job/pass-order.js
class PassOrder {
    #jobs;
    #awaited = new Map();
    constructor(jobs) {
        this.#jobs = new Map(jobs.map((job) => [job.id, job]));
    }
    parentsOf(id) {
        const waiting = this.#jobs.get(id)?.references.filter(({ deferred }) => deferred) ?? [];
        const parents = waiting.flatMap(({ jobs }) => jobs.map(({ value }) => value));
        return [...new Set(parents)].filter((parent) => parent !== id);
    }
    needsFirstPassAlone(id, need) {
        const known = this.#awaited.get(need) ?? this.#awaitedBy(need);
        this.#awaited.set(need, known);
        return known.has(id);
    }
    #awaitedBy(id) {
        const awaited = new Set();
        const open = [...this.parentsOf(id)];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (awaited.has(next))
                continue;
            awaited.add(next);
            open.push(...(this.#jobs.get(next)?.needs ?? []), ...this.parentsOf(next));
        }
        return awaited;
    }
}

// EXTERNAL MODULE: ./lib/load/repeated-jobs.js
var repeated_jobs = __webpack_require__(18577);
;// CONCATENATED MODULE: ./lib/load/load.js






async function load({ head, plan, ...known }, { earlier, folder }, context) {
    const now = new Date(context.clock.now());
    const checkpoint = await (0,resumption/* beginCheckpoint */.Kc)(folder, head, earlier && { ...earlier, now }, context.files);
    try {
        const outcomes = await loadJobs(plan, { ...context, checkpoint, earlierFolder: earlier?.folder });
        const since = Date.parse((earlier?.journal ?? head).run.jobsSince);
        const jobsBefore = known.jobsBefore ?? (earlier === undefined ? undefined : []);
        return await (0,repeated_jobs/* withRepetitions */.D)(outcomes, { ...context, ...known, jobsBefore, plan, since });
    }
    finally {
        await checkpoint.close();
    }
}
async function loadJobs(plan, context) {
    const started = new Map();
    const leftovers = (0,job_frame/* boundedAfter */.us)(AbortSignal.abort(), context, Infinity);
    const firstPasses = new Map(plan.jobs.map(({ job }) => [job.id, pending()]));
    const waits = new PassOrder(plan.jobs.map(({ job }) => job));
    for (const planned of plan.jobs) {
        const { id, needs } = planned.job;
        const needed = needs.flatMap((need) => (waits.needsFirstPassAlone(id, need) ? firstPasses.get(need)?.promise : started.get(need)) ?? []);
        const end = startAfter(needed, planned, { context, leftovers: leftovers.context }, {
            firstPassEnded: (outcome, isStopped) => firstPasses.get(id)?.resolve({ planned, outcome, isStopped }),
            parentsLoaded: Promise.all(waits.parentsOf(id).map(async (parent) => firstPasses.get(parent)?.promise)).then((parents) => whyLinksWait(planned, parents)),
        });
        void end.then((ended) => {
            firstPasses.get(id)?.resolve(ended);
            context.lastListing.jobEnded();
        });
        started.set(id, end);
    }
    const ended = await Promise.all(started.values());
    leftovers.end();
    return ended.map(({ outcome }) => outcome);
}
function whyLinksWait(planned, parents) {
    const unknown = parents.find((parent) => parent !== undefined && isParentUnknown(planned, parent));
    if (unknown !== undefined)
        return unknownParents(unknown);
    const stopped = parents.find((parent) => parent?.isStopped);
    if (stopped === undefined)
        return undefined;
    return `The second pass was not begun, because it refers to records of the job "${stopped.planned.job.id}", which was stopped before its end.`;
}
function pending() {
    let resolve = () => undefined;
    const promise = new Promise((settle) => {
        resolve = settle;
    });
    return { promise, resolve };
}
async function startAfter(needs, planned, { context, leftovers }, timing) {
    const done = await Promise.all(needs);
    const found = done.find(({ planned: { job } }) => job.id === planned.job.rowsFrom?.value)?.outcome;
    const obstacle = done.find(({ planned: { job }, outcome }) => outcome.verdict !== 'success' &&
        (job.onFailure === 'stop' || (outcome === found && outcome.verdict !== 'differs')));
    const { cancelled } = context.cancellation;
    if (cancelled.aborted) {
        const reason = cancelled.reason instanceof Error ? cancelled.reason.message : 'The run was cancelled.';
        const outcome = await (0,unsent_outcome/* unsentOutcome */.YZ)(planned, 'cancelled', reason, context);
        return { planned, outcome, isStopped: true };
    }
    try {
        const earlier = await begunBefore(planned, context);
        if (earlier !== undefined)
            return { planned, outcome: earlier, isStopped: isUnfinished(earlier) };
        if (obstacle !== undefined) {
            const reason = `The job needs "${obstacle.outcome.id}", which did not succeed.`;
            const outcome = await (0,unsent_outcome/* unsentOutcome */.YZ)(planned, 'skipped', reason, leftovers);
            return { planned, outcome, isStopped: obstacle.isStopped || isUnfinished(outcome) };
        }
        const parent = done.find((ended) => isParentUnknown(planned, ended));
        if (parent !== undefined) {
            const outcome = await (0,unsent_outcome/* unsentOutcome */.YZ)(planned, 'error', unknownParents(parent), context);
            return { planned, outcome: { ...outcome, isBeyondResuming: true }, isStopped: true };
        }
        const outcome = await loadOne(planned, found, context, timing);
        return { planned, outcome, isStopped: isUnfinished(outcome) };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        const verdict = context.cancellation.cancelled.aborted ? 'cancelled' : 'error';
        const outcome = await (0,unsent_outcome/* unsentOutcome */.YZ)(planned, verdict, reason, context);
        return { planned, outcome, isStopped: true };
    }
}
function isUnfinished({ verdict }) {
    return verdict === 'error' || verdict === 'cancelled';
}
async function begunBefore(planned, context) {
    if (planned.kind !== 'rows' || context.historyOf(planned.job.id) === undefined)
        return undefined;
    const { earlierRows } = await __webpack_require__.e(/* import() */ 593).then(__webpack_require__.bind(__webpack_require__, 77593));
    return earlierRows(planned, context);
}
function isParentUnknown({ job: { references } }, { outcome }) {
    return (outcome.uncounted !== undefined &&
        references.some(({ jobs }) => jobs.some(({ value }) => value === outcome.id)));
}
function unknownParents({ planned: { job } }) {
    return `The records of job "${job.id}", to which this job refers, are not known any more: their rows came from a query, and were sent before the run was interrupted. Nothing more of this job was sent, and resuming the run again sends nothing either: load it in a run of its own, with a query for the records that it refers to, or take this run back with "mode: undo" as far as that is possible and start anew.`;
}
async function loadOne(planned, found, context, timing) {
    switch (planned.kind) {
        case 'load':
            return (0,job_load/* loadJob */._)(planned, context, timing);
        case 'query': {
            const { loadQuery } = await __webpack_require__.e(/* import() */ 17).then(__webpack_require__.bind(__webpack_require__, 19017));
            return loadQuery(planned, context);
        }
        case 'rows': {
            if (found === undefined)
                throw new Error('The query that the rows come from was not run.');
            const { loadRows } = await __webpack_require__.e(/* import() */ 483).then(__webpack_require__.bind(__webpack_require__, 99483));
            return loadRows(planned, found, context, timing);
        }
    }
}

// EXTERNAL MODULE: ./lib/load/result-places.js
var result_places = __webpack_require__(98260);
// EXTERNAL MODULE: ./lib/match/org-records.js + 2 modules
var org_records = __webpack_require__(38093);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(49164);
// EXTERNAL MODULE: ./lib/load/journal/earlier-jobs.js
var earlier_jobs = __webpack_require__(75809);
;// CONCATENATED MODULE: ./lib/load/journal/job-history.js
class JobHistory {
    jobIds = [];
    placements = new Map();
    batchIds = new Set();
    checksums = new Map();
    superseded = new Set();
    attempts = [];
    pairing;
    #pieces = [];
    kept;
    doneVerdict;
    #retried = new Set();
    constructor(events, job) {
        for (const event of events)
            if (event.kind !== 'continued' && event.job === job)
                this.#take(event);
    }
    get isDone() {
        return this.doneVerdict !== undefined;
    }
    unansweredIn(jobId) {
        const placements = [...this.placements.values()];
        return placements.filter((placement) => placement.jobId === jobId && placement.batchId === undefined)
            .length;
    }
    isSplit(number, lastPlanned) {
        if (number <= lastPlanned)
            return this.#retried.has(number);
        const own = this.attempts.find(({ batch }) => batch === number);
        const sources = new Set(own?.records.map(({ batch }) => batch));
        return this.attempts.some(({ attempt, records }) => attempt > (own?.attempt ?? 0) && records.some(({ batch }) => sources.has(batch)));
    }
    #take(event) {
        switch (event.kind) {
            case 'created':
                this.jobIds.push(event.jobId);
                return;
            case 'sending':
                this.#supersede(event.batch);
                this.placements.set(event.batch, { jobId: event.jobId });
                this.checksums.delete(event.batch);
                return;
            case 'body':
                this.checksums.set(event.batch, event.checksum);
                return;
            case 'taken':
                this.placements.set(event.batch, { jobId: event.jobId, batchId: event.batchId });
                this.batchIds.add(event.batchId);
                return;
            case 'attempt':
                this.attempts.push(event);
                for (const { batch } of event.records)
                    this.#retried.add(batch);
                return;
            case 'matching':
                this.#pieces.push(event.records);
                return;
            case 'matched':
                this.pairing = { pieces: this.#pieces, reasons: event.reasons, sha256: event.sha256 };
                this.#pieces = [];
                return;
            case 'kept':
                this.kept = { records: event.records, size: event.size, sha256: event.sha256 };
                return;
            case 'done':
                this.doneVerdict = event.verdict;
        }
    }
    #supersede(number) {
        const batchId = this.placements.get(number)?.batchId;
        if (batchId !== undefined)
            this.superseded.add(batchId);
    }
}

// EXTERNAL MODULE: ./lib/load/send/first-ids.js
var first_ids = __webpack_require__(82938);
// EXTERNAL MODULE: ./lib/bulk/job-listing.js
var job_listing = __webpack_require__(51938);
;// CONCATENATED MODULE: ./lib/load/send/last-listing.js

class LastListing {
    #bulk;
    #knownJobs;
    #jobsLeft;
    #jobsThen = 0;
    #listed = Promise.resolve(undefined);
    constructor(bulk, knownJobs, jobs) {
        this.#bulk = bulk;
        this.#knownJobs = knownJobs;
        this.#jobsLeft = jobs;
    }
    jobEnded() {
        this.#jobsLeft--;
    }
    jobClosed(signal) {
        if (this.#jobsLeft !== 1)
            return;
        this.#jobsThen = this.#knownJobs.size;
        this.#listed = this.#bulk.listJobs(job_listing/* TO_NAME_JOBS */.r6, signal).catch(() => undefined);
    }
    async jobs() {
        return this.#knownJobs.size === this.#jobsThen ? this.#listed : undefined;
    }
}

// EXTERNAL MODULE: ./lib/load/send/limiters.js + 1 modules
var send_limiters = __webpack_require__(39265);
;// CONCATENATED MODULE: ./lib/load/run-context.js







function runContext({ jobs }, earlier, request, { bulk, describes, ports, transport, warn }) {
    const { apiVersion, maxFailedRecords, resultsFolder, scratchFolder } = request;
    const histories = new Map(jobs
        .flatMap(({ job: { id } }) => (0,plan_plan/* journalNames */.eU)(id))
        .map((name) => [name, earlier && new JobHistory(earlier.events, name)]));
    const knownJobs = new Set([...histories.values()].flatMap((history) => history?.jobIds ?? []));
    const limiters = new send_limiters/* Limiters */.e(ports.clock);
    transport.whenBusy(limiters.shrink);
    return {
        ...ports,
        ...{ bulk, warn, maxFailedRecords, resultsFolder, scratchFolder },
        orgRecords: new org_records/* OrgRecords */.T({ transport, apiVersion }, describes, ports.log),
        found: new Map(),
        limiters,
        historyOf: (job) => histories.get(job),
        earlierJobs: new earlier_jobs/* EarlierJobs */.R(),
        recordQueries: (planned, context, stop) => async (query, reader) => {
            const { recordQueries } = await __webpack_require__.e(/* import() */ 150).then(__webpack_require__.bind(__webpack_require__, 8150));
            return recordQueries(planned, context, stop)(query, reader);
        },
        knownJobs,
        lastListing: new LastListing(bulk, knownJobs, jobs.length),
        namedJobs: new Set(),
        firstIds: new first_ids/* FirstIds */.d(),
        goneIsDone: request.isUndo === true,
    };
}

// EXTERNAL MODULE: ./lib/load/undo-file.js
var undo_file = __webpack_require__(76203);
// EXTERNAL MODULE: ./lib/outcome/verdict.js
var outcome_verdict = __webpack_require__(30597);
// EXTERNAL MODULE: ./lib/plan/planning.js + 31 modules
var plan_planning = __webpack_require__(91249);
// EXTERNAL MODULE: ./lib/modes/bare-outcome.js
var bare_outcome = __webpack_require__(78611);
// EXTERNAL MODULE: ./lib/outcome/counts.js
var counts = __webpack_require__(73834);
;// CONCATENATED MODULE: ./lib/modes/load-outcome.js


function loadOutcome({ begun, clock, earlier, org: connection, request }, parts, { jobs = [], limits, org, journalFolder = request.resumeFrom } = {}) {
    const { bulk, sessions, transport } = connection;
    const { isRehearsal = false } = request;
    const instanceUrl = isRehearsal ? undefined : sessions.inForce?.instanceUrl.origin;
    return {
        ...(0,bare_outcome/* bareOutcome */.PS)(request, begun, clock),
        ...(instanceUrl === undefined ? {} : { instanceUrl }),
        ...(org === undefined || isRehearsal ? {} : { org }),
        ...(earlier === undefined ? {} : { continues: new Date(earlier.run.startedAt) }),
        ...(load_outcome_isUnfinished(parts) && !isBeyondResuming(parts, jobs) && journalFolder !== undefined
            ? { resumeFrom: journalFolder }
            : {}),
        ...parts,
        jobs,
        counts: (0,counts/* sumOf */.XN)(jobs.map(({ counts }) => counts)),
        usage: {
            requests: transport.requests,
            retries: transport.retries,
            batches: jobs.flatMap(({ batches }) => batches).filter(({ info }) => info !== undefined).length,
            ...bulk.traffic,
            ...(limits === undefined ? {} : { limits }),
            ...(transport.apiUsage === undefined ? {} : { apiUsage: transport.apiUsage }),
        },
    };
}
function load_outcome_isUnfinished({ verdict }) {
    return verdict === 'error' || verdict === 'cancelled';
}
function isBeyondResuming({ troubles = [] }, jobs) {
    const unfinished = jobs.filter((job) => load_outcome_isUnfinished(job) || job.inDoubt > 0);
    return (troubles.length === 0 && unfinished.length > 0 && unfinished.every((job) => job.isBeyondResuming === true));
}

// EXTERNAL MODULE: ./lib/diagnostic/word-list.js
var word_list = __webpack_require__(7076);
// EXTERNAL MODULE: ./lib/check/org-check.js + 10 modules
var org_check = __webpack_require__(36014);
// EXTERNAL MODULE: ./lib/check/org-reading.js
var org_reading = __webpack_require__(21727);
// EXTERNAL MODULE: ./lib/check/unwritable-columns.js
var unwritable_columns = __webpack_require__(63743);
;// CONCATENATED MODULE: ./lib/check/write-check.js




async function checkBeforeWrite(jobs, describes, ports) {
    const undescribed = new Map();
    const schema = await (0,org_reading/* readWrittenSchema */.NV)(jobs, describes, {
        signal: ports.signal,
        unread: (name, error) => {
            undescribed.set(name, error instanceof Error ? error.message : String(error));
        },
    });
    const manifestJobs = jobs.map(({ job }) => job);
    const diagnostics = [];
    const unsentColumns = new Map();
    for (const planned of jobs) {
        const org = (0,org_check/* checkAgainstOrg */.g)(planned, manifestJobs, schema);
        const { diagnostics: found, findingColumns = [], unwritable = [] } = org;
        const settled = await (0,unwritable_columns/* settleUnwritable */.X)(planned, unwritable, ports);
        diagnostics.push(...found.filter(({ severity }) => severity === 'error'), ...settled.diagnostics);
        const unsent = new Set([...settled.unsent, ...findingColumns]);
        if (unsent.size > 0)
            unsentColumns.set(planned.job.id, unsent);
    }
    return { diagnostics: [...diagnostics, ...unchecked(undescribed)], unsentColumns };
}
function unchecked(undescribed) {
    const [reason] = undescribed.values();
    if (reason === undefined)
        return [];
    return [
        {
            severity: 'warning',
            message: `The fields of ${(0,word_list/* allOf */.b)([...undescribed.keys()])} were not checked before the load, since the org did not describe them. ${reason}`,
        },
    ];
}

// EXTERNAL MODULE: ./lib/load/destination.js
var load_destination = __webpack_require__(55320);
;// CONCATENATED MODULE: ./lib/modes/object-mistakes.js



const PATIENCE_MILLISECONDS = 20_000;
async function objectMistakes(jobs, { apiVersion, destination = load_destination/* NO_PRODUCTION */.O0 }, { clock, describes, files, log, transport, ...run }) {
    if (jobs.length === 0)
        return [];
    const patience = new AbortController();
    const stop = clock.every(PATIENCE_MILLISECONDS, () => {
        patience.abort();
    });
    const signal = AbortSignal.any([run.signal, patience.signal]);
    const access = { transport, apiVersion, log, signal };
    try {
        const { refusals } = await (0,load_destination/* verifyOrg */.qv)({ ...destination, allowProduction: true }, access);
        if (refusals.length > 0 || signal.aborted)
            return [];
        const { diagnostics } = await checkBeforeWrite(jobs, describes, { files, signal });
        return diagnostics.filter(diagnostic/* isError */.b);
    }
    catch {
        return [];
    }
    finally {
        stop();
    }
}

// EXTERNAL MODULE: ./lib/modes/org-connection.js + 3 modules
var org_connection = __webpack_require__(43635);
// EXTERNAL MODULE: ./lib/load/limit-check.js + 1 modules
var limit_check = __webpack_require__(23026);
// EXTERNAL MODULE: ./lib/load/send/time-limit.js
var time_limit = __webpack_require__(32056);
// EXTERNAL MODULE: ./lib/load/send/unknown-jobs.js
var unknown_jobs = __webpack_require__(61930);
;// CONCATENATED MODULE: ./lib/load/journal-gaps.js




const CLOSING_MILLISECONDS = 30_000;
const LATEST_HINT = 'Let "resume-from" name the results folder of the last attempt, or a whole copy of it';
async function gapsIn(search) {
    const { cancelled } = search.cancellation;
    try {
        const jobs = await jobsBesideJournal(search);
        return { refusals: [], mistakes: jobs.length > 0 ? jobs : await unknownBatches(search) };
    }
    catch (error) {
        if (cancelled.aborted)
            return { refusals: [], mistakes: [] };
        const reason = error instanceof Error ? error.message : String(error);
        return {
            mistakes: [],
            refusals: [
                `The jobs of the org could not be read, so it is not known whether this checkpoint.json has all that was sent. Nothing was sent. ${reason}`,
            ],
        };
    }
}
async function jobsBesideJournal(search) {
    const { bulk, cancellation, namedJobs, warn } = search;
    const listed = await bulk.listJobs(job_listing/* TO_SEE_ALL_JOBS */.J_, cancellation.cancelled);
    if (listed === undefined)
        throw new Error('The org has too many jobs to look through.');
    const unknown = [];
    for (const job of (0,unknown_jobs/* unknownJobs */.R)(listed, jobsOfRun(search))) {
        if (await holdsBatches(job, search))
            unknown.push(job);
        else if (job.state === 'Open') {
            warn(`Job ${job.id} (${job.operation} ${job.object}) is open and empty, and this checkpoint.json does not know it: the interrupted run may have created it. It does no harm; if no other load is about to use it, abort it under Setup, "Bulk Data Load Jobs".`);
            namedJobs.add(job.id);
        }
    }
    if (unknown.length === 0)
        return [];
    const named = unknown.map(({ id, object, operation }) => `${id} (${operation} ${object})`).join(', ');
    return [
        {
            message: `The org has jobs of this user that were made since the run of ${search.journal.run.startedAt} began, and that this checkpoint.json does not know: ${named}. It may be an older copy, so nothing was sent: records could be in the org twice.`,
            hint: `${LATEST_HINT}. If these jobs are somebody else's, name them in the input "jobs-of-others".`,
        },
    ];
}
async function unknownBatches(search) {
    const { earlierJobs, historyOf, plan } = search;
    const found = await withinTime(search, async (bounded) => Promise.all(plan.jobs.flatMap(({ job, kind }) => (0,plan_plan/* journalNames */.eU)(job.id).map(async (pass) => {
        const history = historyOf(pass);
        if (history === undefined)
            return [];
        const isQuery = kind === 'query' || pass === (0,plan_plan/* readingName */.cL)(job.id);
        await earlierJobs.close(history, isQuery, { ...search, cancellation: bounded });
        return [...earlierJobs.unknownBatches(history)];
    }))));
    return found.flat().map(([jobId, batchIds]) => ({
        message: `Job ${jobId} holds batches that this checkpoint.json does not know: ${batchIds.join(', ')}. It may be an older or a shortened copy, so nothing was sent: records could be in the org twice.`,
        hint: `${LATEST_HINT}. If there is none, look at what these batches have stored, and start a new run with what is missing.`,
    }));
}
async function withinTime({ cancellation: { cancelled, deadline }, clock }, work) {
    return (0,time_limit/* withTimeLimit */.B)(clock, CLOSING_MILLISECONDS, async (late) => work({ cancelled: AbortSignal.any([cancelled, late]), deadline: AbortSignal.any([deadline, late]) }), 'The jobs of the interrupted run could not be closed and listed in time.');
}
function jobsOfRun({ journal: { events, run }, jobsOfOthers, plan, userId }) {
    const known = events.flatMap((event) => (event.kind === 'created' ? [event.jobId] : []));
    return {
        since: Date.parse(run.jobsSince),
        userId: run.user === '' ? undefined : userId,
        known: [...known, ...jobsOfOthers],
        kinds: (0,unknown_jobs/* kindsOf */.t)(plan),
    };
}
async function holdsBatches({ id }, { bulk, cancellation: { cancelled } }) {
    const batches = await bulk.listBatches(id, cancelled).catch(() => undefined);
    cancelled.throwIfAborted();
    return batches === undefined || batches.length > 0;
}

// EXTERNAL MODULE: ./lib/load/journal/journal-head.js
var journal_head = __webpack_require__(44034);
;// CONCATENATED MODULE: ./lib/load/journal/resumption-check.js

const START_AGAIN_HINT = 'or start again without "resume-from", but look first at what the interrupted run has stored.';
const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000;
function changesSince({ run, planned, events }, now, places) {
    const continued = events.find((event) => event.kind === 'continued');
    if (continued !== undefined) {
        return [
            {
                message: `The run of ${run.startedAt} was continued in another folder at ${continued.at}, so this checkpoint.json no longer has the whole of it.`,
                hint: 'Let "resume-from" name the results folder of the last attempt.',
            },
        ];
    }
    const ofRun = changesOfRun(run, now.run, places);
    if (ofRun.length > 0)
        return ofRun;
    return planned.flatMap((before, index) => {
        const after = now.planned[index];
        return after === undefined ? [] : changesOfJob(before, after, places.jobs.get(before.job));
    });
}
function changesOfRun(before, after, { manifest }) {
    const found = [];
    if (before.instance !== after.instance) {
        found.push({
            message: 'The run that is to be resumed was begun in another org.',
            hint: `Log in to the org in which it was begun, ${START_AGAIN_HINT}`,
        });
    }
    else if (before.user !== '' && after.user !== '' && before.user !== after.user) {
        found.push({
            message: 'The run that is to be resumed was begun by another user of the org.',
            hint: `Log in as that user, whose jobs they are, ${START_AGAIN_HINT}`,
        });
    }
    if (Date.parse(after.startedAt) - Date.parse(before.startedAt) > earlier_jobs/* DAYS_KEPT */.$ * DAY_MILLISECONDS) {
        found.push({
            message: `The run that is to be resumed was begun at ${before.startedAt}. The org keeps jobs for ${earlier_jobs/* DAYS_KEPT */.$} days, so it is not known what has become of what was sent.`,
            hint: 'Look at what it has stored, and start a new run with what is missing.',
        });
    }
    if (before.apiVersion !== after.apiVersion) {
        found.push({
            message: `The run that is to be resumed was begun with API version ${before.apiVersion}, not ${after.apiVersion}.`,
            hint: `Set the input "api-version" to "${before.apiVersion}".`,
        });
    }
    if (before.manifest !== after.manifest) {
        found.push({
            message: 'The manifest, or a variable in it, is not what it was when the run that is to be resumed was begun.',
            hint: `Check out the commit of that run and give it the same variables, ${START_AGAIN_HINT}`,
            place: { file: manifest, line: 1 },
        });
    }
    else if (before.jobs.join() !== after.jobs.join()) {
        found.push({
            message: `The run that is to be resumed was begun with the jobs ${before.jobs.join(', ')}, not with ${after.jobs.join(', ')}.`,
            hint: 'Set the input "jobs" as it was then.',
        });
    }
    return found;
}
function changesOfJob(before, after, job) {
    const atJob = job === undefined ? {} : { place: job };
    const names = (entry) => entry.files.map(({ name }) => name).join(', ');
    if (names(before) !== names(after)) {
        return [
            {
                message: `The files of job "${before.job}" were ${names(before)} when the run that is to be resumed was begun; now they are ${names(after)}.`,
                hint: `Put back what is missing and take away what has come, ${START_AGAIN_HINT}`,
                ...atJob,
            },
        ];
    }
    const changed = before.files.filter(({ sha256 }, index) => sha256 !== after.files[index]?.sha256);
    if (changed.length > 0) {
        return changed.map(({ name }) => ({
            message: name.endsWith('/')
                ? `The files below "${name}" are not what they were when the run that is to be resumed was begun.`
                : 'The file is not what it was when the run that is to be resumed was begun.',
            hint: `Put the file of that run back, ${START_AGAIN_HINT}`,
            ...(name.endsWith('/') ? atJob : { place: { file: name, line: 1 } }),
        }));
    }
    if (before.cut === after.cut && before.batches === after.batches)
        return [];
    return [
        {
            message: `The records of job "${before.job}" would be cut into other batches than those of the run that is to be resumed.`,
            hint: `Use the version of this action with which it was begun, ${START_AGAIN_HINT}`,
            ...atJob,
        },
    ];
}

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
;// CONCATENATED MODULE: ./lib/load/stale-jobs.js


const STALE_MILLISECONDS = 3_600_000;
const IDS_SHOWN = 5;
function warnOfStaleJobs(jobs, { known, now, userId }, warn) {
    const stale = jobs.filter(({ createdById, createdDate, id, state }) => state === 'Open' &&
        userId !== undefined &&
        (0,salesforce_id/* isSameId */.WB)(createdById, userId) &&
        now - createdDate > STALE_MILLISECONDS &&
        ![...known].some((one) => (0,salesforce_id/* isSameId */.WB)(one, id)));
    if (stale.length === 0)
        return;
    const ids = stale.slice(0, IDS_SHOWN).map(({ id }) => id);
    const more = stale.length > ids.length ? `, and ${(0,counted/* counted */.h)(stale.length - ids.length, 'more', 'more')}` : '';
    const have = stale.length === 1 ? 'has' : 'have';
    warn(`${(0,counted/* counted */.h)(stale.length, 'Bulk API job')} of this user ${have} been open for more than an hour: ${ids.join(', ')}${more}. A run that was killed may have left them. Abort them under Setup, "Bulk Data Load Jobs", or with "mode: monitor" and "abort-jobs: true".`);
}

;// CONCATENATED MODULE: ./lib/modes/preflight.js










const UNCHECKED = { diagnostics: [], unsentColumns: new Map() };
const NO_ORG = 'Not started, because there is no org that the load may go to.';
const NO_ROOM = "Not started, because the org's limits for 24 hours do not leave room for the load.";
const NO_PROOF = 'Not started, because it is not known what the interrupted run has sent.';
async function preflight({ plan: first, planWithout, manifest, earlier, startedAt }, { apiVersion, destination = load_destination/* NO_PRODUCTION */.O0, jobsOfOthers = [] }, context, { bulk, describes, ports, transport }) {
    const { cancelled: signal, deadline } = ports.cancellation;
    const org = { transport, apiVersion, log: ports.log, signal };
    const verified = await (0,load_destination/* verifyOrg */.qv)(destination, org);
    const visit = { ...verified, found: [], shortages: [] };
    if (verified.refusals.length > 0)
        return { ...visit, reason: NO_ORG };
    const { instanceUrl } = await transport.session(deadline);
    const [limitCheck, check, listed] = await Promise.all([
        (0,limit_check/* checkLimits */.J)(first, { ...org, sentOf: (pass) => context.historyOf(pass)?.placements.keys() }),
        checkBeforeWrite(first.jobs, describes, { files: ports.files, signal }).catch((error) => {
            if (signal.aborted)
                return UNCHECKED;
            throw error;
        }),
        (0,repeated_jobs/* listedJobs */.A)(bulk, signal),
    ]);
    const { diagnostics: found, unsentColumns } = check;
    const asked = { ...verified, ...limitCheck };
    if (found.some(diagnostic/* isError */.b))
        return { ...asked, found };
    const plan = unsentColumns.size === 0 ? first : await planWithout(unsentColumns);
    if (!('jobs' in plan))
        return { ...asked, found: [...found, ...plan] };
    const head = (0,journal_head/* journalHead */.c)({ plan, manifest, apiVersion, instanceUrl, org: verified.org, startedAt });
    const changes = earlier === undefined ? [] : changesSince(earlier, head, placesOf(plan, manifest.name));
    if (changes.length > 0)
        return { ...visit, found: changes.map(diagnostic_mistakes/* asError */.zR) };
    if (limitCheck.shortages.length > 0)
        return { ...asked, found: [], reason: NO_ROOM };
    const userId = verified.org?.userId;
    if (earlier !== undefined) {
        const { mistakes, refusals } = await gapsIn({ ...context, journal: earlier, plan, userId, jobsOfOthers });
        if (refusals.length > 0)
            return { ...asked, found: [], refusals, reason: NO_PROOF };
        if (mistakes.length > 0)
            return { ...asked, found: mistakes.map(diagnostic_mistakes/* asError */.zR) };
    }
    const now = verified.org?.askedAt ?? ports.clock.now();
    warnOfStaleJobs(listed ?? [], { userId, now, known: context.knownJobs }, context.warn);
    const jobsBefore = listed?.map(({ id }) => id) ?? (earlier === undefined ? undefined : []);
    return { ...asked, found, ready: { plan, head, jobsBefore, jobsOfOthers, userId } };
}
function placesOf(plan, manifest) {
    return { manifest, jobs: new Map(plan.jobs.map(({ job }) => [job.id, job.place])) };
}

// EXTERNAL MODULE: ./lib/modes/unsent-columns.js
var unsent_columns = __webpack_require__(96301);
;// CONCATENATED MODULE: ./lib/modes/load.js

















async function run(request, ports) {
    const begun = (0,bare_outcome/* beginningAt */.np)(ports.clock);
    const { cancellation, files } = ports;
    const { cancelled: signal } = cancellation;
    const connection = (0,org_connection/* connectionOf */.a)(request.login, request, ports);
    const org = { ...connection, bulk: new bulk_client/* BulkClient */.e(connection.transport, request.apiVersion) };
    let earlier;
    const ended = (parts, loading) => loadOutcome({ request, begun, clock: ports.clock, org, earlier }, parts, loading);
    try {
        const continued = await continuedRun(request, files);
        if (continued !== undefined && 'message' in continued) {
            return ended({ verdict: 'invalid', diagnostics: [(0,diagnostic_mistakes/* asError */.zR)(continued)] });
        }
        earlier = continued;
        const instant = earlier === undefined ? begun.at : Date.parse(earlier.run.startedAt);
        const planPorts = { files, instant, signal, ...(0,org_connection/* planFacts */.p)(org, signal) };
        const planning = await (0,plan_planning/* makePlan */.C)(request, planPorts);
        const { diagnostics, leftOut: diagnosticsLeftOut, manifest, plan } = planning;
        const unproven = request.unprovenFiles?.() ?? [];
        if (unproven.length > 0)
            return ended({ verdict: 'invalid', diagnostics: unproven });
        const dated = plan?.jobs.some(({ job }) => job.relativeDates.length > 0) === true;
        const known = { diagnosticsLeftOut, ...(dated ? { relativeDatesFrom: new Date(instant) } : {}) };
        const invalid = (found, loading) => ended({ verdict: 'invalid', ...known, diagnostics: [...diagnostics, ...found] }, loading);
        if (plan === undefined || manifest === undefined) {
            const jobs = [...planning.sound, ...planning.unsound];
            return invalid(await objectMistakes(jobs, request, { ...ports, ...org, signal }));
        }
        const misplaced = await (0,result_places/* misplacedResults */.h)(plan, request.resultsFolder, files);
        if (misplaced.length > 0)
            return invalid(misplaced.map(diagnostic_mistakes/* asError */.zR));
        const warnings = [];
        const warn = (message) => void warnings.push({ severity: 'warning', message });
        const planned = {
            ...{ plan, manifest, earlier, startedAt: new Date(begun.at) },
            planWithout: async (columns) => (0,unsent_columns/* planWithout */.S)(columns, request, planPorts),
        };
        const loading = await loadWhereAllowed(planned, request, { ...org, ports, warn });
        if (loading.found.some(diagnostic/* isError */.b))
            return invalid(loading.found, loading);
        const instanceUrl = org.sessions.inForce?.instanceUrl.origin ?? '';
        const troubles = [
            ...[...loading.refusals, ...loading.shortages],
            ...(await undoFileTroubles({ instanceUrl, plan, loading }, request, files)),
        ];
        const verdict = troubles.length > 0 ? 'error' : (0,outcome_verdict/* runVerdict */.ZH)(loading.jobs);
        const ofJobs = loading.jobs.flatMap(({ diagnostics: ofJob = [] }) => ofJob);
        const found = [...diagnostics, ...loading.found, ...warnings, ...ofJobs];
        return ended({ verdict, ...known, diagnostics: found, troubles }, loading);
    }
    catch (error) {
        const verdict = signal.aborted ? 'cancelled' : 'error';
        return ended({ verdict, troubles: [error instanceof Error ? error.message : String(error)] });
    }
    finally {
        await files.removeFolder(request.scratchFolder).catch(() => undefined);
    }
}
async function continuedRun({ isRehearsal, isUndo, resultsFolder, resumeFrom }, files) {
    if (isRehearsal === true)
        return undefined;
    if (resumeFrom !== undefined)
        return (0,resumption/* earlierJournal */.K$)(resumeFrom, files);
    if (isUndo !== true)
        await (0,undo_file/* removeUndoFile */.h2)(resultsFolder, files);
    return undefined;
}
async function loadWhereAllowed(planned, request, dependencies) {
    const { earlier, plan } = planned;
    const { isRehearsal = false, isUndo = false, resultsFolder, resumeFrom, scratchFolder } = request;
    const context = runContext(plan, earlier, request, dependencies);
    const { ready, reason, ...findings } = await preflight(planned, request, context, dependencies);
    if (ready === undefined) {
        if (reason === undefined)
            return { ...findings, jobs: [] };
        const unsent = plan.jobs.map(async (job) => (0,unsent_outcome/* unsentOutcome */.YZ)(job, 'error', reason, context));
        return { ...findings, jobs: await Promise.all(unsent) };
    }
    if (earlier !== undefined && !isUndo)
        await (0,undo_file/* removeUndoFile */.h2)(resultsFolder, dependencies.ports.files);
    const folder = isRehearsal ? scratchFolder : resultsFolder;
    const before = earlier && { journal: earlier, folder: resumeFrom ?? resultsFolder };
    const journal = { folder, ...(before && { earlier: before }) };
    const jobs = await load(ready, journal, context);
    const { run: begun } = earlier ?? ready.head;
    return { ...findings, jobs, ...(isRehearsal ? {} : { journalFolder: resultsFolder, run: begun }) };
}
async function undoFileTroubles(of, { isUndo = false, resultsFolder }, files) {
    const { jobs, org, run: begun } = of.loading;
    try {
        if (isUndo || begun === undefined) {
            await (0,undo_file/* removeIdLists */.p6)(resultsFolder, jobs, files);
            return [];
        }
        const complete = (0,outcome_verdict/* isDone */.$L)((0,outcome_verdict/* runVerdict */.ZH)(jobs));
        const identity = { orgId: org?.id ?? '', instanceUrl: of.instanceUrl, complete, run: begun };
        const keeping = new Set(of.plan.jobs.filter(({ job }) => job.keepBefore).map(({ job }) => job.id));
        const undoable = jobs.map((outcome) => ({ outcome, keepsBefore: keeping.has(outcome.id) }));
        await (0,undo_file/* writeUndoFile */.cl)(resultsFolder, identity, undoable, files);
        return [];
    }
    catch (error) {
        return [`undo.json could not be written: ${error instanceof Error ? error.message : String(error)}`];
    }
}


/***/ }),

/***/ 5495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ FailureDigest)
/* harmony export */ });
const MAX_GROUPS = 1_000;
const SAMPLES_PER_GROUP = 5;
const RECORDS_PER_GROUP = 10;
const MAX_MESSAGE_CHARACTERS = 2_000;
const MAX_NAME_CHARACTERS = 100;
const MAX_FIELDS = 50;
const NO_REASON = { statusCode: 'UNKNOWN_ERROR', message: '', fields: [] };
class FailureDigest {
    #tolerated;
    #groups = new Map();
    #records = [];
    constructor(toleratedCodes) {
        this.#tolerated = toleratedCodes;
    }
    add(errors, place) {
        const failures = new Map();
        for (const whole of errors.length === 0 ? [NO_REASON] : errors) {
            const failure = shortened(whole);
            const group = this.#groupOf(failure);
            if (!failures.has(group))
                failures.set(group, failure);
        }
        for (const [group, failure] of failures) {
            if (group.count < SAMPLES_PER_GROUP)
                group.samples.push(place);
            if (group.count < RECORDS_PER_GROUP) {
                this.#records.push({ ...failure, ...place, tolerated: group.tolerated });
            }
            group.count++;
        }
        return [...failures.keys()].every(({ tolerated }) => tolerated);
    }
    groups() {
        return [...this.#groups.values()].sort((a, b) => b.count - a.count);
    }
    records() {
        return this.#records;
    }
    #groupOf(failure) {
        const key = `${failure.statusCode} ${failure.fields.join()}`;
        const tolerated = this.#tolerated.has(failure.statusCode);
        const known = this.#groups.get(key) ?? this.#overflowGroup(tolerated);
        if (known !== undefined)
            return known;
        const group = { ...failure, tolerated, count: 0, samples: [] };
        this.#groups.set(key, group);
        return group;
    }
    #overflowGroup(tolerated) {
        if (this.#groups.size < MAX_GROUPS)
            return undefined;
        const key = `other ${String(tolerated)}`;
        let group = this.#groups.get(key);
        if (group === undefined) {
            const message = `Further kinds of errors, beyond the first ${MAX_GROUPS}.`;
            group = { statusCode: 'OTHER', message, fields: [], tolerated, count: 0, samples: [] };
            this.#groups.set(key, group);
        }
        return group;
    }
}
function shortened({ statusCode, message, fields }) {
    return {
        statusCode: statusCode.slice(0, MAX_NAME_CHARACTERS),
        message: message.length > MAX_MESSAGE_CHARACTERS ? `${message.slice(0, MAX_MESSAGE_CHARACTERS)}\u2026` : message,
        fields: fields.slice(0, MAX_FIELDS).map((field) => field.slice(0, MAX_NAME_CHARACTERS)),
    };
}


/***/ }),

/***/ 29382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ copyFile)
/* harmony export */ });
const PIECE_BYTES = 1024 * 1024;
async function copyFile(from, to, files) {
    const source = await files.open(from);
    try {
        const target = await files.create(to);
        try {
            const piece = Buffer.alloc(PIECE_BYTES);
            for (let at = 0; at < source.size;) {
                const length = await source.read(piece, at);
                if (length === 0)
                    break;
                await target.write(piece.subarray(0, length));
                at += length;
            }
            await target.flush();
        }
        finally {
            await target.close();
        }
    }
    finally {
        await source.close();
    }
}


/***/ }),

/***/ 18466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ startsWith)
/* harmony export */ });
function startsWith(bytes, at, text) {
    for (let index = 0; index < text.length; index++)
        if (bytes[at + index] !== text[index])
            return false;
    return true;
}


/***/ }),

/***/ 95919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ JsonSpans)
/* harmony export */ });
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const CR = 0x0d;
const CASE_BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;
const LEAST_BRACKET = 0x5b;
const LEAST_TEXT = 0x20;
class JsonSpans {
    start = 0;
    end = 0;
    lineEndsBefore = 0;
    lineEnds = 0;
    brokenStringAt = -1;
    isSplit = false;
    #reader;
    constructor(reader) {
        this.#reader = reader;
    }
    next(bytes, from, limit) {
        let at = from;
        this.lineEnds = 0;
        for (; at < limit && bytes[at] !== OPENING; at++)
            this.#countLineEnd(bytes, at);
        this.lineEndsBefore = this.lineEnds;
        return at < limit && this.find(bytes, at, limit);
    }
    find(bytes, start, limit) {
        this.start = start;
        this.brokenStringAt = -1;
        if (this.#reader !== undefined) {
            this.end = this.#reader.find(bytes, start, limit);
            this.lineEnds = this.#reader.lineEnds;
            this.isSplit = this.end >= 0;
            if (this.isSplit)
                return true;
        }
        this.lineEnds = 0;
        let depth = 0;
        for (let at = start; at < limit; at++) {
            const byte = bytes[at] ?? 0;
            if (byte > QUOTE) {
                if (byte < LEAST_BRACKET)
                    continue;
                const bracket = byte | CASE_BIT;
                if (bracket === OPENING)
                    depth++;
                else if (bracket === CLOSING && --depth === 0) {
                    this.end = at + 1;
                    return true;
                }
            }
            else if (byte === QUOTE) {
                at = this.#stringEnd(bytes, at, limit);
                if (at >= limit)
                    return false;
            }
            else {
                this.#countLineEnd(bytes, at);
            }
        }
        return false;
    }
    #stringEnd(bytes, start, limit) {
        for (let at = start + 1; at < limit; at++) {
            const byte = bytes[at] ?? 0;
            if (byte === QUOTE)
                return at;
            if (byte === BACKSLASH)
                at++;
            else if (byte < LEAST_TEXT) {
                this.brokenStringAt = start;
                return limit;
            }
        }
        return limit;
    }
    #countLineEnd(bytes, at) {
        const byte = bytes[at];
        if (byte === LF || (byte === CR && bytes[at + 1] !== LF))
            this.lineEnds++;
    }
}


/***/ }),

/***/ 87704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ fieldPath)
/* harmony export */ });
function fieldPath(name) {
    const dot = name.indexOf('.');
    if (dot < 0)
        return { type: undefined, relation: undefined, field: name };
    const colon = name.slice(0, dot).indexOf(':');
    return {
        type: colon < 0 ? undefined : name.slice(0, colon),
        relation: name.slice(colon + 1, dot),
        field: name.slice(dot + 1),
    };
}


/***/ }),

/***/ 31949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xu: () => (/* binding */ rowError),
/* harmony export */   fX: () => (/* binding */ errorCell),
/* harmony export */   s1: () => (/* binding */ rowErrors),
/* harmony export */   wr: () => (/* binding */ UNKNOWN_ERROR)
/* harmony export */ });
const UNKNOWN_ERROR = 'UNKNOWN_ERROR';
const NEXT_ERROR = /(?<=:[\w.,\s]*--)[\s;,]*(?=[A-Z][A-Z0-9]*_[A-Z0-9_]*:)/;
function rowErrors(cell) {
    return cell.split(NEXT_ERROR).map(rowError);
}
function rowError(cell) {
    const colon = cell.indexOf(':');
    const statusCode = cell.slice(0, Math.max(colon, 0));
    if (!/^[A-Z][A-Z0-9_]*$/.test(statusCode)) {
        return { statusCode: UNKNOWN_ERROR, message: cell, fields: [] };
    }
    const rest = cell.slice(colon + 1);
    const tail = /:([^:]*)--\s*$/.exec(rest);
    if (tail === null)
        return { statusCode, message: rest, fields: [] };
    const fields = (tail[1] ?? '').split(/[,\s]+/).filter((field) => field !== '');
    return { statusCode, message: rest.slice(0, tail.index), fields: fields.sort() };
}
function errorCell(errors) {
    return errors
        .map(({ fields, message, statusCode }) => {
        const names = fields.length > 0 ? `${fields.join(',')} ` : '';
        return `${statusCode}:${message}:${names}--`;
    })
        .join(' ');
}


/***/ }),

/***/ 10124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ contentDigest)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/records/bytes/byte-order.js
var byte_order = __webpack_require__(67967);
// EXTERNAL MODULE: ./lib/records/zip/zip-limits.js
var zip_limits = __webpack_require__(79006);
;// CONCATENATED MODULE: ./lib/records/requests/archive-digest.js


const SIGNATURE = Buffer.from('PK\u0003\u0004');
async function archiveDigest(bytes, rows) {
    if (!SIGNATURE.equals(bytes.subarray(0, SIGNATURE.length)))
        return undefined;
    const { unzipSync } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 51306));
    let [files, size] = [0, 0];
    try {
        const entries = unzipSync(bytes, {
            filter: ({ name, originalSize }) => {
                files++;
                size += originalSize;
                return files <= zip_limits/* MAX_FILES */.BE && size <= zip_limits/* MAX_UNPACKED_BYTES */.Tx && !name.endsWith('/');
            },
        });
        if (files > zip_limits/* MAX_FILES */.BE || size > zip_limits/* MAX_UNPACKED_BYTES */.Tx)
            return undefined;
        const names = Object.keys(entries).sort();
        const contents = [];
        for (const name of names) {
            const entry = entries[name] ?? new Uint8Array();
            const isRows = name === zip_limits/* REQUEST_NAME */._e;
            contents.push([name, isRows ? await rows(entry) : (0,external_node_crypto_.createHash)('sha256').update(entry).digest('hex')]);
        }
        return (0,external_node_crypto_.createHash)('sha256')
            .update(`archive ${JSON.stringify(contents)}`)
            .digest('hex');
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/records/csv/cells.js
var csv_cells = __webpack_require__(73208);
// EXTERNAL MODULE: ./lib/records/csv/record-scanner.js + 2 modules
var record_scanner = __webpack_require__(50549);
;// CONCATENATED MODULE: ./lib/records/csv/csv-content.js


function digestCsv(text, hash) {
    let order;
    for (const cells of rowsOf(Buffer.from(text))) {
        order ??= [...cells.keys()].sort((a, b) => compare(cells[a] ?? '', cells[b] ?? ''));
        if (cells.length > order.length)
            throw new SyntaxError('more cells than columns');
        hash.update(`${JSON.stringify(order.map((cell) => cells[cell] ?? ''))}\n`);
    }
}
function* rowsOf(bytes) {
    const scanner = new record_scanner/* RecordScanner */._();
    const { cells } = scanner;
    scanner.begin(bytes, 0, bytes.length, true);
    while (scanner.next()) {
        if (scanner.flaw !== undefined)
            throw new SyntaxError('quotes');
        if (scanner.isBlank)
            continue;
        yield Array.from({ length: cells.count }, (_, cell) => (0,csv_cells/* cellText */.Ie)(bytes, cells.start(cell), cells.end(cell)).replace(/\r\n?/g, '\n'));
    }
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./lib/records/json/json-content.js
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d[\d.eE+-]*/g;
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
const MAX_NUMBER_CHARACTERS = 1_000;
const NUMBER_NAME = '\\u0000';
function digestJson(text, hash) {
    const records = JSON.parse(text.replace(TOKEN, (token) => token.startsWith('"') ? token : `{"${NUMBER_NAME}":"${plainNumber(token)}"}`));
    if (!Array.isArray(records))
        throw new SyntaxError('no list');
    for (const record of records)
        hash.update(`${JSON.stringify(sorted(record))}\n`);
}
function plainNumber(token) {
    const parts = NUMBER.exec(token);
    if (parts === null)
        throw new SyntaxError('no number');
    if (token.length > MAX_NUMBER_CHARACTERS)
        return token;
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
    const digits = `${whole}${fraction}`.replace(/^0+/, '');
    const significant = digits.replace(/0+$/, '');
    const power = BigInt(exponent) + BigInt(digits.length - significant.length - fraction.length);
    return significant === '' ? '0' : `${sign}${significant}e${power}`;
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, member]) => [name, sorted(member)]);
}

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
// EXTERNAL MODULE: ./lib/records/xml/xml-syntax.js
var xml_syntax = __webpack_require__(36685);
;// CONCATENATED MODULE: ./lib/records/xml/xml-content.js


const MAX_DEPTH = 100;
function digestXml(text, hash) {
    const parser = new saxes/* SaxesParser */.wT({ xmlns: true });
    const open = [];
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', (tag) => {
        if (open.length >= MAX_DEPTH)
            throw new SyntaxError('too deep');
        const element = { name: nameOf(tag), children: [], text: '' };
        if (open.length > 1)
            open.at(-1)?.children.push(element);
        open.push(element);
    });
    const take = (piece) => {
        const element = open.at(-1);
        if (element !== undefined && open.length > 1)
            element.text += piece;
    };
    parser.on('text', take);
    parser.on('cdata', take);
    parser.on('closetag', () => {
        const element = open.pop();
        if (element !== undefined && open.length < 2)
            hash.update(`${JSON.stringify(plain(element))}\n`);
    });
    parser.write(text).close();
}
function nameOf(tag) {
    const isNil = Object.values(tag.attributes).some(({ local, uri, value }) => uri === xml_syntax/* SCHEMA_INSTANCE */.iy && local === 'nil' && /^(?:true|1)$/.test(value.trim()));
    return `${tag.uri} ${tag.local}${isNil ? ' nil' : ''}`;
}
function plain({ children, name, text }) {
    if (children.length === 0)
        return [name, text.replace(/\r\n?/g, '\n')];
    const inner = children.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))).map(plain);
    return [name, text.trim(), inner];
}

;// CONCATENATED MODULE: ./lib/records/requests/content-digest.js






const READERS = { CSV: digestCsv, JSON: digestJson, XML: digestXml };
async function contentDigest(contentType, body) {
    const archive = await archiveDigest(body, async (rows) => contentDigest(contentType, rows));
    if (archive !== undefined)
        return archive;
    const text = new TextDecoder().decode(body.subarray((0,byte_order/* markLength */.I)(body)));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        READERS[contentType](text, hash);
    }
    catch {
        return digestOfText(text);
    }
    return hash.digest('hex');
}
function digestOfText(text) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    return hash.update(`text ${text.replaceAll('\r\n', '\n').trimEnd()}`).digest('hex');
}


/***/ }),

/***/ 6663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ resultRows)
});

// EXTERNAL MODULE: ./lib/records/bytes/byte-order.js
var byte_order = __webpack_require__(67967);
// EXTERNAL MODULE: ./lib/limits/salesforce-id.js
var salesforce_id = __webpack_require__(50207);
;// CONCATENATED MODULE: ./lib/records/record/result-rows.js
const NO_ID = 'a row that succeeded has no 18-character Id';
const UNSOUND_ID = 'a row has an Id that is none: 18 letters and digits, the last three of which fit the others';

// EXTERNAL MODULE: ./lib/records/csv/cells.js
var cells = __webpack_require__(73208);
// EXTERNAL MODULE: ./lib/records/csv/record-scanner.js + 2 modules
var record_scanner = __webpack_require__(50549);
// EXTERNAL MODULE: ./lib/records/record/row-error.js
var row_error = __webpack_require__(31949);
;// CONCATENATED MODULE: ./lib/records/csv/csv-result-rows.js





const LOWER_T = 0x74;
const QUOTE = 0x22;
const CREATED_TAIL = Buffer.from('","true","true",""\n');
const NOT_CREATED_TAIL = Buffer.from('","true","false",""\n');
const CREATED_AT = '","true","'.length;
const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');
class CsvResultRows {
    success = false;
    created = false;
    idStart = 0;
    idEnd = 0;
    idBytes;
    #scanner = new record_scanner/* RecordScanner */._();
    #cells = this.#scanner.cells;
    #at = 0;
    #malformed;
    constructor(bytes) {
        this.idBytes = bytes;
        this.#scanner.begin(bytes, 0, bytes.length, true);
        const header = this.#nextRow() ? this.#texts() : [];
        if (header.join() !== 'Id,Success,Created,Error') {
            this.#malformed = 'its first row is not the header Id, Success, Created, Error';
        }
    }
    get malformed() {
        return this.#malformed;
    }
    next() {
        if (this.#malformed !== undefined)
            return false;
        if (this.#isPlainSuccess())
            return true;
        if (!this.#nextRow())
            return false;
        const success = this.#truth(1);
        const created = this.#truth(2);
        if (success === undefined || created === undefined) {
            this.#malformed = 'a row has no true or false under Success and Created';
            return false;
        }
        const quoted = this.idBytes[this.#cells.start(0)] === QUOTE ? 1 : 0;
        this.idStart = this.#cells.start(0) + quoted;
        this.idEnd = this.#cells.end(0) - quoted;
        this.success = success;
        this.created = created;
        const length = this.idEnd - this.idStart;
        const isId = length === salesforce_id/* ID_BYTES */.Q$ && (0,salesforce_id/* isIdAt */.fh)(this.idBytes, this.idStart);
        if (isId || (length === 0 && !success))
            return true;
        this.#malformed = length === 0 ? NO_ID : UNSOUND_ID;
        return false;
    }
    id() {
        return Buffer.from(this.idBytes.buffer, this.idBytes.byteOffset + this.idStart, this.idEnd - this.idStart).toString();
    }
    error() {
        return this.#text(3);
    }
    errors() {
        const cell = this.error();
        return cell === '' ? [] : (0,row_error/* rowErrors */.s1)(cell);
    }
    #isPlainSuccess() {
        const bytes = this.idBytes;
        const idStart = this.#at + 1;
        const idEnd = idStart + salesforce_id/* ID_BYTES */.Q$;
        if (bytes[this.#at] !== QUOTE || bytes[idEnd] !== QUOTE)
            return false;
        const tail = bytes[idEnd + CREATED_AT] === LOWER_T ? CREATED_TAIL : NOT_CREATED_TAIL;
        if (idEnd + tail.length > bytes.length)
            return false;
        for (let at = 0; at < tail.length; at++)
            if (bytes[idEnd + at] !== tail[at])
                return false;
        if (!(0,salesforce_id/* isIdAt */.fh)(bytes, idStart))
            return false;
        this.idStart = idStart;
        this.idEnd = idEnd;
        this.success = true;
        this.created = tail === CREATED_TAIL;
        this.#at = idEnd + tail.length;
        return true;
    }
    #nextRow() {
        do {
            if (!this.#scanner.next(this.#at))
                return false;
            if (this.#scanner.flaw !== undefined || (this.#cells.count !== 4 && !this.#scanner.isBlank)) {
                this.#malformed ??= 'a row has not four cells, as if it were cut short';
                return false;
            }
            this.#at = this.#scanner.end;
        } while (this.#cells.count !== 4);
        return true;
    }
    #truth(cell) {
        const quoted = this.idBytes[this.#cells.start(cell)] === QUOTE ? 1 : 0;
        const start = this.#cells.start(cell) + quoted;
        const end = this.#cells.end(cell) - quoted;
        if (isWord(this.idBytes, start, end, TRUE))
            return true;
        return isWord(this.idBytes, start, end, FALSE) ? false : undefined;
    }
    #text(cell) {
        return (0,cells/* cellText */.Ie)(this.idBytes, this.#cells.start(cell), this.#cells.end(cell));
    }
    #texts() {
        return Array.from({ length: this.#cells.count }, (_, cell) => this.#text(cell));
    }
}
function isWord(bytes, start, end, word) {
    if (end - start !== word.length)
        return false;
    for (let at = 0; at < word.length; at++)
        if (bytes[start + at] !== word[at])
            return false;
    return true;
}

// EXTERNAL MODULE: ./lib/records/json/json-spans.js
var json_spans = __webpack_require__(95919);
;// CONCATENATED MODULE: ./lib/records/record/success-template.js

const OTHER_IDS = ['000000000000000AAA', '000000000000001AAA'];
class SuccessTemplate {
    created = false;
    #row = new Uint8Array(0);
    #idAt = 0;
    learn(row, { id, created }, idOf) {
        const idAt = row.indexOf(id);
        const other = OTHER_IDS[0] === id ? OTHER_IDS[1] : OTHER_IDS[0];
        if (idAt < 0 || idOf(row.toString().replace(id, other)) !== other)
            return;
        this.#row = Uint8Array.from(row);
        this.#idAt = idAt;
        this.created = created;
    }
    idOf(bytes, start) {
        const row = this.#row;
        const idAt = this.#idAt;
        if (row.length === 0 || start + row.length > bytes.length)
            return -1;
        for (let at = 0; at < idAt; at++)
            if (bytes[start + at] !== row[at])
                return -1;
        for (let at = idAt + salesforce_id/* ID_BYTES */.Q$; at < row.length; at++)
            if (bytes[start + at] !== row[at])
                return -1;
        return (0,salesforce_id/* isIdAt */.fh)(bytes, start + idAt) ? start + idAt : -1;
    }
    get length() {
        return this.#row.length;
    }
}

;// CONCATENATED MODULE: ./lib/records/json/json-result-rows.js





const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const NOT_AN_ARRAY = 'it is no JSON array';
const CUT = 'it ends in the middle, as if it were cut short';
class JsonResultRows {
    success = false;
    created = false;
    idBytes;
    idStart = 0;
    idEnd = 0;
    malformed;
    #bytes;
    #spans = new json_spans/* JsonSpans */.K();
    #template = new SuccessTemplate();
    #at = 0;
    #row;
    #isFirst = true;
    #isOver = false;
    constructor(bytes) {
        this.idBytes = this.#bytes = bytes;
        this.#at = this.#space(0);
        if (bytes[this.#at] === OPEN_LIST)
            this.#at++;
        else
            this.malformed = NOT_AN_ARRAY;
    }
    next() {
        if (this.malformed !== undefined || this.#isOver)
            return false;
        const start = this.#rowStart();
        if (start < 0)
            return false;
        this.#isFirst = false;
        const idAt = this.#template.idOf(this.#bytes, start);
        if (idAt < 0)
            return this.#takeApart(start);
        this.success = true;
        this.created = this.#template.created;
        this.idBytes = this.#bytes;
        this.idStart = idAt;
        this.idEnd = idAt + salesforce_id/* ID_BYTES */.Q$;
        this.#at = start + this.#template.length;
        return true;
    }
    id() {
        return Buffer.from(this.idBytes.subarray(this.idStart, this.idEnd)).toString();
    }
    error() {
        return (0,row_error/* errorCell */.fX)(this.errors());
    }
    errors() {
        return this.#row?.errors ?? [];
    }
    #rowStart() {
        let at = this.#space(this.#at);
        if (this.#bytes[at] === CLOSE_LIST) {
            this.#isOver = true;
            if (this.#space(at + 1) < this.#bytes.length)
                this.malformed = 'text follows its end';
            return -1;
        }
        if (!this.#isFirst) {
            if (this.#bytes[at] !== COMMA)
                return this.#fail(at >= this.#bytes.length ? CUT : 'a row is not behind a comma');
            at = this.#space(at + 1);
        }
        if (this.#bytes[at] === OPEN_OBJECT)
            return at;
        return this.#fail(at >= this.#bytes.length ? CUT : 'a row is no object');
    }
    #takeApart(start) {
        if (!this.#spans.find(this.#bytes, start, this.#bytes.length))
            return this.#refuse(CUT);
        const { end } = this.#spans;
        const bytes = Buffer.from(this.#bytes.subarray(start, end));
        const row = rowOf(bytes.toString());
        if (typeof row === 'string')
            return this.#refuse(row);
        this.#row = row;
        this.success = row.success;
        this.created = row.created;
        this.idBytes = Buffer.from(row.id);
        this.idStart = 0;
        this.idEnd = row.id.length;
        if (row.success)
            this.#template.learn(bytes, row, idOf);
        this.#at = end;
        return true;
    }
    #space(from) {
        let at = from;
        while (at < this.#bytes.length && (this.#bytes[at] ?? 0) <= 0x20)
            at++;
        return at;
    }
    #refuse(reason) {
        this.malformed = reason;
        return false;
    }
    #fail(reason) {
        this.malformed = reason;
        return -1;
    }
}
function rowOf(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return 'a row is not sound JSON';
    }
    const { created, errors, id, success } = value;
    if (typeof success !== 'boolean' || typeof created !== 'boolean') {
        return 'a row has no true or false under success and created';
    }
    const texts = Array.isArray(errors) ? errors.map(errorOf) : [];
    if (id === null || id === undefined || id === '')
        return success ? NO_ID : { id: '', success, created, errors: texts };
    const isId = typeof id === 'string' && id.length === salesforce_id/* ID_BYTES */.Q$ && (0,salesforce_id/* isSalesforceId */.v8)(id);
    return isId ? { id, success, created, errors: texts } : UNSOUND_ID;
}
function idOf(text) {
    const row = rowOf(text);
    return typeof row === 'string' ? undefined : row.id;
}
function errorOf(value) {
    const error = typeof value === 'object' && value !== null ? value : {};
    const text = (key) => (typeof error[key] === 'string' ? error[key] : '');
    const { fields } = error;
    return {
        statusCode: text('statusCode') || row_error/* UNKNOWN_ERROR */.wr,
        message: text('message'),
        fields: Array.isArray(fields) ? fields.filter((field) => typeof field === 'string').sort() : [],
    };
}

// EXTERNAL MODULE: ./node_modules/saxes/saxes.js
var saxes = __webpack_require__(59800);
// EXTERNAL MODULE: ./lib/records/xml/xml-spans.js
var xml_spans = __webpack_require__(16089);
// EXTERNAL MODULE: ./lib/records/bytes/starts-with.js
var starts_with = __webpack_require__(18466);
// EXTERNAL MODULE: ./lib/records/xml/xml-markup.js
var xml_markup = __webpack_require__(66438);
;// CONCATENATED MODULE: ./lib/records/xml/xml-result-rows.js








const ROOT = Buffer.from('results');
const ROW = Buffer.from('result');
const END_OF_ROOT = Buffer.from('</results');
const DECLARATION = Buffer.from('<?xml');
const xml_result_rows_CUT = 'it ends in the middle, as if it were cut short';
class XmlResultRows {
    success = false;
    created = false;
    idBytes;
    idStart = 0;
    idEnd = 0;
    malformed;
    #bytes;
    #spans = new xml_spans/* XmlSpans */.h();
    #template = new SuccessTemplate();
    #at = 0;
    #row;
    #isOver = false;
    constructor(bytes) {
        this.idBytes = this.#bytes = bytes;
        let at = this.#space(0);
        if ((0,starts_with/* startsWith */.w)(bytes, at, DECLARATION))
            at = this.#space((0,xml_markup/* tagEnd */._Q)(bytes, at, bytes.length));
        if ((0,xml_markup/* hasName */.cP)(bytes, at, ROOT))
            this.#at = (0,xml_markup/* tagEnd */._Q)(bytes, at, bytes.length);
        else
            this.malformed = 'its root is not <results>';
        if (this.#at < 0)
            this.malformed = xml_result_rows_CUT;
        if (this.malformed === undefined && bytes[this.#at - 2] === 0x2f)
            this.#isOver = true;
    }
    next() {
        if (this.malformed !== undefined || this.#isOver)
            return false;
        const start = this.#space(this.#at);
        if ((0,starts_with/* startsWith */.w)(this.#bytes, start, END_OF_ROOT)) {
            this.#isOver = true;
            const end = (0,xml_markup/* tagEnd */._Q)(this.#bytes, start, this.#bytes.length);
            if (end < 0)
                this.malformed = xml_result_rows_CUT;
            else if (this.#space(end) < this.#bytes.length)
                this.malformed = 'text follows its end';
            return false;
        }
        if (start >= this.#bytes.length)
            return this.#refuse(xml_result_rows_CUT);
        if (!(0,xml_markup/* hasName */.cP)(this.#bytes, start, ROW))
            return this.#refuse('a row is no <result>');
        const idAt = this.#template.idOf(this.#bytes, start);
        if (idAt < 0)
            return this.#takeApart(start);
        this.success = true;
        this.created = this.#template.created;
        this.idBytes = this.#bytes;
        this.idStart = idAt;
        this.idEnd = idAt + salesforce_id/* ID_BYTES */.Q$;
        this.#at = start + this.#template.length;
        return true;
    }
    id() {
        return Buffer.from(this.idBytes.subarray(this.idStart, this.idEnd)).toString();
    }
    error() {
        return (0,row_error/* errorCell */.fX)(this.errors());
    }
    errors() {
        return this.#row?.errors ?? [];
    }
    #takeApart(start) {
        if (!this.#spans.find(this.#bytes, start, this.#bytes.length))
            return this.#refuse(xml_result_rows_CUT);
        const { end } = this.#spans;
        const bytes = Buffer.from(this.#bytes.subarray(start, end));
        const row = xml_result_rows_rowOf(bytes.toString());
        if (row === undefined)
            return this.#refuse('a row is not sound XML');
        const [success, created] = [row.texts.get('success'), row.texts.get('created')];
        if (!isTruth(success) || !isTruth(created)) {
            return this.#refuse('a row has no true or false under success and created');
        }
        const id = row.texts.get('id') ?? '';
        if (id === '' && success === 'true')
            return this.#refuse(NO_ID);
        if (id !== '' && !(id.length === salesforce_id/* ID_BYTES */.Q$ && (0,salesforce_id/* isSalesforceId */.v8)(id)))
            return this.#refuse(UNSOUND_ID);
        this.#row = row;
        this.success = success === 'true';
        this.created = created === 'true';
        this.idBytes = Buffer.from(id);
        this.idStart = 0;
        this.idEnd = id.length;
        if (this.success)
            this.#template.learn(bytes, { id, created: this.created }, xml_result_rows_idOf);
        this.#at = end;
        return true;
    }
    #space(from) {
        let at = from;
        while (at >= 0 && at < this.#bytes.length && (this.#bytes[at] ?? 0) <= 0x20)
            at++;
        return at;
    }
    #refuse(reason) {
        this.malformed = reason;
        return false;
    }
}
function isTruth(text) {
    return text === 'true' || text === 'false';
}
function xml_result_rows_idOf(text) {
    return xml_result_rows_rowOf(text)?.texts.get('id');
}
const DECIDING = new Set(['id', 'success', 'created']);
function xml_result_rows_rowOf(text) {
    const parser = new saxes/* SaxesParser */.wT();
    const path = [];
    const texts = new Map();
    const errors = [];
    let content = '';
    let faults = 0;
    parser.on('error', () => {
        faults++;
    });
    parser.on('opentag', ({ name }) => {
        path.push(name);
        content = '';
        if (path.length === 2 && name === 'errors')
            errors.push({ statusCode: row_error/* UNKNOWN_ERROR */.wr, message: '', fields: [] });
        else if (path.length > 2 && DECIDING.has(path[1] ?? ''))
            faults++;
    });
    const take = (piece) => {
        content += piece;
    };
    parser.on('text', take);
    parser.on('cdata', take);
    parser.on('closetag', ({ name }) => {
        const error = errors.at(-1);
        if (path.length === 2 && name !== 'errors') {
            if (texts.has(name) && DECIDING.has(name))
                faults++;
            texts.set(name, content);
        }
        else if (path[1] === 'errors' && path.length === 3 && error !== undefined) {
            if (name === 'fields')
                error.fields.push(content);
            else if (name === 'message' || name === 'statusCode')
                error[name] = content;
        }
        path.pop();
    });
    parser.write(text).close();
    for (const { fields } of errors)
        fields.sort();
    return faults === 0 ? { texts, errors } : undefined;
}

;// CONCATENATED MODULE: ./lib/records/results/result-reader.js




const result_reader_OPEN_LIST = 0x5b;
const OPEN_TAG = 0x3c;
const SPACE = 0x20;
function resultRows(result) {
    const bytes = result.subarray((0,byte_order/* markLength */.I)(result));
    switch (bytes.find((byte) => byte > SPACE)) {
        case result_reader_OPEN_LIST:
            return new JsonResultRows(bytes);
        case OPEN_TAG:
            return new XmlResultRows(bytes);
        default:
            return new CsvResultRows(bytes);
    }
}


/***/ }),

/***/ 66438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QH: () => (/* binding */ markupAt),
/* harmony export */   _G: () => (/* binding */ nextMarkup),
/* harmony export */   _Q: () => (/* binding */ tagEnd),
/* harmony export */   ap: () => (/* binding */ isEmptyTag),
/* harmony export */   bC: () => (/* binding */ nameEnd),
/* harmony export */   cP: () => (/* binding */ hasName),
/* harmony export */   gh: () => (/* binding */ passageEnd)
/* harmony export */ });
/* harmony import */ var _bytes_starts_with_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18466);

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const PASSAGES = [
    { open: Buffer.from('<!--'), close: Buffer.from('-->') },
    { open: Buffer.from('<![CDATA['), close: Buffer.from(']]>') },
    { open: Buffer.from('<?'), close: Buffer.from('?>') },
];
function markupAt(bytes, at) {
    const next = bytes[at + 1];
    if (next === SLASH)
        return 'end tag';
    if (next === QUESTION)
        return 'passage';
    if (next !== BANG)
        return 'tag';
    return PASSAGES.some(({ open }) => (0,_bytes_starts_with_js__WEBPACK_IMPORTED_MODULE_0__/* .startsWith */ .w)(bytes, at, open)) ? 'passage' : 'declaration';
}
function passageEnd(bytes, at, limit) {
    const passage = PASSAGES.find(({ open }) => (0,_bytes_starts_with_js__WEBPACK_IMPORTED_MODULE_0__/* .startsWith */ .w)(bytes, at, open));
    if (passage === undefined)
        return -1;
    const { close, open } = passage;
    const end = viewOf(bytes).indexOf(close, at + open.length);
    return end < 0 || end + close.length > limit ? -1 : end + close.length;
}
function tagEnd(bytes, at, limit) {
    let quote = 0;
    for (let index = at; index < limit; index++) {
        const byte = bytes[index] ?? 0;
        if (quote !== 0) {
            if (byte === quote)
                quote = 0;
        }
        else if (byte === GREATER)
            return index + 1;
        else if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE)
            quote = byte;
    }
    return -1;
}
function isEmptyTag(bytes, end) {
    return bytes[end - 2] === SLASH;
}
function nameEnd(bytes, at) {
    let end = at + 1;
    for (let byte = bytes[end] ?? 0; byte > 0x20 && byte !== GREATER && byte !== SLASH; byte = bytes[end] ?? 0)
        end++;
    return end;
}
function nextMarkup(bytes, from, limit) {
    let at = from;
    while (at < limit && bytes[at] !== LESS)
        at++;
    return at;
}
function hasName(bytes, at, name) {
    return (0,_bytes_starts_with_js__WEBPACK_IMPORTED_MODULE_0__/* .startsWith */ .w)(bytes, at + 1, name) && nameEnd(bytes, at) === at + 1 + name.length;
}
function viewOf(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}


/***/ }),

/***/ 16089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ XmlSpans)
/* harmony export */ });
/* harmony import */ var _members_line_position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53720);
/* harmony import */ var _xml_markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66438);


const RECORD = Buffer.from('sObject');
class XmlSpans {
    start = 0;
    end = 0;
    lineEndsBefore = 0;
    lineEnds = 0;
    isSplit = false;
    #reader;
    constructor(reader) {
        this.#reader = reader;
    }
    next(bytes, from, limit) {
        for (let at = (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .nextMarkup */ ._G)(bytes, from, limit); at < limit; at = (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .nextMarkup */ ._G)(bytes, at, limit)) {
            const markup = (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .markupAt */ .QH)(bytes, at);
            if (markup === 'tag' && (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .hasName */ .cP)(bytes, at, RECORD)) {
                this.lineEndsBefore = (0,_members_line_position_js__WEBPACK_IMPORTED_MODULE_1__/* .lineEndsIn */ .W)(bytes, from, at);
                return this.find(bytes, at, limit);
            }
            const end = markup === 'passage' ? (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .passageEnd */ .gh)(bytes, at, limit) : (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tagEnd */ ._Q)(bytes, at, limit);
            if (end < 0)
                return false;
            at = end;
        }
        return false;
    }
    find(bytes, start, limit) {
        this.start = start;
        if (this.#reader !== undefined) {
            this.end = this.#reader.find(bytes, start, limit);
            this.lineEnds = this.#reader.lineEnds;
            this.isSplit = this.end >= 0;
            if (this.isSplit)
                return true;
        }
        let depth = 0;
        for (let at = start; at < limit; at = (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .nextMarkup */ ._G)(bytes, at, limit)) {
            const markup = (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .markupAt */ .QH)(bytes, at);
            const end = markup === 'passage' ? (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .passageEnd */ .gh)(bytes, at, limit) : (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .tagEnd */ ._Q)(bytes, at, limit);
            if (end < 0)
                return false;
            if (markup === 'end tag')
                depth--;
            else if (markup === 'tag' && !(0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmptyTag */ .ap)(bytes, end))
                depth++;
            at = end;
            if (depth <= 0) {
                this.end = end;
                this.lineEnds = (0,_members_line_position_js__WEBPACK_IMPORTED_MODULE_1__/* .lineEndsIn */ .W)(bytes, start, end);
                return true;
            }
        }
        return false;
    }
}


/***/ }),

/***/ 36685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ NAMESPACE),
/* harmony export */   dy: () => (/* binding */ xmlSyntax),
/* harmony export */   iy: () => (/* binding */ SCHEMA_INSTANCE)
/* harmony export */ });
/* harmony import */ var _xml_markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66438);
/* harmony import */ var _members_member_syntax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87704);


const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';
const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const CARRIAGE_RETURN = 0x0d;
const ESCAPES = {
    0x26: '&amp;',
    0x3c: '&lt;',
    0x3e: '&gt;',
    [CARRIAGE_RETURN]: '&#13;',
};
const xmlSyntax = {
    open: Buffer.from('<sObject>'),
    between: Buffer.alloc(0),
    close: Buffer.from('</sObject>'),
    target,
    appendMember: (bytes, { member, table }, text, out) => {
        const start = table.start(member);
        const name = Buffer.from(bytes.subarray(start + 1, (0,_xml_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .nameEnd */ .bC)(bytes, start))).toString();
        out.appendText(text === undefined ? `<${name} xsi:nil="true"/>` : `<${name}>`);
        if (text === undefined)
            return;
        appendText(text, out);
        out.appendText(`</${name}>`);
    },
    appendText,
};
function appendText(text, out) {
    for (const byte of text) {
        const escape = ESCAPES[byte];
        if (escape === undefined)
            out.appendByte(byte);
        else
            out.appendText(escape);
    }
}
function target(name) {
    const { field, relation, type } = (0,_members_member_syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldPath */ .c)(name);
    const typeElement = type === undefined ? '' : `<type>${type}</type>`;
    const before = relation === undefined ? '' : `<${relation}><sObject>${typeElement}`;
    const after = relation === undefined ? '' : `</sObject></${relation}>`;
    return {
        open: Buffer.from(`${before}<${field}>`),
        close: Buffer.from(`</${field}>${after}`),
        empty: Buffer.from(`${before}<${field} xsi:nil="true"/>${after}`),
    };
}


/***/ }),

/***/ 6388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ writeUndo)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _records_results_id_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62039);
/* harmony import */ var _undo_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40033);



const PIECE_BYTES = 1024 * 1024;
async function writeUndo(path, head, jobs, files) {
    const unfinished = `${path}.new`;
    const file = await files.create(unfinished);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const append = async (bytes) => {
        hash.update(bytes);
        await file.write(bytes);
    };
    const write = async (text) => append(Buffer.from(text));
    const copy = async (list) => {
        await write('\n');
        if (list !== undefined && (await copyIds(list, files, append)))
            await write('\n');
        await write(']');
    };
    try {
        await write(`${JSON.stringify({ version: _undo_file_js__WEBPACK_IMPORTED_MODULE_2__/* .UNDO_VERSION */ .Ub, ...head }).slice(0, -1)},"jobs":[`);
        for (const [index, { about, created, overwritten }] of jobs.entries()) {
            await write(`${index === 0 ? '' : ','}\n${JSON.stringify(about).slice(0, -1)},"ids":[`);
            await copy(created);
            await write(',"overwritten":[');
            await copy(overwritten);
            await write('}');
        }
        await write('\n],\n');
        await file.write(Buffer.from(`"sha256":"${hash.digest('hex')}"}\n`));
        await file.flush();
    }
    finally {
        await file.close();
    }
    await files.rename(unfinished, path);
}
async function copyIds(path, files, append) {
    const list = await files.open(path);
    try {
        const piece = Buffer.allocUnsafe(PIECE_BYTES);
        const end = list.size - _records_results_id_list_js__WEBPACK_IMPORTED_MODULE_1__/* .ID_SEPARATOR */ .wz.length;
        for (let at = _records_results_id_list_js__WEBPACK_IMPORTED_MODULE_1__/* .ID_LIST_START */ .Gn; at < end;) {
            const length = await list.read(piece.subarray(0, Math.min(piece.length, end - at)), at);
            if (length === 0)
                throw new Error(`${path} is shorter than it was.`);
            await append(piece.subarray(0, length));
            at += length;
        }
        return end > _records_results_id_list_js__WEBPACK_IMPORTED_MODULE_1__/* .ID_LIST_START */ .Gn;
    }
    finally {
        await list.close();
    }
}


/***/ })

};
