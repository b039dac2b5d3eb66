import { StringDecoder } from 'node:string_decoder';

/**
 * Cuts a stream of UTF-8 bytes into lines as .NET's reader does for the runner: LF, CRLF and a lone CR all end a
 * line, so a carriage return in printed text begins a line that may be a command.
 */
export class LineReader {
  readonly #decoder = new StringDecoder('utf8');
  readonly #onLine: (line: string) => void;
  #rest = '';

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  write(chunk: Buffer): void {
    this.#rest += this.#decoder.write(chunk);
    // A CR at the very end may be the first half of a CRLF.
    const complete = /^([\s\S]*)(?:\n|\r(?!$))/.exec(this.#rest)?.[0] ?? '';
    this.#emit(complete);
    this.#rest = this.#rest.slice(complete.length);
  }

  end(): void {
    this.#emit(this.#rest + this.#decoder.end());
    this.#rest = '';
  }

  #emit(text: string): void {
    const lines = text.split(/\r\n|\n|\r/);
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) this.#onLine(line);
  }
}
