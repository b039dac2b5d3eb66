import type { AddressInfo } from 'node:net';
import { bulkTarget } from './bulk/target.ts';
import { answerBulk, type BulkRoutes } from './bulk/bulk-routes.ts';
import { BulkService } from './bulk/bulk-service.ts';
import { runLoad } from './bulk/load-run.ts';
import { isQuery } from './bulk/job.ts';
import type { Timing } from './bulk/timing.ts';
import { restError, type Answer } from './http/answer.ts';
import { runQuery } from './soql/query-run.ts';
import { listen, type Delivery } from './http/listener.ts';
import type { OrgRequest } from './http/request.ts';
import { runInstantly } from './instant/instant-run.ts';
import { Ledger } from './ledger.ts';
import { RecordStore } from './records/record-store.ts';
import { IdMint, idFromSerial } from './records/salesforce-id.ts';
import { bulkRoute, type Route } from './route.ts';
import { Schema } from './schema/object-schema.ts';
import { standardObjects } from './schema/standard-objects.ts';
import { seededRandom } from './seeded-random.ts';

/** How an org is to be. Everything has a default. */
export interface OrgOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly schema?: Schema;
  /** The token it takes; the default is made from the org's id. */
  readonly token?: string;
  /** Answers at once, counts rows instead of storing them, and forgets what was sent: for benchmarks. */
  readonly instant?: boolean;
  readonly timing?: Timing;
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** Refuses what the service may or may not refuse. */
  readonly strict?: boolean;
  readonly batchesLeft?: number;
  readonly maxBatchBytes?: number;
  readonly hardDeleteAllowed?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly seed?: number;
}

/** An org that is up. */
export interface RunningOrg {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly token: string;
  /** 18 characters. */
  readonly orgId: string;
  readonly userId: string;
  readonly ledger: Ledger;
  readonly store: RecordStore;
  readonly schema: Schema;
  readonly service: BulkService;
  /** Stops listening, and drops connections that do not end by themselves. */
  stop(): Promise<void>;
}

/** Bytes of a batch after unpacking (Bulk API limits). */
const MAX_BATCH_BYTES = 10_000_000;
const BATCHES_PER_DAY = 15_000;
const STOP_GRACE_MILLISECONDS = 100;

/** Starts an org on 127.0.0.1. Rejects when the port is taken. */
export async function startOrg(options: OrgOptions = {}): Promise<RunningOrg> {
  const orgId = idFromSerial('00D', 1);
  const userId = idFromSerial('005', 1);
  const token = options.token ?? `${orgId.slice(0, 15)}!EMBEDDED.ORG.TOKEN`;
  const now = options.now ?? Date.now;
  const random = seededRandom(options.seed ?? 1);
  const mint = new IdMint();
  const schema = options.schema ?? new Schema(standardObjects());
  const store = new RecordStore(mint, now);
  const instant = options.instant ?? false;
  const service = new BulkService({
    schema,
    mint,
    now,
    random,
    userId,
    timing: instant ? { kind: 'reads', reads: 0 } : (options.timing ?? { kind: 'varied' }),
    hardDeleteAllowed: options.hardDeleteAllowed ?? true,
    batchesLeft: options.batchesLeft ?? BATCHES_PER_DAY,
    run: (job, batch, object) => {
      const request = batch.request ?? Buffer.alloc(0);
      if (isQuery(job)) return runQuery(job, request, { schema, store, userId }, mint);
      return runLoad(job, object, request, {
        ...{ schema, store, userId },
        rowFault: () => undefined,
        breakAfter: Number.POSITIVE_INFINITY,
      });
    },
    runAtOnce: instant ? (_job, object, request) => runInstantly(object, request, mint) : undefined,
    hold: () => false,
  });
  const ledger = new Ledger(service, store);
  const maxBatchBytes = options.maxBatchBytes ?? MAX_BATCH_BYTES;
  const routes: BulkRoutes = {
    ...{ service, maxBatchBytes },
    strict: options.strict ?? false,
    isToken: (sent) => sent === token,
  };
  const server = await listen({
    port: options.port ?? 0,
    maxBodyBytes: maxBatchBytes,
    plain: instant,
    answer: async (request) => {
      if (options.latency !== undefined) await sleep(options.latency);
      return answerRequest(request, routes, ledger);
    },
  });
  const { port } = server.address() as AddressInfo;
  return {
    ...{ token, orgId, userId, ledger, store, schema, service },
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      // Answers under way get a moment; what stalls, or idles again, is cut.
      const cut = setTimeout(() => server.closeAllConnections(), STOP_GRACE_MILLISECONDS);
      await closed;
      clearTimeout(cut);
    },
  };
}

function answerRequest(request: OrgRequest, routes: BulkRoutes, ledger: Ledger): Delivery {
  const target = bulkTarget(request.method, request.path);
  const route: Route = target === undefined ? 'other' : bulkRoute(request, target);
  const answer: Answer =
    target === undefined
      ? restError(404, 'NOT_FOUND', 'The requested resource does not exist')
      : answerBulk(request, target, routes);
  const { body } = request;
  const bodyBytes = body.kind === 'bytes' ? body.bytes.length : 0;
  ledger.enter({
    ...{ route, method: request.method, target: request.target, status: answer.status },
    ...{ wireBytes: body.wireBytes, bodyBytes, fault: undefined },
  });
  const batchId = route === 'add-batch' ? answer.headers?.['Location']?.split('/').at(-1) : undefined;
  if (batchId !== undefined) ledger.enterBatch(batchId, bodyBytes, body.wireBytes);
  return { kind: 'answer', answer };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
