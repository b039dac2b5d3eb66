import { describe, expect, test } from 'vitest';
import { jobOutcome, type JobFacts } from '../../src/load/job/job-outcome.ts';
import { joinResult, unseen } from '../../src/load/results/batch-result.ts';
import { CreatedIds } from '../../src/load/results/created-ids.ts';
import type { FetchedResult } from '../../src/load/results/fetched-result.ts';
import { RetriedRecords } from '../../src/load/results/retried-records.ts';
import { FirstIds } from '../../src/load/send/first-ids.ts';
import { FailureDigest } from '../../src/outcome/failure-digest.ts';
import { BatchSource } from '../../src/records/inspection/batch-source.ts';
import type { Omission, Unsent } from '../../src/records/record/cell-rule.ts';
import { ResultFiles } from '../../src/records/results/result-files.ts';
import { ScriptedPass } from './scripted-pass.ts';

const NAMES = ['A', 'B', 'C'];

describe('a record that is left out of its batch now', () => {
  const unsent = (statusCode: Unsent['statusCode']): Omission => ({ statusCode, message: '', field: 'F' });
  /** Whether it hangs on other records, which an earlier run may have known otherwise. */
  const omissions: readonly [Omission, 'changing' | 'lasting', 'failed' | 'skipped'][] = [
    [unsent('REFERENCE_NOT_FOUND'), 'changing', 'failed'],
    [unsent('REFERENCE_AMBIGUOUS'), 'changing', 'failed'],
    [unsent('REFERENCE_FAILED'), 'changing', 'failed'],
    [unsent('MATCH_REPEATED'), 'lasting', 'failed'],
    [{ reason: 'UNCHANGED', id: '' }, 'changing', 'skipped'],
    [{ reason: 'UNMATCHED', id: '' }, 'lasting', 'skipped'],
    [{ reason: 'WHERE', id: '' }, 'lasting', 'skipped'],
  ];

  /** What becomes of a batch of which every record is left out, for one reason. */
  async function joined(omission: Omission, result: FetchedResult): Promise<Record<string, number>> {
    const { files, planned } = await ScriptedPass.prepare(NAMES, 'batch: {maxRecords: 3}');
    const { inspection, job } = planned;
    const writer = { header: Buffer.from('LastName\n'), mayOmit: true, append: () => omission };
    const source = new BatchSource(inspection, files, writer);
    const [batch] = inspection.batches;
    if (batch === undefined) throw new Error('There is no batch.');
    const { failed, inDoubt, notProcessed, skipped } = await joinResult(batch, result, {
      ...{ source, names: ['p.csv'], digest: new FailureDigest(job.toleratedCodes) },
      files: await ResultFiles.create('/r', inspection, files, { maySkip: true, keepsBefore: false }),
      retried: new RetriedRecords(job.retry, source),
      createdIds: new CreatedIds(new FirstIds()),
    });
    return { failed, skipped, notProcessed, inDoubt };
  }

  const NOTHING = { failed: 0, skipped: 0, notProcessed: 0, inDoubt: 0 };

  test.each(omissions)('%o', async (omission, lasting, end) => {
    const decided = { ...NOTHING, [end]: 3 };
    // What this run sends is what it would send now, whatever became of it.
    expect(await joined(omission, { kind: 'empty' })).toEqual(decided);
    expect(await joined(omission, { kind: 'unknown' })).toEqual(decided);
    expect(await joined(omission, { kind: 'unknown', isRecalled: true })).toEqual(
      lasting === 'lasting' ? decided : { ...NOTHING, notProcessed: 3, inDoubt: 3 },
    );
    expect(await joined(omission, { kind: 'not-processed' })).toEqual({ ...NOTHING, notProcessed: 3 });
  });
});

describe('the verdict on a job', () => {
  async function verdict(more: Partial<JobFacts>, result: FetchedResult): Promise<string> {
    const { planned } = await ScriptedPass.prepare(NAMES);
    const { inspection, job } = planned;
    return jobOutcome({
      ...{ planned, digest: new FailureDigest(job.toleratedCodes), stopReason: undefined, troubles: [] },
      ...{ retryBatches: [], retryDiscrepancies: [], infos: new Map(), listDiscrepancies: [], jobIds: [] },
      ...{ maxFailedRecords: { records: 0 }, durationMilliseconds: 0 },
      tallies: inspection.batches.map((batch) => unseen(batch, result)),
      ...more,
    }).verdict;
  }

  const [unsent, doubtful] = [{ kind: 'not-processed' }, { kind: 'unknown' }] as const;
  const stopped = <V extends string>(of: V): { stopReason: { verdict: V; sentence: string } } => ({
    stopReason: { verdict: of, sentence: 'It was stopped.' },
  });

  test.each([
    ['that was skipped', stopped('skipped'), unsent, 'skipped'],
    ['that was skipped, with records in doubt', stopped('skipped'), doubtful, 'error'],
    [
      'that was skipped, with a trouble',
      { ...stopped('skipped'), troubles: ['A file could not be written.'] },
      ...([unsent, 'error'] as const),
    ],
    ['that was stopped', stopped('error'), unsent, 'error'],
    ['that was stopped, with records in doubt', stopped('error'), doubtful, 'error'],
    ['that was cancelled', stopped('cancelled'), unsent, 'cancelled'],
    ['that was cancelled, with records in doubt', stopped('cancelled'), doubtful, 'cancelled'],
    ['that came to its end with records in doubt', {}, doubtful, 'error'],
    ['that came to its end with records that were not processed', {}, unsent, 'error'],
  ])('%s', async (_, facts, result, expected) => {
    expect(await verdict(facts, result)).toBe(expected);
  });
});
