import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { Diagnostic, Located } from '../diagnostic/diagnostic.ts';
import { Mistakes } from '../diagnostic/mistakes.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import type { FailureLimit, Manifest, ManifestJob, QueryRule } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { SoqlPlaces } from '../manifest/soql-places.ts';
import { SourceText } from '../manifest/source-text.ts';
import type { Files } from '../ports/files.ts';
import { inspect } from '../records/inspection.ts';
import { contentTypeOf } from '../records/content-type.ts';
import { findSources } from '../records/source-search.ts';
import { readManifestFile, type ManifestFile } from './manifest-file.ts';
import { ReferencePlan } from './reference-plan.ts';
import { readSpecFile } from './spec-file.ts';
import { inOrder, type Plan, type Planned, type PlannedJob } from './plan.ts';

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
): Promise<Planned[]> {
  const { variables } = request;
  const { manifest, diagnostics, leftOut } = readManifest({ text: file.text, file: file.name, variables });
  mistakes.takeOver(diagnostics, leftOut);
  if (manifest === undefined) return [];
  const planned: UnindexedPlanned[] = [];
  const references = new ReferencePlan();
  const chosen = chosenJobs(manifest, request.jobs, mistakes);
  reportUnchosenParents(chosen, mistakes);
  for (const job of chosen) {
    const one = await plannedJob(job, { chosen, references, file, request, ports, mistakes });
    if (one !== undefined) planned.push(one);
  }
  return planned.map((one) =>
    one.kind === 'load'
      ? { ...one, indexes: references.indexesOf(one.job, one.inspection, (defect) => mistakes.error(defect)) }
      : one,
  );
}

/** What becomes of records is known in the run that loads them alone. */
function reportUnchosenParents(chosen: readonly ManifestJob[], mistakes: Mistakes): void {
  const ids = new Set(chosen.map(({ id }) => id));
  for (const { id, references } of chosen) {
    for (const { value, place } of references.flatMap(({ jobs }) => jobs)) {
      if (ids.has(value)) continue;
      mistakes.error({
        message: `Job "${id}" refers to records of "${value}", which the input "jobs" leaves out.`,
        hint: `Add "${value}" to the input "jobs".`,
        place,
      });
    }
  }
}

/** Keys of references are looked for when all files are known. */
type UnindexedPlanned = Exclude<Planned, PlannedJob> | Omit<PlannedJob, 'indexes'>;

interface JobSurroundings {
  readonly chosen: readonly ManifestJob[];
  readonly references: ReferencePlan;
  readonly file: ManifestFile;
  readonly request: PlanRequest;
  readonly ports: PlanPorts;
  readonly mistakes: Mistakes;
}

/** A job as far as it can be planned, or nothing after its mistakes have been reported. */
async function plannedJob(
  job: ManifestJob,
  { chosen, references: plan, file, request, ports, mistakes }: JobSurroundings,
): Promise<UnindexedPlanned | undefined> {
  const { query, rowsFrom, transformationSpec } = job;
  if (query !== undefined) {
    const places = new SoqlPlaces(new SourceText(file.name, file.text), query.soql);
    return { kind: 'query', job, query, places };
  }
  const folders = { workspace: request.workspace, manifest: dirname(file.path) };
  const spec = transformationSpec && (await readSpecFile(transformationSpec, folders, ports.files, mistakes));
  const withSpec = spec === undefined ? {} : { spec };
  const references = plan.referencesOf(job);
  if (rowsFrom !== undefined) {
    const source = rowSource(rowsFrom, chosen, mistakes);
    return source && { kind: 'rows', job, source, references, ...withSpec };
  }
  const { sources, defects } = await findSources(job.files, folders, ports.files);
  mistakes.takeOver(defects);
  const { contentType, defects: ofTypes } = contentTypeOf(sources, job.contentType, job.files[0]?.place);
  mistakes.takeOver(ofTypes);
  if (ofTypes.length > 0) return undefined;
  const { inspection, defects: ofFiles } = await inspect(
    sources,
    { ...job, ...withSpec, references },
    job.batch,
    { ...ports, scratch: `${request.scratchFolder}/${job.id}-` },
    contentType,
  );
  mistakes.takeOver(ofFiles.diagnostics, ofFiles.leftOut);
  return inspection && { kind: 'load', job, inspection, ...withSpec };
}

/** The query that a job takes its rows from: it must run with it, since what an earlier run left may be old. */
function rowSource(
  rowsFrom: Located<string>,
  chosen: readonly ManifestJob[],
  mistakes: Mistakes,
): QueryRule | undefined {
  const query = chosen.find(({ id }) => id === rowsFrom.value)?.query;
  if (query !== undefined) return query;
  mistakes.error({
    message: `The rows come from job "${rowsFrom.value}", which input "jobs" leaves out.`,
    hint: 'Name both jobs in the input "jobs".',
    place: rowsFrom.place,
  });
  return undefined;
}

/** The jobs that the input names, or all; a needed job that is not chosen counts as done before. */
function chosenJobs(manifest: Manifest, ids: readonly string[], mistakes: Mistakes): readonly ManifestJob[] {
  if (ids.length === 0) return manifest.jobs;
  const known = manifest.jobs.map(({ id }) => id);
  for (const id of ids.filter((name) => !known.includes(name))) {
    const near = mistakes.hasRoom ? nearestName(id, known) : undefined;
    mistakes.error({
      message: `Input "jobs" names "${id}", which is no job of ${manifest.file}.`,
      hint: near === undefined ? `Its jobs are ${known.join(', ')}.` : `Did you mean "${near}"?`,
    });
  }
  return manifest.jobs.filter(({ id }) => ids.includes(id));
}
