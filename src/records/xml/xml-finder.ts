import { SaxesParser } from 'saxes';
import type { FormatFlaw, MemberReader, RecordFinder } from '../members/member-reader.ts';
import { xmlFlaw } from './xml-flaws.ts';
import { hasName, isEmptyTag, markupAt, nameEnd, passageEnd, tagEnd } from './xml-markup.ts';
import { startsWith } from '../bytes/starts-with.ts';
import { XmlSpans } from './xml-spans.ts';
import { NAMESPACE } from './xml-syntax.ts';

const LESS = 0x3c;
const RECORD = Buffer.from('sObject');
const END_OF_ROOT = Buffer.from('</sObjects');
const DECLARATION = Buffer.from('<?xml');
/** As many bytes as show what begins at a `<`. */
const LOOK_AHEAD_BYTES = 16;

type Step = ReturnType<RecordFinder['next']>;

/** Finds the records of an XML file: the `sObject` elements in its root `sObjects`. */
export class XmlFinder implements RecordFinder {
  flaw: FormatFlaw | undefined;
  bodyFlaw: FormatFlaw | undefined;
  readonly #spans: XmlSpans;
  #position: 'before' | 'in' | 'behind' = 'before';

  constructor(reader?: MemberReader) {
    this.#spans = new XmlSpans(reader);
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

  next(bytes: Uint8Array, from: number, limit: number, final: boolean): Step {
    const before = this.#position;
    let at = from;
    for (;;) {
      while (at < limit && (bytes[at] ?? 0) <= 0x20) at++;
      if (at >= limit || (!final && at + LOOK_AHEAD_BYTES > limit)) break;
      if (bytes[at] !== LESS) return this.#stranger(at);
      const markup = markupAt(bytes, at);
      if (markup === 'declaration') return this.#fail('doctype', at);
      if (markup === 'tag' && this.#position === 'in') {
        if (!hasName(bytes, at, RECORD)) return this.#fail('no-record', at);
        if (this.#spans.find(bytes, at, limit)) return 'record';
        if (final) return this.#fail('record-unclosed', at);
        break;
      }
      const end = markup === 'passage' ? passageEnd(bytes, at, limit) : tagEnd(bytes, at, limit);
      if (end < 0) {
        if (final) return this.#stranger(at);
        break;
      }
      const fault = this.#pass(bytes, at, end, markup === 'passage');
      if (fault !== undefined) return this.#fail(fault, at);
      at = end;
    }
    if (!final) {
      this.#position = before;
      return 'more';
    }
    if (this.#position === 'in') return this.#fail('root-unclosed', limit);
    return this.#position === 'before' && at > from ? this.#fail('no-root', from) : 'end';
  }

  /** Goes past a tag or a passage that is no record. */
  #pass(
    bytes: Uint8Array,
    at: number,
    end: number,
    isPassage: boolean,
  ): Parameters<typeof xmlFlaw>[0] | undefined {
    const text = (): string => Buffer.from(bytes.subarray(at, end)).toString();
    if (isPassage) {
      const isForeign =
        startsWith(bytes, at, DECLARATION) && /encoding\s*=\s*["'](?!utf-?8["'])/i.test(text());
      return isForeign ? 'encoding' : undefined;
    }
    switch (this.#position) {
      case 'before': {
        const namespace = rootNamespace(text(), isEmptyTag(bytes, end));
        if (namespace === undefined) return 'no-root';
        if (namespace === '') this.bodyFlaw = xmlFlaw('no-namespace', 0);
        this.#position = isEmptyTag(bytes, end) ? 'behind' : 'in';
        return undefined;
      }
      case 'in':
        if (!startsWith(bytes, at, END_OF_ROOT) || nameEnd(bytes, at + 1) !== at + END_OF_ROOT.length)
          return 'no-record';
        this.#position = 'behind';
        return undefined;
      case 'behind':
        return 'text-after';
    }
  }

  #stranger(at: number): 'flaw' {
    const faults = { before: 'no-root', in: 'no-record', behind: 'text-after' } as const;
    return this.#fail(faults[this.#position], at);
  }

  #fail(fault: Parameters<typeof xmlFlaw>[0], at: number): 'flaw' {
    this.flaw = xmlFlaw(fault, at);
    return 'flaw';
  }
}

/** The namespace of the root of a batch, which may be left out; undefined for any other tag. */
function rootNamespace(tag: string, isEmpty: boolean): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const seen: { namespace?: string; error?: true } = {};
  parser.on('error', () => {
    seen.error = true;
  });
  parser.on('opentag', ({ local, prefix, uri }) => {
    if (local === 'sObjects' && prefix === '' && (uri === '' || uri === NAMESPACE)) seen.namespace = uri;
  });
  parser.write(isEmpty ? tag : `${tag}</sObjects>`).close();
  return seen.error ? undefined : seen.namespace;
}
