import { join } from 'node:path';
import type { NotTakenBack, UndoFindings } from '../outcome/outcome.ts';
import type { Describes } from '../salesforce/describes.ts';
import { CHANGED_FILE, ChangedRecords } from './changed-records.ts';
import { StepWriter } from './step-writer.ts';
import type { UndoPlanning } from './undo-planning.ts';
import type { RecordedJob, UndoRecord } from './undo-record.ts';
import { StepNames, UNDO_MANIFEST, undoManifest, type UndoStep } from './undo-steps.ts';

/**
 * Writes the jobs of an undo, with their rows, into its folder. Values are put back before the records go that the run
 * created: a child that the run gave to a new parent would go with it.
 *
 * @returns what there is to say of it; no steps where nothing is left to be done
 * @throws RestApiError; TransportError; when a file cannot be read or written
 */
export async function planUndo(
  planning: UndoPlanning,
): Promise<{ readonly steps: readonly UndoStep[]; readonly findings: UndoFindings }> {
  const { describes, files, folder, ofChanged, record } = planning;
  const { head, jobs } = record;
  const changed = new ChangedRecords(planning);
  const names = new StepNames(jobs.map(({ job }) => job));
  const writer = new StepWriter(planning, changed, names);
  try {
    await changed.begin();
    const restored = new Map<RecordedJob, readonly UndoStep[]>();
    for (const job of jobs) restored.set(job, await writer.restoring(job));
    const restoringOf = (job: RecordedJob): readonly UndoStep[] => restored.get(job) ?? [];
    const first = jobs.filter(({ secondPass }) => secondPass).flatMap(restoringOf);
    const rest: UndoStep[] = [];
    const unlinking: UndoStep[] = [];
    for (const [index, job] of jobs.entries()) {
      if (!job.secondPass) rest.push(...restoringOf(job));
      const { circular, steps } = await writer.deleting(job);
      rest.push(...steps);
      unlinking.push(...(await writer.unlinking(job, jobs.slice(0, index), circular)));
    }
    const steps = [...first, ...unlinking, ...rest];
    await files.replace(join(folder, UNDO_MANIFEST), Buffer.from(undoManifest(steps)));
    return {
      steps,
      findings: {
        undoFile: record.path,
        run: { id: head.runId, startedAt: new Date(head.createdAt) },
        created: jobs.reduce((sum, { created }) => sum + created.count, 0),
        overwritten: jobs.reduce((sum, { overwritten }) => sum + overwritten.count, 0),
        notTakenBack: [...notTakenBackBy(record), ...writer.notTakenBack],
        changed: {
          ...{ records: changed.count, parents: changed.parents, chosen: ofChanged },
          ...(changed.count > 0 && { file: CHANGED_FILE }),
        },
        cascades: await cascadesOf(jobs, describes),
      },
    };
  } finally {
    await changed.close();
    await writer.close();
  }
}

const DELETES: ReadonlySet<string> = new Set(['delete', 'hardDelete']);

function notTakenBackBy({ head }: UndoRecord): NotTakenBack[] {
  return head.notTakenBack.map((one) => ({
    ...one,
    reason: DELETES.has(one.operation) ? 'deleted' : 'values-not-kept',
  }));
}

/** Objects of which records are deleted, and the objects whose records may go with them. */
async function cascadesOf(
  jobs: readonly RecordedJob[],
  describes: Describes,
): Promise<UndoFindings['cascades']> {
  const objects = [...new Set(jobs.filter(({ created }) => created.count > 0).map(({ object }) => object))];
  const found: UndoFindings['cascades'][number][] = [];
  for (const object of objects) {
    const { dependents = [] } = (await describes.object(object)) ?? {};
    const children = dependents.filter(({ cascadeDelete }) => cascadeDelete).map((one) => one.childSObject);
    if (children.length > 0) found.push({ object, children: [...new Set(children)].sort() });
  }
  return found;
}
