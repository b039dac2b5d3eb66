import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Route } from '../../src/org/route.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import type { Login } from '../../src/salesforce/login.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import type { Session } from '../../src/salesforce/session.ts';
import { loadInProcess, sessionOf, type InProcessEnd } from './in-process.ts';
import { testOrg } from './load-scenario.ts';

/** A login that has the embedded org put a new token in force. */
class OrgLogin implements Login {
  renewals = 0;
  readonly #org: RunningOrg;

  constructor(org: RunningOrg) {
    this.#org = org;
  }

  async session(): Promise<Session> {
    return Promise.resolve(sessionOf(this.#org));
  }

  async renew(): Promise<Session> {
    this.renewals++;
    // As long as a token endpoint takes, so that others find the session expired meanwhile.
    await systemClock.sleep(30, new AbortController().signal);
    this.#org.session.renew();
    return sessionOf(this.#org);
  }
}

interface Renewed extends InProcessEnd {
  readonly org: RunningOrg;
  readonly login: Login;
}

/** Loads in this process, with a login that counts. */
async function load({
  faults,
  timeout = '2h',
  loginOf = (org) => new OrgLogin(org),
}: {
  faults: readonly FaultRule[];
  timeout?: string;
  loginOf?: (org: RunningOrg) => Login;
}): Promise<Renewed> {
  const org = await testOrg();
  org.faults.replace(faults);
  const login = loginOf(org);
  return { org, login, ...(await loadInProcess({ org, login, timeout })) };
}

function expectLoadedOnce({ org, outcome }: Renewed): void {
  expect(outcome.troubles).toEqual([]);
  expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(outcome).toMatchObject({ verdict: 'success', counts: { read: 12, succeeded: 12 } });
  const { duplicates, jobsLeftOpen, jobs, records } = org.ledger.report();
  expect({ duplicates, jobsLeftOpen }).toEqual({ duplicates: {}, jobsLeftOpen: [] });
  expect(jobs.filter(({ state }) => state !== 'Closed')).toEqual([]);
  expect(jobs.reduce((sum, { batches }) => sum + batches, 0)).toBe(6);
  expect(records['Contact']).toMatchObject({ created: 12 });
}

function expectNoTokenTold({ masked, outcome, log, files }: Renewed): void {
  const reported = [JSON.stringify(outcome), ...log.infos, ...log.debugs, ...files.contents.values()].join(
    '\n',
  );
  for (const token of masked) expect(reported).not.toContain(token);
}

const expiry = { kind: 'expired-session' } as const;

describe('a session that expires is renewed, and nothing is lost or doubled', () => {
  test.each<[Route, number]>([
    ['rest', 1],
    ['create', 1],
    ['add-batch', 1],
    ['add-batch', 3],
    ['add-batch', 6],
    ['list', 1],
    ['result', 1],
    ['result', 4],
    ['close', 1],
  ])('when it is found out by the call "%s", number %i', async (route, nth) => {
    const renewed = await load({ faults: [{ route, nth, fault: expiry }] });
    expectLoadedOnce(renewed);
    expect(renewed.login).toMatchObject({ renewals: 1 });
    expect(renewed.masked).toHaveLength(2);
    expect(new Set(renewed.masked).size).toBe(2);
    expect(renewed.log.infos).toContain('The org no longer took the session; it was renewed.');
    expectNoTokenTold(renewed);
  });

  test('at every turn', async () => {
    const faults = (['create', 'add-batch', 'list', 'result', 'close'] as const).map((route) => ({
      ...{ route, nth: 1, fault: expiry },
    }));
    const renewed = await load({ faults });
    expectLoadedOnce(renewed);
    expect(renewed.masked.length).toBeGreaterThan(3);
  });

  test('together with lost answers', async () => {
    const renewed = await load({
      faults: [
        { route: 'add-batch', nth: 2, fault: expiry },
        { route: 'add-batch', nth: 6, fault: { kind: 'lost-answer' } },
        { route: 'request', nth: 1, fault: expiry },
      ],
    });
    expectLoadedOnce(renewed);
  });

  test('on the way to the abort of a job that takes too long', async () => {
    const renewed = await load({
      timeout: '1s',
      faults: [
        { nth: 2, fault: { kind: 'slow-batch', milliseconds: 3_000 } },
        { route: 'abort', fault: expiry },
      ],
    });
    expect(renewed.outcome).toMatchObject({ verdict: 'error', counts: { succeeded: 12 } });
    expect(renewed.org.ledger.report().jobs).toMatchObject([{ state: 'Aborted' }]);
    expect(renewed.login).toMatchObject({ renewals: 1 });
  });
});

describe('a session that cannot be renewed ends the load', () => {
  test('when the token was given ready for use', async () => {
    const renewed = await load({
      faults: [{ route: 'list', fault: expiry }],
      loginOf: (org) => new ReadyTokenLogin(sessionOf(org)),
    });
    expect(renewed.outcome).toMatchObject({ verdict: 'error', counts: { succeeded: 0, notProcessed: 12 } });
    expect(renewed.outcome.jobs[0]?.reasons[0]).toMatch(
      /^Could not list the batches of job \w{18}: InvalidSessionId: Invalid session id .* Use a fresh token/,
    );
    expectNoTokenTold(renewed);
  });

  test('when the renewal fails', async () => {
    const renewed = await load({
      faults: [{ route: 'add-batch', nth: 1, fault: expiry }],
      loginOf: (org) => ({
        session: async () => Promise.resolve(sessionOf(org)),
        renew: async () => Promise.reject(new Error('the refresh token was revoked. Make a new one.')),
      }),
    });
    expect(renewed.outcome).toMatchObject({ verdict: 'error', counts: { succeeded: 0, notProcessed: 12 } });
    expect(renewed.outcome.jobs[0]).toMatchObject({ inDoubt: 0 });
    expect(renewed.outcome.jobs[0]?.reasons[0]).toBe(
      'The session was refused by the org and could not be renewed: the refresh token was revoked. Make a new one.',
    );
  });

  test('when there is none to begin with: nothing is sent, and all records are reported', async () => {
    const renewed = await load({
      faults: [],
      loginOf: () => ({
        session: async () => Promise.reject(new Error('The login was refused: the app is blocked.')),
        renew: async () => Promise.resolve(undefined),
      }),
    });
    expect(renewed.outcome).toMatchObject({ verdict: 'error', counts: { notProcessed: 12 } });
    expect(renewed.outcome).not.toHaveProperty('instanceUrl');
    expect(renewed.outcome.troubles).toEqual(['The login was refused: the app is blocked.']);
    expect(renewed.org.ledger.requestCount).toBe(0);
    expect(renewed.files.text('/results/people/unprocessed.csv').trim().split('\n')).toHaveLength(13);
  });
});
