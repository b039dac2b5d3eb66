import { counted, number } from '../diagnostic/counted.ts';
import type { FoundJob, MonitorFindings } from '../outcome/monitor-findings.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { mistakes } from './plan-verdict.ts';

/** What a monitor found, in words. Trusted text only. */

/** What a reader must know if they read nothing else. */
export function monitorHeadline(outcome: Outcome, findings: MonitorFindings): string {
  switch (outcome.verdict) {
    case 'invalid':
      return `Nothing was looked at: ${counted(mistakes(outcome), 'mistake')} to correct first`;
    case 'error':
      return findings.aborts
        ? 'The jobs could not all be looked at and aborted'
        : 'The jobs could not all be looked at';
    case 'cancelled':
      return 'Cancelled before all jobs were looked at';
    case 'success':
    case 'differs':
    case 'records-failed':
      return found(findings);
  }
}

function found({ aborts, jobs }: MonitorFindings): string {
  const aborted = jobs.filter(({ abort }) => abort === 'aborted').length;
  const left = jobs.filter(({ condition }) => condition === 'open').length;
  const open = left === 0 ? 'none open' : `${number(left)} open`;
  if (jobs.length === 0) return 'No Bulk API jobs found';
  const state = aborts
    ? `${number(aborted)} aborted, ${left === 0 ? 'none left open' : `${number(left)} left open`}`
    : open;
  return `${counted(jobs.length, 'Bulk API job')}, ${state}`;
}

/** What was found and done, as sentences. */
export function monitorMeaning({ verdict }: Outcome, findings: MonitorFindings): string {
  if (verdict === 'invalid')
    return 'Nothing in the org was touched. Correct what is listed here and run it again.';
  const { filter, jobs, listed } = findings;
  if (verdict !== 'success' && listed === 0) return 'No job of the org was looked at.';
  const passing = `; ${number(jobs.length)} of them ${jobs.length === 1 ? 'passes' : 'pass'} the filter`;
  const counts = `The org lists ${counted(listed, 'job')} of the last seven days${filter.length > 0 ? passing : ''}.`;
  const conditions = [
    part(jobs, ({ condition }) => condition === 'open', 'open'),
    part(jobs, ({ condition }) => condition === 'working', 'closed and still working'),
    part(jobs, ({ condition, state }) => condition === 'ended' && state === 'Failed', 'failed'),
    part(jobs, ({ condition }) => condition === 'gone', 'gone since it was listed'),
    part(jobs, ({ abort }) => abort === 'aborted', 'aborted by this run'),
  ].flat();
  return conditions.length === 0 ? counts : `${counts} ${conditions.join(', ')}.`;
}

function part(jobs: readonly FoundJob[], is: (job: FoundJob) => boolean, what: string): string[] {
  const count = jobs.filter(is).length;
  return count === 0 ? [] : [`${number(count)} ${what}`];
}

/** What became of a job in this run, or what it is waiting for: a few words, or none. */
export function whatBecame({ abort, condition }: FoundJob): string {
  switch (abort) {
    case 'aborted':
      return 'by this run';
    case 'ended':
      return 'had ended before it could be aborted';
    case 'of-others':
      return 'not aborted: the job of another user';
    case 'working':
      return 'not aborted: closed, and still working';
    case 'unknown-type':
      return 'not aborted: of an unknown type';
    case undefined:
      break;
  }
  if (condition === 'gone') return 'since it was listed: the org deletes jobs after seven days';
  return condition === 'working' ? 'closed, and still working' : '';
}
