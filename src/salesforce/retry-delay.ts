const FIRST_DELAY_MILLISECONDS = 500;
const MAX_DELAY_MILLISECONDS = 30_000;
/** How long one call is tried again and again: an org that restarts is back after minutes. */
export const RETRY_BUDGET_MILLISECONDS = 300_000;
/** The same for an org from which nothing has ever come back: more likely the address is wrong. */
export const FIRST_CONTACT_BUDGET_MILLISECONDS = 60_000;

/**
 * How long to wait before the next attempt, in milliseconds: doubled each time, capped, and spread by up to a half so
 * that callers do not return together. `Retry-After` (seconds or a date) wins where it asks for more. No wait is longer
 * than what is left of the budget, so that the last attempt is made at its end.
 *
 * @param attempt the number of attempts made, from 1 on
 * @param random in [0, 1)
 * @param now milliseconds since 1970
 * @param left milliseconds of the budget that are left
 * @returns undefined when nothing is left
 */
export function retryDelay(
  attempt: number,
  random: number,
  retryAfter: string | undefined,
  now: number,
  left: number,
): number | undefined {
  if (left <= 0) return undefined;
  const backOff = Math.min(FIRST_DELAY_MILLISECONDS * 2 ** (attempt - 1), MAX_DELAY_MILLISECONDS);
  const delay = Math.max(backOff * (0.5 + random / 2), retryAfterMilliseconds(retryAfter, now));
  return Math.min(delay, left);
}

function retryAfterMilliseconds(value: string | undefined, now: number): number {
  if (value === undefined) return 0;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
