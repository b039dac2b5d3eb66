import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isWithin, slashed } from '../../src/ports/paths.ts';

describe('on Windows', () => {
  test.each<[path: string, folder: string, within: boolean]>([
    ['D:\\a\\repo\\repo\\data\\a.csv', 'D:\\a\\repo\\repo', true],
    ['D:\\a\\repo\\repo', 'D:\\a\\repo\\repo', true],
    ['d:\\A\\Repo\\repo\\a.csv', 'D:\\a\\repo\\repo', true],
    ['D:/a/repo/repo/a.csv', 'D:\\a\\repo\\repo\\', true],
    ['D:\\a\\repo\\repo2\\a.csv', 'D:\\a\\repo\\repo', false],
    ['D:\\a\\repo\\..csv', 'D:\\a\\repo', true],
    ['D:\\a\\repo\\repo\\..\\..\\b', 'D:\\a\\repo', false],
    ['C:\\a\\repo\\a.csv', 'D:\\a\\repo', false],
    ['\\\\server\\share\\a.csv', 'D:\\a\\repo', false],
    ['\\\\server\\share\\repo\\a.csv', '\\\\server\\share\\repo', true],
  ])('%s in %s: %s', (path, folder, within) => {
    expect(isWithin(path, folder, win32)).toBe(within);
  });

  test.each<[folder: string, path: string, name: string]>([
    ['D:\\a\\repo', 'D:\\a\\repo\\data\\more\\a.csv', 'data/more/a.csv'],
    ['D:\\a\\repo', 'd:\\a\\REPO\\data\\a.csv', 'data/a.csv'],
    ['D:\\a\\repo\\data', 'D:\\a\\repo\\bulk-load.yml', '../bulk-load.yml'],
  ])('from %s to %s is %s', (folder, path, name) => {
    expect(slashed(folder, path, win32)).toBe(name);
  });
});

describe('elsewhere', () => {
  test.each<[path: string, folder: string, within: boolean]>([
    ['/home/runner/work/repo/a.csv', '/home/runner/work/repo', true],
    ['/home/runner/work/Repo/a.csv', '/home/runner/work/repo', false],
    ['/home/runner/work/repo/..csv', '/home/runner/work/repo', true],
    ['/home/runner/work/repo-2/a.csv', '/home/runner/work/repo', false],
    ['/', '/home', false],
  ])('%s in %s: %s', (path, folder, within) => {
    expect(isWithin(path, folder, posix)).toBe(within);
  });

  test('a backslash is a letter of a name', () => {
    expect(slashed('/work', '/work/data/a\\b.csv', posix)).toBe('data/a\\b.csv');
  });
});
