import type { Log } from '../ports/log.ts';
import type { Mask } from '../ports/mask.ts';
import type { Login } from './login.ts';
import type { Session } from './session.ts';

/** A session lasts a quarter of an hour at least, and a job may stay open for a day: more renewals are a fault. */
const MAX_RENEWALS = 100;

/** The org no longer takes the session, and there is no other to be had. */
export class RenewalError extends Error {
  override readonly name = 'RenewalError';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The session was refused by the org and could not be renewed: ${reason}`, options);
  }
}

/** Keeps the session that is in force, and has it renewed once for all who find it refused. */
export class SessionKeeper {
  readonly #login: Login;
  readonly #ports: { readonly mask: Mask; readonly log: Log; readonly deadline: AbortSignal };
  #opening: Promise<Session> | undefined;
  #inForce: Session | undefined;
  #renewal: Promise<Session | undefined> | undefined;
  #renewals = 0;
  readonly #tokens: string[] = [];

  /** @param ports `mask` is called with each token before it is used; at `deadline` logins under way are given up */
  constructor(login: Login, ports: { mask: Mask; log: Log; deadline: AbortSignal }) {
    this.#login = login;
    this.#ports = ports;
  }

  /** The session in force; undefined before the login. */
  get inForce(): Session | undefined {
    return this.#inForce;
  }

  /** The tokens of all sessions that have been in force: one that was renewed may be good elsewhere, or for a while. */
  get tokens(): readonly string[] {
    return this.#tokens;
  }

  /** The session in force; the first call logs in. @throws what the login throws; the signal's reason */
  async session(signal: AbortSignal): Promise<Session> {
    if (this.#inForce !== undefined) return this.#inForce;
    this.#opening ??= this.#login.session(this.#ports.deadline).then((session) => this.#use(session));
    return unlessAborted(this.#opening, signal);
  }

  /**
   * What to go on with when the org has refused a session: the one that is in force by now, or a renewed one. However
   * many ask at once, one renewal is made.
   *
   * @returns undefined when the login knows no other
   * @throws RenewalError; the signal's reason
   */
  async sessionAfter(refused: Session, signal: AbortSignal): Promise<Session | undefined> {
    if (this.#inForce !== undefined && this.#inForce !== refused) return this.#inForce;
    this.#renewal ??= this.#renew(refused).finally(() => {
      this.#renewal = undefined;
    });
    return unlessAborted(this.#renewal, signal);
  }

  async #renew(refused: Session): Promise<Session | undefined> {
    this.#renewals++;
    if (this.#renewals > MAX_RENEWALS) throw new RenewalError(`it was renewed ${MAX_RENEWALS} times.`);
    const { deadline, log } = this.#ports;
    const session = await this.#login.renew(refused, deadline).catch((error: unknown) => {
      throw new RenewalError(error instanceof Error ? error.message : String(error), { cause: error });
    });
    if (session === undefined) return undefined;
    refuseAnother(session, refused);
    log.info('The org no longer took the session; it was renewed.');
    return this.#use(session);
  }

  #use(session: Session): Session {
    const token = session.accessToken.reveal();
    this.#ports.mask(token);
    if (!this.#tokens.includes(token)) this.#tokens.push(token);
    this.#inForce = session;
    return session;
  }
}

/** @throws RenewalError when the session is of another org, or the very one that was refused */
function refuseAnother(session: Session, refused: Session): void {
  if (session.instanceUrl.origin !== refused.instanceUrl.origin || isOtherOrg(session, refused)) {
    const hosts = `${refused.instanceUrl.origin} to ${session.instanceUrl.origin}`;
    throw new RenewalError(`the login has moved from ${hosts}. Run it again, to load into one org alone.`);
  }
  if (session.accessToken.reveal() === refused.accessToken.reveal()) {
    throw new RenewalError(
      'the login gave the same token again. A policy of the org (session settings, IP ranges, API access) may keep it from being used here.',
    );
  }
}

/** Ids have 15 or 18 characters, of which the first 15 count. */
function isOtherOrg({ orgId: one }: Session, { orgId: other }: Session): boolean {
  return one !== undefined && other !== undefined && one.slice(0, 15) !== other.slice(0, 15);
}

async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('The wait was given up.'));
    };
    signal.addEventListener('abort', abort, { once: true });
    void promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
