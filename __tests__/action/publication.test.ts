import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseFileCommand } from '../runner/file-commands.ts';

const repository = join(import.meta.dirname, '..', '..');
const moduleUrl = (path: string): string => pathToFileURL(join(repository, path)).href;

/** Tells of a green run, in a process of its own: it writes commands to its output and sets its exit code. */
const script = `
  import { publish } from '${moduleUrl('src/action/publication.ts')}';
  import { success } from '${moduleUrl('__tests__/report/outcomes.ts')}';
  await publish(success, process.env.RESULTS, process.env);
`;

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publication-'));
  await writeFile(join(folder, 'output'), '');
});

afterEach(() => rm(folder, { recursive: true }));

interface Published {
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
}

async function publishSuccess(): Promise<Published> {
  const env = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    RESULTS: join(folder, 'results'),
  };
  const [exitCode, log] = await new Promise<[number, string]>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { env },
      (_, stdout) => {
        resolve([child.exitCode ?? -1, stdout]);
      },
    );
  });
  const { pairs } = parseFileCommand(await readFile(env.GITHUB_OUTPUT, 'utf8'));
  return { exitCode, log, outputs: new Map(pairs) };
}

async function outcomeOfReport(): Promise<unknown> {
  const report: unknown = JSON.parse(await readFile(join(folder, 'results', 'report.json'), 'utf8'));
  return (report as { outcome: unknown }).outcome;
}

test('a green run is green in every place', async () => {
  const { exitCode, outputs } = await publishSuccess();
  expect(exitCode).toBe(0);
  expect(outputs.get('outcome')).toBe('success');
  await expect(outcomeOfReport()).resolves.toBe('success');
  await expect(readFile(join(folder, 'summary'), 'utf8')).resolves.toContain('✅');
});

test('it is red in every place when the job summary cannot be written', async () => {
  await mkdir(join(folder, 'summary'));
  const { exitCode, log, outputs } = await publishSuccess();
  expect(exitCode).toBe(1);
  expect(outputs.get('outcome')).toBe('error');
  await expect(outcomeOfReport()).resolves.toBe('error');
  expect(log).toMatch(/^::error::.*The job summary could not be written: EISDIR/m);
});

test('it is red in every place when report.json cannot be written', async () => {
  await writeFile(join(folder, 'results'), 'no folder');
  const { exitCode, log, outputs } = await publishSuccess();
  expect(exitCode).toBe(1);
  expect(outputs.get('outcome')).toBe('error');
  await expect(readFile(join(folder, 'summary'), 'utf8')).resolves.toContain(
    'report.json could not be written',
  );
  expect(log).toMatch(/^::error::.*report.json could not be written: EEXIST/m);
});
