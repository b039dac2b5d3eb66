import { readdirSync, readFileSync } from 'node:fs';
import { computeFields } from './records/computed-fields.ts';
import { readValue } from './records/field-value.ts';
import type { RecordStore } from './records/record-store.ts';
import type { StoredRecord, Value } from './records/stored-record.ts';
import { canonicalId } from './records/salesforce-id.ts';
import { CsvCursor, CsvDefect } from './rows/csv-reader.ts';
import { isKey, type Field } from './schema/field.ts';
import type { ObjectSchema, Schema } from './schema/object-schema.ts';
import { SchemaMistakes, type SchemaFinding } from './schema/schema-finding.ts';

/** Where the records go. */
interface DataContext {
  readonly schema: Schema;
  readonly store: RecordStore;
  readonly userId: string;
}

/** What a column of a data file fills. Any field of a parent may find it, not only its keys. */
type DataColumn =
  | { readonly kind: 'id' }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'parent'; readonly lookup: Field; readonly parent: ObjectSchema; readonly key: Field };

interface DataFile {
  readonly path: string;
  readonly text: string;
}

interface DataRow {
  readonly object: ObjectSchema;
  readonly file: DataFile;
  /** Where it begins in the file's text. */
  readonly start: number;
  readonly line: number;
  /** With their places in the row, from 0 on. */
  readonly cells: readonly (readonly [DataColumn, string, number])[];
}

/** Why a row cannot be taken, and because of which cell; the row as a whole without one. */
interface Refusal {
  readonly message: string;
  readonly cell?: number;
}

/** A record of which there is but one: by these fields the org may have it already. */
const NATURAL_KEYS: Readonly<Record<string, readonly string[]>> = {
  Pricebook2: ['IsStandard'],
  Profile: ['Name'],
  RecordType: ['SobjectType', 'DeveloperName'],
  User: ['Username'],
};

/**
 * Puts the rows of a folder's CSV files into an org; each file is named after its object. Rows may be in any order: those whose
 * parents are still to come wait for them. Fields that nobody can write are taken as well, and none is required.
 *
 * @throws SchemaMistakes naming every row and column that cannot be taken, or the folder where it has no file
 */
export function loadDataFolder(folder: string, context: DataContext): void {
  const mistakes: SchemaFinding[] = [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  let waiting = names.sort().flatMap((name) => rowsOf(folder, name, context.schema, mistakes));
  if (names.length === 0) mistakes.push({ file: folder, line: 1, message: 'it holds no CSV file' });
  if (mistakes.length > 0) throw new SchemaMistakes(mistakes);
  for (;;) {
    const refused: { readonly row: DataRow; readonly refusal: Refusal }[] = [];
    for (const row of waiting) {
      const refusal = put(row, context);
      if (refusal !== undefined) refused.push({ row, refusal });
    }
    if (refused.length === 0) return;
    if (refused.length === waiting.length) {
      throw new SchemaMistakes(refused.map(({ row, refusal }) => findingOf(row, refusal)));
    }
    waiting = refused.map(({ row }) => row);
  }
}

function rowsOf(folder: string, name: string, schema: Schema, mistakes: SchemaFinding[]): DataRow[] {
  const path = `${folder}/${name}`.replaceAll('\\', '/');
  const object = schema.object(name.replace(/\.csv$/, ''));
  if (object === undefined) {
    mistakes.push({ file: path, line: 1, message: `there is no object "${name.replace(/\.csv$/, '')}"` });
    return [];
  }
  const text = readFileSync(`${folder}/${name}`, 'utf8').replace(/^\uFEFF/, '');
  const file = { path, text };
  const cursor = new CsvCursor(text);
  let columns: (DataColumn | undefined)[] | undefined;
  const rows: DataRow[] = [];
  for (let line = 1; !cursor.atEnd;) {
    const start = cursor.position;
    const cells = cursor.row();
    const refuse = (message: string, cell?: number): void => {
      mistakes.push(findingOf({ file, line, start }, { message, ...(cell === undefined ? {} : { cell }) }));
    };
    if (cells instanceof CsvDefect) {
      refuse(cells.message, cursor.cellStarts.length - 1);
      break;
    }
    const isBlank = cells.length === 1 && cells[0] === '';
    if (!isBlank && columns === undefined) {
      columns = cells.map((header) => columnOf(header, object, schema));
      columns.forEach((column, index) => {
        if (column === undefined) refuse(`${object.name} has no field "${cells[index] ?? ''}"`, index);
      });
    } else if (!isBlank && columns !== undefined) {
      if (cells.length > columns.length) {
        refuse(`the row has ${cells.length} cells, the header has ${columns.length}`, columns.length);
      }
      rows.push({ object, file, start, line, cells: filled(columns, cells) });
    }
    line += lineEnds(text, start, cursor.position);
  }
  return rows;
}

/** A refusal with the line and column of its cell, which may lie some lines below the row's first. */
function findingOf(
  { file: { path, text }, line, start }: Pick<DataRow, 'file' | 'line' | 'start'>,
  { cell, message }: Refusal,
): SchemaFinding {
  if (cell === undefined) return { file: path, line, message };
  const cursor = new CsvCursor(text, start);
  cursor.row();
  const at = cursor.cellStarts[cell] ?? start;
  const before = text.slice(start, at);
  const column = before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return { file: path, line: line + lineEnds(text, start, at), column, message };
}

function filled(columns: readonly (DataColumn | undefined)[], cells: readonly string[]): DataRow['cells'] {
  return columns.flatMap((column, index) => {
    const cell = cells[index] ?? '';
    return column === undefined || cell === '' || cell === '#N/A' ? [] : [[column, cell, index] as const];
  });
}

function lineEnds(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\r\n?|\n/g)?.length ?? 0;
}

function columnOf(header: string, object: ObjectSchema, schema: Schema): DataColumn | undefined {
  if (header.toLowerCase() === 'id') return { kind: 'id' };
  const [, target, relationship, key] = /^(?:(\w+):)?(\w+)\.(\w+)$/.exec(header) ?? [];
  if (relationship === undefined || key === undefined) {
    const field = object.field(header);
    return field && { kind: 'field', field };
  }
  const lookup = object.relationship(relationship);
  const parent = schema.object(target ?? lookup?.referenceTo[0] ?? '');
  const field = parent?.field(key);
  if (lookup === undefined || parent === undefined || field === undefined) return undefined;
  return { kind: 'parent', lookup, parent, key: field };
}

/** Puts a row into the org, or returns why that cannot be done yet. */
function put({ cells, object }: DataRow, { schema, store, userId }: DataContext): Refusal | undefined {
  const values = new Map<string, Value>();
  let id: string | undefined;
  for (const [column, cell, index] of cells) {
    const refusal = (message: string): Refusal => ({ message, cell: index });
    if (column.kind === 'id') {
      id = canonicalId(cell);
      if (id === undefined) return refusal(`"${cell}" is no id`);
      if (store.get(id) !== undefined) return refusal(`there is a record with the id "${cell}" already`);
      if (!id.startsWith(object.keyPrefix)) {
        const message = `"${cell}" is no id of ${object.name} here: those begin with "${object.keyPrefix}". Leave the column Id out, or declare the keyPrefix`;
        return refusal(message);
      }
    } else if (column.kind === 'field') {
      const read = readValue(column.field, cell, schema, store);
      if ('error' in read) return refusal(`${column.field.name}: ${read.error.message}`);
      values.set(column.field.name, read.value);
    } else {
      const found = parentsOf(column, cell, store);
      if (found.length !== 1) {
        const count = found.length === 0 ? 'no' : String(found.length);
        return refusal(`${count} ${column.parent.name} with ${column.key.name} "${cell}"`);
      }
      values.set(column.lookup.name, found[0]?.id ?? null);
    }
  }
  const taken = object.keys.find((field) => field.unique && isTaken(object, field, values, store));
  const known = sameRecord(object, values, store);
  if (taken !== undefined && known === undefined) {
    const index = cells.find(([column]) => column.kind === 'field' && column.field === taken)?.[2];
    const message = `${taken.name}: another record has "${String(values.get(taken.name))}" already`;
    return index === undefined ? { message } : { message, cell: index };
  }
  complete(object, values, known, { schema, store, userId });
  if (known !== undefined && id === undefined) store.update(known, values);
  else {
    if (known !== undefined) store.remove(known, true);
    store.insert(object, new Map([...(known?.values ?? []), ...values]), id);
  }
  return undefined;
}

function parentsOf(
  { key, parent }: DataColumn & { kind: 'parent' },
  cell: string,
  store: RecordStore,
): StoredRecord[] {
  if (isKey(key)) return store.find(parent, key, key.type === 'id' ? (canonicalId(cell) ?? cell) : cell);
  const text = cell.toLowerCase();
  return store
    .all(parent)
    .filter(({ deleted, values }) => !deleted && String(values.get(key.name) ?? '').toLowerCase() === text);
}

function isTaken(
  object: ObjectSchema,
  field: Field,
  values: ReadonlyMap<string, Value>,
  store: RecordStore,
): boolean {
  const value = values.get(field.name);
  return value !== undefined && value !== null && store.find(object, field, value).length > 0;
}

/** The record that the org has of itself and that the row means. */
function sameRecord(
  object: ObjectSchema,
  values: ReadonlyMap<string, Value>,
  store: RecordStore,
): StoredRecord | undefined {
  const keys = NATURAL_KEYS[object.name];
  if (keys === undefined || keys.some((key) => values.get(key) === undefined || values.get(key) === false))
    return undefined;
  return store.all(object).find((record) => keys.every((key) => record.values.get(key) === values.get(key)));
}

/** Fills what a new record has without being given: boxes, owner, names and numbers. */
function complete(
  object: ObjectSchema,
  values: Map<string, Value>,
  known: StoredRecord | undefined,
  { store, userId }: DataContext,
): void {
  if (known !== undefined) return;
  for (const field of object.fields) {
    if (values.has(field.name)) continue;
    if (field.type === 'boolean' && field.createable) values.set(field.name, field.name === 'IsActive');
    else if (field.defaultValue === 'me') values.set(field.name, userId);
  }
  computeFields(object, values, store);
}
