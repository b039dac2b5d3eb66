import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Mistakes } from '../diagnostic/mistakes.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import type { FailureLimit, Manifest, ManifestJob } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import type { Files } from '../ports/files.ts';
import { inspect } from '../records/inspection.ts';
import { findSources } from '../records/source-search.ts';
import { readManifestFile, type ManifestFile } from './manifest-file.ts';
import { inOrder, type Plan, type PlannedJob } from './plan.ts';

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
  /** Absolute path of a folder for files that are needed during the run. */
  readonly scratchFolder: string;
}

/** A plan, or the mistakes that stand in its way; there may be warnings beside a plan. */
export interface Planning {
  readonly plan: Plan | undefined;
  /** Absent when the manifest cannot be read. */
  readonly manifest?: ManifestIdentity;
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: number;
}

/** By what a manifest is recognised. */
export interface ManifestIdentity {
  /** Relative to the workspace, with forward slashes. */
  readonly name: string;
  /** Of its text and the variables that it may use, in hexadecimal. */
  readonly sha256: string;
}

export interface PlanPorts {
  readonly files: Files;
  readonly signal: AbortSignal;
}

const MAX_DIAGNOSTICS = 1_000;

/**
 * Reads the manifest and every file that it names, and finds all that is wrong with them before anything is sent.
 *
 * @throws when a file cannot be read, or `signal` aborts
 */
export async function makePlan(request: PlanRequest, ports: PlanPorts): Promise<Planning> {
  const mistakes = new Mistakes(MAX_DIAGNOSTICS);
  const file = await readManifestFile(request.workspace, request.manifest, ports.files);
  const isThere = !('message' in file);
  if (!isThere) mistakes.error(file);
  const jobs = isThere ? await plannedJobs(file, request, ports, mistakes) : [];
  const { diagnostics, hasErrors, leftOut } = mistakes;
  return {
    plan: hasErrors ? undefined : { jobs: inOrder(jobs) },
    ...(isThere ? { manifest: { name: file.name, sha256: identityOf(file.text, request.variables) } } : {}),
    ...{ diagnostics, leftOut },
  };
}

/** The text alone does not say what is loaded: the variables that stand in it belong to it. */
function identityOf(text: string, variables: ReadonlyMap<string, string>): string {
  const used = [...variables].filter(([name]) => text.includes(`\${${name}}`)).sort();
  return createHash('sha256')
    .update(JSON.stringify([text, used]))
    .digest('hex');
}

async function plannedJobs(
  file: ManifestFile,
  request: PlanRequest,
  ports: PlanPorts,
  mistakes: Mistakes,
): Promise<PlannedJob[]> {
  const { workspace, variables } = request;
  const { manifest, diagnostics, leftOut } = readManifest({ text: file.text, file: file.name, variables });
  mistakes.takeOver(diagnostics, leftOut);
  if (manifest === undefined) return [];
  const planned: PlannedJob[] = [];
  for (const job of chosenJobs(manifest, request.jobs, mistakes)) {
    const folders = { workspace, manifest: dirname(file.path) };
    const { sources, defects } = await findSources(job.files, folders, ports.files);
    mistakes.takeOver(defects);
    const { inspection, defects: ofFiles } = await inspect(sources, job, job.batch, {
      ...ports,
      scratch: `${request.scratchFolder}/${job.id}-`,
    });
    mistakes.takeOver(ofFiles.diagnostics, ofFiles.leftOut);
    if (inspection !== undefined) planned.push({ job, inspection });
  }
  return planned;
}

/** The jobs that the input names, or all; a needed job that is not chosen counts as done before. */
function chosenJobs(manifest: Manifest, ids: readonly string[], mistakes: Mistakes): readonly ManifestJob[] {
  if (ids.length === 0) return manifest.jobs;
  const known = manifest.jobs.map(({ id }) => id);
  for (const id of ids.filter((name) => !known.includes(name))) {
    const near = nearestName(id, known);
    mistakes.error({
      message: `Input "jobs" names "${id}", which is no job of ${manifest.file}.`,
      hint: near === undefined ? `Its jobs are ${known.join(', ')}.` : `Did you mean "${near}"?`,
    });
  }
  return manifest.jobs.filter(({ id }) => ids.includes(id));
}
