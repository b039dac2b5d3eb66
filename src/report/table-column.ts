/** A column of a table, in Markdown or in a log. */
export interface Column<Row> {
  readonly title: string;
  readonly align?: 'right';
  /** The cell on one line, as text that is safe where the table is shown. */
  readonly cell: (row: Row) => string;
  /** What the cell counts or measures: a column that is 0 everywhere says nothing, and is left out. */
  readonly quantity?: (row: Row) => number | undefined;
}

/** The columns that say something of these rows. */
export function telling<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly Column<Row>[] {
  return columns.filter(
    ({ quantity }) => quantity === undefined || rows.some((row) => (quantity(row) ?? 0) > 0),
  );
}
