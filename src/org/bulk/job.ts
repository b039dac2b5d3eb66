import type { Batch } from './batch.ts';
import type { SpecLine } from '../rows/transformation-spec.ts';
import type { PkChunking } from './pk-chunking.ts';

/** The operations of the Bulk API 1.0. */
export const OPERATIONS = [
  'insert',
  'update',
  'upsert',
  'delete',
  'hardDelete',
  'query',
  'queryAll',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** The content types a job can have. */
export const CONTENT_TYPES = ['CSV', 'XML', 'JSON', 'ZIP_CSV', 'ZIP_XML', 'ZIP_JSON'] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];

export const CONCURRENCY_MODES = ['Parallel', 'Serial'] as const;
export type ConcurrencyMode = (typeof CONCURRENCY_MODES)[number];

export type JobState = 'Open' | 'Closed' | 'Aborted' | 'Failed';

/** What a client says when it creates a job. */
export interface JobRequest {
  readonly operation: Operation;
  readonly object: string;
  readonly externalIdFieldName: string | undefined;
  readonly concurrencyMode: ConcurrencyMode;
  readonly contentType: ContentType;
  readonly assignmentRuleId: string | undefined;
}

/** A job and its batches. Times are milliseconds since 1970. */
export interface Job extends JobRequest {
  readonly id: string;
  readonly createdById: string;
  readonly createdDate: number;
  systemModstamp: number;
  state: JobState;
  /** As in the URL it was created under: `66.0`. */
  readonly apiVersion: string;
  readonly batches: Batch[];
  /** How its queries are cut. */
  readonly pkChunking: PkChunking | undefined;
  /** How columns of foreign CSV files fill fields. */
  spec: readonly SpecLine[] | undefined;
}

/** The format of the row data inside a job's batches, packed or not. */
export function dataFormat(job: Job): 'CSV' | 'XML' | 'JSON' {
  switch (job.contentType) {
    case 'CSV':
    case 'ZIP_CSV':
      return 'CSV';
    case 'XML':
    case 'ZIP_XML':
      return 'XML';
    case 'JSON':
    case 'ZIP_JSON':
      return 'JSON';
  }
}

/** Whether a job reads instead of writing. */
export function isQuery(job: JobRequest): boolean {
  return job.operation === 'query' || job.operation === 'queryAll';
}
