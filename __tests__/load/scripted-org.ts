import { gunzipSync } from 'node:zlib';
import type { BatchState } from '../../src/bulk/batch-info.ts';
import { BulkClient } from '../../src/bulk/bulk-client.ts';
import { NAMESPACE } from '../../src/bulk/xml.ts';
import { HttpError, type HttpRequest, type HttpResponse } from '../../src/ports/http.ts';
import { JumpingClock } from '../ports/jumping-clock.ts';
import { testBed, type TestBed } from '../salesforce/test-org.ts';

export interface ScriptedBatch {
  readonly id: string;
  readonly rows: readonly string[];
  state: BatchState;
  result: string;
}

export interface ScriptedJob {
  readonly id: string;
  state: string;
  /** How its batches are worked on; `Parallel` by default. */
  readonly mode?: string;
  readonly batches: ScriptedBatch[];
}

/** What becomes of an addition: taken; taken, and its answer is lost; lost before it arrives. */
export type Addition = 'taken' | 'answer lost' | 'request lost';

/** A clock that jumps as soon as nothing else is to be done: bodies are packed outside of this thread. */
class PatientClock extends JumpingClock {
  override async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    await super.sleep(milliseconds, signal);
  }
}

/** A service of a few lines that does what a test writes down. Rows are saved with ids by their order. */
export class ScriptedOrg {
  readonly jobs: ScriptedJob[] = [];
  /** `create`, `add`, `list`, `close` …, in order. */
  readonly seen: string[] = [];
  /** By the number of the addition, from 1 on. */
  readonly additions = new Map<number, Addition>();
  /** What a batch is when it is added. */
  firstState: BatchState = 'Completed';
  /** How many batches a job counts, where it says so. */
  batchesCounted: ((job: ScriptedJob) => number) | undefined;
  /** So many lists are refused before one is given. */
  refusedLists = 0;
  /** Called before each list. */
  onList: (job: ScriptedJob) => void = () => undefined;
  readonly clock = new PatientClock();
  readonly bed: TestBed = testBed((request) => this.#reply(request), undefined, this.clock);
  readonly bulk = new BulkClient(this.bed.transport, '66.0');

  get rows(): string[] {
    return this.jobs.flatMap(({ batches }) => batches.flatMap(({ rows }) => rows));
  }

  count(kind: string): number {
    return this.seen.filter((one) => one === kind).length;
  }

  #reply({ method, url, body = Buffer.of() }: HttpRequest): HttpResponse | HttpError {
    if (url.pathname.endsWith('/jobs/ingest')) return this.#listJobs();
    const [, jobId, , batchId, what] =
      /\/job(?:\/(\w+)(\/batch(?:\/(\w+)\/(\w+))?)?)?$/.exec(url.pathname) ?? [];
    if (jobId === undefined) return this.#create(Buffer.from(body).toString());
    const job = this.jobs.find(({ id }) => id === jobId);
    if (job === undefined) throw new Error(`There is no job ${jobId}.`);
    if (batchId !== undefined) return this.#read(job, batchId, what ?? '');
    if (!url.pathname.endsWith('/batch')) return this.#state(job, method, Buffer.from(body).toString());
    return method === 'POST' ? this.#add(job, body) : this.#list(job);
  }

  #listJobs(): HttpResponse {
    this.seen.push('jobs');
    const body = Buffer.from('{"done": true, "records": [], "nextRecordsUrl": null}');
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }

  #create(request: string): HttpResponse {
    this.seen.push('create');
    const mode = /<concurrencyMode>(\w+)/.exec(request)?.[1] ?? 'Parallel';
    const job = { id: idOf('750', this.jobs.length + 1), state: 'Open', mode, batches: [] };
    this.jobs.push(job);
    return xml(jobInfo(job));
  }

  #add(job: ScriptedJob, body: Uint8Array): HttpResponse | HttpError {
    this.seen.push('add');
    const addition = this.additions.get(this.count('add')) ?? 'taken';
    if (addition === 'request lost') return new HttpError('the connection broke', true);
    const rows = gunzipSync(body).toString().trimEnd().split('\n').slice(1);
    const number = this.jobs.reduce((sum, { batches }) => sum + batches.length, 1);
    const result = rows.map((_, row) => `"${idOf('003', number * 100 + row)}","true","true",""\n`);
    const batch = {
      id: idOf('751', number),
      rows,
      state: this.firstState,
      result: `${RESULT_HEADER}${result.join('')}`,
    };
    job.batches.push(batch);
    if (addition === 'answer lost') return new HttpError('the connection broke', true);
    return xml(batchInfo(job, batch));
  }

  #list(job: ScriptedJob): HttpResponse {
    this.seen.push('list');
    if (this.refusedLists-- > 0) return refusal();
    this.onList(job);
    return xml(
      `<batchInfoList xmlns="${NAMESPACE}">${job.batches.map((one) => batchInfo(job, one)).join('')}</batchInfoList>`,
    );
  }

  #state(job: ScriptedJob, method: string, text: string): HttpResponse {
    const [, state] = /<state>(\w+)<\/state>/.exec(text) ?? [];
    this.seen.push(method === 'GET' ? 'read' : state === 'Aborted' ? 'abort' : 'close');
    if (state !== undefined && job.state !== 'Aborted') job.state = state;
    return xml(jobInfo(job, this.batchesCounted?.(job)));
  }

  #read(job: ScriptedJob, batchId: string, what: string): HttpResponse {
    this.seen.push(what);
    const batch = job.batches.find(({ id }) => id === batchId);
    if (batch === undefined) throw new Error(`There is no batch ${batchId}.`);
    const text = what === 'result' ? batch.result : `LastName\n${batch.rows.join('\n')}\n`;
    return { status: 200, headers: { 'content-type': 'text/csv' }, body: Buffer.from(text) };
  }
}

export const RESULT_HEADER = '"Id","Success","Created","Error"\n';

export function idOf(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(12, '0')}AAA`;
}

function xml(text: string): HttpResponse {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: Buffer.from(text) };
}

function refusal(): HttpResponse {
  const parts = '<exceptionCode>InvalidJob</exceptionCode><exceptionMessage>Not now</exceptionMessage>';
  return { ...xml(`<error xmlns="${NAMESPACE}">${parts}</error>`), status: 400 };
}

const DATE = '2026-01-05T09:00:00.000Z';

function jobInfo({ id, mode = 'Parallel', state }: ScriptedJob, batches?: number): string {
  const zeros = [
    'numberRecordsProcessed',
    'numberRecordsFailed',
    'numberBatchesQueued',
    'numberBatchesInProgress',
  ];
  const counts =
    batches === undefined
      ? ''
      : `<numberBatchesTotal>${batches}</numberBatchesTotal>${zeros.map((name) => `<${name}>0</${name}>`).join('')}`;
  return `<jobInfo xmlns="${NAMESPACE}"><id>${id}</id><operation>insert</operation><object>Contact</object><createdDate>${DATE}</createdDate><state>${state}</state><concurrencyMode>${mode}</concurrencyMode><contentType>CSV</contentType>${counts}</jobInfo>`;
}

function batchInfo({ id: jobId }: ScriptedJob, { id, result, rows, state }: ScriptedBatch): string {
  const failed = result.split('"false"').length - 1;
  const processed = state === 'Completed' ? rows.length : 0;
  const counts = `<numberRecordsProcessed>${processed}</numberRecordsProcessed><numberRecordsFailed>${failed}</numberRecordsFailed>`;
  const times = ['totalProcessingTime', 'apiActiveProcessingTime', 'apexProcessingTime'];
  return `<batchInfo xmlns="${NAMESPACE}"><id>${id}</id><jobId>${jobId}</jobId><state>${state}</state><createdDate>${DATE}</createdDate><systemModstamp>${DATE}</systemModstamp>${counts}${times.map((name) => `<${name}>0</${name}>`).join('')}</batchInfo>`;
}
