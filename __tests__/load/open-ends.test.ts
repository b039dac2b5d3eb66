import { describe, expect, test } from 'vitest';
import { jobOutcome, type JobFacts } from '../../src/load/job/job-outcome.ts';
import { unseen } from '../../src/load/results/batch-result.ts';
import type { FetchedResult } from '../../src/load/results/fetched-result.ts';
import { FailureDigest } from '../../src/outcome/failure-digest.ts';
import { ScriptedPass } from './scripted-pass.ts';

const NAMES = ['A', 'B', 'C'];

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
