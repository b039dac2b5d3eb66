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
import type { Random } from '../ports/random.ts';
import type { Session } from '../salesforce/session.ts';
import { Transport } from '../salesforce/transport.ts';
import type { Cancellation, LoadListener, OpenJobs } from './context.ts';
import { Gate } from './gate.ts';
import { load } from './load.ts';
import { writeUndoFile } from './undo-file.ts';
import { UPLOADS_IN_FLIGHT } from './upload.ts';

/** What to load and where to. */
export interface RunRequest extends PlanRequest {
  readonly session: Session;
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
  const transport = new Transport(request.session, ports);
  const bulk = new BulkClient(transport, request.apiVersion);
  const base = {
    diagnostics: [],
    diagnosticsLeftOut: 0,
    troubles: [],
    manifestFile: request.manifest,
    instanceUrl: request.session.instanceUrl.origin,
    apiVersion: request.apiVersion,
    startedAt: new Date(startedAt),
  };
  const finish = (
    parts: Pick<Outcome, 'verdict'> & Partial<Outcome>,
    jobs: readonly JobOutcome[] = [],
    plan?: Plan,
  ): Outcome => ({
    ...base,
    ...parts,
    durationMilliseconds: ports.clock.now() - startedAt,
    jobs,
    counts: sumOf(jobs.map(({ counts }) => counts)),
    usage: { requests: transport.requests, ...sentBatches(jobs, plan), sentBytes: bulk.sentBytes },
  });
  try {
    const { files, cancellation } = ports;
    const planning = await makePlan(request, { files, signal: cancellation.cancelled });
    const { diagnostics, leftOut: diagnosticsLeftOut, plan } = planning;
    if (plan === undefined) return finish({ verdict: 'invalid', diagnostics, diagnosticsLeftOut });
    const jobs = await load(plan, {
      ...ports,
      bulk,
      uploads: new Gate(UPLOADS_IN_FLIGHT),
      resultsFolder: request.resultsFolder,
      maxFailedRecords: request.maxFailedRecords,
    });
    const troubles = await undoFileTroubles(request, jobs, startedAt, files);
    const verdict = troubles.length > 0 ? 'error' : runVerdict(jobs);
    return finish({ verdict, diagnostics, diagnosticsLeftOut, troubles }, jobs, plan);
  } catch (error) {
    const cancelled = ports.cancellation.cancelled.aborted;
    const trouble = error instanceof Error ? error.message : String(error);
    return finish({ verdict: cancelled ? 'cancelled' : 'error', troubles: [trouble] });
  }
}

async function undoFileTroubles(
  request: RunRequest,
  jobs: readonly JobOutcome[],
  startedAt: number,
  files: Files,
): Promise<string[]> {
  const head = {
    instanceUrl: request.session.instanceUrl.origin,
    apiVersion: request.apiVersion,
    createdAt: new Date(startedAt).toISOString(),
  };
  try {
    await writeUndoFile(request.resultsFolder, head, jobs, files);
    return [];
  } catch (error) {
    return [`undo.json could not be written: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function sentBatches(
  jobs: readonly JobOutcome[],
  plan: Plan | undefined,
): { batches: number; recordBytes: number } {
  let batches = 0;
  let recordBytes = 0;
  for (const [index, job] of jobs.entries()) {
    const planned = plan?.jobs[index]?.inspection.batches;
    for (const [position, { info }] of job.batches.entries()) {
      if (info === undefined) continue;
      batches++;
      recordBytes += planned?.[position]?.bytes ?? 0;
    }
  }
  return { batches, recordBytes };
}
