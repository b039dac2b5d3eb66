import { run } from '../../src/modes/load.ts';
import { undo } from '../../src/modes/undo.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Http, HttpRequest, HttpResponse } from '../../src/ports/http.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { AccessToken } from '../../src/salesforce/access-token.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { VirtualTime } from '../fault-table/virtual-time.ts';
import { reported } from '../runner/report-schema.ts';

export interface Attempt {
  readonly url: string;
  readonly token: string;
  readonly files: MemoryFiles;
  readonly random: () => number;
  readonly apiVersion?: string;
  readonly jobs?: readonly string[];
  readonly variables?: ReadonlyMap<string, string>;
  readonly resultsFolder?: string;
  readonly resumeFrom?: string;
  /** What to take back, instead of loading the manifest. */
  readonly undo?: { readonly from: string; readonly changed?: 'undo' | 'skip' };
  readonly jobsOfOthers?: readonly string[];
  /** How many records of a job may fail; none by default. */
  readonly maxFailedRecords?: number;
  /** The request, counted from 1, with which the process dies; its answer is never seen. */
  readonly dieAtRequest?: number;
  /** Likewise, counted among those that add a batch. */
  readonly dieAtBatch?: number;
  /** How many bytes the journal may still grow before the process dies. */
  readonly dieAfterBytes?: number;
  /** How many files the process may have open at once. */
  readonly maxHandles?: number;
  readonly cancelled?: AbortSignal;
  /** Takes the lines of the log. */
  readonly log?: (line: string) => void;
  /** The request, counted likewise, with which the run is cancelled. */
  readonly cancelAtRequest?: number;
  /** One that jumps by default. */
  readonly clock?: Clock;
}

/** What became of an attempt: `dead` attempts do and know nothing any more. */
export interface AttemptEnd {
  readonly outcome: Outcome | 'dead';
  /** Jobs whose end was not noted. */
  readonly openJobs: readonly string[];
  /** What it began to send: requests, those that change something, and how many of these add a batch. */
  readonly sent: { readonly requests: number; readonly writes: number; readonly batches: number };
  /** Files that it has not closed. */
  readonly handles: number;
}

const nothing = (): undefined => undefined;

/** Runs a load in this process, which may die at a moment: then no request of it is sent and no file written any more. */
export async function attempt(wanted: Attempt): Promise<AttemptEnd> {
  const death = new AbortController();
  const died = new Promise<'dead'>((resolve) => {
    death.signal.addEventListener('abort', () => {
      resolve('dead');
    });
  });
  const die = (): void => {
    death.abort();
  };
  const open = new Set<string>();
  const [http, time] = [new NodeHttp('crash'), new VirtualTime()];
  const counts = { requests: 0, writes: 0, batches: 0 };
  const files = new MemoryFiles(Object.fromEntries(wanted.files.contents));
  files.appendable = wanted.dieAfterBytes ?? Infinity;
  files.onDeath = die;
  files.maxHandles = wanted.maxHandles ?? Infinity;
  const never = new AbortController().signal;
  const cancelling = new AbortController();
  const {
    resultsFolder = '/r',
    resumeFrom,
    cancelled = cancelling.signal,
    cancelAtRequest = Infinity,
    dieAtRequest = Infinity,
    dieAtBatch = Infinity,
  } = wanted;
  try {
    const request = {
      maxFailedRecords: { records: wanted.maxFailedRecords ?? 0 },
      apiVersion: wanted.apiVersion ?? '66.0',
      resultsFolder,
      scratchFolder: '/scratch',
      ...(resumeFrom === undefined ? {} : { resumeFrom }),
      jobsOfOthers: wanted.jobsOfOthers ?? [],
      login: new ReadyTokenLogin({
        instanceUrl: new URL(wanted.url),
        accessToken: new AccessToken(wanted.token),
      }),
    };
    const ports = {
      http: mortalHttp(time.watch(http), counts, {
        dead: death.signal,
        die,
        cancel: () => {
          cancelling.abort(new Error('The run was cancelled.'));
        },
        cancelAtRequest,
        dieAtRequest,
        dieAtBatch,
        random: wanted.random,
      }),
      ...{
        files,
        random: wanted.random,
        clock: wanted.clock ?? time,
        log: { info: wanted.log ?? nothing, debug: nothing },
      },
      mask: nothing,
      listener: {
        ...{ jobStarted: nothing, jobCreated: nothing, batchFinal: nothing },
        ...{ progress: nothing, jobStopped: nothing, jobEnded: nothing },
      },
      openJobs: {
        opened: (id: string) => {
          if (!death.signal.aborted) open.add(id);
        },
        ended: (id: string) => {
          if (!death.signal.aborted) open.delete(id);
        },
      },
      cancellation: { cancelled, deadline: never, closing: never },
    };
    const { jobs = [], variables = new Map(), undo: takenBack } = wanted;
    const ended =
      takenBack === undefined
        ? run({ ...request, workspace: '/w', manifest: 'bulk-load.yml', jobs, variables }, ports)
        : undo({ ...request, undoFrom: takenBack.from, undoChanged: takenBack.changed ?? 'undo' }, ports);
    const outcome = await Promise.race([ended, died]);
    // What a dead process would still write reaches its own copy alone.
    wanted.files.contents.clear();
    for (const [path, content] of files.contents) wanted.files.contents.set(path, content);
    return {
      outcome: outcome === 'dead' ? outcome : reported(outcome),
      openJobs: [...open],
      sent: counts,
      handles: files.handles,
    };
  } finally {
    // Requests of a dead process that are on their way still reach the org.
    if (!death.signal.aborted) http.close();
  }
}

/** The line of a process that dies with a request: half of such requests still reach the org. */
function mortalHttp(
  http: Http,
  counts: { requests: number; writes: number; batches: number },
  process: {
    readonly dead: AbortSignal;
    readonly die: () => void;
    readonly cancel: () => void;
    readonly cancelAtRequest: number;
    readonly dieAtRequest: number;
    readonly dieAtBatch: number;
    readonly random: () => number;
  },
): Http {
  const { cancel, cancelAtRequest, dead, die, dieAtBatch, dieAtRequest, random } = process;
  const isDead = (): boolean => dead.aborted;
  const silence = new Promise<never>(() => undefined);
  return {
    async send(request: HttpRequest): Promise<HttpResponse> {
      if (isDead()) return silence;
      counts.requests++;
      if (request.method === 'POST') counts.writes++;
      if (request.method === 'POST' && request.url.pathname.endsWith('/batch')) counts.batches++;
      if (counts.requests === dieAtRequest || counts.batches === dieAtBatch) {
        if (random() < 0.5) http.send(request).catch(() => undefined);
        die();
        return silence;
      }
      if (counts.requests === cancelAtRequest) cancel();
      const response = await http.send(request);
      return isDead() ? silence : response;
    },
  };
}
