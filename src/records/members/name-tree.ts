import { MAX_RECORD_FIELDS } from '../../limits/bulk-api-limits.ts';

/** Relations and the names inside them: a file may not make more of them than a record may have fields. */
const MAX_NODES = 2 * MAX_RECORD_FIELDS;
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
  /** By node: what came after it last. */
  readonly #followers = [ROOT];
  /** By node: the number of the last record that has it. */
  readonly #lastSeen = [0];
  readonly #byName = new Map<string, number>();
  readonly #decode: (bytes: Uint8Array) => string;
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

  parentOf(node: number): number {
    return this.#parents[node] ?? ROOT;
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
    this.#names.push(parent === ROOT ? typed : `${this.nameOf(parent)}.${typed}`);
    this.#followers.push(ROOT);
    this.#lastSeen.push(0);
    return node;
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false;
  for (let at = 0; at < known.length; at++) if (known[at] !== bytes[start + at]) return false;
  return true;
}
