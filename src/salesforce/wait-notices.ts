import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';

/** What keeps a call waiting for longer is reported. */
const REPORTED_AFTER_MILLISECONDS = 5_000;

/**
 * Says in the log that calls are kept waiting, and when that is over. Calls that go on side by side mostly wait for the
 * same: while one of them reports, the others are silent.
 */
export class WaitNotices {
  readonly #ports: { readonly clock: Clock; readonly log: Log };
  #reporting: CallWait | undefined;

  constructor(ports: { readonly clock: Clock; readonly log: Log }) {
    this.#ports = ports;
  }

  /** @param purpose for messages, as in "add a batch to job 750…" */
  begin(purpose: string): CallWait {
    const wait: CallWait = new CallWait(purpose, {
      clock: this.#ports.clock,
      report: (line) => {
        this.#reporting ??= wait;
        if (this.#reporting === wait) this.#ports.log.info(line);
      },
      over: () => {
        if (this.#reporting === wait) this.#reporting = undefined;
      },
    });
    return wait;
  }
}

/** One call, from its first attempt to its end. */
export class CallWait {
  readonly #purpose: string;
  readonly #ports: { readonly clock: Clock; report(line: string): void; over(): void };
  #since = 0;
  #stop: (() => void) | undefined;
  /** The host, as long as nothing has ever come from it. */
  #host: string | undefined;
  #fault: string | undefined;
  #nextAt = 0;
  #attempts = 1;
  #isReported = false;

  constructor(purpose: string, ports: { readonly clock: Clock; report(line: string): void; over(): void }) {
    this.#purpose = purpose;
    this.#ports = ports;
  }

  /** A request goes to a host from which nothing has come so far. */
  contacts(host: string): void {
    this.#host = host;
    this.#watch();
  }

  /** The attempt failed, and another one follows. @param isReached whether anything has come from the host by now */
  repeats(fault: string, delayMilliseconds: number, isReached: boolean): void {
    this.#watch();
    if (isReached) this.#host = undefined;
    this.#attempts++;
    this.#fault = fault;
    this.#nextAt = this.#ports.clock.monotonic() + delayMilliseconds;
    if (delayMilliseconds > REPORTED_AFTER_MILLISECONDS) this.#report();
  }

  /** The call has been answered as it should. */
  answered(): void {
    if (!this.#isReported) return;
    const after = `after ${inSeconds(this.#ports.clock.monotonic() - this.#since)}`;
    this.#ports.report(
      this.#host === undefined
        ? `Attempt ${this.#attempts} to ${this.#purpose} was answered, ${after}.`
        : `Host ${this.#host} has answered, ${after}.`,
    );
  }

  /** Whatever became of the call: nothing more is to be reported. */
  end(): void {
    this.#stop?.();
    this.#ports.over();
  }

  #watch(): void {
    if (this.#stop !== undefined) return;
    const { clock } = this.#ports;
    this.#since = clock.monotonic();
    this.#stop = clock.every(REPORTED_AFTER_MILLISECONDS, () => {
      if (!this.#isReported) this.#report();
    });
  }

  #report(): void {
    this.#isReported = true;
    this.#ports.report(this.#line());
  }

  #line(): string {
    const delay = this.#nextAt - this.#ports.clock.monotonic();
    const next = delay > 0 ? `tried again in ${inSeconds(delay)}` : 'it is being tried again';
    if (this.#host === undefined) return `Could not ${this.#purpose} so far: ${this.#fault ?? ''}; ${next}.`;
    return this.#fault === undefined
      ? `Host ${this.#host} has not answered so far; it is waited for.`
      : `Could not reach host ${this.#host} so far: ${this.#fault}; ${next}.`;
  }
}

function inSeconds(milliseconds: number): string {
  return `${Math.max(1, Math.round(milliseconds / 1_000))} s`;
}
