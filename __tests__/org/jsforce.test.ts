import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';

describe('jsforce, unpatched, against the embedded org', () => {
  let org: RunningOrg;
  let connection: Connection;

  beforeAll(async () => {
    org = await startOrg();
    connection = new Connection({ instanceUrl: org.url, accessToken: org.token, version: '60.0' });
    connection.bulk.pollInterval = 20;
  });
  afterAll(() => org.stop());

  it('inserts, and is reported which rows failed and why', async () => {
    const results = await connection.bulk.load('Account', 'insert', [
      { Name: 'Alpha', Phone: '1' },
      { Name: '', Phone: '2' },
      { Name: 'Quote " and, comma\nand line' },
    ]);
    expect(results).toEqual([
      { id: expect.stringMatching(/^001.{15}$/) as string, success: true, created: true, errors: [] },
      {
        id: null,
        success: false,
        created: false,
        errors: ['REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --'],
      },
      { id: expect.stringMatching(/^001.{15}$/) as string, success: true, created: true, errors: [] },
    ]);
    const account = org.schema.object('Account');
    const names = account && org.store.all(account).map((record) => record.values.get('Name'));
    expect(names).toEqual(['Alpha', 'Quote " and, comma\nand line']);
  });

  it('updates, upserts, deletes and finds the deleted rows gone', async () => {
    const inserted = await connection.bulk.load('Contact', 'insert', [
      { LastName: 'Update' },
      { LastName: 'Delete' },
    ]);
    const [update = '', remove = ''] = inserted.map(({ id }) => id ?? '');
    const updated = await connection.bulk.load('Contact', 'update', [{ Id: update, Email: 'a@b.example' }]);
    expect(updated).toEqual([{ id: update, success: true, created: false, errors: [] }]);
    const upserted = await connection.bulk.load('Contact', 'upsert', { extIdField: 'Email' }, [
      { Email: 'a@b.example', LastName: 'Found' },
      { Email: 'new@b.example', LastName: 'Created' },
    ]);
    expect(upserted.map(({ success }) => success)).toEqual([true, true]);
    expect(upserted[0]?.id).toBe(update);
    expect(await connection.bulk.load('Contact', 'delete', [{ Id: remove }])).toEqual([
      { id: remove, success: true, created: false, errors: [] },
    ]);
    const again = await connection.bulk.load('Contact', 'delete', [{ Id: remove }]);
    expect(again).toEqual([
      { id: null, success: false, created: false, errors: ['ENTITY_IS_DELETED:entity is deleted:--'] },
    ]);
  });

  it('queries', async () => {
    await connection.bulk.load('Lead', 'insert', [
      { LastName: 'B', Company: 'Two', NumberOfEmployees: 20, AnnualRevenue: 12.5 },
      { LastName: 'A', Company: 'One' },
      { LastName: 'C', Company: 'Other' },
    ]);
    const soql =
      "SELECT LastName, NumberOfEmployees, AnnualRevenue FROM Lead WHERE LastName < 'C' ORDER BY LastName";
    const stream = await connection.bulk.query(soql);
    expect(await stream.toArray()).toEqual([
      { LastName: 'A', NumberOfEmployees: '', AnnualRevenue: '' },
      { LastName: 'B', NumberOfEmployees: '20', AnnualRevenue: '12.5' },
    ]);
  });

  it('finds parents by their keys, and queries by them', async () => {
    await connection.bulk.load('Account', 'insert', [{ Name: 'Parent', NumberOfEmployees: 3 }]);
    const soql = "SELECT Id FROM Account WHERE Name = 'Parent' AND CreatedDate = LAST_N_DAYS:1";
    const [parent] = (await (await connection.bulk.query(soql)).toArray()) as { Id: string }[];
    await connection.bulk.load('Contact', 'insert', [
      { LastName: 'Child', AccountId: parent?.Id, 'Owner.Username': 'loader@embedded-org.example' },
      { LastName: 'Other', AccountId: '', 'Owner.Username': 'nobody@embedded-org.example' },
    ]);
    const children = await connection.query<{ LastName: string; Account: { NumberOfEmployees: number } }>(
      "SELECT LastName, Account.NumberOfEmployees FROM Contact WHERE AccountId IN (SELECT Id FROM Account WHERE Name = 'Parent')",
    );
    expect(children.records.map(({ LastName, Account }) => [LastName, Account.NumberOfEmployees])).toEqual([
      ['Child', 3],
    ]);
  });

  it('reads a result that comes in several files', async () => {
    const small = await startOrg({ resultFileLength: 200 });
    const client = new Connection({ instanceUrl: small.url, accessToken: small.token, version: '60.0' });
    client.bulk.pollInterval = 20;
    const names = Array.from({ length: 50 }, (_, at) => `Account ${at}`);
    await client.bulk.load(
      'Account',
      'insert',
      names.map((Name) => ({ Name })),
    );
    const rows = (await (await client.bulk.query('SELECT Name FROM Account')).toArray()) as {
      Name: string;
    }[];
    // jsforce takes the header of each further file for a row.
    const found = rows.map(({ Name }) => Name).filter((name) => name !== 'Name');
    expect(found).toEqual(names);
    expect(rows.length).toBeGreaterThan(found.length);
    await small.stop();
  });

  it('is refused in words it understands', async () => {
    await expect(connection.bulk.load('Video__c', 'insert', [{ Name: 'x' }])).rejects.toMatchObject({
      name: 'InvalidJob',
      message: 'Unable to find object: Video__c',
    });
    await expect(connection.bulk.load('Account', 'insert', [{ Nmae: 'x' }])).rejects.toThrow(
      'InvalidBatch : Field name not found : Nmae',
    );
    // jsforce closes the job without waiting for the answer.
    await vi.waitFor(() => expect(org.ledger.report().jobsLeftOpen).toEqual([]));
  });

  it('sees an expired session as one', async () => {
    const expired = new Connection({ instanceUrl: org.url, accessToken: 'old', version: '60.0' });
    await expect(expired.bulk.load('Account', 'insert', [{ Name: 'x' }])).rejects.toMatchObject({
      name: 'InvalidSessionId',
    });
  });
});
