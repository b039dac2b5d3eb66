import type { FailureLimit } from '../manifest/manifest.ts';
import type { JobOutcome, JobVerdict, Verdict } from './outcome.ts';

/** A failure limit as a number of records; a percentage is rounded down. */
export function allowedFailures(limit: FailureLimit, read: number): number {
  return 'records' in limit ? limit.records : Math.floor((read * limit.percent) / 100);
}

const GRAVITY: Readonly<Record<JobVerdict, number>> = {
  success: 0,
  skipped: 1,
  'records-failed': 2,
  error: 3,
  cancelled: 4,
};

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
