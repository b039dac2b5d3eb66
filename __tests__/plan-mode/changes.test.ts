import { expect, test } from 'vitest';
import type { JobChanges, Outcome } from '../../src/outcome/outcome.ts';
import { FORMATS, formats } from '../match/formats.ts';
import { stored } from '../match/in-process.ts';
import { gadgetOrg } from './gadget-org.ts';
import { planThenLoad } from './in-process.ts';

const NONE = { insert: 0, update: 0, delete: 0, unchanged: 0, unmatched: 0, ambiguous: 0 };

function changesOf({ plan }: Outcome, job: string): Partial<JobChanges> | undefined {
  const found = plan?.changes?.get(job);
  return found && { ...found, fields: new Map(found.fields) };
}

function counted(load: Outcome, job: string): unknown {
  return load.jobs.find(({ id }) => id === job)?.counts;
}

const ALL_MAY_FAIL = 'defaults: {maxFailedRecords: "100%", onFailure: continue}';

test('a record known to be new needs its required values, one that is there does not', async () => {
  const org = await gadgetOrg();
  stored(org, 'Gadget__c', { Key__c: 'k1', Name: 'One', Size__c: 1 });
  const { load, plan } = await planThenLoad(org, {
    'bulk-load.yml': `version: 1
${ALL_MAY_FAIL}
jobs:
  gadgets: {object: Gadget__c, operation: upsert, externalIdFieldName: Key__c, files: gadgets.csv}
`,
    'gadgets.csv': 'Key__c,Name,Size__c\nk1,,2\nk2,,2\n',
  });
  expect(changesOf(plan, 'gadgets')).toEqual({ ...NONE, update: 1, fields: new Map([['Size__c', 1]]) });
  expect(counted(load, 'gadgets')).toMatchObject({ succeeded: 1, failed: 1 });
});

test.each(
  formats.flatMap((format) =>
    ['externalIdFieldName: Key__c', 'matchBy: Key__c', 'matchBy: Size__c'].map((by) => [format, by] as const),
  ),
)('a new record cannot be created without a required column, %s, %s', async (format, by) => {
  const org = await gadgetOrg();
  stored(org, 'Gadget__c', { Key__c: 'k1', Name: 'One', Size__c: 1 });
  const { load, plan } = await planThenLoad(org, {
    'bulk-load.yml': `version: 1
${ALL_MAY_FAIL}
jobs:
  gadgets: {object: Gadget__c, operation: upsert, ${by}, files: gadgets.${format}}
`,
    [`gadgets.${format}`]: FORMATS[format]([
      { Key__c: 'k1', Size__c: '1', Note__c: 'changed' },
      { Key__c: 'k2', Size__c: '2', Note__c: 'new' },
    ]),
  });
  expect(changesOf(plan, 'gadgets')).toEqual({ ...NONE, update: 1, fields: new Map([['Note__c', 1]]) });
  expect(plan.diagnostics.map(({ message }) => message).join('\n')).toContain(
    'There is no value for "Name", which is required. 1 record would fail with REQUIRED_FIELD_MISSING: gadgets.',
  );
  expect(counted(load, 'gadgets')).toMatchObject({ succeeded: 1, failed: 1 });
});

test('a child whose parent would fail is no insert', async () => {
  const org = await gadgetOrg();
  const { load, plan } = await planThenLoad(org, {
    'bulk-load.yml': `version: 1
${ALL_MAY_FAIL}
jobs:
  gadgets: {object: Gadget__c, operation: upsert, externalIdFieldName: Key__c, files: gadgets.csv}
  parts:
    object: Gadget__c
    operation: insert
    files: parts.csv
    references: {Parent__c: {job: gadgets, key: Key__c}}
`,
    'gadgets.csv': 'Key__c,Name,Size__c\nk1,One,1\nk2,Two,many\n',
    'parts.csv': 'Name,Parent__c\nOf one,k1\nOf two,k2\n',
  });
  expect(changesOf(plan, 'parts')).toEqual({ ...NONE, insert: 1, fields: new Map() });
  expect(plan.diagnostics.map(({ message }) => message)).toContain(
    'The record that "Parent__c" refers to would fail itself. 1 record would fail with REFERENCE_FAILED: parts.csv:3.',
  );
  expect(counted(load, 'parts')).toMatchObject({ succeeded: 1, failed: 1 });
});

test('a job that would read more records than the limit is left out, and named', async () => {
  const org = await gadgetOrg();
  for (const name of ['One', 'Two', 'Three']) stored(org, 'Account', { Name: name });
  const files = {
    'bulk-load.yml':
      'version: 1\njobs:\n  accounts: {object: Account, operation: upsert, matchBy: Name, files: accounts.csv}\n',
    'accounts.csv': 'Name,BillingCity\nOne,Bonn\nTwo,Bonn\nThree,Bonn\n',
  };
  const few = await planThenLoad(org, files, { compareLimit: 2 });
  expect(few.plan.plan?.changes?.size).toBe(0);
  expect(few.plan.plan?.notChecked.join('\n')).toContain('accounts');
  const { plan } = await planThenLoad(org, files, { compareLimit: 3 });
  expect(changesOf(plan, 'accounts')).toEqual({ ...NONE, unchanged: 3, fields: new Map() });
});

test.each(['csv', 'json'] as const)(
  'keys that stand twice among records that are saved together, %s',
  async (format) => {
    const org = await gadgetOrg();
    stored(org, 'Gadget__c', { Key__c: 'k1', Name: 'One' });
    const keys = ['k1', 'k2', 'K1', 'k3', 'k1', 'k3'];
    const { load, plan } = await planThenLoad(org, {
      'bulk-load.yml': `version: 1
${ALL_MAY_FAIL}
jobs:
  gadgets: {object: Gadget__c, operation: upsert, externalIdFieldName: Key__c, files: gadgets.${format}}
  parts: {object: Part__c, operation: insert, files: parts.csv, references: {Parent__c: {job: gadgets, key: Key__c}}}
`,
      [`gadgets.${format}`]: FORMATS[format](keys.map((Key__c, at) => ({ Key__c, Name: `Name ${at}` }))),
      'parts.csv': 'Name,Parent__c\nA,k2\nB,K1\n',
    });
    expect(changesOf(plan, 'gadgets')).toEqual({ ...NONE, insert: 1, fields: new Map() });
    expect(changesOf(plan, 'parts')).toEqual({ ...NONE, insert: 1, fields: new Map() });
    expect(plan.diagnostics.map(({ message }) => message).join('\n')).toContain(
      '5 records would fail with DUPLICATE_VALUE',
    );
    expect(counted(load, 'gadgets')).toMatchObject({ succeeded: 1, failed: 5 });
    expect(counted(load, 'parts')).toMatchObject({ succeeded: 1, failed: 1 });
  },
);
