/** V8 holds the whole of a text as long as it holds a piece of at least so many characters that was cut out of it. */
const PIECE_LENGTH = 13;
const PLACES = 1_024;

/**
 * Gives texts that are equal the same place in memory: records have many in common. One that would hold the batch it was
 * cut out of is copied.
 */
export class RecentTexts {
  readonly #texts = new Array<string>(PLACES).fill('');

  /** The same text, which holds nothing but itself. */
  copyOf(text: string): string {
    const { length } = text;
    if (length < 2) return text;
    const place = placeOf(text, length);
    const known = this.#texts[place];
    if (known === text) return known;
    return (this.#texts[place] = length < PIECE_LENGTH ? text : Buffer.from(text).toString());
  }
}

/** From a few characters: to read all of them would take longer than what it spares. */
function placeOf(text: string, length: number): number {
  const ends = text.charCodeAt(0) * 7 + text.charCodeAt(length - 1) * 17 + text.charCodeAt(length - 2) * 251;
  const within = text.charCodeAt(length >> 1) * 131 + text.charCodeAt(length >> 2) * 1_009;
  return (length * 31 + ends + within) % PLACES;
}
