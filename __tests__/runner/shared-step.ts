import { type ChildProcess, fork } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { compileCache } from './compile-cache.ts';
import type { StepProcessEnd, StepProcessOptions } from './step-process.ts';
import { LineReader } from './line-reader.ts';

/** What a process that runs steps is asked for. */
export interface StepOrder {
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  /** The bundle that is played. */
  readonly script: string;
  /** Which of the steps. */
  readonly argument: 'post' | undefined;
}

/** Written to both streams behind all that a step writes. */
export const END_OF_STEP = '\0end of the step\0';

/** A start costs as much as several steps. */
const MAX_SERVERS = 3;

const idle: ChildProcess[] = [];
const waiting: ((server: ChildProcess) => void)[] = [];
let started = 0;

async function idleServer(): Promise<ChildProcess> {
  const server = idle.pop();
  if (server !== undefined) return server;
  if (started < MAX_SERVERS) return startServer();
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

function handOn(server: ChildProcess): void {
  const next = waiting.shift();
  if (next === undefined) idle.push(server);
  else next(server);
}

function replaceDead(): void {
  started--;
  const next = waiting.shift();
  if (next !== undefined) next(startServer());
}

/**
 * Runs a step from the sources, in a process that has run others before: a start and a compilation less than in one of
 * its own, which is most of the time that a small load takes. No signals, no arguments of Node's.
 */
export async function runSharedStep(
  options: Pick<
    StepProcessOptions,
    (keyof StepOrder & keyof StepProcessOptions) | 'limitMilliseconds' | 'onLine'
  >,
): Promise<StepProcessEnd> {
  const child = await idleServer();
  const start = performance.now();
  const order: StepOrder = {
    ...{ environment: options.environment, workingDirectory: options.workingDirectory },
    script: join(dirname(options.script), 'index.js'),
    argument: basename(options.script) === 'post.js' ? 'post' : undefined,
  };
  const [stdout, stderr] = [
    new StepOutput(child.stdout, options.onLine),
    new StepOutput(child.stderr, options.onLine),
  ];
  const limit = { reached: false };
  const timer = setTimeout(() => {
    limit.reached = true;
    child.kill('SIGKILL');
  }, options.limitMilliseconds);
  const end = await new Promise<Pick<StepProcessEnd, 'exitCode' | 'signal'>>((resolve) => {
    const died = (exitCode: number | null, signal: NodeJS.Signals | null): void => {
      replaceDead();
      resolve({ exitCode, signal });
    };
    child.once('close', died);
    child.once('message', (exitCode) => {
      void Promise.all([stdout.ended, stderr.ended]).then(() => {
        child.off('close', died);
        handOn(child);
        resolve({ exitCode: Number(exitCode), signal: null });
      });
    });
    child.send(order);
  });
  clearTimeout(timer);
  const [rawStdout, rawStderr] = [stdout.close(), stderr.close()];
  if (limit.reached)
    throw new Error(`The step did not end within ${options.limitMilliseconds} ms:\n${rawStdout}${rawStderr}`);
  return {
    ...{ ...end, cancelled: false, rawStdout, rawStderr, cancellationMilliseconds: 0 },
    ...{ durationMilliseconds: performance.now() - start, peakMemoryBytes: undefined },
  };
}

/** It ends with the process that has started it. */
function startServer(): ChildProcess {
  started++;
  const child = fork(join(import.meta.dirname, 'step-server.ts'), {
    ...{ execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
    env: { ...process.env, ...compileCache },
  });
  child.unref();
  child.channel?.unref();
  for (const stream of [child.stdout, child.stderr]) if (stream instanceof Socket) stream.unref();
  child.setMaxListeners(0);
  return child;
}

/** What one step writes to one stream. */
export class StepOutput {
  /** Settled when all is here. */
  readonly ended: Promise<void>;
  readonly #chunks: Buffer[] = [];
  readonly #lines: LineReader;
  readonly #stop: () => void;
  #held = Buffer.alloc(0);

  constructor(stream: Readable | null, onLine: (line: string) => void) {
    this.#lines = new LineReader(onLine);
    const ending = new AbortController();
    this.ended = new Promise((resolve) => {
      ending.signal.addEventListener('abort', () => {
        resolve();
      });
    });
    const take = (chunk: Buffer): void => {
      const bytes = Buffer.concat([this.#held, chunk]);
      const end = bytes.indexOf(END_OF_STEP);
      // The mark may come in two pieces.
      const taken = end === -1 ? Math.max(0, bytes.length - END_OF_STEP.length) : end;
      this.#take(bytes.subarray(0, taken));
      this.#held = end === -1 ? bytes.subarray(taken) : Buffer.alloc(0);
      if (end !== -1) ending.abort();
    };
    stream?.on('data', take);
    this.#stop = () => stream?.off('data', take);
  }

  /** @returns all that was written */
  close(): string {
    this.#stop();
    this.#take(this.#held);
    this.#lines.end();
    return Buffer.concat(this.#chunks).toString('utf8');
  }

  #take(bytes: Buffer): void {
    this.#chunks.push(bytes);
    this.#lines.write(bytes);
  }
}
