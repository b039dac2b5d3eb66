import { describeFile } from './files.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';
import type { RecordStore, Value } from './record-store.ts';

const AUTO_NUMBER_DIGITS = 8;

/** Fills what the org works out by itself: full names of persons, sizes of files, and auto numbers of new records. */
export function computeFields(object: ObjectSchema, values: Map<string, Value>, store: RecordStore): void {
  const isPerson = object.field('LastName') !== undefined && object.field('Name')?.createable === false;
  if (isPerson || values.get('IsPersonAccount') === true) {
    const parts = [values.get('FirstName'), values.get('LastName')];
    values.set('Name', parts.filter((part) => typeof part === 'string').join(' '));
  }
  describeFile(object, values);
  for (const field of object.fields) {
    if (field.autoNumber && !values.has(field.name)) {
      const serial = (store.counts[object.name]?.created ?? 0) + 1;
      values.set(field.name, String(serial).padStart(AUTO_NUMBER_DIGITS, '0'));
    }
  }
}
