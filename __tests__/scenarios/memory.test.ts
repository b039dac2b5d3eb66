import { expect, test } from 'vitest';
import { load, testOrg } from './load-scenario.ts';

test('a file of 200,000 rows passes through a small heap', async () => {
  const rows = 200_000;
  let text = 'LastName,Description\n';
  for (let row = 0; row < rows; row++) text += `Person ${row},"a longer text, of row ${row}, with a comma"\n`;
  const loaded = await load({
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.csv}
`,
    files: { 'people.csv': text },
    org: { instant: true },
    run: { nodeArguments: ['--max-old-space-size=64'] },
  });
  expect(loaded.main.outputs).toMatchObject({
    outcome: 'success',
    'records-succeeded': String(rows),
    'records-failed': '0',
    'records-not-processed': '0',
  });
  expect(loaded.ledger.batches.reduce((sum, { processed }) => sum + processed, 0)).toBe(rows);
  const success = (await loaded.resultFile('people/success.csv')) ?? '';
  expect(success.split('\n')).toHaveLength(rows + 2);
  expect(
    new Set(
      success
        .split('\n')
        .slice(1, -1)
        .map((line) => line.slice(0, 18)),
    ).size,
  ).toBe(rows);
  const undo = JSON.parse((await loaded.resultFile('undo.json')) ?? '') as { jobs: { ids: string[] }[] };
  expect(undo.jobs[0]?.ids).toHaveLength(rows);
});

test('a query result of 160 MB passes through without being held', async () => {
  const [rows, length] = [40_000, 4_000];
  const org = await testOrg();
  const contact = org.schema.object('Contact');
  if (contact === undefined) throw new Error('The org has no contacts.');
  const text = 'x'.repeat(length);
  for (let row = 0; row < rows; row++) {
    org.store.insert(
      contact,
      new Map([
        ['LastName', `Person ${row}`],
        ['Description', text],
      ]),
    );
  }
  const { main, resultFile } = await load({
    org,
    jobs: `jobs:
  people: {object: Contact, operation: query, query: 'SELECT LastName, Description FROM Contact'}
`,
    files: {},
  });
  expect(main.outputs).toMatchObject({ outcome: 'success', 'records-succeeded': String(rows) });
  expect((await resultFile('people.csv'))?.length).toBeGreaterThan(rows * length);
  // The process itself takes 100 MB.
  if (main.peakMemoryBytes !== undefined) expect(main.peakMemoryBytes).toBeLessThan(rows * length + 60e6);
});
