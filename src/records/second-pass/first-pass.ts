import type { Files, WritableFile } from '../../ports/files.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import { csvCell } from '../csv/cells.ts';
import type { RecordSink } from '../results/record-sink.ts';
import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { ResultFiles } from '../results/result-files.ts';
import type { Skipped } from '../record/cell-rule.ts';
import type { SourceRecord } from '../record/source-record.ts';

const FLUSH_BYTES = 1024 * 1024;

/** What the first pass made of a record; `unknown`: nobody said. */
export type FirstPassOutcome =
  'unknown' | 'created' | 'saved' | 'failed' | 'not-processed' | 'unchanged' | 'unmatched' | 'left-out';

const FIRST_PASS_OUTCOMES: readonly FirstPassOutcome[] = [
  ...(['unknown', 'created', 'saved', 'failed', 'not-processed'] as const),
  ...(['unchanged', 'unmatched', 'left-out'] as const),
];
const OUTCOMES_OF_SKIPPED: Readonly<Record<Skipped['reason'], FirstPassOutcome>> = {
  ...{ UNCHANGED: 'unchanged', UNMATCHED: 'unmatched', WHERE: 'left-out', GONE: 'unmatched' },
};
/** An outcome and an Id for each record, in pieces of this many records. */
const RECORD_BYTES = 1 + ID_BYTES;
const RECORDS_PER_PIECE = 1 << 14;

/**
 * Keeps what the first pass made of the records of a job that has a second one: 19 bytes for each, and the errors of
 * failed ones in a file. Ids are noted for undo.json at once.
 */
export class FirstPass implements RecordSink {
  readonly #results: ResultFiles;
  readonly #pieces: Buffer[] = [];
  readonly #errors = new ByteBuffer();
  readonly #file: WritableFile;

  private constructor(results: ResultFiles, file: WritableFile) {
    this.#results = results;
    this.#file = file;
  }

  /** @param path of the file for the errors of failed records: CSV with the columns Id and Error */
  static async create(path: string, results: ResultFiles, files: Files): Promise<FirstPass> {
    const firstPass = new FirstPass(results, await files.create(path));
    firstPass.#errors.appendText('Id,Error\n');
    return firstPass;
  }

  /** @param ordinal how many records of the job come before the record */
  outcomeOf(ordinal: number): FirstPassOutcome {
    const piece = this.#pieces[Math.floor(ordinal / RECORDS_PER_PIECE)];
    return FIRST_PASS_OUTCOMES[piece?.[offsetOf(ordinal)] ?? 0] ?? 'unknown';
  }

  /** Where the Id of a record lies that was saved: 18 bytes. */
  idOf(ordinal: number): { readonly bytes: Uint8Array; readonly start: number } {
    const bytes = this.#pieces[Math.floor(ordinal / RECORDS_PER_PIECE)] ?? new Uint8Array(0);
    return { bytes, start: offsetOf(ordinal) + 1 };
  }

  succeeded(record: SourceRecord, ids: Uint8Array, idStart: number, idEnd: number, created: boolean): void {
    const { bytes, start } = this.#note(record.ordinal, created ? 'created' : 'saved');
    for (let index = 0; index < ID_BYTES; index++) bytes[start + index] = ids[idStart + index] ?? 0;
    this.#results.noteSaved(record, ids, idStart, idEnd, created);
  }

  failed(record: SourceRecord, id: string, error: string): void {
    this.#note(record.ordinal, 'failed');
    this.#errors.appendText(`${csvCell(id)},${csvCell(error)}\n`);
  }

  notProcessed(record: SourceRecord): void {
    this.#note(record.ordinal, 'not-processed');
  }

  skipped(record: SourceRecord, { id, reason }: Skipped): void {
    const { bytes, start } = this.#note(record.ordinal, OUTCOMES_OF_SKIPPED[reason]);
    bytes.write(id, start);
  }

  async drain(): Promise<void> {
    await this.#results.drain();
    if (this.#errors.length >= FLUSH_BYTES) await this.#flush();
  }

  /** The result files are closed by the second pass. */
  async close(): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await this.#file.close();
    }
  }

  async #flush(): Promise<void> {
    await this.#file.write(this.#errors.view());
    this.#errors.clear();
  }

  #note(ordinal: number, outcome: FirstPassOutcome): { bytes: Buffer; start: number } {
    const number = Math.floor(ordinal / RECORDS_PER_PIECE);
    while (this.#pieces.length <= number) this.#pieces.push(Buffer.alloc(RECORDS_PER_PIECE * RECORD_BYTES));
    const bytes = this.#pieces[number] ?? Buffer.alloc(0);
    bytes[offsetOf(ordinal)] = FIRST_PASS_OUTCOMES.indexOf(outcome);
    return { bytes, start: offsetOf(ordinal) + 1 };
  }
}

function offsetOf(ordinal: number): number {
  return (ordinal % RECORDS_PER_PIECE) * RECORD_BYTES;
}
