import { ChangeTally } from '../check/change-tally.ts';
import { number } from '../diagnostic/counted.ts';
import { oneOf } from '../diagnostic/word-list.ts';
import { TooManyRecords, type OrgRecords } from '../match/org-records.ts';
import { compareRecords, type Comparison } from '../match/pairing.ts';
import type { JobChanges } from '../outcome/outcome.ts';
import type { PlannedJob } from '../plan/plan.ts';
import type { Files } from '../ports/files.ts';

/** What a job is compared with. */
export interface JobComparison {
  readonly tally: ChangeTally;
  /** Undefined for an insert. */
  readonly comparison: Comparison | undefined;
}

interface ComparisonPorts {
  readonly files: Files;
  readonly orgRecords: OrgRecords;
  readonly signal: AbortSignal;
}

/** What the jobs of a plan would change in the org, job by job, in the order of the load. */
export class PlanChanges {
  readonly #limit: number;
  readonly #ports: ComparisonPorts;
  readonly #tallies = new Map<PlannedJob, ChangeTally>();
  /** Ids of jobs that are compared, or make records of which nothing has to be known. */
  readonly #known = new Set<string>();
  /** Why jobs were not compared, by their ids: parts of sentences. */
  readonly #reasons = new Map<string, string>();

  /** @param limit how many records of the org are read for one job at most */
  constructor(limit: number, ports: ComparisonPorts) {
    this.#limit = limit;
    this.#ports = ports;
  }

  /**
   * Reads the org's records that a job is about. The jobs that it refers to must have been looked at.
   *
   * @param unsent names of columns that are not sent
   * @returns undefined for a job that is left out, which `notCompared` names
   * @throws when the org does not say what the load could not do without; SourceChangedError; the signal's reason
   */
  async compare(planned: PlannedJob, unsent: ReadonlySet<string>): Promise<JobComparison | undefined> {
    const { job } = planned;
    const reason = this.#reasonAgainst(planned);
    if (reason !== undefined) {
      this.#reasons.set(job.id, reason);
      return undefined;
    }
    let comparison: Comparison | undefined;
    try {
      if (job.operation.value !== 'insert' && planned.inspection.records > 0)
        comparison = await compareRecords(planned, this.#limit, this.#ports);
    } catch (error) {
      this.#ports.signal.throwIfAborted();
      const isTooMany = error instanceof TooManyRecords;
      if (!isTooMany && job.match !== undefined) throw error;
      const said = error instanceof Error ? error.message : String(error);
      this.#reasons.set(job.id, isTooMany ? this.#tooMany(job.object.value) : `the org did not say: ${said}`);
      return undefined;
    }
    const tally = new ChangeTally(planned, comparison, unsent);
    this.#tallies.set(planned, tally);
    this.#known.add(job.id);
    return { tally, comparison };
  }

  /** What each job would change, by its id, when all jobs have been looked at. */
  get changes(): ReadonlyMap<string, JobChanges> {
    this.#leaveOutChildren();
    return new Map([...this.#tallies].map(([{ job }, { changes }]) => [job.id, changes]));
  }

  /** Of which jobs, and of which fields, it is not said what they change: sentences. */
  get notCompared(): readonly string[] {
    this.#leaveOutChildren();
    return [
      ...[...this.#reasons].map(
        ([id, reason]) => `What job "${id}" would change was not compared, since ${reason}`,
      ),
      ...[...this.#tallies].flatMap(([{ job }, { unread }]) =>
        unread.map(
          (field) =>
            `The field "${field}" cannot be read back and compared, so each record of job "${job.id}" with a value for it counts as one that changes it.`,
        ),
      ),
    ];
  }

  /** A job may refer to one that comes later, and is left out. */
  #leaveOutChildren(): void {
    for (const planned of this.#tallies.keys()) {
      const reason = this.#ofParents(planned, (id) => this.#reasons.has(id));
      if (reason === undefined) continue;
      this.#tallies.delete(planned);
      this.#reasons.set(planned.job.id, reason);
      this.#leaveOutChildren();
      return;
    }
  }

  #reasonAgainst(planned: PlannedJob): string | undefined {
    const { job, spec } = planned;
    if (spec !== undefined) return 'the org maps its columns by a transformation spec.';
    if (job.archives !== undefined && job.archives.attachments === undefined)
      return 'its archives are sent as they are.';
    return this.#ofParents(planned, (id, isDeferred) => !isDeferred && !this.#known.has(id));
  }

  /** New records refer to whatever there is. */
  #ofParents(
    { job: { id: own, operation, references } }: PlannedJob,
    isUnknown: (id: string, isDeferred: boolean) => boolean,
  ): string | undefined {
    if (operation.value === 'insert') return undefined;
    const parents = references.flatMap(({ deferred, jobs }) =>
      jobs.flatMap(({ value }) => (value !== own && isUnknown(value, deferred) ? [`"${value}"`] : [])),
    );
    return parents.length === 0
      ? undefined
      : `it is not known which records of the org those of ${oneOf([...new Set(parents)])} are.`;
  }

  #tooMany(object: string): string {
    return `more than ${number(this.#limit)} records of ${object} would have to be read: see the input "compare-limit".`;
  }
}
