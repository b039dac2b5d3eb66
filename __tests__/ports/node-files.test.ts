import fs from 'node:fs';
import files, { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NodeFiles } from '../../src/ports/node-files.ts';

const { open } = files;
const { fstatSync } = fs;
let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(root, 'results/people'), { recursive: true });
  await mkdir(join(root, 'elsewhere'));
  await writeFile(join(root, 'results/people/success.csv'), 'row\n');
});
afterEach(async () => {
  fs.fstatSync = fstatSync;
  disk(open);
  await rm(root, { recursive: true });
});

/** Puts another disk in the place of Node's. */
function disk(opening: typeof open): void {
  files.open = opening;
  syncBuiltinESMExports();
}

test.each(['open', 'append'] as const)(
  '%s leaves no handle behind on a disk that is lost',
  async (method) => {
    const handles: files.FileHandle[] = [];
    fs.fstatSync = () => {
      throw new Error('EIO: i/o error, fstat');
    };
    disk(async (...settings) => {
      const handle = await open(...settings);
      handles.push(handle);
      return handle;
    });
    await expect(new NodeFiles()[method](join(root, 'results/people/success.csv'))).rejects.toThrow('EIO');
    expect(handles.map(({ fd }) => fd)).toEqual([-1]);
  },
);

test.each(['create', 'claim'] as const)(
  '%s writes nothing where it is led in the last moment',
  async (method) => {
    const path = join(root, 'results/people/failed.csv');
    const handles: files.FileHandle[] = [];
    disk(async (...settings) => {
      await rename(join(root, 'results/people'), join(root, 'aside'));
      await symlink(join(root, 'elsewhere'), join(root, 'results/people'));
      const handle = await open(...settings);
      handles.push(handle);
      return handle;
    });
    const guarded = new NodeFiles([join(root, 'results')]);
    await expect(guarded[method](path, Buffer.from('row\n'))).rejects.toThrow('was led elsewhere');
    expect(handles.map(({ fd }) => fd)).toEqual([-1]);
    expect(await readdir(join(root, 'elsewhere'))).toEqual(['failed.csv']);
  },
);
