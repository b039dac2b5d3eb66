import type { Parser } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import type { Files, ReadableFile } from '../../ports/files.ts';

/** The error of a record that failed in the first pass. */
export interface FirstError {
  readonly id: string;
  readonly error: string;
}

const PIECE_BYTES = 64 * 1024;

/** Reads the errors that the first pass has left, in their order, as many ahead as a batch may have records. */
export class FirstErrors {
  readonly #file: ReadableFile;
  readonly #rows: AsyncIterator<readonly string[]>;
  readonly #ahead: number;
  #waiting: FirstError[] = [];
  #given = 0;

  private constructor(file: ReadableFile, parser: Parser, ahead: number) {
    this.#file = file;
    this.#ahead = ahead;
    // An error goes to whoever asks for the next row.
    const rows = pipeline(Readable.from(piecesOf(file)), parser, () => undefined);
    this.#rows = rows[Symbol.asyncIterator]();
  }

  /** @param ahead how many errors may be asked for before the next `load` */
  static async open(path: string, ahead: number, files: Files): Promise<FirstErrors> {
    const { parse } = await import('csv-parse');
    const errors = new FirstErrors(await files.open(path), parse({ from: 2 }), ahead);
    try {
      await errors.load();
      return errors;
    } catch (error) {
      await errors.close();
      throw error;
    }
  }

  next(): FirstError {
    const error = this.#waiting[this.#given++];
    if (error === undefined) throw new Error('The errors of the first pass are no longer all there.');
    return error;
  }

  /** Reads on. */
  async load(): Promise<void> {
    this.#waiting = this.#waiting.slice(this.#given);
    this.#given = 0;
    while (this.#waiting.length < this.#ahead) {
      const row = await this.#rows.next();
      if (row.done === true) return;
      const [id = '', error = ''] = row.value;
      this.#waiting.push({ id, error });
    }
  }

  async close(): Promise<void> {
    await this.#rows.return?.();
    await this.#file.close();
  }
}

async function* piecesOf(file: ReadableFile): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size;) {
    const piece = Buffer.alloc(PIECE_BYTES);
    const length = await file.read(piece, at);
    if (length === 0) return;
    yield piece.subarray(0, length);
    at += length;
  }
}
