import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import { memberFlaw, tooManyNames } from '../members/member-flaws.ts';
import type { FormatFlaw, MemberReader } from '../members/member-reader.ts';
import { startsWith } from '../bytes/starts-with.ts';
import { ANY, MemberTable, NO_PARENT, NULL, RELATION, TEXT } from '../members/member-table.ts';
import { NameTree, ROOT } from '../members/name-tree.ts';
import { PlainXml } from './plain-xml.ts';
import { XmlCheck } from './xml-check.ts';
import { hasName, isEmptyTag, markupAt, nameEnd, nextMarkup, passageEnd, tagEnd } from './xml-markup.ts';
import { strayXml } from './xml-flaws.ts';
import { xmlText } from './xml-text.ts';

const RECORD = Buffer.from('sObject');
const TYPE = Buffer.from('type');
const NO_TYPE = new Uint8Array(0);
const NIL = /\sxsi:nil\s*=\s*["'](?:true|1)["']/;
const AMPERSAND = 0x26;
const LESS = 0x3c;
const BLANK = 0x20;
const DATA = Buffer.from('<![CDATA[');
const CR = 0x0d;

/** Takes `sObject` elements that were found sound apart into members. */
export class XmlMembers implements MemberReader {
  readonly names = new NameTree((bytes) => Buffer.from(bytes).toString());
  readonly table = new MemberTable();
  readonly #check = new XmlCheck();
  readonly #plain = new PlainXml(this.names, this.table);
  #bytes: Uint8Array = NO_TYPE;
  #limit = 0;
  #flaw: FormatFlaw | undefined;

  get lineEnds(): number {
    return this.#plain.lineEnds;
  }

  find(bytes: Uint8Array, start: number, limit: number): number {
    this.#bytes = bytes;
    return this.#plain.find(bytes, start, limit);
  }

  check(bytes: Uint8Array, start: number, end: number): FormatFlaw | undefined {
    return this.#check.flawOf(bytes, start, end);
  }

  split(bytes: Uint8Array, start: number, end: number): FormatFlaw | undefined {
    if (this.table.holds(bytes, start, end)) return undefined;
    this.#bytes = bytes;
    this.#limit = end;
    this.#flaw = undefined;
    this.table.clear();
    this.names.beginRecord();
    this.#record(start, ROOT);
    return this.#flaw;
  }

  isBlank(member: number): boolean {
    if (this.table.kind(member) !== TEXT) return false;
    const [start, end] = [this.table.valueStart(member), this.table.valueEnd(member)];
    if (this.#bytes[start] !== LESS || start === end) return start === end;
    // A comment, or a CDATA section without text.
    return this.#text(start, end) === '';
  }

  textStart(member: number): number {
    const { table } = this;
    const isPlain = table.kind(member) === TEXT && table.form(member) !== ANY;
    return isPlain ? table.valueStart(member) : -1;
  }

  appendText(bytes: Uint8Array, member: number, out: ByteBuffer): void {
    if (this.table.kind(member) !== TEXT) return;
    const [start, end] = [this.table.valueStart(member), this.table.valueEnd(member)];
    if (this.table.form(member) !== ANY) {
      out.append(bytes, start, end);
      return;
    }
    for (let at = start; at < end; at++) {
      const byte = bytes[at];
      if (byte !== AMPERSAND && byte !== LESS && byte !== CR) continue;
      out.appendText(xmlText(Buffer.from(bytes.subarray(start, end)).toString()));
      return;
    }
    out.append(bytes, start, end);
  }

  /**
   * Reads the elements in the `sObject` at `start`.
   *
   * @param typeAt where the element with its type stands
   * @returns the offset behind its end tag
   */
  #record(start: number, parent: number, typeAt = -1): number {
    let at = tagEnd(this.#bytes, start, this.#limit);
    if (at < 0 || isEmptyTag(this.#bytes, at)) return at;
    for (;;) {
      at = this.#gap(at);
      if (at >= this.#limit) return this.#limit;
      if (markupAt(this.#bytes, at) === 'end tag') return tagEnd(this.#bytes, at, this.#limit);
      at = at === typeAt ? this.#content(at).end : this.#element(at, parent);
      if (at < 0) return this.#limit;
    }
  }

  #element(start: number, parent: number): number {
    const { close, end, open } = this.#content(start);
    const isParent =
      end > open && markupAt(this.#bytes, close) === 'tag' && hasName(this.#bytes, close, RECORD);
    const typeAt = isParent ? this.#typeIn(close) : -1;
    const type = typeAt < 0 ? NO_TYPE : this.#typeText(typeAt);
    const endOfName = nameEnd(this.#bytes, start);
    const node = this.names.child(parent, this.#bytes, start + 1, endOfName, type);
    if (node < 0) {
      this.#flaw = tooManyNames(start);
      return node;
    }
    if (this.names.isTwin(node)) this.#flaw ??= memberFlaw('twin', this.names.nameOf(node), start);
    const member = this.table.open(node, start);
    if (isParent) return this.#relation(member, node, { open, inner: close, typeAt });
    const hasAttributes = open - endOfName > (end === open ? 2 : 1);
    const isNull =
      hasAttributes && NIL.test(Buffer.from(this.#bytes.subarray(start, open)).toString('latin1'));
    this.table.close(member, isNull ? NULL : TEXT, open, close, end);
    if (this.names.isRelation(node) && (isNull || this.#text(open, close).trim() === ''))
      this.table.close(member, NO_PARENT, open, close, end);
    return end;
  }

  #relation(
    member: number,
    node: number,
    { inner, open, typeAt }: { readonly open: number; readonly inner: number; readonly typeAt: number },
  ): number {
    this.#gap(open);
    this.names.noteRelation(node);
    const after = this.#record(inner, node, typeAt);
    if (this.table.count === member + 1)
      this.#flaw ??= memberFlaw('no-key', this.names.nameOf(node), this.table.start(member));
    const close = this.#gap(after);
    if (markupAt(this.#bytes, close) !== 'end tag') this.#stray(close);
    const end = tagEnd(this.#bytes, close, this.#limit);
    this.table.close(member, RELATION, open, after, end);
    return end;
  }

  #text(start: number, end: number): string {
    return xmlText(Buffer.from(this.#bytes.subarray(start, end)).toString());
  }

  /** Goes past blanks, comments and processing instructions; notes that anything else stands there. */
  #gap(from: number): number {
    for (let at = from; at < this.#limit; at++) {
      if ((this.#bytes[at] ?? 0) <= BLANK) continue;
      if (this.#bytes[at] !== LESS) {
        this.#stray(at);
        at = nextMarkup(this.#bytes, at, this.#limit) - 1;
      } else if (markupAt(this.#bytes, at) !== 'passage') return at;
      else {
        if (startsWith(this.#bytes, at, DATA)) this.#stray(at);
        const end = passageEnd(this.#bytes, at, this.#limit);
        if (end < 0) break;
        at = end - 1;
      }
    }
    return this.#limit;
  }

  #stray(at: number): void {
    this.#flaw ??= strayXml(at);
  }

  /** Where the `type` of an inner `sObject` stands, mostly before its key; -1 when there is none. */
  #typeIn(record: number): number {
    const { close, end, open } = this.#content(record);
    if (end === open) return -1;
    for (let at = close; at < this.#limit; at = this.#gap(this.#behind(at))) {
      if (markupAt(this.#bytes, at) !== 'tag') return -1;
      if (hasName(this.#bytes, at, TYPE)) return at;
    }
    return -1;
  }

  /** The offset behind the element at `start`, with all that is in it. */
  #behind(start: number): number {
    const { close, end, open } = this.#content(start);
    if (end === open) return end;
    let at = close;
    while (at < this.#limit && markupAt(this.#bytes, at) === 'tag') at = this.#gap(this.#behind(at));
    return at < this.#limit ? tagEnd(this.#bytes, at, this.#limit) : this.#limit;
  }

  #typeText(start: number): Uint8Array {
    const { close, open } = this.#content(start);
    return Buffer.from(this.#text(open, close));
  }

  /** Where the content of the element at `start` begins and ends, and the offset behind its end tag. */
  #content(start: number): { readonly open: number; readonly close: number; readonly end: number } {
    const open = tagEnd(this.#bytes, start, this.#limit);
    if (isEmptyTag(this.#bytes, open)) return { open, close: open, end: open };
    return { open, ...this.#textEnd(open) };
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
