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
    return `${this.#places.map(({ file, line }) => `${file}:${line}`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  }
}
