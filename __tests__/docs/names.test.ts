import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from './markdown.ts';
import { pages, root } from './pages.ts';

/** Pages that say how the code is built. */
const design = [...pages.keys()].filter((name) => /^(?:ARCHITECTURE|CONTRIBUTING|docs\/design\/)/.test(name));

const PATH = /^(?:\.ci|__tests__|bench|dist|docs|examples|images|schema|scripts|src)\/[\w.@/-]+$/;
/** A folder or a file of the sources, without `src/`. */
const BELOW_SOURCES = new RegExp(`^(?:${readdirSync(join(root, 'src')).join('|')})/[\\w./-]+$`);
const SCRIPT = /^[\w./-]+\.[jt]s$/;

const files = globSync(['src/**/*.ts', 'scripts/**/*.{js,ts}', '__tests__/**/*.ts', 'bench/**/*.ts'], {
  cwd: root,
});
const scripts = new Set(files.map((file) => basename(file)));
const identifiers = new Set(
  files
    .filter((file) => !file.startsWith('__tests__/docs/'))
    .flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\b[A-Za-z_]\w*/g) ?? []),
);

/** A path below the repository, or the name of a file of code, that is not there. */
function isLost(code: string): boolean {
  if (PATH.test(code)) return !existsSync(join(root, code));
  if (BELOW_SOURCES.test(code)) return !existsSync(join(root, 'src', code));
  return SCRIPT.test(code) && !scripts.has(code);
}

/** A name such as `RecordScanner` or `JobHistory.isSplit`, a part of which no source has. */
function isUnknown(code: string): boolean {
  const isName = /^[A-Za-z]\w*(?:\.\w+)?$/.test(code) && /[a-z][A-Z]/.test(code);
  return isName && !code.split('.').every((part) => identifiers.has(part));
}

describe('files that documents name', () => {
  // What changed is said of the past, whose files may be gone.
  const current = [...pages.keys()].filter((name) => name !== 'CHANGELOG.md');

  test.each(current)('%s: are there', (name) => {
    expect(pages.get(name)?.code.filter(isLost)).toEqual([]);
  });
});

describe('names of the code', () => {
  test.each(design)('%s: are in the sources', (name) => {
    expect(pages.get(name)?.code.filter(isUnknown)).toEqual([]);
  });
});

test('what is not there is found', () => {
  const { code } = readMarkdown(
    '`src/load/nothing.ts`, `records/nothing`, `nothing.ts`, `NothingScanner`, `JobHistory.isNowhere`; ' +
      '`src/main.ts`, `records/csv`, `main.ts`, `JobHistory`, `JobHistory.isSplit`',
  );
  expect(code.filter(isLost)).toEqual(['src/load/nothing.ts', 'records/nothing', 'nothing.ts']);
  expect(code.filter(isUnknown)).toEqual(['NothingScanner', 'JobHistory.isNowhere']);
});
