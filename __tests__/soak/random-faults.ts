import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { BatchFault, RequestFault } from '../../src/org/faults/fault-table.ts';

const REQUEST_FAULTS: readonly RequestFault[] = [
  { kind: 'reset' },
  { kind: 'lost-answer' },
  { kind: 'cut-answer' },
  { kind: 'truncated-body' },
  { kind: 'html' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503, retryAfter: 3 },
  { kind: 'status', status: 429, retryAfterDate: 2 },
];
const ROUTES = ['add-batch', 'list', 'result', 'request', 'close', 'abort'] as const;
const BATCH_FAULTS: readonly BatchFault[] = [
  { kind: 'locked-rows', tries: 1, every: 3 },
  { kind: 'locked-rows', tries: 3, every: 5 },
  { kind: 'failed-batch', stateMessage: 'TooManyLockFailure : Too many lock failure' },
  { kind: 'failed-batch', stateMessage: 'InvalidBatch : Field name not found : X' },
  { kind: 'not-processed' },
  { kind: 'short-result', rows: 1 },
  { kind: 'cut-result', bytes: 30 },
  { kind: 'state-message', stateMessage: 'InternalServerError : It went well in the end' },
  { kind: 'slow-batch', milliseconds: 20 },
];

/** More records than any load has. */
export const LYING_COUNTER = 987_654;

/** What is sound by itself, and yet not what was asked for. */
const MISLEADING: readonly ((nth: number) => FaultRule)[] = [
  (nth) => ({ route: 'add-batch', nth, fault: { kind: 'repeat' } }),
  (nth) => ({ route: 'add-batch', nth, fault: { kind: 'repeat', when: 'before-end' } }),
  () => ({ route: 'create', fault: { kind: 'repeat', following: 'all' } }),
  (nth) => ({ route: 'close', nth: Math.ceil(nth / 2), times: 2, fault: { kind: 'idle-end' } }),
  (nth) => ({ route: 'list', nth, fault: { kind: 'foreign-batch' } }),
  (nth) => ({ route: 'close', nth: Math.ceil(nth / 2), fault: { kind: 'foreign-batch' } }),
  (nth) => ({ route: 'add-batch', nth, times: nth, fault: { kind: 'repeated-id' } }),
  (nth) => ({ route: 'add-batch', nth, fault: { kind: 'repeated-id', of: 'org' } }),
  (nth) => ({ nth, fault: { kind: 'wrong-counters', processed: LYING_COUNTER } }),
  (nth) => ({ nth, times: nth, fault: { kind: 'unlisted', lists: nth } }),
];

/** A few rules, each with a probability of its own. Creating a job is spared: a lost answer to it leaves an empty job. */
export function randomFaults(random: () => number): FaultRule[] {
  const pick = <T>(from: readonly T[]): T[] => from.slice(Math.floor(random() * from.length)).slice(0, 1);
  const requests = Array.from({ length: 3 }, () =>
    pick(ROUTES).flatMap((route) =>
      pick(REQUEST_FAULTS).map((fault) => ({ route, probability: random() * 0.3, fault })),
    ),
  ).flat();
  const batches = pick(BATCH_FAULTS).map((fault) => ({ probability: random() * 0.4, fault }));
  const misleading = pick(MISLEADING).map((rule) => rule(1 + Math.floor(random() * 6)));
  return [...requests, ...(random() < 0.6 ? batches : []), ...(random() < 0.3 ? misleading : [])];
}
