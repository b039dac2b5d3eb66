import { describeFile } from './files.ts';
import type { Field } from '../schema/field.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import type { RecordStore } from './record-store.ts';
import type { Value } from './stored-record.ts';

const AUTO_NUMBER_DIGITS = 8;

/** Fills what the org works out by itself: full names of persons, sizes of files, and auto numbers of new records. */
export function computeFields(object: ObjectSchema, values: Map<string, Value>, store: RecordStore): void {
  const isPerson = object.field('LastName') !== undefined && object.field('Name')?.createable === false;
  if (isPerson || values.get('IsPersonAccount') === true) {
    const parts = [values.get('FirstName'), values.get('LastName')];
    values.set('Name', parts.filter((part) => typeof part === 'string').join(' '));
  }
  describeFile(object, values);
  for (const field of object.autoNumbers) {
    if (!values.has(field.name)) values.set(field.name, autoNumber(field, store.created(object) + 1));
  }
}

/** The text of the nth auto number; a format may hold the date beside the number. */
function autoNumber({ autoNumberFormat }: Field, serial: number): string {
  if (autoNumberFormat === undefined) return String(serial).padStart(AUTO_NUMBER_DIGITS, '0');
  const today = new Date().toISOString();
  const dates: Readonly<Record<string, string>> = {
    YYYY: today.slice(0, 4),
    YY: today.slice(2, 4),
    MM: today.slice(5, 7),
    DD: today.slice(8, 10),
  };
  return autoNumberFormat.format.replace(/\{(0+|YYYY|YY|MM|DD)\}/g, (_, part: string) => {
    return dates[part] ?? String(autoNumberFormat.start + serial - 1).padStart(part.length, '0');
  });
}
