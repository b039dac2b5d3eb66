import { expect, test } from 'vitest';
import { expectOutcome, load, type Loaded } from './load-scenario.ts';

const files = {
  'a.csv': 'Name\nAlder\n',
  'b.csv': 'LastName,External_Id__c\nBirch,b-1\n',
  'c.csv': 'Name\nCedar\n',
};

/** Objects in the order in which their jobs were created and ended, as the org saw it. */
function reported({ org, ledger }: Loaded): string[] {
  const objects = new Map(ledger.jobs.map(({ id, object }) => [id, object]));
  const created = ledger.jobs.map(({ object }) => `${object} created`);
  return org.ledger.report().log.flatMap(({ route, target }) => {
    if (route === 'create') return [created.shift() ?? ''];
    const object = objects.get(/\/job\/(\w+)/.exec(target)?.[1] ?? '') ?? '';
    return route === 'close' || route === 'abort' ? [`${object} ${route}`] : [];
  });
}

function verdicts({ report }: Loaded): Record<string, string> {
  return Object.fromEntries(report.jobs.map(({ id, outcome }) => [id, outcome]));
}

test.concurrent('each job starts when the one above it is done', async () => {
  const loaded = await load({
    jobs: `jobs:
  one: {object: Account, operation: insert, files: a.csv}
  two: {object: Contact, operation: insert, files: b.csv}
  three: {object: Product2, operation: insert, files: c.csv}
`,
    files,
  });
  expectOutcome(loaded, 'success', { succeeded: 3 });
  expect(reported(loaded)).toEqual([
    ...['Account created', 'Account close', 'Contact created', 'Contact close'],
    ...['Product2 created', 'Product2 close'],
  ]);
  expect(Object.keys(JSON.parse(loaded.main.outputs['job-ids'] ?? '') as object)).toEqual([
    ...['one', 'two', 'three'],
  ]);
});

test.concurrent('jobs that need nothing run side by side, whatever stands above them', async () => {
  const loaded = await load({
    jobs: `jobs:
  one: {object: Account, operation: insert, files: a.csv}
  two: {object: Contact, operation: insert, files: b.csv, needs: []}
  three: {object: Product2, operation: insert, files: c.csv, needs: [one, two]}
`,
    files,
    // Each job of the first two waits for the other to be there.
    faults: [{ route: 'close', fault: { kind: 'status', status: 503, retryAfter: 1 } }],
  });
  expectOutcome(loaded, 'success', { succeeded: 3 });
  const order = reported(loaded);
  expect(order.slice(0, 2).sort()).toEqual(['Account created', 'Contact created']);
  expect(order.slice(-2)).toEqual(['Product2 created', 'Product2 close']);
});

test.concurrent('a job may stand above the one that it needs', async () => {
  const loaded = await load({
    jobs: `jobs:
  late: {object: Account, operation: insert, files: a.csv, needs: early}
  early: {object: Contact, operation: insert, files: b.csv, needs: []}
`,
    files,
  });
  expectOutcome(loaded, 'success', { succeeded: 2 });
  expect(reported(loaded)).toEqual(['Contact created', 'Contact close', 'Account created', 'Account close']);
});

test.concurrent('lookups by external id find what an earlier job has loaded', async () => {
  const loaded = await load({
    jobs: `jobs:
  accounts: {object: Account, operation: insert, files: a.csv}
  contacts: {object: Contact, operation: insert, files: b.csv}
`,
    files: {
      'a.csv': 'Name,External_Id__c\nAlder,acc-1\n',
      'b.csv': 'LastName,Account.External_Id__c\nBirch,acc-1\n',
    },
  });
  expectOutcome(loaded, 'success', { succeeded: 2 });
  const [account] = await loaded.rows('accounts/success.csv');
  const [contact] = await loaded.rows('contacts/success.csv');
  expect(loaded.org.store.get(contact?.['sf__Id'] ?? '')?.values.get('AccountId')).toBe(account?.['sf__Id']);
});

const failing = { 'a.csv': 'Name,Phone\n,1\n' };

test.concurrent(
  'jobs that need a failed one are skipped with all that hangs on them, others are not',
  async () => {
    const loaded = await load({
      jobs: `jobs:
  one: {object: Account, operation: insert, files: a.csv}
  two: {object: Contact, operation: insert, files: b.csv}
  three: {object: Product2, operation: insert, files: c.csv}
  apart: {object: Lead, operation: insert, files: d.csv, needs: []}
`,
      files: { ...files, ...failing, 'd.csv': 'LastName,Company\nDogwood,Trees\n' },
    });
    expectOutcome(loaded, 'records-failed', { succeeded: 1, failed: 1, notProcessed: 2 });
    expect(verdicts(loaded)).toEqual({
      one: 'records-failed',
      two: 'skipped',
      three: 'skipped',
      apart: 'success',
    });
    expect(loaded.ledger.jobs.map(({ object }) => object).sort()).toEqual(['Account', 'Lead']);
    expect(await loaded.rows('two/unprocessed.csv')).toEqual([
      { sf__File: 'b.csv', sf__Line: '2', LastName: 'Birch', External_Id__c: 'b-1' },
    ]);
    expect(loaded.main.log).toContain('The job needs "one", which did not succeed.');
  },
);

test.concurrent('jobs that need a failed one run when it says so', async () => {
  const loaded = await load({
    jobs: `jobs:
  one: {object: Account, operation: insert, files: a.csv, onFailure: continue}
  two: {object: Contact, operation: insert, files: b.csv}
`,
    files: { ...files, ...failing },
  });
  expectOutcome(loaded, 'records-failed', { succeeded: 1, failed: 1 });
  expect(verdicts(loaded)).toEqual({ one: 'records-failed', two: 'success' });
});

test.concurrent('the input "jobs" chooses, and what is not chosen counts as done', async () => {
  const loaded = await load({
    jobs: `jobs:
  one: {object: Account, operation: insert, files: a.csv}
  two: {object: Contact, operation: insert, files: b.csv}
  three: {object: Product2, operation: insert, files: c.csv}
`,
    files,
    with: { jobs: 'three,\n two' },
  });
  expectOutcome(loaded, 'success', { succeeded: 2 });
  expect(verdicts(loaded)).toEqual({ two: 'success', three: 'success' });
  expect(reported(loaded)[0]).toBe('Contact created');
});

test.concurrent('a job that is not in the manifest cannot be chosen', async () => {
  const loaded = await load({
    jobs: `jobs:
  accounts: {object: Account, operation: insert, files: a.csv}
`,
    files,
    with: { jobs: 'acounts' },
  });
  expectOutcome(loaded, 'invalid', {});
  expect(loaded.main.log).toContain('Did you mean "accounts"?');
  expect(loaded.ledger.requestCount).toBe(0);
});
