import type { Login } from '../login.ts';
import type { Session } from '../session.ts';
import type { LoginPorts } from './login-ports.ts';
import type { ClientCredentialsSettings } from './settings.ts';
import { TokenEndpoint } from './token-endpoint.ts';

/** The login as the user that an app runs as (Salesforce Help, "OAuth 2.0 Client Credentials Flow"). */
export class ClientCredentialsLogin implements Login {
  readonly #settings: ClientCredentialsSettings;
  readonly #endpoint: TokenEndpoint;

  constructor(settings: ClientCredentialsSettings, ports: LoginPorts) {
    this.#settings = settings;
    this.#endpoint = new TokenEndpoint(settings.instanceUrl, 'the login by client credentials', ports);
  }

  async session(signal: AbortSignal): Promise<Session> {
    const { clientId, clientSecret } = this.#settings;
    const request = {
      fields: { grant_type: 'client_credentials', client_id: clientId },
      secretFields: { client_secret: clientSecret },
    };
    return this.#endpoint.grant(() => request, signal);
  }

  async renew(_: Session, signal: AbortSignal): Promise<Session> {
    return this.session(signal);
  }
}
