import type { BulkClient } from '../bulk/bulk-client.ts';
import type { FailureLimit } from '../manifest/manifest.ts';
import { OrgRecords } from '../match/org-records.ts';
import { journalNames, type Plan } from '../plan/plan.ts';
import type { Clock } from '../ports/clock.ts';
import type { Files } from '../ports/files.ts';
import type { Log } from '../ports/log.ts';
import type { Describes } from '../salesforce/describes.ts';
import type { Transport } from '../salesforce/transport.ts';
import { EarlierJobs } from './journal/earlier-jobs.ts';
import { JobHistory } from './journal/job-history.ts';
import type { Journal } from './journal/journal.ts';
import type { Cancellation, LoadContext, LoadListener, OpenJobs } from './send/context.ts';
import { FirstIds } from './send/first-ids.ts';
import { LastListing } from './send/last-listing.ts';
import { Limiters } from './send/limiters.ts';

/** All that the jobs of a run need, but for its journal, which is opened when the run may begin. */
export type RunContext = Omit<LoadContext, 'checkpoint'>;

/** What a run has for its jobs. */
export interface RunDependencies {
  readonly transport: Transport;
  readonly bulk: BulkClient;
  readonly describes: Describes;
  readonly ports: {
    readonly clock: Clock;
    readonly files: Files;
    readonly log: Log;
    readonly listener: LoadListener;
    readonly openJobs: OpenJobs;
    readonly cancellation: Cancellation;
  };
  readonly warn: LoadContext['warn'];
}

/** @param earlier the journal of the run that this one continues */
export function runContext(
  { jobs }: Plan,
  earlier: Journal | undefined,
  request: {
    /** As in `66.0`. */
    readonly apiVersion: string;
    readonly maxFailedRecords: FailureLimit;
    /** Absolute paths. */
    readonly resultsFolder: string;
    readonly scratchFolder: string;
    /** Whether records count as done that are gone. */
    readonly isUndo?: boolean;
  },
  { bulk, describes, ports, transport, warn }: RunDependencies,
): RunContext {
  const { apiVersion, maxFailedRecords, resultsFolder, scratchFolder } = request;
  const histories = new Map(
    jobs
      .flatMap(({ job: { id } }) => journalNames(id))
      .map((name) => [name, earlier && new JobHistory(earlier.events, name)]),
  );
  const knownJobs = new Set([...histories.values()].flatMap((history) => history?.jobIds ?? []));
  const limiters = new Limiters(ports.clock);
  transport.whenBusy(limiters.shrink);
  return {
    ...ports,
    ...{ bulk, warn, maxFailedRecords, resultsFolder, scratchFolder },
    orgRecords: new OrgRecords({ transport, apiVersion }, describes, ports.log),
    found: new Map(),
    limiters,
    historyOf: (job) => histories.get(job),
    earlierJobs: new EarlierJobs(),
    // Few runs read so many of the org's records that a job of its own has to read them.
    recordQueries: (planned, context, stop) => async (query, reader) => {
      const { recordQueries } = await import('./query/record-query.ts');
      return recordQueries(planned, context, stop)(query, reader);
    },
    knownJobs,
    lastListing: new LastListing(bulk, knownJobs, jobs.length),
    namedJobs: new Set(),
    firstIds: new FirstIds(),
    goneIsDone: request.isUndo === true,
  };
}
