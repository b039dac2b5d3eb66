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

/** What is known of a value from reading it. `BYTES`: its text is its bytes; `CELL`: they are a cell of CSV as well. */
export const ANY = 0;
export const BYTES = 1;
export const CELL = 2;

/**
 * The members of one record, in order, as offsets into its bytes; those of a relation stand behind it. One instance
 * serves many records.
 */
export class MemberTable {
  count = 0;
  #bytes: Uint8Array | undefined;
  #start = 0;
  #end = 0;
  #nodes = new Int32Array(64);
  #kinds = new Uint8Array(64);
  #forms = new Uint8Array(64);
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #valueStarts = new Int32Array(64);
  #valueEnds = new Int32Array(64);
  #nexts = new Int32Array(64);

  clear(): void {
    this.count = 0;
    this.#bytes = undefined;
  }

  /** Until `release`, the table is that of the record between `start` and `end`, which need not be split again. */
  hold(bytes: Uint8Array, start: number, end: number): void {
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
  }

  /** Must be called before the bytes of the record that is held become others. */
  release(): void {
    this.#bytes = undefined;
  }

  holds(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#bytes === bytes && this.#start === start && this.#end === end;
  }

  /** @returns the member's index; `end` and what follows must be set by `close` */
  open(node: number, start: number): number {
    if (this.count === this.#nodes.length) this.#widen();
    this.#nodes[this.count] = node;
    this.#starts[this.count] = start;
    return this.count++;
  }

  close(
    member: number,
    kind: number,
    valueStart: number,
    valueEnd: number,
    end: number,
    form: number = ANY,
  ): void {
    this.#kinds[member] = kind;
    this.#forms[member] = form;
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

  /** What is known of its value: `ANY`, `BYTES` or `CELL`. */
  form(member: number): number {
    return this.#forms[member] ?? ANY;
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
    this.#kinds = widenedBytes(this.#kinds);
    this.#forms = widenedBytes(this.#forms);
  }
}

function widened(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}

function widenedBytes(array: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(array.length * 2);
  wider.set(array);
  return wider;
}
