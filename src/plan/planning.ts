import { dirname, join, relative, sep } from 'node:path';
import { BoundedDiagnostics } from '../diagnostic/bounded-list.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import type { FailureLimit, Manifest, ManifestJob } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { inOrder, type Plan, type PlannedJob } from './plan.ts';
import type { Files } from '../ports/files.ts';
import { inspect } from '../records/inspection.ts';
import { findSources } from '../records/source-search.ts';

/** What is to be loaded, as the user asked for it. */
export interface PlanRequest {
  /** Absolute path of the checkout. */
  readonly workspace: string;
  /** The manifest, relative to the workspace. */
  readonly manifest: string;
  /** Ids of the manifest's jobs to run; empty: all. */
  readonly jobs: readonly string[];
  readonly variables: ReadonlyMap<string, string>;
  readonly maxFailedRecords: FailureLimit;
}

/** A plan, or the mistakes that stand in its way; there may be warnings beside a plan. */
export interface Planning {
  readonly plan: Plan | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: number;
}

const MAX_MANIFEST_BYTES = 1024 * 1024;
const MAX_DIAGNOSTICS = 1_000;

/**
 * Reads the manifest and every file that it names, and finds all that is wrong with them before anything is sent.
 *
 * @throws when a file cannot be read, or `signal` aborts
 */
export async function makePlan(
  request: PlanRequest,
  ports: { readonly files: Files; readonly signal: AbortSignal },
): Promise<Planning> {
  const diagnostics = new BoundedDiagnostics(MAX_DIAGNOSTICS);
  const plan = await planFrom(request, ports, diagnostics);
  const { kept, leftOut } = diagnostics;
  const sound = leftOut === 0 && kept.every(({ severity }) => severity === 'warning');
  return { plan: sound ? plan : undefined, diagnostics: kept, leftOut };
}

async function planFrom(
  request: PlanRequest,
  ports: { readonly files: Files; readonly signal: AbortSignal },
  diagnostics: BoundedDiagnostics,
): Promise<Plan | undefined> {
  const path = join(request.workspace, request.manifest);
  const text = await manifestText(path, request, ports.files);
  if ('message' in text) {
    diagnostics.add(text);
    return undefined;
  }
  const file = relative(request.workspace, path).split(sep).join('/');
  const reading = readManifest({ text: text.text, file, variables: request.variables });
  diagnostics.add(...reading.diagnostics);
  diagnostics.leftOut += reading.leftOut;
  if (reading.manifest === undefined) return undefined;
  const jobs = chosenJobs(reading.manifest, request.jobs, diagnostics);
  const planned: PlannedJob[] = [];
  for (const job of jobs) {
    const folders = { workspace: request.workspace, manifest: dirname(path) };
    const { sources, defects } = await findSources(job.files, folders, ports.files);
    diagnostics.add(...defects);
    const { inspection, defects: ofFiles } = await inspect(sources, job, job.batch, ports);
    diagnostics.add(...ofFiles.kept);
    diagnostics.leftOut += ofFiles.leftOut;
    if (inspection !== undefined) planned.push({ job, inspection });
  }
  return { jobs: inOrder(planned) };
}

async function manifestText(
  path: string,
  request: PlanRequest,
  files: Files,
): Promise<{ text: string } | Diagnostic> {
  const mistake = (message: string, hint: string): Diagnostic => ({ severity: 'error', message, hint });
  const name = request.manifest;
  const [real, workspace] = [await files.realPath(path), await files.realPath(request.workspace)];
  if (real === undefined || !(await files.isFile(path))) {
    return mistake(
      `There is no manifest "${name}" in the workspace.`,
      'Set the input "manifest" to its path, relative to the workspace, and check the repository out before this step.',
    );
  }
  if (relative(workspace ?? request.workspace, real).startsWith('..')) {
    return mistake(`The manifest "${name}" lies outside the workspace.`, 'Keep it inside the checkout.');
  }
  const file = await files.open(path);
  try {
    if (file.size > MAX_MANIFEST_BYTES) {
      return mistake(
        `The manifest "${name}" is larger than ${MAX_MANIFEST_BYTES} bytes.`,
        'Is it the manifest that the input "manifest" names?',
      );
    }
    const bytes = Buffer.alloc(file.size);
    await file.read(bytes, 0);
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return mistake(`The manifest "${name}" is not UTF-8.`, 'Save it as UTF-8.');
  } finally {
    await file.close();
  }
}

/** The jobs that the input names, or all; a needed job that is not chosen counts as done before. */
function chosenJobs(
  manifest: Manifest,
  ids: readonly string[],
  diagnostics: BoundedDiagnostics,
): readonly ManifestJob[] {
  if (ids.length === 0) return manifest.jobs;
  const known = manifest.jobs.map(({ id }) => id);
  for (const id of ids.filter((name) => !known.includes(name))) {
    const near = nearestName(id, known);
    diagnostics.add({
      severity: 'error',
      message: `The input "jobs" names "${id}", which is no job of ${manifest.file}.`,
      hint: near === undefined ? `Its jobs are ${known.join(', ')}.` : `Did you mean "${near}"?`,
    });
  }
  return manifest.jobs.filter(({ id }) => ids.includes(id));
}
