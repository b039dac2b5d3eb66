import { join } from 'node:path';
import { counted } from '../../diagnostic/counted.ts';
import type { JobOutcome } from '../../outcome/outcome.ts';
import type { PlannedRows } from '../../plan/plan.ts';
import { inspectJob } from '../../plan/job-inspection.ts';
import { SourceChangedError } from '../../records/bytes/source-changed.ts';
import type { LoadContext } from '../send/context.ts';
import { loadJob } from '../job/job-load.ts';
import type { PassTiming } from '../job/second-pass.ts';
import { outcomeWithoutRows } from '../job/unsent-outcome.ts';

/**
 * Loads the rows that a query has returned: its output is checked and cut now, as files are before a run.
 *
 * @throws when the output cannot be read, or the run is cancelled
 */
export async function loadRows(
  planned: PlannedRows,
  found: JobOutcome,
  context: LoadContext,
  timing: PassTiming,
): Promise<JobOutcome> {
  const { cancellation, checkpoint, files, resultsFolder, scratchFolder } = context;
  const { instant, job, references, source, variables } = planned;
  if (found.counts.read === 0) {
    checkpoint.note({ kind: 'done', job: job.id, verdict: 'success' });
    return outcomeWithoutRows(planned, 'success', [], context);
  }
  const file = { path: join(resultsFolder, source.output), name: source.output };
  const withSpec = planned.spec === undefined ? {} : { spec: planned.spec };
  const mapping = { ...job, references, instant, variables, ...withSpec };
  const { inspection, defects } = await inspectJob([file], mapping, job.batch, {
    files,
    signal: cancellation.cancelled,
    scratch: `${scratchFolder}/${job.id}-`,
  });
  const [read] = inspection?.files ?? [];
  if (read !== undefined && read.sha256 !== context.found.get(found.id)) {
    throw new SourceChangedError(source.output);
  }
  const { diagnostics, hasErrors, leftOut } = defects;
  if (inspection !== undefined && !hasErrors) {
    const { columns } = inspection.header;
    const indexes = planned.indexes.map(({ index, key }) => ({
      index,
      cells: key.map(({ value }) =>
        columns.findIndex((column) => column.toLowerCase() === value.toLowerCase()),
      ),
    }));
    const load = { kind: 'load', job, inspection, indexes, ...withSpec } as const;
    return { ...(await loadJob(load, context, timing)), diagnostics };
  }
  const mistakes = counted(diagnostics.length + leftOut, 'mistake');
  const reason = `The rows of job "${found.id}" cannot be sent: ${mistakes} in ${source.output}. Nothing was sent.`;
  return { ...(await outcomeWithoutRows(planned, 'error', [reason], context)), diagnostics };
}
