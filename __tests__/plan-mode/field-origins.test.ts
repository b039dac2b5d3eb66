import { beforeAll, describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { gadgetOrg } from './gadget-org.ts';
import { planThenLoad } from './in-process.ts';

/** Fields that lines of a specification fill, that trees have, and columns that hold keys alone: plan and load say the same. */

let org: RunningOrg;
beforeAll(async () => {
  org = await gadgetOrg();
});

type Files = Readonly<Record<string, string>>;

const said = ({ diagnostics }: Outcome): string[] =>
  diagnostics.map(({ hint, message, place }) => `${place?.file}:${place?.line} ${message} ${hint}`);

/** What plan and load refuse alike. */
async function refused(files: Files): Promise<string[]> {
  const { load, plan, writtenByPlan } = await planThenLoad(org, files);
  expect({ plan: plan.verdict, load: load.verdict, writtenByPlan }).toEqual({
    ...{ plan: 'invalid', load: 'invalid', writtenByPlan: 0 },
  });
  expect(said(load)).toEqual(said(plan));
  return said(plan);
}

/** What plan and load warn of alike, where all records are saved. */
async function loaded(files: Files): Promise<readonly string[]> {
  const own = await gadgetOrg();
  const { load, plan } = await planThenLoad(own, files);
  const failed = load.jobs.flatMap(({ errors }) => errors.map(({ message }) => message));
  expect({ plan: plan.verdict, load: load.verdict, failed }).toEqual({
    ...{ plan: 'success', load: 'success', failed: [] },
  });
  expect(said(load)).toEqual(said(plan));
  return said(plan);
}

describe('a transformation specification', () => {
  const spec = (
    lines: string,
    operation = 'insert',
    source = 'Title,Key\nA,\nB,001000000000001AAA\n',
  ): Files => ({
    'bulk-load.yml': `version: 1
jobs:
  gadgets: {object: Gadget__c, operation: ${operation}, files: a.csv, transformationSpec: s.csv}
`,
    'a.csv': source,
    's.csv': `Salesforce Field,Csv Header,Value,Hint\nName,Title,,\n${lines}`,
  });
  const upsert = 'upsert, externalIdFieldName: Key__c';

  test.each([
    [
      'from a column',
      'Id,Key,,\n',
      'insert',
      'a.csv:3 The column "Key" gives 1 record an Id, but the operation insert makes new records.',
    ],
    [
      'by a value',
      'Id,,001000000000001AAA,\n',
      'insert',
      's.csv:3 The transformation spec gives each record an Id, but the operation insert makes new records.',
    ],
    [
      'where it stands in for blanks',
      'Id,Key,001000000000001AAA,\n',
      'insert',
      's.csv:3 The transformation spec gives each record an Id',
    ],
    [
      'in an upsert by another key',
      'Key__c,Title,,\nId,Key,,\n',
      upsert,
      'a.csv:3 The column "Key" gives 1 record an Id, but the operation upsert finds its records by "Key__c".',
    ],
  ])('fills no Id of new records: %s', async (_, lines, operation, message) => {
    const found = await refused(spec(lines, operation));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
    expect(found[0]).not.toContain('columns:');
  });

  test('may name an Id that no record has', async () => {
    expect(await loaded(spec('Id,Key,,\n', 'insert', 'Title,Key\nA,\nB,\n'))).toEqual([]);
  });

  test.each([
    [
      'Sum__c,Key,,\n',
      [
        's.csv:3 There is no field "Sum__c" on Gadget__c, or the user may not see it. Correct the name, take the line out, or give the user access to the field.',
      ],
    ],
    [
      'Total__c,Key,,\n',
      [
        's.csv:3 The field "Total__c" of Gadget__c is not createable, which the operation insert needs. Take the line out, or give the user write access to the field.',
      ],
    ],
    [
      'Total__c,,5,\n',
      [
        's.csv:3 The field "Total__c" of Gadget__c is not createable, which the operation insert needs. Take the line out, or give the user write access to the field.',
      ],
    ],
  ])('is held against the fields of the object: %j', async (lines, messages) => {
    expect(await refused(spec(lines))).toEqual(messages);
  });

  test.each(['', 'Name,,,\n'])('must give what is required: %j', async (line) => {
    const files = spec('');
    expect(
      await refused({
        ...files,
        's.csv': `Salesforce Field,Csv Header,Value,Hint\nNote__c,Title,,\n${line}`,
      }),
    ).toEqual([
      's.csv:1 The field "Name" of Gadget__c is required, and no column gives it a value. Add a line for it, with a column or a value.',
    ]);
  });

  test('takes a read-only field without values as a warning', async () => {
    expect(await loaded(spec('Total__c,Key,,\n', 'insert', 'Title,Key\nA,\n'))).toEqual([
      's.csv:3 The field "Total__c" of Gadget__c is not createable, which the operation insert needs. No record has a value in "Key". Take the line out, or give the user write access to the field.',
    ]);
  });

  test('fills no content of a file', async () => {
    const files = spec('Body,Key,,\nParentId,Key,,\n');
    const manifest = (files['bulk-load.yml'] ?? '').replace('Gadget__c', 'Attachment');
    expect((await refused({ ...files, 'bulk-load.yml': manifest })).join()).toContain(
      's.csv:3 The field "Body" of Attachment takes the content of a file',
    );
  });

  test('is where a missing or superfluous field of a deletion is corrected', async () => {
    expect(await refused(spec('', 'delete'))).toEqual([
      's.csv:1 There is no column for "Id", which the operation delete needs to find its records. Add a line for it.',
      's.csv:1 The operation delete takes the column "Id" alone, but "Name" would be sent too. Take the other lines out.',
    ]);
  });

  test('gives no Ids to records of a query that makes new ones', async () => {
    const files = spec('Id,Id,,\n');
    const manifest = `version: 1
jobs:
  found: {object: Gadget__c, operation: query, query: 'SELECT Id, Name FROM Gadget__c'}
  gadgets: {object: Gadget__c, operation: insert, rowsFrom: found, transformationSpec: s.csv}
`;
    expect(await refused({ ...files, 'bulk-load.yml': manifest })).toEqual([
      'bulk-load.yml:4 The rows that the query finds have an Id, but the operation insert makes new records. Take the line for "Id" out of the transformation spec, or choose an operation that finds its records by "Id".',
    ]);
  });
});

describe('the records of a tree', () => {
  const tree = (fields: string): Files => ({
    'bulk-load.yml': 'version: 1\njobs:\n  seed: {treePlan: plan.json}\n',
    'plan.json': '[{"sobject": "Gadget__c", "saveRefs": true, "files": ["a.json"]}]',
    'a.json': `{"records": [{"attributes": {"type": "Gadget__c", "referenceId": "G1"}, ${fields}}]}`,
  });

  test.each([
    [
      '"Name": "A", "Sum__c": 1',
      'There is no field "Sum__c" on Gadget__c, or the user may not see it. Correct its name, take it out of the records, or give the user access to the field.',
    ],
    [
      '"Name": "A", "Total__c": 1',
      'The field "Total__c" of Gadget__c is not createable, which the operation insert needs. Take it out of the records, or give the user write access to the field.',
    ],
    [
      '"Note__c": "A"',
      'The field "Name" of Gadget__c is required, and no column gives it a value. Give it a value in each record.',
    ],
    [
      '"Name": "A", "Full Name": "B"',
      '"Full Name" (column "Full Name") is not a field\'s API name. Write the API name of the field in the records.',
    ],
    [
      '"Name": "A", "Parent__c": {"Key__c": "K"}',
      '"Parent__c.Key__c" (column "Parent__c.Key__c") is not a field\'s API name. A field of a parent is called by the relationship: "Parent__r.Key__c". Write it so in the records.',
    ],
  ])('are corrected in the records: %s', async (fields, message) => {
    expect(await refused(tree(fields))).toEqual([`a.json:1 ${message}`]);
  });
});

describe('a column that holds keys and names no field', () => {
  const records = {
    csv: 'Name,Owner Key,Via\nA,1,x\n',
    json: '[{"Name": "A", "Owner Key": "1", "Via": "x"}]\n',
  };
  const files = (ending: 'csv' | 'json', key = 'Code'): Files => ({
    'bulk-load.yml': `version: 1
jobs:
  accounts: {object: Account, operation: insert, files: accounts.csv}
  contacts: {object: Contact, operation: insert, files: contacts.csv}
  gadgets:
    object: Gadget__c
    operation: insert
    files: a.${ending}
    references:
      Account__c: {job: accounts, key: ${key}, columns: Owner Key}
      Who__c: {job: contacts, key: Code, columns: Via}
`,
    'accounts.csv': 'Name,Code\nMill,1\n',
    'contacts.csv': 'LastName,Code\nAbara,x\n',
    [`a.${ending}`]: records[ending],
  });

  test.each(['csv', 'json'] as const)('is not sent: %s', async (ending) => {
    expect(await loaded(files(ending))).toEqual([]);
  });

  test('is no mistake beside another one', async () => {
    const { 'a.csv': rows = '', ...others } = files('csv', 'Nam');
    const { load, plan } = await planThenLoad(org, {
      ...{ ...others, 'accounts.csv': 'Name\nMill\n', 'a.csv': `${rows}B,1\n` },
    });
    for (const outcome of [plan, load]) {
      expect(outcome.verdict).toBe('invalid');
      const messages = said(outcome).join('\n');
      expect(messages).toContain('a.csv:3 ');
      expect(messages).toContain('have no column "Nam"');
      expect(messages).not.toContain('There is no field');
    }
  });
});
