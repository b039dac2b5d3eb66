import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { actionRun, startOrg, type Org } from './action-run.ts';
import { scriptRun, type Case, type Stage, type Trial } from './cases.ts';
import { descriptions } from './contacts.ts';
import { writePieces } from './pieces.ts';

/** Contacts that share an account. */
const ROWS_PER_ACCOUNT = 1_000;

const BY_NAME = 'object: Contact, operation: update, matchBy: [LastName, Account.Name], files: contacts.csv';

const SOQL = 'SELECT Id, LastName, Account.Name, Title FROM Contact';

/** Cases that ask the org for what it holds: an org of their own stores records. */
export const storedCases: readonly Case[] = [
  ...queryCases(),
  {
    name: 'this action, records paired by name and parent',
    prepare: async (stage) => heldTrial(stage, 'paired', `  contacts: {${BY_NAME}}\n`, 'succeeded'),
  },
  {
    name: 'this action, the same records unchanged',
    prepare: async (stage) =>
      heldTrial(stage, 'unchanged', `  contacts: {${BY_NAME}, unchanged: skip}\n`, 'skipped'),
  },
  { name: 'this action, undo of a load', prepare: undoTrial },
];

/** The rows of an org, read by a script that does no more, by the action, and by a peer. */
function queryCases(): Case[] {
  // The first of them starts an org that serves all.
  let started: Promise<Org> | undefined;
  const reading =
    (
      name: string,
      runIn: (workspace: string, org: Org) => Trial['run'] | Promise<Trial['run']>,
    ): Case['prepare'] =>
    async ({ folder, rows }) => {
      const workspace = join(folder, name);
      await mkdir(join(workspace, 'results'), { recursive: true });
      started ??= holdingOrg(join(folder, 'queried'), rows);
      const org = await started;
      const run = await runIn(workspace, org);
      await run();
      const { size } = await stat(outputIn(workspace));
      return { rows, bytes: size, run, stop: org.stop };
    };
  const script =
    (file: string) =>
    (workspace: string, { token, url }: Org): Trial['run'] =>
      scriptRun(file, [SOQL, outputIn(workspace), url, token]);
  const floor = 'floor, a query';
  return [
    { name: floor, prepare: reading('floor-query', script('query-floor.ts')) },
    {
      name: 'this action, a query',
      floor,
      prepare: async (stage) => {
        const manifest = `  contacts: {object: Contact, operation: query, query: "${SOQL}"}\n`;
        return reading('query', async (workspace, org) => {
          const query = await actionRun(workspace, manifest, org);
          return checked(query, async () => check(workspace, 'succeeded', stage.rows));
        })(stage);
      },
    },
    { name: 'jsforce, a query', floor, prepare: reading('jsforce-query', script('jsforce-query.ts')) },
  ];
}

const outputIn = (workspace: string): string => join(workspace, 'results', 'contacts.csv');

/** The org holds what the file says. */
async function heldTrial(
  { folder, rows }: Stage,
  name: string,
  jobs: string,
  expected: 'succeeded' | 'skipped',
): Promise<Trial> {
  const workspace = join(folder, name);
  const org = await holdingOrg(workspace, rows);
  const file = join(workspace, 'contacts.csv');
  await writePieces(file, contactRows(rows));
  const load = await actionRun(workspace, jobs, org);
  return {
    rows,
    bytes: (await stat(file)).size,
    run: checked(load, async () => check(workspace, expected, rows)),
    stop: org.stop,
  };
}

/** Runs, and looks whether it did what it should: that takes no time of it. */
function checked(run: Trial['run'], look: () => Promise<void>): Trial['run'] {
  return async () => {
    const timing = await run();
    await look();
    return timing;
  };
}

/** Takes back a load that is done before each run. */
async function undoTrial({ folder, rows }: Stage): Promise<Trial> {
  const workspace = join(folder, 'undo');
  await mkdir(workspace);
  const file = join(workspace, 'contacts.csv');
  await writePieces(file, contactRows(rows, false));
  const org = await startOrg(['--processing-reads', '0']);
  const load = await actionRun(
    workspace,
    '  contacts: {object: Contact, operation: insert, files: contacts.csv}\n',
    org,
  );
  const results = join(workspace, 'results');
  const undo = await actionRun(workspace, undefined, org, {
    ...{ INPUT_MODE: 'undo', 'INPUT_UNDO-FROM': results },
    'INPUT_RESULTS-PATH': join(workspace, 'undone'),
  });
  return {
    rows,
    bytes: (await stat(file)).size,
    run: async () => {
      await rm(results, { recursive: true, force: true });
      const loading = await load();
      console.error(`  the load: ${Math.round(loading.milliseconds)} ms, ${loading.peakBytes} bytes`);
      const timing = await undo();
      await check(workspace, 'succeeded', rows, 'undone');
      return timing;
    },
    stop: org.stop,
  };
}

/** An org with contacts and their accounts. @param folder where they are written */
async function holdingOrg(folder: string, rows: number): Promise<Org> {
  const held = join(folder, 'held');
  await mkdir(held, { recursive: true });
  await writePieces(join(held, 'Account.csv'), accountRows(Math.ceil(rows / ROWS_PER_ACCOUNT)));
  await writePieces(join(held, 'Contact.csv'), contactRows(rows));
  return startOrg(['--processing-reads', '0', '--data', held]);
}

function* accountRows(accounts: number): Generator<string> {
  yield 'Name\n';
  for (let row = 0; row < accounts; row++) yield `Account ${row}\n`;
}

function* contactRows(rows: number, isHeld = true): Generator<string> {
  yield isHeld ? 'LastName,Account.Name,Title\n' : 'LastName,Title\n';
  for (let row = 0; row < rows; row++) {
    const account = isHeld ? `Account ${Math.floor(row / ROWS_PER_ACCOUNT)},` : '';
    yield `Person ${row},${account}${descriptions[row % 2] ?? ''}\n`;
  }
}

async function check(
  workspace: string,
  what: 'succeeded' | 'skipped',
  rows: number,
  folder = 'results',
): Promise<void> {
  const report = await readFile(join(workspace, folder, 'report.json'), 'utf8');
  const { counts } = JSON.parse(report) as { counts: Readonly<Record<typeof what, number>> };
  if (counts[what] !== rows) throw new Error(`Only ${counts[what]} of ${rows} records ${what}.`);
}
