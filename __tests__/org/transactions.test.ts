import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { extendSchema, objectsFromYaml } from '../../src/org/schema/schema-folder.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { PlainClient } from './plain-client.ts';

const SCHEMA = `
Account:
  fields:
    Key__c: string(40) externalId unique
    Exact__c: string(40) externalId unique caseSensitive
    Loose__c: string(40) externalId
`;

let org: RunningOrg;
let client: PlainClient;
beforeEach(async () => {
  org = await startOrg({
    schema: extendSchema(standardObjects(), objectsFromYaml(SCHEMA)),
    timing: { kind: 'reads', reads: 0 },
  });
  client = new PlainClient(org);
});
afterEach(() => org.stop());

const by = (field: string): string =>
  `<externalIdFieldName>${field}</externalIdFieldName><contentType>CSV</contentType>`;

/** Keys `k1` … with another one at some places, counted from 1. */
function keys(count: number, others: Readonly<Record<number, string>> = {}): string[] {
  return Array.from({ length: count }, (_, at) => others[at + 1] ?? `k${at + 1}`);
}

async function upsert(field: string, values: readonly string[]): Promise<string[]> {
  const csv = `Name,${field}\n${values.map((value, at) => `N${at + 1},${value}\n`).join('')}`;
  return (await client.load('Account', 'upsert', csv, by(field))).split('\n').slice(1, -1);
}

/** Places of the rows that failed, counted from 1. */
function failures(rows: readonly string[]): number[] {
  return rows.flatMap((row, at) => (row.includes('"true"') && !row.startsWith('""') ? [] : [at + 1]));
}

describe('an upsert is saved by 200 rows', () => {
  it('fails every row of a transaction whose key stands in it twice', async () => {
    const rows = await upsert('Key__c', keys(210, { 200: 'k3' }));
    expect(failures(rows)).toEqual([3, 200]);
    expect(rows[2]).toBe(
      '"","false","false","DUPLICATE_VALUE:Duplicate external id specified: k3:Key__c --"',
    );
  });

  it.each([
    [201, 1],
    [300, 5],
    [401, 200],
  ])('row %i updates what row %i of an earlier transaction made', async (later, earlier) => {
    const rows = await upsert('Key__c', keys(420, { [later]: `k${earlier}` }));
    expect(failures(rows)).toEqual([]);
    expect(rows[later - 1]).toMatch(/^"\w{18}","true","false",""$/);
    expect(rows[later - 1]?.slice(0, 20)).toBe(rows[earlier - 1]?.slice(0, 20));
    const id = rows[later - 1]?.slice(1, 19) ?? '';
    expect(org.store.get(id)?.values.get('Name')).toBe(`N${later}`);
  });

  it('a key that stands twice in a later transaction fails there alone', async () => {
    const rows = await upsert('Key__c', keys(300, { 250: 'k1', 251: 'k1' }));
    expect(failures(rows)).toEqual([250, 251]);
  });

  it.each([
    ['Key__c', [1, 2]],
    ['Exact__c', []],
    ['Loose__c', []],
  ])('%s: keys that differ in case alone', async (field, failed) => {
    expect(failures(await upsert(field, ['Abc', 'aBC']))).toEqual(failed);
    await upsert(field, ['one']);
    const [row = ''] = await upsert(field, ['ONE']);
    expect(row).toMatch(field === 'Key__c' ? /"true","false",""$/ : /"true","true",""$/);
  });

  it('fails rows of a transaction that name the same Id', async () => {
    const [row = ''] = await upsert('Key__c', ['x']);
    const id = row.slice(1, 19);
    const csv = `Id,Site\n${id},a\n${id.slice(0, 15)},b\n`;
    const rows = (await client.load('Account', 'upsert', csv, by('Id'))).split('\n').slice(1, -1);
    expect(rows).toEqual([
      `"","false","false","DUPLICATE_VALUE:Duplicate id specified: ${id}:--"`,
      `"","false","false","DUPLICATE_VALUE:Duplicate id specified: ${id.slice(0, 15)}:--"`,
    ]);
  });
});

describe('other operations by 200 rows', () => {
  it('an update of records that were updated before fails from the thirteenth on', async () => {
    const [row = ''] = await upsert('Key__c', ['x']);
    const id = row.slice(1, 19);
    const update = async (count: number): Promise<number[]> => {
      const csv = `Id,Site\n${Array.from({ length: count }, (_, at) => `${id},s${at + 1}\n`).join('')}`;
      const rows = (await client.load('Account', 'update', csv)).split('\n').slice(1, -1);
      if (count > 13) {
        expect(rows[13]).toContain(
          `DUPLICATE_VALUE:Maximum number of duplicate updates in one batch (12 allowed). Attempt to update Id more than once in this Api call: ${id}`,
        );
      }
      return failures(rows);
    };
    expect(await update(13)).toEqual([]);
    expect(await update(15)).toEqual([14, 15]);
    expect(org.store.get(id)?.values.get('Site')).toBe('s13');
  });

  it('a unique value of the same transaction is reported without the record, one of an earlier one with it', async () => {
    const values = keys(220, { 150: 'k1', 210: 'k1' });
    const csv = `Name,Key__c\n${values.map((value) => `A,${value}\n`).join('')}`;
    const rows = (await client.load('Account', 'insert', csv)).split('\n').slice(1, -1);
    expect(failures(rows)).toEqual([150, 210]);
    expect(rows[149]).toContain(
      'duplicate value found: <unknown> duplicates value on record with id: <unknown>',
    );
    expect(rows[209]).toContain(`Key__c duplicates value on record with id: ${rows[0]?.slice(1, 19) ?? ''}`);
  });

  it('unique values that differ in case alone may stand beside each other where case counts', async () => {
    const insert = async (field: string): Promise<number[]> =>
      failures(
        (await client.load('Account', 'insert', `Name,${field}\nA,x1\nB,X1\n`)).split('\n').slice(1, -1),
      );
    expect(await insert('Exact__c')).toEqual([]);
    expect(await insert('Key__c')).toEqual([2]);
    const count = async (where: string): Promise<number> => {
      const query = encodeURIComponent(`SELECT COUNT() FROM Account WHERE ${where}`);
      const answer = await client.rest(`/services/data/v68.0/query?q=${query}`);
      return ((await answer.json()) as { totalSize: number }).totalSize;
    };
    expect(await count("Exact__c = 'X1'")).toBe(1);
    expect(await count("Exact__c IN ('X1', 'none')")).toBe(1);
    expect(await count("Key__c = 'X1'")).toBe(1);
    expect(await count("Name = 'a'")).toBe(2);
  });
});
