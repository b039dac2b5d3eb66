import type { BatchInfo } from '../../bulk/batch-info.ts';
import { counted, number } from '../../diagnostic/counted.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { sentenceOf, type Discrepancy } from '../../outcome/discrepancy.ts';
import type { ExpectedRecords } from '../../manifest/manifest.ts';
import type { BatchOutcome, Counts, JobOutcome, JobVerdict } from '../../outcome/outcome.ts';
import type { PlannedQuery } from '../../plan/plan.ts';
import type { Stop } from '../send/stop.ts';

/** The rows of a batch, as they were read and as the service counts them. */
export interface BatchRows {
  readonly info: BatchInfo;
  readonly rows: number;
  /** The line of the output on which the first of them starts. */
  readonly line: number;
}

/** Everything that is known of a query job when it has ended. */
export interface QueryFacts {
  readonly planned: PlannedQuery;
  /** Ids of the Bulk API jobs; the last one was read. */
  readonly jobIds: readonly string[];
  /** How the list of the job disagrees with what was added to it. */
  readonly listDiscrepancies: readonly Discrepancy[];
  readonly stop: Pick<Stop, 'reason' | 'troubles'>;
  /** The last BatchInfo seen of each batch. */
  readonly infos: readonly BatchInfo[];
  /** The batches whose rows were read to the end. */
  readonly batches: readonly BatchRows[];
  readonly durationMilliseconds: number;
}

/** Counts, judges and describes a query job. It is green only when the rows are no fewer than the service says. */
export function queryOutcome(facts: QueryFacts): JobOutcome {
  const { planned, jobIds, stop, durationMilliseconds } = facts;
  const jobId = jobIds.at(-1);
  const { job, query } = planned;
  const discrepancies = [...facts.listDiscrepancies, ...facts.batches.flatMap(discrepancyOf)];
  const reasons = [
    ...(stop.reason === undefined ? [] : [stop.reason.sentence]),
    ...stop.troubles,
    ...discrepancies.map(sentenceOf),
  ];
  const isWhole = reasons.length === 0;
  const rows = facts.batches.reduce((sum, batch) => sum + batch.rows, 0);
  const unexpected = isWhole ? unexpectedCount(planned, rows) : [];
  const batches = facts.infos.map((info, index) => batchOutcome(facts, info, index + 1, isWhole));
  return {
    id: job.id,
    object: job.object.value,
    operation: job.operation.value,
    verdict: stop.reason?.verdict ?? wholeVerdict(isWhole, unexpected),
    ...(jobId === undefined ? {} : { jobId }),
    jobIds,
    counts: countsOf(rows, isWhole),
    ...{ created: 0, healed: 0, tolerated: 0, inDoubt: 0, allowedFailures: 0 },
    reasons: [...reasons, ...unexpected.map(({ message }) => message)],
    discrepancies,
    durationMilliseconds,
    batches,
    ...{ errors: [], failedRecords: [], files: [] },
    output: query.output,
    ...(query.expectRecords && { expectRecords: query.expectRecords.value }),
    diagnostics: [
      ...unexpected,
      ...facts.infos.flatMap(({ state, stateMessage }) =>
        state === 'Failed' && stateMessage !== undefined ? [queryRefusal(planned, stateMessage)] : [],
      ),
      ...uncountedRows(facts),
    ],
  };
}

function wholeVerdict(isWhole: boolean, unexpected: readonly Diagnostic[]): JobVerdict {
  if (!isWhole) return 'error';
  return unexpected.length > 0 ? 'differs' : 'success';
}

/** What is to be said of a query that found another number of records than its job expects, at its place in the manifest. */
function unexpectedCount({ query: { expectRecords, output } }: PlannedQuery, rows: number): Diagnostic[] {
  if (expectRecords === undefined) return [];
  const { min, max = Infinity } = expectRecords.value;
  if (rows >= min && rows <= max) return [];
  return [
    {
      severity: 'error',
      message: `The query found ${counted(rows, 'record')}; ${expected(expectRecords.value)}.`,
      hint: rows === 0 ? 'Look whether the load before it has run.' : `The records are in ${output}.`,
      place: expectRecords.place,
    },
  ];
}

/** `5 to 10 are expected`. */
function expected({ min, max }: ExpectedRecords): string {
  if (max === undefined) return `at least ${number(min)} ${min === 1 ? 'is' : 'are'} expected`;
  if (max === 0) return 'none is expected';
  const bounds = min === max ? `exactly ${number(max)}` : min === 0 ? `at most ${number(max)}` : undefined;
  if (bounds === undefined) return `${number(min)} to ${number(max)} are expected`;
  return `${bounds} ${max === 1 ? 'is' : 'are'} expected`;
}

function discrepancyOf({ info, rows }: BatchRows): Discrepancy[] {
  const { id: batchId, numberRecordsProcessed: processed } = info;
  return rows >= processed ? [] : [{ name: 'query-rows-differ', batchId, processed, rows }];
}

/** Counters of queries are known to stay at 0; rows that are there are no fewer for that. */
function uncountedRows({ batches, planned: { query } }: QueryFacts): Diagnostic[] {
  const behind = batches.filter(({ info, rows }) => rows > info.numberRecordsProcessed);
  if (behind.length === 0) return [];
  const rows = behind.reduce((sum, batch) => sum + batch.rows, 0);
  const processed = behind.reduce((sum, { info }) => sum + info.numberRecordsProcessed, 0);
  const [first] = behind;
  const where = behind.length === 1 ? `Batch ${first?.info.id ?? ''}` : `${number(behind.length)} batches`;
  return [
    {
      severity: 'warning',
      message: `${where} of the query: the service counted ${counted(processed, 'row')}, but the result files have ${number(rows)}. All rows were taken.`,
      place: query.soql.place,
    },
  ];
}

function batchOutcome(facts: QueryFacts, info: BatchInfo, number: number, isWhole: boolean): BatchOutcome {
  const { rows, line } = facts.batches.find((batch) => batch.info.id === info.id) ?? { rows: 0, line: 1 };
  return {
    number,
    records: rows,
    firstRecord: { file: facts.planned.query.output, line },
    info,
    counts: countsOf(rows, isWhole),
    inDoubt: 0,
  };
}

/** Rows that are not in a whole file were read for nothing. */
function countsOf(rows: number, isWhole: boolean): Counts {
  return {
    read: rows,
    succeeded: isWhole ? rows : 0,
    failed: 0,
    notProcessed: isWhole ? 0 : rows,
    skipped: 0,
  };
}

/** Where the service says in the message of a failed batch what it did not understand. */
const POSITION = /ERROR at Row:(\d{1,6}):Column:(\d{1,6})\s+(\S[\s\S]*)$/;

/** Why the service refuses a query, as a mistake at its place in the manifest: at the very word where the service says it. */
function queryRefusal({ places, query }: PlannedQuery, stateMessage: string): Diagnostic {
  const [, row, column, reason] = POSITION.exec(stateMessage) ?? [];
  const [, code] = /Failed to process query: ([A-Z][A-Z_]+):/.exec(stateMessage) ?? [];
  const said = (reason ?? stateMessage).trim();
  return {
    severity: 'error',
    message: `The org refuses the query: ${code === undefined || reason === undefined ? said : `${code}: ${said}`}`,
    hint: 'Correct the query; names of objects and fields are API names.',
    place: row === undefined ? query.soql.place : places.place(Number(row), Number(column)),
  };
}
