import type { RecordSink } from '../results/record-sink.ts';
import type { FirstPass } from './first-pass.ts';
import type { FirstErrors } from './first-errors.ts';
import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { ResultFiles } from '../results/result-files.ts';
import { LEFT_OUT, type Skipped } from '../record/cell-rule.ts';
import type { SourceRecord } from '../record/source-record.ts';

/** What finally became of the records of a batch. */
export interface FinalCounts {
  readonly succeeded: number;
  readonly created: number;
  readonly failed: number;
  /** Of the failed ones that the second pass did not reach: those that the manifest tolerates. */
  readonly tolerated: number;
  readonly notProcessed: number;
  readonly skipped: number;
}

const NONE: FinalCounts = {
  ...{ succeeded: 0, created: 0, failed: 0, tolerated: 0, notProcessed: 0, skipped: 0 },
};

/** Called with a record that is in the org without a field that was to be set; returns whether that is tolerated. */
export type LinkFailure = (record: SourceRecord, error: string) => boolean;

const NOT_SENT = 'The record is in the org, but this field was not set: the job was stopped before.';
const IN_DOUBT = 'The record is in the org, but it cannot be known whether this field was set.';

/** Puts what both passes made of each record into the result files. */
export class SecondPassSink implements RecordSink {
  /** One for each batch that was written whole, in order. */
  readonly batches: FinalCounts[] = [];
  readonly #results: ResultFiles;
  readonly #firstPass: FirstPass;
  readonly #errors: FirstErrors;
  readonly #tail: string;
  readonly #failure: LinkFailure;
  #counts = { ...NONE };

  /**
   * @param fields that the second pass sets
   * @param failure called for records that the second pass left without them, beside those that the service refused
   */
  constructor(
    parts: { readonly results: ResultFiles; readonly firstPass: FirstPass; readonly errors: FirstErrors },
    fields: readonly string[],
    failure: LinkFailure,
  ) {
    this.#results = parts.results;
    this.#firstPass = parts.firstPass;
    this.#errors = parts.errors;
    this.#tail = `:${fields.join(',')} --`;
    this.#failure = failure;
  }

  succeeded(record: SourceRecord): void {
    const outcome = this.#firstPass.outcomeOf(record.ordinal);
    const { bytes, start } = this.#firstPass.idOf(record.ordinal);
    this.#counts.succeeded++;
    if (outcome === 'created') this.#counts.created++;
    // The first pass has not sent it, and so not noted its Id.
    if (outcome === 'unchanged') this.#results.succeeded(record, bytes, start, start + ID_BYTES, false);
    else this.#results.saved(record, bytes, start, start + ID_BYTES, outcome === 'created');
  }

  failed(record: SourceRecord, _id: string, error: string): void {
    const { bytes, start } = this.#firstPass.idOf(record.ordinal);
    const id = Buffer.from(bytes.buffer, bytes.byteOffset + start, ID_BYTES).toString();
    this.#counts.failed++;
    this.#results.failed(record, id, error);
  }

  notProcessed(record: SourceRecord, inDoubt: boolean): void {
    const error = inDoubt
      ? `REFERENCE_IN_DOUBT:${IN_DOUBT}${this.#tail}`
      : `REFERENCE_NOT_SENT:${NOT_SENT}${this.#tail}`;
    if (this.#failure(record, error)) this.#counts.tolerated++;
    this.failed(record, '', error);
  }

  skipped(record: SourceRecord, skipped: Skipped): void {
    this.#counts.skipped++;
    this.#results.skipped(record, skipped);
  }

  /** The first pass has decided. */
  nothingToSend(record: SourceRecord): void {
    switch (this.#firstPass.outcomeOf(record.ordinal)) {
      case 'created':
      case 'saved':
        this.succeeded(record);
        return;
      case 'failed': {
        const { id, error } = this.#errors.next();
        this.#counts.failed++;
        this.#results.failed(record, id, error);
        return;
      }
      case 'unchanged': {
        const { bytes, start } = this.#firstPass.idOf(record.ordinal);
        const id = Buffer.from(bytes.subarray(start, start + ID_BYTES)).toString();
        this.skipped(record, { reason: 'UNCHANGED', id });
        return;
      }
      case 'unmatched':
        this.skipped(record, { reason: 'UNMATCHED', id: '' });
        return;
      case 'left-out':
        this.skipped(record, LEFT_OUT);
        return;
      case 'not-processed':
      case 'unknown':
        this.#counts.notProcessed++;
        this.#results.notProcessed(record);
    }
  }

  async drain(): Promise<void> {
    this.batches.push(this.#counts);
    this.#counts = { ...NONE };
    await this.#results.drain();
    await this.#errors.load();
  }

  async close(signal: AbortSignal): Promise<void> {
    await this.#errors.close();
    await this.#results.close(signal);
  }
}
