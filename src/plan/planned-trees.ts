import { dirname } from 'node:path';
import { Mistakes } from '../diagnostic/mistakes.ts';
import type { ManifestJob, TreeJob } from '../manifest/manifest.ts';
import type { PlannedJob } from './plan.ts';
import { withoutIds } from './job-inspection.ts';
import type { ReferencePlan } from './reference-plan.ts';
import type { TreeLoad, TreePorts } from './tree-loads.ts';

/** Where a tree plan and its files lie, and where copies of their records may lie. */
export interface TreeFolders {
  /** Absolute. */
  readonly workspace: string;
  /** Absolute path of the manifest. */
  readonly manifest: string;
  readonly scratch: string;
  /** Names of columns that are not sent, by the id of their load. */
  readonly unsent: ReadonlyMap<string, ReadonlySet<string>> | undefined;
}

/** The loads that jobs with tree plans stand for. */
export class PlannedTrees {
  readonly #staged: TreeLoad[] = [];
  /** Job id → ids of its loads. */
  readonly #loads = new Map<string, readonly string[]>();

  /** Finds the loads of a job and copies their records, or reports what stands in the way. */
  async stage(
    tree: TreeJob,
    { manifest, scratch, workspace }: TreeFolders,
    ports: TreePorts,
    mistakes: Mistakes,
  ): Promise<void> {
    const [{ readTreePlan }, { treeLoads }] = await Promise.all([
      import('./tree-plan-file.ts'),
      import('./tree-loads.ts'),
    ]);
    const own = new Mistakes();
    const files = await readTreePlan(tree.treePlan, { workspace, manifest: dirname(manifest) }, ports, own);
    if (!own.hasErrors) {
      const loads = await treeLoads(tree, files, `${scratch}/${tree.id}.`, ports, own);
      this.#staged.push(...loads);
      const ids = loads.map(({ job }) => job.id);
      this.#loads.set(tree.id, ids);
    }
    mistakes.takeOver(own.diagnostics, own.leftOut);
  }

  /** Plans all loads, when those of every job are known, since they may refer to each other. */
  async planned(
    references: ReferencePlan,
    folders: TreeFolders,
    ports: TreePorts,
    mistakes: Mistakes,
  ): Promise<Omit<PlannedJob, 'indexes'>[]> {
    const planned: Omit<PlannedJob, 'indexes'>[] = [];
    for (const { job, staged } of this.#staged) {
      const own = this.withLoads(job);
      const unsentColumns = folders.unsent?.get(job.id);
      const mapping = {
        ...{ ...own, references: references.referencesOf(own) },
        ...(unsentColumns === undefined ? {} : { unsentColumns }),
      };
      const { inspection, defects } = await withoutIds(
        {
          mapping,
          ports: { ...ports, scratch: `${folders.scratch}/${job.id}-` },
          removal: (name) => `Take "${name}" out of the records`,
        },
        async (one, itsPorts) => {
          const { inspectStaged } = await import('../records/tree/staged-inspection.ts');
          return inspectStaged(staged, one, job.batch, itsPorts);
        },
      );
      mistakes.takeOver(defects.diagnostics, defects.leftOut);
      if (inspection !== undefined) planned.push({ kind: 'load', job: own, inspection });
    }
    return planned;
  }

  /** Reports jobs that have the id of a load, and so its folder of results. */
  reportTaken(jobs: readonly ManifestJob[], mistakes: Mistakes): void {
    const ids = new Set([...this.#loads.values()].flat().map((id) => id.toLowerCase()));
    for (const { id, place } of jobs) {
      if (!ids.has(id.toLowerCase())) continue;
      mistakes.error({
        message: `A load of a tree plan has the id "${id}", too.`,
        hint: 'Loads of a tree plan are called by their job and object: give this job another id.',
        place,
      });
    }
  }

  /** The same job, with the loads themselves where it refers to a job that stands for them. */
  withLoads(job: ManifestJob): ManifestJob {
    const references = job.references.map((reference) => ({
      ...reference,
      jobs: reference.jobs.flatMap(({ place, value }) =>
        (this.#loads.get(value) ?? [value]).map((id) => ({ value: id, place })),
      ),
    }));
    return { ...job, references };
  }

  /** What a job needs, with the loads themselves as well. */
  needsOf({ needs }: ManifestJob): readonly string[] {
    return needs.flatMap((need) => this.#loads.get(need) ?? [need]);
  }
}
