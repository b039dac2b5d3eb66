import { BulkApiError } from '../../bulk/bulk-api-error.ts';
import type { Clock } from '../../ports/clock.ts';
import { RestApiError } from '../../salesforce/rest-answer.ts';
import { TransportError, type Call, type Line } from '../../salesforce/transport.ts';

/** How long a call is waited for once the job is stopped: one that is under way then, and each that follows. */
const CALL_MILLISECONDS = 10_000;
/** How long calls are waited for in vain, one after the other, before the org is taken for gone. */
const SILENCE_MILLISECONDS = 20_000;
/** The end in any case. */
const TOTAL_MILLISECONDS = 10 * 60_000;

export interface WindDownSettings {
  readonly clock: Clock;
  /** The job is stopped: from then on, it must come to its end. */
  readonly stop: AbortSignal;
  /** Every request of the run is given up. */
  readonly deadline: AbortSignal;
  /** After the stop. */
  readonly totalMilliseconds?: number;
}

/**
 * The line of a job to the org, which bounds what is still asked there after a stop. As long as the org answers, it goes
 * on; a call that is not answered soon is given up, so that it does not keep others from being made; where nothing is
 * answered for a while, all that is under way ends, and nothing is asked any more.
 */
export class WindDown implements Line {
  /** All requests and waits of the job end. */
  readonly deadline: AbortSignal;
  readonly #line: Line;
  readonly #settings: WindDownSettings;
  readonly #over = new AbortController();
  readonly #ended = new AbortController();
  /** Gives up the calls that were under way when the job was stopped. */
  readonly #beforeStop = new AbortController();
  #underWay = 0;
  /** Since when an answer has been waited for without a break, and for how long it was before. */
  #askedAt = 0;
  #silentMilliseconds = 0;
  #silence = new AbortController();

  constructor(line: Line, settings: WindDownSettings) {
    this.#line = line;
    this.#settings = settings;
    this.deadline = AbortSignal.any([settings.deadline, this.#over.signal]);
    const { stop } = settings;
    if (stop.aborted) this.#begin();
    else stop.addEventListener('abort', this.#begin, { once: true, signal: this.#ended.signal });
  }

  /** The job has ended: nothing is waited for any more. */
  end(): void {
    this.#ended.abort();
    this.#silence.abort();
  }

  /**
   * Once the job is stopped, a call that is given up and must not be done twice is a TransportError that is in doubt.
   *
   * @throws as Transport does; the reason of `deadline`
   */
  async send<T>(call: Call<T>): Promise<T> {
    this.deadline.throwIfAborted();
    const isLate = this.#settings.stop.aborted;
    const signals = [call.signal, this.deadline, ...(isLate ? [] : [this.#beforeStop.signal])];
    this.#asked();
    try {
      const answer = await this.#line.send({
        ...call,
        ...(isLate ? bounded(call) : {}),
        signal: AbortSignal.any(signals),
      });
      this.#answered();
      return answer;
    } catch (error) {
      if (error instanceof BulkApiError || error instanceof RestApiError) this.#answered();
      throw this.#isGivenUp(call, error) ? givenUp(call) : error;
    } finally {
      this.#unasked();
    }
  }

  readonly #begin = (): void => {
    const { totalMilliseconds = TOTAL_MILLISECONDS } = this.#settings;
    this.#after(CALL_MILLISECONDS, this.#ended.signal, () => {
      this.#beforeStop.abort();
    });
    if (totalMilliseconds < Infinity) {
      this.#after(totalMilliseconds, this.#ended.signal, () => {
        const minutes = totalMilliseconds / 60_000;
        this.#over.abort(
          new Error(
            `The job was not at its end ${minutes} minutes after it was stopped, so what was left to learn of it was given up.`,
          ),
        );
      });
    }
    this.#askedAt = this.#settings.clock.monotonic();
    this.#awaitSilence();
  };

  /** Silence is counted while an answer is awaited, and from the last one on. */
  #awaitSilence(): void {
    this.#silence.abort();
    if (!this.#settings.stop.aborted || this.#underWay === 0) return;
    this.#silence = new AbortController();
    this.#after(SILENCE_MILLISECONDS - this.#silentMilliseconds, this.#silence.signal, () => {
      this.#over.abort(
        new Error(
          `The org answered nothing for ${SILENCE_MILLISECONDS / 1_000} s after the job was stopped, so what was left to learn of it was given up.`,
        ),
      );
    });
  }

  #asked(): void {
    this.#underWay++;
    if (this.#underWay > 1) return;
    this.#askedAt = this.#settings.clock.monotonic();
    this.#awaitSilence();
  }

  #answered(): void {
    this.#silentMilliseconds = 0;
    this.#askedAt = this.#settings.clock.monotonic();
    this.#awaitSilence();
  }

  #unasked(): void {
    this.#underWay--;
    if (this.#underWay > 0) return;
    if (this.#settings.stop.aborted) {
      this.#silentMilliseconds += this.#settings.clock.monotonic() - this.#askedAt;
    }
    this.#silence.abort();
  }

  #isGivenUp({ repeatable }: Call<unknown>, error: unknown): boolean {
    if (error instanceof TransportError) return false;
    const wasUnderWay = this.#beforeStop.signal.aborted && error === this.#beforeStop.signal.reason;
    return wasUnderWay || (!repeatable && this.deadline.aborted && error === this.deadline.reason);
  }

  #after(milliseconds: number, ended: AbortSignal, act: () => void): void {
    this.#settings.clock.sleep(milliseconds, ended).then(act, () => undefined);
  }
}

function bounded(
  call: Call<unknown>,
): Pick<Call<unknown>, 'timeoutMilliseconds'> & { readonly retryBudgetMilliseconds: number } {
  const { retryBudgetMilliseconds = CALL_MILLISECONDS, timeoutMilliseconds } = call;
  return {
    timeoutMilliseconds: Math.min(timeoutMilliseconds, CALL_MILLISECONDS),
    retryBudgetMilliseconds: Math.min(retryBudgetMilliseconds, CALL_MILLISECONDS),
  };
}

function givenUp({ purpose, repeatable, whenInDoubt: advice }: Call<unknown>): TransportError {
  const fault = new Error('no answer came before the job had to end');
  return new TransportError(purpose, fault, { inDoubt: !repeatable, attempts: 1, advice });
}
