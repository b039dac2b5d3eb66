import type { JobOutcome } from '../outcome/outcome.ts';
import type { Plan, Planned } from '../plan/plan.ts';
import type { LoadContext } from './context.ts';
import { loadJob } from './job-load.ts';
import { loadQuery } from './query-load.ts';
import { loadRows } from './rows-load.ts';
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
  readonly planned: Planned;
  readonly outcome: JobOutcome;
}

async function startAfter(
  needs: readonly Promise<Ended>[],
  planned: Planned,
  context: LoadContext,
): Promise<Ended> {
  const done = await Promise.all(needs);
  const found = done.find(({ planned: { job } }) => job.id === planned.job.rowsFrom?.value)?.outcome;
  const obstacle = done.find(
    ({ planned: { job }, outcome }) =>
      outcome.verdict !== 'success' && (job.onFailure === 'stop' || outcome === found),
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
    return { planned, outcome: await carryOut(planned, found, context) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { planned, outcome: await unsentOutcome(planned, 'error', reason, context) };
  }
}

/** @param found what became of the query that the rows come from */
async function carryOut(
  planned: Planned,
  found: JobOutcome | undefined,
  context: LoadContext,
): Promise<JobOutcome> {
  switch (planned.kind) {
    case 'load':
      return loadJob(planned, context);
    case 'query':
      return loadQuery(planned, context);
    case 'rows':
      if (found === undefined) throw new Error('The query that the rows come from was not run.');
      return loadRows(planned, found, context);
  }
}
