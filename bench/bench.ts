/**
 * `npm run bench [-- --rows 1000000 --runs 5 --only JSON --only tree]`: the committed bundle against the floor script
 * and jsforce, and by itself with every kind of file, on the embedded org in the mode that answers at once. All in one
 * run on one machine; figures are medians.
 */
import { mkdir, rm } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startOrg } from './action-run.ts';
import { cases, type Trial } from './cases.ts';
import { storedCases } from './stored-cases.ts';
import { writeContacts } from './data.ts';
import { measuredTable, megabytes, seconds } from './measured.ts';
import { checkingParts } from './parts.ts';
import type { Timing } from './timed-process.ts';

const folder = join(import.meta.dirname, '..', '.work', 'bench');
const { values } = parseArgs({
  options: { rows: { type: 'string' }, runs: { type: 'string' }, only: { type: 'string', multiple: true } },
});
const rows = Number(values.rows ?? 1_000_000);
const runs = Number(values.runs ?? 5);
const only = values.only;
const chosen = [...cases, ...storedCases].filter(
  ({ name }) => only === undefined || only.some((part) => name.includes(part)),
);

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const org = await startOrg(['--instant']);
const contenders: (Trial & { name: string; floor?: string; timings: Timing[] })[] = [];
try {
  for (const { prepare, ...named } of chosen) {
    contenders.push({ ...named, timings: [], ...(await prepare({ folder, org, rows })) });
  }
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
  console.log(`Medians of ${runs} runs; Node ${process.version}; ${cpus().length} cores\n`);
  console.log(measuredTable(contenders));
  if (only === undefined) await tellParts();
} finally {
  org.stop();
  for (const { stop } of contenders) stop?.();
  await rm(folder, { recursive: true, force: true });
}

async function tellParts(): Promise<void> {
  const file = join(folder, 'parts.csv');
  await writeContacts(file, rows);
  console.log('\nWhat the action does beyond the floor, each part by itself, one core:\n');
  console.log('| part | time |\n| --- | ---: |');
  for (const { name, milliseconds } of await checkingParts(file, folder, runs)) {
    console.log(`| ${name} | ${seconds(milliseconds)} |`);
  }
}
