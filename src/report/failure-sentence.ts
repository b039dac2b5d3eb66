import type { ErrorGroup, JobOutcome, JobVerdict, Outcome } from '../outcome/outcome.ts';
import { annotations, messageLimitCharacters, recordAnnotations } from './annotations.ts';
import { visible } from './untrusted-text.ts';
import { counted, number } from '../diagnostic/counted.ts';
import { mistakes } from './plan-verdict.ts';
import { countedFailures, headline, meaning } from './verdict.ts';
import { howToResume } from './resumption.ts';

/**
 * What the step fails with: what happened, the counts, the main causes and where the rest stands. Nothing when
 * the verdict is `success`. It is the last error annotation of the step: those of `annotations` come before it.
 */
export function failureSentence(outcome: Outcome): string | undefined {
  const parts = sentences(outcome);
  return parts.length === 0 ? undefined : visible(parts.join(' '), messageLimitCharacters);
}

function sentences(outcome: Outcome): string[] {
  switch (outcome.verdict) {
    case 'success':
      return [];
    case 'differs':
      return [
        meaning(outcome),
        ...differences(outcome),
        'The job summary and report.json say what became of every job.',
      ];
    case 'records-failed':
      return [
        meaning(outcome),
        ...overTheLimit(outcome.jobs),
        ...mainCauses(outcome.jobs),
        whereFailuresStand(outcome),
        ...differences(outcome),
      ];
    case 'invalid':
      return [
        outcome.plan === undefined && outcome.monitor === undefined
          ? `Nothing was sent: ${counted(mistakes(outcome), 'mistake')} to correct first.`
          : `${headline(outcome)}.`,
        whereMistakesStand(outcome),
      ];
    case 'error':
    case 'cancelled':
      return [
        meaning(outcome),
        ...why(outcome),
        ...(outcome.plan === undefined && outcome.monitor === undefined && outcome.jobs.length > 0
          ? ['The job summary and report.json say what became of every batch.']
          : []),
        ...howToResume(outcome),
      ];
  }
}

function overTheLimit(jobs: readonly JobOutcome[]): string[] {
  const over = jobs.filter((job) => countedFailures(job) > job.allowedFailures);
  if (jobs.length < 2 || over.length === 0) return [];
  const named = over
    .slice(0, 3)
    .map(
      (job) =>
        `${visible(job.id, 60)} (${number(countedFailures(job))} failed, ${number(job.allowedFailures)} allowed)`,
    );
  const more = over.length > named.length ? ` and ${counted(over.length - named.length, 'more job')}` : '';
  return [`Over the limit: ${named.join(', ')}${more}.`];
}

function mainCauses(jobs: readonly JobOutcome[]): string[] {
  const groups = jobs.flatMap((job) => job.errors).filter((group) => !group.tolerated);
  const main = groups
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 3)
    .map(cause);
  return main.length === 0
    ? []
    : [`${groups.length > main.length ? 'Main causes' : 'Causes'}: ${main.join(', ')}.`];
}

function cause({ count, statusCode, fields }: ErrorGroup): string {
  const on = fields.length > 0 ? ` (${visible(fields.join(', '), 100)})` : '';
  return `${number(count)} × ${visible(statusCode, 60)}${on}`;
}

function whereFailuresStand(outcome: Outcome): string {
  const jobs = outcome.jobs.filter((job) => job.counts.failed > 0);
  const files = jobs.map((job) => visible(`${job.id}/failed.csv`, 80));
  const named = files.length > 3 ? 'the failed.csv of each job' : files.join(' and ');
  const hidden = outcome.counts.failed - recordAnnotations(outcome).length;
  const more = hidden > 0 ? `${counted(hidden, 'more record')} failed without an annotation. ` : '';
  return `${more}All of them are in ${named} in the results folder.`;
}

function whereMistakesStand(outcome: Outcome): string {
  const shown = annotations(outcome).filter((annotation) => annotation.level === 'error').length;
  const hidden = mistakes(outcome) - shown;
  const more = hidden > 0 ? `${counted(hidden, 'more mistake')} without an annotation. ` : '';
  return `${more}The log and the job summary list them.`;
}

function why({ troubles, jobs }: Outcome): string[] {
  return [...troubles, ...reasonsOf(jobs, ['error', 'cancelled'])].slice(0, 3).map(shortened);
}

function differences({ jobs }: Outcome): string[] {
  return reasonsOf(jobs, ['differs']).slice(0, 3).map(shortened);
}

function reasonsOf(jobs: readonly JobOutcome[], verdicts: readonly JobVerdict[]): string[] {
  return jobs
    .filter(({ verdict }) => verdicts.includes(verdict))
    .flatMap(({ id, reasons }) => reasons.map((reason) => `${visible(id, 60)}: ${reason}`));
}

function shortened(sentence: string): string {
  return visible(sentence, 800);
}
