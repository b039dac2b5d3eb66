import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Phase } from '../runner/phase.ts';
import { runAction } from '../runner/runner.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';
import { people } from './login-methods.ts';

/** Pull requests of others, and the step. */

const OWN = 'example-org/loads';
const FORK = 'stranger/loads';

let org: RunningOrg;
beforeAll(async () => {
  org = await testOrg();
});

/** A Git work tree with the manifest and its data; returns the folder and the commit. */
function checkout(folder = mkdtempSync(join(tmpdir(), 'checkout-'))): { folder: string; commit: string } {
  atEnd(() => rm(folder, { recursive: true, force: true }));
  mkdirSync(folder, { recursive: true });
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
      cwd: folder,
      stdio: 'pipe',
    }).toString();
  writeFileSync(join(folder, 'bulk-load.yml'), `version: 1\n${people.jobs}`);
  writeFileSync(join(folder, 'people.csv'), people.files['people.csv']);
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', folder);
  return { folder, commit: git('rev-parse', 'HEAD').trim() };
}

const pullRequest = (repository: string | null): object => ({
  pull_request: { head: { repo: repository === null ? null : { full_name: repository } } },
});

async function step(
  eventName: string,
  event: object,
  workspace: string,
  more: { env?: Record<string, string>; with?: Record<string, string> } = {},
): Promise<Phase> {
  const run = await runAction({
    ...{ workspace, event, post: false, isShared: true },
    env: { GITHUB_EVENT_NAME: eventName, GITHUB_REPOSITORY: OWN, ...more.env },
    with: { 'instance-url': org.url, 'access-token': org.token, ...more.with },
  });
  atEnd(() => run.remove());
  return run.main;
}

const noSecrets = { with: { 'access-token': '' } };

describe('without secrets the step says why, and what to do', () => {
  test.each([
    ['a fork', 'pull_request', FORK, {}, 'This run is for a pull request from a fork, which gets no secrets'],
    ['a fork that is gone', 'pull_request', null, {}, 'This run is for a pull request from a fork'],
    [
      'Dependabot',
      'pull_request',
      OWN,
      { GITHUB_ACTOR: 'dependabot[bot]' },
      'This run was started by Dependabot',
    ],
  ])('%s', async (_, name, repository, env, says) => {
    const main = await step(name, pullRequest(repository), checkout().folder, { ...noSecrets, env });
    expect(main.outputs['outcome']).toBe('invalid');
    expect(main.log).toContain(says);
    expect(main.log).toContain('"mode: plan"');
  });

  test('and does not blame forks in a run of its own', async () => {
    const main = await step('pull_request', pullRequest(OWN), checkout().folder, noSecrets);
    expect(main.log).toContain('A secret is empty when its name is mistyped');
  });
});

const REFUSED = "it is not, or not only, the workflow's own commit.";

const workflowRun = (repository: string): object => ({
  workflow_run: { head_repository: { full_name: repository } },
});

describe('where a workflow has secrets and others propose the code', () => {
  test.each([
    ['pull_request_target', pullRequest(FORK)],
    ['pull_request_target', pullRequest(null)],
    ['workflow_run', workflowRun(FORK)],
    ['issue_comment', { issue: { pull_request: {} } }],
  ])('another commit is not loaded: %s', async (name, event) => {
    const { folder } = checkout();
    const main = await step(name, event, folder);
    expect(main.outputs['outcome']).toBe('invalid');
    expect(main.log).toContain(REFUSED);
    expect(org.ledger.report().jobs).toEqual([]);
  });

  test('nor is one beside the own commit, one below it, or what is no checkout', async () => {
    const own = checkout();
    const below = checkout(join(own.folder, 'proposed'));
    const bare = mkdtempSync(join(tmpdir(), 'bare-'));
    atEnd(() => rm(bare, { recursive: true }));
    writeFileSync(join(bare, 'bulk-load.yml'), `version: 1\n${people.jobs}`);
    const env = { GITHUB_SHA: own.commit };
    for (const [workspace, manifest] of [
      [own.folder, 'bulk-load.yml'],
      [own.folder, 'proposed/bulk-load.yml'],
      [below.folder, 'bulk-load.yml'],
      [bare, 'bulk-load.yml'],
    ] as const) {
      const main = await step('pull_request_target', pullRequest(FORK), workspace, {
        env,
        with: { manifest },
      });
      expect(main.log).toContain(REFUSED);
    }
  });

  test.each([
    ["the workflow's own commit", 'pull_request_target', pullRequest(FORK), true, {}],
    ['a branch of the repository itself', 'pull_request_target', pullRequest(OWN), false, {}],
    ['a run for the repository itself', 'workflow_run', workflowRun(OWN), false, {}],
    ['a comment on an issue', 'issue_comment', { issue: {} }, false, {}],
    [
      'what an input allows',
      'pull_request_target',
      pullRequest(FORK),
      false,
      { 'allow-untrusted-checkout': 'true' },
    ],
  ])('%s is loaded', async (_, name, event, isOwnCommit, inputs) => {
    const { folder, commit } = checkout();
    const env: Record<string, string> = isOwnCommit ? { GITHUB_SHA: commit } : {};
    const main = await step(name, event, folder, { env, with: inputs });
    expect(main.outputs['outcome']).toBe('success');
  });
});

test('a certificate check that is off is refused, except on this machine', async () => {
  const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  const { folder } = checkout();
  const away = { 'instance-url': 'https://example.my.salesforce.com', 'access-token': '00DFAKE!fake' };
  const refused = await step('push', {}, folder, { env, with: away });
  expect(refused.outputs['outcome']).toBe('invalid');
  expect(refused.log).toContain('NODE_TLS_REJECT_UNAUTHORIZED is 0');
  expect((await step('push', {}, folder, { env })).outputs['outcome']).toBe('success');
});
