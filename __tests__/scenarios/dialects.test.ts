import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { expectOutcome, load } from './load-scenario.ts';
import { received } from './received.ts';

test.concurrent(
  'files in other dialects verifyOrg as what they mean; result files are UTF-8 with commas',
  async () => {
    const text = 'External_Id__c;LastName;Title\r\np-1;"Muster; ""M""";Bäcker, Köche\r\n\r\np-2;;€\r\n';
    const jobs = (csv: string): string =>
      `jobs: {people: {object: Contact, operation: insert, files: people.csv, csv: ${csv}}}\n`;
    const first = await load({
      jobs: jobs('{delimiter: semicolon, encoding: latin1}'),
      files: { 'people.csv': iconv.encode(text, 'win1252') },
    });
    expectOutcome(first, 'records-failed', { succeeded: 1, failed: 1 });
    expect((await received(first.org)).map(({ cells }) => cells)).toEqual([
      { External_Id__c: 'p-1', LastName: 'Muster; "M"', Title: 'Bäcker, Köche' },
      { External_Id__c: 'p-2', LastName: '', Title: '€' },
    ]);
    expect(await first.rows('people/success.csv')).toMatchObject([
      { sf__File: 'people.csv', sf__Line: '2', LastName: 'Muster; "M"', Title: 'Bäcker, Köche' },
    ]);
    const failed = (await first.resultFile('people/failed.csv')) ?? '';
    expect(failed).toContain(',people.csv,4,p-2,,€\n');

    const second = await load({
      jobs: jobs('{}'),
      files: { 'people.csv': failed.replace('p-2,,', 'p-2,Roe,') },
    });
    expectOutcome(second, 'success', { succeeded: 1 });
  },
);

test.concurrent('UTF-16 with its mark needs no key', async () => {
  const loaded = await load({
    jobs: 'jobs: {people: {object: Contact, operation: insert, files: people.csv, groupBy: Title}}\n',
    files: { 'people.csv': Buffer.from('\uFEFFLastName,Title\nMüller,漢\nRoe,😀\n', 'utf16le') },
  });
  expectOutcome(loaded, 'success', { succeeded: 2 });
  expect(await loaded.rows('people/success.csv')).toMatchObject([
    { sf__Line: '2', LastName: 'Müller', Title: '漢' },
    { sf__Line: '3', LastName: 'Roe', Title: '😀' },
  ]);
});

test.concurrent('a wrong dialect is reported with its key, and nothing is sent', async () => {
  const loaded = await load({
    jobs: `defaults: {object: Contact, operation: insert}
jobs:
  tabs: {files: tabs.csv}
  bytes: {files: bytes.csv, csv: {encoding: euc-kr}}
`,
    files: {
      'tabs.csv': 'LastName\tTitle\nRoe\tBaker\n',
      'bytes.csv': Buffer.from('LastName\nRoe\nM\xfc\n', 'latin1'),
    },
  });
  expectOutcome(loaded, 'invalid', {});
  expect(loaded.main.log).toContain('csv: {delimiter: tab}');
  expect(loaded.main.log).toContain('bytes.csv:3');
  expect(loaded.ledger.jobs).toEqual([]);
});
