/** A letter of a date pattern, repeated; a quoted text; or any other character. */
const PART = /([A-Za-z])\1*|'(?:[^']|'')*'|[^A-Za-z']/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What each letter of a pattern reads. `Y` is meant as the year, as in the guide's own sample. */
const READERS: Readonly<Record<string, string>> = {
  y: '(?<year>\\d{2,4})',
  Y: '(?<year>\\d{2,4})',
  M: '(?<month>\\d{1,2})',
  L: '(?<month>[A-Za-z]+)',
  d: '(?<day>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  h: '(?<hour>\\d{1,2})',
  m: '(?<minute>\\d{1,2})',
  s: '(?<second>\\d{1,2})',
  S: '(?<fraction>\\d{1,3})',
  a: '(?<half>[AaPp][Mm])',
  E: '[A-Za-z]+',
  z: '(?<zone>Z|GMT|UTC|[+-]\\d{2}:?\\d{2})',
  Z: '(?<zone>Z|[+-]\\d{2}:?\\d{2})',
  X: '(?<zone>Z|[+-]\\d{2}(?::?\\d{2})?)',
};

/** Whether a text is a date pattern of Java, as far as it is known here. */
export function isPattern(pattern: string): boolean {
  return readerOf(pattern) !== undefined;
}

function readerOf(pattern: string): RegExp | undefined {
  let source = '';
  for (const [part, letter] of pattern.matchAll(PART)) {
    if (letter === undefined) {
      const text = part.startsWith("'") ? part.slice(1, -1).replaceAll("''", "'") || "'" : part;
      source += text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      continue;
    }
    const reader = READERS[letter === 'M' && part.length > 2 ? 'L' : letter];
    if (reader === undefined) return undefined;
    source += reader;
  }
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return undefined;
  }
}

/** Reads a date or dateTime by a pattern, as `yyyy-MM-ddTHH:mm:ss.SSSZ`; undefined when it does not fit. */
export function readByPattern(text: string, pattern: string): string | undefined {
  const found = readerOf(pattern)?.exec(text.trim())?.groups;
  if (found === undefined) return undefined;
  const { year = '', month = '1', day = '1', minute = '0', second = '0', fraction = '0', zone = 'Z' } = found;
  const digits = (part: string, length: number): string => part.padStart(length, '0');
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const date = `${fullYear(year)}-${digits(named > 0 ? String(named) : month, 2)}-${digits(day, 2)}`;
  const time = `${digits(hourOf(found), 2)}:${digits(minute, 2)}:${digits(second, 2)}.${digits(fraction, 3)}`;
  return `${date}T${time}${/^[A-Z]/.test(zone) ? 'Z' : zone}`;
}

/** Two digits mean a year of this century up to 49, one of the last from 50. */
function fullYear(year: string): string {
  if (year.length > 2) return year.padStart(4, '0');
  return `${Number(year) < 50 ? '20' : '19'}${year.padStart(2, '0')}`;
}

function hourOf({ hour = '0', half }: Readonly<Record<string, string | undefined>>): string {
  if (half === undefined) return hour;
  return String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0));
}
