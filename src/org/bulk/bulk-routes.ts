import { versionState } from '../api-versions.ts';
import type { Answer } from '../http/answer.ts';
import type { OrgRequest } from '../http/request.ts';
import { canonicalId } from '../records/salesforce-id.ts';
import type { Batch } from './batch.ts';
import { batchInfo, batchInfoList } from './batch-info.ts';
import { batchResult, resultFile } from './batch-result.ts';
import type { BulkService } from './bulk-service.ts';
import { controlAnswer, refusalAnswer } from './control-answer.ts';
import { readJobDocument, readJobRequest, readStateChange } from './job-document.ts';
import { jobInfo } from './job-info.ts';
import { dataFormat, isQuery, type Job, type JobRequest } from './job.ts';
import { BATCH_MEDIA_TYPES, dataMediaType, mediaTypeOf, requestFormat, unsupported } from './media-type.ts';
import { readPkChunking } from './pk-chunking.ts';
import type { Session } from '../session.ts';
import { Refusal } from './refusal.ts';
import type { BulkTarget } from './target.ts';
import type { ControlFormat } from './wire.ts';

/** What the routes of the Bulk API need. */
export interface BulkRoutes {
  readonly service: BulkService;
  readonly strict: boolean;
  /** The bodies of batches, in bytes after unpacking. */
  readonly maxBatchBytes: number;
  readonly session: Session;
  /** Those of a job's batches that a list of them shows. */
  readonly listed: (batches: readonly Batch[]) => readonly Batch[];
}

/** Answers a request to the Bulk API. */
export function answerBulk(request: OrgRequest, target: BulkTarget, routes: BulkRoutes): Answer {
  const format = requestFormat(request.headers);
  const refusal = sessionRefusal(request, routes) ?? versionRefusal(target.version) ?? target.refusal;
  if (refusal !== undefined) return refusalAnswer(refusal, format);
  if (target.jobId === undefined) return createJob(request, target, routes);
  routes.service.deleteOldJobs();
  const job = routes.service.jobs.get(canonicalId(target.jobId) ?? '');
  if (job?.apiVersion !== target.version) {
    return refusalAnswer(new Refusal('InvalidJob', `Invalid job id: ${target.jobId}`), format);
  }
  const answer = answerJob(request, target, job, routes);
  return answer instanceof Refusal ? refusalAnswer(answer, controlFormat(job)) : answer;
}

/** Control documents of a job's batches follow the job: JSON for JSON jobs, XML for all others. */
function controlFormat(job: Job): ControlFormat {
  return dataFormat(job) === 'JSON' ? 'json' : 'xml';
}

function sessionRefusal(request: OrgRequest, routes: BulkRoutes): Refusal | undefined {
  const session = request.headers['x-sfdc-session'];
  if (session === undefined) return new Refusal('InvalidSessionId', 'Unable to find session id');
  const token = [session].flat().join();
  // Tokens in the form of a JWT are for REST alone (Salesforce Help, JWT-based access tokens).
  return !token.startsWith('eyJ') && routes.session.accepts(token)
    ? undefined
    : new Refusal('InvalidSessionId', 'Invalid session id');
}

function versionRefusal(version: string): Refusal | undefined {
  if (versionState(version) === 'current') return undefined;
  return new Refusal('InvalidVersion', `Api version '${version}' is not supported`);
}

function createJob(request: OrgRequest, target: BulkTarget, routes: BulkRoutes): Answer {
  const format = requestFormat(request.headers);
  const text = textOf(request);
  const supported = unsupported(request.headers);
  const document =
    supported ?? (text instanceof Refusal ? text : readJobDocument(text, format, routes.strict));
  const wish = document instanceof Refusal ? document : readJobRequest(document);
  const job = wish instanceof Refusal ? wish : jobOf(wish, request, target, routes);
  if (job instanceof Refusal) return refusalAnswer(job, format);
  return controlAnswer(201, format, jobInfo(job, format));
}

function jobOf(
  wish: JobRequest,
  request: OrgRequest,
  target: BulkTarget,
  { service }: BulkRoutes,
): Job | Refusal {
  const header = [request.headers['sforce-enable-pkchunking'] ?? ''].flat().join(';');
  const pkChunking = isQuery(wish) ? readPkChunking(header) : undefined;
  return pkChunking instanceof Refusal ? pkChunking : service.createJob(wish, target.version, pkChunking);
}

function answerJob(request: OrgRequest, target: BulkTarget, job: Job, routes: BulkRoutes): Answer | Refusal {
  const format = controlFormat(job);
  const { service } = routes;
  switch (target.resource) {
    case 'job':
      if (request.method === 'POST') return changeState(request, job, routes);
      service.countRead(job, job.batches);
      return controlAnswer(200, format, jobInfo(job, format));
    case 'batches':
      if (request.method === 'POST') return addBatch(request, job, routes);
      service.countRead(job, job.batches);
      return controlAnswer(200, format, batchInfoList(routes.listed(job.batches), format));
    case 'spec':
      return addSpec(request, job, service);
    case 'batch':
    case 'request':
    case 'result':
    case 'result-file':
      return answerBatch(target, job, routes);
  }
}

function answerBatch(target: BulkTarget, job: Job, routes: BulkRoutes): Answer | Refusal {
  const id = canonicalId(target.batchId ?? '');
  const batch = job.batches.find((known) => known.id === id);
  if (batch === undefined) return new Refusal('InvalidBatch', `Invalid batch id: ${target.batchId ?? ''}`);
  const format = controlFormat(job);
  const { service } = routes;
  if (target.resource === 'batch') {
    service.countRead(job, [batch]);
    return controlAnswer(200, format, batchInfo(batch, format));
  }
  service.settle(job);
  if (target.resource === 'request') return requestOf(batch, job);
  return target.resource === 'result-file'
    ? resultFile(job, batch, target.resultId ?? '')
    : batchResult(job, batch, format);
}

function requestOf(batch: Batch, job: Job): Answer | Refusal {
  if (batch.request === undefined) return new Refusal('InvalidBatch', 'Request not found');
  return { status: 200, contentType: dataMediaType(job), body: batch.request.bytes() };
}

/** Follows the request: a JSON body is answered in JSON, on a CSV job too (recorded). */
function changeState(request: OrgRequest, job: Job, routes: BulkRoutes): Answer | Refusal {
  const format = requestFormat(request.headers);
  const refusal = unsupported(request.headers);
  if (refusal !== undefined) return refusal;
  const text = textOf(request);
  const document = text instanceof Refusal ? text : readJobDocument(text, format, routes.strict);
  const state = document instanceof Refusal ? document : readStateChange(document);
  if (state instanceof Refusal) return state;
  return routes.service.changeState(job, state) ?? controlAnswer(200, format, jobInfo(job, format));
}

/** The service answers 201; nothing is known of a body. */
function addSpec(request: OrgRequest, job: Job, service: BulkService): Answer | Refusal {
  const header = request.headers['content-type'] ?? '';
  if (mediaTypeOf(header) !== 'text/csv') {
    return new Refusal('UnsupportedContentType', `Unsupported content type: ${header}`);
  }
  const text = textOf(request);
  if (text instanceof Refusal) return text;
  return service.setSpec(job, text) ?? controlAnswer(201, 'xml', '');
}

function addBatch(request: OrgRequest, job: Job, routes: BulkRoutes): Answer | Refusal {
  const header = request.headers['content-type'] ?? '';
  const mediaType = mediaTypeOf(header);
  if (!BATCH_MEDIA_TYPES.has(mediaType)) {
    return new Refusal('UnsupportedContentType', `Unsupported content type: ${header}`);
  }
  if (mediaType !== dataMediaType(job)) {
    const text = `Content type ${mediaType} does not match the content type of the job: ${job.contentType}`;
    return new Refusal('ClientInputError', text);
  }
  const bytes = bytesOf(request, routes.maxBatchBytes);
  if (bytes instanceof Refusal) return bytes;
  if (bytes.length === 0) return new Refusal('ClientInputError', 'Request body is empty');
  const packed = request.body.kind === 'bytes' ? request.body.packed : undefined;
  const batch = routes.service.addBatch(job, header, bytes, packed);
  if (batch instanceof Refusal) return batch;
  const format = controlFormat(job);
  return controlAnswer(201, format, batchInfo(batch, format), {
    Location: `/services/async/${job.apiVersion}/job/${job.id}/batch/${batch.id}`,
  });
}

function textOf(request: OrgRequest): string | Refusal {
  const bytes = bytesOf(request, Number.POSITIVE_INFINITY);
  return bytes instanceof Refusal ? bytes : bytes.toString('utf8');
}

function bytesOf(request: OrgRequest, maxBytes: number): Buffer | Refusal {
  const { body } = request;
  if (body.kind === 'undecodable') {
    return new Refusal('ClientInputError', 'Failed to read request. Not in GZIP format');
  }
  if (body.kind === 'too-large' || body.bytes.length > maxBytes) {
    return new Refusal('ClientInputError', 'Failed to read request. Exceeded max size limit of 10000000');
  }
  return body.bytes;
}
