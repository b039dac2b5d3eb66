import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { seededRandom } from '../../src/org/seeded-random.ts';
import type { ReportJson } from '../../src/report/report-json.ts';
import { runAction } from '../runner/runner.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { atEnd } from '../scenarios/teardown.ts';

/** `CRASH_STEPS` and `CRASH_SEED` choose how many loads there are, and which comes first. */
const loads = Number(process.env['CRASH_STEPS'] ?? 3);
const firstSeed = Number(process.env['CRASH_SEED'] ?? 1);
const MORTAL_ATTEMPTS = 4;

test.each(Array.from({ length: loads }, (_, index) => firstSeed + index))(
  'a step that is killed without a warning, and resumed until it is done: load %d',
  async (seed) => {
    const random = seededRandom(seed);
    const names = Array.from({ length: 60 }, (_, index) => `Name ${seed}-${index}`);
    const org = await testOrg({ latency: 10, timing: { kind: 'time', milliseconds: 30 }, seed });
    if (random() < 0.5) {
      org.faults.replace([{ route: 'add-batch', probability: 0.1, fault: { kind: 'lost-answer' } }]);
    }
    let workspace: string | undefined;
    let exitCode: number | null = null;
    let kills = 0;
    let isBegun = false;
    for (let number = 1; exitCode !== 0; number++) {
      expect({ seed, number: number <= MORTAL_ATTEMPTS + 2 }).toEqual({ seed, number: true });
      const isOpen = workspace !== undefined && (await textOf(workspace, 'checkpoint.json')) !== undefined;
      // What was killed when it had loaded all, and had taken its checkpoint away, is not to be loaded again.
      if (!isOpen && org.ledger.report().batches.length > 0) break;
      isBegun = isOpen;
      if (workspace !== undefined) await outwaitUnwrittenLock(workspace);
      const ended = await runAction({
        ...(workspace === undefined ? { workspaceFiles: workspaceFiles(names) } : { workspace }),
        with: {
          ...{ 'instance-url': org.url, 'access-token': org.token, 'results-path': 'results' },
          ...(isBegun ? { 'resume-from': 'results' } : {}),
        },
        ...(number <= MORTAL_ATTEMPTS ? { killOn: 150 + Math.floor(random() * 1_000) } : {}),
        post: random() < 0.5,
      });
      if (workspace === undefined) atEnd(() => ended.remove());
      workspace ??= ended.workspace;
      ({ exitCode } = ended.main);
      if (ended.main.signal === 'SIGKILL') kills++;
      else expect({ seed, log: ended.main.log, exitCode }).toMatchObject({ exitCode: 0 });
    }
    const success = parse<{ LastName: string }>((await textOf(workspace ?? '', 'people/success.csv')) ?? '', {
      columns: true,
    });
    const contact = org.schema.object('Contact');
    const stored =
      contact === undefined ? [] : org.store.all(contact).map(({ values }) => values.get('LastName'));
    expect({ seed, kills, stored: stored.sort() }).toEqual({ seed, kills, stored: names.toSorted() });
    expect({ seed, reported: success.map(({ LastName }) => LastName) }).toEqual({ seed, reported: names });
    expect(await textOf(workspace ?? '', 'checkpoint.json')).toBeUndefined();
    // Nothing can be said of the report of a step that was killed while it wrote it.
    if (exitCode !== 0) return;
    const report = JSON.parse((await textOf(workspace ?? '', 'report.json')) ?? 'null') as ReportJson;
    expect({ seed, ...report.counts }).toEqual({
      seed,
      read: 60,
      succeeded: 60,
      failed: 0,
      notProcessed: 0,
      skipped: 0,
    });
    expect(report.outcome).toBe('success');
  },
  300_000,
);

/** A lock that its run was killed over, before it had written whose it is, is free after ten minutes. */
async function outwaitUnwrittenLock(workspace: string): Promise<void> {
  if ((await textOf(workspace, 'run.lock')) === '')
    await utimes(join(workspace, 'results', 'run.lock'), 0, 0);
}

function workspaceFiles(names: readonly string[]): Record<string, string> {
  return {
    'bulk-load.yml': `version: 1
jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}
`,
    'people.csv': `LastName\n${names.join('\n')}\n`,
  };
}

async function textOf(workspace: string, path: string): Promise<string | undefined> {
  return readFile(join(workspace, 'results', path), 'utf8').catch(() => undefined);
}

test('a step that resumes from an older copy sends nothing, until an input says whose the job is', async () => {
  const org = await testOrg({ latency: 10, timing: { kind: 'time', milliseconds: 30 } });
  const login = { 'instance-url': org.url, 'access-token': org.token, 'results-path': 'results' };
  const killed = await runAction({
    workspaceFiles: workspaceFiles(['One', 'Two', 'Three', 'Four', 'Five', 'Six']),
    with: login,
    killOn: 'Batch 1 of 3',
  });
  atEnd(() => killed.remove());
  expect(killed.main.signal).toBe('SIGKILL');
  const journal = (await textOf(killed.workspace, 'checkpoint.json')) ?? '';
  const head = journal.split('\n').slice(0, 2);
  await writeFile(join(killed.workspace, 'results', 'checkpoint.json'), `${head.join('\n')}\n`);
  const [job] = org.service.jobs.keys();
  const sent = org.ledger.report().batches.length;
  const resume = async (others: Readonly<Record<string, string>>): ReturnType<typeof runAction> =>
    runAction({ workspace: killed.workspace, with: { ...login, 'resume-from': 'results', ...others } });
  const refused = await resume({});
  expect(refused.main).toMatchObject({ exitCode: 1, outcome: 'failure', outputs: { outcome: 'invalid' } });
  expect(refused.main.log).toContain(`does not know: ${job ?? ''} (insert Contact).`);
  expect(org.ledger.report().batches).toHaveLength(sent);
  const vouched = await resume({ 'jobs-of-others': job ?? '' });
  expect(vouched.main).toMatchObject({ exitCode: 0, outputs: { outcome: 'success' } });
  expect(org.ledger.report().batches).toHaveLength(sent + 3);
}, 300_000);

test('the post step of a main that was killed at once loads nothing', async () => {
  const org = await testOrg();
  const ended = await runAction({
    workspaceFiles: workspaceFiles(['Somebody']),
    with: { 'instance-url': org.url, 'access-token': org.token },
    killOn: 1,
  });
  atEnd(() => ended.remove());
  expect(ended.main.signal).toBe('SIGKILL');
  expect(ended.post).toMatchObject({ exitCode: 0, outcome: 'success', outputs: {} });
  expect(org.ledger.requestCount).toBe(0);
});
