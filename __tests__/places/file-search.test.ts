import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SEARCH_LIMITS } from '../../src/ports/file-search.ts';
import { cpuMilliseconds } from '../cpu-time.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { NodeFiles } from '../../src/ports/node-files.ts';
import { findSources } from '../../src/plan/source-search.ts';
import { located } from '../records/job.ts';

const run = promisify(execFile);
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'places-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), 'Name\nx\n');
  }
}

async function search(
  pattern: string,
  files = new NodeFiles(),
): Promise<{ found: string[]; said: string[] }> {
  const { sources, defects } = await findSources(
    [located(pattern)],
    { workspace: root, manifest: root },
    files,
  );
  return { found: sources.map(({ name }) => name), said: defects.map(({ message }) => message) };
}

describe('what a pattern meets and cannot read is a mistake', () => {
  test.each<[title: string, pattern: string, make: () => Promise<void>, says: RegExp]>([
    [
      'a dangling link',
      'data/*.csv',
      async () => symlink('nowhere.csv', join(root, 'data/b.csv')),
      /^"data\/b\.csv" cannot be read: it is a symbolic link that leads to nothing\.$/,
    ],
    [
      'a dangling link further down',
      '**/*.csv',
      async () => symlink(join(root, 'nowhere.csv'), join(root, 'data/deep/b.csv')),
      /^"data\/deep\/b\.csv" cannot be read: it is a symbolic link that leads to nothing\.$/,
    ],
    [
      'links in a circle',
      'data/*.csv',
      async () => {
        await symlink('c.csv', join(root, 'data/b.csv'));
        await symlink('b.csv', join(root, 'data/c.csv'));
      },
      /^"data\/b\.csv" cannot be read: ELOOP/,
    ],
    [
      'a link to a name that is too long',
      'data/*.csv',
      async () => symlink('n'.repeat(300), join(root, 'data/b.csv')),
      /^"data\/b\.csv" cannot be read: ENAMETOOLONG/,
    ],
    [
      'a pipe',
      'data/*.csv',
      async () => {
        await run('mkfifo', [join(root, 'data/b.csv')]);
      },
      /^"data\/b\.csv" cannot be read: it is no regular file\.$/,
    ],
  ])('%s', async (_, pattern, make, says) => {
    await put('data/a.csv', 'data/deep/a.csv');
    await make();
    const { found, said } = await search(pattern);
    expect(said).toContainEqual(expect.stringMatching(says));
    expect(found).toContain('data/a.csv');
  });

  test.each(['data/b.csv', 'data/circle.csv'])('also where it is named: %s', async (name) => {
    await put('data/a.csv');
    await symlink('nowhere.csv', join(root, 'data/b.csv'));
    await symlink('circle.csv', join(root, 'data/circle.csv'));
    const { found, said } = await search(name);
    expect(found).toEqual([]);
    expect(said).toEqual([expect.stringContaining(`"${name}" cannot be read: `)]);
  });

  test('a file behind a link counts, and a folder behind one does not', async () => {
    await put('data/a.csv', 'other/c.csv', 'elsewhere/d.csv');
    await symlink('../other/c.csv', join(root, 'data/b.csv'));
    await symlink('../elsewhere', join(root, 'data/e.csv'));
    await expect(search('data/*.csv')).resolves.toEqual({ found: ['data/a.csv', 'data/b.csv'], said: [] });
  });

  /** Root may read everything, so the search is done by a process that has become somebody else. */
  async function searchAsNobody(pattern: string): Promise<{ found: string[]; said: string[] }> {
    const url = (path: string): string => pathToFileURL(join(import.meta.dirname, '..', '..', path)).href;
    const script = `
      import { findSources } from '${url('src/plan/source-search.ts')}';
      import { NodeFiles } from '${url('src/ports/node-files.ts')}';
      if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
      const pattern = { value: process.argv[1], place: { file: 'bulk-load.yml' } };
      const folders = { workspace: process.argv[2], manifest: process.argv[2] };
      const { sources, defects } = await findSources([pattern], folders, new NodeFiles());
      console.log(JSON.stringify({ found: sources.map(({ name }) => name), said: defects.map(({ message }) => message) }));
    `;
    const args = ['--input-type=module', '--eval', script, pattern, root];
    return JSON.parse((await run(process.execPath, args)).stdout) as { found: string[]; said: string[] };
  }

  test.skipIf(process.platform === 'win32').each([
    ['a folder that may not be read', 'locked', 0o311, 'data/**/*.csv', 'data/locked'],
    ['a folder that may not be searched', 'locked', 0o644, 'data/**/*.csv', 'data/locked/b.csv'],
    ['a folder that may not be entered', 'locked', 0o000, 'data/*/*.csv', 'data/locked'],
    ['a file that may not be read', 'locked/b.csv', 0o200, 'data/**/*.csv', 'data/locked/b.csv'],
    [
      'a file that is named and may not be read',
      'locked/b.csv',
      0o200,
      'data/locked/b.csv',
      'data/locked/b.csv',
    ],
    ['a file that is named in a locked folder', 'locked', 0o000, 'data/locked/b.csv', 'data/locked'],
  ])('%s', async (_, name, mode, pattern, reported) => {
    await put('data/a.csv', 'data/locked/b.csv');
    await chmod(root, 0o755);
    const path = join(root, 'data', name);
    if (process.getuid?.() === 0) await chown(path, 65_534, 65_534);
    await chmod(path, mode);
    try {
      const { said } = await searchAsNobody(pattern);
      expect(said).toEqual([
        expect.stringMatching(`^"${reported}" cannot be read: EACCES: permission denied\\.$`),
      ]);
    } finally {
      await chmod(path, 0o700);
    }
  });

  test('a folder that the pattern does not reach into may be as it is', async () => {
    const files = new MemoryFiles({ [`${root}/data/a.csv`]: 'Name\nx\n' });
    await expect(search('data/a.csv', files as never)).resolves.toEqual({ found: ['data/a.csv'], said: [] });
    files.unreadable.set(`${root}/data/locked`, 'EIO: i/o error');
    await expect(search('data/*.csv', files as never)).resolves.toEqual({
      found: ['data/a.csv'],
      said: ['"data/locked" cannot be read: EIO: i/o error.'],
    });
  });
});

describe('a search has an end', () => {
  const limited = (limits: Partial<typeof SEARCH_LIMITS>): NodeFiles =>
    new NodeFiles([], { ...SEARCH_LIMITS, ...limits });

  test.each<[string, Partial<typeof SEARCH_LIMITS>, string]>([
    ['in files', { matches: 3 }, 'the pattern matches 4 files, more than 3'],
    ['in names', { names: 3 }, 'the search has come by more than 3 names'],
    ['in depth', { depth: 1 }, 'it lies more than 1 folders below where the search began'],
    ['in time', { milliseconds: 0 }, 'the search for files has taken more than 0 seconds'],
  ])('%s', async (_, limits, says) => {
    await put('data/a.csv', 'data/b.csv', 'data/deep/c.csv', 'data/deep/deeper/d.csv');
    const { said } = await search('data/**/*.csv', limited(limits));
    expect(said).toEqual([expect.stringContaining(says)]);
    await expect(search('data/**/*.csv')).resolves.toMatchObject({ said: [] });
  });

  test('all searches of a run share it', async () => {
    await put('data/a.csv', 'data/b.csv');
    const files = limited({ names: 5 });
    await expect(search('data/*.csv', files)).resolves.toMatchObject({ said: [] });
    await expect(search('data/a*.csv', files)).resolves.toMatchObject({ said: [] });
    await expect(search('data/*b.csv', files)).resolves.toMatchObject({
      said: ['"data" cannot be read: the search has come by more than 5 names.'],
    });
  });

  test.each([
    `${'{a,?}/'.repeat(30)}x.csv`,
    `{${'a,'.repeat(400)}a}/{${'a,'.repeat(3)}a}.csv`,
    '{a,{b,{c,{d,{e,{f,{g,{h,{i,{j,{k,l}}}}}}}}}}}.csv',
    '*a*/*a*/*a*/*a*/x.csv',
    '*a*a*/*a*b.csv',
  ])('what multiplies is refused: %s', async (pattern) => {
    await put(`${'a/'.repeat(30)}y.csv`);
    const { said } = await search(pattern);
    expect(said).toEqual([`"${pattern}" is too intricate a pattern.`]);
  });

  test.each(['{2020,2021}/{01,02,03,04,05,06,07,08,09,10,11,12}/*.csv', '*-*/*-*.csv'])(
    'what is usual is not: %s',
    async (pattern) => {
      await put('2021/07/a.csv', 'a-b/d-e.csv');
      await expect(search(pattern)).resolves.toMatchObject({ said: [], found: [expect.any(String)] });
    },
  );

  test('names that match in many ways take no long time', async () => {
    const long = 'a'.repeat(250);
    await put(`${long}/${'a'.repeat(240)}.txt`);
    expect(await cpuMilliseconds(async () => search('*a*a*/*b'))).toBeLessThan(10_000);
  });
});
