import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { convert } from '../../src/convert/convert.ts';
import { parseCommandLine } from '../../src/convert/command-line.ts';
import { manifestText } from '../../src/convert/manifest-text.ts';
import { Conversion } from '../../src/convert/conversion.ts';
import { converted } from './converted.ts';

const plan = '[{"sobject": "Account", "saveRefs": true, "files": ["accounts.json"]}]';
const project = { 'data-plan.json': plan, 'accounts.json': '{"records": []}', 'old-plan.json': plan };

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'convert-'));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

async function contentsOf(folder: string): Promise<readonly (readonly [string, string])[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const));
}

describe('tree plans', () => {
  test('are a job each', async () => {
    const { jobs, report } = await converted(project);
    expect(jobs).toEqual({
      data: { treePlan: '../data-plan.json' },
      old: { treePlan: '../old-plan.json' },
    });
    expect(report).toContain('[data-plan.json:1:1](../data-plan.json#L1)');
  });

  test('one of several is named', async () => {
    const { jobs } = await converted(project, 'old-plan.json');
    expect(Object.keys(jobs)).toEqual(['old']);
  });

  test.each([
    ['[{"sobject": "Account", "files": ["gone.json"]}]', 35, 'There is no file "gone.json".'],
    ['[{"sobject": "Account", "file": ["accounts.json"]}]', 25, '"file" is not known here.'],
    ['[{"sobject": "Account", "files": "accounts.json"}]', 34, '"files" must be a list.'],
    ['[{"sobject": "Account"}, 5]', 26, 'A part of a plan is an object with "sobject" and "files".'],
    ['[{"sobject": "Account",]', 24, 'The file is not JSON: A name in quotes is expected here.'],
  ])('%s is a mistake', async (text, column, message) => {
    const { diagnostics, written } = await converted({ ...project, 'data-plan.json': text });
    expect(written).toEqual({});
    expect(diagnostics.map((one) => [one.place?.column, one.message])).toContainEqual([column, message]);
  });
});

describe('the folder that is written', () => {
  test('has the same bytes after a second run', async () => {
    const folder = await folderWith(project);
    const request = { path: folder, workingFolder: folder };
    expect((await convert(request)).kind).toBe('written');
    const first = await contentsOf(join(folder, 'bulk-load'));
    expect((await convert(request)).kind).toBe('written');
    expect(await contentsOf(join(folder, 'bulk-load'))).toEqual(first);
    expect((await readdir(folder)).sort()).toEqual([...Object.keys(project), 'bulk-load'].sort());
  });

  test.each([
    ['bulk-load.yml', 'bulk-load.yml in it was changed by hand'],
    ['mine.txt', 'mine.txt in it is not of this command'],
  ])('is left alone where %s is not what was written', async (name, reason) => {
    const folder = await folderWith(project);
    const request = { path: folder, workingFolder: folder };
    await convert(request);
    await writeFile(join(folder, 'bulk-load', name), 'mine');
    const outcome = await convert(request);
    expect(outcome.kind === 'mistaken' && outcome.diagnostics.map(({ message }) => message)).toEqual([
      `bulk-load is there already, and ${reason}.`,
    ]);
    expect(await readFile(join(folder, 'bulk-load', name), 'utf8')).toBe('mine');
  });

  test('is left alone where the command has not made it', async () => {
    const folder = await folderWith(project);
    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'other', 'a'), '');
    const outcome = await convert({ path: folder, output: 'other', workingFolder: folder });
    expect(outcome.kind === 'mistaken' && outcome.diagnostics[0]?.message).toBe(
      'other is there already, and this command has not made it.',
    );
  });
});

describe('what lies at a path', () => {
  test('is said to be nothing, with what was looked for and what lies below', async () => {
    const folder = await folderWith({ 'a.txt': '' });
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'export.json'), '{}');
    const outcome = await convert({ path: '.', workingFolder: folder });
    expect(outcome).toMatchObject({
      kind: 'mistaken',
      diagnostics: [
        {
          message: expect.stringMatching(
            /^\. holds no project that is known\. Looked for: export\.json of SFDMU; /,
          ) as unknown,
          hint: 'Below it lie data/export.json: name one of them.',
        },
      ],
    });
  });

  test('may be of several kinds, of which one is to be named', async () => {
    const folder = await folderWith({ ...project, 'export.json': '{}' });
    const outcome = await convert({ path: '.', workingFolder: folder });
    expect(outcome.kind === 'mistaken' && outcome.diagnostics[0]?.message).toMatch(
      /^\. holds projects of several kinds: export\.json \(SFDMU\), data-plan\.json /,
    );
  });

  test('may be nothing at all, or too large', async () => {
    const folder = await folderWith({ 'export.json': ' '.repeat(17 * 1024 * 1024) });
    const gone = await convert({ path: 'gone', workingFolder: folder });
    expect(gone.kind === 'mistaken' && gone.diagnostics[0]?.message).toBe('gone cannot be read (ENOENT).');
    const large = await convert({ path: '.', workingFolder: folder });
    expect(large.kind === 'mistaken' && large.diagnostics[0]?.message).toBe(
      'The file has 17,825,792 bytes, more than the 16,777,216 that a description of a project may have.',
    );
  });
});

test('comments, variables and names that are taken', () => {
  const conversion = new Conversion();
  const ids = ['OrderItem__c', 'Order Item', 'con', '  '].map((name) => conversion.newId(name));
  expect(ids).toEqual(['order-item', 'order-item-2', 'job-con', 'job']);
  const keys = { object: 'Account', columns: { '${A}': null }, values: { Name: 'costs ${x}' } };
  const comments = { job: 'Why\nthe job', columns: 'Why the columns' };
  expect(manifestText(['Made.'], [{ id: 'a', keys, comments }])).toBe(`# Made.

version: 1
jobs:
  # Why the job
  a:
    object: Account
    # Why the columns
    columns: { '$\${A}': ~ }
    values: { Name: 'costs $\${x}' }
`);
});

test('the command line', async () => {
  expect(parseCommandLine(['data', '-o', 'out'])).toEqual({ kind: 'convert', path: 'data', output: 'out' });
  expect(parseCommandLine([])).toMatchObject({ kind: 'mistake' });
  expect(parseCommandLine(['a', 'b'])).toMatchObject({ kind: 'mistake' });
  expect(parseCommandLine(['a', '--all'])).toEqual({
    kind: 'mistake',
    message: `Unknown option '--all'. See "npm run convert -- --help".`,
  });
  expect(parseCommandLine(['a', '-o'])).toEqual({
    kind: 'mistake',
    message: `Option '-o, --output <value>' argument missing. See "npm run convert -- --help".`,
  });
  const folder = await folderWith(project);
  const main = join(import.meta.dirname, '..', '..', 'src', 'convert', 'main.ts');
  const run = async (...args: string[]): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, [main, ...args], { cwd: folder });
  expect((await run('--help')).stdout).toMatch(/^Usage: npm run convert/);
  expect((await run('.')).stdout).toMatch(/^sf data import tree: 2 jobs in bulk-load\/bulk-load\.yml\.\n/);
  await expect(run('gone')).rejects.toMatchObject({
    code: 1,
    stderr: 'error: gone cannot be read (ENOENT).\n  hint: There is nothing of that name.\n',
  });
});
