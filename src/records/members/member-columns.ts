import type { MemberTable } from './member-table.ts';
import type { NameTree } from './name-tree.ts';

/** The columns of a job's records: the names of their members, in the order in which they first appear. */
export class MemberColumns {
  readonly names: string[] = [];
  readonly #tree: NameTree;
  readonly #byName = new Map<string, number>();
  /** By node. */
  readonly #byNode: number[] = [];

  constructor(tree: NameTree) {
    this.#tree = tree;
  }

  /** Takes in the names of a record. */
  add(table: MemberTable): void {
    for (let member = 0; member < table.count; member++)
      if (table.isLeaf(member)) this.of(table.node(member));
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
