import { crc32 } from 'node:zlib';
import { counted } from '../../diagnostic/counted.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { ManifestJob } from '../../manifest/manifest.ts';
import type { Files } from '../../ports/files.ts';
import type { BatchLimits } from './batch-cutter.ts';
import type { Batch, Origin } from '../record/batch.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import type { Cutter, CutRecords, RecordOrder } from './cutter.ts';
import { ExternalSort } from '../bytes/external-sort.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import type { RecordCells } from '../record/record-format.ts';
import type { SourceFile, SourceWindow } from '../bytes/source-file.ts';

const COMMA = 0x2c;
const LF = 0x0a;
const FLUSH_BYTES = 1024 * 1024;
/** Before each sorted record: what it adds to a request body, and its file, in 4 bytes each. */
const HEAD_BYTES = 8;
const FILE_AT = 4;
/** Hashes of values lie below it. Records without a value come last, and may be cut anywhere. */
export const NO_GROUP = 0xffffffff;
const HASH_MASK = 0x7fffffff;

export interface GroupCutterParts {
  readonly limits: BatchLimits;
  readonly headerBytes: number;
  /** The value that makes the group of the record between `start` and `contentEnd`; empty when it has none. */
  readonly valueOf: (bytes: Uint8Array, start: number, contentEnd: number) => string;
  readonly files: Files;
  /** What the paths of its files begin with. */
  readonly scratch: string;
}

/** The text of a column as the value that makes a group. @param columnOf its index, which may not be known at first */
export function columnValue(cells: RecordCells, columnOf: () => number): GroupCutterParts['valueOf'] {
  const value = new KeyBytes();
  return (bytes, start, contentEnd) => {
    cells.split(bytes, start, contentEnd);
    cells.key([columnOf()], value);
    return value.text;
  };
}

/**
 * Brings records with the same value in a column together, and cuts batches so that no group is divided that a batch
 * can hold. The records are copied to a file in the order of their groups, each behind cells that tell the file and
 * line it comes from, and its place among all records; memory does not grow with them. Values whose hashes are equal count as one group.
 */
export class GroupCutter implements Cutter {
  readonly #parts: GroupCutterParts;
  readonly #sort: ExternalSort;
  readonly #entry = new ByteBuffer();
  #file = 0;
  #records = 0;

  constructor(parts: GroupCutterParts) {
    this.#parts = parts;
    this.#sort = new ExternalSort(`${parts.scratch}groups.sort`, parts.files);
  }

  fits(sentBytes: number): boolean {
    return this.#parts.headerBytes + sentBytes <= this.#parts.limits.maxBytes;
  }

  add(
    { bytes }: SourceWindow,
    start: number,
    contentEnd: number,
    _end: number,
    sentBytes: number,
    line: number,
  ): void {
    this.#entry.clear();
    this.#entry.appendWord(sentBytes);
    this.#entry.appendWord(this.#file);
    this.#entry.append(bytes, start, contentEnd);
    // Several records may begin on one line.
    this.#sort.add([this.#groupOf(bytes, start, contentEnd), this.#records++, line], this.#entry.view());
  }

  skipBlankLine(): void {
    // Only records are copied.
  }

  async settle(): Promise<void> {
    await this.#sort.drain();
  }

  endFile(): void {
    this.#file++;
  }

  async endJob(): Promise<CutRecords> {
    const { files, limits, headerBytes, scratch } = this.#parts;
    const stored: SourceFile = {
      path: `${scratch}groups.csv`,
      name: 'the copy of the records in their groups',
    };
    const output = await files.create(stored.path);
    try {
      const rows = new ByteBuffer(2 * FLUSH_BYTES);
      const batches = new GroupedBatches(limits, headerBytes);
      const flush = async (minimum: number): Promise<void> => {
        if (rows.length < minimum) return;
        await output.write(rows.view());
        rows.clear();
      };
      await this.#sort.visit(
        ([group, place, line], entry) => {
          const start = rows.length;
          const file = entry.readUInt32BE(FILE_AT);
          for (const number of [file, line, place]) {
            rows.appendNumber(number);
            rows.appendByte(COMMA);
          }
          rows.append(entry, HEAD_BYTES);
          rows.appendByte(LF);
          batches.add(group, { file, line }, rows.view().subarray(start), entry.readUInt32BE(0));
        },
        async () => flush(FLUSH_BYTES),
      );
      await flush(1);
      return {
        batches: batches.end(),
        stored: [stored],
        order: { kind: 'groups', scratch, divided: batches.divided },
      };
    } finally {
      await output.close();
      await this.#sort.close();
    }
  }

  #groupOf(bytes: Uint8Array, start: number, contentEnd: number): number {
    const value = this.#parts.valueOf(bytes, start, contentEnd);
    return value === '' ? NO_GROUP : crc32(value) & HASH_MASK;
  }
}

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
      this.#before = this.#whole === undefined ? undefined : copyOf(this.#whole);
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
    });
  }
}

function copyOf(stretch: Stretch): Stretch {
  return Object.assign(new Stretch(stretch.offset, stretch.origin, stretch.ordinal), stretch);
}

/** Tells of groups that no batch can hold. */
export function warnOfDivided(
  order: RecordOrder,
  { groupBy }: Pick<ManifestJob, 'groupBy'>,
  mistakes: Mistakes,
): void {
  if (order.kind !== 'groups' || order.divided === 0 || groupBy === undefined) return;
  const { divided: groups } = order;
  mistakes.warning({
    message: `${counted(groups, 'value')} of "${groupBy.value}" ${groups === 1 ? 'has' : 'have'} more records than a batch holds: they are divided among several batches.`,
    hint: 'Set "concurrencyMode: Serial" if these batches lock each other out.',
    place: groupBy.place,
  });
}
