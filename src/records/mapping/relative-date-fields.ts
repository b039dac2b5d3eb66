import type { Diagnostic, Located, Place } from '../../diagnostic/diagnostic.ts';
import type { ConstantField, Reference } from '../../manifest/manifest.ts';
import { isSameField } from '../references/field-reference.ts';
import { relativeDateFlaw, resolvedDate } from './relative-date.ts';

/** What a mapping says of relative dates. */
export interface RelativeDates {
  readonly values: readonly ConstantField[];
  readonly references?: readonly Reference[];
  readonly relativeDates?: readonly Located<string>[];
  /** Milliseconds since 1970 that they count from. */
  readonly instant?: number;
}

/** The constant as it is sent. */
export function dateConstant(
  { field, value }: ConstantField,
  { relativeDates = [], instant = 0 }: RelativeDates,
): ConstantField {
  const isDate = relativeDates.some((date) => isSameField(date.value, field.value));
  return { field, value: (isDate ? resolvedDate(value, instant) : undefined) ?? value };
}

/** @param targets the fields that are sent */
export function relativeDateDefects(
  targets: readonly { readonly name: string }[],
  { references = [], relativeDates = [], values }: RelativeDates,
): Diagnostic[] {
  const error = (message: string, hint: string, place: Place): Diagnostic => ({
    ...{ severity: 'error', message, hint, place },
  });
  const ofFields = relativeDates.flatMap(({ value, place }) => {
    if (references.some(({ field }) => isSameField(field.value, value))) {
      return [
        error(`The field "${value}" is a reference, and no date.`, 'Take it out of "relativeDates".', place),
      ];
    }
    if (targets.some(({ name }) => isSameField(name, value))) return [];
    return [
      error(
        `No column and no constant gives the field "${value}", in which dates may be relative.`,
        'Name the field as it is sent, not the column.',
        place,
      ),
    ];
  });
  const ofConstants = values.flatMap(({ field, value }) => {
    if (!relativeDates.some((date) => isSameField(date.value, field.value))) return [];
    const flaw = relativeDateFlaw(value);
    return flaw === undefined
      ? []
      : [error(`The constant of "${field.value}" ${flaw.message}.`, flaw.hint, field.place)];
  });
  return [...ofFields, ...ofConstants];
}
