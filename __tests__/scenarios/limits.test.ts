import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { RequestFault } from '../../src/org/faults/fault-table.ts';
import { busyness } from '../runner/busyness.ts';
import { expectOutcome, load } from './load-scenario.ts';
import { contacts, source } from './sources.ts';

/** Which org it is and who is logged in are asked before. */
const LIMITS_REQUEST = { route: 'rest', nth: 3 } as const;

const jobs = `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}
  later: {object: Account, operation: insert, files: later.csv}
`;
const files = {
  'people.csv': source('LastName,Description', contacts(12)).text,
  'later.csv': 'Name\nLater\n',
};

/** The org's answer to a question for its limits. */
function limitsAre(limits: unknown): FaultRule {
  const fault = {
    kind: 'status',
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify(limits),
  };
  return { ...LIMITS_REQUEST, fault: fault as RequestFault };
}

describe.concurrent('a load that the limits leave no room for is not begun', () => {
  test.each([
    {
      what: 'too few batches',
      org: { batchesLeft: 6 },
      faults: [],
      says: "The load needs 7 batches, but of the org's 15,000 for 24 hours only 6 remain. Nothing was sent.",
      limits: { batches: { max: 15_000, remaining: 6 } },
    },
    {
      what: 'too few API requests',
      org: {},
      faults: [limitsAre({ DailyApiRequests: { Max: 5_000, Remaining: 48 } })],
      says: "The load needs about 49 API requests, but of the org's 5,000 for 24 hours only 48 remain.",
      limits: { apiRequests: { max: 5_000, remaining: 48 } },
    },
  ])('$what', async ({ org, faults, says, limits }) => {
    const loaded = await load({ jobs, files, org, faults });
    expectOutcome(loaded, 'error', { notProcessed: 13 });
    // Organization, user, limits, two describes, and the jobs that are there before.
    expect(loaded.ledger.requests).toEqual({ 'GET rest 200': 6 });
    expect(loaded.report.usage).toMatchObject({ requests: 6, batches: 0, limits });
    expect(loaded.report.troubles).toEqual([expect.stringContaining(says)]);
    expect(loaded.report.jobs.map(({ outcome, counts }) => [outcome, counts.notProcessed])).toEqual([
      ['error', 12],
      ['error', 1],
    ]);
    expect(loaded.main.log).toContain(says);
    expect(loaded.main.annotations.at(-1)?.message).toContain(says);
    expect(await loaded.rows('people/unprocessed.csv')).toHaveLength(12);
    expect(await loaded.rows('later/unprocessed.csv')).toHaveLength(1);
  });
});

test.concurrent('a load that just fits is done, and the figures are shown', async () => {
  const loaded = await load({ jobs, files, org: { batchesLeft: 7 } });
  expectOutcome(loaded, 'success', { succeeded: 13 });
  const { log } = loaded.ledger;
  expect(log.map(({ route }) => route).filter((route) => route === 'rest' || route === 'create')).toEqual([
    'rest',
    'rest',
    'rest',
    'rest',
    'rest',
    'rest',
    'create',
    'create',
    // What has been sent is looked for among the org's jobs.
    'rest',
  ]);
  // The org counts a request when it has answered it; the last three are answered at once, each with the usage.
  const used = loaded.report.usage.apiUsage?.used ?? 0;
  expect([1, 2, 3]).toContain(log.length - used);
  expect(loaded.report.usage).toMatchObject({
    requests: log.length,
    limits: { batches: { max: 15_000, remaining: 7 }, apiRequests: { max: 15_000, remaining: 14_998 } },
    apiUsage: { used, max: 15_000 },
  });
  for (const text of [loaded.main.log, loaded.main.summary]) {
    expect(text).toContain(
      'Left for 24 hours before the run: 7 of 15,000 batches, 14,998 of 15,000 API requests.',
    );
    expect(text).toContain(`The org last reported ${used} of 15,000 API requests used in 24 hours.`);
  }
});

describe.concurrent('limits that cannot be read do not hold up the load', () => {
  const page = { kind: 'html' } as const;
  test.each<{ what: string; faults: FaultRule[]; says: string }>([
    {
      what: 'no permission',
      faults: [
        {
          ...LIMITS_REQUEST,
          fault: {
            kind: 'status',
            status: 403,
            contentType: 'application/json',
            body: '[{"message":"The REST API is not enabled","errorCode":"API_DISABLED_FOR_ORG"}]',
          },
        },
      ],
      says: 'API_DISABLED_FOR_ORG: The REST API is not enabled',
    },
    {
      what: 'not found',
      faults: [{ ...LIMITS_REQUEST, times: 1, fault: { kind: 'status', status: 404 } }],
      says: 'HTTP 404',
    },
    {
      what: 'a redirect',
      faults: [{ ...LIMITS_REQUEST, fault: { kind: 'status', status: 302 } }],
      says: 'redirect',
    },
    { what: 'nonsense', faults: [limitsAre({ DailyBulkApiBatches: 'many' })], says: 'is not an allocation' },
    { what: 'a page', faults: [{ ...LIMITS_REQUEST, times: 99, fault: page }], says: 'not JSON' },
  ])('$what', async ({ faults, says }) => {
    const loaded = await load({ jobs, files, faults: faults.map((rule) => ({ times: 99, ...rule })) });
    expectOutcome(loaded, 'success', { succeeded: 13 });
    expect(loaded.report.usage).not.toHaveProperty('limits');
    const notes = loaded.main.log.split('\n').filter((line) => line.includes('It is not known whether'));
    expect(notes).toEqual([expect.stringContaining(says)]);
  });

  test('what passes is waited for', async () => {
    const faults: FaultRule[] = [
      { route: 'rest', nth: 5, fault: { kind: 'status', status: 503 } },
      { route: 'rest', nth: 4, fault: { kind: 'cut-answer' } },
      { route: 'rest', nth: 5, fault: { kind: 'reset' } },
    ];
    const loaded = await load({ jobs, files, faults });
    expectOutcome(loaded, 'success', { succeeded: 13 });
    expect(loaded.report.usage).toHaveProperty('limits');
  });

  test('what the org does not say is not asked of it', async () => {
    const loaded = await load({ jobs, files, faults: [limitsAre({})] });
    expectOutcome(loaded, 'success', { succeeded: 13 });
    expect(loaded.main.log).not.toContain('It is not known whether');
  });
});

/** The org does not say its limits, so that they show only when they are reached. */
const hidden: FaultRule = { ...LIMITS_REQUEST, times: 99, fault: { kind: 'status', status: 403 } };

test.concurrent(
  'an allocation that is used up in the middle stops the load, and all is reported',
  async () => {
    const loaded = await load({ jobs, files, org: { batchesLeft: 2 }, faults: [hidden] });
    expectOutcome(loaded, 'error', { succeeded: 4, notProcessed: 9 });
    expect(loaded.main.log).toContain('ExceededQuota: ApiBatchItems Limit exceeded');
    expect(loaded.main.log).toContain('Wait until the window has moved on');
    expect(loaded.ledger.jobs).toMatchObject([{ object: 'Contact', state: 'Aborted', batches: 2 }]);
    expect(loaded.ledger.duplicates).toEqual({});
    expect(loaded.report.jobs[0]).toMatchObject({ inDoubt: 0 });
    expect(await loaded.rows('people/unprocessed.csv')).toHaveLength(8);
  },
);

test.concurrent(
  'an allocation that is used up when the next job is created leaves the first one done',
  async () => {
    const refusal = {
      kind: 'refusal',
      code: 'ExceededQuota',
      message: 'TotalRequests Limit exceeded.',
    } as const;
    const loaded = await load({
      jobs,
      files,
      faults: [hidden, { route: 'create', nth: 2, fault: refusal }],
    });
    expectOutcome(loaded, 'error', { succeeded: 12, notProcessed: 1 });
    expect(loaded.main.log).toContain('ExceededQuota: TotalRequests Limit exceeded.');
    expect(loaded.ledger.jobs).toMatchObject([{ object: 'Contact', state: 'Closed' }]);
    expect(await loaded.rows('later/unprocessed.csv')).toHaveLength(1);
  },
);

test.concurrent('a cancel while the limits are read: nothing is begun, and all is reported', async () => {
  const loaded = await load({
    jobs,
    files,
    faults: [{ ...LIMITS_REQUEST, times: 99, fault: { kind: 'status', status: 503, retryAfter: 60 } }],
    run: { cancelOn: "read the org's limits" },
  });
  expectOutcome(loaded, 'cancelled', { notProcessed: 13 });
  expect(loaded.ledger.jobs).toEqual([]);
  expect(loaded.main.cancellationMilliseconds).toBeGreaterThan(0);
  expect(loaded.main.cancellationMilliseconds).toBeLessThan(7_500 * busyness());
});
