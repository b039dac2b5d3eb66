import type { ManifestJob } from '../../manifest/manifest.ts';

/** Which passes of the jobs of a plan wait for which. */
export class PassOrder {
  readonly #jobs: ReadonlyMap<string, Pick<ManifestJob, 'needs' | 'references'>>;
  /** Job id → all jobs that its second pass waits for, directly or not. */
  readonly #awaited = new Map<string, ReadonlySet<string>>();

  constructor(jobs: readonly Pick<ManifestJob, 'id' | 'needs' | 'references'>[]) {
    this.#jobs = new Map(jobs.map((job) => [job.id, job]));
  }

  /** The other jobs whose records the second pass of a job refers to: their first passes come before it. */
  parentsOf(id: string): readonly string[] {
    const waiting = this.#jobs.get(id)?.references.filter(({ deferred }) => deferred) ?? [];
    const parents = waiting.flatMap(({ jobs }) => jobs.map(({ value }) => value));
    return [...new Set(parents)].filter((parent) => parent !== id);
  }

  /**
   * Whether a job waits only for the first pass of one that it needs, because the second one waits for this job. Of all
   * other jobs it waits for the end.
   */
  needsFirstPassAlone(id: string, need: string): boolean {
    const known = this.#awaited.get(need) ?? this.#awaitedBy(need);
    this.#awaited.set(need, known);
    return known.has(id);
  }

  #awaitedBy(id: string): ReadonlySet<string> {
    const awaited = new Set<string>();
    const open = [...this.parentsOf(id)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (awaited.has(next)) continue;
      awaited.add(next);
      open.push(...(this.#jobs.get(next)?.needs ?? []), ...this.parentsOf(next));
    }
    return awaited;
  }
}
