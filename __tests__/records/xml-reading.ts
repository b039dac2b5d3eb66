import { SaxesParser } from 'saxes';
import { XmlFinder } from '../../src/records/xml/xml-finder.ts';
import { XmlMembers } from '../../src/records/xml/xml-members.ts';
import { ByteBuffer } from '../../src/records/bytes/byte-buffer.ts';
import { NULL } from '../../src/records/members/member-table.ts';

/** The values of a record by their names as columns; null for nil. */
export type ReadRecord = Readonly<Record<string, string | null>>;

/** Records with their bytes, or what is wrong with them. */
export type Reading =
  { readonly records: readonly ReadRecord[]; readonly spans: readonly Buffer[] } | { readonly flaw: string };

/** Reads a document as the action does, through a window that shows `step` more bytes each time. */
export function readAsAction(content: Buffer, step: number): Reading {
  const [finder, members] = [new XmlFinder(), new XmlMembers()];
  const records: ReadRecord[] = [];
  const spans: Buffer[] = [];
  let [from, limit] = [0, Math.min(step, content.length)];
  for (;;) {
    const result = finder.next(content, from, limit, limit === content.length);
    switch (result) {
      case 'end':
        return { records, spans };
      case 'flaw':
        return { flaw: finder.flaw?.message ?? '' };
      case 'more':
        limit = Math.min(limit + step, content.length);
        break;
      case 'record': {
        const { end, start } = finder;
        const flaw = members.check(content, start, end) ?? members.split(content, start, end);
        if (flaw !== undefined) return { flaw: flaw.message };
        records.push(valuesOf(members, content));
        spans.push(content.subarray(start, end));
        from = end;
      }
    }
  }
}

function valuesOf(members: XmlMembers, content: Buffer): ReadRecord {
  const { names, table } = members;
  const values: [string, string | null][] = [];
  for (let member = 0; member < table.count; member++) {
    if (!table.isLeaf(member)) continue;
    const text = new ByteBuffer();
    members.appendText(content, member, text);
    const isNull = table.kind(member) === NULL;
    values.push([names.nameOf(table.node(member)), isNull ? null : text.view().toString()]);
  }
  return Object.fromEntries(values);
}

interface Element {
  readonly name: string;
  readonly isNil: boolean;
  readonly children: Element[];
  text: string;
}

/**
 * Reads a document by an XML parser as the service describes batches: records below the root, fields in them, a parent
 * as an inner record behind its type. Undefined when it is not well-formed, or not of this shape.
 */
export function readByParser(text: string): readonly ReadRecord[] | undefined {
  const root = parsed(text);
  if (root === undefined || root.name !== 'sObjects' || root.text.trim() !== '') return undefined;
  const records = root.children.map(recordOf);
  return records.every((record) => record !== undefined) ? records : undefined;
}

/** The root; undefined when the text is not well-formed. */
function parsed(text: string): Element | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [{ name: '', isNil: false, children: [], text: '' }];
  const errors: Error[] = [];
  parser.on('error', (error) => void errors.push(error));
  parser.on('opentag', ({ attributes, name }) => {
    const nil = attributes['xsi:nil']?.value;
    const element: Element = { name, isNil: nil === 'true' || nil === '1', children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const append = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return errors.length === 0 ? open[0]?.children[0] : undefined;
}

function recordOf({ children, name, text }: Element): ReadRecord | undefined {
  if (name !== 'sObject' || text.trim() !== '') return undefined;
  const values: [string, string | null][] = [];
  for (const child of children) {
    const [inner, ...others] = child.children;
    if (inner === undefined) {
      values.push([child.name, child.isNil ? null : child.text]);
      continue;
    }
    if (others.length > 0 || inner.name !== 'sObject' || (child.text + inner.text).trim() !== '')
      return undefined;
    const type = inner.children[0]?.name === 'type' ? inner.children[0].text : '';
    const fields = inner.children[0]?.name === 'type' ? inner.children.slice(1) : inner.children;
    for (const field of fields) {
      if (field.children.length > 0) return undefined;
      values.push([
        `${type === '' ? '' : `${type}:`}${child.name}.${field.name}`,
        field.isNil ? null : field.text,
      ]);
    }
  }
  return Object.fromEntries(values);
}
