import type { RequestFault } from '../../src/org/faults/fault-table.ts';
import type { Effect, BatchEffect } from './troubles.ts';
import { LASTING, type FaultPhase, type RequestKind } from './requests.ts';

/** How a case must end. What must hold in every case besides is in `account.ts`. */
export interface Expectation {
  /** Several where it depends on which of two requests is faster. */
  readonly outcomes: readonly string[];
  /** Whether a job may stay open: only one that was reported of by its id. */
  readonly open: 'none' | 'reported';
  readonly why: string;
}

interface Facts {
  readonly kind: RequestKind;
  readonly effect: Effect;
  readonly fault: RequestFault;
  readonly phase: FaultPhase;
}

interface Rule {
  readonly holds: (facts: Facts) => boolean;
  readonly outcomes: readonly string[] | 'as without the fault';
  readonly open?: 'reported';
  readonly why: string;
}

const isLasting = ({ phase }: Facts): boolean => phase.times === LASTING;
const isEndedByOthers = ({ effect }: Facts): boolean => effect === 'closed' || effect === 'aborted';
const on = ({ kind }: Facts, ...routes: readonly string[]): boolean => routes.includes(kind.route);

/** REST calls take every status of 400 or so for the word of the org, since nothing is at stake yet. */
const isNo = ({ effect, fault }: Facts): boolean => {
  const status = fault.kind === 'status' ? fault.status : fault.kind === 'refusal' ? 400 : 0;
  return effect === 'refused' || (effect === 'unproven' && status >= 400 && status < 500 && status !== 408);
};

/** Effects of an answer or a request that is sound, and yet not what was asked for. */
const isMisleading = ({ effect }: Facts): boolean =>
  ['repeated', 'strange', 'other-job', 'id-given-twice'].includes(effect);

/** The first rule that holds is the expectation. */
const RULES: readonly Rule[] = [
  {
    holds: (facts) => facts.effect === 'made-twice',
    ...{ outcomes: ['error'], open: 'reported' },
    why: 'what was sent is in a second job, too, which is found in the list of the org’s jobs',
  },
  {
    holds: (facts) => facts.effect === 'repeated' && on(facts, 'create'),
    ...{ outcomes: 'as without the fault', open: 'reported' },
    why: 'the second job is empty, does no harm, and is reported of',
  },
  {
    holds: (facts) => facts.effect === 'idle' && on(facts, 'abort') && facts.phase.times > 2,
    ...{ outcomes: 'as without the fault', open: 'reported' },
    why: 'a job that cannot be aborted stays open, and is left to post',
  },
  {
    holds: (facts) => facts.effect === 'idle' && on(facts, 'close') && facts.phase.times > 2,
    outcomes: ['error'],
    why: 'a job is asked to end three times; one that stays open is never green',
  },
  {
    holds: (facts) => facts.effect === 'idle',
    outcomes: 'as without the fault',
    why: 'a job that is still open is asked to end once more',
  },
  {
    holds: (facts) => facts.effect === 'repeated' && on(facts, 'add-batch'),
    outcomes: ['error'],
    why: 'a job that holds a batch which nobody can place is never green',
  },
  {
    holds: (facts) => facts.effect === 'strange' && on(facts, 'add-batch', 'close', 'job'),
    outcomes: ['error'],
    why: 'a job that holds a batch which nobody can place is never green',
  },
  {
    holds: (facts) =>
      facts.effect === 'strange' && on(facts, 'list', 'result') && facts.kind.end === 'success',
    outcomes: ['success', 'error'],
    why: 'it depends on whether the job is still open then',
  },
  {
    holds: (facts) => facts.effect === 'other-job' && on(facts, 'create'),
    outcomes: ['error'],
    why: 'nothing is sent to a job that is not the one that was asked for',
  },
  {
    holds: (facts) => facts.effect === 'id-given-twice' && on(facts, 'create') && facts.kind.from === 2,
    ...{ outcomes: ['error'], open: 'reported' },
    why: 'nothing is sent to a job that the run has already; what may be left open is reported',
  },
  {
    holds: ({ effect, kind, phase }) =>
      effect === 'id-given-twice' &&
      kind.route === 'add-batch' &&
      (kind.from !== undefined || phase.nth > 1 || phase.times > 1),
    outcomes: ['error'],
    why: 'it is not known which batch has the id; the first one has none before it',
  },
  {
    holds: isMisleading,
    outcomes: 'as without the fault',
    why: 'it is no business of this request',
  },
  {
    holds: (facts) => on(facts, 'rest') && facts.kind.from === 3 && facts.effect !== 'expired',
    outcomes: 'as without the fault',
    why: 'limits are read as a precaution; a load begins without them',
  },
  {
    holds: (facts) => on(facts, 'rest') && isNo(facts) && !isLasting(facts),
    outcomes: ['success', 'error'],
    why: 'the user is asked for as a courtesy, but an org that does not say which one it is gets nothing',
  },
  {
    holds: (facts) => isEndedByOthers(facts) && on(facts, 'rest', 'create', 'request'),
    outcomes: 'as without the fault',
    why: 'there is no job yet, or its batches are done: nobody can end it',
  },
  {
    holds: ({ effect, kind }) => effect === 'expired' && (kind.end === 'cancelled' || kind.end === 'killed'),
    ...{ outcomes: 'as without the fault', open: 'reported' },
    why: 'nobody can abort the job with a session that is over',
  },
  {
    holds: ({ effect }) => effect === 'expired',
    ...{ outcomes: ['error'], open: 'reported' },
    why: 'a ready token cannot be renewed, and without a session the job cannot be ended',
  },
  {
    holds: (facts) => on(facts, 'abort') && (isLasting(facts) || facts.effect === 'refused'),
    ...{ outcomes: 'as without the fault', open: 'reported' },
    why: 'a job that cannot be aborted stays open, and is left to post',
  },
  {
    holds: (facts) => on(facts, 'abort'),
    outcomes: 'as without the fault',
    why: 'an abort is repeated; of a job that has ended it is no error',
  },
  {
    holds: (facts) => isEndedByOthers(facts) && facts.kind.end !== 'success',
    outcomes: 'as without the fault',
    why: 'the load was being stopped anyway',
  },
  {
    holds: (facts) => facts.effect === 'closed' && on(facts, 'close', 'job', 'result'),
    outcomes: 'as without the fault',
    why: 'closing a closed job counts as done, and records that are sent again go into a new one',
  },
  {
    holds: (facts) => facts.effect === 'closed' && on(facts, 'add-batch', 'list') && !isLasting(facts),
    outcomes: 'as without the fault',
    why: 'what a closed job did not take is surely not in it, and goes into a new one',
  },
  {
    holds: (facts) => isEndedByOthers(facts) && on(facts, 'list', 'result', 'close'),
    outcomes: ['success', 'error'],
    why: 'once all batches are done nobody can abort the job; before that, somebody did',
  },
  {
    holds: (facts) => isEndedByOthers(facts),
    outcomes: ['error'],
    why: 'somebody else ended the job while records were still to be sent',
  },
  {
    holds: ({ effect }) => effect === 'refused',
    outcomes: ['error'],
    why: 'what the service refuses for good is not repeated',
  },
  {
    holds: (facts) => on(facts, 'add-batch') && facts.effect === 'stored',
    outcomes: 'as without the fault',
    why: 'a batch whose answer was lost is found in the closed job',
  },
  {
    holds: (facts) => isLasting(facts) && on(facts, 'create') && facts.effect === 'stored',
    ...{ outcomes: ['error'], open: 'reported' },
    why: 'each attempt left an empty job, and no answer came; all of them are reported of',
  },
  {
    holds: (facts) => isLasting(facts),
    outcomes: ['error'],
    why: 'the budget of repetitions is used up',
  },
  {
    holds: (facts) => on(facts, 'create') && facts.effect === 'stored',
    ...{ outcomes: 'as without the fault', open: 'reported' },
    why: 'an empty job does no harm: another one is created, and the first is reported of',
  },
  {
    holds: () => true,
    outcomes: 'as without the fault',
    why: 'what passes is survived',
  },
];

export function expectationOf(facts: Facts): Expectation {
  const rule = RULES.find(({ holds }) => holds(facts));
  if (rule === undefined) throw new Error('There is no rule for this case.');
  const { end } = facts.kind;
  return {
    outcomes: rule.outcomes === 'as without the fault' ? [end] : rule.outcomes,
    open: rule.open ?? 'none',
    why: rule.why,
  };
}

const OF_BATCHES: Readonly<Record<BatchEffect, Expectation>> = {
  harmless: { outcomes: ['success'], open: 'none', why: 'every record is saved, and has a row that says so' },
  healed: {
    outcomes: ['success'],
    open: 'none',
    why: 'records that are proven not to be saved go out again',
  },
  failed: { outcomes: ['records-failed'], open: 'none', why: 'the work is done, and records failed' },
  open: { outcomes: ['error'], open: 'none', why: 'what cannot be proven is never green' },
};

export function expectationOfBatch(effect: BatchEffect): Expectation {
  return OF_BATCHES[effect];
}
