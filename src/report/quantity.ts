import { counted, number } from '../diagnostic/counted.ts';

/** Quantities as people read them, the same on every machine. */

/** Milliseconds → `350 ms`, `4.2 s`, `1 m 23 s`, `2 h 05 m`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.max(0, Math.round(milliseconds))} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} m ${padded(seconds % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${number(Math.floor(minutes / 60))} h ${padded(minutes % 60)} m`;
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}

/** How long ago, roughly: `12 min`, `5 h`, `3 d`. */
export function age(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  if (hours < 1) return `${Math.floor(milliseconds / 60_000)} min`;
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

/** Bytes → `512 bytes`, `1.2 kB`, `130.4 MB`; decimal units. */
export function byteSize(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  if (bytes < 1000) return counted(bytes, 'byte');
  let size = bytes / 1000;
  let unit = 0;
  while (size >= 999.95 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size.toFixed(1)} ${units[unit] ?? ''}`;
}

/** A share of a whole as a percentage that says `0 %` or `100 %` only when that is exact: `99.96 %`, `> 99.99 %`. */
export function percentage(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %';
  if (part === whole) return '100 %';
  const percent = (part / whole) * 100;
  if (percent > 99.99) return '> 99.99 %';
  if (percent < 0.01) return '< 0.01 %';
  return `${percent.toFixed(percent > 99 || percent < 1 ? 2 : 1)} %`;
}

/** How many of the requests before were retries, if any: ` (3 of them tried again)`. */
export function repeated(retries: number): string {
  return retries === 0 ? '' : ` (${number(retries)} of them tried again)`;
}

/** `2026-03-01 08:00:00 UTC`. */
export function utcTime(date: Date): string {
  return `${date.toISOString().replace('T', ' ').slice(0, 19)} UTC`;
}
