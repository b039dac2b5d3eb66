import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { nodePrograms } from '../../src/ports/node-programs.ts';
import { atEnd } from '../scenarios/teardown.ts';

const limits = (
  more: { timeoutMilliseconds?: number; maxOutputBytes?: number; signal?: AbortSignal } = {},
) => ({
  ...{ timeoutMilliseconds: 20_000, maxOutputBytes: 1_000_000, signal: new AbortController().signal },
  ...more,
});

/** Runs a shell script; `$PID_FILE` is where it may leave ids of processes, one a line. */
function script(text: string): { args: string[]; pids: () => number[] } {
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  atEnd(() => rm(folder, { recursive: true }));
  const file = join(folder, 'pids');
  return {
    args: ['-c', text.replaceAll('$PID_FILE', file)],
    pids: () => readFileSync(file, 'utf8').trim().split('\n').map(Number),
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function milliseconds(work: Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work.catch(() => undefined);
  return performance.now() - begun;
}

/** It and its child ignore SIGTERM. */
const STUBBORN = `trap '' TERM; echo $$ > $PID_FILE; sh -c "trap '' TERM; while :; do sleep 0.1; done" & echo $! >> $PID_FILE; while :; do sleep 0.1; done`;

describe.skipIf(process.platform === 'win32')('a program', () => {
  test('is run to its end', async () => {
    await expect(
      nodePrograms.run('sh', ['-c', 'echo said; echo not heard >&2; exit 3'], limits()),
    ).resolves.toEqual({
      exitCode: 3,
      stdout: 'said\n',
    });
  });

  test('that is not there, or dies of a signal, is a fault', async () => {
    await expect(nodePrograms.run('no-such-program', [], limits())).rejects.toMatchObject({
      isMissing: true,
    });
    await expect(nodePrograms.run('sh', ['-c', 'kill -9 $$'], limits())).rejects.toThrow('(SIGKILL)');
  });

  test.each([
    ['time is up', () => limits({ timeoutMilliseconds: 300 }), 'did not end within 0.3 s'],
    ['it is cancelled', () => limits({ signal: AbortSignal.timeout(300) }), 'aborted due to timeout'],
  ])('that ignores SIGTERM is killed with all that it started when %s', async (_, bounds, says) => {
    const { args, pids } = script(STUBBORN);
    const run = nodePrograms.run('sh', args, bounds());
    expect(await milliseconds(run)).toBeLessThan(1_500);
    await expect(run).rejects.toThrow(says);
    await sleep(1_500);
    expect(pids()).toHaveLength(2);
    expect(pids().filter(isAlive)).toEqual([]);
  });

  test('that writes without end is stopped', async () => {
    const { args, pids } = script(`echo $$ > $PID_FILE; while :; do echo ${'x'.repeat(1_000)}; done`);
    await expect(nodePrograms.run('sh', args, limits({ maxOutputBytes: 50_000 }))).rejects.toThrow(
      'it wrote more than 50000 bytes',
    );
    await sleep(1_500);
    expect(pids().filter(isAlive)).toEqual([]);
  });

  test('is not waited for when another one holds its pipe', async () => {
    const { args } = script('sleep 20 & echo said');
    const run = nodePrograms.run('sh', args, limits());
    expect(await milliseconds(run)).toBeLessThan(5_000);
    await expect(run).resolves.toEqual({ exitCode: 0, stdout: 'said\n' });
  });
});
