import { expect, test } from 'vitest';
import { testOrg } from '../scenarios/load-scenario.ts';
import { loadReferences } from '../references/reference-load.ts';

const PLAN = JSON.stringify([{ sobject: 'Account', files: ['accounts.json'] }]);

function record(referenceId: string, more = ''): string {
  return `{"attributes": {"type": "Account", "referenceId": "${referenceId}"}, "Name": "x"${more}}`;
}

/** What is reported of a plan whose records are these lines. */
async function reported(lines: readonly string[] | Buffer, plan = PLAN): Promise<string[]> {
  const org = await testOrg();
  const { outcome } = await loadReferences(org, 'jobs:\n  seed: {treePlan: plan.json}\n', {
    'plan.json': plan,
    'accounts.json': Buffer.isBuffer(lines) ? lines : lines.join('\n'),
  });
  expect(outcome.verdict).toBe('invalid');
  expect(org.ledger.report().log.filter(({ target }) => target.includes('/async/'))).toEqual([]);
  return outcome.diagnostics.map(
    ({ message, place, related }) =>
      `${place?.file ?? ''}:${place?.line ?? ''}:${place?.column ?? ''} ${message}${related === undefined ? '' : ` ${related.place.file}:${related.place.line ?? ''}`}`,
  );
}

const tree = (...records: string[]): string[] => ['{"records": [', records.join(',\n'), ']}'];

test.each<[string, readonly string[] | Buffer, unknown]>([
  [
    'another encoding, far from the beginning',
    Buffer.from(
      tree(
        ...Array.from({ length: 30_000 }, (_, index) => record(`A${index}`)),
        record('B', ', "Site": "é"'),
      ).join('\n'),
      'latin1',
    ),
    ['accounts.json:30002: The file is not UTF-8.'],
  ],
  [
    'a reference id twice',
    tree(record('A1'), record('B'), record('A1')),
    [
      'accounts.json:4:1 The reference id of the record is taken by another record of the plan. accounts.json:2',
    ],
  ],
  [
    'an Id, which no insert takes',
    tree(record('A1'), record('A2', ', "Id": "001000000000001AAA"'), record('A3', ', "Id": null')),
    ['accounts.json:3: The column "Id" gives 1 record an Id, but the operation insert makes new records.'],
  ],
  [
    'a reference to no record',
    tree(record('A1'), record('A2', ', "ParentId": "@AccountRef9"')),
    ['accounts.json:3:83 No record of the plan has the reference id that "ParentId" names.'],
  ],
  [
    'another word with the sign in a field of references',
    tree(record('A1', ', "ParentId": "@mistyped"'), record('A2', ', "ParentId": "@A1"')),
    ['accounts.json:2:83 No record of the plan has the reference id that "ParentId" names.'],
  ],
  [
    'a relationship that the org does not know',
    tree(record('A1', ', "Contact": {"records": [{"attributes": {"type": "Contact"}, "LastName": "x"}]}')),
    ['accounts.json:2:82 The object "Account" has no child relationship "Contact".'],
  ],
  [
    'two parents',
    tree(
      record(
        'A1',
        ', "ChildAccounts": {"records": [{"attributes": {"type": "Account"}, "Name": "y", "ParentId": "@A1"}]}',
      ),
    ),
    [
      'accounts.json:2:101 The record lies in "ChildAccounts" of another one, and "ParentId" names its parent as well.',
    ],
  ],
  [
    'another type',
    tree('{"attributes": {"type": "Contact"}}'),
    ['accounts.json:2:25 The record is of type "Contact", but the plan says that the file holds "Account".'],
  ],
  ['no list', ['{"record": []}'], ['accounts.json:1: The file has no list "records".']],
  ['no records', ['{"records": []}'], ['bulk-load.yml:3:20 The files of the plan have no records.']],
  ['no JSON', ['{"records": [', '{]'], ['accounts.json:2:2 A name in quotes or "}" is expected here.']],
  ['a cut file', ['{"records": ['], ['accounts.json:1:14 The text ends too early.']],
  [
    'a deep file',
    ['['.repeat(200)],
    expect.arrayContaining(['accounts.json:1:101 Objects and arrays lie more than 100 deep in each other.']),
  ],
  [
    'a list in a field',
    tree(record('A1', ', "Site": [1]')),
    ['accounts.json:2:79 "Site" is neither a value nor a parent nor a list of nested records.'],
  ],
  [
    'a member twice',
    tree(record('A1', ', "name": "y"')),
    ['accounts.json:2:71 The record has two members "name" (case does not count).'],
  ],
  [
    'a field of a parent twice',
    tree(
      record('A1', ', "Parent": {"Site": "x", "SITE": "y"}'),
      record('A2', ', "Parent": {"Site": "x"}, "Site": "y"'),
    ),
    ['accounts.json:2:95 The record has two members "Parent.SITE" (case does not count).'],
  ],
  [
    'a list of records twice, once more as a value, and a value as a list of records',
    tree(
      record('A1', ', "Contacts": {"records": []}, "contacts": {"records": []}'),
      record('A2', ', "Contacts": {"records": []}, "CONTACTS": null'),
      record('A3', ', "NAME": {"records": []}'),
    ),
    [
      'accounts.json:2:100 The record has two members "contacts" (case does not count).',
      'accounts.json:3:100 The record has two members "CONTACTS" (case does not count).',
      'accounts.json:4:71 The record has two members "NAME" (case does not count).',
    ],
  ],
])('%s is reported with its place, and nothing is sent', async (_, lines, expected) => {
  expect(await reported(lines)).toEqual(expected);
});

test.each([
  ['[{"sobject": "Account", "files": ["gone.json"]}]', 'plan.json:1:35 There is no file "gone.json".'],
  [
    '[{"sobject": "Account", "files": ["../out.json"]}]',
    'plan.json:1:35 "../out.json" lies outside the workspace.',
  ],
  [
    '[{"sobject": "../x", "files": ["accounts.json"]}]',
    'plan.json:1:14 "../x" is not the API name of an object.',
  ],
  ['[{"files": ["accounts.json"]}]', 'plan.json:1:2 A part of the plan lacks "sobject" or "files".'],
  [
    '{"records": [{"attributes": {"type": "Account", "referenceId": "A"}, "Name": "x"}]}',
    'plan.json:1:1 This is no plan, but an object, as the files of a plan are.',
  ],
  ['[]', 'plan.json:1: The plan names no file.'],
])('a plan %s is refused', async (plan, expected) => {
  expect(await reported(tree(record('A1')), plan)).toContain(expected);
});

test('what stands beside a tree plan is refused', async () => {
  const org = await testOrg();
  const jobs = 'jobs:\n  seed: {treePlan: plan.json, object: Account, columns: {a: b}}\n';
  const { outcome } = await loadReferences(org, jobs, { 'plan.json': PLAN });
  expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
    '"object" does not go with "treePlan".',
    '"columns" does not go with "treePlan".',
  ]);
});

test('a job with the id of a load is refused', async () => {
  const org = await testOrg();
  const jobs = `jobs:
  seed: {treePlan: plan.json}
  seed.account: {object: Account, operation: insert, files: a.csv}
`;
  const { outcome } = await loadReferences(org, jobs, {
    'plan.json': PLAN,
    'accounts.json': tree(record('A1')).join('\n'),
    'a.csv': 'Name\nx\n',
  });
  expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
    'A load of a tree plan has the id "seed.account", too.',
  ]);
});

test('records of other jobs refer to those of a tree plan', async () => {
  const org = await testOrg();
  const jobs = `jobs:
  seed: {treePlan: plan.json}
  people:
    object: Contact
    operation: insert
    files: people.csv
    references: {AccountId: {job: seed, key: attributes.referenceId}}
`;
  const { outcome } = await loadReferences(org, jobs, {
    'plan.json': PLAN,
    'accounts.json': tree(record('A1')).join('\n'),
    'people.csv': 'LastName,AccountId\nOne,A1\n',
  });
  expect(outcome.diagnostics).toEqual([]);
  expect(outcome.jobs.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['seed.Account', 'success'],
    ['people', 'success'],
  ]);
});

test.each([
  ['a list of records', `[${record('A1')}]`, []],
  [
    'a misspelt key',
    '[{"object": "Account", "files": ["accounts.json"]}]',
    ['plan.json:1:3 The key "object" of the plan means nothing.'],
  ],
])('%s in the place of a plan is reported once', async (_what, plan, more) => {
  expect(await reported(tree(record('A1')), plan)).toEqual([
    'plan.json:1:2 A part of the plan lacks "sobject" or "files".',
    ...more,
  ]);
});
