import { BulkApiError } from '../bulk/bulk-api-error.ts';
import type { JobRecord } from '../bulk/job-listing.ts';
import type { FoundJob } from '../outcome/monitor-findings.ts';
import { RestApiError } from '../salesforce/rest-answer.ts';
import type { JobFilter } from './job-filter.ts';
import { JobVisits, type VisitContext } from './job-visits.ts';
import { sideBySide } from './side-by-side.ts';

/** Requests under way at a time: an org takes 25 long ones at most, and others work in it too. */
const WIDTH = 8;

/** Looks at jobs and aborts those that it may. What it has found so far can be read at any time, also after a fault. */
export class JobSurvey {
  readonly #visits: JobVisits;
  readonly #records: readonly JobRecord[];
  readonly #found = new Map<string, FoundJob>();

  /** @param records newest first */
  constructor(records: readonly JobRecord[], context: VisitContext) {
    this.#visits = new JobVisits(context);
    this.#records = records;
    for (const record of records) this.#found.set(record.id, this.#visits.unseen(record));
  }

  /** In the order of the records. */
  get jobs(): readonly FoundJob[] {
    return [...this.#found.values()];
  }

  /**
   * Looks at each job. One that the org refuses to show is noted.
   *
   * @throws TransportError and other faults of the connection; the signal's reason
   */
  async look(): Promise<void> {
    await sideBySide(this.#records, WIDTH, async (record) =>
      this.#note(record, async () => this.#visits.look(record)),
    );
  }

  /**
   * Aborts the jobs that are open: those of the login's own user, or of the user that the filter names.
   *
   * @param aborted receives the id of each job that was aborted
   * @throws as `look`
   */
  async abort({ createdBy }: JobFilter, aborted: (id: string) => void): Promise<void> {
    await sideBySide(this.#records, WIDTH, async (record) => {
      const found = this.#found.get(record.id);
      if (found === undefined || found.trouble !== undefined) return;
      const left = reasonToLeave(found, createdBy !== undefined);
      if (left !== undefined) this.#found.set(record.id, { ...found, abort: left });
      if (left !== undefined || found.condition !== 'open') return;
      await this.#note(record, async () => this.#visits.abort(record, found));
      if (this.#found.get(record.id)?.abort === 'aborted') aborted(record.id);
    });
  }

  async #note({ id }: JobRecord, visit: () => Promise<FoundJob>): Promise<void> {
    try {
      this.#found.set(id, await visit());
    } catch (error) {
      const found = this.#found.get(id);
      const isRefusal = error instanceof BulkApiError || error instanceof RestApiError;
      if (!isRefusal || found === undefined) throw error;
      this.#found.set(id, { ...found, trouble: `${error.message}.` });
    }
  }
}

/** Why a job that was not at its end is left alone. */
function reasonToLeave({ condition, isOwn, jobType }: FoundJob, namesUser: boolean): FoundJob['abort'] {
  if (condition === 'working') return 'working';
  if (condition !== 'open') return undefined;
  if (jobType === undefined) return 'unknown-type';
  return isOwn || namesUser ? undefined : 'of-others';
}
