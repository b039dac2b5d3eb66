import type { Place } from '../diagnostic/diagnostic.ts';

/** The manifest's text, which turns offsets into places. The parser's own line counter misses some line ends. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  /** Offsets, ascending. */
  readonly #lineStarts: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    // With the mark in place the columns of the first line would be off by one.
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    this.#lineStarts = [0, ...[...this.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  /** The place of `text[start]` up to `text[end]`, at most to the end of its line. */
  place(start: number, end: number): Place {
    const line = this.#lineAt(Math.min(start, this.text.length));
    const lineStart = this.#lineStarts[line - 1] ?? 0;
    const lineEnd = this.#endOfLine(line);
    // A place between the two characters of a line end is the end of the line.
    const column = Math.min(start, lineEnd) - lineStart + 1;
    return {
      file: this.file,
      line,
      column,
      endColumn: Math.max(column + 1, Math.min(end, lineEnd) - lineStart + 1),
      sourceLine: this.text.slice(lineStart, lineEnd),
    };
  }

  /** The offset of a line and column, both 1-based. */
  offset(line: number, column: number): number {
    return (this.#lineStarts[line - 1] ?? 0) + column - 1;
  }

  /** The number of the line that holds an offset: the last one that starts at or before it. */
  #lineAt(offset: number): number {
    let [low, high] = [0, this.#lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** The offset of the line's end, its line break not included. */
  #endOfLine(line: number): number {
    const nextLine = this.#lineStarts[line];
    const end = nextLine === undefined ? this.text.length : nextLine - 1;
    return this.text[end - 1] === '\r' ? end - 1 : end;
  }
}
