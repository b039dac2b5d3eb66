import { afterEach, describe, expect, it } from 'vitest';
import { faultRules, type FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { Fault } from '../../src/org/faults/fault-table.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { elementIn, PlainClient } from './plain-client.ts';

let org: RunningOrg | undefined;

async function start(...faults: FaultRule[]): Promise<PlainClient> {
  org = await startOrg({ faults, timing: { kind: 'reads', reads: 0 } });
  return new PlainClient(org);
}
afterEach(() => org?.stop());

const batch = (fault: Fault): FaultRule => ({ fault });

/** Sends one batch of these names and returns its info and its result. */
async function send(
  client: PlainClient,
  names: readonly string[],
  job?: string,
): Promise<{ info: string; result: string }> {
  const jobId = job ?? (await client.createJob('Account', 'insert'));
  const batchId = await client.addBatch(jobId, `Name\n${names.map((name) => `${name}\n`).join('')}`);
  const info = await client.waitFor(jobId, batchId);
  const result = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
  return { info, result: result.text };
}

describe('faults of requests', () => {
  it('a status with Retry-After in seconds or as a date, for the n-th call only', async () => {
    const client = await start(
      { route: 'list', nth: 2, fault: { kind: 'status', status: 503, retryAfter: 2 } },
      { route: 'list', nth: 3, fault: { kind: 'status', status: 429, body: 'wait', retryAfterDate: 60 } },
    );
    const jobId = await client.createJob('Account', 'insert');
    const answers = [];
    for (let call = 0; call < 4; call++) answers.push(await client.call('GET', `job/${jobId}/batch`));
    expect(answers.map(({ status }) => status)).toEqual([200, 503, 429, 200]);
    expect(answers[1]?.headers.get('retry-after')).toBe('2');
    expect(answers[2]?.text).toBe('wait');
    const date = Date.parse(answers[2]?.headers.get('retry-after') ?? '');
    expect(date - Date.now()).toBeGreaterThan(50_000);
    expect(date - Date.now()).toBeLessThan(61_000);
    expect(org?.ledger.report().requests).toMatchObject({
      'GET list 503': 1,
      'GET list 429': 1,
      'GET list 200': 2,
    });
  });

  it('a page of HTML with status 200, and an exception of the API', async () => {
    const client = await start(
      { route: 'create', fault: { kind: 'html' } },
      { route: 'create', nth: 2, fault: { kind: 'refusal', code: 'ExceededQuota', message: 'none left' } },
    );
    const html = await client.call('POST', 'job', 'application/xml', '<x/>');
    expect([html.status, html.type]).toEqual([200, 'text/html']);
    const quota = await client.call('POST', 'job', 'application/json', '{}');
    expect([quota.status, quota.text]).toEqual([
      400,
      '{"exceptionCode":"ExceededQuota","exceptionMessage":"none left"}',
    ]);
  });

  it('a dropped connection stores nothing; a lost answer stores everything', async () => {
    const client = await start(
      { route: 'add-batch', nth: 1, fault: { kind: 'reset' } },
      { route: 'add-batch', nth: 2, fault: { kind: 'lost-answer' } },
    );
    const jobId = await client.createJob('Account', 'insert');
    await expect(client.addBatch(jobId, 'Name\nA\n')).rejects.toThrow('fetch failed');
    expect(org?.ledger.report().batches).toHaveLength(0);
    await expect(client.addBatch(jobId, 'Name\nA\n')).rejects.toThrow('fetch failed');
    expect(org?.ledger.report()).toMatchObject({ records: { Account: { created: 1 } } });
    await client.addBatch(jobId, 'Name\nA\n');
    expect(org?.ledger.report().duplicates).toEqual({ Account: 1 });
  });

  it('an answer cut off in its body, and one that is complete but breaks off', async () => {
    const client = await start(
      { route: 'job', nth: 1, fault: { kind: 'cut-answer', bytes: 40 } },
      { route: 'job', nth: 2, fault: { kind: 'truncated-body', bytes: 40 } },
    );
    const jobId = await client.createJob('Account', 'insert');
    await expect(client.call('GET', `job/${jobId}`)).rejects.toThrow('terminated');
    const truncated = await client.call('GET', `job/${jobId}`);
    expect([truncated.status, truncated.text]).toEqual([200, '<?xml version="1.0" encoding="UTF-8"?><j']);
  });

  it('a stalled answer ends with the patience of the client', async () => {
    const client = await start({ route: 'job', fault: { kind: 'stall' } });
    const jobId = await client.createJob('Account', 'insert');
    const url = `${org?.url ?? ''}/services/async/62.0/job/${jobId}`;
    await expect(fetch(url, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
  });

  it('a session that expires from a call on, until a new token is fetched', async () => {
    const client = await start({ nth: 2, fault: { kind: 'expired-session' } });
    const jobId = await client.createJob('Account', 'insert');
    for (let call = 0; call < 2; call++) {
      const answer = await client.call('GET', `job/${jobId}`);
      expect([answer.status, elementIn(answer.text, 'exceptionCode')]).toEqual([400, 'InvalidSessionId']);
    }
    const rest = await client.rest('/services/data/v62.0/limits');
    expect(rest.status).toBe(401);
    const renewed = await fetch(`${org?.url ?? ''}/__org/token`, { method: 'POST' });
    const { token } = (await renewed.json()) as { token: string };
    client.token = token;
    expect((await client.call('GET', `job/${jobId}`)).status).toBe(200);
  });

  it('somebody else aborts the job', async () => {
    const client = await start({
      route: 'add-batch',
      nth: 2,
      fault: { kind: 'job-state', state: 'Aborted' },
    });
    const jobId = await client.createJob('Account', 'insert');
    await client.addBatch(jobId, 'Name\nA\n');
    const refused = await client.call('POST', `job/${jobId}/batch`, 'text/csv', 'Name\nB\n');
    expect(refused.text).toContain("Current job state is 'Aborted'");
  });

  it('by probability, the same for the same seed', async () => {
    const run = async (): Promise<number[]> => {
      const client = await start({ route: 'job', probability: 0.5, fault: { kind: 'status', status: 500 } });
      const jobId = await client.createJob('Account', 'insert');
      const statuses = [];
      for (let call = 0; call < 12; call++) statuses.push((await client.call('GET', `job/${jobId}`)).status);
      await org?.stop();
      return statuses;
    };
    const [first, second] = [await run(), await run()];
    expect(first).toEqual(second);
    expect(new Set(first)).toEqual(new Set([200, 500]));
  });
});

describe('faults of batches', () => {
  it('a batch that fails after some rows, and one that fails outright', async () => {
    const client = await start(
      batch({
        kind: 'failed-batch',
        afterRows: 2,
        stateMessage: 'TooManyLockFailure : Too many lock failure',
      }),
      { nth: 2, fault: { kind: 'failed-batch' } },
    );
    const partial = await send(client, ['A', 'B', 'C']);
    expect(elementIn(partial.info, 'state')).toBe('Failed');
    expect(elementIn(partial.info, 'stateMessage')).toBe('TooManyLockFailure : Too many lock failure');
    expect(elementIn(partial.info, 'numberRecordsProcessed')).toBe('2');
    expect(partial.result.split('\n')).toHaveLength(4);
    const outright = await send(client, ['A']);
    expect(elementIn(outright.info, 'numberRecordsProcessed')).toBe('0');
    expect(outright.result).toContain('Records not processed');
    expect(org?.ledger.report().records).toEqual({ Account: { created: 2, updated: 0, deleted: 0 } });
  });

  it('a completed batch with a stateMessage, one never processed, one with wrong counters', async () => {
    const client = await start(
      batch({ kind: 'state-message', stateMessage: 'had a setback' }),
      { nth: 2, fault: { kind: 'not-processed' } },
      { nth: 3, fault: { kind: 'wrong-counters', processed: 7, failed: 3 } },
    );
    const first = (await send(client, ['A'])).info;
    expect([elementIn(first, 'state'), elementIn(first, 'stateMessage')]).toEqual([
      'Completed',
      'had a setback',
    ]);
    const second = await send(client, ['A']);
    expect(elementIn(second.info, 'state')).toBe('NotProcessed');
    expect(second.result).toContain('Records not processed');
    const third = (await send(client, ['A'])).info;
    expect(elementIn(third, 'numberRecordsProcessed')).toBe('7');
    expect(elementIn(third, 'numberRecordsFailed')).toBe('3');
  });

  it('results that are too short, too long, or break off', async () => {
    const client = await start(
      batch({ kind: 'short-result', rows: 1 }),
      { nth: 2, fault: { kind: 'long-result', rows: 2 } },
      { nth: 3, fault: { kind: 'cut-result', bytes: 10 } },
    );
    const names = ['A', 'B', 'C'];
    const lines = async (): Promise<number> => (await send(client, names)).result.split('\n').length - 2;
    expect(await lines()).toBe(2);
    expect(await lines()).toBe(5);
    expect((await send(client, names)).result).toMatch(/"001\w{15}","true",$/);
    expect(org?.ledger.report().records).toMatchObject({ Account: { created: 9 } });
  });

  it('a batch that takes its time, and one that waits for the close', async () => {
    const client = await start(batch({ kind: 'slow-batch', milliseconds: 150 }), {
      nth: 2,
      fault: { kind: 'wait-for-close' },
    });
    const started = Date.now();
    expect(elementIn((await send(client, ['A'])).info, 'state')).toBe('Completed');
    expect(Date.now() - started).toBeGreaterThanOrEqual(140);
    const jobId = await client.createJob('Account', 'insert');
    const batchId = await client.addBatch(jobId, 'Name\nA\n');
    const state = async (): Promise<string | undefined> =>
      elementIn((await client.call('GET', `job/${jobId}/batch/${batchId}`)).text, 'state');
    expect([await state(), await state(), await state()]).toEqual(['InProgress', 'InProgress', 'InProgress']);
    await client.call('POST', `job/${jobId}`, 'application/json', '{"state":"Closed"}');
    expect(await state()).toBe('Completed');
  });

  it('locked rows pass when they are sent again', async () => {
    const client = await start({ times: 99, fault: { kind: 'locked-rows', every: 2, tries: 2 } });
    const jobId = await client.createJob('Account', 'insert');
    const locked =
      '"","false","false","UNABLE_TO_LOCK_ROW:unable to obtain exclusive access to this record:--"';
    const results = async (names: string[]): Promise<boolean[]> => {
      const { result } = await send(client, names, jobId);
      return result
        .split('\n')
        .slice(1, -1)
        .map((line) => line !== locked);
    };
    expect(await results(['A', 'B', 'C', 'D'])).toEqual([true, false, true, false]);
    expect(await results(['B', 'D'])).toEqual([false, false]);
    expect(await results(['B', 'D'])).toEqual([true, true]);
  });

  it('chosen rows fail with whatever text is wanted', async () => {
    const message = '::error::</td>"\r\n| `x` | @someone';
    const client = await start(
      batch({
        kind: 'row-error',
        statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        message,
        field: 'Name',
        values: ['B'],
      }),
    );
    const { result, info } = await send(client, ['A', 'B']);
    expect(result).toContain(
      `"","false","false","FIELD_CUSTOM_VALIDATION_EXCEPTION:${message.replaceAll('"', '""')}:--"`,
    );
    expect(elementIn(info, 'numberRecordsFailed')).toBe('1');
  });
});

describe('fault rules', () => {
  it.each<[unknown, string]>([
    [{}, 'fault rules are a list'],
    [[{ fault: { kind: 'flood' } }], 'rule 1: there is no fault "flood": use one of status, html,'],
    [
      [{ route: 'lists', fault: { kind: 'reset' } }],
      'rule 1: there is no route "lists": use one of any, create,',
    ],
    [[{ fault: { kind: 'status' } }], 'rule 1: status must be number'],
    [
      [{ fault: { kind: 'reset' }, nht: 3 }],
      'rule 1: a rule has no "nht": use route, object, nth, times, probability',
    ],
    [[{ fault: { kind: 'slow-batch', milliseconds: '5' } }], 'rule 1: milliseconds must be number'],
  ])('%j is refused', (rules, message) => {
    expect(() => faultRules(rules)).toThrow(message);
  });

  it('are set and cleared over HTTP', async () => {
    const client = await start();
    const url = `${org?.url ?? ''}/__org/faults`;
    const rules = [{ route: 'create', fault: { kind: 'status', status: 500 } }];
    expect(await (await fetch(url, { method: 'PUT', body: JSON.stringify(rules) })).json()).toEqual(rules);
    expect((await client.call('POST', 'job', 'application/xml', '<x/>')).status).toBe(500);
    expect((await fetch(url, { method: 'PUT', body: '[{}]' })).status).toBe(400);
    expect(await (await fetch(url, { method: 'DELETE' })).json()).toEqual([]);
  });
});
