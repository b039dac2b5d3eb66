import { counted, number } from '../diagnostic/counted.ts';

/** A batch of the plan, and its id where the service has taken it. */
interface OfBatch {
  readonly batch: number;
  readonly batchId: string;
}

/**
 * Every way in which files, batches, result rows and the service's counters can disagree, or leave something open. None
 * of them is ever green.
 */
export type Discrepancy =
  | { readonly name: 'records-in-doubt'; readonly records: number }
  /** Of records in the org: whether the second pass has set their references. */
  | { readonly name: 'references-in-doubt'; readonly records: number }
  | { readonly name: 'records-not-processed'; readonly records: number }
  /** A batch has other records when it is read again than when it was planned. */
  | {
      readonly name: 'records-differ-from-plan';
      readonly batch: number;
      readonly planned: number;
      readonly found: number;
    }
  | ({ readonly name: 'result-unreadable'; readonly reason: string } & OfBatch)
  | ({ readonly name: 'result-too-long'; readonly records: number } & OfBatch)
  | ({ readonly name: 'result-too-short'; readonly rows: number; readonly records: number } & OfBatch)
  /** Of a batch that did not complete: it claims more records than it has rows for. */
  | ({ readonly name: 'result-below-counter'; readonly rows: number; readonly processed: number } & OfBatch)
  /** Of a batch that the service says it did not process: it counts records of it all the same. */
  | ({ readonly name: 'not-processed-but-counted'; readonly processed: number } & OfBatch)
  /** Rows say that their records failed, and carry what only a saved one has. */
  | ({
      readonly name: 'rows-contradict-themselves';
      readonly rows: number;
      readonly first: { readonly file: string; readonly line: number };
    } & OfBatch)
  /** Rows say that their records were created, with the Ids of others. */
  | ({
      readonly name: 'record-ids-repeated';
      readonly rows: number;
      readonly first: { readonly file: string; readonly line: number };
    } & OfBatch)
  | ({
      readonly name: 'processed-counter-differs';
      readonly processed: number;
      readonly records: number;
    } & OfBatch)
  | ({
      readonly name: 'failed-counter-differs';
      readonly failed: number;
      readonly failedRows: number;
    } & OfBatch)
  | {
      readonly name: 'counts-do-not-add-up';
      readonly read: number;
      readonly succeeded: number;
      readonly failed: number;
      readonly notProcessed: number;
      readonly skipped: number;
    }
  /** `records`: how many the service has processed in them. */
  | { readonly name: 'foreign-batches'; readonly batchIds: readonly string[]; readonly records: number }
  /** A job that the run does not know holds what it has sent as one of its batches. */
  | {
      readonly name: 'job-repeated';
      readonly jobId: string;
      readonly batchId: string;
      readonly sentAs: string;
    }
  /** Batches that the service had acknowledged, and that their job does not show any more. */
  | { readonly name: 'batches-missing'; readonly jobId: string; readonly batchIds: readonly string[] }
  /** A batch was answered with the id of another one. */
  | ({ readonly name: 'batch-id-repeated' } & OfBatch)
  /** A batch that had come to its end has another state or other counters later. */
  | ({ readonly name: 'batch-changed' } & OfBatch)
  /** The result files of a query's batch have other rows than the service counted. */
  | {
      readonly name: 'query-rows-differ';
      readonly batchId: string;
      readonly processed: number;
      readonly rows: number;
    };

export type DiscrepancyName = Discrepancy['name'];

/** Every name, for the schema of report.json: a name that is missing here does not compile. */
const NAMES: Readonly<Record<DiscrepancyName, true>> = {
  'records-in-doubt': true,
  'references-in-doubt': true,
  'records-not-processed': true,
  'records-differ-from-plan': true,
  'result-unreadable': true,
  'result-too-long': true,
  'result-too-short': true,
  'result-below-counter': true,
  'not-processed-but-counted': true,
  'rows-contradict-themselves': true,
  'record-ids-repeated': true,
  'processed-counter-differs': true,
  'failed-counter-differs': true,
  'counts-do-not-add-up': true,
  'foreign-batches': true,
  'job-repeated': true,
  'batches-missing': true,
  'batch-id-repeated': true,
  'batch-changed': true,
  'query-rows-differ': true,
};
export const discrepancyNames: readonly string[] = Object.keys(NAMES);

const IDS_SHOWN = 3;

/** What is said of a discrepancy. */
export function sentenceOf(discrepancy: Discrepancy): string {
  switch (discrepancy.name) {
    case 'records-in-doubt':
      return `What became of ${counted(discrepancy.records, 'record')} cannot be known: look in the org before you load them again.`;
    case 'references-in-doubt':
      return `It cannot be known of ${counted(discrepancy.records, 'record')} whether the second pass has set their references: look in the org.`;
    case 'records-not-processed': {
      const { records } = discrepancy;
      return `${counted(records, 'record')} ${records === 1 ? 'was' : 'were'} not processed.`;
    }
    case 'records-differ-from-plan': {
      const { batch, found, planned } = discrepancy;
      return `Batch ${batch}: ${counted(planned, 'record')} planned, but ${number(found)} found again in the files.`;
    }
    case 'counts-do-not-add-up': {
      const { failed, notProcessed, read, skipped, succeeded } = discrepancy;
      return `The counts do not add up: ${number(read)} read, but ${number(succeeded)} succeeded, ${number(failed)} failed, ${number(notProcessed)} not processed and ${number(skipped)} skipped.`;
    }
    case 'foreign-batches': {
      const { batchIds, records } = discrepancy;
      const batches = counted(batchIds.length, 'batch', 'batches');
      return `The job has ${batches} that this run cannot place (${shownIds(batchIds)}), with ${counted(records, 'record')} processed: something may have been done twice.`;
    }
    case 'job-repeated': {
      const { batchId, jobId, sentAs } = discrepancy;
      return `Job ${jobId}, which this run does not know, holds a batch, ${batchId}, with the records that this run has sent as batch ${sentAs}: something may have been done twice.`;
    }
    case 'batches-missing': {
      const { batchIds, jobId } = discrepancy;
      return `Job ${jobId} no longer shows ${counted(batchIds.length, 'batch', 'batches')} that the service had taken (${shownIds(batchIds)}).`;
    }
    case 'query-rows-differ':
      return `Batch ${discrepancy.batchId}: the service says that the query found ${counted(discrepancy.processed, 'row')}, but its result files have ${number(discrepancy.rows)}.`;
    default:
      return ofBatch(discrepancy);
  }
}

function shownIds(ids: readonly string[]): string {
  return `${ids.slice(0, IDS_SHOWN).join(', ')}${ids.length > IDS_SHOWN ? ', …' : ''}`;
}

function ofBatch(discrepancy: Extract<Discrepancy, OfBatch>): string {
  const name = `Batch ${discrepancy.batch} (${discrepancy.batchId})`;
  switch (discrepancy.name) {
    case 'batch-id-repeated':
      return `${name}: the service gave it the id of another batch, so it is not known which of them it has.`;
    case 'batch-changed':
      return `${name}: the service said how it ended, and says another state or other numbers of it later.`;
    case 'result-unreadable':
      return `${name}: its result cannot be read to the end: ${discrepancy.reason}.`;
    case 'result-too-long':
      return `${name}: its result has more rows than the ${number(discrepancy.records)} that were sent.`;
    case 'result-too-short':
      return `${name}: its result has ${counted(discrepancy.rows, 'row')} for ${counted(discrepancy.records, 'record')}.`;
    case 'result-below-counter':
      return `${name}: the service says it processed ${counted(discrepancy.processed, 'record')}, but its result has ${counted(discrepancy.rows, 'row')}.`;
    case 'not-processed-but-counted':
      return `${name}: the service says that it did not process it, and counts ${counted(discrepancy.processed, 'record')} as processed.`;
    case 'rows-contradict-themselves': {
      const { first, rows } = discrepancy;
      return `${name}: ${counted(rows, 'row')} of its result ${rows === 1 ? 'says' : 'say'} that the record failed, with an Id or "Created" as of a saved one; the first is that of ${first.file}:${first.line}. Nothing of it is sent again.`;
    }
    case 'record-ids-repeated': {
      const { first, rows } = discrepancy;
      return `${name}: ${counted(rows, 'row')} of its result ${rows === 1 ? 'gives' : 'give'} a created record the Id of another one; the first is that of ${first.file}:${first.line}. The result may be that of another batch.`;
    }
    case 'processed-counter-differs':
      return `${name}: the service says it processed ${number(discrepancy.processed)} of ${counted(discrepancy.records, 'record')}.`;
    case 'failed-counter-differs':
      return `${name}: the service says ${counted(discrepancy.failed, 'record')} failed, but its result has ${counted(discrepancy.failedRows, 'failed row')}.`;
  }
}
