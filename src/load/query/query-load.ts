import { join } from 'node:path';
import type { BatchInfo } from '../../bulk/batch-info.ts';
import type { JobOutcome } from '../../outcome/outcome.ts';
import { readSelect } from '../../manifest/soql-select.ts';
import { isDone } from '../../outcome/verdict.ts';
import type { PlannedQuery } from '../../plan/plan.ts';
import type { WritableFile } from '../../ports/files.ts';
import { CsvOutput } from '../../records/csv/csv-output.ts';
import { JsonOutput } from '../../records/json/json-output.ts';
import { NothingFoundOutput } from '../../records/csv/nothing-found.ts';
import { indexParents } from '../../records/references/parent-file.ts';
import type { QueryOutput } from '../../records/bytes/query-output.ts';
import { XmlOutput } from '../../records/xml/xml-output.ts';
import { AnswerError } from '../../salesforce/transport.ts';
import type { LoadContext } from '../send/context.ts';
import { withinFrame, withinTimeout } from '../job/job-frame.ts';
import { QueryDriver } from './query-driver.ts';
import { queryOutcome, type BatchRows } from './query-outcome.ts';
import type { Stop } from '../send/stop.ts';

/** How often results are read again that are not whole, and after what time. */
const REREADS = 2;
const REREAD_MILLISECONDS = 1_000;

/**
 * Runs a query: create, add the query, poll, close, and read all its results into one file; or abort. The file is there
 * only when it is whole.
 */
export async function loadQuery(planned: PlannedQuery, context: LoadContext): Promise<JobOutcome> {
  return withinFrame(planned, context, async (stop, ofJob) =>
    withinTimeout(planned.job, ofJob, stop, async () => queryUnlessStopped(planned, ofJob, stop)),
  );
}

async function queryUnlessStopped(
  planned: PlannedQuery,
  context: LoadContext,
  stop: Stop,
): Promise<JobOutcome> {
  const { clock, files } = context;
  const startedAt = clock.monotonic();
  const path = outputPath(planned, context);
  const driver = new QueryDriver(planned, context, stop);
  const batches: BatchRows[] = [];
  try {
    context.earlierJobs.confirmEnded([context.historyOf(planned.job.id)]);
    // What an earlier run left there must not pass for what this one finds.
    await files.remove(path);
    const working = await driver.run();
    const output = outputOf(planned, await files.create(path));
    try {
      for (const info of working) batches.push(await readBatch({ info, planned, output, stop }, context));
    } finally {
      await output.close();
    }
    context.found.set(planned.job.id, output.sha256);
  } catch (error) {
    stop.forError(error);
    await driver.abort();
  }
  const outcome = (): JobOutcome =>
    queryOutcome({
      ...{ planned, stop, batches, jobIds: driver.jobIds, infos: [...driver.infos.values()] },
      listDiscrepancies: driver.discrepancies,
      durationMilliseconds: clock.monotonic() - startedAt,
    });
  if (isDone(outcome().verdict))
    await noteParents(planned, path, context).catch((error: unknown) => {
      stop.forError(error);
    });
  if (isDone(outcome().verdict)) return outcome();
  await files.remove(path).catch((error: unknown) => {
    stop.forError(error);
  });
  return outcome();
}

/** Notes the rows for those that refer to them. */
async function noteParents(
  { indexes, query }: PlannedQuery,
  path: string,
  { files }: LoadContext,
): Promise<void> {
  if (indexes.length > 0) await indexParents({ path, name: query.output }, indexes, files);
}

/** Where the rows of a query are put: an absolute path. */
export function outputPath(planned: PlannedQuery, { resultsFolder }: LoadContext): string {
  return join(resultsFolder, planned.query.output);
}

function outputOf({ query: { contentType, soql } }: PlannedQuery, file: WritableFile): QueryOutput {
  const cut = (message: string): Error => new AnswerError(message);
  switch (contentType) {
    case 'CSV':
      return new CsvOutput(file, readSelect(soql.value).columns, cut);
    case 'JSON':
      return new NothingFoundOutput(new JsonOutput(file, cut), cut);
    case 'XML':
      return new NothingFoundOutput(new XmlOutput(file, cut), cut);
  }
}

export interface BatchReading {
  readonly info: BatchInfo;
  readonly planned: PlannedQuery;
  readonly output: QueryOutput;
  readonly stop: Stop;
}

/** Reads all result files of a batch into the output. What is less than the service's own count may not be written yet, and is read again. */
export async function readBatch(
  { info, planned, output, stop: { signal } }: BatchReading,
  { bulk, clock }: LoadContext,
): Promise<BatchRows> {
  const { id: batchId, jobId } = info;
  const { contentType: format } = planned.query;
  const start = output.mark;
  for (let reread = 0; ; reread++) {
    for (const resultId of await bulk.listResults(jobId, batchId, signal)) {
      await bulk.readQueryResult({ jobId, batchId, resultId, format }, output, signal);
    }
    const rows = output.mark.rows - start.rows;
    if (rows >= info.numberRecordsProcessed || reread === REREADS) {
      return { info, rows, line: start.lines + 1 };
    }
    await clock.sleep(REREAD_MILLISECONDS, signal);
    await output.back(start);
  }
}
