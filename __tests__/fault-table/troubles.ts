import type { BatchFault, RequestFault } from '../../src/org/faults/fault-table.ts';

/**
 * What a fault of a request means to a client.
 *
 * - `unproven`: it passes, and nobody can say by the answer whether the server did its part
 * - `stored`: the same, and the server did do its part
 * - `turned-away`: it passes, and the answer itself says that nothing was done
 * - `refused`: the service says no, for good
 * - `expired`: the session is over, and a ready token knows no other
 * - `closed`, `aborted`: somebody else ended the job
 * - `repeated`: it reached the server twice
 * - `made-twice`: a second job was created, which gets every batch too
 * - `idle`: the answer says that it was done, and it was not
 * - `strange`: somebody else has added a batch to the job
 * - `other-job`: the answer says of a job for another object
 * - `id-given-twice`: the answer has the id of an earlier job or batch
 */
export type Effect =
  | 'unproven'
  | 'stored'
  | 'turned-away'
  | 'refused'
  | 'expired'
  | 'closed'
  | 'aborted'
  | 'repeated'
  | 'made-twice'
  | 'idle'
  | 'strange'
  | 'other-job'
  | 'id-given-twice';

export interface RequestTrouble {
  readonly fault: RequestFault;
  readonly effect: Effect;
  /** Takes real seconds, so it is not played on the bundle. */
  readonly slow?: true;
}

const BUSY =
  '<?xml version="1.0" encoding="UTF-8"?><error xmlns="http://www.force.com/2009/06/asyncapi/dataload"><exceptionCode>ServerTooBusy</exceptionCode><exceptionMessage>try again later</exceptionMessage></error>';
const CONCURRENT =
  '[{"message":"ConcurrentRequests (Concurrent API Requests) Limit exceeded.","errorCode":"REQUEST_LIMIT_EXCEEDED"}]';
const json = 'application/json';
const xml = 'application/xml';

/** Every fault that a request can have, by a name for the table. */
export const REQUEST_TROUBLES: Readonly<Record<string, RequestTrouble>> = {
  reset: { fault: { kind: 'reset' }, effect: 'unproven' },
  'lost answer': { fault: { kind: 'lost-answer' }, effect: 'stored' },
  'cut answer': { fault: { kind: 'cut-answer' }, effect: 'stored' },
  'answer cut before its first byte': { fault: { kind: 'cut-answer', bytes: 0 }, effect: 'stored' },
  'truncated body': { fault: { kind: 'truncated-body' }, effect: 'stored' },
  'empty body': { fault: { kind: 'truncated-body', bytes: 0 }, effect: 'stored' },
  stall: { fault: { kind: 'stall' }, effect: 'unproven', slow: true },
  'silence inside the body': { fault: { kind: 'stalled-body' }, effect: 'stored', slow: true },
  'one byte now and then': { fault: { kind: 'drip', milliseconds: 50 }, effect: 'stored', slow: true },
  'HTTP 101': { fault: { kind: 'upgrade' }, effect: 'unproven' },
  'closed without an answer': { fault: { kind: 'hang-up' }, effect: 'unproven' },
  'page with status 200': { fault: { kind: 'html' }, effect: 'unproven' },
  ...pages('unproven', [400, 401, 403, 404, 408, 500, 502, 503, 504]),
  ...pages('turned-away', [429]),
  '503 page, Retry-After': {
    fault: { kind: 'status', status: 503, retryAfter: 1 },
    effect: 'unproven',
  },
  '503 page, Retry-After as a date': {
    fault: { kind: 'status', status: 503, retryAfterDate: 1 },
    effect: 'unproven',
  },
  '429 page, Retry-After': {
    fault: { kind: 'status', status: 429, retryAfter: 1 },
    effect: 'turned-away',
  },
  '429 page, Retry-After as a date': {
    fault: { kind: 'status', status: 429, retryAfterDate: 1 },
    effect: 'turned-away',
  },
  '503 ServerTooBusy': {
    fault: { kind: 'status', status: 503, body: BUSY, contentType: xml },
    effect: 'turned-away',
  },
  '403 REQUEST_LIMIT_EXCEEDED, concurrent': {
    fault: { kind: 'status', status: 403, body: CONCURRENT, contentType: json },
    effect: 'turned-away',
  },
  ...refusals('unproven', ['InternalServerError', 'Timeout', 'Unknown']),
  ...refusals('refused', ['InvalidSessionId', 'ExceededQuota', 'InvalidUser', 'FeatureNotEnabled']),
  redirect: {
    fault: { kind: 'status', status: 307, location: 'https://elsewhere.example/' },
    effect: 'refused',
  },
  '420 page': { fault: { kind: 'status', status: 420 }, effect: 'refused' },
  'expired session': { fault: { kind: 'expired-session' }, effect: 'expired' },
  'closed by somebody else': { fault: { kind: 'job-state', state: 'Closed' }, effect: 'closed' },
  'aborted by somebody else': { fault: { kind: 'job-state', state: 'Aborted' }, effect: 'aborted' },
  'repeated at once': { fault: { kind: 'repeat' }, effect: 'repeated' },
  'repeated before the end': { fault: { kind: 'repeat', when: 'before-end' }, effect: 'repeated' },
  'repeated with all its batches': {
    fault: { kind: 'repeat', following: 'batches' },
    effect: 'made-twice',
  },
  'repeated with all that follows': { fault: { kind: 'repeat', following: 'all' }, effect: 'made-twice' },
  'not carried out': { fault: { kind: 'idle-end' }, effect: 'idle' },
  'batch of somebody else': {
    fault: { kind: 'foreign-batch', body: 'LastName\nZ\n' },
    effect: 'strange',
  },
  'another object is reported': {
    fault: { kind: 'altered-answer', element: 'object', value: 'Lead' },
    effect: 'other-job',
  },
  'id given twice': { fault: { kind: 'repeated-id' }, effect: 'id-given-twice' },
};

function pages(effect: Effect, statuses: readonly number[]): Record<string, RequestTrouble> {
  return Object.fromEntries(
    statuses.map((status) => [`${status} page`, { fault: { kind: 'status', status }, effect }]),
  );
}

function refusals(effect: Effect, codes: readonly string[]): Record<string, RequestTrouble> {
  return Object.fromEntries(
    codes.map((code) => [code, { fault: { kind: 'refusal', code, message: 'so it is' }, effect }]),
  );
}

/**
 * What a fault of a batch means for its records.
 *
 * - `harmless`: the records are saved, and it can be proven
 * - `healed`: it passes when the records are sent again
 * - `failed`: records fail, and that is known
 * - `open`: what the service says does not fit together, or leaves records open
 */
export type BatchEffect = 'harmless' | 'healed' | 'failed' | 'open';

export interface BatchTrouble {
  readonly fault: BatchFault;
  readonly effect: BatchEffect;
  /** When every batch has it, those of the attempts too. */
  readonly lasting: BatchEffect;
  readonly slow?: true;
}

const passing = 'InternalServerError : Retried more than ten times';
const final = 'InvalidBatch : Field name not found : Nothing__c';

/** Every fault that a batch can have, by a name for the table. */
export const BATCH_TROUBLES: Readonly<Record<string, BatchTrouble>> = {
  'failed, passing': {
    ...{ effect: 'healed', lasting: 'failed' },
    fault: { kind: 'failed-batch', stateMessage: passing },
  },
  'failed after a row, passing': {
    ...{ effect: 'healed', lasting: 'healed' },
    fault: { kind: 'failed-batch', stateMessage: passing, afterRows: 1 },
  },
  'failed for good': {
    ...{ effect: 'failed', lasting: 'failed' },
    fault: { kind: 'failed-batch', stateMessage: final },
  },
  'failed for good after a row': {
    ...{ effect: 'failed', lasting: 'failed' },
    fault: { kind: 'failed-batch', stateMessage: final, afterRows: 1 },
  },
  'state message': {
    ...{ effect: 'harmless', lasting: 'harmless' },
    fault: { kind: 'state-message', stateMessage: 'A word' },
  },
  'not processed': { effect: 'healed', lasting: 'open', fault: { kind: 'not-processed' } },
  'result too short': { effect: 'open', lasting: 'open', fault: { kind: 'short-result', rows: 1 } },
  'result empty': { effect: 'open', lasting: 'open', fault: { kind: 'short-result', rows: 2 } },
  'result too long': { effect: 'open', lasting: 'open', fault: { kind: 'long-result', rows: 1 } },
  'result cut': { effect: 'open', lasting: 'open', fault: { kind: 'cut-result', bytes: 9 } },
  'too many processed': {
    ...{ effect: 'open', lasting: 'open' },
    fault: { kind: 'wrong-counters', processed: 3 },
  },
  'too few processed': {
    ...{ effect: 'open', lasting: 'open' },
    fault: { kind: 'wrong-counters', processed: 1 },
  },
  'wrong number of failed': {
    ...{ effect: 'open', lasting: 'open' },
    fault: { kind: 'wrong-counters', failed: 1 },
  },
  'listed late': { effect: 'harmless', lasting: 'harmless', fault: { kind: 'unlisted' } },
  'never listed': {
    effect: 'open',
    lasting: 'open',
    slow: true,
    fault: { kind: 'unlisted', lists: 1_000_000 },
  },
  slow: { effect: 'harmless', lasting: 'harmless', fault: { kind: 'slow-batch', milliseconds: 400 } },
  'waits for the close': {
    ...{ effect: 'harmless', lasting: 'harmless', slow: true },
    fault: { kind: 'wait-for-close' },
  },
  'row locked once': { effect: 'healed', lasting: 'healed', fault: { kind: 'locked-rows', rows: [1] } },
  'row locked twice': {
    ...{ effect: 'healed', lasting: 'healed', slow: true },
    fault: { kind: 'locked-rows', rows: [1], tries: 2 },
  },
  'row locked for ever': {
    ...{ effect: 'healed', lasting: 'failed', slow: true },
    fault: { kind: 'locked-rows', rows: [1], tries: 99 },
  },
  'row refused': {
    ...{ effect: 'failed', lasting: 'failed' },
    fault: { kind: 'row-error', rows: [1], statusCode: 'REQUIRED_FIELD_MISSING', message: 'missing' },
  },
};
