import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inputFields } from '../../src/action/input-fields.ts';

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..', '..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile;
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The first column of a generated table of the README. */
function column(name: string): readonly string[] {
  const [, table = ''] =
    new RegExp(`<!-- generated:${name} -->\\n([^]*?)<!-- /generated -->`).exec(readme) ?? [];
  return [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, id = '']) => id);
}

test('action.yml, the code and the README name the same inputs with the same defaults', () => {
  const defaults = Object.entries(action.inputs).map(([id, input]) => [id, input.default]);
  expect(defaults).toEqual(Object.entries(inputFields).map(([id, field]) => [id, field.default]));
  expect(column('inputs')).toEqual(Object.keys(inputFields));
});

test('action.yml and the README name the outputs', () => {
  const outputs = [
    ...['outcome', 'records-processed', 'records-succeeded', 'records-failed', 'records-not-processed'],
    ...['records-skipped', 'job-ids', 'bulk-jobs', 'report', 'results-path'],
  ];
  expect(Object.keys(action.outputs)).toEqual(outputs);
  expect(column('outputs')).toEqual(outputs);
});

test('main and post are the committed bundle', () => {
  expect(action.runs).toEqual({
    using: 'node24',
    main: 'dist/action/index.js',
    post: 'dist/action/post.js',
  });
  expect(existsSync(join(root, 'dist', 'action', 'index.js'))).toBe(true);
});
