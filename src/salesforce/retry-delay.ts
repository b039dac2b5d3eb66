const FIRST_DELAY_MILLISECONDS = 500;
const MAX_DELAY_MILLISECONDS = 30_000;
/** How long one call is tried again and again. */
export const RETRY_BUDGET_MILLISECONDS = 120_000;

/**
 * How long to wait before the next attempt, in milliseconds: doubled each time, capped, and spread by up to a half so
 * that callers do not return together. `Retry-After` (seconds or a date) wins where it asks for more.
 *
 * @param attempt the number of attempts made, from 1 on
 * @param random in [0, 1)
 * @param now milliseconds since 1970
 */
export function retryDelay(
  attempt: number,
  random: number,
  retryAfter: string | undefined,
  now: number,
): number {
  const backOff = Math.min(FIRST_DELAY_MILLISECONDS * 2 ** (attempt - 1), MAX_DELAY_MILLISECONDS);
  return Math.max(backOff * (0.5 + random / 2), retryAfterMilliseconds(retryAfter, now));
}

function retryAfterMilliseconds(value: string | undefined, now: number): number {
  if (value === undefined) return 0;
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
