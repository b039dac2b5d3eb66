import { describe, expect, test } from 'vitest';
import { fc } from '../fast-check.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import { startOrg } from '../../src/org/org.ts';
import type { StoredRecord } from '../../src/org/records/stored-record.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { FORMATS, formats } from './formats.ts';
import { living, loadMatching, stored, type MatchEnd } from './in-process.ts';

const sentBatches = (org: RunningOrg): number => org.ledger.report().batches.length;

describe.each(formats)('%s: a second run sends nothing', (format) => {
  test('of jobs that find their records by names, references and parents', async () => {
    const org = await testOrg();
    const jobs = `defaults: {operation: upsert, unchanged: skip}
jobs:
  accounts: {object: Account, matchBy: Name, files: accounts.${format}, values: {Rating: Hot}}
  people:
    object: Contact
    matchBy: [LastName, AccountId]
    files: people.${format}
    references: {AccountId: {job: accounts, key: Name}}
  keyed: {object: Account, externalIdFieldName: External_Id__c, files: keyed.${format}}
  children:
    object: Contact
    externalIdFieldName: External_Id__c
    files: children.${format}
`;
    const files = {
      [`accounts.${format}`]: FORMATS[format]([
        { Name: 'Acme ', AnnualRevenue: '1.50', Description: 'two\nlines' },
        { Name: "O'Neil & <Sons>", AnnualRevenue: '', Description: '' },
      ]),
      [`people.${format}`]: FORMATS[format]([
        { LastName: 'Ada', AccountId: 'Acme ', Birthdate: '2001-02-03', HasOptedOutOfEmail: 'TRUE' },
        { LastName: 'Ada', AccountId: "O'Neil & <Sons>", Birthdate: '2001-02-03', HasOptedOutOfEmail: '0' },
      ]),
      [`keyed.${format}`]: FORMATS[format]([{ External_Id__c: 'k1', Name: 'Keyed' }]),
      [`children.${format}`]: FORMATS[format]([
        { External_Id__c: 'c1', LastName: 'Kid', 'Account.External_Id__c': 'K1' },
      ]),
    };
    const first = await loadMatching(org, jobs, files);
    expect(first.outcome.verdict, JSON.stringify(first.outcome.jobs.map(({ reasons }) => reasons))).toBe(
      'success',
    );
    expect(first.outcome.counts).toMatchObject({ succeeded: 6, skipped: 0 });
    const before = sentBatches(org);
    const second = await loadMatching(org, jobs, files);
    expect(second.outcome).toMatchObject({ verdict: 'success', counts: { read: 6, skipped: 6 } });
    expect(sentBatches(org)).toBe(before);
    const [row] = await second.rows('people/skipped.csv');
    expect(row).toMatchObject({ sf__Reason: 'UNCHANGED', LastName: 'Ada' });
    expect(org.store.get(row?.['sf__Id'] ?? '')?.object.name).toBe('Contact');
  });
});

const FIELDS = {
  Text__c: 'string(80)',
  Case__c: 'string(80) caseSensitive externalId',
  Long__c: 'textarea(1000)',
  Mail__c: 'email',
  Whole__c: 'int',
  Real__c: 'double(10,2)',
  Far__c: 'double(18,15)',
  Money__c: 'currency(16,2)',
  Share__c: 'percent(5,1)',
  Flag__c: 'boolean',
  Day__c: 'date',
  Moment__c: 'datetime',
  Clock__c: 'time',
  Pick__c: 'picklist(Hot|Cold)',
  Set__c: 'multipicklist(A|B|C)',
  Web__c: 'url',
  Call__c: 'phone',
  Parent__c: 'reference(Account)',
};

async function fieldsOrg(): Promise<RunningOrg> {
  const fields = Object.entries(FIELDS).map(([name, notation]) => fieldFromNotation(name, notation));
  const org = await startOrg({
    timing: { kind: 'reads', reads: 0 },
    schema: new Schema(
      standardObjects().map((object) => (object.name === 'Account' ? object.with(fields) : object)),
    ),
  });
  atEnd(() => org.stop());
  stored(org, 'Account', { Name: 'Parent one' });
  stored(org, 'Account', { Name: 'Parent two' });
  return org;
}

/** What each field holds, and what is sent for it; `first` and `second` stand for the Ids of two parents. */
const SENT: Readonly<Record<keyof typeof FIELDS, readonly string[]>> = {
  Text__c: ['Abc', 'abc', ' Abc', 'Abc ', 'A bc', 'Abc\t', 'Äbc', "A'b\\c", '', '#N/A'],
  Case__c: ['Abc', 'abc', ' Abc '],
  Long__c: ['one\ntwo', 'one\r\ntwo', 'one\rtwo', 'one two', 'one\n\ntwo', '\none\ntwo\n'],
  Mail__c: ['ab@example.com', 'AB@Example.com', 'abc@example.com'],
  Whole__c: ['12', '+12', '012', '13', '-12', '0', '-0'],
  Real__c: ['1.5', '1.50', '1.504', '1.505', '1.495', '1.494', '15e-1', '1.5e0', '.5', '-1.5'],
  Far__c: ['38.89531', '38.895310', '-77.071876', '0.000000000000001', '100', '38.9'],
  Money__c: ['1000000.1', '1000000.10', '1e6', '1000000.104', '1000000.2'],
  Share__c: ['5', '5.0', '5.04', '5.05', '5.06'],
  Flag__c: ['true', 'TRUE', '1', 'false', '0', 'False'],
  Day__c: ['2020-02-29', '2020-02-29Z', '2020-03-01'],
  Moment__c: [
    ...['2020-02-29T12:00:00.000Z', '2020-02-29T12:00:00Z', '2020-02-29T13:00:00+01:00'],
    ...['2020-02-29T13:00:00+0100', '2020-02-29T12:00:00.001Z', '2020-02-29'],
  ],
  Clock__c: ['12:30:00.000Z', '12:30:00', '12:30:00Z', '12:30:01Z'],
  Pick__c: ['Hot', 'hot', ' Hot ', 'Cold'],
  Set__c: ['A;B', 'B;A', 'A;B;A', 'A; B', 'A', 'A;B;C'],
  Web__c: ['http://a.example', 'HTTP://a.example'],
  Call__c: ['+1 234', '+1234'],
  Parent__c: ['first', 'first15', 'second'],
};

interface Case {
  readonly field: string;
  readonly held: string;
  readonly text: string;
}

/** Puts a record into the org for each case, sends the cases, and says of each whether it changed its record. */
async function changes(
  cases: readonly Case[],
  unchanged: 'send' | 'skip',
): Promise<{ end: MatchEnd; changed: readonly boolean[]; ids: readonly string[] }> {
  const org = await fieldsOrg();
  const [first, second] = living(org, 'Account').map(({ id }) => id);
  const id = (text: string): string => ({ first, first15: first?.slice(0, 15), second })[text] ?? text;
  const begin = await loadMatching(org, 'jobs:\n  a: {object: Account, operation: insert, files: a.csv}\n', {
    'a.csv': FORMATS.csv(
      cases
        .map(({ field, held }) => ({ Name: 'x', [field]: id(held) }))
        .map((row) => ({
          ...Object.fromEntries(Object.keys(FIELDS).map((name) => [name, ''])),
          ...row,
        })),
    ),
  });
  expect(begin.outcome.verdict).toBe('success');
  const records = living(org, 'Account').slice(2);
  const before = records.map(valuesOf);
  const fields = Object.keys(FIELDS).filter((field) => cases.some((one) => one.field === field));
  const jobs = fields
    .map(
      (field) =>
        `  ${field}: {object: Account, operation: update, files: ${field}.csv, unchanged: ${unchanged}}\n`,
    )
    .join('');
  const files = Object.fromEntries(
    fields.map((field) => [
      `${field}.csv`,
      FORMATS.csv(
        cases.flatMap(({ field: of, text }, index) =>
          of === field ? [{ Id: records[index]?.id ?? '', [field]: id(text) }] : [],
        ),
      ),
    ]),
  );
  const end = await loadMatching(org, `jobs:\n${jobs}`, files);
  const changed = records.map((record, index) => valuesOf(record) !== before[index]);
  return { end, changed, ids: records.map((record) => record.id) };
}

function valuesOf({ values }: StoredRecord): string {
  return JSON.stringify([...values].filter(([, value]) => value !== null).sort());
}

/** Sends the cases to two orgs: what one of them leaves out must be what changes nothing in the other. */
async function compareBothWays(cases: readonly Case[]): Promise<void> {
  const sent = await changes(cases, 'send');
  const skipping = await changes(cases, 'skip');
  expect(sent.end.outcome.counts).toMatchObject({ read: cases.length, succeeded: cases.length });
  expect(skipping.end.outcome.verdict).toBe('success');
  // The same values end up in the org, whichever way.
  expect(skipping.changed).toEqual(sent.changed);
  const left = new Set<string>();
  for (const field of Object.keys(FIELDS)) {
    for (const { Id = '' } of await skipping.end.rows(`${field}/skipped.csv`)) left.add(Id);
  }
  const caseOf = (index: number): string => JSON.stringify(cases[index]);
  const indexes = [...cases.keys()];
  expect(indexes.filter((index) => left.has(skipping.ids[index] ?? '')).map(caseOf)).toEqual(
    indexes.filter((index) => sent.changed[index] === false).map(caseOf),
  );
}

const ofEachType = Object.entries(SENT).flatMap(([field, texts]) =>
  texts.map((text) => ({ field, held: texts[0] ?? '', text })),
);

test('what is equal would change no value of the org, and what is sent changes one, for every type', async () => {
  await compareBothWays(ofEachType);
});

const texts = (...parts: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { maxLength: 4 }).map((chosen) => chosen.join(''));

/** A number in one of its spellings. */
function numbers(most: number, decimals: number): fc.Arbitrary<string> {
  return fc
    .record({
      sign: fc.constantFrom('', '+', '-'),
      zeros: fc.constantFrom('', '0', '00'),
      whole: fc.nat(most),
      fraction: decimals === 0 ? fc.constant('') : texts('0', '5', '4', '9', '49', '50'),
      exponent: decimals === 0 ? fc.constant('') : fc.constantFrom('', '', 'e0', 'e1', 'E-1', 'e+1'),
    })
    .map(
      ({ exponent, fraction, sign, whole, zeros }) =>
        `${sign}${zeros}${whole}${fraction === '' ? '' : `.${fraction}`}${exponent}`,
    );
}

const day = fc.constantFrom('2020-02-29', '2020-03-01', '1999-12-31');
const time = fc.constantFrom('12:30:00', '12:30:00.000', '12:30:00.5', '12:30:00.500', '00:00:00');

/** Values of each field, of which many are the same in other words. */
const ARBITRARY: Readonly<Record<keyof typeof FIELDS, fc.Arbitrary<string>>> = {
  Text__c: texts('a', 'A', ' ', '\t', 'ä', "'", '\\', '"', ',', '\u00a0'),
  Case__c: texts('a', 'A', ' ', '\t'),
  Long__c: texts('a', 'b', '\n', '\r\n', '\r', ' '),
  Mail__c: fc.constantFrom('ab@example.com', 'AB@example.com', 'ab@Example.com', 'b@example.com'),
  Whole__c: numbers(12, 0),
  Real__c: numbers(12, 2),
  Money__c: numbers(1_000_000, 2),
  Share__c: numbers(99, 1),
  Far__c: numbers(99, 15),
  Flag__c: fc.constantFrom('true', 'TRUE', 'True', '1', 'false', 'FALSE', '0'),
  Day__c: fc.tuple(day, fc.constantFrom('', 'Z')).map((parts) => parts.join('')),
  Moment__c: fc.oneof(
    day,
    fc
      .tuple(day, fc.constant('T'), time, fc.constantFrom('Z', '+00:00', '+0100', '-01:00'))
      .map((parts) => parts.join('')),
  ),
  Clock__c: fc.tuple(time, fc.constantFrom('', 'Z')).map((parts) => parts.join('')),
  Pick__c: fc.constantFrom('Hot', 'hot', ' Hot', 'HOT ', 'Cold', 'Other'),
  Set__c: fc
    .array(fc.constantFrom('A', 'B', 'C', ' B', 'C '), { maxLength: 4 })
    .map((parts) => parts.join(';')),
  Web__c: texts('http://a.example', 'HTTP://a.example', '/b', ' '),
  Call__c: texts('+1', ' ', '2', '(3)'),
  Parent__c: fc.constantFrom('first', 'first15', 'second', ''),
};

const someCases = fc.array(
  fc.constantFrom(...Object.entries(ARBITRARY)).chain(([field, value]) =>
    fc.record({
      field: fc.constant(field),
      held: value,
      text: fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom('', '#N/A') }),
    }),
  ),
  { minLength: 150, maxLength: 150, size: 'max' },
);

/** Each round sends 150 values. By hand `EQUALITY_ROUNDS=50` plays more. */
const ROUNDS = Number(process.env['EQUALITY_ROUNDS'] ?? 2);

test('the same holds for any values of every type', async () => {
  await fc.assert(fc.asyncProperty(someCases, compareBothWays), { numRuns: ROUNDS, endOnFailure: true });
});

test('a record that refers to one which is missing fails, though the org has all else of it', async () => {
  const org = await testOrg();
  stored(org, 'Contact', { LastName: 'Ada', Title: 'Miller' });
  const { outcome } = await loadMatching(
    org,
    `jobs:
  accounts: {object: Account, operation: upsert, matchBy: Name, files: a.csv}
  people:
    object: Contact
    operation: upsert
    matchBy: LastName
    unchanged: skip
    files: c.csv
    references: {AccountId: {job: accounts, key: Name}}
`,
    {
      'a.csv': FORMATS.csv([{ Name: 'Mill' }]),
      'c.csv': FORMATS.csv([{ LastName: 'Ada', Title: 'Miller', AccountId: 'Mall' }]),
    },
  );
  expect(outcome.jobs[1]?.errors.map(({ statusCode }) => statusCode)).toEqual(['REFERENCE_NOT_FOUND']);
  expect(outcome.jobs[1]?.counts).toMatchObject({ failed: 1, skipped: 0 });
});

test.each([
  ['Old', 'New'],
  ['New', 'Old'],
])('of several rows for one record each is sent, so that the last one counts: %s, %s', async (...sites) => {
  const org = await testOrg();
  const there = stored(org, 'Account', { Name: 'There', External_Id__c: 't', Site: 'Old' });
  const { outcome } = await loadMatching(
    org,
    `jobs:
  a:
    object: Account
    operation: upsert
    externalIdFieldName: External_Id__c
    unchanged: skip
    files: a.csv
    batch: {maxRecords: 1}
    concurrencyMode: Serial
`,
    { 'a.csv': FORMATS.csv(sites.map((Site) => ({ External_Id__c: 't', Site }))) },
  );
  expect(outcome.counts).toMatchObject({ read: 2, succeeded: 2, skipped: 0 });
  expect(there.values.get('Site')).toBe(sites[1]);
});

test('a key that several records of the org have is left to the service, though one of them is equal', async () => {
  const code = fieldFromNotation('Code__c', 'string(20) externalId');
  const org = await testOrg({ schema: new Schema(standardObjects().map((object) => object.with([code]))) });
  for (const Site of ['same', 'other']) stored(org, 'Account', { Name: Site, Code__c: 'c', Site });
  const { outcome } = await loadMatching(
    org,
    'jobs:\n  a: {object: Account, operation: upsert, externalIdFieldName: Code__c, unchanged: skip, files: a.csv}\n',
    { 'a.csv': FORMATS.csv([{ Code__c: 'c', Site: 'same' }]) },
  );
  expect(outcome.counts).toMatchObject({ failed: 1, skipped: 0 });
});
