/** Time. Milliseconds throughout. */
export interface Clock {
  /** Since 1970, for dates: somebody may set it while the run goes on. */
  now(): number;
  /** Since some moment, for durations: it never goes back and never jumps. */
  monotonic(): number;
  /** Resolves after the time has passed; rejects with the signal's reason as soon as it aborts. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Calls `act` whenever so much time has passed, until the function that is returned is called. Keeps no process alive. */
  every(milliseconds: number, act: () => void): () => void;
}
