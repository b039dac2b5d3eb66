import { join } from 'node:path';
import { counted } from '../diagnostic/counted.ts';
import type { JobOutcome } from '../outcome/outcome.ts';
import type { PlannedRows } from '../plan/plan.ts';
import { inspect } from '../records/inspection.ts';
import type { LoadContext } from './context.ts';
import { loadJob } from './job-load.ts';
import { outcomeWithoutRecords } from './unsent-outcome.ts';

/**
 * Loads the rows that a query has returned: its output is checked and cut now, as files are before a run.
 *
 * @throws when the output cannot be read, or the run is cancelled
 */
export async function loadRows(
  planned: PlannedRows,
  found: JobOutcome,
  context: LoadContext,
): Promise<JobOutcome> {
  const { cancellation, files, resultsFolder, scratchFolder } = context;
  const { job, source } = planned;
  if (found.counts.read === 0) return outcomeWithoutRecords(planned, 'success', []);
  const file = { path: join(resultsFolder, source.output), name: source.output };
  const withSpec = planned.spec === undefined ? {} : { spec: planned.spec };
  const { inspection, defects } = await inspect([file], { ...job, ...withSpec }, job.batch, {
    files,
    signal: cancellation.cancelled,
    scratch: `${scratchFolder}/${job.id}-`,
  });
  const { diagnostics, hasErrors, leftOut } = defects;
  if (inspection !== undefined && !hasErrors) {
    return { ...(await loadJob({ kind: 'load', job, inspection, ...withSpec }, context)), diagnostics };
  }
  const mistakes = counted(diagnostics.length + leftOut, 'mistake');
  const reason = `The rows of job "${found.id}" cannot be sent: ${mistakes} in ${source.output}. Nothing was sent.`;
  return { ...outcomeWithoutRecords(planned, 'error', [reason]), diagnostics };
}
