import { AnswerError } from '../salesforce/transport.ts';
import type { XmlElement } from './xml.ts';

/** A list of batches is three deep, and a batch has some ten members. */
const MAX_DEPTH = 8;
const MAX_ELEMENTS = 1_000_000;

/**
 * Reads a control document of a JSON job as the element that its XML form would have: what is null is absent, a list is
 * its items one after the other (Bulk API Developer Guide, "JobInfo", "BatchInfo").
 *
 * @param root the name of the element, unless the document is an error
 * @throws AnswerError when the text is no JSON, or no control document, or is too deep or too long to be one
 */
export function readControlJson(text: string, root: string): XmlElement {
  refuseExcess(text);
  const value = parsed(text);
  if (Array.isArray(value)) return element(root, { result: value });
  if (!isObject(value)) throw new AnswerError('the answer is not a JSON object');
  return element('exceptionCode' in value ? 'error' : root, value);
}

/** Counts brackets and values before anything is made of them. */
function refuseExcess(text: string): void {
  let [depth, elements, inText] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (inText) {
      if (character === '\\') at++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') {
      depth++;
      elements++;
    } else if (character === '}' || character === ']') depth--;
    else if (character === ',') elements++;
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS)
      throw new AnswerError('the answer has too many elements');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AnswerError('the answer is not sound JSON');
  }
}

function element(name: string, value: unknown): XmlElement {
  if (!isObject(value)) return { name, children: [], text: textOf(value) };
  const children = Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    (Array.isArray(member) ? member : [member])
      .filter((item) => item !== null)
      .map((item: unknown) => element(key, item)),
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
