import { number } from '../../diagnostic/counted.ts';
import type { Mistake, Mistakes } from '../../diagnostic/mistakes.ts';

const SAMPLES = 5;

/** Counts records, and keeps the places of the first few. */
export class RecordTally {
  count = 0;
  readonly #places: { readonly file: string; readonly line: number }[] = [];

  add(file: string, line: number): void {
    this.count++;
    if (this.#places.length < SAMPLES) this.#places.push({ file, line });
  }

  get place(): { readonly file: string; readonly line: number } | undefined {
    return this.#places[0];
  }

  /** As in `a.csv:3, a.csv:4 and 2 more`. */
  get text(): string {
    const more = this.count - this.#places.length;
    return `${this.#places.map(({ file, line }) => `${file}:${line}`).join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`;
  }
}

/** One mistake for a whole file, such as one in another encoding, however many of its records show it. */
export function reportOnce({ count, place }: RecordTally, mistake: Mistake, mistakes: Mistakes): void {
  if (place === undefined) return;
  const others = count > 1 ? ` The same is true of ${number(count - 1)} more of the file.` : '';
  mistakes.errorOfFile({ ...mistake, message: `${mistake.message}${others}`, place });
}
