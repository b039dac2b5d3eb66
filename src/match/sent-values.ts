import { writtenText, type ComparedField } from './compared-fields.ts';
import type { RowValues } from './record-key.ts';

/** What a record says of a field. */
export interface SentValue {
  /** As it is sent; empty where the field is emptied. */
  readonly text: string;
  /** One text for all values that are the same to the field; undefined for one that is never the org's. */
  readonly stored: string | undefined;
}

/** Reads what the records of a job say of the fields that are compared. */
export class SentValues {
  readonly fields: readonly ComparedField[];
  /** Whether a blank cell empties its field. */
  readonly #markBlanks: boolean;
  readonly #unread = new Set<string>();

  constructor(fields: readonly ComparedField[], markBlanks: boolean) {
    this.fields = fields;
    this.#markBlanks = markBlanks;
  }

  /** Paths of the fields that are compared. */
  get paths(): readonly string[] {
    return this.fields.flatMap(({ held }) => held?.path ?? []);
  }

  /** Names of fields that cannot be read back, or have values that cannot be compared, and that records say something of. */
  get unread(): ReadonlySet<string> {
    return this.#unread;
  }

  /** Notes that a value of the field cannot be compared. */
  notCompared({ name }: ComparedField): void {
    this.#unread.add(name);
  }

  /** What the record that `values` has split says of the field; undefined where it says nothing. */
  of(field: ComparedField, values: RowValues): SentValue | undefined {
    const { held, source } = field;
    const value = values.sent({ source }, this.#markBlanks);
    if (value === undefined) return undefined;
    if (held === undefined && value !== '') this.notCompared(field);
    // A record that cannot be sent stores nothing.
    if (typeof value !== 'string') return { text: '', stored: undefined };
    return { text: value, stored: held && writtenText(held, value) };
  }
}
