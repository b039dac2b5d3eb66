import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { invalid, manyMistakes } from '../report/outcomes.ts';
import { CommandStream } from '../runner/command-stream.ts';
import { parseFileCommand } from '../runner/file-commands.ts';
import { SecretMasks } from '../runner/secret-masks.ts';

const repository = join(import.meta.dirname, '..', '..');
const moduleUrl = (path: string): string => pathToFileURL(join(repository, path)).href;

/** Publishes an outcome, in a process of its own: it writes commands to its output and sets its exit code. */
const scriptFor = (outcome: string): string => `
  import { publish } from '${moduleUrl('src/action/publication.ts')}';
  import { ${outcome} } from '${moduleUrl('__tests__/report/outcomes.ts')}';
  await publish(${outcome}, process.env.RESULTS, process.env);
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
  return published('success');
}

async function published(outcome: 'success' | 'invalid' | 'manyMistakes'): Promise<Published> {
  const env = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    RESULTS: join(folder, 'results'),
  };
  const [exitCode, log] = await new Promise<[number, string]>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '--eval', scriptFor(outcome)],
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

/** How often each mistake is to be read in the log as the runner shows it, and what it makes annotations of. */
async function readAsRunner(
  outcome: 'invalid' | 'manyMistakes',
  messages: readonly string[],
): Promise<{ readonly times: number[]; readonly stream: CommandStream }> {
  const { log } = await published(outcome);
  const stream = new CommandStream(new SecretMasks(), folder);
  for (const line of log.split('\n')) stream.readLine(line);
  return { times: messages.map((message) => stream.log.split(`${message}\n`).length - 1), stream };
}

test('each mistake is to be read once in the log, with its carets, and annotates its place', async () => {
  const { diagnostics } = invalid;
  const { stream, times } = await readAsRunner(
    'invalid',
    diagnostics.map(({ message }) => message),
  );
  expect(times).toEqual(diagnostics.map(() => 1));
  expect(stream.log).toContain(`##[error]bulk-load.yml:7:5: Unknown key "externalIdFeildName".
  7 |     externalIdFeildName: External_Id__c
    |     ^^^^^^^^^^^^^^^^^^^
  hint: Did you mean "externalIdFieldName"?
`);
  const [first] = stream.annotations.kept;
  expect(first).toMatchObject({ file: 'bulk-load.yml', line: 7, column: 5 });
});

test('mistakes beyond the annotations of a step are lines of the log, once', async () => {
  const { diagnostics } = manyMistakes;
  const { stream, times } = await readAsRunner(
    'manyMistakes',
    diagnostics.map(({ message }) => message),
  );
  expect(times).toEqual(diagnostics.map(() => 1));
  // Nine mistakes, and the step's failure.
  expect(stream.annotations.counts).toMatchObject({ error: 10, warning: 10 });
  expect(stream.log).toContain('\na.csv:14: error: Mistake 14.\n');
  expect(stream.log).toContain('\na.csv:115: warning: Warning 15.\n');
});
