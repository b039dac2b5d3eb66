import { Refusal, type ExceptionCode } from '../bulk/refusal.ts';
import { refusalAnswer } from '../bulk/control-answer.ts';
import type { ControlFormat } from '../bulk/wire.ts';
import type { Answer } from '../http/answer.ts';
import type { Delivery } from '../http/listener.ts';
import { oauthError } from '../oauth/oauth-refusal.ts';
import type { RequestFault } from './fault-table.ts';

const HTML_PAGE =
  '<!DOCTYPE html><html><head><title>Down for maintenance</title></head><body><h1>We will be back soon.</h1></body></html>';

const DRIP_MILLISECONDS = 1_000;

/** What takes the place of carrying a request out, if a fault does. */
export function instead(fault: RequestFault, format: ControlFormat, now: number): Delivery | undefined {
  switch (fault.kind) {
    case 'status':
      return { kind: 'answer', answer: statusAnswer(fault, now) };
    case 'html':
      return { kind: 'answer', answer: { status: 200, contentType: 'text/html', body: HTML_PAGE } };
    case 'refusal':
      // A code that the API does not have is wanted here: clients must survive it.
      return {
        kind: 'answer',
        answer: refusalAnswer(new Refusal(fault.code as ExceptionCode, fault.message), format),
      };
    case 'oauth-error':
      return { kind: 'answer', answer: oauthError(fault.error, fault.description, fault.status) };
    case 'reset':
      return { kind: 'reset' };
    case 'stall':
      return { kind: 'stall' };
    case 'upgrade':
      return { kind: 'upgrade' };
    case 'hang-up':
      return { kind: 'hang-up' };
    case 'lost-answer':
    case 'cut-answer':
    case 'truncated-body':
    case 'stalled-body':
    case 'drip':
    case 'expired-session':
    case 'job-state':
    case 'repeat':
    case 'idle-end':
    case 'other-result':
    case 'foreign-batch':
    case 'altered-answer':
    case 'repeated-id':
      return undefined;
  }
}

function statusAnswer(fault: RequestFault & { kind: 'status' }, now: number): Answer {
  const { retryAfter, retryAfterDate } = fault;
  const wait =
    retryAfterDate === undefined
      ? retryAfter === undefined
        ? undefined
        : String(retryAfter)
      : new Date(now + retryAfterDate * 1_000).toUTCString();
  return {
    status: fault.status,
    contentType: fault.contentType ?? 'text/html',
    body: fault.body ?? HTML_PAGE,
    headers: {
      ...(wait === undefined ? {} : { 'Retry-After': wait }),
      ...(fault.location === undefined ? {} : { Location: fault.location }),
    },
  };
}

/** What becomes of an answer on its way. */
export function onTheWay(faults: readonly RequestFault[], answer: Answer): Delivery {
  for (const fault of faults) {
    if (fault.kind === 'lost-answer') return { kind: 'reset' };
    const half = Math.floor(Buffer.byteLength(answer.body) / 2);
    if (fault.kind === 'cut-answer') return { kind: 'cut', answer, bytes: fault.bytes ?? half };
    if (fault.kind === 'stalled-body') return { kind: 'stalled-body', answer, bytes: fault.bytes ?? half };
    if (fault.kind === 'drip') {
      return { kind: 'drip', answer, milliseconds: fault.milliseconds ?? DRIP_MILLISECONDS };
    }
    if (fault.kind === 'truncated-body') {
      const body = Buffer.from(answer.body).subarray(0, fault.bytes ?? half);
      return { kind: 'answer', answer: { ...answer, body } };
    }
  }
  return { kind: 'answer', answer };
}
