import type { Files } from '../../ports/files.ts';
import { openAll } from '../../ports/open-all.ts';
import type { RecordSink } from './record-sink.ts';
import type { Skipped } from '../record/cell-rule.ts';
import type { SourceRecord } from '../record/source-record.ts';
import { csvCell } from '../csv/cells.ts';
import { errorText, fileText } from './spreadsheet-text.ts';
import type { Inspection } from '../inspection/inspection.ts';
import { appendListedId, ID_LIST_HEADER } from './id-list.ts';
import { createRows } from './ordered-rows.ts';
import type { RowSink } from './row-file.ts';
import type { RecordRewrite } from '../record/record-format.ts';
import type { RecordIds } from '../record/record-ids.ts';

const COMMA = 0x2c;
const LF = 0x0a;

/**
 * A job's success.csv, failed.csv and unprocessed.csv, in source order: result columns first, then the source
 * columns with the bytes they have in the source; and skipped.csv where records may be left out. Also keeps the ids
 * of created records, and of overwritten ones, for undo.json.
 */
export class ResultFiles implements RecordSink {
  readonly #success: RowSink;
  readonly #failed: RowSink;
  readonly #unprocessed: RowSink;
  readonly #createdIds: RowSink;
  readonly #skipped: RowSink | undefined;
  readonly #overwrittenIds: RowSink | undefined;
  readonly #savedIds: RecordIds | undefined;
  readonly #names: readonly NameCells[];
  readonly #row: RecordRewrite | undefined;

  private constructor(
    inspection: Inspection,
    files: ReadonlyMap<string, RowSink>,
    savedIds: RecordIds | undefined,
  ) {
    const named = (name: string): RowSink => {
      const file = files.get(name);
      if (file === undefined) throw new RangeError(`The file ${name} is needed.`);
      return file;
    };
    this.#success = named('success.csv');
    this.#failed = named('failed.csv');
    this.#unprocessed = named('unprocessed.csv');
    this.#createdIds = named(CREATED_IDS_FILE);
    this.#skipped = files.get(SKIPPED_FILE);
    this.#overwrittenIds = files.get(OVERWRITTEN_IDS_FILE);
    this.#savedIds = savedIds;
    this.#names = inspection.files.map(({ name }) => nameCells(name));
    this.#row = inspection.projection.result;
  }

  /**
   * Creates the files in `folder`.
   *
   * @param maySkip whether records may be left out
   * @param keepsBefore whether the values that are overwritten were kept, so that undo.json names their records
   * @param savedIds takes the Ids of the records that success.csv has
   */
  static async create(
    folder: string,
    inspection: Inspection,
    files: Files,
    {
      maySkip = false,
      keepsBefore = false,
      savedIds,
    }: {
      readonly maySkip?: boolean;
      readonly keepsBefore?: boolean;
      readonly savedIds?: RecordIds | undefined;
    } = {},
  ): Promise<ResultFiles> {
    const { order, projection } = inspection;
    const headers = {
      ...headersOf([projection.resultHeader], maySkip),
      [CREATED_IDS_FILE]: ID_LIST_HEADER,
      ...(keepsBefore && { [OVERWRITTEN_IDS_FILE]: ID_LIST_HEADER }),
    };
    await removeOfEarlierRun(folder, files);
    const opened = await openAll(Object.entries(headers), async ([name, header]) =>
      createRows(`${folder}/${name}`, header, order, files),
    );
    const byName = new Map([...opened].map(([[name], rows]) => [name, rows]));
    return new ResultFiles(inspection, byName, savedIds);
  }

  /** Takes a record whose Id lies in `ids` between `idStart` and `idEnd`. */
  succeeded(record: SourceRecord, ids: Uint8Array, idStart: number, idEnd: number, created: boolean): void {
    this.saved(record, ids, idStart, idEnd, created);
    this.noteSaved(record, ids, idStart, idEnd, created);
  }

  /** As `succeeded`, for a record whose Id was noted for undo.json before. */
  saved(record: SourceRecord, ids: Uint8Array, idStart: number, idEnd: number, created: boolean): void {
    const { rows } = this.#success;
    this.#savedIds?.note(record.ordinal, ids, idStart);
    rows.append(ids, idStart, idEnd);
    rows.append(created ? this.#name(record).afterCreatedId : this.#name(record).afterOtherId);
    this.#endRow(this.#success, record);
  }

  /** Notes the Id of a record for undo.json. */
  noteSaved(record: SourceRecord, ids: Uint8Array, idStart: number, idEnd: number, created: boolean): void {
    const list = created ? this.#createdIds : this.#overwrittenIds;
    if (list === undefined) return;
    appendListedId(list.rows, ids, idStart, idEnd);
    list.endRow(record);
  }

  /** @param id often empty; @param error the Error cell's text */
  failed(record: SourceRecord, id: string, error: string): void {
    const { rows } = this.#failed;
    rows.appendText(`${csvCell(id)},${csvCell(errorText(error))},`);
    rows.append(this.#name(record).alone);
    this.#endRow(this.#failed, record);
  }

  skipped(record: SourceRecord, { id, reason }: Skipped): void {
    if (this.#skipped === undefined) throw new RangeError('No record of the job may be left out.');
    this.#skipped.rows.appendText(`${id},${reason},`);
    this.#skipped.rows.append(this.#name(record).alone);
    this.#endRow(this.#skipped, record);
  }

  notProcessed(record: SourceRecord): void {
    this.#unprocessed.rows.append(this.#name(record).alone);
    this.#endRow(this.#unprocessed, record);
  }

  /** Must be awaited between batches. */
  async drain(): Promise<void> {
    for (const file of this.#all()) await file.drain();
  }

  /** @throws when a file cannot be written to its end, or `signal` aborts before */
  async close(signal: AbortSignal): Promise<void> {
    for (const file of this.#all()) await file.close(signal);
  }

  #all(): readonly RowSink[] {
    return [
      ...[this.#success, this.#failed, this.#unprocessed, this.#createdIds],
      ...[this.#skipped, this.#overwrittenIds].filter((file) => file !== undefined),
    ];
  }

  #name(record: SourceRecord): NameCells {
    const cells = this.#names[record.file];
    if (cells === undefined) throw new RangeError(`There is no source file ${record.file}.`);
    return cells;
  }

  /** Appends what all result files have in common: the line and the source columns. */
  #endRow(file: RowSink, record: SourceRecord): void {
    const { rows } = file;
    rows.appendNumber(record.line);
    rows.appendByte(COMMA);
    const { bytes, contentEnd, start } = record.written ?? record;
    if (this.#row === undefined) rows.append(bytes, start, contentEnd);
    else this.#row.append(bytes, start, contentEnd, rows);
    rows.appendByte(LF);
    file.endRow(record);
  }
}

/**
 * Puts the files of a job in `folder` that has no records, or whose records are not known: nor are their columns then.
 * Lists of ids that an earlier run has left there are removed.
 */
export async function createEmptyResults(
  folder: string,
  files: Files,
  { maySkip }: { readonly maySkip: boolean },
): Promise<void> {
  await removeOfEarlierRun(folder, files);
  for (const name of [CREATED_IDS_FILE, OVERWRITTEN_IDS_FILE]) await files.remove(`${folder}/${name}`);
  for (const [name, header] of Object.entries(headersOf([], maySkip))) {
    await files.replace(`${folder}/${name}`, Buffer.from(`${header}\n`));
  }
}

/** The first lines of a job's files, by their names. @param columns those of its source: the text of a header row */
function headersOf(columns: readonly string[], maySkip: boolean): Readonly<Record<string, string>> {
  const place = ['sf__File', 'sf__Line', ...columns].join();
  return {
    'success.csv': `sf__Id,sf__Created,${place}`,
    'failed.csv': `sf__Id,sf__Error,${place}`,
    'unprocessed.csv': place,
    ...(maySkip && { [SKIPPED_FILE]: `sf__Id,sf__Reason,${place}` }),
  };
}

async function removeOfEarlierRun(folder: string, files: Files): Promise<void> {
  for (const name of [SKIPPED_FILE, DIFFERENCES_FILE]) await files.remove(`${folder}/${name}`);
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

const SKIPPED_FILE = 'skipped.csv';
/** Holds what the org has instead of what was sent: a row for each field and record. */
export const DIFFERENCES_FILE = 'differences.csv';

/** Holds the list of the ids of a job's created records until undo.json is written. */
export const CREATED_IDS_FILE = 'created-ids.csv';
/** The same for records that were there, and whose values were kept. */
export const OVERWRITTEN_IDS_FILE = 'overwritten-ids.csv';
