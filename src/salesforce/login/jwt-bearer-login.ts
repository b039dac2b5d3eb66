import { randomUUID, sign } from 'node:crypto';
import type { Login } from '../login.ts';
import { SecretText } from '../secret-text.ts';
import type { Session } from '../session.ts';
import { LoginRefusedError } from './login-error.ts';
import type { LoginPorts } from './login-ports.ts';
import type { JwtBearerSettings } from './settings.ts';
import { TokenEndpoint } from './token-endpoint.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const LIFETIME_SECONDS = 180;
/** Sandboxes and scratch orgs, by their hosts of today and of old. */
const TEST_HOST = /^test\.|\.(?:sandbox|scratch)\.my\.|(?:^|\.)cs\d+\./;

/** The login by an assertion that the user's app signs (RFC 7523; Salesforce Help, "OAuth 2.0 JWT Bearer Flow"). */
export class JwtBearerLogin implements Login {
  readonly #settings: JwtBearerSettings;
  readonly #ports: LoginPorts;
  readonly #endpoint: TokenEndpoint;
  #audience: string;

  constructor(settings: JwtBearerSettings, ports: LoginPorts) {
    this.#settings = settings;
    this.#ports = ports;
    this.#endpoint = new TokenEndpoint(settings.loginUrl, 'the login by JWT', ports);
    this.#audience = audienceOf(settings.loginUrl);
  }

  async session(signal: AbortSignal): Promise<Session> {
    try {
      return await this.#grant(signal);
    } catch (error) {
      const other = this.#settings.loginUrl.origin;
      const isAboutAudience = error instanceof LoginRefusedError && /audience/i.test(error.description);
      if (!isAboutAudience || other === this.#audience) throw error;
      // Some orgs want their own address instead of that of all. More is not tried: whoever gets an assertion can use it.
      this.#audience = other;
      return this.#grant(signal);
    }
  }

  async renew(_: Session, signal: AbortSignal): Promise<Session> {
    return this.#grant(signal);
  }

  async #grant(signal: AbortSignal): Promise<Session> {
    const grant = await this.#endpoint.grant(
      () => ({
        fields: { grant_type: GRANT_TYPE },
        secretFields: { assertion: new SecretText(this.#assertion()) },
      }),
      signal,
    );
    return { ...grant, userName: this.#settings.userName };
  }

  #assertion(): string {
    const { clientId, privateKey, userName } = this.#settings;
    const now = Math.floor(this.#ports.clock.now() / 1_000);
    const claims = {
      ...{ iss: clientId, sub: userName, aud: this.#audience },
      ...{ exp: now + LIFETIME_SECONDS, jti: randomUUID() },
    };
    const parts = [{ alg: 'RS256', typ: 'JWT' }, claims];
    const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }
}

function audienceOf({ hostname, origin }: URL): string {
  if (hostname === 'login.salesforce.com' || hostname === 'test.salesforce.com') return origin;
  return TEST_HOST.test(hostname) ? 'https://test.salesforce.com' : 'https://login.salesforce.com';
}
