/**
 * `npm run bench [-- --rows 1000000 --runs 5]`: the committed bundle against the floor script and jsforce, on the
 * embedded org in the mode that answers at once. All in one run on one machine; figures are medians.
 */
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { actionRun, startOrg } from './action-run.ts';
import { writeContacts, writeFamilies } from './data.ts';
import { checkingParts } from './parts.ts';
import { timed, type Timing } from './timed-process.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.work', 'bench');
const { values } = parseArgs({ options: { rows: { type: 'string' }, runs: { type: 'string' } } });
const rows = Number(values.rows ?? 1_000_000);
const runs = Number(values.runs ?? 5);

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
/** Each parent has ten children. */
const parents = Math.ceil(rows / 10);
await mkdir(join(folder, 'families'), { recursive: true });
await writeFamilies(join(folder, 'families'), parents, rows);
const contacts = `  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
`;
const families = `  parents: {object: Account, operation: insert, files: parents.csv, columns: {Key: ~}}
  children:
    object: Contact
    operation: insert
    files: children.csv
    references: {AccountId: {job: parents, key: Key}}
`;

const org = await startOrg();
try {
  const peers = ['floor.ts', 'jsforce-load.ts'].map(
    (name) => async () =>
      timed([join(root, 'bench', name), file, org.url, org.token], { PATH: process.env['PATH'] }, folder),
  );
  const contenders: { name: string; run: () => Promise<Timing>; timings: Timing[] }[] = [
    { name: 'floor', run: peers[0] ?? fail, timings: [] },
    { name: 'this action', run: await actionRun(join(folder, 'large'), contacts, org), timings: [] },
    { name: 'jsforce', run: peers[1] ?? fail, timings: [] },
    { name: 'this action, 10 rows', run: await actionRun(join(folder, 'small'), contacts, org), timings: [] },
    {
      name: `this action, ${rows} children of ${parents} parents`,
      run: await actionRun(join(folder, 'families'), families, org),
      timings: [],
    },
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
    const ratio = / 10 rows|children/.test(name)
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
