import type { MemberReader, RecordSpans } from '../members/member-reader.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
const CR = 0x0d;
/** `[` and `{` are the same but for one bit, and so are `]` and `}`. */
const CASE_BIT = 0x20;
const OPENING = 0x7b;
const CLOSING = 0x7d;
const LEAST_BRACKET = 0x5b;
const LEAST_TEXT = 0x20;

/** Finds the ends of JSON objects in bytes: strings, escapes and nesting are known, nothing else is checked. */
export class JsonSpans implements RecordSpans {
  start = 0;
  end = 0;
  lineEndsBefore = 0;
  lineEnds = 0;
  /** Where a string was found to be open at the end of a line; -1 when none was. */
  brokenStringAt = -1;
  /** Whether the reader has split the object. */
  isSplit = false;
  readonly #reader: MemberReader | undefined;

  /** @param reader splits the objects that it finds sound */
  constructor(reader?: MemberReader) {
    this.#reader = reader;
  }

  next(bytes: Uint8Array, from: number, limit: number): boolean {
    let at = from;
    this.lineEnds = 0;
    for (; at < limit && bytes[at] !== OPENING; at++) this.#countLineEnd(bytes, at);
    this.lineEndsBefore = this.lineEnds;
    return at < limit && this.find(bytes, at, limit);
  }

  /** Finds the end of the object that begins at `start`; false when it is not within `limit`. */
  find(bytes: Uint8Array, start: number, limit: number): boolean {
    this.start = start;
    this.brokenStringAt = -1;
    if (this.#reader !== undefined) {
      this.end = this.#reader.find(bytes, start, limit);
      this.lineEnds = this.#reader.lineEnds;
      this.isSplit = this.end >= 0;
      if (this.isSplit) return true;
    }
    this.lineEnds = 0;
    let depth = 0;
    for (let at = start; at < limit; at++) {
      const byte = bytes[at] ?? 0;
      if (byte > QUOTE) {
        if (byte < LEAST_BRACKET) continue;
        const bracket = byte | CASE_BIT;
        if (bracket === OPENING) depth++;
        else if (bracket === CLOSING && --depth === 0) {
          this.end = at + 1;
          return true;
        }
      } else if (byte === QUOTE) {
        at = this.#stringEnd(bytes, at, limit);
        if (at >= limit) return false;
      } else {
        this.#countLineEnd(bytes, at);
      }
    }
    return false;
  }

  /** The offset of the closing quote, or `limit` when there is none. */
  #stringEnd(bytes: Uint8Array, start: number, limit: number): number {
    for (let at = start + 1; at < limit; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === QUOTE) return at;
      if (byte === BACKSLASH) at++;
      else if (byte < LEAST_TEXT) {
        this.brokenStringAt = start;
        return limit;
      }
    }
    return limit;
  }

  #countLineEnd(bytes: Uint8Array, at: number): void {
    const byte = bytes[at];
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) this.lineEnds++;
  }
}
