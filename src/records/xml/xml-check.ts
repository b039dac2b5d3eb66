import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { FormatFlaw } from '../members/member-reader.ts';
import { foreignXml, unsoundXml } from './xml-flaws.ts';
import { NAMESPACE, SCHEMA_INSTANCE } from './xml-syntax.ts';

const MAX_DEPTH = 4;

/** Holds the text of records against a strict reader of XML. One instance serves many records. */
export class XmlCheck {
  readonly #parser = new SaxesParser({ xmlns: true, additionalNamespaces: { xsi: SCHEMA_INSTANCE } });
  #depth = 0;
  #at = 0;
  #flaw: FormatFlaw | undefined;

  constructor() {
    this.#parser.on('error', (error) => {
      this.#flaw ??= unsoundXml(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), this.#at);
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
    this.#parser.write(Buffer.from(bytes.subarray(start, end)).toString()).close();
    return this.#flaw;
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
