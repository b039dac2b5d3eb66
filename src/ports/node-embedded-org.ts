import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { harmlessEnvironment } from './node-programs.ts';
import {
  OrgProcessError,
  type FilePlace,
  type OrgProcess,
  type OrgProcesses,
  type OrgProcessRequest,
  type OrgSchemaFacts,
  type SchemaRefusal,
} from './embedded-org.ts';

/** What reading a schema and data may take. */
const START_MILLISECONDS = 60_000;
/** What an org that is asked to end may take before it is killed. */
const GRACE_MILLISECONDS = 1_000;
/** Characters of its first line, which lists what was not understood. */
const MAX_LINE_LENGTH = 50_000_000;
const MAX_COMPLAINT_LENGTH = 2_000;
/**
 * Node's young generation grows to a hundred megabytes, of which the org needs a tenth; and what it holds may double
 * before Node looks for what is no longer needed.
 */
const SMALL_HEAP = ['--max-semi-space-size=4', '--heap-growing-percent=30'];
/** Of the C library of Linux: one heap for all threads, instead of one each that stays as large as it once was. */
const ONE_ALLOCATOR = { MALLOC_ARENA_MAX: '1' };

/** @param script absolute path of the embedded org's bundle */
export function nodeOrgProcesses(script: string): OrgProcesses {
  return {
    start: async (request) => {
      request.signal.throwIfAborted();
      const child = spawn(process.execPath, [...SMALL_HEAP, script, ...argumentsOf(request)], {
        cwd: request.workspace,
        env: { ...harmlessEnvironment(), ...ONE_ALLOCATOR },
        // Its input ends with this process, and so does the org: no signal is needed, and none is missed after a kill.
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
      });
      child.stdin.on('error', () => undefined);
      try {
        const complaint = complaintOf(child);
        return startOf(child, await firstLine(child, complaint, request.signal), complaint);
      } catch (error) {
        await stop(child);
        throw error;
      }
    },
  };
}

function argumentsOf({ data, schema }: OrgProcessRequest): string[] {
  return [
    ...['--port', '0', '--json', '--random-token', '--until-input-ends', '--processing-reads', '0'],
    ...schema.map((folder) => `--schema=${folder}`),
    ...(data === undefined ? [] : [`--data=${data}`]),
  ];
}

/** What the process writes to its error output, from its beginning on. */
function complaintOf(child: ChildProcessWithoutNullStreams): () => string {
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    complaint = (complaint + piece).slice(0, MAX_COMPLAINT_LENGTH);
  });
  return () => complaint.trim();
}

/** The line that the org prints when it is up, or when it cannot read its schema. */
async function firstLine(
  child: ChildProcessWithoutNullStreams,
  complaint: () => string,
  signal: AbortSignal,
): Promise<string> {
  let line = '';
  return new Promise<string>((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      child.stdout.removeAllListeners('data').resume();
    };
    const fail = (reason: string): void => {
      settle();
      reject(new OrgProcessError(reason));
    };
    const onAbort = (): void => {
      settle();
      const { reason } = signal as { reason: unknown };
      reject(reason instanceof Error ? reason : new OrgProcessError('it was given up'));
    };
    const timer = setTimeout(() => {
      fail(`it was not up within ${START_MILLISECONDS / 1_000} s`);
    }, START_MILLISECONDS);
    signal.addEventListener('abort', onAbort, { once: true });
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      line += piece;
      if (line.length > MAX_LINE_LENGTH) fail('it said too much');
      if (!line.includes('\n')) return;
      settle();
      resolve(line.slice(0, line.indexOf('\n')));
    });
    child.once('error', ({ message }) => {
      fail(message);
    });
    child.once('close', (code) => {
      fail(complaint() === '' ? `it ended with exit code ${code ?? 'unknown'}` : complaint());
    });
  });
}

function startOf(
  child: ChildProcessWithoutNullStreams,
  line: string,
  complaint: () => string,
): OrgProcess | SchemaRefusal {
  const said = JSON.parse(line) as
    | { readonly mistakes: readonly FilePlace[] }
    | {
        readonly mistakes?: never;
        readonly url: string;
        readonly token: string;
        readonly schema?: OrgSchemaFacts;
      };
  if (said.mistakes !== undefined) return { mistakes: said.mistakes };
  const lost = new AbortController();
  const onClose = (code: number | null, signal: NodeJS.Signals | null): void => {
    const how = signal === null ? `with exit code ${code ?? 'unknown'}` : `by ${signal}`;
    lost.abort(new OrgProcessError(complaint() === '' ? how : `${how}: ${complaint()}`));
  };
  child.once('close', onClose);
  return {
    url: new URL(said.url),
    token: said.token,
    schema: said.schema ?? { objects: [], files: 0, notUnderstood: [], leftOut: [] },
    lost: lost.signal,
    stop: async () => {
      child.off('close', onClose);
      await stop(child);
    },
  };
}

async function stop(child: ChildProcessWithoutNullStreams): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MILLISECONDS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.once('error', () => {
      clearTimeout(timer);
      resolve();
    });
    child.stdin.end();
  });
}
