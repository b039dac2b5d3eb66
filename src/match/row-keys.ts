import { writeDigest } from './digest.ts';

/** Of SHA-256: enough that no two keys ever share one. */
const DIGEST_BYTES = 16;
const DIGEST_WORDS = DIGEST_BYTES / 4;
const RECORDS_PER_PIECE = 1 << 14;

/** Which record of a job has a key: 16 bytes a record, and a hash table of 8 to 16 for each key. */
export class RowKeys {
  /** Ordinals of records, plus one; 0 where nothing is. */
  #table = new Uint32Array(1024);
  /** The digests of the keys, by the ordinals of their records. */
  readonly #pieces: Uint32Array[] = [];
  readonly #sought = new Uint32Array(DIGEST_WORDS);
  readonly #soughtBytes = Buffer.from(this.#sought.buffer);
  #size = 0;

  /** How many keys there are. */
  get size(): number {
    return this.#size;
  }

  /**
   * Notes the key of a record.
   *
   * @returns the ordinal of the record that has the key already; undefined when it is new
   */
  add(key: string, ordinal: number): number | undefined {
    const slot = this.#slotOf(key);
    const known = this.#table[slot] ?? 0;
    if (known !== 0) return known - 1;
    this.#put(slot, ordinal);
    if (++this.#size * 2 > this.#table.length) this.#widen();
    return undefined;
  }

  /** Gives a key that is known to another record. */
  replace(key: string, ordinal: number): void {
    this.#put(this.#slotOf(key), ordinal);
  }

  /** The ordinal of the record with this key; undefined where there is none. */
  find(key: string): number | undefined {
    const known = this.#table[this.#slotOf(key)] ?? 0;
    return known === 0 ? undefined : known - 1;
  }

  /** Where the key stands in the table, or would. */
  #slotOf(key: string): number {
    writeDigest(key, this.#soughtBytes, 0, DIGEST_BYTES);
    const sought = this.#sought;
    const mask = this.#table.length - 1;
    for (let slot = (sought[0] ?? 0) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#table[slot] ?? 0;
      if (known === 0) return slot;
      const { start, words } = this.#at(known - 1);
      let word = 0;
      while (word < DIGEST_WORDS && words[start + word] === sought[word]) word++;
      if (word === DIGEST_WORDS) return slot;
    }
  }

  #put(slot: number, ordinal: number): void {
    const { start, words } = this.#at(ordinal);
    words.set(this.#sought, start);
    this.#table[slot] = ordinal + 1;
  }

  #at(ordinal: number): { readonly words: Uint32Array; readonly start: number } {
    const number = Math.floor(ordinal / RECORDS_PER_PIECE);
    while (this.#pieces.length <= number) {
      this.#pieces.push(new Uint32Array(RECORDS_PER_PIECE * DIGEST_WORDS));
    }
    return {
      words: this.#pieces[number] ?? this.#sought,
      start: (ordinal % RECORDS_PER_PIECE) * DIGEST_WORDS,
    };
  }

  #widen(): void {
    const narrow = this.#table;
    this.#table = new Uint32Array(narrow.length * 2);
    const mask = this.#table.length - 1;
    for (const known of narrow) {
      if (known === 0) continue;
      const { start, words } = this.#at(known - 1);
      let slot = (words[start] ?? 0) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = known;
    }
  }
}
