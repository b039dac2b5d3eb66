import { sumOf } from '../outcome/counts.ts';
import type { Outcome, Verdict } from '../outcome/outcome.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { budgetOf, uncounted } from '../plan/budget.ts';
import { makePlan, type PlanRequest } from '../plan/planning.ts';
import type { Planned } from '../plan/plan.ts';
import type { RunPorts, RunRequest } from '../load/run.ts';
import { foreseeIds } from './foreseen-ids.ts';
import { plannedOutcome } from './planned-outcome.ts';
import { checkRecords } from './record-check.ts';
import { unaskedOrg, unknowable } from './not-checked.ts';

/** What to check. */
export interface PlanRunRequest extends PlanRequest {
  /** As in `66.0`. */
  readonly apiVersion: string;
  /** Absent: nothing is asked of the org. */
  readonly login?: RunRequest['login'];
  readonly destination?: RunRequest['destination'];
}

export type PlanRunPorts = Pick<
  RunPorts,
  'http' | 'clock' | 'files' | 'log' | 'random' | 'mask' | 'cancellation'
>;

/** What a check has found so far. */
interface Findings {
  verdict?: Verdict;
  readonly diagnostics: Diagnostic[];
  diagnosticsLeftOut: number;
  readonly troubles: string[];
  readonly notChecked: string[];
  jobs: readonly Planned[];
}

/**
 * Checks everything that can be checked of a load, and writes nothing to the org.
 *
 * @returns `success` when the load may begin, `invalid` when it would be refused; never throws for what a user, a file
 *   or the service did
 */
export async function planRun(request: PlanRunRequest, ports: PlanRunPorts): Promise<Outcome> {
  const startedAt = ports.clock.now();
  const found: Findings = {
    ...{ diagnostics: [], troubles: [], notChecked: [] },
    ...{ diagnosticsLeftOut: 0, jobs: [] },
  };
  try {
    await check(request, ports, found);
  } catch (error) {
    found.troubles.push(error instanceof Error ? error.message : String(error));
    found.verdict = ports.cancellation.cancelled.aborted ? 'cancelled' : 'error';
  } finally {
    // What cannot be removed lies in the runner's temporary folder, which the runner empties.
    await ports.files.removeFolder(request.scratchFolder).catch(() => undefined);
  }
  const { diagnostics, diagnosticsLeftOut, notChecked, troubles } = found;
  const jobs = found.jobs.map((planned) => plannedOutcome(planned, []));
  return {
    verdict: found.verdict ?? verdictOf(found),
    ...{ diagnostics, diagnosticsLeftOut, troubles, jobs },
    manifestFile: request.manifest,
    apiVersion: request.apiVersion,
    startedAt: new Date(startedAt),
    durationMilliseconds: ports.clock.now() - startedAt,
    counts: sumOf(jobs.map(({ counts }) => counts)),
    usage: { requests: 0, batches: 0, recordBytes: 0, sentBytes: 0 },
    plan: { needs: budgetOf(found), uncounted: uncounted(found), notChecked },
  };
}

async function check(request: PlanRunRequest, ports: PlanRunPorts, found: Findings): Promise<void> {
  const { files } = ports;
  const signal = ports.cancellation.cancelled;
  const planning = await makePlan(request, { files, signal });
  found.jobs = planning.sound;
  found.diagnostics.push(...planning.diagnostics);
  found.diagnosticsLeftOut += planning.leftOut;
  found.notChecked.push(...unknowable(found.jobs), ...unaskedOrg());
  const loads = found.jobs.filter((planned) => planned.kind === 'load');
  for (const planned of loads) await foreseeIds(planned, files, signal);
  for (const planned of loads) {
    const limit = request.maxFailedRecords;
    found.diagnostics.push(...(await checkRecords(planned, [], { limit, files, signal })));
  }
}

function verdictOf({ diagnostics, diagnosticsLeftOut, troubles }: Findings): Verdict {
  if (troubles.length > 0) return 'error';
  const isWrong = diagnosticsLeftOut > 0 || diagnostics.some(({ severity }) => severity === 'error');
  return isWrong ? 'invalid' : 'success';
}
