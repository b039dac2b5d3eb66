import type { Value } from './value-rule.ts';

/** What is known of a key: it is new, or a record of an earlier group or of the same one has it. */
export type KeySighting = 'new' | 'earlier' | 'same';

const FIRST_SLOTS = 1 << 12;
/** 128 MB: room for some six million keys. */
const MAX_SLOTS = 1 << 23;
const WORDS_PER_SLOT = 4;
const FULL = 0.75;
/** The words of a slot: twelve bytes of a digest, and the last group that has the key. 0: free. */
const GROUP_AT = 3;

const UPPER_A = 0x41;
const UPPER_Z = 0x5a;
const CASE_BIT = 0x20;
const LEAST_BEYOND_ASCII = 0x80;
/** Odd numbers with about as many ones as zeros; one for each word of the digest. */
const FACTORS = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const;

/**
 * Remembers keys by twelve bytes of a digest, sixteen bytes for each, up to a bound. That two of six million keys share
 * a digest is less likely than that the disk misreads one of them.
 */
export class KeyRepeats {
  readonly #maxSlots: number;
  /** The digest of the last key: unsigned words. */
  readonly #digest = new Uint32Array(3);
  #table: Uint32Array;
  #size = 0;
  #isFull = false;

  /** @param keys how many there are about to be: for so many, no table is made twice */
  constructor(keys = 0, maxSlots = MAX_SLOTS) {
    const needed = Math.max(FIRST_SLOTS, 2 ** Math.ceil(Math.log2((keys + 1) / FULL)));
    this.#table = new Uint32Array(Math.min(needed, maxSlots) * WORDS_PER_SLOT);
    this.#maxSlots = maxSlots;
  }

  /** Whether the table was full, so that some keys that repeat may not have been seen. */
  get gaveUp(): boolean {
    return this.#isFull;
  }

  /** Notes a key of a record. @param group from 1 on, never smaller than before */
  see({ bytes, end, start }: Value, isCaseSensitive: boolean, group: number): KeySighting {
    if (!this.#digestOf(bytes, start, end, isCaseSensitive)) {
      const key = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
      const small = Buffer.from(key.toString().toLowerCase());
      this.#digestOf(small, 0, small.length, true);
    }
    const at = slotOf(this.#table, this.#digest, 0);
    const known = this.#table[at + GROUP_AT] ?? 0;
    if (known === 0) {
      this.#add(at, group);
      return 'new';
    }
    this.#table[at + GROUP_AT] = group;
    return known === group ? 'same' : 'earlier';
  }

  /**
   * Makes the digest of a key: each byte is multiplied into four words, which are fed into each other.
   *
   * @returns false when it has letters beyond ASCII, whose case has to be looked up
   */
  #digestOf(bytes: Uint8Array, start: number, end: number, isCaseSensitive: boolean): boolean {
    const [a, b, c, d] = FACTORS;
    let first = end - start;
    let second: number = b;
    let third: number = c;
    let fourth: number = d;
    for (let at = start; at < end; at++) {
      let byte = bytes[at] ?? 0;
      if (!isCaseSensitive) {
        if (byte >= LEAST_BEYOND_ASCII) return false;
        if (byte >= UPPER_A && byte <= UPPER_Z) byte |= CASE_BIT;
      }
      first = second ^ Math.imul(first ^ byte, a);
      second = third ^ Math.imul(second ^ byte, b);
      third = fourth ^ Math.imul(third ^ byte, c);
      fourth = first ^ Math.imul(fourth ^ byte, d);
    }
    this.#digest[0] = Math.imul(third ^ (first >>> 18), a) ^ Math.imul(fourth ^ (second >>> 22), b);
    this.#digest[1] = Math.imul(first ^ (third >>> 17), c) ^ Math.imul(fourth ^ (second >>> 19), d);
    this.#digest[2] = Math.imul(second ^ (fourth >>> 15), a) ^ Math.imul(first ^ (third >>> 13), d);
    return true;
  }

  #add(at: number, group: number): void {
    const slots = this.#table.length / WORDS_PER_SLOT;
    if (this.#size >= slots * FULL && slots >= this.#maxSlots) {
      this.#isFull = true;
      return;
    }
    this.#table.set(this.#digest, at);
    this.#table[at + GROUP_AT] = group;
    this.#size++;
    if (this.#size >= slots * FULL && slots < this.#maxSlots) this.#widen();
  }

  #widen(): void {
    const old = this.#table;
    const table = new Uint32Array(old.length * 2);
    for (let from = 0; from < old.length; from += WORDS_PER_SLOT) {
      if (old[from + GROUP_AT] === 0) continue;
      const at = slotOf(table, old, from);
      for (let word = 0; word < WORDS_PER_SLOT; word++) table[at + word] = old[from + word] ?? 0;
    }
    this.#table = table;
  }
}

/** Where the digest stands that lies in `digests` from `from` on, or where it would. */
function slotOf(table: Uint32Array, digests: Uint32Array, from: number): number {
  const mask = table.length / WORDS_PER_SLOT - 1;
  const first = digests[from] ?? 0;
  const second = digests[from + 1] ?? 0;
  const third = digests[from + 2] ?? 0;
  for (let slot = first & mask; ; slot = (slot + 1) & mask) {
    const at = slot * WORDS_PER_SLOT;
    if (table[at + GROUP_AT] === 0) return at;
    if (table[at] === first && table[at + 1] === second && table[at + 2] === third) return at;
  }
}
