import { describe, expect, test } from 'vitest';
import { BulkClient } from '../../src/bulk/bulk-client.ts';
import { ResultSpool } from '../../src/load/results/result-spool.ts';
import { BatchTracker } from '../../src/load/send/batch-tracker.ts';
import { Limiters } from '../../src/load/send/limiters.ts';
import type { Batch } from '../../src/records/record/batch.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { answer, never, testBed } from '../salesforce/test-org.ts';
import { idOf, RESULT_HEADER } from './scripted-org.ts';

const batch: Batch = {
  ...{ number: 1, origin: { file: 0, line: 2 }, segments: [], records: 1, bytes: 10, verbatim: true },
};
const ROWS = `${RESULT_HEADER}"${idOf('003', 1)}","true","true",""\n`;
const KEPT = '/scratch/people.results/1.result';

function spoolOf(files = new MemoryFiles()): {
  spool: ResultSpool;
  files: MemoryFiles;
  requests: () => number;
} {
  const { transport, http, clock } = testBed(() => answer(200, ROWS, { 'content-type': 'text/csv' }));
  const tracker = new BatchTracker(() => undefined);
  tracker.sent(1, {
    ...{ id: idOf('751', 1), jobId: idOf('750', 1), state: 'Completed', createdDate: '', systemModstamp: '' },
    ...{ numberRecordsProcessed: 1, numberRecordsFailed: 0, totalProcessingTime: 0 },
    ...{ apiActiveProcessingTime: 0, apexProcessingTime: 0 },
  });
  const spool = new ResultSpool('/scratch/people.results', files, {
    ...{ tracker, bulk: new BulkClient(transport, '66.0'), clock, deadline: never },
    ...{
      contentType: 'CSV',
      sendsIds: false,
      trouble: () => undefined,
      limiter: new Limiters(clock).results,
    },
  });
  return { spool, files, requests: () => http.requests.length };
}

async function rowsOf(spool: ResultSpool): Promise<string | undefined> {
  const taken = await spool.take(batch);
  return taken.kind === 'ran' ? Buffer.from(taken.rows ?? []).toString() : undefined;
}

describe('a result', () => {
  test('that was fetched ahead is the one that is taken', async () => {
    const { spool, requests } = spoolOf();
    spool.fetchAhead([batch], 0);
    spool.fetchAhead([batch], 0);
    expect(await rowsOf(spool)).toBe(ROWS);
    expect(requests()).toBe(1);
  });

  test('that is kept lies on the disk until it is taken again, and is not fetched a second time', async () => {
    const { files, requests, spool } = spoolOf();
    await spool.keep(batch, await spool.take(batch));
    expect(files.text(KEPT)).toBe(ROWS);
    spool.fetchAhead([batch], 0);
    expect(await rowsOf(spool)).toBe(ROWS);
    expect(requests()).toBe(1);
    expect(files.contents.has(KEPT)).toBe(false);
  });

  test.each([
    ['is gone', (files: MemoryFiles) => files.contents.delete(KEPT)],
    ['was cut', (files: MemoryFiles) => files.contents.set(KEPT, Buffer.from(ROWS.slice(0, -5)))],
  ])('whose file %s is fetched again', async (_, change) => {
    const { files, requests, spool } = spoolOf();
    await spool.keep(batch, await spool.take(batch));
    change(files);
    expect(await rowsOf(spool)).toBe(ROWS);
    expect(requests()).toBe(2);
  });

  test('that cannot be written down is fetched again', async () => {
    const files = new MemoryFiles({ [KEPT]: '' });
    await files.protect(KEPT);
    const { requests, spool } = spoolOf(files);
    await spool.keep(batch, await spool.take(batch));
    expect(await rowsOf(spool)).toBe(ROWS);
    expect(requests()).toBe(2);
  });
});
