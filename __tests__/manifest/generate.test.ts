import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'generate-'));
for (const name of ['src', 'scripts', 'schema', 'docs', 'README.md', 'action.yml', 'package.json']) {
  cpSync(join(root, name), join(copy, name), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
afterAll(() => rmSync(copy, { recursive: true }));

const script = join(copy, 'scripts', 'generate.ts');
const check = (): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });

const change = (name: string, from: string, to: string): void => {
  const path = join(copy, name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

test('the committed schema and tables are current', () => {
  expect(check()).toMatchObject({ status: 0, stderr: '' });
});

test('what differs is named, and generating mends it', () => {
  change('src/manifest/fields.ts', "default: 'stop'", "default: 'continue'");
  change('action.yml', 'The YAML manifest', 'The manifest');
  expect(check()).toMatchObject({
    status: 1,
    stderr:
      'schema/manifest.schema.json, README.md, docs/manifest.md: not what the sources generate. ' +
      'Run "npm run generate" and commit.\n',
  });
  execFileSync(process.execPath, [script]);
  expect(check()).toMatchObject({ status: 0 });
  expect(readFileSync(join(copy, 'README.md'), 'utf8')).toContain(
    '| The manifest, relative to the workspace. |',
  );
});
