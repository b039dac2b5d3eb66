import type { Files, ReadableFile } from '../../ports/files.ts';
import { ByteBuffer } from './byte-buffer.ts';

/** Bytes that are sorted in memory at a time. */
const RUN_BYTES = 16 * 1024 * 1024;
/** What is held of each run while the runs are merged; more only for a longer entry. */
const RUN_WINDOW_BYTES = 64 * 1024;
/** Three words of the key and the length of what follows, each in 4 bytes. */
const HEAD_BYTES = 16;

/** What entries are sorted by: three whole numbers below 2^32, the first one counts most. */
export type SortKey = readonly [number, number, number];

export interface SortedEntry {
  readonly key: SortKey;
  readonly bytes: Buffer;
}

/**
 * Sorts entries of bytes by a key, however many there are: runs of them are sorted in memory, written to a file of its
 * own, and merged. Entries with the same key come out in any order.
 */
export class ExternalSort {
  readonly #path: string;
  readonly #files: Files;
  readonly #runBytes: number;
  readonly #entries = new ByteBuffer();
  #starts: number[] = [];
  readonly #runs: { readonly offset: number; readonly length: number }[] = [];
  #written = 0;

  /** @param path of the file for the runs: created when memory is full, removed by `close` */
  constructor(path: string, files: Files, runBytes = RUN_BYTES) {
    this.#path = path;
    this.#files = files;
    this.#runBytes = runBytes;
  }

  /** Takes a copy of the bytes. */
  add([first, second, third]: SortKey, bytes: Uint8Array): void {
    this.#starts.push(this.#entries.length);
    for (const word of [first, second, third, bytes.length]) this.#entries.appendWord(word);
    this.#entries.append(bytes);
  }

  /** Must be awaited between pieces of work: bounds what is held in memory. */
  async drain(): Promise<void> {
    if (this.#entries.length >= this.#runBytes) await this.#writeRun();
  }

  /**
   * Passes all entries in the order of their keys. Bytes are only valid during the call.
   *
   * @param pause is awaited now and then, so that what `visitor` gathers can be written
   */
  async visit(
    visitor: (key: SortKey, bytes: Buffer) => void,
    pause: () => Promise<void> = async () => Promise.resolve(),
  ): Promise<void> {
    let count = 0;
    for await (const { bytes, key } of this.entries()) {
      if (count++ % ENTRIES_BETWEEN_PAUSES === 0) await pause();
      visitor(key, bytes);
    }
  }

  /** All entries in the order of their keys, for whoever takes them one by one. The bytes of one are valid until the next. */
  async *entries(): AsyncGenerator<SortedEntry, undefined> {
    if (this.#runs.length === 0) {
      const entries = this.#entries.view();
      for (const start of this.#sortedStarts(entries)) yield entryAt(entries, start);
      return undefined;
    }
    await this.#writeRun();
    const file = await this.#files.open(this.#path);
    try {
      return yield* merged(this.#runs.map((run) => new Run(file, run)));
    } finally {
      await file.close();
    }
  }

  /** Removes what was written. */
  async close(): Promise<void> {
    if (this.#runs.length > 0) await this.#files.remove(this.#path);
  }

  async #writeRun(): Promise<void> {
    if (this.#starts.length === 0) return;
    const entries = this.#entries.view();
    const sorted = new ByteBuffer(entries.length);
    for (const start of this.#sortedStarts(entries)) {
      sorted.append(entries, start, start + HEAD_BYTES + entries.readUInt32BE(start + 12));
    }
    // Open no longer than for this, so that whoever gives up in between leaves no handle behind.
    const file = await (this.#runs.length === 0
      ? this.#files.create(this.#path)
      : this.#files.append(this.#path));
    try {
      await file.write(sorted.view());
    } finally {
      await file.close();
    }
    this.#runs.push({ offset: this.#written, length: sorted.length });
    this.#written += sorted.length;
    this.#entries.clear();
    this.#starts = [];
  }

  #sortedStarts(entries: Buffer): readonly number[] {
    return this.#starts.sort((a, b) => compareKeys(entries, a, entries, b));
  }
}

const ENTRIES_BETWEEN_PAUSES = 1_000;

/** A sorted run on the disk, seen through a window; `at` is where its next entry begins. */
class Run {
  window: Buffer = Buffer.allocUnsafeSlow(RUN_WINDOW_BYTES);
  at = 0;
  #limit = 0;
  #offset: number;
  #left: number;
  readonly #file: ReadableFile;

  constructor(file: ReadableFile, { offset, length }: { readonly offset: number; readonly length: number }) {
    this.#file = file;
    this.#offset = offset;
    this.#left = length;
  }

  /** Where the next entry ends; beyond the window when it is not held as a whole. */
  get #end(): number {
    const head = this.at + HEAD_BYTES;
    return head > this.#limit ? head : head + this.window.readUInt32BE(this.at + 12);
  }

  get isHeld(): boolean {
    return this.#end <= this.#limit;
  }

  get isOver(): boolean {
    return this.at >= this.#limit && this.#left === 0;
  }

  advance(): void {
    this.at = this.#end;
  }

  /** Reads on until the next entry is held as a whole. */
  async fill(): Promise<void> {
    while (!this.isHeld && this.#left > 0) {
      const kept = this.#limit - this.at;
      const needed = this.#end - this.at;
      const target = needed > this.window.length ? Buffer.allocUnsafeSlow(needed) : this.window;
      this.window.copy(target, 0, this.at, this.#limit);
      this.window = target;
      const wanted = Math.min(target.length - kept, this.#left);
      const read = await this.#file.read(target.subarray(kept, kept + wanted), this.#offset);
      if (read < wanted) throw new Error('A file that was written for sorting is shorter than it was.');
      this.#offset += read;
      this.#left -= read;
      [this.at, this.#limit] = [0, kept + read];
    }
  }
}

/** Merges runs with a heap: the run whose next entry is the least stands at its root. */
async function* merged(runs: readonly Run[]): AsyncGenerator<SortedEntry, undefined> {
  const heap: Run[] = [];
  for (const run of runs) {
    await run.fill();
    heap.push(run);
  }
  for (let index = heap.length >> 1; index >= 0; index--) sink(heap, index);
  for (let [least] = heap; least !== undefined; [least] = heap) {
    yield entryAt(least.window, least.at);
    least.advance();
    if (!least.isHeld) await least.fill();
    if (least.isOver) {
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) heap[0] = last;
    }
    sink(heap, 0);
  }
  return undefined;
}

function sink(heap: Run[], from: number): void {
  for (let index = from; ;) {
    let least = index;
    for (const child of [2 * index + 1, 2 * index + 2]) {
      const [a, b] = [heap[child], heap[least]];
      if (a !== undefined && b !== undefined && compareKeys(a.window, a.at, b.window, b.at) < 0)
        least = child;
    }
    const [top, other] = [heap[index], heap[least]];
    if (least === index || top === undefined || other === undefined) return;
    [heap[index], heap[least]] = [other, top];
    index = least;
  }
}

function compareKeys(a: Buffer, startA: number, b: Buffer, startB: number): number {
  for (let word = 0; word < 12; word += 4) {
    const difference = a.readUInt32BE(startA + word) - b.readUInt32BE(startB + word);
    if (difference !== 0) return difference;
  }
  return 0;
}

function entryAt(entries: Buffer, start: number): SortedEntry {
  const word = (index: number): number => entries.readUInt32BE(start + 4 * index);
  const from = start + HEAD_BYTES;
  return { key: [word(0), word(1), word(2)], bytes: entries.subarray(from, from + word(3)) };
}
