import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import type { RunningOrg } from '../../src/org/org.ts';
import { Repository } from '../git/repository.ts';
import type { Phase } from '../runner/phase.ts';
import { runAction } from '../runner/runner.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';

/** A run for somebody else's code that has secrets, on a checkout of the workflow's own commit that was changed. */

let org: RunningOrg;
beforeAll(async () => {
  org = await testOrg();
});

const FILES: Readonly<Record<string, string | Buffer>> = {
  'bulk-load.yml': `version: 1
jobs:
  people: {object: Contact, operation: insert, files: data/*.csv}
  mapped: {object: Contact, operation: insert, files: mapped/a.csv, columns: map.sdl, needs: []}
  members: {object: Contact, operation: insert, files: members.json, needs: []}
  listed: {object: Contact, operation: insert, files: xml/a.xml, needs: []}
  tree: {treePlan: tree/plan.json}
  packed: {object: Document, operation: insert, files: zip/a.zip, contentType: ZIP_CSV, needs: []}
  papers: {object: Document, operation: insert, files: papers.csv, contentType: ZIP_CSV, attachments: papers, needs: []}
  changed: {object: Contact, operation: insert, files: spec.csv, transformationSpec: spec/spec.csv, needs: []}
`,
  'data/a.csv': 'LastName\nAbara\n',
  'data/b.csv': 'LastName\nBello\n',
  'mapped/a.csv': 'Surname\nChen\n',
  'members.json': '[{"LastName": "Costa"}]',
  'map.sdl': 'Surname=LastName\n',
  'xml/a.xml':
    '<?xml version="1.0" encoding="UTF-8"?><sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload"><sObject><LastName>Diaz</LastName></sObject></sObjects>',
  'tree/plan.json': '[{"sobject": "Account", "files": ["accounts.json"]}]',
  'tree/accounts.json':
    '{"records": [{"attributes": {"type": "Account", "referenceId": "a1"}, "Name": "Example"}]}',
  'zip/a.zip': Buffer.from(
    zipSync({
      'request.txt': Buffer.from('Name,FolderId,Body\nx,005000000000001AAA,#x.txt\n'),
      'x.txt': Buffer.from('x'),
    }),
  ),
  'papers.csv': 'Name,FolderId,Body\nx,005000000000001AAA,#x.txt\n',
  'papers/x.txt': 'paper',
  'spec.csv': 'Surname\nEvans\n',
  'spec/spec.csv': 'Salesforce Field,Csv Header,Value,Hint\nLastName,Surname,,\n',
};

const files = Object.keys(FILES);

interface Checkout {
  readonly repository: Repository;
  readonly commit: string;
}

function checkout(contents = FILES, folder?: string): Checkout {
  const repository = new Repository('sha1', folder);
  repository.write(contents);
  return { repository, commit: repository.commit() };
}

const EVENTS = {
  pull_request_target: { pull_request: { head: { repo: { full_name: 'stranger/loads' } } } },
  workflow_run: { workflow_run: { head_repository: { full_name: 'stranger/loads' } } },
  issue_comment: { issue: { pull_request: {} } },
} as const;

async function step(
  commit: string,
  workspace: string,
  more: { event?: keyof typeof EVENTS; with?: Readonly<Record<string, string>> } = {},
): Promise<Phase> {
  const name = more.event ?? 'pull_request_target';
  const run = await runAction({
    ...{ workspace, event: EVENTS[name], post: false, isShared: true },
    env: { GITHUB_EVENT_NAME: name, GITHUB_REPOSITORY: 'example-org/loads', GITHUB_SHA: commit },
    with: { 'instance-url': org.url, 'access-token': org.token, ...more.with },
  });
  atEnd(() => run.remove());
  return run.main;
}

const said = (name: string, reason: string): string =>
  `"${name}" is not what the workflow's own commit has: ${reason}.`;

function expectRefused(main: Phase, jobs: number, ...sentences: readonly string[]): void {
  expect(main.outputs['outcome'], main.log).toBe('invalid');
  for (const sentence of sentences) expect(main.log).toContain(sentence);
  expect(jobsSoFar()).toBe(jobs);
}

/** Jobs in the org. */
const jobsSoFar = (): number => org.ledger.report().jobs.length;

test.each(Object.keys(EVENTS) as (keyof typeof EVENTS)[])(
  'what is committed is loaded under %s, whatever lies beside it',
  async (event) => {
    const { repository, commit } = checkout();
    repository.git('repack', '-adq');
    repository.git('prune-packed');
    repository.write({ 'notes.txt': 'not loaded', 'other/c.csv': 'LastName\nx\n' });
    const main = await step(commit, repository.folder, {
      event,
      with: { 'results-path': 'results', 'max-failed-records': '2' },
    });
    expect(main.outputs['outcome'], main.log).toBe('success');
  },
);

describe('nothing is sent where the work tree differs', () => {
  test.each(files)('in the content of %s', async (name) => {
    const { repository, commit } = checkout();
    appendFileSync(join(repository.folder, name), name.endsWith('.yml') ? '\n' : ' ');
    // Marks, ignore files and filters of the folder's own settings say that nothing has changed.
    repository.git('update-index', '--assume-unchanged', name);
    repository.git('update-index', '--skip-worktree', name);
    writeFileSync(join(repository.folder, '.git/info/exclude'), '*\n');
    writeFileSync(join(repository.folder, '.git/info/attributes'), '* filter=old text eol=lf\n');
    repository.git('config', 'filter.old.clean', `git show HEAD:%f`);
    expect(repository.git('status', '--porcelain')).toBe('');
    const before = jobsSoFar();
    const main = await step(commit, repository.folder);
    expectRefused(main, before, said(name, 'its content was changed'));
    expect(main.annotations.some(({ file }) => file === name)).toBe(true);
  });

  test('in several files: each of them is named', async () => {
    const { repository, commit } = checkout();
    repository.write({
      'data/a.csv': 'LastName\nX\n',
      'papers/x.txt': 'X',
      'map.sdl': 'Surname=FirstName\n',
    });
    const before = jobsSoFar();
    const main = await step(commit, repository.folder);
    const names = ['data/a.csv', 'papers/x.txt', 'map.sdl'];
    expectRefused(main, before, ...names.map((name) => said(name, 'its content was changed')));
  });

  test.each<readonly [string, (folder: string) => void, string]>([
    [
      'in a file that was added to what a pattern finds',
      (folder) => {
        writeFileSync(join(folder, 'data/c.csv'), 'LastName\nX\n');
      },
      said('data/c.csv', 'the commit has no such file'),
    ],
    [
      'in a file that was taken away from it',
      (folder) => {
        rmSync(join(folder, 'data/b.csv'));
      },
      said('data/b.csv', 'the file is missing from the workspace'),
    ],
    [
      'in a file that has become a link to another one of the commit',
      (folder) => {
        rmSync(join(folder, 'mapped/a.csv'));
        symlinkSync('../spec.csv', join(folder, 'mapped/a.csv'));
      },
      said('mapped/a.csv', 'a symbolic link leads elsewhere'),
    ],
    [
      'in a folder that has become a link',
      (folder) => {
        renameSync(join(folder, 'papers'), join(folder, 'elsewhere'));
        symlinkSync('elsewhere', join(folder, 'papers'));
      },
      said('papers', 'a symbolic link leads elsewhere'),
    ],
    [
      'in a name that a pattern is taken for',
      (folder) => {
        writeFileSync(join(folder, 'data/*.csv'), 'LastName\nX\n');
      },
      said('data/*.csv', 'the commit has no such file'),
    ],
    [
      'in line ends',
      (folder) => {
        writeFileSync(join(folder, 'data/a.csv'), 'LastName\r\nAbara\r\n');
      },
      said('data/a.csv', 'its line ends were converted'),
    ],
  ])('%s', async (_, change, sentence) => {
    const { repository, commit } = checkout();
    change(repository.folder);
    const before = jobsSoFar();
    expectRefused(await step(commit, repository.folder), before, sentence);
  });

  test('though HEAD and its branch say that they are the commit', async () => {
    const own = checkout();
    const { repository } = checkout({ ...FILES, 'data/a.csv': 'LastName\nX\n' });
    execFileSync('cp', ['-r', `${own.repository.folder}/.git/.`, join(repository.folder, '.git')]);
    const before = jobsSoFar();
    expectRefused(
      await step(own.commit, repository.folder),
      before,
      said('data/a.csv', 'its content was changed'),
    );
  });

  test('nor where the commit cannot be read', async () => {
    const { repository, commit } = checkout();
    rmSync(join(repository.folder, '.git/objects'), { recursive: true });
    mkdirSync(join(repository.folder, '.git/objects'));
    const before = jobsSoFar();
    expectRefused(
      await step(commit, repository.folder),
      before,
      `cannot be held against the workflow's own commit: the commit ${commit} is not among its objects.`,
    );
  });
});

describe('a checkout of another shape', () => {
  const small = {
    'bulk-load.yml': 'version: 1\njobs:\n  people: {object: Contact, operation: insert, files: a.csv}\n',
    'a.csv': 'LastName\nAbara\n',
  };

  test('is a folder of the workspace', async () => {
    const { repository, commit } = checkout(small);
    const workspace = new Repository();
    rmSync(join(workspace.folder, '.git'), { recursive: true });
    renameSync(repository.folder, join(workspace.folder, 'own'));
    const main = await step(commit, workspace.folder, { with: { manifest: 'own/bulk-load.yml' } });
    expect(main.outputs['outcome'], main.log).toBe('success');
  });

  test('is a linked work tree', async () => {
    const { repository, commit } = checkout(small);
    const linked = `${repository.folder}-linked`;
    repository.git('worktree', 'add', '-q', '--detach', linked);
    atEnd(() => rm(linked, { recursive: true }));
    const main = await step(commit, linked);
    expect(main.outputs['outcome'], main.log).toBe('success');
  });

  test('has a file of Git LFS, which is the one that its pointer means, or another one', async () => {
    const content = small['a.csv'];
    const oid = createHash('sha256').update(content).digest('hex');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;
    const { repository, commit } = checkout({ ...small, 'a.csv': pointer });
    repository.write({ 'a.csv': content });
    expect((await step(commit, repository.folder)).outputs['outcome']).toBe('success');
    repository.write({ 'a.csv': content.replace('Abara', 'Bello') });
    expectRefused(
      await step(commit, repository.folder),
      jobsSoFar(),
      said('a.csv', 'its content was changed'),
    );
  });

  test('may hold anything where an input allows it, and for a plan', async () => {
    const { repository, commit } = checkout(small);
    repository.write({ 'a.csv': 'LastName\nX\n' });
    for (const inputs of [{ 'allow-untrusted-checkout': 'true' }, { mode: 'plan' }]) {
      const main = await step(commit, repository.folder, { with: inputs });
      expect(main.outputs['outcome'], main.log).toBe('success');
    }
  });
});
