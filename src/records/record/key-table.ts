import type { KeyBytes } from './key-bytes.ts';

/** Entries lie one after the other in pieces of this size; a longer one has a piece of its own. */
const PIECE_BYTES = 1 << 20;
/** Offsets of entries are counted in steps of this many bytes, so that 32 bits reach over 16 GB. */
const STEP_BYTES = 4;
const STEPS_PER_PIECE = PIECE_BYTES / STEP_BYTES;

// The parts of an entry; the key follows the head, and what is kept with it lies between them.
const HASH_AT = 0;
const KEY_LENGTH_AT = 4;
const KEPT_AT = 8;

/** Where what is kept with a key lies: in `piece`, from `at` on. */
export interface KeptPlace {
  /** Names the entry. */
  readonly entry: number;
  readonly piece: Buffer;
  readonly at: number;
}

/**
 * Keys, and a few bytes with each of them: an open hash table over entries in large pieces, without an object for any of
 * them. An entry takes 8 bytes, what is kept, its key, and about 8 bytes of the table.
 */
export class KeyTable {
  readonly #headBytes: number;
  #size = 0;
  /** Offsets of entries in steps, plus one; 0 where nothing is. */
  #table = new Uint32Array(1024);
  readonly #pieces: Buffer[] = [];
  #free = 0;

  /** @param keptBytes how many bytes are kept with a key */
  constructor(keptBytes: number) {
    this.#headBytes = KEPT_AT + keptBytes;
  }

  /** How many keys are known. */
  get size(): number {
    return this.#size;
  }

  /** The memory that it holds, in bytes. */
  get bytes(): number {
    return this.#table.byteLength + this.#pieces.reduce((sum, { length }) => sum + length, 0);
  }

  /** Finds a key, or takes it in. What is kept with a new one has any value. */
  add(key: KeyBytes): KeptPlace & { readonly isNew: boolean } {
    const hash = hashOf(key);
    const slot = this.#slotOf(key, hash);
    const known = this.#table[slot] ?? 0;
    const entry = known === 0 ? this.#newEntry(key, hash) : known;
    if (known === 0) {
      this.#table[slot] = entry;
      this.#size++;
      if (this.#size * 2 > this.#table.length) this.#widen();
    }
    return { entry, piece: this.#pieceOf(entry), at: offsetOf(entry) + KEPT_AT, isNew: known === 0 };
  }

  find(key: KeyBytes): KeptPlace | undefined {
    const entry = this.#table[this.#slotOf(key, hashOf(key))] ?? 0;
    return entry === 0 ? undefined : this.at(entry);
  }

  /** What is kept with the key of an entry. */
  at(entry: number): KeptPlace {
    return { entry, piece: this.#pieceOf(entry), at: offsetOf(entry) + KEPT_AT };
  }

  /** The slot of a key, or the empty one in which it would be. */
  #slotOf(key: KeyBytes, hash: number): number {
    const mask = this.#table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#table[slot] ?? 0;
      if (entry === 0 || this.#hasKey(this.#pieceOf(entry), offsetOf(entry), hash, key)) return slot;
    }
  }

  #hasKey(piece: Buffer, at: number, hash: number, { bytes, end, start }: KeyBytes): boolean {
    const length = end - start;
    if (piece.readUInt32LE(at + HASH_AT) !== hash || piece.readUInt32LE(at + KEY_LENGTH_AT) !== length) {
      return false;
    }
    const keyAt = at + this.#headBytes;
    for (let index = 0; index < length; index++) {
      if (piece[keyAt + index] !== bytes[start + index]) return false;
    }
    return true;
  }

  #newEntry({ bytes: key, end: keyEnd, start }: KeyBytes, hash: number): number {
    const length = keyEnd - start;
    const bytes = this.#headBytes + length;
    const last = this.#pieces.at(-1);
    if (last === undefined || this.#free + bytes > last.length) {
      this.#pieces.push(Buffer.allocUnsafeSlow(Math.max(PIECE_BYTES, bytes)));
      this.#free = 0;
    }
    const number = this.#pieces.length - 1;
    const piece = this.#pieces[number] ?? last ?? Buffer.alloc(0);
    const at = this.#free;
    piece.writeUInt32LE(hash, at + HASH_AT);
    piece.writeUInt32LE(length, at + KEY_LENGTH_AT);
    for (let index = 0; index < length; index++)
      piece[at + this.#headBytes + index] = key[start + index] ?? 0;
    // Behind a long entry the piece counts as full, so that offsets stay within a piece's steps.
    const end = Math.ceil((at + bytes) / STEP_BYTES) * STEP_BYTES;
    this.#free = end > PIECE_BYTES - STEP_BYTES ? piece.length : end;
    return number * STEPS_PER_PIECE + at / STEP_BYTES + 1;
  }

  #pieceOf(entry: number): Buffer {
    const piece = this.#pieces[Math.floor((entry - 1) / STEPS_PER_PIECE)];
    if (piece === undefined) throw new RangeError('A table of keys is damaged.');
    return piece;
  }

  #widen(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (const entry of this.#table) {
      if (entry === 0) continue;
      const hash = this.#pieceOf(entry).readUInt32LE(offsetOf(entry) + HASH_AT);
      let slot = hash & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = entry;
    }
    this.#table = table;
  }
}

function offsetOf(entry: number): number {
  return ((entry - 1) % STEPS_PER_PIECE) * STEP_BYTES;
}

/** FNV-1a, stirred once more so that the low bits of keys that end alike differ. */
function hashOf({ bytes, start, end }: KeyBytes): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
