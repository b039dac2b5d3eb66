import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { sourceHash, staleBundles } from '../../scripts/source-hash.ts';

const lock = (
  versions: Readonly<Record<string, string>>,
  dev: Readonly<Record<string, string>> = {},
): string =>
  JSON.stringify({
    packages: {
      '': { name: 'example' },
      ...Object.fromEntries(Object.entries(versions).map(([path, version]) => [path, { version }])),
      ...Object.fromEntries(Object.entries(dev).map(([path, version]) => [path, { version, dev: true }])),
    },
  });

let repository: string;
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
};

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'sources-'));
  write('src/main.ts', 'export {};\nexport {};\n');
  write('src/deep/er.ts', 'export const one = 1;\n');
  for (const path of ['scripts/build.ts', 'scripts/lazy-undici.js', 'tsconfig.json', 'tsconfig.build.json'])
    write(path, '{}\n');
  write('package-lock.json', lock({ 'node_modules/yaml': '1.0.0' }, { 'node_modules/vitest': '1.0.0' }));
  write('dist/sources.txt', `${sourceHash(repository)}\n`);
  return () => rmSync(repository, { recursive: true });
});

test('bundles of the sources that are there are not stale', () => {
  expect(staleBundles(repository)).toBeUndefined();
});

test.each<[what: string, change: () => void]>([
  ['a changed source', () => write('src/deep/er.ts', 'export const one = 2;\n')],
  ['a new source', () => write('src/new.ts', '')],
  ['a source that is gone', () => rmSync(join(repository, 'src/deep/er.ts'))],
  ['another compiler option', () => write('tsconfig.json', '{"strict":true}\n')],
  [
    'another version of a bundled package',
    () => write('package-lock.json', lock({ 'node_modules/yaml': '2.0.0' })),
  ],
  [
    'another bundler',
    () =>
      write(
        'package-lock.json',
        lock({ 'node_modules/yaml': '1.0.0' }, { 'node_modules/@vercel/ncc': '2.0.0' }),
      ),
  ],
  ['no note', () => rmSync(join(repository, 'dist/sources.txt'))],
])('%s makes them stale', (_, change) => {
  change();
  expect(staleBundles(repository)).toContain('Run "npm run build" first.');
});

test.each<[what: string, change: () => void]>([
  ['line ends of Windows', () => write('src/main.ts', 'export {};\r\nexport {};\r\n')],
  [
    'a package of the tests',
    () =>
      write('package-lock.json', lock({ 'node_modules/yaml': '1.0.0' }, { 'node_modules/vitest': '2.0.0' })),
  ],
])('%s does not', (_, change) => {
  change();
  expect(staleBundles(repository)).toBeUndefined();
});
