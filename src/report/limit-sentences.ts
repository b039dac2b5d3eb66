import type { Usage } from '../outcome/outcome.ts';
import type { Allocation } from '../limits/org-limits.ts';
import { counted, number } from '../diagnostic/counted.ts';

/** What is known of the org's limits for 24 hours, in words; none when nothing is. Trusted text only. */
export function limitSentences({ limits = {}, apiUsage }: Usage): string[] {
  const left = [
    ...(limits.batches === undefined ? [] : [share(limits.batches, 'batch', 'batches')]),
    ...(limits.apiRequests === undefined ? [] : [share(limits.apiRequests, 'API request', 'API requests')]),
  ];
  return [
    ...(left.length === 0 ? [] : [`Left for 24 hours before the run: ${left.join(', ')}.`]),
    ...(apiUsage === undefined
      ? []
      : [
          `The org last reported ${number(apiUsage.used)} of ${counted(apiUsage.max, 'API request')} used in 24 hours.`,
        ]),
  ];
}

function share({ max, remaining }: Allocation, singular: string, plural: string): string {
  return `${number(remaining)} of ${counted(max, singular, plural)}`;
}
