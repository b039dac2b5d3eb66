import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { actionRun, startOrg, type Org } from './action-run.ts';
import { writeContacts, writeFamilies } from './data.ts';
import { writeMembers, type MemberFile } from './member-data.ts';
import { timed, type Timing } from './timed-process.ts';
import { writeTree } from './tree-data.ts';

/** Where the files of the cases lie, what they load into, and how much. */
export interface Stage {
  readonly folder: string;
  readonly org: Org;
  /** Of the CSV file; the others follow from it. */
  readonly rows: number;
}

/** Something to be timed, with its files written. */
export interface Trial {
  /** Records, and the bytes of the files they lie in. */
  readonly rows: number;
  readonly bytes: number;
  /** What it takes at least, where no script does the same. */
  readonly floorMilliseconds?: number;
  readonly run: () => Promise<Timing>;
  /** Ends what was started for it. */
  readonly stop?: () => void;
}

export interface Case {
  readonly name: string;
  /** The case that does the least with the same files. */
  readonly floor?: string;
  readonly prepare: (stage: Stage) => Promise<Trial>;
}

/** The JSON file of a million rows has 200 MB. */
const JSON_BYTES_PER_ROW = 200;
/** The other formats have a part of it. */
const SMALLER = 4;
const ROWS_PER_PARENT = 10;
/** A service that has to be waited for: for each call, for each batch, and for the batches before it. */
const LATENCY_MILLISECONDS = 200;
const BATCH_MILLISECONDS = 200;
const BATCHES_AT_ONCE = 5;
const SMALL_BATCH_RECORDS = 1_000;
/** To a million rows of the CSV file. */
const SMALL_BATCHES = 1_500;
const FEW_ROWS = 10;

/** In the order in which they are run and shown. */
export const cases: readonly Case[] = [
  { name: 'floor', floor: 'floor', prepare: async (stage) => peerTrial(stage, 'floor.ts', 'csv') },
  { name: 'this action', floor: 'floor', prepare: async (stage) => contactsTrial(stage, stage.rows) },
  { name: 'jsforce', floor: 'floor', prepare: async (stage) => peerTrial(stage, 'jsforce-load.ts') },
  {
    name: 'floor, 10 rows',
    prepare: async (stage) => peerTrial({ ...stage, rows: FEW_ROWS }, 'start-floor.js'),
  },
  {
    name: 'this action, 10 rows',
    floor: 'floor, 10 rows',
    prepare: async (stage) => contactsTrial(stage, FEW_ROWS),
  },
  { name: 'floor, children and their parents by key', prepare: familiesFloor },
  {
    name: 'this action, children and their parents by key',
    floor: 'floor, children and their parents by key',
    prepare: familiesTrial,
  },
  ...(['json', 'ndjson', 'xml'] as const).flatMap((file) => [
    {
      name: `floor, ${file.toUpperCase()}`,
      prepare: async (stage: Stage) => memberFloor(stage, file),
    },
    {
      name: `this action, ${file.toUpperCase()}`,
      floor: `floor, ${file.toUpperCase()}`,
      prepare: async (stage: Stage) => membersTrial(stage, file),
    },
  ]),
  { name: 'floor, tree plan', prepare: treeFloor },
  { name: 'this action, tree plan', floor: 'floor, tree plan', prepare: treeTrial },
  { name: 'bare scan', prepare: async (stage) => peerTrial(stage, 'scan-floor.ts') },
  { name: 'this action, plan', floor: 'bare scan', prepare: async (stage) => planTrial(stage, 'no login') },
  {
    name: 'this action, plan with a login',
    floor: 'bare scan',
    prepare: async (stage) => planTrial(stage, 'login'),
  },
  { name: 'this action, a service with latency', prepare: latencyTrial },
];

/** @param before what stands before the file among the arguments of the script */
async function peerTrial(
  { folder, org, rows }: Stage,
  script: string,
  ...before: readonly string[]
): Promise<Trial> {
  const file = join(folder, `contacts-${rows}.csv`);
  await writeContacts(file, rows);
  const { size: bytes } = await stat(file);
  return { rows, bytes, run: scriptRun(script, [...before, file, org.url, org.token]) };
}

async function contactsTrial(stage: Stage, rows: number): Promise<Trial> {
  return actionTrial(stage, `contacts-${rows}`, jobOf('contacts.csv'), async (folder) => {
    await writeContacts(join(folder, 'contacts.csv'), rows);
    return rows;
  });
}

async function familiesTrial(stage: Stage): Promise<Trial> {
  const jobs = `  parents: {object: Account, operation: insert, files: parents.csv, columns: {Key: ~}}
  children:
    object: Contact
    operation: insert
    files: children.csv
    columns: {LastName: LastName, AccountId: AccountId, Description: Description}
    values: {LeadSource: Web}
    references: {AccountId: {job: parents, key: Key}}
`;
  return actionTrial(stage, 'families', jobs, async (folder) => {
    const parents = Math.ceil(stage.rows / ROWS_PER_PARENT);
    await writeFamilies(folder, parents, stage.rows);
    return parents + stage.rows;
  });
}

async function familiesFloor({ folder, org, rows }: Stage): Promise<Trial> {
  const path = join(folder, 'floor-families');
  await mkdir(path);
  const parents = Math.ceil(rows / ROWS_PER_PARENT);
  await writeFamilies(path, parents, rows);
  const size = { rows: parents + rows, bytes: await sizeOf(path) };
  return { ...size, run: scriptRun('references-floor.ts', [path, org.url, org.token]) };
}

async function membersTrial(stage: Stage, file: MemberFile): Promise<Trial> {
  return actionTrial(stage, file, jobOf(`contacts.${file}`), async (folder) =>
    writeMembers(join(folder, `contacts.${file}`), file, memberBytes(stage, file)),
  );
}

async function memberFloor(stage: Stage, file: MemberFile): Promise<Trial> {
  const path = join(stage.folder, `floor.${file}`);
  const rows = await writeMembers(path, file, memberBytes(stage, file));
  const { size: bytes } = await stat(path);
  return { rows, bytes, run: scriptRun('floor.ts', [file, path, stage.org.url, stage.org.token]) };
}

function memberBytes({ rows }: Stage, file: MemberFile): number {
  return (rows * JSON_BYTES_PER_ROW) / (file === 'json' ? 1 : SMALLER);
}

async function treeTrial(stage: Stage): Promise<Trial> {
  const parents = Math.ceil(stage.rows / ROWS_PER_PARENT);
  return actionTrial(stage, 'tree', '  seed: {treePlan: plan.json}\n', async (folder) =>
    writeTree(folder, parents),
  );
}

/** The floor is how long the service works on the batches, if it never has to wait for one. */
async function latencyTrial(stage: Stage): Promise<Trial> {
  const org = await startOrg([
    ...['--instant', '--latency', String(LATENCY_MILLISECONDS)],
    ...['--batch-time', String(BATCH_MILLISECONDS), '--batches-at-once', String(BATCHES_AT_ONCE)],
  ]);
  const batches = Math.ceil((stage.rows / 1_000_000) * SMALL_BATCHES);
  const job = `  contacts:
    object: Contact
    operation: insert
    files: contacts.csv
    batch: {maxRecords: ${SMALL_BATCH_RECORDS}}
`;
  const trial = await actionTrial({ ...stage, org }, 'latency', job, async (folder) => {
    await writeContacts(join(folder, 'contacts.csv'), batches * SMALL_BATCH_RECORDS);
    return batches * SMALL_BATCH_RECORDS;
  });
  const floorMilliseconds = Math.ceil(batches / BATCHES_AT_ONCE) * BATCH_MILLISECONDS;
  return { ...trial, floorMilliseconds, stop: org.stop };
}

async function treeFloor({ folder, org, rows }: Stage): Promise<Trial> {
  const path = join(folder, 'floor-tree');
  await mkdir(path);
  const records = await writeTree(path, Math.ceil(rows / ROWS_PER_PARENT));
  const size = { rows: records, bytes: await sizeOf(path) };
  return { ...size, run: scriptRun('tree-floor.ts', [path, org.url, org.token]) };
}

/** Nothing is loaded; with a login, objects and values are held against the org. */
async function planTrial(stage: Stage, login: 'login' | 'no login'): Promise<Trial> {
  const folder = join(stage.folder, `plan with ${login}`);
  const { rows } = stage;
  await mkdir(folder);
  await writeContacts(join(folder, 'contacts.csv'), rows);
  const bytes = await sizeOf(folder);
  const org = login === 'login' ? stage.org : undefined;
  return { rows, bytes, run: await actionRun(folder, jobOf('contacts.csv'), org, { INPUT_MODE: 'plan' }) };
}

/** Times a script of this folder. */
export function scriptRun(script: string, args: readonly string[]): Trial['run'] {
  const command = [join(import.meta.dirname, script), ...args];
  return async () => timed(command, { PATH: process.env['PATH'] }, import.meta.dirname);
}

function jobOf(file: string): string {
  return `  contacts: {object: Contact, operation: insert, files: ${file}}\n`;
}

/** @param write writes the source files, and says how many records they have */
async function actionTrial(
  stage: Stage,
  name: string,
  jobs: string,
  write: (folder: string) => Promise<number>,
): Promise<Trial> {
  const folder = join(stage.folder, name);
  await mkdir(folder);
  const rows = await write(folder);
  const bytes = await sizeOf(folder);
  const load = await actionRun(folder, jobs, stage.org);
  const run = async (): Promise<Timing> => {
    const timing = await load();
    const report = await readFile(join(folder, 'results', 'report.json'), 'utf8');
    const { counts } = JSON.parse(report) as { counts: { succeeded: number } };
    if (counts.succeeded === rows) return timing;
    throw new Error(`Only ${counts.succeeded} of ${rows} records succeeded.`);
  };
  return { rows, bytes, run };
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
