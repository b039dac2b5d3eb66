import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { type CsvDialect, csvRows, fileNamed } from '../csv-source.ts';
import type { Project } from '../project.ts';

/** Rows that are looked at to find out what a column refers to. */
const MAX_ROWS = 20_000;

/** The beginning of an object's CSV file. */
export class SourceTable {
  /** Relative to the project. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly #rows: readonly (readonly string[])[];
  /** Whether these are all rows. */
  readonly isWhole: boolean;

  constructor(
    file: string,
    columns: readonly string[],
    rows: readonly (readonly string[])[],
    isWhole: boolean,
  ) {
    this.file = file;
    this.columns = columns;
    this.#rows = rows;
    this.isWhole = isWhole;
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  /** The column of this name, whatever its case. */
  column(name: string): string | undefined {
    return this.columns.find((column) => column.toLowerCase() === name.toLowerCase());
  }

  /** How many rows have a value in one of the columns. */
  rowsWith(columns: readonly string[]): number {
    const places = columns.map((column) => this.columns.indexOf(column));
    return this.#rows.filter((row) => places.some((place) => (row[place] ?? '') !== '')).length;
  }

  /** How many rows there are of which something holds; it is given the cells of a row by their columns. */
  count(holds: (cell: (column: string) => string) => boolean): number {
    const places = new Map(this.columns.map((column, place) => [column, place]));
    return this.#rows.filter((row) => holds((column) => row[places.get(column) ?? -1] ?? '')).length;
  }

  /** The different values of columns, joined as SFDMU joins the parts of a key; rows without any value are left out. */
  keys(columns: readonly string[]): ReadonlySet<string> {
    const places = columns.map((column) => this.columns.indexOf(column));
    const keys = this.#rows.map((row) => places.map((place) => row[place] ?? ''));
    return new Set(keys.filter((parts) => parts.some((part) => part !== '')).map((parts) => parts.join(';')));
  }
}

/** Reads the beginning of a CSV file; undefined where there is no such file, or it is broken. */
export async function readTable(
  project: Project,
  name: string,
  dialect: CsvDialect,
  mistakes: Mistakes,
): Promise<SourceTable | undefined> {
  const file = await fileNamed(project, name);
  if (file === undefined) return undefined;
  let columns: readonly string[] | undefined;
  const rows: (readonly string[])[] = [];
  let isWhole = true;
  for await (const { cells } of csvRows(project, file, dialect, mistakes)) {
    if (columns === undefined) columns = cells;
    else if (rows.length < MAX_ROWS) rows.push(cells);
    else {
      isWhole = false;
      break;
    }
  }
  return new SourceTable(file, columns ?? [], rows, isWhole);
}
