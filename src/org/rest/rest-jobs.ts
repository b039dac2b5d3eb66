import { jsonDate } from '../bulk/wire.ts';

/** The types of jobs of the Bulk API 2.0. */
export const REST_JOB_TYPES = ['V2Ingest', 'V2Query', 'BigObjectIngest'] as const;
export type RestJobType = (typeof REST_JOB_TYPES)[number];

/** A job of the Bulk API 2.0. The org lists and aborts it, and does nothing else with it. Times are milliseconds since 1970. */
export interface RestJob {
  readonly id: string;
  readonly jobType: RestJobType;
  readonly object: string;
  readonly operation: string;
  state: string;
  readonly createdById: string;
  readonly createdDate: number;
  systemModstamp: number;
  /** As in `66.0`. */
  readonly apiVersion: string;
  readonly numberRecordsProcessed: number;
  readonly numberRecordsFailed: number;
  readonly errorMessage?: string;
}

const ENDED = new Set(['JobComplete', 'Failed', 'Aborted']);

/** The jobs of the Bulk API 2.0 that the org lists, by id. */
export class RestJobs {
  readonly jobs = new Map<string, RestJob>();

  /** The job with this id that is reached below `jobs/query` or `jobs/ingest`. */
  get(kind: 'query' | 'ingest', id: string): RestJob | undefined {
    const job = this.jobs.get(id);
    return job !== undefined && kind === (job.jobType === 'V2Query' ? 'query' : 'ingest') ? job : undefined;
  }

  /** Aborts a job, and says whether it could be. */
  abort(job: RestJob, now: number): boolean {
    if (ENDED.has(job.state)) return false;
    job.state = 'Aborted';
    job.systemModstamp = now;
    return true;
  }

  /** Deletes what was created before. */
  deleteBefore(instant: number): void {
    for (const [id, { createdDate }] of this.jobs) if (createdDate < instant) this.jobs.delete(id);
  }
}

/** What a listing says of it. */
export function listedRestJob(job: RestJob): Readonly<Record<string, unknown>> {
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: jsonDate(job.createdDate),
    systemModstamp: jsonDate(job.systemModstamp),
    state: job.state,
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: Number(job.apiVersion),
    jobType: job.jobType,
    lineEnding: 'LF',
    columnDelimiter: 'COMMA',
  };
}

/** What its own resource says of it. */
export function restJobInfo(job: RestJob): Readonly<Record<string, unknown>> {
  const { errorMessage, numberRecordsFailed, numberRecordsProcessed } = job;
  return {
    ...listedRestJob(job),
    ...{ retries: 0, totalProcessingTime: 0, numberRecordsProcessed },
    ...(job.jobType === 'V2Query' ? {} : { numberRecordsFailed }),
    ...(errorMessage === undefined ? {} : { errorMessage }),
  };
}
