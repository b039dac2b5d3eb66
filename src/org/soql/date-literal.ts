/** A stretch of days: the first one, and the one after the last, as `yyyy-MM-dd`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const DAY_MILLISECONDS = 86_400_000;
const NAMED =
  /^(?:(LAST|THIS|NEXT)_(?:FISCAL_)?|)(WEEK|MONTH|QUARTER|YEAR|YESTERDAY|TODAY|TOMORROW|90_DAYS)$/;
const COUNTED = /^(LAST_N_|NEXT_N_|N_)(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S(_AGO)?:(\d+)$/;

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/**
 * The days that a date literal of SOQL stands for (SOQL and SOSL Reference, Date Formats and Date Literals). The day
 * begins at midnight UTC, the week on Sunday, the fiscal year with January. Undefined when there is no such literal.
 */
export function daysOf(literal: string, now: number): Days | undefined {
  const text = literal.toUpperCase();
  const counted = COUNTED.exec(text);
  if (counted !== null) return countedDays(counted, now);
  const [, which = '', name = ''] = NAMED.exec(text) ?? [];
  switch (name) {
    case 'YESTERDAY':
      return span('DAY', now, -1, 0);
    case 'TODAY':
      return span('DAY', now, 0, 1);
    case 'TOMORROW':
      return span('DAY', now, 1, 2);
    case '90_DAYS':
      return which === 'LAST' ? span('DAY', now, -90, 1) : span('DAY', now, 1, 91);
    case 'WEEK':
    case 'MONTH':
    case 'QUARTER':
    case 'YEAR': {
      const step = { LAST: -1, THIS: 0, NEXT: 1 }[which];
      return step === undefined ? undefined : span(name, now, step, step + 1);
    }
    default:
      return undefined;
  }
}

function countedDays(match: RegExpExecArray, now: number): Days | undefined {
  const [, kind, unit = '', ago] = match;
  const count = Number(match[4]);
  if (!isUnit(unit)) return undefined;
  if (kind === 'N_') return ago === undefined ? undefined : span(unit, now, -count, 1 - count);
  if (ago !== undefined) return undefined;
  if (kind === 'NEXT_N_') return span(unit, now, 1, count + 1);
  // Of the literals that look back, the one in days alone includes the present one.
  return span(unit, now, -count, unit === 'DAY' ? 1 : 0);
}

function isUnit(text: string): text is Unit {
  return ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'].includes(text);
}

/** The days from `first` to `end` (not included), counted in units from the present one. */
function span(unit: Unit, now: number, first: number, end: number): Days {
  return { from: startOf(unit, now, first), to: startOf(unit, now, end) };
}

function startOf(unit: Unit, now: number, steps: number): string {
  const today = new Date(now);
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  switch (unit) {
    case 'DAY':
      return dayText(Date.UTC(year, month, day) + steps * DAY_MILLISECONDS);
    case 'WEEK':
      return dayText(Date.UTC(year, month, day - today.getUTCDay()) + steps * 7 * DAY_MILLISECONDS);
    case 'MONTH':
      return dayText(Date.UTC(year, month + steps, 1));
    case 'QUARTER':
      return dayText(Date.UTC(year, month - (month % 3) + 3 * steps, 1));
    case 'YEAR':
      return dayText(Date.UTC(year + steps, 0, 1));
  }
}

function dayText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
