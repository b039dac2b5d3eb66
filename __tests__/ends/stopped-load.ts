import { parse } from 'csv-parse/sync';
import { run } from '../../src/modes/load.ts';
import type { RunRequest } from '../../src/modes/run-request.ts';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import type { Http } from '../../src/ports/http.ts';
import { MemoryFiles } from '../ports/memory-files.ts';
import { MemoryLog } from '../ports/memory-log.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { ReadyTokenLogin } from '../../src/salesforce/login/ready-token-login.ts';
import { VirtualTime } from '../fault-table/virtual-time.ts';
import { sessionOf } from '../scenarios/in-process.ts';
import type { Kind, StopKind } from './kinds.ts';
import { obstructed, type Obstacle } from './obstacles.ts';
import { reported } from '../runner/report-schema.ts';

/** When the run is cancelled, after its begin. */
export const CANCEL_MILLISECONDS = 3_000;
/** Many loads at once keep each other waiting, and what is late must not be taken for quiet. */
const QUIET_MILLISECONDS = 15;
const NO_NAMES = { stored: [], success: [], failed: [], unprocessed: [] };

export interface StoppedLoad {
  readonly outcome: Outcome;
  /** From begin to end. */
  readonly milliseconds: number;
  /** How often the obstacle was met. */
  readonly met: number;
  readonly open: ReadonlySet<string>;
  readonly org: RunningOrg;
  readonly names: Record<keyof typeof NO_NAMES, readonly string[]>;
}

/** Names of `count` records, two to a batch. */
export function namesOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `N${index}`);
}

function filesOf(manifest: string, records: number): MemoryFiles {
  const names = namesOf(records);
  const pairs = names.map((name, index) => `${name},${names[index ^ 1] ?? ''}`);
  return new MemoryFiles({
    '/w/bulk-load.yml': manifest,
    '/w/people.csv': `LastName\n${names.join('\n')}\n`,
    '/w/pairs.csv': `Name,ParentId\n${pairs.join('\n')}\n`,
    '/w/spec.csv': 'Salesforce Field,Csv Header,Value,Hint\nLastName,LastName,,\n',
  });
}

/** A load that meets an obstacle for ever and is stopped, on a clock on which minutes take no time. */
export async function stoppedLoad(
  kind: Kind,
  obstacle: Obstacle,
  stop: StopKind,
  records = 10,
): Promise<StoppedLoad> {
  const clock = new VirtualTime(QUIET_MILLISECONDS);
  const org = await startOrg({ timing: { kind: 'reads', reads: 0 }, now: () => clock.now() });
  const connections = new NodeHttp('tests');
  const line = clock.watch(connections);
  const files = filesOf(kind.manifest, records);
  try {
    if (kind.isResumed) {
      org.faults.replace(kind.faults);
      await load(org, clock, line, files, { cancelAt: CANCEL_MILLISECONDS });
    }
    const refusal = { kind: 'refusal', code: 'InvalidEntity', message: 'not this one' } as const;
    const error = { route: kind.faults.length > 0 ? 'add-batch' : 'any', nth: 5, fault: refusal } as const;
    org.faults.replace([...kind.faults, ...(stop === 'error' && kind.faults.length > 0 ? [error] : [])]);
    const begunAt = clock.monotonic();
    const http = obstructed(line, clock, kind.target, obstacle);
    const { outcome, open } = await load(org, clock, http, files, {
      ...(stop === 'cancel' ? { cancelAt: CANCEL_MILLISECONDS } : {}),
      ...(kind.isResumed ? { resumeFrom: '/r' } : {}),
    });
    const column = (name: string): string[] =>
      parse<Record<string, string>>(files.text(`/r/people/${name}`), { columns: true }).map(
        (row) => row['LastName'] ?? row['Name'] ?? '',
      );
    const isLoad = outcome.jobs.some(({ id, files: written }) => id === 'people' && written.length > 0);
    const hasRows = isLoad && kind.manifest.includes('files:');
    return {
      ...{ outcome, open, org, met: http.met, milliseconds: clock.monotonic() - begunAt },
      names: hasRows
        ? {
            stored: storedIn(org),
            success: column('success.csv'),
            failed: column('failed.csv'),
            unprocessed: column('unprocessed.csv'),
          }
        : NO_NAMES,
    };
  } finally {
    connections.close();
    await org.stop();
  }
}

function storedIn(org: RunningOrg): string[] {
  return ['Contact', 'Account'].flatMap((name) => {
    const object = org.schema.object(name);
    const field = name === 'Contact' ? 'LastName' : 'Name';
    return object === undefined ? [] : org.store.all(object).map(({ values }) => String(values.get(field)));
  });
}

async function load(
  org: RunningOrg,
  clock: VirtualTime,
  http: Http,
  files: MemoryFiles,
  { cancelAt, ...request }: Pick<RunRequest, 'resumeFrom'> & { readonly cancelAt?: number },
): Promise<{ outcome: Outcome; open: Set<string> }> {
  const open = new Set<string>();
  const [cancelled, deadline, closing] = [
    new AbortController(),
    new AbortController(),
    new AbortController(),
  ];
  const ended = new AbortController();
  if (cancelAt !== undefined) {
    const plan = [
      [cancelAt, cancelled, 'The run was cancelled.'],
      [cancelAt + 4_500, deadline, 'The run was cancelled, and its time was up.'],
      [cancelAt + 6_000, closing, 'The run was cancelled, and its time was up.'],
    ] as const;
    for (const [milliseconds, controller, reason] of plan) {
      clock.sleep(milliseconds, ended.signal).then(
        () => {
          controller.abort(new Error(reason));
        },
        () => undefined,
      );
    }
  }
  const nothing = (): undefined => undefined;
  const outcome = await run(
    {
      ...{ workspace: '/w', manifest: 'bulk-load.yml', jobs: [], variables: new Map() },
      ...{ maxFailedRecords: { records: 0 }, apiVersion: '66.0', resultsFolder: '/r', scratchFolder: '/s' },
      login: new ReadyTokenLogin(sessionOf(org)),
      ...request,
    },
    {
      ...{ http, clock, files, log: new MemoryLog(), random: () => 0.5, mask: nothing },
      listener: {
        ...{ jobStarted: nothing, jobCreated: nothing, batchFinal: nothing },
        ...{ progress: nothing, jobStopped: nothing, jobEnded: nothing },
      },
      openJobs: { opened: (id) => void open.add(id), ended: (id) => void open.delete(id) },
      cancellation: { cancelled: cancelled.signal, deadline: deadline.signal, closing: closing.signal },
    },
  );
  ended.abort();
  return { outcome: reported(outcome), open };
}
