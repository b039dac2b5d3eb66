import { describe, expect, test } from 'vitest';
import type { BatchInfo } from '../../src/bulk/batch-info.ts';
import type { FetchedResult } from '../../src/load/results/fetched-result.ts';
import { Retries } from '../../src/load/results/retries.ts';
import { RetriedRecords } from '../../src/load/results/retried-records.ts';
import type { AttemptEntry } from '../../src/load/journal/journal-entry.ts';
import type { Batch } from '../../src/records/record/batch.ts';
import { JumpingClock } from '../ports/jumping-clock.ts';
import { never } from '../salesforce/test-org.ts';
import { idOf, RESULT_HEADER } from './scripted-org.ts';
import { ScriptedPass } from './scripted-pass.ts';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'];
const LOCKED = 'UNABLE_TO_LOCK_ROW:unable to obtain exclusive access:--';
const WRONG = 'REQUIRED_FIELD_MISSING:Required fields are missing: [LastName]:LastName --';

/** What the service says of a record: that it is saved, or why not. */
type Row = 'saved' | typeof LOCKED | typeof WRONG;

function resultOf(rows: readonly Row[], first = 1): FetchedResult {
  const written = rows.map((row, index) =>
    row === 'saved' ? `"${idOf('003', first + index)}","true","true",""\n` : `"","false","false","${row}"\n`,
  );
  const info: BatchInfo = {
    ...{
      id: idOf('751', first),
      jobId: idOf('750', 1),
      state: 'Completed',
      createdDate: '',
      systemModstamp: '',
    },
    ...{ numberRecordsProcessed: rows.length, totalProcessingTime: 0, apiActiveProcessingTime: 0 },
    ...{ numberRecordsFailed: rows.filter((row) => row !== 'saved').length, apexProcessingTime: 0 },
  };
  return {
    ...{ kind: 'ran', info, sendsIds: false },
    rows: Buffer.from(`${RESULT_HEADER}${written.join('')}`),
  };
}

/** Batches of two records, of which some were locked, and a service that answers each attempt as it is written down. */
async function retrying(
  first: readonly (readonly Row[])[],
  answers: readonly FetchedResult[],
  rule = '',
  maxBytes?: number,
): Promise<{
  retries: Retries;
  records: RetriedRecords;
  /** What was done, in order: pauses, checks of the job, names of the records in each batch that was sent. */
  done: string[];
  announced: Omit<AttemptEntry, 'kind' | 'job'>[];
  round: { batches: readonly Batch[]; last: number };
}> {
  const { planned, source } = await ScriptedPass.prepare(NAMES, `batch: {maxRecords: 2}${rule}`);
  const { batches } = planned.inspection;
  const records = new RetriedRecords(planned.job.retry, source);
  for (const [index, batch] of batches.entries()) {
    const rows = first[index];
    if (rows !== undefined) await records.consider(batch, resultOf(rows));
  }
  const done: string[] = [];
  const announced: Omit<AttemptEntry, 'kind' | 'job'>[] = [];
  const clock = new JumpingClock();
  const left = [...answers];
  const namesIn = async (batch: Batch): Promise<string> =>
    source.lendBody(batch, async (body) =>
      Promise.resolve(Buffer.from(body).toString().trimEnd().split('\n').slice(1).join('')),
    );
  const retries = new Retries({
    ...{
      rule: planned.job.retry,
      limits: { ...planned.job.batch, ...(maxBytes !== undefined && { maxBytes }) },
      records,
      source,
      planned: batches,
      names: ['p.csv'],
    },
    driver: {
      run: async (some) => {
        done.push(`sent ${(await Promise.all(some.map(namesIn))).join(' ')}`);
      },
      confirmOpen: async () => Promise.resolve(void done.push('confirmed')),
      goSerial: async () => Promise.resolve(void done.push('serial')),
    },
    spool: {
      fetchAhead: () => undefined,
      take: async () => Promise.resolve(left.shift() ?? { kind: 'unknown' }),
    },
    clock: {
      sleep: async (milliseconds, signal) => {
        done.push(`paused ${milliseconds}`);
        return clock.sleep(milliseconds, signal);
      },
    },
    announce: (retry) => void announced.push(retry),
    stop: never,
  });
  return { retries, records, done, announced, round: { batches, last: batches.length } };
}

const kinds = ({ all }: RetriedRecords): unknown[] => all.map(({ result, tries }) => [result?.kind, tries]);

describe('an attempt', () => {
  test('sends the records that were locked, and them alone, after a pause and a look at the job', async () => {
    const first = [
      ['saved', LOCKED],
      [LOCKED, WRONG],
      ['saved', 'saved'],
    ] as const;
    const { announced, done, records, retries, round } = await retrying(first, [
      resultOf(['saved', 'saved'], 50),
    ]);
    await retries.run(round, []);
    expect(done).toEqual(['paused 1000', 'confirmed', 'sent BC']);
    expect(announced).toEqual([
      {
        batch: 4,
        attempt: 1,
        records: [
          { batch: 1, places: [1] },
          { batch: 2, places: [0] },
        ],
      },
    ]);
    expect(records.all.map(({ result }) => result)).toEqual([
      { kind: 'succeeded', id: idOf('003', 50), created: true },
      { kind: 'succeeded', id: idOf('003', 51), created: true },
    ]);
    expect(retries.batchesOf(round).map(({ attempt, batch }) => [attempt, batch.number])).toEqual([[1, 4]]);
  });

  test('is not made where no record is worth it', async () => {
    const { done, retries, round } = await retrying([['saved', WRONG]], []);
    await retries.run(round, []);
    expect(done).toEqual([]);
  });

  test('has no larger batches than the job', async () => {
    const first = [
      [LOCKED, LOCKED],
      [LOCKED, 'saved'],
    ] as const;
    const answers = [resultOf(['saved', 'saved'], 50), resultOf(['saved'], 60)];
    const { done, retries, round } = await retrying(first, answers);
    await retries.run(round, []);
    expect(done.at(-1)).toBe('sent AB C');
    expect(retries.batches.map(({ batch }) => batch.number)).toEqual([4, 5]);
  });

  test('has no longer batches than the job', async () => {
    const answers = [resultOf(['saved'], 50), resultOf(['saved'], 60)];
    // The header has nine bytes, and each record two.
    const { done, retries, round } = await retrying([[LOCKED, LOCKED]], answers, '', 12);
    await retries.run(round, []);
    expect(done.at(-1)).toBe('sent A B');
  });

  test('is followed by another for what is locked again; the pauses grow, and the last one is serial', async () => {
    const answers = [resultOf([LOCKED, 'saved']), resultOf([LOCKED], 50), resultOf([LOCKED], 60)];
    const { announced, done, records, retries, round } = await retrying(
      [[LOCKED, LOCKED]],
      answers,
      ', retry: {attempts: 3}',
    );
    await retries.run(round, []);
    expect(done).toEqual([
      ...['paused 1000', 'confirmed', 'sent AB', 'paused 2000', 'confirmed', 'sent A'],
      ...['paused 3000', 'confirmed', 'serial', 'sent A'],
    ]);
    expect(kinds(records)).toEqual([
      ['failed', 3],
      ['succeeded', 1],
    ]);
    expect(announced.map(({ batch }) => batch)).toEqual([4, 5, 6]);
  });

  test('that is the only one is not serial', async () => {
    const { done, retries, round } = await retrying(
      [[LOCKED]],
      [resultOf([LOCKED])],
      ', retry: {attempts: 1}',
    );
    await retries.run(round, []);
    expect(done).toEqual(['paused 1000', 'confirmed', 'sent A']);
  });

  test('that ends a record for another reason is its last', async () => {
    const { done, records, retries, round } = await retrying([[LOCKED]], [resultOf([WRONG])]);
    await retries.run(round, []);
    expect(done.filter((what) => what.startsWith('sent'))).toEqual(['sent A']);
    expect(records.all[0]?.result).toMatchObject({ kind: 'failed', error: WRONG });
  });
});

describe('what is not known of an attempt', () => {
  test('leaves its records in doubt, and they are not sent once more', async () => {
    const { done, records, retries, round } = await retrying([[LOCKED, LOCKED]], [{ kind: 'unknown' }]);
    await retries.run(round, []);
    expect(done.filter((what) => what.startsWith('sent'))).toEqual(['sent AB']);
    expect(kinds(records)).toEqual([
      ['unknown', 1],
      ['unknown', 1],
    ]);
  });

  test('is reported with the batch: rows that are missing, rows too many', async () => {
    const short = await retrying([[LOCKED, LOCKED]], [resultOf(['saved'])]);
    await short.retries.run(short.round, []);
    expect(kinds(short.records)).toEqual([
      ['succeeded', 1],
      ['unknown', 1],
    ]);
    expect(short.retries.discrepancies.length).toBeGreaterThan(0);
    const long = await retrying([[LOCKED]], [resultOf(['saved', 'saved'])]);
    await long.retries.run(long.round, []);
    expect(long.retries.discrepancies.length).toBeGreaterThan(0);
  });

  test('is nothing where the service has not processed the batch: its records wait for the next attempt', async () => {
    const answers: FetchedResult[] = [{ kind: 'not-processed' }, resultOf(['saved'], 50)];
    const { done, records, retries, round } = await retrying([[LOCKED]], answers);
    await retries.run(round, []);
    expect(done.filter((what) => what.startsWith('sent'))).toEqual(['sent A', 'sent A']);
    expect(kinds(records)).toEqual([['succeeded', 1]]);
  });
});

describe('attempts of an earlier run', () => {
  const earlier: AttemptEntry = {
    ...{ kind: 'attempt', job: 'people', batch: 4, attempt: 1 },
    records: [
      { batch: 1, places: [1] },
      { batch: 2, places: [0] },
    ],
  };

  test('come out as they were, and what is left of them is sent before anything else', async () => {
    const { done, records, retries, round } = await retrying(
      [],
      [resultOf(['saved', LOCKED], 50), resultOf(['saved'], 60)],
    );
    await retries.restore(round, [earlier]);
    const [batch] = retries.batchesOf(round).map((retry) => retry.batch);
    expect(batch).toMatchObject({ number: 4, records: 2 });
    await retries.run(round, batch === undefined ? [] : [batch]);
    expect(done).toEqual(['sent BC', 'paused 2000', 'confirmed', 'sent C']);
    expect(kinds(records)).toEqual([
      ['succeeded', 1],
      ['succeeded', 2],
    ]);
  });

  test('are not made up: places that a batch does not have are refused', async () => {
    const { retries, round } = await retrying([], []);
    await expect(
      retries.restore(round, [{ ...earlier, records: [{ batch: 1, places: [7] }] }]),
    ).rejects.toThrow('checkpoint.json names records that batch 1 does not have.');
  });

  test('of other rounds are not restored', async () => {
    const { retries, round } = await retrying([], []);
    await retries.restore({ batches: round.batches.slice(2), last: 3 }, [earlier]);
    expect(retries.batches).toEqual([]);
  });
});
