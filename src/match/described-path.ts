import { isSameField } from '../records/references/field-reference.ts';
import type { ObjectDescribe } from '../salesforce/object-describe.ts';
import { lookupOf, type Describe } from './match-fields.ts';
import { valueForm, type ValueForm } from './value-form.ts';

/** Where a column's value is found in a record of the org, and how it is compared; undefined where it cannot be. */
export function describedPath(
  name: string,
  object: ObjectDescribe,
  describe: Describe,
): { readonly path: string; readonly form: ValueForm; readonly isParent: boolean } | undefined {
  const [first = '', last] = name.split('.');
  const lookup = last === undefined ? undefined : lookupOf(object, first);
  const owners =
    last === undefined ? [object] : (lookup?.referenceTo ?? []).map((target) => describe(target));
  // A parent of several types is not distinguished by one field.
  if (owners.length !== 1) return undefined;
  const field = owners[0]?.fields.find((one) => isSameField(one.name, last ?? first));
  const form = field && valueForm(field);
  if (field === undefined || form === undefined) return undefined;
  const path = lookup === undefined ? field.name : `${lookup.relationshipName ?? ''}.${field.name}`;
  return { path, form, isParent: lookup !== undefined };
}
