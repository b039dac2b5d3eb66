import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CommitTree } from '../../src/git/commit-tree.ts';
import { ObjectStore } from '../../src/git/object-store.ts';
import { nodeFiles } from '../../src/ports/node-files.ts';
import { Repository } from './repository.ts';

/** The files of commits, read without Git and held against what Git lists. */

const treeOf = async (repository: Repository, commit: string): Promise<CommitTree> =>
  CommitTree.of(commit, new ObjectStore(join(repository.folder, '.git', 'objects'), nodeFiles));

interface Committed {
  readonly repository: Repository;
  readonly commit: string;
}

const made = new Map<string, Committed>();

/** A repository of a test's own, copied from one that is made once: each call of Git is a process. */
function repositoryOf(format: 'sha1' | 'sha256', rounds = 6): Committed {
  const key = `${format} ${rounds}`;
  const { commit, repository } = made.get(key) ?? committed(format, rounds);
  made.set(key, { commit, repository });
  return { repository: new Repository(repository), commit };
}

/** Folders whose trees are alike from commit to commit, so that packs store them as deltas. */
function committed(format: 'sha1' | 'sha256', rounds: number): Committed {
  const repository = new Repository(format);
  const names = Array.from({ length: 60 }, (_, index) => `data/part-${index % 3}/file ${index}é.csv`);
  repository.write(Object.fromEntries(names.map((name, index) => [name, `Name\nrow ${index}\n`])));
  let commit = repository.commit();
  for (let round = 1; round < rounds; round++) {
    repository.write({
      [names[round * 3] ?? '']: `Name\nother ${round}\n`,
      'bulk-load.yml': `version: ${round}\n`,
    });
    commit = repository.commit();
  }
  return { repository, commit };
}

/** By path, as `git ls-tree` says them. */
function listed(repository: Repository, commit: string): Record<string, string> {
  const lines = repository
    .git('ls-tree', '-r', '-z', commit)
    .split('\0')
    .filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [head = '', path = ''] = line.split('\t');
      return [path, head.split(' ')[2] ?? ''];
    }),
  );
}

async function found(
  tree: CommitTree,
  paths: readonly string[],
): Promise<Record<string, string | undefined>> {
  const entries = await Promise.all(
    paths.map(async (path) => [path, (await tree.resolve(path))?.id] as const),
  );
  return Object.fromEntries(entries);
}

const LAYOUTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'loose objects': [],
  'a pack with deltas by offset': [['repack', '-adfq', '--depth=40']],
  'a pack with deltas by id': [['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq', '--depth=40']],
  'several packs': [
    ['repack', '-q'],
    ['commit', '-q', '--allow-empty', '-m', 'y'],
    ['repack', '-q'],
  ],
  'a pack that is not compressed': [['-c', 'pack.compression=0', 'repack', '-adFq']],
};

describe.each(['sha1', 'sha256'] as const)('a repository of %s', (format) => {
  test.each(Object.entries(LAYOUTS))('with %s has the files that Git lists', async (_, commands) => {
    const { repository, commit } = repositoryOf(format);
    for (const words of commands) repository.git(...words);
    repository.git('prune-packed');
    const expected = listed(repository, commit);
    expect(Object.keys(expected).length).toBe(61);
    expect(await found(await treeOf(repository, commit), Object.keys(expected))).toEqual(expected);
  });
});

test('packs of the test do hold deltas', () => {
  const { repository } = repositoryOf('sha1');
  repository.git('repack', '-adfq', '--depth=40');
  const folder = join(repository.folder, '.git/objects/pack');
  const pack = readdirSync(folder).find((name) => name.endsWith('.idx')) ?? '';
  expect(repository.git('verify-pack', '-v', join(folder, pack))).toMatch(/ tree .* [2-9] [0-9a-f]{40}$/m);
});

describe('links of a commit', () => {
  const repository = new Repository();
  repository.write({ 'a/one.csv': 'x', 'b/two.csv': 'y' });
  for (const [path, target] of [
    ['a/near.csv', 'one.csv'],
    ['a/far.csv', '../b/two.csv'],
    ['c', 'b'],
    ['a/through.csv', '../c/two.csv'],
    ['a/out.csv', '../../etc/passwd'],
    ['a/above.csv', '../../b/two.csv'],
    ['a/absolute.csv', '/etc/passwd'],
    ['a/loop.csv', 'loop.csv'],
  ] as const) {
    symlinkSync(target, join(repository.folder, path));
  }
  chmodSync(join(repository.folder, 'a/one.csv'), 0o755);
  const commit = repository.commit();

  test.each([
    ['a/near.csv', 'a/one.csv'],
    ['a/far.csv', 'b/two.csv'],
    ['c', 'b'],
    ['a/through.csv', 'b/two.csv'],
    ['a/../c/./two.csv', 'b/two.csv'],
    ['a/out.csv', undefined],
    ['a/above.csv', undefined],
    ['../b/two.csv', undefined],
    ['a/absolute.csv', undefined],
    ['a/loop.csv', undefined],
    ['a/one.csv/below', undefined],
    ['missing', undefined],
    ['', ''],
  ])('%s leads to %s', async (path, leadsTo) => {
    expect((await (await treeOf(repository, commit)).resolve(path))?.path).toBe(leadsTo);
  });
});

describe('a tree', () => {
  const repository = new Repository();
  repository.write({ 'one.csv': 'Name\none\n' });
  const first = repository.commit();
  const [blob, folder] = ['one.csv', ''].map((path) => repository.git('rev-parse', `${first}:${path}`));

  /** Writes a tree as other programs than this Git might, and a commit of it. */
  const treeWith = async (
    ...entries: readonly (readonly [mode: string, id: string | undefined])[]
  ): Promise<CommitTree> => {
    const content = Buffer.concat(
      entries.map(([mode, id = ''], index) =>
        Buffer.concat([Buffer.from(`${mode} name-${index}\0`), Buffer.from(id, 'hex')]),
      ),
    );
    const object = Buffer.concat([Buffer.from(`tree ${content.length}\0`), content]);
    const id = createHash('sha1').update(object).digest('hex');
    const path = join(repository.folder, '.git/objects', id.slice(0, 2));
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, id.slice(2)), deflateSync(object));
    return treeOf(repository, repository.git('commit-tree', id, '-m', 'x'));
  };

  test('has files in each mode that Git has ever written, folders, links and submodules', async () => {
    const modes = ['100644', '100664', '100755', '120000', '40000', '160000'];
    const ids = [blob, blob, blob, blob, folder, first];
    const tree = await treeWith(...modes.map((mode, index) => [mode, ids[index]] as const));
    const kinds = [...(await tree.list('')).values()].map(({ kind }) => kind);
    expect(kinds).toEqual(['file', 'file', 'file', 'link', 'folder', 'submodule']);
    expect(await tree.resolve('name-5')).toMatchObject({ kind: 'submodule' });
    expect(await tree.resolve('name-5/one.csv')).toBeUndefined();
  });

  test('with an unknown mode is damaged', async () => {
    await expect(treeWith(['100600', blob])).rejects.toThrow('the repository is damaged');
  });

  test.each([
    ['a link that is a folder', '120000', folder, 'name-0'],
    ['a folder that is a commit', '40000', first, 'name-0/one.csv'],
    ['a folder that is a file', '40000', blob, 'name-0/one.csv'],
  ])('with %s is damaged', async (_, mode, id, path) => {
    await expect((await treeWith([mode, id])).resolve(path)).rejects.toThrow('the repository is damaged');
  });

  test('is not taken for a commit', async () => {
    await expect(treeOf(repository, folder ?? '')).rejects.toThrow('the repository is damaged');
  });
});

describe('whoever writes the repository', () => {
  const loosePath = (repository: Repository, id: string): string =>
    join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2));
  const overwrite = (path: string, bytes: Buffer): void => {
    chmodSync(path, 0o644);
    writeFileSync(path, bytes);
  };

  test.each(['commit', 'tree'] as const)('cannot pass off another %s', async (kind) => {
    const { repository, commit } = repositoryOf('sha1');
    const id = kind === 'commit' ? commit : repository.git('rev-parse', `${commit}^{tree}`);
    const other = repository.git('rev-parse', kind === 'commit' ? `${commit}~1` : `${commit}~1^{tree}`);
    overwrite(loosePath(repository, id), readFileSync(loosePath(repository, other)));
    await expect(treeOf(repository, commit)).rejects.toThrow('the repository is damaged');
  });

  test('cannot replace, graft or lend objects', async () => {
    const { repository, commit } = repositoryOf('sha1');
    const parent = repository.git('rev-parse', `${commit}~1`);
    repository.git('replace', commit, parent);
    const tree = await treeOf(repository, commit);
    expect((await tree.resolve('bulk-load.yml'))?.id).not.toBe(
      (await (await treeOf(repository, parent)).resolve('bulk-load.yml'))?.id,
    );
    const borrower = new Repository();
    writeFileSync(
      join(borrower.folder, '.git/objects/info/alternates'),
      join(repository.folder, '.git/objects'),
    );
    await expect(treeOf(borrower, commit)).rejects.toThrow('is not among its objects');
  });

  test.each([
    ['nothing at all', Buffer.alloc(0), 'is damaged'],
    ['no zlib', Buffer.from('nonsense'), 'is damaged'],
    ['no object', deflateSync('nonsense'), 'is damaged'],
    ['an unknown kind', deflateSync('bomb 3\0abc'), 'is damaged'],
    ['a bomb', deflateSync(Buffer.alloc(100_000_000)), 'is damaged'],
  ])('gets a fault for %s', async (_, bytes, says) => {
    const { repository, commit } = repositoryOf('sha1');
    overwrite(loosePath(repository, commit), bytes);
    await expect(treeOf(repository, commit)).rejects.toThrow(says);
  });

  test('gets a fault for a byte of a pack that is changed, or the right files', async () => {
    const { repository, commit } = repositoryOf('sha1', 3);
    repository.git('repack', '-adfq', '--depth=40');
    repository.git('prune-packed');
    const expected = listed(repository, commit);
    const folder = join(repository.folder, '.git/objects/pack');
    for (const name of readdirSync(folder).filter((one) => /\.(?:idx|pack)$/.test(one))) {
      const path = join(folder, name);
      const sound = readFileSync(path);
      for (let at = 0; at < sound.length; at += 97) {
        const bytes = Buffer.from(sound);
        bytes.writeUInt8((bytes.readUInt8(at) + 1 + (at % 255)) % 256, at);
        overwrite(path, bytes);
        const tree = await treeOf(repository, commit).catch((fault: unknown) => fault);
        if (tree instanceof CommitTree) {
          const paths = Object.keys(expected);
          const seen = await found(tree, paths).catch((fault: unknown) => fault);
          if (seen instanceof Error) expect(seen.name).toBe('GitError');
          else expect(seen).toEqual(expected);
        } else expect(tree).toHaveProperty('name', 'GitError');
      }
      overwrite(path, sound);
    }
  });
});
