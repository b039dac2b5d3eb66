import { globSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { pageOf, root } from './pages.ts';

interface Folder {
  readonly name: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const tables = pageOf('ARCHITECTURE.md').tables.filter(({ headings }) => headings.at(-1) === 'Folders');

const folders: readonly Folder[] = tables
  .filter(({ head }) => head.length > 2)
  .flatMap(({ rows }) =>
    rows.map(([name, , imports, packages]) => ({
      name: name?.text ?? '',
      imports: imports?.code ?? [],
      packages: packages?.code ?? [],
    })),
  );

/** What the files of a folder import from outside of it, types included: names of folders and of packages. */
function importsOf(folder: string): { readonly folders: Set<string>; readonly packages: Set<string> } {
  const found = { folders: new Set<string>(), packages: new Set<string>() };
  for (const file of globSync(`src/${folder}/**/*.ts`, { cwd: root })) {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'));
    for (const { fileName } of importedFiles) {
      if (fileName.startsWith('.')) {
        const [, target = ''] = posix.join(dirname(file), fileName).split('/');
        if (target !== folder) found.folders.add(target);
      } else if (!builtinModules.includes(fileName.replace('node:', ''))) found.packages.add(fileName);
    }
  }
  return found;
}

describe('the folders of ARCHITECTURE.md', () => {
  test('are those of the sources', () => {
    expect(folders.map(({ name }) => name).sort()).toEqual(foldersIn('src'));
  });

  test('inside records and load are those of the sources', () => {
    const named = tables
      .filter(({ head }) => head.length === 2)
      .flatMap(({ rows }) => rows.flatMap(([name]) => name?.code ?? []));
    const inside = ['load', 'records'].flatMap((name) =>
      foldersIn(`src/${name}`).map((folder) => `${name}/${folder}`),
    );
    expect(named.sort()).toEqual(inside);
  });

  test.each(folders)('$name imports what its row says', ({ name, imports, packages }) => {
    const found = importsOf(name);
    expect([...found.folders].sort()).toEqual([...imports].sort());
    expect([...found.packages].sort()).toEqual([...packages].sort());
  });

  test('can be put in an order in which each imports from later ones alone', () => {
    const left = new Map(folders.map((folder) => [folder.name, folder.imports]));
    for (let size = -1; size !== left.size;) {
      size = left.size;
      for (const [name, imports] of left) if (!imports.some((one) => left.has(one))) left.delete(name);
    }
    expect([...left.keys()]).toEqual([]);
  });

  test('hold none that knows the embedded org', () => {
    expect(folders.filter(({ imports }) => imports.includes('org'))).toEqual([]);
  });
});

test('ARCHITECTURE.md is short enough to be read', () => {
  expect(readFileSync(join(root, 'ARCHITECTURE.md')).length).toBeLessThan(10_000);
});

test('README.md is short enough to be read', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(300);
});

function foldersIn(path: string): string[] {
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
