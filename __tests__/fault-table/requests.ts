import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { Route } from '../../src/org/route.ts';

/** How a load ends when nothing else goes wrong. */
export type End = 'success' | 'error' | 'cancelled' | 'killed';

/** A kind of request, and a load that makes it. */
export interface RequestKind {
  readonly route: Route;
  /** What happens in the load besides, so that the request is made at all. */
  readonly besides: readonly FaultRule[];
  /** The first request of its route that is meant. */
  readonly from?: number;
  /** How many of them the load makes: with one there is no later one. */
  readonly requests: 'one' | 'several';
  readonly end: End;
  /** How often a batch is looked at until it is done. */
  readonly reads?: number;
}

const refusedBatch: FaultRule = {
  ...{ route: 'add-batch', nth: 3 },
  fault: { kind: 'refusal', code: 'InvalidEntity', message: 'not this one' },
};
const lostBatch: FaultRule = { route: 'add-batch', nth: 2, fault: { kind: 'lost-answer' } };
const absentBatch: FaultRule = { route: 'add-batch', nth: 2, fault: { kind: 'reset' } };
const lockedRows: FaultRule = { fault: { kind: 'locked-rows', rows: [1] } };
const heldBatches: FaultRule = { times: 1000, fault: { kind: 'wait-for-close' } };

const one = { requests: 'one', end: 'success', besides: [] } as const;
const several = { ...one, requests: 'several' } as const;

/** Every request that the action makes, and where in a load. */
export const REQUEST_KINDS: Readonly<Record<string, RequestKind>> = {
  // The two are asked side by side.
  'GET organization and user': { ...one, route: 'rest' },
  'GET limits': { ...one, route: 'rest', from: 3 },
  'POST job': { ...one, route: 'create' },
  'POST job, after a lost answer': {
    ...{ ...one, route: 'create', from: 2 },
    besides: [absentBatch],
  },
  'POST batch': { ...several, route: 'add-batch' },
  'POST batch, sent again': { ...one, route: 'add-batch', from: 4, besides: [lockedRows] },
  'GET batch list': { ...several, route: 'list', reads: 3 },
  'GET batch list, after a lost answer': {
    ...{ ...several, route: 'list', reads: 3 },
    besides: [lostBatch],
  },
  'GET batch list, after an abort': {
    ...{ ...one, route: 'list', end: 'error' },
    besides: [refusedBatch],
  },
  'GET batch request': { ...one, route: 'request', besides: [lostBatch] },
  'GET batch result': { ...several, route: 'result' },
  'GET job, before records are sent again': { ...one, route: 'job', besides: [lockedRows] },
  'POST job close': { ...one, route: 'close' },
  'POST job close, as a fence': { ...several, route: 'close', besides: [absentBatch] },
  'POST job abort, after an error': { ...one, route: 'abort', besides: [refusedBatch], end: 'error' },
  'POST job abort, after a cancel': { ...one, route: 'abort', besides: [heldBatches], end: 'cancelled' },
  'POST job abort, by post': { ...one, route: 'abort', besides: [heldBatches], end: 'killed' },
};

/** When a fault is played: from which request of its kind on, and how often. */
export interface FaultPhase {
  readonly nth: number;
  readonly times: number;
}

/** Times that do not end, as far as a load is concerned. */
export const LASTING = 1_000_000;

export const PHASES = {
  'the first one': { nth: 1, times: 1 },
  'a later one': { nth: 2, times: 1 },
  'three in a row': { nth: 1, times: 3 },
  'every one': { nth: 1, times: LASTING },
  'every one but the first': { nth: 2, times: LASTING },
} as const satisfies Readonly<Record<string, FaultPhase>>;
export type PhaseName = keyof typeof PHASES;
