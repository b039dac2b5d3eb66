import type { Place } from '../../diagnostic/diagnostic.ts';
import type { MemberReader } from './member-reader.ts';
import { NO_PARENT, NULL } from './member-table.ts';
import type { NameTree } from './name-tree.ts';

/** The columns of a job's records: the names of their members, in the order in which they first appear. */
export class MemberColumns {
  readonly names: string[] = [];
  /** By column: the record that has it first. */
  readonly places: Place[] = [];
  readonly #valued: boolean[] = [];
  readonly #tree: NameTree;
  readonly #byName = new Map<string, number>();
  /** By node. */
  readonly #byNode: number[] = [];

  constructor(tree: NameTree) {
    this.#tree = tree;
  }

  /** Takes in the names of the record that the reader has split, which stands at `place`. */
  add(reader: MemberReader, file: string, line: number): void {
    const { table } = reader;
    for (let member = 0; member < table.count; member++) {
      const kind = table.kind(member);
      if (!table.isLeaf(member) && kind !== NO_PARENT) continue;
      const column = this.of(table.node(member));
      if (column >= this.places.length) this.places.push({ file, line });
      if (this.#valued[column] === true || kind === NULL || kind === NO_PARENT) continue;
      if (!reader.isBlank(member)) this.#valued[column] = true;
    }
  }

  /** Names under which no record has a value, of its own or of a parent. */
  get valueless(): readonly string[] {
    return this.names.filter((name, column) => this.#valued[column] !== true && !name.includes('.'));
  }

  /** Names under which parents stand, or nothing: they are no fields. */
  get parents(): readonly string[] {
    const { valueless } = this;
    return valueless.filter((name) =>
      this.#byNode.some((column, node) => this.names[column] === name && this.#tree.isRelation(node)),
    );
  }

  /** The column of a node. */
  of(node: number): number {
    const known = this.#byNode[node];
    if (known !== undefined) return known;
    const name = this.#tree.nameOf(node);
    let column = this.#byName.get(name);
    if (column === undefined) {
      column = this.names.length;
      this.names.push(name);
      this.#byName.set(name, column);
    }
    this.#byNode[node] = column;
    return column;
  }
}
