import type { BatchInfo } from '../../bulk/batch-info.ts';
import type { Discrepancy } from '../../outcome/discrepancy.ts';

/** Batches that the run did not add, by the ids of their jobs and their own. One that was seen is never forgotten. */
export class ForeignBatches {
  readonly #jobs = new Map<string, Map<string, BatchInfo>>();

  /** What a list of a job shows of such batches; what it does not show stays. */
  seen(jobId: string, infos: readonly BatchInfo[]): void {
    const known = this.#jobs.get(jobId) ?? new Map<string, BatchInfo>();
    for (const info of infos) known.set(info.id, info);
    this.#jobs.set(jobId, known);
  }

  /** It is one that the run added: the answer came after the list. */
  remove({ id, jobId }: BatchInfo): void {
    this.#jobs.get(jobId)?.delete(id);
  }

  in(jobId: string): readonly BatchInfo[] {
    return [...(this.#jobs.get(jobId)?.values() ?? [])];
  }

  get all(): readonly BatchInfo[] {
    return [...this.#jobs.keys()].flatMap((jobId) => this.in(jobId));
  }
}

/** What is to be reported of batches that the run did not add. */
export function foreignBatches(foreign: readonly BatchInfo[]): Discrepancy[] {
  if (foreign.length === 0) return [];
  const records = foreign.reduce((sum, { numberRecordsProcessed }) => sum + numberRecordsProcessed, 0);
  return [{ name: 'foreign-batches', batchIds: foreign.map(({ id }) => id), records }];
}
