import { expect, test } from 'vitest';
import { testOrg } from '../scenarios/load-scenario.ts';
import { FORMATS } from './formats.ts';
import { living, loadMatching, stored, type Relay } from './in-process.ts';

/** Makes the org say that it has so many records that a query job is worth it. */
const crowded: Relay = ({ url }, answer) =>
  url.searchParams.get('q')?.startsWith('SELECT COUNT()') === true
    ? { ...answer, body: Buffer.from('{"totalSize":100000,"done":true,"records":[]}') }
    : answer;

/** No list of values can ask for a long text, so the records are read as a whole. */
const JOBS = `jobs:
  accounts: {object: Account, operation: upsert, matchBy: Description, files: a.csv}
`;
const FILES = {
  'a.csv': FORMATS.csv([
    { Description: 'one,\n"two" €', Name: 'Changed' },
    { Description: 'new', Name: 'New' },
  ]),
};

async function orgWithAccounts(): Promise<Awaited<ReturnType<typeof testOrg>>> {
  const org = await testOrg();
  for (let index = 0; index < 40; index++)
    stored(org, 'Account', { Name: `A${index}`, Description: `text ${index}` });
  stored(org, 'Account', { Name: 'There', Description: 'one,\r\n"two" €' });
  return org;
}

const queryJobs = (org: Awaited<ReturnType<typeof testOrg>>): readonly string[] =>
  org.ledger
    .report()
    .jobs.filter(({ operation }) => operation === 'query')
    .map(({ state }) => state);

test('many records are read by a query job of the Bulk API', async () => {
  const org = await orgWithAccounts();
  const { log, outcome } = await loadMatching(org, JOBS, FILES, { relay: crowded });
  expect(outcome).toMatchObject({ verdict: 'success', counts: { read: 2, succeeded: 2 } });
  expect(living(org, 'Account').map(({ values }) => values.get('Name'))).toEqual([
    ...Array.from({ length: 40 }, (_, index) => `A${index}`),
    ...['Changed', 'New'],
  ]);
  expect(queryJobs(org)).toEqual(['Closed']);
  expect(org.ledger.report().jobsLeftOpen).toEqual([]);
  expect(JSON.stringify(log)).toMatch(
    /Job accounts: read 41 records of Account as a whole by a query job of the Bulk API, with \d+ requests\./,
  );
});

test('a field of the parent comes from a query job as from the REST API', async () => {
  const org = await testOrg();
  const acme = stored(org, 'Account', { Name: 'Acme', Description: 'long' });
  const other = stored(org, 'Account', { Name: 'Other' });
  const ada = stored(org, 'Contact', { LastName: 'Ada', Description: 'mine', AccountId: acme.id });
  stored(org, 'Contact', { LastName: 'Ada', Description: 'mine', AccountId: other.id });
  const orphan = stored(org, 'Contact', { LastName: 'Ada', Description: 'mine' });
  const jobs = `jobs:
  people: {object: Contact, operation: update, matchBy: [Description, Account.Description], files: a.csv}
`;
  const rows = [
    { Description: 'mine', 'Account.Description': 'long', Title: 'Found' },
    { Description: 'mine', 'Account.Description': '', Title: 'Several' },
  ];
  const { outcome } = await loadMatching(org, jobs, { 'a.csv': FORMATS.csv(rows) }, { relay: crowded });
  // The other parent has no description either.
  expect(outcome.jobs[0]?.errors.map(({ statusCode }) => statusCode)).toEqual(['MATCH_AMBIGUOUS']);
  expect(ada.values.get('Title')).toBe('Found');
  expect(orphan.values.get('Title')).toBeUndefined();
});

test('a cancelled run aborts the query job, and a resumed one reads the records anew', async () => {
  const org = await orgWithAccounts();
  const first = await loadMatching(org, JOBS, FILES, { relay: crowded, cancelAfter: 1 });
  expect(first.outcome).toMatchObject({ verdict: 'cancelled', counts: { notProcessed: 2 } });
  expect(queryJobs(org)).toEqual(['Aborted']);
  expect(org.ledger.report().jobsLeftOpen).toEqual([]);
  const second = await loadMatching(org, JOBS, {}, { relay: crowded, resume: first.files });
  expect(second.outcome).toMatchObject({ verdict: 'success', counts: { read: 2, succeeded: 2 } });
  expect(queryJobs(org)).toEqual(['Aborted', 'Closed']);
  expect(living(org, 'Account')).toHaveLength(42);
});

test('fewer rows than the service has counted prove nothing, so nothing is sent', async () => {
  const org = await orgWithAccounts();
  const boasting: Relay = (request, answer) => {
    if (!/\/job\/\w+\/batch$/.test(request.url.pathname)) return crowded(request, answer);
    const text = Buffer.from(answer.body).toString();
    return {
      ...answer,
      body: Buffer.from(text.replace(/<numberRecordsProcessed>41</, '<numberRecordsProcessed>42<')),
    };
  };
  const { outcome } = await loadMatching(org, JOBS, FILES, { relay: boasting });
  expect(outcome).toMatchObject({ verdict: 'error', counts: { notProcessed: 2 } });
  expect(outcome.jobs[0]?.reasons.join()).toMatch(/does not hold what it should/);
  expect(living(org, 'Account').map(({ values }) => values.get('Name'))).toContain('There');
  expect(org.ledger.report().jobsLeftOpen).toEqual([]);
});

test('a query that the service refuses stops the job', async () => {
  const org = await orgWithAccounts();
  const refusing: Relay = (request, answer) => {
    if (!/\/job\/\w+\/batch$/.test(request.url.pathname)) return crowded(request, answer);
    const text = Buffer.from(answer.body).toString();
    return {
      ...answer,
      body: Buffer.from(
        text
          .replace(/<state>\w+</g, '<state>Failed<')
          .replace('</state>', '</state><stateMessage>No.</stateMessage>'),
      ),
    };
  };
  const { outcome } = await loadMatching(org, JOBS, FILES, { relay: refusing });
  expect(outcome).toMatchObject({ verdict: 'error', counts: { notProcessed: 2 } });
  expect(outcome.jobs[0]?.reasons.join()).toMatch(/The query failed: No\./);
  expect(org.ledger.report().jobsLeftOpen).toEqual([]);
});

test('many keys are one for a query job, though a list of few values names them all', async () => {
  const org = await testOrg();
  const acme = stored(org, 'Account', { Name: 'Acme' });
  const there = stored(org, 'Contact', { LastName: 'P7', AccountId: acme.id });
  const jobs = `jobs:
  people: {object: Contact, operation: update, matchBy: [LastName, Account.Name], unmatched: skip, files: a.csv}
`;
  const rows = (count: number): string =>
    FORMATS.csv(
      Array.from({ length: count }, (_, index) => ({
        ...{ LastName: `P${index}`, 'Account.Name': 'Acme', Title: String(count) },
      })),
    );
  for (const [count, jobsSoFar] of [
    [24_000, 0],
    [24_001, 1],
  ] as const) {
    const { outcome } = await loadMatching(org, jobs, { 'a.csv': rows(count) }, { relay: crowded });
    expect(outcome.counts).toMatchObject({ read: count, succeeded: 1, skipped: count - 1 });
    expect(there.values.get('Title')).toBe(String(count));
    expect(queryJobs(org)).toHaveLength(jobsSoFar);
  }
});

test('many records that were saved are verified by a query job', async () => {
  const org = await testOrg();
  org.faults.replace([
    {
      ...{ object: 'Account', times: 10_000 },
      fault: { kind: 'changed-values', set: 'Site', to: 'moved', field: 'Name', values: ['A7999'] },
    },
  ]);
  const names = Array.from({ length: 8_000 }, (_, index) => ({ Name: `A${index}`, Site: 'here' }));
  const end = await loadMatching(
    org,
    'jobs:\n  a: {object: Account, operation: insert, files: a.csv, verify: true}\n',
    { 'a.csv': FORMATS.csv(names) },
    { relay: crowded },
  );
  expect(end.outcome.jobs[0]?.verification).toMatchObject({ records: 8_000, differing: 1 });
  expect(end.outcome.verdict).toBe('differs');
  expect(await end.rows('a/differences.csv')).toMatchObject([
    { sf__Line: '8001', field: 'Site', sent: 'here', found: 'moved' },
  ]);
  expect(queryJobs(org)).toEqual(['Closed']);
});
