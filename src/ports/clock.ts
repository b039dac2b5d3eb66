/** Time. Milliseconds throughout. */
export interface Clock {
  /** Since 1970. */
  now(): number;
  /** Resolves after the time has passed; rejects with the signal's reason as soon as it aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}
