import { number } from '../../diagnostic/counted.ts';
import { MAX_CELL_CHARACTERS, MAX_RECORD_CHARACTERS } from '../../limits/bulk-api-limits.ts';

/** How long the values of a record are, in characters: the Bulk API has limits for each and for all of them. */
export class RecordLengths {
  #sum = 0;
  readonly #tooLong: { readonly what: string; readonly length: number }[] = [];

  /** @param what names the value, as the beginning of a sentence */
  add(what: string, length: number): void {
    this.#sum += length;
    if (length > MAX_CELL_CHARACTERS) this.#tooLong.push({ what, length });
  }

  defects(): readonly { readonly message: string; readonly hint: string }[] {
    const hint = 'Shorten it.';
    const ofValues = this.#tooLong.map(({ what, length }) => ({
      message: `${what} of the record that starts here has ${number(length)} characters; the Bulk API takes at most ${number(MAX_CELL_CHARACTERS)}.`,
      hint,
    }));
    if (this.#sum <= MAX_RECORD_CHARACTERS) return ofValues;
    const message = `The record that starts here has ${number(this.#sum)} characters; the Bulk API takes at most ${number(MAX_RECORD_CHARACTERS)}.`;
    return [...ofValues, { message, hint }];
  }
}
