/**
 * `npm run bench [-- --rows 1000000 --runs 5]`: the committed bundle against the floor script and jsforce, on the
 * embedded org in the mode that answers at once. All in one run on one machine; figures are medians.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeContacts } from './data.ts';
import { checkingParts } from './parts.ts';
import { timed, type Timing } from './timed-process.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.work', 'bench');
const { values } = parseArgs({ options: { rows: { type: 'string' }, runs: { type: 'string' } } });
const rows = Number(values.rows ?? 1_000_000);
const runs = Number(values.runs ?? 5);

interface Org {
  readonly url: string;
  readonly token: string;
  readonly stop: () => void;
}

async function startOrg(): Promise<Org> {
  const args = [join(root, 'dist', 'org', 'index.js'), '--instant', '--port', '0', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) =>
    child.stdout.once('data', (text: Buffer) => resolve(text.toString())),
  );
  const { url, token } = JSON.parse(line) as { url: string; token: string };
  return { url, token, stop: () => child.kill() };
}

/** Writes a workspace with a manifest for the file; returns how to run the action in it. */
async function actionRun(name: string, file: string, org: Org): Promise<() => Promise<Timing>> {
  const workspace = join(folder, name);
  await mkdir(workspace, { recursive: true });
  await writeFile(
    join(workspace, 'bulk-load.yml'),
    `version: 1\njobs:\n  contacts:\n    object: Contact\n    operation: insert\n    files: ${file}\n`,
  );
  return async () => {
    const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
    for (const variable of files) await writeFile(join(workspace, variable), '');
    return timed(
      [join(root, 'dist', 'action', 'index.js')],
      {
        PATH: process.env['PATH'],
        GITHUB_WORKSPACE: workspace,
        ...Object.fromEntries(files.map((variable) => [variable, join(workspace, variable)])),
        'INPUT_INSTANCE-URL': org.url,
        'INPUT_ACCESS-TOKEN': org.token,
        'INPUT_RESULTS-PATH': join(workspace, 'results'),
      },
      workspace,
    );
  };
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

await rm(folder, { recursive: true, force: true });
await mkdir(join(folder, 'large'), { recursive: true });
await mkdir(join(folder, 'small'), { recursive: true });
const file = join(folder, 'large', 'contacts.csv');
await writeContacts(file, rows);
await writeContacts(join(folder, 'small', 'contacts.csv'), 10);
const { size } = await stat(file);

const org = await startOrg();
try {
  const peers = ['floor.ts', 'jsforce-load.ts'].map(
    (name) => async () =>
      timed([join(root, 'bench', name), file, org.url, org.token], { PATH: process.env['PATH'] }, folder),
  );
  const contenders: { name: string; run: () => Promise<Timing>; timings: Timing[] }[] = [
    { name: 'floor', run: peers[0] ?? fail, timings: [] },
    { name: 'this action', run: await actionRun('large', 'contacts.csv', org), timings: [] },
    { name: 'jsforce', run: peers[1] ?? fail, timings: [] },
    { name: 'this action, 10 rows', run: await actionRun('small', 'contacts.csv', org), timings: [] },
  ];
  for (let round = 0; round <= runs; round++) {
    for (const { name, run, timings } of contenders) {
      const timing = await run();
      // The first round warms caches and is not counted.
      if (round > 0) timings.push(timing);
      console.error(
        `round ${round} ${name}: ${seconds(timing.milliseconds)}, ${megabytes(timing.peakBytes)}`,
      );
    }
  }
  const written = await readFile(join(folder, 'large', 'results', 'report.json'), 'utf8');
  const { counts } = JSON.parse(written) as { counts: { succeeded: number } };
  if (counts.succeeded !== rows) throw new Error(`Only ${counts.succeeded} of ${rows} records succeeded.`);

  const [floor] = contenders;
  const wall = (timings: readonly Timing[]): number =>
    median(timings.map(({ milliseconds }) => milliseconds));
  console.log(
    `${rows} rows, ${megabytes(size)}; medians of ${runs} runs; Node ${process.version}; ${cpus().length} cores\n`,
  );
  console.log('| | wall | of the floor | peak memory |\n| --- | ---: | ---: | ---: |');
  for (const { name, timings } of contenders) {
    const ratio = name.includes('10 rows')
      ? ''
      : `${(wall(timings) / wall(floor?.timings ?? [])).toFixed(2)} ×`;
    const peak = median(timings.map(({ peakBytes }) => peakBytes));
    console.log(`| ${name} | ${seconds(wall(timings))} | ${ratio} | ${megabytes(peak)} |`);
  }
  console.log('\nWhat the action does beyond the floor, each part by itself, one core:\n');
  console.log('| part | time |\n| --- | ---: |');
  for (const { name, milliseconds } of await checkingParts(file, folder, runs)) {
    console.log(`| ${name} | ${seconds(milliseconds)} |`);
  }
} finally {
  org.stop();
  await rm(folder, { recursive: true, force: true });
}

function fail(): never {
  throw new Error('There is no such contender.');
}
