import { sameText } from './compared-fields.ts';
import type { HeldRecord } from './held-record.ts';
import type { RowValues } from './record-key.ts';
import type { SentValue, SentValues } from './sent-values.ts';

/** A field in which a record of the org does not hold what was sent. */
export interface Difference {
  readonly field: string;
  /** Empty where the field was emptied. */
  readonly sent: string;
  /** Empty where the field is. */
  readonly found: string;
}

/** What a record says of the fields, in their order; undefined where it says nothing. */
export type SentRow = readonly (SentValue | undefined)[];

/** Compares what was sent in fields with what the org's records hold. */
export class SentFields {
  readonly values: SentValues;

  constructor(values: SentValues) {
    this.values = values;
  }

  /** What the record that `row` has split says of the fields. */
  rowOf(row: RowValues): SentRow {
    return this.values.fields.map((field) => this.values.of(field, row));
  }

  /** The fields in which the org's record does not hold what was sent, in their order. */
  differences(row: SentRow, record: HeldRecord): readonly Difference[] {
    return this.values.fields.flatMap((field, index) => {
      const { held, name } = field;
      const sent = row[index];
      if (sent === undefined || held === undefined) return [];
      const found = record.valueAt(held.path);
      if (sent.stored === undefined) {
        if (sent.text !== '' && sent.text !== found) this.values.notCompared(field);
        return [];
      }
      return sent.stored === sameText(held, found) ? [] : [{ field: name, sent: sent.text, found }];
    });
  }
}
