import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Mistakes } from '../diagnostic/mistakes.ts';
import type { Manifest, TreeJob } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { namedVariables } from '../manifest/variables.ts';
import { chosenJobs, reportUnchosenParents } from './job-choice.ts';
import { readManifestFile, type ManifestFile } from './manifest-file.ts';
import { reportParentOrder } from './parent-order.ts';
import type { PlanPorts, PlanRequest } from './plan-request.ts';
import { inOrder, type Plan, type Planned, type UnsoundJob } from './plan.ts';
import { plannedJob, type WithoutIndexes } from './planned-job.ts';
import { PlannedTrees } from './planned-trees.ts';
import { checkCircles, referenceFields, type ReferringJob } from './reference-circles.ts';
import { ReferencePlan } from './reference-plan.ts';

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
  // What cells name is not known here.
  const isOpen = text.includes('variableColumns');
  const used = (isOpen ? [...variables] : namedVariables(text, variables)).sort();
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
  const context = { chosen: jobs, file, request, ports, mistakes, references };
  const planned: WithoutIndexes[] = [];
  const loads = new PlannedTrees();
  const folders = {
    ...{ workspace: request.workspace, manifest: file.path, scratch: request.scratchFolder },
    unsent: request.unsentColumns,
  };
  for (const tree of trees) await loads.stage(tree, folders, ports, mistakes);
  planned.push(...(await loads.planned(references, folders, ports, mistakes)));
  loads.reportTaken(jobs, mistakes);
  for (const job of jobs) {
    const one = await plannedJob(loads.withLoads(job), context);
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
  const chosen = (manifest: Manifest | undefined): readonly ReferringJob[] =>
    [...(manifest?.jobs ?? []), ...(manifest?.trees ?? []).flatMap(referringObjects)].filter(
      ({ id }) => ids.length === 0 || ids.includes(id),
    );
  const first = readManifest(source);
  const fields = await referenceFields(chosen(first.manifest), mayWait);
  const { fixed } = fields;
  const { manifest, diagnostics, leftOut } = fixed.size === 0 ? first : readManifest({ ...source, fixed });
  mistakes.takeOver(diagnostics, leftOut);
  return checkCircles(chosen(manifest), fields, mistakes) ? manifest : undefined;
}

/** What of a job with a tree plan refers to records of other jobs, by reference. */
function referringObjects({ references, ...tree }: TreeJob): ReferringJob[] {
  return references.map(({ object, ...reference }) => ({
    ...{ ...tree, object, operation: { value: 'insert', place: tree.place } },
    references: [reference],
  }));
}

function asInManifest(
  { job: { place: one } }: WithoutIndexes,
  { job: { place: other } }: WithoutIndexes,
): number {
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0);
}

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
