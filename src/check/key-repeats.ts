import { hash } from 'node:crypto';
import type { Value } from './value-rule.ts';

/** What is known of a key: it is new, or a record of an earlier group or of the same one has it. */
export type KeySighting = 'new' | 'earlier' | 'same';

const FIRST_SLOTS = 1 << 12;
/** 128 MB: room for some six million keys. */
export const MAX_SLOTS = 1 << 23;
const WORDS_PER_SLOT = 4;
const FULL = 0.75;
/** The words of a slot: twelve bytes of a digest, and the last group that has the key. 0: free. */
const GROUP_AT = 3;

/**
 * Remembers keys by twelve bytes of a digest, sixteen bytes for each, up to a bound. That two of six million keys share
 * a digest is less likely than that the disk misreads one of them.
 */
export class KeyRepeats {
  readonly #maxSlots: number;
  #table = new Uint32Array(FIRST_SLOTS * WORDS_PER_SLOT);
  #size = 0;
  #isFull = false;

  constructor(maxSlots = MAX_SLOTS) {
    this.#maxSlots = maxSlots;
  }

  /** Whether there was no room for further keys, so that some that repeat may not have been seen. */
  get gaveUp(): boolean {
    return this.#isFull;
  }

  /** Notes a key of a record. @param group from 1 on, never smaller than before */
  see({ bytes, end, start }: Value, isCaseSensitive: boolean, group: number): KeySighting {
    const key = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
    const digest = hash('md5', isCaseSensitive ? key : key.toString().toLowerCase(), 'buffer');
    const words = [digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8)] as const;
    const at = this.#find(this.#table, words);
    const known = this.#table[at + GROUP_AT] ?? 0;
    if (known === 0) {
      this.#add(at, words, group);
      return 'new';
    }
    this.#table[at + GROUP_AT] = group;
    return known === group ? 'same' : 'earlier';
  }

  /** Where a key stands, or where it would. */
  #find(table: Uint32Array, [first, second, third]: readonly [number, number, number]): number {
    const mask = table.length / WORDS_PER_SLOT - 1;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WORDS_PER_SLOT;
      if (table[at + GROUP_AT] === 0) return at;
      if (table[at] === first && table[at + 1] === second && table[at + 2] === third) return at;
    }
  }

  #add(at: number, words: readonly [number, number, number], group: number): void {
    const slots = this.#table.length / WORDS_PER_SLOT;
    if (this.#size >= slots * FULL && slots >= this.#maxSlots) {
      this.#isFull = true;
      return;
    }
    this.#table.set([...words, group], at);
    this.#size++;
    if (this.#size >= slots * FULL && slots < this.#maxSlots) this.#widen();
  }

  #widen(): void {
    const old = this.#table;
    const table = new Uint32Array(old.length * 2);
    for (let from = 0; from < old.length; from += WORDS_PER_SLOT) {
      if (old[from + GROUP_AT] === 0) continue;
      const words = [old[from] ?? 0, old[from + 1] ?? 0, old[from + 2] ?? 0] as const;
      table.set(old.subarray(from, from + WORDS_PER_SLOT), this.#find(table, words));
    }
    this.#table = table;
  }
}
