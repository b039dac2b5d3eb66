import { counted } from '../../diagnostic/counted.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { type CsvDialect, csvLine, csvRows, fileNamed } from '../csv-source.ts';
import type { Project } from '../project.ts';

/** Rows that are looked at to find out what a column refers to. */
const MAX_ROWS = 20_000;

interface TableParts {
  readonly file: string;
  readonly columns: readonly string[];
  /** Where they stand in the file. */
  readonly places: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly isWhole: boolean;
  /** Why the file cannot be loaded as it is, as parts of a sentence. */
  readonly flaws: readonly string[];
  /** Whether rows that are the same as an earlier one are left out. */
  readonly isDistinct: boolean;
}

/** The beginning of an object's CSV file. */
export class SourceTable {
  /** Relative to the project. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly #parts: TableParts;
  readonly #rows: readonly (readonly string[])[];
  /** Whether these are all rows. */
  readonly isWhole: boolean;

  constructor(parts: TableParts) {
    this.file = parts.file;
    this.columns = parts.columns;
    this.isWhole = parts.isWhole;
    this.#rows = parts.rows;
    this.#parts = parts;
  }

  /** Why the file has to be written anew, as parts of a sentence; empty where it can be loaded as it is. */
  get flaws(): readonly string[] {
    return this.#parts.flaws;
  }

  /** The same without rows that repeat an earlier one. */
  distinct(): SourceTable {
    const rows = new Map(this.#rows.map((row) => [row.join('\0'), row]));
    const repeated = this.#rows.length - rows.size;
    if (repeated === 0 || !this.isWhole) return this;
    const flaw = `${counted(repeated, 'row')} that ${repeated === 1 ? 'repeats' : 'repeat'} an earlier one`;
    return new SourceTable({
      ...this.#parts,
      rows: [...rows.values()],
      flaws: [...this.flaws, flaw],
      isDistinct: true,
    });
  }

  /** The file as it can be loaded, as CSV in UTF-8, row by row. */
  async *rewritten(project: Project, dialect: CsvDialect, mistakes: Mistakes): AsyncGenerator<string> {
    const known = new Set<string>();
    let isHeader = true;
    for await (const { cells } of csvRows(project, this.file, dialect, mistakes)) {
      const row = this.#parts.places.map((place) => cells[place] ?? '');
      const text = csvLine(isHeader ? this.columns : row);
      isHeader = false;
      if (this.#parts.isDistinct && known.has(text)) continue;
      if (this.#parts.isDistinct) known.add(text);
      yield text;
    }
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
    return this.#rows.filter((row) => places.some((place) => !isBlank(row[place]))).length;
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
    return new Set(keys.filter((parts) => !parts.every(isBlank)).map((parts) => parts.join(';')));
  }
}

/** Whether a cell has no value: SFDMU writes `#N/A` for none, and `;` for a joined key without any part. */
export function isBlank(cell = ''): boolean {
  return /^(?:#N\/A|;)*$/.test(cell);
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
  let header: readonly string[] | undefined;
  let places: readonly number[] = [];
  const rows: (readonly string[])[] = [];
  let isWhole = true;
  for await (const { cells } of csvRows(project, file, dialect, mistakes)) {
    if (header === undefined) {
      header = cells;
      places = lastPlaces(cells);
    } else if (rows.length < MAX_ROWS) rows.push(places.map((place) => cells[place] ?? ''));
    else {
      isWhole = false;
      break;
    }
  }
  const columns = places.map((place) => header?.[place] ?? '');
  const flaws = headerFlaws(header ?? [], columns);
  return new SourceTable({ file, columns, places, rows, isWhole, flaws, isDistinct: false });
}

/** Where the columns stand: of several with one name the last, as SFDMU reads them; those without a name are left out. */
function lastPlaces(header: readonly string[]): readonly number[] {
  const names = header.map((name) => name.toLowerCase());
  return names.flatMap((name, place) =>
    name.trim() === '' || names.includes(name, place + 1) ? [] : [place],
  );
}

function headerFlaws(header: readonly string[], columns: readonly string[]): readonly string[] {
  const unnamed = header.filter((name) => name.trim() === '').length;
  const repeated = columns.filter(
    (column) => header.filter((name) => name.toLowerCase() === column.toLowerCase()).length > 1,
  );
  return [
    ...(unnamed === 0 ? [] : [`${counted(unnamed, 'column')} without a name`]),
    ...repeated.map((name) => `several columns called \`${name}\`, of which the last counts as in SFDMU`),
  ];
}
