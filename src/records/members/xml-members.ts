import type { ByteBuffer } from '../byte-buffer.ts';
import { jsonFlaw, memberFlaw } from './json-flaws.ts';
import type { FormatFlaw, MemberReader } from './member-reader.ts';
import { MemberTable, NULL, RELATION, TEXT } from './member-table.ts';
import { NameTree, ROOT } from './name-tree.ts';
import { XmlCheck } from './xml-check.ts';
import {
  hasName,
  isEmptyTag,
  markupAt,
  nameEnd,
  nextMarkup,
  passageEnd,
  startsWith,
  tagEnd,
} from './xml-markup.ts';
import { xmlText } from './xml-text.ts';

const RECORD = Buffer.from('sObject');
const TYPE = Buffer.from('type');
const NO_TYPE = new Uint8Array(0);
const NIL = /\sxsi:nil\s*=\s*["'](?:true|1)["']/;
const AMPERSAND = 0x26;
const LESS = 0x3c;
const CR = 0x0d;

/** Takes `sObject` elements that were found sound apart into members. */
export class XmlMembers implements MemberReader {
  readonly names = new NameTree((bytes) => Buffer.from(bytes).toString());
  readonly table = new MemberTable();
  readonly #check = new XmlCheck();
  #bytes: Uint8Array = NO_TYPE;
  #limit = 0;
  #flaw: FormatFlaw | undefined;

  check(bytes: Uint8Array, start: number, end: number): FormatFlaw | undefined {
    return this.#check.flawOf(bytes, start, end);
  }

  split(bytes: Uint8Array, start: number, end: number): FormatFlaw | undefined {
    this.#bytes = bytes;
    this.#limit = end;
    this.#flaw = undefined;
    this.table.clear();
    this.names.beginRecord();
    this.#record(start, ROOT);
    return this.#flaw;
  }

  isBlank(member: number): boolean {
    const [start, end] = [this.table.valueStart(member), this.table.valueEnd(member)];
    if (this.#bytes[start] !== LESS || start === end) return start === end;
    // A comment, or a CDATA section without text.
    return xmlText(Buffer.from(this.#bytes.subarray(start, end)).toString()) === '';
  }

  appendText(bytes: Uint8Array, member: number, out: ByteBuffer): void {
    if (this.table.kind(member) !== TEXT) return;
    const [start, end] = [this.table.valueStart(member), this.table.valueEnd(member)];
    for (let at = start; at < end; at++) {
      const byte = bytes[at];
      if (byte !== AMPERSAND && byte !== LESS && byte !== CR) continue;
      out.appendText(xmlText(Buffer.from(bytes.subarray(start, end)).toString()));
      return;
    }
    out.append(bytes, start, end);
  }

  /** Reads the elements in the `sObject` at `start`; the offset behind its end tag. */
  #record(start: number, parent: number): number {
    let at = tagEnd(this.#bytes, start, this.#limit);
    if (at < 0 || isEmptyTag(this.#bytes, at)) return at;
    for (;;) {
      at = nextMarkup(this.#bytes, at, this.#limit);
      if (at >= this.#limit) return this.#limit;
      switch (markupAt(this.#bytes, at)) {
        case 'end tag':
          return tagEnd(this.#bytes, at, this.#limit);
        case 'tag':
          at = this.#element(at, parent);
          break;
        default:
          at = passageEnd(this.#bytes, at, this.#limit);
      }
      if (at < 0) return this.#limit;
    }
  }

  #element(start: number, parent: number): number {
    const open = tagEnd(this.#bytes, start, this.#limit);
    if (open < 0) return open;
    const isEmpty = isEmptyTag(this.#bytes, open);
    const inner = isEmpty ? -1 : this.#innerRecord(open);
    // The type of a parent belongs to its relation's name.
    if (parent !== ROOT && hasName(this.#bytes, start, TYPE)) return isEmpty ? open : this.#textEnd(open).end;
    const type = inner < 0 ? NO_TYPE : this.#typeIn(inner);
    const endOfName = nameEnd(this.#bytes, start);
    const node = this.names.child(parent, this.#bytes, start + 1, endOfName, type);
    if (node < 0) {
      this.#flaw = jsonFlaw('too-many-names', start);
      return node;
    }
    if (this.names.isTwin(node)) this.#flaw ??= memberFlaw('twin', this.names.nameOf(node), start);
    const member = this.table.open(node, start);
    if (inner >= 0) {
      const after = this.#record(inner, node);
      const { end } = this.#textEnd(after);
      this.table.close(member, RELATION, open, after, end);
      return end;
    }
    const { close, end } = isEmpty ? { close: open, end: open } : this.#textEnd(open);
    const hasAttributes = open - endOfName > (isEmpty ? 2 : 1);
    const isNull =
      hasAttributes && NIL.test(Buffer.from(this.#bytes.subarray(start, open)).toString('latin1'));
    this.table.close(member, isNull ? NULL : TEXT, open, close, end);
    return end;
  }

  /** Where an `sObject` begins in the content from `from` on; -1 when there is none. */
  #innerRecord(from: number): number {
    let at = nextMarkup(this.#bytes, from, this.#limit);
    while (at < this.#limit && markupAt(this.#bytes, at) === 'passage') {
      at = passageEnd(this.#bytes, at, this.#limit);
      if (at < 0) return -1;
      at = nextMarkup(this.#bytes, at, this.#limit);
    }
    return at < this.#limit && hasName(this.#bytes, at, RECORD) ? at : -1;
  }

  /** The text of the `type` that an inner `sObject` begins with. */
  #typeIn(record: number): Uint8Array {
    const from = tagEnd(this.#bytes, record, this.#limit);
    const at = nextMarkup(this.#bytes, from, this.#limit);
    if (!startsWith(this.#bytes, at, TYPE_TAG)) return NO_TYPE;
    const start = at + TYPE_TAG.length;
    return this.#bytes.subarray(start, nextMarkup(this.#bytes, start, this.#limit));
  }

  /** Where the text from `from` on ends, and the offset behind the end tag. */
  #textEnd(from: number): { readonly close: number; readonly end: number } {
    let at = nextMarkup(this.#bytes, from, this.#limit);
    while (at < this.#limit && markupAt(this.#bytes, at) === 'passage') {
      const end = passageEnd(this.#bytes, at, this.#limit);
      if (end < 0) break;
      at = nextMarkup(this.#bytes, end, this.#limit);
    }
    return { close: at, end: tagEnd(this.#bytes, at, this.#limit) };
  }
}

const TYPE_TAG = Buffer.from('<type>');
