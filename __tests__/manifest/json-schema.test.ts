import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { fc } from '../fast-check.ts';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { manifestSchema } from '../../src/manifest/json-schema.ts';
import { type Fixture, fixtures, log, read } from './fixtures.ts';

const accepts = new Ajv({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
  allowUnionTypes: true,
}).compile(manifestSchema());

describe('the validator and the JSON Schema', () => {
  test.for(fixtures('accepted'))('both accept $name', ({ text }: Fixture) => {
    accepts(parse(text, { stringKeys: true }));
    expect(accepts.errors).toBeNull();
  });

  test.for(fixtures('refused'))('both refuse $name', ({ text }: Fixture) => {
    expect(accepts(parse(text, { stringKeys: true }))).toBe(false);
  });

  test.for(fixtures('beyond-schema'))(
    'the schema cannot tell what is wrong in $name',
    ({ text }: Fixture) => {
      accepts(parse(text, { stringKeys: true }));
      expect(accepts.errors).toBeNull();
    },
  );

  test('the committed schema is the one of the sources', () => {
    const file = join(import.meta.dirname, '..', '..', 'schema', 'manifest.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(manifestSchema());
  });

  test('agree on any manifest, but for what a schema cannot say', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(manifests, (manifest) => {
        const text = stringify(manifest);
        const reading = read(text);
        const messages = log(reading);
        const schemaAccepts = accepts(manifest);
        if (!schemaAccepts) expect(reading.manifest, messages).toBeUndefined();
        const isOnlyBeyond = reading.diagnostics.every(
          ({ severity, message }) => severity === 'warning' || BEYOND_SCHEMA.test(message),
        );
        if (schemaAccepts) expect(isOnlyBeyond, messages).toBe(true);
        if (reading.manifest) accepted += 1;
        else refused += 1;
      }),
      { numRuns: 3000, seed: 66 },
    );
    // Both verdicts were put to the test, neither by a handful of samples.
    expect(accepted).toBeGreaterThan(300);
    expect(refused).toBeGreaterThan(300);
  });
});

/** Jobs that name other jobs, fields that are filled twice, and keys whose operation is a default. */
const BEYOND_SCHEMA =
  /^(?:There is no job|Job ".*" deletes its records|The reference ".*" has \d|Field ".*" is a reference|Jobs wait|Job ".*" needs itself|Field ".*" is filled twice|Column "sf__|"\w+" does not go with|Job ".*" is an upsert and lacks|"min" of "expectRecords" is more|Job ".*" lacks "(?:files|query)"\.|"contentType: |".*" differs from another id|The job ".*" loads a tree plan)/;

type Manifest = Record<string, unknown>;

const objects = fc.constantFrom(
  'Account',
  'Order_Line__c',
  'ns__Thing__c',
  'My Object',
  '_Bad',
  'Bad_',
  7,
  null,
);
const good = { object: 'Account', operation: 'insert', files: 'a.csv' };

/** Each key with values that are right, nearly right, and wrong. */
const keys: Readonly<Record<string, readonly unknown[]>> = {
  externalIdFieldName: ['Id', 'External_Id__c', 'A.B', 'a b', true],
  files: [
    'a.csv',
    'data/*.csv',
    ['a.csv', '../b.csv'],
    [],
    ['a.csv', 'a.csv'],
    '/a.csv',
    'a\\b',
    'a.JSON',
    '',
    5,
  ],
  needs: [[], 'first', ['second'], 'Second', [1], null, {}],
  contentType: ['CSV', 'JSON', 'csv'],
  columns: [
    {},
    { A: 'Name' },
    { A: null },
    { A: 'X__c.Name' },
    { A: 'Lead:Who.Email' },
    { '': 'A' },
    { sf__Id: 'A' },
    [],
  ],
  values: [{}, { Name: 'x' }, { Name: 5, Fax: true }, { Name: null }, { 'a b': 'x' }, { Name: [] }, 'x'],
  references: [
    {},
    { AccountId: { job: 'first', key: 'A' } },
    { AccountId: { job: ['first', 'second'], key: ['A', 'B'], columns: ['C', 'D'] } },
    { AccountId: { job: 'first', key: ['A', 'B'], columns: 'C' }, Name: { job: 'second', key: 'A' } },
    { AccountId: { job: 'third', key: 'A' } },
    { AccountId: { job: 'first' } },
    { AccountId: { key: 'A' } },
    { AccountId: { job: [], key: 'A' } },
    { AccountId: { job: 'first', key: [], by: 1 } },
    { 'a b': { job: 'first', key: 'A' } },
    { AccountId: 'first' },
    [],
  ],
  blankCells: ['ignore', 'null', null, 'Null', false],
  batch: [
    {},
    { maxRecords: 1 },
    { maxRecords: 10_000, maxBytes: 10_000_000 },
    { maxRecords: 10_001 },
    { maxBytes: 0 },
    { max: 1 },
    1,
  ],
  concurrencyMode: ['Parallel', 'Serial', 'serial', 1],
  assignmentRuleId: ['01QB0000000AbCd', '01QB0000000AbCdMAK', '01QB', 1],
  batchRetry: [true, false, 'true', 0],
  retry: [
    {},
    { attempts: 0 },
    { attempts: 10, codes: ['A'] },
    { attempts: 11 },
    { codes: 'A' },
    { tries: 1 },
    3,
  ],
  maxFailedRecords: [0, 5, '2%', '0.5%', '100%', '101%', '5', -1, 0.5],
  toleratedCodes: [[], ['DUPLICATE_VALUE'], ['duplicate'], ['A', 'A'], 'A'],
  onFailure: ['stop', 'continue', 'halt'],
  timeout: ['90s', '30m', '168h', '0s', '1.5h', '1d', 90],
  operation: ['insert', 'update', 'upsert', 'delete', 'hardDelete', 'Insert', 'query', 1],
  query: ['SELECT Id FROM Account'],
  expectRecords: [0, 5, '${N}', { min: 1 }, { min: 2, max: 1 }, { max: 3 }, {}, { mn: 1 }, -1, 'x', [1]],
  treePlan: ['plan.json', '../plan.json', 1],
  opration: ['insert'],
};

const someKeys: fc.Arbitrary<Manifest> = fc.oneof(
  fc.constant({}),
  fc
    .array(
      fc
        .constantFrom(...Object.keys(keys))
        .chain((key) => fc.constantFrom(...(keys[key] ?? [])).map((value) => [key, value] as const)),
      { maxLength: 2 },
    )
    .map((entries): Manifest => Object.fromEntries(entries)),
);

const job: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: someKeys.map((more) => ({ ...good, ...more })) },
  {
    weight: 2,
    arbitrary: fc.tuple(objects, someKeys).map(([object, more]) => ({ ...good, object, ...more })),
  },
  { weight: 2, arbitrary: someKeys.map((more) => ({ treePlan: 'data/plan.json', ...more })) },
  {
    weight: 2,
    arbitrary: fc.tuple(objects, someKeys).map(([object, { matchBy, references, values }]) => ({
      treePlan: 'data/plan.json',
      ...(references !== undefined && { references: { [String(object)]: references } }),
      ...(values !== undefined && { values: { [String(object)]: values } }),
      ...(matchBy !== undefined && { matchBy: { [String(object)]: matchBy } }),
    })),
  },
  { weight: 1, arbitrary: fc.constantFrom(null, [], 'x', {}, { object: 'Account' }) },
);

const manifests: fc.Arbitrary<Manifest> = fc
  .record({
    version: fc.oneof(
      { weight: 20, arbitrary: fc.constant<unknown>(1) },
      { weight: 1, arbitrary: fc.constantFrom(2, '1', null) },
    ),
    defaults: fc.option(someKeys, { nil: undefined, freq: 2 }),
    jobs: fc.dictionary(fc.constantFrom('first', 'second', 'Third', '1', 'a b', 'x.'), job, {
      minKeys: 0,
      maxKeys: 2,
    }),
  })
  .map(({ defaults, ...rest }) => (defaults ? { ...rest, defaults } : rest));
