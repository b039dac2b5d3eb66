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
import type { TokenServer } from './oauth/token-server.ts';
import { soapRefusal } from './oauth/soap-login.ts';
import type { RestRoutes } from './rest/rest-routes.ts';
import { bulkRoute, type Route } from './route.ts';

/** Everything a request can be passed on to. */
export interface Router {
  readonly administration: Administration;
  readonly bulk: BulkRoutes;
  readonly rest: RestRoutes;
  readonly tokenServer: TokenServer;
  readonly batchFaults: BatchFaults;
  readonly strangers: Strangers;
  readonly now: () => number;
}

/** Passes a request on, plays the faults that are due, and enters it into the ledger. */
export function connect(request: OrgRequest, router: Router): Delivery {
  if (request.path.startsWith(ADMINISTRATION)) {
    return { kind: 'answer', answer: administer(request, router.administration) };
  }
  const target = bulkTarget(request.method, request.path);
  const route = routeOf(request, target);
  const job = router.bulk.service.jobs.get(canonicalId(target?.jobId ?? '') ?? '');
  const faults = router.administration.faults.take(route, job?.object);
  const delivery = deliver(request, target, job, faults, router);
  enter(request, route, delivery, faults, router);
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
  router: Router,
): Delivery {
  for (const fault of faults.request) {
    if (fault.kind === 'expired-session') router.administration.session.expire();
    if (fault.kind === 'job-state' && job !== undefined) {
      router.bulk.service.changeState(job, fault.state === 'Closed' ? 'Closed' : 'Aborted');
    }
    if (fault.kind === 'foreign-batch' && job !== undefined) addForeignBatch(job, fault.body, router);
    const delivery = instead(fault, requestFormat(request.headers), router.now());
    if (delivery !== undefined) return delivery;
  }
  const idle =
    job !== undefined && isEnd(request, target) && faults.request.some(({ kind }) => kind === 'idle-end');
  if (job !== undefined && isEnd(request, target) && !idle) router.strangers.arrive(job.id);
  const truth = idle
    ? idleEnd(request, job)
    : answerOf(request, resultTarget(target, job, faults.request), router);
  repeat(request, target, job, faults.request, router);
  reachTwin(request, target, job, router);
  const answer = alteredAnswer(faults.request, truth, creationOf(request, target, job), router.bulk.service);
  const batchId = target?.resource === 'batches' ? addedBatch(truth) : target?.batchId;
  if (batchId === undefined) return onTheWay(faults.request, answer);
  router.batchFaults.give(batchId, faults.batch);
  const cut = target?.resource === 'result' && answer.status === 200;
  const body = cut ? router.batchFaults.cutResult(canonicalId(batchId) ?? '', answer.body) : answer.body;
  return onTheWay(faults.request, { ...answer, body });
}

function answerOf(request: OrgRequest, target: BulkTarget | undefined, router: Router): Answer {
  const oversized = headerRefusal(request);
  if (oversized !== undefined) return oversized;
  if (target !== undefined) return answerBulk(request, target, router.bulk);
  return (
    router.tokenServer.answer(request) ??
    router.rest.answer(request) ??
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
  router: Router,
): void {
  const again = (): string | undefined => addedBatch(answerOf(request, target, router));
  for (const fault of faults) {
    if (fault.kind !== 'repeat') continue;
    if (fault.following !== undefined && creationOf(request, target, job)?.of === 'job') {
      repeatCreation(again, fault.following === 'all' ? 'all' : 'batches', router);
    } else if (fault.when === 'before-end' && job !== undefined) router.strangers.beforeEnd(job.id, again);
    else {
      const batchId = again();
      router.strangers.note(batchId);
      if (batchId !== undefined && fault.lists !== undefined) {
        router.batchFaults.give(batchId, [{ kind: 'unlisted', lists: fault.lists }]);
      }
    }
  }
}

/** The job that was just created, and the one that its repeated creation makes. */
function repeatCreation(again: () => unknown, following: Following, { bulk, strangers }: Router): void {
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
  router: Router,
): void {
  if (job === undefined || target === undefined || request.method !== 'POST') return;
  const twinId = router.strangers.twinOf(job.id, isEnd(request, target));
  if (twinId === undefined) return;
  router.strangers.note(addedBatch(answerOf(request, { ...target, jobId: twinId }, router)));
}

/** A job that was closed gets none, nor one without a batch to take for an example. */
function addForeignBatch(job: Job, body: string | undefined, { bulk, strangers }: Router): void {
  const [example] = job.batches;
  const bytes = body === undefined ? example?.request?.bytes() : Buffer.from(body);
  if (bytes === undefined) return;
  const batch = bulk.service.addBatch(job, example?.mediaType ?? dataMediaType(job), bytes);
  if ('id' in batch) strangers.note(batch.id);
}

/** The id of the batch that an answer says it has taken in. */
function addedBatch(answer: Answer): string | undefined {
  return answer.headers?.['Location']?.split('/').at(-1);
}

function enter(
  request: OrgRequest,
  route: Route,
  delivery: Delivery,
  faults: CallFaults,
  router: Router,
): void {
  const { ledger } = router.administration;
  const { body } = request;
  const bodyBytes = body.kind === 'bytes' ? body.bytes.length : 0;
  const answer = 'answer' in delivery ? delivery.answer : undefined;
  const played = [...faults.request, ...faults.batch].map((fault) => fault.kind);
  ledger.enter({
    ...{ route, method: request.method, target: request.target, status: answer?.status ?? 0 },
    ...{ wireBytes: body.wireBytes, bodyBytes, faults: played },
    at: router.now(),
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
