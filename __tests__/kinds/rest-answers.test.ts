import { fc } from '../fast-check.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema, Schema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { loadReferences } from '../references/reference-load.ts';

const key = fieldFromNotation('Ext__c', 'string(40) externalId unique');
const house = new ObjectSchema('House__c', 'a01', [
  ...SYSTEM_FIELDS,
  ...Object.entries({
    Name: 'string(80)',
    Code__c: 'string(40) externalId unique',
    Street__c: 'reference(Street__c) relationship=Street__r',
    Account__c: 'reference(Account) relationship=Account__r',
    Thing__c: 'reference(Account,Contact) relationship=Thing__r',
  }).map(([name, notation]) => fieldFromNotation(name, notation)),
]);
const street = new ObjectSchema('Street__c', 'a02', [
  ...SYSTEM_FIELDS,
  fieldFromNotation('Name', 'string(80)'),
  key,
]);

let org: RunningOrg;
beforeEach(async () => {
  const objects = standardObjects().map((object) =>
    object.name === 'Account' ? object.with([key]) : object,
  );
  org = await startOrg({ schema: new Schema([...objects, house, street]) });
});
afterEach(() => org.stop());

const PARENTS = `jobs:
  accounts: {object: Account, operation: insert, files: accounts.csv}
  streets: {object: Street__c, operation: insert, files: streets.csv}
`;
const parentFiles = { 'accounts.csv': 'Name,Ext__c\nP,P1\n', 'streets.csv': 'Name,Ext__c\nS,S1\n' };

interface Load {
  readonly object?: string;
  readonly job?: string;
  readonly file: string;
  readonly ending?: string;
}

/** Loads a file of contacts or others behind their parents. */
async function load({ object = 'Contact', job = 'operation: insert', file, ending = 'json' }: Load) {
  const jobs = `${PARENTS}  j: {object: ${object}, ${job}, files: j.${ending}}\n`;
  const { outcome, rows } = await loadReferences(org, jobs, { ...parentFiles, [`j.${ending}`]: file });
  const reported = outcome.diagnostics.map(
    ({ message, place }) => `${place?.file ?? ''}:${place?.line ?? ''} ${message}`,
  );
  return { outcome, rows, reported };
}

/** The records of an object with the names of what they refer to. */
function stored(object: string, ...fields: string[]): unknown[][] {
  const schema = org.schema.object(object);
  return (schema === undefined ? [] : org.store.all(schema)).map(({ values }) =>
    fields.map((field) => {
      const value = values.get(field) ?? null;
      const parent = typeof value === 'string' ? org.store.get(value) : undefined;
      return parent?.values.get('Name') ?? value;
    }),
  );
}

const xmlFile = (...records: string[]): string =>
  `<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n${records.map((record) => `<sObject>${record}</sObject>`).join('\n')}\n</sObjects>`;
const KEYED = '<Account><sObject><Ext__c>P1</Ext__c></sObject></Account>';

test.each([
  ['json', '[{"LastName": "A", "Account": {"Ext__c": "P1"}}, {"LastName": "B", "Account": null}]'],
  ['json', '[{"LastName": "B", "Account": null}, {"LastName": "A", "Account": {"Ext__c": "P1"}}]'],
  ['ndjson', '{"LastName": "B", "account": null}\n{"LastName": "A", "Account": {"Ext__c": "P1"}}\n'],
  ['xml', xmlFile('<LastName>B</LastName><Account xsi:nil="true"/>', `<LastName>A</LastName>${KEYED}`)],
  ['xml', xmlFile(`<LastName>A</LastName>${KEYED}`, '<LastName>B</LastName><Account></Account>')],
  [
    'xml',
    xmlFile(`<LastName>A</LastName>${KEYED}`, '<LastName>B</LastName><Account> <!-- none --> </Account>'),
  ],
])('null in the place of a parent means that there is none: %s %s', async (ending, file) => {
  const { outcome, reported, rows } = await load({ file, ending });
  expect([outcome.verdict, reported]).toEqual(['success', []]);
  expect(stored('Contact', 'LastName', 'AccountId').sort()).toEqual([
    ['A', 'P'],
    ['B', null],
  ]);
  expect(
    Object.keys(rows('j/success.csv')[0] ?? {})
      .slice(4)
      .sort(),
  ).toEqual(['Account.Ext__c', 'LastName']);
});

test.each([
  ['Account', '{"LastName": "B", "Account": null}', 'AccountId'],
  ['a lookup that is null as well', '{"LastName": "B", "AccountId": null, "Account": null}', 'AccountId'],
])('with "blankCells: null" it empties the lookup: %s', async (_, record, field) => {
  const parent = org.store.all(org.schema.object('Account') as ObjectSchema);
  expect(parent).toEqual([]);
  const { outcome } = await load({
    job: "operation: insert, blankCells: 'null', values: {Description: x}",
    file: `[${record}, {"LastName": "A", "Account": {"Ext__c": "P1"}}]`,
  });
  expect(outcome.verdict).toBe('success');
  expect(stored('Contact', 'LastName', field)).toEqual([
    ['B', null],
    ['A', 'P'],
  ]);
});

const HOUSES = '[{"Code__c": "1", "Street__r": {"Ext__c": "S1"}, "Account__r": {"Ext__c": "P1"}}]';

test.each([
  ['ignore', 'S'],
  ["'null'", null],
])('an upsert with "blankCells: %s" leaves the parent, or takes it away', async (blankCells, expected) => {
  await load({ object: 'House__c', file: HOUSES });
  const jobs = `jobs:\n  j: {object: House__c, operation: upsert, externalIdFieldName: Code__c, files: j.json, blankCells: ${blankCells}}\n`;
  const again = '[{"Code__c": "1", "Name": "again", "Street__r": null, "Account__r": null}]';
  const { outcome } = await loadReferences(org, jobs, { 'j.json': again });
  expect(outcome.verdict).toBe('success');
  const parent = expected === null ? null : 'P';
  expect(stored('House__c', 'Name', 'Street__c', 'Account__c')).toEqual([['again', expected, parent]]);
});

test('what fields of a parent are renamed to is emptied where there is no parent, and what is dropped is not', async () => {
  await load({ object: 'House__c', file: HOUSES });
  const jobs = `jobs:
  j:
    object: House__c
    operation: upsert
    externalIdFieldName: Code__c
    files: j.json
    blankCells: 'null'
    columns: {Road.Ext__c: Street__r.Ext__c, Account.Ext__c: ~}
`;
  const file =
    '[{"Code__c": "1", "Road": null, "Account": null}, {"Code__c": "2", "Road": {"Ext__c": "S1"}, "Account": {"Ext__c": "no"}}]';
  const { outcome } = await loadReferences(org, jobs, { 'j.json': file });
  expect(outcome.verdict).toBe('success');
  expect(stored('House__c', 'Code__c', 'Street__c', 'Account__c')).toEqual([
    ['1', null, 'P'],
    ['2', 'S', null],
  ]);
});

test('a name under which there is nothing but null is a field, or a relationship where the org says so', async () => {
  const { outcome } = await load({
    file: '[{"LastName": "A", "Owner": null, "ReportsTo": null, "Fax": null}]',
  });
  expect(outcome.verdict).toBe('success');
});

const REST = '"attributes": {"type": "Account", "url": "/services/data/v66.0/sobjects/Account/001"}';

test.each([
  ['Contact', `[{"LastName": "A", "Account": {${REST}, "Ext__c": "P1"}}]`, 'AccountId'],
  ['Contact', `[{"LastName": "A", "Account": {"Ext__c": "P1", ${REST}}}]`, 'AccountId'],
  [
    'House__c',
    '[{"Name": "A", "Street__r": {"attributes": {"type": "Street__c"}, "Ext__c": "S1"}}]',
    'Street__c',
  ],
  ['House__c', `[{"Name": "A", "Thing__r": {${REST}, "Ext__c": "P1"}}]`, 'Thing__c'],
])('a parent of %s with attributes is sent as its lookup takes it: %s', async (object, file, lookup) => {
  const { outcome, rows } = await load({ object, file });
  expect(outcome.verdict).toBe('success');
  expect(stored(object, lookup)).toEqual([[lookup === 'Street__c' ? 'S' : 'P']]);
  const parent = Object.keys(rows('j/success.csv')[0] ?? {}).find((name) => name.includes('.'));
  expect(parent?.includes(':')).toBe(lookup === 'Thing__c');
});

test('the type of an XML parent is left out, too', async () => {
  const parent = '<Account><sObject><type>Account</type><Ext__c>P1</Ext__c></sObject></Account>';
  const { outcome } = await load({ file: xmlFile(`<LastName>A</LastName>${parent}`), ending: 'xml' });
  expect(outcome.verdict).toBe('success');
  expect(stored('Contact', 'AccountId')).toEqual([['P']]);
});

const WRAPPED = `{"LastName": "A", ${REST.replace('Account"', 'Contact"')}},\n{"LastName": "B"}`;

test.each([
  `{"totalSize": 2, "done": true, "records": [${WRAPPED}]}`,
  `{"records":[${WRAPPED}],"totalSize":2,"done":true}\n`,
  `{"status": 0, "result": {"records": [${WRAPPED}], "totalSize": 2, "done": true}, "warnings": []}`,
])('the records of an answer are loaded: %s', async (file) => {
  const { outcome, rows } = await load({ file });
  expect(outcome.verdict).toBe('success');
  expect(rows('j/success.csv').map(({ LastName, sf__Line }) => [LastName, sf__Line])).toEqual([
    ['A', '1'],
    ['B', '2'],
  ]);
});

test.each([
  [
    `{"totalSize": 9, "done": false, "nextRecordsUrl": "/services/data/v66.0/query/01g-2000", "records": [{"LastName": "A"}]}`,
    ['j.json:1 The answer in the file is not whole: it has further records behind "nextRecordsUrl".'],
  ],
  [
    '{"records": [\n{"attributes": {"type": "Contact", "referenceId": "ContactRef1"}, "LastName": "A"}]}',
    ['j.json:2 The file is an sObject tree: its records have reference ids.'],
  ],
  ['{"records": [{"LastName": "A"}], "done": tru}', ['j.json:1 This is no JSON value.']],
  ['{"records": [{"LastName": "A"}]', ['j.json:1 This is no JSON value.']],
  ['[{"sobject": "Contact", "files": ["a.json"]}]', ['j.json:1 "files" holds a list, which no field takes.']],
  ['[{"LastName": "A", "Account": {}}]', ['j.json:1 "Account" has no field by which the parent is found.']],
  [
    `[{"LastName": "A", "Account": {${REST}}}]`,
    ['j.json:1 "Account:Account" has no field by which the parent is found.'],
  ],
  [
    '[{"LastName": "A"},\n{"LastName": "B", "AccountId": "001000000000001AAA", "Account": {"Ext__c": "P1"}}]',
    [
      'j.json:2 The lookup "AccountId" is filled twice in 1 record, by "AccountId" and by "Account.Ext__c": j.json:2.',
    ],
  ],
  [
    '[{"LastName": "A", "Account": {"Ext__c": "P1", "Name": "P"}}]',
    [
      'j.json:1 The lookup "AccountId" is filled twice in 1 record, by "Account.Ext__c" and by "Account.Name": j.json:1.',
      'j.json:1 Records of Account cannot be found by "Name": it is no external id.',
    ],
  ],
  [
    '[{"LastName": "A"},\n{"LastName": "B", "Account__c.Ext__c": "P1"}]',
    ['j.json:2 "Account__c.Ext__c" (column "Account__c.Ext__c") is not a field\'s API name.'],
  ],
])('%s is refused with %j', async (file, expected) => {
  const { outcome, reported } = await load({ file });
  expect([outcome.verdict, reported]).toEqual(['invalid', expected]);
});

test.each([
  [
    'json',
    '[{"Ext__c": "1"},\n{},\n{"attributes": {"type": "Account"}, "Fax": ""},\n{"Fax": null}]',
    'j.json:2 No value would be sent of 3 records: j.json:2, j.json:3, j.json:4.',
  ],
  [
    'xml',
    xmlFile('<Ext__c>1</Ext__c>', '', '<Fax/>'),
    'j.xml:3 No value would be sent of 2 records: j.xml:3, j.xml:4.',
  ],
  [
    'csv',
    'Ext__c,Fax\n1,2\n,\n,\n"",\n,\n,\n,""\n',
    'j.csv:3 No value would be sent of 6 records: j.csv:3, j.csv:4, j.csv:5, j.csv:6, j.csv:7 and 1 more.',
  ],
])('records of %s without a value are reported', async (ending, file, expected) => {
  const { reported } = await load({ object: 'Account', file, ending });
  // The org has its own word about records without a name.
  expect(reported.filter((text) => !text.includes('is required'))).toEqual([expected]);
});

test.each([
  [
    'AccountId,Account.Ext__c,LastName\n001000000000001AAA,,A\n,P1,B\n001000000000001AAA,P1,C\n',
    [
      'j.csv:4 The lookup "AccountId" is filled twice in 1 record, by "AccountId" and by "Account.Ext__c": j.csv:4.',
    ],
  ],
  [
    '003000000000001AAA,A\n003000000000002AAA,B\n',
    ['j.csv:1 The first line of the file holds the Id of a record, so it is no header row.'],
  ],
  [
    'a0B5g00000ABCde\n',
    ['j.csv:1 The first line of the file holds the Id of a record, so it is no header row.'],
  ],
  [
    'LastName,AccountId.Ext__c\nA,P1\n',
    ['j.csv:1 "AccountId.Ext__c" (column "AccountId.Ext__c") is not a field\'s API name.'],
  ],
  [
    'sep=;\nLastName;Fax\nA;1\n',
    [
      'j.csv:1 The first line tells spreadsheet programs that the file is separated by ";", which is not what the job says.',
    ],
  ],
])('CSV %j is refused with %j', async (file, expected) => {
  const { outcome, reported } = await load({ file, ending: 'csv' });
  expect([outcome.verdict, reported]).toEqual(['invalid', expected]);
});

test.each([
  [',', ''],
  [';', ', csv: {delimiter: semicolon}'],
  ['|', ', csv: {delimiter: pipe}'],
  ['\t', ', csv: {delimiter: tab}'],
])('a first line that names the delimiter %j of the job is no row', async (delimiter, csv) => {
  const file = `\uFEFFsep=${delimiter}\r\n${[
    ['LastName', 'Fax'],
    ['A', '1'],
    ['B', '2'],
  ]
    .map((row) => row.join(delimiter))
    .join('\r\n')}\r\n`;
  const { outcome, rows } = await load({ job: `operation: insert${csv}`, file, ending: 'csv' });
  expect(outcome.verdict).toBe('success');
  expect(rows('j/success.csv').map(({ Fax, sf__Line }) => [Fax, sf__Line])).toEqual([
    ['1', '3'],
    ['2', '4'],
  ]);
});

test('a lookup that a reference or a constant fills has no other column', async () => {
  const { reported } = await load({
    job: "operation: insert, values: {AccountId: '001000000000001AAA'}",
    file: 'LastName,Account.Ext__c\nA,P1\n',
    ending: 'csv',
  });
  expect(reported).toEqual([
    'bulk-load.yml:5 The field "AccountId" is given twice: by column "Account.Ext__c" and by the key "values".',
  ]);
});

test.each([
  ['before the key', 'xml', '<type>Account</type><Ext__c>P1</Ext__c>'],
  ['behind the key', 'xml', '<Ext__c>P1</Ext__c><type>Account</type>'],
  ['behind a comment', 'xml', '<Ext__c>P1</Ext__c><!-- of an account --><type>Account</type>'],
  ['before the key', 'json', '{"attributes":{"type":"Account"},"Ext__c":"P1"}'],
  ['behind the key', 'json', '{"Ext__c":"P1","attributes":{"type":"Account"}}'],
])('the type of a parent stands %s in %s', async (_, ending, parent) => {
  const file =
    ending === 'xml'
      ? xmlFile(`<Name>H</Name><Thing__r><sObject>${parent}</sObject></Thing__r>`)
      : `[{"Name":"H","Thing__r":${parent}}]`;
  const { outcome, reported } = await load({ object: 'House__c', file, ending });
  expect([reported, outcome.verdict]).toEqual([[], 'success']);
  expect(stored('House__c', 'Name', 'Thing__c')).toEqual([['H', 'P']]);
});

const PARENT_KEYS = ['A1', 'A2', 'A3'];
const documentRecord = fc.record(
  {
    attributes: fc.constant({
      type: 'House__c',
      url: '/services/data/v66.0/sobjects/House__c/a01000000000001AAA',
    }),
    Name: fc.constantFrom('House', 'Haus "é"', 'a,b\nc', '{}'),
    Account__r: fc.oneof(
      fc.constant(null),
      fc
        .tuple(fc.constantFrom(...PARENT_KEYS), fc.boolean(), fc.boolean())
        .map(([Ext__c, hasAttributes, isLast]) => {
          const attributes = hasAttributes ? { attributes: { type: 'Account', url: '/x' } } : {};
          return isLast ? { Ext__c, ...attributes } : { ...attributes, Ext__c };
        }),
    ),
    Street__r: fc.constant(null),
    // Of the children that a query asked for, and that a record has none of.
    Rooms__r: fc.constant(null),
  },
  { requiredKeys: [] },
);

type DocumentRecord = typeof documentRecord extends fc.Arbitrary<infer T> ? T : never;

/** What no record may have: it is refused before anything is sent. */
const SPOILT: Readonly<Record<string, object>> = {
  'a lookup twice': { Account__c: '001000000000001AAA', Account__r: { Ext__c: 'A1' } },
  'a parent of a parent': { Account__r: { Ext__c: 'A1', Owner: { Username: 'a@example.com' } } },
  children: { Rooms__r: { totalSize: 1, done: true, records: [{ Name: 'Room' }] } },
};

/** An answer that goes on elsewhere. */
const CUT = 'an answer with further records';

/** A list of records as the REST API, a file of lines, or nobody in particular writes it. */
const FORMS: Readonly<
  Record<string, readonly [ending: string, write: (records: readonly unknown[]) => string]>
> = {
  'a query answer': [
    'json',
    (records) => JSON.stringify({ totalSize: records.length, done: true, records }, null, 1),
  ],
  'an array': ['json', (records) => JSON.stringify(records)],
  lines: ['ndjson', (records) => records.map((record) => `${JSON.stringify(record)}\n`).join('')],
  'the answer of a command': [
    'json',
    (records) => JSON.stringify({ status: 0, result: { records, totalSize: records.length, done: true } }),
  ],
  [CUT]: [
    'json',
    (records) =>
      JSON.stringify({
        totalSize: 9,
        done: false,
        nextRecordsUrl: '/services/data/v66.0/query/01g-2000',
        records,
      }),
  ],
  'a tree': [
    'tree',
    (records) =>
      JSON.stringify({
        records: records.map((record, index) => ({
          ...(record as object),
          attributes: { type: 'House__c', referenceId: `House${index}` },
        })),
      }),
  ],
};

/** The simpler reading: the records before they were written. */
function cellsOf(records: readonly DocumentRecord[]): unknown[][] {
  return records.map(({ Account__r, Name }) => [Name ?? null, Account__r?.Ext__c ?? null, null]);
}

test('every cell of a random answer is that of a simpler reading of it, or nothing is sent', async () => {
  const seen = { loaded: 0, parents: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(documentRecord, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...Object.keys(FORMS)),
      fc.option(fc.tuple(fc.constantFrom(...Object.keys(SPOILT)), fc.nat(7)), { freq: 4 }),
      async (records, form, spoilt) => {
        const [ending, write] = FORMS[form] ?? ['json', JSON.stringify];
        // A line or a document without any field names no column.
        if (records.every((record) => record.Name === undefined)) return;
        const [what = '', at = 0] = spoilt ?? [];
        const isRefused = form === CUT || (spoilt !== null && !(form === 'a tree' && what === 'children'));
        if (spoilt !== null && !isRefused) return;
        const text = write(
          records.map((record, index) =>
            spoilt !== null && index === at % records.length ? { ...record, ...SPOILT[what] } : record,
          ),
        );
        const schema = org.schema.object('House__c');
        const before = schema === undefined ? 0 : org.store.all(schema).length;
        const source =
          ending === 'tree'
            ? 'treePlan: plan.json'
            : `object: House__c, operation: insert, files: j.${ending}`;
        const jobs = `jobs:
  accounts: {object: Account, operation: upsert, externalIdFieldName: Ext__c, files: accounts.csv}
  j: {${source}}
`;
        const accounts = `Name,Ext__c\n${PARENT_KEYS.map((one) => `${one},${one}\n`).join('')}`;
        const { outcome } = await loadReferences(org, jobs, {
          'accounts.csv': accounts,
          'plan.json': '[{"sobject": "House__c", "files": ["j.tree"]}]',
          [`j.${ending}`]: text,
        });
        const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
        expect({ form, text, errors, verdict: outcome.verdict }).toEqual({
          ...{ form, text, errors: isRefused ? errors : [] },
          verdict: isRefused ? 'invalid' : 'success',
        });
        const expected = isRefused ? [] : cellsOf(records);
        expect(stored('House__c', 'Name', 'Account__c', 'Street__c').slice(before)).toEqual(expected);
        if (isRefused) seen.refused++;
        seen.loaded += expected.length;
        seen.parents += expected.filter(([, parent]) => parent !== null).length;
      },
    ),
    { numRuns: Number(process.env['REST_ROUNDS'] ?? 70) },
  );
  expect(seen.loaded).toBeGreaterThan(50);
  expect(seen.parents).toBeGreaterThan(10);
  expect(seen.refused).toBeGreaterThan(5);
}, 300_000);
