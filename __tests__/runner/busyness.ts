import { availableParallelism, loadavg } from 'node:os';

const SPIN_MICROSECONDS = 30_000;

/**
 * How many times longer than on an idle machine work takes on this one now, at least 1. Bounds of real time, such as
 * the runner's patience, are those of an idle machine.
 */
export function busyness(): number {
  const [load = 0] = loadavg();
  return Math.max(1, load / availableParallelism(), slowness());
}

/** Time on the wall for each unit of processor time, for a moment's work. */
function slowness(): number {
  const [begunAt, before] = [performance.now(), process.cpuUsage()];
  let spent = 0;
  while (spent < SPIN_MICROSECONDS) {
    const { user, system } = process.cpuUsage(before);
    spent = user + system;
  }
  return ((performance.now() - begunAt) * 1_000) / spent;
}
