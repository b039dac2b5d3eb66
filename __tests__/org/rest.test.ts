import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobRequest } from '../../src/org/bulk/job.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { PlainClient } from './plain-client.ts';

let org: RunningOrg;
let client: PlainClient;
const JOBS = 2_001;

beforeAll(async () => {
  org = await startOrg({ kind: 'scratch', timing: { kind: 'reads', reads: 0 } });
  client = new PlainClient(org);
  const request: JobRequest = {
    operation: 'insert',
    object: 'Account',
    contentType: 'CSV',
    concurrencyMode: 'Parallel',
    externalIdFieldName: undefined,
    assignmentRuleId: undefined,
  };
  for (let job = 1; job < JOBS; job++) org.service.createJob(request, '62.0', undefined);
  await client.createJob(
    'Contact',
    'query',
    '<concurrencyMode>Serial</concurrencyMode><contentType>CSV</contentType>',
  );
});
afterAll(() => org.stop());

interface Listing {
  readonly done: boolean;
  readonly nextRecordsUrl: string | null;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

const list = async (query: string): Promise<Listing> =>
  (await (await client.rest(`/services/data/v62.0/jobs/${query}`)).json()) as Listing;

describe('the listings of jobs', () => {
  it.each(['query', 'ingest'])('jobs/%s tells every job once, a thousand a page', async (listing) => {
    const ids = new Set<unknown>();
    let pages = 0;
    for (let page = await list(listing); ; pages++) {
      for (const { id } of page.records) ids.add(id);
      expect(page.records.length).toBeLessThanOrEqual(1_000);
      expect(page.done).toBe(page.nextRecordsUrl === null);
      if (page.nextRecordsUrl === null) break;
      page = (await (await client.rest(page.nextRecordsUrl)).json()) as Listing;
    }
    expect([ids.size, pages]).toEqual([JOBS, 2]);
  });

  it('narrows by parameters, empty ones being none', async () => {
    expect((await list('query?jobType=&queryLocator=')).records).toHaveLength(1_000);
    expect((await list('query?jobType=Classic')).records).toHaveLength(1_000);
    expect((await list('query?jobType=V2Query')).records).toEqual([]);
    expect((await list('query?isPkChunkingEnabled=true')).records).toEqual([]);
    const [record, ...others] = (await list('query?concurrencyMode=serial')).records;
    expect(others).toEqual([]);
    expect(record).toEqual({
      id: expect.stringMatching(/^750\w{15}$/) as string,
      operation: 'query',
      object: 'Contact',
      createdById: org.userId,
      createdDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/) as string,
      systemModstamp: expect.stringMatching(/\+0000$/) as string,
      state: 'Open',
      concurrencyMode: 'Serial',
      contentType: 'CSV',
      apiVersion: 62,
      jobType: 'Classic',
    });
  });

  it('refuses an invented locator', async () => {
    const answer = await client.rest('/services/data/v62.0/jobs/query?queryLocator=01gEM0000000099AAA-1000');
    expect([answer.status, await answer.json()]).toEqual([
      400,
      [{ message: 'invalid query locator', errorCode: 'INVALID_QUERY_LOCATOR' }],
    ]);
  });
});

describe('the other REST resources', () => {
  it('limits, with the usage header', async () => {
    const answer = await client.rest('/services/data/v62.0/limits');
    expect(answer.headers.get('content-type')).toBe('application/json;charset=UTF-8');
    expect(answer.headers.get('sforce-limit-info')).toMatch(/^api-usage=\d+\/15000$/);
    expect(await answer.json()).toMatchObject({ DailyBulkApiBatches: { Max: 15_000, Remaining: 15_000 } });
  });

  it.each(['31.0', '67.0', '68.0'])('has version %s', async (version) => {
    const listed = (await (await client.rest('/services/data')).json()) as { version: string }[];
    expect(listed.map((one) => one.version)).toContain(version);
    expect((await client.rest(`/services/data/v${version}/limits`)).status).toBe(200);
    const job = await new PlainClient(org, version).createJob('Account', 'insert');
    expect(job).toMatch(/^750/);
  });

  it.each([
    ['30.0', 410],
    ['69.0', 404],
    ['68', 404],
  ])('has no version %s', async (version, status) => {
    expect((await client.rest(`/services/data/v${version}/limits`)).status).toBe(status);
    const answer = await new PlainClient(org, version).call('GET', 'job/750000000000000AAA');
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('InvalidVersion') as string]);
  });

  it('refuses a wrong token, an unknown resource and a retired version as REST does', async () => {
    const wrong = await client.rest('/services/data/v62.0/limits', 'wrong');
    expect([wrong.status, wrong.headers.get('www-authenticate'), await wrong.json()]).toEqual([
      401,
      'Token',
      [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }],
    ]);
    expect((await client.rest('/services/data/v62.0/nothing')).status).toBe(404);
    expect((await client.rest('/services/data/v20.0/limits')).status).toBe(410);
    const user = await client.rest('/services/oauth2/userinfo', 'wrong');
    expect([user.status, await user.text()]).toEqual([403, 'Bad_OAuth_Token']);
  });

  it('jsforce sees identity, describe, records and counts', async () => {
    const connection = new Connection({ instanceUrl: org.url, accessToken: org.token, version: '62.0' });
    const organization = await connection.query(
      'SELECT Id, IsSandbox, TrialExpirationDate, OrganizationType, NamespacePrefix FROM Organization',
    );
    expect(organization.records).toMatchObject([
      { Id: org.orgId, IsSandbox: true, TrialExpirationDate: '2099-12-31T00:00:00.000+0000' },
    ]);
    expect(await connection.request('/services/oauth2/userinfo')).toMatchObject({
      organization_id: org.orgId,
      user_id: org.userId,
    });
    const describe = await connection.sobject('Contact').describe();
    const field = (name: string): object | undefined => describe.fields.find((known) => known.name === name);
    expect(describe).toMatchObject({ keyPrefix: '003', createable: true });
    expect(field('Email')).toMatchObject({ type: 'email', length: 80, idLookup: true, nillable: true });
    expect(field('LastName')).toMatchObject({ nillable: false, createable: true, defaultedOnCreate: false });
    expect(field('Name')).toMatchObject({ createable: false, idLookup: false });
    expect(field('AccountId')).toMatchObject({ referenceTo: ['Account'], relationshipName: 'Account' });
    const csv = `LastName\n${'P\n'.repeat(2_500)}`;
    await client.load('Contact', 'insert', csv);
    expect((await connection.query('SELECT COUNT() FROM Contact')).totalSize).toBe(2_500);
    const all = await connection
      .query('SELECT Id FROM Contact')
      .execute({ autoFetch: true, maxFetch: 5_000 });
    expect(all.records).toHaveLength(2_500);
    await expect(connection.query('SELECT Nope FROM Contact')).rejects.toMatchObject({
      errorCode: 'INVALID_FIELD',
    });
  });
});
