/**
 * Milliseconds of processor time that this process spends on work. Unlike the time on the wall it is the same on a
 * machine that is busy with other things.
 */
export async function cpuMilliseconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
