import type { Files } from '../../ports/files.ts';
import { ByteBuffer } from '../bytes/byte-buffer.ts';
import { ExternalSort } from '../bytes/external-sort.ts';
import type { SourceFile } from '../bytes/source-file.ts';
import type { Batch, Origin } from '../record/batch.ts';
import type { BatchLimits } from './batch-cutter.ts';
import type { CutLevels, CutRecords, LevelFinder } from './cutter.ts';
import { GroupedBatches } from './grouped-batches.ts';

const COMMA = 0x2c;
const LF = 0x0a;
const FLUSH_BYTES = 1024 * 1024;
/** Before each record while it is sorted: what it adds to a request body, its file and its line, in 4 bytes each. */
const HEAD_BYTES = 12;
const FILE_AT = 4;
const LINE_AT = 8;

export interface SortedRecordsParts {
  readonly limits: BatchLimits;
  readonly headerBytes: number;
  readonly files: Files;
  /** What the paths of its files begin with. */
  readonly scratch: string;
  /** In a job whose records may refer to each other. */
  readonly levels?: LevelFinder | undefined;
}

/**
 * Copies records to a file in the order of their levels and groups, each behind cells that say the file and line it
 * comes from, and its place among all records. Memory does not grow with them, but for what `levels` needs.
 */
export class SortedRecords {
  readonly #parts: SortedRecordsParts;
  readonly #sort: ExternalSort;
  readonly #entry = new ByteBuffer();
  #records = 0;

  constructor(parts: SortedRecordsParts) {
    this.#parts = parts;
    this.#sort = new ExternalSort(`${parts.scratch}groups.sort`, parts.files);
  }

  add(group: number, { file, line }: Origin, row: Uint8Array, sentBytes: number): void {
    this.#entry.clear();
    for (const word of [sentBytes, file, line]) this.#entry.appendWord(word);
    this.#entry.append(row);
    // Several records may begin on one line.
    this.#sort.add([0, group, this.#records++], this.#entry.view());
    this.#parts.levels?.add(row, 0, row.length);
  }

  async drain(): Promise<void> {
    await this.#sort.drain();
  }

  async end(): Promise<CutRecords> {
    const { files, headerBytes, levels, limits, scratch } = this.#parts;
    if (levels === undefined) {
      const batches = new GroupedBatches(limits, headerBytes);
      return this.#copied(this.#sort, batches, () => undefined);
    }
    const found = levels.levels();
    const circle = new Map(found.circle.map((place) => [place, undefined as Origin | undefined]));
    const sort = new ExternalSort(`${scratch}levels.sort`, files);
    let waitingFrom = 0;
    try {
      await this.#sort.visit(
        ([, group, place], entry) => {
          const level = found.levels[place] ?? 0;
          if (level < found.waitingFrom) waitingFrom++;
          if (circle.has(place)) circle.set(place, originOf(entry));
          sort.add([level, group, place], entry);
        },
        async () => sort.drain(),
      );
    } finally {
      await this.#sort.close();
    }
    const batches = new GroupedBatches(limits, headerBytes);
    let level = -1;
    const cut = await this.#copied(sort, batches, (next) => {
      if (next !== level) batches.beginLevel(next);
      level = next;
    });
    const origins = [...circle.values()].filter((origin) => origin !== undefined);
    const cutLevels: CutLevels = { count: found.count, waitingFrom, circle: origins };
    return { ...cut, levels: cutLevels };
  }

  async #copied(
    sort: ExternalSort,
    batches: GroupedBatches,
    reach: (level: number) => void,
  ): Promise<CutRecords> {
    const { files, scratch } = this.#parts;
    const stored: SourceFile = {
      path: `${scratch}groups.csv`,
      name: 'the copy of the records in the order in which they are sent',
    };
    const output = await files.create(stored.path);
    try {
      const rows = new ByteBuffer(2 * FLUSH_BYTES);
      const flush = async (minimum: number): Promise<void> => {
        if (rows.length < minimum) return;
        await output.write(rows.view());
        rows.clear();
      };
      await sort.visit(
        ([level, group, place], entry) => {
          reach(level);
          const start = rows.length;
          const origin = originOf(entry);
          for (const number of [origin.file, origin.line, place]) {
            rows.appendNumber(number);
            rows.appendByte(COMMA);
          }
          rows.append(entry, HEAD_BYTES);
          rows.appendByte(LF);
          batches.add(group, origin, rows.view().subarray(start), entry.readUInt32BE(0));
        },
        async () => flush(FLUSH_BYTES),
      );
      await flush(1);
      const cut: readonly Batch[] = batches.end();
      return {
        ...{ batches: cut, stored: [stored] },
        order: { kind: 'groups', scratch, isSorted: false, divided: batches.divided },
      };
    } finally {
      await output.close();
      await sort.close();
    }
  }
}

function originOf(entry: Buffer): Origin {
  return { file: entry.readUInt32BE(FILE_AT), line: entry.readUInt32BE(LINE_AT) };
}
