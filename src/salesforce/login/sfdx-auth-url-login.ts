import type { Login } from '../login.ts';
import type { Secret, Session } from '../session.ts';
import type { LoginPorts } from './login-ports.ts';
import type { SfdxAuthUrlSettings } from './settings.ts';
import { TokenEndpoint } from './token-endpoint.ts';

/** The login by the refresh token of an SFDX auth URL (Salesforce Help, "OAuth 2.0 Refresh Token Flow"). */
export class SfdxAuthUrlLogin implements Login {
  readonly #settings: SfdxAuthUrlSettings;
  readonly #ports: LoginPorts;
  readonly #endpoint: TokenEndpoint;
  #refreshToken: Secret;

  constructor(settings: SfdxAuthUrlSettings, ports: LoginPorts) {
    this.#settings = settings;
    this.#ports = ports;
    this.#endpoint = new TokenEndpoint(settings.loginUrl, 'the login by SFDX auth URL', ports);
    this.#refreshToken = settings.refreshToken;
  }

  async session(signal: AbortSignal): Promise<Session> {
    const { clientId, clientSecret } = this.#settings;
    const request = {
      fields: { grant_type: 'refresh_token', client_id: clientId },
      secretFields: {
        refresh_token: this.#refreshToken,
        ...(clientSecret === undefined ? {} : { client_secret: clientSecret }),
      },
    };
    const { refreshToken, ...session } = await this.#endpoint.grant(() => request, signal);
    if (refreshToken !== undefined) this.#rotate(refreshToken);
    return session;
  }

  async renew(_: Session, signal: AbortSignal): Promise<Session> {
    return this.session(signal);
  }

  #rotate(next: Secret): void {
    if (next.reveal() === this.#refreshToken.reveal()) return;
    if (this.#refreshToken === this.#settings.refreshToken) {
      this.#ports.log.info(
        'WARNING: The app rotates refresh tokens, so the SFDX auth URL that is stored is used up by this run. Store a new one before the next run, or log in by JWT or client credentials.',
      );
    }
    this.#refreshToken = next;
  }
}
