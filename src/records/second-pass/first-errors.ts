import type { Files, ReadableFile } from '../../ports/files.ts';
import { CellRanges, cellText } from '../csv/cells.ts';
import { RecordScanner } from '../csv/record-scanner.ts';
import { SourceWindow } from '../bytes/source-file.ts';

/** The error of a record that failed in the first pass. */
export interface FirstError {
  readonly id: string;
  readonly error: string;
}

/** Reads the errors that the first pass has left, in their order, as many ahead as a batch may have records. */
export class FirstErrors {
  readonly #file: ReadableFile;
  readonly #window: SourceWindow;
  readonly #scanner = new RecordScanner();
  readonly #cells = new CellRanges();
  readonly #ahead: number;
  #waiting: FirstError[] = [];
  #given = 0;
  #at = 0;
  #opened = false;

  private constructor(file: ReadableFile, ahead: number) {
    this.#file = file;
    this.#window = new SourceWindow(file);
    this.#ahead = ahead;
  }

  /** @param ahead how many errors may be asked for before the next `load` */
  static async open(path: string, ahead: number, files: Files): Promise<FirstErrors> {
    const errors = new FirstErrors(await files.open(path), ahead);
    await errors.load();
    return errors;
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
      const { bytes, limit, final } = this.#window;
      if (this.#opened && this.#scanner.next(bytes, this.#at, limit, final)) this.#take(bytes);
      else if (this.#opened && final) return;
      else {
        await this.#window.advance(this.#at);
        this.#at = 0;
        if (!this.#opened) this.#skipHeader();
      }
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  #skipHeader(): void {
    this.#opened = true;
    this.#scanner.next(this.#window.bytes, 0, this.#window.limit, this.#window.final);
    this.#at = this.#scanner.end;
  }

  #take(bytes: Uint8Array): void {
    const cells = this.#cells;
    cells.split(bytes, this.#at, this.#scanner.contentEnd);
    this.#waiting.push({
      id: cellText(bytes, cells.start(0), cells.end(0)),
      error: cellText(bytes, cells.start(1), cells.end(1)),
    });
    this.#at = this.#scanner.end;
  }
}
