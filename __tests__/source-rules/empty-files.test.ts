import { describe, expect, test } from 'vitest';
import { written } from '../kinds/written-records.ts';
import { planThenLoad } from '../plan-mode/in-process.ts';
import { inspectContents, plainInsert, reported } from '../records/job.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { living } from '../match/in-process.ts';

/** Files without a record, by their ending. */
const EMPTY = {
  csv: ['', '\uFEFF', '\n\n', 'Name,Phone\n', 'Name,Phone'],
  json: ['', '[]', ' [ ] \n'],
  ndjson: ['', '\n'],
  xml: [
    '',
    '<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload"/>',
    '<?xml version="1.0" encoding="UTF-8"?>\n<sObjects>\n</sObjects>\n',
  ],
} as const;
const cases = Object.entries(EMPTY).flatMap(([ending, texts]) =>
  texts.map((text) => [ending, JSON.stringify(text), text] as const),
);

const CONTENT_TYPES = { csv: 'CSV', json: 'JSON', ndjson: 'JSON', xml: 'XML' } as const;
type Ending = keyof typeof CONTENT_TYPES;

describe('a file without a record', () => {
  test.each(cases)('%s %s is a mistake by itself, and none where it is allowed', async (ending, _, text) => {
    const contentType = CONTENT_TYPES[ending as Ending];
    const contents = { [`a.${ending}`]: text };
    const refused = await inspectContents(contents, plainInsert, undefined, contentType);
    expect(reported(refused.defects)).toEqual([
      expect.stringMatching(/The file is empty\.|has a header row and no records|has no records/),
    ]);
    expect(refused.defects[0]?.hint).toContain('"emptyFiles: allow"');
    const mapping = { ...plainInsert, emptyFiles: 'allow' as const };
    const { defects, inspection } = await inspectContents(contents, mapping, undefined, contentType);
    expect(defects).toEqual([]);
    expect(inspection).toMatchObject({ records: 0, batches: [], files: [{ name: `a.${ending}` }] });
  });

  test.each(Object.keys(EMPTY) as Ending[])('%s: others of the job are loaded', async (ending) => {
    const full = {
      csv: 'Name,Phone\nAda,1\n',
      json: '[{"LastName":"Ada"}]',
      ndjson: '{"LastName":"Ada"}',
      xml: '<sObjects><sObject><LastName>Ada</LastName></sObject></sObjects>',
    }[ending];
    const mapping = { ...plainInsert, emptyFiles: 'allow' as const };
    for (const names of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const contents = Object.fromEntries(
        names.map((name) => [`${name}.${ending}`, name === 'a' ? EMPTY[ending][0] : full]),
      );
      const { defects, inspection } = await inspectContents(
        contents,
        mapping,
        undefined,
        CONTENT_TYPES[ending],
      );
      expect(defects).toEqual([]);
      expect(inspection).toMatchObject({ records: 1, batches: [{ records: 1 }] });
      expect(inspection?.files.length).toBe(2);
    }
  });

  test('has mistakes in its header row all the same', async () => {
    const mapping = { ...plainInsert, emptyFiles: 'allow' as const };
    const { defects } = await inspectContents({ 'a.csv': 'Full Name,,Name\n' }, mapping);
    expect(reported(defects)).toEqual(['a.csv:1 Column 2 has no name in the header row.']);
  });

  test('with broken bytes is not taken for one that is empty', async () => {
    const mapping = { ...plainInsert, emptyFiles: 'allow' as const };
    for (const [text, contentType] of [
      ['[', 'JSON'],
      ['null', 'JSON'],
      ['<sObjects>', 'XML'],
      ['<records/>', 'XML'],
    ] as const) {
      const { defects, inspection } = await inspectContents({ a: text }, mapping, undefined, contentType);
      expect(defects.length).toBe(1);
      expect(inspection).toBeUndefined();
    }
  });
});

describe.each(cases)('files with records behind one of %s %s', (ending, _, empty) => {
  test.each([
    '',
    'groupBy: LastName',
    'references: {ReportsToId: {job: people, key: LastName, columns: Title}}',
  ])('are loaded, and each record has its own place: %s', async (more) => {
    const org = await testOrg();
    const people = (...names: readonly string[]): string =>
      written(
        names.map((LastName) => ({ LastName, Title: '' })),
        ['LastName', 'Title'],
        ending as Ending,
      );
    const none = empty.replace('Name,Phone', 'LastName,Title');
    const { load, plan } = await planThenLoad(org, {
      'bulk-load.yml': `version: 1
jobs:
  people:
    object: Contact
    operation: insert
    files: [a.${ending}, b.${ending}, c.${ending}, d.${ending}]
    emptyFiles: allow
    batch: {maxRecords: 1}
    ${more}
`,
      [`a.${ending}`]: none,
      [`b.${ending}`]: people('Ada', 'Bea'),
      [`c.${ending}`]: none,
      [`d.${ending}`]: people('Cay'),
    });
    expect([plan.verdict, load.verdict]).toEqual(['success', 'success']);
    const files = load.jobs[0]?.batches.map(({ firstRecord: { file } }) => file).sort();
    expect(files).toEqual([`b.${ending}`, `b.${ending}`, `d.${ending}`]);
    expect(living(org, 'Contact').length).toBe(3);
  });
});

describe.each(['csv', 'json', 'xml'] as const)('%s: a job without records', (ending) => {
  test.each(EMPTY[ending].map((text) => [JSON.stringify(text), text]))(
    '%s creates no Bulk API job; jobs that need it run, and references to it find nothing',
    async (_, text) => {
      const org = await testOrg();
      const { load, plan } = await planThenLoad(org, {
        'bulk-load.yml': `version: 1
defaults: {emptyFiles: allow, onFailure: continue}
jobs:
  empty:
    object: Account
    operation: upsert
    matchBy: Name
    unchanged: skip
    verify: true
    files: empty.${ending}
  accounts: {object: Account, operation: insert, files: accounts.csv}
  people:
    object: Contact
    operation: insert
    files: people.csv
    maxFailedRecords: 1
    references: {AccountId: {job: [accounts, empty], key: Name}}
`,
        [`empty.${ending}`]: text,
        'accounts.csv': 'Name\nAcme\n',
        'people.csv': 'LastName,AccountId\nAda,Acme\nBea,Nowhere\n',
      });
      expect(plan.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(load.jobs.map(({ id, verdict }) => [id, verdict])).toEqual([
        ['empty', 'success'],
        ['accounts', 'success'],
        ['people', 'success'],
      ]);
      expect(load.jobs[0]).toMatchObject({ jobIds: [], counts: { read: 0, succeeded: 0 } });
      expect(org.ledger.report().batches.length).toBe(2);
      expect(load.jobs[2]).toMatchObject({ counts: { succeeded: 1, failed: 1 } });
      expect(load.jobs[2]?.errors.map(({ statusCode }) => statusCode)).toEqual(['REFERENCE_NOT_FOUND']);
      expect(living(org, 'Contact').length).toBe(1);
    },
  );
});
