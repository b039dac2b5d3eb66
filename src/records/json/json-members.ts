import type { ByteBuffer } from '../bytes/byte-buffer.ts';
import { memberFlaw, tooManyNames } from '../members/member-flaws.ts';
import { jsonFlaw, type JsonFault } from './json-flaws.ts';
import { literalEnd } from './json-literals.ts';
import type { FormatFlaw, MemberReader } from '../members/member-reader.ts';
import { ATTRIBUTES, MemberTable, NO_PARENT, NULL, PLAIN, RELATION, TEXT } from '../members/member-table.ts';
import { NameTree, ROOT } from '../members/name-tree.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
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
  #bytes: Uint8Array = NO_TYPE;
  #limit = 0;
  #flaw: FormatFlaw | undefined;

  split(bytes: Uint8Array, start: number, end: number): FormatFlaw | undefined {
    this.#bytes = bytes;
    this.#limit = end;
    this.#flaw = undefined;
    this.table.clear();
    this.names.beginRecord();
    const after = this.#object(start, ROOT, 0);
    if (after >= 0 && after < end) this.#fail('no-value', after);
    return this.#flaw;
  }

  isBlank(member: number): boolean {
    return this.table.valueEnd(member) - this.table.valueStart(member) === '""'.length;
  }

  appendText(bytes: Uint8Array, member: number, out: ByteBuffer): void {
    const kind = this.table.kind(member);
    const [start, end] = [this.table.valueStart(member), this.table.valueEnd(member)];
    if (kind === PLAIN) out.append(bytes, start, end);
    else if (kind === TEXT) appendString(bytes, start, end, out);
  }

  /** Reads an object whose brace stands at `start`; the offset behind it, or -1. */
  #object(start: number, parent: number, depth: number): number {
    let at = this.#space(start + 1);
    if (this.#bytes[at] === CLOSE_OBJECT) return at + 1;
    for (;;) {
      at = this.#member(at, parent, depth);
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

  #member(start: number, parent: number, depth: number): number {
    if (this.#bytes[start] !== QUOTE) return this.#fail('no-name', start);
    const nameEnd = this.#string(start);
    if (nameEnd < 0) return nameEnd;
    const colon = this.#space(nameEnd);
    if (this.#bytes[colon] !== COLON) return this.#fail('no-colon', colon);
    const valueStart = this.#space(colon + 1);
    const isObject = this.#bytes[valueStart] === OPEN_OBJECT;
    if (isObject && this.#isAttributes(start, nameEnd)) return this.#attributes(start, valueStart, depth);
    const type = isObject && depth === 0 ? this.#typeIn(valueStart) : NO_TYPE;
    const node = this.names.child(parent, this.#bytes, start + 1, nameEnd - 1, type);
    if (node < 0) return this.#refuse(tooManyNames(start));
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
    const end = byte === QUOTE ? this.#string(start) : this.#word(start);
    if (end < 0) return end;
    const isNull = byte === LOWER_N;
    const ofNull = this.names.isRelation(node) ? NO_PARENT : NULL;
    const kind = byte === QUOTE ? TEXT : isNull ? ofNull : PLAIN;
    this.table.close(member, kind, start, end, end);
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

  /** The type in the `attributes` of a relation that begins at `start`: `{"attributes": {"type": "Lead"}, …}`. */
  #typeIn(start: number): Uint8Array {
    const length = this.#balancedEnd(start) - start;
    const object = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, length);
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
    for (let at = start + 1; at < this.#limit; at++) {
      const byte = this.#bytes[at] ?? 0;
      if (byte === QUOTE) return at + 1;
      if (byte < 0x20) return this.#fail('string-unclosed', start);
      if (byte !== BACKSLASH) continue;
      at++;
      const escaped = this.#bytes[at] ?? 0;
      if (ESCAPED.has(escaped)) continue;
      const code = escaped === LOWER_U ? latin1(this.#bytes, at + 1, at + 5) : '';
      if (!/^[0-9a-fA-F]{4}$/.test(code)) return this.#fail('wrong-escape', at - 1);
      if (code === '0000') this.#note(jsonFlaw('nul', at - 1));
      at += 4;
    }
    return this.#fail('string-unclosed', start);
  }

  /** Reads a number, true, false or null. */
  #word(start: number): number {
    const end = literalEnd(this.#bytes, start);
    return end > start && isEnd(this.#bytes[end]) ? end : this.#fail('no-value', start);
  }

  #space(from: number): number {
    let at = from;
    for (; at < this.#limit; at++) {
      const byte = this.#bytes[at] ?? 0;
      if (byte > 0x20 || (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) break;
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

/** Appends the value of a JSON string that lies between its quotes at `start` and before `end`. */
function appendString(bytes: Uint8Array, start: number, end: number, out: ByteBuffer): void {
  for (let at = start + 1; at < end - 1; at++) {
    if (bytes[at] !== BACKSLASH) continue;
    out.appendText(JSON.parse(Buffer.from(bytes.subarray(start, end)).toString()) as string);
    return;
  }
  out.append(bytes, start + 1, end - 1);
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
