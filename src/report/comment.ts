import type { ErrorGroup, JobVerdict, Outcome } from '../outcome/outcome.ts';
import { code, list, prose, table } from './markdown.ts';
import { changesTable } from './plan-changes.ts';
import { position } from './position.ts';
import { counted, number } from '../diagnostic/counted.ts';
import { jobsTable } from './summary-jobs.ts';
import { planJobsTable } from './summary-plan.ts';
import type { Column } from './table-column.ts';
import { headline, meaning, symbol } from './verdict.ts';

/** GitHub refuses a comment over 65,536 characters; bytes are never fewer. */
export const commentBudgetBytes = 65_536;

/** How much a comment says. */
interface CommentDetail {
  readonly jobs: number;
  readonly errors: number;
  readonly sentences: number;
}

/** From what a comment should say to what always fits. */
const details: readonly CommentDetail[] = [
  { jobs: 50, errors: 20, sentences: 10 },
  { jobs: 15, errors: 10, sentences: 5 },
  { jobs: 5, errors: 5, sentences: 2 },
  { jobs: 0, errors: 0, sentences: 0 },
];

/** Where a comment stands and leads to. */
export interface CommentFrame {
  /** The first line, by which the comment is found again: an HTML comment. */
  readonly marker: string;
  /** The page of the run; it must be able to stand in Markdown as it is. */
  readonly runUrl?: string;
}

/**
 * The outcome as a comment on a pull request, smaller than `commentBudgetBytes`: the verdict, the jobs, and the kinds
 * of failures with their counts. The service's messages are left out, since they may quote rows, and so is the org's
 * address: a comment is read by more people than a run.
 */
export function commentMarkdown(outcome: Outcome, frame: CommentFrame): string {
  for (const detail of details) {
    const text = `${[frame.marker, ...blocks(outcome, frame, detail)].join('\n\n')}\n`;
    if (Buffer.byteLength(text) < commentBudgetBytes) return text;
  }
  throw new Error(`A comment does not fit into ${commentBudgetBytes} bytes.`);
}

function* blocks(outcome: Outcome, frame: CommentFrame, detail: CommentDetail): Generator<string> {
  yield `### ${symbol(outcome.verdict)} ${headline(outcome)}`;
  yield meaning(outcome);
  const reasons = sentences(outcome);
  if (reasons.length > 0) yield withRest(list, reasons, detail.sentences, 'more');
  const { counts, durationMilliseconds, jobs } = outcome;
  if (jobs.length > 0) {
    yield outcome.plan === undefined
      ? jobsTable({ counts, durationMilliseconds, jobs }, detail)
      : planJobsTable({ counts, jobs }, outcome.plan, detail);
  }
  const changes = outcome.plan && changesTable({ jobs }, outcome.plan, detail);
  if (changes !== undefined) yield changes;
  const failures = outcome.jobs.flatMap(({ id, errors }) => errors.map((group) => ({ id, ...group })));
  const frequent = failures.toSorted((a, b) => b.count - a.count);
  if (frequent.length > 0) {
    yield withRest((rows) => table(failureColumns, rows), frequent, detail.errors, 'more kinds of failures');
  }
  yield closing(outcome, frame);
}

function withRest<Item>(
  show: (items: readonly Item[]) => string,
  items: readonly Item[],
  limit: number,
  what: string,
): string {
  const rest = items.length - limit;
  const shown = limit > 0 ? [show(items.slice(0, limit))] : [];
  return [...shown, ...(rest > 0 ? [`… and ${number(rest)} ${what}.`] : [])].join('\n\n');
}

/** Verdicts on jobs whose reasons the counts do not show. */
const TOLD_VERDICTS: readonly JobVerdict[] = ['error', 'cancelled', 'differs'];

/** What prevented the work, what is not as expected, and what is to be corrected. */
function sentences({ diagnostics, jobs, troubles }: Outcome): string[] {
  const stopped = jobs.filter(({ verdict }) => TOLD_VERDICTS.includes(verdict));
  const reasons = new Set(stopped.flatMap((job) => job.reasons));
  const mistakes = diagnostics
    .filter(({ message, severity }) => severity === 'error' && !reasons.has(message))
    .map(({ message, place }) =>
      place === undefined ? prose(message, 300) : `${code(position(place))} ${prose(message, 300)}`,
    );
  return [
    ...troubles.map((trouble) => prose(trouble, 300)),
    ...stopped.flatMap(({ id, reasons }) =>
      reasons.slice(0, 1).map((reason) => `${code(id)} ${prose(reason, 300)}`),
    ),
    ...mistakes,
  ];
}

type Failure = ErrorGroup & { readonly id: string };

const failureColumns: readonly Column<Failure>[] = [
  { title: 'Failed', align: 'right', cell: ({ count }) => number(count) },
  { title: 'Job', cell: ({ id }) => prose(id, 60) },
  {
    title: 'Error',
    cell: ({ statusCode, tolerated }) => `${code(statusCode, 60)}${tolerated ? ' tolerated' : ''}`,
  },
  {
    title: 'Fields',
    cell: ({ fields }) =>
      fields
        .slice(0, 5)
        .map((field) => code(field, 60))
        .join(' '),
  },
];

function closing({ jobs, manifestFile, monitor }: Outcome, { runUrl }: CommentFrame): string {
  const summary = runUrl === undefined ? 'the summary of the run' : `[the summary of the run](${runUrl})`;
  const loaded = jobs.length === 0 ? '' : `, ${counted(jobs.length, 'job')}`;
  if (monitor !== undefined) return `The jobs and their batches stand in ${summary}.`;
  return `${code(manifestFile)}${loaded} · Files, lines and messages stand in ${summary}.`;
}
