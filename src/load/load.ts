import type { JobOutcome } from '../outcome/outcome.ts';
import type { Plan, PlannedJob } from '../plan/plan.ts';
import type { LoadContext } from './context.ts';
import { loadJob } from './job-load.ts';
import { unsentOutcome } from './unsent-outcome.ts';

/**
 * Loads the jobs of a plan: each as soon as those it needs are done, independent ones side by side. A job whose needs
 * failed is skipped, unless they say `onFailure: continue`.
 *
 * @returns an outcome for each job, in the order of the plan; never throws
 */
export async function load(plan: Plan, context: LoadContext): Promise<JobOutcome[]> {
  const started = new Map<string, Promise<Ended>>();
  for (const planned of plan.jobs) {
    const needs = planned.job.needs.flatMap((id) => started.get(id) ?? []);
    started.set(planned.job.id, startAfter(needs, planned, context));
  }
  const ended = await Promise.all(started.values());
  return ended.map(({ outcome }) => outcome);
}

interface Ended {
  readonly planned: PlannedJob;
  readonly outcome: JobOutcome;
}

async function startAfter(
  needs: readonly Promise<Ended>[],
  planned: PlannedJob,
  context: LoadContext,
): Promise<Ended> {
  const obstacle = (await Promise.all(needs)).find(
    ({ planned: { job }, outcome }) => outcome.verdict !== 'success' && job.onFailure === 'stop',
  );
  const { cancelled } = context.cancellation;
  if (cancelled.aborted) {
    const reason = cancelled.reason instanceof Error ? cancelled.reason.message : 'The run was cancelled.';
    return { planned, outcome: await unsentOutcome(planned, 'cancelled', reason, context) };
  }
  if (obstacle !== undefined) {
    const reason = `The job needs "${obstacle.outcome.id}", which did not succeed.`;
    return { planned, outcome: await unsentOutcome(planned, 'skipped', reason, context) };
  }
  try {
    return { planned, outcome: await loadJob(planned, context) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { planned, outcome: await unsentOutcome(planned, 'error', reason, context) };
  }
}
