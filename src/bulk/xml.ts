import { SaxesParser } from 'saxes';
import { AnswerError } from '../salesforce/transport.ts';

/** Default namespace of every control document (Bulk API Developer Guide, "Schema"). */
export const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';

/** A list of batches is three deep, and a batch has some ten elements. */
const MAX_DEPTH = 8;
const MAX_ELEMENTS = 1_000_000;

/** An element of a control document. Attributes have no meaning in them. */
export interface XmlElement {
  readonly name: string;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a control document. Cut or malformed text, document types and foreign namespaces are refused, so that a
 * garbled answer never passes for a short one; so is what is too deep or too long to be one.
 *
 * @param takeChild gets each child of the root as soon as it is read; the root does not keep them then
 * @throws AnswerError; what `takeChild` throws
 */
export function readXml(text: string, takeChild?: (child: XmlElement, root: string) => void): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  const refuse = (reason: string): never => {
    throw new AnswerError(`the answer is not sound XML (${reason})`);
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('it has a document type'));
  parser.on('opentag', ({ local, uri }) => {
    if (uri !== NAMESPACE) refuse(`<${local}> is not in the namespace of the Bulk API`);
    elements++;
    if (open.length >= MAX_DEPTH || elements > MAX_ELEMENTS) refuse('it has too many elements');
    const element: XmlElement = { name: local, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (piece) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += copyOf(piece);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (takeChild === undefined || root === undefined || element === undefined || open.length !== 1) return;
    root.children.length = 0;
    takeChild(element, root.name);
  });
  parser.write(text).close();
  return root ?? refuse('it is empty');
}

/** A piece of a text keeps the whole of it in memory: the id of a batch would keep the list of thousands. */
function copyOf(piece: string): string {
  return Buffer.from(piece).toString();
}

/** The text of the child `name`, or undefined when there is none. */
export function childText(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text;
}
