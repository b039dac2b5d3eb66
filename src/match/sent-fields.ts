import type { ComparedField } from './compared-fields.ts';
import { sameText, writtenText } from './compared-fields.ts';
import type { HeldRecord } from './held-records.ts';
import type { RowValues } from './record-key.ts';

/** A field in which a record of the org does not hold what was sent. */
export interface Difference {
  readonly field: string;
  /** Empty where the field was emptied. */
  readonly sent: string;
  /** Empty where the field is. */
  readonly found: string;
}

/** What a record says of the fields, in their order; undefined where it says nothing. */
export type SentTexts = readonly (string | undefined)[];

/** Compares what was sent in fields with what the org's records hold. */
export class SentFields {
  readonly #fields: readonly ComparedField[];
  /** Whether a blank cell empties its field. */
  readonly #markBlanks: boolean;
  readonly #unread = new Set<string>();

  constructor(fields: readonly ComparedField[], markBlanks: boolean) {
    this.#fields = fields;
    this.#markBlanks = markBlanks;
  }

  /** Paths of the fields that are compared. */
  get paths(): readonly string[] {
    return this.#fields.flatMap(({ held }) => held?.path ?? []);
  }

  /** Names of fields that cannot be read back, or have values that cannot be compared, and that records say something of. */
  get unread(): ReadonlySet<string> {
    return this.#unread;
  }

  /** What the record that `values` has split says of the fields. */
  textsOf(values: RowValues): SentTexts {
    return this.#fields.map(({ source }) => {
      const value = values.sent({ source }, this.#markBlanks);
      return typeof value === 'string' ? value : undefined;
    });
  }

  /** The fields in which the org's record does not hold what was sent, in their order. */
  differences(texts: SentTexts, record: HeldRecord): readonly Difference[] {
    return this.#fields.flatMap(({ held, name: field }, index) => {
      const sent = texts[index];
      if (sent === undefined) return [];
      const found = held && record.valueAt(held.path);
      const written = held && writtenText(held, sent);
      if (held === undefined || found === undefined || written === undefined) {
        if (sent !== '' && sent !== found) this.#unread.add(field);
        return [];
      }
      return written === sameText(held, found) ? [] : [{ field, sent, found }];
    });
  }
}
