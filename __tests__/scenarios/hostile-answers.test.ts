import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { summaryBudgetBytes, summaryMarkdown } from '../../src/report/summary.ts';
import { VirtualTime } from '../fault-table/virtual-time.ts';
import { gzipBomb } from '../gzip-bomb.ts';
import { busyness } from '../runner/busyness.ts';
import { loadInProcess, type InProcessEnd } from './in-process.ts';
import { testOrg } from './load-scenario.ts';
import { startRelay, type Relay, type SeenRequest } from './relay.ts';

type Kind =
  'identity' | 'user' | 'limits' | 'create' | 'add' | 'list' | 'request' | 'result' | 'close' | 'abort';

const namespace = 'http://www.force.com/2009/06/asyncapi/dataload';
const xml = 'application/xml';

/** What kind of call a request is. What a POST to a job asks for follows from the kind of test. */
function kindOf({ method, url }: SeenRequest): Exclude<Kind, 'abort'> {
  if (url.includes('/query?')) return 'identity';
  if (url.endsWith('/userinfo')) return 'user';
  if (url.endsWith('/limits')) return 'limits';
  if (url.endsWith('/request')) return 'request';
  if (url.endsWith('/result')) return 'result';
  if (url.endsWith('/job')) return 'create';
  if (url.endsWith('/batch')) return method === 'POST' ? 'add' : 'list';
  return 'close';
}

const jobIdOf = ({ url }: SeenRequest): string => /\/job\/(\w+)/.exec(url)?.[1] ?? '';

interface Hostility {
  readonly kind: Kind;
  /** From which call on. */
  readonly nth?: number;
  /** How often. */
  readonly times?: number;
  readonly answer: (response: ServerResponse, request: SeenRequest, org: RunningOrg) => void;
}

interface Survived extends InProcessEnd {
  readonly org: RunningOrg;
  readonly relay: Relay;
  readonly milliseconds: number;
}

/** Loads through a server that gives hostile answers to some calls. */
async function loadAgainst(hostilities: readonly Hostility[], virtualTime?: VirtualTime): Promise<Survived> {
  const org = await testOrg();
  const calls = new Map<Hostility, number>();
  const relay = await startRelay(org.url, (request, response) => {
    for (const hostility of hostilities) {
      if (hostility.kind !== kindOf(request)) continue;
      const call = (calls.get(hostility) ?? 0) + 1;
      calls.set(hostility, call);
      const { nth = 1, times = 1 } = hostility;
      if (call < nth || call >= nth + times) continue;
      hostility.answer(response, request, org);
      return true;
    }
    return false;
  });
  const startedAt = performance.now();
  const end = await loadInProcess({
    ...{ org, url: relay.url },
    ...(virtualTime === undefined ? {} : { virtualTime }),
  });
  const milliseconds = performance.now() - startedAt;
  expectBounded(end.outcome);
  return { ...end, org, relay, milliseconds };
}

/** Whatever was answered: counts that add up, and pages that stay small. */
function expectBounded(outcome: Outcome): void {
  const { read, succeeded, failed, notProcessed } = outcome.counts;
  expect([read, succeeded + failed + notProcessed]).toEqual([12, 12]);
  expect(JSON.stringify(reportJson(outcome)).length).toBeLessThan(200_000);
  expect(summaryMarkdown(outcome, { budgetBytes: summaryBudgetBytes }).length).toBeLessThan(100_000);
}

function expectLoadedOnce({ outcome, org, milliseconds }: Survived): void {
  expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(outcome).toMatchObject({ verdict: 'success', counts: { succeeded: 12 } });
  const { duplicates, jobsLeftOpen } = org.ledger.report();
  expect({ duplicates, jobsLeftOpen }).toEqual({ duplicates: {}, jobsLeftOpen: [] });
  expect(milliseconds).toBeLessThan(15_000 * busyness());
}

function send(response: ServerResponse, body: string | Buffer, type = xml): void {
  response.writeHead(200, { 'Content-Type': type }).end(body);
}

/** A BatchInfo of the service, with some of its elements changed. */
function batchInfo(fields: Readonly<Record<string, string>>): string {
  const all = {
    id: '751000000000001AAA',
    jobId: '750000000000001AAA',
    state: 'Completed',
    createdDate: '2026-03-02T08:15:30.000Z',
    systemModstamp: '2026-03-02T08:15:31.000Z',
    numberRecordsProcessed: '2',
    numberRecordsFailed: '0',
    totalProcessingTime: '10',
    apiActiveProcessingTime: '5',
    apexProcessingTime: '1',
    ...fields,
  };
  const elements = Object.entries(all).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<batchInfo xmlns="${namespace}">${elements.join('')}</batchInfo>`;
}

const listOf = (...infos: string[]): string =>
  `<batchInfoList xmlns="${namespace}">${infos.join('')}</batchInfoList>`;

/** The batches that the org has in the job that is asked for, with some elements changed. */
function changedList(
  org: RunningOrg,
  request: SeenRequest,
  fields: Readonly<Record<string, string>>,
): string {
  const jobId = jobIdOf(request);
  const batches = org.service.jobs.get(jobId)?.batches ?? [];
  return listOf(...batches.map(({ id }) => batchInfo({ id, jobId, ...fields })));
}

const strangeIds = {
  'a way out of the folder': '../../../750000001',
  'another resource': '750000000000001/../x',
  'a query': '750000000000001?a=b',
  'a page': '&lt;img src=x&gt;00000',
  Markdown: '[a](https://b.example)',
  'line ends': '750000000000001\n##[x]',
  'a letter of another alphabet': '75000000000000\u0430',
  'too short': '750',
  'too long': '7'.repeat(10_000_000),
  nothing: '',
};

describe.concurrent('an id that is none goes nowhere', () => {
  test.each(Object.entries(strangeIds))('of a new job: %s', async (_, id) => {
    const jobInfo = `<jobInfo xmlns="${namespace}"><id>${id}</id><operation>insert</operation><object>Contact</object><state>Open</state></jobInfo>`;
    const hostility: Hostility = {
      ...{ kind: 'create', times: Number.POSITIVE_INFINITY },
      answer: (response) => send(response, jobInfo),
    };
    const survived = await loadAgainst([hostility], new VirtualTime());
    expect(survived.outcome).toMatchObject({ verdict: 'error', counts: { notProcessed: 12 } });
    expect(survived.outcome.jobs[0]?.reasons[0]).toContain('Could not create a job to insert Contact: ');
    const seen = survived.relay.seen.map(({ url }) => url.replace(/^.*\//, ''));
    expect(
      seen.slice(2).every((part) => ['limits', 'describe', 'job', 'ingest?jobType=Classic'].includes(part)),
    ).toBe(true);
    expect(
      [...survived.files.contents.keys()].filter((path) => !/^\/(?:work|results)\/[\w./-]+$/.test(path)),
    ).toEqual([]);
  });

  test.each(Object.entries(strangeIds))('of a new batch, which is then looked for: %s', async (_, id) => {
    const survived = await loadAgainst([
      {
        kind: 'add',
        nth: 2,
        answer: (response, request) => send(response, batchInfo({ id, jobId: jobIdOf(request) })),
      },
    ]);
    expectLoadedOnce(survived);
  });
});

/** Answers to a look at the batches that are none, each given once: the next look is answered well. */
const badLists: Readonly<Record<string, (org: RunningOrg, request: SeenRequest) => string>> = {
  'a batch twice': (org, request) => {
    const list = changedList(org, request, {});
    return list.replace(
      '</batchInfoList>',
      `${/<batchInfo xmlns.*?<\/batchInfo>/.exec(list)?.[0] ?? ''}</batchInfoList>`,
    );
  },
  'batches of another job': (org, request) => changedList(org, request, { jobId: '750000000000009AAA' }),
  'a state that there is not': (org, request) => changedList(org, request, { state: '__proto__' }),
  'a number below nothing': (org, request) => changedList(org, request, { numberRecordsFailed: '-1' }),
  'a number without end': (org, request) =>
    changedList(org, request, { numberRecordsProcessed: '9'.repeat(30) }),
  'a number of another kind': (org, request) => changedList(org, request, { totalProcessingTime: '1e9' }),
  'a date that is none': (org, request) => changedList(org, request, { createdDate: 'now|<b>' }),
  'a document type': () => `<!DOCTYPE batchInfoList>${listOf()}`,
  'entities that grow': () => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
    return `<!DOCTYPE x [<!ENTITY e0 "0123456789">${entities.join('')}]>${listOf(batchInfo({ stateMessage: '&e9;' }))}`;
  },
  'an entity from elsewhere': () =>
    `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>${listOf(batchInfo({ stateMessage: '&e;' }))}`,
  'an entity that there is not': () => listOf(batchInfo({ stateMessage: '&nothing;' })),
  'elements in elements in elements': () => listOf('<a>'.repeat(1_000_000)),
  'more elements than there can be': () => listOf('<a/>'.repeat(2_000_000)),
  'more attributes than there can be': () =>
    listOf(`<a ${Array.from({ length: 200_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`),
  'a name of ten million letters': () => listOf(`<${'a'.repeat(10_000_000)}/>`),
  'another namespace': () => listOf(batchInfo({})).replaceAll(namespace, 'urn:other'),
  'two documents': () => `${listOf()}${listOf()}`,
  'half a document': (org, request) => changedList(org, request, {}).slice(0, -30),
  nothing: () => '',
};

describe.concurrent('a list of batches that is none is asked for again', () => {
  test.each(Object.entries(badLists))('%s', async (_, body) => {
    const survived = await loadAgainst([
      { kind: 'list', answer: (response, request, org) => send(response, body(org, request)) },
    ]);
    expectLoadedOnce(survived);
  });

  test('and when it never gets better, the load ends, and what may be in the org is in doubt', async () => {
    const survived = await loadAgainst(
      [
        {
          kind: 'list',
          times: Number.POSITIVE_INFINITY,
          answer: (response, request, org) =>
            send(response, changedList(org, request, { jobId: '750000000000009AAA' })),
        },
      ],
      new VirtualTime(),
    );
    expect(survived.outcome).toMatchObject({ verdict: 'error', counts: { notProcessed: 12 } });
    expect(survived.outcome.jobs[0]).toMatchObject({ inDoubt: 12 });
    expect(survived.outcome.jobs[0]?.reasons[0]).toContain('the answer is about another job');
    expect(survived.org.ledger.report().jobsLeftOpen).toEqual([]);
  });
});

describe.concurrent('texts without end are cut', () => {
  const text = 'x'.repeat(2_000_000);

  test('a state message', async () => {
    const survived = await loadAgainst([
      {
        kind: 'list',
        times: Number.POSITIVE_INFINITY,
        answer: (response, request, org) =>
          send(
            response,
            changedList(org, request, { state: 'Failed', numberRecordsProcessed: '0', stateMessage: text }),
          ),
      },
      { kind: 'result', times: 99, answer: (response) => refuse(response, 'InvalidBatch', text) },
    ]);
    expect(survived.outcome.counts).toMatchObject({ failed: 12 });
    expect(survived.files.text('/results/people/failed.csv').length).toBeLessThan(12 * 2_200);
  });

  test('an error of a row, later in the file of failed rows than elsewhere', async () => {
    const result = `"Id","Success","Created","Error"\n${`"","false","false","CODE:${text}:${text},Name --"\n`.repeat(2)}`;
    const survived = await loadAgainst([
      { kind: 'result', times: 99, answer: (response) => send(response, result, 'text/csv') },
    ]);
    expect(survived.outcome.counts).toMatchObject({ failed: 12 });
    const failed = survived.files.text('/results/people/failed.csv');
    expect(failed).toContain(text.slice(0, 30_000));
    expect(failed.length).toBeLessThan(12 * 33_000);
  });

  test('a refusal', async () => {
    const survived = await loadAgainst([
      { kind: 'create', answer: (response) => refuse(response, `Invalid${text}`, text) },
    ]);
    expect(survived.outcome).toMatchObject({ verdict: 'error', counts: { notProcessed: 12 } });
  });
});

function refuse(response: ServerResponse, code: string, message: string): void {
  response
    .writeHead(400, { 'Content-Type': xml })
    .end(
      `<error xmlns="${namespace}"><exceptionCode>${code}</exceptionCode><exceptionMessage>${message}</exceptionMessage></error>`,
    );
}

test('numbers that are wrong but possible are named, and nothing is green', async () => {
  const survived = await loadAgainst([
    {
      kind: 'list',
      times: Number.POSITIVE_INFINITY,
      answer: (response, request, org) =>
        send(response, changedList(org, request, { numberRecordsProcessed: '999999999999999' })),
    },
  ]);
  expect(survived.outcome).toMatchObject({ verdict: 'error', counts: { succeeded: 12 } });
  expect(survived.outcome.jobs[0]?.reasons.join()).toContain('processed 999,999,999,999,999 of 2 records');
});

const bomb = gzipBomb(400, ' ');

describe('what is packed, and what never ends, is bounded', () => {
  test.each<Kind>(['limits', 'list', 'result', 'close'])('400 MB in 400 kB: %s', async (kind) => {
    const survived = await loadAgainst([
      {
        kind,
        answer: (response) => {
          const type = kind === 'result' ? 'text/csv' : xml;
          response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(bomb);
        },
      },
    ]);
    expectLoadedOnce(survived);
  });

  test('a list without end', async () => {
    const survived = await loadAgainst([
      {
        kind: 'list',
        answer: (response) => {
          response.writeHead(200, { 'Content-Type': xml });
          const more = (): void => {
            while (!response.destroyed && response.write(Buffer.alloc(1_000_000, ' ')));
          };
          response.on('drain', more);
          more();
        },
      },
    ]);
    expectLoadedOnce(survived);
  });
});

describe.concurrent('a redirect is never followed', () => {
  test.each<{
    kind: Kind;
    others?: readonly Hostility[];
    counts: Partial<Outcome['counts']>;
    says?: string;
  }>([
    { kind: 'identity', counts: { notProcessed: 12 } },
    { kind: 'user', counts: { succeeded: 12 }, says: 'Logged in to "Embedded Org"' },
    { kind: 'limits', counts: { succeeded: 12 } },
    { kind: 'create', counts: { notProcessed: 12 } },
    { kind: 'add', counts: { notProcessed: 12 } },
    { kind: 'list', counts: { notProcessed: 12 } },
    { kind: 'result', counts: { notProcessed: 12 } },
    { kind: 'close', counts: { succeeded: 12 } },
    {
      kind: 'request',
      others: [{ kind: 'add', nth: 2, answer: (response) => response.destroy() }],
      counts: {},
    },
  ])('$kind', async ({ kind, others = [], counts, says = 'redirect' }) => {
    const thief = await startRelay(undefined, () => false);
    const survived = await loadAgainst([
      ...others,
      {
        kind,
        times: Number.POSITIVE_INFINITY,
        answer: (response, { url }) => response.writeHead(307, { Location: `${thief.url}${url}` }).end(),
      },
    ]);
    expect(thief.seen).toEqual([]);
    expect(survived.outcome.counts).toMatchObject(counts);
    const reported = [
      ...survived.log.infos,
      ...survived.outcome.troubles,
      ...survived.outcome.jobs.flatMap(({ reasons }) => reasons),
    ].join('\n');
    if (kind !== 'request') expect(reported).toContain(says);
  });
});
