const QUOTE = 0x22;
const MAX_KNOWN_NAMES = 1_000;

/** A name of members, as it is written without escapes. */
interface KnownName {
  readonly text: string;
  /** In bytes. */
  readonly length: number;
  readonly bytes: Uint8Array;
  /** How many bytes it has more than UTF-16 units. */
  readonly surplus: number;
  /** What came after it last. */
  next: KnownName | undefined;
}

/**
 * The names of members in a JSON text. They recur, mostly in the same order, so the name that came after the last one
 * before is compared first, byte by byte: no string is made for it.
 */
export class JsonNames {
  readonly #known = new Map<string, KnownName>();
  #last: KnownName | undefined;

  /** The name that is likely to come next, if it stands at `start` with a quote behind it. */
  guess(bytes: Uint8Array, start: number, limit: number): KnownName | undefined {
    const name = this.#last?.next;
    if (name === undefined) return undefined;
    const { bytes: spelled, length } = name;
    if (start + length >= limit || bytes[start + length] !== QUOTE) return undefined;
    for (let at = 0; at < length; at++) if (spelled[at] !== bytes[start + at]) return undefined;
    this.#last = name;
    return name;
  }

  /** The name between `start` and `end`, which has no escapes. */
  find(bytes: Buffer, start: number, end: number): string {
    const text = bytes.toString('utf8', start, end);
    const known = this.#known.get(text) ?? this.#newName(text, bytes.subarray(start, end));
    if (this.#last !== undefined) this.#last.next = known;
    this.#last = known;
    return known.text;
  }

  #newName(text: string, spelled: Uint8Array): KnownName {
    const { length } = spelled;
    const bytes = Uint8Array.from(spelled);
    const name = { text, length, bytes, surplus: length - text.length, next: undefined };
    if (this.#known.size < MAX_KNOWN_NAMES) this.#known.set(text, name);
    return name;
  }
}
