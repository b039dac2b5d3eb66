import type { BulkService } from '../bulk/bulk-service.ts';
import type { RecordStore } from '../records/record-store.ts';
import type { IdMint } from '../records/salesforce-id.ts';
import type { Schema } from '../schema/object-schema.ts';
import type { RestJobs } from './rest-jobs.ts';
import type { Session } from '../session.ts';

/** What the REST neighbours of the Bulk API need. */
export interface RestSettings {
  readonly service: BulkService;
  readonly restJobs: RestJobs;
  readonly session: Session;
  readonly schema: Schema;
  readonly store: RecordStore;
  readonly mint: IdMint;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly orgId: string;
  readonly userId: string;
  readonly batchesPerDay: number;
  /** What follows the usage of the API in its header, like `; api-bursts=1/750`. */
  readonly usageTail: string;
  /** Requests the org has seen so far. */
  readonly requestCount: () => number;
  /** `http://127.0.0.1:PORT`. */
  readonly url: () => string;
}
