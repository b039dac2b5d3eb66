import { Refusal } from '../bulk/refusal.ts';
import type { Field } from '../schema/field.ts';
import type { ObjectSchema, Schema } from '../schema/object-schema.ts';
import { columnOf, type Column, type SourceRow } from './column.ts';
import { CSV_NULL, defectRefusal, fieldNotFound, noRecords, type RowContext, type Rows } from './csv-rows.ts';
import { readCsv } from './csv-reader.ts';
import { readByPattern } from './date-pattern.ts';
import { isHint, type SpecLine } from './transformation-spec.ts';

/** A line of a spec with the columns it fills: a full name fills two. */
interface Target {
  readonly line: SpecLine;
  readonly columns: readonly [Column, ...Column[]];
}

/**
 * The rows of a foreign CSV batch, by the job's transformation spec: source columns that it does not name are dropped,
 * those that it names and the batch lacks are taken as empty.
 */
export function* specRows(text: string, spec: readonly SpecLine[], context: RowContext): Rows {
  const targets = targetsOf(spec, context.schema, context.object);
  if (targets instanceof Refusal) return targets;
  const refusal = context.checkColumns(targets.flatMap(({ columns }) => columns));
  if (refusal !== undefined) return refusal;
  const reader = readCsv(text);
  const header = reader.next();
  if (header.done === true) return defectRefusal(header.value) ?? noRecords();
  const places = targets.map(({ line }) => header.value.indexOf(line.header));
  let rows = 0;
  for (;;) {
    const step = reader.next();
    if (step.done === true) return defectRefusal(step.value) ?? (rows === 0 ? noRecords() : undefined);
    rows++;
    yield targets.flatMap((target, at) => cellsOf(target, step.value[places[at] ?? -1] ?? ''));
  }
}

function targetsOf(spec: readonly SpecLine[], schema: Schema, object: ObjectSchema): Target[] | Refusal {
  const targets: Target[] = [];
  for (const line of spec) {
    const columns = columnsOf(line.target, schema, object);
    if (columns === undefined) return fieldNotFound(line.target);
    const [first] = columns;
    if (first.kind === 'field' && !isHint(line.hint, first.field.type)) {
      return new Refusal(
        'InvalidBatch',
        `Invalid hint for ${line.target} in the transformation spec: ${line.hint}`,
      );
    }
    targets.push({ line, columns });
  }
  return targets;
}

function columnsOf(name: string, schema: Schema, object: ObjectSchema): Target['columns'] | undefined {
  const [last, first] = [columnOf(schema, object, 'LastName'), columnOf(schema, object, 'FirstName')];
  if (name.toLowerCase() === 'name' && last !== undefined && first !== undefined) return [last, first];
  const column = columnOf(schema, object, name);
  return column && [column];
}

function cellsOf({ line, columns: [column, firstName] }: Target, source: string): SourceRow {
  const text = source === '' ? line.value : source;
  if (text === '') return [];
  if (text === CSV_NULL) return [[column, null]];
  if (firstName !== undefined) {
    const name = splitName(text);
    return name.first === ''
      ? [[column, name.last]]
      : [
          [column, name.last],
          [firstName, name.first],
        ];
  }
  return [[column, column.kind === 'field' ? hinted(text, line.hint, column.field) : text]];
}

/** `First Middle Last` and `Last, First`. */
function splitName(text: string): { readonly first: string; readonly last: string } {
  const [last = '', ...first] = text.split(',').map((part) => part.trim());
  if (first.length > 0) return { last, first: first.join(', ') };
  const words = text.trim().split(/\s+/);
  return { last: words.at(-1) ?? '', first: words.slice(0, -1).join(' ') };
}

/** What does not fit its pattern stays as it is, and is the row's error then. */
function hinted(text: string, hint: string, field: Field): string {
  if (hint === '') return text;
  switch (field.type) {
    case 'boolean':
      return String(new RegExp(`^(?:${hint})$`).test(text));
    case 'date':
      return readByPattern(text, hint)?.slice(0, 10) ?? text;
    case 'datetime':
      return readByPattern(text, hint) ?? text;
    default:
      return text;
  }
}
