import { foldKey, type Field } from '../schema/field.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import type { IdMint } from './salesforce-id.ts';

/** What a field holds. Dates are texts in the canonical form, dateTimes in UTC with milliseconds. */
export type Value = string | number | boolean | null;

/** A record of the org. Times are milliseconds since 1970. */
export interface StoredRecord {
  readonly id: string;
  readonly object: ObjectSchema;
  /** What it was created from: the same rows give the same text. */
  readonly source: string;
  /** By API name of the field, without the system fields; absent is null. */
  readonly values: Map<string, Value>;
  readonly createdDate: number;
  lastModifiedDate: number;
  deleted: boolean;
}

/** How many records were written, since the org was started. */
export interface WriteCounts {
  created: number;
  updated: number;
  deleted: number;
}

/** All records of the org, found by id, by key fields, and by the records that point at them. */
export class RecordStore {
  readonly #records = new Map<string, StoredRecord>();
  readonly #byObject = new Map<string, Map<string, StoredRecord>>();
  readonly #byKey = new Map<string, Map<string, Set<StoredRecord>>>();
  readonly #referrers = new Map<string, Set<StoredRecord>>();
  readonly #counts = new Map<string, WriteCounts>();
  readonly #mint: IdMint;
  readonly #now: () => number;

  constructor(mint: IdMint, now: () => number) {
    this.#mint = mint;
    // Salesforce keeps the times of records in whole seconds.
    this.#now = () => Math.floor(now() / 1_000) * 1_000;
  }

  /** The record of this 18-character id, deleted ones included. */
  get(id: string): StoredRecord | undefined {
    return this.#records.get(id);
  }

  /** All records of an object in order of creation, deleted ones included. */
  all(object: ObjectSchema): StoredRecord[] {
    return [...(this.#byObject.get(object.name)?.values() ?? [])];
  }

  /** The living records whose key field holds this value. */
  find(object: ObjectSchema, key: Field, value: Value): StoredRecord[] {
    if (key.type === 'id') {
      const record = this.#records.get(String(value));
      return record === undefined || record.deleted || record.object !== object ? [] : [record];
    }
    const found = this.#byKey.get(`${object.name}.${key.name}`)?.get(keyText(key, value)) ?? [];
    return [...found].filter((record) => !record.deleted);
  }

  /** The living records that point at this id, with the lookups they do it by. */
  referrers(id: string): { record: StoredRecord; lookups: Field[] }[] {
    return [...(this.#referrers.get(id) ?? [])]
      .filter((record) => !record.deleted)
      .map((record) => ({
        record,
        lookups: record.object.lookups.filter((field) => record.values.get(field.name) === id),
      }))
      .filter(({ lookups }) => lookups.length > 0);
  }

  /** How often each object was written, by object name. */
  get counts(): Readonly<Record<string, Readonly<WriteCounts>>> {
    return Object.fromEntries(this.#counts);
  }

  insert(
    object: ObjectSchema,
    values: Map<string, Value>,
    id = this.#mint.next(object.keyPrefix),
  ): StoredRecord {
    const now = this.#now();
    const source = JSON.stringify([...values].filter(([name]) => object.field(name)?.autoNumber !== true));
    const record = { id, object, source, values, createdDate: now, lastModifiedDate: now, deleted: false };
    this.#records.set(id, record);
    const siblings = this.#byObject.get(object.name) ?? new Map<string, StoredRecord>();
    this.#byObject.set(object.name, siblings.set(id, record));
    this.#index(record);
    this.#countsOf(object).created++;
    return record;
  }

  update(record: StoredRecord, changes: ReadonlyMap<string, Value>): void {
    this.#unindex(record);
    for (const [name, value] of changes) record.values.set(name, value);
    record.lastModifiedDate = this.#now();
    this.#index(record);
    this.#countsOf(record.object).updated++;
  }

  /** Puts a record into the recycle bin, or removes it for good. */
  remove(record: StoredRecord, forGood: boolean): void {
    record.deleted = true;
    record.lastModifiedDate = this.#now();
    this.#unindex(record);
    if (forGood) {
      this.#records.delete(record.id);
      this.#byObject.get(record.object.name)?.delete(record.id);
    }
    this.#countsOf(record.object).deleted++;
  }

  /** By object: how many records were created beyond the first from the same values, deleted ones included. */
  duplicates(): Record<string, number> {
    const duplicates: Record<string, number> = {};
    for (const [name, records] of this.#byObject) {
      const seen = new Set([...records.values()].map((record) => record.source));
      if (seen.size < records.size) duplicates[name] = records.size - seen.size;
    }
    return duplicates;
  }

  /** Starts counting writes again. */
  forgetCounts(): void {
    this.#counts.clear();
  }

  #countsOf(object: ObjectSchema): WriteCounts {
    const counts = this.#counts.get(object.name) ?? { created: 0, updated: 0, deleted: 0 };
    this.#counts.set(object.name, counts);
    return counts;
  }

  #index(record: StoredRecord): void {
    for (const [map, key] of this.#places(record)) {
      const set = map.get(key) ?? new Set<StoredRecord>();
      map.set(key, set.add(record));
    }
  }

  #unindex(record: StoredRecord): void {
    for (const [map, key] of this.#places(record)) {
      const set = map.get(key);
      if (set?.delete(record) === true && set.size === 0) map.delete(key);
    }
  }

  *#places(record: StoredRecord): Generator<[Map<string, Set<StoredRecord>>, string]> {
    for (const field of record.object.keys) {
      const value = record.values.get(field.name);
      if (value === undefined || value === null) continue;
      const name = `${record.object.name}.${field.name}`;
      const map = this.#byKey.get(name) ?? new Map<string, Set<StoredRecord>>();
      this.#byKey.set(name, map);
      yield [map, keyText(field, value)];
    }
    for (const field of record.object.lookups) {
      const value = record.values.get(field.name);
      if (typeof value === 'string') yield [this.#referrers, value];
    }
  }
}

function keyText(field: Field, value: Value): string {
  return foldKey(field, String(value));
}
