import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { run } from '../../src/modes/load.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { MemoryLog } from '../ports/memory-log.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { AccessToken } from '../../src/salesforce/access-token.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import type { Login } from '../../src/salesforce/login.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import type { Session } from '../../src/salesforce/session.ts';
import { contacts, source } from './sources.ts';
import { atEnd } from './teardown.ts';
import type { VirtualTime } from '../fault-table/virtual-time.ts';
import { reported } from '../runner/report-schema.ts';

/** What a load in this process is to be like: for what the action's inputs cannot ask for, or not in time. */
export interface InProcessLoad {
  readonly org: RunningOrg;
  /** Where to reach the org, if not directly. */
  readonly url?: string;
  readonly login?: Login;
  readonly clock?: Clock;
  /** A clock that jumps, instead. */
  readonly virtualTime?: VirtualTime;
  /** The job's own. */
  readonly timeout?: string;
  /** What is not proven to be what a commit has. */
  readonly unproven?: readonly Diagnostic[];
}

export interface InProcessEnd {
  readonly outcome: Outcome;
  readonly log: MemoryLog;
  /** Secrets in the order in which they were masked. */
  readonly masked: readonly string[];
  readonly files: MemoryFiles;
}

/** The session that is in force in the org. */
export function sessionOf(org: RunningOrg, url = org.url): Session {
  return { instanceUrl: new URL(url), accessToken: new AccessToken(org.session.token) };
}

const deaf = {
  jobStarted: () => undefined,
  jobCreated: () => undefined,
  batchFinal: () => undefined,
  progress: () => undefined,
  jobStopped: () => undefined,
  jobEnded: () => undefined,
};

/** Loads twelve contacts in six batches over real connections. */
export async function loadInProcess(wanted: InProcessLoad): Promise<InProcessEnd> {
  const {
    org,
    url = org.url,
    timeout = '2h',
    unproven,
    virtualTime,
    clock = virtualTime ?? systemClock,
  } = wanted;
  const login = wanted.login ?? new ReadyTokenLogin(sessionOf(org, url));
  const http = new NodeHttp('test');
  atEnd(async () => {
    http.close();
    return Promise.resolve();
  });
  const files = new MemoryFiles({
    '/work/bulk-load.yml': `version: 1
jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}, timeout: ${timeout}}
`,
    '/work/people.csv': source('LastName,Description', contacts(12)).text,
  });
  const masked: string[] = [];
  const log = new MemoryLog();
  const never = new AbortController().signal;
  const outcome = await run(
    {
      ...{ workspace: '/work', manifest: 'bulk-load.yml', jobs: [], variables: new Map() },
      ...{
        maxFailedRecords: { records: 0 },
        apiVersion: '66.0',
        resultsFolder: '/results',
        scratchFolder: '/scratch',
        login,
        ...(unproven && { unprovenFiles: () => unproven }),
      },
    },
    {
      ...{ http: virtualTime?.watch(http) ?? http, files, log, clock, random: Math.random, listener: deaf },
      mask: (secret) => void masked.push(secret),
      openJobs: { opened: () => undefined, ended: () => undefined },
      cancellation: { cancelled: never, deadline: never, closing: never },
    },
  );
  return { outcome: reported(outcome), log, masked, files };
}
