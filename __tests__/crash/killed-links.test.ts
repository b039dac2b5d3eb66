import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { expectOutcome, load, testOrg } from '../scenarios/load-scenario.ts';

const jobs = `defaults: {operation: insert, batch: {maxRecords: 3}}
jobs:
  accounts: {object: Account, files: accounts.csv, columns: {Key: ~}, references: {ParentId: {job: accounts, key: Key}}}
  contacts:
    object: Contact
    files: contacts.csv
    columns: {Key: ~}
    references: {AccountId: {job: accounts, key: Key}, ReportsToId: {job: contacts, key: Key}}
`;
const accounts = Array.from({ length: 12 }, (_, index) => `A${index}`);
const contacts = Array.from({ length: 15 }, (_, index) => `C${index}`);
/** Each refers to the next one, and the last one to the first: a circle. */
const nextOf = (names: readonly string[], index: number): string => names[(index + 1) % names.length] ?? '';
const accountOf = (index: number): string => accounts[index % accounts.length] ?? '';

const files = {
  'accounts.csv': `Name,Key,ParentId\n${accounts.map((name, index) => `${name},${name},${nextOf(accounts, index)}\n`).join('')}`,
  'contacts.csv': `LastName,Key,AccountId,ReportsToId\n${contacts.map((name, index) => `${name},${name},${accountOf(index)},${nextOf(contacts, index)}\n`).join('')}`,
};

/** Name → the names of the records that the lookups of an object point at. */
function linksOf(
  org: RunningOrg,
  object: string,
  name: string,
  lookups: readonly string[],
): [string, ...string[]][] {
  const schema = org.schema.object(object);
  const records = schema === undefined ? [] : org.store.all(schema);
  const nameOf = (id: unknown): string => {
    const values = typeof id === 'string' ? org.store.get(id)?.values : undefined;
    return String(values?.get('Name') ?? values?.get('LastName'));
  };
  return records
    .map(({ values }): [string, ...string[]] => [
      String(values.get(name)),
      ...lookups.map((lookup) => nameOf(values.get(lookup))),
    ])
    .sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)));
}

test.each([{ post: true }, { post: false }])(
  'a step that is killed in the second pass is finished by the next one, each link once: %o',
  async ({ post }) => {
    const org = await testOrg({ latency: 20, timing: { kind: 'time', milliseconds: 30 } });
    const results = { 'results-path': 'results' };
    const killed = await load({ org, jobs, files, with: results, run: { killOn: '(second pass)', post } });
    expect(killed.main).toMatchObject({ signal: 'SIGKILL' });
    const folder = join(killed.workspace, 'results');
    const journal = await readFile(join(folder, 'checkpoint.json'), 'utf8');
    expect(journal).toMatch(/"sending","job":"\w+#2"/);
    const loaded = await load({
      ...{ org, jobs, files, run: { workspace: killed.workspace } },
      with: { ...results, 'resume-from': 'results' },
    });
    expectOutcome(loaded, 'success', { succeeded: accounts.length + contacts.length });
    expect(linksOf(org, 'Account', 'Name', ['ParentId'])).toEqual(
      accounts.map((name, index) => [name, nextOf(accounts, index)]),
    );
    expect(linksOf(org, 'Contact', 'LastName', ['AccountId', 'ReportsToId'])).toEqual(
      contacts.map((name, index) => [name, accountOf(index), nextOf(contacts, index)]),
    );
    expect(loaded.ledger.records).toMatchObject({
      Account: { created: accounts.length, updated: accounts.length },
      Contact: { created: contacts.length, updated: contacts.length },
    });
    expect(loaded.ledger.jobsLeftOpen).toEqual([]);
    expect((await loaded.rows('contacts/success.csv')).map((row) => row['LastName'])).toEqual(contacts);
    expect((await readdir(folder, { recursive: true })).sort()).toEqual([
      ...['accounts', 'accounts/failed.csv', 'accounts/success.csv', 'accounts/unprocessed.csv'],
      ...['contacts', 'contacts/failed.csv', 'contacts/success.csv', 'contacts/unprocessed.csv'],
      ...['report.json', 'undo.json'],
    ]);
  },
  300_000,
);
