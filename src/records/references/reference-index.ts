import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { KeyBytes } from '../record/key-bytes.ts';

/** What a key leads to. `failed`: the parent has no Id, as far as is known. Places are texts `file:line`. */
export type Parent =
  | { readonly kind: 'missing' }
  | { readonly kind: 'found'; readonly bytes: Uint8Array; readonly idStart: number; readonly entry: number }
  | { readonly kind: 'failed'; readonly place: string }
  | { readonly kind: 'ambiguous'; readonly places: readonly [string, string] };

/** Entries lie one after the other in pieces of this size; a longer one has a piece of its own. */
const PIECE_BYTES = 1 << 20;
/** Offsets of entries are counted in steps of this many bytes, so that 32 bits reach over 16 GB. */
const STEP_BYTES = 4;
const STEPS_PER_PIECE = PIECE_BYTES / STEP_BYTES;

// The parts of an entry; the key follows the head.
const HASH_AT = 0;
const KEY_LENGTH_AT = 4;
const LINE_AT = 8;
const FILE_AT = 12;
const STATE_AT = 16;
const ID_AT = 17;
/** The second place of an ambiguous key stands where its Id was. */
const SECOND_LINE_AT = ID_AT;
const SECOND_FILE_AT = SECOND_LINE_AT + FILE_AT - LINE_AT;
const HEAD_BYTES = ID_AT + ID_BYTES;

const FOUND = 1;
const FAILED = 2;
const AMBIGUOUS = 3;

const MISSING: Parent = { kind: 'missing' };

/**
 * Keys of records and the Ids that they got, as bytes: an open hash table over entries in large pieces, without an
 * object for any of them. An entry takes 35 bytes, its key, and about 8 bytes of the table.
 */
export class ReferenceIndex {
  /** Names of the parents' source files, by their index: for messages. */
  files: readonly string[] = [];
  /** Whether every record of the parents' job has been noted: only then a key that is not here is missing. */
  complete = false;
  #size = 0;
  /** Offsets of entries in steps, plus one; 0 where nothing is. */
  #table = new Uint32Array(1024);
  readonly #pieces: Buffer[] = [];
  #free = 0;

  /** How many keys are known. */
  get size(): number {
    return this.#size;
  }

  /** The memory that it holds, in bytes. */
  get bytes(): number {
    return this.#table.byteLength + this.#pieces.reduce((sum, { length }) => sum + length, 0);
  }

  /** Notes a record that has the Id at `idStart` of `ids`. A blank key is none. */
  add(key: KeyBytes, ids: Uint8Array, idStart: number, file: number, line: number): void {
    const entry = this.#entryFor(key, file, line);
    if (entry === undefined) return;
    const { piece, at, isNew } = entry;
    if (isNew) {
      piece[at + STATE_AT] = FOUND;
      for (let index = 0; index < ID_BYTES; index++) piece[at + ID_AT + index] = ids[idStart + index] ?? 0;
    } else if (piece[at + STATE_AT] !== FOUND || !hasId(piece, at, ids, idStart)) {
      makeAmbiguous(piece, at, file, line);
    }
  }

  /** Notes a record that has no Id. */
  addFailed(key: KeyBytes, file: number, line: number): void {
    const entry = this.#entryFor(key, file, line);
    if (entry === undefined) return;
    if (entry.isNew) entry.piece[entry.at + STATE_AT] = FAILED;
    else makeAmbiguous(entry.piece, entry.at, file, line);
  }

  find(key: KeyBytes): Parent {
    const mask = this.#table.length - 1;
    const hash = hashOf(key);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const reference = this.#table[slot] ?? 0;
      if (reference === 0) return MISSING;
      const piece = this.#pieceOf(reference);
      const at = offsetOf(reference);
      if (hasKey(piece, at, hash, key)) return this.#parentAt(piece, at, reference);
    }
  }

  /** Where the record of an entry starts, as `file:line`. */
  placeOf(entry: number): string {
    return this.#place(this.#pieceOf(entry), offsetOf(entry) + LINE_AT);
  }

  #parentAt(piece: Buffer, at: number, entry: number): Parent {
    const state = piece[at + STATE_AT];
    if (state === FOUND) return { kind: 'found', bytes: piece, idStart: at + ID_AT, entry };
    const place = this.placeOf(entry);
    if (state === FAILED) return { kind: 'failed', place };
    return { kind: 'ambiguous', places: [place, this.#place(piece, at + SECOND_LINE_AT)] };
  }

  /** The line, and behind it the file. */
  #place(piece: Buffer, at: number): string {
    return `${this.files[piece.readUInt32LE(at + FILE_AT - LINE_AT)] ?? ''}:${piece.readUInt32LE(at)}`;
  }

  #entryFor(
    key: KeyBytes,
    file: number,
    line: number,
  ): { readonly piece: Buffer; readonly at: number; readonly isNew: boolean } | undefined {
    if (key.blank) return undefined;
    const mask = this.#table.length - 1;
    const hash = hashOf(key);
    let slot = hash & mask;
    for (; ; slot = (slot + 1) & mask) {
      const reference = this.#table[slot] ?? 0;
      if (reference === 0) break;
      const piece = this.#pieceOf(reference);
      const at = offsetOf(reference);
      if (hasKey(piece, at, hash, key)) return { piece, at, isNew: false };
    }
    const reference = this.#newEntry(key, hash, file, line);
    this.#table[slot] = reference;
    this.#size++;
    if (this.#size * 2 > this.#table.length) this.#widen();
    return { piece: this.#pieceOf(reference), at: offsetOf(reference), isNew: true };
  }

  #newEntry(key: KeyBytes, hash: number, file: number, line: number): number {
    const length = key.end - key.start;
    const bytes = HEAD_BYTES + length;
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
    piece.writeUInt32LE(line, at + LINE_AT);
    piece.writeUInt32LE(file, at + FILE_AT);
    for (let index = 0; index < length; index++) {
      piece[at + HEAD_BYTES + index] = key.bytes[key.start + index] ?? 0;
    }
    // Behind a long entry the piece counts as full, so that offsets stay within a piece's steps.
    const end = Math.ceil((at + bytes) / STEP_BYTES) * STEP_BYTES;
    this.#free = end > PIECE_BYTES - STEP_BYTES ? piece.length : end;
    return number * STEPS_PER_PIECE + at / STEP_BYTES + 1;
  }

  #pieceOf(reference: number): Buffer {
    const piece = this.#pieces[Math.floor((reference - 1) / STEPS_PER_PIECE)];
    if (piece === undefined) throw new RangeError('The index of references is damaged.');
    return piece;
  }

  #widen(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (const reference of this.#table) {
      if (reference === 0) continue;
      const hash = this.#pieceOf(reference).readUInt32LE(offsetOf(reference) + HASH_AT);
      let slot = hash & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = reference;
    }
    this.#table = table;
  }
}

function offsetOf(reference: number): number {
  return ((reference - 1) % STEPS_PER_PIECE) * STEP_BYTES;
}

function hasKey(piece: Buffer, at: number, hash: number, key: KeyBytes): boolean {
  const length = key.end - key.start;
  if (piece.readUInt32LE(at + HASH_AT) !== hash || piece.readUInt32LE(at + KEY_LENGTH_AT) !== length) {
    return false;
  }
  for (let index = 0; index < length; index++) {
    if (piece[at + HEAD_BYTES + index] !== key.bytes[key.start + index]) return false;
  }
  return true;
}

function hasId(piece: Buffer, at: number, ids: Uint8Array, idStart: number): boolean {
  for (let index = 0; index < ID_BYTES; index++) {
    if (piece[at + ID_AT + index] !== ids[idStart + index]) return false;
  }
  return true;
}

/** The first place that differs is kept: two are enough to find the others. */
function makeAmbiguous(piece: Buffer, at: number, file: number, line: number): void {
  if (piece[at + STATE_AT] === AMBIGUOUS) return;
  piece[at + STATE_AT] = AMBIGUOUS;
  piece.writeUInt32LE(line, at + SECOND_LINE_AT);
  piece.writeUInt32LE(file, at + SECOND_FILE_AT);
}

/** FNV-1a, stirred once more so that the low bits of keys that end alike differ. */
function hashOf({ bytes, start, end }: KeyBytes): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
