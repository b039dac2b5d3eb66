import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Refusal } from '../bulk/refusal.ts';
import { NAMESPACE } from '../bulk/wire.ts';
import { columnOf, type Column, type SourceRow } from './column.ts';
import { fieldNotFound, noRecords, type RowContext, type Rows } from './csv-rows.ts';
import { tooManyRows } from './json-rows.ts';

const MAX_ROWS = 10_000;
const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** An element of a batch: its text, or its children, or nil. */
interface Element {
  readonly name: string;
  readonly namespace: string;
  readonly nil: boolean;
  readonly children: Element[];
  text: string;
}

/**
 * The rows of an XML batch: `sObjects`, in it `sObject`, in it one element per field; a lookup by key holds an inner
 * `sObject`. `xsi:nil="true"` clears a field, an empty element leaves it alone.
 */
export function* xmlRows(text: string, context: RowContext): Rows {
  const root = parse(text);
  if (root instanceof Refusal) return root;
  if (root.name !== 'sObjects' || root.namespace !== NAMESPACE) {
    return new Refusal('InvalidBatch', `Failed to parse XML. Unexpected element ${root.name}`);
  }
  if (root.children.length === 0) return noRecords();
  if (root.children.length > MAX_ROWS) return tooManyRows(root.children.length);
  for (const child of root.children) {
    const row = rowOf(child, context);
    if (row instanceof Refusal) return row;
    const refusal = row.length === 0 ? undefined : context.checkColumns(row.map(([column]) => column));
    if (refusal !== undefined) return refusal;
    yield row;
  }
  return undefined;
}

function parse(text: string): Element | Refusal {
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [{ name: '', namespace: '', nil: false, children: [], text: '' }];
  parser.on('opentag', (tag) => {
    const element = elementOf(tag);
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const append = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new Refusal('InvalidBatch', `Failed to parse XML. ${reason}`);
  }
  return open[0]?.children[0] ?? noRecords();
}

function elementOf(tag: SaxesTagNS): Element {
  const nil = Object.values(tag.attributes).some(
    (attribute) =>
      attribute.uri === SCHEMA_INSTANCE && attribute.local === 'nil' && /^(?:true|1)$/.test(attribute.value),
  );
  return { name: tag.local, namespace: tag.uri, nil, children: [], text: '' };
}

function rowOf(element: Element, context: RowContext): SourceRow | Refusal {
  if (element.name !== 'sObject') {
    return new Refusal('InvalidBatch', `Failed to parse XML. Unexpected element ${element.name}`);
  }
  const row: [Column, string | null][] = [];
  for (const child of element.children) {
    const inner = child.children[0];
    const [name, value] = inner === undefined ? [child.name, child] : parentCell(child.name, inner);
    if (value === undefined) return fieldNotFound(name);
    if (name === 'type' && context.object.field('type') === undefined) continue;
    const column = columnOf(context.schema, context.object, name);
    if (column === undefined) return fieldNotFound(name);
    if (value.nil) row.push([column, null]);
    else if (value.text !== '') row.push([column, value.text]);
  }
  return row;
}

/** `<Who><sObject><type>Lead</type><Email>x</Email></sObject></Who>` as the column `Lead:Who.Email`, in any order. */
function parentCell(relationship: string, inner: Element): [string, Element | undefined] {
  const types = inner.children.filter(({ name }) => name === 'type');
  const keys = inner.children.filter(({ name }) => name !== 'type');
  const [type, key] = [types[0], keys[0]];
  if (key === undefined || types.length > 1 || keys.length > 1) return [relationship, undefined];
  return [`${type === undefined ? '' : `${type.text}:`}${relationship}.${key.name}`, key];
}
