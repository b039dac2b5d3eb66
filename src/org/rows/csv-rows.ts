import { Refusal } from '../bulk/refusal.ts';
import type { ObjectSchema, Schema } from '../schema/object-schema.ts';
import { columnOf, type Column, type SourceRow } from './column.ts';
import type { CsvDefect } from './csv-reader.ts';
import { readCsv } from './csv-reader.ts';

/** The exact text of a CSV cell that clears its field. */
export const CSV_NULL = '#N/A';

/** Where the rows of a batch are for. */
export interface RowContext {
  readonly schema: Schema;
  readonly object: ObjectSchema;
  /** Says what is wrong with a set of columns, if anything. */
  readonly checkColumns: (columns: readonly Column[]) => Refusal | undefined;
}

/** Rows one after the other; what is returned at the end is the defect that spoils the batch, if any. */
export type Rows = Generator<SourceRow, Refusal | undefined>;

/** The refusal of a column that names nothing. */
export function fieldNotFound(name: string): Refusal {
  return new Refusal('InvalidBatch', `Field name not found : ${name}`);
}

/** The rows of a CSV batch. An empty cell leaves its field alone; `#N/A` clears it. */
export function* csvRows(text: string, context: RowContext): Rows {
  const reader = readCsv(text);
  const header = reader.next();
  if (header.done === true) return defectRefusal(header.value) ?? noRecords();
  const columns = columnsOf(header.value, context);
  if (columns instanceof Refusal) return columns;
  const refusal = context.checkColumns(columns);
  if (refusal !== undefined) return refusal;
  let rows = 0;
  for (;;) {
    const step = reader.next();
    if (step.done === true) return defectRefusal(step.value) ?? (rows === 0 ? noRecords() : undefined);
    const cells = step.value;
    rows++;
    if (cells.length > columns.length) {
      const text = `Failed to parse CSV. Row ${rows} has ${cells.length} cells, the header has ${columns.length}`;
      return new Refusal('InvalidBatch', text);
    }
    yield columns.flatMap((column, at): [Column, string | null][] => {
      const cell = cells[at] ?? '';
      return cell === '' ? [] : [[column, cell === CSV_NULL ? null : cell]];
    });
  }
}

/** The refusal of a batch without rows. */
export function noRecords(): Refusal {
  return new Refusal('InvalidBatch', 'Records not found');
}

/** The refusal of a batch whose CSV cannot be read. */
export function defectRefusal(defect: CsvDefect | undefined): Refusal | undefined {
  return defect && new Refusal('InvalidBatch', `Failed to parse CSV. ${defect.message}`);
}

function columnsOf(header: readonly string[], context: RowContext): Column[] | Refusal {
  const columns: Column[] = [];
  const names = new Set<string>();
  for (const name of header) {
    const column = columnOf(context.schema, context.object, name);
    if (column === undefined) return fieldNotFound(name);
    if (names.has(name.toLowerCase())) {
      return new Refusal('InvalidBatch', `Duplicate field name found : ${name}`);
    }
    names.add(name.toLowerCase());
    columns.push(column);
  }
  return columns;
}
