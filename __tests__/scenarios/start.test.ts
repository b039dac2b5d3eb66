import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from './load-scenario.ts';
import { atEnd } from './teardown.ts';

/** What takes part of a second to load is not loaded by a run that has no use for it. */

/** A class of each part that a load of CSV does without: queries, trees, JSON and XML, a plan, a monitor, and packages. */
const UNUSED = new Set([
  ...['QueryDriver', 'StagedRows', 'ChangedMembers', 'ForeseenIds', 'JobVisits'],
  ...['CsvError', 'Deflate', 'ProxyAgent'],
]);

function classesOf(scripts: readonly string[]): readonly string[] {
  return scripts.flatMap((text) => [...text.matchAll(/^\s*class (\w+)/gmu)].map(([, name = '']) => name));
}

test('a small load of CSV loads what it uses, and no formats of Intl', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'preload-'));
  atEnd(() => rm(folder, { recursive: true }));
  const [preload, notes] = [join(folder, 'preload.mjs'), join(folder, 'notes.json')];
  writeFileSync(
    preload,
    `
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
const notes = { scripts: [], formats: [] };
registerHooks({
  load: (url, context, next) => {
    if (url.startsWith('file:')) notes.scripts.push(url);
    return next(url, context);
  },
});
for (const name of ['NumberFormat', 'ListFormat', 'DateTimeFormat']) {
  const Format = Intl[name];
  Intl[name] = function (...given) {
    notes.formats.push(name);
    return new Format(...given);
  };
}
const isMain = !process.argv[1].endsWith('post.js');
if (isMain) process.on('exit', () => writeFileSync(${JSON.stringify(notes)}, JSON.stringify(notes)));
`,
  );
  const { main } = await load({
    jobs: 'jobs:\n  people: {object: Contact, operation: insert, files: people.csv}\n',
    files: { 'people.csv': 'LastName\nAbara\n' },
    run: { nodeArguments: ['--import', preload] },
  });
  expect(main.outputs['outcome']).toBe('success');
  const { formats, scripts } = JSON.parse(readFileSync(notes, 'utf8')) as {
    readonly formats: readonly string[];
    readonly scripts: readonly string[];
  };
  expect(formats).toEqual([]);
  const texts = scripts.map((script) => readFileSync(new URL(script), 'utf8'));
  expect(classesOf(texts)).toEqual(expect.arrayContaining(['JobDriver', 'XMLBuilderImpl']));
  expect(classesOf(texts).filter((name) => UNUSED.has(name))).toEqual([]);
});
