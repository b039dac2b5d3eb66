import type { Hash } from 'node:crypto';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { SCHEMA_INSTANCE } from './xml-syntax.ts';

/** Records are four deep; resolving namespaces takes longer the deeper an element lies. */
const MAX_DEPTH = 100;

interface Element {
  /** With its namespace, and whether it is nil. */
  readonly name: string;
  readonly children: Element[];
  text: string;
}

/**
 * Hashes the records in the root, the elements of each by their names: the declaration, prefixes, blanks between
 * elements, comments, CDATA sections, entities and the order of elements do not count.
 *
 * @throws SyntaxError when the text is no sound XML
 */
export function digestXml(text: string, hash: Hash): void {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (open.length >= MAX_DEPTH) throw new SyntaxError('too deep');
    const element = { name: nameOf(tag), children: [], text: '' };
    // The root would hold all records.
    if (open.length > 1) open.at(-1)?.children.push(element);
    open.push(element);
  });
  const take = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined && open.length > 1) element.text += piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined && open.length < 2) hash.update(`${JSON.stringify(plain(element))}\n`);
  });
  parser.write(text).close();
}

function nameOf(tag: SaxesTagNS): string {
  const isNil = Object.values(tag.attributes).some(
    ({ local, uri, value }) =>
      uri === SCHEMA_INSTANCE && local === 'nil' && /^(?:true|1)$/.test(value.trim()),
  );
  return `${tag.uri} ${tag.local}${isNil ? ' nil' : ''}`;
}

/** Blanks beside elements mean nothing; those of a text do. */
function plain({ children, name, text }: Element): unknown {
  if (children.length === 0) return [name, text.replace(/\r\n?/g, '\n')];
  const inner = children.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))).map(plain);
  return [name, text.trim(), inner];
}
