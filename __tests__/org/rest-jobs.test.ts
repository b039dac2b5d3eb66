import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';

let org: RunningOrg;
let ids: readonly string[];

beforeAll(async () => {
  org = await startOrg();
  const common = { object: 'Account', operation: 'insert', state: 'Open' };
  const answer = await ask('POST', '/__org/jobs', [
    { ...common, jobType: 'Classic', concurrencyMode: 'Serial', hoursAgo: 26, batches: ['Name\nAcme\n'] },
    { ...common, jobType: 'V2Ingest', createdById: '005000000000009AAA', numberRecordsFailed: 2 },
    { ...common, jobType: 'V2Query', operation: 'query', state: 'JobComplete', errorMessage: 'No.' },
    { ...common, jobType: 'BigObjectIngest' },
  ]);
  ids = answer.value as string[];
});
afterAll(() => org.stop());

async function ask(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly value: unknown }> {
  const response = await fetch(`${org.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${org.token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, value: await response.json() };
}

const base = '/services/data/v66.0/jobs';
const listed = async (query: string): Promise<string[]> => {
  const { value } = await ask('GET', `${base}/${query}`);
  return (value as { readonly records: readonly { readonly jobType: string }[] }).records.map(
    ({ jobType }) => jobType,
  );
};

describe('jobs that others have made', () => {
  it('stand in the listings that have their type', async () => {
    expect(await listed('ingest')).toEqual(['Classic', 'V2Ingest', 'V2Query', 'BigObjectIngest']);
    expect(await listed('query')).toEqual(['Classic', 'V2Query']);
    expect(await listed('ingest?jobType=V2Ingest')).toEqual(['V2Ingest']);
    expect(await listed('ingest?concurrencyMode=serial')).toEqual(['Classic']);
    expect(await listed('query?concurrencyMode=parallel')).toEqual(['V2Query']);
    expect(await listed('query?isPkChunkingEnabled=true')).toEqual([]);
  });

  it('have the batches that they were given, whatever their age', () => {
    const [job] = org.service.jobs.values();
    expect(job).toMatchObject({ id: ids[0], state: 'Open', batches: [{ jobId: ids[0] }] });
  });

  it('are read below the listing of their kind alone', async () => {
    expect(await ask('GET', `${base}/ingest/${ids[1] ?? ''}`)).toMatchObject({
      status: 200,
      value: { id: ids[1], state: 'Open', createdById: '005000000000009AAA', numberRecordsFailed: 2 },
    });
    expect(await ask('GET', `${base}/query/${ids[2] ?? ''}`)).toMatchObject({
      value: { state: 'JobComplete', errorMessage: 'No.' },
    });
    expect((await ask('GET', `${base}/query/${ids[1] ?? ''}`)).status).toBe(404);
    expect((await ask('GET', `${base}/ingest/${ids[0] ?? ''}`)).status).toBe(404);
  });

  it('are aborted once, and in no other state', async () => {
    const path = `${base}/ingest/${ids[3] ?? ''}`;
    expect((await ask('PATCH', path, { state: 'UploadComplete' })).status).toBe(400);
    expect(await ask('PATCH', path, { state: 'Aborted' })).toMatchObject({
      status: 200,
      value: { state: 'Aborted' },
    });
    expect(await ask('PATCH', path, { state: 'Aborted' })).toMatchObject({
      status: 400,
      value: [{ errorCode: 'INVALIDJOBSTATE' }],
    });
    expect((await ask('PATCH', `${base}/ingest`, { state: 'Aborted' })).status).toBe(405);
  });

  it.each([{}, [{}], [{ jobType: 'V9', object: 'A', operation: 'insert', state: 'Open' }], [{ jobType: 1 }]])(
    'are refused where the wish is %j',
    async (wishes) => {
      expect((await ask('POST', '/__org/jobs', wishes)).status).toBe(400);
    },
  );
});

describe('the clock', () => {
  it('is put forward, and takes jobs with it that are older than seven days then', async () => {
    expect((await ask('POST', '/__org/clock', { aheadSeconds: -1 })).status).toBe(400);
    expect((await ask('POST', '/__org/clock', {})).value).toEqual({ aheadSeconds: 0 });
    expect((await ask('POST', '/__org/clock', { aheadSeconds: 6 * 86_400 })).value).toEqual({
      aheadSeconds: 518_400,
    });
    expect(await listed('ingest')).toEqual(['V2Ingest', 'V2Query', 'BigObjectIngest']);
    await ask('POST', '/__org/clock', { aheadSeconds: 86_401 });
    expect(await listed('ingest')).toEqual([]);
  });
});
