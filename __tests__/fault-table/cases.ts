import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { expectationOf, expectationOfBatch, type Expectation } from './expectation.ts';
import { LASTING, PHASES, REQUEST_KINDS, type FaultPhase, type RequestKind } from './requests.ts';
import { BATCH_TROUBLES, REQUEST_TROUBLES, type Effect } from './troubles.ts';

/** One row of the fault table. */
export interface FaultCase {
  readonly request: string;
  readonly kind: RequestKind;
  readonly trouble: string;
  readonly phase: string;
  readonly rules: readonly FaultRule[];
  readonly expected: Expectation;
  readonly isLasting: boolean;
  /** Whether the fault is one of a batch, not of a request. */
  readonly ofBatch: boolean;
  /** Takes seconds of real time, by nature. */
  readonly isSlow: boolean;
}

const phases: readonly (readonly [string, FaultPhase])[] = Object.entries(PHASES);

/** Some faults are what they are for one kind of request alone: for the others they are those of another row, or none. */
function isOfRequest(effect: Effect, { route }: RequestKind): boolean {
  if (effect === 'made-twice') return route === 'create';
  return effect !== 'idle' || route === 'close' || route === 'abort';
}

/** Every fault of a request × every kind of request × every phase that the load reaches. */
export const REQUEST_CASES: readonly FaultCase[] = Object.entries(REQUEST_KINDS).flatMap(([request, kind]) =>
  Object.entries(REQUEST_TROUBLES).flatMap(([trouble, { effect, fault, slow }]) =>
    phases
      .filter(([, { nth }]) => kind.requests === 'several' || nth === 1)
      .filter(() => isOfRequest(effect, kind))
      .map(([phase, { nth, times }]) => ({
        ...{ request, kind, trouble, phase },
        rules: [...kind.besides, { route: kind.route, nth: (kind.from ?? 1) + nth - 1, times, fault }],
        expected: expectationOf({ kind, effect, fault, phase: { nth, times } }),
        isLasting: times === LASTING,
        isSlow: slow ?? false,
        ofBatch: false,
      })),
  ),
);

const adding: RequestKind = {
  ...{ route: 'add-batch', besides: [], requests: 'several', end: 'success' },
};

/** Every fault of a batch × the phases. */
export const BATCH_CASES: readonly FaultCase[] = Object.entries(BATCH_TROUBLES).flatMap(
  ([trouble, { effect, fault, lasting, slow }]) =>
    phases
      .filter(([, { times }]) => times !== 3)
      .map(([phase, { nth, times }]) => ({
        ...{ request: 'POST batch', kind: adding, trouble, phase },
        rules: [{ nth, times, fault }],
        expected: expectationOfBatch(times === LASTING ? lasting : effect),
        isLasting: times === LASTING,
        isSlow: slow ?? false,
        ofBatch: true,
      })),
);
