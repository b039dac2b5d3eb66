import type { Clock } from '../../ports/clock.ts';

/**
 * Does work that must come to its end.
 *
 * @param sentence why it is given up
 * @param work is given the signal that aborts when its time is over
 */
export async function withTimeLimit<T>(
  clock: Clock,
  milliseconds: number,
  work: (late: AbortSignal) => Promise<T>,
  sentence = `It took longer than ${milliseconds / 1_000} s.`,
): Promise<T> {
  const [late, ended] = [new AbortController(), new AbortController()];
  clock.sleep(milliseconds, ended.signal).then(
    () => {
      late.abort(new Error(sentence));
    },
    () => undefined,
  );
  try {
    return await work(late.signal);
  } finally {
    ended.abort();
  }
}
