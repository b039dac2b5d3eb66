import { expect, test } from 'vitest';
import type { BatchInfo } from '../../src/bulk/batch-info.ts';
import { BulkApiError } from '../../src/bulk/bulk-api-error.ts';
import { strangersAmong } from '../../src/load/query/query-parts.ts';

const info = (id: string): BatchInfo => ({
  ...{ id, jobId: 'job', state: 'Completed', createdDate: '', systemModstamp: '' },
  ...{ numberRecordsProcessed: 1, numberRecordsFailed: 0 },
  ...{ totalProcessingTime: 0, apiActiveProcessingTime: 0, apexProcessingTime: 0 },
});

/** The ids of the strangers among batches with these requests; undefined: the service does not give it back. */
async function strangersIn(
  soql: string,
  requests: Readonly<Record<string, string | undefined>>,
): Promise<string[]> {
  const read = async ({ id }: BatchInfo): Promise<Uint8Array> => {
    const text = requests[id];
    if (text === undefined) throw new BulkApiError('read it', 400, 'InvalidBatch', 'Request not found');
    return Promise.resolve(Buffer.from(text));
  };
  return (await strangersAmong(Object.keys(requests).map(info), soql, read)).map(({ id }) => id);
}

const soql = "SELECT Id, Name\n FROM Account WHERE Name != 'x' LIMIT 9";
const part = (from: number): string =>
  `SELECT Id, Name FROM Account WHERE Id >= '00${from}' AND Name != 'x' LIMIT 9`;

test.each([
  ['parts', { a: part(1), b: part(2) }, []],
  ['the query once more', { a: part(1), b: soql }, ['b']],
  ['a part once more', { a: part(1), b: part(2), c: part(1) }, ['c']],
  ['another query', { a: part(1), b: "SELECT Id FROM Account WHERE Id >= '001'" }, ['b']],
  ['what the service does not give back', { a: part(1), b: undefined }, []],
] as const)('%s', async (_, requests, strangers) => {
  expect(await strangersIn(soql, requests)).toEqual(strangers);
});
