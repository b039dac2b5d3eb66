import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process from its start to its exit. */
export interface Timing {
  readonly milliseconds: number;
  /** The most memory that it held: the kernel's own figure, 0 where there is no /proc. */
  readonly peakBytes: number;
}

const SAMPLE_MILLISECONDS = 10;

/** @throws when the process exits with another code than 0 */
export async function timed(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  folder: string,
): Promise<Timing> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  let peakBytes = 0;
  const sampler = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakOf(child.pid));
  }, SAMPLE_MILLISECONDS);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(sampler);
  const milliseconds = performance.now() - started;
  if (code !== 0) throw new Error(`${args.join(' ')} exited with ${String(code)}:\n${output.slice(-4_000)}`);
  return { milliseconds, peakBytes };
}

function peakOf(processId: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${processId ?? 0}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
