import { MAX_RECORD_FIELDS } from '../../limits/bulk-api-limits.ts';
import { isCustomRelationship, type ParentLookup } from '../references/parent-lookup.ts';

/** Relations and the names inside them: a file may not make more of them than a record may have fields. */
const MAX_NODES = 2 * MAX_RECORD_FIELDS;
const BACKSLASH = 0x5c;
const NOTHING = new Uint8Array(0);

/** The node above all names. */
export const ROOT = 0;

/**
 * The names of members as they are met in the records of a job, each once, as a tree: a relation, and the names in it.
 * Records mostly have the same names in the same order, so the name that came after the last one before is compared
 * first, byte by byte: no string is made for it.
 */
export class NameTree {
  readonly #parents = [ROOT];
  readonly #spelled: Uint8Array[] = [NOTHING];
  readonly #types: Uint8Array[] = [NOTHING];
  readonly #names = [''];
  /** By node: whether it has no type, and no escape in its name. */
  readonly #isPlain = [false];
  /** By node: what came after it last. */
  readonly #followers = [ROOT];
  /** By node: the number of the last record that has it. */
  readonly #lastSeen = [0];
  readonly #byName = new Map<string, number>();
  readonly #decode: (bytes: Uint8Array) => string;
  /** Names of relations, in small letters: a null under one of them is no field. */
  readonly #relations = new Set<string>();
  /** By node above which there is none: whether its name is that of a relation. */
  readonly #isRelation = [false];
  /** Names of relations, in small letters, of which every parent has the same type. */
  #untyped: ReadonlySet<string> = new Set();
  #learnt = false;
  /** Whether the org did not say, so that a name may turn out to be a relation's after records with it were measured. */
  guesses = false;
  #hasTypes = false;
  #record = 0;
  #last = ROOT;

  /** @param decode makes a name of the bytes by which it is written */
  constructor(decode: (bytes: Uint8Array) => string) {
    this.#decode = decode;
  }

  get size(): number {
    return this.#names.length;
  }

  /** The next names are those of another record. */
  beginRecord(): void {
    this.#record++;
    this.#last = ROOT;
  }

  /** The name as a column: `Name`, `Account.Name`, or `Lead:Who.Email` where the relation says its type. */
  nameOf(node: number): string {
    return this.#names[node] ?? '';
  }

  /** Whether relations say their types, and it is not known which of them have to. */
  get asksForLookups(): boolean {
    return this.#hasTypes && !this.#learnt;
  }

  get knowsLookups(): boolean {
    return this.#learnt;
  }

  /** Notes that parents stand under the name of a node. */
  noteRelation(node: number): void {
    if (this.#isRelation[node] !== true) this.#addRelation(this.#ownName(node));
  }

  /** Whether parents stand under the name, in this record or another one. */
  isRelation(node: number): boolean {
    return this.#isRelation[node] === true;
  }

  /** Names of the parents' fields that were met under the name of a node. */
  fieldsOf(node: number): readonly string[] {
    const own = this.#ownName(node);
    return this.#names.filter((_, one) => {
      const parent = this.parentOf(one);
      return parent !== ROOT && this.#ownName(parent) === own;
    });
  }

  /** Whether a relation says a type that its lookup does not need. */
  dropsType(node: number): boolean {
    return (this.#types[node]?.length ?? 0) > 0 && this.#untyped.has(this.#ownName(node));
  }

  /** Learns which relations there are; those that lead to one object alone lose their types from here on. */
  learn(lookups: readonly ParentLookup[]): void {
    this.#learnt = true;
    this.#untyped = new Set(
      lookups
        .filter(({ referenceTo }) => referenceTo.length === 1)
        .map(({ relationshipName }) => relationshipName.toLowerCase()),
    );
    for (const { relationshipName } of lookups) this.#addRelation(relationshipName.toLowerCase());
    for (let node = 1; node < this.size; node++) this.#names[node] = this.#columnName(node);
  }

  parentOf(node: number): number {
    return this.#parents[node] ?? ROOT;
  }

  /** The node that came after the last one before, if its name stands at `start` before the byte `behind`; else `ROOT`. */
  guess(parent: number, bytes: Uint8Array, start: number, behind: number): number {
    const node = this.#followers[this.#last] ?? ROOT;
    if (node === ROOT || this.#parents[node] !== parent || this.#isPlain[node] !== true) return ROOT;
    const spelled = this.#spelled[node] ?? NOTHING;
    const { length } = spelled;
    if (bytes[start + length] !== behind) return ROOT;
    for (let at = 0; at < length; at++) if (spelled[at] !== bytes[start + at]) return ROOT;
    return node;
  }

  /** The length of the name as it is written, in bytes. */
  lengthOf(node: number): number {
    return this.#spelled[node]?.length ?? 0;
  }

  /** Takes a node that was guessed. */
  take(node: number): void {
    this.#last = node;
  }

  /**
   * The node of the name between `start` and `end` below `parent`.
   *
   * @param type of the relation, where it says one
   * @returns -1 when there are too many names
   */
  child(parent: number, bytes: Uint8Array, start: number, end: number, type: Uint8Array = NOTHING): number {
    const guess = this.#followers[this.#last] ?? ROOT;
    const isGuess =
      guess !== ROOT &&
      this.#parents[guess] === parent &&
      isSame(this.#spelled[guess] ?? NOTHING, bytes, start, end) &&
      isSame(this.#types[guess] ?? NOTHING, type, 0, type.length);
    const node = isGuess ? guess : this.#find(parent, bytes.subarray(start, end), type);
    if (node < 0) return node;
    if (!isGuess) this.#followers[this.#last] = node;
    this.#last = node;
    return node;
  }

  /** Whether the record has the name already; from now on it has. */
  isTwin(node: number): boolean {
    const isTwin = this.#lastSeen[node] === this.#record;
    this.#lastSeen[node] = this.#record;
    return isTwin;
  }

  #find(parent: number, spelled: Uint8Array, type: Uint8Array): number {
    const own = this.#decode(spelled);
    const typed = type.length === 0 ? own : `${this.#decode(type)}:${own}`;
    const key = `${parent} ${typed}`;
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const node = this.#names.length;
    if (node > MAX_NODES) return -1;
    this.#byName.set(key, node);
    this.#parents.push(parent);
    this.#spelled.push(Uint8Array.from(spelled));
    this.#types.push(Uint8Array.from(type));
    this.#isPlain.push(type.length === 0 && !spelled.includes(BACKSLASH));
    this.#names.push('');
    this.#names[node] = this.#columnName(node);
    this.#followers.push(ROOT);
    this.#lastSeen.push(0);
    this.#hasTypes ||= type.length > 0;
    this.#isRelation.push(
      parent === ROOT && (isCustomRelationship(own) || this.#relations.has(own.toLowerCase())),
    );
    return node;
  }

  #columnName(node: number): string {
    const own = this.#decode(this.#spelled[node] ?? NOTHING);
    const type = this.#types[node] ?? NOTHING;
    const typed = type.length === 0 || this.dropsType(node) ? own : `${this.#decode(type)}:${own}`;
    const parent = this.parentOf(node);
    return parent === ROOT ? typed : `${this.nameOf(parent)}.${typed}`;
  }

  /** In small letters, without the type. */
  #ownName(node: number): string {
    return this.#decode(this.#spelled[node] ?? NOTHING).toLowerCase();
  }

  #addRelation(own: string): void {
    this.#relations.add(own);
    for (let node = 1; node < this.size; node++) {
      if (this.parentOf(node) === ROOT && this.#ownName(node) === own) this.#isRelation[node] = true;
    }
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at++) if (known[at] !== bytes[start + at]) return false;
  return true;
}
