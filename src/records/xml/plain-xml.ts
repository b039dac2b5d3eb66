import { startsWith } from '../bytes/starts-with.ts';
import {
  ANY,
  BYTES,
  CELL,
  NO_PARENT,
  NULL,
  RELATION,
  TEXT,
  type MemberTable,
} from '../members/member-table.ts';
import { ROOT, type NameTree } from '../members/name-tree.ts';

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const COMMA = 0x2c;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const CLOSE_BRACKET = 0x5d;
/** U+FFFE and U+FFFF, which are no characters of XML, begin so. */
const LAST_OF_PLANE = 0xef;
const OPEN = Buffer.from('<sObject>');
const CLOSE = Buffer.from('</sObject>');
const TYPE = Buffer.from('<type');
const NIL = Buffer.from(' xsi:nil="true"');
const ENTITIES = ['amp;', 'lt;', 'gt;', 'quot;', 'apos;'].map((entity) => Buffer.from(entity));
const DOUBT = -1;

/** By byte: 1 where a name may begin with it, 2 where it may go on with it. Names of fields have no other letters. */
const NAME_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return /[A-Za-z_]/.test(character) ? 1 : /[0-9.-]/.test(character) ? 2 : 0;
});

/**
 * Checks and splits records that are written as nearly all are: fields with a text of the five entities, with `xsi:nil`,
 * or with a parent, and nothing else. Whatever it finds sound is, and is split as `XmlMembers` splits it; of anything
 * else it makes no judgement.
 */
export class PlainXml {
  lineEnds = 0;
  readonly #names: NameTree;
  readonly #table: MemberTable;
  #bytes: Uint8Array = OPEN;
  #limit = 0;
  /** Of the text that was read last. */
  #form = ANY;

  constructor(names: NameTree, table: MemberTable) {
    this.#names = names;
    this.#table = table;
  }

  /** @returns the offset behind the record; -1 in doubt */
  find(bytes: Uint8Array, start: number, limit: number): number {
    this.#bytes = bytes;
    this.#limit = limit;
    this.lineEnds = 0;
    this.#table.clear();
    this.#names.beginRecord();
    const end = this.#record(start, ROOT);
    if (end < 0 || end > limit) return DOUBT;
    this.#table.hold(bytes, start, end);
    return end;
  }

  #record(start: number, parent: number): number {
    const bytes = this.#bytes;
    if (!startsWith(bytes, start, OPEN)) return DOUBT;
    for (let at = start + OPEN.length; ;) {
      at = this.#blanks(at);
      if (at >= this.#limit || bytes[at] !== LESS) return DOUBT;
      if (bytes[at + 1] === SLASH) return startsWith(bytes, at, CLOSE) ? at + CLOSE.length : DOUBT;
      at = this.#element(at, parent);
      if (at < 0) return at;
    }
  }

  #element(start: number, parent: number): number {
    const bytes = this.#bytes;
    const guess =
      this.#names.guess(parent, bytes, start + 1, GREATER) ||
      this.#names.guess(parent, bytes, start + 1, SPACE);
    const nameEnd = guess === ROOT ? this.#nameEnd(start + 1) : start + 1 + this.#names.lengthOf(guess);
    if (nameEnd < 0) return DOUBT;
    if (bytes[nameEnd] !== GREATER) return this.#withoutText(start, nameEnd, parent, guess);
    const open = nameEnd + 1;
    const close = this.#textEnd(open);
    if (close < 0) return DOUBT;
    if (bytes[close + 1] !== SLASH)
      return this.#relation({ start, nameEnd, open, inner: close }, parent, guess);
    const end = this.#endTag(close, start + 1, nameEnd);
    if (end < 0) return DOUBT;
    const form = this.#form;
    const member = this.#open(start, nameEnd, parent, guess);
    if (member < 0) return DOUBT;
    this.#table.close(member, TEXT, open, close, end, form);
    this.#settle(member, open, close, end);
    return end;
  }

  /** Reads `<Name/>`, or an element that is nil. */
  #withoutText(start: number, nameEnd: number, parent: number, guess: number): number {
    const bytes = this.#bytes;
    const isNil = startsWith(bytes, nameEnd, NIL);
    const behind = isNil ? nameEnd + NIL.length : nameEnd;
    const isEmpty = bytes[behind] === SLASH && bytes[behind + 1] === GREATER;
    if (!isEmpty && !(isNil && bytes[behind] === GREATER)) return DOUBT;
    const open = isEmpty ? behind + 2 : behind + 1;
    const end = isEmpty ? open : this.#endTag(open, start + 1, nameEnd);
    if (end < 0) return DOUBT;
    const member = this.#open(start, nameEnd, parent, guess);
    if (member < 0) return DOUBT;
    this.#table.close(member, isNil ? NULL : TEXT, open, open, end);
    this.#settle(member, open, open, end);
    return end;
  }

  /** Reads an element that holds a parent, whose `<` stands at `inner`. */
  #relation(
    at: { readonly start: number; readonly nameEnd: number; readonly open: number; readonly inner: number },
    parent: number,
    guess: number,
  ): number {
    const { inner, nameEnd, open, start } = at;
    if (parent !== ROOT || !this.#isBlank(open, inner) || !this.#isUntyped(inner)) return DOUBT;
    const member = this.#open(start, nameEnd, parent, guess);
    if (member < 0) return DOUBT;
    const node = this.#table.node(member);
    this.#names.noteRelation(node);
    const after = this.#record(inner, node);
    if (after < 0 || this.#table.count === member + 1) return DOUBT;
    const end = this.#endTag(this.#blanks(after), start + 1, nameEnd);
    this.#table.close(member, RELATION, open, after, end);
    return end;
  }

  /** @returns the new member; -1 when the record has its name already */
  #open(start: number, nameEnd: number, parent: number, guess: number): number {
    let node = guess;
    if (guess === ROOT) node = this.#names.child(parent, this.#bytes, start + 1, nameEnd);
    else this.#names.take(guess);
    if (node < 0 || this.#names.isTwin(node)) return DOUBT;
    return this.#table.open(node, start);
  }

  /** A relation without a parent is a member of its own kind. */
  #settle(member: number, open: number, close: number, end: number): void {
    if (!this.#names.isRelation(this.#table.node(member))) return;
    const text = Buffer.from(this.#bytes.subarray(open, close)).toString();
    if (this.#table.kind(member) === NULL || text.trim() === '')
      this.#table.close(member, NO_PARENT, open, close, end);
  }

  /** The offset of the `<` that ends a text. */
  #textEnd(start: number): number {
    const [bytes, limit] = [this.#bytes, this.#limit];
    let form = CELL;
    for (let at = start; at < limit; at++) {
      const byte = bytes[at] ?? 0;
      // Most bytes are letters, digits and blanks.
      if (byte > GREATER && byte !== LAST_OF_PLANE) continue;
      if (byte === SPACE || (byte > COMMA && byte < LESS)) continue;
      switch (byte) {
        case LESS:
          this.#form = form;
          return at;
        case LF:
          this.lineEnds++;
          if (form === CELL) form = BYTES;
          break;
        case COMMA:
        case DOUBLE_QUOTE:
          if (form === CELL) form = BYTES;
          break;
        case CR:
          if (bytes[at + 1] !== LF) this.lineEnds++;
          form = ANY;
          break;
        case AMPERSAND:
          if (!ENTITIES.some((entity) => startsWith(bytes, at + 1, entity))) return DOUBT;
          form = ANY;
          break;
        case GREATER:
          if (bytes[at - 1] === CLOSE_BRACKET && bytes[at - 2] === CLOSE_BRACKET) return DOUBT;
          break;
        case LAST_OF_PLANE:
          if (bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) return DOUBT;
          break;
        default:
          if (byte < SPACE && byte !== TAB) return DOUBT;
      }
    }
    return DOUBT;
  }

  /** The offset behind the end tag at `start`, which has the name between the other two. */
  #endTag(start: number, nameStart: number, nameEnd: number): number {
    const bytes = this.#bytes;
    const length = nameEnd - nameStart;
    if (bytes[start] !== LESS || bytes[start + 1] !== SLASH || bytes[start + 2 + length] !== GREATER)
      return DOUBT;
    for (let at = 0; at < length; at++) if (bytes[start + 2 + at] !== bytes[nameStart + at]) return DOUBT;
    return start + length + 3;
  }

  /** The offset behind the name that begins at `start`. */
  #nameEnd(start: number): number {
    let at = start;
    if (NAME_BYTES[this.#bytes[at] ?? 0] !== 1) return DOUBT;
    while (at < this.#limit && NAME_BYTES[this.#bytes[at] ?? 0] !== 0) at++;
    return at;
  }

  /** The offset behind blanks. */
  #blanks(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    for (; at < this.#limit; at++) {
      const byte = bytes[at] ?? 0;
      if (byte !== SPACE && byte !== LF && byte !== CR && byte !== TAB) break;
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) this.lineEnds++;
    }
    return at;
  }

  /** Whether there is nothing but blanks. */
  #isBlank(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if ((this.#bytes[at] ?? 0) > SPACE) return false;
    return true;
  }

  /** Whether the parent at `start` is whole and says no type. */
  #isUntyped(start: number): boolean {
    const bytes = this.#bytes;
    if (!startsWith(bytes, start, OPEN)) return false;
    for (let at = start + OPEN.length; at < this.#limit; at++) {
      if (bytes[at] !== LESS) continue;
      if (startsWith(bytes, at, CLOSE)) return true;
      if (startsWith(bytes, at, TYPE)) return false;
    }
    return false;
  }
}
