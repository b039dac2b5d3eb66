import { RecentTexts } from './recent-texts.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';

/** What a field holds. Dates are texts in the canonical form, dateTimes in UTC with milliseconds. */
export type Value = string | number | boolean | null;

/** Values by API name of the field, without the system fields; absent is null. */
export interface Values extends Iterable<[string, Value]> {
  get(name: string): Value | undefined;
  has(name: string): boolean;
}

/** A record of the org. Times are milliseconds since 1970. */
export interface StoredRecord {
  readonly id: string;
  readonly object: ObjectSchema;
  /** Changed by the store alone, which finds records by them. */
  readonly values: Values;
  readonly createdDate: number;
  readonly lastModifiedDate: number;
  readonly deleted: boolean;
}

/** The place of each field in the values of an object's records: fields get theirs when they first have a value. */
export class FieldPlaces {
  readonly names: string[] = [];
  readonly texts = new RecentTexts();
  readonly #places = new Map<string, number>();

  /** Undefined for a field that no record has had yet. */
  of(name: string): number | undefined {
    return this.#places.get(name);
  }

  /** The place of the field, which is a new one where it has none. */
  taken(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** The values of a stored record: an array, since a Map for each record takes six times as much memory. */
export class RecordValues implements Values {
  readonly #places: FieldPlaces;
  #values: (Value | undefined)[] = [];

  constructor(places: FieldPlaces, values: Values) {
    this.#places = places;
    for (const [name, value] of values) this.set(name, value);
    // Without what the array set aside for more.
    this.#values = this.#values.slice();
  }

  get(name: string): Value | undefined {
    const place = this.#places.of(name);
    return place === undefined ? undefined : this.#values[place];
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  set(name: string, value: Value): void {
    const { texts } = this.#places;
    this.#values[this.#places.taken(name)] = typeof value === 'string' ? texts.copyOf(value) : value;
  }

  *[Symbol.iterator](): Generator<[string, Value]> {
    for (const [place, value] of this.#values.entries()) {
      const name = this.#places.names[place];
      if (name !== undefined && value !== undefined) yield [name, value];
    }
  }
}
