import { crc32 } from 'node:zlib';
import type { Batch, Origin } from '../record/batch.ts';
import type { BatchLimits } from './batch-cutter.ts';

/** Hashes of values lie below it. Records without a value come last, and may be cut anywhere. */
export const NO_GROUP = 0xffffffff;

/** Records that follow each other in the stored file. */
class Stretch {
  readonly offset: number;
  readonly origin: Origin;
  readonly ordinal: number;
  records = 0;
  length = 0;
  sentBytes = 0;
  checksum = 0;

  /** @param ordinal how many records come before it */
  constructor(offset: number, origin: Origin, ordinal: number) {
    this.offset = offset;
    this.origin = origin;
    this.ordinal = ordinal;
  }

  add(row: Uint8Array, sentBytes: number): void {
    this.records++;
    this.length += row.length;
    this.sentBytes += sentBytes;
    this.checksum = crc32(row, this.checksum);
  }
}

/** Cuts records that come group by group into batches. */
export class GroupedBatches {
  /** Groups that no batch can hold. */
  divided = 0;
  readonly #batches: Batch[] = [];
  readonly #limits: BatchLimits;
  readonly #headerBytes: number;
  #offset = 0;
  #records = 0;
  #isDivided = false;
  #group = NO_GROUP;
  #level: number | undefined;
  /** The batch as it would be with the group that is being added. */
  #whole: Stretch | undefined;
  /** The part of it before that group, if there is one. */
  #before: Stretch | undefined;
  /** That group alone. */
  #alone: Stretch | undefined;

  constructor(limits: BatchLimits, headerBytes: number) {
    this.#limits = limits;
    this.#headerBytes = headerBytes;
  }

  add(group: number, origin: Origin, row: Uint8Array, sentBytes: number): void {
    if (group !== this.#group || group === NO_GROUP) {
      this.#group = group;
      this.#before = this.#whole === undefined || group === NO_GROUP ? undefined : copyOf(this.#whole);
      this.#alone = undefined;
      this.#isDivided = false;
    }
    if (this.#isFull(this.#whole, sentBytes)) {
      // The group moves into the next batch as a whole, unless it fills one by itself.
      if (this.#before !== undefined) {
        this.#cut(this.#before);
        this.#whole = this.#alone === undefined ? undefined : copyOf(this.#alone);
      }
      this.#before = undefined;
      if (this.#isFull(this.#whole, sentBytes)) {
        this.#cut(this.#whole);
        this.#whole = undefined;
        if (!this.#isDivided && group !== NO_GROUP) this.divided++;
        this.#isDivided = true;
      }
    }
    this.#whole ??= new Stretch(this.#offset, origin, this.#records);
    this.#whole.add(row, sentBytes);
    if (this.#before !== undefined) {
      this.#alone ??= new Stretch(this.#offset, origin, this.#records);
      this.#alone.add(row, sentBytes);
    }
    this.#offset += row.length;
    this.#records++;
  }

  /** The records that follow are those of another level. */
  beginLevel(level: number): void {
    this.#cut(this.#whole);
    [this.#whole, this.#before, this.#alone] = [undefined, undefined, undefined];
    this.#group = NO_GROUP;
    this.#level = level;
  }

  end(): readonly Batch[] {
    this.#cut(this.#whole);
    return this.#batches;
  }

  #isFull(stretch: Stretch | undefined, sentBytes: number): boolean {
    if (stretch === undefined) return false;
    const { maxBytes, maxRecords } = this.#limits;
    return stretch.records >= maxRecords || this.#headerBytes + stretch.sentBytes + sentBytes > maxBytes;
  }

  #cut(stretch: Stretch | undefined): void {
    if (stretch === undefined) return;
    const { checksum, length, offset, ordinal, origin, records, sentBytes } = stretch;
    this.#batches.push({
      number: this.#batches.length + 1,
      origin,
      segments: [{ file: 0, offset, length, line: origin.line, ordinal, checksum }],
      records,
      bytes: this.#headerBytes + sentBytes,
      verbatim: false,
      ...(this.#level === undefined ? {} : { level: this.#level }),
    });
  }
}

function copyOf(stretch: Stretch): Stretch {
  return Object.assign(new Stretch(stretch.offset, stretch.origin, stretch.ordinal), stretch);
}
