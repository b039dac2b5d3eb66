import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { FormatFlaw } from '../members/member-reader.ts';
import { bareAmpersand, foreignXml, unsoundXml } from './xml-flaws.ts';
import { NAMESPACE, SCHEMA_INSTANCE } from './xml-syntax.ts';

const MAX_DEPTH = 4;
/** What may hold any "&", and one that begins no entity. */
const AMPERSAND =
  /<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>|&(?!(?:#\d+|#x[\da-f]+|[\p{L}_][\p{L}\d_.-]*);)/giu;

/** Holds the text of records against a strict reader of XML. One instance serves many records. */
export class XmlCheck {
  readonly #parser = new SaxesParser({ xmlns: true, additionalNamespaces: { xsi: SCHEMA_INSTANCE } });
  #depth = 0;
  #at = 0;
  #text = '';
  #flaw: FormatFlaw | undefined;

  constructor() {
    this.#parser.on('error', (error) => {
      const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
      this.#flaw ??= this.#ampersand() ?? unsoundXml(reason, this.#at);
    });
    this.#parser.on('opentag', (tag) => {
      this.#take(tag);
    });
    this.#parser.on('closetag', () => {
      this.#depth--;
    });
  }

  /** What is wrong with the record between `start` and `end`. */
  flawOf(bytes: Uint8Array, start: number, end: number): FormatFlaw | undefined {
    this.#depth = 0;
    this.#at = start;
    this.#flaw = undefined;
    this.#text = Buffer.from(bytes.subarray(start, end)).toString();
    this.#parser.write(this.#text).close();
    return this.#flaw;
  }

  /** To the parser it begins a name that goes on to the next semicolon, over all tags. */
  #ampersand(): FormatFlaw | undefined {
    for (const { 0: found, index } of this.#text.matchAll(AMPERSAND)) {
      if (found === '&') return bareAmpersand(this.#at + Buffer.byteLength(this.#text.slice(0, index)));
    }
    return undefined;
  }

  #take(tag: SaxesTagNS): void {
    this.#depth++;
    const isInner = this.#depth === MAX_DEPTH - 1;
    if (tag.prefix !== '' || (tag.uri !== '' && tag.uri !== NAMESPACE)) {
      this.#flaw ??= foreignXml('prefix', tag.name, this.#at);
    }
    if (this.#depth > MAX_DEPTH || (isInner && tag.local !== 'sObject')) {
      this.#flaw ??= foreignXml('deep', tag.name, this.#at);
    }
    for (const { local, name, uri } of Object.values(tag.attributes)) {
      const isNil = uri === SCHEMA_INSTANCE && local === 'nil' && name === 'xsi:nil';
      if (!isNil && name !== 'xmlns' && name !== 'xmlns:xsi')
        this.#flaw ??= foreignXml('attribute', name, this.#at);
    }
  }
}
