import { hash } from 'node:crypto';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/modes/load.ts';
import type { RunPorts } from '../../src/modes/run-request.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { NodeFiles } from '../../src/ports/node-files.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { PlainClient } from '../org/plain-client.ts';
import { loadInProcess, sessionOf } from '../scenarios/in-process.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { zip } from '../attachments/zip-files.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'places-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
}

const nothing = (): undefined => undefined;

interface Ended {
  readonly outcome: Outcome;
  readonly said: string;
  /** Requests that added a batch. */
  readonly batches: number;
}

type Org = Awaited<ReturnType<typeof testOrg>>;

/** Loads what lies on the disk; `atJob` is called when a job has been created, before its first batch. */
async function load(
  org: Org,
  atJob: (count: number) => void | Promise<void>,
  resume = false,
  files = new NodeFiles([join(root, 'results')]),
  cancelled = new AbortController().signal,
): Promise<Ended> {
  const http = new NodeHttp('test');
  const never = new AbortController().signal;
  let jobs = 0;
  const before = org.ledger.report().log.filter(isBatch).length;
  const ports: RunPorts = {
    http: {
      async send(request) {
        const answer = await http.send(request);
        // What is awaited here has happened before the client knows of its job.
        if (request.method === 'POST' && request.url.pathname.endsWith('/job')) await atJob(++jobs);
        return answer;
      },
    },
    ...{ files, clock: systemClock, random: Math.random },
    ...{ log: { info: nothing, debug: nothing }, mask: nothing },
    listener: {
      ...{ jobStarted: nothing, jobCreated: nothing, batchFinal: nothing },
      ...{ progress: nothing, jobStopped: nothing, jobEnded: nothing },
    },
    openJobs: { opened: nothing, ended: nothing },
    cancellation: { cancelled, deadline: never, closing: never },
  };
  const resultsFolder = join(root, 'results');
  const outcome = await run(
    {
      ...{ workspace: root, manifest: 'bulk-load.yml', jobs: [], variables: new Map() },
      ...{ maxFailedRecords: { records: 0 }, apiVersion: '62.0', resultsFolder },
      ...{ scratchFolder: join(root, 'scratch'), login: new ReadyTokenLogin(sessionOf(org)) },
      ...(resume ? { resumeFrom: resultsFolder } : {}),
    },
    ports,
  );
  http.close();
  const jobsSaid = outcome.jobs.flatMap(({ reasons }) => reasons);
  const said = [...outcome.troubles, ...outcome.diagnostics.map(({ message }) => message), ...jobsSaid];
  const batches = org.ledger.report().log.filter(isBatch).length - before;
  return { outcome, said: said.join('\n'), batches };
}

function isBatch({ method, target }: { readonly method: string; readonly target: string }): boolean {
  return method === 'POST' && target.endsWith('/batch');
}

const photos = `version: 1
jobs:
  photos:
    object: Attachment
    operation: insert
    contentType: ZIP_CSV
    files: photos.csv
    attachments: files
    batch: {maxRecords: 1}
    concurrencyMode: Serial
`;

async function orgWithParent(): Promise<{ org: Org; parent: string }> {
  const org = await testOrg();
  const result = await new PlainClient(org).load('Account', 'insert', 'Name\nA\n');
  return { org, parent: result.slice(34, 52) };
}

describe('attachments', () => {
  test.each<[string, () => Promise<void>]>([
    ['other bytes of the same length', async () => put({ 'files/one': 'ONE' })],
    ['more bytes', async () => appendFile(join(root, 'files/one'), '!')],
    ['nothing in it', async () => put({ 'files/one': '' })],
    ['the content of its neighbour', async () => put({ 'files/one': 'two' })],
    ['no file any more', async () => rm(join(root, 'files/one'))],
  ])('that have %s when they are sent are reported, and not sent', async (_, change) => {
    const { org, parent } = await orgWithParent();
    await put({
      ...{ 'bulk-load.yml': photos, 'files/one': 'one', 'files/two': 'two' },
      'photos.csv': `Name,Body,ParentId\na,#one,${parent}\nb,#two,${parent}\n`,
    });
    const { batches, outcome, said } = await load(org, change);
    expect(outcome.verdict).toBe('error');
    expect(said).toMatch(/A file below files was changed while it was being loaded/);
    expect(batches).toBeLessThanOrEqual(1);
    expect(outcome.counts.succeeded).toBe(batches);
  });

  test('that are as they were go out, however often rows name them', async () => {
    const { org, parent } = await orgWithParent();
    await put({
      ...{ 'bulk-load.yml': photos, 'files/one': 'one' },
      'photos.csv': `Name,Body,ParentId\na,#one,${parent}\nb,#one,${parent}\n`,
    });
    const { outcome } = await load(org, async () => put({ 'files/one': 'one' }));
    expect(outcome.counts).toMatchObject({ succeeded: 2, failed: 0 });
  });

  test('that were changed since a run was interrupted keep it from being resumed', async () => {
    const { org, parent } = await orgWithParent();
    await put({
      ...{ 'bulk-load.yml': photos, 'files/one': 'one', 'files/two': 'two' },
      'photos.csv': `Name,Body,ParentId\na,#one,${parent}\nb,#two,${parent}\n`,
    });
    await load(org, async () => rm(join(root, 'files/two')));
    await put({ 'files/two': 'TWO' });
    const refused = await load(org, nothing, true);
    expect(refused.outcome.verdict).toBe('invalid');
    expect(refused.said).toMatch(/The files below "files\/" are not what they were/);
    expect(refused.batches).toBe(0);
    await put({ 'files/two': 'two' });
    const resumed = await load(org, nothing, true);
    expect(resumed.outcome.verdict).toBe('success');
    expect(resumed.outcome.counts).toMatchObject({ read: 2, succeeded: 2 });
  });
});

const twoRows = `version: 1
jobs: {people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 1}, concurrencyMode: Serial}}
`;

describe('rows', () => {
  test.each<[string, () => Promise<void>]>([
    ['more rows', async () => appendFile(join(root, 'people.csv'), 'Third\n')],
    ['other rows', async () => put({ 'people.csv': 'LastName\nOther\nSecnd\n' })],
    ['fewer rows', async () => put({ 'people.csv': 'LastName\nFirst\n' })],
  ])('of a file that has %s when it is sent are reported', async (_, change) => {
    await put({ 'bulk-load.yml': twoRows, 'people.csv': 'LastName\nFirst\nSecond\n' });
    const { outcome, said } = await load(await testOrg(), change);
    expect(outcome.verdict).toBe('error');
    expect(said).toMatch(/people\.csv was changed while it was being loaded/);
  });

  test('of a copy in UTF-8 are sent as they were checked', async () => {
    await put({
      'bulk-load.yml': twoRows.replace('files:', 'csv: {delimiter: ";"}, files:'),
      'people.csv': 'LastName\nFirst\n',
    });
    const { outcome } = await load(await testOrg(), async () => put({ 'people.csv': 'LastName\nOther\n' }));
    expect(outcome.counts).toMatchObject({ read: 1, succeeded: 1 });
  });

  test('of an archive that was changed are reported', async () => {
    const { org, parent } = await orgWithParent();
    const archive = async (content: string): Promise<Uint8Array> =>
      zip({ 'request.txt': `Name,Body,ParentId\na,#one,${parent}\n`, one: content });
    await put({
      'bulk-load.yml':
        'version: 1\njobs: {papers: {object: Attachment, operation: insert, contentType: ZIP_CSV, files: a.zip}}\n',
      'a.zip': await archive('one'),
    });
    const { outcome, said } = await load(org, async () => put({ 'a.zip': await archive('ONE') }));
    expect(outcome.verdict).toBe('error');
    expect(said).toMatch(/a\.zip was changed while it was being loaded/);
  });

  test('that a query has found and somebody changes before they are sent on are reported', async () => {
    const org = await testOrg();
    await new PlainClient(org).load('Contact', 'insert', 'LastName\nFirst\nSecond\n');
    await put({
      'bulk-load.yml': `version: 1
jobs:
  old: {object: Contact, operation: query, query: SELECT Id FROM Contact}
  gone: {object: Contact, operation: delete, rowsFrom: old}
`,
    });
    const { outcome, said } = await load(org, async (count) => {
      if (count < 2) return;
      const path = join(root, 'results/old.csv');
      const [header = '', first = ''] = (await readFile(path, 'utf8')).split('\n');
      await writeFile(path, `${header}\n${first}\n${first}\n`);
    });
    expect(outcome.verdict).toBe('error');
    expect(said).toMatch(/old\.csv was changed while it was being loaded/);
  });
});

test('rows of a query that somebody changes before they are checked are reported', async () => {
  const org = await testOrg();
  await new PlainClient(org).load('Contact', 'insert', 'LastName\nFirst\nSecond\n');
  await put({
    'bulk-load.yml': `version: 1
jobs:
  old: {object: Contact, operation: query, query: SELECT Id FROM Contact}
  gone: {object: Contact, operation: delete, rowsFrom: old}
`,
  });
  const files = new NodeFiles([join(root, 'results')]);
  const open = files.open.bind(files);
  let isChanged = false;
  files.open = async (path) => {
    if (path.endsWith('old.csv') && !isChanged) {
      isChanged = true;
      const [header = '', first = ''] = (await readFile(path, 'utf8')).split('\n');
      await writeFile(path, `${header}\n${first}\n${first}\n`);
    }
    return open(path);
  };
  const { outcome, said } = await load(org, nothing, false, files);
  expect(isChanged).toBe(true);
  expect(outcome.verdict).toBe('error');
  expect(said).toMatch(/old\.csv was changed while it was being loaded/);
});

test('a run that is cancelled while rows of a query are checked is cancelled, and has not failed', async () => {
  const org = await testOrg();
  await new PlainClient(org).load('Contact', 'insert', 'LastName\nFirst\n');
  await put({
    'bulk-load.yml': `version: 1
jobs:
  old: {object: Contact, operation: query, query: SELECT Id FROM Contact}
  gone: {object: Contact, operation: delete, rowsFrom: old}
`,
  });
  const cancelling = new AbortController();
  const files = new NodeFiles([join(root, 'results')]);
  const open = files.open.bind(files);
  files.open = async (path) => {
    if (path.endsWith('old.csv')) cancelling.abort(new Error('The run was cancelled.'));
    return open(path);
  };
  const { outcome } = await load(org, nothing, false, files, cancelling.signal);
  expect(outcome.jobs.map(({ reasons, verdict }) => ({ reasons, verdict }))).toEqual([
    { reasons: [], verdict: 'success' },
    { reasons: ['The run was cancelled.'], verdict: 'cancelled' },
  ]);
  expect(outcome.verdict).toBe('cancelled');
});

test('values of variables have a bound, and each use of them counts', async () => {
  await put({
    'bulk-load.yml': `version: 1\njobs: {people: {object: Contact, operation: insert, files: [${Array.from({ length: 50 }, (_, index) => `"${index}\${LONG}.csv"`).join()}]}}\n`,
  });
  const text = await readFile(join(root, 'bulk-load.yml'), 'utf8');
  const said = (length: number): string[] =>
    readManifest({
      text,
      file: 'bulk-load.yml',
      variables: new Map([['LONG', 'x'.repeat(length)]]),
    }).diagnostics.map(({ message }) => message);
  expect(said(80_000)).toEqual([]);
  expect(said(90_000)).toContain('The values of variables make the manifest longer by more than 4096 KiB.');
});

test.each([
  ['a record names a later one, so that the file is read once more', '@b', 3],
  ['no record does, so that the file is read once, behind a look at its beginning', null, 2],
])('a file of a tree that is another one in its last reading: %s', async (_, parent, last) => {
  const tree = (name: string): string =>
    JSON.stringify({
      records: [
        { attributes: { type: 'Account', referenceId: 'a' }, Name: name, ParentId: parent },
        { attributes: { type: 'Account', referenceId: 'b' }, Name: name, ParentId: null },
      ],
    });
  await put({
    'bulk-load.yml': 'version: 1\njobs: {tree: {treePlan: plan.json}}\n',
    'plan.json': '[{"sobject": "Account", "files": ["accounts.json"]}]',
    'accounts.json': tree('First'),
  });
  const files = new NodeFiles();
  let readings = 0;
  const open = files.open.bind(files);
  files.open = async (path) => {
    if (path.endsWith('accounts.json') && ++readings === last) await put({ 'accounts.json': tree('Other') });
    return open(path);
  };
  const { makePlan } = await import('../../src/plan/planning.ts');
  const request = {
    ...{ workspace: root, manifest: 'bulk-load.yml', jobs: [], variables: new Map<string, string>() },
    ...{ maxFailedRecords: { records: 0 }, scratchFolder: join(root, 'scratch') },
  };
  const planning = makePlan(request, { files, instant: 0, signal: new AbortController().signal });
  if (parent !== null) {
    await expect(planning).rejects.toThrow('accounts.json was changed while it was being loaded');
  } else {
    const [planned] = (await planning).sound;
    const hashes = planned?.kind === 'load' ? planned.inspection.files.map(({ sha256 }) => sha256) : [];
    expect(hashes).toEqual([hash('sha256', tree('Other'))]);
    const rows = await readFile(join(request.scratchFolder, 'tree.Account.rows'), 'utf8');
    expect(rows).toBe('0,1,0,a,Other,#N/A\n0,1,1,b,Other,#N/A\n');
  }
  expect(readings).toBe(last);
});

test('files that are not what the commit has: nothing is sent', async () => {
  const org = await testOrg();
  const mistake = { severity: 'error', message: 'it differs' } as const;
  const { outcome } = await loadInProcess({ org, unproven: [mistake] });
  expect(outcome).toMatchObject({ verdict: 'invalid', diagnostics: [mistake] });
  expect(org.ledger.report().log).toEqual([]);
});
