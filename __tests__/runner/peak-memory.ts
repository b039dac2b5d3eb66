import { readFileSync } from 'node:fs';

/**
 * The most memory that a process has held so far, in bytes (`VmHWM`, Linux alone). The kernel keeps the peak, so
 * a reading shortly before the end is as good as one at the end.
 */
export function peakMemoryBytes(processId: number): number | undefined {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}
