import type { HttpResponse } from '../ports/http.ts';
import { AnswerError, type Line } from '../salesforce/transport.ts';
import { controlDocument, controlList, refuseErrors } from './answer.ts';
import type { BatchInfo } from './batch-info.ts';
import { BulkApiError } from './bulk-api-error.ts';
import { CONTROL_TYPE, control } from './control-call.ts';
import { controlDocumentOf, loadBuilder } from './control-document.ts';
import {
  MEDIA_TYPES,
  refuseOtherQueryTypes,
  refuseOtherTypes,
  zipType,
  type DataFormat,
} from './data-format.ts';
import { batchInfoOf, eachOnce, jobInfoOf, resultIdsOf } from './info-document.ts';
import type { EndedJob, JobInfo } from './job-info.ts';
import { listJobs, type ListedJob, type ListingEffort } from './job-listing.ts';
import { jobDocument, jobHeaders, type JobRequest } from './job-request.ts';
import type { QueryResult, QueryResultSink } from './query-result.ts';

/** A request body: CSV packed with gzip, or an archive with the rows and the files that they name. */
export interface PackedBody {
  readonly kind: 'gzip' | 'zip';
  readonly contentType: DataFormat;
  readonly bytes: Uint8Array;
  readonly unpackedBytes: number;
}

/** A batch's result, or the service's word that there is none. */
export type BatchResult = { readonly rows: Uint8Array } | { readonly none: string };

/** Far above 10,000 rows with long messages. */
const MAX_RESULT_BYTES = 256_000_000;
/** A result file of a query has at most 1 GB (Bulk API and Bulk API 2.0 Limits and Allocations). */
const MAX_QUERY_RESULT_BYTES = 1_100_000_000;
/** The service allows a download so much time (the same page). */
const QUERY_RESULT_TIMEOUT_MILLISECONDS = 20 * 60_000;
/** How often a job is asked to end that is still open afterwards. */
const STATE_CHANGE_TRIES = 3;
/** For what is as large as a batch: 10 MB on a line that is slow even for a home. */
const TRANSFER_TIMEOUT_MILLISECONDS = 600_000;

/** The calls of the Bulk API 1.0 (Bulk API Developer Guide). */
export class BulkClient {
  /** Bytes of the batches sent, unpacked and as they went out: over all lines together. */
  readonly traffic: { recordBytes: number; sentBytes: number };
  readonly #line: Line;
  readonly #apiVersion: string;
  readonly #base: string;

  /** @param apiVersion with one decimal and no leading v, as in `66.0` */
  constructor(line: Line, apiVersion: string, traffic = { recordBytes: 0, sentBytes: 0 }) {
    this.#line = line;
    this.traffic = traffic;
    this.#apiVersion = apiVersion;
    this.#base = `/services/async/${apiVersion}/job`;
  }

  /** The same calls over another line, which is made from the one of this client. */
  over<L extends Line>(make: (line: Line) => L): { readonly bulk: BulkClient; readonly line: L } {
    const line = make(this.#line);
    return { bulk: new BulkClient(line, this.#apiVersion, this.traffic), line };
  }

  /** A fault that may have come after the service created the job is thrown as a TransportError that is in doubt. */
  async createJob(request: JobRequest, signal: AbortSignal): Promise<JobInfo> {
    const purpose = `create a job to ${request.operation} ${request.object}`;
    return this.#line.send({
      ...control(purpose, signal),
      method: 'POST',
      path: this.#base,
      headers: { ...CONTROL_TYPE, ...jobHeaders(request) },
      body: await jobDocument(request),
      repeatable: false,
      read: (response) => jobInfoOf(controlDocument(response, 'jobInfo', purpose)),
    });
  }

  /**
   * Adds a batch. It is never sent twice: a fault that may have come after the service took it is thrown as a
   * TransportError that is in doubt.
   *
   * @param body the records; `unpackedBytes` is what they were before they were packed
   */
  async addBatch(jobId: string, body: PackedBody, signal: AbortSignal): Promise<BatchInfo> {
    const purpose = `add a batch to job ${jobId}`;
    this.traffic.recordBytes += body.unpackedBytes;
    this.traffic.sentBytes += body.bytes.length;
    return this.#line.send({
      ...control(purpose, signal),
      method: 'POST',
      path: `${this.#base}/${jobId}/batch`,
      headers:
        body.kind === 'zip'
          ? { 'Content-Type': zipType(body.contentType) }
          : { 'Content-Type': `${MEDIA_TYPES[body.contentType]}; charset=UTF-8`, 'Content-Encoding': 'gzip' },
      body: body.bytes,
      timeoutMilliseconds: TRANSFER_TIMEOUT_MILLISECONDS,
      repeatable: false,
      read: (response) => batchInfoOf(controlDocument(response, 'batchInfo', purpose), jobId),
    });
  }

  /** Gives the job a transformation spec; batches that are added from then on are read by it. */
  async sendSpec(jobId: string, spec: Uint8Array, signal: AbortSignal): Promise<void> {
    const purpose = `send the transformation spec to job ${jobId}`;
    await this.#line.send({
      ...control(purpose, signal),
      method: 'POST',
      path: `${this.#base}/${jobId}/spec`,
      headers: { 'Content-Type': 'text/csv; charset=UTF-8' },
      body: spec,
      read: (response) => {
        refuseErrors(response, purpose);
      },
    });
  }

  /**
   * Adds the query to a query job; a fault that may have come after the service took it is thrown as a TransportError
   * that is in doubt.
   */
  async addQuery(jobId: string, soql: string, format: DataFormat, signal: AbortSignal): Promise<BatchInfo> {
    const purpose = `add the query to job ${jobId}`;
    return this.#line.send({
      ...control(purpose, signal),
      method: 'POST',
      path: `${this.#base}/${jobId}/batch`,
      headers: { 'Content-Type': `${MEDIA_TYPES[format]}; charset=UTF-8` },
      body: Buffer.from(soql),
      repeatable: false,
      read: (response) => batchInfoOf(controlDocument(response, 'batchInfo', purpose), jobId),
    });
  }

  /** Ids of the result files of a query's batch, in order. */
  async listResults(jobId: string, batchId: string, signal: AbortSignal): Promise<string[]> {
    const purpose = `list the results of batch ${batchId} of job ${jobId}`;
    return this.#line.send({
      ...control(purpose, signal),
      path: `${this.#base}/${jobId}/batch/${batchId}/result`,
      read: (response) => resultIdsOf(controlDocument(response, 'result-list', purpose)),
    });
  }

  /** Passes a result file of a query to `sink` as it arrives, whatever its size. @throws what `sink` throws */
  async readQueryResult(
    { jobId, batchId, resultId, format }: QueryResult,
    sink: QueryResultSink,
    signal: AbortSignal,
  ): Promise<void> {
    const purpose = `read result ${resultId} of batch ${batchId} of job ${jobId}`;
    await this.#line.send({
      ...control(purpose, signal),
      path: `${this.#base}/${jobId}/batch/${batchId}/result/${resultId}`,
      maxResponseBytes: MAX_QUERY_RESULT_BYTES,
      timeoutMilliseconds: QUERY_RESULT_TIMEOUT_MILLISECONDS,
      sink: {
        begin: async (headers) => {
          refuseOtherQueryTypes(headers, format);
          await sink.begin();
        },
        take: async (piece) => sink.take(piece),
      },
      read: (response) => {
        refuseErrors(response, purpose);
        sink.end();
      },
    });
  }

  /** All batches of the job, in no particular order. */
  async listBatches(jobId: string, signal: AbortSignal): Promise<BatchInfo[]> {
    const purpose = `list the batches of job ${jobId}`;
    return this.#line.send({
      ...control(purpose, signal),
      path: `${this.#base}/${jobId}/batch`,
      read: (response) =>
        eachOnce(
          controlList(response, { root: 'batchInfoList', item: 'batchInfo' }, purpose, (element) =>
            batchInfoOf(element, jobId),
          ),
        ),
    });
  }

  async readJob(jobId: string, signal: AbortSignal): Promise<JobInfo> {
    const purpose = `read job ${jobId}`;
    return this.#line.send({
      ...control(purpose, signal),
      path: `${this.#base}/${jobId}`,
      read: (response) => jobInfoOf(controlDocument(response, 'jobInfo', purpose), jobId),
    });
  }

  /** The org's jobs of the last days; undefined when there are too many to look through. */
  async listJobs(effort: ListingEffort, signal: AbortSignal): Promise<ListedJob[] | undefined> {
    // What the first job needs is loaded when the request is out. Whoever makes a document gets the error.
    setImmediate(() => void loadBuilder().catch(() => undefined));
    return listJobs(this.#line, this.#apiVersion, effort, signal);
  }

  /** What was sent as a batch, unpacked (API 19.0 and later). */
  async readRequest(jobId: string, batchId: string, signal: AbortSignal): Promise<Uint8Array> {
    const purpose = `read the request of batch ${batchId} of job ${jobId}`;
    return this.#line.send({
      ...control(purpose, signal),
      path: `${this.#base}/${jobId}/batch/${batchId}/request`,
      timeoutMilliseconds: TRANSFER_TIMEOUT_MILLISECONDS,
      read: (response) => {
        refuseErrors(response, purpose);
        if (/^text\/html\b/i.test(response.headers['content-type'] ?? '')) {
          throw new AnswerError('the answer is a page');
        }
        return response.body;
      },
    });
  }

  /** The result rows of a batch, in the order in which its records were sent. */
  async readResult(
    { batchId, format, jobId }: Omit<QueryResult, 'resultId'>,
    signal: AbortSignal,
  ): Promise<BatchResult> {
    const purpose = `read the result of batch ${batchId} of job ${jobId}`;
    try {
      return await this.#line.send({
        ...control(purpose, signal),
        path: `${this.#base}/${jobId}/batch/${batchId}/result`,
        // Some 40 bytes a record: packing and unpacking would take longer than they travel.
        headers: { ...CONTROL_TYPE, 'Accept-Encoding': 'identity' },
        maxResponseBytes: MAX_RESULT_BYTES,
        timeoutMilliseconds: TRANSFER_TIMEOUT_MILLISECONDS,
        read: (response) => ({ rows: resultBytes(response, format, purpose) }),
      });
    } catch (error) {
      if (error instanceof BulkApiError && error.exceptionCode === 'InvalidBatch') {
        return { none: error.exceptionMessage };
      }
      throw error;
    }
  }

  /**
   * Closes the job. If it was closed or aborted before, that is no error: see the state of what is returned.
   *
   * @param answered called when the service says that it is closed, before the job itself is asked
   */
  async closeJob(jobId: string, signal: AbortSignal, answered?: () => void): Promise<EndedJob> {
    return this.#changeState(jobId, 'Closed', signal, answered);
  }

  /**
   * Aborts the job. If it had ended before, that is no error: see the state of what is returned. Batches that run are
   * not stopped by it.
   */
  async abortJob(jobId: string, signal: AbortSignal): Promise<EndedJob> {
    return this.#changeState(jobId, 'Aborted', signal);
  }

  /** Whatever the answer says, only the job itself proves that it has ended: one that is open takes what comes late. */
  async #changeState(
    jobId: string,
    state: 'Closed' | 'Aborted',
    signal: AbortSignal,
    answered?: () => void,
  ): Promise<EndedJob> {
    const purpose = `${state === 'Closed' ? 'close' : 'abort'} job ${jobId}`;
    for (let tries = 1; tries <= STATE_CHANGE_TRIES; tries++) {
      const { attempts, refusal } = await this.#askForState(jobId, state, purpose, signal);
      answered?.();
      const job = await this.readJob(jobId, signal);
      // An earlier attempt, or somebody else, may have been faster.
      const wasEnded = refusal !== undefined && attempts === 1 && tries === 1;
      if (job.state !== 'Open') return { ...job, wasEnded };
      if (refusal !== undefined) throw refusal;
    }
    throw new Error(
      `Could not ${purpose}: it is still open, though the org answered ${STATE_CHANGE_TRIES} times that it is not. Look at it under Setup, "Bulk Data Load Jobs".`,
    );
  }

  /** @returns how often it was asked, and what the service said if it did not let the job change its state */
  async #askForState(
    jobId: string,
    state: 'Closed' | 'Aborted',
    purpose: string,
    signal: AbortSignal,
  ): Promise<{ readonly attempts: number; readonly refusal?: BulkApiError }> {
    let attempts = 0;
    try {
      await this.#line.send({
        ...control(purpose, signal),
        method: 'POST',
        path: `${this.#base}/${jobId}`,
        headers: CONTROL_TYPE,
        body: await controlDocumentOf('jobInfo', [['state', state]]),
        read: (response, attempt) => {
          attempts = attempt;
          const job = jobInfoOf(controlDocument(response, 'jobInfo', purpose), jobId);
          if (job.state === 'Open') throw new AnswerError('the answer says that the job is still open');
        },
      });
      return { attempts };
    } catch (error) {
      if (!(error instanceof BulkApiError && error.exceptionCode === 'InvalidJobState')) throw error;
      return { attempts, refusal: error };
    }
  }
}

function resultBytes(response: HttpResponse, format: DataFormat, purpose: string): Uint8Array {
  refuseErrors(response, purpose);
  refuseOtherTypes(response.headers, format);
  return response.body;
}
