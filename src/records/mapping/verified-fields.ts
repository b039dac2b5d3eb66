import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts';
import { nearestName } from '../../diagnostic/nearest-name.ts';
import { isSameField } from '../references/field-reference.ts';
import { filledField } from '../references/parent-lookup.ts';
import type { Mapping } from './mapping.ts';

/** Whether `verify` means a field that is sent: by the name it is sent by, or the lookup that it fills. */
export function isVerified(sent: string, { verify }: Pick<Mapping, 'verify'>): boolean {
  if (verify?.fields === undefined) return verify !== undefined;
  return verify.fields.some(({ value }) => isSameField(value, sent) || isSameField(value, filledField(sent)));
}

/** Fields that `verify` names and that are not sent. */
export function unsentFields(
  sent: readonly { readonly name: string }[],
  headerPlace: Place,
  { verify }: Pick<Mapping, 'verify'>,
): Diagnostic[] {
  const names = sent.map(({ name }) => name);
  return (verify?.fields ?? [])
    .filter((field) => !names.some((name) => isVerified(name, { verify: { fields: [field] } })))
    .map(({ place, value }) => {
      const near = nearestName(value, names);
      return {
        severity: 'error',
        message: `"verify" names "${value}", which is not sent.`,
        hint: near === undefined ? 'Name fields that the job sends.' : `Did you mean "${near}"?`,
        place,
        related: { message: 'The names of the columns are here.', place: headerPlace },
      };
    });
}
