import { afterEach, describe, expect, it } from 'vitest';
import { startOrg, type OrgOptions, type RunningOrg } from '../../src/org/org.ts';
import { PlainClient } from './plain-client.ts';

let org: RunningOrg;
let client: PlainClient;
afterEach(() => org.stop());

const SERIAL = '<concurrencyMode>Serial</concurrencyMode><contentType>CSV</contentType>';

async function start(options: OrgOptions): Promise<{ later: (milliseconds: number) => void }> {
  let now = Date.parse('2026-01-05T09:00:00Z');
  org = await startOrg({ now: () => now, ...options });
  client = new PlainClient(org);
  return { later: (milliseconds) => (now += milliseconds) };
}

async function states(jobId: string): Promise<string[]> {
  const { text } = await client.call('GET', `job/${jobId}/batch`);
  return [...text.matchAll(/<state>(\w+)</g)].map(([, state = '']) => state);
}

describe('batches of Serial jobs', () => {
  it('take turns by the clock, however seldom somebody looks', async () => {
    const { later } = await start({ timing: { kind: 'time', milliseconds: 1_000 } });
    const jobId = await client.createJob('Account', 'insert', SERIAL);
    for (let batch = 0; batch < 5; batch++) await client.addBatch(jobId, 'Name\nA\n');
    later(499);
    expect(await states(jobId)).toEqual(['Queued', 'Queued', 'Queued', 'Queued', 'Queued']);
    later(1);
    expect(await states(jobId)).toEqual(['InProgress', 'Queued', 'Queued', 'Queued', 'Queued']);
    later(500);
    expect(await states(jobId)).toEqual(['Completed', 'InProgress', 'Queued', 'Queued', 'Queued']);
    later(1_200);
    expect(await states(jobId)).toEqual(['Completed', 'Completed', 'Completed', 'InProgress', 'Queued']);
    later(60_000);
    expect(await states(jobId)).toEqual(['Completed', 'Completed', 'Completed', 'Completed', 'Completed']);
  });

  it.each([{ kind: 'varied' }, { kind: 'reads', reads: 4 }] as const)(
    'do not wait for reads: $kind',
    async (timing) => {
      const { later } = await start({ timing });
      const jobs = [
        await client.createJob('Account', 'insert', SERIAL),
        await client.createJob('Lead', 'insert', SERIAL),
      ];
      for (let batch = 0; batch < 20; batch++) {
        for (const jobId of jobs) await client.addBatch(jobId, 'LastName,Company\nA,B\n');
      }
      later(60_000);
      const [accounts = '', leads = ''] = jobs;
      expect(await states(accounts)).toEqual(Array.from({ length: 20 }, () => 'Failed'));
      expect(await states(leads)).toEqual(Array.from({ length: 20 }, () => 'Completed'));
    },
  );

  it('run in the order of arrival over all jobs, so that the last row wins', async () => {
    const { later } = await start({ timing: { kind: 'time', milliseconds: 100 } });
    const first = await client.createJob('Account', 'insert', SERIAL);
    const second = await client.createJob('Account', 'insert', SERIAL);
    await client.addBatch(second, 'Name\nOne\n');
    await client.addBatch(first, 'Name\nTwo\n');
    await client.addBatch(second, 'Name\nThree\n');
    later(10_000);
    await states(first);
    const account = org.schema.object('Account');
    const names = account && org.store.all(account).map(({ values }) => values.get('Name'));
    expect(names).toEqual(['One', 'Two', 'Three']);
  });

  it('leave those of Parallel jobs alone', async () => {
    const { later } = await start({ timing: { kind: 'time', milliseconds: 1_000 } });
    const serial = await client.createJob('Account', 'insert', SERIAL);
    const parallel = await client.createJob('Account', 'insert');
    for (const jobId of [serial, parallel]) {
      for (let batch = 0; batch < 3; batch++) await client.addBatch(jobId, 'Name\nA\n');
    }
    later(1_000);
    expect(await states(parallel)).toEqual(['Completed', 'Completed', 'Completed']);
    expect(await states(serial)).toEqual(['Completed', 'InProgress', 'Queued']);
  });

  it('that are held back hold those behind them back', async () => {
    const { later } = await start({
      timing: { kind: 'time', milliseconds: 10 },
      faults: [{ route: 'add-batch', fault: { kind: 'wait-for-close' } }],
    });
    const jobId = await client.createJob('Account', 'insert', SERIAL);
    for (let batch = 0; batch < 2; batch++) await client.addBatch(jobId, 'Name\nA\n');
    later(60_000);
    expect(await states(jobId)).toEqual(['InProgress', 'Queued']);
    await client.call(
      'POST',
      `job/${jobId}`,
      'application/xml',
      '<jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload"><state>Closed</state></jobInfo>',
    );
    later(60_000);
    expect(await states(jobId)).toEqual(['Completed', 'Completed']);
  });
});
