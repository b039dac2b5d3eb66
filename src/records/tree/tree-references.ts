import type { KeyBytes } from '../record/key-bytes.ts';
import { KeyTable } from '../record/key-table.ts';

// What is kept with an id.
const LINE_AT = 0;
const FILE_AT = 4;
const OBJECT_AT = 8;
const KEPT_BYTES = OBJECT_AT + 2;

/** Where a record stands: the index of its file among those of the plan, and its line. */
interface RecordPlace {
  readonly file: number;
  readonly line: number;
}

/** The reference ids of the records of a plan: 18 bytes for each, the id, and about 8 bytes of the table. */
export class TreeReferences {
  readonly #ids = new KeyTable(KEPT_BYTES);
  readonly #objects: string[] = [];
  /** The number of the object that came last. */
  #object = 0;

  /** Notes the id of a record. @returns where the record stands that has it already, if there is one */
  note(id: KeyBytes, object: string, { file, line }: RecordPlace): RecordPlace | undefined {
    const { at, isNew, piece } = this.#ids.add(id);
    if (!isNew) return { file: piece.readUInt32LE(at + FILE_AT), line: piece.readUInt32LE(at + LINE_AT) };
    piece.writeUInt32LE(line, at + LINE_AT);
    piece.writeUInt32LE(file, at + FILE_AT);
    piece.writeUInt16LE(this.#numberOf(object), at + OBJECT_AT);
    return undefined;
  }

  /** The object of the record that has an id, as it was noted. */
  objectOf(id: KeyBytes): string | undefined {
    const known = this.#ids.find(id);
    return known && this.#objects[known.piece.readUInt16LE(known.at + OBJECT_AT)];
  }

  #numberOf(object: string): number {
    if (this.#objects[this.#object] === object) return this.#object;
    const known = this.#objects.indexOf(object);
    this.#object = known < 0 ? this.#objects.push(object) - 1 : known;
    return this.#object;
  }
}
