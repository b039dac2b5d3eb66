import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { Discrepancy } from '../../outcome/discrepancy.ts';
import type { FailureDigest } from '../../outcome/failure-digest.ts';
import type { SourcePlace } from '../../outcome/outcome.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import type { SourceRecord } from '../../records/record/source-record.ts';
import type { RecordSink } from '../../records/results/record-sink.ts';
import type { Omission, Skipped, Unsent } from '../../records/record/cell-rule.ts';
import { rowError, type RowError } from '../../records/record/row-error.ts';
import type { CreatedIds } from './created-ids.ts';
import type { FetchedResult } from './fetched-result.ts';
import { ResultWalk, type RecordOutcome } from './result-walk.ts';
import type { RetriedRecords, RetryResult } from './retried-records.ts';

/** A batch's records by what became of them: records = succeeded + failed + notProcessed + skipped. */
export interface BatchTally {
  readonly succeeded: number;
  readonly created: number;
  /** Of `succeeded`: records that were sent more than once. */
  readonly healed: number;
  readonly failed: number;
  readonly tolerated: number;
  /** Those in doubt included. */
  readonly notProcessed: number;
  readonly skipped: number;
  readonly inDoubt: number;
  /** How the sources disagree; empty when everything adds up. */
  readonly discrepancies: readonly Discrepancy[];
}

/** Whether a record is gone that was to be taken back: then nothing is left to be done of it. */
export type GoneRule = (errors: readonly RowError[]) => boolean;

/**
 * Joins the result rows of a batch to its source records, by position, and writes each record to the result file it
 * belongs to.
 *
 * @throws SourceChangedError; when a result file cannot be written
 */
export async function joinResult(
  batch: Batch,
  result: FetchedResult,
  sinks: Sinks & { readonly source: BatchSource },
): Promise<BatchTally> {
  sinks.createdIds.nextBatch();
  const join = new Join(batch, result, sinks);
  await sinks.source.visit(batch, (record) => {
    join.take(record);
  });
  await sinks.files.drain();
  return join.tally();
}

/** What a batch's records are joined into. */
interface Sinks {
  readonly files: RecordSink;
  readonly digest: FailureDigest;
  /** Names of the source files, by their index. */
  readonly names: readonly string[];
  readonly retried: RetriedRecords;
  readonly createdIds: CreatedIds;
  readonly isGone?: GoneRule | undefined;
}

class Join {
  #visited = 0;
  /** Of them: records that were no part of the request body. */
  #omitted = 0;
  #succeeded = 0;
  #created = 0;
  #healed = 0;
  #failed = 0;
  #tolerated = 0;
  #notProcessed = 0;
  #skipped = 0;
  #inDoubt = 0;
  readonly #batch: Batch;
  readonly #result: FetchedResult;
  readonly #walk: ResultWalk;
  /** The first record whose row contradicts itself. */
  #contradiction: SourcePlace | undefined;
  /** Records that were given the Id of another one, and the first of them. */
  #repeatedIds = 0;
  #firstRepeated: SourcePlace | undefined;
  readonly #sinks: Sinks;

  constructor(batch: Batch, result: FetchedResult, sinks: Sinks) {
    this.#batch = batch;
    this.#result = result;
    this.#walk = new ResultWalk(result);
    this.#sinks = sinks;
  }

  take(record: SourceRecord): void {
    this.#visited++;
    if (record.omission !== undefined) {
      this.#takeOmitted(record, record.omission);
      return;
    }
    const outcome = this.#walk.next();
    const { contradictions, rows } = this.#walk;
    if (contradictions > 0) this.#contradiction ??= this.#placeOf(record);
    if (outcome === 'saved' && rows !== undefined) {
      if (rows.created && this.#sinks.createdIds.isRepeated(rows.idBytes, rows.idStart)) {
        this.#repeatedIds++;
        this.#firstRepeated ??= this.#placeOf(record);
        this.#doubt(record);
        return;
      }
      this.#succeeded++;
      if (rows.created) this.#created++;
      this.#sinks.files.succeeded(record, rows.idBytes, rows.idStart, rows.idEnd, rows.created);
      return;
    }
    const retry = this.#sinks.retried.of(record)?.result;
    if (retry !== undefined) this.#takeRetry(record, retry);
    else if (outcome === 'failed' && rows !== undefined)
      this.#fail(record, rows.id(), rows.error(), rows.errors());
    else this.#takeUnsaved(record, outcome);
  }

  /** A record that cannot be sent has failed as soon as its batch had its turn. */
  #takeOmitted(record: SourceRecord, omission: Omission): void {
    this.#omitted++;
    if (omission === 'nothing-to-send') {
      this.#sinks.files.nothingToSend?.(record);
      return;
    }
    if (this.#result.kind === 'not-processed' && this.#result.info === undefined) {
      this.#notProcessed++;
      this.#sinks.files.notProcessed(record, false);
    } else if (this.#result.kind === 'unknown' && this.#result.isRecalled && mayChange(omission)) {
      this.#doubt(record);
    } else if ('reason' in omission) {
      this.#skipped++;
      this.#sinks.files.skipped(record, omission);
    } else {
      const text = omissionText(omission);
      this.#fail(record, '', text, [rowError(text)]);
    }
  }

  /** The last attempt decides. */
  #takeRetry(record: SourceRecord, retry: RetryResult): void {
    switch (retry.kind) {
      case 'succeeded': {
        const id = Buffer.from(retry.id);
        this.#succeeded++;
        this.#healed++;
        if (retry.created) this.#created++;
        this.#sinks.files.succeeded(record, id, 0, id.length, retry.created);
        return;
      }
      case 'failed':
        this.#fail(record, retry.id, retry.error, retry.errors);
        return;
      case 'unknown':
        this.#doubt(record);
    }
  }

  #takeUnsaved(record: SourceRecord, outcome: RecordOutcome): void {
    if (outcome === 'not-processed') {
      this.#notProcessed++;
      this.#sinks.files.notProcessed(record, false);
    } else if (outcome === 'unsaved' && this.#result.kind === 'ran') {
      const message = this.#result.info.stateMessage ?? 'The batch failed; the service gives no reason.';
      this.#fail(record, '', message, [batchError(message)]);
    } else {
      this.#doubt(record);
    }
  }

  #doubt(record: SourceRecord): void {
    this.#notProcessed++;
    this.#inDoubt++;
    this.#sinks.files.notProcessed(record, true);
  }

  #fail(record: SourceRecord, id: string, text: string, errors: readonly RowError[]): void {
    if (this.#sinks.isGone?.(errors) === true) {
      this.#skipped++;
      this.#sinks.files.skipped(record, { reason: 'GONE', id: idOfUndo(record) });
      return;
    }
    this.#failed++;
    if (this.#sinks.digest.add(errors, this.#placeOf(record))) this.#tolerated++;
    this.#sinks.files.failed(record, id, text);
  }

  #placeOf({ file, line }: SourceRecord): SourcePlace {
    return { file: this.#sinks.names[file] ?? '', line };
  }

  tally(): BatchTally {
    return {
      succeeded: this.#succeeded,
      created: this.#created,
      healed: this.#healed,
      failed: this.#failed,
      tolerated: this.#tolerated,
      notProcessed: this.#notProcessed,
      skipped: this.#skipped,
      inDoubt: this.#inDoubt,
      discrepancies: [...this.#discrepancies()],
    };
  }

  *#discrepancies(): Generator<Discrepancy> {
    const { number: batch, records } = this.#batch;
    if (this.#visited !== records) {
      yield { name: 'records-differ-from-plan', batch, planned: records, found: this.#visited };
    }
    if (this.#firstRepeated !== undefined && this.#result.kind === 'ran') {
      const { id: batchId } = this.#result.info;
      const [rows, first] = [this.#repeatedIds, this.#firstRepeated];
      yield { name: 'record-ids-repeated', batch, batchId, rows, first };
    }
    yield* this.#walk.discrepancies(batch, records - this.#omitted, this.#contradiction);
  }
}

/** The rows of an undo begin with the Ids of their records. */
function idOfUndo({ bytes, start }: SourceRecord): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, ID_BYTES).toString('latin1');
}

/** Whether it hangs on what has become of other records, so that another run may have sent the record. */
function mayChange(omission: Unsent | Skipped): boolean {
  return 'reason' in omission
    ? omission.reason === 'UNCHANGED'
    : omission.statusCode.startsWith('REFERENCE_');
}

/** Why a record was not sent, as the service writes an Error cell. */
function omissionText(omission: Unsent): string {
  return `${omission.statusCode}:${omission.message}:${omission.field} --`;
}

/** A batch's state message, `Code : message`, in the form of a row's error. */
function batchError(stateMessage: string): RowError {
  const [, statusCode, message] = /^(\w+) : ([\s\S]*)$/.exec(stateMessage) ?? [];
  return { statusCode: statusCode ?? 'BatchFailed', message: message ?? stateMessage, fields: [] };
}

/** What was sent stays sent: records that can no longer be read again or written down are in doubt. */
export function unseen(batch: Batch, result: FetchedResult): BatchTally {
  return {
    succeeded: 0,
    created: 0,
    healed: 0,
    failed: 0,
    tolerated: 0,
    notProcessed: batch.records,
    skipped: 0,
    inDoubt: result.kind === 'not-processed' ? 0 : batch.records,
    discrepancies: [],
  };
}
