import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { USAGE } from '../../src/convert/command-line.ts';

const program = join(import.meta.dirname, '..', '..', 'dist', 'convert', 'index.js');

/** Runs the committed command in a folder of its own that holds a project. */
function run(
  project: Readonly<Record<string, string>>,
  ...args: string[]
): { said: string; files: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'convert-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [name, text] of Object.entries(project)) writeFileSync(join(folder, name), text);
  const { status, stderr, stdout } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return { said: `${String(status)}\n${stdout}${stderr}`, files: files.sort() };
}

const script = '{"objects": [{"query": "SELECT Name FROM Account", "operation": "Insert"}]}';

test('the committed command converts what lies in a folder', () => {
  const { said, files } = run({ 'export.json': script, 'Account.csv': 'Name\nMill\n' }, '.');
  expect(said).toMatch(/^0\nSFDMU: 1 job in bulk-load\/bulk-load\.yml\.\n/);
  expect(files).toEqual([
    'Account.csv',
    'bulk-load',
    'bulk-load/bulk-load.yml',
    'bulk-load/report.md',
    'bulk-load/written.sha256',
    'export.json',
  ]);
});

test('it prints its usage, and says what is wrong with its arguments and with a project', () => {
  expect(run({}, '--help').said).toBe(`0\n${USAGE}`);
  expect(run({}).said).toBe('1\nThe path of a project is missing. See "npm run convert -- --help".\n');
  const { said, files } = run({ 'export.json': '{"objects": [' }, 'export.json');
  expect(said).toMatch(/^1\nexport\.json:1:14: error: The file is not JSON/);
  expect(files).toEqual(['export.json']);
});
