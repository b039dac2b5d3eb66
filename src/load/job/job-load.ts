import { FailureDigest } from '../../outcome/failure-digest.ts';
import type { JobOutcome } from '../../outcome/outcome.ts';
import { isDone } from '../../outcome/verdict.ts';
import { SECOND_PASS, type PlannedJob } from '../../plan/plan.ts';
import { mayNeedSecondPass } from '../../plan/reference-circles.ts';
import { BatchSource } from '../../records/inspection/batch-source.ts';
import { RecordIds } from '../../records/record/record-ids.ts';
import { jobPairing, type JobPairing } from './job-pairing.ts';
import { jobVerification } from './job-verification.ts';
import { furtherResults, unsentOutcome } from './unsent-outcome.ts';
import type { RecordSink } from '../../records/results/record-sink.ts';
import { IndexingSink } from '../../records/results/indexing-sink.ts';
import { ResultFiles } from '../../records/results/result-files.ts';
import type { LoadContext } from '../send/context.ts';
import { withinFrame, withinTimeout } from './job-frame.ts';
import { jobOutcome, type JobFacts } from './job-outcome.ts';
import { runPass, type PassEnd } from './pass.ts';
import { SecondPass, type PassTiming } from './second-pass.ts';
import type { Stop } from '../send/stop.ts';

/**
 * Loads one job in one pass, or in two where references wait for records that come later. Its results are read and
 * written in every case.
 */
export async function loadJob(
  planned: PlannedJob,
  context: LoadContext,
  timing: PassTiming,
): Promise<JobOutcome> {
  return withinFrame(planned, context, async (stop, ofJob) =>
    loadUnlessStopped(planned, ofJob, stop, timing),
  );
}

async function loadUnlessStopped(
  planned: PlannedJob,
  context: LoadContext,
  stop: Stop,
  timing: PassTiming,
): Promise<JobOutcome> {
  const { clock, files: ports, maxFailedRecords, resultsFolder } = context;
  const { inspection, job } = planned;
  const startedAt = clock.monotonic();
  // Many of the org's records are read by a job of their own, which is stopped with this one.
  const orgRecords = context.orgRecords.through(context.recordQueries(planned, context, stop));
  const asking = { ...context, orgRecords };
  let pairing: JobPairing;
  try {
    pairing = await withinTimeout(job, context, stop, async () => jobPairing(planned, asking, stop.signal));
  } catch (error) {
    stop.forError(error);
    const { sentence, verdict } = stop.reason ?? { sentence: String(error), verdict: 'error' };
    return unsentOutcome(planned, verdict, sentence, context);
  }
  const { kept, paired } = pairing;
  const savedIds = job.verify === undefined ? undefined : new RecordIds();
  const results = await ResultFiles.create(`${resultsFolder}/${job.id}`, inspection, ports, {
    ...furtherResults(job, context),
    savedIds,
  });
  const digest = new FailureDigest(job.toleratedCodes);
  const parts = { context, digest, stop };
  const earlierJobIds = [job.id, `${job.id}${SECOND_PASS}`].flatMap(
    (name) => context.historyOf(name)?.jobIds ?? [],
  );
  const outcomeOf = (end: PassEnd, more: Pick<JobFacts, 'second' | 'verification'> = {}): JobOutcome =>
    jobOutcome({
      ...{
        planned,
        digest,
        earlierJobIds,
        maxFailedRecords,
        stopReason: stop.reason,
        troubles: stop.troubles,
      },
      ...{ ...end, ...more, orgReads: context.orgRecords.readsFor(job.id) },
      ...(kept && { kept: kept.records }),
      durationMilliseconds: clock.monotonic() - startedAt,
    });
  /** The outcome, when what was saved has been read back as far as the job asks for it. */
  const verified = async (
    outcome: JobOutcome,
    end: PassEnd,
    second?: JobFacts['second'],
  ): Promise<JobOutcome> => {
    if (savedIds === undefined || stop.reason !== undefined) return outcome;
    const verification = await withinTimeout(job, context, stop, async () =>
      jobVerification(planned, savedIds, asking, stop.signal).catch((error: unknown) => {
        stop.forError(error);
        return undefined;
      }),
    );
    return outcomeOf(end, { ...(second && { second }), ...(verification && { verification }) });
  };
  const { links } = inspection.projection;
  const secondPass =
    links &&
    (await SecondPass.prepare({ ...parts, planned, links, results, pairing: paired }).catch(
      async (error: unknown) => {
        await results.close(context.cancellation.closing).catch(() => undefined);
        throw error;
      },
    ));
  const end = await withinTimeout(job, context, stop, async () =>
    runPass({
      ...{ ...parts, planned },
      source: new BatchSource(inspection, ports, undefined, paired),
      files: indexingSink(secondPass?.firstPass ?? results, planned),
    }),
  );
  const first = outcomeOf(end);
  noteDone(job.id, first, context);
  timing.firstPassEnded(first, stop.reason !== undefined);
  if (secondPass === undefined) {
    // A later run cannot see by itself that no records refer to each other in a circle.
    if (mayNeedSecondPass(job)) noteDone(`${job.id}${SECOND_PASS}`, first, context);
    return verified(first, end);
  }
  const obstacle = await timing.parentsLoaded;
  if (obstacle !== undefined) stop.for({ verdict: 'error', sentence: obstacle });
  const { tallies, ...second } = await withinTimeout(job, context, stop, async () =>
    secondPass.run(end).catch((error: unknown) => {
      stop.forError(error);
      return secondPass.unknown();
    }),
  );
  const outcome = outcomeOf({ ...end, tallies }, { second });
  noteDone(secondPass.name, outcome, context);
  return verified(outcome, { ...end, tallies }, second);
}

/** Everything is known of a pass, so that a later run has nothing left to do of it. */
function noteDone(name: string, { verdict }: JobOutcome, { checkpoint }: LoadContext): void {
  if (isDone(verdict)) checkpoint.note({ kind: 'done', job: name, verdict });
}

/** Notes the records for those that refer to them; where nobody does, it costs nothing. */
function indexingSink(files: RecordSink, { indexes, inspection }: PlannedJob): RecordSink {
  if (indexes.length === 0) return files;
  const names = inspection.files.map(({ name }) => name);
  const { format, records } = inspection;
  return new IndexingSink(files, indexes, { records, files: names, cells: format.cells() });
}
