import type { Field } from '../schema/field.ts';
import type { ObjectSchema } from '../schema/object-schema.ts';

const NAME_PARTS = new Set(['Salutation', 'FirstName', 'MiddleName', 'LastName', 'Suffix']);
const ADDRESS_PART =
  /^(.*)(?:Street|City|State|StateCode|PostalCode|Country|CountryCode|Latitude|Longitude|GeocodeAccuracy)$/;

/** Whether the field is a part of a person's name. */
export function isNamePart({ name }: Field): boolean {
  return NAME_PARTS.has(name);
}

/** The field that a part of a name or an address is shown in; null when it stands for itself. */
export function compoundFieldName(field: Field, object: ObjectSchema): string | null {
  if (isNamePart(field)) {
    return object.field('Name')?.createable === false ? 'Name' : null;
  }
  const [, prefix] = ADDRESS_PART.exec(field.name) ?? [];
  const address = prefix === undefined ? undefined : object.field(`${prefix}Address`);
  return address?.type === 'address' ? address.name : null;
}
