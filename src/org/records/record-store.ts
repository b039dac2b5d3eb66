import type { Field } from '../schema/field.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import { KeyIndex } from './key-index.ts';
import type { IdMint } from './salesforce-id.ts';
import { FieldPlaces, RecordValues, type StoredRecord, type Value, type Values } from './stored-record.ts';

/**
 * A record as the store changes it. It is its own values, which saves an object for each; times are kept in seconds, which
 * need no more than the object itself.
 */
class OwnRecord extends RecordValues implements StoredRecord {
  readonly id: string;
  readonly object: ObjectSchema;
  deleted = false;
  /** What it was created from, once that is no longer what it holds. */
  source: string | undefined = undefined;
  readonly #created: number;
  #modified: number;

  constructor(id: string, object: ObjectSchema, places: FieldPlaces, values: Values, now: number) {
    super(places, values);
    this.id = id;
    this.object = object;
    this.#created = this.#modified = secondsOf(now);
  }

  get values(): Values {
    return this;
  }

  get createdDate(): number {
    return this.#created * 1_000;
  }

  get lastModifiedDate(): number {
    return this.#modified * 1_000;
  }

  set lastModifiedDate(time: number) {
    this.#modified = secondsOf(time);
  }
}

/** Salesforce keeps the times of records in whole seconds. */
function secondsOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000);
}

/** How many records were written, since the org was started. */
export interface WriteCounts {
  created: number;
  updated: number;
  deleted: number;
}

/** The records of one object. */
interface Shelf {
  readonly places: FieldPlaces;
  readonly records: Map<string, OwnRecord>;
  /** By name of the field; made when somebody first looks for a value. */
  readonly keys: Map<string, KeyIndex>;
  /** How many there have been. */
  created: number;
}

/** All records of the org, found by id, by key fields, and by the records that point at them. */
export class RecordStore {
  readonly #shelves = new Map<string, Shelf>();
  readonly #shelvesByPrefix = new Map<string, Shelf[]>();
  /** By the id that is pointed at; made when it is first asked for. */
  #referrers: Map<string, Set<OwnRecord>> | undefined;
  readonly #counts = new Map<string, WriteCounts>();
  readonly #mint: IdMint;
  readonly #now: () => number;

  constructor(mint: IdMint, now: () => number) {
    this.#mint = mint;
    this.#now = now;
  }

  /** The record of this 18-character id, deleted ones included. */
  get(id: string): StoredRecord | undefined {
    return this.#own(id);
  }

  /** All records of an object in order of creation, deleted ones included. */
  all(object: ObjectSchema): StoredRecord[] {
    return [...(this.#shelves.get(object.name)?.records.values() ?? [])];
  }

  /** The living records whose key field holds this value. */
  find(object: ObjectSchema, key: Field, value: Value): StoredRecord[] {
    const shelf = this.#shelfOf(object);
    if (key.type === 'id') {
      const record = shelf.records.get(String(value));
      return record === undefined || record.deleted ? [] : [record];
    }
    let index = shelf.keys.get(key.name);
    if (index === undefined) {
      index = new KeyIndex(key, living(shelf));
      shelf.keys.set(key.name, index);
    }
    return index.find(value);
  }

  /** The living records that point at this id, with the lookups they do it by. */
  referrers(id: string): { record: StoredRecord; lookups: Field[] }[] {
    return [...(this.#allReferrers().get(id) ?? [])].map((record) => ({
      record,
      lookups: record.object.lookups.filter((field) => record.values.get(field.name) === id),
    }));
  }

  /** How often each object was written, by object name. */
  get counts(): Readonly<Record<string, Readonly<WriteCounts>>> {
    return Object.fromEntries(this.#counts);
  }

  /** How many records of an object there have been. */
  created(object: ObjectSchema): number {
    return this.#shelves.get(object.name)?.created ?? 0;
  }

  insert(object: ObjectSchema, values: Values, id = this.#mint.next(object.keyPrefix)): StoredRecord {
    const shelf = this.#shelfOf(object);
    const record = new OwnRecord(id, object, shelf.places, values, this.#now());
    shelf.records.set(id, record);
    shelf.created++;
    this.#index(record, shelf);
    this.#countsOf(object).created++;
    return record;
  }

  update(record: StoredRecord, changes: Values): void {
    const own = this.amend(record, changes);
    own.lastModifiedDate = this.#now();
    this.#countsOf(record.object).updated++;
  }

  /** Adds what the org itself knows of a record, which counts as no write of it. */
  amend(record: StoredRecord, changes: Values): OwnRecord {
    const [own, shelf] = [this.#ownOf(record), this.#shelfOf(record.object)];
    own.source ??= sourceOf(own);
    this.#unindex(own, shelf);
    for (const [name, value] of changes) own.set(name, value);
    if (!own.deleted) this.#index(own, shelf);
    return own;
  }

  /** Puts a record into the recycle bin, or removes it for good. */
  remove(record: StoredRecord, forGood: boolean): void {
    const [own, shelf] = [this.#ownOf(record), this.#shelfOf(record.object)];
    this.#unindex(own, shelf);
    own.deleted = true;
    own.lastModifiedDate = this.#now();
    if (forGood) shelf.records.delete(record.id);
    this.#countsOf(record.object).deleted++;
  }

  /** By object: how many records were created beyond the first from the same values, deleted ones included. */
  duplicates(): Record<string, number> {
    const duplicates: Record<string, number> = {};
    for (const [name, { records }] of this.#shelves) {
      const seen = new Set([...records.values()].map((record) => record.source ?? sourceOf(record)));
      if (seen.size < records.size) duplicates[name] = records.size - seen.size;
    }
    return duplicates;
  }

  /** Starts counting writes again. */
  forgetCounts(): void {
    this.#counts.clear();
  }

  #own(id: string): OwnRecord | undefined {
    for (const { records } of this.#shelvesByPrefix.get(id.slice(0, 3)) ?? []) {
      const record = records.get(id);
      if (record !== undefined) return record;
    }
    return undefined;
  }

  #ownOf({ id }: StoredRecord): OwnRecord {
    const own = this.#own(id);
    if (own === undefined) throw new Error(`There is no record ${id} any more`);
    return own;
  }

  #shelfOf({ keyPrefix, name }: ObjectSchema): Shelf {
    const known = this.#shelves.get(name);
    if (known !== undefined) return known;
    const shelf: Shelf = { places: new FieldPlaces(), records: new Map(), keys: new Map(), created: 0 };
    this.#shelves.set(name, shelf);
    this.#shelvesByPrefix.set(keyPrefix, [...(this.#shelvesByPrefix.get(keyPrefix) ?? []), shelf]);
    return shelf;
  }

  #countsOf(object: ObjectSchema): WriteCounts {
    const counts = this.#counts.get(object.name) ?? { created: 0, updated: 0, deleted: 0 };
    this.#counts.set(object.name, counts);
    return counts;
  }

  #index(record: OwnRecord, { keys }: Shelf): void {
    for (const index of keys.values()) index.add(record);
    if (this.#referrers !== undefined) addReferrer(this.#referrers, record);
  }

  #unindex(record: OwnRecord, { keys }: Shelf): void {
    if (record.deleted) return;
    for (const index of keys.values()) index.remove(record);
    for (const id of this.#referrers === undefined ? [] : pointedAt(record)) {
      this.#referrers?.get(id)?.delete(record);
    }
  }

  #allReferrers(): Map<string, Set<OwnRecord>> {
    if (this.#referrers !== undefined) return this.#referrers;
    const referrers = new Map<string, Set<OwnRecord>>();
    for (const shelf of this.#shelves.values()) {
      for (const record of living(shelf)) addReferrer(referrers, record);
    }
    this.#referrers = referrers;
    return referrers;
  }
}

function living({ records }: Shelf): OwnRecord[] {
  return [...records.values()].filter(({ deleted }) => !deleted);
}

function addReferrer(referrers: Map<string, Set<OwnRecord>>, record: OwnRecord): void {
  for (const id of pointedAt(record)) {
    const set = referrers.get(id);
    if (set === undefined) referrers.set(id, new Set([record]));
    else set.add(record);
  }
}

/** The ids that a record's lookups hold. */
function pointedAt({ object, values }: OwnRecord): string[] {
  return object.lookups.map(({ name }) => values.get(name)).filter((value) => typeof value === 'string');
}

/** What a record holds, without its auto numbers: the same rows give the same text. */
function sourceOf({ object, values }: OwnRecord): string {
  return JSON.stringify([...values].filter(([name]) => object.field(name)?.autoNumber !== true));
}
