import type { Answer } from '../http/answer.ts';
import type { Refusal } from './refusal.ts';
import { sortedJson, xmlDocument, xmlElements, type ControlFormat } from './wire.ts';

/** A control document on its way; its media type carries no charset. */
export function controlAnswer(
  status: number,
  format: ControlFormat,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, contentType: format === 'xml' ? 'application/xml' : 'application/json', body, headers };
}

/** A refusal as an answer. */
export function refusalAnswer(refusal: Refusal, format: ControlFormat): Answer {
  const members = { exceptionCode: refusal.code, exceptionMessage: refusal.message };
  const body =
    format === 'xml' ? xmlDocument('error', xmlElements(Object.entries(members), 1)) : sortedJson(members);
  return controlAnswer(refusal.status, format, body);
}
