import type { BatchInfo } from '../../bulk/batch-info.ts';
import type { FailureDigest } from '../../outcome/failure-digest.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { Fates } from '../../records/results/record-sink.ts';
import { joinResult, unseen, type BatchTally, type GoneRule } from './batch-result.ts';
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
  /** Says whether errors mean that the record is gone, and so counts as done. */
  readonly isGone?: GoneRule | undefined;
  /** From then on, result files are left as they are. */
  readonly closing: AbortSignal;
}

/** Batches that are sent, and whose results are known, before those of the next round are sent. */
export interface Round {
  readonly batches: readonly Batch[];
  /** The number of its last batch. */
  readonly last: number;
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
  /** The number of the last batch that was followed. */
  #followed = 0;

  constructor(parts: CollectionParts) {
    this.#parts = parts;
  }

  /** Follows the batches of the next round as they become final, and finds the records that are worth another attempt. */
  async follow({ last }: Round): Promise<void> {
    const { evidence: sources, retried } = this.#parts;
    const batches = this.#parts.batches.slice(0, last);
    this.#followed = last;
    let looking = false;
    await this.#inOrder(batches.slice(this.#tallies.length), async (batch, evidence) => {
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

  /**
   * Joins the batches that `follow` only looked at.
   *
   * @returns how many records of the round were not processed, or may not have been
   */
  async join({ batches, last }: Round): Promise<number> {
    await this.#joinUntil(last);
    return this.#tallies
      .slice(last - batches.length, last)
      .reduce((sum, tally) => sum + tally.notProcessed, 0);
  }

  /**
   * Joins all other batches, and closes the result files. Of batches that were not followed it is not known which of
   * their records an earlier attempt sent: that depends on what became of other records.
   */
  async finish(): Promise<readonly BatchTally[]> {
    const { batches, evidence: sources, files } = this.#parts;
    await this.#joinUntil(this.#followed);
    for (const batch of batches.slice(this.#tallies.length)) {
      const { kind } = await sources.board.fate(batch.number);
      await this.#join(batch, { kind: kind === 'unsent' ? 'not-processed' : 'unknown' });
    }
    await files.close(this.#parts.closing).catch(sources.trouble);
    return this.#tallies;
  }

  async #joinUntil(last: number): Promise<void> {
    const batches = this.#parts.batches.slice(this.#tallies.length, last);
    await this.#inOrder(batches, async (batch, evidence) => {
      await this.#join(batch, evidence);
      return true;
    });
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
