import { isError, type Diagnostic } from '../diagnostic/diagnostic.ts';
import { Mistakes } from '../diagnostic/mistakes.ts';
import type { RunPorts, RunRequest } from './load.ts';
import { sumOf } from '../outcome/counts.ts';
import type { Outcome, RehearsalFindings, Verdict } from '../outcome/outcome.ts';
import { budgetOf, uncounted } from '../plan/budget.ts';
import { makePlan, type PlanRequest } from '../plan/planning.ts';
import type { Planned, PlannedJob, UnsoundJob } from '../plan/plan.ts';
import { Describes } from '../salesforce/describes.ts';
import { loginTo } from '../salesforce/login/expected-org-login.ts';
import { SessionKeeper } from '../salesforce/session-keeper.ts';
import { Transport } from '../salesforce/transport.ts';
import { misplacedResults } from '../load/result-places.ts';
import { ForeseenIds } from '../check/foreseen-ids.ts';
import { givenUp, schemaOnly, unaskedOrg, unknowable, unknownToDescribe } from '../check/not-checked.ts';
import { checkAgainstOrg, type OrgCheck } from '../check/org-check.ts';
import { settleUnwritable } from '../check/unwritable-columns.ts';
import { fieldsThatWait } from '../check/waiting-fields.ts';
import { visitOrg, type OrgVisit } from './org-visit.ts';
import { plannedOutcome } from './planned-outcome.ts';
import { RecordCheckup } from '../check/record-check.ts';
import { OrgRecords } from '../match/org-records.ts';
import { PlanChanges, type JobComparison } from './plan-changes.ts';

const MAX_DIAGNOSTICS = 1_000;

/** What to check. */
export interface PlanRunRequest extends PlanRequest {
  /** As in `66.0`. */
  readonly apiVersion: string;
  /** Absent: nothing is asked of the org. */
  readonly login?: RunRequest['login'];
  readonly destination?: RunRequest['destination'];
  /** Where the login leads to an embedded org: what that org made of its schema. */
  readonly schema?: Omit<RehearsalFindings, 'unknowable'>;
  /** Absolute path: where the load would leave its results. */
  readonly resultsFolder: string;
  /** How many records of the org are read for one job at most. */
  readonly compareLimit: number;
}

export type PlanRunPorts = Pick<
  RunPorts,
  'http' | 'clock' | 'files' | 'log' | 'random' | 'mask' | 'cancellation'
>;

/**
 * Checks everything that can be checked of a load, and writes nothing to the org.
 *
 * @returns `success` when the load may begin, `invalid` when it would be refused; never throws for what a user, a file
 *   or the service did
 */
export async function planRun(request: PlanRunRequest, ports: PlanRunPorts): Promise<Outcome> {
  const check = new PlanCheck(request, ports);
  try {
    await check.run();
  } catch (error) {
    check.fail(error);
  } finally {
    // What cannot be removed lies in the runner's temporary folder, which the runner empties.
    await ports.files.removeFolder(request.scratchFolder).catch(() => undefined);
  }
  return check.outcome();
}

class PlanCheck {
  readonly #request: PlanRunRequest;
  readonly #ports: PlanRunPorts;
  readonly #startedAt: number;
  readonly #begunAt: number;
  readonly #sessions: SessionKeeper | undefined;
  readonly #transport: Transport | undefined;
  readonly #describes: Describes | undefined;
  readonly #mistakes = new Mistakes(MAX_DIAGNOSTICS);
  readonly #troubles: string[] = [];
  readonly #notChecked: string[] = [];
  #jobs: readonly Planned[] = [];
  #unsound: readonly UnsoundJob[] = [];
  #visit: OrgVisit | undefined;
  #changes: PlanChanges | undefined;
  /** Ids of jobs that the org would refuse, or that would have more failures than are allowed. */
  readonly #refused = new Set<string>();

  constructor(request: PlanRunRequest, ports: PlanRunPorts) {
    this.#request = request;
    this.#ports = ports;
    this.#startedAt = ports.clock.now();
    this.#begunAt = ports.clock.monotonic();
    if (request.login === undefined) return;
    const { expectedOrgId } = request.destination ?? {};
    const login = loginTo(expectedOrgId, request.login);
    this.#sessions = new SessionKeeper(login, { ...ports, deadline: ports.cancellation.deadline });
    this.#transport = new Transport(this.#sessions, ports);
    const { apiVersion } = request;
    this.#describes = new Describes({ transport: this.#transport, apiVersion, signal: this.#signal });
  }

  async run(): Promise<void> {
    const { files } = this.#ports;
    const [signal, describes] = [this.#signal, this.#describes];
    const planning = await makePlan(this.#request, {
      ...{ files, signal, instant: this.#startedAt },
      ...(describes !== undefined && {
        childRelationships: async (object) => describes.childRelationships(object),
        parentLookups: async (object) => describes.lookups(object),
        mayWait: fieldsThatWait(describes, signal),
      }),
    });
    this.#jobs = planning.sound;
    this.#unsound = planning.unsound;
    this.#mistakes.takeOver(planning.diagnostics, planning.leftOut);
    for (const mistake of await misplacedResults({ jobs: this.#jobs }, this.#request.resultsFolder, files)) {
      this.#mistakes.error(mistake);
    }
    this.#notChecked.push(...unknowable(this.#jobs));
    const schema = await this.#askOrg();
    const jobs = this.#jobs.map(({ job }) => job);
    for (const job of this.#unsound) {
      this.#mistakes.takeOver(schema === undefined ? [] : checkAgainstOrg(job, jobs, schema).diagnostics);
    }
    const checked: CheckedJob[] = [];
    for (const [index, planned] of this.#jobs.entries()) {
      checked.push(await this.#checkJob(planned, index, schema && checkAgainstOrg(planned, jobs, schema)));
    }
    // What a second pass sets may refer to records of any job.
    for (const job of checked) await this.#settle(job);
    this.#notChecked.push(...(this.#changes?.notCompared ?? []));
  }

  fail(error: unknown): void {
    this.#troubles.push(error instanceof Error ? error.message : String(error));
  }

  outcome(): Outcome {
    const { apiVersion, manifest: manifestFile } = this.#request;
    const isEmbedded = this.#request.schema !== undefined;
    const { limits, org } = isEmbedded ? {} : (this.#visit ?? {});
    const { apiUsage, requests = 0, retries = 0 } = isEmbedded ? {} : (this.#transport ?? {});
    const instanceUrl = isEmbedded ? undefined : this.#sessions?.inForce?.instanceUrl.origin;
    const plan = { jobs: this.#jobs };
    const jobs = this.#jobs.map((planned) => plannedOutcome(planned, this.#refused.has(planned.job.id)));
    return {
      verdict: this.#verdict,
      diagnostics: this.#mistakes.diagnostics,
      diagnosticsLeftOut: this.#mistakes.leftOut,
      troubles: this.#troubles,
      ...{ manifestFile, apiVersion, jobs },
      ...(instanceUrl === undefined ? {} : { instanceUrl }),
      ...(org === undefined ? {} : { org }),
      startedAt: new Date(this.#startedAt),
      durationMilliseconds: this.#ports.clock.monotonic() - this.#begunAt,
      counts: sumOf(jobs.map(({ counts }) => counts)),
      usage: {
        ...{ requests, retries, batches: 0, recordBytes: 0, sentBytes: 0 },
        ...(limits === undefined ? {} : { limits }),
        ...(apiUsage === undefined ? {} : { apiUsage }),
      },
      plan: {
        ...{ needs: budgetOf(plan), uncounted: uncounted(plan), notChecked: this.#notChecked },
        ...(this.#changes === undefined ? {} : { changes: this.#changes.changes }),
      },
    };
  }

  get #signal(): AbortSignal {
    return this.#ports.cancellation.cancelled;
  }

  get #verdict(): Verdict {
    if (this.#signal.aborted) return 'cancelled';
    if (this.#troubles.length > 0) return 'error';
    return this.#mistakes.hasErrors ? 'invalid' : 'success';
  }

  /** What the org tells of its objects; where it cannot be asked, what is local is checked all the same. */
  async #askOrg(): Promise<OrgVisit['schema']> {
    const { apiVersion, destination = { allowProduction: false } } = this.#request;
    if (this.#transport === undefined || this.#describes === undefined) {
      this.#notChecked.push(...unaskedOrg(false));
      return undefined;
    }
    try {
      const [transport, describes] = [this.#transport, this.#describes];
      const access = { transport, describes, apiVersion, signal: this.#signal, log: this.#ports.log };
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
      const orgRecords = new OrgRecords({ transport: this.#transport, apiVersion }, this.#describes, log);
      this.#changes = new PlanChanges(compareLimit, { files, orgRecords, signal: this.#signal });
    }
    if (embedded !== undefined) this.#notChecked.push(...schemaOnly(embedded));
    this.#notChecked.push(...(schema === undefined ? unaskedOrg(true) : unknownToDescribe(this.#jobs)));
    return schema;
  }

  /** @param index of the job among all */
  async #checkJob(planned: Planned, index: number, org: OrgCheck | undefined): Promise<CheckedJob> {
    const ports = { files: this.#ports.files, signal: this.#signal };
    const columns = await settleUnwritable(planned, org?.unwritable ?? [], ports);
    const found = [...(org?.diagnostics ?? []), ...columns.diagnostics];
    if (planned.kind !== 'load') return { planned, found, checkup: undefined };
    const values = org?.values?.();
    const unsent = new Set([...columns.unsent, ...(org?.pairingColumns ?? [])]);
    const compared = found.some(isError) ? undefined : await this.#compare(planned, unsent);
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
    return { planned, found, checkup };
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

  /** Fields that refer to records which a query of the same run has yet to find. */
  #unknownParents({ job: { references } }: PlannedJob): ReadonlySet<string> {
    const known = new Set(this.#jobs.flatMap(({ job, kind }) => (kind === 'load' ? job.id : [])));
    const unknown = references.filter(({ jobs }) => jobs.some(({ value }) => !known.has(value)));
    return new Set(unknown.map(({ field }) => field.value));
  }
}

/** A job of which the first pass was looked at. */
interface CheckedJob {
  readonly planned: Planned;
  readonly found: readonly Diagnostic[];
  /** Undefined where there are no records to look at. */
  readonly checkup: RecordCheckup | undefined;
}
