import type { Reference } from './manifest.ts';
import type { NeedsByJob } from './needs.ts';
import type { WrittenReference } from './references.ts';

/** Which jobs each job waits for, and which of its references it sets when they are done. */
export interface ReferenceOrder {
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly references: ReadonlyMap<string, readonly Reference[]>;
}

/** Job id → names, in lower case, of the fields of its references that cannot be set once their record is there. */
export type FixedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether the field of a reference cannot be set once its record is there. */
export function isFixed(id: string, { field }: WrittenReference, fixed: FixedFields): boolean {
  return fixed.get(id)?.has(field.value.toLowerCase()) === true;
}

/**
 * A reference makes its job wait for the one that it refers to, unless that one waits for it already: then the reference
 * is deferred. One to the own job is not: its records are sent in an order of their own. What the manifest says under "needs" comes first, then references whose fields are fixed, then others to
 * jobs further up, then those to jobs further down. That a job waits for the one above it is a default, which gives way
 * to all of these.
 */
export function orderOf(
  needs: NeedsByJob,
  references: ReadonlyMap<string, readonly WrittenReference[]>,
  fixed: FixedFields = new Map(),
): ReferenceOrder {
  const ids = [...needs.keys()];
  const order = new Map(ids.map((id) => [id, new Set<string>()]));
  const add = (id: string, need: string): void => {
    if (id !== need && !reaches(need, id, order)) order.get(id)?.add(need);
  };
  for (const [id, all] of needs) {
    for (const need of all) if (!need.isDefault) order.get(id)?.add(need.id);
  }
  const position = new Map(ids.map((id, index) => [id, index]));
  const isAbove = (id: string, other: string): boolean =>
    (position.get(other) ?? 0) < (position.get(id) ?? 0);
  const rounds = [true, false].flatMap((isNow) => [true, false].map((upwards) => ({ isNow, upwards })));
  for (const { isNow, upwards } of rounds) {
    for (const [id, all] of references) {
      const parents = all
        .filter((reference) => isFixed(id, reference, fixed) === isNow)
        .flatMap(({ jobs }) => jobs.map(({ value }) => value));
      for (const parent of parents) if (isAbove(id, parent) === upwards) add(id, parent);
    }
  }
  const resolved = new Map(
    [...references].map(([id, all]) => [
      id,
      all.map((reference) => {
        const others = reference.jobs.filter(({ value }) => value !== id);
        const deferred = others.some(({ value }) => !reaches(id, value, order));
        const isOwn = !deferred && others.length < reference.jobs.length;
        return { ...reference, deferred, isOwn, isFixed: isFixed(id, reference, fixed) };
      }),
    ]),
  );
  for (const [id, all] of needs) for (const need of all) if (need.isDefault) add(id, need.id);
  return {
    needs: new Map([...order].map(([id, all]) => [id, [...all]])),
    references: resolved,
  };
}

/** Whether a job waits for another one, directly or through others. */
function reaches(from: string, to: string, order: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(order.get(id) ?? []));
  }
  return false;
}
