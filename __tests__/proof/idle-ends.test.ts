import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { loadFiles } from './observed-load.ts';

const people =
  'jobs:\n  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}\n';
const query = 'jobs:\n  people: {object: Contact, operation: query, query: SELECT Id FROM Contact}\n';
const files = { 'people.csv': 'LastName\nA\nB\nC\nD\n' };
const idle = (route: 'close' | 'abort', times = 1): FaultRule => ({
  ...{ route, times },
  fault: { kind: 'idle-end' },
});
const refused: FaultRule = {
  ...{ route: 'add-batch', nth: 2 },
  fault: { kind: 'refusal', code: 'InvalidEntity', message: 'not this one' },
};

describe('an end of a job that is answered, and not carried out', () => {
  test.each([
    ['a load', people],
    ['a query', query],
  ])('%s is closed once more', async (_, jobs) => {
    const { load, outcome } = await loadFiles({ jobs, files, faults: [idle('close')] });
    expect(outcome).toMatchObject({ verdict: 'success', diagnostics: [] });
    expect(load.ledger.jobs.map(({ state }) => state)).toEqual(['Closed']);
    expect(load.ledger.requests['POST close 200']).toBe(2);
  });

  test('behind the fence of a lost answer, no batch comes late', async () => {
    const { load, outcome } = await loadFiles({
      ...{ jobs: people, files },
      faults: [idle('close'), { route: 'add-batch', fault: { kind: 'reset' } }],
    });
    expect(outcome.verdict).toBe('success');
    expect(load.ledger.jobsLeftOpen).toEqual([]);
  });

  test('a job that was to be aborted is asked once more', async () => {
    const { load, outcome } = await loadFiles({ jobs: people, files, faults: [refused, idle('abort')] });
    expect(outcome.verdict).toBe('error');
    expect(load.ledger.jobs.map(({ state }) => state)).toEqual(['Aborted']);
  });

  test('is never green where it lasts: the job is aborted, and the reason says why', async () => {
    const { load, outcome } = await loadFiles({ jobs: people, files, faults: [idle('close', 99)] });
    expect(outcome.verdict).toBe('error');
    const [job] = load.ledger.jobs;
    expect(outcome.jobs[0]?.reasons[0]).toContain(`Could not close job ${job?.id ?? ''}: it is still open`);
    expect(job?.state).toBe('Aborted');
  });
});
