import { restAnswer, type Answer } from '../http/answer.ts';

/**
 * Why the token endpoint gives no token: `error` and `error_description`. Where Salesforce's own messages are not public,
 * ours stand here; docs/embedded-org.md says which.
 */
export const OAUTH_REFUSALS = {
  method: ['invalid_request', 'must use HTTP POST'],
  grantType: ['unsupported_grant_type', 'grant type not supported'],
  clientId: ['invalid_client_id', 'client identifier invalid'],
  clientSecret: ['invalid_client', 'invalid client credentials'],
  appNotInstalled: ['invalid_client', 'app must be installed into org'],
  userNotApproved: ['invalid_grant', "user hasn't approved this consumer"],
  userNotAdmitted: ['invalid_app_access', 'user is not admin approved to access this app'],
  userInactive: ['inactive_user', 'user is inactive'],
  orgInactive: ['inactive_org', 'organization is inactive'],
  address: ['invalid_grant', 'ip restricted'],
  loginRate: ['rate_limit_exceeded', 'login rate exceeded'],
  audience: ['invalid_grant', 'Audience validation failed'],
  assertion: ['invalid_grant', 'invalid assertion'],
  assertionExpired: ['invalid_grant', 'expired authorization code'],
  refreshToken: ['invalid_grant', 'expired access/refresh token'],
  noRunAsUser: ['invalid_grant', 'no client credentials user enabled'],
  clientCredentialsOff: ['invalid_grant', 'client credentials flow not enabled'],
  domain: ['invalid_grant', 'request not supported on this domain'],
  password: ['invalid_grant', 'authentication failure'],
  handlerNotFound: ['invalid_request', 'token handler not found'],
  handlerRefused: ['invalid_request', 'token handler validation failed'],
  subjectTokenType: ['invalid_request', 'subject token type not supported'],
  subjectTokenLength: ['invalid_request', 'subject token is too long'],
  unknownToken: ['invalid_token', 'invalid token'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;
export type OauthRefusal = keyof typeof OAUTH_REFUSALS;

/** The answer of the token endpoint and its neighbours to a request that is refused. */
export function refusalAnswer(refusal: OauthRefusal): Answer {
  const [error, description] = OAUTH_REFUSALS[refusal];
  return oauthError(error, description);
}

/** An error in the form of OAuth (RFC 6749, 5.2). Salesforce answers 400 to whatever the client did wrong. */
export function oauthError(error: string, description: string, status = 400): Answer {
  return restAnswer(status, { error, error_description: description });
}
