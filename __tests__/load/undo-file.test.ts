import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/modes/load.ts';
import { removeUndoFile, writeUndoFile, type UndoableJob } from '../../src/load/undo-file.ts';
import type { JobOutcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { MemoryHttp } from '../ports/memory-http.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { AccessToken } from '../../src/salesforce/access-token.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { nodeFiles } from '../../src/ports/node-files.ts';
import { batch, job } from '../report/outcomes.ts';

const times = { startedAt: '2026-01-05T09:00:00.000Z', jobsSince: '2026-01-05T08:59:55.000Z' };
const identity = {
  orgId: '00D000000000001AAA',
  instanceUrl: 'https://example.my.salesforce.com',
  complete: true,
  run: {
    kind: 'run',
    version: 2,
    ...{ apiVersion: '66.0', ...times },
    ...{ instance: '1'.repeat(64), user: '', manifest: '2'.repeat(64), jobs: ['accounts'] },
  },
} as const;

/** Jobs that kept no values. */
function undoable(...outcomes: JobOutcome[]): UndoableJob[] {
  return outcomes.map((outcome) => ({ outcome, keepsBefore: false }));
}

function list(...ids: string[]): string {
  return ['Id', ...ids.map((id) => `"${id}"`)].map((line) => `${line},\n`).join('');
}

test('ids of created records are listed, children before parents, and the lists are removed', async () => {
  const files = new MemoryFiles({
    '/r/accounts/created-ids.csv': list('001A', '001B'),
    '/r/updates/created-ids.csv': list(),
    '/r/contacts/created-ids.csv': list('003A'),
  });
  const jobs = undoable(
    job({ id: 'accounts', object: 'Account', jobId: '750A', created: 2 }),
    job({ id: 'updates', object: 'Account', jobId: '750B', created: 0 }),
    job({ id: 'contacts', object: 'Contact', jobId: '750C', created: 1 }),
  );
  await expect(writeUndoFile('/r', identity, jobs, files)).resolves.toBe(true);
  expect(JSON.parse(files.text('/r/undo.json'))).toEqual({
    ...{ version: 2, orgId: identity.orgId, instanceUrl: identity.instanceUrl, apiVersion: '66.0' },
    ...{ createdAt: times.startedAt, since: times.jobsSince, complete: true },
    runId: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    until: times.jobsSince,
    bulkJobs: ['750A', '750B', '750C'],
    notTakenBack: [],
    jobs: [
      expect.objectContaining({ job: 'contacts', object: 'Contact', before: null, ids: ['003A'] }),
      expect.objectContaining({ job: 'accounts', object: 'Account', overwritten: [], ids: ['001A', '001B'] }),
    ],
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
  expect([...files.contents.keys()]).toEqual(['/r/undo.json']);
});

test('what cannot be taken back is counted, and the last batch says when the run was done', async () => {
  const counts = { read: 9, succeeded: 5, failed: 0, notProcessed: 0, skipped: 0 };
  const at = (systemModstamp: string, pass?: 2) =>
    batch(1, { ...(pass && { pass }), info: { systemModstamp } });
  const loaded = [
    job({ id: 'linked', counts, created: 5, batches: [at('2026-01-05T09:01:00.000Z', 2)] }),
    job({ id: 'updated', operation: 'update', counts, batches: [at('2026-01-05T09:02:00.000Z')] }),
    job({ id: 'upserted', operation: 'upsert', counts, created: 2 }),
    job({ id: 'kept', operation: 'update', counts }),
    job({ id: 'removed', operation: 'hardDelete', counts }),
    job({ id: 'found', operation: 'query', counts }),
  ];
  // A record that was created and could not be linked has failed, and stays in the org.
  const files = new MemoryFiles({
    '/r/linked/created-ids.csv': list('001A'),
    '/r/updated/created-ids.csv': list('001B'),
  });
  const jobs = loaded.map((outcome) => ({ outcome, keepsBefore: outcome.id === 'kept' }));
  await writeUndoFile('/r', identity, jobs, files);
  expect(JSON.parse(files.text('/r/undo.json'))).toMatchObject({
    until: '2026-01-05T09:02:00.000Z',
    notTakenBack: [
      { job: 'updated', object: 'Account', operation: 'update', records: 5 },
      { job: 'upserted', object: 'Account', operation: 'upsert', records: 3 },
      { job: 'removed', object: 'Account', operation: 'hardDelete', records: 5 },
    ],
    jobs: [
      { job: 'updated', secondPass: false, ids: ['001B'] },
      { job: 'linked', secondPass: true, ids: ['001A'] },
    ],
  });
});

test('there is no file when nothing was created', async () => {
  const files = new MemoryFiles({ '/r/accounts/created-ids.csv': list() });
  await expect(
    writeUndoFile('/r', identity, undoable(job({ id: 'accounts', created: 0 })), files),
  ).resolves.toBe(false);
  expect([...files.contents.keys()]).toEqual([]);
});

test('a list longer than the window that it is read through is whole', async () => {
  const ids = Array.from({ length: 120_000 }, (_, index) => `001${String(index).padStart(15, '0')}`);
  const files = new MemoryFiles({ '/r/many/created-ids.csv': list(...ids) });
  await writeUndoFile('/r', identity, undoable(job({ id: 'many', created: ids.length })), files);
  const undo = JSON.parse(files.text('/r/undo.json')) as { jobs: { ids: string[] }[] };
  expect(undo.jobs[0]?.ids).toEqual(ids);
});

const EARLIER =
  '{"version":1,"instanceUrl":"https://example.my.salesforce.com","apiVersion":"66.0","jobs":[]}\n';

test.each(['', EARLIER.slice(0, 9)])('one whose writing broke off is removed too: %j', async (text) => {
  const files = new MemoryFiles({ '/r/undo.json': text });
  await removeUndoFile('/r', files);
  expect([...files.contents.keys()]).toEqual([]);
});

test.each([
  ['a list of records', '[{"LastName": "First"}]'],
  ['records by line', '{"LastName": "First"}\n{"LastName": "Second"}\n'],
  ['records of XML', '<sObjects/>'],
])('%s with its name is not removed', async (_, text) => {
  const files = new MemoryFiles({ '/r/undo.json': text });
  await removeUndoFile('/r', files);
  expect(files.text('/r/undo.json')).toBe(text);
});

test('the file of an earlier run is removed, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'undo-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'undo.json'), EARLIER);
  await writeFile(join(folder, 'report.json'), '{}');
  await removeUndoFile(folder, nodeFiles);
  await expect(readdir(folder)).resolves.toEqual(['report.json']);
  await removeUndoFile(folder, nodeFiles);
  await removeUndoFile(join(folder, 'not', 'there', 'yet'), nodeFiles);
});

test('a run does not begin beside one that cannot be removed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'undo-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'undo.json'));
  await expect(removeUndoFile(folder, nodeFiles)).rejects.toThrow(
    /^The undo.json of an earlier run could not be removed: /,
  );
});

test('a run removes that of an earlier one even when it has nothing to send', async () => {
  const files = new MemoryFiles({ '/r/undo.json': EARLIER, '/w/bulk-load.yml': 'version: 1\n' });
  const never = new AbortController().signal;
  const quiet = (): undefined => undefined;
  const { verdict } = await run(
    {
      ...{ workspace: '/w', manifest: 'bulk-load.yml', jobs: [], variables: new Map() },
      ...{
        maxFailedRecords: { records: 0 },
        apiVersion: '66.0',
        resultsFolder: '/r',
        scratchFolder: '/scratch',
      },
      login: new ReadyTokenLogin({
        instanceUrl: new URL('https://example.my.salesforce.com'),
        accessToken: new AccessToken('an example'),
      }),
    },
    {
      ...{ files, http: new MemoryHttp(() => 'silence'), clock: systemClock, random: () => 0, mask: quiet },
      log: { info: quiet, debug: quiet },
      listener: {
        ...{ jobStarted: quiet, jobCreated: quiet, batchFinal: quiet },
        ...{ progress: quiet, jobStopped: quiet, jobEnded: quiet },
      },
      openJobs: { opened: quiet, ended: quiet },
      cancellation: { cancelled: never, deadline: never, closing: never },
    },
  );
  expect(verdict).toBe('invalid');
  expect([...files.contents.keys()]).toEqual(['/w/bulk-load.yml']);
});
