import { howToResume } from '../../src/report/resumption.ts';
import { expect, test } from 'vitest';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { FORMATS, formats } from './formats.ts';
import { loadMatching, stored } from './in-process.ts';

const place = (format: (typeof formats)[number], line: number): object => ({
  sf__File: `a.${format}`,
  sf__Line: String(line),
});
const LINES = { csv: [2, 3, 4, 5, 6], json: [2, 7, 12, 17, 22], xml: [3, 4, 5, 6, 7] };

test.each(
  formats.flatMap((format) =>
    ['matchBy: Name', 'externalIdFieldName: External_Id__c', 'matchBy: Name, unchanged: skip'].map(
      (key) => [format, key] as const,
    ),
  ),
)(
  '%s, %s: the values that are about to be overwritten are kept, those of new records are not',
  async (format, key) => {
    const org = await testOrg();
    const parent = stored(org, 'Account', { Name: 'Parent', External_Id__c: 'p' });
    const there = stored(org, 'Account', {
      ...{
        Name: 'There',
        External_Id__c: 't',
        AnnualRevenue: 1.5,
        Description: 'a, "b"\nc',
        ParentId: parent.id,
      },
    });
    const bare = stored(org, 'Account', { Name: 'Bare', External_Id__c: 'b' });
    const same = stored(org, 'Account', { Name: 'Same', External_Id__c: 's', AnnualRevenue: 9 });
    const row = (name: string, id: string, revenue: string, more = ''): Record<string, string> => ({
      ...{
        Name: name,
        External_Id__c: id,
        AnnualRevenue: revenue,
        Description: more,
        'Parent.External_Id__c': more && 'p',
      },
    });
    const rows = [
      row('New', 'n', '2'),
      row('There', 't', '3'),
      row('Bare', 'b', '4', 'x'),
      row('Same', 's', '9'),
    ];
    const end = await loadMatching(
      org,
      `jobs:\n  a: {object: Account, operation: upsert, keepBefore: true, files: a.${format}, ${key}}\n`,
      { [`a.${format}`]: FORMATS[format](rows) },
    );
    expect(end.outcome.jobs[0]?.reasons).toEqual([]);
    expect(end.outcome.verdict).toBe('success');
    const [, second = 0, third = 0, fourth = 0] = LINES[format].map((_, index) =>
      lineOf(format, rows, index),
    );
    const none = { AnnualRevenue: '', Description: '', ParentId: '' };
    const kept = [
      {
        ...{ sf__Id: there.id, ...place(format, second), Name: 'There', External_Id__c: 't' },
        ...{ AnnualRevenue: '1.5', Description: 'a, "b"\nc', ParentId: parent.id },
      },
      { sf__Id: bare.id, ...place(format, third), Name: 'Bare', External_Id__c: 'b', ...none },
      {
        sf__Id: same.id,
        ...place(format, fourth),
        Name: 'Same',
        External_Id__c: 's',
        ...none,
        AnnualRevenue: '9',
      },
    ];
    const expected = key.includes('skip') ? kept.slice(0, 2) : kept;
    expect(await end.rows('a/before.csv')).toEqual(expected);
    expect(end.outcome.jobs[0]?.kept).toBe(expected.length);
  },
);

/** The line on which a record starts, as success.csv and skipped.csv would say. */
function lineOf(
  format: (typeof formats)[number],
  rows: readonly Record<string, string>[],
  index: number,
): number {
  const text = FORMATS[format](rows);
  const name = rows[index]?.['Name'] ?? '';
  const at = format === 'json' ? text.lastIndexOf('{', text.indexOf(`"${name}"`)) : text.indexOf(name);
  return text.slice(0, at).split('\n').length;
}

test('of an update by Id one row is kept for a record, whatever the order in which records are sent', async () => {
  const org = await testOrg();
  const ids = ['One', 'Two', 'Three'].map((Name) => stored(org, 'Account', { Name, Site: Name }).id);
  const [one = '', two = '', three = ''] = ids;
  const rows = [
    ...[`${three},c,g1`, `${one},a,g2`, `${two},b,g1`, `${one},again,g2`],
    `${three.slice(0, 15)},c,g1`,
  ];
  const end = await loadMatching(
    org,
    'jobs:\n  a: {object: Account, operation: update, keepBefore: true, files: a.csv, groupBy: Industry}\n',
    { 'a.csv': `Id,Site,Industry\n${rows.join('\n')}\n` },
  );
  expect(end.outcome.jobs[0]?.counts).toMatchObject({ succeeded: 5 });
  expect(await end.rows('a/before.csv')).toEqual(
    [
      [three, 2, 'Three'],
      [one, 3, 'One'],
      [two, 4, 'Two'],
    ].map(([sf__Id, line, Site]) => ({
      ...{ sf__Id, sf__File: 'a.csv', sf__Line: String(line), Site, Industry: '' },
    })),
  );
});

test.each(['/results', '/elsewhere'])(
  'a run that is resumed keeps what the first one kept, in %s',
  async (resultsFolder) => {
    const org = await testOrg();
    const ids = ['One', 'Two'].map((Name) => stored(org, 'Account', { Name, Site: `before ${Name}` }).id);
    const jobs = `jobs:
  a: {object: Account, operation: update, keepBefore: true, files: a.csv, batch: {maxRecords: 1}, concurrencyMode: Serial}
`;
    const source = { 'a.csv': `Id,Site\n${ids[0] ?? ''},after\n${ids[1] ?? ''},after\n` };
    const first = await loadMatching(org, jobs, source, { cancelAfter: 1 });
    expect(first.outcome.verdict).toBe('cancelled');
    const kept = await first.rows('a/before.csv');
    expect(kept.map(({ Site }) => Site)).toEqual(['before One', 'before Two']);
    const second = await loadMatching(org, jobs, {}, { resume: first.files, resultsFolder });
    expect(second.outcome).toMatchObject({ verdict: 'success', jobs: [{ kept: 2 }] });
    expect(await second.rows('a/before.csv')).toEqual(kept);
  },
);

test.each([
  ['changed', 'a/before.csv is not as the interrupted run has left it'],
  ['missing', 'There is no a/before.csv beside the checkpoint.json of the interrupted run'],
])('values that were kept and are %s stop a resumed run', async (what, reason) => {
  const org = await testOrg();
  const { id } = stored(org, 'Account', { Name: 'One', Site: 'before' });
  const jobs = `jobs:
  a: {object: Account, operation: update, keepBefore: true, files: a.csv, batch: {maxRecords: 1}, concurrencyMode: Serial}
`;
  const source = { 'a.csv': `Id,Site\n${id},after\n${id},last\n` };
  const first = await loadMatching(org, jobs, source, { cancelAfter: 1 });
  expect(howToResume(first.outcome).join()).toContain('checkpoint.json and a/before.csv, which lie in');
  first.files.contents.set('/results/a/before.csv', Buffer.from('sf__Id,sf__File,sf__Line,Site\n'));
  if (what === 'missing') first.files.contents.delete('/results/a/before.csv');
  const second = await loadMatching(org, jobs, {}, { resume: first.files });
  expect(second.outcome.verdict).toBe('error');
  expect(second.outcome.jobs[0]?.reasons[0]).toBe(
    `${reason}, so the values before are not known any more. Nothing more was sent for job "a".`,
  );
  expect(org.store.get(id)?.values.get('Site')).toBe('after');
});

test('values are on the disk before the first batch is sent, and where they cannot be read nothing is', async () => {
  const org = await testOrg();
  const { id } = stored(org, 'Account', { Name: 'One', Site: 'before' });
  const jobs = 'jobs:\n  a: {object: Account, operation: update, keepBefore: true, files: a.csv}\n';
  const source = { 'a.csv': `Id,Site\n${id},after\n` };
  let rows: string | undefined;
  const end = await loadMatching(org, jobs, source, {
    between: (path, files) => {
      if (path.endsWith('/batch')) rows ??= files.text('/results/a/before.csv');
    },
  });
  expect(end.outcome.verdict).toBe('success');
  expect(rows).toBe(`sf__Id,sf__File,sf__Line,Site\n${id},a.csv,2,before\n`);
  const refused = await loadMatching(org, jobs, source, {
    refuse: (path) => path.includes('FROM%20Account'),
  });
  expect(refused.outcome).toMatchObject({ verdict: 'error', counts: { notProcessed: 1 } });
  expect(await refused.rows('a/before.csv')).toEqual([]);
});

test('numbers of more digits than an answer holds are kept as they come, with a warning', async () => {
  const org = await testOrg({
    schema: new Schema(
      standardObjects().map((object) =>
        object.name === 'Account' ? object.with([fieldFromNotation('Big__c', 'double(18,0)')]) : object,
      ),
    ),
  });
  const ids = [1_234_567_890_123_456, 123_456_789_012_345].map(
    (Big__c, n) => stored(org, 'Account', { Name: `n${n}`, Big__c }).id,
  );
  const load = async (id = ''): Promise<readonly string[]> => {
    const end = await loadMatching(
      org,
      'jobs:\n  a: {object: Account, operation: update, keepBefore: true, files: a.csv}\n',
      { 'a.csv': `Id,Big__c\n${id},1\n` },
    );
    expect(await end.rows('a/before.csv')).toHaveLength(1);
    return end.outcome.diagnostics.map(({ message }) => message);
  };
  expect(await load(ids[0])).toEqual([
    'Job "a": the field "Big__c" holds numbers of more than 15 digits, which the org\'s answers may round, so what is kept of them may not be exact.',
  ]);
  expect(await load(ids[1])).toEqual([]);
});
