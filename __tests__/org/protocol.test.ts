import { request } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOrg, type OrgOptions, type RunningOrg } from '../../src/org/org.ts';
import { gzipBomb } from '../gzip-bomb.ts';
import { elementIn, idIn, jobXml, PlainClient, type PlainAnswer } from './plain-client.ts';

let org: RunningOrg;
let client: PlainClient;

async function restart(options: OrgOptions): Promise<void> {
  await org.stop();
  org = await startOrg(options);
  client = new PlainClient(org);
}

beforeEach(async () => {
  org = await startOrg({ timing: { kind: 'reads', reads: 2 } });
  client = new PlainClient(org);
});
afterEach(() => org.stop());

function refusalIn(answer: PlainAnswer): string {
  expect(answer.status).toBe(400);
  return `${elementIn(answer.text, 'exceptionCode') ?? answer.text}: ${elementIn(answer.text, 'exceptionMessage') ?? ''}`;
}

const create = (elements: string, type = 'application/xml'): Promise<PlainAnswer> =>
  client.call('POST', 'job', type, jobXml(elements));
const CSV_INSERT = '<operation>insert</operation><object>Account</object><contentType>CSV</contentType>';

describe('the format of answers', () => {
  it('follows the request when a job is created, and has no charset', async () => {
    const xml = await create(
      '<operation>insert</operation><object>Account</object><contentType>JSON</contentType>',
    );
    expect([xml.status, xml.type]).toEqual([201, 'application/xml']);
    const body = '{"operation":"insert","object":"Account","contentType":"CSV","concurrencyMode":1}';
    const json = await client.call('POST', 'job', 'application/json; charset=UTF-8', body);
    expect([json.status, json.type]).toEqual([201, 'application/json']);
    expect(JSON.parse(json.text)).toMatchObject({
      state: 'Open',
      contentType: 'CSV',
      concurrencyMode: 'Serial',
    });
    const csvType = await create(CSV_INSERT, 'text/csv');
    expect([csvType.status, csvType.type]).toEqual([201, 'application/xml']);
  });

  it('follows the job when a job, its batches or their results are read', async () => {
    const jobId = idIn((await create(CSV_INSERT)).text);
    const job = await client.call('GET', `job/${jobId}`, 'application/json');
    expect([job.status, job.type]).toEqual([200, 'application/xml']);
    const jsonJob = await client.createJob('Account', 'insert', '<contentType>JSON</contentType>');
    const added = await client.call(
      'POST',
      `job/${jsonJob}/batch`,
      'application/json',
      '[{"Name":"A"},{"Name":null}]',
    );
    expect([added.status, added.type]).toEqual([201, 'application/json']);
    const batchId = idIn(added.text);
    for (let read = 0; read < 3; read++) {
      const list = await client.call('GET', `job/${jsonJob}/batch`, 'application/xml');
      expect(list.type).toBe('application/json');
    }
    const result = await client.call('GET', `job/${jsonJob}/batch/${batchId}/result`);
    expect(JSON.parse(result.text)).toEqual([
      { success: true, created: true, id: expect.stringMatching(/^001/) as string, errors: [] },
      {
        success: false,
        created: false,
        id: null,
        errors: [
          {
            message: 'Required fields are missing: [Name]',
            fields: ['Name'],
            statusCode: 'REQUIRED_FIELD_MISSING',
            extendedErrorDetails: null,
          },
        ],
      },
    ]);
  });

  it('follows the request when the state changes: a JSON body on a CSV job is answered in JSON', async () => {
    const jobId = await client.createJob('Account', 'insert');
    const closed = await client.call('POST', `job/${jobId}`, 'application/json', '{"state":"Closed"}');
    expect([closed.status, closed.type]).toEqual([200, 'application/json']);
    expect(JSON.parse(closed.text)).toMatchObject({ state: 'Closed', numberBatchesTotal: 0 });
  });

  it('has the headers of the service', async () => {
    const jobId = await client.createJob('Account', 'insert');
    const added = await client.call('POST', `job/${jobId}/batch`, 'text/csv', 'Name\nA\n');
    expect(added.headers.get('location')).toBe(`/services/async/62.0/job/${jobId}/batch/${idIn(added.text)}`);
    expect(added.headers.get('cache-control')).toBe('no-cache,must-revalidate,max-age=0,no-store,private');
    expect(added.headers.get('sforce-limit-info')).toBeNull();
    expect(added.headers.get('keep-alive')).toMatch(/timeout=(1[2-9]\d|[2-9]\d\d)/);
  });
});

describe('what is refused when a job is created', () => {
  it.each([
    [CSV_INSERT.replace('Account', 'Video__c'), 'InvalidJob: Unable to find object: Video__c'],
    [
      CSV_INSERT.replace('Account', 'AcceptedEventRelation'),
      "InvalidEntity: Entity 'AcceptedEventRelation' is not supported by the Bulk API.",
    ],
    [
      '<operation>upsert</operation><object>Contact</object>',
      'InvalidJob: External ID was blank for Contact. An External ID must be specified for upsert.',
    ],
    [CSV_INSERT.replace('insert', 'INSERT'), 'InvalidJob: Unable to parse Job'],
    [
      `${CSV_INSERT}<createdById>005000000000001</createdById>`,
      'InvalidJob: CreatedById cannot be specified',
    ],
    [`${CSV_INSERT}<nonsense>1</nonsense>`, 'InvalidJob: Unable to parse Job'],
  ])('%s', async (elements, refusal) => {
    expect(refusalIn(await create(elements))).toBe(refusal);
  });

  it('an unknown media type, whole header value echoed', async () => {
    expect(refusalIn(await create(CSV_INSERT, 'text/cs; charset=UTF-8'))).toBe(
      'UnsupportedContentType: Unsupported content type: text/cs; charset=UTF-8',
    );
  });

  it('malformed XML, and XML in another namespace', async () => {
    expect(refusalIn(await client.call('POST', 'job', 'application/xml', '<jobInfo>'))).toMatch(
      /^InvalidXml: /,
    );
    const foreign = jobXml(CSV_INSERT).replace('dataload"', 'other"');
    expect(refusalIn(await client.call('POST', 'job', 'application/xml', foreign))).toBe(
      'InvalidJob: Unable to parse Job',
    );
  });

  it('elements out of order, only when strict', async () => {
    const elements = '<object>Account</object><operation>insert</operation>';
    expect((await create(elements)).status).toBe(201);
    await restart({ strict: true });
    expect(refusalIn(await create(elements))).toBe('InvalidJob: Unable to parse Job');
    expect((await create(CSV_INSERT)).status).toBe(201);
  });

  it('hardDelete without the permission', async () => {
    await restart({ hardDeleteAllowed: false });
    expect(refusalIn(await create(CSV_INSERT.replace('insert', 'hardDelete')))).toBe(
      'FeatureNotEnabled: hardDelete operation requires special user profile permission, please contact your system administrator',
    );
  });
});

describe('what the official client is known to send', () => {
  it('all numbers of a jobInfo in JSON, zero where it has nothing to say', async () => {
    const zeros = {
      numberBatchesTotal: 0,
      numberRetries: 0,
      totalProcessingTime: 0,
      apiVersion: 0,
      fastPathEnabled: false,
    };
    const post = (path: string, members: object): Promise<PlainAnswer> =>
      client.call('POST', path, 'application/json', JSON.stringify({ ...zeros, ...members }));
    const created = await post('job/', {
      id: null,
      operation: 'insert',
      object: 'Account',
      contentType: 'JSON',
    });
    expect(created.status).toBe(201);
    const jobId = idIn(created.text);
    expect(JSON.parse((await post(`job/${jobId}`, { id: jobId, state: 'Closed' })).text)).toMatchObject({
      state: 'Closed',
    });
    const counted = await post('job', { operation: 'insert', object: 'Account', numberRetries: 1 });
    expect(JSON.parse(counted.text)).toEqual({
      exceptionCode: 'InvalidJob',
      exceptionMessage: 'NumberRetries cannot be specified',
    });
  });
});

describe('sessions and paths', () => {
  it('refuses a missing and a wrong session with 400, in the format of the request', async () => {
    const url = `${org.url}/services/async/62.0/job/750EM0000000001`;
    const missing = await fetch(url, { headers: { Authorization: `Bearer ${org.token}` } });
    expect([missing.status, elementIn(await missing.text(), 'exceptionMessage')]).toEqual([
      400,
      'Unable to find session id',
    ]);
    client.token = 'wrong';
    const wrong = await client.call('GET', 'job/750EM0000000001', 'application/json');
    expect([wrong.status, wrong.text]).toEqual([
      400,
      '{"exceptionCode":"InvalidSessionId","exceptionMessage":"Invalid session id"}',
    ]);
  });

  it('takes trailing and double slashes, and both lengths of ids', async () => {
    const jobId = await client.createJob('Account', 'insert');
    for (const path of [
      `job/${jobId}/`,
      `job//${jobId}`,
      `job/${jobId.slice(0, 15)}`,
      `job/${jobId}?format=json`,
    ]) {
      expect(elementIn((await client.call('GET', path)).text, 'id')).toBe(jobId);
    }
  });

  it('refuses what it cannot parse or find', async () => {
    const jobId = await client.createJob('Account', 'insert');
    expect(refusalIn(await client.call('GET', 'services/x'))).toBe(
      "InvalidUrl: Failed to parse URL. Was expecting 'job' but found:services",
    );
    expect(refusalIn(await client.call('GET', 'job/750EM0000000999'))).toMatch(/^InvalidJob: /);
    expect(refusalIn(await client.call('GET', `job/${jobId}/batch/751EM0000000999`))).toMatch(
      /^InvalidBatch: /,
    );
    const other = new PlainClient(org, '61.0');
    expect(refusalIn(await other.call('GET', `job/${jobId}`))).toMatch(/^InvalidJob: /);
    const old = new PlainClient(org, '30.0');
    expect(refusalIn(await old.call('GET', `job/${jobId}`))).toMatch(/^InvalidVersion: /);
  });
});

describe('the states of jobs and batches', () => {
  it('batches run while the job is open, and every state is seen', async () => {
    const jobId = await client.createJob('Account', 'insert');
    const batchId = await client.addBatch(jobId, 'Name\nA\n');
    const states = [];
    for (let read = 0; read < 3; read++) {
      states.push(elementIn((await client.call('GET', `job/${jobId}/batch/${batchId}`)).text, 'state'));
      if (read === 0) {
        expect(refusalIn(await client.call('GET', `job/${jobId}/batch/${batchId}/result`))).toBe(
          'InvalidBatch: Records not processed',
        );
      }
    }
    expect(states).toEqual(['Queued', 'InProgress', 'Completed']);
    const request = await client.call('GET', `job/${jobId}/batch/${batchId}/request`);
    expect([request.type, request.text]).toEqual(['text/csv', 'Name\nA\n']);
  });

  it('an abort leaves queued batches unprocessed and lets running ones finish', async () => {
    const jobId = await client.createJob('Account', 'insert');
    const running = await client.addBatch(jobId, 'Name\nA\n');
    await client.call('GET', `job/${jobId}/batch`);
    const queued = await client.addBatch(jobId, 'Name\nB\n');
    const aborted = await client.call(
      'POST',
      `job/${jobId}`,
      'application/xml',
      jobXml('<state>Aborted</state>'),
    );
    expect([aborted.status, elementIn(aborted.text, 'state')]).toEqual([200, 'Aborted']);
    expect(elementIn(await client.waitFor(jobId, running), 'state')).toBe('Completed');
    const info = await client.waitFor(jobId, queued);
    expect([elementIn(info, 'state'), elementIn(info, 'numberRecordsProcessed')]).toEqual([
      'NotProcessed',
      '0',
    ]);
    expect(org.ledger.report().records).toEqual({ Account: { created: 1, updated: 0, deleted: 0 } });
  });

  it('refuses batches and transitions that a state does not allow', async () => {
    const change = (jobId: string, elements: string): Promise<PlainAnswer> =>
      client.call('POST', `job/${jobId}`, 'application/xml', jobXml(elements));
    const closed = await client.createJob('Account', 'insert');
    await change(closed, '<state>Closed</state>');
    expect(refusalIn(await client.call('POST', `job/${closed}/batch`, 'text/csv', 'Name\nA\n'))).toBe(
      "InvalidJobState: Failed to create batch, since the Job is not Open. Current job state is 'Closed'",
    );
    expect(refusalIn(await change(closed, '<state>Closed</state>'))).toBe(
      'InvalidJobState: Closing already closed Job not allowed',
    );
    const aborted = await client.createJob('Account', 'insert');
    await change(aborted, `<id>${aborted}</id><state>Aborted</state>`);
    expect(refusalIn(await change(aborted, '<state>Closed</state>'))).toBe(
      'InvalidJobState: Closing already aborted Job not allowed',
    );
    const open = await client.createJob('Account', 'insert');
    expect(refusalIn(await change(open, '<state>Failed</state>'))).toMatch(/^InvalidJobState: /);
    expect(refusalIn(await change(open, '<object>Lead</object><state>Closed</state>'))).toMatch(
      /^InvalidJob: /,
    );
  });

  it('serial jobs run one batch at a time', async () => {
    const more = '<concurrencyMode>Serial</concurrencyMode><contentType>CSV</contentType>';
    const jobs = [
      await client.createJob('Account', 'insert', more),
      await client.createJob('Lead', 'insert', more),
    ];
    for (const jobId of jobs) {
      await client.addBatch(jobId, 'Name\nA\n');
      await client.addBatch(jobId, 'Name\nB\n');
    }
    for (let read = 0; read < 8; read++) {
      for (const jobId of jobs) await client.call('GET', `job/${jobId}/batch`);
      const running = org.ledger.report().batches.filter(({ state }) => state === 'InProgress');
      expect(running.length).toBeLessThanOrEqual(1);
    }
  });

  it('in the time mode states follow the clock', async () => {
    let now = Date.parse('2026-01-05T09:00:00Z');
    await restart({ now: () => now, timing: { kind: 'time', milliseconds: 1_000 } });
    const jobId = await client.createJob('Account', 'insert');
    const batchId = await client.addBatch(jobId, 'Name\nA\n');
    const seen = [];
    for (const later of [0, 499, 1, 499, 1]) {
      now += later;
      seen.push(elementIn((await client.call('GET', `job/${jobId}/batch/${batchId}`)).text, 'state'));
    }
    expect(seen).toEqual(['Queued', 'Queued', 'InProgress', 'InProgress', 'Completed']);
  });

  it('without a mode every state is seen now and then, the same for the same seed', async () => {
    const states = async (seed: number): Promise<string[]> => {
      await restart({ seed });
      const jobId = await client.createJob('Account', 'insert');
      for (let batch = 0; batch < 12; batch++) await client.addBatch(jobId, 'Name\nA\n');
      const { text } = await client.call('GET', `job/${jobId}/batch`);
      return [...text.matchAll(/<state>(\w+)</g)].map(([, state = '']) => state);
    };
    const first = await states(5);
    expect(new Set(first)).toEqual(new Set(['Queued', 'InProgress', 'Completed']));
    expect(await states(5)).toEqual(first);
    expect(await states(6)).not.toEqual(first);
  });

  it('no batch is added to a job older than a day', async () => {
    let now = Date.parse('2026-01-05T09:00:00Z');
    await restart({ now: () => now });
    const jobId = await client.createJob('Account', 'insert');
    now += 24 * 3_600_000 + 1;
    expect(refusalIn(await client.call('POST', `job/${jobId}/batch`, 'text/csv', 'Name\nA\n'))).toMatch(
      /^InvalidJobState: /,
    );
  });
});

describe('limits', () => {
  const post = async (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string>,
  ): Promise<string> => {
    const jobId = await client.createJob('Account', 'insert');
    const response = await fetch(`${org.url}/services/async/62.0/job/${jobId}/batch`, {
      method: 'POST',
      headers: { 'X-SFDC-SESSION': org.token, 'Content-Type': 'text/csv', ...headers },
      body,
    });
    return `${response.status} ${elementIn(await response.text(), 'exceptionMessage') ?? ''}`;
  };
  const TOO_LARGE = '400 Failed to read request. Exceeded max size limit of 10000000';

  it('a batch has at most 10,000,000 bytes after unpacking', async () => {
    const full = 'Name\n' + 'x'.repeat(9_999_995);
    expect(await post(full, {})).toBe('201 ');
    expect(await post(`${full}x`, {})).toBe(TOO_LARGE);
    expect(await post(gzipSync(full), { 'Content-Encoding': 'gzip' })).toBe('201 ');
    expect(await post(gzipSync(`${full}x`), { 'Content-Encoding': 'gzip' })).toBe(TOO_LARGE);
  });

  it('unpacks no more of a gzip bomb than that', async () => {
    const before = process.memoryUsage().rss;
    expect(await post(gzipBomb(400), { 'Content-Encoding': 'gzip' })).toBe(TOO_LARGE);
    expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000);
  });

  it('refuses an empty batch, one of the wrong type, and one beyond the allocation', async () => {
    const jobId = await client.createJob('Account', 'insert');
    const add = (type: string, body: string): Promise<PlainAnswer> =>
      client.call('POST', `job/${jobId}/batch`, type, body);
    expect(refusalIn(await add('text/csv', ''))).toMatch(/^ClientInputError: /);
    expect(refusalIn(await add('application/json', '[]'))).toMatch(/^ClientInputError: /);
    expect(refusalIn(await add('text/xml', '<a/>'))).toBe(
      'UnsupportedContentType: Unsupported content type: text/xml',
    );
    await restart({ batchesLeft: 1 });
    const second = await client.createJob('Account', 'insert');
    await client.addBatch(second, 'Name\nA\n');
    expect(refusalIn(await client.call('POST', `job/${second}/batch`, 'text/csv', 'Name\nB\n'))).toBe(
      'ExceededQuota: ApiBatchItems Limit exceeded',
    );
  });

  it('a batch of more than 10,000 rows fails in the words of the reader', async () => {
    const info = await client.load('Account', 'insert', 'Name\n' + 'x\n'.repeat(10_001));
    expect(info).toContain('"001');
    const [batch] = org.ledger.report().batches;
    expect(batch).toMatchObject({ state: 'Failed', processed: 10_000 });
  });
});

describe('bodies on the wire', () => {
  it('reads chunked bodies, ignores the gzip header of an empty one, and packs answers when asked', async () => {
    const jobId = await client.createJob('Account', 'insert');
    const options = {
      method: 'POST',
      headers: { 'x-sfdc-session': org.token, 'Content-Type': 'text/csv', 'Transfer-Encoding': 'chunked' },
    };
    const status = await new Promise((resolve, reject) => {
      const upload = request(`${org.url}/services/async/62.0/job/${jobId}/batch`, options, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      upload.on('error', reject);
      for (const piece of ['Na', 'me\nA', 'B\n']) upload.write(piece);
      upload.end();
    });
    expect(status).toBe(201);
    const packed = await new Promise<{ encoding: unknown; body: Buffer }>((resolve, reject) => {
      const headers = { 'X-SFDC-Session': org.token, 'Content-Encoding': 'gzip', 'Accept-Encoding': 'gzip' };
      request(`${org.url}/services/async/62.0/job/${jobId}`, { headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          resolve({ encoding: answer.headers['content-encoding'], body: Buffer.concat(chunks) });
        });
      })
        .on('error', reject)
        .end();
    });
    expect(packed.encoding).toBe('gzip');
    expect(elementIn(gunzipSync(packed.body).toString(), 'id')).toBe(jobId);
  });

  it('packs a large answer piece by piece, and survives those who leave in the middle of it', async () => {
    const jobId = await client.createJob('Account', 'insert');
    const body = `Name\n${Array.from({ length: 9_000 }, (_, row) => `${'n'.repeat(240)}${row}\n`).join('')}`;
    const batchId = await client.addBatch(jobId, body);
    const url = `${org.url}/services/async/62.0/job/${jobId}/batch/${batchId}/request`;
    const headers = { 'X-SFDC-Session': org.token, 'Accept-Encoding': 'gzip' };
    await new Promise((resolve) => {
      const leaving = request(url, { headers }, (answer) => {
        answer.once('data', () => leaving.destroy());
        answer.once('close', resolve);
      });
      leaving.on('error', resolve).end();
    });
    const whole = await fetch(url, { headers });
    expect(whole.headers.get('content-encoding')).toBe('gzip');
    await expect(whole.text()).resolves.toBe(body);
  });
});
