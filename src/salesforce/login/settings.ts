import type { KeyObject } from 'node:crypto';
import type { AccessToken } from '../access-token.ts';
import type { Secret } from '../session.ts';

/** What each way of logging in needs. Every URL is an origin that may be sent secrets. */
export type LoginSettings =
  | ReadyTokenSettings
  | SfdxAuthUrlSettings
  | JwtBearerSettings
  | ClientCredentialsSettings
  | TokenExchangeSettings
  | SfCliSettings;

export interface ReadyTokenSettings {
  readonly method: 'ready-token';
  readonly instanceUrl: URL;
  readonly accessToken: AccessToken;
}

export interface SfdxAuthUrlSettings {
  readonly method: 'sfdx-auth-url';
  readonly loginUrl: URL;
  readonly clientId: string;
  /** Absent for apps that have none, as the CLI's own. */
  readonly clientSecret?: Secret;
  readonly refreshToken: Secret;
}

export interface JwtBearerSettings {
  readonly method: 'jwt-bearer';
  readonly loginUrl: URL;
  readonly clientId: string;
  readonly userName: string;
  /** RSA. */
  readonly privateKey: KeyObject;
}

export interface ClientCredentialsSettings {
  readonly method: 'client-credentials';
  readonly instanceUrl: URL;
  readonly clientId: string;
  readonly clientSecret: Secret;
}

export interface TokenExchangeSettings {
  readonly method: 'token-exchange';
  readonly instanceUrl: URL;
  readonly clientId: string;
  /** API name of the org's handler. */
  readonly tokenHandler: string;
}

export interface SfCliSettings {
  readonly method: 'sf-cli';
  /** An alias or a user name, of harmless characters. */
  readonly targetOrg: string;
}
