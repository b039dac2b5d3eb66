import { counted } from '../diagnostic/counted.ts';
import type { OrgLimits } from '../limits/org-limits.ts';
import { budgetOf, shortages, uncounted } from '../plan/budget.ts';
import type { Plan } from '../plan/plan.ts';
import type { Log } from '../ports/log.ts';
import { readOrgLimits } from '../salesforce/org-limits.ts';
import type { Transport } from '../salesforce/transport.ts';

/** Whether the org's limits let a plan begin. */
export interface LimitCheck {
  /** What is left of them; absent when it cannot be read. */
  readonly limits?: OrgLimits;
  /** Why not, and what to do; empty when they do. */
  readonly shortages: readonly string[];
}

/**
 * Holds the plan against what is left of the org's limits, with one request. It is a precaution: where they cannot be
 * read, the load begins all the same.
 */
export async function checkLimits(
  plan: Plan,
  org: {
    readonly transport: Transport;
    readonly apiVersion: string;
    readonly signal: AbortSignal;
    readonly log: Log;
    /** What an earlier attempt has sent, if there was one: as `budgetOf`. */
    readonly sentOf?: (pass: string) => Iterable<number> | undefined;
  },
): Promise<LimitCheck> {
  const { apiVersion, log, sentOf, signal, transport } = org;
  const budget = budgetOf(plan, sentOf);
  try {
    const limits = await readOrgLimits(transport, apiVersion, signal);
    const open = uncounted(plan);
    log.debug(
      `The load needs ${counted(budget.batches, 'batch', 'batches')} and about ${counted(budget.apiRequests, 'API request')}.`,
    );
    if (open.length > 0) log.debug(`Not counted: what the rows of ${open.join(', ')} make.`);
    return { limits, shortages: shortages(budget, limits) };
  } catch (error) {
    // A run that is cancelled is reported elsewhere.
    if (!signal.aborted) {
      const reason = error instanceof Error ? error.message : String(error);
      log.info(
        `It is not known whether the org's limits for 24 hours leave room for the load, which begins all the same. ${reason}`,
      );
    }
    return { shortages: [] };
  }
}
