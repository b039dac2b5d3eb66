import { SaxesParser } from 'saxes';

/** Bytes of a metadata file; the largest objects known have a tenth of it. */
export const MAX_METADATA_BYTES = 20_000_000;
const MAX_DEPTH = 50;

/** An element of a metadata file with the line on which it begins. */
export class XmlElement {
  readonly name: string;
  /** 1-based. */
  readonly line: number;
  readonly children: XmlElement[] = [];
  /** Its own text, without that of its children. */
  content = '';

  constructor(name: string, line: number) {
    this.name = name;
    this.line = line;
  }

  /** The first child of this name. */
  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** All children of this name, in their order. */
  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The text of the first child of this name without blanks at its ends; undefined where it is absent or empty. */
  text(name: string): string | undefined {
    const text = this.child(name)?.content.trim();
    return text === '' ? undefined : text;
  }

  /** Whether the first child of this name says `true`; undefined where there is none. */
  flag(name: string): boolean | undefined {
    const child = this.child(name);
    if (child === undefined) return undefined;
    const text = child.content.trim();
    if (text === 'true' || text === 'false') return text === 'true';
    throw new XmlFault(child.line, `<${name}> takes true or false, not "${text}"`);
  }

  /** The whole number that the first child of this name holds; undefined where there is none. */
  whole(name: string): number | undefined {
    const child = this.child(name);
    if (child === undefined) return undefined;
    const text = child.content.trim();
    if (/^\d{1,9}$/.test(text)) return Number(text);
    throw new XmlFault(child.line, `<${name}> takes a whole number, not "${text}"`);
  }
}

/** Why a metadata file cannot be read. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
  /** 1-based. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads a metadata file as it streams through saxes.
 *
 * @param root the name that its outermost element must have
 * @throws XmlFault at the line that cannot be read
 */
export function readXml(text: string, root: string): XmlElement {
  if (text.trim() === '') throw new XmlFault(1, 'the file is empty');
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let found: XmlElement | undefined;
  let closed: XmlElement | undefined;
  parser.on('error', (error) => {
    throw new XmlFault(parser.line, plainReason(error.message.replace(/^\d+:\d+: /, ''), { open: open.at(-1), closed }));
  });
  parser.on('doctype', () => {
    throw new XmlFault(parser.line, 'a metadata file has no document type');
  });
  parser.on('opentag', ({ name }) => {
    const element = new XmlElement(name, parser.line);
    const parent = open.at(-1);
    if (parent === undefined && name !== root) {
      throw new XmlFault(parser.line, `the file must begin with <${root}>, not with <${name}>`);
    }
    if (open.length === MAX_DEPTH) throw new XmlFault(parser.line, 'elements are nested too deeply');
    if (parent === undefined) found = element;
    else parent.children.push(element);
    open.push(element);
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.content += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void (closed = open.pop()));
  parser.write(text).close();
  if (found === undefined) throw new XmlFault(1, `the file has no <${root}>`);
  return found;
}

/**
 * What the parser complains of, as the end of a sentence. Of an element that another one's end has closed, or that of the file, it
 * does not say where it begins.
 */
function plainReason(complaint: string, last: { open: XmlElement | undefined; closed: XmlElement | undefined }): string {
  const unended = complaint.startsWith('unclosed tag')
    ? last.open
    : complaint.startsWith('unexpected close tag')
      ? last.closed
      : undefined;
  return unended === undefined
    ? complaint.replace(/\.$/, '')
    : `<${unended.name}> of line ${unended.line} is not closed`;
}
