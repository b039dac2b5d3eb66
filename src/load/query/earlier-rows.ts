import type { JobOutcome, Uncounted } from '../../outcome/outcome.ts';
import type { PlannedRows } from '../../plan/plan.ts';
import { openAll } from '../../ports/open-all.ts';
import { appendListedId, ID_LIST_HEADER } from '../../records/results/id-list.ts';
import { CREATED_IDS_FILE, OVERWRITTEN_IDS_FILE } from '../../records/results/result-files.ts';
import { RowFile } from '../../records/results/row-file.ts';
import { ofEarlierAttempts, outcomeWithoutRows, passesOf } from '../job/unsent-outcome.ts';
import { takeOverValues } from '../job/values-before.ts';
import type { JobHistory } from '../journal/job-history.ts';
import { readSaved } from '../results/saved-rows.ts';
import type { LoadContext } from '../send/context.ts';

/**
 * The outcome of a job with `rowsFrom` that an earlier attempt has begun, whatever has become of its query since: its
 * rows are not sent a second time, since the query is carried out again and may find others. Of a job that was done, the
 * org is asked which records it saved, so that they can be taken back.
 *
 * @returns undefined when nothing of it was sent
 * @throws when it is not known whether its Bulk API jobs have ended, or what they saved
 */
export async function earlierRows(
  planned: PlannedRows,
  context: LoadContext,
): Promise<JobOutcome | undefined> {
  const { job } = planned;
  const passes = passesOf(job, context);
  const jobIds = passes.flatMap((pass) => pass?.jobIds ?? []);
  const [first] = passes;
  if (first === undefined || jobIds.length === 0) {
    return first?.isDone === true ? outcomeWithoutRows(planned, 'success', [DONE], context) : undefined;
  }
  context.earlierJobs.confirmEnded(passes);
  const { kept } = first;
  if (kept !== undefined) await takeOverValues(job.id, kept, context);
  const ofKept = kept === undefined ? {} : { kept: kept.records };
  const verdict = passes.at(-1)?.doneVerdict;
  if (verdict === undefined || !first.isDone) {
    const query = job.rowsFrom?.value ?? '';
    const reason = `A part of the rows of job "${query}" was sent before the run was interrupted, and it is not known any more which: the query is carried out again, and may find others. Nothing more was sent, and resuming the run again sends nothing either: look in job ${jobIds.join(', ')} what was done, and take the run back with "mode: undo" as far as that is possible, or load the rest in a new run.`;
    const outcome = await outcomeWithoutRows(planned, 'error', [reason], context);
    return { ...outcome, ...ofEarlierAttempts(jobIds), ...ofKept, isBeyondResuming: true };
  }
  const reasons = [DONE];
  if (verdict !== 'success') reasons.push(`Records of it failed then: look in job ${jobIds.join(', ')}.`);
  const outcome = await outcomeWithoutRows(planned, verdict, reasons, context);
  const hasSecondPass = (passes[1]?.jobIds.length ?? 0) > 0;
  const saved = await listSaved(job.id, first, context);
  return { ...outcome, ...ofEarlierAttempts(jobIds, { ...saved, hasSecondPass }), ...ofKept };
}

const DONE = 'It was done before the run was interrupted, and its records are not counted here.';

/**
 * Lists the records for undo.json that a job has saved: a second pass updates those of the first, whose jobs are read.
 *
 * @throws when a result is not whole, or the org does not have it any more
 */
async function listSaved(
  job: string,
  { jobIds, kept }: JobHistory,
  { bulk, cancellation, earlierJobs, files, resultsFolder }: LoadContext,
): Promise<Pick<Uncounted, 'created' | 'changed'>> {
  const names = [CREATED_IDS_FILE, ...(kept === undefined ? [] : [OVERWRITTEN_IDS_FILE])];
  const lists = await openAll(
    names,
    async (name) => new RowFile(await files.create(`${resultsFolder}/${job}/${name}`), ID_LIST_HEADER),
  );
  let [created, changed] = [0, 0];
  try {
    for (const info of jobIds.flatMap((jobId) => earlierJobs.endOf(jobId).batches)) {
      // The rows of a query are CSV.
      const batch = { info, format: 'CSV', bulk, signal: cancellation.cancelled } as const;
      await readSaved(batch, ({ created: isNew, idBytes, idEnd, idStart }) => {
        if (isNew) created++;
        else changed++;
        const list = lists.get(isNew ? CREATED_IDS_FILE : OVERWRITTEN_IDS_FILE);
        if (list !== undefined) appendListedId(list.rows, idBytes, idStart, idEnd);
      });
      for (const list of lists.values()) await list.drain();
    }
  } finally {
    for (const list of lists.values()) await list.close();
  }
  return { created, changed };
}
