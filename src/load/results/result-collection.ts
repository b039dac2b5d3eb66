import type { BatchInfo } from '../../bulk/batch-info.ts';
import type { FailureDigest } from '../../outcome/failure-digest.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { Fates } from '../../records/results/record-sink.ts';
import { joinResult, unseen, type BatchTally } from './batch-result.ts';
import { CreatedIds } from './created-ids.ts';
import { evidenceOf, type Evidence, type EvidenceSources } from './fetched-result.ts';
import type { RetriedRecords } from './retried-records.ts';

/** Results that are fetched while an earlier one is being written. */
const RESULTS_AHEAD = 3;

export interface CollectionParts {
  readonly batches: readonly Batch[];
  readonly source: BatchSource;
  readonly files: Fates;
  readonly digest: FailureDigest;
  /** Names of the source files, by their index. */
  readonly names: readonly string[];
  readonly retried: RetriedRecords;
  readonly evidence: EvidenceSources;
  /** From then on, result files are left as they are. */
  readonly closing: AbortSignal;
}

/**
 * Reads the result of each batch, in source order and a few ahead, joins it to its records and counts every one of
 * them: the tallies are complete whatever happens. Never throws.
 *
 * Records that are sent again have their place among the others, so from the first batch with such a record on, results
 * are only looked at until it is known what became of them, and read again then.
 */
export class ResultCollection {
  readonly #parts: CollectionParts;
  readonly #tallies: BatchTally[] = [];
  readonly #createdIds = new CreatedIds();
  #writable = true;

  constructor(parts: CollectionParts) {
    this.#parts = parts;
  }

  /** Follows the batches as they become final, and finds the records that are worth another attempt. */
  async follow(): Promise<void> {
    const { batches, evidence: sources, retried } = this.#parts;
    let looking = false;
    await this.#inOrder(batches, async (batch, evidence) => {
      try {
        if (await retried.consider(batch, evidence)) looking = true;
      } catch (error) {
        sources.trouble(error);
      }
      if (!looking) await this.#join(batch, evidence);
      return !looking;
    });
    for (const batch of batches.slice(this.#tallies.length + 1)) {
      const fate = await sources.board.fate(batch.number);
      if (fate.kind !== 'final' || !this.#isWorthALook(fate.info)) continue;
      try {
        await retried.consider(batch, await evidenceOf(batch, sources));
      } catch (error) {
        sources.trouble(error);
      }
    }
  }

  /** Joins the batches that `follow` only looked at, and closes the result files. */
  async finish(): Promise<readonly BatchTally[]> {
    const { batches, evidence: sources, files } = this.#parts;
    await this.#inOrder(batches.slice(this.#tallies.length), async (batch, evidence) => {
      await this.#join(batch, evidence);
      return true;
    });
    await files.close(this.#parts.closing).catch(sources.trouble);
    return this.#tallies;
  }

  #isWorthALook(info: BatchInfo): boolean {
    return this.#parts.retried.mayHold(info);
  }

  /** Passes each batch and its evidence, which was asked for a few batches ago, until `use` says no. */
  async #inOrder(
    batches: readonly Batch[],
    use: (batch: Batch, evidence: Evidence) => Promise<boolean>,
  ): Promise<void> {
    const ahead: Promise<Evidence>[] = [];
    for (const [index, batch] of batches.entries()) {
      for (let next = index + ahead.length; next <= index + RESULTS_AHEAD; next++) {
        const later = batches[next];
        if (later !== undefined) ahead.push(evidenceOf(later, this.#parts.evidence));
      }
      const evidence = await (ahead.shift() ?? evidenceOf(batch, this.#parts.evidence));
      if (!(await use(batch, evidence))) return;
    }
  }

  async #join(batch: Batch, evidence: Evidence): Promise<void> {
    const { closing, evidence: sources } = this.#parts;
    let tally: BatchTally | undefined;
    if (this.#writable) {
      try {
        closing.throwIfAborted();
        tally = await joinResult(batch, evidence, { ...this.#parts, createdIds: this.#createdIds });
      } catch (error) {
        // What was joined of the batch is written in part: its counts can no longer be shown.
        this.#writable = false;
        sources.trouble(error);
      }
    }
    this.#tallies.push(tally ?? unseen(batch, evidence));
  }
}
