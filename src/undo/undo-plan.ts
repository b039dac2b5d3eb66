import { join } from 'node:path';
import type { NotTakenBack, UndoFindings } from '../outcome/outcome.ts';
import type { Files } from '../ports/files.ts';
import { RowFile } from '../records/results/row-file.ts';
import type { Describes } from '../salesforce/describes.ts';
import { writeKeptValues } from './kept-values.ts';
import { canBeEmptied, changedRecords, deletionLevels, readReferring, type UndoAccess } from './org-state.ts';
import { visitIds, type RecordedJob, type UndoRecord } from './undo-record.ts';
import { StepNames, UNDO_MANIFEST, undoManifest, type UndoStep } from './undo-steps.ts';

/** What an undo is planned with. */
export interface UndoPlanning {
  readonly record: UndoRecord;
  /** Absolute path of the results folder of the run. */
  readonly runFolder: string;
  /** Absolute path of the folder that the files of the undo are put into. */
  readonly folder: string;
  /** What to do with records that were changed since the run. */
  readonly ofChanged: 'undo' | 'skip';
  readonly access: UndoAccess;
  readonly describes: Describes;
  readonly files: Files;
}

/** The list of records that were changed since the run, in the folder of the undo. */
export const CHANGED_FILE = 'changed.csv';
/** So many files are written at the same time. */
const LEVELS_AT_ONCE = 50;

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
        notTakenBack: [...notTakenBackBy(record), ...writer.notKept],
        changed: {
          ...{ records: changed.count, parents: changed.parents, chosen: ofChanged },
          ...(changed.count > 0 && { file: CHANGED_FILE }),
        },
        cascades: await cascadesOf(jobs, describes),
      },
    };
  } finally {
    await changed.close();
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

/** Records that were changed since the run, listed as they are met. */
class ChangedRecords {
  count = 0;
  /** Records that stay since others do that were changed. */
  parents = 0;
  readonly #planning: UndoPlanning;
  /** By object and id: when, or nothing for a parent that stays with its child. */
  readonly #byObject = new Map<string, Map<string, string>>();
  #list: RowFile | undefined;

  constructor(planning: UndoPlanning) {
    this.#planning = planning;
  }

  async begin(): Promise<void> {
    const { access, files, folder, record } = this.#planning;
    for (const object of new Set(record.jobs.map((job) => job.object))) {
      this.#byObject.set(object, await changedRecords(object, access));
    }
    if (this.#planning.ofChanged === 'skip') await this.#keepParents();
    this.#list = new RowFile(await files.create(join(folder, CHANGED_FILE)), 'sf__Id,object,job,changedAt');
  }

  /** Parents that would take a record along, or that it holds back, stay as well; and theirs. */
  async #keepParents(): Promise<void> {
    const { access, describes } = this.#planning;
    let found = true;
    while (found) {
      found = false;
      for (const [object, parents] of this.#byObject) {
        const { dependents = [] } = (await describes.object(object)) ?? {};
        for (const { cascadeDelete, childSObject, field, restrictedDelete } of dependents) {
          const children = this.#byObject.get(childSObject);
          if (children === undefined || children.size === 0 || !(cascadeDelete || restrictedDelete)) continue;
          await readReferring(childSObject, [field], access, ({ Id, [field]: parent }) => {
            if (typeof parent !== 'string' || parents.has(parent) || !children.has(String(Id))) return;
            parents.set(parent, '');
            found = true;
          });
        }
      }
    }
  }

  /** Whether a record is to be left alone, since it was changed. */
  leavesAlone({ object }: RecordedJob, id: string): boolean {
    return this.#planning.ofChanged === 'skip' && this.#byObject.get(object)?.has(id) === true;
  }

  /** As `leavesAlone`; a record that was changed is listed. */
  note(job: RecordedJob, id: string): boolean {
    const at = this.#byObject.get(job.object)?.get(id);
    if (at === undefined) return false;
    if (at !== '') this.count++;
    else this.parents++;
    this.#list?.rows.appendText(`${id},${job.object},${job.job},${at}\n`);
    return this.leavesAlone(job, id);
  }

  async drain(): Promise<void> {
    await this.#list?.drain();
  }

  async close(): Promise<void> {
    await this.#list?.close();
  }
}

/** Writes the rows of the steps. */
class StepWriter {
  /** Records whose values are not in the file that was to keep them. */
  readonly notKept: NotTakenBack[] = [];
  readonly #planning: UndoPlanning;
  readonly #changed: ChangedRecords;
  readonly #names: StepNames;

  constructor(planning: UndoPlanning, changed: ChangedRecords, names: StepNames) {
    this.#planning = planning;
    this.#changed = changed;
    this.#names = names;
  }

  /** Puts back what a job overwrote. */
  async restoring(job: RecordedJob): Promise<readonly UndoStep[]> {
    const { files, record, runFolder } = this.#planning;
    if (job.before === null || job.overwritten.count === 0) return [];
    const ids = new Set<string>();
    await visitIds(record, job.overwritten, files, (id) => {
      if (!this.#changed.note(job, id)) ids.add(id);
    });
    if (ids.size === 0) return [];
    const step = this.#step('restore', job);
    const records = await writeKeptValues(join(runFolder, job.before.file), this.#path(step), ids, files);
    if (ids.size > 0) {
      const { job: id, object, operation } = job;
      this.notKept.push({ job: id, object, operation, records: ids.size, reason: 'values-not-kept' });
    }
    return records > 0 ? [{ ...step, records }] : [];
  }

  /** Deletes what a job created, from the leaves. */
  async deleting(
    job: RecordedJob,
  ): Promise<{ readonly steps: readonly UndoStep[]; readonly circular: ReadonlySet<string> }> {
    const { access, describes, files, record } = this.#planning;
    if (job.created.count === 0) return { steps: [], circular: new Set() };
    const object = await describes.object(job.object);
    const levels = object && (await deletionLevels(object, access));
    const steps: UndoStep[] = [];
    for (let from = 0; from < (levels?.count ?? 1); from += LEVELS_AT_ONCE) {
      const outs = new Map<number, { readonly out: RowFile; readonly step: UndoStep; records: number }>();
      const count = Math.min(LEVELS_AT_ONCE, (levels?.count ?? 1) - from);
      for (let level = from; level < from + count; level++) {
        const step = this.#step('delete', job);
        outs.set(level, { out: new RowFile(await files.create(this.#path(step)), 'Id'), step, records: 0 });
      }
      const drain = async (): Promise<void> => {
        for (const { out } of outs.values()) await out.drain();
        await this.#changed.drain();
      };
      try {
        await visitIds(
          record,
          job.created,
          files,
          (id) => {
            const to = outs.get(levels?.levelOf(id) ?? 0);
            if (to === undefined || this.#changed.note(job, id)) return;
            to.out.rows.appendText(`${id}\n`);
            to.records++;
          },
          drain,
        );
      } finally {
        for (const { out } of outs.values()) await out.close();
      }
      const filled = [...outs.values()].filter(({ records }) => records > 0);
      steps.push(...filled.map(({ records, step }) => ({ ...step, records })));
    }
    return { steps, circular: levels?.circular ?? new Set() };
  }

  /**
   * Empties references that would hold others back from being deleted: to records that go before, or that refer to each
   * other in a circle.
   *
   * @param before jobs whose records are deleted before those of this one
   */
  async unlinking(
    job: RecordedJob,
    before: readonly RecordedJob[],
    circular: ReadonlySet<string>,
  ): Promise<readonly UndoStep[]> {
    const { access, describes, files, record } = this.#planning;
    const object = await describes.object(job.object);
    if (object === undefined || job.created.count === 0) return [];
    const parents = new Set(before.filter(({ created }) => created.count > 0).map((one) => one.object));
    if (circular.size > 0) parents.add(job.object);
    const holding = new Set<string>();
    for (const parent of parents) {
      const { dependents = [] } = (await describes.object(parent)) ?? {};
      for (const { childSObject, field, restrictedDelete } of dependents) {
        if (restrictedDelete && childSObject === job.object) holding.add(field);
      }
    }
    const fields = object.fields.filter((field) => holding.has(field.name) && canBeEmptied(field));
    if (fields.length === 0) return [];
    const filled = fields.map(({ name }) => name);
    const linked = new Set<string>();
    await readReferring(job.object, filled, access, ({ Id }) => void linked.add(String(Id)));
    const step = this.#step('unlink', job);
    const out = new RowFile(await files.create(this.#path(step)), ['Id', ...filled].join());
    let records = 0;
    try {
      await visitIds(
        record,
        job.created,
        files,
        (id) => {
          if (!linked.has(id) || this.#changed.leavesAlone(job, id)) return;
          out.rows.appendText(`${id}${','.repeat(filled.length)}\n`);
          records++;
        },
        async () => out.drain(),
      );
    } finally {
      await out.close();
    }
    return records > 0 ? [{ ...step, records }] : [];
  }

  #step(purpose: 'delete' | 'restore' | 'unlink', { job, object }: RecordedJob): UndoStep {
    const id = this.#names.next(purpose, job);
    const operation = purpose === 'delete' ? 'delete' : 'update';
    return { id, object, operation, file: `${id}.csv`, records: 0 };
  }

  #path({ file }: UndoStep): string {
    return join(this.#planning.folder, file);
  }
}
