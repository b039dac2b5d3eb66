import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../src/action/inputs.ts';
import { hostKind, originFault } from '../../src/salesforce/host.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { expectOutcome } from '../scenarios/load-scenario.ts';
import { loadBy, loginOrg, type MethodName } from './login-methods.ts';

/** Where a URL may lead. */
const table: readonly (readonly [url: string, fault: ReturnType<typeof originFault>])[] = [
  ['https://login.salesforce.com', undefined],
  ['https://test.salesforce.com', undefined],
  ['https://example.my.salesforce.com', undefined],
  ['https://example--dev.sandbox.my.salesforce.com', undefined],
  ['https://example--dev.cs12.my.salesforce.com', undefined],
  ['https://EXAMPLE.MY.SALESFORCE.COM', undefined],
  ['https://example\u3002my.salesforce.com', undefined],
  ['https://example.my.salesforce.com:443', undefined],
  ['https://example.my.salesforce.mil', undefined],
  ['https://example.my.sfcrmproducts.cn', undefined],
  ['https://example.cloudforce.com', undefined],
  ['https://na135.salesforce.com', undefined],
  ['https://cs9.salesforce.com', undefined],
  ['http://localhost:8080', undefined],
  ['http://127.0.0.1:8080', undefined],
  ['http://127.1', undefined],
  ['http://0x7f.1', undefined],
  ['http://[::1]:8080', undefined],
  ['https://localhost:8443', undefined],
  ['http://example.my.salesforce.com', 'scheme'],
  ['ftp://127.0.0.1', 'scheme'],
  ['https://example.my.salesforce.com:8443', 'port'],
  ['https://user:password@example.my.salesforce.com', 'credentials'],
  ['https://example.my.salesforce.com@evil.example', 'credentials'],
  ['https://evil.example\\@example.my.salesforce.com', 'foreign'],
  ['https://evil.example#.salesforce.com', 'foreign'],
  ['https://evil.example/.my.salesforce.com', 'foreign'],
  ['https://example.my.salesforce.com.evil.example', 'foreign'],
  ['https://example.my.salesforce.com.', 'foreign'],
  ['https://notsalesforce.com', 'foreign'],
  ['https://evilmy.salesforce.com', 'foreign'],
  ['https://my.salesforce.com', 'foreign'],
  ['https://-.my.salesforce.com', 'foreign'],
  ['https://salesforce.com', 'foreign'],
  ['https://www.salesforce.com', 'foreign'],
  ['https://example.force.com', 'foreign'],
  ['https://example.my.site.com', 'foreign'],
  ['https://example.my.salesforce-sites.com', 'foreign'],
  ['https://localhost.evil.example', 'foreign'],
  ['https://127.0.0.1.evil.example', 'foreign'],
  ['https://10.0.0.1', 'foreign'],
  ['https://[::ffff:127.0.0.1]', 'foreign'],
  ['https://example.lightning.force.com', 'page'],
  ['https://example--dev.sandbox.lightning.force.com', 'page'],
  ['https://example.my.salesforce-setup.com', 'page'],
];

describe('a host', () => {
  test.each(table)('%s', (text, fault) => {
    expect(originFault(new URL(text))).toBe(fault);
  });

  test.each(table.filter(([, fault]) => fault !== undefined))('is refused as any input: %s', (text) => {
    const login = { 'client-id': 'fake', username: 'u@example.org', 'private-key': 'fake' };
    for (const raw of [
      { 'instance-url': text, 'access-token': '00DFAKE!fake' },
      { 'instance-url': text, 'client-id': 'fake', 'client-secret': 'fake' },
      { 'instance-url': text, 'client-id': 'fake', 'token-handler': 'fake' },
      { ...login, 'login-url': text },
    ]) {
      const { diagnostics } = readInputs({ 'results-path': 'out', ...raw });
      const id = 'login-url' in raw ? 'login-url' : 'instance-url';
      expect(diagnostics.filter(({ message }) => message.startsWith(`Input "${id}"`))).toHaveLength(1);
    }
  });

  test('that takes logins for all orgs is none of an org', () => {
    expect(['login.salesforce.com', 'test.salesforce.com', 'na1.salesforce.com'].map(hostKind)).toEqual([
      'login',
      'login',
      'instance',
    ]);
  });
});

/** A host that writes down what it is sent. */
async function startThief(): Promise<{ url: string; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => Promise.resolve(server.close()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const methods: readonly MethodName[] = ['SFDX auth URL', 'JWT', 'client credentials', 'token exchange'];

describe.each(methods)('the step, logging in by %s', (name) => {
  test.each([
    'https://evil.example',
    'https://example.my.salesforce.com',
    'https://example.my.salesforce.com.evil.example',
    'http://evil.example',
    'not a url',
  ])('goes nowhere when the org is said to be at %s', async (instanceUrl) => {
    const loaded = await loadBy(name, await loginOrg({ instanceUrl }));
    expectOutcome(loaded, 'error', { notProcessed: 3 });
    expect(loaded.report.usage.requests).toBe(0);
    expect(loaded.main.log).toMatch(/where no token is sent|does not say where the org is/);
  });

  test('does not follow a redirect of the token endpoint', async () => {
    const thief = await startThief();
    const fault = { kind: 'status', status: 307, location: `${thief.url}/services/oauth2/token` } as const;
    const loaded = await loadBy(name, await loginOrg(), { faults: [{ route: 'token', times: 9, fault }] });
    expectOutcome(loaded, 'error', { notProcessed: 3 });
    expect(loaded.main.log).toContain('with a redirect (HTTP 3');
    expect(thief.seen).toEqual([]);
  });
});

test('the sf CLI cannot send the token elsewhere either', async () => {
  const org = await loginOrg();
  const first = await loadBy('sf CLI', org);
  const { method } = first;
  const known = { alias: 'target', username: 'u@example.org', orgId: org.orgId, accessToken: org.token };
  method.cli?.change({ orgs: [{ ...known, instanceUrl: 'https://evil.example' }] });
  const loaded = await loadBy('sf CLI', org, { run: { env: method.env ?? {} } });
  expectOutcome(loaded, 'error', { notProcessed: 3 });
  expect(loaded.main.log).toContain('The sf CLI names an instance URL to which no token is sent');
});
