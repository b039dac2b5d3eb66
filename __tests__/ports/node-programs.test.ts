import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
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
    pids: () =>
      existsSync(file)
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
            .map(Number)
        : [],
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

/** Waits until a condition holds. A test that waits in vain ends by its time-out. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20);
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
    ['time is up', false, 'did not end within 2 s'],
    ['it is cancelled', true, 'The step was cancelled.'],
  ])('that ignores SIGTERM is killed with all that it started when %s', async (_, cancels, says) => {
    const { args, pids } = script(STUBBORN);
    const abort = new AbortController();
    const bounds = cancels ? { signal: abort.signal } : { timeoutMilliseconds: 2_000 };
    const run = nodePrograms.run('sh', args, limits(bounds));
    const said = expect(run).rejects.toThrow(says);
    await until(() => pids().length === 2);
    abort.abort(new Error('The step was cancelled.'));
    await said;
    await until(() => !pids().some(isAlive));
  });

  test('that writes without end is stopped', async () => {
    const { args, pids } = script(`echo $$ > $PID_FILE; while :; do echo ${'x'.repeat(1_000)}; done`);
    await expect(nodePrograms.run('sh', args, limits({ maxOutputBytes: 50_000 }))).rejects.toThrow(
      'it wrote more than 50000 bytes',
    );
    await until(() => !pids().some(isAlive));
  });

  test('is not waited for when another one holds its pipe', async () => {
    const { args, pids } = script('sleep 1000 & echo $! > $PID_FILE; echo said');
    const run = nodePrograms.run('sh', args, limits());
    await expect(run).resolves.toEqual({ exitCode: 0, stdout: 'said\n' });
    for (const pid of pids().filter(isAlive)) process.kill(pid);
  });
});
