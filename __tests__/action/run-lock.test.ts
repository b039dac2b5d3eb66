import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { removeLock, RunLock } from '../../src/action/run-lock.ts';
import { nodeFiles } from '../../src/ports/node-files.ts';
import { MemoryFiles } from '../ports/memory-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

const take = async (): Promise<RunLock> => {
  const lock = await RunLock.take(folder, {}, nodeFiles);
  if (typeof lock === 'string') throw new Error(lock);
  return lock;
};
const leave = async (owner: object): Promise<void> =>
  writeFile(join(folder, 'run.lock'), JSON.stringify({ run: 'r', since: 's', token: 't', ...owner }));

test('a folder belongs to one run of this process, until it is released', async () => {
  const lock = await take();
  expect(await RunLock.take(folder, {}, nodeFiles)).toContain(`process ${process.pid} on ${hostname()}`);
  await lock.release();
  await (await take()).release();
  await expect(stat(lock.path)).rejects.toThrow('ENOENT');
});

test('a process that had the number of this one before is dead', async () => {
  await leave({ host: hostname(), process: process.pid });
  await (await take()).release();
});

test('of another machine it is not known whether a process is alive', async () => {
  await leave({ host: 'elsewhere', process: 2 ** 30 });
  expect(await RunLock.take(folder, {}, nodeFiles)).toContain('on elsewhere');
});

test('a lock that somebody else has taken meanwhile is left alone', async () => {
  await leave({ host: 'elsewhere', process: 1 });
  const before = await stat(folder);
  await removeLock({ path: join(folder, 'run.lock'), token: 'another' }, nodeFiles);
  expect(await readFile(join(folder, 'run.lock'), 'utf8')).toContain('elsewhere');
  // Not even for a moment was it away.
  expect(await stat(folder)).toMatchObject({ mtimeMs: before.mtimeMs });
});

test('one that another run takes between the look and the removal is given back to it', async () => {
  const path = '/r/run.lock';
  const files = new MemoryFiles({ [path]: JSON.stringify({ token: 'left' }) });
  const taken = JSON.stringify({ token: 'taken' });
  const rename = files.rename.bind(files);
  files.rename = async (from, to) => {
    files.rename = rename;
    files.contents.set(path, Buffer.from(taken));
    return files.rename(from, to);
  };
  await removeLock({ path, token: 'left' }, files);
  expect(new Map(files.contents)).toEqual(new Map([[path, Buffer.from(taken)]]));
});

test('a lock shows every 30 seconds that its run is alive', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const lock = await take();
  await utimes(lock.path, 0, 0);
  vi.advanceTimersByTime(30_000);
  await vi.waitFor(async () => {
    expect((await stat(lock.path)).mtimeMs).toBeGreaterThan(0);
  });
  await lock.release();
  expect(vi.getTimerCount()).toBe(0);
  expect(await readdir(folder)).toEqual([]);
});
