import { parse } from 'csv-parse/sync';
import { run } from '../../src/modes/load.ts';
import type { FaultRule } from '../../src/org/faults/fault-rules.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import type { Discrepancy } from '../../src/outcome/discrepancy.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { MemoryLog } from '../ports/memory-log.ts';
import type { Http } from '../../src/ports/http.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { sessionOf } from '../scenarios/in-process.ts';
import { BATCHES, MANIFEST, SOURCE, storedIn } from './load-of-six.ts';
import type { Played } from './rows.ts';
import { VirtualTime } from './virtual-time.ts';
import { reported } from '../runner/report-schema.ts';

/** A server that falls silent is given up after this real time, which a busy machine must not need for an answer. */
const IDLE_MILLISECONDS = { stalling: 1_000, usual: 10_000 };

/** What stands between the load and the org. */
export type Line = (http: Http, org: RunningOrg) => Http;

/** Faults break plain answers alone; packing and unpacking all others would take a sixth of the time of a load. */
function unpacked(http: Http): Http {
  return {
    send: async (request) =>
      http.send({ ...request, headers: { ...request.headers, 'Accept-Encoding': 'identity' } }),
  };
}

/** Loads six contacts from this process, on a clock on which minutes take no time. */
export async function loadInVirtualTime(
  faults: readonly FaultRule[],
  reads: number,
  line: Line = (http) => http,
): Promise<Played & { readonly discrepancies: readonly Discrepancy[] }> {
  const clock = new VirtualTime();
  const stalls = faults.some(({ fault }) => ['stall', 'stalled-body', 'drip'].includes(fault.kind));
  const org = await startOrg({
    ...{ timing: { kind: 'reads', reads }, faults },
    now: () => clock.now(),
  });
  const connections = new NodeHttp('tests', IDLE_MILLISECONDS[stalls ? 'stalling' : 'usual']);
  const http = clock.watch(line(unpacked(connections), org));
  const files = new MemoryFiles({ '/w/bulk-load.yml': MANIFEST, '/w/people.csv': SOURCE });
  const log = new MemoryLog();
  const open = new Set<string>();
  const never = new AbortController().signal;
  const nothing = (): undefined => undefined;
  try {
    const outcome = await run(
      {
        ...{ workspace: '/w', manifest: 'bulk-load.yml', jobs: [], variables: new Map() },
        ...{ maxFailedRecords: { records: 0 }, apiVersion: '66.0', resultsFolder: '/r', scratchFolder: '/s' },
        login: new ReadyTokenLogin(sessionOf(org)),
      },
      {
        ...{ http, clock, files, log, random: () => 0.5, mask: nothing },
        listener: {
          ...{ jobStarted: nothing, jobCreated: nothing, batchFinal: nothing },
          ...{ progress: nothing, jobStopped: nothing, jobEnded: nothing },
        },
        openJobs: { opened: (id) => void open.add(id), ended: (id) => void open.delete(id) },
        cancellation: { cancelled: never, deadline: never, closing: never },
      },
    );
    const rows = (name: string): { name: string; id: string }[] =>
      parse<Record<string, string>>(files.text(`/r/people/${name}`), { columns: true }).map((row) => ({
        name: row['LastName'] ?? '',
        id: row['sf__Id'] ?? '',
      }));
    const [job] = outcome.jobs;
    const first = (job?.batches ?? []).filter(({ attempt }) => attempt === undefined);
    const report = org.ledger.report();
    return {
      discrepancies: reported(outcome).jobs.flatMap((job) => job.discrepancies),
      faults: report.log.flatMap((entry) => entry.faults),
      account: {
        outcome: outcome.verdict,
        exitCode: undefined,
        batches: BATCHES,
        stored: storedIn(org),
        success: rows('success.csv'),
        failed: rows('failed.csv').map(({ name }) => name),
        unprocessed: rows('unprocessed.csv').map(({ name }) => name),
        inDoubt: first.map(({ inDoubt }) => inDoubt),
        counts: [outcome.counts, ...outcome.jobs.map(({ counts }) => counts)],
        jobsLeftOpen: report.jobsLeftOpen,
        strangers: report.batches.filter(({ stranger }) => stranger).length,
        reported: JSON.stringify([...open, outcome]),
      },
    };
  } finally {
    connections.close();
    await org.stop();
  }
}
