import { administer, ADMINISTRATION, type Administration } from './administration.ts';
import { answerBulk, type BulkRoutes } from './bulk/bulk-routes.ts';
import { controlAnswer } from './bulk/control-answer.ts';
import { jobInfo } from './bulk/job-info.ts';
import { dataMediaType, requestFormat } from './bulk/media-type.ts';
import type { Job } from './bulk/job.ts';
import { bulkTarget, type BulkTarget } from './bulk/target.ts';
import type { BatchFaults } from './faults/batch-faults.ts';
import { alteredAnswer, type Creation } from './faults/altered-answers.ts';
import type { CallFaults } from './faults/fault-plan.ts';
import { instead, onTheWay } from './faults/request-faults.ts';
import type { Following, Strangers } from './faults/strangers.ts';
import { restError, type Answer } from './http/answer.ts';
import { headerRefusal } from './http/header-limit.ts';
import type { Delivery } from './http/listener.ts';
import type { OrgRequest } from './http/request.ts';
import { canonicalId } from './records/salesforce-id.ts';
import type { LoginDesk } from './oauth/login-desk.ts';
import { soapRefusal } from './oauth/soap-login.ts';
import type { RestRoutes } from './rest/rest-routes.ts';
import { bulkRoute, type Route } from './route.ts';

/** Everything a request can be passed on to. */
export interface Switchboard {
  readonly administration: Administration;
  readonly bulk: BulkRoutes;
  readonly rest: RestRoutes;
  readonly desk: LoginDesk;
  readonly batchFaults: BatchFaults;
  readonly strangers: Strangers;
  readonly now: () => number;
}

/** Passes a request on, plays the faults that are due, and enters it into the ledger. */
export function connect(request: OrgRequest, board: Switchboard): Delivery {
  if (request.path.startsWith(ADMINISTRATION)) {
    return { kind: 'answer', answer: administer(request, board.administration) };
  }
  const target = bulkTarget(request.method, request.path);
  const route = routeOf(request, target);
  const job = board.bulk.service.jobs.get(canonicalId(target?.jobId ?? '') ?? '');
  const faults = board.administration.faults.take(route, job?.object);
  const delivery = deliver(request, target, job, faults, board);
  enter(request, route, delivery, faults, board);
  return delivery;
}

function routeOf(request: OrgRequest, target: BulkTarget | undefined): Route {
  if (target !== undefined) return bulkRoute(request, target);
  if (request.path === '/services/oauth2/token') return 'token';
  return request.path.startsWith('/services/data') || request.path.startsWith('/services/oauth2')
    ? 'rest'
    : 'other';
}

function deliver(
  request: OrgRequest,
  target: BulkTarget | undefined,
  job: Job | undefined,
  faults: CallFaults,
  board: Switchboard,
): Delivery {
  for (const fault of faults.request) {
    if (fault.kind === 'expired-session') board.administration.session.expire();
    if (fault.kind === 'job-state' && job !== undefined) {
      board.bulk.service.changeState(job, fault.state === 'Closed' ? 'Closed' : 'Aborted');
    }
    if (fault.kind === 'foreign-batch' && job !== undefined) addForeignBatch(job, fault.body, board);
    const delivery = instead(fault, requestFormat(request.headers), board.now());
    if (delivery !== undefined) return delivery;
  }
  const idle =
    job !== undefined && isEnd(request, target) && faults.request.some(({ kind }) => kind === 'idle-end');
  if (job !== undefined && isEnd(request, target) && !idle) board.strangers.arrive(job.id);
  const truth = idle
    ? idleEnd(request, job)
    : answerOf(request, resultTarget(target, job, faults.request), board);
  repeat(request, target, job, faults.request, board);
  reachTwin(request, target, job, board);
  const answer = alteredAnswer(faults.request, truth, creationOf(request, target, job), board.bulk.service);
  const batchId = target?.resource === 'batches' ? addedBatch(truth) : target?.batchId;
  if (batchId === undefined) return onTheWay(faults.request, answer);
  board.batchFaults.give(batchId, faults.batch);
  const cut = target?.resource === 'result' && answer.status === 200;
  const body = cut ? board.batchFaults.cutResult(canonicalId(batchId) ?? '', answer.body) : answer.body;
  return onTheWay(faults.request, { ...answer, body });
}

function answerOf(request: OrgRequest, target: BulkTarget | undefined, board: Switchboard): Answer {
  const oversized = headerRefusal(request);
  if (oversized !== undefined) return oversized;
  if (target !== undefined) return answerBulk(request, target, board.bulk);
  return (
    board.desk.answer(request) ??
    board.rest.answer(request) ??
    soapRefusal(request.path) ??
    restError(404, 'NOT_FOUND', 'The requested resource does not exist')
  );
}

/** Where a result is taken from. */
function resultTarget(
  target: BulkTarget | undefined,
  job: Job | undefined,
  faults: CallFaults['request'],
): BulkTarget | undefined {
  if (target?.resource !== 'result' || !faults.some(({ kind }) => kind === 'other-result')) return target;
  const batches = job?.batches ?? [];
  const at = batches.findIndex(({ id }) => id === canonicalId(target.batchId ?? ''));
  return { ...target, batchId: batches[(at + 1) % batches.length]?.id };
}

/** What the end of a job is answered with, which is not carried out. */
function idleEnd(request: OrgRequest, job: Job): Answer {
  const format = requestFormat(request.headers);
  const state =
    request.body.kind === 'bytes' && request.body.bytes.includes('Aborted') ? 'Aborted' : 'Closed';
  return controlAnswer(200, format, jobInfo({ ...job, state }, format));
}

function isEnd(request: OrgRequest, target: BulkTarget | undefined): boolean {
  return target?.resource === 'job' && target.jobId !== undefined && request.method === 'POST';
}

function creationOf(request: OrgRequest, target: BulkTarget | undefined, job: Job | undefined): Creation {
  if (request.method !== 'POST') return undefined;
  if (target?.resource === 'batches' && job !== undefined) return { of: 'batch', job };
  return target?.resource === 'job' && target.jobId === undefined ? { of: 'job' } : undefined;
}

/** Carries the request out once more, now or when its job ends, if that is its fault. */
function repeat(
  request: OrgRequest,
  target: BulkTarget | undefined,
  job: Job | undefined,
  faults: CallFaults['request'],
  board: Switchboard,
): void {
  const again = (): string | undefined => addedBatch(answerOf(request, target, board));
  for (const fault of faults) {
    if (fault.kind !== 'repeat') continue;
    if (fault.following !== undefined && creationOf(request, target, job)?.of === 'job') {
      repeatCreation(again, fault.following === 'all' ? 'all' : 'batches', board);
    } else if (fault.when === 'before-end' && job !== undefined) board.strangers.beforeEnd(job.id, again);
    else board.strangers.note(again());
  }
}

/** The job that was just created, and the one that its repeated creation makes. */
function repeatCreation(again: () => unknown, following: Following, { bulk, strangers }: Switchboard): void {
  const { jobs } = bulk.service;
  const first = [...jobs.keys()].at(-1);
  again();
  const second = [...jobs.keys()].at(-1);
  if (first !== undefined && second !== undefined && first !== second)
    strangers.follow(first, second, following);
}

/** Carries a request out in the second job, too, that was made of the job. */
function reachTwin(
  request: OrgRequest,
  target: BulkTarget | undefined,
  job: Job | undefined,
  board: Switchboard,
): void {
  if (job === undefined || target === undefined || request.method !== 'POST') return;
  const twinId = board.strangers.twinOf(job.id, isEnd(request, target));
  if (twinId === undefined) return;
  board.strangers.note(addedBatch(answerOf(request, { ...target, jobId: twinId }, board)));
}

/** A job that was closed gets none, nor one without a batch to take for an example. */
function addForeignBatch(job: Job, body: string | undefined, { bulk, strangers }: Switchboard): void {
  const [example] = job.batches;
  const bytes = body === undefined ? example?.request : Buffer.from(body);
  if (bytes === undefined) return;
  const batch = bulk.service.addBatch(job, example?.mediaType ?? dataMediaType(job), bytes);
  if ('id' in batch) strangers.note(batch.id);
}

/** The id of the batch that an answer tells of having taken in. */
function addedBatch(answer: Answer): string | undefined {
  return answer.headers?.['Location']?.split('/').at(-1);
}

function enter(
  request: OrgRequest,
  route: Route,
  delivery: Delivery,
  faults: CallFaults,
  board: Switchboard,
): void {
  const { ledger } = board.administration;
  const { body } = request;
  const bodyBytes = body.kind === 'bytes' ? body.bytes.length : 0;
  const answer = 'answer' in delivery ? delivery.answer : undefined;
  const played = [...faults.request, ...faults.batch].map((fault) => fault.kind);
  ledger.enter({
    ...{ route, method: request.method, target: request.target, status: answer?.status ?? 0 },
    ...{ wireBytes: body.wireBytes, bodyBytes, faults: played },
    at: board.now(),
    headers: headersOf(request),
  });
}

const SECRETS = new Set(['x-sfdc-session', 'authorization']);

function headersOf(request: OrgRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !SECRETS.has(name)) headers[name] = [value].flat().join(', ');
  }
  return headers;
}
