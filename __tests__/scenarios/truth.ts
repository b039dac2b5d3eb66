import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import type { Loaded } from './load-scenario.ts';

const outputNames = [
  'bulk-jobs',
  'job-ids',
  'outcome',
  'records-failed',
  'records-not-processed',
  'records-processed',
  'records-skipped',
  'records-succeeded',
  'report',
  'results-path',
];

/** What must hold after every run, whatever became of it. */
export async function expectTruth(loaded: Loaded): Promise<void> {
  const { main, post, org, report } = loaded;
  expect(main.problems).toEqual([]);
  expect(Object.keys(main.outputs).sort()).toEqual(outputNames);
  expect(main.exitCode).toBe(main.outputs['outcome'] === 'success' ? 0 : 1);
  expect(main.annotationCounts.error > 0).toBe(main.exitCode !== 0);
  expect(main.annotationCounts.error).toBeLessThanOrEqual(10);
  expect(main.rawStderr).toBe('');
  expect(main.summary).not.toBe('');
  expectOneSetOfCounts(loaded);
  await expectFilesToAgree(loaded);
  for (const text of [main.log, main.rawStdout.replaceAll(/^::add-mask::.*$/gm, ''), main.summary]) {
    expect(text).not.toContain(org.token);
  }
  expect(JSON.stringify([report, main.outputs, main.state, post?.log])).not.toContain(org.token);
}

function expectOneSetOfCounts({ main: { outputs }, report }: Loaded): void {
  const { read, succeeded, failed, notProcessed, skipped } = report.counts;
  expect(read).toBe(succeeded + failed + notProcessed + skipped);
  expect(outputs).toMatchObject({
    outcome: report.outcome,
    'records-processed': String(succeeded + failed),
    'records-succeeded': String(succeeded),
    'records-failed': String(failed),
    'records-not-processed': String(notProcessed),
    'records-skipped': String(skipped),
  });
  const sum = { read: 0, succeeded: 0, failed: 0, notProcessed: 0, skipped: 0 };
  for (const job of report.jobs) {
    const ofBatches = { read: 0, succeeded: 0, failed: 0, notProcessed: 0, skipped: 0 };
    // Records that were sent again, or in a second pass, are counted with the batches that they came from.
    for (const { attempt, counts, pass } of job.batches) {
      if (attempt === undefined && pass === undefined) add(ofBatches, counts);
    }
    expect(ofBatches).toEqual(job.counts);
    expect(job.errors.reduce((total, { count }) => total + count, 0)).toBe(job.counts.failed);
    add(sum, job.counts);
  }
  expect(sum).toEqual(report.counts);
}

function add<Key extends string>(sum: Record<Key, number>, more: Readonly<Record<Key, number>>): void {
  for (const key of Object.keys(sum) as Key[]) sum[key] += more[key];
}

/** The result files hold each record once, and every id that they name is a record of the org. */
async function expectFilesToAgree({ report, resultFile, org, isStored }: Loaded): Promise<void> {
  for (const job of report.jobs) {
    if (job.output !== undefined) {
      await expectOutputToAgree(job, resultFile);
      continue;
    }
    // Rows of a query that are none, or that could not be taken, leave no files.
    if (job.counts.read === 0 && job.jobId === undefined) continue;
    const rows = async (name: string): Promise<Record<string, string>[]> => {
      const text = await resultFile(`${job.id}/${name}`);
      expect(text, `${job.id}/${name}`).toBeDefined();
      return parse(text ?? '', { columns: true });
    };
    const [success, failed, unprocessed] = [
      await rows('success.csv'),
      await rows('failed.csv'),
      await rows('unprocessed.csv'),
    ];
    const skipped: Record<string, string>[] = parse((await resultFile(`${job.id}/skipped.csv`)) ?? '', {
      columns: true,
    });
    expect({
      succeeded: success.length,
      failed: failed.length,
      notProcessed: unprocessed.length,
      skipped: skipped.length,
      created: success.filter((row) => row['sf__Created'] === 'true').length,
    }).toEqual({
      succeeded: job.counts.succeeded,
      failed: job.counts.failed,
      notProcessed: job.counts.notProcessed,
      skipped: job.counts.skipped,
      created: job.created,
    });
    const places = [...success, ...failed, ...unprocessed, ...skipped].map(
      (row) => `${row['sf__File'] ?? ''}:${row['sf__Line'] ?? ''}`,
    );
    expect(new Set(places).size).toBe(places.length);
    const writes = ['insert', 'update', 'upsert'].includes(job.operation);
    if (isStored && writes) {
      const ids = success.map((row) => row['sf__Id'] ?? '');
      expect(ids.filter((id) => org.store.get(id)?.object.name !== job.object)).toEqual([]);
    }
    expect(await resultFile(`${job.id}/created-ids.csv`)).toBeUndefined();
  }
  await expectUndoToAgree(report.jobs, resultFile);
}

/** A query's output is there when the query has succeeded, and then it holds all its rows. */
async function expectOutputToAgree(
  { counts, operation, outcome, output = '' }: Loaded['report']['jobs'][number],
  resultFile: Loaded['resultFile'],
): Promise<void> {
  expect(operation).toMatch(/^query(?:All)?$/);
  const text = await resultFile(output);
  expect(text !== undefined).toBe(outcome === 'success');
  expect(counts.succeeded).toBe(outcome === 'success' ? counts.read : 0);
  if (text === undefined || !output.endsWith('.csv')) return;
  expect(parse(text, { columns: true })).toHaveLength(counts.succeeded);
}

async function expectUndoToAgree(
  jobs: Loaded['report']['jobs'],
  resultFile: Loaded['resultFile'],
): Promise<void> {
  const text = await resultFile('undo.json');
  const creating = jobs.filter(({ created }) => created > 0);
  expect(text !== undefined).toBe(creating.length > 0);
  if (text === undefined) return;
  const undo = JSON.parse(text) as {
    version: number;
    jobs: { job: string; jobIds: string[]; ids: string[] }[];
  };
  expect(undo.version).toBe(2);
  const created = creating.map(async ({ id, jobIds }) => {
    const rows: Record<string, string>[] = parse((await resultFile(`${id}/success.csv`)) ?? '', {
      columns: true,
    });
    const ids = rows.filter((row) => row['sf__Created'] === 'true').map((row) => row['sf__Id']);
    return { job: id, jobIds, ids };
  });
  expect(undo.jobs.map(({ job, jobIds, ids }) => ({ job, jobIds, ids })).reverse()).toEqual(
    await Promise.all(created),
  );
}
