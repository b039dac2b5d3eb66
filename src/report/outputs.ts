import { join } from 'node:path';
import type { Outcome } from '../outcome/outcome.ts';

/** The action's outputs by name. All of them, whatever the outcome. */
export interface Outputs {
  readonly outcome: string;
  readonly 'records-processed': string;
  readonly 'records-succeeded': string;
  readonly 'records-failed': string;
  readonly 'records-not-processed': string;
  readonly 'records-skipped': string;
  readonly 'job-ids': string;
  readonly report: string;
  readonly 'results-path': string;
}

/** What the step puts out. `records-processed` counts the records that the org decided on: succeeded and failed. */
export function outputs({ verdict, counts, jobs }: Outcome, resultsPath: string): Outputs {
  const created = jobs.flatMap((job) => (job.jobId === undefined ? [] : [[job.id, job.jobId] as const]));
  return {
    outcome: verdict,
    'records-processed': String(counts.succeeded + counts.failed),
    'records-succeeded': String(counts.succeeded),
    'records-failed': String(counts.failed),
    'records-not-processed': String(counts.notProcessed),
    'records-skipped': String(counts.skipped),
    'job-ids': JSON.stringify(Object.fromEntries(created)),
    report: join(resultsPath, 'report.json'),
    'results-path': resultsPath,
  };
}
