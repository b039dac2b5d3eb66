export const id = 668;
export const ids = [668];
export const modules = {

/***/ 37668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  monitor: () => (/* binding */ monitor)
});

// EXTERNAL MODULE: ./lib/diagnostic/counted.js
var counted = __webpack_require__(63601);
// EXTERNAL MODULE: ./lib/load/destination.js
var load_destination = __webpack_require__(55320);
// EXTERNAL MODULE: ./lib/monitor/job-filter.js
var job_filter = __webpack_require__(92676);
// EXTERNAL MODULE: ./lib/bulk/bulk-api-error.js
var bulk_api_error = __webpack_require__(47496);
// EXTERNAL MODULE: ./lib/salesforce/rest-answer.js
var rest_answer = __webpack_require__(34772);
// EXTERNAL MODULE: ./lib/bulk/bulk-client.js + 8 modules
var bulk_client = __webpack_require__(30146);
// EXTERNAL MODULE: ./lib/salesforce/transport.js + 6 modules
var transport = __webpack_require__(40358);
;// CONCATENATED MODULE: ./lib/bulk/rest-job.js


const REST_OPEN_STATES = ['Open', 'UploadComplete', 'InProgress'];
const MAX_ANSWER_BYTES = 100_000;
const TIMEOUT_MILLISECONDS = 30_000;
const MAX_MESSAGE_CHARACTERS = 2_000;
async function readRestJob(line, place, signal) {
    return ask(line, place, { purpose: `read job ${place.id}`, method: 'GET' }, signal);
}
async function abortRestJob(line, place, signal) {
    const body = Buffer.from('{"state":"Aborted"}');
    try {
        return await ask(line, place, { purpose: `abort job ${place.id}`, method: 'PATCH', body }, signal);
    }
    catch (error) {
        if (!(error instanceof rest_answer/* RestApiError */.vr && error.status === 400))
            throw error;
        const job = await readRestJob(line, place, signal);
        if (REST_OPEN_STATES.includes(job.state))
            throw error;
        return job;
    }
}
async function ask(line, { apiVersion, id, kind }, { purpose, ...question }, signal) {
    return line.send({
        ...{ ...question, purpose, signal, repeatable: true },
        path: `/services/data/v${apiVersion}/jobs/${kind}/${id}`,
        headers: { Accept: 'application/json', 'Content-Type': 'application/json; charset=UTF-8' },
        sessionHeader: 'Authorization',
        maxResponseBytes: MAX_ANSWER_BYTES,
        timeoutMilliseconds: TIMEOUT_MILLISECONDS,
        read: (response) => restJobOf((0,rest_answer/* restDocument */.S3)(response, purpose), id),
    });
}
function restJobOf(document, id) {
    const [reported, state, message] = [
        (0,rest_answer/* memberOf */.C5)(document, 'id'),
        (0,rest_answer/* memberOf */.C5)(document, 'state'),
        (0,rest_answer/* memberOf */.C5)(document, 'errorMessage'),
    ];
    if (typeof reported !== 'string' || reported.slice(0, 15) !== id.slice(0, 15)) {
        throw new transport/* AnswerError */.dV('the answer is about another job');
    }
    if (typeof state !== 'string')
        throw new transport/* AnswerError */.dV('"state" is missing');
    const count = (name) => {
        const value = (0,rest_answer/* memberOf */.C5)(document, name);
        return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
    };
    return {
        state,
        recordsProcessed: count('numberRecordsProcessed'),
        recordsFailed: count('numberRecordsFailed'),
        ...(typeof message === 'string' && message !== ''
            ? { errorMessage: message.slice(0, MAX_MESSAGE_CHARACTERS) }
            : {}),
    };
}

;// CONCATENATED MODULE: ./lib/monitor/job-visits.js





class JobVisits {
    #context;
    #clients = new Map();
    constructor(context) {
        this.#context = context;
    }
    unseen(job) {
        const { now, userId } = this.#context;
        const { concurrencyMode, createdById, createdDate, id, jobType, object, operation, state } = job;
        return {
            ...{ id, object, operation, state, concurrencyMode, createdById, batches: [] },
            ...(jobType === undefined ? {} : { jobType }),
            isOwn: (0,job_filter/* isMadeBy */.P5)(job, userId),
            ...(Number.isNaN(createdDate)
                ? {}
                : { created: { date: new Date(createdDate), ageMilliseconds: Math.max(0, now - createdDate) } }),
            condition: conditionOf(job.jobType, state, 0),
        };
    }
    async look(job) {
        const unseen = this.unseen(job);
        if (job.jobType === undefined)
            return unseen;
        return withoutGone(unseen, async () => job.jobType === 'Classic' ? this.#lookAtClassic(job, unseen) : this.#lookAtRest(job, unseen));
    }
    async abort(job, found) {
        const { line, signal } = this.#context;
        return withoutGone(found, async () => {
            const { state } = job.jobType === 'Classic'
                ? await this.#client(job).abortJob(job.id, signal)
                : await abortRestJob(line, this.#placeOf(job), signal);
            const isAborted = state === 'Aborted';
            return { ...found, state, condition: 'ended', abort: isAborted ? 'aborted' : 'ended' };
        });
    }
    async #lookAtClassic(job, unseen) {
        const { signal } = this.#context;
        const client = this.#client(job);
        const { counts, state } = await client.readJob(job.id, signal);
        const condition = conditionOf('Classic', state, counts?.batchesUnfinished ?? 0);
        const isShown = condition !== 'ended' || state === 'Failed';
        const batches = isShown ? await client.listBatches(job.id, signal) : [];
        return { ...unseen, state, condition, batches, ...(counts && { counts }) };
    }
    async #lookAtRest(job, unseen) {
        const { line, signal } = this.#context;
        const { errorMessage, recordsFailed, recordsProcessed, state } = await readRestJob(line, this.#placeOf(job), signal);
        return {
            ...{ ...unseen, state, condition: conditionOf(job.jobType, state, 0) },
            counts: { recordsProcessed, recordsFailed },
            ...(errorMessage === undefined ? {} : { errorMessage }),
        };
    }
    #client({ apiVersion = this.#context.apiVersion }) {
        const client = this.#clients.get(apiVersion) ?? new bulk_client/* BulkClient */.e(this.#context.line, apiVersion);
        this.#clients.set(apiVersion, client);
        return client;
    }
    #placeOf({ apiVersion = this.#context.apiVersion, id, jobType }) {
        return { id, kind: jobType === 'V2Query' ? 'query' : 'ingest', apiVersion };
    }
}
function conditionOf(jobType, state, unfinished) {
    if (jobType !== 'Classic')
        return REST_OPEN_STATES.includes(state) ? 'open' : 'ended';
    if (state === 'Open')
        return 'open';
    return unfinished > 0 ? 'working' : 'ended';
}
async function withoutGone(found, visit) {
    try {
        return await visit();
    }
    catch (error) {
        const isGone = (error instanceof bulk_api_error/* BulkApiError */.F && error.exceptionCode === 'InvalidJob') ||
            (error instanceof rest_answer/* RestApiError */.vr && error.status === 404);
        if (!isGone)
            throw error;
        return { ...found, condition: 'gone' };
    }
}

;// CONCATENATED MODULE: ./lib/monitor/side-by-side.js
async function sideBySide(items, width, work) {
    const waiting = items.values();
    let fault;
    const worker = async () => {
        for (const item of waiting) {
            if (fault !== undefined)
                return;
            try {
                await work(item);
            }
            catch (error) {
                fault ??= { error };
            }
        }
    };
    await Promise.all(Array.from({ length: width }, worker));
    if (fault !== undefined)
        throw fault.error;
}

;// CONCATENATED MODULE: ./lib/monitor/job-survey.js




const WIDTH = 8;
class JobSurvey {
    #visits;
    #records;
    #found = new Map();
    constructor(records, context) {
        this.#visits = new JobVisits(context);
        this.#records = records;
        for (const record of records)
            this.#found.set(record.id, this.#visits.unseen(record));
    }
    get jobs() {
        return [...this.#found.values()];
    }
    async look() {
        await sideBySide(this.#records, WIDTH, async (record) => this.#note(record, async () => this.#visits.look(record)));
    }
    async abort({ createdBy }, aborted) {
        await sideBySide(this.#records, WIDTH, async (record) => {
            const found = this.#found.get(record.id);
            if (found === undefined || found.trouble !== undefined)
                return;
            const left = reasonToLeave(found, createdBy !== undefined);
            if (left !== undefined)
                this.#found.set(record.id, { ...found, abort: left });
            if (left !== undefined || found.condition !== 'open')
                return;
            await this.#note(record, async () => this.#visits.abort(record, found));
            if (this.#found.get(record.id)?.abort === 'aborted')
                aborted(record.id);
        });
    }
    async #note({ id }, visit) {
        try {
            this.#found.set(id, await visit());
        }
        catch (error) {
            const found = this.#found.get(id);
            const isRefusal = error instanceof bulk_api_error/* BulkApiError */.F || error instanceof rest_answer/* RestApiError */.vr;
            if (!isRefusal || found === undefined)
                throw error;
            this.#found.set(id, { ...found, trouble: `${error.message}.` });
        }
    }
}
function reasonToLeave({ condition, isOwn, jobType }, namesUser) {
    if (condition === 'working')
        return 'working';
    if (condition !== 'open')
        return undefined;
    if (jobType === undefined)
        return 'unknown-type';
    return isOwn || namesUser ? undefined : 'of-others';
}

// EXTERNAL MODULE: ./lib/bulk/job-listing.js
var job_listing = __webpack_require__(51938);
;// CONCATENATED MODULE: ./lib/monitor/listed-jobs.js


const LISTINGS = {
    Classic: ['ingest', 'query'],
    V2Ingest: ['ingest'],
    BigObjectIngest: ['ingest'],
    V2Query: ['query'],
};
async function listMatchingJobs(line, apiVersion, filter, { signal, ...context }) {
    const listings = filter.jobType === undefined ? LISTINGS.Classic : LISTINGS[filter.jobType];
    const pages = await Promise.all(listings.map(async (listing) => {
        const request = { ...job_listing/* TO_SEE_ALL_JOBS */.J_, listing, parameters: (0,job_filter/* parametersOf */.mC)(filter) };
        const jobs = await (0,job_listing/* jobPages */.Il)(line, apiVersion, request, signal);
        if (jobs === undefined)
            throw new Error('The org has too many jobs to look through: narrow the listing with "monitor-filter".');
        return jobs;
    }));
    const byId = new Map(pages.flat().map((job) => [job.id.slice(0, 15), job]));
    const passing = [...byId.values()].filter((job) => (0,job_filter/* passes */.WE)(job, filter, context)).sort(newestFirst);
    return { listed: byId.size, passing };
}
function newestFirst(one, other) {
    const [a, b] = [one, other].map(({ createdDate }) => (Number.isNaN(createdDate) ? 0 : createdDate));
    return (b ?? 0) - (a ?? 0) || (one.id < other.id ? 1 : -1);
}

// EXTERNAL MODULE: ./lib/salesforce/org-identity.js
var org_identity = __webpack_require__(19160);
// EXTERNAL MODULE: ./lib/modes/bare-outcome.js
var bare_outcome = __webpack_require__(78611);
// EXTERNAL MODULE: ./lib/modes/org-connection.js + 3 modules
var org_connection = __webpack_require__(43635);
;// CONCATENATED MODULE: ./lib/modes/monitor.js








const NO_USER = 'The org does not say who is logged in, so it is not known which jobs are the own ones. Name the user in "monitor-filter": "createdBy=005\u2026".';
async function monitor(request, ports) {
    const { cancellation, clock, log } = ports;
    const { aborts, apiVersion, filter } = request;
    const signal = cancellation.cancelled;
    const begun = (0,bare_outcome/* beginningAt */.np)(clock);
    const { sessions, transport } = (0,org_connection/* connectionOf */.a)(request.login, request, ports);
    let org;
    let survey;
    let listed = 0;
    const finish = (verdict, troubles) => ({
        ...{ ...(0,bare_outcome/* bareOutcome */.PS)({ apiVersion, manifest: '' }, begun, clock), verdict, troubles },
        ...(sessions.inForce === undefined ? {} : { instanceUrl: sessions.inForce.instanceUrl.origin }),
        ...(org === undefined ? {} : { org }),
        usage: {
            ...{ ...bare_outcome/* NO_USAGE */.yJ, requests: transport.requests, retries: transport.retries },
            ...(transport.apiUsage === undefined ? {} : { apiUsage: transport.apiUsage }),
        },
        monitor: { filter: (0,job_filter/* filterLines */.Eu)(filter), aborts, listed, jobs: survey?.jobs ?? [] },
    });
    try {
        const { allowProduction, ...destination } = request.destination;
        const wanted = { ...destination, allowProduction: allowProduction || !aborts };
        const verified = await (0,load_destination/* verifyOrg */.qv)(wanted, { transport, apiVersion, log, signal });
        org = verified.org;
        signal.throwIfAborted();
        if (verified.refusals.length > 0)
            return finish('error', verified.refusals);
        let userId = org?.userId;
        if (userId === undefined && (filter.createdBy === job_filter.ME || (aborts && filter.createdBy === undefined))) {
            ({ userId } = await (0,org_identity/* readOrgIdentity */.r)(transport, apiVersion, signal));
            if (userId === undefined)
                return finish('error', [NO_USER]);
        }
        const context = { userId, now: org?.askedAt ?? clock.now(), signal };
        const jobs = await listMatchingJobs(transport, apiVersion, filter, context);
        listed = jobs.listed;
        log.info(`The org has ${(0,counted/* counted */.h)(listed, 'Bulk API job')}; ${(0,counted/* counted */.h)(jobs.passing.length, 'job')} to look at.`);
        survey = new JobSurvey(jobs.passing, { ...context, line: transport, apiVersion });
        await survey.look();
        if (aborts)
            await survey.abort(filter, (id) => log.info(`Aborted job ${id}.`));
        const troubles = troublesOf(survey.jobs);
        return finish(troubles.length > 0 ? 'error' : 'success', troubles);
    }
    catch (error) {
        const trouble = error instanceof Error ? error.message : String(error);
        return finish(signal.aborted ? 'cancelled' : 'error', [trouble, ...troublesOf(survey?.jobs ?? [])]);
    }
}
function troublesOf(jobs) {
    return jobs.flatMap(({ trouble }) => trouble ?? []);
}


/***/ })

};
