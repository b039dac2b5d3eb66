/**
 * A relative form taken apart: `today-2w` counts in days from today, `now+90m` in seconds from now, and
 * `today+9d@14:00` is a time of day on a date.
 */
interface RelativeDate {
  readonly base: 'today' | 'now';
  readonly amount: number;
  readonly unit: string;
  /** Milliseconds since midnight UTC of the day; with an offset, it may lie in the day before or after. */
  readonly timeOfDay: number | undefined;
}

const FORM = /^(today|now)(?:([+-]\d{1,6})([yMwdhms]))?(?:@(.*))?$/;
/** As ISO 8601 writes a time, with what Salesforce's own exports have behind it: `.000Z`, `.000+0000`. */
const TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(?:Z|([+-])(0\d|1[0-4]):?([0-5]\d))?$/;
/** What is meant to be relative, well written or not. */
const INTENT = /^\s*(?:today|now)(?![A-Za-z_])/i;

/** Why a text that begins like a relative form is none, with what to write; undefined for all other texts. */
export function relativeDateFlaw(
  text: string,
): { readonly message: string; readonly hint: string } | undefined {
  if (!INTENT.test(text)) return undefined;
  const parsed = parse(text);
  if (parsed === undefined) {
    return {
      message: 'begins like a relative date and is none',
      hint: 'Write today or now, in lower case, and behind it at most one offset such as +30d: y, M, w, d, and for now also h, m and s. A time of day comes last: today+9d@14:00.',
    };
  }
  if (parsed.base === 'now' && parsed.timeOfDay !== undefined) {
    return { message: 'has two times of day', hint: 'Write today instead of now.' };
  }
  if (parsed.base === 'today' && /[hms]/.test(parsed.unit)) {
    return { message: 'counts hours, minutes or seconds from a date', hint: 'Write now instead of today.' };
  }
  return undefined;
}

/**
 * The date or the time that a relative form stands for, counted in UTC: `2026-03-01` for today, `2026-03-01T08:00:00Z`
 * for now, `2026-03-01T14:00:00.000Z` for a day with a time. Months and years keep the day, or take the month's last
 * one. Undefined for texts that are not relative.
 *
 * @param instant milliseconds since 1970 that it counts from
 */
export function resolvedDate(text: string, instant: number): string | undefined {
  const parsed = parse(text);
  if (parsed === undefined) return undefined;
  const { base, timeOfDay } = parsed;
  const moved = shifted(instant, parsed);
  const exact = new Date(timeOfDay === undefined ? moved : Math.floor(moved / DAY) * DAY + timeOfDay);
  if (Number.isNaN(exact.getTime())) return undefined;
  const iso = exact.toISOString();
  if (timeOfDay !== undefined) return iso;
  return base === 'today' ? iso.slice(0, 10) : `${iso.slice(0, 19)}Z`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNIT_MILLISECONDS = new Map([
  ['s', 1000],
  ['m', MINUTE],
  ['h', HOUR],
  ['d', DAY],
  ['w', 7 * DAY],
]);

function parse(text: string): RelativeDate | undefined {
  const [, base, amount = '0', unit = 'd', time] = FORM.exec(text) ?? [];
  if (base !== 'today' && base !== 'now') return undefined;
  const timeOfDay = time === undefined ? undefined : millisecondsOf(time);
  if (Number.isNaN(timeOfDay)) return undefined;
  return { base, amount: Number(amount), unit, timeOfDay };
}

/** NaN for what is no time of day. */
function millisecondsOf(time: string): number {
  const parts = TIME.exec(time);
  if (parts === null) return NaN;
  const [, hours, minutes, seconds = '0', fraction = '0', sign, offsetHours = '0', offsetMinutes = '0'] =
    parts;
  const local = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(`${seconds}.${fraction}`) * 1000;
  const offset = Number(offsetHours) * HOUR + Number(offsetMinutes) * MINUTE;
  return sign === '-' ? local + offset : local - offset;
}

function shifted(instant: number, { amount, unit }: RelativeDate): number {
  const milliseconds = UNIT_MILLISECONDS.get(unit);
  if (milliseconds !== undefined) return instant + amount * milliseconds;
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + amount * (unit === 'y' ? 12 : 1));
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}
