import { number } from '../../diagnostic/counted.ts';
import { SaxesParser } from 'saxes';
import type { WritableFile } from '../../ports/files.ts';
import { NAMESPACE } from './xml-syntax.ts';
import { OutputFile, QueryResultError, type OutputMark, type QueryOutput } from '../bytes/query-output.ts';

/** What stands between two `<` is an element's tag and a text; a longer one is none. */
const MAX_HELD_CHARACTERS = 64 * 1024 * 1024;

/** What a query is written down as that found nothing and said so in words, or by no result file at all. */
const NO_ROWS = `<?xml version="1.0" encoding="UTF-8"?>\n<queryResult xmlns="${NAMESPACE}"></queryResult>\n`;

/** Joins XML result files to one document: the root element of the first, and the rows of all. */
export class XmlOutput implements QueryOutput {
  readonly #file: OutputFile;
  readonly #cut: (message: string) => Error;
  #start: OutputMark;
  /** The end tag of the root. */
  #closing = '';
  #reading: XmlReading;

  /** @param cut makes the error for a file that ends inside a row */
  constructor(file: WritableFile, cut: (message: string) => Error) {
    this.#file = new OutputFile(file);
    this.#cut = cut;
    this.#start = this.#file.mark;
    this.#reading = new XmlReading(cut);
  }

  get sha256(): string {
    return this.#file.sha256;
  }

  get mark(): OutputMark {
    return this.#start;
  }

  async begin(): Promise<void> {
    await this.back(this.#start);
    this.#reading = new XmlReading(this.#cut);
  }

  async take(piece: Uint8Array): Promise<void> {
    this.#write(this.#reading.take(piece));
    await this.#file.drain();
  }

  end(): void {
    this.#write(this.#reading.end());
    this.#file.rows += this.#reading.rows;
    this.#start = this.#file.mark;
  }

  async back(mark: OutputMark): Promise<void> {
    await this.#file.back(mark);
    this.#start = mark;
    if (mark.length === 0) this.#closing = '';
  }

  async close(): Promise<void> {
    this.#file.bytes.appendText(this.#closing === '' ? NO_ROWS : this.#closing);
    await this.#file.close();
  }

  #write(rows: string): void {
    const { opening, name } = this.#reading;
    if (this.#closing === '' && opening !== '') {
      this.#file.bytes.appendText(opening);
      this.#file.lines += opening.split('\n').length - 1;
      this.#closing = `</${name}>\n`;
    }
    if (rows === '') return;
    this.#file.bytes.appendText(rows);
    this.#file.lines += rows.split('\n').length - 1;
  }
}

/** One result file: its root, and what stands in it. */
class XmlReading {
  rows = 0;
  /** Up to the end of the root's start tag; empty as long as that has not come. */
  opening = '';
  name = '';
  readonly #cut: (message: string) => Error;
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #depth = 0;
  #closed = false;
  /** Text that may yet belong to a tag. */
  #held = '';
  #rootEnd = -1;

  constructor(cut: (message: string) => Error) {
    this.#cut = cut;
    this.#parser.on('error', ({ message }) => {
      throw unsound(message);
    });
    this.#parser.on('doctype', () => {
      throw unsound('it has a document type');
    });
    this.#parser.on('opentag', ({ name, isSelfClosing }) => {
      if (this.#depth === 0) {
        [this.name, this.#rootEnd] = [name, this.#parser.position];
        if (isSelfClosing) this.#closed = true;
      } else if (this.#depth === 1) this.rows++;
      this.#depth++;
    });
    this.#parser.on('closetag', () => {
      this.#depth--;
      if (this.#depth === 0) this.#closed = true;
    });
  }

  /** @returns what is known to stand inside the root */
  take(piece: Uint8Array): string {
    return this.#pass(this.#decoded(piece));
  }

  end(): string {
    const rows = this.#pass(this.#decoder.decode());
    if (!this.#closed) throw this.#cut('the result ends inside its document');
    this.#parser.close();
    return rows;
  }

  #decoded(piece: Uint8Array): string {
    try {
      return this.#decoder.decode(piece, { stream: true });
    } catch {
      throw new QueryResultError('The result is not UTF-8.');
    }
  }

  #pass(text: string): string {
    this.#held += text;
    this.#parser.write(text);
    if (this.#rootEnd < 0) return '';
    if (this.opening === '') {
      this.opening = this.#held.slice(0, this.#rootEnd).replace(/\/>$/, '>');
      this.#held = this.#held.slice(this.#rootEnd);
    }
    // The last tag may be the end of the root.
    const safe = Math.max(0, this.#held.lastIndexOf('<'));
    if (this.#held.length - safe > MAX_HELD_CHARACTERS) {
      throw new QueryResultError(
        `A value of the result is longer than ${number(MAX_HELD_CHARACTERS)} characters.`,
      );
    }
    const rows = this.#held.slice(0, safe);
    this.#held = this.#held.slice(safe);
    return rows;
  }
}

function unsound(reason: string): QueryResultError {
  return new QueryResultError(`The result is not sound XML (${reason}).`);
}
