import { counted } from '../../diagnostic/counted.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { isSameField } from '../references/field-reference.ts';
import { filledField } from '../references/parent-lookup.ts';
import { RecordTally } from './record-tally.ts';

/** Two columns that fill the same lookup, by an Id and by a parent's field, or by fields of two parents. */
interface Rivals {
  readonly columns: readonly [number, number];
  readonly names: readonly [string, string];
  readonly records: RecordTally;
}

const DROP_HINT = 'A record has one parent in a field. Drop one of the two under "columns" with "~".';

/** Looks for records that the service would take for something else than they look like: without a value, or with two parents in one lookup. */
export class RecordDoubts {
  readonly #rivals: Rivals[] = [];
  /** By the field that they fill, in small letters. */
  readonly #fields = new Map<string, { readonly column: number; readonly name: string }[]>();
  readonly #blank = new RecordTally();

  /** Takes in a column, and the field that it fills. */
  addColumn(column: number, name: string): void {
    const field = filledField(name).toLowerCase();
    const others = this.#fields.get(field) ?? [];
    for (const other of others) {
      if (isSameField(other.name, name)) continue;
      this.#rivals.push({
        columns: [other.column, column],
        names: [other.name, name],
        records: new RecordTally(),
      });
    }
    this.#fields.set(field, [...others, { column, name }]);
  }

  /** Whether records have to be looked at for lookups. */
  get hasRivals(): boolean {
    return this.#rivals.length > 0;
  }

  /** @param isFilled whether the record has a value in a column */
  see(isFilled: (column: number) => boolean, file: string, line: number): void {
    for (const { columns, records } of this.#rivals) if (columns.every(isFilled)) records.add(file, line);
  }

  seeBlank(file: string, line: number): void {
    this.#blank.add(file, line);
  }

  /** @param hint what to do about a lookup that is filled twice */
  report(mistakes: Mistakes, hint = DROP_HINT): void {
    for (const { names, records } of this.#rivals) {
      if (records.place === undefined) continue;
      const lookup = filledField(names[0]);
      mistakes.error({
        message: `The lookup "${lookup}" is filled twice in ${counted(records.count, 'record')}, by "${names[0]}" and by "${names[1]}": ${records.text}.`,
        hint,
        place: records.place,
      });
    }
    if (this.#blank.place === undefined || mistakes.hasErrors) return;
    mistakes.warning({
      message: `No value would be sent of ${counted(this.#blank.count, 'record')}: ${this.#blank.text}.`,
      hint: 'A spreadsheet leaves such rows behind. Remove them, unless empty records are meant.',
      place: this.#blank.place,
    });
  }
}
