import type { Files, WritableFile } from '../ports/files.ts';
import type { SourceRecord } from './batch-source.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { csvCell } from './cells.ts';
import { errorText, fileText } from './spreadsheet-text.ts';
import type { Inspection } from './inspection.ts';
import type { RowRewrite } from './row-rewrite.ts';

const COMMA = 0x2c;
const LF = 0x0a;
const FLUSH_BYTES = 1024 * 1024;

/**
 * A CSV file that is written row by row and reaches the disk in large pieces. While one piece is being written, the next
 * one is gathered.
 */
class RowFile {
  rows = new ByteBuffer();
  #spare = new ByteBuffer();
  #written: Promise<unknown> = Promise.resolve();
  readonly #file: WritableFile;

  constructor(file: WritableFile, header: string) {
    this.#file = file;
    this.rows.appendText(`${header}\n`);
  }

  /** Must be awaited between batches: bounds what is held in memory. @throws what an earlier write failed with */
  async drain(minimum: number): Promise<void> {
    if (this.rows.length < minimum) return;
    await this.#written;
    [this.rows, this.#spare] = [this.#spare, this.rows];
    this.rows.clear();
    this.#written = this.#file.write(this.#spare.view());
    // A failure is told to whoever waits for this write next; until then it is nobody's unhandled one.
    this.#written.catch(() => undefined);
  }

  async close(): Promise<void> {
    try {
      await this.drain(1);
      await this.#written;
    } finally {
      await this.#file.close();
    }
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
  readonly #names: readonly NameCells[];
  readonly #row: RowRewrite | undefined;

  private constructor(inspection: Inspection, files: readonly WritableFile[]) {
    const [success, failed, unprocessed, createdIds] = files;
    if (!success || !failed || !unprocessed || !createdIds) throw new RangeError('Four files are needed.');
    const columns = inspection.projection.resultHeader;
    this.#success = new RowFile(success, `sf__Id,sf__Created,sf__File,sf__Line,${columns}`);
    this.#failed = new RowFile(failed, `sf__Id,sf__Error,sf__File,sf__Line,${columns}`);
    this.#unprocessed = new RowFile(unprocessed, `sf__File,sf__Line,${columns}`);
    this.#createdIds = new RowFile(createdIds, 'Id');
    this.#names = inspection.files.map(({ name }) => nameCells(name));
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

  /** Takes a record whose Id lies in `ids` between `idStart` and `idEnd`. */
  succeeded(record: SourceRecord, ids: Uint8Array, idStart: number, idEnd: number, created: boolean): void {
    const { rows } = this.#success;
    rows.append(ids, idStart, idEnd);
    rows.append(created ? this.#name(record).afterCreatedId : this.#name(record).afterOtherId);
    this.#appendLineAndCells(rows, record);
    if (created) {
      this.#createdIds.rows.append(ids, idStart, idEnd);
      this.#createdIds.rows.appendByte(LF);
    }
  }

  /** @param id often empty; @param error the Error cell's text */
  failed(record: SourceRecord, id: string, error: string): void {
    const { rows } = this.#failed;
    rows.appendText(`${csvCell(id)},${csvCell(errorText(error))},`);
    rows.append(this.#name(record).alone);
    this.#appendLineAndCells(rows, record);
  }

  notProcessed(record: SourceRecord): void {
    this.#unprocessed.rows.append(this.#name(record).alone);
    this.#appendLineAndCells(this.#unprocessed.rows, record);
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

  #name(record: SourceRecord): NameCells {
    const cells = this.#names[record.file];
    if (cells === undefined) throw new RangeError(`There is no source file ${record.file}.`);
    return cells;
  }

  #appendLineAndCells(rows: ByteBuffer, record: SourceRecord): void {
    rows.appendNumber(record.line);
    rows.appendByte(COMMA);
    if (this.#row === undefined) rows.append(record.bytes, record.start, record.contentEnd);
    else this.#row.append(record.bytes, record.start, record.contentEnd, rows);
    rows.appendByte(LF);
  }
}

/** The cell with a file's name, and what may come before it, ready to be copied into each row. */
interface NameCells {
  readonly alone: Uint8Array;
  readonly afterCreatedId: Uint8Array;
  readonly afterOtherId: Uint8Array;
}

function nameCells(name: string): NameCells {
  const cell = `${csvCell(fileText(name))},`;
  return {
    alone: Buffer.from(cell),
    afterCreatedId: Buffer.from(`,true,${cell}`),
    afterOtherId: Buffer.from(`,false,${cell}`),
  };
}

/** Holds the ids of a job's created records, one a line below a header, until undo.json is written. */
export const CREATED_IDS_FILE = 'created-ids.csv';
