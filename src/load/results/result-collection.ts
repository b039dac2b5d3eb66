import type { FailureDigest } from '../../outcome/failure-digest.ts';
import type { BatchSource } from '../../records/inspection/batch-source.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { RecordSink } from '../../records/results/record-sink.ts';
import { joinResult, unseen, type BatchTally, type GoneRule } from './batch-result.ts';
import type { FirstIds } from '../send/first-ids.ts';
import { CreatedIds } from './created-ids.ts';
import type { FetchedResult, ResultSources } from './fetched-result.ts';
import type { ResultSpool } from './result-spool.ts';
import type { RetriedRecords } from './retried-records.ts';

export interface CollectionParts {
  readonly batches: readonly Batch[];
  readonly source: BatchSource;
  readonly files: RecordSink;
  readonly digest: FailureDigest;
  /** Names of the source files, by their index. */
  readonly names: readonly string[];
  readonly retried: RetriedRecords;
  readonly firstIds: FirstIds;
  readonly sources: ResultSources;
  readonly spool: ResultSpool;
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
 * are only looked at until it is known what became of them, and kept until then.
 */
export class ResultCollection {
  readonly #parts: CollectionParts;
  readonly #tallies: BatchTally[] = [];
  readonly #createdIds: CreatedIds;
  #writable = true;
  /** The number of the last batch that was followed. */
  #followed = 0;

  constructor(parts: CollectionParts) {
    this.#parts = parts;
    this.#createdIds = new CreatedIds(parts.firstIds);
  }

  /** Follows the batches of the next round as they become final, and finds the records that are worth another attempt. */
  async follow({ last }: Round): Promise<void> {
    const { batches, sources, retried, spool } = this.#parts;
    const open = batches.slice(this.#tallies.length, last);
    this.#followed = last;
    let looking = false;
    for (const [index, batch] of open.entries()) {
      spool.fetchAhead(open, index);
      const result = await spool.take(batch);
      try {
        if (await retried.consider(batch, result)) looking = true;
      } catch (error) {
        sources.trouble(error);
      }
      if (looking) await spool.keep(batch, result);
      else await this.#join(batch, result);
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
    const { batches, sources, files } = this.#parts;
    await this.#joinUntil(this.#followed);
    for (const batch of batches.slice(this.#tallies.length)) {
      const { kind } = await sources.tracker.status(batch.number);
      await this.#join(
        batch,
        kind === 'unsent' ? { kind: 'not-processed' } : { kind: 'unknown', isRecalled: true },
      );
    }
    await files.close(this.#parts.closing).catch(sources.trouble);
    return this.#tallies;
  }

  async #joinUntil(last: number): Promise<void> {
    const { spool } = this.#parts;
    const batches = this.#parts.batches.slice(this.#tallies.length, last);
    for (const [index, batch] of batches.entries()) {
      spool.fetchAhead(batches, index);
      await this.#join(batch, await spool.take(batch));
    }
  }

  async #join(batch: Batch, result: FetchedResult): Promise<void> {
    const { closing, sources } = this.#parts;
    let tally: BatchTally | undefined;
    if (this.#writable) {
      try {
        closing.throwIfAborted();
        tally = await joinResult(batch, result, { ...this.#parts, createdIds: this.#createdIds });
      } catch (error) {
        // What was joined of the batch is written in part: its counts can no longer be shown.
        this.#writable = false;
        sources.trouble(error);
      }
    }
    this.#tallies.push(tally ?? unseen(batch, result));
  }
}
