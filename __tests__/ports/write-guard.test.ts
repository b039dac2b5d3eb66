import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WriteGuard } from '../../src/ports/write-guard.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'guard-'));
  await mkdir(join(root, 'results/people'), { recursive: true });
  await mkdir(join(root, 'elsewhere'));
  await writeFile(join(root, 'results/file'), '');
  await symlink(join(root, 'elsewhere'), join(root, 'results/led'));
});
afterAll(() => rm(root, { recursive: true }));

test.each([
  ['file/success.csv', / which is no folder$/],
  ['people', /^is no regular file$/],
  ['led', /^is a symbolic link/],
  ['led/success.csv', /^leads through the symbolic link /],
])('nothing is written to %s', async (path, fault) => {
  const guard = new WriteGuard([join(root, 'results')]);
  expect(await guard.fault(join(root, 'results', path))).toMatch(fault);
});

test.each(['people/success.csv', 'new/success.csv', 'file'])('%s may be written', async (path) => {
  expect(await new WriteGuard([join(root, 'results')]).fault(join(root, 'results', path))).toBeUndefined();
});

test('a file that was created behind a folder that became a link meanwhile is not where it should be', async () => {
  const guard = new WriteGuard([join(root, 'results')]);
  expect(await guard.confirms(join(root, 'results/people/success.csv'))).toBe(true);
  expect(await guard.confirms(join(root, 'results/led/success.csv'))).toBe(false);
});
