import { foldKey, type Field } from '../schema/field.ts';
import type { StoredRecord, Value } from './stored-record.ts';

/** The living records of an object by the values of one of its fields. Most values have one record, which needs no set. */
export class KeyIndex {
  readonly #field: Field;
  readonly #records = new Map<string, StoredRecord | Set<StoredRecord>>();

  constructor(field: Field, records: Iterable<StoredRecord>) {
    this.#field = field;
    for (const record of records) this.add(record);
  }

  find(value: Value): StoredRecord[] {
    const found = this.#records.get(this.#text(value));
    if (found === undefined) return [];
    return found instanceof Set ? [...found] : [found];
  }

  add(record: StoredRecord): void {
    const key = this.#keyOf(record);
    if (key === undefined) return;
    const found = this.#records.get(key);
    if (found === undefined) this.#records.set(key, record);
    else if (found instanceof Set) found.add(record);
    else this.#records.set(key, new Set([found, record]));
  }

  remove(record: StoredRecord): void {
    const key = this.#keyOf(record);
    const found = key === undefined ? undefined : this.#records.get(key);
    if (key === undefined || found === undefined) return;
    if (found instanceof Set) found.delete(record);
    if (found === record || (found instanceof Set && found.size === 0)) this.#records.delete(key);
  }

  #keyOf(record: StoredRecord): string | undefined {
    const value = record.values.get(this.#field.name);
    return value === undefined || value === null ? undefined : this.#text(value);
  }

  #text(value: Value): string {
    return foldKey(this.#field, String(value));
  }
}
