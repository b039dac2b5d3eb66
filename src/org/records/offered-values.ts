import type { RecordType } from '../schema/record-type.ts';
import type { StoredRecord, Value } from './stored-record.ts';
import type { RowError } from './row-result.ts';
import { isEmpty, type SaveContext } from './row-values.ts';

/**
 * The first value of a restricted picklist that records of the row's record type do not have, as the error that says so. Which
 * values a record type has is known from metadata alone.
 *
 * @param before the record as it is; undefined when it is new
 */
export function valueOfOtherType(
  values: ReadonlyMap<string, Value>,
  before: StoredRecord | undefined,
  context: SaveContext,
): RowError | undefined {
  const offered = recordTypeOf(values, before, context)?.picklistValues;
  for (const [name, legal] of offered ?? []) {
    const field = context.object.field(name);
    const value = values.get(field?.name ?? name);
    if (field?.restrictedPicklist !== true || isEmpty(value)) continue;
    const parts = field.type === 'multipicklist' ? String(value).split(';') : [String(value)];
    const bad = parts.find((part) => !legal.some((one) => one.toLowerCase() === part.toLowerCase()));
    if (bad === undefined) continue;
    const message = `${field.label}: bad value for restricted picklist field: ${bad}`;
    return { statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, fields: [field.name] };
  }
  return undefined;
}

function recordTypeOf(
  values: ReadonlyMap<string, Value>,
  before: StoredRecord | undefined,
  { object, store }: SaveContext,
): RecordType | undefined {
  const id = values.get('RecordTypeId') ?? before?.values.get('RecordTypeId');
  const name = isEmpty(id) ? undefined : store.get(String(id))?.values.get('DeveloperName');
  return object.recordTypes.find(({ developerName }) => developerName === name);
}
