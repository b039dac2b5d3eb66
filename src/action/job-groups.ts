import { endGroup, startGroup } from '@actions/core';
import type { BatchInfo } from '../bulk/batch-info.ts';
import type { FinalBatch, LoadListener, RunningJob } from '../load/send/context.ts';
import type { Progress } from '../outcome/progress.ts';
import type { Clock } from '../ports/clock.ts';
import {
  batchLine,
  groupTitle,
  isFailed,
  MAX_LISTED_BATCHES,
  openingLine,
  preparationLine,
  progressLine,
} from '../report/log.ts';
import { stepLog } from './step-log.ts';

const PROGRESS_INTERVAL_MILLISECONDS = 5_000;
/** A load of which everything fails must not fill the log. The summary and report.json have all of them. */
const MAX_FAILED_LINES = 100;

/** A job that has begun, and of which not all is reported. */
interface JobState {
  /** What waits to be reported. */
  readonly lines: string[];
  readonly startedAt: number;
  ended: boolean;
  failedLines: number;
  progress?: { readonly current: () => Progress; readonly begunAt: number; readonly before: number };
}

/**
 * Reports the load as it goes, one group for each job. Groups cannot stand side by side: while one job reports, the lines of
 * the jobs that run beside it wait until its group is closed.
 */
export class JobGroups implements LoadListener {
  readonly #clock: Clock;
  /** By the job of the manifest: both passes report in its group. */
  readonly #jobs = new Map<RunningJob['job'], JobState>();
  #reported: RunningJob['job'] | undefined;
  #stopProgress: () => void = () => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  jobStarted(planned: RunningJob): void {
    const startedAt = this.#clock.monotonic();
    this.#jobs.set(planned.job, { lines: [], startedAt, ended: false, failedLines: 0 });
    this.#report(
      planned,
      planned.kind === 'query' ? openingLine(queryOf(planned)) : openingLine(loadOf(planned)),
    );
    this.#goOn();
  }

  jobCreated(planned: RunningJob, jobId: string, isFurther: boolean): void {
    this.#report(planned, `Job ${jobId} created${isFurther ? ', for what is still to be sent' : ''}`);
  }

  batchFinal(planned: RunningJob, batch: FinalBatch, batchInfo: BatchInfo): void {
    const state = this.#jobs.get(planned.job);
    if (state === undefined) return;
    if (batch.batches > MAX_LISTED_BATCHES) {
      // What became of records that are sent again belongs to the failure that was reported.
      if (!isFailed(batchInfo) && batch.attempt === undefined) return;
      state.failedLines++;
      if (state.failedLines > MAX_FAILED_LINES) return;
    }
    this.#report(planned, batchLine(batch, batchInfo));
    if (state.failedLines === MAX_FAILED_LINES) {
      this.#report(
        planned,
        'Further batches with failures, or sent again, are in the summary and in report.json',
      );
    }
  }

  progress(planned: RunningJob, current: () => Progress): void {
    const state = this.#jobs.get(planned.job);
    if (state === undefined) return;
    // What an earlier run has loaded says nothing of the rate of this one.
    state.progress = { current, begunAt: this.#clock.monotonic(), before: current().recordsProcessed };
  }

  jobStopped(planned: RunningJob, sentence: string): void {
    this.#report(planned, `Stopped: ${sentence}`);
  }

  jobEnded(planned: RunningJob): void {
    const state = this.#jobs.get(planned.job);
    if (state !== undefined) state.ended = true;
    this.#goOn();
  }

  #report(planned: RunningJob, line: string): void {
    if (planned.job === this.#reported) stepLog.info(line);
    else this.#jobs.get(planned.job)?.lines.push(line);
  }

  #logProgress({ progress, startedAt }: JobState): void {
    const now = this.#clock.monotonic();
    if (progress === undefined) {
      stepLog.info(preparationLine(now - startedAt));
      return;
    }
    const current = progress.current();
    const seconds = (now - progress.begunAt) / 1_000;
    const recordsPerSecond = seconds > 0 ? (current.recordsProcessed - progress.before) / seconds : 0;
    stepLog.info(progressLine(current, recordsPerSecond));
  }

  /** Closes the group of a job that has ended, and opens the next one that has something to report. */
  #goOn(): void {
    for (;;) {
      if (this.#reported !== undefined) {
        if (this.#jobs.get(this.#reported)?.ended !== true) return;
        this.#stopProgress();
        endGroup();
        this.#jobs.delete(this.#reported);
        this.#reported = undefined;
      }
      const [next] = this.#jobs;
      if (next === undefined) return;
      const [job, state] = next;
      this.#reported = job;
      const { id, object, operation } = job;
      startGroup(groupTitle({ id, object: object.value, operation: operation.value }));
      state.lines.splice(0).forEach((line) => {
        stepLog.info(line);
      });
      this.#stopProgress = this.#clock.every(PROGRESS_INTERVAL_MILLISECONDS, () => {
        this.#logProgress(state);
      });
    }
  }
}

function queryOf({ query }: Extract<RunningJob, { kind: 'query' }>): { soql: string; output: string } {
  return { soql: query.soql.value, output: query.output };
}

function loadOf({ inspection }: Extract<RunningJob, { kind: 'load' }>): {
  records: number;
  batches: number;
  files: string[];
  levels: { count: number; later: number } | undefined;
} {
  const { batches, files, levels, projection, records } = inspection;
  const later = levels === undefined || projection.postponed === undefined ? 0 : records - levels.waitingFrom;
  return {
    ...{ records, batches: batches.length, files: files.map(({ name }) => name) },
    levels: levels && { count: levels.count, later },
  };
}
