import type { Located, Place } from '../diagnostic/diagnostic.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { quoted } from './tree.ts';
import type { JobEntries, WrittenJob } from './shapes/jobs.ts';

/** A job that must be done before another one. */
export interface Need {
  readonly id: string;
  /** Where it is written; the job's own place when it is there by default. */
  readonly place: Place;
  readonly isDefault: boolean;
}

/** Job id → what it needs. */
export type NeedsByJob = ReadonlyMap<string, readonly Need[]>;

/** Reads which jobs must be done before each. Reports unknown ids, and jobs that wait for each other. */
export function readNeeds(jobs: readonly WrittenJob[], defaults: JobEntries, mistakes: Mistakes): NeedsByJob {
  const ids = jobs.map(({ id }) => id.value);
  const known = new Set(ids);
  const needs = new Map<string, readonly Need[]>();
  for (const [index, { id, entries }] of jobs.entries()) {
    const written = entries === 'wrong' ? 'wrong' : (entries.needs ?? defaults.needs);
    const named =
      written === 'wrong' ? [] : written ? written.value.map(writtenNeed) : jobAbove(id, jobs[index - 1]);
    const all = [...named, ...impliedNeeds(entries, named)];
    needs.set(
      id.value,
      all.filter((need) => isPossible(need, id, { known, ids, mistakes })),
    );
  }
  reportCycles(needs, mistakes);
  return needs;
}

function writtenNeed({ value, place }: Located<string>): Need {
  return { id: value, place, isDefault: false };
}

/** A job whose rows come from a query needs that query, whatever "needs" says. */
function impliedNeeds(entries: WrittenJob['entries'], named: readonly Need[]): readonly Need[] {
  const rowsFrom = entries === 'wrong' ? undefined : entries.rowsFrom;
  if (rowsFrom === undefined || rowsFrom === 'wrong') return [];
  return named.some(({ id }) => id === rowsFrom.value) ? [] : [writtenNeed(rowsFrom)];
}

function jobAbove(id: Located<string>, above: WrittenJob | undefined): readonly Need[] {
  return above ? [{ id: above.id.value, place: id.place, isDefault: true }] : [];
}

interface Ids {
  readonly known: ReadonlySet<string>;
  readonly ids: readonly string[];
  readonly mistakes: Mistakes;
}

function isPossible(need: Need, job: Located<string>, { known, ids, mistakes }: Ids): boolean {
  if (!known.has(need.id)) {
    mistakes.error({
      message: `There is no job ${quoted(need.id)}.`,
      ...(mistakes.hasRoom && { hint: unknownHint(need.id, ids) }),
      place: need.place,
    });
    return false;
  }
  if (need.id !== job.value) return true;
  mistakes.error({
    message: `Job ${quoted(need.id)} needs itself.`,
    hint: 'Take it out of "needs"; for a job that needs no other write [].',
    place: need.place,
    ...(need.place.line !== job.place.line && {
      related: { message: 'The job stands here.', place: job.place },
    }),
  });
  return false;
}

function unknownHint(id: string, ids: readonly string[]): string {
  if (/^(?:no|none|null|nothing|false|~)$/i.test(id)) return 'For a job that needs no other write [].';
  const meant = nearestName(id, ids);
  return meant === undefined ? 'Write the id of a job of this manifest.' : `Did you mean "${meant}"?`;
}

/**
 * Walks the jobs depth first; a need that leads back to a job on the way there closes a circle. One circle is reported
 * for each job that closes any.
 */
function reportCycles(needs: NeedsByJob, mistakes: Mistakes): void {
  const done = new Set<string>();
  const path = new Set<string>();
  const visit = (id: string): void => {
    path.add(id);
    let back: string | undefined;
    for (const need of needs.get(id) ?? []) {
      if (path.has(need.id)) back ??= need.id;
      else if (!done.has(need.id)) visit(need.id);
    }
    if (back !== undefined) {
      const ids = [...path];
      reportCycle([...ids.slice(ids.indexOf(back)), back], needs, mistakes);
    }
    path.delete(id);
    done.add(id);
  };
  for (const id of needs.keys()) if (!done.has(id)) visit(id);
}

/** `cycle` begins and ends with the same job, each needing the one after it. */
function reportCycle(cycle: readonly string[], needs: NeedsByJob, mistakes: Mistakes): void {
  const steps = cycle.slice(0, -1).flatMap((id, index) => {
    const need = needs.get(id)?.find((one) => one.id === cycle[index + 1]);
    return need ? [{ id, need }] : [];
  });
  const byDefault = steps.find(({ need }) => need.isDefault);
  const written = steps.find(({ need }) => !need.isDefault) ?? byDefault;
  if (written === undefined) return;
  mistakes.error({
    message: `Jobs wait for each other: ${cycle.join(' → ')}.`,
    hint: byDefault
      ? `${quoted(byDefault.id)} needs the job above it, as it does not say otherwise: give it "needs: []".`
      : 'Take one of them out of "needs".',
    place: written.need.place,
    ...(byDefault && {
      related: { message: `${quoted(byDefault.id)} stands here.`, place: byDefault.need.place },
    }),
  });
}
