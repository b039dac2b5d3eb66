import { expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { loadFiles, type ObservedLoad } from '../proof/observed-load.ts';

const BATCHES = 6;
const NAMES = Array.from({ length: BATCHES * 2 }, (_, index) => `P${index}`);

const contacts = {
  jobs: 'jobs:\n  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}\n',
  files: { 'people.csv': `LastName\n${NAMES.join('\n')}\n` },
};

/** How often each result was asked for, fewest first. */
function resultRequests({ ledger }: ObservedLoad): readonly number[] {
  const targets = ledger.log.filter(({ route }) => route === 'result').map(({ target }) => target);
  const counts = new Map<string, number>();
  for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1);
  return [...counts.values()].sort((one, other) => one - other);
}

/** Requests by what they are for: who and what the org is, its limits, the object, the jobs before and after. */
const BUDGET = {
  'GET rest 200': 6,
  'POST create 201': 1,
  'POST add-batch 201': BATCHES,
  'GET result 200': BATCHES,
  'POST close 200': 1,
  'GET job 200': 1,
};
/** How often the batches are listed depends on when they are done. */
const MOST_LISTS = 3;

test('a load of six batches takes no more requests than it must', async () => {
  const { load, outcome } = await loadFiles(contacts);
  expect(outcome.verdict).toBe('success');
  const { 'GET list 200': lists = 0, ...requests } = load.ledger.requests;
  expect(requests).toEqual(BUDGET);
  expect(lists).toBeLessThanOrEqual(MOST_LISTS);
  expect(resultRequests(load)).toEqual(Array.from({ length: BATCHES }, () => 1));
});

test.each<[what: string, rule: FaultRule]>([
  ['the first batch', { route: 'add-batch', times: 1, fault: { kind: 'locked-rows', every: 1 } }],
  ['every batch', { route: 'add-batch', times: BATCHES, fault: { kind: 'locked-rows', every: 2 } }],
])('where records of %s are sent again, each result is fetched once', async (_, rule) => {
  const { load, outcome } = await loadFiles({ ...contacts, faults: [rule] });
  expect(outcome.verdict).toBe('success');
  const { batches } = load.ledger;
  expect(batches.length).toBeGreaterThan(BATCHES);
  expect(resultRequests(load)).toEqual(batches.map(() => 1));
});
