import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';

import { runAction } from './runner.ts';

/** A copy of the action without what it loads when it is needed. */
const repository = join(import.meta.dirname, '..', '..');
const action = mkdtempSync(join(tmpdir(), 'incomplete-'));
cpSync(join(repository, 'action.yml'), join(action, 'action.yml'));
cpSync(join(repository, 'dist', 'action'), join(action, 'dist', 'action'), { recursive: true });
for (const name of readdirSync(join(action, 'dist', 'action'))) {
  if (/^\d+\.index\.js$/u.test(name)) rmSync(join(action, 'dist', 'action', name));
}
afterAll(() => {
  rmSync(action, { recursive: true });
});

const { outputs } = parse(readFileSync(join(repository, 'action.yml'), 'utf8')) as {
  readonly outputs: Readonly<Record<string, unknown>>;
};

test.each(['plan', 'rehearse', 'undo', 'monitor'])(
  'an action with a part missing that %s needs says so, and sets all outputs',
  async (mode) => {
    const run = await runAction({
      action,
      with: {
        mode,
        'results-path': 'results',
        'instance-url': 'https://example.my.salesforce.com',
        'access-token': 'a-token-of-nobody',
      },
      workspaceFiles: {
        'bulk-load.yml': 'version: 1\njobs:\n  a: {object: Contact, operation: insert, files: a.csv}\n',
        'a.csv': 'LastName\nAbara\n',
        // Of an interrupted load.
        'results/checkpoint.json': '{}',
      },
    });
    const { exitCode, outputs: set, summary } = run.main;
    await run.remove();
    expect(exitCode).toBe(1);
    expect(set).toMatchObject({ outcome: 'error', 'records-succeeded': '0' });
    expect(Object.keys(set).sort()).toEqual(Object.keys(outputs).sort());
    expect(summary.includes('resume-from')).toBe(mode === 'undo');
    expect(summary).toContain('A part of it is missing. Check it out again, whole.');
  },
);
