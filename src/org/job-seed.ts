import type { BulkService } from './bulk/bulk-service.ts';
import { CONCURRENCY_MODES, OPERATIONS, type JobState } from './bulk/job.ts';
import type { IdMint } from './records/salesforce-id.ts';
import { REST_JOB_TYPES, type RestJobs } from './rest/rest-jobs.ts';

/** A job that the org is to have, whoever made it and when. */
export interface JobWish {
  readonly jobType: string;
  readonly object: string;
  readonly operation: string;
  readonly state: string;
  /** The org's own user when absent. */
  readonly createdById?: string;
  readonly hoursAgo?: number;
  /** `Parallel` when absent. */
  readonly concurrencyMode?: string;
  readonly numberRecordsProcessed?: number;
  readonly numberRecordsFailed?: number;
  readonly errorMessage?: string;
  /** Of a Classic job: batches that were sent, CSV. */
  readonly batches?: readonly string[];
}

/** Where the jobs are put. */
export interface JobSeed {
  readonly service: BulkService;
  readonly restJobs: RestJobs;
  readonly mint: IdMint;
  readonly userId: string;
  readonly now: () => number;
}

const API_VERSION = '66.0';
const STATES: readonly JobState[] = ['Open', 'Closed', 'Aborted', 'Failed'];

/** Gives the org jobs as others would have made them. @returns their ids @throws with what is wrong with a wish */
export function seedJobs(wishes: readonly JobWish[], seed: JobSeed): string[] {
  return wishes.map((wish) => (wish.jobType === 'Classic' ? classic(wish, seed) : rest(wish, seed)));
}

/** Reads wishes from JSON. @throws with what is wrong with them */
export function jobWishes(value: unknown): JobWish[] {
  if (!Array.isArray(value)) throw new Error('Jobs are a list.');
  return value.map((one: unknown) => {
    const members = new Map(typeof one === 'object' && one !== null ? Object.entries(one) : []);
    const text = (name: string): string => {
      const said: unknown = members.get(name);
      if (typeof said !== 'string') throw new Error(`A job needs a text "${name}".`);
      return said;
    };
    const amount = (name: string): number => {
      const said: unknown = members.get(name) ?? 0;
      if (typeof said !== 'number') throw new Error(`"${name}" of a job is a number.`);
      return said;
    };
    const batches: unknown = members.get('batches') ?? [];
    if (!Array.isArray(batches)) throw new Error('"batches" of a job is a list.');
    return {
      ...{
        jobType: text('jobType'),
        object: text('object'),
        operation: text('operation'),
        state: text('state'),
      },
      hoursAgo: amount('hoursAgo'),
      numberRecordsProcessed: amount('numberRecordsProcessed'),
      numberRecordsFailed: amount('numberRecordsFailed'),
      batches: batches.map(String),
      ...(members.has('createdById') ? { createdById: text('createdById') } : {}),
      ...(members.has('concurrencyMode') ? { concurrencyMode: text('concurrencyMode') } : {}),
      ...(members.has('errorMessage') ? { errorMessage: text('errorMessage') } : {}),
    };
  });
}

function classic(wish: JobWish, { service, mint, now, userId }: JobSeed): string {
  const operation = OPERATIONS.find((one) => one === wish.operation);
  const state = STATES.find((one) => one === wish.state);
  const concurrencyMode = CONCURRENCY_MODES.find((one) => one === (wish.concurrencyMode ?? 'Parallel'));
  if (operation === undefined || state === undefined || concurrencyMode === undefined) {
    throw new Error(
      `A Classic job cannot be ${wish.operation}, ${wish.state}, ${wish.concurrencyMode ?? ''}.`,
    );
  }
  const createdDate = now() - (wish.hoursAgo ?? 0) * 3_600_000;
  // Batches are taken by a job that is young and open.
  const young = {
    ...{ id: mint.next('750'), object: wish.object, operation, concurrencyMode, apiVersion: API_VERSION },
    ...{ createdById: wish.createdById ?? userId, createdDate: now(), systemModstamp: createdDate },
    ...{
      externalIdFieldName: undefined,
      assignmentRuleId: undefined,
      pkChunking: undefined,
      spec: undefined,
    },
    ...{ contentType: 'CSV' as const, batches: [], state: 'Open' as JobState },
  };
  service.jobs.set(young.id, young);
  for (const batch of wish.batches ?? []) service.addBatch(young, 'text/csv', Buffer.from(batch));
  service.jobs.set(young.id, { ...young, createdDate, state });
  return young.id;
}

function rest(wish: JobWish, { restJobs, mint, now, userId }: JobSeed): string {
  const jobType = REST_JOB_TYPES.find((one) => one === wish.jobType);
  if (jobType === undefined) throw new Error(`There is no type of jobs "${wish.jobType}".`);
  const createdDate = now() - (wish.hoursAgo ?? 0) * 3_600_000;
  const id = mint.next('750');
  restJobs.jobs.set(id, {
    ...{ id, jobType, object: wish.object, operation: wish.operation, state: wish.state },
    ...{ createdById: wish.createdById ?? userId, createdDate, systemModstamp: createdDate },
    ...{ apiVersion: API_VERSION, numberRecordsProcessed: wish.numberRecordsProcessed ?? 0 },
    numberRecordsFailed: wish.numberRecordsFailed ?? 0,
    ...(wish.errorMessage === undefined ? {} : { errorMessage: wish.errorMessage }),
  });
  return id;
}
