import { describe, expect, test } from 'vitest';
import type { RequestFault } from '../../src/org/faults/fault-table.ts';
import { expectOutcome, load, testOrg } from './load-scenario.ts';
import { startRelay } from './relay.ts';
import { contacts, source } from './sources.ts';

const jobs = `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}
`;
const files = { 'people.csv': source('LastName,Description', contacts(6)).text };

describe.concurrent('reads and changes of state survive', () => {
  const faults: Readonly<Record<string, RequestFault>> = {
    'a 503': { kind: 'status', status: 503 },
    'a 500 of the service itself': { kind: 'refusal', code: 'InternalServerError', message: 'try again' },
    'a 502 with an empty body': { kind: 'status', status: 502, body: '', contentType: 'text/plain' },
    'a page with status 200': { kind: 'html' },
    'a connection that breaks before the answer': { kind: 'reset' },
    'an answer that is lost': { kind: 'lost-answer' },
    'a connection that breaks inside the answer': { kind: 'cut-answer' },
  };

  test.each(Object.entries(faults))('%s', async (_, fault) => {
    const loaded = await load({
      jobs,
      files,
      faults: (['list', 'result', 'close'] as const).map((route) => ({ route, fault })),
    });
    expectOutcome(loaded, 'success', { succeeded: 6 });
    const { requests, log } = loaded.ledger;
    expect(requests['POST add-batch 201']).toBe(3);
    expect(
      log
        .filter((entry) => entry.faults.length > 0)
        .map(({ route }) => route)
        .sort(),
    ).toEqual([...['close', 'list', 'result']]);
    expect(loaded.ledger.duplicates).toEqual({});
    expect(loaded.ledger.jobs).toMatchObject([{ state: 'Closed' }]);
  });

  test.each([
    { what: '503 in seconds', fault: { kind: 'status', status: 503, retryAfter: 2 } },
    { what: '429 as a date', fault: { kind: 'status', status: 429, retryAfterDate: 3 } },
  ] as const)('Retry-After is kept: $what', async ({ fault }) => {
    const loaded = await load({ jobs, files, faults: [{ route: 'list', fault }] });
    expectOutcome(loaded, 'success', { succeeded: 6 });
    expect(loaded.report.durationMilliseconds).toBeGreaterThan(1_900);
  });

  test('an answer that is cut and yet complete as HTTP', async () => {
    const loaded = await load({
      jobs,
      files,
      faults: (['list', 'close'] as const).map((route) => ({ route, fault: { kind: 'truncated-body' } })),
    });
    expectOutcome(loaded, 'success', { succeeded: 6 });
  });
});

test('a result that is cut and yet complete as HTTP is never success', async () => {
  const loaded = await load({
    jobs,
    files,
    faults: [{ route: 'result', times: 99, fault: { kind: 'truncated-body', bytes: 90 } }],
  });
  expect(loaded.main.outputs).toMatchObject({ outcome: 'error', 'records-not-processed': '3' });
  expect(loaded.main.log).toContain('its result cannot be read to the end');
});

describe.concurrent('a redirect is not followed', () => {
  test.each([
    { status: 302, path: /\/job$/, method: 'POST', counts: { notProcessed: 6 } },
    { status: 307, path: /\/batch$/, method: 'POST', counts: { notProcessed: 6 } },
    { status: 301, path: /\/batch$/, method: 'GET', counts: { notProcessed: 6 } },
    { status: 308, path: /\/result$/, method: 'GET', counts: { notProcessed: 6 } },
    { status: 303, path: /\/job\/\w+$/, method: 'POST', counts: { succeeded: 6 } },
  ])('$status for $method $path', async ({ status, path, method, counts }) => {
    const org = await testOrg();
    const thief = await startRelay(undefined, () => false);
    const relay = await startRelay(org.url, (request, response) => {
      if (request.method !== method || !path.test(request.url)) return false;
      response.writeHead(status, { Location: `${thief.url}${request.url}` }).end();
      return true;
    });
    const loaded = await load({ org, jobs, files, with: { 'instance-url': relay.url } });
    expectOutcome(loaded, 'error', counts);
    expect(thief.seen).toEqual([]);
    expect(loaded.main.log).toContain(`redirect (HTTP ${status}), which is never followed`);
  });
});

test('the token goes to the org alone, in the header that each of its APIs knows', async () => {
  const org = await testOrg();
  const relay = await startRelay(org.url, () => false);
  const loaded = await load({ org, jobs, files, with: { 'instance-url': relay.url } });
  expectOutcome(loaded, 'success', { succeeded: 6 });
  expect(relay.seen.length).toBe(loaded.report.usage.requests);
  for (const { url, headers } of relay.seen) {
    const isBulk = url.startsWith('/services/async/');
    expect(headers['x-sfdc-session']).toBe(isBulk ? org.token : undefined);
    expect(headers.authorization).toBe(isBulk ? undefined : `Bearer ${org.token}`);
    expect(url).not.toContain(org.token);
  }
  const uploads = relay.seen.filter(({ method, url }) => method === 'POST' && url.endsWith('/batch'));
  expect(uploads.map(({ headers }) => [headers['content-encoding'], headers['content-type']])).toEqual(
    Array(3).fill(['gzip', 'text/csv; charset=UTF-8']),
  );
});

test('an org that cannot be reached is named', async () => {
  const org = await testOrg();
  const relay = await startRelay(org.url, () => false);
  const loaded = await load({
    org,
    jobs,
    files,
    // Nothing listens on the discard port.
    with: { 'instance-url': relay.url.replace(/\d+$/, '9') },
    run: { cancelOn: 'next attempt in' },
  });
  expectOutcome(loaded, 'cancelled', { notProcessed: 6 });
  expect(loaded.main.log).toContain('ECONNREFUSED');
});
