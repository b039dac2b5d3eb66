import { join } from 'node:path';
import { BulkApiError } from '../bulk/bulk-api-error.ts';
import { isFinal, type BatchInfo } from '../bulk/batch-info.ts';
import type { BulkClient } from '../bulk/bulk-client.ts';
import type { DataFormat } from '../bulk/data-format.ts';
import type { JobInfo } from '../bulk/job-info.ts';
import type { Clock } from '../ports/clock.ts';
import type { Files } from '../ports/files.ts';
import { openAll } from '../ports/open-all.ts';
import { appendListedId, ID_LIST_HEADER } from '../records/results/id-list.ts';
import { RowFile } from '../records/results/row-file.ts';
import { BEFORE_FILE, UNDO_FILE, type NotTakenBack } from '../undo/undo-file.ts';
import { writeUndo, type UndoLists } from '../undo/undo-writer.ts';
import { SECOND_PASS } from '../plan/plan.ts';
import { DAYS_KEPT } from './journal/earlier-jobs.ts';
import type { Journal } from './journal/journal.ts';
import { readSaved } from './results/saved-rows.ts';
import { PollInterval } from './send/poll-interval.ts';
import { withTimeLimit } from './send/time-limit.ts';
import { latest, runIdOf } from './undo-file.ts';

/** A run that was cut off, and what is needed to find out what it did. */
export interface CutOffRun {
  readonly journal: Journal;
  /** Absolute path of its results folder. */
  readonly folder: string;
  /** Absolute path of a folder for lists of ids. */
  readonly scratchFolder: string;
  readonly org: { readonly id: string; readonly instanceUrl: string };
  readonly bulk: BulkClient;
  readonly clock: Clock;
  readonly files: Files;
  readonly signal: AbortSignal;
}

/** How long its batches may take to end, all together. */
const STANDSTILL_MILLISECONDS = 30 * 60_000;

/**
 * Writes the undo.json of a run that was cut off: what the org says of each Bulk API job that its journal names. Those
 * that are open are aborted before.
 *
 * @throws when it cannot be known of a job what it did; TransportError; the reason of `signal`
 */
export async function recordCutOffRun(run: CutOffRun): Promise<void> {
  const { clock, files, folder, journal, org, signal } = run;
  const lists: UndoLists[] = [];
  const notTakenBack: NotTakenBack[] = [];
  const ends: string[] = [];
  await withTimeLimit(
    clock,
    STANDSTILL_MILLISECONDS,
    async (late) => {
      const bounded = AbortSignal.any([signal, late]);
      for (const job of journal.run.jobs) {
        const found = await jobOfRun(job, run, bounded);
        if (found === undefined) continue;
        ends.push(...found.ends);
        if (found.lists !== undefined) lists.unshift(found.lists);
        if (found.notTakenBack !== undefined) notTakenBack.push(found.notTakenBack);
      }
    },
    'The jobs of the run that was cut off still worked after half an hour.',
  );
  const { apiVersion, jobsSince, startedAt } = journal.run;
  const bulkJobs = journal.events.flatMap((event) => (event.kind === 'created' ? [event.jobId] : []));
  const head = {
    ...{ orgId: org.id, runId: runIdOf(journal.run), instanceUrl: org.instanceUrl, apiVersion },
    ...{
      createdAt: startedAt,
      since: jobsSince,
      until: latest(ends, jobsSince),
      complete: true,
      bulkJobs,
      notTakenBack,
    },
  };
  await writeUndo(join(folder, UNDO_FILE), head, lists, files);
}

interface FoundJob {
  /** When its batches were done. */
  readonly ends: readonly string[];
  readonly lists?: UndoLists;
  readonly notTakenBack?: NotTakenBack;
}

const DELETES: ReadonlySet<string> = new Set(['delete', 'hardDelete']);
const QUERIES: ReadonlySet<string> = new Set(['query', 'queryAll']);

/** What a job of the manifest did; undefined where nothing of it was begun, or it only reads. */
async function jobOfRun(job: string, run: CutOffRun, signal: AbortSignal): Promise<FoundJob | undefined> {
  const { files, journal, scratchFolder } = run;
  const jobIdsOf = (name: string): readonly string[] =>
    journal.events.flatMap((event) => (event.kind === 'created' && event.job === name ? [event.jobId] : []));
  const [first, second] = [jobIdsOf(job), jobIdsOf(`${job}${SECOND_PASS}`)];
  const kept = journal.events.find((event) => event.kind === 'kept' && event.job === job);
  const before = kept?.kind === 'kept' ? { file: `${job}/${BEFORE_FILE}`, sha256: kept.sha256 } : null;
  const created = join(scratchFolder, job, 'created.csv');
  const overwritten = join(scratchFolder, job, 'overwritten.csv');
  const lists = await openAll(
    [created, overwritten],
    async (path) => new RowFile(await files.create(path), ID_LIST_HEADER),
  );
  const counts = { created: 0, overwritten: 0 };
  const ends: string[] = [];
  let info: JobInfo | undefined;
  try {
    for (const jobId of [...first, ...second]) {
      const ended = await endOf(jobId, run, signal);
      ends.push(...ended.batches.map(({ systemModstamp }) => systemModstamp));
      // A second pass updates records that the first one has brought.
      if (second.includes(jobId) || QUERIES.has(ended.info.operation)) continue;
      info = ended.info;
      for (const batch of ended.batches) {
        const format = formatOf(ended.info);
        const ofBatch = { info: batch, format, bulk: run.bulk, signal };
        await readSaved(ofBatch, ({ created: isNew, idBytes, idEnd, idStart }) => {
          counts[isNew ? 'created' : 'overwritten']++;
          const list = lists.get(isNew ? created : overwritten);
          if (list !== undefined) appendListedId(list.rows, idBytes, idStart, idEnd);
        });
        for (const list of lists.values()) await list.drain();
      }
    }
  } finally {
    for (const list of lists.values()) await list.close();
  }
  if (info === undefined) return ends.length === 0 ? undefined : { ends };
  const { object, operation } = info;
  const keeps = before !== null && counts.overwritten > 0 && !DELETES.has(operation);
  return {
    ends,
    ...((counts.created > 0 || keeps) && {
      lists: {
        about: {
          ...{ job, object, operation, jobIds: [...first, ...second], secondPass: second.length > 0 },
          before: keeps ? before : null,
        },
        created,
        ...(keeps && { overwritten }),
      },
    }),
    ...(!keeps &&
      counts.overwritten > 0 && { notTakenBack: { job, object, operation, records: counts.overwritten } }),
  };
}

/** Ends a job, and waits until none of its batches works any more. */
async function endOf(
  jobId: string,
  { bulk, clock }: CutOffRun,
  signal: AbortSignal,
): Promise<{ readonly info: JobInfo; readonly batches: readonly BatchInfo[] }> {
  try {
    const known = await bulk.readJob(jobId, signal);
    const info = known.state === 'Open' ? await bulk.abortJob(jobId, signal) : known;
    const interval = new PollInterval(clock);
    for (;;) {
      const batches = await bulk.listBatches(jobId, signal);
      if (batches.every(({ state }) => isFinal(state))) return { info, batches };
      await clock.sleep(interval.next(), signal);
    }
  } catch (error) {
    if (!(error instanceof BulkApiError && error.exceptionCode === 'InvalidJob')) throw error;
    throw new Error(
      `The org does not know job ${jobId} of the run any more: jobs and their results are kept for ${DAYS_KEPT} days. ${error.message}`,
      { cause: error },
    );
  }
}

/** The format of a job's results: archives have that of the rows in them. */
function formatOf({ contentType }: JobInfo): DataFormat {
  if (contentType?.endsWith('XML') === true) return 'XML';
  return contentType?.endsWith('JSON') === true ? 'JSON' : 'CSV';
}
