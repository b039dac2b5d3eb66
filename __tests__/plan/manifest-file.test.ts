import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readManifestFile } from '../../src/plan/manifest-file.ts';
import { nodeFiles } from '../../src/ports/node-files.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'manifest-'));
  await mkdir(join(root, 'work', '..loads'), { recursive: true });
  for (const name of ['work/..x.yml', 'work/..loads/a.yml', 'work/...yml', 'outside.yml', 'workbench.yml']) {
    await writeFile(join(root, name), 'version: 1\n');
  }
  await writeFile(join(root, 'work/..loads/latin.yml'), Buffer.from('version: 1\n\n# é\njobs:\n', 'latin1'));
  await symlink('..x.yml', join(root, 'work/inside.yml'));
  await symlink('../outside.yml', join(root, 'work/outside.yml'));
});

afterAll(() => rm(root, { recursive: true }));

describe('a manifest', () => {
  test.each([
    ['..x.yml', '..x.yml'],
    ['./..x.yml', '..x.yml'],
    ['..loads/a.yml', '..loads/a.yml'],
    ['...yml', '...yml'],
    ['../work/..x.yml', '..x.yml'],
    ['inside.yml', 'inside.yml'],
  ])('%s is read as %s', async (input, name) => {
    await expect(readManifestFile(join(root, 'work'), input, nodeFiles)).resolves.toEqual({
      text: 'version: 1\n',
      path: join(root, 'work', name),
      name,
    });
  });

  test('in another encoding has a mistake at the line of the first wrong byte', async () => {
    await expect(
      readManifestFile(join(root, 'work'), './..loads/latin.yml', nodeFiles),
    ).resolves.toMatchObject({
      message: 'The manifest "./..loads/latin.yml" is not UTF-8.',
      place: { file: '..loads/latin.yml', line: 3 },
    });
  });

  test.each(['../outside.yml', '..', '../workbench.yml', '..loads/../../outside.yml', 'outside.yml'])(
    '%s lies outside',
    async (input) => {
      await expect(readManifestFile(join(root, 'work'), input, nodeFiles)).resolves.toMatchObject({
        message: `The manifest "${input}" lies outside the workspace.`,
      });
    },
  );
});
