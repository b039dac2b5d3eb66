import { describe, expect, test } from 'vitest';
import { expectOutcome, load } from './load-scenario.ts';

/** Ten records, of which the first `failing` have no LastName. */
function people(failing: number): string {
  const rows = Array.from({ length: 10 }, (_, index) => `${index < failing ? '' : 'Name'},p-${index}\n`);
  return `LastName,External_Id__c\n${rows.join('')}`;
}

function job(keys = ''): string {
  return `jobs:
  people: {object: Contact, operation: insert, files: people.csv${keys}}
`;
}

describe.concurrent('records fail', () => {
  test.each([
    { input: '0', key: '', failing: 0, outcome: 'success' },
    { input: '0', key: '', failing: 1, outcome: 'records-failed' },
    { input: '2', key: '', failing: 2, outcome: 'success' },
    { input: '2', key: '', failing: 3, outcome: 'records-failed' },
    { input: '25%', key: '', failing: 2, outcome: 'success' },
    { input: '25%', key: '', failing: 3, outcome: 'records-failed' },
    { input: '0', key: ', maxFailedRecords: 3', failing: 3, outcome: 'success' },
    { input: '9', key: ', maxFailedRecords: 0', failing: 1, outcome: 'records-failed' },
    { input: '0', key: ", maxFailedRecords: '100%'", failing: 10, outcome: 'success' },
  ])(
    '$failing of 10 with the input $input and the key "$key" → $outcome',
    async ({ input, key, failing, outcome }) => {
      const loaded = await load({
        jobs: job(key),
        files: { 'people.csv': people(failing) },
        with: { 'max-failed-records': input },
      });
      expectOutcome(loaded, outcome, { succeeded: 10 - failing, failed: failing });
      const levels = loaded.main.annotationCounts;
      expect({ warnings: levels.warning, errors: levels.error }).toEqual(
        outcome === 'success'
          ? { warnings: Math.min(failing, 9), errors: 0 }
          : { warnings: 0, errors: failing + 1 },
      );
    },
  );

  test.each([
    { keys: ', toleratedCodes: [REQUIRED_FIELD_MISSING]', outcome: 'success', tolerated: 4 },
    { keys: ', toleratedCodes: [DUPLICATE_VALUE]', outcome: 'records-failed', tolerated: 0 },
  ])('tolerated codes do not count: "$keys" → $outcome', async ({ keys, outcome, tolerated }) => {
    const loaded = await load({ jobs: job(keys), files: { 'people.csv': people(4) } });
    expectOutcome(loaded, outcome, { succeeded: 6, failed: 4 });
    expect(loaded.report.jobs[0]).toMatchObject({ tolerated });
    expect(await loaded.rows('people/failed.csv')).toHaveLength(4);
  });

  test('the reason agrees with the number that is allowed', async () => {
    const loaded = await load({
      jobs: job(),
      files: { 'people.csv': people(4) },
      with: { 'max-failed-records': '1' },
    });
    expect(loaded.report.jobs[0]?.reasons).toEqual(['4 records failed; 1 is allowed.']);
  });

  test('a limit is each job’s own: records of one job are not set off against another’s', async () => {
    const loaded = await load({
      jobs: `jobs:
  one: {object: Contact, operation: insert, files: one.csv, onFailure: continue}
  two: {object: Contact, operation: insert, files: two.csv}
`,
      files: { 'one.csv': people(3), 'two.csv': 'LastName\nX\n' },
      with: { 'max-failed-records': '2' },
    });
    expectOutcome(loaded, 'records-failed', { succeeded: 8, failed: 3 });
  });
});
