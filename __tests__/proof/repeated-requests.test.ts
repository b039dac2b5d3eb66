import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { loadFiles, named, ObservedLoad, type LoadOfFiles } from './observed-load.ts';

const names = ['A', 'B', 'C', 'D', 'E', 'F'];
const contacts = (keys = ''): string =>
  `jobs:\n  people: {object: Contact, operation: insert, files: 'people.*', batch: {maxRecords: 2}${keys}}\n`;
const csv = { 'people.csv': `LastName\n${names.join('\n')}\n` };
const json = { 'people.json': JSON.stringify(names.map((LastName) => ({ LastName }))) };
const xml = {
  'people.xml': `<?xml version="1.0" encoding="UTF-8"?><sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">${names.map((name) => `<sObject><LastName>${name}</LastName></sObject>`).join('')}</sObjects>`,
};
const nodes = `jobs:
  nodes: {object: Node__c, operation: insert, files: nodes.csv, batch: {maxRecords: 2}, references: {Parent__c: {job: nodes, key: Name}}}
`;
const locked = (rule: Partial<FaultRule> = {}, tries = 1): FaultRule => ({
  ...{ times: 99, ...rule },
  fault: { kind: 'locked-rows', rows: [1], tries },
});

interface Repetition extends LoadOfFiles {
  /** Which request to add a batch is repeated. */
  readonly nth: number;
  readonly jobsInOrg: number;
}

const repetitions: Readonly<Record<string, Repetition>> = {
  'of a batch of CSV': { jobs: contacts(), files: csv, nth: 2, jobsInOrg: 1 },
  'of a batch of JSON': { jobs: contacts(), files: json, nth: 1, jobsInOrg: 1 },
  'of a batch of XML': { jobs: contacts(), files: xml, nth: 3, jobsInOrg: 1 },
  'of a batch of records that are sent again': {
    ...{ jobs: contacts(), files: csv, nth: 4, jobsInOrg: 1 },
    faults: [locked({ nth: 2, times: 1 })],
  },
  'of the last, serial attempt': {
    ...{ jobs: contacts(', retry: {attempts: 2}'), files: json, nth: 5, jobsInOrg: 2 },
    faults: [locked({ nth: 2, times: 1 }, 2), locked({ nth: 4 }, 2)],
  },
  'of a batch in a further job': {
    ...{ jobs: contacts(), files: csv, nth: 4, jobsInOrg: 2 },
    faults: [{ route: 'add-batch', nth: 1, fault: { kind: 'reset' } }],
  },
  'of the second pass': {
    ...{ jobs: nodes, files: { 'nodes.csv': 'Name,Parent__c\nA,B\nB,C\nC,A\n' }, nth: 3, jobsInOrg: 2 },
  },
  'of a deletion of what a query found': {
    jobs: `jobs:
  old: {object: Contact, operation: query, query: SELECT Id FROM Contact}
  gone: {object: Contact, operation: delete, rowsFrom: old, needs: [old]}
`,
    ...{ nth: 2, jobsInOrg: 2 },
    prepare: ({ schema, store }) => {
      const contact = schema.object('Contact');
      for (const name of contact === undefined ? [] : names.slice(0, 3)) {
        if (contact !== undefined) store.insert(contact, new Map([['LastName', name]]));
      }
    },
  },
};

describe.each(['at-once', 'before-end'])('a request that a proxy repeats %s is never green', (when) => {
  test.each(Object.entries(repetitions))('%s', async (_, { faults = [], jobsInOrg, nth, ...wanted }) => {
    const repeat: FaultRule = { route: 'add-batch', nth, fault: { kind: 'repeat', when } };
    const { load, outcome } = await loadFiles({ ...wanted, reads: 2, faults: [...faults, repeat] });
    expect(outcome.verdict).toBe('error');
    const { jobs, jobsLeftOpen } = load.ledger;
    expect({ jobs: jobs.length, jobsLeftOpen }).toEqual({ jobs: jobsInOrg, jobsLeftOpen: [] });
    const { strangers } = load;
    expect(strangers).toHaveLength(1);
    // It was waited for, so what it did is reported.
    expect(named(outcome, 'foreign-batches')).toEqual([
      {
        name: 'foreign-batches',
        batchIds: strangers.map(({ id }) => id),
        records: strangers[0]?.processed,
      },
    ]);
    expect(strangers[0]?.processed).toBeGreaterThan(0);
    const { counts } = outcome;
    expect(counts.read).toBe(counts.succeeded + counts.failed + counts.notProcessed);
  });
});

test('nothing is sent again where the records may be in a batch that nobody can place', async () => {
  const { load, outcome } = await loadFiles({
    ...{ jobs: contacts(), files: csv },
    faults: [locked({ nth: 2, times: 1 }), { route: 'add-batch', nth: 2, fault: { kind: 'repeat' } }],
  });
  expect(outcome.verdict).toBe('error');
  expect(load.ledger.requests['POST add-batch 201']).toBe(3);
  expect(outcome.jobs[0]?.reasons[0]).toMatch(/this run did not add, so nothing more was sent/);
});

test('nothing is sent in a new job either, when an answer was lost', async () => {
  const { load, outcome } = await loadFiles({
    ...{ jobs: contacts(), files: csv },
    faults: [
      { route: 'add-batch', nth: 1, fault: { kind: 'lost-answer' } },
      { route: 'add-batch', nth: 1, fault: { kind: 'repeat' } },
    ],
  });
  expect(outcome.verdict).toBe('error');
  expect(load.ledger.jobs).toHaveLength(1);
});

test('a batch that nobody sent is reported, when it comes just before the close', async () => {
  const { load, outcome } = await loadFiles({
    ...{ jobs: contacts(), files: csv, reads: 1 },
    faults: [{ route: 'close', fault: { kind: 'foreign-batch', body: 'LastName\nZ\n' } }],
  });
  expect(outcome.verdict).toBe('error');
  expect(named(outcome, 'foreign-batches')).toMatchObject([{ records: 1 }]);
  expect(load.ledger.requests['GET list 200']).toBeLessThan(10);
});

test('a run that is resumed sends nothing while a job of its predecessor holds a batch that nobody can place', async () => {
  const load = await ObservedLoad.prepare({
    ...{ jobs: contacts(), files: json },
    faults: [{ route: 'add-batch', nth: 1, fault: { kind: 'repeat' } }],
  });
  expect(await load.run({ dieAtBatch: 2 })).toBe('dead');
  const outcome = await load.run({ resumeFrom: '/r' });
  if (outcome === 'dead') throw new Error('The process died.');
  expect(outcome.verdict).toBe('error');
  expect(load.ledger.requests['POST add-batch 201'] ?? 0).toBeLessThan(3);
  expect(load.ledger.jobsLeftOpen).toEqual([]);
});

test('a small load costs two more looks at its job and two at those of the org, and no wait', async () => {
  const { load, outcome } = await loadFiles({ jobs: contacts(), files: csv });
  expect(outcome.verdict).toBe('success');
  const routes = load.ledger.log
    .map(({ route, target }) => (target.includes('/jobs/ingest') ? 'jobs' : route))
    .filter((route) => route !== 'rest');
  const seen = routes.filter((route) => route !== 'result');
  expect(seen.slice(0, 7)).toEqual([
    ...['jobs', 'create', 'add-batch', 'add-batch', 'add-batch', 'list', 'close'],
  ]);
  // The closed job, its list and the org's jobs are asked for at once.
  expect(seen.slice(7).toSorted()).toEqual(['job', 'jobs', 'list']);
});
