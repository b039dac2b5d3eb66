import { crc32 } from 'node:zlib';
import { counted } from '../../diagnostic/counted.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { ManifestJob } from '../../manifest/manifest.ts';
import type { Cutter, CutRecords, RecordOrder } from './cutter.ts';
import { KeyBytes } from '../record/key-bytes.ts';
import type { RecordCells } from '../record/record-format.ts';
import type { SourceWindow } from '../bytes/source-file.ts';
import { NO_GROUP } from './grouped-batches.ts';
import { SortedRecords, type SortedRecordsParts } from './sorted-records.ts';

const HASH_MASK = 0x7fffffff;

export interface GroupCutterParts extends SortedRecordsParts {
  /** The value that makes the group of the record between `start` and `contentEnd`; empty when it has none. */
  readonly valueOf: (bytes: Uint8Array, start: number, contentEnd: number) => string;
}

/**
 * The text of a column as the value that makes a group.
 *
 * @param columnOf its index, which may not be known at first; undefined: no groups are asked for
 */
export function columnValue(
  cells: RecordCells,
  columnOf: (() => number) | undefined,
): GroupCutterParts['valueOf'] {
  if (columnOf === undefined) return () => '';
  const value = new KeyBytes();
  return (bytes, start, contentEnd) => {
    cells.split(bytes, start, contentEnd);
    cells.key([columnOf()], value);
    return value.text;
  };
}

/**
 * Brings records with the same value in a column together, and cuts batches so that no group is divided that a batch
 * can hold. Values whose hashes are equal count as one group. Where records refer to each other, this holds for those
 * of one level.
 */
export class GroupCutter implements Cutter {
  readonly #parts: GroupCutterParts;
  readonly #records: SortedRecords;
  #file = 0;

  constructor(parts: GroupCutterParts) {
    this.#parts = parts;
    this.#records = new SortedRecords(parts);
  }

  beginFile(file: number): void {
    this.#file = file;
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
    const group = this.#groupOf(bytes, start, contentEnd);
    this.#records.add(group, { file: this.#file, line }, bytes.subarray(start, contentEnd), sentBytes);
  }

  skipBlankLine(): void {
    // Only records are copied.
  }

  async settle(): Promise<void> {
    await this.#records.drain();
  }

  endFile(): void {
    // Records are divided among batches when all are known.
  }

  async endJob(): Promise<CutRecords> {
    return this.#records.end();
  }

  #groupOf(bytes: Uint8Array, start: number, contentEnd: number): number {
    const value = this.#parts.valueOf(bytes, start, contentEnd);
    return value === '' ? NO_GROUP : crc32(value) & HASH_MASK;
  }
}

/** Reports groups that no batch can hold. */
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
