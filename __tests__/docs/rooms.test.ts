import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { pageOf, root } from './pages.ts';

interface Room {
  readonly name: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const rooms: readonly Room[] = pageOf('ARCHITECTURE.md')
  .tables.filter(({ headings }) => headings.at(-1) === 'The rooms')
  .flatMap(({ rows }) =>
    rows.map(([name, , imports, packages]) => ({
      name: name?.text ?? '',
      imports: imports?.code ?? [],
      packages: packages?.code ?? [],
    })),
  );

/** What the files of a room import from outside of it, types included: names of rooms and of packages. */
function importsOf(room: string): { readonly rooms: Set<string>; readonly packages: Set<string> } {
  const found = { rooms: new Set<string>(), packages: new Set<string>() };
  for (const file of globSync(`src/${room}/**/*.ts`, { cwd: root })) {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'));
    for (const { fileName } of importedFiles) {
      if (fileName.startsWith('.')) {
        const [, target = ''] = posix.join(dirname(file), fileName).split('/');
        if (target !== room) found.rooms.add(target);
      } else if (!builtinModules.includes(fileName.replace('node:', ''))) found.packages.add(fileName);
    }
  }
  return found;
}

describe('the rooms of ARCHITECTURE.md', () => {
  test('are the folders of the sources', () => {
    const folders = globSync('src/*/', { cwd: root }).map((path) => path.split(/[\\/]/)[1]);
    expect(rooms.map(({ name }) => name).sort()).toEqual([...new Set(folders)].sort());
  });

  test.each(rooms)('$name imports what its row says', ({ name, imports, packages }) => {
    const found = importsOf(name);
    expect([...found.rooms].sort()).toEqual([...imports].sort());
    expect([...found.packages].sort()).toEqual([...packages].sort());
  });

  test('can be put in an order in which each imports from later ones alone', () => {
    const left = new Map(rooms.map((room) => [room.name, room.imports]));
    for (let size = -1; size !== left.size;) {
      size = left.size;
      for (const [name, imports] of left) if (!imports.some((one) => left.has(one))) left.delete(name);
    }
    expect([...left.keys()]).toEqual([]);
  });

  test('hold no room that knows the embedded org', () => {
    expect(rooms.filter(({ imports }) => imports.includes('org'))).toEqual([]);
  });
});
