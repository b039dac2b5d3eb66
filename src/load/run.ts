import { BulkClient } from '../bulk/bulk-client.ts';
import { sumOf } from '../outcome/counts.ts';
import type { JobOutcome, Outcome } from '../outcome/outcome.ts';
import { runVerdict } from '../outcome/verdict.ts';
import { makePlan, type PlanRequest } from '../plan/planning.ts';
import type { Plan } from '../plan/plan.ts';
import type { Clock } from '../ports/clock.ts';
import type { Files } from '../ports/files.ts';
import type { Http } from '../ports/http.ts';
import type { Log } from '../ports/log.ts';
import type { Mask } from '../ports/mask.ts';
import type { Random } from '../ports/random.ts';
import type { Login } from '../salesforce/login.ts';
import { SessionKeeper } from '../salesforce/session-keeper.ts';
import { Transport } from '../salesforce/transport.ts';
import { admit, type Admission } from './admission.ts';
import type { Cancellation, LoadContext, LoadListener, OpenJobs } from './context.ts';
import { Gate } from './gate.ts';
import { load } from './load.ts';
import { removeUndoFile, writeUndoFile } from './undo-file.ts';
import { unsentOutcome } from './unsent-outcome.ts';
import { UPLOADS_IN_FLIGHT } from './upload.ts';

/** What to load and where to. */
export interface RunRequest extends PlanRequest {
  readonly login: Login;
  /** As in `66.0`. */
  readonly apiVersion: string;
  /** Absolute path. */
  readonly resultsFolder: string;
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
  const { cancellation, files } = ports;
  const sessions = new SessionKeeper(request.login, { ...ports, deadline: cancellation.deadline });
  const transport = new Transport(sessions, ports);
  const bulk = new BulkClient(transport, request.apiVersion);
  const finish = (
    parts: Pick<Outcome, 'verdict'> & Partial<Outcome>,
    { jobs = [], limits }: Partial<Loading> = {},
  ): Outcome => ({
    diagnostics: [],
    diagnosticsLeftOut: 0,
    troubles: [],
    manifestFile: request.manifest,
    ...(sessions.inForce === undefined ? {} : { instanceUrl: sessions.inForce.instanceUrl.origin }),
    apiVersion: request.apiVersion,
    startedAt: new Date(startedAt),
    ...parts,
    durationMilliseconds: ports.clock.now() - startedAt,
    jobs,
    counts: sumOf(jobs.map(({ counts }) => counts)),
    usage: {
      requests: transport.requests,
      batches: jobs.flatMap(({ batches }) => batches).filter(({ info }) => info !== undefined).length,
      recordBytes: bulk.recordBytes,
      sentBytes: bulk.sentBytes,
      ...(limits === undefined ? {} : { limits }),
      ...(transport.apiUsage === undefined ? {} : { apiUsage: transport.apiUsage }),
    },
  });
  try {
    await removeUndoFile(request.resultsFolder, files);
    const planning = await makePlan(request, { files, signal: cancellation.cancelled });
    const { diagnostics, leftOut: diagnosticsLeftOut, plan } = planning;
    const told = { diagnostics, diagnosticsLeftOut };
    if (plan === undefined) return finish({ verdict: 'invalid', ...told });
    const { apiVersion, maxFailedRecords, resultsFolder, scratchFolder } = request;
    const uploads = new Gate(UPLOADS_IN_FLIGHT);
    const context = { ...ports, bulk, uploads, resultsFolder, scratchFolder, maxFailedRecords };
    const loading = await loadWithinLimits(plan, context, {
      ...{ transport, apiVersion, log: ports.log, signal: cancellation.cancelled },
    });
    const head = { instanceUrl: sessions.inForce?.instanceUrl.origin ?? '', apiVersion, startedAt };
    const troubles = [
      ...loading.shortages,
      ...(await undoFileTroubles(resultsFolder, head, loading.jobs, files)),
    ];
    const verdict = troubles.length > 0 ? 'error' : runVerdict(loading.jobs);
    const found = loading.jobs.flatMap(({ diagnostics: ofJob = [] }) => ofJob);
    return finish({ verdict, ...told, diagnostics: [...diagnostics, ...found], troubles }, loading);
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
interface Loading extends Admission {
  readonly plan: Plan;
  readonly jobs: readonly JobOutcome[];
}

/** Loads the plan, unless the org's limits leave no room for it: then nothing of it is begun. */
async function loadWithinLimits(
  plan: Plan,
  context: LoadContext,
  org: Parameters<typeof admit>[1],
): Promise<Loading> {
  const admission = await admit(plan, org);
  const reason = "Not started, because the org's limits for 24 hours do not leave room for the load.";
  const jobs =
    admission.shortages.length === 0
      ? await load(plan, context)
      : await Promise.all(plan.jobs.map(async (planned) => unsentOutcome(planned, 'error', reason, context)));
  return { ...admission, plan, jobs };
}

async function undoFileTroubles(
  resultsFolder: string,
  { startedAt, ...org }: { instanceUrl: string; apiVersion: string; startedAt: number },
  jobs: readonly JobOutcome[],
  files: Files,
): Promise<string[]> {
  try {
    const head = { ...org, createdAt: new Date(startedAt).toISOString() };
    await writeUndoFile(resultsFolder, head, jobs, files);
    return [];
  } catch (error) {
    return [`undo.json could not be written: ${error instanceof Error ? error.message : String(error)}`];
  }
}
