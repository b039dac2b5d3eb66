import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import { lineEndsIn } from '../members/line-position.ts';
import { memberFlaw, tooManyNames } from '../members/member-flaws.ts';
import { jsonFlaw, type JsonFault } from './json-flaws.ts';
import { literalEnd } from './json-literals.ts';
import type { FormatFlaw, MemberReader } from '../members/member-reader.ts';
import {
  ANY,
  ATTRIBUTES,
  BYTES,
  CELL,
  MemberTable,
  NO_PARENT,
  NULL,
  PLAIN,
  RELATION,
  TEXT,
} from '../members/member-table.ts';
import { NameTree, ROOT } from '../members/name-tree.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const LF = 0x0a;
const CR = 0x0d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const LOWER_N = 0x6e;
const LOWER_U = 0x75;
const ESCAPED = new Set(Buffer.from('"\\/bfnrt'));
const NO_TYPE = new Uint8Array(0);
const ATTRIBUTES_NAME = 'attributes';
/** What the records of a tree file are called by. */
const REFERENCE_ID = '"referenceId"';

/** Takes JSON objects apart into members, and finds all that is wrong with them. */
export class JsonMembers implements MemberReader {
  readonly names = new NameTree(nameText);
  readonly table = new MemberTable();
  namesReference = false;
  lineEnds = 0;
  #bytes: Uint8Array = NO_TYPE;
  #limit = 0;
  #flaw: FormatFlaw | undefined;
  /** Whether the limit may lie inside the record. */
  #mayBeCut = false;
  /** Of the string that was read last. */
  #form = ANY;

  find(bytes: Uint8Array, start: number, limit: number): number {
    this.#mayBeCut = true;
    const end = this.#begin(bytes, start, limit);
    // What is read beyond the limit makes an end beyond it.
    if (end < 0 || end > limit || this.#flaw !== undefined) return -1;
    this.table.hold(bytes, start, end);
    return end;
  }

  split(bytes: Uint8Array, start: number, end: number): FormatFlaw | undefined {
    if (this.table.holds(bytes, start, end)) return undefined;
    this.#mayBeCut = false;
    const after = this.#begin(bytes, start, end);
    if (after >= 0 && after < end) this.#fail('no-value', after);
    return this.#flaw;
  }

  #begin(bytes: Uint8Array, start: number, limit: number): number {
    this.#bytes = bytes;
    this.#limit = limit;
    this.#flaw = undefined;
    this.lineEnds = 0;
    this.table.clear();
    this.names.beginRecord();
    return this.#object(start, ROOT, 0);
  }

  isBlank(member: number): boolean {
    const { table } = this;
    return table.kind(member) === TEXT && table.valueEnd(member) - table.valueStart(member) === '""'.length;
  }

  textStart(member: number): number {
    const { table } = this;
    const kind = table.kind(member);
    if (kind === PLAIN) return table.valueStart(member);
    return kind === TEXT && table.form(member) !== ANY ? table.valueStart(member) + 1 : -1;
  }

  appendText(bytes: Uint8Array, member: number, out: ByteBuffer): void {
    const kind = this.table.kind(member);
    const [start, end] = [this.table.valueStart(member), this.table.valueEnd(member)];
    if (kind === PLAIN) out.append(bytes, start, end);
    else if (kind !== TEXT) return;
    else if (this.table.form(member) === ANY)
      out.appendText(JSON.parse(Buffer.from(bytes.subarray(start, end)).toString()) as string);
    else out.append(bytes, start + 1, end - 1);
  }

  /** Reads an object whose brace stands at `start`; the offset behind it, or -1. */
  #object(start: number, parent: number, depth: number): number {
    let at = this.#space(start + 1);
    if (this.#bytes[at] === CLOSE_OBJECT) return at + 1;
    for (;;) {
      at = this.#member(this.#texts(at, parent), parent, depth);
      if (at < 0) return at;
      at = this.#space(at);
      const byte = this.#bytes[at];
      if (byte === CLOSE_OBJECT) return at + 1;
      if (byte !== COMMA) return this.#fail(byte === QUOTE ? 'comma-missing' : 'no-value', at);
      const comma = at;
      at = this.#space(at + 1);
      if (this.#bytes[at] === CLOSE_OBJECT) return this.#fail('comma-too-many', comma);
    }
  }

  /**
   * Reads texts as most records have them: under the name that came next in the one before, without blanks and escapes.
   *
   * @returns where the first member begins that is another, or the last one of its object
   */
  #texts(start: number, parent: number): number {
    const [bytes, limit, names] = [this.#bytes, this.#limit, this.names];
    for (let at = start; ;) {
      if (bytes[at] !== QUOTE) return at;
      const node = names.guess(parent, bytes, at + 1, QUOTE);
      if (node === ROOT) return at;
      const value = at + names.lengthOf(node) + 3;
      if (bytes[value] !== QUOTE || bytes[value - 1] !== COLON) return at;
      let form = CELL;
      let end = value + 1;
      for (; end < limit; end++) {
        const byte = bytes[end] ?? 0;
        if (byte > BACKSLASH || (byte > COMMA && byte < BACKSLASH)) continue;
        if (byte === COMMA) form = BYTES;
        else if (byte === QUOTE || byte === BACKSLASH || byte < 0x20) break;
      }
      if (bytes[end] !== QUOTE || bytes[end + 1] !== COMMA || bytes[end + 2] !== QUOTE) return at;
      names.take(node);
      if (names.isTwin(node)) this.#note(memberFlaw('twin', names.nameOf(node), at));
      this.table.close(this.table.open(node, at), TEXT, value, end + 1, end + 1, form);
      at = end + 2;
    }
  }

  #member(start: number, parent: number, depth: number): number {
    if (this.#bytes[start] !== QUOTE) return this.#fail('no-name', start);
    const guess = this.names.guess(parent, this.#bytes, start + 1, QUOTE);
    const nameEnd = guess === ROOT ? this.#string(start) : start + this.names.lengthOf(guess) + 2;
    if (nameEnd < 0) return nameEnd;
    const colon = this.#space(nameEnd);
    if (this.#bytes[colon] !== COLON) return this.#fail('no-colon', colon);
    const valueStart = this.#space(colon + 1);
    if (this.#mayBeCut && valueStart >= this.#limit) return -1;
    const isObject = this.#bytes[valueStart] === OPEN_OBJECT;
    if (isObject && this.#isAttributes(start, nameEnd)) return this.#attributes(start, valueStart, depth);
    let node = guess;
    if (guess !== ROOT && !isObject) this.names.take(guess);
    else {
      const type = isObject && depth === 0 ? this.#typeIn(valueStart) : NO_TYPE;
      if (type === undefined) return -1;
      node = this.names.child(parent, this.#bytes, start + 1, nameEnd - 1, type);
      if (node < 0) return this.#refuse(tooManyNames(start));
    }
    if (this.names.isTwin(node)) this.#note(memberFlaw('twin', this.names.nameOf(node), start));
    const member = this.table.open(node, start);
    if (!isObject) return this.#scalar(member, node, valueStart);
    if (depth > 0) {
      this.#note(memberFlaw('deep', this.names.nameOf(node), start));
      return this.#skip(member, valueStart);
    }
    this.names.noteRelation(node);
    const end = this.#object(valueStart, node, depth + 1);
    if (end >= 0 && this.table.count === member + 1)
      this.#note(memberFlaw('no-key', this.names.nameOf(node), start));
    this.table.close(member, RELATION, valueStart, end, end);
    return end;
  }

  #scalar(member: number, node: number, start: number): number {
    const byte = this.#bytes[start];
    if (byte === OPEN_LIST) {
      this.#note(memberFlaw('list', this.names.nameOf(node), start));
      return this.#skip(member, start);
    }
    const isText = byte === QUOTE;
    const end = isText ? this.#string(start) : this.#word(start);
    if (end < 0) return end;
    const isNull = byte === LOWER_N;
    const ofNull = this.names.isRelation(node) ? NO_PARENT : NULL;
    const kind = isText ? TEXT : isNull ? ofNull : PLAIN;
    this.table.close(member, kind, start, end, end, isText ? this.#form : CELL);
    return end;
  }

  #isAttributes(start: number, end: number): boolean {
    if (end - start !== ATTRIBUTES_NAME.length + 2) return false;
    for (let at = 0; at < ATTRIBUTES_NAME.length; at++) {
      if (this.#bytes[start + 1 + at] !== ATTRIBUTES_NAME.charCodeAt(at)) return false;
    }
    return true;
  }

  /** `attributes` is no field: it is kept as it is in a relation, and left out of the record itself. */
  #attributes(start: number, valueStart: number, depth: number): number {
    const end = this.#whole(valueStart);
    if (end < 0) return end;
    if (depth === 0) this.namesReference ||= this.#holds(valueStart, end, REFERENCE_ID);
    if (depth === 0) this.table.close(this.table.open(ROOT, start), ATTRIBUTES, valueStart, end, end);
    return end;
  }

  #holds(start: number, end: number, text: string): boolean {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, end - start).includes(text);
  }

  /**
   * The type in the `attributes` of a relation that begins at `start`: `{"attributes": {"type": "Lead"}, …}`; undefined
   * when the relation is not whole.
   */
  #typeIn(start: number): Uint8Array | undefined {
    const end = this.#balancedEnd(start);
    if (this.#mayBeCut && end >= this.#limit) return undefined;
    const object = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, end - start);
    if (!object.includes(ATTRIBUTES_NAME)) return NO_TYPE;
    try {
      const value = JSON.parse(object.toString()) as {
        readonly attributes?: { readonly type?: unknown } | null;
      };
      const type = value.attributes?.type;
      return typeof type === 'string' ? Buffer.from(JSON.stringify(type).slice(1, -1)) : NO_TYPE;
    } catch {
      // What is wrong is found when the members are read.
      return NO_TYPE;
    }
  }

  /** Passes over a value that is no field's, and checks it all the same. */
  #skip(member: number, start: number): number {
    const end = this.#whole(start);
    if (end >= 0) this.table.close(member, NULL, start, end, end);
    return end;
  }

  #whole(start: number): number {
    const end = this.#balancedEnd(start);
    try {
      JSON.parse(Buffer.from(this.#bytes.subarray(start, end)).toString());
      this.lineEnds += lineEndsIn(this.#bytes, start, end);
      return end;
    } catch {
      return this.#fail('no-value', start);
    }
  }

  /** The offset behind the bracket that closes the one at `start`. */
  #balancedEnd(start: number): number {
    let depth = 0;
    for (let at = start; at < this.#limit; at++) {
      const byte = this.#bytes[at] ?? 0;
      if (byte === QUOTE) {
        for (at++; at < this.#limit && this.#bytes[at] !== QUOTE; at++)
          if (this.#bytes[at] === BACKSLASH) at++;
      } else if ((byte | 0x20) === OPEN_OBJECT) depth++;
      else if ((byte | 0x20) === CLOSE_OBJECT && --depth === 0) return at + 1;
    }
    return this.#limit;
  }

  /** Reads a string whose quote stands at `start`; the offset behind its closing quote, or -1. */
  #string(start: number): number {
    const [bytes, limit] = [this.#bytes, this.#limit];
    let form = CELL;
    for (let at = start + 1; at < limit; at++) {
      const byte = bytes[at] ?? 0;
      // Most bytes are letters, and take one comparison.
      if (byte > BACKSLASH || (byte > COMMA && byte < BACKSLASH)) continue;
      if (byte === QUOTE) {
        this.#form = form;
        return at + 1;
      }
      if (byte === BACKSLASH) {
        form = ANY;
        at = this.#escape(at);
        if (at < 0) return at;
      } else if (byte < 0x20) return this.#fail('string-unclosed', start);
      else if (byte === COMMA && form === CELL) form = BYTES;
    }
    return this.#fail('string-unclosed', start);
  }

  /** Reads an escape whose backslash stands at `start`; the offset of its last byte, or -1. */
  #escape(start: number): number {
    const escaped = this.#bytes[start + 1] ?? 0;
    if (ESCAPED.has(escaped)) return start + 1;
    const code = escaped === LOWER_U ? latin1(this.#bytes, start + 2, start + 6) : '';
    if (!/^[0-9a-fA-F]{4}$/.test(code)) return this.#fail('wrong-escape', start);
    if (code === '0000') this.#note(jsonFlaw('nul', start));
    return start + 5;
  }

  /** Reads a number, true, false or null. */
  #word(start: number): number {
    const end = literalEnd(this.#bytes, start);
    return end > start && isEnd(this.#bytes[end]) ? end : this.#fail('no-value', start);
  }

  #space(from: number): number {
    let at = from;
    if ((this.#bytes[at] ?? 0) > 0x20) return at;
    for (; at < this.#limit; at++) {
      const byte = this.#bytes[at] ?? 0;
      if (byte > 0x20 || (byte !== 0x20 && byte !== LF && byte !== CR && byte !== 0x09)) break;
      if (byte === LF || (byte === CR && this.#bytes[at + 1] !== LF)) this.lineEnds++;
    }
    return at;
  }

  #fail(fault: JsonFault, at: number): -1 {
    return this.#refuse(jsonFlaw(fault, at));
  }

  #refuse(flaw: FormatFlaw): -1 {
    this.#flaw = flaw;
    return -1;
  }

  #note(flaw: FormatFlaw): void {
    this.#flaw ??= flaw;
  }
}

function nameText(bytes: Uint8Array): string {
  return JSON.parse(`"${Buffer.from(bytes).toString()}"`) as string;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.subarray(start, end)).toString('latin1');
}

/** Whether a word or a number may end before this byte. */
function isEnd(byte: number | undefined): boolean {
  return byte === COMMA || byte === CLOSE_OBJECT || byte === undefined || byte <= 0x20;
}
