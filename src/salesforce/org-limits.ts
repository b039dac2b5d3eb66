import type { Allocation, OrgLimits } from '../limits/org-limits.ts';
import { memberOf } from './rest-answer.ts';
import { AnswerError, type Transport } from './transport.ts';
import { restGet } from './rest-get.ts';

const MAX_ANSWER_BYTES = 1_000_000;
/** What is only a precaution must not hold up the load. */
const TIMEOUT_MILLISECONDS = 10_000;
const RETRY_BUDGET_MILLISECONDS = 10_000;

/**
 * Reads what is left of the org's limits (REST API Developer Guide, "Limits").
 *
 * @param apiVersion as in `66.0`
 * @throws RestApiError; TransportError; the signal's reason
 */
export async function readOrgLimits(
  transport: Transport,
  apiVersion: string,
  signal: AbortSignal,
): Promise<OrgLimits> {
  const purpose = "read the org's limits";
  return restGet(transport, {
    ...{ purpose, signal },
    path: `/services/data/v${apiVersion}/limits`,
    maxResponseBytes: MAX_ANSWER_BYTES,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    retryBudgetMilliseconds: RETRY_BUDGET_MILLISECONDS,
    read: (document) => {
      const batches = allocation(document, 'DailyBulkApiBatches');
      const apiRequests = allocation(document, 'DailyApiRequests');
      return {
        ...(batches === undefined ? {} : { batches }),
        ...(apiRequests === undefined ? {} : { apiRequests }),
      };
    },
  });
}

function allocation(document: unknown, name: string): Allocation | undefined {
  const value = memberOf(document, name);
  if (value === undefined) return undefined;
  const max = memberOf(value, 'Max');
  const remaining = memberOf(value, 'Remaining');
  if (!Number.isSafeInteger(max) || !Number.isSafeInteger(remaining)) {
    throw new AnswerError(`"${name}" is not an allocation`);
  }
  // An org that may go beyond its allocation says less than nothing.
  return { max: Math.max(0, Number(max)), remaining: Math.max(0, Number(remaining)) };
}
