import { saveState } from '@actions/core';
import type { OpenJobs } from '../load/send/context.ts';

const KEY_PREFIX = 'open-job-';

/**
 * Keeps the ids of open jobs in the step's state file, the moment they exist: the runner reads that file also when the
 * step is killed, and hands it to the post step.
 */
export class OpenJobsState implements OpenJobs {
  readonly #keys = new Map<string, string>();
  readonly #open = new Set<string>();

  /** Ids of the jobs that are open now. */
  get open(): readonly string[] {
    return [...this.#open];
  }

  opened(jobId: string): void {
    const key = `${KEY_PREFIX}${this.#keys.size}`;
    this.#keys.set(jobId, key);
    this.#open.add(jobId);
    saveState(key, jobId);
  }

  ended(jobId: string): void {
    this.#open.delete(jobId);
    const key = this.#keys.get(jobId);
    if (key !== undefined) saveState(key, '');
  }
}

/** Ids of the jobs that the main step left open, as the post step finds them. */
export function jobsLeftOpen(environment: NodeJS.ProcessEnv): string[] {
  return Object.entries(environment)
    .filter(([name]) => name.startsWith(`STATE_${KEY_PREFIX}`))
    .map(([, jobId]) => jobId ?? '')
    .filter((jobId) => jobId !== '');
}
