import type { ManifestJob } from '../../manifest/manifest.ts';
import type { LoadContext, RunningJob } from '../send/context.ts';
import { Stop } from '../send/stop.ts';
import { WindDown } from '../send/wind-down.ts';

/**
 * Does a job's work inside its frame: a cancelled run stops it, the listener is called, and what it asks of the org
 * after a stop is bounded, whatever signal it is asked with.
 *
 * @param work is given the context of the job: its requests and its deadline are those of the job alone
 */
export async function withinFrame<T>(
  planned: RunningJob,
  context: LoadContext,
  work: (stop: Stop, context: LoadContext) => Promise<T>,
): Promise<T> {
  const { cancellation, listener } = context;
  const stop = new Stop((sentence) => {
    listener.jobStopped(planned, sentence);
  });
  const { cancelled } = cancellation;
  const cancel = (): void => {
    const sentence = cancelled.reason instanceof Error ? cancelled.reason.message : 'The run was cancelled.';
    stop.for({ verdict: 'cancelled', sentence });
  };
  const bounded = boundedAfter(stop.signal, context);
  listener.jobStarted(planned);
  cancelled.addEventListener('abort', cancel, { once: true });
  if (cancelled.aborted) cancel();
  try {
    return await work(stop, bounded.context);
  } finally {
    bounded.end();
    cancelled.removeEventListener('abort', cancel);
    listener.jobEnded(planned);
  }
}

/** The same context, whose requests and deadline are bounded once `stop` aborts. Call `end` when nothing is asked any more. */
export function boundedAfter<C extends Pick<LoadContext, 'bulk' | 'cancellation' | 'clock'>>(
  stop: AbortSignal,
  context: C,
  totalMilliseconds?: number,
): { readonly context: C; readonly end: () => void } {
  const { cancellation, clock } = context;
  const { bulk, line } = context.bulk.over(
    (below) =>
      new WindDown(below, {
        ...{ clock, stop, deadline: cancellation.deadline },
        ...(totalMilliseconds === undefined ? {} : { totalMilliseconds }),
      }),
  );
  return {
    context: { ...context, bulk, cancellation: { ...cancellation, deadline: line.deadline } },
    end: () => {
      line.end();
    },
  };
}

/** Stops a job when a piece of its work takes longer than the job may. */
export async function withinTimeout<T>(
  job: ManifestJob,
  { clock }: LoadContext,
  stop: Stop,
  work: () => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  void stopAfterTimeout(job, clock, stop, ended.signal);
  try {
    return await work();
  } finally {
    ended.abort();
  }
}

async function stopAfterTimeout(
  job: ManifestJob,
  clock: LoadContext['clock'],
  stop: Stop,
  ended: AbortSignal,
): Promise<void> {
  try {
    await clock.sleep(job.timeoutMilliseconds, ended);
  } catch {
    return;
  }
  const minutes = Math.round(job.timeoutMilliseconds / 600) / 100;
  stop.for({
    verdict: 'error',
    sentence: `The job took longer than its timeout of ${minutes} minutes, so it was aborted. Raise "timeout", or load less at once.`,
  });
}
