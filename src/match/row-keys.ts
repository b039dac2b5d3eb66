/** Where a record of the job starts: the index of its source file, and its line; `place` orders those of one line. */
export interface RowPlace {
  readonly file: number;
  readonly line: number;
  readonly place: number;
}

/** Of SHA-256, which is enough that no two keys ever share one. */
export const DIGEST_BYTES = 16;

const ORDINAL_AT = DIGEST_BYTES;
const FILE_AT = ORDINAL_AT + 4;
const LINE_AT = FILE_AT + 4;
const PLACE_AT = LINE_AT + 4;
const ENTRY_BYTES = PLACE_AT + 4;
const ENTRIES_PER_PIECE = 1 << 15;

/**
 * Which record of the job has a key: an open hash table over digests in large pieces, 32 bytes a record and about 8 of the
 * table. Of several records with one key it is the first in source order.
 */
export class RowKeys {
  /** Numbers of entries, plus one; 0 where nothing is. */
  #table = new Uint32Array(1024);
  readonly #pieces: Buffer[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The memory that it holds, in bytes. */
  get bytes(): number {
    return this.#table.byteLength + this.#pieces.reduce((sum, { length }) => sum + length, 0);
  }

  /**
   * Notes the key of a record.
   *
   * @returns of two records with this key the later one, with the place of the first; undefined when it is new
   */
  add(
    digest: Uint8Array,
    ordinal: number,
    at: RowPlace,
  ): { readonly later: number; readonly first: RowPlace } | undefined {
    const slot = this.#slotOf(digest);
    const known = this.#table[slot] ?? 0;
    if (known === 0) {
      this.#table[slot] = this.#newEntry(digest, ordinal, at);
      if (this.#size * 2 > this.#table.length) this.#widen();
      return undefined;
    }
    const [piece, start] = this.#entry(known);
    const first = placeAt(piece, start);
    if (!isBefore(at, first)) return { later: ordinal, first };
    const later = piece.readUInt32LE(start + ORDINAL_AT);
    write(piece, start, ordinal, at);
    return { later, first: at };
  }

  /** The ordinal of the record with this key; undefined where there is none. */
  find(digest: Uint8Array): number | undefined {
    const known = this.#table[this.#slotOf(digest)] ?? 0;
    if (known === 0) return undefined;
    const [piece, start] = this.#entry(known);
    return piece.readUInt32LE(start + ORDINAL_AT);
  }

  /** Where the digest stands in the table, or would. */
  #slotOf(digest: Uint8Array): number {
    const mask = this.#table.length - 1;
    for (let slot = hashOf(digest) & mask; ; slot = (slot + 1) & mask) {
      const known = this.#table[slot] ?? 0;
      if (known === 0) return slot;
      const [piece, start] = this.#entry(known);
      if (piece.compare(digest, 0, DIGEST_BYTES, start, start + DIGEST_BYTES) === 0) return slot;
    }
  }

  #newEntry(digest: Uint8Array, ordinal: number, at: RowPlace): number {
    if (this.#size % ENTRIES_PER_PIECE === 0) {
      this.#pieces.push(Buffer.allocUnsafeSlow(ENTRIES_PER_PIECE * ENTRY_BYTES));
    }
    const [piece, start] = this.#entry(++this.#size);
    piece.set(digest.subarray(0, DIGEST_BYTES), start);
    write(piece, start, ordinal, at);
    return this.#size;
  }

  #entry(number: number): readonly [Buffer, number] {
    const index = number - 1;
    const piece = this.#pieces[Math.floor(index / ENTRIES_PER_PIECE)];
    if (piece === undefined) throw new RangeError('The index of keys is damaged.');
    return [piece, (index % ENTRIES_PER_PIECE) * ENTRY_BYTES];
  }

  #widen(): void {
    this.#table = new Uint32Array(this.#table.length * 2);
    for (let number = 1; number <= this.#size; number++) {
      const [piece, start] = this.#entry(number);
      this.#table[this.#slotOf(piece.subarray(start, start + DIGEST_BYTES))] = number;
    }
  }
}

function hashOf(digest: Uint8Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = digest;
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}

function write(piece: Buffer, start: number, ordinal: number, { file, line, place }: RowPlace): void {
  piece.writeUInt32LE(ordinal, start + ORDINAL_AT);
  piece.writeUInt32LE(file, start + FILE_AT);
  piece.writeUInt32LE(line, start + LINE_AT);
  piece.writeUInt32LE(place, start + PLACE_AT);
}

function placeAt(piece: Buffer, start: number): RowPlace {
  return {
    file: piece.readUInt32LE(start + FILE_AT),
    line: piece.readUInt32LE(start + LINE_AT),
    place: piece.readUInt32LE(start + PLACE_AT),
  };
}

function isBefore(one: RowPlace, other: RowPlace): boolean {
  return (one.file - other.file || one.line - other.line || one.place - other.place) < 0;
}
