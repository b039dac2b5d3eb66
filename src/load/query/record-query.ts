import { SoqlPlaces } from '../../manifest/soql-places.ts';
import { SourceText } from '../../manifest/source-text.ts';
import type { HeldRecord } from '../../match/held-record.ts';
import type { QueryJob, RecordQuery } from '../../match/org-records.ts';
import { readingName, type PlannedJob, type PlannedQuery } from '../../plan/plan.ts';
import { CsvOutput } from '../../records/csv/csv-output.ts';
import { readCsvRows } from '../../records/csv/csv-rows.ts';
import { AnswerError } from '../../salesforce/transport.ts';
import type { LoadContext, LoadListener } from '../send/context.ts';
import type { Stop } from '../send/stop.ts';
import { QueryDriver } from './query-driver.ts';
import { readBatch } from './query-load.ts';

/** From so many records on a query is split (Bulk API Developer Guide, "Use PK Chunking to Extract Large Data Sets"). */
const RECORDS_TO_SPLIT = 10_000_000;
/** At most (Bulk API Developer Guide, "PK Chunking Header"). */
const CHUNK_RECORDS = 250_000;
/** Standard objects that a query is split for, beside all custom ones (the same page). */
const SPLIT_OBJECTS: ReadonlySet<string> = new Set([
  ...['Account', 'Asset', 'Campaign', 'CampaignMember', 'Case', 'Contact', 'Contract', 'Event', 'Lead'],
  ...['Opportunity', 'Order', 'OrderItem', 'Product2', 'Task', 'User', 'WorkOrder'],
]);

/**
 * Reads records of the org for a job by a query job of the Bulk API: create, add the query, poll, close, read; or abort. The
 * rows lie in the scratch folder before any is passed, so each is passed once, and none before all are there.
 */
export function recordQueries(planned: PlannedJob, context: LoadContext, stop: Stop): QueryJob {
  return async (query, reader) => {
    const { earlierJobs, files, historyOf, scratchFolder } = context;
    const name = readingName(planned.job.id);
    const path = `${scratchFolder}/${planned.job.id}-org.csv`;
    const asQuery = plannedQuery(planned, name, query);
    const quiet = { ...context, listener: listenerOf(planned, context.listener) };
    const driver = new QueryDriver(asQuery, quiet, stop);
    let rows = 0;
    try {
      earlierJobs.confirmEnded([historyOf(name)]);
      const working = await driver.run();
      if (driver.discrepancies.length > 0) throw new Error(NOT_PROVEN);
      const columns = ['Id', ...query.paths];
      const output = new CsvOutput(await files.create(path), columns, (message) => new AnswerError(message));
      try {
        for (const info of working) {
          const read = await readBatch({ info, planned: asQuery, output, stop }, quiet);
          if (read.rows < info.numberRecordsProcessed) throw new Error(NOT_PROVEN);
          rows += read.rows;
        }
      } finally {
        await output.close();
      }
      const record = new QueriedRecord(columns);
      await readCsvRows(path, columns, files, {
        take: (row) => {
          record.row = row;
          reader.take(record);
        },
        pause: reader.pause,
      });
      return rows;
    } catch (error) {
      await driver.abort();
      throw error;
    } finally {
      await files.remove(path);
    }
  };
}

const NOT_PROVEN =
  "The query job that reads the org's records does not hold what it should, so it is not known whether all of them were read.";

function plannedQuery({ job }: PlannedJob, id: string, { object, records, soql }: RecordQuery): PlannedQuery {
  const { place } = job.object;
  const isSplit = records >= RECORDS_TO_SPLIT && (object.endsWith('__c') || SPLIT_OBJECTS.has(object));
  const located = { value: soql, place };
  return {
    kind: 'query',
    job: { ...job, id, operation: { value: 'query', place }, concurrencyMode: 'Parallel' },
    query: {
      ...{ soql: located, contentType: 'CSV', output: '' },
      ...(isSplit ? { pkChunking: { chunkSize: CHUNK_RECORDS } } : {}),
    },
    places: new SoqlPlaces(new SourceText('', soql), located),
    indexes: [],
  };
}

/** The job that is loaded is the one that the user knows. */
function listenerOf(planned: PlannedJob, listener: LoadListener): LoadListener {
  const nothing = (): void => undefined;
  return {
    jobStarted: nothing,
    jobCreated: (_, jobId, isFurther) => {
      listener.jobCreated(planned, jobId, isFurther);
    },
    batchFinal: nothing,
    progress: nothing,
    jobStopped: nothing,
    jobEnded: nothing,
  };
}

/** One object serves all rows. */
class QueriedRecord implements HeldRecord {
  row: readonly string[] = [];
  readonly #places: ReadonlyMap<string, number>;

  constructor(columns: readonly string[]) {
    this.#places = new Map(columns.map((column, index) => [column, index]));
  }

  get id(): string {
    return this.valueAt('Id');
  }

  valueAt(path: string): string {
    return this.row[this.#places.get(path) ?? -1] ?? '';
  }
}
