import { isSameField } from '../records/references/field-reference.ts';
import type { FieldDescribe, ObjectDescribe } from '../salesforce/object-describe.ts';
import { lookupOf } from './match-fields.ts';
import { valueForm } from './value-form.ts';

/** The field of the object itself that a column fills, such as a lookup for a parent's key; undefined where it cannot be read. */
export function ownField(column: string, object: ObjectDescribe): FieldDescribe | undefined {
  // `Lead:Who.Email` says of which type the parent is.
  const [first = '', last] = column.replace(/^[^.:]*:/, '').split('.');
  const field =
    last === undefined ? object.fields.find(({ name }) => isSameField(name, first)) : lookupOf(object, first);
  return field !== undefined && valueForm(field) !== undefined ? field : undefined;
}
