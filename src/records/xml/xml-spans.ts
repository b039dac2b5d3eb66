import { lineEndsIn } from '../members/line-position.ts';
import type { MemberReader, RecordSpans } from '../members/member-reader.ts';
import { hasName, isEmptyTag, markupAt, nextMarkup, passageEnd, tagEnd } from './xml-markup.ts';

const RECORD = Buffer.from('sObject');

/** Finds the ends of XML elements in bytes: nesting, comments and CDATA sections are known, nothing else is checked. */
export class XmlSpans implements RecordSpans {
  start = 0;
  end = 0;
  lineEndsBefore = 0;
  lineEnds = 0;
  /** Whether the reader has split the element. */
  isSplit = false;
  readonly #reader: MemberReader | undefined;

  /** @param reader splits the elements that it finds sound */
  constructor(reader?: MemberReader) {
    this.#reader = reader;
  }

  next(bytes: Uint8Array, from: number, limit: number): boolean {
    for (let at = nextMarkup(bytes, from, limit); at < limit; at = nextMarkup(bytes, at, limit)) {
      const markup = markupAt(bytes, at);
      if (markup === 'tag' && hasName(bytes, at, RECORD)) {
        this.lineEndsBefore = lineEndsIn(bytes, from, at);
        return this.find(bytes, at, limit);
      }
      const end = markup === 'passage' ? passageEnd(bytes, at, limit) : tagEnd(bytes, at, limit);
      if (end < 0) return false;
      at = end;
    }
    return false;
  }

  /** Finds the end of the element that begins at `start`; false when it is not within `limit`. */
  find(bytes: Uint8Array, start: number, limit: number): boolean {
    this.start = start;
    if (this.#reader !== undefined) {
      this.end = this.#reader.find(bytes, start, limit);
      this.lineEnds = this.#reader.lineEnds;
      this.isSplit = this.end >= 0;
      if (this.isSplit) return true;
    }
    let depth = 0;
    for (let at = start; at < limit; at = nextMarkup(bytes, at, limit)) {
      const markup = markupAt(bytes, at);
      const end = markup === 'passage' ? passageEnd(bytes, at, limit) : tagEnd(bytes, at, limit);
      if (end < 0) return false;
      if (markup === 'end tag') depth--;
      else if (markup === 'tag' && !isEmptyTag(bytes, end)) depth++;
      at = end;
      if (depth <= 0) {
        this.end = end;
        this.lineEnds = lineEndsIn(bytes, start, end);
        return true;
      }
    }
    return false;
  }
}
