import { expect, test } from 'vitest';
import { loadMatching } from '../match/in-process.ts';
import { orgWith, OTHER_USER, wish } from './monitored.ts';

const MANIFEST = 'jobs:\n  people: { object: Contact, operation: insert, files: people.csv }\n';
const files = { 'people.csv': 'LastName\nBlue\n' };

test('a load warns of jobs that its user has left open, and goes on', async () => {
  const org = await orgWith([
    wish({ hoursAgo: 2 }),
    wish({ hoursAgo: 2, createdById: OTHER_USER }),
    wish({ hoursAgo: 2, jobType: 'V2Ingest' }),
    wish({ hoursAgo: 0.5 }),
  ]);
  const [stale = ''] = org.service.jobs.keys();
  const { outcome } = await loadMatching(org, MANIFEST, files);
  expect(outcome.verdict).toBe('success');
  expect(outcome.diagnostics).toMatchObject([
    {
      severity: 'warning',
      message: expect.stringContaining(`open for more than an hour: ${stale}. `) as string,
    },
  ]);
});

test('a listing that fails is passed over, and is asked for no more than two pages', async () => {
  const many = Array.from({ length: 2_500 }, () => wish({ hoursAgo: 2 }));
  const org = await orgWith(many);
  const { outcome } = await loadMatching(org, MANIFEST, files);
  expect(outcome.diagnostics.filter(({ message }) => message.includes('more than an hour'))).toEqual([]);
  const targets = org.ledger.report().log.map(({ target }) => target);
  const before = targets.slice(
    0,
    targets.findIndex((target) => target.endsWith('/job')),
  );
  expect(before.filter((target) => target.includes('/jobs/'))).toHaveLength(2);
});
