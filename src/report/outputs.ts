import { join } from 'node:path';
import type { FoundJob } from '../outcome/monitor-findings.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { foundJobJson } from './monitor-json.ts';

/** The action's outputs by name. All of them, whatever the outcome. */
export interface Outputs {
  readonly outcome: string;
  readonly 'records-processed': string;
  readonly 'records-succeeded': string;
  readonly 'records-failed': string;
  readonly 'records-not-processed': string;
  readonly 'records-skipped': string;
  readonly 'job-ids': string;
  readonly 'bulk-jobs': string;
  readonly report: string;
  readonly 'results-path': string;
}

/** What the step puts out. `records-processed` counts the records that the org decided on: succeeded and failed. */
export function outputs({ verdict, counts, jobs, monitor }: Outcome, resultsPath: string): Outputs {
  const created = jobs.flatMap((job) => (job.jobId === undefined ? [] : [[job.id, job.jobId] as const]));
  return {
    outcome: verdict,
    'records-processed': String(counts.succeeded + counts.failed),
    'records-succeeded': String(counts.succeeded),
    'records-failed': String(counts.failed),
    'records-not-processed': String(counts.notProcessed),
    'records-skipped': String(counts.skipped),
    'job-ids': JSON.stringify(Object.fromEntries(created)),
    'bulk-jobs': bulkJobs(monitor?.jobs ?? []),
    report: join(resultsPath, 'report.json'),
    'results-path': resultsPath,
  };
}

/** GitHub takes 1,048,576 bytes for the outputs of a job. */
const BULK_JOBS_BUDGET_BYTES = 800_000;

/** The jobs that were found, without their batches: the newest of them, as many as there is room for. */
function bulkJobs(jobs: readonly FoundJob[]): string {
  const taken: string[] = [];
  let bytes = 2;
  for (const job of jobs) {
    const text = JSON.stringify(foundJobJson(job));
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > BULK_JOBS_BUDGET_BYTES) break;
    taken.push(text);
  }
  return `[${taken.join(',')}]`;
}
