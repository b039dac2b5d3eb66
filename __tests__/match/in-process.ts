import { run } from '../../src/modes/load.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { StoredRecord, Value } from '../../src/org/records/stored-record.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import type { Http, HttpRequest, HttpResponse } from '../../src/ports/http.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { MemoryLog } from '../ports/memory-log.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { parse } from 'csv-parse/sync';
import { reported } from '../runner/report-schema.ts';
import { sessionOf } from '../scenarios/in-process.ts';
import { atEnd } from '../scenarios/teardown.ts';

type Row = Readonly<Record<string, string>>;

export interface MatchEnd {
  readonly outcome: Outcome;
  readonly log: MemoryLog;
  readonly files: MemoryFiles;
  /** The rows of a result file, none where it is missing. */
  readonly rows: (path: string) => Promise<readonly Row[]>;
}

const deaf = {
  jobStarted: () => undefined,
  jobCreated: () => undefined,
  batchFinal: () => undefined,
  progress: () => undefined,
  jobStopped: () => undefined,
  jobEnded: () => undefined,
};

/** Changes an answer on its way. */
export type Relay = (request: HttpRequest, answer: HttpResponse) => HttpResponse;

const REFUSAL = {
  status: 400,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('[{"errorCode":"INVALID_FIELD","message":"Nothing is to be read here."}]'),
};

interface MatchOptions {
  readonly cancelAfter?: number;
  /** The files of the run that is resumed. */
  readonly resume?: MemoryFiles;
  /** Hears of each request before it goes out, by its path with the query. */
  readonly between?: (path: string, files: MemoryFiles) => void;
  /** Requests that are answered as no org would. */
  readonly refuse?: (path: string) => boolean;
  readonly resultsFolder?: string;
  readonly relay?: Relay;
}

/**
 * Runs a manifest in this process, over real connections.
 *
 * @param jobs the manifest's text below `version: 1`
 * @param cancelAfter how many batches are sent before the run is cancelled
 * @param relay what the answers of the org go through
 */
export async function loadMatching(
  org: RunningOrg,
  jobs: string,
  sources: Readonly<Record<string, string | Buffer>>,
  {
    cancelAfter = Infinity,
    relay = (_, answer) => answer,
    resume,
    between,
    refuse,
    resultsFolder = '/results',
  }: MatchOptions = {},
): Promise<MatchEnd> {
  const http = new NodeHttp('test');
  atEnd(async () => {
    http.close();
    return Promise.resolve();
  });
  const files =
    resume ??
    new MemoryFiles({
      '/work/bulk-load.yml': `version: 1\n${jobs}`,
      ...Object.fromEntries(Object.entries(sources).map(([name, text]) => [`/work/${name}`, text])),
    });
  const log = new MemoryLog();
  const never = new AbortController().signal;
  const cancelled = new AbortController();
  let batches = 0;
  const line: Http = {
    send: async (request) => {
      const { pathname, search } = request.url;
      between?.(`${pathname}${search}`, files);
      const isRefused = refuse?.(`${pathname}${search}`) === true;
      const answer = isRefused ? REFUSAL : await http.send(request);
      const isBatch = request.method === 'POST' && request.url.pathname.endsWith('/batch');
      if (isBatch && ++batches === cancelAfter) cancelled.abort(new Error('The run was cancelled.'));
      return relay(request, answer);
    },
  };
  const outcome = await run(
    {
      ...{ workspace: '/work', manifest: 'bulk-load.yml', jobs: [], variables: new Map() },
      ...{ maxFailedRecords: { records: 0 }, apiVersion: '66.0', resultsFolder },
      ...{ scratchFolder: '/scratch', login: new ReadyTokenLogin(sessionOf(org)) },
      ...(resume === undefined ? {} : { resumeFrom: '/results' }),
    },
    {
      ...{ http: line, files, log, clock: systemClock, random: Math.random, listener: deaf },
      mask: () => undefined,
      openJobs: { opened: () => undefined, ended: () => undefined },
      cancellation: { cancelled: cancelled.signal, deadline: never, closing: never },
    },
  );
  const rows = async (path: string): Promise<readonly Row[]> => {
    if (!(await files.isFile(`${resultsFolder}/${path}`))) return [];
    const file = await files.open(`${resultsFolder}/${path}`);
    const bytes = Buffer.alloc(file.size);
    await file.read(bytes, 0);
    await file.close();
    return parse(bytes.toString(), { columns: true });
  };
  return { outcome: reported(outcome), log, files, rows };
}

/** Puts a record into the org. */
export function stored(
  org: RunningOrg,
  object: string,
  values: Readonly<Record<string, Value>>,
): StoredRecord {
  const schema = org.schema.object(object);
  if (schema === undefined) throw new Error(`The org has no ${object}.`);
  return org.store.insert(schema, new Map(Object.entries(values)));
}

/** The records of an object that are not deleted, by one of their fields. */
export function living(org: RunningOrg, object: string): readonly StoredRecord[] {
  const schema = org.schema.object(object);
  return schema === undefined ? [] : org.store.all(schema).filter(({ deleted }) => !deleted);
}
