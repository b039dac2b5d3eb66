import { ID_BYTES } from '../../limits/salesforce-id.ts';

const FIRST_IDS = 1024;
/** An id has 15 characters, and a suffix of three. */
const TAIL_START = 11;

/**
 * Ids of the records that a pass has created. Each belongs to one record alone, so an id that comes again is wrong, as
 * is the result in which it stands. All ids of the batch at hand are kept, and one of each batch before it: that is
 * enough to know a result that is the one of another batch, at any size of load.
 *
 * The service gives out ids in their order, so most are known to be new by the one before; they are looked up among all
 * of the batch only where one is not.
 */
export class CreatedIds {
  #ids = Buffer.allocUnsafeSlow(FIRST_IDS * ID_BYTES);
  #count = 0;
  /** Those of the batch; undefined as long as each was greater than the one before. */
  #seen: Set<string> | undefined;
  /** The first of each batch before, and what tells most ids from all of them. */
  readonly #before = new Set<string>();
  readonly #tailsBefore = new Set<number>();

  /** The ids that follow are those of another batch. */
  nextBatch(): void {
    if (this.#count > 0) {
      this.#before.add(this.#idAt(0));
      this.#tailsBefore.add(tailAt(this.#ids, 0));
    }
    this.#count = 0;
    this.#seen = undefined;
  }

  /** @returns whether another record was created with the id that stands at `start` */
  isRepeated(bytes: Uint8Array, start: number): boolean {
    const isKnown =
      (this.#tailsBefore.has(tailAt(bytes, start)) && this.#before.has(textAt(bytes, start))) ||
      (!this.#isGreatest(bytes, start) && this.#isSeen(textAt(bytes, start)));
    if (!isKnown) this.#add(bytes, start);
    return isKnown;
  }

  #isGreatest(bytes: Uint8Array, start: number): boolean {
    if (this.#seen !== undefined) return false;
    const last = (this.#count - 1) * ID_BYTES;
    if (last < 0) return true;
    for (let at = 0; at < ID_BYTES; at++) {
      const difference = (bytes[start + at] ?? 0) - (this.#ids[last + at] ?? 0);
      if (difference !== 0) return difference > 0;
    }
    return false;
  }

  #isSeen(id: string): boolean {
    this.#seen ??= new Set(Array.from({ length: this.#count }, (_, index) => this.#idAt(index)));
    return this.#seen.has(id);
  }

  #add(bytes: Uint8Array, start: number): void {
    this.#seen?.add(textAt(bytes, start));
    const end = this.#count * ID_BYTES;
    if (end === this.#ids.length) {
      const wider = Buffer.allocUnsafeSlow(this.#ids.length * 2);
      this.#ids.copy(wider);
      this.#ids = wider;
    }
    // Of so few bytes, a view for a native copy would cost more than the copy, and leave garbage behind.
    const ids = this.#ids;
    for (let at = 0; at < ID_BYTES; at++) ids[end + at] = bytes[start + at] ?? 0;
    this.#count++;
  }

  #idAt(index: number): string {
    return textAt(this.#ids, index * ID_BYTES);
  }
}

function textAt(bytes: Uint8Array, start: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, ID_BYTES).toString('latin1');
}

/** The last four characters before the suffix: they change with each id. */
function tailAt(bytes: Uint8Array, start: number): number {
  const at = start + TAIL_START;
  return (
    ((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)
  );
}
