import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { InterruptedLoad, names } from '../checkpoint/interrupted-load.ts';
import { loadReferences } from '../references/reference-load.ts';
import { expectOutcome, load } from './load-scenario.ts';
import { received } from './received.ts';
import { watchUploads, type UploadWatch } from './upload-watch.ts';

type Row = Readonly<Record<string, string>>;

const formats: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  csv: (rows) =>
    [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
      .map((cells) => `${cells.join(',')}\n`)
      .join(''),
  json: (rows) => `[${rows.map((row) => JSON.stringify(row)).join(',\n')}]`,
  ndjson: (rows) => rows.map((row) => JSON.stringify(row)).join('\n'),
  xml: (rows) =>
    `<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">${rows
      .map((row) => {
        const members = Object.entries(row).map(([name, value]) => `<${name}>${value}</${name}>`);
        return `<sObject>${members.join('')}</sObject>\n`;
      })
      .join('')}</sObjects>`,
};

/** Rows of which every third makes a batch that is slow on its way. */
function unevenRows(count: number, row: (index: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    ...row(index),
    Description: index % 3 === 0 ? 'x'.repeat(31_000) : 'x',
  }));
}

function stored({ schema, store }: RunningOrg, object: string, field: string): unknown[] {
  const found = schema.object(object);
  return found === undefined ? [] : store.all(found).map(({ values }) => values.get(field));
}

/** Loads by way of the relay. */
async function loadBy(watch: UploadWatch, jobs: string, files: Row): ReturnType<typeof load> {
  return load({ org: watch.org, jobs, files, with: { 'instance-url': watch.url } });
}

test('a job that is not serial has several batches on their way', async () => {
  const watch = await watchUploads();
  const rows = unevenRows(12, (index) => ({ LastName: `Row ${index}` }));
  const jobs =
    'jobs:\n  people: {object: Contact, operation: insert, files: a.csv, batch: {maxRecords: 1}}\n';
  const { outcome } = await loadReferences({ ...watch.org, url: watch.url }, jobs, {
    'a.csv': formats['csv']?.(rows) ?? '',
  });
  expect(outcome.verdict).toBe('success');
  expect(watch.most).toBeGreaterThan(1);
});

describe('the batches of a serial job go one after the other, in source order', () => {
  test.each(Object.keys(formats))('in .%s files: the last row with a key wins', async (ending) => {
    const watch = await watchUploads();
    const rows = unevenRows(12, (index) => ({ LastName: `Row ${index}`, External_Id__c: 'K' }));
    const loaded = await loadBy(
      watch,
      `jobs:
  people: {object: Contact, operation: upsert, externalIdFieldName: External_Id__c, files: a.${ending}, concurrencyMode: Serial, batch: {maxRecords: 1}}
`,
      { [`a.${ending}`]: formats[ending]?.(rows) ?? '' },
    );
    expectOutcome(loaded, 'success', { succeeded: 12 });
    expect(stored(watch.org, 'Contact', 'LastName')).toEqual(['Row 11']);
    expect(watch.most).toBe(1);
  });

  test('children after their parents', async () => {
    const watch = await watchUploads();
    const [parents, children] = [0, 1].map((level) =>
      unevenRows(8, (index) => ({
        ...{ External_Id__c: `${level}-${index}`, Name: `${level}-${index}` },
        'Parent.External_Id__c': level === 0 ? '' : `0-${index}`,
      })),
    );
    const loaded = await loadBy(
      watch,
      `jobs:
  all: {object: Account, operation: upsert, externalIdFieldName: External_Id__c, files: a.csv, concurrencyMode: Serial, batch: {maxRecords: 1}}
`,
      { 'a.csv': formats['csv']?.([...(parents ?? []), ...(children ?? [])]) ?? '' },
    );
    expectOutcome(loaded, 'success', { succeeded: 16 });
    expect(watch.most).toBe(1);
  });

  test('deletions of what a query found, in its order', async () => {
    const watch = await watchUploads();
    const account = watch.org.schema.object('Account');
    if (account === undefined) throw new Error('There is no Account.');
    for (let index = 0; index < 9; index++) {
      watch.org.store.insert(account, new Map([['Name', `Account ${index}`]]));
    }
    const loaded = await loadBy(
      watch,
      `jobs:
  old: {object: Account, operation: query, query: SELECT Id FROM Account ORDER BY Name DESC}
  gone: {object: Account, operation: delete, rowsFrom: old, concurrencyMode: Serial, batch: {maxRecords: 1}}
`,
      {},
    );
    expectOutcome(loaded, 'success', { succeeded: 18 });
    const ids = (await loaded.rows('old.csv')).map(({ Id }) => Id);
    const sent = (await received(watch.org)).flatMap(({ cells: { Id } }) => Id ?? []);
    expect(sent).toEqual(ids);
    expect(watch.most).toBe(1);
  });

  test('ready-made archives', async () => {
    const watch = await watchUploads();
    const archive = (name: string): Buffer =>
      Buffer.from(
        zipSync({
          'request.txt': Buffer.from(`Name,ParentId,Body\n${name},001000000000001AAA,#f.txt\n`),
          'f.txt': Buffer.from('x'),
        }),
      );
    const archives = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`z${index}.zip`, archive(`File ${index}`)]),
    );
    const { outcome } = await loadReferences(
      { ...watch.org, url: watch.url },
      'jobs:\n  files: {object: Attachment, operation: insert, contentType: ZIP_CSV, files: z*.zip, concurrencyMode: Serial}\n',
      archives,
    );
    expect(outcome.counts.read).toBe(6);
    expect(watch.most).toBe(1);
  });

  test('records that are sent again, and those of a second pass', async () => {
    const watch = await watchUploads();
    watch.org.faults.replace([
      { route: 'add-batch', nth: 1, times: 8, fault: { kind: 'locked-rows', every: 1, tries: 2 } },
    ]);
    const rows = Array.from({ length: 8 }, (_, index) => ({
      Key: `${index}`,
      Name: `A ${index}`,
      ParentId: `${7 - index}`,
    }));
    const { outcome } = await loadReferences(
      { ...watch.org, url: watch.url },
      `jobs:
  all:
    object: Account
    operation: insert
    files: a.csv
    columns: {Key: ~}
    references: {ParentId: {job: all, key: Key}}
    concurrencyMode: Serial
    batch: {maxRecords: 1}
`,
      { 'a.csv': formats['csv']?.(rows) ?? '' },
    );
    expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 8 } });
    expect(watch).toMatchObject({ most: 1, early: 0 });
  });
});

describe('no batch of a further job is sent before those of the job before are final', () => {
  const timing = { kind: 'time', milliseconds: 400 } as const;

  test('after a lost answer', async () => {
    const watch = await watchUploads({ timing });
    watch.org.faults.replace([
      { route: 'add-batch', nth: 3, fault: { kind: 'lost-answer' } },
      { route: 'add-batch', nth: 5, fault: { kind: 'reset' } },
    ]);
    const rows = Array.from({ length: 6 }, (_, index) => ({ LastName: `Row ${index}`, External_Id__c: 'K' }));
    const { outcome } = await loadReferences(
      { ...watch.org, url: watch.url },
      `jobs:
  people: {object: Contact, operation: upsert, externalIdFieldName: External_Id__c, files: a.csv, concurrencyMode: Serial, batch: {maxRecords: 1}}
`,
      { 'a.csv': formats['csv']?.(rows) ?? '' },
    );
    expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 6 } });
    expect(watch.org.ledger.report().jobs.length).toBeGreaterThan(1);
    expect(stored(watch.org, 'Contact', 'LastName')).toEqual(['Row 5']);
    expect(watch).toMatchObject({ most: 1, early: 0 });
  });

  test('in a run that is resumed', async () => {
    const load = await InterruptedLoad.begin({ timing }, ', concurrencyMode: Serial');
    const watch = await watchUploads(load.org);
    expect(await load.start({ dieAtBatch: 4, url: watch.url })).toBe('dead');
    expect(await load.resume({ url: watch.url })).toMatchObject({ verdict: 'success' });
    expect(load.reported('success.csv')).toEqual(names);
    expect(watch).toMatchObject({ most: 1, early: 0 });
    const sent = (await received(load.org)).map(({ cells: { LastName } }) => LastName);
    expect(sent).toEqual(names);
  });
});
