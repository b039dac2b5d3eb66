import type { Login } from '../login.ts';
import { memberOf } from '../rest-answer.ts';
import { SecretText } from '../secret-text.ts';
import type { Session } from '../session.ts';
import { LoginRefusedError } from './login-error.ts';
import type { LoginPorts } from './login-ports.ts';
import { plainReason } from './plain-reason.ts';
import type { TokenExchangeSettings } from './settings.ts';
import { TokenEndpoint } from './token-endpoint.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:id_token';

/**
 * The login by an identity token of the workflow run, for which the org gives one of its own (RFC 8693; Salesforce Help,
 * "OAuth 2.0 Token Exchange Flow"). Nothing secret is stored anywhere.
 */
export class TokenExchangeLogin implements Login {
  readonly #settings: TokenExchangeSettings;
  readonly #ports: LoginPorts;
  readonly #endpoint: TokenEndpoint;

  constructor(settings: TokenExchangeSettings, ports: LoginPorts) {
    this.#settings = settings;
    this.#ports = ports;
    this.#endpoint = new TokenEndpoint(settings.instanceUrl, 'the login by token exchange', ports);
  }

  async session(signal: AbortSignal): Promise<Session> {
    const { clientId, instanceUrl, tokenHandler } = this.#settings;
    // Made out to this org alone, so that another org's handler has no use for it.
    const identity = await this.#ports.identityTokens(instanceUrl.origin, signal);
    const fields = {
      ...{ grant_type: GRANT_TYPE, client_id: clientId },
      ...{ token_handler: tokenHandler, subject_token_type: TOKEN_TYPE },
    };
    const request = { fields, secretFields: { subject_token: new SecretText(identity) } };
    try {
      return await this.#endpoint.grant(() => request, signal);
    } catch (error) {
      if (error instanceof LoginRefusedError) this.#logClaims(identity);
      throw error;
    }
  }

  async renew(_: Session, signal: AbortSignal): Promise<Session> {
    return this.session(signal);
  }

  /** The org does not say why its handler refuses a token: what stands in it is of help. */
  #logClaims(identity: string): void {
    const claims = claimsOf(identity);
    const reported = ['iss', 'aud', 'sub', 'repository_id', 'environment', 'ref', 'event_name'].flatMap(
      (name) => {
        const value = memberOf(claims, name);
        return typeof value === 'string' ? [`${name} "${claimText(value)}"`] : [];
      },
    );
    if (reported.length > 0)
      this.#ports.log.info(`The token of GitHub that the org refused says: ${reported.join(', ')}.`);
  }
}

function claimsOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    return undefined;
  }
}

function claimText(value: string): string {
  return /^[\w.:/@%*-]{1,300}$/.test(value) ? value : plainReason(value, []);
}
