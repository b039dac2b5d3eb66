import type { Outcome, PlanFindings } from '../outcome/outcome.ts';
import { counted } from '../diagnostic/counted.ts';
import { changesSentence } from './change-totals.ts';

/** What became of a plan, in words: it was checked, and nothing was done. Trusted text only. */

/** What a reader must know if they read nothing else. */
export function planHeadline(outcome: Outcome): string {
  switch (outcome.verdict) {
    case 'success':
      return warnings(outcome) === 0
        ? 'The plan holds'
        : `The plan holds, with ${counted(warnings(outcome), 'warning')}`;
    case 'invalid':
    case 'differs':
    case 'records-failed':
      return `The load would not succeed: ${counted(mistakes(outcome), 'mistake')} to correct first`;
    case 'error':
      return 'The plan could not be checked to the end';
    case 'cancelled':
      return 'Cancelled before the plan was checked to the end';
  }
}

/** What it means, as one or two sentences. */
export function planMeaning(outcome: Outcome, plan: PlanFindings): string {
  switch (outcome.verdict) {
    case 'success':
      return [planSize(plan), changesSentence(plan), 'Nothing was written to the org.']
        .filter((sentence) => sentence !== undefined)
        .join(' ');
    case 'invalid':
    case 'differs':
    case 'records-failed':
      return 'Nothing was written to the org. Correct what is listed here and run it again.';
    case 'error':
    case 'cancelled':
      return 'Nothing was written to the org, and nobody knows whether the load would succeed.';
  }
}

/** What the load would send and need: a sentence. */
export function planSize({ needs, uncounted }: PlanFindings): string {
  const size = `${counted(needs.records, 'record')} in ${counted(needs.batches, 'batch', 'batches')}`;
  const beside = uncounted.length === 0 ? '' : ', and what the queries find,';
  return `The load would send ${size}${beside} with about ${counted(needs.apiRequests, 'API request')}.`;
}

/** Mistakes found, those that were not kept included. */
export function mistakes(outcome: Outcome): number {
  const kept = outcome.diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  return kept + outcome.diagnosticsLeftOut;
}

function warnings({ diagnostics }: Outcome): number {
  return diagnostics.filter(({ severity }) => severity === 'warning').length;
}
