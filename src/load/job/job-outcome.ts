import type { BatchInfo } from '../../bulk/batch-info.ts';
import { counted, number } from '../../diagnostic/counted.ts';
import { isBalanced } from '../../outcome/counts.ts';
import { sentenceOf, type Discrepancy } from '../../outcome/discrepancy.ts';
import type { FailureDigest } from '../../outcome/failure-digest.ts';
import type { BatchOutcome, Counts, JobOutcome, JobVerdict, SourcePlace } from '../../outcome/outcome.ts';
import type { OrgRead } from '../../outcome/org-read.ts';
import { allowedFailures } from '../../outcome/verdict.ts';
import type { Verification } from '../../outcome/verification.ts';
import type { FailureLimit } from '../../manifest/manifest.ts';
import type { PlannedJob } from '../../plan/plan.ts';
import type { Batch } from '../../records/record/batch.ts';
import type { BatchTally } from '../results/batch-result.ts';
import type { StopReason } from '../send/stop.ts';
import type { RetryBatch } from '../results/retries.ts';

/** Everything that is known of a job when it has ended. */
export interface JobFacts {
  readonly planned: PlannedJob;
  /** Ids of the Bulk API jobs, in the order in which they were created. */
  readonly jobIds: readonly string[];
  /** Those of the run that is continued. */
  readonly earlierJobIds?: readonly string[];
  /** Why the job was stopped or never begun, if so. */
  readonly stopReason: StopReason | { readonly verdict: 'skipped'; readonly sentence: string } | undefined;
  /** What else went wrong: sentences. */
  readonly troubles: readonly string[];
  /** One for each batch. */
  readonly tallies: readonly BatchTally[];
  /** Batches of records that were sent again, and how their results disagree with what the service says. */
  readonly retryBatches: readonly RetryBatch[];
  readonly retryDiscrepancies: readonly Discrepancy[];
  /** The last BatchInfo seen of each batch, by number. */
  readonly infos: ReadonlyMap<number, BatchInfo>;
  /** How the lists of the jobs disagree with what was sent. */
  readonly listDiscrepancies: readonly Discrepancy[];
  /** The second pass of a job that has one. */
  readonly second?: SecondPassFacts;
  /** What reading the saved records back has shown, where the job asks for it. */
  readonly verification?: Verification;
  /** How many records there are whose values before were kept, where they are. */
  readonly kept?: number;
  /** How the org's records were read. */
  readonly orgReads?: readonly OrgRead[];
  readonly digest: FailureDigest;
  /** The input's limit, for a job that has none of its own. */
  readonly maxFailedRecords: FailureLimit;
  readonly durationMilliseconds: number;
}

/** What is known of a second pass beside what finally became of each record. */
export interface SecondPassFacts extends Pick<
  JobFacts,
  'retryBatches' | 'retryDiscrepancies' | 'infos' | 'listDiscrepancies' | 'jobIds'
> {
  /** What it made of the rows of each batch. */
  readonly linkTallies: readonly BatchTally[];
}

/** Counts, judges and describes a job that has ended. It is green only when nothing is left open. */
export function jobOutcome(facts: JobFacts): JobOutcome {
  const { job, inspection } = facts.planned;
  const total = (key: Exclude<keyof BatchTally, 'discrepancies'>): number =>
    facts.tallies.reduce((sum, tally) => sum + tally[key], 0);
  const counts: Counts = {
    read: inspection.records,
    succeeded: total('succeeded'),
    failed: total('failed'),
    notProcessed: total('notProcessed'),
    skipped: total('skipped'),
  };
  const allowed = allowedFailures(job.maxFailedRecords ?? facts.maxFailedRecords, counts.read);
  const inDoubt = total('inDoubt');
  const tolerated = total('tolerated');
  const discrepancies = [...discrepanciesIn(facts, counts, inDoubt)];
  const tooMany = excess(counts.failed - tolerated, allowed);
  return {
    id: job.id,
    object: job.object.value,
    operation: job.operation.value,
    ...(job.externalIdFieldName === undefined ? {} : { externalIdFieldName: job.externalIdFieldName.value }),
    verdict: verdictOf(facts, discrepancies, tooMany),
    ...(facts.jobIds[0] === undefined ? {} : { jobId: facts.jobIds[0] }),
    jobIds: [...facts.jobIds, ...(facts.second?.jobIds ?? [])],
    ...(facts.earlierJobIds === undefined ? {} : { earlierJobIds: facts.earlierJobIds }),
    counts,
    created: total('created'),
    healed: total('healed'),
    tolerated,
    inDoubt,
    allowedFailures: allowed,
    reasons: [
      ...new Set([
        ...(facts.stopReason === undefined ? [] : [facts.stopReason.sentence]),
        ...facts.troubles,
        ...discrepancies.map(sentenceOf),
        ...tooMany,
        ...differing(facts),
      ]),
    ],
    ...(facts.verification && { verification: facts.verification }),
    ...(facts.kept !== undefined && { kept: facts.kept }),
    orgReads: facts.orgReads ?? [],
    discrepancies,
    durationMilliseconds: facts.durationMilliseconds,
    ...(inspection.levels === undefined ? {} : { rounds: inspection.levels.count }),
    batches: [
      ...inspection.batches.map((batch, index) => batchOutcome(facts, batch, facts.tallies[index])),
      ...facts.retryBatches.map((retry) => retryOutcome(facts, retry)),
      ...secondPassBatches(facts),
    ],
    errors: facts.digest.groups(),
    failedRecords: facts.digest.records(),
    files: inspection.files.map(({ name }) => name),
  };
}

/** Whatever a job ends with, it is an error where anything is left open; a cancelled one is graver still. */
function verdictOf(
  { stopReason, troubles, verification }: JobFacts,
  discrepancies: readonly Discrepancy[],
  tooMany: readonly string[],
): JobVerdict {
  const isSkipped = stopReason?.verdict === 'skipped';
  if (stopReason !== undefined && !isSkipped) return stopReason.verdict;
  // A job that is skipped was to leave its records unprocessed. An earlier run may have begun to send them.
  const open = discrepancies.filter(({ name }) => !(isSkipped && name === 'records-not-processed'));
  if (open.length > 0 || troubles.length > 0) return 'error';
  if (isSkipped) return 'skipped';
  if (tooMany.length > 0) return 'records-failed';
  return verification !== undefined && verification.differing > 0 ? 'differs' : 'success';
}

function differing({ planned: { job }, verification }: JobFacts): string[] {
  if (verification === undefined || verification.differing === 0) return [];
  const { differing: records, fields } = verification;
  const named = fields.slice(0, FIELDS_NAMED).map(({ field, records: some }) => `${field} (${number(some)})`);
  const more = fields.length > named.length ? `, and ${number(fields.length - named.length)} more` : '';
  return [
    `${counted(records, 'record')} ${records === 1 ? 'does' : 'do'} not hold what was sent: ${named.join(', ')}${more}. The values are in ${job.id}/differences.csv.`,
  ];
}

const FIELDS_NAMED = 10;

function excess(failures: number, allowed: number): string[] {
  if (failures <= allowed) return [];
  return [
    `${counted(failures, 'record')} failed; ${allowed === 0 ? 'none is' : counted(allowed, 'is', 'are')} allowed.`,
  ];
}

/** Every way in which the sources of the counts disagree, or leave something open. */
function* discrepanciesIn(facts: JobFacts, counts: Counts, inDoubt: number): Generator<Discrepancy> {
  if (inDoubt > 0) yield { name: 'records-in-doubt', records: inDoubt };
  const untouched = counts.notProcessed - inDoubt;
  if (untouched > 0) yield { name: 'records-not-processed', records: untouched };
  for (const tally of facts.tallies) yield* tally.discrepancies;
  yield* facts.retryDiscrepancies;
  yield* facts.second?.retryDiscrepancies ?? [];
  const unlinked = (facts.second?.linkTallies ?? []).reduce((sum, tally) => sum + tally.inDoubt, 0);
  if (unlinked > 0) yield { name: 'references-in-doubt', records: unlinked };
  if (!isBalanced(counts)) yield { name: 'counts-do-not-add-up', ...counts };
  yield* facts.listDiscrepancies;
  yield* facts.second?.listDiscrepancies ?? [];
}

/** Where the first record of a batch starts. */
export function firstRecordOf({ inspection }: PlannedJob, batch: Batch | undefined): SourcePlace {
  const { file, line } = batch?.origin ?? { file: 0, line: 1 };
  return { file: inspection.files[file]?.name ?? '', line };
}

function batchOutcome(facts: Described, batch: Batch, tally: BatchTally | undefined): BatchOutcome {
  return {
    ...described(facts, batch),
    counts: {
      read: batch.records,
      succeeded: tally?.succeeded ?? 0,
      failed: tally?.failed ?? 0,
      notProcessed: tally?.notProcessed ?? 0,
      skipped: tally?.skipped ?? 0,
    },
    inDoubt: tally?.inDoubt ?? 0,
  };
}

/** Batches that the second pass has sent, or whose rows it should have sent. They count what it did itself. */
function secondPassBatches({ planned, second }: JobFacts): BatchOutcome[] {
  if (second === undefined) return [];
  const facts = { planned, infos: second.infos };
  const sent = planned.inspection.batches.flatMap((batch, index) => {
    const tally = second.linkTallies[index];
    const records = tally === undefined ? 0 : tally.succeeded + tally.failed + tally.notProcessed;
    if (records === 0) return [];
    return [{ ...batchOutcome(facts, { ...batch, records }, tally), pass: 2 as const }];
  });
  return [
    ...sent,
    ...second.retryBatches.map((retry) => ({ ...retryOutcome(facts, retry), pass: 2 as const })),
  ];
}

type Described = Pick<JobFacts, 'planned' | 'infos'>;

/** Its records are counted with the batches that they came from; its own counts are what it did itself. */
function retryOutcome(facts: Described, { attempt, batch, records }: RetryBatch): BatchOutcome {
  const { numberRecordsProcessed = 0, numberRecordsFailed = 0 } = facts.infos.get(batch.number) ?? {};
  return {
    ...described(facts, batch),
    attempt,
    counts: {
      read: batch.records,
      succeeded: numberRecordsProcessed - numberRecordsFailed,
      failed: numberRecordsFailed,
      notProcessed: batch.records - numberRecordsProcessed,
      skipped: 0,
    },
    inDoubt: records.filter(({ result }) => result?.kind === 'unknown').length,
  };
}

function described(
  facts: Described,
  batch: Batch,
): Pick<BatchOutcome, 'number' | 'records' | 'firstRecord' | 'info'> {
  const info = facts.infos.get(batch.number);
  return {
    number: batch.number,
    records: batch.records,
    firstRecord: firstRecordOf(facts.planned, batch),
    ...(info === undefined ? {} : { info }),
  };
}
