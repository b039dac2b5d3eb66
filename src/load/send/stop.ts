/** Why a load stops before its end. */
export interface StopReason {
  readonly verdict: 'cancelled' | 'error';
  readonly sentence: string;
}

/** Why and when the load of a job stops before its end. The first reason counts; later ones are reported beside it. */
export class Stop {
  readonly troubles: string[] = [];
  readonly #controller = new AbortController();
  readonly #reported: (sentence: string) => void;
  #reason: StopReason | undefined;

  /** @param reported is called with the first reason */
  constructor(reported: (sentence: string) => void) {
    this.#reported = reported;
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
      this.#reported(reason.sentence);
      this.#controller.abort(new Error(reason.sentence));
    } else if (reason.sentence !== this.#reason.sentence && !this.troubles.includes(reason.sentence)) {
      this.troubles.push(reason.sentence);
    }
  }

  forError(error: unknown): void {
    this.for({ verdict: 'error', sentence: error instanceof Error ? error.message : String(error) });
  }
}
