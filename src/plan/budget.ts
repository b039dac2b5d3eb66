import { counted, number } from '../diagnostic/counted.ts';
import type { OrgLimits } from '../limits/org-limits.ts';
import { SECOND_PASS, type Plan, type Planned } from './plan.ts';

/** What a load takes from the org's allocations for 24 hours. */
export interface Budget {
  readonly batches: number;
  /** An estimate: how often a job is looked at depends on how fast the org is. */
  readonly apiRequests: number;
}

/** To create a job and to close it. */
const REQUESTS_PER_JOB = 2;
/** To add a batch and to read its result. */
const REQUESTS_PER_BATCH = 2;
/** Looks at a job in its first half minute, and then one for each batch. */
const LOOKS_PER_JOB = 12;
const LOOKS_PER_BATCH = 1;
/** Looks at the batches of a further level in its first ten seconds: each begins with short intervals again. */
const LOOKS_PER_LEVEL = 8;

/**
 * What the plan takes when nothing goes wrong.
 *
 * @param sentOf numbers of the batches that an earlier attempt has sent of a pass, by its name in the journal; those of
 *   attempts, and of jobs whose batches are not counted, may be among them
 */
export function budgetOf(
  { jobs }: Plan,
  sentOf: (pass: string) => Iterable<number> | undefined = () => undefined,
): Budget {
  const passes = jobs.flatMap((planned) =>
    planned.kind === 'load' && planned.inspection.projection.links !== undefined
      ? [planned, planned]
      : [planned],
  );
  const batches = passes.reduce((sum, planned) => sum + batchesOf(planned), 0);
  const sent = jobs.reduce((sum, planned) => sum + sentBefore(planned, sentOf), 0);
  return {
    batches: batches - sent,
    apiRequests:
      passes.length * (REQUESTS_PER_JOB + LOOKS_PER_JOB) +
      batches * (REQUESTS_PER_BATCH + LOOKS_PER_BATCH) +
      furtherLevels(jobs) * LOOKS_PER_LEVEL,
  };
}

/** Levels of records that refer to each other, beside the first of each job. */
function furtherLevels(jobs: Plan['jobs']): number {
  return jobs.reduce(
    (sum, planned) => sum + (planned.kind === 'load' ? (planned.inspection.levels?.count ?? 1) - 1 : 0),
    0,
  );
}

/** A query is one batch. How many its rows make, or the parts that the service splits it into, is known later. */
function batchesOf(planned: Planned): number {
  switch (planned.kind) {
    case 'load':
      return planned.inspection.batches.length;
    case 'query':
      return 1;
    case 'rows':
      return 0;
  }
}

/** How many batches of the plan need not be sent again. A query is carried out again. */
function sentBefore(planned: Planned, sentOf: (pass: string) => Iterable<number> | undefined): number {
  if (planned.kind !== 'load') return 0;
  const { batches, projection } = planned.inspection;
  const { id } = planned.job;
  const names = [id, ...(projection.links === undefined ? [] : [`${id}${SECOND_PASS}`])];
  const sent = names.map((name) => new Set(sentOf(name)));
  return sent.reduce((sum, numbers) => sum + batches.filter(({ number }) => numbers.has(number)).length, 0);
}

/** Ids of jobs whose batches cannot be counted beforehand. */
export function uncounted({ jobs }: Plan): readonly string[] {
  return jobs
    .filter((planned) => planned.kind === 'rows' || planned.job.query?.pkChunking !== undefined)
    .map(({ job }) => job.id);
}

/** Why the org's limits do not let the load begin, and what to do: a sentence for each limit; none when they do. */
export function shortages(needed: Budget, limits: OrgLimits): string[] {
  const { apiRequests, batches } = limits;
  const found: string[] = [];
  if (batches !== undefined && needed.batches > batches.remaining) {
    found.push(
      `The load needs ${counted(needed.batches, 'batch', 'batches')}, but of the org's ${number(batches.max)} for 24 hours ${remain(batches.remaining)}. Nothing was sent. Wait until the 24 hours have moved on, load fewer jobs at once with the input "jobs", or let "batch" make the batches larger.`,
    );
  }
  if (apiRequests !== undefined && needed.apiRequests > apiRequests.remaining) {
    found.push(
      `The load needs about ${counted(needed.apiRequests, 'API request')}, but of the org's ${number(apiRequests.max)} for 24 hours ${remain(apiRequests.remaining)}. Nothing was sent. Wait until the 24 hours have moved on, or load fewer jobs at once with the input "jobs".`,
    );
  }
  return found;
}

function remain(count: number): string {
  return count === 0 ? 'none remain' : count === 1 ? 'only 1 remains' : `only ${number(count)} remain`;
}
