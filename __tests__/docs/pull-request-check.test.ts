import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FileCommandFolder } from '../runner/file-commands.ts';
import { type Run, runAction } from '../runner/runner.ts';
import type { CodeBlock } from './markdown.ts';
import { pageOf, root } from './pages.ts';

interface Workflow {
  readonly jobs: { readonly check: { readonly steps: readonly { readonly run?: string }[] } };
}

function blocksUnder(page: string, heading: string, language = 'yaml'): readonly CodeBlock[] {
  const { blocks } = pageOf(page);
  return blocks.filter((block) => block.language === language && block.headings.includes(heading));
}

/** Runs the step's script as the runner does, and reads its outputs. What it leaves in the background goes on. */
async function runScript(script: string, workspace: string, temp: string): Promise<Record<string, string>> {
  const files = await FileCommandFolder.create(temp);
  const { PATH } = process.env;
  const shell = spawn('bash', ['-e', '-c', script], {
    cwd: workspace,
    env: { PATH, RUNNER_TEMP: temp, ...files.environment() },
    stdio: 'ignore',
    detached: true,
  });
  group = shell.pid;
  const [exitCode] = (await once(shell, 'exit')) as [number | null];
  expect(exitCode).toBe(0);
  return (await files.read()).outputs;
}

/** The shell's process group, to which the org in the background belongs. */
let group: number | undefined;
let folder = '';
let run: Run;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pull-request-check-'));
  const [workspace, temp] = [join(folder, 'workspace'), join(folder, 'temp')];
  for (const path of [join(workspace, 'data'), join(workspace, 'org-schema'), temp]) {
    await mkdir(path, { recursive: true });
  }
  const [manifest] = blocksUnder('README.md', 'Start');
  const [workflow, schema] = blocksUnder('docs/rehearse.md', 'Load into the embedded org');
  await symlink(root, join(workspace, '.bulk-load-action'));
  await writeFile(join(workspace, 'bulk-load.yml'), manifest?.text ?? '');
  await writeFile(join(workspace, 'org-schema', 'fields.yml'), schema?.text ?? '');
  await writeFile(join(workspace, 'data', 'accounts.csv'), 'External_Id__c,Name\nA-1,First\nA-2,Second\n');
  const { steps } = (parse(workflow?.text ?? '') as Workflow).jobs.check;
  const script = steps.find((step) => step.run !== undefined)?.run ?? '';
  const { url = '', token = '' } = await runScript(script, workspace, temp);
  run = await runAction({ workspace, with: { 'instance-url': url, 'access-token': token } });
});

afterAll(async () => {
  if (group !== undefined) process.kill(-group);
  await run.remove();
  await rm(folder, { recursive: true });
});

describe('the check on a pull request', () => {
  test('loads the first manifest of the README into the embedded org', () => {
    expect(run.main.exitCode).toBe(0);
    expect(run.main.outputs).toMatchObject({ outcome: 'success', 'records-succeeded': '2' });
  });

  test('leaves an undo.json of the form that the page on results shows', async () => {
    const [example] = blocksUnder('docs/results.md', 'undo.json', 'json');
    const written = await readFile(join(run.main.outputs['results-path'] ?? '', 'undo.json'), 'utf8');
    expect(formOf(JSON.parse(written))).toEqual(formOf(JSON.parse(example?.text ?? '')));
  });

  test('leaves a report.json whose keys the page on results names', async () => {
    const report = JSON.parse(await readFile(run.main.outputs['report'] ?? '', 'utf8')) as Report;
    const rows = pageOf('docs/results.md').tables.filter(
      ({ headings, head }) => headings[1] === 'report.json' && head[0] === 'key',
    );
    const told = rows.flatMap((table) => table.rows.flatMap((row) => row.flatMap(({ code }) => code)));
    const keys = [...Object.keys(report), ...report.jobs.flatMap((job) => Object.keys(job))];
    const names = told.map((name) => name.replace('jobs[].', ''));
    expect(keys.filter((key) => !names.includes(key))).toEqual([]);
  });
});

interface Report {
  readonly jobs: readonly object[];
}

/** A value with the type of each text or number in its place. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(formOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, formOf(member)]));
}
