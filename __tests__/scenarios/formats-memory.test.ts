import { expect, test } from 'vitest';
import { load } from './load-scenario.ts';

test('a JSON file of 200,000 records passes through a small heap', async () => {
  const count = 200_000;
  let text = '[\n';
  for (let record = 0; record < count; record++) {
    text += `{"LastName": "Person ${record}", "Description": "a longer text, of record ${record}", "Fax": null},\n`;
  }
  const loaded = await load({
    jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.json}
`,
    files: { 'people.json': `${text.slice(0, -2)}\n]\n` },
    org: { instant: true },
    run: { nodeArguments: ['--max-old-space-size=64'] },
  });
  expect(loaded.main.outputs).toMatchObject({
    outcome: 'success',
    'records-succeeded': String(count),
    'records-failed': '0',
    'records-not-processed': '0',
  });
  const success = (await loaded.resultFile('people/success.csv')) ?? '';
  const lines = success.split('\n');
  expect(lines).toHaveLength(count + 2);
  expect(new Set(lines.slice(1, -1).map((line) => line.slice(0, 18))).size).toBe(count);
  expect(lines[count]).toMatch(/,people\.json,200001,Person 199999,"a longer text, of record 199999",$/);
});
