import { join } from 'node:path';
import type { NotTakenBack } from '../outcome/outcome.ts';
import { openAll } from '../ports/open-all.ts';
import { RowFile } from '../records/results/row-file.ts';
import type { ChangedRecords } from './changed-records.ts';
import { writeKeptValues } from './kept-values.ts';
import { canBeEmptied, deletionLevels, goneRecords, readReferring } from './org-state.ts';
import type { UndoPlanning } from './undo-planning.ts';
import { visitIds, type RecordedJob } from './undo-record.ts';
import type { StepNames, UndoStep } from './undo-steps.ts';

/** The list of records that were to be put back and are gone, in the folder of the undo. */
const GONE_FILE = 'gone.csv';
/** So many files are written at the same time. */
const LEVELS_AT_ONCE = 50;

/** Writes the rows of the steps. */
export class StepWriter {
  /** Records whose values are not in the file that was to keep them, and records that are gone. */
  readonly notTakenBack: NotTakenBack[] = [];
  readonly #planning: UndoPlanning;
  readonly #changed: ChangedRecords;
  readonly #names: StepNames;
  #goneList: RowFile | undefined;

  constructor(planning: UndoPlanning, changed: ChangedRecords, names: StepNames) {
    this.#planning = planning;
    this.#changed = changed;
    this.#names = names;
  }

  /** Puts back what a job overwrote. */
  async restoring(job: RecordedJob): Promise<readonly UndoStep[]> {
    const { access, files, record, runFolder } = this.#planning;
    if (job.before === null || job.overwritten.count === 0) return [];
    const ids = new Set<string>();
    await visitIds(record, job.overwritten, files, (id) => {
      if (!this.#changed.note(job, id)) ids.add(id);
    });
    if (ids.size === 0) return [];
    const gone = await goneRecords(job.object, ids, access);
    await this.#listGone(job, gone);
    for (const id of gone) ids.delete(id);
    const step = this.#step('restore', job);
    const records = await writeKeptValues(join(runFolder, job.before.file), this.#path(step), ids, files);
    // A batch that somebody repeated has overwritten what it had created: nothing is to be kept of that.
    if (ids.size > 0) await visitIds(record, job.created, files, (id) => void ids.delete(id));
    this.#leave(job, ids.size, 'values-not-kept');
    return records > 0 ? [{ ...step, records }] : [];
  }

  async #listGone(job: RecordedJob, gone: ReadonlySet<string>): Promise<void> {
    if (gone.size === 0) return;
    const { files, folder } = this.#planning;
    this.#goneList ??= new RowFile(await files.create(join(folder, GONE_FILE)), 'sf__Id,object,job');
    for (const id of gone) this.#goneList.rows.appendText(`${id},${job.object},${job.job}\n`);
    await this.#goneList.drain();
    this.#leave(job, gone.size, 'gone');
  }

  #leave({ job, object, operation }: RecordedJob, records: number, reason: NotTakenBack['reason']): void {
    if (records > 0) this.notTakenBack.push({ job, object, operation, records, reason });
  }

  async close(): Promise<void> {
    await this.#goneList?.close();
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
      const count = Math.min(LEVELS_AT_ONCE, (levels?.count ?? 1) - from);
      const opened = await openAll(
        Array.from({ length: count }, () => this.#step('delete', job)),
        async (step) => new RowFile(await files.create(this.#path(step)), 'Id'),
      );
      const outs = [...opened].map(([step, out]) => ({ out, step, records: 0 }));
      const drain = async (): Promise<void> => {
        for (const { out } of outs) await out.drain();
        await this.#changed.drain();
      };
      try {
        await visitIds(
          record,
          job.created,
          files,
          (id) => {
            const to = outs[(levels?.levelOf(id) ?? 0) - from];
            if (to === undefined || this.#changed.note(job, id)) return;
            to.out.rows.appendText(`${id}\n`);
            to.records++;
          },
          drain,
        );
      } finally {
        for (const { out } of outs) await out.close();
      }
      const filled = outs.filter(({ records }) => records > 0);
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
