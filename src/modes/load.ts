import { BulkClient } from '../bulk/bulk-client.ts';
import { isError, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { asError, type Mistake } from '../diagnostic/mistakes.ts';
import { unsentOutcome } from '../load/job/unsent-outcome.ts';
import type { Journal } from '../load/journal/journal.ts';
import { earlierJournal } from '../load/journal/resumption.ts';
import { load } from '../load/load.ts';
import { misplacedResults } from '../load/result-places.ts';
import { runContext, type RunDependencies } from '../load/run-context.ts';
import { removeIdLists, removeUndoFile, writeUndoFile } from '../load/undo-file.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { isDone, runVerdict } from '../outcome/verdict.ts';
import type { Plan } from '../plan/plan.ts';
import { makePlan } from '../plan/planning.ts';
import type { Files } from '../ports/files.ts';
import { beginningAt } from './bare-outcome.ts';
import { loadOutcome, type Loading } from './load-outcome.ts';
import { objectMistakes } from './object-mistakes.ts';
import { connectionOf, planFacts } from './org-connection.ts';
import { preflight, type PlannedRun } from './preflight.ts';
import { planWithout } from './unsent-columns.ts';
import type { RunPorts, RunRequest } from './run-request.ts';

/**
 * Checks everything, loads everything, and leaves the result files.
 *
 * @returns what became of every record; never throws for what a user, a file or the service did
 */
export async function run(request: RunRequest, ports: RunPorts): Promise<Outcome> {
  const begun = beginningAt(ports.clock);
  const { cancellation, files } = ports;
  const { cancelled: signal } = cancellation;
  const connection = connectionOf(request.login, request, ports);
  const org = { ...connection, bulk: new BulkClient(connection.transport, request.apiVersion) };
  let earlier: Journal | undefined;
  const ended = (parts: Pick<Outcome, 'verdict'> & Partial<Outcome>, loading?: Loading): Outcome =>
    loadOutcome({ request, begun, clock: ports.clock, org, earlier }, parts, loading);
  try {
    const continued = await continuedRun(request, files);
    if (continued !== undefined && 'message' in continued) {
      return ended({ verdict: 'invalid', diagnostics: [asError(continued)] });
    }
    earlier = continued;
    // A run that is resumed has the dates of the one that it continues.
    const instant = earlier === undefined ? begun.at : Date.parse(earlier.run.startedAt);
    const planPorts = { files, instant, signal, ...planFacts(org, signal) };
    const planning = await makePlan(request, planPorts);
    const { diagnostics, leftOut: diagnosticsLeftOut, manifest, plan } = planning;
    const unproven = request.unprovenFiles?.() ?? [];
    if (unproven.length > 0) return ended({ verdict: 'invalid', diagnostics: unproven });
    const dated = plan?.jobs.some(({ job }) => job.relativeDates.length > 0) === true;
    const known = { diagnosticsLeftOut, ...(dated ? { relativeDatesFrom: new Date(instant) } : {}) };
    const invalid = (found: readonly Diagnostic[], loading?: Loading): Outcome =>
      ended({ verdict: 'invalid', ...known, diagnostics: [...diagnostics, ...found] }, loading);
    if (plan === undefined || manifest === undefined) {
      const jobs = [...planning.sound, ...planning.unsound];
      return invalid(await objectMistakes(jobs, request, { ...ports, ...org, signal }));
    }
    const misplaced = await misplacedResults(plan, request.resultsFolder, files);
    if (misplaced.length > 0) return invalid(misplaced.map(asError));

    const warnings: Diagnostic[] = [];
    const warn = (message: string): void => void warnings.push({ severity: 'warning', message });
    const planned: PlannedRun = {
      ...{ plan, manifest, earlier, startedAt: new Date(begun.at) },
      planWithout: async (columns) => planWithout(columns, request, planPorts),
    };
    const loading = await loadWhereAllowed(planned, request, { ...org, ports, warn });
    if (loading.found.some(isError)) return invalid(loading.found, loading);

    const instanceUrl = org.sessions.inForce?.instanceUrl.origin ?? '';
    const troubles = [
      ...[...loading.refusals, ...loading.shortages],
      ...(await undoFileTroubles({ instanceUrl, plan, loading }, request, files)),
    ];
    const verdict = troubles.length > 0 ? 'error' : runVerdict(loading.jobs);
    const ofJobs = loading.jobs.flatMap(({ diagnostics: ofJob = [] }) => ofJob);
    const found = [...diagnostics, ...loading.found, ...warnings, ...ofJobs];
    return ended({ verdict, ...known, diagnostics: found, troubles }, loading);
  } catch (error) {
    const verdict = signal.aborted ? 'cancelled' : 'error';
    return ended({ verdict, troubles: [error instanceof Error ? error.message : String(error)] });
  } finally {
    // What cannot be removed lies in the runner's temporary folder, which the runner empties.
    await files.removeFolder(request.scratchFolder).catch(() => undefined);
  }
}

/** The journal of the run that is to be finished, or why it cannot be; undefined for a run of its own. */
async function continuedRun(
  { isRehearsal, isUndo, resultsFolder, resumeFrom }: RunRequest,
  files: Files,
): Promise<Journal | Mistake | undefined> {
  // What earlier runs left to be taken back, or to be finished, is not the rehearsal's.
  if (isRehearsal === true) return undefined;
  if (resumeFrom !== undefined) return earlierJournal(resumeFrom, files);
  if (isUndo !== true) await removeUndoFile(resultsFolder, files);
  return undefined;
}

/** Loads the plan, or nothing of it where the preflight does not let it begin. */
async function loadWhereAllowed(
  planned: PlannedRun,
  request: RunRequest,
  dependencies: RunDependencies,
): Promise<Loading> {
  const { earlier, plan } = planned;
  const { isRehearsal = false, isUndo = false, resultsFolder, resumeFrom, scratchFolder } = request;
  const context = runContext(plan, earlier, request, dependencies);
  const { ready, reason, ...findings } = await preflight(planned, request, context, dependencies);
  if (ready === undefined) {
    if (reason === undefined) return { ...findings, jobs: [] };
    const unsent = plan.jobs.map(async (job) => unsentOutcome(job, 'error', reason, context));
    return { ...findings, jobs: await Promise.all(unsent) };
  }
  if (earlier !== undefined && !isUndo) await removeUndoFile(resultsFolder, dependencies.ports.files);
  const folder = isRehearsal ? scratchFolder : resultsFolder;
  const before = earlier && { journal: earlier, folder: resumeFrom ?? resultsFolder };
  const journal = { folder, ...(before && { earlier: before }) };
  const jobs = await load(ready, journal, context);
  const { run: begun } = earlier ?? ready.head;
  return { ...findings, jobs, ...(isRehearsal ? {} : { journalFolder: resultsFolder, run: begun }) };
}

/** Writes `undo.json`, or says why it could not be written. A rehearsal and an undo leave nothing to be taken back. */
async function undoFileTroubles(
  of: { readonly instanceUrl: string; readonly plan: Plan; readonly loading: Loading },
  { isUndo = false, resultsFolder }: RunRequest,
  files: Files,
): Promise<string[]> {
  const { jobs, org, run: begun } = of.loading;
  try {
    if (isUndo || begun === undefined) {
      await removeIdLists(resultsFolder, jobs, files);
      return [];
    }
    const complete = isDone(runVerdict(jobs));
    const identity = { orgId: org?.id ?? '', instanceUrl: of.instanceUrl, complete, run: begun };
    const keeping = new Set(of.plan.jobs.filter(({ job }) => job.keepBefore).map(({ job }) => job.id));
    const undoable = jobs.map((outcome) => ({ outcome, keepsBefore: keeping.has(outcome.id) }));
    await writeUndoFile(resultsFolder, identity, undoable, files);
    return [];
  } catch (error) {
    return [`undo.json could not be written: ${error instanceof Error ? error.message : String(error)}`];
  }
}
