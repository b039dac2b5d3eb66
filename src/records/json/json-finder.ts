import { jsonFlaw, type JsonFault } from './json-flaws.ts';
import { JsonEnvelope } from './json-envelope.ts';
import { JsonSpans } from './json-spans.ts';
import type { FormatFlaw, MemberReader, RecordFinder } from '../members/member-reader.ts';

const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const QUOTE = 0x22;

/** Where the finder is: before anything; in an array behind its bracket, a comma or a record; among objects; behind. */
type Position = 'start' | 'opened' | 'comma' | 'element' | 'stream' | 'closed';

/**
 * Finds the records of a JSON file: a top-level array of objects, one in an answer of the REST API, or objects one after
 * the other, on lines or not.
 */
export class JsonFinder implements RecordFinder {
  flaw: FormatFlaw | undefined;
  readonly #spans: JsonSpans;
  #position: Position = 'start';
  #envelope: JsonEnvelope | undefined;

  constructor(reader?: MemberReader) {
    this.#spans = new JsonSpans(reader);
  }

  get isSplit(): boolean {
    return this.#spans.isSplit;
  }

  get start(): number {
    return this.#spans.start;
  }

  get end(): number {
    return this.#spans.end;
  }

  get lineEnds(): number {
    return this.#spans.lineEnds;
  }

  get bodyFlaw(): FormatFlaw | undefined {
    return this.#position === 'stream' || this.isWrapped ? jsonFlaw('no-array', 0) : undefined;
  }

  get isWrapped(): boolean {
    return this.#envelope !== undefined;
  }

  next(bytes: Uint8Array, from: number, limit: number, final: boolean): ReturnType<RecordFinder['next']> {
    const before = this.#position;
    const opened = this.#position === 'start' ? JsonEnvelope.at(bytes, from, limit, final) : undefined;
    if (opened === 'more') return 'more';
    if (opened !== undefined) {
      this.#envelope = opened;
      this.#position = 'opened';
    }
    const at = this.#valueFrom(bytes, opened?.end ?? from, limit);
    if (at < 0) return 'flaw';
    if (at >= limit) {
      if (final) return this.#ended(bytes, from, limit);
      // What was read past is read again with what follows.
      this.#position = before;
      return 'more';
    }
    if (bytes[at] !== OPEN_OBJECT) return this.#noObject(bytes, at);
    if (this.#spans.find(bytes, at, limit)) {
      this.#position = this.#position === 'start' || this.#position === 'stream' ? 'stream' : 'element';
      return 'record';
    }
    if (this.#spans.brokenStringAt >= 0) return this.#fail('string-unclosed', this.#spans.brokenStringAt);
    if (final) return this.#fail('record-unclosed', at);
    this.#position = before;
    return 'more';
  }

  /** The offset of the next value; `limit` when there is none, -1 after a flaw. */
  #valueFrom(bytes: Uint8Array, from: number, limit: number): number {
    for (let at = from; at < limit; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue;
      if (this.#position === 'closed' && this.#envelope !== undefined) return limit;
      const fault = this.#take(byte);
      if (fault === 'value') return at;
      if (fault !== undefined) {
        this.#fail(fault, at);
        return -1;
      }
    }
    return limit;
  }

  /** Takes a byte between records in: nothing, a flaw, or that a value begins. */
  #take(byte: number): JsonFault | 'value' | undefined {
    switch (this.#position) {
      case 'start':
        if (byte === OPEN_OBJECT) return 'value';
        if (byte !== OPEN_LIST) return 'no-json';
        this.#position = 'opened';
        return undefined;
      case 'opened':
      case 'comma':
        if (byte === CLOSE_LIST && this.#position === 'opened') this.#position = 'closed';
        else if (byte === CLOSE_LIST || byte === COMMA) return 'comma-too-many';
        else return 'value';
        return undefined;
      case 'element':
        if (byte === COMMA) this.#position = 'comma';
        else if (byte === CLOSE_LIST) this.#position = 'closed';
        else return byte === OPEN_OBJECT || byte === QUOTE ? 'comma-missing' : 'no-value';
        return undefined;
      case 'stream':
        return byte === COMMA ? 'comma-between-lines' : 'value';
      case 'closed':
        return 'text-after';
    }
  }

  #ended(bytes: Uint8Array, from: number, limit: number): 'end' | 'flaw' {
    if (this.#position === 'closed' && this.#envelope !== undefined) {
      const fault = this.#envelope.faultOf(bytes, from, limit);
      return fault === undefined ? 'end' : this.#fail(fault, from);
    }
    if (this.#position === 'closed' || this.#position === 'stream' || this.#position === 'start')
      return 'end';
    return this.#fail('array-unclosed', limit);
  }

  #noObject(bytes: Uint8Array, at: number): 'flaw' {
    const isList = bytes[at] === OPEN_LIST;
    return this.#fail(isList || this.#position !== 'stream' ? 'no-object' : 'no-json', at);
  }

  #fail(fault: JsonFault, at: number): 'flaw' {
    this.flaw = jsonFlaw(fault, at);
    return 'flaw';
  }
}
