import type { FailureLimit } from '../manifest/manifest.ts';
import type { JobOutcome, JobVerdict, Verdict } from './outcome.ts';

/** A failure limit as a number of records; a percentage is rounded down. */
export function allowedFailures(limit: FailureLimit, read: number): number {
  return 'records' in limit ? limit.records : Math.floor((read * limit.percent) / 100);
}

const GRAVITY: Readonly<Record<JobVerdict, number>> = {
  success: 0,
  skipped: 1,
  differs: 2,
  'records-failed': 3,
  error: 4,
  cancelled: 5,
};

/** The verdicts on work that was done to its end and of which everything is known: nothing of it is left to do. */
export type DoneVerdict = Extract<JobVerdict, 'success' | 'differs' | 'records-failed'>;

/** Whether the work was done to its end, whatever is to be said of its records. */
export function isDone(verdict: unknown): verdict is DoneVerdict {
  return verdict === 'success' || verdict === 'differs' || verdict === 'records-failed';
}

/**
 * The verdict on a run whose jobs were started: that of its gravest job. A skipped job never decides alone, since the
 * job that it needed is graver; should it still stand alone, the work was not done.
 */
export function runVerdict(jobs: readonly JobOutcome[]): Verdict {
  const gravest = jobs.reduce<JobVerdict>(
    (worst, { verdict }) => (GRAVITY[verdict] > GRAVITY[worst] ? verdict : worst),
    'success',
  );
  return gravest === 'skipped' ? 'error' : gravest;
}
