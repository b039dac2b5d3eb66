import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { BulkService } from './bulk/bulk-service.ts';
import { isQuery } from './bulk/job.ts';
import { runLoad } from './bulk/load-run.ts';
import type { Timing } from './bulk/timing.ts';
import { OrgClock } from './clock.ts';
import { loadDataFolder } from './data-folder.ts';
import { BatchFaults } from './faults/batch-faults.ts';
import { FaultPlan } from './faults/fault-plan.ts';
import { Strangers } from './faults/strangers.ts';
import type { FaultRule } from './faults/fault-rules.ts';
import { listen } from './http/listener.ts';
import { isCounted, runInstantly } from './instant/instant-run.ts';
import { seedJobs, type JobWish } from './job-seed.ts';
import { Ledger } from './ledger.ts';
import { RecordStore } from './records/record-store.ts';
import { IdMint, idFromSerial } from './records/salesforce-id.ts';
import { TokenServer } from './oauth/token-server.ts';
import { changedPolicy, defaultPolicy, type LoginPolicy } from './oauth/login-policy.ts';
import { RestJobs } from './rest/rest-jobs.ts';
import { RestRoutes } from './rest/rest-routes.ts';
import { Schema } from './schema/object-schema.ts';
import { standardObjects } from './schema/standard-objects.ts';
import { seededRandom } from './seeded-random.ts';
import { seedRecords, type OrgKind } from './seed-records.ts';
import { Session } from './session.ts';
import { runQuery } from './soql/query-run.ts';
import { loadSoqlParserFor } from './soql/soql-parser.ts';
import { connect, type Router } from './router.ts';

/** How an org is to be. Everything has a default. */
export interface OrgOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Listens by TLS with this key and certificate, PEM. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** The objects it knows; the standard ones by default. */
  readonly schema?: Schema;
  /** A folder of CSV files named after objects: records that it holds first. */
  readonly data?: string;
  /** The token it takes; the default is made from the org's id. */
  readonly token?: string;
  /** What it says of itself; a sandbox by default. */
  readonly kind?: OrgKind;
  /** How users log in; see the settings of a policy for the defaults. */
  readonly login?: Partial<LoginPolicy>;
  /** Answers at once, counts rows instead of storing them, and forgets what was sent: for benchmarks. */
  readonly instant?: boolean;
  /** How long batches take; by default none to two reads each. */
  readonly timing?: Timing;
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** Refuses what the service may or may not refuse. */
  readonly strict?: boolean;
  readonly faults?: readonly FaultRule[];
  /** Batches that may be added until the day's allocation is used up (default 15,000). */
  readonly batchesLeft?: number;
  /** What follows the usage in `Sforce-Limit-Info`, like `; per-app-api-usage=17/250(appName=sample)`. */
  readonly usageTail?: string;
  /** Bytes of a batch after unpacking (default 10,000,000). */
  readonly maxBatchBytes?: number;
  /** Characters after which a query's result goes on in a further file (default 250,000,000). */
  readonly resultFileLength?: number;
  /** Whether the user may hardDelete; true by default. */
  readonly hardDeleteAllowed?: boolean;
  /** Milliseconds since 1970; the system's clock by default. */
  readonly now?: () => number;
  /** Of everything that varies. The same seed gives the same org. */
  readonly seed?: number;
}

/** An org that is up. */
export interface RunningOrg {
  /** `http://127.0.0.1:PORT`, `https` with TLS, without a slash at the end. */
  readonly url: string;
  readonly token: string;
  /** 18 characters. */
  readonly orgId: string;
  readonly userId: string;
  readonly ledger: Ledger;
  readonly store: RecordStore;
  readonly schema: Schema;
  readonly service: BulkService;
  readonly session: Session;
  readonly tokenServer: TokenServer;
  readonly faults: FaultPlan;
  readonly restJobs: RestJobs;
  readonly clock: OrgClock;
  /** Gives it jobs as others would have made them, and returns their ids. */
  addJobs(wishes: readonly JobWish[]): string[];
  /** Stops listening, and drops connections that do not end by themselves. */
  stop(): Promise<void>;
}

/** Bytes of a batch after unpacking (Bulk API limits). */
const MAX_BATCH_BYTES = 10_000_000;
/** Batches in 24 hours (Bulk API limits). */
const BATCHES_PER_DAY = 15_000;
/** Characters of a query's result file; the service's limit is 1 GB, and Node's texts are half as long. */
const RESULT_FILE_LENGTH = 250_000_000;
const STOP_GRACE_MILLISECONDS = 100;

/** Starts an org on 127.0.0.1. Rejects when the port is taken, and with SchemaMistakes when data cannot be read. */
export async function startOrg(options: OrgOptions = {}): Promise<RunningOrg> {
  const ids = { orgId: idFromSerial('00D', 1), userId: idFromSerial('005', 1) };
  const address = { url: '' };
  const router = assemble(options, ids, address);
  const server = await listen({
    port: options.port ?? 0,
    tls: options.tls,
    maxBodyBytes: router.bulk.maxBatchBytes,
    plain: options.instant ?? false,
    answer: async (request) => {
      if (options.latency !== undefined) await sleep(options.latency);
      await loadSoqlParserFor(request);
      await router.tokenServer.prepare(request);
      return connect(request, router);
    },
  });
  const scheme = options.tls === undefined ? 'http' : 'https';
  address.url = `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { session } = router.bulk;
  return {
    ...{ ...ids, ...router.administration, session, url: address.url, token: session.token },
    service: router.bulk.service,
    stop: () => stop(server),
  };
}

/** Puts the parts of an org together. The address is known once it listens. */
function assemble(
  options: OrgOptions,
  ids: { readonly orgId: string; readonly userId: string },
  address: { readonly url: string },
): Router {
  const clock = new OrgClock(options.now ?? Date.now);
  const { now } = clock;
  const random = seededRandom(options.seed ?? 1);
  const mint = new IdMint();
  const schema = options.schema ?? new Schema(standardObjects());
  const store = new RecordStore(mint, now);
  const kind = options.kind ?? 'sandbox';
  seedRecords(kind, ids, schema, store, mint);
  if (options.data !== undefined) loadDataFolder(options.data, { schema, store, userId: ids.userId });
  const policy = changedPolicy(defaultPolicy(kind), options.login ?? {});
  const session: Session = new Session(ids.orgId, options.token, now, () => tokenServer.policy);
  const tokenServer: TokenServer = new TokenServer(
    { ...ids, session, now, url: () => address.url, user: () => userOf(store, ids.userId) },
    policy,
  );
  const batchFaults = new BatchFaults(now);
  const strangers = new Strangers();
  const faults = new FaultPlan(options.faults ?? [], random);
  const parts = { schema, mint, now, random, userId: ids.userId, store, batchFaults };
  const service = bulkService(options, parts);
  const restJobs = new RestJobs();
  const addJobs = (wishes: readonly JobWish[]): string[] =>
    seedJobs(wishes, { service, restJobs, mint, now, userId: ids.userId });
  const ledger = new Ledger(service, store, strangers);
  const rest = new RestRoutes({
    ...{ ...ids, service, restJobs, session, schema, store, mint, now },
    batchesPerDay: BATCHES_PER_DAY,
    usageTail: options.usageTail ?? '',
    requestCount: () => ledger.usage,
    url: () => address.url,
  });
  const maxBatchBytes = options.maxBatchBytes ?? MAX_BATCH_BYTES;
  return {
    ...{ rest, tokenServer, batchFaults, strangers, now },
    administration: { ledger, store, schema, session, tokenServer, faults, restJobs, clock, addJobs },
    bulk: {
      ...{ service, session, maxBatchBytes, strict: options.strict ?? false },
      listed: (batches) => batchFaults.listed(batches),
    },
  };
}

type Parts = Pick<
  ConstructorParameters<typeof BulkService>[0],
  'schema' | 'mint' | 'now' | 'random' | 'userId'
> & { readonly store: RecordStore; readonly batchFaults: BatchFaults };

function bulkService(options: OrgOptions, parts: Parts): BulkService {
  const { schema, mint, now, store, userId, batchFaults } = parts;
  const resultFileLength = options.resultFileLength ?? RESULT_FILE_LENGTH;
  const instant = options.instant ?? false;
  return new BulkService({
    ...parts,
    timing: options.timing ?? (instant ? { kind: 'reads', reads: 0 } : { kind: 'varied' }),
    hardDeleteAllowed: options.hardDeleteAllowed ?? true,
    batchesLeft: options.batchesLeft ?? BATCHES_PER_DAY,
    run: (job, batch, object) => {
      const outcome = isQuery(job)
        ? runQuery(job, batch, { schema, store, userId, now, mint, resultFileLength })
        : runLoad(job, object, batch, {
            ...{ schema, store, userId },
            rowFault: (row, index) => batchFaults.rowResult(batch, row, index),
            laterValues: (row, index) => batchFaults.laterValues(batch, row, index),
            breakAfter: batchFaults.breakAfter(batch),
          });
      return batchFaults.spoil(batch, outcome);
    },
    runAtOnce: ({ contentType, spec, operation }, object, request) => {
      const counts = instant && spec === undefined && operation !== 'query' && operation !== 'queryAll';
      if (!counts || !isCounted(contentType)) return undefined;
      return runInstantly(contentType, object, request, mint);
    },
    hold: (job, batch) => batchFaults.holds(job, batch),
  });
}

/** What logins look at in the user's record; loads may change it. */
function userOf(store: RecordStore, userId: string): { username: string; active: boolean } {
  const values = store.get(userId)?.values;
  return { username: String(values?.get('Username') ?? ''), active: values?.get('IsActive') !== false };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // Answers under way get a moment; what stalls, or idles again, is cut.
  const cut = setTimeout(() => server.closeAllConnections(), STOP_GRACE_MILLISECONDS);
  await closed;
  clearTimeout(cut);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
