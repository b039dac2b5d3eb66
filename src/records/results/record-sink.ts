import type { Skipped } from '../record/cell-rule.ts';
import type { SourceRecord } from '../record/source-record.ts';

/** Takes what became of each record of a job, in source order. */
export interface RecordSink {
  /** Takes a record whose Id lies in `ids` between `idStart` and `idEnd`. */
  succeeded(record: SourceRecord, ids: Uint8Array, idStart: number, idEnd: number, created: boolean): void;
  /** @param id often empty; @param error the Error cell's text */
  failed(record: SourceRecord, id: string, error: string): void;
  /** @param inDoubt whether it was sent, and what became of it cannot be known */
  notProcessed(record: SourceRecord, inDoubt: boolean): void;
  /** Takes a record that a rule of the manifest leaves out. */
  skipped(record: SourceRecord, skipped: Skipped): void;
  /** Takes a record of which there was nothing to send. */
  nothingToSend?(record: SourceRecord): void;
  /** Must be awaited between batches. */
  drain(): Promise<void>;
  /** @throws when what was taken cannot be written to its end, or `signal` aborts before */
  close(signal: AbortSignal): Promise<void>;
}
