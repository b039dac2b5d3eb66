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

  test.each(['../outside.yml', '..', '../workbench.yml', '..loads/../../outside.yml', 'outside.yml'])(
    '%s lies outside',
    async (input) => {
      await expect(readManifestFile(join(root, 'work'), input, nodeFiles)).resolves.toMatchObject({
        message: `The manifest "${input}" lies outside the workspace.`,
      });
    },
  );
});
