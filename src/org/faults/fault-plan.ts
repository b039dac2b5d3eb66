import type { Route } from '../route.ts';
import type { FaultRule } from './fault-rules.ts';
import { BATCH_FAULTS, type BatchFault, type Fault, type RequestFault } from './fault-table.ts';

/** The faults of one call. */
export interface CallFaults {
  readonly request: readonly RequestFault[];
  readonly batch: readonly BatchFault[];
}

/** Counts calls and says which faults each of them has. */
export class FaultPlan {
  #rules: { readonly rule: FaultRule; calls: number; played: number }[] = [];
  readonly #random: () => number;

  constructor(rules: readonly FaultRule[], random: () => number) {
    this.#random = random;
    this.replace(rules);
  }

  /** The rules in force. */
  get rules(): readonly FaultRule[] {
    return this.#rules.map(({ rule }) => rule);
  }

  /** Puts other rules in force; counting starts again. */
  replace(rules: readonly FaultRule[]): void {
    this.#rules = rules.map((rule) => ({ rule, calls: 0, played: 0 }));
  }

  /** The faults of a call, which is counted. */
  take(route: Route, object: string | undefined): CallFaults {
    const faults: Fault[] = [];
    for (const entry of this.#rules) {
      const { rule } = entry;
      const wanted = routeOf(rule);
      if (wanted !== 'any' && wanted !== route) continue;
      if (rule.object !== undefined && rule.object !== object) continue;
      entry.calls++;
      const times = rule.times ?? (rule.probability === undefined ? 1 : Number.POSITIVE_INFINITY);
      if (entry.calls < (rule.nth ?? 1) || entry.played >= times) continue;
      if (rule.probability !== undefined && this.#random() >= rule.probability) continue;
      entry.played++;
      faults.push(rule.fault);
    }
    return {
      request: faults.filter((fault): fault is RequestFault => !isBatchFault(fault)),
      batch: faults.filter(isBatchFault),
    };
  }
}

function isBatchFault(fault: Fault): fault is BatchFault {
  return fault.kind in BATCH_FAULTS;
}

function routeOf(rule: FaultRule): Route | 'any' {
  return isBatchFault(rule.fault) ? 'add-batch' : (rule.route ?? 'any');
}
