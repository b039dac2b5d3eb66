import { jobFields, OPERATIONS, QUERIES } from './fields.ts';
import { isQuery, TREE_KEYS } from './job-keys.ts';
import { FIELDS_OR_DROP } from './shapes/domain.ts';
import { manifestShape, variablesNote } from './manifest-fields.ts';
import { type Field, type Fields, keysOf } from './shapes/keys.ts';
import type { JsonSchema, JsonValue } from './shapes/shape.ts';
import { treeMatchBy, treeReferences, treeValues } from './shapes/tree-rules.ts';

const fields: Fields = jobFields;
const { matchBy, references, values } = jobFields;

/** What stands under these keys depends on whether there is a tree plan: `jobRules` say it. */
const eitherWay: Fields = {
  values: { ...values, shape: { ...values.shape, schema: {} } },
  references: { ...references, shape: { ...references.shape, schema: {} } },
  matchBy: { ...matchBy, shape: { ...matchBy.shape, schema: {} } },
};

/** The JSON Schema (draft-07) of the manifest, for editors. What it cannot say, `readManifest` does. */
export function manifestSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Manifest of salesforce-bulk-load',
    description: variablesNote,
    ...manifestShape.schema,
    required: ['version', 'jobs'],
    allOf: [
      ...['object', 'operation'].map(requiredUnlessDefault),
      ...rowsComeFromSomewhere(),
      upsertNeedsKey(),
      ...columnsFillFields(),
    ],
    definitions: {
      job: {
        ...keysOf({ owner: '', fields: { ...fields, ...eitherWay } }).schema,
        allOf: [...Object.entries(fields).flatMap(operationRule), ...jobRules()],
      },
    },
  };
}

/** A key that every job must have when `defaults` does not. */
function requiredUnlessDefault(key: string): JsonSchema {
  return unlessDefault([key], { required: [key] });
}

/** What holds for a job beside what its operation takes. */
function jobRules(): readonly JsonSchema[] {
  return [
    { not: { required: ['files', 'rowsFrom'] } },
    { not: { required: ['externalIdFieldName', 'matchBy'] } },
    { not: { required: ['transformationSpec', 'matchBy'] } },
    { not: { required: ['rowsFrom', 'matchBy'] } },
    ...['transformationSpec', 'rowsFrom'].map((key) => ({
      if: { required: [key] },
      then: { properties: { unchanged: { not: { const: 'skip' } } } },
    })),
    {
      if: {
        required: ['operation'],
        properties: { operation: { enum: ['update', 'delete', 'hardDelete'] } },
      },
      then: { properties: { unmatched: { not: { const: 'insert' } } } },
    },
    {
      if: { required: ['treePlan'] },
      then: {
        propertyNames: { enum: [...TREE_KEYS, 'values', 'references', 'matchBy'] },
        properties: {
          values: treeValues.schema,
          references: treeReferences.schema,
          matchBy: treeMatchBy.schema,
        },
      },
      else: {
        properties: {
          values: values.shape.schema,
          references: references.shape.schema,
          matchBy: matchBy.shape.schema,
        },
      },
    },
    ...['rowsFrom', 'transformationSpec'].map((key) => ({
      if: { required: [key] },
      then: { properties: { contentType: { not: { enum: ['JSON', 'XML'] } } } },
    })),
  ];
}

/** A query for the operations that read; files or another job's rows for the others. */
function rowsComeFromSomewhere(): readonly JsonSchema[] {
  const having = (operations: readonly string[]): JsonSchema => ({
    properties: { operation: { enum: operations } },
    required: ['operation'],
  });
  const loads = OPERATIONS.filter((operation) => !isQuery(operation));
  const sources = ['files', 'rowsFrom', 'query'];
  return [
    unlessDefault(sources, { anyOf: sources.map((key) => ({ required: [key] })) }),
    unlessDefault(['query'], { if: having(QUERIES), then: { required: ['query'] } }),
    unlessDefault(['files', 'rowsFrom'], {
      if: having(loads),
      then: { anyOf: [{ required: ['files'] }, { required: ['rowsFrom'] }] },
    }),
  ];
}

function upsertNeedsKey(): JsonSchema {
  return unlessDefault(['externalIdFieldName', 'matchBy'], {
    if: { properties: { operation: { const: 'upsert' } }, required: ['operation'] },
    then: { anyOf: [{ required: ['externalIdFieldName'] }, { required: ['matchBy'] }] },
  });
}

/** Without a transformation spec, columns are renamed to fields. Those of `defaults` may be for jobs that have one. */
function columnsFillFields(): readonly JsonSchema[] {
  const hasNoSpec = { not: { required: ['transformationSpec'] } };
  const fields = { properties: { columns: { additionalProperties: FIELDS_OR_DROP } } };
  return [
    unlessDefault(['transformationSpec'], { if: hasNoSpec, then: fields }),
    {
      if: { properties: { defaults: hasNoSpec, jobs: { additionalProperties: hasNoSpec } } },
      then: { properties: { defaults: fields } },
    },
  ];
}

/** What must hold for every job that loads no tree plan when `defaults` has none of the keys. */
function unlessDefault(keys: readonly string[], job: JsonSchema): JsonSchema {
  const everyJob = { anyOf: [{ required: ['treePlan'] }, job] };
  const hasKey = { type: 'object', anyOf: keys.map((key) => ({ required: [key] })) };
  return {
    if: { required: ['defaults'], properties: { defaults: hasKey } },
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
