import type { Files } from '../ports/files.ts';
import { csvCell } from '../records/csv/cells.ts';
import type { Inspection } from '../records/inspection/inspection.ts';
import { createRows } from '../records/results/ordered-rows.ts';
import { DIFFERENCES_FILE } from '../records/results/result-files.ts';
import type { RowPlace, RowSink } from '../records/results/row-file.ts';
import { fileText } from '../records/results/spreadsheet-text.ts';
import type { Difference } from './sent-fields.ts';

const HEADER = 'sf__Id,sf__File,sf__Line,field,sent,found';

/** The differences of a job as a file, in the order of the sources. */
export class DifferenceFile {
  readonly #rows: RowSink;
  readonly #names: readonly string[];

  private constructor(rows: RowSink, names: readonly string[]) {
    this.#rows = rows;
    this.#names = names;
  }

  /** @param folder absolute path */
  static async create(folder: string, inspection: Inspection, files: Files): Promise<DifferenceFile> {
    const path = `${folder}/${DIFFERENCES_FILE}`;
    const rows = await createRows(path, HEADER, inspection.order, files);
    return new DifferenceFile(
      rows,
      inspection.files.map(({ name }) => name),
    );
  }

  /** Takes the differences of a record. */
  add(record: RowPlace & { readonly id: string }, differences: readonly Difference[]): void {
    const name = fileText(this.#names[record.file] ?? '');
    for (const { field, found, sent } of differences) {
      const cells = [record.id, name, String(record.line), field, sent, found].map(csvCell);
      this.#rows.rows.appendText(`${cells.join(',')}\n`);
    }
    if (differences.length > 0) this.#rows.endRow(record);
  }

  /** Must be awaited between records: bounds what is held in memory. */
  async drain(): Promise<void> {
    await this.#rows.drain();
  }

  /** @throws when the file cannot be written to its end, or `signal` aborts before */
  async close(signal: AbortSignal): Promise<void> {
    await this.#rows.close(signal);
  }
}
