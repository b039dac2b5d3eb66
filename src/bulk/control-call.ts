import type { Call } from '../salesforce/transport.ts';

export const CONTROL_TYPE = { 'Content-Type': 'application/xml; charset=UTF-8' };
/** A list of the 15,000 batches that an org takes in 24 hours is a third of it. */
const MAX_CONTROL_BYTES = 32_000_000;
const CONTROL_TIMEOUT_MILLISECONDS = 90_000;

type ControlCall = Pick<
  Call<unknown>,
  'purpose' | 'method' | 'headers' | 'maxResponseBytes' | 'timeoutMilliseconds' | 'repeatable' | 'signal'
>;

/** The defaults of a call: a read, which may be repeated. */
export function control(purpose: string, signal: AbortSignal): ControlCall {
  return {
    purpose,
    method: 'GET',
    // The service chooses the format of some errors by the request's type, of a read's too.
    headers: CONTROL_TYPE,
    maxResponseBytes: MAX_CONTROL_BYTES,
    timeoutMilliseconds: CONTROL_TIMEOUT_MILLISECONDS,
    repeatable: true,
    signal,
  };
}
