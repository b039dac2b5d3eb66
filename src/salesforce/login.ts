import type { Session } from './session.ts';

/** A way of coming by a session, and by another one when the org no longer takes it. */
export interface Login {
  /**
   * The session to begin with. Asked for once, when there is something to send.
   *
   * @throws an Error whose message says to the user what to do
   */
  session(signal: AbortSignal): Promise<Session>;
  /**
   * A session in the place of one that the org refuses; undefined when this way of logging in knows no other.
   *
   * @throws an Error whose message says to the user what to do
   */
  renew(expired: Session, signal: AbortSignal): Promise<Session | undefined>;
}
