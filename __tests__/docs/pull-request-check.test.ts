import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { metadata } from '../rehearse/project.ts';
import { type Run, runAction } from '../runner/runner.ts';
import type { CodeBlock } from './markdown.ts';
import { pageOf, root } from './pages.ts';

interface Workflow {
  readonly jobs: {
    readonly test: {
      readonly steps: readonly { readonly id?: string; readonly with?: Record<string, string> }[];
    };
  };
}

function blocksUnder(page: string, heading: string, language = 'yaml'): readonly CodeBlock[] {
  const { blocks } = pageOf(page);
  return blocks.filter((block) => block.language === language && block.headings.includes(heading));
}

/** The process of the embedded org, which outlives its step. */
let org: number | undefined;
const FIELD =
  '<fullName>External_Id__c</fullName><externalId>true</externalId><label>External Id</label><length>40</length><type>Text</type><unique>true</unique>';

let folder = '';
let run: Run;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pull-request-check-'));
  const workspace = join(folder, 'workspace');
  await mkdir(join(workspace, 'data'), { recursive: true });
  const [manifest] = blocksUnder('README.md', 'Start');
  const [workflow] = blocksUnder('docs/rehearse.md', 'Load into the embedded org');
  const { steps } = (parse(workflow?.text ?? '') as Workflow).jobs.test;
  const inputs = steps.find(({ id }) => id === 'org')?.with ?? {};
  await writeFile(join(workspace, 'bulk-load.yml'), manifest?.text ?? '');
  const fields = join(workspace, 'force-app', 'objects', 'Account', 'fields');
  await mkdir(fields, { recursive: true });
  await writeFile(join(fields, 'External_Id__c.field-meta.xml'), metadata('CustomField', FIELD));
  const project = JSON.stringify({ packageDirectories: [{ path: 'force-app' }] });
  await writeFile(join(workspace, 'sfdx-project.json'), project);
  await writeFile(join(workspace, 'data', 'accounts.csv'), 'External_Id__c,Name\nA-1,First\nA-2,Second\n');
  const started = await runAction({ action: join(root, 'org'), workspace, with: inputs, post: false });
  org = Number(started.main.state['pid']);
  const { 'instance-url': url = '', 'access-token': token = '' } = started.main.outputs;
  run = await runAction({ workspace, with: { 'instance-url': url, 'access-token': token } });
});

afterAll(async () => {
  if (org !== undefined) process.kill(org);
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
    const reported = rows.flatMap((table) => table.rows.flatMap((row) => row.flatMap(({ code }) => code)));
    const keys = [...Object.keys(report), ...report.jobs.flatMap((job) => Object.keys(job))];
    const names = reported.map((name) => name.replace('jobs[].', ''));
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
