import type { LevelFinder } from '../cutting/cutter.ts';
import type { ParentRule } from '../record/cell-rule.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import { KeyTable } from '../record/key-table.ts';
import type { RecordCells } from '../record/record-format.ts';
import { levelsOf, type Levels } from './parent-graph.ts';

/** What makes a reference to records of the own job: which columns have the key of a record, and of its parent. */
export interface OwnReference {
  /** Indexes of columns, -1 for one that no record has had so far. */
  readonly key: () => readonly number[];
  readonly parent: () => readonly number[];
  readonly rule: Pick<ParentRule, 'keyIn'>;
  readonly isFixed: boolean;
}

/** The number of a key. */
const KEPT_BYTES = 4;

/**
 * Finds the order in which records can be sent that refer to others of their job. While the records are read, each takes
 * 4 bytes for each key and each reference, and each key 12 bytes, itself and about 8 bytes of a table; then 13 bytes
 * for each record, 4 for each key, and for each reference 4 for each record and key: all is given back when they are cut.
 */
export class RecordLevels implements LevelFinder {
  readonly #cells: RecordCells;
  readonly #references: readonly (OwnReference & { readonly index: number; readonly parents: Words })[];
  /** One for each set of columns by which a record can be found. */
  readonly #keys: { readonly columns: OwnReference['key']; readonly table: KeyTable; readonly own: Words }[] =
    [];
  readonly #key = new KeyBytes();
  #records = 0;

  constructor(cells: RecordCells, references: readonly (OwnReference & { readonly keyName: string })[]) {
    this.#cells = cells;
    const names: string[] = [];
    this.#references = references.map((reference) => {
      let index = names.indexOf(reference.keyName);
      if (index < 0) {
        index = names.push(reference.keyName) - 1;
        this.#keys.push({ columns: reference.key, table: new KeyTable(KEPT_BYTES), own: new Words() });
      }
      return { ...reference, index, parents: new Words() };
    });
  }

  add(bytes: Uint8Array, start: number, contentEnd: number): void {
    this.#cells.split(bytes, start, contentEnd);
    this.#records++;
    for (const { columns, own, table } of this.#keys) {
      this.#cells.key(columns(), this.#key);
      own.push(numberOf(this.#key, table));
    }
    for (const { index, parent, parents, rule } of this.#references) {
      this.#cells.key(parent(), this.#key);
      const key = rule.keyIn(this.#key);
      const table = this.#keys[index]?.table;
      parents.push(key === undefined || table === undefined ? 0 : numberOf(key, table));
    }
  }

  levels(): Levels {
    return levelsOf({
      records: this.#records,
      keys: this.#keys.map(({ own, table }) => ({ count: table.size, ofRecords: own.view() })),
      references: this.#references.map(({ index, isFixed, parents }) => ({
        ...{ key: index, isFixed },
        ofRecords: parents.view(),
      })),
    });
  }
}

/** Keys have numbers from 1 on, in the order in which they are met; a blank one is none. */
function numberOf(key: KeyBytes, table: KeyTable): number {
  if (key.blank) return 0;
  const { at, isNew, piece } = table.add(key);
  if (isNew) piece.writeUInt32LE(table.size, at);
  return piece.readUInt32LE(at);
}

/** Whole numbers below 2^32, four bytes each. */
class Words {
  #words = new Uint32Array(1024);
  #count = 0;

  push(word: number): void {
    if (this.#count === this.#words.length) {
      const wider = new Uint32Array(this.#words.length * 2);
      wider.set(this.#words);
      this.#words = wider;
    }
    this.#words[this.#count++] = word;
  }

  view(): Uint32Array {
    return this.#words.subarray(0, this.#count);
  }
}
