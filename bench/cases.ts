import { mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { actionRun, type Org } from './action-run.ts';
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
  readonly run: () => Promise<Timing>;
  /** Ends what was started for it. */
  readonly stop?: () => void;
}

export interface Case {
  readonly name: string;
  /** Whether it does what the floor script does, with the same file. */
  readonly isLikeFloor: boolean;
  readonly prepare: (stage: Stage) => Promise<Trial>;
}

/** The JSON file of a million rows has 200 MB. */
const JSON_BYTES_PER_ROW = 200;
/** The other formats have a part of it. */
const SMALLER = 4;
const ROWS_PER_PARENT = 10;

/** In the order in which they are run and shown. */
export const cases: readonly Case[] = [
  { name: 'floor', isLikeFloor: true, prepare: async (stage) => peerTrial('floor.ts', stage) },
  { name: 'this action', isLikeFloor: true, prepare: async (stage) => contactsTrial(stage, stage.rows) },
  { name: 'jsforce', isLikeFloor: true, prepare: async (stage) => peerTrial('jsforce-load.ts', stage) },
  { name: 'this action, 10 rows', isLikeFloor: false, prepare: async (stage) => contactsTrial(stage, 10) },
  {
    name: 'this action, children and their parents by key',
    isLikeFloor: false,
    prepare: familiesTrial,
  },
  ...(['json', 'ndjson', 'xml'] as const).map((file) => ({
    name: `this action, ${file.toUpperCase()}`,
    isLikeFloor: false,
    prepare: async (stage: Stage) => membersTrial(stage, file),
  })),
  { name: 'this action, tree plan', isLikeFloor: false, prepare: treeTrial },
];

async function peerTrial(script: string, { folder, org, rows }: Stage): Promise<Trial> {
  const file = join(folder, 'contacts.csv');
  await writeContacts(file, rows);
  const args = [join(import.meta.dirname, script), file, org.url, org.token];
  const run = async (): Promise<Timing> => timed(args, { PATH: process.env['PATH'] }, folder);
  return { rows, bytes: (await stat(file)).size, run };
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
    references: {AccountId: {job: parents, key: Key}}
`;
  return actionTrial(stage, 'families', jobs, async (folder) => {
    const parents = Math.ceil(stage.rows / ROWS_PER_PARENT);
    await writeFamilies(folder, parents, stage.rows);
    return parents + stage.rows;
  });
}

async function membersTrial(stage: Stage, file: MemberFile): Promise<Trial> {
  const bytes = (stage.rows * JSON_BYTES_PER_ROW) / (file === 'json' ? 1 : SMALLER);
  return actionTrial(stage, file, jobOf(`contacts.${file}`), async (folder) =>
    writeMembers(join(folder, `contacts.${file}`), file, bytes),
  );
}

async function treeTrial(stage: Stage): Promise<Trial> {
  const parents = Math.ceil(stage.rows / ROWS_PER_PARENT);
  return actionTrial(stage, 'tree', '  seed: {treePlan: plan.json}\n', async (folder) =>
    writeTree(folder, parents),
  );
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
