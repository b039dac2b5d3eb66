import type { Files, WritableFile } from '../ports/files.ts';
import type { SourceRecord } from './batch-source.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { csvCell } from './cells.ts';
import type { Inspection } from './inspection.ts';
import type { RowRewrite } from './row-rewrite.ts';

const COMMA = 0x2c;
const LF = 0x0a;
const FLUSH_BYTES = 1024 * 1024;
const CREATED = Buffer.from(',true,');
const NOT_CREATED = Buffer.from(',false,');

/** A CSV file that is written row by row and reaches the disk in large pieces. */
class RowFile {
  readonly rows = new ByteBuffer();
  readonly #file: WritableFile;

  constructor(file: WritableFile, header: string) {
    this.#file = file;
    this.rows.appendText(`${header}\n`);
  }

  /** Must be awaited between batches: bounds what is held in memory. */
  async drain(minimum: number): Promise<void> {
    if (this.rows.length < minimum) return;
    await this.#file.write(this.rows.view());
    this.rows.clear();
  }

  async close(): Promise<void> {
    await this.drain(1);
    await this.#file.close();
  }
}

/**
 * A job's success.csv, failed.csv and unprocessed.csv, in source order: result columns first, then the source
 * columns with the bytes they have in the source. Also keeps the ids of created records, for undo.json.
 */
export class ResultFiles {
  readonly #success: RowFile;
  readonly #failed: RowFile;
  readonly #unprocessed: RowFile;
  readonly #createdIds: RowFile;
  readonly #names: readonly Uint8Array[];
  readonly #row: RowRewrite | undefined;

  private constructor(inspection: Inspection, files: readonly WritableFile[]) {
    const [success, failed, unprocessed, createdIds] = files;
    if (!success || !failed || !unprocessed || !createdIds) throw new RangeError('Four files are needed.');
    const columns = inspection.projection.resultHeader;
    this.#success = new RowFile(success, `sf__Id,sf__Created,sf__File,sf__Line,${columns}`);
    this.#failed = new RowFile(failed, `sf__Id,sf__Error,sf__File,sf__Line,${columns}`);
    this.#unprocessed = new RowFile(unprocessed, `sf__File,sf__Line,${columns}`);
    this.#createdIds = new RowFile(createdIds, 'Id');
    this.#names = inspection.files.map(({ name }) => Buffer.from(csvCell(name)));
    this.#row = inspection.projection.result;
  }

  /** Creates the files in `folder`. */
  static async create(folder: string, inspection: Inspection, files: Files): Promise<ResultFiles> {
    const names = ['success.csv', 'failed.csv', 'unprocessed.csv', CREATED_IDS_FILE];
    return new ResultFiles(
      inspection,
      await Promise.all(names.map(async (name) => files.create(`${folder}/${name}`))),
    );
  }

  succeeded(record: SourceRecord, id: Uint8Array, created: boolean): void {
    const { rows } = this.#success;
    rows.append(id);
    rows.append(created ? CREATED : NOT_CREATED);
    this.#appendRecord(rows, record);
    if (created) {
      this.#createdIds.rows.append(id);
      this.#createdIds.rows.appendByte(LF);
    }
  }

  /** @param error the Error cell's text; @param id often empty */
  failed(record: SourceRecord, id: Uint8Array, error: string): void {
    const { rows } = this.#failed;
    rows.append(id);
    rows.appendByte(COMMA);
    rows.appendText(csvCell(error));
    rows.appendByte(COMMA);
    this.#appendRecord(rows, record);
  }

  notProcessed(record: SourceRecord): void {
    this.#appendRecord(this.#unprocessed.rows, record);
  }

  /** Must be awaited between batches. */
  async drain(): Promise<void> {
    for (const file of this.#all()) await file.drain(FLUSH_BYTES);
  }

  async close(): Promise<void> {
    for (const file of this.#all()) await file.close();
  }

  #all(): readonly RowFile[] {
    return [this.#success, this.#failed, this.#unprocessed, this.#createdIds];
  }

  #appendRecord(rows: ByteBuffer, record: SourceRecord): void {
    rows.append(this.#names[record.file] ?? Buffer.alloc(0));
    rows.appendByte(COMMA);
    rows.appendText(String(record.line));
    rows.appendByte(COMMA);
    if (this.#row === undefined) rows.append(record.bytes, record.start, record.contentEnd);
    else this.#row.append(record.bytes, record.start, record.contentEnd, rows);
    rows.appendByte(LF);
  }
}

/** Holds the ids of a job's created records, one a line below a header, until undo.json is written. */
export const CREATED_IDS_FILE = 'created-ids.csv';
