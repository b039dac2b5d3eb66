import type { WritableFile } from '../../ports/files.ts';
import { OutputFile, QueryResultError, type OutputMark, type QueryOutput } from '../bytes/query-output.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LF = 0x0a;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Joins JSON result files, each a list of objects, to one list; rows keep their bytes. */
export class JsonOutput implements QueryOutput {
  readonly #file: OutputFile;
  readonly #cut: (message: string) => Error;
  #start: OutputMark;
  /** Lists and objects that are open in the file that is being read. */
  #depth = 0;
  #inText = false;
  #escaped = false;
  #ended = false;

  /** @param cut makes the error for a file that ends inside a row */
  constructor(file: WritableFile, cut: (message: string) => Error) {
    this.#file = new OutputFile(file);
    this.#file.lines = 1;
    this.#cut = cut;
    this.#start = this.#file.mark;
  }

  get sha256(): string {
    return this.#file.sha256;
  }

  get mark(): OutputMark {
    return this.#start;
  }

  async begin(): Promise<void> {
    await this.back(this.#start);
    this.#depth = 0;
    [this.#inText, this.#escaped, this.#ended] = [false, false, false];
  }

  async take(piece: Uint8Array): Promise<void> {
    const { bytes } = this.#file;
    let kept = this.#depth > 1 ? 0 : -1;
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] ?? 0;
      if (this.#inText) this.#passText(byte);
      else if (byte === QUOTE && this.#depth > 1) this.#inText = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
        this.#open(byte);
        if (this.#depth === 2) kept = at;
      } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        this.#close();
        if (this.#depth !== 1) continue;
        bytes.append(piece, kept, at + 1);
        kept = -1;
        this.#file.lines++;
      } else if (this.#depth < 2 && byte > 0x20 && byte !== COMMA) throw notAList();
      else if (byte === LF && this.#depth > 1) this.#file.lines++;
    }
    if (kept >= 0) bytes.append(piece, kept);
    await this.#file.drain();
  }

  end(): void {
    if (!this.#ended) throw this.#cut('the result ends inside its list');
    this.#start = this.#file.mark;
  }

  async back(mark: OutputMark): Promise<void> {
    await this.#file.back(mark);
    this.#start = mark;
  }

  async close(): Promise<void> {
    this.#file.bytes.appendText(this.#file.rows === 0 ? '[]\n' : '\n]\n');
    await this.#file.close();
  }

  #passText(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inText = false;
  }

  #open(byte: number): void {
    if (this.#ended || (this.#depth === 0 && byte !== OPEN_LIST)) throw notAList();
    if (this.#depth === 1) {
      if (byte !== OPEN_OBJECT) throw notAList();
      this.#file.bytes.appendText(this.#file.rows === 0 ? '[\n' : ',\n');
      this.#file.rows++;
    }
    this.#depth++;
  }

  #close(): void {
    if (this.#depth === 0) throw notAList();
    this.#depth--;
    if (this.#depth === 0) this.#ended = true;
  }
}

function notAList(): QueryResultError {
  return new QueryResultError('The result is not a JSON list of rows.');
}
