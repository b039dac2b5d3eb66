import type { JobOutcome, JobVerdict, Outcome, Verdict } from '../outcome/outcome.ts';
import { oneOf } from '../diagnostic/word-list.ts';
import { monitorHeadline, monitorMeaning } from './monitor-verdict.ts';
import { mistakes, planHeadline, planMeaning } from './plan-verdict.ts';
import { counted, number } from '../diagnostic/counted.ts';
import { undoHeadline, undoMeaning } from './undo-verdict.ts';

/** The verdict in words: a symbol, a headline and one sentence. Trusted text only: no names, no server messages. */

const symbols: Record<Verdict | JobVerdict, string> = {
  success: '✅',
  differs: '❗',
  'records-failed': '❌',
  invalid: '📝',
  error: '⛔',
  cancelled: '🛑',
  skipped: '⏭️',
};

export function symbol(verdict: Verdict | JobVerdict): string {
  return symbols[verdict];
}

/** What a reader must know if they read nothing else, in a few words. */
export function headline(outcome: Outcome): string {
  if (outcome.plan !== undefined) return planHeadline(outcome);
  if (outcome.monitor !== undefined) return monitorHeadline(outcome, outcome.monitor);
  if (outcome.isUndo === true) return `Undo: ${undoHeadline(outcome)}`;
  const text = loadHeadline(outcome);
  return outcome.rehearsal === undefined
    ? text
    : `Rehearsal: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function loadHeadline(outcome: Outcome): string {
  const { read, failed } = outcome.counts;
  // "Rehearsal:" stands before it.
  const load = outcome.rehearsal === undefined ? 'the load' : 'it';
  switch (outcome.verdict) {
    case 'success':
      if (read === 0 && uncounted(outcome) === 0)
        return areQueries(outcome.jobs) ? 'Nothing found' : 'Nothing to load';
      return failed > 0
        ? `Loaded, ${counted(failed, 'failed record')} within what is allowed`
        : `${areQueries(outcome.jobs) ? 'Read' : 'Loaded'} completely`;
    case 'differs':
      return 'The org differs from what is expected';
    case 'records-failed':
      return `${counted(sum(outcome.jobs, countedFailures), 'record')} failed`;
    case 'invalid':
      return `Nothing was sent: ${counted(mistakes(outcome), 'mistake')} to correct first`;
    case 'error':
      return inDoubt(outcome) > 0
        ? `Not proven complete: ${counted(inDoubt(outcome), 'record')} in doubt`
        : `${capital(load)} could not be finished`;
    case 'cancelled':
      return `Cancelled before ${load} was finished`;
  }
}

/** What the verdict means, with the counts that prove it, as one sentence. */
export function meaning(outcome: Outcome): string {
  if (outcome.plan !== undefined) return planMeaning(outcome, outcome.plan);
  if (outcome.monitor !== undefined) return monitorMeaning(outcome, outcome.monitor);
  if (outcome.isUndo === true) return undoMeaning(outcome);
  switch (outcome.verdict) {
    case 'success':
      if (outcome.counts.read > 0) return `${capital(counts(outcome))}.`;
      if (uncounted(outcome) > 0) return `${capital(notCounted(outcome))}.`;
      return areQueries(outcome.jobs) ? 'No query found a record.' : 'There was no record to load.';
    case 'differs': {
      const differing = outcome.jobs.filter(({ verdict }) => verdict === 'differs').length;
      return `The work is done, but the org does not hold what was sent or expected, as ${counted(differing, 'job')} found: ${counts(outcome)}.`;
    }
    case 'records-failed':
      return `The work is done, but records failed: ${counts(outcome)}${allowance(outcome)}.`;
    case 'invalid':
      return 'Nothing in the org was touched. Correct what is listed here and run it again.';
    case 'error':
      return inDoubt(outcome) > 0
        ? `${capital(work(outcome))} could not be proven complete${proof(outcome)}.`
        : `${capital(work(outcome))} could not be done, or could not be proven complete${proof(outcome)}.`;
    case 'cancelled':
      return `The run was stopped${proof(outcome)}.`;
  }
}

function work({ rehearsal }: Outcome): string {
  return rehearsal === undefined ? 'the load' : 'the rehearsal';
}

/** The counts behind a colon: none where no record was read, since all of none would be in the org. */
function proof(outcome: Outcome): string {
  if (outcome.counts.read > 0) return `: ${counts(outcome)}`;
  return uncounted(outcome) === 0 ? '' : `: ${notCounted(outcome)}`;
}

/** Jobs of which an earlier attempt has sent records that are not counted. */
function uncounted({ jobs }: Outcome): number {
  return jobs.filter((job) => job.uncounted !== undefined).length;
}

function notCounted(outcome: Outcome): string {
  const of = uncounted(outcome);
  return `the records of ${counted(of, 'job')}, which ${of === 1 ? 'was' : 'were'} begun before the run was interrupted, are not counted`;
}

function counts(outcome: Outcome): string {
  const {
    counts: { read, succeeded, failed, notProcessed, skipped },
    rehearsal,
  } = outcome;
  const jobs = outcome.jobs.filter((job) => job.uncounted === undefined);
  const whole =
    succeeded === read
      ? read === 1
        ? 'the only record'
        : `all ${counted(read, 'record')}`
      : `${number(succeeded)} of ${counted(read, 'record')}`;
  const tolerated = sum(jobs, (job) => job.tolerated);
  const doubtful = sum(jobs, (job) => job.inDoubt);
  const parts = [
    `${whole} ${rehearsal === undefined ? done(jobs, read) : done(jobs, read).replace(/in the org$/, 'in the org of the rehearsal')}`,
    ...(skipped > 0 ? [`${number(skipped)} skipped`] : []),
    ...(failed > 0
      ? [`${number(failed)} failed${tolerated > 0 ? ` (${number(tolerated)} with a tolerated code)` : ''}`]
      : []),
    ...(notProcessed > 0
      ? [`${number(notProcessed)} not processed${doubtful > 0 ? ` (${number(doubtful)} in doubt)` : ''}`]
      : []),
  ];
  return `${parts.join(', ')}${uncounted(outcome) > 0 ? `; ${notCounted(outcome)}` : ''}`;
}

/** Limits are each job's own: a sum of them would allow what a single job does not. */
function allowance({ jobs }: Outcome): string {
  const limits = new Set(jobs.map((job) => job.allowedFailures));
  const [limit] = limits;
  if (limit === undefined || limits.size > 1) return '';
  return `; ${number(limit)} ${limit === 1 ? 'is' : 'are'} allowed${jobs.length > 1 && limit > 0 ? ' per job' : ''}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** What "succeeded" means for the operations of these jobs: `are in the org`, `are read or written`. */
function done(jobs: readonly JobOutcome[], read: number): string {
  const states = new Set(jobs.map(stateOf));
  const words = (['read', 'written', 'deleted'] as const).filter((word) => states.has(word));
  const isLoad = words.length === 1 && words[0] === 'written';
  return `${read === 1 ? 'is' : 'are'} ${isLoad || words.length === 0 ? 'in the org' : oneOf(words)}`;
}

function stateOf({ operation }: JobOutcome): 'read' | 'written' | 'deleted' {
  if (isQuery(operation)) return 'read';
  return operation === 'delete' || operation === 'hardDelete' ? 'deleted' : 'written';
}

function areQueries(jobs: readonly JobOutcome[]): boolean {
  return jobs.length > 0 && jobs.every(({ operation }) => isQuery(operation));
}

function isQuery(operation: string): boolean {
  return operation === 'query' || operation === 'queryAll';
}

/** Whether there is nothing to say of the job but its numbers. */
export function isCalm(job: JobOutcome): boolean {
  return job.verdict === 'success' && job.counts.failed === 0 && job.reasons.length === 0;
}

/** Jobs with something to say, then the others; both in the order of the manifest. */
export function troubledFirst(jobs: readonly JobOutcome[]): JobOutcome[] {
  return [...jobs.filter((job) => !isCalm(job)), ...jobs.filter(isCalm)];
}

/** Records of all jobs of which it cannot be known what became. */
export function inDoubt(outcome: Outcome): number {
  return sum(outcome.jobs, (job) => job.inDoubt);
}

/** Failed records of the job that count against its limit. */
export function countedFailures(job: JobOutcome): number {
  return job.counts.failed - job.tolerated;
}

export function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
