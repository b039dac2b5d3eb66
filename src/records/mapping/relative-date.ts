/** A relative form taken apart: `today-2w` counts in days from today, `now+90m` in seconds from now. */
interface RelativeDate {
  readonly base: 'today' | 'now';
  readonly amount: number;
  readonly unit: string;
}

const FORM = /^(today|now)(?:([+-]\d{1,6})([yMwdhms]))?$/;
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
      hint: 'Write today or now, in lower case, and behind it at most one offset such as +30d: y, M, w, d, and for now also h, m and s.',
    };
  }
  if (parsed.base === 'today' && /[hms]/.test(parsed.unit)) {
    return { message: 'counts hours, minutes or seconds from a date', hint: 'Write now instead of today.' };
  }
  return undefined;
}

/**
 * The date or the time that a relative form stands for, counted in UTC: `2026-03-01` for today, `2026-03-01T08:00:00Z`
 * for now. Months and years keep the day, or take the month's last one. Undefined for texts that are not relative.
 *
 * @param instant milliseconds since 1970 that it counts from
 */
export function resolvedDate(text: string, instant: number): string | undefined {
  const parsed = parse(text);
  if (parsed === undefined) return undefined;
  const moved = new Date(shifted(instant, parsed));
  if (Number.isNaN(moved.getTime())) return undefined;
  const iso = moved.toISOString();
  return parsed.base === 'today' ? iso.slice(0, 10) : `${iso.slice(0, 19)}Z`;
}

const UNIT_MILLISECONDS = new Map([
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 7 * 86_400_000],
]);

function parse(text: string): RelativeDate | undefined {
  const [, base, amount = '0', unit = 'd'] = FORM.exec(text) ?? [];
  if (base !== 'today' && base !== 'now') return undefined;
  return { base, amount: Number(amount), unit };
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
