const TOO_MANY_REQUESTS = 429;
/** Codes with which the APIs turn a request away because they are busy. */
const BUSY = new Set(['ServerTooBusy', 'SERVER_UNAVAILABLE', 'SERVICE_UNAVAILABLE']);

/**
 * Whether an answer says that the request was turned away at the door and may be made again: nothing of it was done.
 *
 * 429 says so by its definition (RFC 6585, section 4), and whoever sends it has not passed the request on. 503 does not:
 * a proxy sends it as well when the server went silent in the middle of its work. There an error document of the API is
 * wanted, and a code that speaks of too much work. The day's allocation is no such thing: it does not pass in time.
 */
export function isRejectedUnprocessed(status: number, code: string | undefined, message: string): boolean {
  if (status === TOO_MANY_REQUESTS) return true;
  if (code === undefined) return false;
  return BUSY.has(code) || (code === 'REQUEST_LIMIT_EXCEEDED' && /\bconcurrent/i.test(message));
}
