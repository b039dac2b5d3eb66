import type { WrittenPairing } from '../../match/paired-records.ts';
import type { DoneVerdict } from '../../outcome/verdict.ts';
import type { AttemptEntry, JournalEvent } from './journal-entry.ts';

/** Where a batch was sent last. Without `batchId` it is not known whether the service has taken it. */
export interface Placement {
  readonly jobId: string;
  readonly batchId?: string;
}

/** What earlier attempts have done of one job of the manifest. */
export class JobHistory {
  /** Ids of the Bulk API jobs that were created, in order. */
  readonly jobIds: string[] = [];
  /** By the number of the batch. A batch that is missing was never begun. */
  readonly placements = new Map<number, Placement>();
  /** Ids of all batches that the service has taken. */
  readonly batchIds = new Set<string>();
  /** CRC-32 of the bodies that were sent, by the number of the batch, where they depend on other records. */
  readonly checksums = new Map<number, number>();
  /** Ids of batches that were sent once more as another batch, since the service had not processed them. */
  readonly superseded = new Set<string>();
  /** Batches of records that were sent again, by number. */
  readonly attempts: AttemptEntry[] = [];
  /** What was found of its records in the org, where it was written down whole. */
  pairing: WrittenPairing | undefined;
  #pieces: string[] = [];
  /** The file with the values before, where it was written to its end. */
  kept: { readonly records: number; readonly size: number; readonly sha256: string } | undefined;
  /** How it ended, where everything is known of it. */
  doneVerdict: DoneVerdict | undefined;
  /** Numbers of the batches of the plan that have records in an attempt. */
  readonly #retried = new Set<number>();

  /** @param events of one job of the manifest or of all of them, from the first one on */
  constructor(events: readonly JournalEvent[], job: string) {
    for (const event of events) if (event.kind !== 'continued' && event.job === job) this.#take(event);
  }

  get isDone(): boolean {
    return this.doneVerdict !== undefined;
  }

  /** How many batches may be in a job under ids that are not known: their sending was begun, and no answer came. */
  unansweredIn(jobId: string): number {
    const placements = [...this.placements.values()];
    return placements.filter((placement) => placement.jobId === jobId && placement.batchId === undefined)
      .length;
  }

  /**
   * Whether records of the batch were sent once more in another one, so that it must never be sent as a whole.
   *
   * @param lastPlanned the number of the last batch of the plan; those of attempts follow
   */
  isSplit(number: number, lastPlanned: number): boolean {
    if (number <= lastPlanned) return this.#retried.has(number);
    const own = this.attempts.find(({ batch }) => batch === number);
    const sources = new Set(own?.records.map(({ batch }) => batch));
    return this.attempts.some(
      ({ attempt, records }) =>
        attempt > (own?.attempt ?? 0) && records.some(({ batch }) => sources.has(batch)),
    );
  }

  #take(event: Exclude<JournalEvent, { kind: 'continued' }>): void {
    switch (event.kind) {
      case 'created':
        this.jobIds.push(event.jobId);
        return;
      case 'sending':
        this.#supersede(event.batch);
        this.placements.set(event.batch, { jobId: event.jobId });
        this.checksums.delete(event.batch);
        return;
      case 'body':
        this.checksums.set(event.batch, event.checksum);
        return;
      case 'taken':
        this.placements.set(event.batch, { jobId: event.jobId, batchId: event.batchId });
        this.batchIds.add(event.batchId);
        return;
      case 'attempt':
        this.attempts.push(event);
        for (const { batch } of event.records) this.#retried.add(batch);
        return;
      case 'matching':
        this.#pieces.push(event.records);
        return;
      case 'matched':
        this.pairing = { pieces: this.#pieces, reasons: event.reasons, sha256: event.sha256 };
        this.#pieces = [];
        return;
      case 'kept':
        this.kept = { records: event.records, size: event.size, sha256: event.sha256 };
        return;
      case 'done':
        this.doneVerdict = event.verdict;
    }
  }

  #supersede(number: number): void {
    const batchId = this.placements.get(number)?.batchId;
    if (batchId !== undefined) this.superseded.add(batchId);
  }
}
