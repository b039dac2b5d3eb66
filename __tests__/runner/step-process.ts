import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { type Intervention, Interventions } from './cancellation.ts';
import { LineReader } from './line-reader.ts';
import { peakMemoryBytes } from './peak-memory.ts';

/** The runner waits this long for the pipes to close once the process has ended. */
const pipeMilliseconds = 5_000;
const memorySampleMilliseconds = 20;

export interface StepProcessOptions {
  readonly node: string;
  readonly nodeArguments: readonly string[];
  readonly script: string;
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly interventions: readonly Intervention[];
  readonly cancelScale: number;
  /** A process that is still there then is killed and the test that started it fails. */
  readonly limitMilliseconds: number;
  /** Gets each line of both streams in the order of arrival. */
  readonly onLine: (line: string) => void;
}

export interface StepProcessEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly cancelled: boolean;
  /** As written, secrets included. */
  readonly rawStdout: string;
  readonly rawStderr: string;
  readonly durationMilliseconds: number;
  /** From SIGINT to its end, which is what the runner's patience is counted from; 0 when it was not cancelled. */
  readonly cancellationMilliseconds: number;
  /** Linux alone; `undefined` elsewhere and for a process that was too quick to be looked at. */
  readonly peakMemoryBytes: number | undefined;
}

/** Runs a script as the runner does: standard input closed, both streams read, signals on cancel. */
export async function runStepProcess(options: StepProcessOptions): Promise<StepProcessEnd> {
  const start = performance.now();
  const child = spawn(options.node, [...options.nodeArguments, options.script], {
    cwd: options.workingDirectory,
    env: options.environment,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end();
  const interventions = new Interventions(child, options.interventions, options.cancelScale);
  const onLine = (line: string): void => {
    options.onLine(line);
    interventions.noticeLine(line);
  };
  const [stdout, stderr] = [collect(child.stdout, onLine), collect(child.stderr, onLine)];
  const memory = sampleMemory(child);
  const limit = { reached: false };
  const limitTimer = setTimeout(() => {
    limit.reached = true;
    child.kill('SIGKILL');
  }, options.limitMilliseconds);

  const end = await ended(child);
  const endedAt = performance.now();
  const { cancelledAt } = interventions;
  clearTimeout(limitTimer);
  interventions.stop();
  if (limit.reached)
    throw new Error(`The step did not end within ${options.limitMilliseconds} ms:\n${stdout()}${stderr()}`);
  return {
    ...end,
    cancelled: cancelledAt !== undefined,
    rawStdout: stdout(),
    rawStderr: stderr(),
    durationMilliseconds: endedAt - start,
    cancellationMilliseconds: cancelledAt === undefined ? 0 : endedAt - cancelledAt,
    peakMemoryBytes: memory(),
  };
}

/** Returns a function that says what was read so far. */
function collect(stream: Readable, onLine: (line: string) => void): () => string {
  const chunks: Buffer[] = [];
  const lines = new LineReader(onLine);
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    lines.write(chunk);
  });
  stream.on('close', () => lines.end());
  return () => Buffer.concat(chunks).toString('utf8');
}

function sampleMemory({ pid }: ChildProcess): () => number | undefined {
  let peak: number | undefined;
  const timer = setInterval(() => {
    peak = pid === undefined ? undefined : (peakMemoryBytes(pid) ?? peak);
  }, memorySampleMilliseconds);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function ended(child: ChildProcess): Promise<Pick<StepProcessEnd, 'exitCode' | 'signal'>> {
  return new Promise((resolve, reject) => {
    let lateClose: NodeJS.Timeout | undefined;
    child.once('error', reject);
    child.once('exit', () => {
      lateClose = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, pipeMilliseconds);
    });
    child.once('close', (exitCode, signal) => {
      clearTimeout(lateClose);
      resolve({ exitCode, signal });
    });
  });
}
