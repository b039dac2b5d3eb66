import type { TreeField } from './tree-record.ts';

/** A name of members as it is written. */
export interface TreeName extends TreeField {
  /** Names in the relation that it names, as written. */
  readonly inner: Map<string, TreeName>;
  /** By how deep records are nested: the number of the last record or relation that has it, in any case. */
  readonly seen: number[];
}

/** The names of members in the records of a file, each once. */
export class TreeNames {
  readonly #outer = new Map<string, TreeName>();
  /** By name in small letters. */
  readonly #seen = new Map<string, number[]>();

  /** @param relation the name of the relation that has the member */
  of(written: string, relation: TreeName | undefined): TreeName {
    const names = relation?.inner ?? this.#outer;
    const known = names.get(written);
    if (known !== undefined) return known;
    const name = relation === undefined ? written : `${relation.name}.${written}`;
    const key = name.toLowerCase();
    const seen = this.#seen.get(key) ?? [];
    this.#seen.set(key, seen);
    const made = { name, key, inner: new Map<string, TreeName>(), seen };
    names.set(written, made);
    return made;
  }
}
