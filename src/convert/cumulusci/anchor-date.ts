import { isDay } from './mapping-file.ts';

const DAY = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d))$/;

/**
 * A date or a date-time as its distance from a day, in the form of `relativeDates`: `2026-01-24` is `today+9d` from
 * 2026-01-15. The time of day stays, as CumulusCI keeps it. Nothing where it is neither.
 */
export function distanceFrom(anchor: string, value: string): string | undefined {
  const [, date = DATE.test(value) ? value : undefined, time] = DATE_TIME.exec(value) ?? [];
  if (date === undefined || !isDay(date)) return undefined;
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${anchor}T00:00:00Z`)) / DAY);
  return `today${days < 0 ? '-' : '+'}${Math.abs(days)}d${time === undefined ? '' : `@${time}`}`;
}
