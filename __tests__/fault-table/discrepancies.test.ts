import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinResult, unseen } from '../../src/load/results/batch-result.ts';
import { CreatedIds } from '../../src/load/results/created-ids.ts';
import { jobOutcome, type JobFacts } from '../../src/load/job/job-outcome.ts';
import { queryOutcome } from '../../src/load/query/query-outcome.ts';
import { RetriedRecords } from '../../src/load/results/retried-records.ts';
import type { BatchFault } from '../../src/org/faults/fault-table.ts';
import { sentenceOf, type Discrepancy, type DiscrepancyName } from '../../src/outcome/discrepancy.ts';
import { FailureDigest } from '../../src/outcome/failure-digest.ts';
import { makePlan } from '../../src/plan/planning.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import type { BatchInfo, BatchState } from '../../src/bulk/batch-info.ts';
import { FirstIds } from '../../src/load/send/first-ids.ts';
import { BatchTracker } from '../../src/load/send/batch-tracker.ts';
import { BatchSource } from '../../src/records/inspection/batch-source.ts';
import { ResultFiles } from '../../src/records/results/result-files.ts';
import { loadInVirtualTime, type Line } from './in-process-case.ts';
import { MANIFEST, SOURCE } from './load-of-six.ts';

/** What a load finds to disagree when all its batches have these faults. */
async function withFaults(...faults: readonly BatchFault[]): Promise<readonly Discrepancy[]> {
  const rules = faults.map((fault) => ({ fault, times: 99 }));
  return (await loadInVirtualTime(rules, 0)).discrepancies;
}

/** Adds a batch to the job before its batches are listed, as somebody else with the same user might. */
const intruder: Line = (http, org) => ({
  send: async (request) => {
    const [job] = org.service.jobs.values();
    if (request.method === 'GET' && request.url.pathname.endsWith('/batch') && job !== undefined) {
      org.service.addBatch(job, 'text/csv', Buffer.from('LastName\nZ\n'));
    }
    return http.send(request);
  },
});

/** Says of saved records that they have failed. */
const contradicting: Line = (http) => ({
  send: async (request) => {
    const response = await http.send(request);
    if (!request.url.pathname.endsWith('/result')) return response;
    const text = Buffer.from(response.body)
      .toString()
      .replaceAll('"true","true",""', '"false","true","A:b:--"');
    return { ...response, body: Buffer.from(text) };
  },
});

/** Gives every created record of a batch the Id of the first. */
const repeating: Line = (http) => ({
  send: async (request) => {
    const response = await http.send(request);
    if (!request.url.pathname.endsWith('/result')) return response;
    const text = Buffer.from(response.body).toString();
    const [first = ''] = /\w{18}/.exec(text) ?? [];
    return { ...response, body: Buffer.from(text.replaceAll(/\w{18}/g, first)) };
  },
});

/** A job that is judged by tallies that are none of the load's doing: only a mistake of its own makes them. */
async function judged(
  change: 'a batch that has grown' | 'a batch that is missing' | 'a lost second pass',
): Promise<readonly Discrepancy[]> {
  const files = new MemoryFiles({ '/w/bulk-load.yml': MANIFEST, '/w/people.csv': SOURCE });
  const { signal } = new AbortController();
  const request = { workspace: '/w', manifest: 'bulk-load.yml', jobs: [], variables: new Map() };
  const { plan } = await makePlan(
    { ...request, scratchFolder: '/s', maxFailedRecords: { records: 0 } },
    { files, signal, instant: 0 },
  );
  const [planned] = plan?.jobs ?? [];
  if (planned?.kind !== 'load') throw new Error('There is no plan.');
  const { inspection, job } = planned;
  const source = new BatchSource(inspection, files);
  const digest = new FailureDigest(job.toleratedCodes);
  const sinks = {
    ...{ source, digest, files: await ResultFiles.create('/r', inspection, files), names: ['people.csv'] },
    retried: new RetriedRecords(job.retry, source),
    createdIds: new CreatedIds(new FirstIds()),
  };
  const grown = change === 'a batch that has grown' ? 1 : 0;
  const tallies: JobFacts['tallies'][number][] = [];
  for (const batch of inspection.batches.slice(grown === 1 ? 0 : 1)) {
    const counted = { ...batch, records: batch.records + grown };
    tallies.push(await joinResult(counted, { kind: 'unknown' }, sinks));
  }
  const second = {
    ...{ retryBatches: [], retryDiscrepancies: [], infos: new Map(), listDiscrepancies: [], jobIds: [] },
    linkTallies: inspection.batches.map((batch) => unseen(batch, { kind: 'unknown' })),
  };
  return jobOutcome({
    ...{ planned, tallies, digest, stopReason: undefined, troubles: [] },
    ...{ retryBatches: [], retryDiscrepancies: [], infos: new Map(), listDiscrepancies: [], jobIds: [] },
    ...{ maxFailedRecords: { records: 0 }, durationMilliseconds: 0 },
    ...(change === 'a lost second pass' ? { second } : {}),
  }).discrepancies;
}

function batchInfo(state: BatchState): BatchInfo {
  return {
    ...{ id: '751000000000001AAA', jobId: '750000000000001AAA', state },
    ...{ createdDate: '', systemModstamp: '', numberRecordsProcessed: 3, numberRecordsFailed: 0 },
    ...{ totalProcessingTime: 0, apiActiveProcessingTime: 0, apexProcessingTime: 0 },
  };
}

/** A query whose result file has a row less than its batch claims. */
async function queried(): Promise<readonly Discrepancy[]> {
  const manifest = `version: 1\njobs:\n  people: {object: Contact, operation: query, query: SELECT Id FROM Contact}\n`;
  const request = { workspace: '/w', manifest: 'bulk-load.yml', jobs: [], variables: new Map() };
  const { plan } = await makePlan(
    { ...request, scratchFolder: '/s', maxFailedRecords: { records: 0 } },
    {
      files: new MemoryFiles({ '/w/bulk-load.yml': manifest }),
      signal: new AbortController().signal,
      instant: 0,
    },
  );
  const [planned] = plan?.jobs ?? [];
  if (planned?.kind !== 'query') throw new Error('There is no query.');
  const info = batchInfo('Completed');
  return queryOutcome({
    ...{
      planned,
      jobIds: [info.jobId],
      listDiscrepancies: [],
      stop: { reason: undefined, troubles: [] },
      infos: [info],
    },
    ...{ batches: [{ info, rows: 2, line: 2 }], durationMilliseconds: 0 },
  }).discrepancies;
}

/** What makes each discrepancy: a new name without a line here does not compile. */
const makers: Readonly<Record<DiscrepancyName, () => Promise<readonly Discrepancy[]>>> = {
  'records-in-doubt': async () => withFaults({ kind: 'short-result', rows: 1 }),
  'records-not-processed': async () => withFaults({ kind: 'not-processed' }),
  'records-differ-from-plan': async () => judged('a batch that has grown'),
  'result-unreadable': async () => withFaults({ kind: 'cut-result', bytes: 9 }),
  'result-too-long': async () => withFaults({ kind: 'long-result', rows: 1 }),
  'result-too-short': async () => withFaults({ kind: 'short-result', rows: 2 }),
  'result-below-counter': async () =>
    withFaults({ kind: 'failed-batch', afterRows: 1 }, { kind: 'wrong-counters', processed: 2 }),
  'not-processed-but-counted': async () =>
    withFaults({ kind: 'not-processed' }, { kind: 'wrong-counters', processed: 1 }),
  'rows-contradict-themselves': async () => (await loadInVirtualTime([], 0, contradicting)).discrepancies,
  'record-ids-repeated': async () => (await loadInVirtualTime([], 0, repeating)).discrepancies,
  'processed-counter-differs': async () => withFaults({ kind: 'wrong-counters', processed: 1 }),
  'failed-counter-differs': async () => withFaults({ kind: 'wrong-counters', failed: 1 }),
  'references-in-doubt': async () => judged('a lost second pass'),
  'counts-do-not-add-up': async () => judged('a batch that is missing'),
  'query-rows-differ': async () => queried(),
  'foreign-batches': async () => (await loadInVirtualTime([], 0, intruder)).discrepancies,
  'job-repeated': async () =>
    (await loadInVirtualTime([{ route: 'create', fault: { kind: 'repeat', following: 'all' } }], 0))
      .discrepancies,
  'batches-missing': async () => withFaults({ kind: 'unlisted', lists: 1_000 }),
  'batch-changed': async () => {
    const board = new BatchTracker(() => undefined);
    const info = batchInfo('Completed');
    board.sent(1, info);
    board.listed(info.jobId, [{ ...info, numberRecordsFailed: 1 }]);
    return Promise.resolve(board.discrepancies);
  },
  'batch-id-repeated': async () =>
    (await loadInVirtualTime([{ route: 'add-batch', nth: 2, fault: { kind: 'repeated-id' } }], 0))
      .discrepancies,
};

test('the schema of report.json has every name', () => {
  const schema = readFileSync(join(import.meta.dirname, '..', '..', 'schema', 'report.schema.json'), 'utf8');
  const [, names = ''] = /"name": \{ "enum": (\[[^\]]*\])/.exec(schema) ?? [];
  expect((JSON.parse(names) as string[]).toSorted()).toEqual(Object.keys(makers).toSorted());
});

describe('a sentence agrees with its numbers, and parts their thousands', () => {
  const batch = { batch: 3, batchId: '751000000000002AAA' };
  const counts = { read: 70_001, succeeded: 60_000, failed: 5_000, notProcessed: 5_002, skipped: 1_400 };
  test.each<[Discrepancy, string]>([
    [
      { name: 'records-differ-from-plan', batch: 3, planned: 1, found: 9_000 },
      'Batch 3: 1 record planned, but 9,000 found again in the files.',
    ],
    [
      { name: 'counts-do-not-add-up', ...counts },
      'The counts do not add up: 70,001 read, but 60,000 succeeded, 5,000 failed, 5,002 not processed and 1,400 skipped.',
    ],
    [
      { name: 'result-too-short', ...batch, rows: 1, records: 8_000 },
      'its result has 1 row for 8,000 records.',
    ],
    [
      { name: 'result-below-counter', ...batch, rows: 0, processed: 1 },
      'the service says it processed 1 record, but its result has 0 rows.',
    ],
    [
      { name: 'processed-counter-differs', ...batch, processed: 0, records: 1 },
      'the service says it processed 0 of 1 record.',
    ],
    [
      { name: 'failed-counter-differs', ...batch, failed: 4_321, failedRows: 1 },
      'the service says 4,321 records failed, but its result has 1 failed row.',
    ],
  ])('%j', (discrepancy, sentence) => {
    expect(sentenceOf(discrepancy)).toMatch(new RegExp(`${sentence}$`));
  });
});

describe('the ledger has a name and a sentence for', () => {
  test.each(Object.entries(makers))('%s', async (name, make) => {
    const all = await make();
    const found = all.filter((one) => one.name === name);
    expect(found.length, JSON.stringify(all)).toBeGreaterThan(0);
    for (const one of found) expect(sentenceOf(one)).toMatch(/^[A-Z\d][^]*\.$/);
  });
});
