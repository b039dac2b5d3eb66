import { AnswerFault } from '../salesforce/transport.ts';
import type { XmlElement } from './xml.ts';

/** A list of batches is three deep. */
const MAX_DEPTH = 8;

/**
 * Reads a control document of a JSON job as the element that its XML form would have: what is null is absent, a list is
 * its items one after the other (Bulk API Developer Guide, "JobInfo", "BatchInfo").
 *
 * @param root the name of the element, unless the document is an error
 * @throws AnswerFault when the text is no JSON, or no control document
 */
export function readControlJson(text: string, root: string): XmlElement {
  const value = parsed(text);
  if (Array.isArray(value)) return element(root, { result: value }, 0);
  if (!isObject(value)) throw new AnswerFault('the answer is not a JSON object');
  return element('exceptionCode' in value ? 'error' : root, value, 0);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AnswerFault('the answer is not sound JSON');
  }
}

function element(name: string, value: unknown, depth: number): XmlElement {
  if (depth > MAX_DEPTH) throw new AnswerFault('the answer has too many levels');
  if (!isObject(value)) return { name, children: [], text: textOf(value) };
  const children = Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    (Array.isArray(member) ? member : [member])
      .filter((item) => item !== null)
      .map((item: unknown) => element(key, item, depth + 1)),
  );
  return { name, children, text: '' };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
