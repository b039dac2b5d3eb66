/** How far a record is from the leaves: 0 for one that nothing refers to. */
export interface DeletionLevels {
  /** How many levels there are; those of a circle are on the last one. */
  readonly count: number;
  levelOf(id: string): number;
  /** Ids of records that refer to each other in a circle, and of those that they refer to. */
  readonly circular: ReadonlySet<string>;
}

/**
 * The order in which records of one object can be deleted that refer to each other: each on a level above all that refer
 * to it. A record that is not named here takes no memory; one that is, a string and about 40 bytes.
 */
export class DeletionOrder {
  readonly #numbers = new Map<string, number>();
  /** The child and the parent of each reference, one behind the other. */
  readonly #references: number[] = [];

  /** A record that refers to itself holds nobody back. */
  add(child: string, parent: string): void {
    if (child !== parent) this.#references.push(this.#numberOf(child), this.#numberOf(parent));
  }

  levels(): DeletionLevels {
    const records = this.#numbers.size;
    const parents = this.#parents(records);
    const children = new Int32Array(records);
    for (let at = 1; at < this.#references.length; at += 2) increase(children, this.#references[at]);
    const levels = new Int32Array(records);
    const ready = [...children.keys()].filter((number) => children[number] === 0);
    let count = 1;
    for (let number = ready.pop(); number !== undefined; number = ready.pop()) {
      const above = (levels[number] ?? 0) + 1;
      for (const parent of parents(number)) {
        levels[parent] = Math.max(levels[parent] ?? 0, above);
        count = Math.max(count, above + 1);
        children[parent] = (children[parent] ?? 0) - 1;
        if (children[parent] === 0) ready.push(parent);
      }
    }
    const circular = new Set<string>();
    for (const [id, number] of this.#numbers) if ((children[number] ?? 0) > 0) circular.add(id);
    const last = count;
    return {
      count: circular.size > 0 ? count + 1 : count,
      levelOf: (id) => (circular.has(id) ? last : (levels[this.#numbers.get(id) ?? -1] ?? 0)),
      circular,
    };
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** The parents of each record. */
  #parents(records: number): (number: number) => Iterable<number> {
    const starts = new Int32Array(records + 1);
    for (let at = 0; at < this.#references.length; at += 2) {
      increase(starts, (this.#references[at] ?? 0) + 1);
    }
    for (let number = 0; number < records; number++) {
      starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
    }
    const filled = starts.slice();
    const parents = new Int32Array(this.#references.length / 2);
    for (let at = 0; at < this.#references.length; at += 2) {
      const child = this.#references[at] ?? 0;
      parents[filled[child] ?? 0] = this.#references[at + 1] ?? 0;
      increase(filled, child);
    }
    return (number) => parents.subarray(starts[number], starts[number + 1]);
  }
}

function increase(counts: Int32Array, index = 0): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
