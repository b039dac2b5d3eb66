import { parse } from 'csv-parse/sync';
import { run } from '../../src/load/run.ts';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import type { BatchFault, RequestFault } from '../../src/org/faults/fault-table.ts';
import { startOrg } from '../../src/org/org.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import { MemoryFiles } from '../../src/ports/memory-files.ts';
import { AccessToken } from '../../src/salesforce/access-token.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { fastClock } from '../load/fast-clock.ts';

/** What a round did, and what is wrong with it. */
export interface Round {
  readonly seed: number;
  readonly verdict: string;
  readonly rows: number;
  readonly stored: number;
  readonly faults: number;
  readonly duplicates: number;
  /** Records that are in the org and in no result file, or the other way round. */
  readonly lost: number;
  readonly jobsLeftOpen: number;
  readonly mistakes: readonly string[];
}

/** One load of random rows in random batches, with random faults on every kind of request and batch. */
export async function soakRound(seed: number): Promise<Round> {
  const random = seededRandom(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const rows = upTo(120);
  const isGrouped = random() < 0.3;
  const names = Array.from({ length: rows }, (_, index) => `Name ${seed}-${index}`);
  const groups = upTo(30);
  const text = names
    .map((name) => [random() < 0.2 ? `"${name}","two\nlines"` : `${name},x`, upTo(groups)].join())
    .join('\n');
  const files = new MemoryFiles({
    '/w/bulk-load.yml': `version: 1
jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: ${upTo(20)}}${isGrouped ? ', groupBy: Title' : ''}}
`,
    '/w/people.csv': `LastName,Description,Title\n${text}\n`,
  });
  const org = await startOrg({ seed, faults: randomFaults(random) });
  const http = new NodeHttp('soak');
  const never = new AbortController().signal;
  const nothing = (): undefined => undefined;
  try {
    const outcome = await run(
      {
        ...{ workspace: '/w', manifest: 'bulk-load.yml', jobs: [], variables: new Map() },
        ...{
          maxFailedRecords: { records: 0 },
          apiVersion: '66.0',
          resultsFolder: '/r',
          scratchFolder: '/scratch',
        },
        login: new ReadyTokenLogin({
          instanceUrl: new URL(org.url),
          accessToken: new AccessToken(org.token),
        }),
      },
      {
        ...{ http, files, random, clock: fastClock(), log: { info: nothing, debug: nothing }, mask: nothing },
        listener: {
          ...{ jobStarted: nothing, jobCreated: nothing, batchFinal: nothing },
          ...{ progress: nothing, jobStopped: nothing, jobEnded: nothing },
        },
        openJobs: { opened: nothing, ended: nothing },
        cancellation: { cancelled: never, deadline: never, closing: never },
      },
    );
    const contact = org.schema.object('Contact');
    if (contact === undefined) throw new Error('The org knows no Contact.');
    const stored = org.store.all(contact).map(({ values }) => String(values.get('LastName')));
    const report = org.ledger.report();
    const told = (name: string): string[] =>
      parse<Record<string, string>>(files.text(`/r/people/${name}`), { columns: true }).map(
        ({ LastName }) => LastName ?? '',
      );
    const [job] = outcome.jobs;
    return {
      seed,
      verdict: outcome.verdict,
      rows,
      stored: stored.length,
      faults: report.log.reduce((sum, { faults }) => sum + faults.length, 0),
      jobsLeftOpen: report.jobsLeftOpen.length,
      ...judged({
        names,
        stored,
        verdict: outcome.verdict,
        success: told('success.csv'),
        failed: told('failed.csv'),
        unprocessed: told('unprocessed.csv'),
        inDoubt: job?.inDoubt ?? 0,
        left: [...files.contents.keys()].filter((path) => path.startsWith('/scratch')),
      }),
    };
  } finally {
    http.close();
    await org.stop();
  }
}

/** The second, simpler account of a load: sets of names. */
export function judged(facts: {
  readonly names: readonly string[];
  readonly stored: readonly string[];
  readonly verdict: string;
  readonly success: readonly string[];
  readonly failed: readonly string[];
  readonly unprocessed: readonly string[];
  readonly inDoubt: number;
  /** Files that should have been removed. */
  readonly left: readonly string[];
}): Pick<Round, 'duplicates' | 'lost' | 'mistakes'> {
  const { names, stored, verdict, success, failed, unprocessed, inDoubt, left } = facts;
  const mistakes: string[] = [];
  const inOrg = new Set(stored);
  const duplicates = stored.length - inOrg.size;
  const invented = success.filter((name) => !inOrg.has(name));
  const untold = stored.filter((name) => !success.includes(name));
  const hidden = untold.filter((name) => !unprocessed.includes(name));
  if (invented.length > 0) mistakes.push(`told as saved, but not in the org: ${invented.join()}`);
  if (hidden.length > 0) mistakes.push(`in the org, but told as failed: ${hidden.join()}`);
  if (untold.length > inDoubt) mistakes.push(`${untold.length} unproven, but ${inDoubt} in doubt`);
  const all = [...success, ...failed, ...unprocessed].sort();
  if (all.join() !== [...names].sort().join()) mistakes.push('the result files do not hold each record once');
  for (const part of [success, failed, unprocessed]) {
    if (part.join() !== names.filter((name) => part.includes(name)).join()) mistakes.push('out of order');
  }
  if (left.length > 0) mistakes.push(`left behind: ${left.join()}`);
  if (verdict === 'success' && inOrg.size !== names.length) mistakes.push('green with records missing');
  return { duplicates, lost: invented.length + hidden.length, mistakes };
}

const REQUEST_FAULTS: readonly RequestFault[] = [
  { kind: 'reset' },
  { kind: 'lost-answer' },
  { kind: 'cut-answer' },
  { kind: 'truncated-body' },
  { kind: 'html' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503, retryAfter: 3 },
  { kind: 'status', status: 429, retryAfterDate: 2 },
];
const ROUTES = ['add-batch', 'list', 'result', 'request', 'close', 'abort'] as const;
const BATCH_FAULTS: readonly BatchFault[] = [
  { kind: 'locked-rows', tries: 1, every: 3 },
  { kind: 'locked-rows', tries: 3, every: 5 },
  { kind: 'failed-batch', stateMessage: 'TooManyLockFailure : Too many lock failure' },
  { kind: 'failed-batch', stateMessage: 'InvalidBatch : Field name not found : X' },
  { kind: 'not-processed' },
  { kind: 'short-result', rows: 1 },
  { kind: 'cut-result', bytes: 30 },
  { kind: 'state-message', stateMessage: 'InternalServerError : It went well in the end' },
  { kind: 'slow-batch', milliseconds: 20 },
];

/** A few rules, each with a probability of its own. Creating a job is spared: a lost answer to it leaves an empty job. */
export function randomFaults(random: () => number): FaultRule[] {
  const pick = <T>(from: readonly T[]): T[] => from.slice(Math.floor(random() * from.length)).slice(0, 1);
  const requests = Array.from({ length: 3 }, () =>
    pick(ROUTES).flatMap((route) =>
      pick(REQUEST_FAULTS).map((fault) => ({ route, probability: random() * 0.3, fault })),
    ),
  ).flat();
  const batches = pick(BATCH_FAULTS).map((fault) => ({ probability: random() * 0.4, fault }));
  return [...requests, ...(random() < 0.6 ? batches : [])];
}
