import { isError, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { allOf } from '../diagnostic/word-list.ts';
import type { PlanPorts, PlanRequest } from '../plan/plan-request.ts';
import type { Plan } from '../plan/plan.ts';
import { makePlan, type Planning } from '../plan/planning.ts';

/**
 * Makes a plan once more without columns that are not to be sent.
 *
 * @param columns names, by the id of their job
 * @returns the plan, or the mistakes that there are without those columns
 * @throws when a file cannot be read, or the signal aborts
 */
export async function planWithout(
  columns: ReadonlyMap<string, ReadonlySet<string>>,
  request: PlanRequest,
  ports: PlanPorts,
): Promise<Plan | readonly Diagnostic[]> {
  const scratchFolder = `${request.scratchFolder}/again`;
  const again = await makePlan({ ...request, scratchFolder, unsentColumns: columns }, ports);
  if (again.plan !== undefined) return again.plan;
  const reasons = [...columns].flatMap(([job, names]) => neededColumns(job, [...names], again));
  return [...again.diagnostics.filter(isError), ...reasons];
}

function neededColumns(id: string, names: readonly string[], { sound, unsound }: Planning): Diagnostic[] {
  if (sound.some(({ job }) => job.id === id)) return [];
  const place = unsound.find(({ job }) => job.id === id)?.job.place;
  const columns = allOf(names.map((name) => `"${name}"`));
  return [
    {
      severity: 'error',
      message: `The job "${id}" does not send ${columns}: no field of the org takes what stands there. Without that, its records have mistakes, which are listed.`,
      hint: 'Give these records a value that is sent, or leave them out.',
      ...(place === undefined ? {} : { place }),
    },
  ];
}
