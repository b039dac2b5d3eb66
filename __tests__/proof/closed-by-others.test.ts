import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { closingLines } from '../../src/report/log.ts';
import { outputs } from '../../src/report/outputs.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { summaryMarkdown } from '../../src/report/summary.ts';
import { loadFiles } from './observed-load.ts';

const jobs =
  "jobs:\n  people: {object: Contact, operation: insert, files: 'people.*', batch: {maxRecords: 2}}\n";
const sources = {
  CSV: { 'people.csv': 'LastName\nA\nB\nC\nD\n' },
  JSON: { 'people.json': '[{"LastName":"A"},{"LastName":"B"},{"LastName":"C"}]' },
};
const locked: FaultRule = { fault: { kind: 'locked-rows', rows: [1] } };
const closedAt = (route: FaultRule['route'], nth = 1): FaultRule => ({
  ...{ route, nth },
  fault: { kind: 'job-state', state: 'Closed' },
});

describe('a job that somebody else closes while it is loaded', () => {
  test.each(Object.entries(sources))(
    '%s: the load goes on in a new one, and tells of it',
    async (_, files) => {
      const { load, outcome } = await loadFiles({ jobs, files, faults: [locked, closedAt('job')] });
      expect(outcome.verdict).toBe('success');
      const ids = load.ledger.jobs.map(({ id }) => id);
      expect(ids).toHaveLength(2);
      const warning = `Somebody else closed job ${ids[0] ?? ''} while it was being loaded. What was still to be sent went into a new job.`;
      const { diagnostics, jobs: reported } = reportJson(outcome);
      expect(diagnostics).toEqual([{ severity: 'warning', message: warning }]);
      const summary = summaryMarkdown(outcome, { budgetBytes: 1_000_000 });
      expect(summary.replaceAll('\\', '')).toContain(warning);
      // Each of its jobs is linked, and the output names the first one.
      for (const id of ids) expect(summary.split(`address=%2F${id})`)).toHaveLength(3);
      expect(reported[0]).toMatchObject({ jobId: ids[0], jobIds: ids });
      expect(outputs(outcome, '/r')['job-ids']).toBe(JSON.stringify({ people: ids[0] }));
      expect(closingLines(outcome).at(-1)).toContain('Loaded completely');
    },
  );

  test.each<readonly [string, FaultRule]>([
    ['during the looks', closedAt('list')],
    ['just before the close', closedAt('close')],
  ])('%s: nothing is lost, and a warning names it', async (_, fault) => {
    const { load, outcome } = await loadFiles({ jobs, files: sources.CSV, reads: 1, faults: [fault] });
    expect(outcome.verdict).toBe('success');
    const [job] = load.ledger.jobs;
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining(`Somebody else closed job ${job?.id ?? ''} while it was being loaded.`),
    ]);
  });

  test.each([
    ['before the first batch', 1, ''],
    ['between uploads', 2, ''],
    ['between serial uploads', 2, ', concurrencyMode: Serial'],
  ])('%s: what it did not take goes into a new one', async (_, nth, keys) => {
    const { load, outcome } = await loadFiles({
      ...{ jobs: jobs.replace('}}', `}${keys}}`), files: sources.CSV },
      faults: [closedAt('add-batch', nth)],
    });
    expect(outcome.jobs[0]?.reasons).toEqual([]);
    expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 4 } });
    const { duplicates, jobs: made } = load.ledger;
    expect(duplicates).toEqual({});
    expect(made.map(({ state }) => state)).toEqual(['Closed', 'Closed']);
    expect(outcome.jobs[0]?.jobIds).toEqual(made.map(({ id }) => id));
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining(`Somebody else closed job ${made[0]?.id ?? ''} while it was being loaded.`),
    ]);
  });

  test('while the answer to a batch is lost: each batch is stored once', async () => {
    const { load, outcome } = await loadFiles({
      ...{ jobs, files: sources.CSV },
      faults: [{ route: 'add-batch', fault: { kind: 'lost-answer' } }, closedAt('add-batch', 2)],
    });
    expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 4 } });
    expect(load.ledger.duplicates).toEqual({});
  });

  test('a job that was aborted is not replaced', async () => {
    const { outcome } = await loadFiles({
      ...{ jobs, files: sources.CSV },
      faults: [{ route: 'add-batch', nth: 2, fault: { kind: 'job-state', state: 'Aborted' } }],
    });
    expect(outcome.verdict).toBe('error');
    expect(outcome.jobs[0]?.reasons[0]).toContain('its state is Aborted');
  });

  test('a batch that an open job refuses is an error in the words of the service', async () => {
    const { load, outcome } = await loadFiles({
      ...{ jobs, files: sources.CSV },
      faults: [
        {
          route: 'add-batch',
          nth: 2,
          fault: { kind: 'refusal', code: 'InvalidJobState', message: 'not now' },
        },
      ],
    });
    expect(outcome.verdict).toBe('error');
    expect(outcome.jobs[0]?.reasons[0]).toContain('not now');
    expect(load.ledger.jobs).toHaveLength(1);
  });

  test('no warning comes where the first answer to our own close was lost', async () => {
    const { outcome } = await loadFiles({
      ...{ jobs, files: sources.CSV },
      faults: [{ route: 'close', fault: { kind: 'lost-answer' } }],
    });
    expect(outcome).toMatchObject({ verdict: 'success', diagnostics: [] });
  });

  test('a query that somebody else closes is read, and says of it', async () => {
    const { load, outcome } = await loadFiles({
      jobs: 'jobs:\n  people: {object: Contact, operation: query, query: SELECT Id FROM Contact}\n',
      ...{ reads: 1, faults: [closedAt('list')] },
    });
    const [job] = load.ledger.jobs;
    expect(outcome.verdict).toBe('success');
    expect(outcome.diagnostics[0]?.message).toContain(
      `Somebody else closed job ${job?.id ?? ''} while it was being read.`,
    );
  });
});

test('the jobs of both passes are linked', async () => {
  const { load, outcome } = await loadFiles({
    jobs: 'jobs:\n  nodes: {object: Node__c, operation: insert, files: nodes.csv, references: {Parent__c: {job: nodes, key: Name}}}\n',
    files: { 'nodes.csv': 'Name,Parent__c\nA,B\nB,A\n' },
  });
  expect(outcome.verdict).toBe('success');
  expect(outcome.jobs[0]?.jobIds).toEqual(load.ledger.jobs.map(({ id }) => id));
  expect(load.ledger.jobs).toHaveLength(2);
});
