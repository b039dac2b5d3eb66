import { planRun } from '../../src/modes/plan.ts';
import { run } from '../../src/modes/load.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { MemoryLog } from '../ports/memory-log.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Http } from '../../src/ports/http.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { sessionOf } from '../scenarios/in-process.ts';
import { reported } from '../runner/report-schema.ts';

type Files = Readonly<Record<string, string | Buffer>>;

/** A plan, and then the load of the very same files into the same org. */
export async function planThenLoad(
  org: RunningOrg,
  files: Files,
  { compareLimit = 200_000 }: { readonly compareLimit?: number } = {},
): Promise<{ readonly plan: Outcome; readonly writtenByPlan: number; readonly load: Outcome }> {
  const http = new NodeHttp('test');
  const ports = portsOf(files, http, systemClock);
  const request = requestTo(org);
  try {
    const plan = await planRun({ ...request, compareLimit }, ports);
    const writtenByPlan = org.ledger.report().log.filter(({ method }) => method !== 'GET').length;
    const load = await run(request, ports);
    return { plan: reported(plan), writtenByPlan, load: reported(load) };
  } finally {
    http.close();
  }
}

/** A load over a line and with a clock of the test's own. */
export async function loadOver(http: Http, clock: Clock, org: RunningOrg, files: Files): Promise<Outcome> {
  return reported(await run(requestTo(org), portsOf(files, http, clock)));
}

function requestTo(org: RunningOrg): Parameters<typeof run>[0] {
  return {
    ...{ workspace: '/work', manifest: 'bulk-load.yml', jobs: [], variables: new Map<string, string>() },
    ...{ maxFailedRecords: { records: 0 }, apiVersion: '66.0', scratchFolder: '/scratch' },
    resultsFolder: '/results',
    login: new ReadyTokenLogin(sessionOf(org)),
  };
}

function portsOf(files: Files, http: Http, clock: Clock): Parameters<typeof run>[1] {
  const never = new AbortController().signal;
  return {
    ...{ http, clock, log: new MemoryLog(), random: Math.random, mask: () => undefined },
    files: new MemoryFiles(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`/work/${name}`, text])),
    ),
    cancellation: { cancelled: never, deadline: never, closing: never },
    listener: {
      ...{ jobStarted: () => undefined, jobCreated: () => undefined, batchFinal: () => undefined },
      ...{ progress: () => undefined, jobStopped: () => undefined, jobEnded: () => undefined },
    },
    openJobs: { opened: () => undefined, ended: () => undefined },
  };
}
