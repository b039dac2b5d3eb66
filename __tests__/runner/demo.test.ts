import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readActionFile } from '../../scripts/demo/action-file.js';
import { runDemo } from '../../scripts/demo/demo.js';
import { LogView } from '../../scripts/demo/log-view.js';
import { readActionDefinition } from './action-definition.ts';

const actionFile = `name: 'Stub' # a comment
description: >-
  Folded text with a colon: here
inputs:
  manifest:
    description: 'The manifest: relative to the workspace'
    default: 'bulk-load.yml'
  instance-url:
    description: "It's where"
  access-token:
    description: plain
    required: false
  limit:
    description: x
    default: '0' # a number
  quoted:
    description: x
    default: 'it''s'
  results-path:
    description: x
    default: \${{ runner.temp }}/bulk-load
  flag:
    description: x
    default: false
outputs:
  outcome:
    description: x
    default: not an input
runs:
  using: node24
  main: dist/action/index.js
  post: 'dist/action/index.js'
`;

const org = `
  console.log(JSON.stringify({ url: 'http://127.0.0.1:9/' + process.argv.slice(2).length, token: 'token-1', orgId: 'x' }));
  process.on('SIGTERM', () => process.exit(0));
  setInterval(() => {}, 1000);
`;

const main = `
  import { appendFileSync, readFileSync } from 'node:fs';
  const put = (kind, text) => appendFileSync(process.env['GITHUB_' + kind], text);
  if (process.env['STATE_isPost']) {
    console.log('cleaning up');
  } else {
    put('STATE', 'isPost<<D\\ntrue\\nD\\n');
    console.log('::group::Job one'); console.log('to ' + process.env['INPUT_INSTANCE-URL'] + ' as token-1'); console.log('::endgroup::');
    console.log('::debug::hidden'); console.log('::add-mask::hush');
    // Two streams have no order between them: what is reported on one has to be read before the other goes on.
    const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
    await pause(); console.error('hush'); await pause();
    console.log('::error file=a.csv,line=3::first%0Asecond');
    const expected = readFileSync(process.env['INPUT_MANIFEST'], 'utf8').trim();
    put('OUTPUT', 'outcome=' + expected + '\\nlines<<D\\none\\n\\ntwo=2\\nD\\nempty<<D\\nD\\n');
    put('STEP_SUMMARY', '# Summary\\n');
    process.exitCode = expected === 'success' ? 0 : 1;
  }
`;

async function folderWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

async function demo(
  files: Record<string, string>,
  failures = false,
): Promise<{ exitCode: number; text: string }> {
  const folder = await folderWith({
    'action.yml': actionFile,
    'dist/action/index.js': main,
    'dist/action/package.json': '{"type": "module"}',
    'dist/org/index.js': org,
    'examples/bulk-load.yml': 'success',
    'examples/with-failures/bulk-load.yml': 'records-failed',
    ...files,
  });
  let text = '';
  const exitCode = await runDemo({
    actionFile: join(folder, 'action.yml'),
    orgBundle: join(folder, 'dist/org/index.js'),
    examples: join(folder, 'examples'),
    folder: join(folder, 'demo'),
    failures,
    color: false,
    print: (more) => (text += more),
  });
  return { exitCode, text: text.replaceAll(/ \S+\/temp/g, ' temp') };
}

describe('the demo', () => {
  test('shows log, summary and outputs of main, and runs post', async () => {
    const { exitCode, text } = await demo({});
    expect(exitCode).toBe(0);
    expect(text).toBe(`The embedded org listens on http://127.0.0.1:9/5

▾ Job one
  to http://127.0.0.1:9/5 as ***
***
Error: a.csv:3: first
second
cleaning up

── The job summary ${'─'.repeat(61)}

# Summary

── The outputs ${'─'.repeat(65)}

outcome = success
lines = one

two=2
empty = 

The result files are in temp
`);
  });

  test('with failures succeeds when the step fails as it should', async () => {
    const { exitCode, text } = await demo({}, true);
    expect(exitCode).toBe(0);
    expect(text).toContain('outcome = records-failed\n');
    expect(text).toContain('The step failed, as it should.\n');
  });

  test('with failures fails when the step does not', async () => {
    const { exitCode, text } = await demo({ 'examples/with-failures/bulk-load.yml': 'success' }, true);
    expect(exitCode).toBe(1);
    expect(text).toContain('The step exited with 0; 1 was expected.\n');
  });

  test('has the exit code of the action', async () => {
    expect((await demo({ 'dist/action/index.js': 'process.exitCode = 9;' })).exitCode).toBe(9);
  });

  test('says when a bundle is missing', async () => {
    const { exitCode, text } = await demo({
      'action.yml': actionFile.replace('dist/action', 'dist/elsewhere'),
    });
    expect(exitCode).toBe(1);
    expect(text).toMatch(/^\S+index\.js is missing\. It is part of every clone;/);
  });

  test.each([
    ['console.log("not yet");', 'The embedded org did not say where it listens, but: not yet'],
    ['', 'The embedded org ended before it listened.'],
  ])('says when the org does not start', async (script, message) => {
    await expect(demo({ 'dist/org/index.js': script })).rejects.toThrow(message);
  });

  test('leaves no process behind', async () => {
    const pidFile = join(await folderWith({}), 'pid');
    await demo({
      'dist/org/package.json': '{"type": "module"}',
      'dist/org/index.js': `import { writeFileSync } from 'node:fs';
        writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));
        ${org}`,
    });
    const pid = Number(await readFile(pidFile, 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

test.each(['a file of every form', 'the one of this repository'])(
  'action.yml is read as a YAML parser reads it: %s',
  async (which) => {
    const folder =
      which === 'a file of every form'
        ? await folderWith({ 'action.yml': actionFile })
        : join(import.meta.dirname, '..', '..');
    const definition = await readActionDefinition(folder);
    const action = await readActionFile(join(folder, 'action.yml'));
    expect(action).toMatchObject({ main: definition.main, post: definition.post });
    expect(action.defaults('${{ runner.temp }}')).toEqual(
      Object.fromEntries(
        definition.inputs.map((input) => [input.id, input.default.replace('${{ github.token }}', '')]),
      ),
    );
  },
);

test('colours are for terminals', () => {
  let text = '';
  const view = new LogView({ print: (more) => (text += more), color: true, secrets: [] });
  view.show('::warning title=a%2Cb,file=x%3Ay.csv,line=1,col=2::careful');
  expect(text).toBe('\u001b[33mWarning:\u001b[0m x:y.csv:1:2: careful\n');
});
