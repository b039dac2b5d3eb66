import type { JobCounts, JobInfo } from '../../bulk/job-info.ts';
import type { JobRequest } from '../../bulk/job-request.ts';
import type { LoadContext, RunningJob } from './context.ts';
import { createJob } from './job-creation.ts';
import { refuseOtherJob } from './other-job.ts';
import type { Stop } from './stop.ts';

/** The Bulk API job of a job of the manifest that takes batches, at most one at a time: creates, closes and aborts it. */
export class OpenJob {
  /** Ids of the jobs created, in order, those of earlier attempts first. */
  readonly ids: string[];
  readonly #planned: RunningJob;
  /** Of the pass in the journal. */
  readonly #name: string;
  readonly #context: LoadContext;
  readonly #stop: Stop;
  readonly #counts = new Map<string, JobCounts | undefined>();
  #id: string | undefined;

  constructor(parts: {
    readonly planned: RunningJob;
    readonly name: string;
    readonly context: LoadContext;
    readonly stop: Stop;
    /** Ids of the jobs that earlier attempts have created. */
    readonly earlierIds: readonly string[];
  }) {
    this.#planned = parts.planned;
    this.#name = parts.name;
    this.#context = parts.context;
    this.#stop = parts.stop;
    this.ids = [...parts.earlierIds];
  }

  /** Undefined when none is open. */
  get id(): string | undefined {
    return this.#id;
  }

  /** What a job of those that have ended counted then; undefined where the service did not say. */
  countsOf(jobId: string): JobCounts | undefined {
    return this.#counts.get(jobId);
  }

  /** @throws when it cannot be created, or is another one than was asked for: that one is still to be aborted */
  async create(request: JobRequest): Promise<string> {
    this.#stop.signal.throwIfAborted();
    const { bulk, cancellation, checkpoint, clock, knownJobs, listener, namedJobs, openJobs, warn } =
      this.#context;
    // A created job must be known: the answer is waited for even when the load is stopped meanwhile.
    const job = await createJob({
      ...{ bulk, clock, warn, request, knownJobs, namedJobs },
      ...{ stop: this.#stop.signal, deadline: cancellation.deadline },
    });
    const { id } = job;
    this.#id = id;
    this.ids.push(id);
    knownJobs.add(id);
    checkpoint.note({ kind: 'created', job: this.#name, jobId: id });
    openJobs.opened(id);
    listener.jobCreated(this.#planned, id, this.ids.length > 1);
    refuseOtherJob(request, job);
    return id;
  }

  /**
   * Looks whether it still takes batches. One that somebody else has closed is left to itself.
   *
   * @throws when somebody else has aborted it
   */
  async isOpen(): Promise<boolean> {
    if (this.#id === undefined) return false;
    const job = await this.#context.bulk.readJob(this.#id, this.#stop.signal);
    if (job.state === 'Open') return true;
    this.#ended(job, true);
    return false;
  }

  /**
   * Closes it, if one is open.
   *
   * @param answered called with its id when the service says that it is closed, before the job itself proves it
   * @returns its id
   * @throws when somebody else has aborted it
   */
  async close(answered?: (jobId: string) => void): Promise<string | undefined> {
    const id = this.#id;
    if (id === undefined) return undefined;
    const { bulk, cancellation } = this.#context;
    const job = await bulk.closeJob(id, cancellation.deadline, () => answered?.(id));
    return this.#ended(job, job.wasEnded);
  }

  /**
   * Aborts it, if one is open.
   *
   * @returns its id; undefined when it could not be aborted, which the stop is given
   */
  async abort(): Promise<string | undefined> {
    const id = this.#id;
    if (id === undefined) return undefined;
    const { bulk, cancellation, openJobs } = this.#context;
    try {
      const { counts } = await bulk.abortJob(id, cancellation.deadline);
      this.#counts.set(id, counts);
      this.#id = undefined;
      openJobs.ended(id);
      return id;
    } catch (error) {
      this.#stop.forError(error);
      return undefined;
    }
  }

  #ended({ counts, state }: JobInfo, byOthers: boolean): string {
    const id = this.#id ?? '';
    this.#counts.set(id, counts);
    const { openJobs, warn } = this.#context;
    this.#id = undefined;
    openJobs.ended(id);
    const doing = this.#planned.kind === 'query' ? 'read' : 'loaded';
    if (state !== 'Closed') {
      throw new Error(`Somebody else ended job ${id} while it was being ${doing}: its state is ${state}.`);
    }
    if (byOthers) {
      warn(
        `Somebody else closed job ${id} while it was being ${doing}. What was still to be sent went into a new job.`,
      );
    }
    return id;
  }
}
