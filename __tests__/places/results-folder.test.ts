import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runAction, type Run } from '../runner/runner.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';

const people = 'LastName\nFirst\n';
const jobs = 'jobs:\n  people: {object: Contact, operation: insert, files: people.csv}\n';

/** A workspace that is the test's own, so that it can be made strange before the run. */
async function workspaceWith(files: Readonly<Record<string, string>>, manifest = jobs): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'places-'));
  atEnd(() => rm(root, { recursive: true, force: true }));
  const workspace = join(root, 'work');
  for (const [name, content] of Object.entries({ 'bulk-load.yml': `version: 1\n${manifest}`, ...files })) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), content);
  }
  return workspace;
}

type Org = Awaited<ReturnType<typeof testOrg>>;

async function runIn(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  options: Parameters<typeof runAction>[0] = {},
  org?: Org,
): Promise<Run & { readonly org: Org; readonly said: string }> {
  const there = org ?? (await testOrg());
  const run = await runAction({
    ...{ post: false, isShared: true },
    ...options,
    workspace,
    with: { 'instance-url': there.url, 'access-token': there.token, 'results-path': 'results', ...inputs },
  });
  atEnd(() => run.remove());
  return { ...run, org: there, said: run.main.annotations.map(({ message }) => message).join('\n') };
}

function writesOf(org: Org): number {
  return org.ledger.report().log.filter(({ method }) => method === 'POST').length;
}

const allOutputs = [
  ...['bulk-jobs', 'job-ids', 'outcome', 'records-failed', 'records-not-processed', 'records-processed'],
  ...['records-skipped', 'records-succeeded', 'report', 'results-path'],
];

describe('nothing is written through a symbolic link', () => {
  const outside = 'what somebody else wrote\n';

  test.each([
    ['a result file', 'results/people/success.csv'],
    ['another result file', 'results/people/failed.csv'],
    ['the list of created ids', 'results/people/created-ids.csv'],
    ['report.json', 'results/report.json'],
    ['undo.json', 'results/undo.json'],
    ['checkpoint.json', 'results/checkpoint.json'],
    ['the lock', 'results/run.lock'],
  ])('%s', async (_, name) => {
    const workspace = await workspaceWith({ 'people.csv': people, 'victim.txt': outside });
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await symlink(join(workspace, 'victim.txt'), join(workspace, name));
    const { main, org, said } = await runIn(workspace);
    expect(main.exitCode).toBe(1);
    expect(said).toContain('is a symbolic link, and nothing is written through one');
    expect(writesOf(org)).toBe(0);
    expect(Object.keys(main.outputs).sort()).toEqual(allOutputs);
    await expect(readFile(join(workspace, 'victim.txt'), 'utf8')).resolves.toBe(outside);
    expect((await lstat(join(workspace, name))).isSymbolicLink()).toBe(true);
  });

  test("a job's folder", async () => {
    const workspace = await workspaceWith({ 'people.csv': people, 'elsewhere/success.csv': outside });
    await mkdir(join(workspace, 'results'));
    await symlink('../elsewhere', join(workspace, 'results/people'));
    const { main, org, said } = await runIn(workspace);
    expect(main.outputs['outcome']).toBe('invalid');
    expect(said).toMatch(
      /The result file "people\/success\.csv" leads through the symbolic link .*results\/people,/,
    );
    expect(writesOf(org)).toBe(0);
    await expect(readdir(join(workspace, 'elsewhere'))).resolves.toEqual(['success.csv']);
    await expect(readFile(join(workspace, 'elsewhere/success.csv'), 'utf8')).resolves.toBe(outside);
  });

  test('the output of a query, and a folder of it', async () => {
    const workspace = await workspaceWith(
      { 'victim.txt': outside },
      'jobs:\n  q: {object: Contact, operation: query, query: SELECT Id FROM Contact, output: exports/all.csv}\n',
    );
    await mkdir(join(workspace, 'results/exports'), { recursive: true });
    await symlink(join(workspace, 'victim.txt'), join(workspace, 'results/exports/all.csv'));
    const file = await runIn(workspace);
    expect(file.said).toContain('The result file "exports/all.csv" is a symbolic link');
    await rm(join(workspace, 'results/exports'), { recursive: true });
    await mkdir(join(workspace, 'elsewhere'));
    await symlink('../elsewhere', join(workspace, 'results/exports'));
    const folder = await runIn(workspace);
    expect(folder.said).toContain('leads through the symbolic link');
    await expect(readdir(join(workspace, 'elsewhere'))).resolves.toEqual([]);
    await expect(readFile(join(workspace, 'victim.txt'), 'utf8')).resolves.toBe(outside);
  });

  test('also when the manifest is wrong', async () => {
    const workspace = await workspaceWith({ 'victim.txt': outside }, 'jobs: {people: {}}\n');
    await mkdir(join(workspace, 'results'));
    await symlink(join(workspace, 'victim.txt'), join(workspace, 'results/report.json'));
    const { main } = await runIn(workspace);
    expect(main.exitCode).toBe(1);
    await expect(readFile(join(workspace, 'victim.txt'), 'utf8')).resolves.toBe(outside);
  });

  test('a results folder that leads out of the workspace', async () => {
    const workspace = await workspaceWith({ 'people.csv': people });
    await mkdir(join(workspace, '../secret'));
    await symlink('../secret', join(workspace, 'results'));
    const { main, org, said } = await runIn(workspace, { 'results-path': 'results/deep' });
    expect(main.outputs['outcome']).toBe('error');
    expect(said).toContain('leads out of the workspace by a symbolic link');
    expect(writesOf(org)).toBe(0);
    await expect(readdir(join(workspace, '../secret'))).resolves.toEqual([]);
  });

  test('what lies above the results folder may be a link', async () => {
    const workspace = await workspaceWith({ 'people.csv': people });
    await mkdir(join(workspace, '../disk'));
    await symlink(join(workspace, '../disk'), join(workspace, '../temp'));
    const { main } = await runIn(workspace, { 'results-path': join(workspace, '../temp/results') });
    expect(main.exitCode).toBe(0);
    expect(existsSync(join(workspace, '../disk/results/people/success.csv'))).toBe(true);
  });
});

describe('nothing is written over what the run reads', () => {
  test.each([
    [
      'a source',
      'people/failed.csv',
      'jobs:\n  people: {object: Contact, operation: insert, files: people/*.csv}\n',
    ],
    [
      'a source named as report.json',
      'report.json',
      'jobs:\n  people: {object: Contact, operation: insert, files: report.json}\n',
    ],
    [
      'a source named as undo.json',
      'undo.json',
      'jobs:\n  people: {object: Contact, operation: insert, files: undo.json}\n',
    ],
  ])('%s', async (_, name, manifest) => {
    const content = name.endsWith('.json') ? '[{"LastName": "First"}]\n' : people;
    const workspace = await workspaceWith({ [name]: content }, manifest);
    const { main, org, said } = await runIn(workspace, { 'results-path': '.' });
    expect(main.exitCode).toBe(1);
    expect(said).toContain(`The result file "${name}" is a file that the run reads`);
    expect(writesOf(org)).toBe(0);
    await expect(readFile(join(workspace, name), 'utf8')).resolves.toBe(content);
  });

  test('a spec, an attachment and a mapping file', async () => {
    const spec = 'Salesforce Field,Csv Header,Value,Hint\nLastName,LastName,,\n';
    const workspace = await workspaceWith(
      { 'people.csv': people, 'people/success.csv': spec },
      'jobs:\n  people: {object: Contact, operation: insert, files: people.csv, transformationSpec: people/success.csv}\n',
    );
    expect((await runIn(workspace, { 'results-path': '.' })).said).toContain(
      '"people/success.csv" is a file that the run reads',
    );
    const archives = await workspaceWith(
      { 'a.csv': 'Name,Body,ParentId\na,#success.csv,001000000000001AAA\n', 'photos/success.csv': 'x' },
      'jobs:\n  photos: {object: Attachment, operation: insert, contentType: ZIP_CSV, files: a.csv, attachments: photos}\n',
    );
    expect((await runIn(archives, { 'results-path': '.' })).said).toContain(
      '"photos/success.csv" is a file that the run reads',
    );
    await expect(readFile(join(archives, 'photos/success.csv'), 'utf8')).resolves.toBe('x');
    const mapped = await workspaceWith(
      { 'people.csv': people, 'people/unprocessed.csv': 'LastName=LastName\n' },
      'jobs:\n  people: {object: Contact, operation: insert, files: people.csv, columns: people/unprocessed.csv}\n',
    );
    const mapping = await runIn(mapped, { 'results-path': '.' });
    expect(mapping.main.exitCode).toBe(1);
    await expect(readFile(join(mapped, 'people/unprocessed.csv'), 'utf8')).resolves.toBe(
      'LastName=LastName\n',
    );
  });

  test('the manifest', async () => {
    const workspace = await workspaceWith({ 'people.csv': people });
    const manifest = await readFile(join(workspace, 'bulk-load.yml'), 'utf8');
    await writeFile(join(workspace, 'report.json'), manifest);
    const { main } = await runIn(workspace, { manifest: 'report.json', 'results-path': '.' });
    expect(main.exitCode).toBe(1);
    await expect(readFile(join(workspace, 'report.json'), 'utf8')).resolves.toBe(manifest);
  });

  test.each([
    ['report.json', '[{"LastName": "First"}]\n'],
    ['report.json', '{"LastName": "First"}\n'],
    ['undo.json', '{"LastName": "First"}\n{"LastName": "Second"}\n'],
  ])('a source named as %s of which a broken manifest does not say: %j', async (name, content) => {
    const workspace = await workspaceWith({ [name]: content }, 'jobs: [\n');
    const { main } = await runIn(workspace, { 'results-path': '.' });
    expect(main.outputs).toMatchObject({
      outcome: 'invalid',
      report: name === 'report.json' ? '' : join(workspace, 'report.json'),
    });
    await expect(readFile(join(workspace, name), 'utf8')).resolves.toBe(content);
  });

  test('the report of an earlier run is written over by one whose manifest is broken', async () => {
    const workspace = await workspaceWith({ 'people.csv': people });
    expect((await runIn(workspace)).main.exitCode).toBe(0);
    await writeFile(join(workspace, 'bulk-load.yml'), 'jobs: [\n');
    const { main } = await runIn(workspace);
    expect(main.outputs['outcome']).toBe('invalid');
    await expect(readFile(main.outputs['report'] ?? '', 'utf8')).resolves.toContain('"outcome": "invalid"');
  });

  test('and a plan foretells it', async () => {
    const workspace = await workspaceWith(
      { 'people/failed.csv': people },
      'jobs:\n  people: {object: Contact, operation: insert, files: people/*.csv}\n',
    );
    const { main, said } = await runIn(workspace, { mode: 'plan', 'results-path': '.' });
    expect(main.outputs['outcome']).toBe('invalid');
    expect(said).toContain('The result file "people/failed.csv" is a file that the run reads');
  });

  test('a hard link to a source, and one through a source that is a link', async () => {
    const workspace = await workspaceWith({ 'people.csv': people });
    await mkdir(join(workspace, 'results/people'), { recursive: true });
    await link(join(workspace, 'people.csv'), join(workspace, 'results/people/success.csv'));
    const hard = await runIn(workspace);
    expect(hard.said).toContain('is a file that the run reads, by this name or by another one');
    expect(writesOf(hard.org)).toBe(0);
    await rm(join(workspace, 'people.csv'));
    await symlink('results/people/success.csv', join(workspace, 'people.csv'));
    const soft = await runIn(workspace);
    expect(soft.said).toContain('is a file that the run reads, by this name or by another one');
    await expect(readFile(join(workspace, 'people.csv'), 'utf8')).resolves.toBe(people);
  });

  test('what an earlier run left is written over, but not by its other names', async () => {
    const workspace = await workspaceWith({ 'people.csv': people });
    expect((await runIn(workspace)).main.exitCode).toBe(0);
    const success = join(workspace, 'results/people/success.csv');
    const before = await readFile(success, 'utf8');
    await link(success, join(workspace, 'kept.csv'));
    expect((await runIn(workspace)).main.exitCode).toBe(0);
    await expect(readFile(join(workspace, 'kept.csv'), 'utf8')).resolves.toBe(before);
  });

  test('the rows that failed in one folder can be loaded with another one', async () => {
    const workspace = await workspaceWith(
      { 'results/people/failed.csv': 'sf__Id,sf__Error,sf__File,sf__Line,LastName\n,X:x:--,a.csv,2,First\n' },
      jobs.replace('people.csv', 'results/people/failed.csv'),
    );
    expect((await runIn(workspace)).main.outputs['outcome']).toBe('invalid');
    expect((await runIn(workspace, { 'results-path': 'again' })).main.outputs['outcome']).toBe('success');
  });
});

test('result files are for their owner alone', async () => {
  const workspace = await workspaceWith({ 'people.csv': people });
  await runIn(workspace);
  const modes = new Map<string, number>();
  for (const name of await readdir(join(workspace, 'results'), { recursive: true })) {
    modes.set(name, (await stat(join(workspace, 'results', name))).mode & 0o777);
  }
  expect(Object.fromEntries(modes)).toEqual({
    ...{
      people: 0o700,
      'people/success.csv': 0o600,
      'people/failed.csv': 0o600,
      'people/unprocessed.csv': 0o600,
    },
    ...{ 'report.json': 0o600, 'undo.json': 0o600 },
  });
});

describe('a results folder that cannot be written', () => {
  test.skipIf(process.platform !== 'linux').each([
    ['/proc/results', /cannot be written to: ENOENT/],
    ['/proc/version/results', /cannot be written to: (?:ENOTDIR|EEXIST|ENOENT)/],
    ['/dev/null', /cannot be written to: /],
    [`/tmp/${'n'.repeat(300)}`, /cannot be written to: ENAMETOOLONG/],
    ['people.csv', /cannot be written to: /],
    ['people.csv/results', /cannot be written to: /],
  ])('ends at once: %s', async (path, says) => {
    const workspace = await workspaceWith({ 'people.csv': people });
    const { main, org, said } = await runIn(workspace, { 'results-path': path });
    expect(main.exitCode).toBe(1);
    expect(main.outputs['outcome']).toBe('error');
    expect(Object.keys(main.outputs).sort()).toEqual(allOutputs);
    expect(said.match(/The results folder /g)).toHaveLength(1);
    expect(said).toMatch(says);
    expect(org.ledger.report().log).toEqual([]);
    await expect(readFile(join(workspace, 'people.csv'), 'utf8')).resolves.toBe(people);
  });
});

test.each([
  ['load', 'The load could not be finished', 'The load could not be done, or could not be proven complete.'],
  ['plan', 'The plan could not be checked to the end', 'Nothing was written to the org, and nobody knows'],
  [
    'rehearse',
    'Rehearsal: it could not be finished',
    'The rehearsal could not be done, or could not be proven complete.',
  ],
  ['undo', 'Undo: it could not be finished', 'No record was taken back.'],
  ['monitor', 'The jobs could not all be looked at', 'No job of the org was looked at.'],
])('a results folder that cannot be written, in the words of %s', async (mode, headline, meaning) => {
  const workspace = await workspaceWith({ 'people.csv': people });
  const inputs = { mode, 'results-path': 'people.csv/results' };
  const { main, org, said } = await runIn(workspace, inputs);
  expect(main.exitCode).toBe(1);
  expect(main.summary).toContain(`## ⛔ ${headline}\n\n**${meaning}`);
  expect(main.log).toContain(`⛔ ${headline}.`);
  expect(said).toContain(meaning);
  expect(said).toMatch(/people\.csv\/results cannot be written to: .*\. Nothing was sent\./);
  expect(`${said}${main.log}${main.summary}`).not.toMatch(
    /all 0 records|0 jobs|<summary>Result files|became of every batch/,
  );
  expect(org.ledger.report().log).toEqual([]);
});

describe('two runs in one results folder', () => {
  const owner = (changes: object): string =>
    JSON.stringify({
      ...{ host: hostname(), process: process.pid, run: 'run 1 (attempt 1) of a/b, job "c"' },
      ...{ since: '2026-03-02T07:00:00.000Z', token: 't', ...changes },
    });

  async function withLock(content: string, age = 0): Promise<string> {
    const workspace = await workspaceWith({
      'people.csv': people,
      'results/run.lock': content,
      'results/report.json': 'theirs',
    });
    const then = new Date(Date.now() - age);
    await utimes(join(workspace, 'results/run.lock'), then, then);
    return workspace;
  }

  test.each([
    [
      'a process that is alive',
      owner({}),
      `run 1 (attempt 1) of a/b, job "c", process ${process.pid} on ${hostname()}, since 2026-03-02T07:00:00.000Z`,
    ],
    ['another machine', owner({ host: 'elsewhere', process: 1 }), 'process 1 on elsewhere'],
    ['one that is just being written', '', 'a run that holds'],
    ['texts that would be commands', owner({ run: '\n::set-output name=a::b', host: '<img>' }), '?, process'],
  ])('are refused: %s', async (_, content, says) => {
    const workspace = await withLock(content);
    const { main, org, said } = await runIn(workspace);
    expect(main.outputs).toMatchObject({ outcome: 'error', report: '' });
    expect(Object.keys(main.outputs).sort()).toEqual(allOutputs);
    expect(said).toContain('belongs to another run: ');
    expect(said).toContain(says);
    expect(org.ledger.report().log).toEqual([]);
    await expect(readFile(join(workspace, 'results/report.json'), 'utf8')).resolves.toBe('theirs');
    await expect(readFile(join(workspace, 'results/run.lock'), 'utf8')).resolves.toBe(content);
  });

  async function deadProcess(): Promise<number> {
    const child = spawn(process.execPath, ['--version']);
    await new Promise((resolve) => child.on('exit', resolve));
    return child.pid ?? 0;
  }

  test.each<[string, () => Promise<string>, number]>([
    ['of a process that is dead', async () => owner({ process: await deadProcess() }), 0],
    [
      'of another machine that is silent for long',
      async () => Promise.resolve(owner({ host: 'elsewhere' })),
      700_000,
    ],
    ['that was never written to its end', async () => Promise.resolve('{"host'), 700_000],
    ['of a process that is alive, but silent for long', async () => Promise.resolve(owner({})), 700_000],
  ])('a lock is taken over: %s', async (_, content, age) => {
    const workspace = await withLock(await content(), age);
    const { main } = await runIn(workspace);
    expect(main.outputs['outcome']).toBe('success');
    await expect(readdir(join(workspace, 'results'))).resolves.toEqual([
      'people',
      'report.json',
      'undo.json',
    ]);
  });

  test('the one that came second waits for nobody, and harms nothing', async () => {
    // The first run's batch is done when the org's clock is put forward, so however slow the second one starts.
    const milliseconds = 600_000;
    const org = await testOrg({ timing: { kind: 'time', milliseconds } });
    const workspace = await workspaceWith({ 'people.csv': people });
    const env = {
      GITHUB_RUN_ID: '4711',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_REPOSITORY: 'owner/loads',
      GITHUB_JOB: 'seed',
    };
    const first = runIn(workspace, {}, { env }, org);
    while (org.ledger.report().batches.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(existsSync(join(workspace, 'results/run.lock'))).toBe(true);
    const second = await runIn(workspace, { mode: 'plan' }, {}, org);
    expect(second.main.outputs['outcome']).toBe('error');
    expect(second.said).toContain(
      'belongs to another run: run 4711 (attempt 2) of owner/loads, job "seed", process',
    );
    org.clock.advance(milliseconds);
    expect((await first).main.outputs['outcome']).toBe('success');
    const report = JSON.parse(await readFile(join(workspace, 'results/report.json'), 'utf8')) as {
      outcome: string;
    };
    expect(report.outcome).toBe('success');
  });

  test('a run that is killed leaves its lock to the post step', async () => {
    const org = await testOrg({ latency: 500 });
    const workspace = await workspaceWith({ 'people.csv': people });
    const killed = await runIn(workspace, {}, { killOn: 'Login' }, org).catch(() => undefined);
    expect(killed).toBeDefined();
    const timed = await runIn(workspace, {}, { killOn: 900, post: true }, org);
    expect(timed.main.signal).toBe('SIGKILL');
    expect(existsSync(join(workspace, 'results/run.lock'))).toBe(false);
  });

  test('a run that is resumed from another folder takes both', async () => {
    const workspace = await workspaceWith({
      ...{ 'people.csv': people, 'earlier/checkpoint.json': 'not whole', 'earlier/run.lock': owner({}) },
    });
    const { main, said } = await runIn(workspace, { 'resume-from': 'earlier' });
    expect(main.outputs['outcome']).toBe('error');
    expect(said).toMatch(/The results folder .*earlier belongs to another run/);
    expect(existsSync(join(workspace, 'results/run.lock'))).toBe(false);
  });
});

test('a run without any input leaves nothing where it was started', async () => {
  const root = await mkdtemp(join(tmpdir(), 'places-'));
  atEnd(() => rm(root, { recursive: true, force: true }));
  const bundle = join(import.meta.dirname, '../../dist/action/index.js');
  await mkdir(join(root, 'here'));
  const [code] = await new Promise<[number | null]>((resolve) => {
    const child = execFile(
      process.execPath,
      [bundle],
      { cwd: join(root, 'here'), env: { TMPDIR: root, INPUT_MODE: 'plan', 'INPUT_RESULTS-PATH': ' ' } },
      () => {
        resolve([child.exitCode]);
      },
    );
  });
  expect(code).toBe(1);
  await expect(readdir(join(root, 'here'))).resolves.toEqual([]);
  expect(existsSync(join(root, 'bulk-load/report.json'))).toBe(true);
});
