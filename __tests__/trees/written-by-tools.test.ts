import { expect, test } from 'vitest';
import { startOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema, Schema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { loadReferences } from '../references/reference-load.ts';

const ticket = new ObjectSchema('Ticket__c', 'a01', [
  ...SYSTEM_FIELDS,
  fieldFromNotation('Name', 'autonumber'),
  fieldFromNotation('Up__c', 'reference(Ticket__c) relationship=Up__r'),
  fieldFromNotation('Note__c', 'string(40)'),
]);

/** Loads a plan with a file for each object. */
async function load(files: Readonly<Record<string, readonly string[]>>, plan?: string) {
  const org = await startOrg({ schema: new Schema([...standardObjects(), ticket]) });
  try {
    const { outcome, rows } = await loadReferences(org, 'jobs:\n  seed: {treePlan: plan.json}\n', {
      'plan.json':
        plan ??
        JSON.stringify(Object.keys(files).map((sobject) => ({ sobject, files: [`${sobject}.json`] }))),
      ...Object.fromEntries(
        Object.entries(files).map(([object, records]) => [
          `${object}.json`,
          `{"totalSize": ${records.length}, "done": true, "records": [\n${records.join(',\n')}\n]}`,
        ]),
      ),
    });
    const stored = (object: string, ...fields: string[]): unknown[][] => {
      const schema = org.schema.object(object);
      return (schema === undefined ? [] : org.store.all(schema)).map(({ values }) =>
        fields.map((field) => values.get(field) ?? null),
      );
    };
    const reported = outcome.diagnostics.map(
      ({ message, place, severity }) => `${severity} ${place?.file ?? ''}:${place?.line ?? ''} ${message}`,
    );
    return { verdict: outcome.verdict, reported, rows, stored };
  } finally {
    await org.stop();
  }
}

const record = (type: string, id: string, more = ''): string =>
  `{"attributes": {"type": "${type}", "referenceId": "${id}"}${more === '' ? '' : `, ${more}`}}`;

test('nulls in the place of parents and of children are neither fields nor records', async () => {
  const { stored, reported, verdict } = await load({
    Account: [
      record('Account', 'A1', '"Name": "A", "Contacts": null, "Owner": null, "Parent": null, "Cases": null'),
      record('Account', 'A2', '"Name": "B", "Contacts": {"totalSize": 0, "done": true, "records": []}'),
      record('Account', 'A3', '"Name": "C", "Contacts": {"records": null}, "Fax": null'),
      record(
        'Account',
        'A4',
        `"Name": "D", "Parent": null, "Contacts": {"totalSize": 1, "done": true, "records": [${record('Contact', 'C1', '"LastName": "L", "ReportsTo": null, "Account": null')}]}`,
      ),
      '{"attributes": {"type": "Account"}, "Name": "E", "Contacts": {"totalSize": 0, "done": true, "records": []}}',
    ],
  });
  expect([verdict, reported]).toEqual(['success', []]);
  expect(stored('Account', 'Name').flat()).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(stored('Contact', 'LastName')).toEqual([['L']]);
});

test.each([
  ['no field at all', [record('Ticket__c', 'T1'), record('Ticket__c', 'T2')]],
  ['a field here and there', [record('Ticket__c', 'T1', '"Note__c": "n"'), record('Ticket__c', 'T2')]],
  ['nulls alone', [record('Ticket__c', 'T1', '"Up__r": null'), record('Ticket__c', 'T2', '"Up__r": null')]],
  [
    'a reference that a second pass sets',
    [record('Ticket__c', 'T1', '"Up__c": "@T2"'), record('Ticket__c', 'T2', '"Up__c": "@T1"')],
  ],
])('records with %s are loaded', async (_, records) => {
  const { rows, stored, reported, verdict } = await load({ Ticket__c: records });
  expect([verdict, reported]).toEqual(['success', []]);
  expect(stored('Ticket__c', 'Name')).toHaveLength(2);
  expect(rows('seed.Ticket__c/success.csv')).toHaveLength(2);
});

test('unknown keys of a plan are reported, with whatever they hold, and the plan is loaded', async () => {
  const plan =
    '[{"sobject": "Account", "comment": {"files": ["x"], "sobject": [1]}, "order": 1,\n"files": ["Account.json"], "tags": [["a"], {}]}]';
  const { reported, verdict } = await load({ Account: [record('Account', 'A1', '"Name": "A"')] }, plan);
  expect(verdict).toBe('success');
  expect(reported).toEqual([
    'warning plan.json:1 The key "comment" of the plan means nothing.',
    'warning plan.json:1 The key "order" of the plan means nothing.',
    'warning plan.json:2 The key "tags" of the plan means nothing.',
  ]);
});

test.each([
  [
    'a page of a list',
    { Account: [record('Account', 'A1', '"Name": "A", "Contacts": {"done": false, "records": []}')] },
    ['error Account.json:2 The list of records is not whole: the org had further ones.'],
  ],
  [
    'a lookup that is filled twice',
    {
      Account: [record('Account', 'A1', '"Name": "A"')],
      Contact: [
        record('Contact', 'C1', '"LastName": "L"'),
        record('Contact', 'C2', '"LastName": "L", "AccountId": "@A1", "Account": {"Name": "A"}'),
      ],
    },
    [
      'error Contact.json:3 The lookup "AccountId" is filled twice in 1 record, by "AccountId" and by "Account.Name": Contact.json:3.',
      'error Contact.json:3 Records of Account cannot be found by "Name": it is no external id.',
    ],
  ],
  [
    'the name of a lookup for that of its relationship',
    {
      Ticket__c: [
        record('Ticket__c', 'T1', '"Note__c": "n"'),
        record('Ticket__c', 'T2', '"Up__c": {"Name": "n"}'),
      ],
    },
    ['error Ticket__c.json:3 "Up__c.Name" (column "Up__c.Name") is not a field\'s API name.'],
  ],
])('%s is refused at the record that has it', async (_, files, expected) => {
  const { reported, verdict } = await load(files);
  expect([verdict, reported]).toEqual(['invalid', expected]);
});
