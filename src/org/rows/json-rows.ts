import { Refusal } from '../bulk/refusal.ts';
import { columnOf, type Column, type SourceRow } from './column.ts';
import { fieldNotFound, noRecords, type RowContext, type Rows } from './csv-rows.ts';

const MAX_ROWS = 10_000;

/** The rows of a JSON batch: an array of flat objects; a lookup by key is a nested object. null clears a field. */
export function* jsonRows(text: string, context: RowContext): Rows {
  let value: unknown;
  try {
    JSON.parse(text);
    value = JSON.parse(withNumbersAsTexts(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new Refusal('InvalidBatch', `Failed to parse JSON. ${reason}`);
  }
  if (!Array.isArray(value)) return new Refusal('InvalidBatch', 'Failed to parse JSON. An array is expected');
  if (value.length === 0) return noRecords();
  if (value.length > MAX_ROWS) return tooManyRows(value.length);
  for (const member of value as unknown[]) {
    if (!isObject(member)) return new Refusal('InvalidBatch', 'Failed to parse JSON. A row is not an object');
    const row = rowOf(member, context);
    if (row instanceof Refusal) return row;
    const refusal = row.length === 0 ? undefined : context.checkColumns(row.map(([column]) => column));
    if (refusal !== undefined) return refusal;
    yield row;
  }
  return undefined;
}

/** Every number as the text it was written as, so that none of its digits is lost. The text must be JSON. */
function withNumbersAsTexts(json: string): string {
  return json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g, (token) =>
    token.startsWith('"') ? token : `"${token}"`,
  );
}

/** The refusal of more rows than a batch may hold. */
export function tooManyRows(rows: number): Refusal {
  const text = `Exceeded number of records : ${rows}. Number of records should be less than or equal to ${MAX_ROWS}`;
  return new Refusal('InvalidBatch', text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowOf(member: Record<string, unknown>, context: RowContext): SourceRow | Refusal {
  const row: [Column, string | null][] = [];
  for (const [name, value] of Object.entries(member)) {
    if (name === 'attributes') continue;
    const cell = isObject(value) ? parentCell(name, value) : ([name, value] as const);
    const column = columnOf(context.schema, context.object, cell[0]);
    if (column === undefined) return fieldNotFound(cell[0]);
    if (cell[1] === '') continue;
    row.push([column, cell[1] === null ? null : textOf(cell[1])]);
  }
  return row;
}

/** `"Who":{"attributes":{"type":"Lead"},"Email":"x"}` as the column `Lead:Who.Email`. */
function parentCell(relationship: string, value: Record<string, unknown>): readonly [string, unknown] {
  const { attributes, ...keys } = value;
  const type = isObject(attributes) && typeof attributes['type'] === 'string' ? `${attributes['type']}:` : '';
  const [[key, cell] = ['', null]] = Object.entries(keys);
  return [`${type}${relationship}.${key}`, cell];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
