import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Mistakes } from '../diagnostic/mistakes.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import type { FailureLimit, Manifest, ManifestJob, TreeJob } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { SoqlPlaces } from '../manifest/soql-places.ts';
import { SourceText } from '../manifest/source-text.ts';
import { namedVariables } from '../manifest/variables.ts';
import type { Files } from '../ports/files.ts';
import type { Mapping } from '../records/mapping/mapping.ts';
import type { ReadParentLookups } from '../records/references/parent-lookup.ts';
import { isWithin, slashed } from '../ports/paths.ts';
import { findSources, type SearchFolders } from './source-search.ts';
import { AttachmentFolder } from '../records/zip/attachments.ts';
import { agreedContentType } from './agreed-content-type.ts';
import { inspectJob } from './job-inspection.ts';
import { withColumnMap } from './column-map-file.ts';
import { readManifestFile, type ManifestFile } from './manifest-file.ts';
import { UNREAD_HINT } from './named-file.ts';
import type { ReadChildRelationships } from './parent-lookups.ts';
import { PlannedTrees } from './planned-trees.ts';
import { reportParentOrder } from './parent-order.ts';
import { checkCircles, referenceFields, type ReadMayWait } from './reference-circles.ts';
import { ReferencePlan } from './reference-plan.ts';
import { rowSource } from './row-source.ts';
import { readSpecFile } from './spec-file.ts';
import { inOrder, type Plan, type Planned, type UnsoundJob } from './plan.ts';

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
  /** Names of columns that are not sent, by the id of their job: no record has a value there. */
  readonly unsentColumns?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A plan, or the mistakes that stand in its way; there may be warnings beside a plan. */
export interface Planning {
  readonly plan: Plan | undefined;
  /** The jobs with nothing wrong that could be found by themselves, each after those that it needs. */
  readonly sound: readonly Planned[];
  /** Those whose files alone have mistakes. */
  readonly unsound: readonly UnsoundJob[];
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
  /** Absent where there is no org to be asked. */
  readonly childRelationships?: ReadChildRelationships;
  /** Absent where there is no org to be asked. */
  readonly parentLookups?: ReadParentLookups;
  /** Absent where there is no org to be asked. */
  readonly mayWait?: ReadMayWait;
  /** Milliseconds since 1970 that relative dates count from. */
  readonly instant: number;
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
  const unsound: UnsoundJob[] = [];
  const jobs = isThere ? await plannedJobs(file, request, ports, { mistakes, unsound }) : [];
  const { diagnostics, hasErrors, leftOut } = mistakes;
  const sound = inOrder(jobs);
  return {
    plan: hasErrors ? undefined : { jobs: sound },
    sound,
    ...(isThere ? { manifest: { name: file.name, sha256: identityOf(file.text, request.variables) } } : {}),
    ...{ unsound, diagnostics, leftOut },
  };
}

/** The text alone does not say what is loaded: the variables that stand in it belong to it. */
function identityOf(text: string, variables: ReadonlyMap<string, string>): string {
  const used = namedVariables(text, variables).sort();
  return createHash('sha256')
    .update(JSON.stringify([text, used]))
    .digest('hex');
}

async function plannedJobs(
  file: ManifestFile,
  request: PlanRequest,
  ports: PlanPorts,
  { mistakes, unsound }: { readonly mistakes: Mistakes; readonly unsound: UnsoundJob[] },
): Promise<Planned[]> {
  const manifest = await orderedManifest(file, request, ports, mistakes);
  if (manifest === undefined) return [];
  const references = new ReferencePlan();
  const { jobs, trees } = chosenJobs(manifest, request.jobs, mistakes);
  reportUnchosenParents(jobs, trees, mistakes);
  const surroundings = { chosen: jobs, file, request, ports, mistakes, references };
  const planned: WithoutIndexes[] = [];
  const loads = new PlannedTrees();
  const folders = {
    ...{ workspace: request.workspace, manifest: file.path, scratch: request.scratchFolder },
    unsent: request.unsentColumns,
  };
  for (const tree of trees) planned.push(...(await loads.add(tree, references, folders, ports, mistakes)));
  loads.reportTaken(jobs, mistakes);
  for (const job of jobs) {
    const one = await plannedJob(loads.withLoads(job), surroundings);
    if (one?.kind === 'unsound') unsound.push(one);
    else if (one !== undefined) planned.push(one);
  }
  const all = planned.sort(asInManifest).map((one) => {
    const needs = loads.needsOf(one.job);
    return withIndexes({ ...one, job: { ...one.job, needs } }, references, mistakes);
  });
  await reportParentOrder(all, ports.parentLookups, mistakes);
  return all;
}

/** The manifest in an order of its jobs that the org's fields allow; undefined after mistakes. */
async function orderedManifest(
  { name, text }: ManifestFile,
  { jobs: ids, variables }: PlanRequest,
  { mayWait }: PlanPorts,
  mistakes: Mistakes,
): Promise<Manifest | undefined> {
  const source = { text, file: name, variables };
  const chosen = (manifest: Manifest | undefined): readonly ManifestJob[] =>
    (manifest?.jobs ?? []).filter(({ id }) => ids.length === 0 || ids.includes(id));
  const first = readManifest(source);
  const fields = await referenceFields(chosen(first.manifest), mayWait);
  const { fixed } = fields;
  const { manifest, diagnostics, leftOut } = fixed.size === 0 ? first : readManifest({ ...source, fixed });
  mistakes.takeOver(diagnostics, leftOut);
  return checkCircles(chosen(manifest), fields, mistakes) ? manifest : undefined;
}

function asInManifest(
  { job: { place: one } }: WithoutIndexes,
  { job: { place: other } }: WithoutIndexes,
): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

/** A job before it is known which others refer to its records. */
type WithoutIndexes = Planned extends infer One
  ? One extends Planned
    ? Omit<One, 'indexes'>
    : never
  : never;

/** Which records are referred to is known when all jobs have been seen. */
function withIndexes(planned: WithoutIndexes, references: ReferencePlan, mistakes: Mistakes): Planned {
  const report = (defect: Diagnostic): void => {
    mistakes.error(defect);
  };
  switch (planned.kind) {
    case 'load':
      return { ...planned, indexes: references.indexesOf(planned.job, planned.inspection, report) };
    case 'query':
      return { ...planned, indexes: references.indexesOfQuery(planned.job, planned.query, report) };
    case 'rows':
      return { ...planned, indexes: references.indexesOfQuery(planned.job, planned.source, report) };
  }
}

/** What becomes of records is known in the run that loads them alone. */
function reportUnchosenParents(
  chosen: readonly ManifestJob[],
  trees: readonly TreeJob[],
  mistakes: Mistakes,
): void {
  const ids = new Set([...chosen, ...trees].map(({ id }) => id));
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
  written: ManifestJob,
  { chosen, file, request, ports, mistakes, references: all }: JobSurroundings,
): Promise<WithoutIndexes | UnsoundJob | undefined> {
  const folders = { workspace: request.workspace, manifest: dirname(file.path) };
  const { columnMap } = written;
  const mapped = columnMap && (await withColumnMap(written, columnMap, folders, ports.files, mistakes));
  if (columnMap !== undefined && mapped === undefined) return undefined;
  const { job, ...withMapFile } = mapped ?? { job: written };
  const { query, rowsFrom, transformationSpec } = job;
  if (query !== undefined) {
    const places = new SoqlPlaces(new SourceText(file.name, file.text), query.soql);
    return { kind: 'query', job, query, places };
  }
  const spec = transformationSpec && (await readSpecFile(transformationSpec, folders, ports.files, mistakes));
  const withSpec = spec === undefined ? {} : { spec };
  const references = all.referencesOf(job);
  if (rowsFrom !== undefined) {
    const source = rowSource(rowsFrom, { ...job, ...withSpec }, chosen, mistakes);
    return (
      source && { kind: 'rows', job, source, references, instant: ports.instant, ...withSpec, ...withMapFile }
    );
  }
  const unsentColumns = request.unsentColumns?.get(job.id);
  const unsent = unsentColumns === undefined ? {} : { unsentColumns };
  const kind = job.archives !== undefined && job.archives.attachments === undefined ? 'zip' : 'records';
  const { sources, defects } = await findSources(job.files, folders, ports.files, kind);
  mistakes.takeOver(defects);
  const zip = job.archives && (await zipOf(job.archives, folders, ports.files, mistakes));
  const contentType =
    kind === 'zip' ? (job.contentType?.value ?? 'CSV') : agreedContentType(sources, job, mistakes);
  if (contentType === undefined) return undefined;
  const {
    inspection,
    defects: ofFiles,
    sentColumns,
  } = await inspectJob(
    sources,
    { ...job, references, instant: ports.instant, ...withSpec, zip, ...unsent },
    job.batch,
    { ...ports, scratch: `${request.scratchFolder}/${job.id}-` },
    contentType,
  );
  mistakes.takeOver(ofFiles.diagnostics, ofFiles.leftOut);
  if (inspection !== undefined) return { kind: 'load', job, inspection, ...withSpec, ...withMapFile };
  // What a transformation spec makes of columns is the org's own.
  return spec === undefined && sentColumns !== undefined ? { kind: 'unsound', job, sentColumns } : undefined;
}

/** How the archives of a job are made; undefined after a mistake has been reported. */
async function zipOf(
  { attachments }: NonNullable<ManifestJob['archives']>,
  { manifest, workspace }: SearchFolders,
  files: Files,
  mistakes: Mistakes,
): Promise<Mapping['zip']> {
  if (attachments === undefined) return 'ready';
  const { value, place } = attachments;
  const unread = await files.readFault(join(manifest, value));
  if (unread !== undefined) {
    mistakes.error({ message: `"${value}" cannot be read: ${unread}.`, hint: UNREAD_HINT, place });
    return undefined;
  }
  const real = await files.realPath(join(manifest, value));
  if (real === undefined || (await files.isFile(real))) {
    mistakes.error({
      message: `There is no folder "${value}".`,
      hint: "Paths are relative to the manifest's folder; is the folder checked out?",
      place,
    });
    return undefined;
  }
  if (isWithin(real, (await files.realPath(workspace)) ?? workspace)) {
    const name = slashed(workspace, join(manifest, value));
    return new AttachmentFolder(real, name, files);
  }
  mistakes.error({
    message: `The folder "${value}" lies outside the workspace.`,
    hint: 'Name a folder inside the checkout.',
    place,
  });
  return undefined;
}

/** The jobs that the input names, or all; a needed job that is not chosen counts as done before. */
function chosenJobs(
  manifest: Manifest,
  ids: readonly string[],
  mistakes: Mistakes,
): Pick<Manifest, 'jobs' | 'trees'> {
  if (ids.length === 0) return manifest;
  const { jobs, trees } = manifest;
  const known = [...jobs, ...trees].map(({ id }) => id);
  for (const id of ids.filter((name) => !known.includes(name))) {
    const near = mistakes.hasRoom ? nearestName(id, known) : undefined;
    mistakes.error({
      message: `Input "jobs" names "${id}", which is no job of ${manifest.file}.`,
      hint: near === undefined ? `Its jobs are ${known.join(', ')}.` : `Did you mean "${near}"?`,
    });
  }
  return {
    jobs: jobs.filter(({ id }) => ids.includes(id)),
    trees: trees.filter(({ id }) => ids.includes(id)),
  };
}
