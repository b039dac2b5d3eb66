/** Why a load stops before its end. */
export interface StopReason {
  readonly verdict: 'cancelled' | 'error';
  readonly sentence: string;
}

/** Why and when the load of a job stops before its end. The first reason counts; later ones are told beside it. */
export class Stop {
  readonly troubles: string[] = [];
  readonly #controller = new AbortController();
  readonly #told: (sentence: string) => void;
  #reason: StopReason | undefined;

  /** @param told hears of the first reason */
  constructor(told: (sentence: string) => void) {
    this.#told = told;
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get reason(): StopReason | undefined {
    return this.#reason;
  }

  for(reason: StopReason): void {
    if (this.#reason === undefined) {
      this.#reason = reason;
      this.#told(reason.sentence);
      this.#controller.abort(new Error(reason.sentence));
    } else if (reason.sentence !== this.#reason.sentence && !this.troubles.includes(reason.sentence)) {
      this.troubles.push(reason.sentence);
    }
  }

  forError(error: unknown): void {
    this.for({ verdict: 'error', sentence: error instanceof Error ? error.message : String(error) });
  }
}
