import { describe, expect, test } from 'vitest';
import { testOrg } from '../scenarios/load-scenario.ts';
import { living, loadMatching, stored } from './in-process.ts';

/** As a trigger does: the records of an object that are called so have another site once they are saved. */
function moves(org: Awaited<ReturnType<typeof testOrg>>, ...names: readonly string[]): void {
  org.faults.replace([
    {
      ...{ object: 'Account', times: 10_000 },
      fault: { kind: 'changed-values', set: 'Site', to: 'moved', field: 'Name', values: names },
    },
  ]);
}

describe('values are kept and verified', () => {
  test('of lines of JSON', async () => {
    const org = await testOrg();
    const there = stored(org, 'Account', { Name: 'There', Site: 'old' });
    moves(org, 'There');
    const end = await loadMatching(
      org,
      'jobs:\n  a: {object: Account, operation: upsert, matchBy: Name, verify: true, keepBefore: true, files: a.ndjson}\n',
      { 'a.ndjson': '{"Name":"New","Site":"n"}\n{"Name":"There","Site":"t"}\n' },
    );
    expect(await end.rows('a/before.csv')).toEqual([
      { sf__Id: there.id, sf__File: 'a.ndjson', sf__Line: '2', Name: 'There', Site: 'old' },
    ]);
    expect(await end.rows('a/differences.csv')).toEqual([
      { sf__Id: there.id, sf__File: 'a.ndjson', sf__Line: '2', field: 'Site', sent: 't', found: 'moved' },
    ]);
  });

  test('of rows that a query returned', async () => {
    const org = await testOrg();
    const ids = ['A', 'B'].map((Name) => stored(org, 'Account', { Name, Site: `old ${Name}` }).id);
    org.faults.replace([
      {
        object: 'Account',
        times: 10_000,
        fault: { kind: 'changed-values', set: 'Site', to: 'moved', rows: [2] },
      },
    ]);
    const end = await loadMatching(
      org,
      `jobs:
  look: {object: Account, operation: query, query: "SELECT Id FROM Account ORDER BY Name"}
  a: {object: Account, operation: update, rowsFrom: look, values: {Site: new}, verify: true, keepBefore: true}
`,
      {},
    );
    const rows = await end.rows('a/before.csv');
    expect(rows.map(({ Site, sf__Id }) => [sf__Id, Site])).toEqual([
      [ids[0], 'old A'],
      [ids[1], 'old B'],
    ]);
    expect(rows.map(({ sf__File, sf__Line }) => [sf__File, sf__Line])).toEqual([
      ['look.csv', '2'],
      ['look.csv', '3'],
    ]);
    expect(end.outcome.verdict).toBe('differs');
    const found = living(org, 'Account').flatMap(({ id, values }) =>
      values.get('Site') === 'moved' ? [id] : [],
    );
    expect((await end.rows('a/differences.csv')).map(({ field, sf__Id }) => [sf__Id, field])).toEqual(
      found.map((id) => [id, 'Site']),
    );
    expect(found.length).toBeGreaterThan(0);
  });

  test('of a tree plan, each of its loads for itself', async () => {
    const org = await testOrg();
    moves(org, 'Mill');
    const account = (Name: string, people: readonly string[]): object => ({
      ...{ attributes: { type: 'Account', referenceId: Name }, Name, Site: 'here' },
      Contacts: {
        records: people.map((LastName) => ({
          attributes: { type: 'Contact', referenceId: LastName },
          LastName,
        })),
      },
    });
    const end = await loadMatching(
      org,
      'jobs:\n  seed: {treePlan: plan.json, verify: true, onFailure: continue}\n',
      {
        'plan.json': JSON.stringify([{ sobject: 'Account', saveRefs: true, files: ['Account.json'] }]),
        'Account.json': JSON.stringify({
          records: [account('Mill', ['Ada']), account('Forge', ['Bob', 'Cyd'])],
        }),
      },
    );
    expect(
      end.outcome.jobs.map(({ id, verification }) => [id, verification?.records, verification?.differing]),
    ).toEqual([
      ['seed.Account', 2, 1],
      ['seed.Contact', 3, 0],
    ]);
    expect(await end.rows('seed.Account/differences.csv')).toMatchObject([
      { field: 'Site', sent: 'here', found: 'moved' },
    ]);
  });

  test('of archives, but for the content of files, which cannot be read back', async () => {
    const org = await testOrg();
    const parent = stored(org, 'Account', { Name: 'Mill' }).id;
    const end = await loadMatching(
      org,
      'jobs:\n  a: {object: Attachment, operation: insert, contentType: ZIP_CSV, attachments: files, files: a.csv, verify: true}\n',
      { 'a.csv': `Name,ParentId,Body\none.txt,${parent},#one.txt\n`, 'files/one.txt': 'content' },
    );
    expect(end.outcome.jobs[0]?.reasons).toEqual([]);
    expect(end.outcome).toMatchObject({
      verdict: 'success',
      jobs: [{ verification: { records: 1, differing: 0, unread: ['Body'] } }],
    });
  });
});
