const DATE = /^(\d{4}-\d{2}-\d{2})Z?$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,3})?(?:Z|[+-]\d{2}:?\d{2}))?$/;

/** Whether the service takes a text for a date: `2026-03-02`, or a date with time. */
export function isDate(text: string): boolean {
  const [, day] = DATE.exec(text) ?? [];
  return day === undefined ? isDateTime(text) : isDay(day);
}

/** Whether the service takes a text for a date with time: `2026-03-02T08:15:30.000Z`, or a date. */
export function isDateTime(text: string): boolean {
  const [, day, hours = '0', minutes = '0', seconds = '0'] = DATE_TIME.exec(text) ?? [];
  return (
    day !== undefined && isDay(day) && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60
  );
}

const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})?$/;

/** Whether the service takes a text for a time of day: `14:00:00.000Z`, or what XML Schema takes besides. */
export function isTime(text: string): boolean {
  const [, hours, minutes, seconds] = TIME.exec(text) ?? [];
  return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
}

/** Whether the calendar has this day. */
function isDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8, 10)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysOf(year, month));
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}
