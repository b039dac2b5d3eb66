import { ForeseenIds } from '../check/foreseen-ids.ts';
import { givenUp, schemaOnly, unaskedOrg, unknowable, unknownToDescribe } from '../check/not-checked.ts';
import { checkAgainstOrg, type OrgCheck } from '../check/org-check.ts';
import { RecordCheckup } from '../check/record-check.ts';
import { settleUnwritable } from '../check/unwritable-columns.ts';
import { isError, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { Mistakes } from '../diagnostic/mistakes.ts';
import { NO_PRODUCTION } from '../load/destination.ts';
import { misplacedResults } from '../load/result-places.ts';
import { OrgRecords } from '../match/org-records.ts';
import type { Outcome, Verdict } from '../outcome/outcome.ts';
import { makePlan } from '../plan/planning.ts';
import type { Planned, PlannedJob, UnsoundJob } from '../plan/plan.ts';
import { beginningAt, type Beginning } from './bare-outcome.ts';
import { connectionOf, planFacts, type OrgConnection } from './org-connection.ts';
import { planWithout } from './unsent-columns.ts';
import { visitOrg, type OrgVisit } from './org-visit.ts';
import { PlanChanges, type JobComparison } from './plan-changes.ts';
import { planOutcome } from './planned-outcome.ts';
import type { PlanRunPorts, PlanRunRequest } from './run-request.ts';

const MAX_DIAGNOSTICS = 1_000;

/** Looks for all that can be found wrong with a load: a mistake in one place keeps no other from being checked. */
export class PlanCheck {
  readonly #request: PlanRunRequest;
  readonly #ports: PlanRunPorts;
  readonly #begun: Beginning;
  readonly #connection: OrgConnection | undefined;
  readonly #mistakes = new Mistakes(MAX_DIAGNOSTICS);
  readonly #troubles: string[] = [];
  readonly #notChecked: string[] = [];
  #jobs: readonly Planned[] = [];
  #unsound: readonly UnsoundJob[] = [];
  #visit: OrgVisit | undefined;
  /** Undefined where no org can be asked for its records. */
  #changes: PlanChanges | undefined;
  /** Ids of jobs that the org would refuse, or that would have more failures than are allowed. */
  readonly #refused = new Set<string>();

  constructor(request: PlanRunRequest, ports: PlanRunPorts) {
    this.#request = request;
    this.#ports = ports;
    this.#begun = beginningAt(ports.clock);
    this.#connection = request.login && connectionOf(request.login, request, ports);
  }

  /** @throws when a file cannot be read; the signal's reason */
  async run(): Promise<void> {
    const { files } = this.#ports;
    const [signal, connection] = [this.#signal, this.#connection];
    const planPorts = {
      ...{ files, signal, instant: this.#begun.at, withoutHashes: true },
      ...(connection !== undefined && planFacts(connection, signal)),
    };
    const planning = await makePlan(this.#request, planPorts);
    this.#jobs = planning.sound;
    this.#unsound = planning.unsound;
    this.#mistakes.takeOver(planning.diagnostics, planning.leftOut);
    for (const mistake of await misplacedResults({ jobs: this.#jobs }, this.#request.resultsFolder, files)) {
      this.#mistakes.error(mistake);
    }
    this.#notChecked.push(...unknowable(this.#jobs));
    const schema = await this.#askOrg();
    const jobs = [...this.#jobs, ...this.#unsound].map(({ job }) => job);
    for (const job of this.#unsound) {
      this.#mistakes.takeOver(schema === undefined ? [] : checkAgainstOrg(job, jobs, schema).diagnostics);
    }
    const checked: CheckedJob[] = [];
    for (const [index, planned] of this.#jobs.entries()) {
      checked.push(await this.#checkJob(planned, index, schema && checkAgainstOrg(planned, jobs, schema)));
    }
    // What a second pass sets may refer to records of any job.
    for (const job of checked) await this.#settle(job);
    const unsent = new Map(
      checked.flatMap(({ planned, unsent: columns }) =>
        columns.size === 0 ? [] : [[planned.job.id, columns] as const],
      ),
    );
    if (unsent.size > 0 && !this.#mistakes.hasErrors) {
      const again = await planWithout(unsent, this.#request, planPorts);
      if (!('jobs' in again)) this.#mistakes.takeOver(again);
    }
    this.#notChecked.push(...(this.#changes?.notCompared ?? []));
  }

  /** Takes note of what kept the check from its end. */
  fail(error: unknown): void {
    this.#troubles.push(error instanceof Error ? error.message : String(error));
  }

  /** What was found so far. */
  outcome(): Outcome {
    return planOutcome(
      {
        ...{ request: this.#request, begun: this.#begun, clock: this.#ports.clock },
        ...{ connection: this.#connection, visit: this.#visit, jobs: this.#jobs },
        ...{ refused: this.#refused, notChecked: this.#notChecked },
        ...(this.#changes === undefined ? {} : { changes: this.#changes.changes }),
      },
      {
        ...{ verdict: this.#verdict, troubles: this.#troubles },
        diagnostics: this.#mistakes.diagnostics,
        diagnosticsLeftOut: this.#mistakes.leftOut,
      },
    );
  }

  get #signal(): AbortSignal {
    return this.#ports.cancellation.cancelled;
  }

  get #verdict(): Verdict {
    if (this.#signal.aborted) return 'cancelled';
    if (this.#troubles.length > 0) return 'error';
    return this.#mistakes.hasErrors ? 'invalid' : 'success';
  }

  /** What the org says of its objects; where it cannot be asked, what is local is checked all the same. */
  async #askOrg(): Promise<OrgVisit['schema']> {
    const { apiVersion, destination = NO_PRODUCTION } = this.#request;
    if (this.#connection === undefined) {
      this.#notChecked.push(...unaskedOrg(false));
      return undefined;
    }
    try {
      const access = { ...this.#connection, apiVersion, signal: this.#signal, log: this.#ports.log };
      this.#visit = await visitOrg({ jobs: this.#jobs, unsound: this.#unsound }, destination, access);
      this.#mistakes.takeOver(this.#visit.diagnostics);
      this.#troubles.push(...this.#visit.refusals);
    } catch (error) {
      this.#signal.throwIfAborted();
      this.fail(error);
    }
    const schema = this.#visit?.schema;
    const { compareLimit, schema: embedded } = this.#request;
    if (schema !== undefined && embedded === undefined) {
      const { files, log } = this.#ports;
      const { describes, transport } = this.#connection;
      const orgRecords = new OrgRecords({ transport, apiVersion }, describes, log);
      this.#changes = new PlanChanges(compareLimit, { files, orgRecords, signal: this.#signal });
    }
    if (embedded !== undefined) this.#notChecked.push(...schemaOnly(embedded));
    this.#notChecked.push(
      ...(schema === undefined
        ? unaskedOrg(true)
        : unknownToDescribe(this.#jobs, this.#changes !== undefined)),
    );
    return schema;
  }

  /** @param index of the job among all */
  async #checkJob(planned: Planned, index: number, org: OrgCheck | undefined): Promise<CheckedJob> {
    const ports = { files: this.#ports.files, signal: this.#signal };
    const columns = await settleUnwritable(planned, org?.unwritable ?? [], ports);
    const found = [...(org?.diagnostics ?? []), ...columns.diagnostics];
    const unsent = new Set([...columns.unsent, ...(org?.findingColumns ?? [])]);
    if (planned.kind !== 'load') return { planned, found, unsent, checkup: undefined };
    const compared = found.some(isError) ? undefined : await this.#compare(planned, unsent);
    const values = org?.values?.((record) => compared?.tally.isNew(record));
    const checkup = new RecordCheckup(
      {
        ...{ planned, tally: compared?.tally, comparison: compared?.comparison },
        checks: values === undefined ? [] : [values],
        unknownParents: this.#unknownParents(planned),
        ids: new ForeseenIds(planned, index, compared?.comparison?.records),
      },
      ports,
    );
    await checkup.firstPass();
    this.#notChecked.push(...givenUp(planned.job.id, values?.gaveUp ?? []));
    return { planned, found, unsent, checkup };
  }

  async #compare(planned: PlannedJob, unsent: ReadonlySet<string>): Promise<JobComparison | undefined> {
    try {
      return await this.#changes?.compare(planned, unsent);
    } catch (error) {
      this.#signal.throwIfAborted();
      this.fail(error);
      return undefined;
    }
  }

  async #settle({ checkup, found, planned }: CheckedJob): Promise<void> {
    await checkup?.secondPass();
    const all = [...found, ...(checkup?.diagnostics(this.#request.maxFailedRecords) ?? [])];
    this.#mistakes.takeOver(all);
    if (all.some(isError)) this.#refused.add(planned.job.id);
  }

  /** Fields that refer to records which a query of the same run has yet to find, or whose files have no such key. */
  #unknownParents({ job: { references } }: PlannedJob): ReadonlySet<string> {
    const columns = new Map(
      this.#jobs.flatMap((planned) =>
        planned.kind === 'load' ? [[planned.job.id, planned.inspection.header.columns] as const] : [],
      ),
    );
    const unknown = references.filter(({ jobs, key }) =>
      jobs.some((job) => key.some(({ value }) => columns.get(job.value)?.includes(value) !== true)),
    );
    return new Set(unknown.map(({ field }) => field.value));
  }
}

/** A job of which the first pass was looked at. */
interface CheckedJob {
  readonly planned: Planned;
  readonly found: readonly Diagnostic[];
  /** Names of columns that are not sent. */
  readonly unsent: ReadonlySet<string>;
  /** Undefined where there are no records to look at. */
  readonly checkup: RecordCheckup | undefined;
}
