import type { LoadListener } from '../load/send/context.ts';
import { JobGroups } from './job-groups.ts';

/** A cancelled run leaves its result files as they are after 6 s, and the runner's patience ends after 7.5 s. */
const AFTER_CANCEL_MILLISECONDS = 6_500;
/** A stopped job asks nothing of the org any more after ten minutes; result files may take some more. */
const AFTER_STOP_MILLISECONDS = 20 * 60_000;

/**
 * Notices that a run will not come to its end: nothing is left that could wake it, or it goes on long after it was asked
 * to end. Its timers keep no process alive.
 */
export class Watchdog {
  /** Resolves to what was noticed, the beginning of a sentence. */
  readonly overdue: Promise<string>;
  #notice: (what: string) => void = () => undefined;
  readonly #timers = new Map<unknown, NodeJS.Timeout>();
  readonly #onIdle = (): void => {
    this.#notice('Nothing was left that the run could wait for');
  };

  constructor(cancelled: AbortSignal) {
    this.overdue = new Promise((resolve) => {
      this.#notice = resolve;
    });
    process.on('beforeExit', this.#onIdle);
    cancelled.addEventListener('abort', () => {
      this.expectEnd(cancelled, AFTER_CANCEL_MILLISECONDS, 'The run did not end when it was cancelled');
    });
  }

  /** Reports what happens in a load, and expects each job that is stopped to end. */
  groups(...settings: ConstructorParameters<typeof JobGroups>): LoadListener {
    return new WatchedGroups(this, ...settings);
  }

  /** From now on the work should end within the time. */
  expectEnd(work: unknown, milliseconds: number, otherwise: string): void {
    const timer = setTimeout(() => {
      this.#notice(otherwise);
    }, milliseconds);
    this.#timers.set(work, timer.unref());
  }

  ended(work: unknown): void {
    clearTimeout(this.#timers.get(work));
  }

  dispose(): void {
    this.#timers.forEach((timer) => {
      clearTimeout(timer);
    });
    process.off('beforeExit', this.#onIdle);
  }
}

class WatchedGroups extends JobGroups {
  readonly #watchdog: Watchdog;

  constructor(watchdog: Watchdog, ...settings: ConstructorParameters<typeof JobGroups>) {
    super(...settings);
    this.#watchdog = watchdog;
  }

  override jobStopped(...[planned, sentence]: Parameters<LoadListener['jobStopped']>): void {
    const otherwise = `The job "${planned.job.id}" did not end when it was stopped`;
    this.#watchdog.expectEnd(planned, AFTER_STOP_MILLISECONDS, otherwise);
    super.jobStopped(planned, sentence);
  }

  override jobEnded(planned: Parameters<LoadListener['jobEnded']>[0]): void {
    this.#watchdog.ended(planned);
    super.jobEnded(planned);
  }
}
