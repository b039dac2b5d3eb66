import { jobFields, OPERATIONS } from './fields.ts';
import { manifestShape, variablesNote } from './manifest-fields.ts';
import { type Field, type Fields, keysOf } from './shapes/keys.ts';
import type { JsonSchema, JsonValue } from './shapes/shape.ts';

const fields: Fields = jobFields;

/** The JSON Schema (draft-07) of the manifest, for editors. What it cannot say, `readManifest` does. */
export function manifestSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Manifest of salesforce-bulk-load',
    description: variablesNote,
    ...manifestShape.schema,
    required: ['version', 'jobs'],
    allOf: [...['object', 'operation', 'files'].map(requiredUnlessDefault), upsertNeedsExternalId()],
    definitions: {
      job: { ...keysOf({ owner: '', fields }).schema, allOf: Object.entries(fields).flatMap(operationRule) },
    },
  };
}

/** A key that every job must have when `defaults` does not. */
function requiredUnlessDefault(key: string): JsonSchema {
  return unlessDefault(key, { required: [key] });
}

function upsertNeedsExternalId(): JsonSchema {
  return unlessDefault('externalIdFieldName', {
    if: { properties: { operation: { const: 'upsert' } }, required: ['operation'] },
    then: { required: ['externalIdFieldName'] },
  });
}

function unlessDefault(key: string, everyJob: JsonSchema): JsonSchema {
  return {
    if: { required: ['defaults'], properties: { defaults: { type: 'object', required: [key] } } },
    else: { properties: { jobs: { additionalProperties: everyJob } } },
  };
}

/** A key that goes with some operations only is refused beside the others. */
function operationRule([key, field]: readonly [string, Field<unknown>]): readonly JsonValue[] {
  if (field.operations === undefined) return [];
  const others = OPERATIONS.filter((operation) => !field.operations?.includes(operation));
  return [
    {
      if: { properties: { operation: { enum: others } }, required: ['operation'] },
      then: { not: { required: [key] } },
    },
  ];
}
