import { markLength } from '../bytes/byte-order.ts';
import { QueryResultError, type OutputMark, type QueryOutput } from '../bytes/query-output.ts';

/** The result file of a query that finds nothing is this text (clients of others look for exactly it). */
const WORDS = 'Records not found for this query';
/** With blanks and quotes around them. */
const MAX_BYTES = 1_000;
const OPEN_LIST = 0x5b;
const OPEN_TAG = 0x3c;

/** Whether a result file consists of the words alone. */
export function saysNothingFound(text: string): boolean {
  return text.trim().replace(/^"([^"]*)"$/, '$1') === WORDS;
}

/**
 * Stands before the output of a JSON or XML query: a result file that says in words that nothing was found holds no
 * rows; others are passed on.
 */
export class NothingFoundOutput implements QueryOutput {
  readonly #inner: QueryOutput;
  readonly #cut: (message: string) => Error;
  /** What came before it was known whether the file holds rows; undefined when it does. */
  #words: Buffer | undefined;

  /** @param cut makes the error for a file that ends too early */
  constructor(inner: QueryOutput, cut: (message: string) => Error) {
    this.#inner = inner;
    this.#cut = cut;
  }

  get mark(): OutputMark {
    return this.#inner.mark;
  }

  get sha256(): string {
    return this.#inner.sha256;
  }

  async begin(): Promise<void> {
    await this.#inner.begin();
    this.#words = Buffer.alloc(0);
  }

  async take(piece: Uint8Array): Promise<void> {
    if (this.#words === undefined) return this.#inner.take(piece);
    const text = Buffer.concat([this.#words, piece]);
    this.#words = text;
    const start = text.findIndex((byte, at) => at >= markLength(text) && byte > 0x20);
    if (start >= 0 && (text[start] === OPEN_LIST || text[start] === OPEN_TAG)) {
      this.#words = undefined;
      await this.#inner.take(text.subarray(start));
    } else if (text.length > MAX_BYTES) throw noRows();
  }

  end(): void {
    if (this.#words === undefined) {
      this.#inner.end();
      return;
    }
    const text = this.#words.subarray(markLength(this.#words)).toString();
    if (saysNothingFound(text)) return;
    if (WORDS.startsWith(text.trim().replace(/^"/, ''))) throw this.#cut('the result ends too early');
    throw noRows();
  }

  async back(mark: OutputMark): Promise<void> {
    await this.#inner.back(mark);
  }

  async close(): Promise<void> {
    await this.#inner.close();
  }
}

function noRows(): QueryResultError {
  return new QueryResultError('The result holds neither rows nor the words that nothing was found.');
}
