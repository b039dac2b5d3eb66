import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { expectOutcome, testOrg, type Loaded } from '../scenarios/load-scenario.ts';
import { loadBy, loginOrg, type MethodName } from './login-methods.ts';

/** Which org the step loads into, and which it does not. */

const OTHER_ORG = '00D000000000009EAA';

function expectNothingWritten(loaded: Loaded, says: string): void {
  expectOutcome(loaded, 'error', { notProcessed: 3 });
  expect(loaded.report.troubles).toEqual([expect.stringContaining(says)]);
  expect(loaded.ledger.jobs).toEqual([]);
  expect(Object.keys(loaded.ledger.requests).filter((request) => !request.startsWith('GET'))).toEqual(
    Object.keys(loaded.ledger.requests).filter((request) => request.startsWith('POST token')),
  );
}

describe('the kind of org', () => {
  test.each(['sandbox', 'scratch', 'developer'] as const)('%s: is loaded', async (kind) => {
    const loaded = await loadBy('ready token', await testOrg({ kind }));
    expectOutcome(loaded, 'success', { succeeded: 3 });
    expect(loaded.report.org).toMatchObject({ kind });
  });

  test.each(['production', 'trial'] as const)('%s: is loaded only when it is allowed', async (kind) => {
    const org = await testOrg({ kind });
    const refused = await loadBy('ready token', org);
    expectNothingWritten(refused, `${org.orgId} is a ${kind} org, and "allow-production" is not true.`);
    expect(refused.report.org).toMatchObject({ kind, id: org.orgId });
    const allowed = await loadBy('ready token', org, { inputs: { 'allow-production': 'true' } });
    expectOutcome(allowed, 'success', { succeeded: 3 });
  });

  const hidden: FaultRule = {
    route: 'rest',
    nth: 1,
    fault: {
      kind: 'status',
      status: 400,
      contentType: 'application/json',
      body: '[{"message":"sObject type \'Organization\' is not supported.","errorCode":"INVALID_TYPE"}]',
    },
  };

  test('unknown: is taken for production, and the org is known by its user', async () => {
    const org = await testOrg();
    expectNothingWritten(
      await loadBy('ready token', org, { faults: [hidden] }),
      'The user may not read the object Organization',
    );
    const inputs = { 'allow-production': 'true', 'expected-org-id': org.orgId };
    const allowed = await loadBy('ready token', org, { faults: [hidden], inputs });
    expectOutcome(allowed, 'success', { succeeded: 3 });
    expect(allowed.report.org).toMatchObject({ kind: 'unknown', id: org.orgId });
  });
});

describe('the expected org', () => {
  test.each([18, 15])('is loaded, by its id of %i characters', async (length) => {
    const org = await testOrg();
    const inputs = { 'expected-org-id': org.orgId.slice(0, length) };
    expectOutcome(await loadBy('ready token', org, { inputs }), 'success', { succeeded: 3 });
  });

  const methods: readonly MethodName[] = [
    'ready token',
    'SFDX auth URL',
    'JWT',
    'client credentials',
    'token exchange',
    'sf CLI',
  ];
  test.each(methods)('is not another one, to which no request is sent: %s', async (name) => {
    const org = await loginOrg();
    const loaded = await loadBy(name, org, { inputs: { 'expected-org-id': OTHER_ORG } });
    expectNothingWritten(loaded, `but "expected-org-id" is ${OTHER_ORG}. Nothing was sent.`);
    expect(loaded.report.usage.requests).toBe(0);
    expect(Object.keys(loaded.ledger.requests).filter((request) => !request.includes('token'))).toEqual([]);
  });

  test('is not another one for the post step either', async () => {
    const loaded = await loadBy('JWT', await loginOrg(), {
      inputs: { 'expected-org-id': OTHER_ORG },
      run: { post: true, env: { 'STATE_open-job-0': '750EM0000000001YAA' } },
    });
    expect(loaded.post?.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Job 750EM0000000001YAA may still be open in the org; abort it there\. The login leads to the org /,
      ),
    ]);
    expect(Object.keys(loaded.ledger.requests).filter((request) => !request.includes('token'))).toEqual([]);
  });

  test('is not another one, when only the org itself says which it is', async () => {
    const org = await testOrg({ token: 'OPAQUE.TOKEN.WITHOUT.AN.ORG' });
    const loaded = await loadBy('ready token', org, { inputs: { 'expected-org-id': OTHER_ORG } });
    expectNothingWritten(loaded, `The login leads to the org ${org.orgId}`);
  });
});

test.each(['69.0', '99.0'])(
  'a version of the API that the org does not have is named: %s',
  async (version) => {
    const loaded = await loadBy('ready token', await testOrg(), { inputs: { 'api-version': version } });
    expectNothingWritten(loaded, `The org does not have version ${version} of the API: it has 31.0 to 68.0.`);
  },
);
