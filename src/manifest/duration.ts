const UNIT_MILLISECONDS = new Map([
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
]);

/** The form of a duration: `90s`, `30m`, `6h`. */
export const DURATION = '^[1-9][0-9]{0,6}[smh]$';

/** The service keeps a job's results for seven days (Bulk API Developer Guide, limits). */
export const MAX_TIMEOUT_MILLISECONDS = 7 * 24 * 3_600_000;

/** A duration in milliseconds; nothing when the text is none. */
export function durationMilliseconds(text: string): number | undefined {
  if (!new RegExp(DURATION).test(text)) return undefined;
  const unit = UNIT_MILLISECONDS.get(text.slice(-1));
  return unit === undefined ? undefined : Number(text.slice(0, -1)) * unit;
}
