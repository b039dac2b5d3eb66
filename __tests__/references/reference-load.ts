import { parse } from 'csv-parse/sync';
import { run } from '../../src/modes/load.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { AccessToken } from '../../src/salesforce/access-token.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { VirtualTime } from '../fault-table/virtual-time.ts';
import { reported } from '../runner/report-schema.ts';

export type Row = Readonly<Record<string, string>>;

/** What a run in this process left behind. */
export interface ReferenceLoad {
  readonly outcome: Outcome;
  readonly files: MemoryFiles;
  /** Rows of a result file; none where there is no file. */
  readonly rows: (path: string) => readonly Row[];
}

/** Aborts the run's signal when asked to. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Hears of each job that is created in the org. */
  readonly created?: (object: string) => void;
}

/** Loads files in memory over real connections, with a clock that jumps. */
export async function loadReferences(
  org: Pick<RunningOrg, 'url' | 'token'>,
  jobs: string,
  sources: Readonly<Record<string, string | Buffer>>,
  { signal, created }: Interruption = { signal: new AbortController().signal },
): Promise<ReferenceLoad> {
  const never = new AbortController().signal;
  const nothing = (): undefined => undefined;
  const files = new MemoryFiles({
    '/w/bulk-load.yml': `version: 1\n${jobs}`,
    ...Object.fromEntries(Object.entries(sources).map(([name, content]) => [`/w/${name}`, content])),
  });
  const [http, clock] = [new NodeHttp('references'), new VirtualTime()];
  try {
    const outcome = await run(
      {
        ...{ workspace: '/w', manifest: 'bulk-load.yml', jobs: [], variables: new Map() },
        ...{ maxFailedRecords: { records: 0 }, apiVersion: '66.0', resultsFolder: '/r', scratchFolder: '/s' },
        login: new ReadyTokenLogin({
          instanceUrl: new URL(org.url),
          accessToken: new AccessToken(org.token),
        }),
      },
      {
        ...{ http: clock.watch(http), files, random: Math.random, clock, mask: nothing },
        log: { info: nothing, debug: nothing },
        listener: {
          ...{ jobStarted: nothing, batchFinal: nothing, progress: nothing, jobStopped: nothing },
          jobCreated: ({ job }) => created?.(job.object.value),
          jobEnded: nothing,
        },
        openJobs: { opened: nothing, ended: nothing },
        cancellation: { cancelled: signal, deadline: never, closing: never },
      },
    );
    const rows = (path: string): readonly Row[] =>
      parse<Record<string, string>>(files.text(`/r/${path}`), { columns: true });
    return { outcome: reported(outcome), files, rows };
  } finally {
    http.close();
  }
}
