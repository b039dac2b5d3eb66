import type { Clock } from '../../ports/clock.ts';
import { Limiter } from './limiter.ts';

/** Bodies that are made at once. Each holds a batch, at most 10 MB, and its packed form. */
const BODIES_AT_ONCE = { first: 2, most: 2, maxBytes: Infinity };
/** Each upload holds the packed form of a batch. */
export const UPLOADS_IN_FLIGHT = { first: 4, most: 16, maxBytes: 32_000_000 };
/** How much each will hold is not known before: those who ask for results ask for no more than they may hold. */
const RESULTS_IN_FLIGHT = { first: 4, most: 16, maxBytes: Infinity };

/** What may be held and be in flight at once, over all jobs of a run. */
export class Limiters {
  /** Bodies that are made, and wait for their turn. */
  readonly bodies: Limiter;
  readonly uploads: Limiter;
  readonly results: Limiter;

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.bodies = new Limiter({ ...BODIES_AT_ONCE, clock });
    this.uploads = new Limiter({ ...UPLOADS_IN_FLIGHT, clock });
    this.results = new Limiter({ ...RESULTS_IN_FLIGHT, clock });
  }

  /** The org has turned a call away because it has too much to do. */
  readonly shrink = (): void => {
    this.uploads.shrink();
    this.results.shrink();
  };
}
