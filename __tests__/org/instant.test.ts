import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { canonicalId } from '../../src/org/records/salesforce-id.ts';
import { elementIn, PlainClient } from './plain-client.ts';

let org: RunningOrg;
let client: PlainClient;
beforeEach(async () => {
  org = await startOrg({ instant: true });
  client = new PlainClient(org);
});
afterEach(() => org.stop());

it('counts exactly, gives every row its own id, and keeps nothing', async () => {
  const jobId = await client.createJob('Contact', 'insert');
  const ids: string[] = [];
  for (const [rows, csv] of [
    [2, 'LastName,Description\nA,"two\nlines"\n\nB,\n'],
    [1, '"LastName"\r\n"say ""hi"""'],
  ] as const) {
    const batchId = await client.addBatch(jobId, csv);
    const info = await client.waitFor(jobId, batchId);
    expect([elementIn(info, 'state'), elementIn(info, 'numberRecordsProcessed')]).toEqual([
      'Completed',
      `${rows}`,
    ]);
    const { text } = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
    ids.push(...[...text.matchAll(/^"(\w{18})","true","true",""$/gm)].map(([, id = '']) => id));
    expect((await client.call('GET', `job/${jobId}/batch/${batchId}/request`)).status).toBe(400);
  }
  expect(ids).toHaveLength(3);
  expect(new Set(ids.filter((id) => canonicalId(id) === id)).size).toBe(3);
  expect(org.ledger.report().records).toEqual({});
});

it('counts JSON, whatever is in its texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }), async (rows) => {
      const jobId = await client.createJob('Contact', 'insert', '<contentType>JSON</contentType>');
      const batchId = await client.addBatch(jobId, JSON.stringify(rows, null, 1), 'application/json');
      const { text } = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
      const results = JSON.parse(text) as { id: string; success: boolean; created: boolean }[];
      expect(results).toHaveLength(rows.length);
      expect(results.every(({ id, success, created }) => canonicalId(id) === id && success && created)).toBe(
        true,
      );
      expect(new Set(results.map(({ id }) => id)).size).toBe(rows.length);
    }),
    { numRuns: 50 },
  );
});

it('has no batch without rows either', async () => {
  expect(elementIn(await client.load('Contact', 'insert', 'LastName\n'), 'stateMessage')).toBe(
    'InvalidBatch : Records not found',
  );
});
