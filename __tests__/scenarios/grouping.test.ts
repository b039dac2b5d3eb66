import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { expectOutcome, load } from './load-scenario.ts';
import { receivedBatches } from './received.ts';

const parents = ['n', 's', 'e', 'w'];
const people = Array.from({ length: 40 }, (_, index) => `Person ${index},${parents[(index * 7) % 4] ?? ''}`);

it('sends the records of a group in one batch, and says all of them in source order', async () => {
  const loaded = await load({
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv, columns: {Region: Department}, groupBy: Department, batch: {maxRecords: 25}}
`,
    files: { 'people.csv': `LastName,Region\n${people.join('\n')}\n` },
    faults: [{ fault: { kind: 'locked-rows', tries: 1, every: 3 } }],
  });
  expectOutcome(loaded, 'success', { succeeded: 40 });
  expect(loaded.report.jobs[0]?.healed).toBeGreaterThan(0);

  const batches = await receivedBatches(loaded.org);
  const [first = [], second = []] = batches;
  expect([first.length, second.length]).toEqual([20, 20]);
  const groups = [first, second].map((batch) => new Set(batch.map(({ cells }) => cells['Department'])));
  expect(groups.map(({ size }) => size)).toEqual([2, 2]);
  expect(new Set(groups.flatMap((group) => [...group]))).toEqual(new Set(parents));

  const rows = await loaded.rows('people/success.csv');
  expect(rows.map((row) => `${row['LastName'] ?? ''},${row['Region'] ?? ''}`)).toEqual(people);
  expect(rows.map((row) => row['sf__Line'])).toEqual(people.map((_, index) => String(index + 2)));
  expect((await readdir(loaded.temp)).filter((name) => /bulk-load-./.test(name))).toEqual([]);
});
