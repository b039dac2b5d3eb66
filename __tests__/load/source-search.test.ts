import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/ports/node-files.ts';
import { findSources } from '../../src/plan/source-search.ts';
import { located } from '../records/job.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sources-'));
  const names = [
    ...[
      'work/loads/data/a.csv',
      'work/loads/data/B.csv',
      'work/loads/data/c10.csv',
      'work/loads/data/c9.csv',
    ],
    ...['work/loads/data/deep/er/d.CSV', 'work/loads/data/.hidden.csv', 'work/loads/data/notes.md'],
    ...['work/loads/data/odd[1].csv', 'work/common.csv', 'work/..dots/e.csv', 'work/loads/..g.csv'],
    ...['outside.csv', 'outside/f.csv'],
  ];
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), 'Name\nx\n');
  }
  await mkdir(join(root, 'work/loads/data/folder.csv'));
  await symlink('../data/a.csv', join(root, 'work/loads/data/inside.csv'));
  await symlink(join(root, 'outside.csv'), join(root, 'work/loads/data/outside.csv'));
  await symlink(join(root, 'outside'), join(root, 'work/loads/linked'));
  await symlink('data/deep', join(root, 'work/loads/shortcut'));
  await symlink('nowhere.csv', join(root, 'work/loads/broken.csv'));
});

afterAll(() => rm(root, { recursive: true }));

async function search(...patterns: string[]): Promise<{ found: string[]; said: string[] }> {
  const folders = { workspace: join(root, 'work'), manifest: join(root, 'work/loads') };
  const { sources, defects } = await findSources(patterns.map(located), folders, nodeFiles);
  return { found: sources.map(({ name }) => name), said: defects.map(({ message }) => message) };
}

describe('files are found', () => {
  test.each<{ patterns: string[]; found: string[] }>([
    { patterns: ['data/a.csv'], found: ['loads/data/a.csv'] },
    { patterns: ['./data//a.csv'], found: ['loads/data/a.csv'] },
    { patterns: ['../common.csv'], found: ['common.csv'] },
    { patterns: ['../..dots/e.csv'], found: ['..dots/e.csv'] },
    { patterns: ['..g.csv'], found: ['loads/..g.csv'] },
    { patterns: ['..*.csv'], found: ['loads/..g.csv'] },
    { patterns: ['data/c*.csv'], found: ['loads/data/c10.csv', 'loads/data/c9.csv'] },
    { patterns: ['data/[aB].csv'], found: ['loads/data/B.csv', 'loads/data/a.csv'] },
    { patterns: ['data/**/d.CSV'], found: ['loads/data/deep/er/d.CSV'] },
    { patterns: ['data/odd[1].csv'], found: ['loads/data/odd[1].csv'] },
    { patterns: ['data/.hidden.csv'], found: ['loads/data/.hidden.csv'] },
    { patterns: ['data/inside.csv'], found: ['loads/data/inside.csv'] },
    { patterns: ['data/inside.csv', 'data/a.csv'], found: ['loads/data/inside.csv'] },
    { patterns: ['data/a.csv', 'data/inside.csv'], found: ['loads/data/a.csv'] },
    { patterns: ['data/deep/er/d.CSV', 'shortcut/er/*.CSV'], found: ['loads/data/deep/er/d.CSV'] },
    {
      patterns: ['data/c9.csv', 'data/c*.csv', './data/c9.csv'],
      found: ['loads/data/c9.csv', 'loads/data/c10.csv'],
    },
  ])('$patterns → $found', async ({ patterns, found }) => {
    await expect(search(...patterns)).resolves.toEqual({ found, said: [] });
  });
});

describe('files are refused', () => {
  test.each<{ patterns: string[]; said: RegExp[] }>([
    { patterns: ['gone.csv'], said: [/^No file matches "gone.csv"\.$/] },
    {
      patterns: ['broken.csv'],
      said: [/^"loads\/broken.csv" cannot be read: it is a symbolic link that leads to nothing\.$/],
    },
    { patterns: ['data/folder.csv'], said: [/^No file matches/] },
    { patterns: ['data/A.csv'], said: [/^No file matches/] },
    {
      patterns: ['data/notes.md'],
      said: [/"loads\/data\/notes.md" ends in nothing that says its content type\.$/],
    },
    { patterns: ['../../outside.csv'], said: [/^"..\/..\/outside.csv" lies outside/] },
    { patterns: ['data/../../../outside.csv'], said: [/lies outside/] },
    { patterns: ['../../*.csv'], said: [/lies outside/] },
    { patterns: ['data/**/../../../../*.csv'], said: [/lies outside|No file matches/] },
    { patterns: ['/etc/hosts'], said: [/lies outside/] },
    { patterns: ['data/outside.csv'], said: [/^"loads\/data\/outside.csv" leads out/] },
    { patterns: ['linked/f.csv'], said: [/^"loads\/linked\/f.csv" leads out/] },
    { patterns: ['linked/*.csv'], said: [/^"linked\/\*.csv" leads out/] },
    { patterns: ['linked/**/*.csv'], said: [/^"linked\/\*\*\/\*.csv" leads out/] },
    { patterns: [`${'a'.repeat(70_000)}*.csv`], said: [/ is too intricate a pattern\.$/] },
    { patterns: ['*/f.csv'], said: [/^No file matches/] },
    { patterns: ['*a*a*a*a*b.csv'], said: [/^"\*a\*a\*a\*a\*b.csv" is too intricate a pattern\.$/] },
    { patterns: ['{a,aa}{a,aa}{a,aa}{a,aa}.csv'], said: [/ is too intricate a pattern\.$/] },
    { patterns: ['(a|aa)(a|aa).csv', '+(a+).csv'], said: [/ is too intricate/, / is too intricate/] },
    { patterns: ['**/a/**/a/**/b.csv', '[a]+[a]+[a]+[a]+.csv'], said: [/ is too intricate/, / is too intr/] },
    { patterns: ['gone.csv', 'data/a.csv', 'lost.csv'], said: [/gone.csv/, /lost.csv/] },
  ])('$patterns', async ({ patterns, said }) => {
    const result = await search(...patterns);
    expect(result.said).toEqual(said.map((pattern) => expect.stringMatching(pattern) as string));
    expect(result.found.filter((name) => name.includes('outside') || name.includes('linked'))).toEqual([]);
  });

  test('a brace cannot reach over the edge of the workspace', async () => {
    const { found } = await search('{data,../..}/*.csv', '{../../outside,data/a}.csv', '[.][.]/[.][.]/*.csv');
    expect(found.filter((name) => name.startsWith('..') && !name.startsWith('..dots'))).toEqual([]);
    expect(found).not.toContain('../outside.csv');
  });
});
