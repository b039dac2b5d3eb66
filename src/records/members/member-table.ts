/** What a member holds. `relation`: members of a parent record, which follow it in the table. */
export const TEXT = 1;
/** A number or a truth value of JSON: its bytes are its text. */
export const PLAIN = 2;
export const NULL = 3;
export const RELATION = 4;
/** What JSON says of the record itself, beside its fields. */
export const ATTRIBUTES = 5;
/** A relation without a parent: `"Account": null`. */
export const NO_PARENT = 6;

/**
 * The members of one record, in order, as offsets into its bytes; those of a relation stand behind it. One instance
 * serves many records.
 */
export class MemberTable {
  count = 0;
  #nodes = new Int32Array(64);
  #kinds = new Uint8Array(64);
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #valueStarts = new Int32Array(64);
  #valueEnds = new Int32Array(64);
  #nexts = new Int32Array(64);

  clear(): void {
    this.count = 0;
  }

  /** @returns the member's index; `end` and what follows must be set by `close` */
  open(node: number, start: number): number {
    if (this.count === this.#nodes.length) this.#widen();
    this.#nodes[this.count] = node;
    this.#starts[this.count] = start;
    return this.count++;
  }

  close(member: number, kind: number, valueStart: number, valueEnd: number, end: number): void {
    this.#kinds[member] = kind;
    this.#valueStarts[member] = valueStart;
    this.#valueEnds[member] = valueEnd;
    this.#ends[member] = end;
    this.#nexts[member] = this.count;
  }

  node(member: number): number {
    return this.#nodes[member] ?? 0;
  }

  kind(member: number): number {
    return this.#kinds[member] ?? 0;
  }

  /** Where the whole member begins, its name included. */
  start(member: number): number {
    return this.#starts[member] ?? 0;
  }

  end(member: number): number {
    return this.#ends[member] ?? 0;
  }

  /** Where its value begins, as it is written. */
  valueStart(member: number): number {
    return this.#valueStarts[member] ?? 0;
  }

  valueEnd(member: number): number {
    return this.#valueEnds[member] ?? 0;
  }

  /** The next member on the same level; for a relation, the one behind its own. */
  next(member: number): number {
    return this.#nexts[member] ?? 0;
  }

  isLeaf(member: number): boolean {
    return (this.#kinds[member] ?? 0) < RELATION;
  }

  #widen(): void {
    this.#nodes = widened(this.#nodes);
    this.#starts = widened(this.#starts);
    this.#ends = widened(this.#ends);
    this.#valueStarts = widened(this.#valueStarts);
    this.#valueEnds = widened(this.#valueEnds);
    this.#nexts = widened(this.#nexts);
    const kinds = new Uint8Array(this.#kinds.length * 2);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
  }
}

function widened(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}
