import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { githubToken } from './job-environment.ts';
import { installedNodes } from './node-versions.ts';
import { runAction, type Run, type RunOptions } from './runner.ts';
import { busyness } from './busyness.ts';

const definition = `
name: A tiny action
description: For the tests of the runner
inputs:
  plan-file: { description: A, required: true, default: plan.yml }
  results-path: { description: B, default: '\${{ runner.temp }}/results' }
  github-token: { description: C, default: '\${{ github.token }}' }
  max rows: { description: D }
  old-name: { description: E, deprecationMessage: use plan-file }
runs:
  using: node24
  main: main.mjs
  post: post.mjs
`;

const append = `
  import { appendFileSync } from 'node:fs';
  const put = (kind, text) => appendFileSync(process.env['GITHUB_' + kind], text);
`;

/** Runs an action made of two scripts. */
async function run(
  main: string,
  options: RunOptions & { post?: boolean; postScript?: string } = {},
): Promise<Run> {
  const action = await mkdtemp(join(tmpdir(), 'action-'));
  onTestFinished(() => rm(action, { recursive: true }));
  await writeFile(join(action, 'action.yml'), definition);
  await writeFile(join(action, 'main.mjs'), append + main);
  await writeFile(join(action, 'post.mjs'), append + (options.postScript ?? ''));
  const result = await runAction({ action, ...options });
  onTestFinished(() => result.remove());
  return result;
}

const printEnvironment = 'console.log(JSON.stringify(process.env));';

describe.each(installedNodes())('on Node $version', ({ path: node, version }) => {
  test('runs on that Node, in the workspace, with standard input at its end', async () => {
    const { main, workspace } = await run(
      `let input = ''; for await (const chunk of process.stdin) input += chunk;
       console.log([process.version, process.cwd(), input.length].join(' '));`,
      { node },
    );
    expect(main).toMatchObject({ exitCode: 0, signal: null, outcome: 'success', rawStderr: '' });
    expect(main.rawStdout).toBe(`${version} ${workspace} 0\n`);
  });
});

describe('the environment', () => {
  test('has each declared input, defaults evaluated, hyphens kept', async () => {
    const { main, temp } = await run(printEnvironment, {
      with: { 'plan-file': 'mine.yml', 'max rows': '5' },
    });
    const inputs = Object.entries(JSON.parse(main.rawStdout) as Record<string, string>).filter(([name]) =>
      name.startsWith('INPUT_'),
    );
    expect(Object.fromEntries(inputs)).toEqual({
      'INPUT_PLAN-FILE': 'mine.yml',
      'INPUT_RESULTS-PATH': `${temp}/results`,
      'INPUT_GITHUB-TOKEN': githubToken,
      INPUT_MAX_ROWS: '5',
      'INPUT_OLD-NAME': '',
    });
  });

  test('is a runner’s and has nothing of the one the tests run in', async () => {
    process.env['OF_THE_TESTS'] = 'yes';
    onTestFinished(() => {
      delete process.env['OF_THE_TESTS'];
    });
    const { main, workspace, temp } = await run(printEnvironment, { env: { ORG_ALIAS: 'sandbox' } });
    const environment = JSON.parse(main.rawStdout) as Record<string, string>;
    expect(environment).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
      ORG_ALIAS: 'sandbox',
    });
    const strangers = Object.keys(environment).filter((name) =>
      /^(npm_|VITEST|NODE_|OF_THE|GITHUB_TOKEN|STATE_)/.test(name),
    );
    expect(strangers).toEqual([]);
    expect(JSON.parse(await readFile(environment['GITHUB_EVENT_PATH'] ?? '', 'utf8'))).toEqual({});
  });

  test('unknown and deprecated inputs are warned about', async () => {
    const { main } = await run('', { with: { 'old-name': 'x', 'plan-fiel': 'y' } });
    expect(main.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      "warning: Input 'old-name' has been deprecated with message: use plan-file",
      "warning: Unexpected input(s) 'plan-fiel', valid inputs are ['plan-file', 'results-path', 'github-token', 'max rows', 'old-name']",
    ]);
  });
});

describe('what a step leaves', () => {
  test('outputs, state and summary are read although it failed', async () => {
    const { main } = await run(
      `put('OUTPUT', 'rows<<X\\n1\\n2\\nX\\n'); put('STATE', 'job=750\\n'); put('STEP_SUMMARY', '# Done\\n');
       put('ENV', 'A=1\\n'); put('PATH', '/opt/tool\\n'); process.exitCode = 3;`,
    );
    expect(main).toMatchObject({
      exitCode: 3,
      outcome: 'failure',
      outputs: { rows: '1\n2' },
      state: { job: '750' },
      environment: { A: '1' },
      path: ['/opt/tool'],
      summary: '# Done\n',
      problems: [],
    });
  });

  test('a broken file command fails a step that exits 0', async () => {
    const { main } = await run(`put('OUTPUT', 'ok=1\\nrows<<X\\n1\\n');`);
    expect(main).toMatchObject({ exitCode: 0, outcome: 'failure', outputs: { ok: '1' } });
    expect(main.problems).toEqual(['OUTPUT: the delimiter "X" is missing']);
    expect(main.annotationCounts.error).toBe(1);
  });

  test.each([
    [1_048_576, 1_048_576, 0],
    [1_048_577, 0, 1],
  ])('of a summary of %i bytes %i are shown, with %i errors', async (bytes, shown, errors) => {
    const { main } = await run(`put('STEP_SUMMARY', 'é' + 'x'.repeat(${bytes} - 2));`);
    expect(Buffer.byteLength(main.summary)).toBe(shown);
    expect(main).toMatchObject({ outcome: 'success', summaryBytes: bytes });
    expect(main.annotationCounts.error).toBe(errors);
  });

  test('secrets are hidden in log and summary, not in the raw text', async () => {
    const { main } = await run(
      `console.log('::add-mask::token-1'); console.error('with token-1 and pass-2');
       put('STEP_SUMMARY', 'token-1\\npass-2\\n');`,
      { secrets: ['pass-2'] },
    );
    expect(main.log).toBe('with *** and ***\n');
    expect(main.summary).toBe('***\n***\n');
    expect(main.rawStderr).toBe('with token-1 and pass-2\n');
  });

  test('hostile text on either stream is seen as the command that it is', async () => {
    const { main } = await run(
      `process.stdout.write('  ::add-mask::a\\n'); process.stderr.write('Name: ##[error]Boo\\n');`,
    );
    const seen = main.commands.map(({ name, data }) => `${name} ${data}`);
    expect(seen.sort()).toEqual(['add-mask a', 'error Boo']);
    expect(main.annotationCounts.error).toBe(1);
  });

  test('a promise that never settles ends the step green, as it does on a runner', async () => {
    const { main } = await run(
      '(async () => { await new Promise(() => {}); put("OUTPUT", "done=1\\n"); })();',
    );
    expect(main).toMatchObject({ exitCode: 0, outcome: 'success', outputs: {} });
  });

  test.runIf(process.platform === 'linux')('its peak memory is known', async () => {
    const { main } = await run(
      `const held = Buffer.alloc(200e6, 1); await new Promise((resolve) => setTimeout(resolve, 1_000)); held.at(0);`,
    );
    expect(main.peakMemoryBytes).toBeGreaterThan(200e6);
    expect(main.peakMemoryBytes).toBeLessThan(400e6);
  });
});

describe('the workspace', () => {
  test('has the files that were asked for', async () => {
    const { main } = await run(
      `import { readFileSync } from 'node:fs'; console.log(readFileSync('data/a.csv', 'latin1').length);`,
      { workspaceFiles: { 'data/a.csv': Buffer.from([0xef, 0xbb, 0xbf]) } },
    );
    expect(main.rawStdout).toBe('3\n');
  });

  test('may be a folder that is there, and stays', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
    onTestFinished(() => rm(workspace, { recursive: true }));
    const result = await run(`import { writeFileSync } from 'node:fs'; writeFileSync('made', 'x');`, {
      workspace,
    });
    await result.remove();
    expect(await readFile(join(workspace, 'made'), 'utf8')).toBe('x');
  });

  test('refuses a file outside of it', async () => {
    await expect(run('', { workspaceFiles: { '../a.csv': '' } })).rejects.toThrow('not inside the workspace');
  });
});

describe('the post step', () => {
  const postScript = `console.log(process.env.STATE_jobId); put('STEP_SUMMARY', 'after');`;
  const saving = `put('STATE', 'jobId=750\\n'); put('STEP_SUMMARY', 'before');`;

  test.each([
    ['success', saving],
    ['failure', `${saving} process.exit(1);`],
    ['failure', `${saving} throw new Error('no');`],
  ])('runs after %s with the state of main and files of its own', async (outcome, script) => {
    const { main, post } = await run(script, { postScript });
    expect(main).toMatchObject({ outcome, summary: 'before' });
    expect(post).toMatchObject({ outcome: 'success', rawStdout: '750\n', summary: 'after', state: {} });
  });

  test('runs after main was killed', async () => {
    const { main, post } = await run(`${saving} console.log('saved'); setInterval(() => {}, 1000);`, {
      killOn: 'saved',
      postScript,
    });
    expect(main).toMatchObject({ exitCode: null, signal: 'SIGKILL', outcome: 'failure' });
    expect(post?.rawStdout).toBe('750\n');
  });

  test('can be left out', async () => {
    expect((await run(saving, { post: false })).post).toBeUndefined();
  });

  test('secrets of main are hidden in it too', async () => {
    const { post } = await run(`console.log('::add-mask::token-1');`, {
      postScript: `console.log('token-1');`,
    });
    expect(post?.log).toBe('***\n');
  });

  test('one bundle may serve as both', async () => {
    const action = await mkdtemp(join(tmpdir(), 'bundle-'));
    onTestFinished(() => rm(action, { recursive: true }));
    const bundle = join(action, 'bundle.mjs');
    await writeFile(
      bundle,
      `${append} if (process.env.STATE_isPost) console.log('post'); else put('STATE', 'isPost=true\\n');`,
    );
    expect((await run('', { bundle })).post?.rawStdout).toBe('post\n');
  });
});

describe('a cancelled step', () => {
  const wait = 'setInterval(() => {}, 1000); console.log("running");';
  const cancelled = { cancelOn: 'running', cancelScale: 0.02 };

  test('gets SIGINT and may end in its own way', async () => {
    const { main, post } = await run(
      `process.once('SIGINT', () => { put('OUTPUT', 'outcome=cancelled\\n'); process.exit(1); }); ${wait}`,
      { cancelOn: 'running', postScript: 'console.log("post");' },
    );
    expect(main).toMatchObject({ exitCode: 1, outcome: 'cancelled', outputs: { outcome: 'cancelled' } });
    expect(post?.rawStdout).toBe('post\n');
  });

  test('dies of SIGINT when it does not listen', async () => {
    const { main } = await run(wait, cancelled);
    expect(main).toMatchObject({ exitCode: null, signal: 'SIGINT', outcome: 'cancelled' });
  });

  test('gets SIGTERM when SIGINT does not help', async () => {
    const { main } = await run(
      `process.on('SIGINT', () => {}); process.on('SIGTERM', () => process.exit(7)); ${wait}`,
      cancelled,
    );
    expect(main).toMatchObject({ exitCode: 7, outcome: 'cancelled' });
  });

  test('is killed when it ignores both', async () => {
    const { main } = await run(
      `process.on('SIGINT', () => {}); process.on('SIGTERM', () => {}); ${wait}`,
      cancelled,
    );
    expect(main).toMatchObject({ signal: 'SIGKILL', outcome: 'cancelled' });
    expect(main.durationMilliseconds).toBeGreaterThan(200);
  });

  test('can be cancelled by the clock', async () => {
    const { main } = await run(wait, { cancelOn: 300 });
    expect(main).toMatchObject({ signal: 'SIGINT', outcome: 'cancelled' });
  });

  test('has the runner’s ten seconds in all, here a tenth of them', async () => {
    const { main } = await run(`process.on('SIGINT', () => {}); process.on('SIGTERM', () => {}); ${wait}`, {
      cancelOn: 'running',
      cancelScale: 0.1,
    });
    expect(main.cancellationMilliseconds).toBeGreaterThan(999);
    expect(main.cancellationMilliseconds).toBeLessThan(6_000 * busyness());
  });

  test('one that hangs without being cancelled is an error of the scenario', async () => {
    const limitMilliseconds = Math.ceil(500 * busyness());
    await expect(run(wait, { limitMilliseconds })).rejects.toThrow(
      `did not end within ${limitMilliseconds} ms:\nrunning`,
    );
  });
});
