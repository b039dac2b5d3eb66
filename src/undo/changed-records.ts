import { join } from 'node:path';
import { RowFile } from '../records/results/row-file.ts';
import { changedRecords, readReferring } from './org-state.ts';
import type { UndoPlanning } from './undo-planning.ts';
import type { RecordedJob } from './undo-record.ts';

/** The list of records that were changed since the run, in the folder of the undo. */
export const CHANGED_FILE = 'changed.csv';

/** Records that were changed since the run, listed as they are met. */
export class ChangedRecords {
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
