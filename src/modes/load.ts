import { BulkClient } from '../bulk/bulk-client.ts';
import { fieldsThatWait } from '../check/waiting-fields.ts';
import { checkBeforeWrite, type WriteCheck } from '../check/write-check.ts';
import { isError, type Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Mistake } from '../diagnostic/mistakes.ts';
import { objectMistakes } from './object-mistakes.ts';
import { sumOf } from '../outcome/counts.ts';
import type { JobOutcome, Outcome } from '../outcome/outcome.ts';
import { runVerdict } from '../outcome/verdict.ts';
import { makePlan, type ManifestIdentity, type PlanRequest } from '../plan/planning.ts';
import { SECOND_PASS, type Plan } from '../plan/plan.ts';
import type { Clock } from '../ports/clock.ts';
import type { Files } from '../ports/files.ts';
import type { Http } from '../ports/http.ts';
import type { Log } from '../ports/log.ts';
import type { Mask } from '../ports/mask.ts';
import type { Random } from '../ports/random.ts';
import type { Login } from '../salesforce/login.ts';
import { loginTo } from '../salesforce/login/expected-org-login.ts';
import { Describes } from '../salesforce/describes.ts';
import { SessionKeeper } from '../salesforce/session-keeper.ts';
import { Transport } from '../salesforce/transport.ts';
import { admit, type Admission } from '../load/admission.ts';
import type { Cancellation, LoadContext, LoadListener, OpenJobs } from '../load/send/context.ts';
import { arrive, type Arrival, type Destination } from '../load/destination.ts';
import { EarlierJobs } from '../load/journal/earlier-jobs.ts';
import { Gate } from '../load/send/limiter.ts';
import { JobHistory } from '../load/journal/job-history.ts';
import { gapsIn } from '../load/journal-gaps.ts';
import { journalHead } from '../load/journal/journal-head.ts';
import type { Journal } from '../load/journal/journal.ts';
import type { RunEntry } from '../load/journal/journal-entry.ts';
import { load } from '../load/load.ts';
import { listedJobs, withRepetitions } from '../load/repeated-jobs.ts';
import { OrgRecords } from '../match/org-records.ts';
import { misplacedResults } from '../load/result-places.ts';
import { changesSince, type Places } from '../load/journal/resumption-check.ts';
import { beginCheckpoint, earlierJournal } from '../load/journal/resumption.ts';
import { removeIdLists, removeUndoFile, writeUndoFile } from '../load/undo-file.ts';
import { keepsBefore, unsentOutcome, type UnsentContext } from '../load/job/unsent-outcome.ts';
import { UPLOADS_IN_FLIGHT } from '../load/send/upload.ts';

/** What to load and where to. */
export interface RunRequest extends PlanRequest {
  readonly login: Login;
  /** Any org but a production org when absent. */
  readonly destination?: Destination;
  /** As in `66.0`. */
  readonly apiVersion: string;
  /** Absolute path. */
  readonly resultsFolder: string;
  /** Absolute path of the results folder of an earlier attempt, whose run is to be finished. */
  readonly resumeFrom?: string;
  /** Ids of Bulk API jobs that are not of the run that is to be finished, though they might be. */
  readonly jobsOfOthers?: readonly string[];
  /** Whether the org is an embedded one that ends with the run: then nothing is left that an org would be needed for. */
  readonly isRehearsal?: boolean;
  /** Whether the run takes back what another one wrote: it leaves nothing to be taken back, and what is gone is done. */
  readonly isUndo?: boolean;
  /** Asked when all files have been read: what is said of files that must not be loaded. Then nothing is sent. */
  readonly unprovenFiles?: () => readonly Diagnostic[];
}

export interface RunPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly files: Files;
  readonly log: Log;
  readonly random: Random;
  /** Hears of each token before it is used. */
  readonly mask: Mask;
  readonly listener: LoadListener;
  readonly openJobs: OpenJobs;
  readonly cancellation: Cancellation;
}

/**
 * Checks everything, loads everything, and leaves the result files.
 *
 * @returns what became of every record; never throws for what a user, a file or the service did
 */
export async function run(request: RunRequest, ports: RunPorts): Promise<Outcome> {
  const startedAt = ports.clock.now();
  const begunAt = ports.clock.monotonic();
  const { cancellation, files } = ports;
  const { isRehearsal = false, isUndo = false } = request;
  const { expectedOrgId } = request.destination ?? NO_PRODUCTION;
  const login = loginTo(expectedOrgId, request.login);
  const sessions = new SessionKeeper(login, { ...ports, deadline: cancellation.deadline });
  const transport = new Transport(sessions, ports);
  const bulk = new BulkClient(transport, request.apiVersion);
  let earlier: Journal | undefined;
  const finish = (
    parts: Pick<Outcome, 'verdict'> & Partial<Outcome>,
    { jobs = [], limits, org, checkpointFolder = request.resumeFrom }: Partial<Loading> = {},
  ): Outcome => ({
    diagnostics: [],
    diagnosticsLeftOut: 0,
    troubles: [],
    manifestFile: request.manifest,
    ...(sessions.inForce === undefined || isRehearsal
      ? {}
      : { instanceUrl: sessions.inForce.instanceUrl.origin }),
    ...(org === undefined || isRehearsal ? {} : { org }),
    apiVersion: request.apiVersion,
    startedAt: new Date(startedAt),
    ...(earlier === undefined ? {} : { continues: new Date(earlier.run.startedAt) }),
    ...(isUnfinished(parts.verdict) && checkpointFolder !== undefined
      ? { resumeFrom: checkpointFolder }
      : {}),
    ...parts,
    durationMilliseconds: ports.clock.monotonic() - begunAt,
    jobs,
    counts: sumOf(jobs.map(({ counts }) => counts)),
    usage: {
      requests: transport.requests,
      retries: transport.retries,
      batches: jobs.flatMap(({ batches }) => batches).filter(({ info }) => info !== undefined).length,
      ...bulk.traffic,
      ...(limits === undefined ? {} : { limits }),
      ...(transport.apiUsage === undefined ? {} : { apiUsage: transport.apiUsage }),
    },
  });
  try {
    if (isRehearsal) {
      // What earlier runs left to be taken back, or to be finished, is not the rehearsal's.
    } else if (request.resumeFrom === undefined) {
      if (!isUndo) await removeUndoFile(request.resultsFolder, files);
    } else {
      const found = await earlierJournal(request.resumeFrom, files);
      if ('message' in found) return finish({ verdict: 'invalid', diagnostics: [asError(found)] });
      earlier = found;
    }
    const { cancelled: signal } = cancellation;
    // A run that is resumed has the dates of the one that it continues.
    const instant = earlier === undefined ? startedAt : Date.parse(earlier.run.startedAt);
    const describes = new Describes({ transport, apiVersion: request.apiVersion, signal });
    const planPorts = {
      ...{ files, instant, signal },
      childRelationships: async (object: string) => describes.childRelationships(object),
      parentLookups: async (object: string) => describes.lookups(object),
      mayWait: fieldsThatWait(describes, signal),
    };
    const planning = await makePlan(request, planPorts);
    const { diagnostics, leftOut: diagnosticsLeftOut, manifest, plan } = planning;
    const unproven = request.unprovenFiles?.() ?? [];
    if (unproven.length > 0) return finish({ verdict: 'invalid', diagnostics: unproven });
    const dated = plan?.jobs.some(({ job }) => job.relativeDates.length > 0) === true;
    const told = {
      ...{ diagnostics, diagnosticsLeftOut },
      ...(dated ? { relativeDatesFrom: new Date(instant) } : {}),
    };
    if (plan === undefined || manifest === undefined) {
      const { apiVersion, destination = NO_PRODUCTION } = request;
      const access = { ...ports, transport, apiVersion, signal, describes };
      const ofObjects = await objectMistakes([...planning.sound, ...planning.unsound], destination, access);
      return finish({ verdict: 'invalid', ...told, diagnostics: [...diagnostics, ...ofObjects] });
    }
    const misplaced = await misplacedResults(plan, request.resultsFolder, files);
    if (misplaced.length > 0) {
      const mistakes = misplaced.map(asError);
      return finish({ verdict: 'invalid', ...told, diagnostics: [...diagnostics, ...mistakes] });
    }
    const warnings: Diagnostic[] = [];
    const warn = (message: string): void => void warnings.push({ severity: 'warning', message });
    const planWithout: Undertaking['planWithout'] = async (unsentColumns) => {
      const scratchFolder = `${request.scratchFolder}/again`;
      const again = await makePlan({ ...request, scratchFolder, unsentColumns }, planPorts);
      return again.plan ?? again.diagnostics.filter(isError);
    };
    const undertaking = { plan, planWithout, manifest, earlier, startedAt: new Date(startedAt) };
    const loading = await loadWhereAllowed(undertaking, request, { ports, transport, bulk, describes, warn });
    const found = [...diagnostics, ...loading.found];
    if (loading.found.some(isError)) {
      return finish({ verdict: 'invalid', ...told, diagnostics: found }, loading);
    }
    const instanceUrl = sessions.inForce?.instanceUrl.origin ?? '';
    const troubles = [
      ...loading.refusals,
      ...loading.shortages,
      ...(await undoFileTroubles({ instanceUrl, plan, loading }, request, files)),
    ];
    const verdict = troubles.length > 0 ? 'error' : runVerdict(loading.jobs);
    const ofJobs = loading.jobs.flatMap(({ diagnostics: ofJob = [] }) => ofJob);
    return finish({ verdict, ...told, diagnostics: [...found, ...warnings, ...ofJobs], troubles }, loading);
  } catch (error) {
    const cancelled = cancellation.cancelled.aborted;
    const trouble = error instanceof Error ? error.message : String(error);
    return finish({ verdict: cancelled ? 'cancelled' : 'error', troubles: [trouble] });
  } finally {
    // What cannot be removed lies in the runner's temporary folder, which the runner empties.
    await files.removeFolder(request.scratchFolder).catch(() => undefined);
  }
}

/** What became of a plan. */
interface Loading extends Arrival, Admission {
  /** What the org's objects, or the run that is to be resumed, have against the plan: where that is an error, nothing is done. */
  readonly found: readonly Diagnostic[];
  readonly jobs: readonly JobOutcome[];
  /** Absolute path of the folder with the run's journal, if one was begun. */
  readonly checkpointFolder?: string;
  /** The first line of that journal. */
  readonly run?: RunEntry;
}

/** A plan, and what an earlier attempt has done of it. */
interface Undertaking {
  readonly plan: Plan;
  /**
   * Makes the same plan without columns that are not to be sent, or finds what stands in the way of that.
   *
   * @param columns names, by the id of their job
   */
  readonly planWithout: (
    columns: ReadonlyMap<string, ReadonlySet<string>>,
  ) => Promise<Plan | readonly Diagnostic[]>;
  readonly manifest: ManifestIdentity;
  readonly earlier: Journal | undefined;
  readonly startedAt: Date;
}

/** What it is carried out with. */
interface Means {
  readonly ports: RunPorts;
  readonly transport: Transport;
  readonly bulk: BulkClient;
  readonly describes: Describes;
  readonly warn: LoadContext['warn'];
}

const NO_PRODUCTION: Destination = { allowProduction: false };
const UNCHECKED: WriteCheck = { diagnostics: [], unsentColumns: new Map() };
const WITHOUT_COLUMNS: Diagnostic = {
  severity: 'error',
  message: 'The load cannot do without the columns that no record has a value in and that cannot be written.',
  hint: 'Drop them under "columns" with "~", and correct what is wrong then.',
};
const NO_ORG = 'Not started, because there is no org that the load may go to.';
const NO_ROOM = "Not started, because the org's limits for 24 hours do not leave room for the load.";
const NO_PROOF = 'Not started, because it is not known what the interrupted run has sent.';

/**
 * Loads the plan, unless the org is not one for it, or not the one of the run that is to be resumed, or its limits leave
 * no room, or it holds what the journal does not know: then nothing of it is begun.
 */
async function loadWhereAllowed(
  { plan: first, planWithout, manifest, earlier, startedAt }: Undertaking,
  { isRehearsal = false, isUndo = false, resumeFrom, ...request }: RunRequest,
  { ports, transport, bulk, describes, warn }: Means,
): Promise<Loading> {
  const { apiVersion, destination = NO_PRODUCTION, jobsOfOthers = [], ...settings } = request;
  const { maxFailedRecords, resultsFolder, scratchFolder } = settings;
  const { cancellation, clock, files, log } = ports;
  const histories = new Map(
    first.jobs
      .flatMap(({ job: { id } }) => [id, `${id}${SECOND_PASS}`])
      .map((name) => [name, earlier && new JobHistory(earlier.events, name)]),
  );
  const context: UnsentContext = {
    ...ports,
    ...{ bulk, resultsFolder, maxFailedRecords, scratchFolder },
    orgRecords: new OrgRecords({ transport, apiVersion }, describes, log),
    found: new Map(),
    uploads: new Gate(UPLOADS_IN_FLIGHT),
    historyOf: (job) => histories.get(job),
    earlierJobs: new EarlierJobs(),
    knownJobs: new Set([...histories.values()].flatMap((history) => history?.jobIds ?? [])),
    namedJobs: new Set(),
    goneIsDone: isUndo,
  };
  const unsent = async (reason: string): Promise<JobOutcome[]> =>
    Promise.all(first.jobs.map(async (planned) => unsentOutcome(planned, 'error', reason, context)));
  const org = { transport, apiVersion, log, signal: cancellation.cancelled };
  const arrival = await arrive(destination, org);
  const nothing = { ...arrival, found: [], shortages: [], jobs: [] };
  if (arrival.refusals.length > 0) return { ...nothing, jobs: await unsent(NO_ORG) };
  const { instanceUrl } = await transport.session(cancellation.deadline);
  const [admission, check, jobsBefore] = await Promise.all([
    admit(first, { ...org, batchesSent: sentBefore(histories) }),
    checkBeforeWrite(first.jobs, describes, { files, signal: cancellation.cancelled }).catch(
      (error: unknown) => {
        // A run that is cancelled has its own words, job by job.
        if (cancellation.cancelled.aborted) return UNCHECKED;
        throw error;
      },
    ),
    listedJobs(bulk, cancellation.cancelled),
  ]);
  const { diagnostics: found, unsentColumns } = check;
  if (found.some(isError)) return { ...nothing, ...admission, found };
  const plan = unsentColumns.size === 0 ? first : await planWithout(unsentColumns);
  if (!('jobs' in plan)) return { ...nothing, ...admission, found: [...found, ...plan, WITHOUT_COLUMNS] };
  const head = journalHead({ plan, manifest, apiVersion, instanceUrl, org: arrival.org, startedAt });
  const changes = earlier === undefined ? [] : changesSince(earlier, head, placesOf(plan, manifest.name));
  if (changes.length > 0) return { ...nothing, found: changes.map(asError) };
  if (admission.shortages.length > 0) return { ...nothing, ...admission, jobs: await unsent(NO_ROOM) };
  if (earlier !== undefined) {
    const userId = arrival.org?.userId;
    const search = { ...context, warn, journal: earlier, plan, userId, jobsOfOthers };
    const { mistakes, refusals } = await gapsIn(search);
    if (refusals.length > 0) return { ...nothing, ...admission, refusals, jobs: await unsent(NO_PROOF) };
    if (mistakes.length > 0) return { ...nothing, ...admission, found: mistakes.map(asError) };
    if (!isUndo) await removeUndoFile(resultsFolder, files);
  }
  const folder = resumeFrom ?? resultsFolder;
  const before = earlier && { journal: earlier, folder, now: new Date(clock.now()) };
  const journalFolder = isRehearsal ? scratchFolder : resultsFolder;
  const checkpoint = await beginCheckpoint(journalFolder, head, before, files);
  try {
    const outcomes = await load(plan, { ...context, checkpoint, warn });
    const since = Date.parse((earlier ?? head).run.jobsSince);
    const userId = arrival.org?.userId;
    const jobs = await withRepetitions(outcomes, {
      ...{ ...context, warn, plan, since, userId, jobsBefore, jobsOfOthers },
    });
    const { run: begun } = earlier ?? head;
    const resumable = isRehearsal ? {} : { checkpointFolder: resultsFolder, run: begun };
    return { ...nothing, ...admission, found, jobs, ...resumable };
  } finally {
    await checkpoint.close();
  }
}

function sentBefore(histories: ReadonlyMap<string, JobHistory | undefined>): number {
  return [...histories.values()].reduce((sum, history) => sum + (history?.placements.size ?? 0), 0);
}

/** Whether a run that ended so may have left something to do. */
function isUnfinished(verdict: Outcome['verdict']): boolean {
  return verdict === 'error' || verdict === 'cancelled';
}

function asError(mistake: Mistake): Diagnostic {
  return { severity: 'error', ...mistake };
}

function placesOf(plan: Plan, manifest: string): Places {
  return { manifest, jobs: new Map(plan.jobs.map(({ job }) => [job.id, job.place])) };
}

/** Writes undo.json, or says why it could not be written. The org of a rehearsal ends with it. */
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
    const verdict = runVerdict(jobs);
    const complete = verdict === 'success' || verdict === 'records-failed';
    const identity = { orgId: org?.id ?? '', instanceUrl: of.instanceUrl, complete, run: begun };
    const keeping = new Set(of.plan.jobs.filter(({ job }) => keepsBefore(job)).map(({ job }) => job.id));
    const undoable = jobs.map((outcome) => ({ outcome, keepsBefore: keeping.has(outcome.id) }));
    await writeUndoFile(resultsFolder, identity, undoable, files);
    return [];
  } catch (error) {
    return [`undo.json could not be written: ${error instanceof Error ? error.message : String(error)}`];
  }
}
