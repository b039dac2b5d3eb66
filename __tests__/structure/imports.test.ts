import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');

/** Folders from the top layer to the lowest. A folder may import from lower layers alone. */
const layers: readonly (readonly string[])[] = [
  ['main', 'convert'],
  ['action'],
  ['modes'],
  ['check', 'load', 'monitor', 'report'],
  ['match', 'undo'],
  ['plan'],
  ['outcome', 'records'],
  ['bulk', 'manifest', 'git'],
  ['salesforce'],
  ['diagnostic', 'limits', 'ports'],
];

/** The folders inside two folders, from the top to the ground; files that lie in none of them stand above all. */
const innerLayers: Readonly<Record<string, readonly (readonly string[])[]>> = {
  records: [
    ['requests', 'second-pass', 'tree'],
    ['results'],
    ['inspection'],
    ['json', 'xml'],
    ['members'],
    ['mapping'],
    ['references', 'zip'],
    ['csv', 'cutting'],
    ['record'],
    ['bytes'],
  ],
  load: [['query'], ['job'], ['results'], ['send'], ['journal']],
};

/** Where a package may be imported; the built-in modules that are missing here do nothing to the world. */
const packages: Readonly<Record<string, readonly string[]>> = {
  '@actions/core': ['action'],
  '@actions/github': ['action'],
  '@actions/http-client': ['salesforce'],
  '@jetstreamapp/soql-parser-js': ['org'],
  'csv-parse': ['convert', 'records'],
  'csv-parse/sync': ['records'],
  fflate: ['records', 'org'],
  leven: ['diagnostic'],
  'node:child_process': ['org', 'ports'],
  'node:events': ['action', 'ports'],
  'node:fs': ['convert', 'org', 'ports'],
  'node:fs/promises': ['action', 'convert', 'org', 'ports'],
  'node:http': ['org', 'salesforce'],
  'node:https': ['org', 'salesforce'],
  'node:net': ['org'],
  'node:os': ['action'],
  'node:v8': ['action'],
  'node:tls': ['salesforce'],
  saxes: ['bulk', 'convert', 'org', 'records'],
  'string-width': ['diagnostic'],
  tinyglobby: ['ports'],
  xmlbuilder2: ['bulk'],
  yaml: ['convert', 'manifest', 'org'],
};
const harmless = [
  'node:buffer',
  'node:crypto',
  'node:path',
  'node:stream',
  'node:stream/promises',
  'node:util',
  'node:zlib',
];

interface Source {
  /** Relative to the repository. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  /** As written: packages, or paths relative to the source's folder. */
  readonly imports: readonly string[];
}

function sourcesBelow(folder: string): Source[] {
  const entries = readdirSync(join(repository, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const path = relative(repository, file);
      const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
      return { path, folder: folderOf(path), text, imports };
    });
}

/** `src/load/send/limiter.ts` → `load`, `src/main.ts` → `main`, `bench/floor.ts` → `bench`. */
function folderOf(path: string): string {
  const [top = '', folder = '', ...rest] = path.split('/');
  if (top !== 'src') return top;
  return rest.length > 0 ? folder : folder.replace(/\.ts$/, '');
}

const sources = sourcesBelow('src');
const inner = sources.flatMap((source) =>
  source.imports
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ source, target: folderOf(normalize(join(dirname(source.path), name))) }))
    .filter(({ source: { folder }, target }) => folder !== target),
);
const outer = sources.flatMap((source) =>
  source.imports.filter((name) => !name.startsWith('.')).map((name) => ({ source, name })),
);

function layerOf(folder: string): number {
  return layers.findIndex((folders) => folders.includes(folder));
}

describe('the sources', () => {
  test('have their folders in the table of layers, and the table has no folder that is gone', () => {
    expect(new Set(sources.map(({ folder }) => folder))).toEqual(new Set([...layers.flat(), 'org']));
    expect(inner.length).toBeGreaterThan(100);
  });

  test('import from lower layers alone', () => {
    const upward = inner
      .filter(({ source: { folder }, target }) => folder !== 'org' && layerOf(target) <= layerOf(folder))
      .map(({ source, target }) => `${source.path} → ${target}`);
    expect(upward).toEqual([]);
  });

  test.each(Object.entries(innerLayers))('inside %s import from lower folders alone', (folder, layers) => {
    const layerOf = (path: string): number => {
      const [, , folder = '', ...rest] = path.split('/');
      return rest.length === 0 ? -1 : layers.findIndex((folders) => folders.includes(folder));
    };
    const inFolder = sources.filter((source) => source.folder === folder);
    const folders = inFolder.map(({ path }) => path.split('/')).filter(({ length }) => length > 3);
    expect(new Set(folders.map(([, , folder]) => folder))).toEqual(new Set(layers.flat()));
    const upward = inFolder.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => normalize(join(dirname(path), name)))
        .filter((target) => folderOf(target) === folder && dirname(target) !== dirname(path))
        .filter((target) => layerOf(target) <= layerOf(path))
        .map((target) => `${path} → ${target}`),
    );
    expect(upward).toEqual([]);
  });

  test('share no code between client and server', () => {
    const shared = inner
      .filter(({ source: { folder }, target }) => folder === 'org' || target === 'org')
      .map(({ source, target }) => `${source.path} → ${target}`);
    expect(shared).toEqual([]);
  });

  test('have no cycles between files', () => {
    const targets = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports.filter((name) => name.startsWith('.')).map((name) => normalize(join(dirname(path), name))),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      else if (!done.has(path)) {
        for (const target of targets.get(path) ?? []) visit(target, [...way, path]);
        done.add(path);
      }
    };
    for (const path of targets.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  test('keep each package, and all that touches the world, in its folders', () => {
    const strays = outer
      .filter(
        ({ source: { folder }, name }) =>
          !harmless.includes(name) && !(packages[name] ?? []).includes(folder),
      )
      .map(({ source, name }) => `${source.path} → ${name}`);
    expect(strays).toEqual([]);
    const used = new Set(outer.map(({ name }) => name));
    expect(Object.keys(packages).filter((name) => !used.has(name))).toEqual([]);
  });

  test('take time, chance and the process through ports', () => {
    // A process of Data Loader has other members than this one.
    const members = [...Object.keys(process), 'on', 'once', 'off'].join('|');
    const globals = new RegExp(
      `(?<!')\\b(?:Date\\.now|new Date\\(\\)|Math\\.random|setTimeout|setInterval|performance\\.|process\\.(?:${members})\\b)`,
    );
    const takers = sources
      .filter(
        ({ folder, path, text }) =>
          !['main', 'action', 'ports', 'org'].includes(folder) &&
          path !== 'src/convert/main.ts' &&
          globals.test(text),
      )
      .map(({ path }) => path);
    expect(takers).toEqual([]);
  });
});

test('no test replaces a module of ours, and none is skipped', () => {
  const own = relative(repository, import.meta.filename);
  const offenders = sourcesBelow('__tests__')
    .filter(
      ({ path, text }) =>
        path !== own && /\bvi\.(?:mock|doMock|stubGlobal|spyOn)\b|\.skip\b|\.only\b|\.todo\b/.test(text),
    )
    .map(({ path }) => path);
  expect(offenders).toEqual([]);
});
