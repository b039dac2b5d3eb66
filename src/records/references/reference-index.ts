import { ID_BYTES } from '../../limits/salesforce-id.ts';
import type { KeyBytes } from '../record/key-bytes.ts';
import { KeyTable } from '../record/key-table.ts';

/** What a key leads to. `failed`: the parent has no Id, as far as is known. Places are texts `file:line`. */
export type Parent =
  | { readonly kind: 'missing' }
  | { readonly kind: 'found'; readonly bytes: Uint8Array; readonly idStart: number; readonly entry: number }
  | { readonly kind: 'failed'; readonly place: string }
  /** Its row is not chosen by `where`. */
  | { readonly kind: 'left-out'; readonly place: string }
  | { readonly kind: 'ambiguous'; readonly places: readonly [string, string] };

// What is kept with a key.
const LINE_AT = 0;
const FILE_AT = 4;
const STATE_AT = 8;
const ID_AT = 9;
/** The second place of an ambiguous key stands where its Id was. */
const SECOND_LINE_AT = ID_AT;
const SECOND_FILE_AT = SECOND_LINE_AT + FILE_AT - LINE_AT;
const KEPT_BYTES = ID_AT + ID_BYTES;

const FOUND = 1;
const FAILED = 2;
const AMBIGUOUS = 3;
const LEFT_OUT = 4;

const MISSING: Parent = { kind: 'missing' };

/** Keys of records and the Ids that they got: 35 bytes for each, its key, and about 8 bytes of the table. */
export class ReferenceIndex {
  /** Names of the parents' source files, by their index: for messages. Empty before the parents' job has begun. */
  files: readonly string[] = [];
  /** Whether every record of the parents' job has been noted: only then a key that is not here is missing. */
  complete = false;
  /** Whether the files of the parents' job have no such key: then nothing is known of any of them. */
  lacksKey = false;
  readonly #keys = new KeyTable(KEPT_BYTES);

  /** Whether records of the parents' job are being noted, or have been. */
  get isBegun(): boolean {
    return this.files.length > 0;
  }

  /** How many keys are known. */
  get size(): number {
    return this.#keys.size;
  }

  /** The memory that it holds, in bytes. */
  get bytes(): number {
    return this.#keys.bytes;
  }

  /** Notes a record that has the Id at `idStart` of `ids`. A blank key is none. */
  add(key: KeyBytes, ids: Uint8Array, idStart: number, file: number, line: number): void {
    if (key.blank) return;
    const { at, isNew, piece } = this.#keys.add(key);
    if (isNew || piece[at + STATE_AT] === LEFT_OUT) {
      notePlace(piece, at, file, line);
      piece[at + STATE_AT] = FOUND;
      for (let index = 0; index < ID_BYTES; index++) piece[at + ID_AT + index] = ids[idStart + index] ?? 0;
    } else if (piece[at + STATE_AT] !== FOUND || !hasId(piece, at, ids, idStart)) {
      makeAmbiguous(piece, at, file, line);
    }
  }

  /** Notes a record that has no Id. */
  addFailed(key: KeyBytes, file: number, line: number): void {
    if (key.blank) return;
    const { at, isNew, piece } = this.#keys.add(key);
    if (isNew || piece[at + STATE_AT] === LEFT_OUT) {
      notePlace(piece, at, file, line);
      piece[at + STATE_AT] = FAILED;
    } else makeAmbiguous(piece, at, file, line);
  }

  /** Notes a record that is left out: it is no parent, and says only why there is none. */
  addLeftOut(key: KeyBytes, file: number, line: number): void {
    if (key.blank) return;
    const { at, isNew, piece } = this.#keys.add(key);
    if (!isNew) return;
    notePlace(piece, at, file, line);
    piece[at + STATE_AT] = LEFT_OUT;
  }

  find(key: KeyBytes): Parent {
    const kept = this.#keys.find(key);
    if (kept === undefined) return MISSING;
    const { at, entry, piece } = kept;
    const state = piece[at + STATE_AT];
    if (state === FOUND) return { kind: 'found', bytes: piece, idStart: at + ID_AT, entry };
    const place = this.#place(piece, at + LINE_AT);
    if (state === FAILED) return { kind: 'failed', place };
    if (state === LEFT_OUT) return { kind: 'left-out', place };
    return { kind: 'ambiguous', places: [place, this.#place(piece, at + SECOND_LINE_AT)] };
  }

  /** Where the record of an entry starts, as `file:line`. */
  placeOf(entry: number): string {
    const { at, piece } = this.#keys.at(entry);
    return this.#place(piece, at + LINE_AT);
  }

  /** The line, and behind it the file. */
  #place(piece: Buffer, at: number): string {
    return `${this.files[piece.readUInt32LE(at + FILE_AT - LINE_AT)] ?? ''}:${piece.readUInt32LE(at)}`;
  }
}

function notePlace(piece: Buffer, at: number, file: number, line: number): void {
  piece.writeUInt32LE(line, at + LINE_AT);
  piece.writeUInt32LE(file, at + FILE_AT);
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
