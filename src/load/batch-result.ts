import type { BatchInfo } from '../bulk/batch-info.ts';
import type { FailureDigest } from '../outcome/failure-digest.ts';
import type { Batch } from '../records/batch.ts';
import type { BatchSource, SourceRecord } from '../records/batch-source.ts';
import type { ResultFiles } from '../records/result-files.ts';
import { ResultRows } from '../records/result-rows.ts';
import { rowError } from '../records/row-error.ts';

/** What is known of a batch's records when they are counted. */
export type Evidence =
  /** The batch ran: its result rows, if the service has any. */
  | { readonly kind: 'ran'; readonly info: BatchInfo; readonly rows: Uint8Array | undefined }
  | { readonly kind: 'not-processed' }
  | { readonly kind: 'unknown' };

/** A batch's records by what became of them: records = succeeded + failed + notProcessed. */
export interface BatchTally {
  readonly succeeded: number;
  readonly created: number;
  readonly failed: number;
  readonly tolerated: number;
  /** Those in doubt included. */
  readonly notProcessed: number;
  readonly inDoubt: number;
  /** How the sources disagree, as sentences; empty when everything adds up. */
  readonly discrepancies: readonly string[];
}

/**
 * Joins the result rows of a batch to its source records, by position, and writes each record to the result file it
 * belongs to. Rows are the only proof that a record was saved: where they end, records of a batch that the service
 * marked Failed are failed records, and all others are in doubt.
 *
 * @throws SourceChangedError; when a result file cannot be written
 */
export async function joinResult(
  batch: Batch,
  evidence: Evidence,
  sinks: {
    readonly source: BatchSource;
    readonly files: ResultFiles;
    readonly digest: FailureDigest;
    readonly names: readonly string[];
  },
): Promise<BatchTally> {
  const join = new Join(batch, evidence, sinks.files, sinks.digest, sinks.names);
  await sinks.source.visit(batch, (record) => {
    join.take(record);
  });
  await sinks.files.drain();
  return join.tally();
}

class Join {
  #visited = 0;
  #rowCount = 0;
  #succeeded = 0;
  #created = 0;
  #failed = 0;
  #tolerated = 0;
  #notProcessed = 0;
  #inDoubt = 0;
  readonly #batch: Batch;
  readonly #evidence: Evidence;
  readonly #rows: ResultRows | undefined;
  readonly #files: ResultFiles;
  readonly #digest: FailureDigest;
  readonly #names: readonly string[];

  constructor(
    batch: Batch,
    evidence: Evidence,
    files: ResultFiles,
    digest: FailureDigest,
    names: readonly string[],
  ) {
    this.#batch = batch;
    this.#evidence = evidence;
    this.#rows =
      evidence.kind === 'ran' && evidence.rows !== undefined ? new ResultRows(evidence.rows) : undefined;
    this.#files = files;
    this.#digest = digest;
    this.#names = names;
  }

  take(record: SourceRecord): void {
    this.#visited++;
    if (this.#rows?.next() === true) {
      this.#rowCount++;
      this.#takeRow(record, this.#rows);
    } else if (this.#evidence.kind === 'ran' && this.#provesFailure(this.#evidence.info)) {
      const message = this.#evidence.info.stateMessage ?? 'The batch failed; the service gives no reason.';
      this.#fail(record, '', message, batchError(message));
    } else {
      this.#notProcessed++;
      if (this.#evidence.kind !== 'not-processed') this.#inDoubt++;
      this.#files.notProcessed(record);
    }
  }

  /**
   * Whether a record without a row is a failed one: the batch is marked Failed, its rows are whole, and the service
   * claims no more processed records than it gave rows for.
   */
  #provesFailure(info: BatchInfo): boolean {
    return (
      info.state === 'Failed' &&
      this.#rows?.malformed === undefined &&
      info.numberRecordsProcessed <= this.#rowCount
    );
  }

  #takeRow(record: SourceRecord, rows: ResultRows): void {
    if (rows.success) {
      this.#succeeded++;
      if (rows.created) this.#created++;
      this.#files.succeeded(record, rows.bytes, rows.idStart, rows.idEnd, rows.created);
    } else {
      const error = rows.error();
      this.#fail(record, rows.id(), error, rowError(error));
    }
  }

  #fail(record: SourceRecord, id: string, text: string, error: ReturnType<typeof rowError>): void {
    this.#failed++;
    const place = { file: this.#names[record.file] ?? '', line: record.line };
    if (this.#digest.add(error, place)) this.#tolerated++;
    this.#files.failed(record, id, text);
  }

  tally(): BatchTally {
    return {
      succeeded: this.#succeeded,
      created: this.#created,
      failed: this.#failed,
      tolerated: this.#tolerated,
      notProcessed: this.#notProcessed,
      inDoubt: this.#inDoubt,
      discrepancies: [...this.#discrepancies()],
    };
  }

  *#discrepancies(): Generator<string> {
    const batch = `Batch ${this.#batch.number}`;
    if (this.#visited !== this.#batch.records) {
      yield `${batch}: ${this.#batch.records} records were planned, ${this.#visited} were found again in the files.`;
    }
    if (this.#evidence.kind !== 'ran') return;
    const { info } = this.#evidence;
    const surplus = this.#rows?.next() === true;
    if (this.#rows?.malformed !== undefined) {
      yield `${batch} (${info.id}): its result cannot be read to the end: ${this.#rows.malformed}.`;
    }
    if (surplus)
      yield `${batch} (${info.id}): its result has more rows than the ${this.#batch.records} that were sent.`;
    if (info.state !== 'Completed') {
      if (this.#rowCount < info.numberRecordsProcessed) {
        yield `${batch} (${info.id}): the service says it processed ${info.numberRecordsProcessed} records, but its result has ${this.#rowCount} rows.`;
      }
      return;
    }
    if (this.#rowCount < this.#batch.records && this.#rows?.malformed === undefined) {
      yield `${batch} (${info.id}): its result has ${this.#rowCount} rows for ${this.#batch.records} records.`;
    }
    if (info.numberRecordsProcessed !== this.#batch.records) {
      yield `${batch} (${info.id}): the service says it processed ${info.numberRecordsProcessed} of ${this.#batch.records} records.`;
    }
    if (info.numberRecordsFailed !== this.#failed) {
      yield `${batch} (${info.id}): the service says ${info.numberRecordsFailed} records failed, but its result has ${this.#failed} failed rows.`;
    }
  }
}

/** A batch's state message, `Code : message`, in the form of a row's error. */
function batchError(stateMessage: string): ReturnType<typeof rowError> {
  const [, statusCode, message] = /^(\w+) : ([\s\S]*)$/.exec(stateMessage) ?? [];
  return { statusCode: statusCode ?? 'BatchFailed', message: message ?? stateMessage, fields: [] };
}
