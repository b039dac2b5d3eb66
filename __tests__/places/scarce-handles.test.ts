import { describe, expect, test } from 'vitest';
import { copyFile } from '../../src/ports/copy-file.ts';
import { ExternalSort } from '../../src/records/bytes/external-sort.ts';
import { FirstErrors } from '../../src/records/second-pass/first-errors.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import { attempt } from '../crash/in-process-run.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { accountOf } from '../random-loads/account.ts';
import { LOAD_KINDS, randomLoadOf, startLoadOrg } from '../random-loads/load-kinds.ts';
import { stored } from '../match/in-process.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { checkout, snapshot, UNDO } from '../undo/round-trip.ts';

const SEED = 1;

/** Loads with so many files open at once as the system allows. */
async function load(kind: (typeof LOAD_KINDS)[number], maxHandles: number) {
  const { org, parentId } = await startLoadOrg({ seed: SEED });
  try {
    const wanted = randomLoadOf(kind, SEED, parentId);
    const sources = Object.entries(wanted.files).map(([name, content]) => [`/w/${name}`, content] as const);
    const files = new MemoryFiles(Object.fromEntries(sources));
    const login = { url: org.url, token: org.token };
    const { handles, outcome } = await attempt({ ...login, files, random: seededRandom(SEED), maxHandles });
    if (outcome === 'dead') throw new Error('Nobody killed it, but it died.');
    const { duplicates, lost } =
      outcome.verdict === 'success'
        ? accountOf(wanted, { outcome, files, resultsFolder: '/r', org })
        : { duplicates: 0, lost: 0 };
    const said = [...outcome.troubles, ...outcome.jobs.flatMap(({ reasons }) => reasons)].join();
    return { verdict: outcome.verdict, handles, duplicates, lost, said };
  } finally {
    await org.stop();
  }
}

test.each(LOAD_KINDS)(
  'a %s load that may open one file too few fails, and closes the others',
  async (kind) => {
    let maxHandles = 0;
    for (; ; maxHandles++) {
      const { said, ...ended } = await load(kind, maxHandles);
      const verdict = ended.verdict === 'success' ? 'success' : 'error';
      expect({ maxHandles, ...ended }).toEqual({
        ...{ maxHandles, verdict },
        handles: 0,
        duplicates: 0,
        lost: 0,
      });
      if (verdict === 'success') break;
      expect(said).toContain('EMFILE: too many open files');
    }
    expect(maxHandles).toBeGreaterThan(5);
  },
);

describe('an undo that may open one file too few fails, closes the others, and can be resumed', () => {
  const jobs = `  titles: {object: Contact, operation: update, files: titles.csv, keepBefore: true}
  accounts:
    object: Account
    operation: insert
    files: accounts.csv
    references: {ParentId: {job: accounts, key: Name}}
`;

  test.each([
    ['of a whole run', {}],
    ['of one that was cut off', { dieAtRequest: 24 }],
  ])('%s', async (_, end) => {
    const org = await testOrg();
    const { id } = stored(org, 'Contact', { LastName: 'old', Name: 'old', Title: 'before' });
    const before = snapshot(org);
    const files = checkout(jobs, {
      'accounts.csv': 'Name,ParentId\ntop,\nmiddle,top\nleaf,middle\n',
      'titles.csv': `Id,Title\n${id},now\n`,
    });
    const login = { url: org.url, token: org.session.token, files, random: () => 0.9 };
    await attempt({ ...login, ...end });
    expect(files.contents.has('/r/undo.json')).toBe(!('dieAtRequest' in end));
    expect(snapshot(org)).not.toEqual(before);
    let [maxHandles, earlier] = [0, ''];
    for (; ; maxHandles++) {
      const resultsFolder = maxHandles % 2 === 0 ? '/u' : '/v';
      const resumed = files.contents.has(`${earlier}/checkpoint.json`) ? { resumeFrom: earlier } : {};
      const { handles, outcome } = await attempt({
        ...{ ...login, ...UNDO, resultsFolder, maxHandles },
        ...resumed,
      });
      earlier = resultsFolder;
      expect({ maxHandles, handles }).toEqual({ maxHandles, handles: 0 });
      if (outcome === 'dead') throw new Error('Nobody killed it, but it died.');
      if (outcome.verdict === 'success') break;
    }
    expect(maxHandles).toBeGreaterThan(5);
    expect(snapshot(org)).toEqual(before);
  });
});

test('a file of which no copy can be made is closed', async () => {
  const files = new MemoryFiles({ '/from': 'x' });
  files.maxHandles = 1;
  await expect(copyFile('/from', '/to', files)).rejects.toThrow('EMFILE');
  expect(files.handles).toBe(0);
  files.maxHandles = 2;
  await copyFile('/from', '/to', files);
  expect({ handles: files.handles, copy: files.text('/to') }).toEqual({ handles: 0, copy: 'x' });
});

test('records that are sorted on the disk hold no file open while more are read', async () => {
  const files = new MemoryFiles();
  const sort = new ExternalSort('/sort', files, 20);
  for (const word of [3, 1, 2]) {
    sort.add([word, 0, 0], Buffer.from([word]));
    await sort.drain();
    expect(files.handles).toBe(0);
  }
  const sorted: number[] = [];
  await sort.visit(([word]) => void sorted.push(word));
  await sort.close();
  expect({ sorted, handles: files.handles, left: files.contents.size }).toEqual({
    ...{ sorted: [1, 2, 3], handles: 0, left: 0 },
  });
});

test('errors of a first pass that cannot be read leave no handle behind', async () => {
  const files = new MemoryFiles({ '/first-pass.csv': 'Id,Error\n"cut off' });
  await expect(FirstErrors.open('/first-pass.csv', 1, files)).rejects.toThrow('Quote Not Closed');
  expect(files.handles).toBe(0);
});
