import { LineCounter } from 'yaml';
import type { Place } from '../diagnostic/diagnostic.ts';

/** The manifest's text, which turns offsets into places. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  /** Filled by the parser. */
  readonly lineCounter = new LineCounter();

  constructor(file: string, text: string) {
    this.file = file;
    // With the mark in place the columns of the first line would be off by one.
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  /** The place of `text[start]` up to `text[end]`, at most to the end of its line. In constant time. */
  place(start: number, end: number): Place {
    const { line, col } = this.lineCounter.linePos(Math.min(start, this.text.length));
    const lineStart = this.lineCounter.lineStarts[line - 1] ?? 0;
    const lineEnd = this.#endOfLine(line);
    return {
      file: this.file,
      line: Math.max(1, line),
      column: col,
      endColumn: Math.max(col + 1, Math.min(end, lineEnd) - lineStart + 1),
      sourceLine: this.text.slice(lineStart, lineEnd),
    };
  }

  /** The offset of the line's end, its line break not included. */
  #endOfLine(line: number): number {
    const nextLine = this.lineCounter.lineStarts[line];
    if (nextLine === undefined) return this.text.length;
    return nextLine - (this.text[nextLine - 2] === '\r' ? 2 : 1);
  }
}
