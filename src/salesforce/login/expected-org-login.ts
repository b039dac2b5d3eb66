import type { Login } from '../login.ts';
import type { Session } from '../session.ts';
import { LoginError } from './login-error.ts';

/** The login itself, or one that leads nowhere else than to the expected org. @param expectedOrgId 15 or 18 characters */
export function loginTo(expectedOrgId: string | undefined, login: Login): Login {
  return expectedOrgId === undefined ? login : new ExpectedOrgLogin(login, expectedOrgId);
}

/** Lets no session of another org than the expected one through, before anything is sent with it. */
class ExpectedOrgLogin implements Login {
  readonly #login: Login;
  readonly #expectedOrgId: string;

  constructor(login: Login, expectedOrgId: string) {
    this.#login = login;
    this.#expectedOrgId = expectedOrgId;
  }

  async session(signal: AbortSignal): Promise<Session> {
    return this.#checked(await this.#login.session(signal));
  }

  async renew(expired: Session, signal: AbortSignal): Promise<Session | undefined> {
    const session = await this.#login.renew(expired, signal);
    return session === undefined ? undefined : this.#checked(session);
  }

  /** @throws LoginError when the login says that it leads to another org; some say nothing */
  #checked(session: Session): Session {
    const { orgId } = session;
    if (orgId === undefined || isSameOrg(orgId, this.#expectedOrgId)) return session;
    throw new LoginError(anotherOrg(orgId, this.#expectedOrgId));
  }
}

/** Whether two ids, of 15 or 18 characters, are those of the same org. The first 15 say it, case included. */
export function isSameOrg(one: string, other: string): boolean {
  return one.slice(0, 15) === other.slice(0, 15);
}

/** That the login leads to another org than the expected one: a sentence. */
export function anotherOrg(orgId: string, expectedOrgId: string): string {
  return `The login leads to the org ${orgId}, but "expected-org-id" is ${expectedOrgId}. Nothing was sent. Correct the login, or the expected org: a sandbox has a new id after each refresh.`;
}
