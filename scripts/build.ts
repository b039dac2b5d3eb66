/**
 * Bundles `src/main.ts` to `dist/action`, `src/convert/main.ts` to `dist/convert` and `src/org/main.ts` to `dist/org`:
 * tsc first, then ncc on its output.
 * With `--check` it builds into a scratch folder and fails when the committed bundles differ.
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licenses } from './licenses.ts';
import { SOURCES_NOTE, sourceHash } from './source-hash.ts';

const root = join(import.meta.dirname, '..');
const bundles = { action: 'lib/main.js', convert: 'lib/convert/main.js', org: 'lib/org/main.js' };
/**
 * The post step is the same bundle with an argument. A state that the main step saves would not do: one that is killed
 * before it can save any must not be taken up by its post step from the beginning.
 */
const POST = "process.argv[2] = 'post';\nawait import('./index.js');\n";
/** The steps of the sub-action are the org's bundle with an argument. */
const STEPS = { start: 'start-step', stop: 'stop-step' };
/** In `scripts`, and beside the bundle, which imports it. */
const LAZY_UNDICI = 'lazy-undici.js';
const tool = (name: string, ...parts: string[]): string[] => [join(root, 'node_modules', name, ...parts)];

function bundle(target: string): void {
  const lib = join(root, 'lib');
  rmSync(lib, { recursive: true, force: true });
  rmSync(target, { recursive: true, force: true });
  run([...tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
  for (const [name, entry] of Object.entries(bundles)) {
    ncc([entry, '--external', 'undici'], join(target, name));
    writeFileSync(join(target, name, 'licenses.txt'), licenses(root));
  }
  addUndici(join(target, 'action'));
  for (const name of filesBelow(target).filter((file) => file.endsWith('js'))) escapeIn(join(target, name));
  writeFileSync(join(target, 'action', 'post.js'), POST);
  for (const [name, argument] of Object.entries(STEPS)) {
    const text = `process.argv[2] = '${argument}';\nawait import('./index.js');\n`;
    writeFileSync(join(target, 'org', `${name}.js`), text);
  }
  writeFileSync(join(target, SOURCES_NOTE), `${sourceHash(root)}\n`);
}

function run(args: string[]): void {
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

function ncc(args: readonly string[], output: string): void {
  run([...tool('@vercel/ncc', 'dist', 'ncc', 'cli.js'), 'build', ...args, '-o', output]);
}

/** Lays undici beside a bundle that imports it, as a file of its own, with what stands for it. */
function addUndici(folder: string): void {
  const built = join(root, 'lib', 'undici');
  ncc(['node_modules/undici/index.js'], built);
  copyFileSync(join(built, 'index.js'), join(folder, 'undici.cjs'));
  copyFileSync(join(root, 'scripts', LAZY_UNDICI), join(folder, LAZY_UNDICI));
  const index = join(folder, 'index.js');
  writeFileSync(
    index,
    readFileSync(index, 'utf8').replaceAll(' from "undici";', ` from "./${LAZY_UNDICI}";`),
  );
}

/** Writes a script in ASCII alone: V8 holds any other in twice the memory. */
function escapeIn(script: string): void {
  const escaped = readFileSync(script, 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(script, escaped);
}

function differences(built: string, committed: string): string[] {
  const names = new Set([...filesBelow(built), ...filesBelow(committed)]);
  return [...names].filter((name) => {
    const [a, b] = [join(built, name), join(committed, name)];
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
  });
}

function filesBelow(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    : [];
}

const committed = join(root, 'dist');
if (process.argv.includes('--check')) {
  const scratch = mkdtempSync(join(tmpdir(), 'bundle-'));
  bundle(scratch);
  const different = differences(scratch, committed);
  rmSync(scratch, { recursive: true });
  if (different.length > 0) {
    console.error(
      `dist/ is not what the sources build: ${different.join(', ')}. Run "npm run build" and commit.`,
    );
    process.exitCode = 1;
  }
} else {
  bundle(committed);
}
