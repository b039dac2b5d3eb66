import { pageOf } from '../docs/pages.ts';
import type { WorkspaceFiles } from '../runner/job-workspace.ts';

/** What a query finds, as the page has it. */
export interface Expectation {
  readonly query: string;
  readonly csv: string;
}

/** A project as a section of a guide shows it: blocks below a file's name are files, those below a query what it finds. */
export interface GuideSection {
  readonly files: WorkspaceFiles;
  /** Names of the manifests, in the order in which they are loaded. */
  readonly manifests: readonly string[];
  readonly expectations: readonly Expectation[];
}

/**
 * Reads a section of `docs/migrate-from-<tool>.md`, those below it included.
 *
 * @param known what other sections say of the org
 */
export function guideSection(
  tool: string,
  heading: string,
  known: readonly Expectation[] = [],
): GuideSection {
  const files: Record<string, string> = {};
  const expectations = [...known];
  for (const { headings, text, title } of pageOf(`docs/migrate-from-${tool}.md`).blocks) {
    if (title === undefined || !headings.includes(heading)) continue;
    if (title.startsWith('SELECT ')) expectations.push({ query: title, csv: `${text}\n` });
    else files[title] = `${text}\n`;
  }
  const manifests = Object.keys(files).filter((name) => /^version: 1$/m.test(String(files[name])));
  if (manifests.length === 0) throw new Error(`"${heading}" has no manifest.`);
  if (expectations.length === 0) throw new Error(`"${heading}" does not say what the org holds then.`);
  return { files, manifests, expectations };
}
