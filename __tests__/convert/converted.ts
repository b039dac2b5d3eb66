import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { convert } from '../../src/convert/convert.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

export interface ConvertedProject {
  /** What was written, by path below the project; empty after a mistake. */
  readonly written: Readonly<Record<string, string>>;
  /** The jobs of the manifest. */
  readonly jobs: Readonly<Record<string, unknown>>;
  readonly report: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes a project into a folder of its own, and converts what lies there, or one file of it. */
export async function converted(
  project: Files,
  path = '.',
  { isValid }: { readonly isValid?: boolean } = {},
): Promise<ConvertedProject> {
  const folder = await mkdtemp(join(tmpdir(), 'convert-'));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(project)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const outcome = await convert({ path, workingFolder: folder });
  const written: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const name = file.slice(folder.length + 1).replaceAll('\\', '/');
    if (entry.isFile() && !(name in project)) written[name] = await readFile(file, 'utf8');
  }
  const manifest =
    Object.entries(written).find(([name]) => name.endsWith('bulk-load.yml'))?.[1] ?? 'jobs: {}';
  const report = Object.entries(written).find(([name]) => name.endsWith('report.md'))?.[1] ?? '';
  const { jobs } = parse(manifest) as { jobs: Record<string, unknown> };
  if (outcome.kind === 'written') {
    const { manifest: valid } = readManifest({ text: manifest, file: 'bulk-load.yml', variables: new Map() });
    expect(valid !== undefined).toBe(isValid ?? Object.keys(jobs).length > 0);
  }
  return { written, jobs, report, diagnostics: outcome.kind === 'mistaken' ? outcome.diagnostics : [] };
}
