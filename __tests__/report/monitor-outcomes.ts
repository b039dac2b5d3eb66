import type { BatchInfo } from '../../src/bulk/batch-info.ts';
import type { FoundJob } from '../../src/outcome/monitor-findings.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { outcome } from './outcomes.ts';

const HOUR = 3_600_000;

/** A Classic job that has ended, as old as its number of hours. */
export function found(number: number, parts: Partial<FoundJob> = {}): FoundJob {
  return {
    id: `750${String(number).padStart(12, '0')}AAA`,
    ...{ object: 'Account', operation: 'insert', state: 'Closed', condition: 'ended' },
    ...{ concurrencyMode: 'Parallel', createdById: '005000000000001AAA', isOwn: true, batches: [] },
    created: { date: new Date(Date.UTC(2026, 2, 2, 8) - number * HOUR), ageMilliseconds: number * HOUR },
    ...parts,
  };
}

const classic = { jobType: 'Classic' } as const;

export function foundBatch(number: number, parts: Partial<BatchInfo> = {}): BatchInfo {
  return {
    ...{ id: `751${String(number).padStart(12, '0')}AAA`, jobId: '750000000000002AAA', state: 'Completed' },
    ...{ createdDate: '2026-03-02T06:00:00.000Z', systemModstamp: '2026-03-02T06:01:00.000Z' },
    ...{ numberRecordsProcessed: 10_000, numberRecordsFailed: 0 },
    ...{ totalProcessingTime: 9_100, apiActiveProcessingTime: 8_200, apexProcessingTime: 2_400 },
    ...parts,
  };
}

const jobs: readonly FoundJob[] = [
  found(1, {
    ...{ jobType: 'V2Query', operation: 'query', object: 'Contact', state: 'Aborted', abort: 'aborted' },
    counts: { recordsProcessed: 120_000, recordsFailed: 0 },
  }),
  found(2, {
    ...{ ...classic, state: 'Open', condition: 'open', abort: 'of-others' },
    ...{ isOwn: false, createdById: '005000000000009AAA' },
    counts: { recordsProcessed: 20_000, recordsFailed: 12, batches: 3 },
    batches: [
      foundBatch(1, { numberRecordsFailed: 12 }),
      foundBatch(2, { state: 'InProgress', numberRecordsProcessed: 0 }),
      foundBatch(3, { state: 'Failed', numberRecordsProcessed: 0, stateMessage: 'InvalidBatch : Nme' }),
    ],
  }),
  found(3, {
    ...{ ...classic, condition: 'working', abort: 'working' },
    counts: { recordsProcessed: 10_000, recordsFailed: 0, batches: 2 },
    batches: [foundBatch(4), foundBatch(5, { state: 'Queued', numberRecordsProcessed: 0 })],
  }),
  found(4, {
    ...{ jobType: 'V2Ingest', object: 'Order_Line__c', operation: 'upsert', state: 'Failed' },
    counts: { recordsProcessed: 0, recordsFailed: 0 },
    errorMessage: 'InvalidBatch : Field name not found : Nme',
  }),
  found(5, { ...classic, condition: 'gone' }),
  found(6, { state: 'Open', condition: 'open', abort: 'unknown-type', concurrencyMode: '' }),
  found(7, {
    ...{ ...classic, abort: 'ended' },
    counts: { recordsProcessed: 5, recordsFailed: 0, batches: 1 },
  }),
  found(8, {
    ...{ ...classic, state: 'Open', condition: 'open' },
    trouble: 'Could not read job 750000000000008AAA: INSUFFICIENT_ACCESS: No.',
  }),
];

/** A monitor that aborts, with a job in every condition. */
export const monitoredAll: Outcome = outcome({
  ...{ verdict: 'error', manifestFile: '', durationMilliseconds: 2_310 },
  troubles: ['Could not read job 750000000000008AAA: INSUFFICIENT_ACCESS: No.'],
  usage: { requests: 17, retries: 0, batches: 0, recordBytes: 0, sentBytes: 0 },
  monitor: { filter: ['olderThan=30m'], aborts: true, listed: 31, jobs },
});

/** A monitor that lists alone. */
export const monitoredOpen: Outcome = outcome({
  ...{ manifestFile: '', durationMilliseconds: 940 },
  usage: { requests: 6, retries: 0, batches: 0, recordBytes: 0, sentBytes: 0 },
  monitor: {
    ...{ filter: [], aborts: false, listed: 1 },
    jobs: [
      found(2, {
        ...{ ...classic, state: 'Open', condition: 'open' },
        counts: { recordsProcessed: 0, recordsFailed: 0, batches: 0 },
      }),
    ],
  },
});

/** An org with so many jobs, each failed with so many batches. */
export function monitoredMany(count: number, batches: number, text = ''): Outcome {
  const failed = { state: 'Failed', ...(text === '' ? {} : { stateMessage: text }) } as const;
  return outcome({
    manifestFile: '',
    monitor: {
      ...{ filter: [], aborts: false, listed: count },
      jobs: Array.from({ length: count }, (_, index) =>
        found(index + 1, {
          ...{ ...classic, state: 'Failed', object: text === '' ? 'Account' : text },
          counts: { recordsProcessed: 0, recordsFailed: 0, batches },
          batches: Array.from({ length: batches }, (_batch, at) => foundBatch(at + 1, failed)),
          ...(text === '' ? {} : { errorMessage: text, operation: text, createdById: text, isOwn: false }),
        }),
      ),
    },
  });
}
