import { isFinal } from './bulk/batch.ts';
import type { BulkService } from './bulk/bulk-service.ts';
import type { Strangers } from './faults/strangers.ts';
import type { RecordStore, WriteCounts } from './records/record-store.ts';
import type { Route } from './route.ts';

/** One request, as it was answered. Sizes in bytes. */
export interface LedgerEntry {
  /** When it was answered, milliseconds since 1970. */
  readonly at: number;
  readonly route: Route;
  readonly method: string;
  readonly target: string;
  /** 0 when the connection was dropped without an answer. */
  readonly status: number;
  readonly wireBytes: number;
  readonly bodyBytes: number;
  /** As received, names in lower case; tokens are left out. */
  readonly headers: Readonly<Record<string, string>>;
  /** The faults that were played. */
  readonly faults: readonly string[];
}

/** A batch that was taken in. */
export interface LedgerBatch {
  readonly id: string;
  readonly jobId: string;
  readonly state: string;
  /** After unpacking. */
  readonly bytes: number;
  readonly mediaType: string;
  readonly processed: number;
  readonly failed: number;
  /** Whether no client added it knowingly: a request that was repeated on its way, or somebody else. */
  readonly stranger: boolean;
}

/** What the org was asked and what came of it, as plain data. */
export interface LedgerReport {
  /** `POST add-batch 201` → how often. */
  readonly requests: Readonly<Record<string, number>>;
  /** Requests other than to the org's own administration. */
  readonly requestCount: number;
  readonly log: readonly LedgerEntry[];
  readonly batches: readonly LedgerBatch[];
  readonly records: Readonly<Record<string, Readonly<WriteCounts>>>;
  /** By object: records created beyond the first from the very same values. */
  readonly duplicates: Readonly<Record<string, number>>;
  readonly jobs: readonly LedgerJob[];
  /** Ids of jobs neither closed nor aborted. */
  readonly jobsLeftOpen: readonly string[];
}

/** A job, and how many of its batches are not final yet. */
export interface LedgerJob {
  readonly id: string;
  readonly object: string;
  readonly operation: string;
  readonly state: string;
  readonly batches: number;
  readonly unfinishedBatches: number;
}

/** Keeps count of everything the org is asked. */
export class Ledger {
  readonly #log: LedgerEntry[] = [];
  #logins = 0;
  readonly #service: BulkService;
  readonly #store: RecordStore;
  readonly #strangers: Pick<Strangers, 'has'>;

  constructor(service: BulkService, store: RecordStore, strangers: Pick<Strangers, 'has'>) {
    this.#strangers = strangers;
    this.#service = service;
    this.#store = store;
  }

  /** Requests so far. */
  get requestCount(): number {
    return this.#log.length;
  }

  /** Requests that count toward the day's allowance so far: logins do not. */
  get usage(): number {
    return this.#log.length - this.#logins;
  }

  enter(entry: LedgerEntry): void {
    if (entry.route === 'token') this.#logins++;
    this.#log.push(entry);
  }

  /** Everything so far. Batches whose time has come are run first. */
  report(): LedgerReport {
    this.#service.settleAll();
    const jobs = [...this.#service.jobs.values()];
    const requests: Record<string, number> = {};
    for (const { method, route, status } of this.#log) {
      const name = `${method} ${route} ${status}`;
      requests[name] = (requests[name] ?? 0) + 1;
    }
    return {
      requests,
      requestCount: this.#log.length,
      log: [...this.#log],
      batches: jobs.flatMap((job) =>
        job.batches.map((batch) => ({
          id: batch.id,
          jobId: job.id,
          state: batch.state,
          bytes: batch.bytes,
          mediaType: batch.mediaType,
          processed: batch.numberRecordsProcessed,
          failed: batch.numberRecordsFailed,
          stranger: this.#strangers.has(batch.id),
        })),
      ),
      records: this.#store.counts,
      duplicates: this.#store.duplicates(),
      jobs: jobs.map((job) => ({
        id: job.id,
        object: job.object,
        operation: job.operation,
        state: job.state,
        batches: job.batches.length,
        unfinishedBatches: job.batches.filter((batch) => !isFinal(batch)).length,
      })),
      jobsLeftOpen: jobs.filter((job) => job.state === 'Open').map((job) => job.id),
    };
  }
}
