import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { installedNodes } from '../runner/node-versions.ts';
import { expectOutcome, load } from './load-scenario.ts';
import { atEnd } from './teardown.ts';

const nodes = installedNodes().map(({ version, path }) => ({ version, node: path }));
const repository = join(import.meta.dirname, '..', '..');

test('there is a Node 20 or 24 to try', () => {
  expect(nodes.map(({ version }) => version.split('.')[0])).toEqual(
    expect.arrayContaining([expect.stringMatching(/^v2[04]$/)]),
  );
});

describe.each(nodes)('on Node $version', ({ node }) => {
  const jobs = `jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 1}}
`;

  test('a load that succeeds', async () => {
    const loaded = await load({
      jobs,
      files: { 'people.csv': 'LastName\nA\nB\n' },
      run: { node, post: true },
    });
    expectOutcome(loaded, 'success', { succeeded: 2 });
    expect(loaded.post).toMatchObject({ exitCode: 0, rawStderr: '' });
  });

  test('a load whose records fail', async () => {
    const loaded = await load({ jobs, files: { 'people.csv': 'LastName,Title\n,x\nB,y\n' }, run: { node } });
    expectOutcome(loaded, 'records-failed', { succeeded: 1, failed: 1 });
  });

  test('the demo loads the examples, and its twin fails as it should', async () => {
    // A copy, since the demo keeps its results in the repository.
    const folder = await mkdtemp(join(tmpdir(), 'clone-'));
    atEnd(() => rm(folder, { recursive: true }));
    for (const part of ['action.yml', 'dist', 'examples', 'scripts', 'package.json']) {
      await cp(join(repository, part), join(folder, part), { recursive: true });
    }
    const demo = async (...flags: string[]): Promise<string> => {
      const run = promisify(execFile);
      const { stdout, stderr } = await run(node, ['scripts/demo.js', ...flags], { cwd: folder });
      expect(stderr).toBe('');
      // Warnings of Node itself, which the demo shows where the step prints them.
      expect(stdout).not.toMatch(/^\(node:\d+\)/m);
      return stdout;
    };
    const success = await demo();
    expect(success).toContain('outcome = success\n');
    expect(success).toContain('records-succeeded = 495\n');
    expect(success).toContain('records-failed = 0\n');
    const failures = await demo('--failures');
    expect(failures).toContain('outcome = records-failed\n');
    expect(failures).toContain('records-succeeded = 10\n');
    expect(failures).toContain('records-failed = 3\n');
    expect(failures).toContain('The step failed, as it should.');
  });
});
