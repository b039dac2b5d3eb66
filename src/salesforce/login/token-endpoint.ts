import { HttpError, type HttpResponse } from '../../ports/http.ts';
import { memberOf } from '../rest-answer.ts';
import { retryDelay } from '../retry-delay.ts';
import type { Secret } from '../session.ts';
import { unreachableAdvice } from '../unreachable.ts';
import { hostKind } from '../host.ts';
import { isProxyRefusal, PROXY_ADVICE } from '../proxy-refusal.ts';
import { WaitNotices, type CallWait } from '../wait-notices.ts';
import { LoginError, LoginRefusedError } from './login-error.ts';
import type { LoginPorts } from './login-ports.ts';
import { plainReason } from './plain-reason.ts';
import { knownRefusal } from './refusals.ts';
import { jsonDocument, tokenGrant, type TokenGrant } from './token-answer.ts';

const PATH = '/services/oauth2/token';
const MAX_ANSWER_BYTES = 100_000;
const TIMEOUT_MILLISECONDS = 30_000;
const RETRY_BUDGET_MILLISECONDS = 60_000;
/** An org takes 3,600 logins of a user in an hour: no login is tried for long. */
const MAX_ATTEMPTS = 4;
const TOLD_CLOCK_SKEW_MILLISECONDS = 60_000;

/** A request for a token: the fields of a form, those that are secret apart. */
export interface TokenRequest {
  readonly fields: Readonly<Record<string, string>>;
  readonly secretFields: Readonly<Record<string, Secret>>;
}

/** The endpoint of a host that gives tokens for grants (OAuth 2.0, RFC 6749, section 3.2). */
export class TokenEndpoint {
  readonly #loginUrl: URL;
  readonly #ports: LoginPorts;
  readonly #purpose: string;

  /** @param purpose for messages, as in "the login by JWT" */
  constructor(loginUrl: URL, purpose: string, ports: LoginPorts) {
    this.#loginUrl = loginUrl;
    this.#purpose = purpose;
    this.#ports = ports;
  }

  /**
   * Asks for a token. Faults that may pass are tried again a few times.
   *
   * @param request made anew for each attempt
   * @throws LoginRefusedError; LoginError; the signal's reason
   */
  async grant(request: () => TokenRequest, signal: AbortSignal): Promise<TokenGrant> {
    const wait = new WaitNotices(this.#ports).begin(`do ${this.#purpose}`);
    wait.contacts(this.#loginUrl.host);
    try {
      const grant = await this.#untilGranted(request, wait, signal);
      wait.answered();
      return grant;
    } finally {
      wait.end();
    }
  }

  async #untilGranted(request: () => TokenRequest, wait: CallWait, signal: AbortSignal): Promise<TokenGrant> {
    const { clock, random, log } = this.#ports;
    const begunAt = clock.monotonic();
    for (let attempt = 1; ; attempt++) {
      const { retryAfter, reported, isReached = false, grant } = await this.#attempt(request(), signal);
      if (grant !== undefined) return grant;
      const left = begunAt + RETRY_BUDGET_MILLISECONDS - clock.monotonic();
      const delay = retryDelay(attempt, random(), retryAfter, clock.now(), left);
      if (delay === undefined || attempt === MAX_ATTEMPTS) {
        throw new LoginError(
          `Could not do ${this.#purpose} at ${this.#loginUrl.host} in ${attempt} attempts: ${reported}. ${unreachableAdvice(reported)}`,
        );
      }
      log.debug(`${this.#purpose}: ${reported}; next attempt in ${Math.round(delay)} ms`);
      wait.repeats(reported, delay, isReached);
      await clock.sleep(delay, signal);
    }
  }

  async #attempt(
    { fields, secretFields }: TokenRequest,
    signal: AbortSignal,
  ): Promise<{ grant?: TokenGrant; reported: string; isReached?: boolean; retryAfter?: string | undefined }> {
    const form = new URLSearchParams(fields);
    for (const [name, secret] of Object.entries(secretFields)) {
      this.#ports.mask(secret.reveal());
      form.set(name, secret.reveal());
    }
    try {
      const response = await this.#ports.http.send({
        method: 'POST',
        url: new URL(PATH, this.#loginUrl),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
        body: Buffer.from(form.toString()),
        maxResponseBytes: MAX_ANSWER_BYTES,
        timeoutMilliseconds: TIMEOUT_MILLISECONDS,
        signal,
      });
      if (response.status >= 500 || response.status === 408 || response.status === 429) {
        return {
          reported: `the server answered with HTTP ${response.status}`,
          isReached: true,
          retryAfter: response.headers['retry-after'],
        };
      }
      return { reported: '', grant: this.#grantOf(response, Object.values(secretFields)) };
    } catch (error) {
      if (error instanceof HttpError && isProxyRefusal(error)) {
        throw new LoginError(`Could not do ${this.#purpose}: ${error.message}. ${PROXY_ADVICE}`);
      }
      if (error instanceof HttpError) return { reported: error.message };
      throw error;
    }
  }

  #grantOf(response: HttpResponse, secrets: readonly Secret[]): TokenGrant {
    const { host } = this.#loginUrl;
    const { status } = response;
    if (status >= 300 && status < 400) throw this.#redirected(response);
    const document = jsonDocument(response);
    if (document === undefined) {
      throw new LoginError(
        `${host} answered ${this.#purpose} with HTTP ${status} and no JSON: it is no token endpoint of Salesforce. Check the host and the proxy.`,
      );
    }
    if (status >= 400) throw this.#refused(document, response, secrets);
    const grant = tokenGrant(document, this.#loginUrl);
    this.#ports.mask(grant.accessToken.reveal());
    if (grant.refreshToken !== undefined) this.#ports.mask(grant.refreshToken.reveal());
    return grant;
  }

  #redirected({ headers, status }: HttpResponse): LoginError {
    const target = headers['location'] ?? '';
    const host = URL.canParse(target) ? new URL(target).hostname : '';
    const isKnown = ['login', 'instance'].includes(hostKind(host));
    const moved = isKnown ? ` It points to "${host}": if that is your org, write it into the input.` : '';
    return new LoginError(
      `${this.#loginUrl.host} answered ${this.#purpose} with a redirect (HTTP ${status}), which is never followed.${moved}`,
    );
  }

  #refused(document: unknown, response: HttpResponse, secrets: readonly Secret[]): LoginRefusedError {
    const member = (name: string): string => {
      const value = memberOf(document, name);
      return typeof value === 'string' ? plainReason(value, secrets) : '';
    };
    const [error, description] = [member('error'), member('error_description')];
    const known = knownRefusal(error, description);
    const words = [error || `HTTP ${response.status}`, ...(description === '' ? [] : [description])].join(
      ': ',
    );
    const advice =
      known === undefined
        ? ['Look into the login history of the user in the org.']
        : [known.meaning, known.remedy];
    const message = [
      `${this.#loginUrl.host} refused ${this.#purpose}: ${words}.`,
      ...advice,
      ...this.#clockSkew(response),
    ].join(' ');
    return new LoginRefusedError(message, error, description);
  }

  /** A wrong clock spoils assertions, and no error names it. */
  #clockSkew({ headers }: HttpResponse): string[] {
    const date = Date.parse(headers['date'] ?? '');
    const skew = this.#ports.clock.now() - date;
    if (Number.isNaN(date) || Math.abs(skew) < TOLD_CLOCK_SKEW_MILLISECONDS) return [];
    const seconds = Math.round(Math.abs(skew) / 1_000);
    return [`The runner's clock is ${seconds} s ${skew < 0 ? 'behind' : 'ahead of'} the server's.`];
  }
}
