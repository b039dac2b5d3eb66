import { readdirSync, readFileSync } from 'node:fs';
import { computeFields } from './records/computed-fields.ts';
import { readValue } from './records/field-value.ts';
import type { RecordStore, StoredRecord, Value } from './records/record-store.ts';
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

interface DataRow {
  readonly object: ObjectSchema;
  readonly file: string;
  readonly line: number;
  readonly cells: readonly (readonly [DataColumn, string])[];
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
 * @throws SchemaMistakes naming every row and column that cannot be taken
 */
export function loadDataFolder(folder: string, context: DataContext): void {
  const mistakes: SchemaFinding[] = [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  let waiting = names.sort().flatMap((name) => rowsOf(folder, name, context.schema, mistakes));
  if (mistakes.length > 0) throw new SchemaMistakes(mistakes);
  for (;;) {
    const refused: { row: DataRow; message: string }[] = [];
    for (const row of waiting) {
      const message = put(row, context);
      if (message !== undefined) refused.push({ row, message });
    }
    if (refused.length === 0) return;
    if (refused.length === waiting.length) {
      throw new SchemaMistakes(refused.map(({ row: { file, line }, message }) => ({ file, line, message })));
    }
    waiting = refused.map(({ row }) => row);
  }
}

function rowsOf(folder: string, name: string, schema: Schema, mistakes: SchemaFinding[]): DataRow[] {
  const file = `${folder}/${name}`.replaceAll('\\', '/');
  const refuse = (line: number, message: string): void => void mistakes.push({ file, line, message });
  const object = schema.object(name.replace(/\.csv$/, ''));
  if (object === undefined) {
    refuse(1, `there is no object "${name.replace(/\.csv$/, '')}"`);
    return [];
  }
  const text = readFileSync(`${folder}/${name}`, 'utf8').replace(/^\uFEFF/, '');
  const cursor = new CsvCursor(text);
  let columns: (DataColumn | undefined)[] | undefined;
  const rows: DataRow[] = [];
  for (let line = 1; !cursor.atEnd;) {
    const start = cursor.position;
    const cells = cursor.row();
    if (cells instanceof CsvDefect) {
      refuse(line, cells.message);
      break;
    }
    const isBlank = cells.length === 1 && cells[0] === '';
    if (!isBlank && columns === undefined) {
      columns = cells.map((header) => columnOf(header, object, schema));
      columns.forEach((column, index) => {
        if (column === undefined) refuse(line, `${object.name} has no field "${cells[index] ?? ''}"`);
      });
    } else if (!isBlank && columns !== undefined) {
      if (cells.length > columns.length)
        refuse(line, `the row has ${cells.length} cells, the header has ${columns.length}`);
      rows.push({ object, file, line, cells: filled(columns, cells) });
    }
    line += lineEnds(text, start, cursor.position);
  }
  return rows;
}

function filled(columns: readonly (DataColumn | undefined)[], cells: readonly string[]): DataRow['cells'] {
  return columns.flatMap((column, index) => {
    const cell = cells[index] ?? '';
    return column === undefined || cell === '' || cell === '#N/A' ? [] : [[column, cell] as const];
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

/** Puts a row into the org, or says why that cannot be done yet. */
function put({ cells, object }: DataRow, { schema, store, userId }: DataContext): string | undefined {
  const values = new Map<string, Value>();
  let id: string | undefined;
  for (const [column, cell] of cells) {
    if (column.kind === 'id') {
      id = canonicalId(cell);
      if (id === undefined) return `"${cell}" is no id`;
      if (!id.startsWith(object.keyPrefix)) {
        return `"${cell}" is no id of ${object.name} here: those begin with "${object.keyPrefix}". Leave the column Id out, or declare the keyPrefix`;
      }
    } else if (column.kind === 'field') {
      const read = readValue(column.field, cell, schema, store);
      if ('error' in read) return `${column.field.name}: ${read.error.message}`;
      values.set(column.field.name, read.value);
    } else {
      const found = parentsOf(column, cell, store);
      if (found.length !== 1) {
        const count = found.length === 0 ? 'no' : String(found.length);
        return `${count} ${column.parent.name} with ${column.key.name} "${cell}"`;
      }
      values.set(column.lookup.name, found[0]?.id ?? null);
    }
  }
  if (id !== undefined && store.get(id) !== undefined) return `there is a record with the id "${id}" already`;
  const taken = object.keys.find((field) => field.unique && isTaken(object, field, values, store));
  const known = sameRecord(object, values, store);
  if (taken !== undefined && known === undefined)
    return `${taken.name}: another record has "${String(values.get(taken.name))}" already`;
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

/** Fills what a new record has without being told: boxes, owner, names and numbers. */
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
