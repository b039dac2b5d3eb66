import { monitor } from '../../src/modes/monitor.ts';
import type { JobFilter } from '../../src/monitor/job-filter.ts';
import type { JobWish } from '../../src/org/job-seed.ts';
import { startOrg, type OrgOptions, type RunningOrg } from '../../src/org/org.ts';
import type { FoundJob } from '../../src/outcome/monitor-findings.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import type { Http } from '../../src/ports/http.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { VirtualTime } from '../fault-table/virtual-time.ts';
import { MemoryLog } from '../ports/memory-log.ts';
import { reported } from '../runner/report-schema.ts';
import { sessionOf } from '../scenarios/in-process.ts';
import { atEnd } from '../scenarios/teardown.ts';

export const OTHER_USER = '005000000000009AAA';

/** An org whose batches are done at once, with these jobs, the last one the newest. */
export async function orgWith(wishes: readonly JobWish[], options: OrgOptions = {}): Promise<RunningOrg> {
  const org = await startOrg({ timing: { kind: 'reads', reads: 0 }, ...options });
  atEnd(() => org.stop());
  org.addJobs(wishes);
  return org;
}

/** A Classic insert of accounts that is open, with what differs. */
export function wish(parts: Partial<JobWish> = {}): JobWish {
  return { jobType: 'Classic', object: 'Account', operation: 'insert', state: 'Open', ...parts };
}

export interface Monitoring {
  readonly filter?: JobFilter;
  readonly aborts?: boolean;
  readonly allowProduction?: boolean;
  /** What stands between the monitor and the org. */
  readonly line?: (http: Http) => Http;
  readonly cancelled?: AbortSignal;
}

export interface Monitored {
  readonly outcome: Outcome;
  readonly jobs: readonly FoundJob[];
  readonly log: MemoryLog;
}

/** Watches an org from this process, on a clock on which minutes take no time. */
export async function monitored(org: RunningOrg, wanted: Monitoring = {}): Promise<Monitored> {
  const clock = new VirtualTime();
  const connections = new NodeHttp('tests');
  const http = clock.watch((wanted.line ?? ((one) => one))(connections));
  const log = new MemoryLog();
  const never = new AbortController().signal;
  try {
    const outcome = await monitor(
      {
        login: new ReadyTokenLogin(sessionOf(org)),
        destination: { allowProduction: wanted.allowProduction ?? false },
        apiVersion: '66.0',
        filter: wanted.filter ?? {},
        aborts: wanted.aborts ?? false,
      },
      {
        ...{ http, clock, log, random: () => 0.5, mask: () => undefined },
        cancellation: { cancelled: wanted.cancelled ?? never, deadline: never, closing: never },
      },
    );
    return { outcome: reported(outcome), jobs: outcome.monitor?.jobs ?? [], log };
  } finally {
    connections.close();
  }
}

/** States of the org's jobs, whatever their type, by id. */
export function statesIn(org: RunningOrg): Readonly<Record<string, string>> {
  const all = [...org.service.jobs.values(), ...org.restJobs.jobs.values()];
  return Object.fromEntries(all.map(({ id, state }) => [id, state]));
}
