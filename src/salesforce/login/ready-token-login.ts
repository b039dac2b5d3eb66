import type { Login } from '../login.ts';
import type { Session } from '../session.ts';

/** The login by a token that is ready for use: when it has expired, there is no other. */
export class ReadyTokenLogin implements Login {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  async session(): Promise<Session> {
    return Promise.resolve(this.#session);
  }

  async renew(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}
