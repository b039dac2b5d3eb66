import { expect, test } from 'vitest';
import { journalHead } from '../../src/load/journal/journal-head.ts';

const begun = {
  plan: { jobs: [] },
  manifest: { name: 'bulk-load.yml', sha256: 'a'.repeat(64) },
  apiVersion: '66.0',
  instanceUrl: new URL('https://example.my.salesforce.com'),
  startedAt: new Date('2026-01-05T09:00:00.000Z'),
};

test("a run's jobs are looked for from a moment of the org's clock on, which need not be the runner's", () => {
  const { run } = journalHead({ ...begun, org: { askedAt: Date.parse('2026-01-05T08:30:00.000Z') } });
  expect(run).toMatchObject({
    startedAt: '2026-01-05T09:00:00.000Z',
    jobsSince: '2026-01-05T08:29:55.000Z',
    user: '',
  });
});

test('where the org does not say the time, the clocks may differ by two minutes', () => {
  expect(journalHead({ ...begun, org: undefined }).run.jobsSince).toBe('2026-01-05T08:58:00.000Z');
});

test('a user is the same in both forms of an Id', () => {
  const [long, short, other] = ['005000000000001AAA', '005000000000001', '005000000000002'].map(
    (userId) => journalHead({ ...begun, org: { userId } }).run.user,
  );
  expect(long).toMatch(/^[0-9a-f]{64}$/);
  expect(short).toBe(long);
  expect(other).not.toBe(long);
});
