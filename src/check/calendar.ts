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

/** Whether the calendar has this day: February 30 parses as a day of March. */
function isDay(text: string): boolean {
  const time = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
