import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { END_OF_STEP, runSharedStep, StepOutput } from './shared-step.ts';
import type { StepProcessEnd } from './step-process.ts';

const MANIFEST = 'version: 1\njobs: {people: {object: Contact, operation: insert, files: people.csv}}\n';

interface Played extends StepProcessEnd {
  readonly lines: readonly string[];
  readonly summary: string;
  /** What lies in the folder that the step ran in, which nothing but its working directory names. */
  readonly left: readonly string[];
}

/** Checks a load of one file in a folder of its own, with these variables besides. */
async function check(
  variables: Readonly<Record<string, string>> = {},
  limitMilliseconds = 240_000,
): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), 'shared-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'bulk-load.yml'), MANIFEST);
  await writeFile(join(folder, 'people.csv'), 'LastName\nExample\n');
  await writeFile(join(folder, 'summary.md'), '');
  const lines: string[] = [];
  const end = await runSharedStep({
    environment: {
      ...{ INPUT_MANIFEST: 'bulk-load.yml', INPUT_MODE: 'plan', 'INPUT_RESULTS-PATH': 'results' },
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
      ...variables,
    },
    workingDirectory: folder,
    script: join(folder, 'index.js'),
    limitMilliseconds,
    onLine: (line) => void lines.push(line),
  });
  const summary = await readFile(join(folder, 'summary.md'), 'utf8');
  return { ...end, lines, summary, left: (await readdir(folder)).sort() };
}

/** All that a step said and left, without what differs from one to the next. */
function known({ exitCode, left, lines, rawStderr, rawStdout, summary }: Played): object {
  const [folder = ''] = /[^"\s:]*shared-\w+/.exec(rawStdout) ?? [];
  const same = (text: string): string =>
    text
      .replaceAll(folder, 'FOLDER')
      .replaceAll(/"token":"[-\w]+"/g, 'TOKEN')
      .replaceAll(/[-\d]+ [:\d]+ UTC · [\d.]+ m?s/g, 'TIME');
  return {
    exitCode,
    left,
    rawStderr,
    ...{ stdout: same(rawStdout), lines: lines.map(same), summary: same(summary) },
  };
}

/** Fails, and writes its outputs elsewhere. */
const red = async (): Promise<Played> =>
  check({ 'INPUT_MAX-FAILED-RECORDS': 'many', GITHUB_OUTPUT: devNull });

test('a step finds its process as the first did, whatever ran before it', async () => {
  const [green, failed] = [known(await check()), known(await red())];
  expect(green).toMatchObject({
    exitCode: 0,
    rawStderr: '',
    left: expect.arrayContaining(['results']) as unknown,
  });
  expect(failed).toMatchObject({ exitCode: 1, rawStderr: '' });
  // More than Node lets gather at an emitter without a warning.
  for (let times = 0; times < 6; times++) {
    expect(known(await check())).toEqual(green);
    expect(known(await red())).toEqual(failed);
  }
});

test('steps that run side by side, more than there are processes, have each its own', async () => {
  const [first] = [known(await check())];
  const played = await Promise.all(Array.from({ length: 7 }, async () => check()));
  expect(played.map(known)).toEqual(played.map(() => first));
});

test('a step that takes too long is killed, and another process runs those that wait', async () => {
  const short = Array.from({ length: 4 }, async () => check({}, 1));
  for (const one of await Promise.allSettled(short))
    expect(String(one.status === 'rejected' && one.reason)).toContain('The step did not end within 1 ms');
  expect((await check()).exitCode).toBe(0);
});

test.each([
  ['in one piece', ['line\nmore', END_OF_STEP]],
  ['in two pieces', ['line\nmore' + END_OF_STEP.slice(0, 3), END_OF_STEP.slice(3)]],
  ['never', ['line\n', 'more']],
])('what a step writes is whole when its end comes %s', async (_, pieces) => {
  const stream = new PassThrough();
  const lines: string[] = [];
  const output = new StepOutput(stream, (line) => void lines.push(line));
  for (const piece of pieces) {
    stream.write(piece);
    await setImmediate();
  }
  if (pieces.join('').endsWith(END_OF_STEP)) await output.ended;
  expect(output.close()).toBe('line\nmore');
  stream.write('of the next step\n');
  await setImmediate();
  expect(lines).toEqual(['line', 'more']);
});
