import { join } from 'node:path';
import { counted } from '../../diagnostic/counted.ts';
import type { JobOutcome } from '../../outcome/outcome.ts';
import { SECOND_PASS, type PlannedRows } from '../../plan/plan.ts';
import { mayNeedSecondPass } from '../../plan/reference-circles.ts';
import { inspectJob } from '../../plan/job-inspection.ts';
import { SourceChangedError } from '../../records/bytes/source-changed.ts';
import type { LoadContext } from '../send/context.ts';
import { loadJob } from '../job/job-load.ts';
import type { PassTiming } from '../job/second-pass.ts';
import { outcomeWithoutRecords } from '../job/unsent-outcome.ts';

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
  const earlier = earlierOutcome(planned, found, context);
  if (earlier !== undefined) return earlier;
  if (found.counts.read === 0) {
    checkpoint.note({ kind: 'done', job: job.id, verdict: 'success' });
    return outcomeWithoutRecords(planned, 'success', []);
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
  return { ...outcomeWithoutRecords(planned, 'error', [reason]), diagnostics };
}

/**
 * What is to be said of a job that an earlier attempt has begun: its rows are not sent a second time, since the query
 * finds others now.
 */
function earlierOutcome(
  planned: PlannedRows,
  found: JobOutcome,
  context: LoadContext,
): JobOutcome | undefined {
  const { job } = planned;
  const names = [job.id, ...(mayNeedSecondPass(job) ? [`${job.id}${SECOND_PASS}`] : [])];
  const passes = names.map((name) => context.historyOf(name));
  const jobIds = passes.flatMap((pass) => pass?.jobIds ?? []);
  const nothingFound = passes[0]?.isDone === true && jobIds.length === 0;
  if (jobIds.length === 0 && !nothingFound) return undefined;
  context.earlierJobs.confirmEnded(passes);
  if (!nothingFound && passes.some((pass) => pass?.isDone !== true)) {
    const reason = `A part of the rows of job "${found.id}" was sent before the run was interrupted, and what the query finds now is not what it found then. Nothing more was sent: look in job ${jobIds.join(', ')} what was done, and start a new run.`;
    return { ...outcomeWithoutRecords(planned, 'error', [reason]), jobIds };
  }
  const reasons = ['It was done before the run was interrupted, and its records are not counted here.'];
  const verdict = passes.at(-1)?.doneVerdict ?? 'success';
  if (verdict !== 'success') reasons.push(`Records of it failed then: look in job ${jobIds.join(', ')}.`);
  return { ...outcomeWithoutRecords(planned, verdict, reasons), jobIds };
}
