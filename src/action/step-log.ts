import { debug, endGroup, info, startGroup } from '@actions/core';
import type { BatchInfo } from '../bulk/batch-info.ts';
import { visibleText } from '../diagnostic/visible-text.ts';
import type { FinalBatch, LoadListener, Progress, RunningJob } from '../load/context.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { batchLine, groupTitle, progressLine } from '../report/log.ts';
import { counted } from '../diagnostic/counted.ts';
import { withoutCommand } from '../report/untrusted-text.ts';

const PROGRESS_INTERVAL_MILLISECONDS = 5_000;
const MAX_LINE_CHARACTERS = 2_000;

/** The step's log: no line of it can act as a workflow command. */
export const stepLog: Log = {
  info: (line) => {
    info(harmless(line));
  },
  debug: (line) => {
    debug(harmless(line));
  },
};

function harmless(line: string): string {
  return withoutCommand(visibleText(line.slice(0, MAX_LINE_CHARACTERS)));
}

/**
 * Tells the load as it goes, one group for each job. Groups cannot stand side by side: while one job tells, the lines of
 * the jobs that run beside it wait until its group is closed.
 */
export class JobGroups implements LoadListener {
  readonly #clock: Clock;
  /** By the job of the manifest: both passes tell in its group. */
  readonly #waiting = new Map<RunningJob['job'], { lines: string[]; ended: boolean }>();
  #told: RunningJob['job'] | undefined;
  #progressAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  jobStarted(planned: RunningJob): void {
    this.#waiting.set(planned.job, { lines: [], ended: false });
    this.#tell(planned, openingLine(planned));
    this.#goOn();
  }

  jobCreated(planned: RunningJob, jobId: string): void {
    this.#tell(planned, `Job ${jobId} created`);
  }

  batchFinal(planned: RunningJob, batch: FinalBatch, batchInfo: BatchInfo): void {
    this.#tell(planned, batchLine(batch, batchInfo));
  }

  progress(planned: RunningJob, progress: Progress): void {
    const now = this.#clock.monotonic();
    if (planned.job !== this.#told || now - this.#progressAt < PROGRESS_INTERVAL_MILLISECONDS) return;
    if (progress.elapsedMilliseconds < PROGRESS_INTERVAL_MILLISECONDS) return;
    this.#progressAt = now;
    this.#tell(planned, progressLine(progress));
  }

  jobStopped(planned: RunningJob, sentence: string): void {
    this.#tell(planned, `Stopped: ${sentence}`);
  }

  jobEnded(planned: RunningJob): void {
    const state = this.#waiting.get(planned.job);
    if (state !== undefined) state.ended = true;
    this.#goOn();
  }

  #tell(planned: RunningJob, line: string): void {
    if (planned.job === this.#told) stepLog.info(line);
    else this.#waiting.get(planned.job)?.lines.push(line);
  }

  /** Closes the group of a job that has ended, and opens the next one that has something to tell. */
  #goOn(): void {
    for (;;) {
      if (this.#told !== undefined) {
        if (this.#waiting.get(this.#told)?.ended !== true) return;
        endGroup();
        this.#waiting.delete(this.#told);
        this.#told = undefined;
      }
      const [next] = this.#waiting;
      if (next === undefined) return;
      const [job, { lines }] = next;
      this.#told = job;
      const { id, object, operation } = job;
      startGroup(groupTitle({ id, object: object.value, operation: operation.value }));
      lines.splice(0).forEach((line) => {
        stepLog.info(line);
      });
    }
  }
}

/** What the job sets out to do. */
function openingLine(planned: RunningJob): string {
  if (planned.kind === 'query') return `${planned.query.soql.value} → ${planned.query.output}`;
  const { batches, files, records } = planned.inspection;
  const source = files.length === 1 ? (files[0]?.name ?? '') : counted(files.length, 'file');
  return `${counted(records, 'record')} of ${source} in ${counted(batches.length, 'batch', 'batches')}`;
}
