import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { loadFiles } from './observed-load.ts';

const insert = 'people: {object: Contact, operation: insert, files: people.csv}';
const upsert = 'people: {object: Account, operation: upsert, externalIdFieldName: Id, files: people.csv}';
const serial = insert.replace('insert,', 'insert, concurrencyMode: Serial,');
const query = 'people: {object: Contact, operation: query, query: SELECT Id FROM Contact}';
const json = insert.replace('people.csv', 'people.json');

const reported = (element: string, value: string, nth = 1): FaultRule => ({
  ...{ route: 'create', nth },
  fault: { kind: 'altered-answer', element, value },
});

const others: readonly (readonly [string, FaultRule, string])[] = [
  [insert, reported('object', 'Account'), 'its object is Account instead of Contact'],
  [insert, reported('operation', 'delete'), 'its operation is delete instead of insert'],
  [insert, reported('state', 'Closed'), 'its state is Closed instead of Open'],
  [insert, reported('state', 'Aborted'), 'its state is Aborted instead of Open'],
  [insert, reported('contentType', 'XML'), 'its contentType is XML instead of CSV'],
  [json, reported('object', 'Lead'), 'its object is Lead instead of Contact'],
  [json, reported('contentType', 'CSV'), 'its contentType is CSV instead of JSON'],
  [upsert, reported('externalIdFieldName', 'Name'), 'its externalIdFieldName is Name instead of Id'],
  [serial, reported('concurrencyMode', 'Parallel'), 'its concurrencyMode is Parallel instead of Serial'],
  [query, reported('operation', 'queryAll'), 'its operation is queryAll instead of query'],
  [query, reported('object', 'Account'), 'its object is Account instead of Contact'],
  [query, reported('state', 'Closed'), 'its state is Closed instead of Open'],
];

const files = {
  'people.csv': 'LastName,Id\nA,\n',
  'people.json': '[{"LastName":"A"}]',
};
const filesFor = (job: string): Record<string, string> =>
  job === upsert ? { 'people.csv': 'Name,Id\nA,\n' } : { ...files, 'people.csv': 'LastName\nA\nB\n' };

describe('a job that is not the one that was asked for', () => {
  test.each(others)('%s %j gets nothing, and is aborted', async (job, fault, says) => {
    const { load, outcome } = await loadFiles({
      ...{ jobs: `jobs:\n  ${job}\n`, files: filesFor(job), faults: [fault] },
    });
    expect(outcome.verdict).toBe('error');
    const [created] = load.ledger.jobs;
    expect(outcome.jobs[0]?.reasons[0]).toBe(
      `Job ${created?.id ?? ''}, which the org created, is not the one that was asked for: ${says}. Nothing was sent to it.`,
    );
    expect(load.ledger.batches).toEqual([]);
    expect(load.ledger.jobs.map(({ state }) => state)).toEqual(['Aborted']);
  });

  test('is found out in a further job too', async () => {
    const { load, outcome } = await loadFiles({
      ...{ jobs: `jobs:\n  ${insert}\n`, files: filesFor(insert) },
      faults: [{ route: 'add-batch', fault: { kind: 'reset' } }, reported('operation', 'update', 2)],
    });
    expect(outcome.verdict).toBe('error');
    expect(load.ledger.batches).toEqual([]);
    expect(load.ledger.jobsLeftOpen).toEqual([]);
    expect(outcome.jobs[0]?.jobIds).toEqual(load.ledger.jobs.map(({ id }) => id));
  });

  test('is found out before the second pass sends anything', async () => {
    const { load, outcome } = await loadFiles({
      jobs: 'jobs:\n  nodes: {object: Node__c, operation: insert, files: nodes.csv, references: {Parent__c: {job: nodes, key: Name}}}\n',
      files: { 'nodes.csv': 'Name,Parent__c\nA,B\nB,A\n' },
      faults: [reported('operation', 'insert', 2)],
    });
    expect(outcome.verdict).toBe('error');
    expect(load.ledger.batches).toHaveLength(1);
  });

  test.each<readonly [string, FaultRule]>([
    [insert, reported('object', 'CONTACT')],
    [insert, reported('object', 'ns__Contact')],
    [insert, reported('operation', 'Insert')],
    [insert, reported('concurrencyMode', 'Serial')],
    [serial, reported('concurrencyMode', '1')],
    [insert, reported('contentType', '')],
    [query, reported('concurrencyMode', '')],
  ])('is no other one for the way in which it is written: %s %j', async (job, fault) => {
    const { outcome } = await loadFiles({
      ...{ jobs: `jobs:\n  ${job}\n`, files: filesFor(job), faults: [fault] },
    });
    expect(outcome.verdict).toBe('success');
  });
});

describe('a creation that is answered with the id of another job of the run', () => {
  const two = `jobs:
  first: {object: Contact, operation: insert, files: people.csv}
  second: {object: Contact, operation: insert, files: people.csv, needs: [first]}
`;

  test('sends nothing to it, and names what may be left open', async () => {
    const { load, outcome } = await loadFiles({
      ...{ jobs: two, files: filesFor(insert), clock: systemClock },
      faults: [{ route: 'create', nth: 2, fault: { kind: 'repeated-id' } }],
    });
    const [first, second] = load.ledger.jobs;
    expect(outcome.jobs.map(({ verdict }) => verdict)).toEqual(['success', 'error']);
    expect(outcome.jobs[1]?.reasons[0]).toContain(
      `with the id of another job of this run, ${first?.id ?? ''}`,
    );
    expect(load.ledger.batches).toHaveLength(1);
    expect(JSON.stringify(outcome.diagnostics)).toContain(second?.id);
  });
});

describe('a lost answer to the creation of a query’s job', () => {
  test('is survived as that of a load, and what may be left open is named', async () => {
    const { load, outcome } = await loadFiles({
      ...{ jobs: `jobs:\n  ${query}\n`, clock: systemClock },
      faults: [{ route: 'create', fault: { kind: 'lost-answer' } }],
    });
    expect(outcome.verdict).toBe('success');
    const [lost] = load.ledger.jobsLeftOpen;
    expect(JSON.stringify(outcome.diagnostics)).toContain(`which are empty: ${lost ?? ''}. `);
  });
});

test('a job that is still open when it was asked to end is asked once more, and taken for nobody else’s doing', async () => {
  const { load, outcome } = await loadFiles({
    ...{ jobs: `jobs:\n  ${insert}\n`, files: filesFor(insert) },
    faults: [{ route: 'close', fault: { kind: 'altered-answer', element: 'state', value: 'Open' } }],
  });
  expect(outcome.jobs[0]?.reasons).toEqual([]);
  expect(outcome.verdict).toBe('success');
  expect(load.ledger.jobs.map(({ state }) => state)).toEqual(['Closed']);
});
