/** A way in which a token endpoint refuses a login (Salesforce Help, "OAuth 2.0 Authorization Errors"). */
export interface LoginRefusal {
  /** The `error` of the answer; any when absent. */
  readonly error?: string;
  /** The `error_description`, as it is known to begin or to hold; any when absent. */
  readonly description?: string;
  /** What it means: a sentence. */
  readonly meaning: string;
  /** The setting to change: a sentence. */
  readonly remedy: string;
}

/** Every refusal that is known, the more definite ones first. */
export const loginRefusals: readonly LoginRefusal[] = [
  {
    error: 'invalid_grant',
    description: "user hasn't approved this consumer",
    meaning: 'The app does not know the user as approved beforehand.',
    remedy:
      'In the app\'s policies set "Permitted Users" to "Admin approved users are pre-authorized", and give the app to the user\'s profile or to a permission set of the user.',
  },
  {
    error: 'invalid_app_access',
    description: 'user is not admin approved to access this app',
    meaning: 'The app is for approved users alone, and this one is not among them.',
    remedy: "Add the user's profile or one of the user's permission sets to the app.",
  },
  {
    error: 'invalid_client_id',
    description: 'client identifier invalid',
    meaning: 'The org does not know the consumer key, or the app is younger than ten minutes.',
    remedy: 'Compare "client-id" with the consumer key of the app, and look whether the app is of this org.',
  },
  {
    error: 'invalid_client',
    description: 'app must be installed into org',
    meaning: 'The org lets apps be used only when they are installed.',
    remedy:
      'Install the app in the org (Setup, "Connected Apps OAuth Usage"), or make an external client app of your own.',
  },
  {
    error: 'invalid_client',
    description: 'invalid client credentials',
    meaning: 'The consumer secret is wrong.',
    remedy: 'Compare the secret with the consumer secret of the app; it may have been rotated.',
  },
  {
    error: 'invalid_client',
    meaning: 'The org does not take the app as it presents itself.',
    remedy: 'Compare consumer key and secret with those of the app.',
  },
  {
    error: 'invalid_grant',
    description: 'audience',
    meaning: 'The assertion was made out to another kind of org.',
    remedy:
      'Set "login-url" to "https://test.salesforce.com" for sandboxes and scratch orgs, to "https://login.salesforce.com" for others, or to the My Domain URL of the org.',
  },
  {
    error: 'invalid_grant',
    description: 'invalid assertion',
    meaning: "The assertion's signature does not fit the app's certificate.",
    remedy: 'Upload the certificate that belongs to "private-key" to the app ("Use digital signatures").',
  },
  {
    error: 'invalid_grant',
    description: 'expired authorization code',
    meaning: "The assertion has expired: the runner's clock is minutes behind.",
    remedy: "Set the runner's clock.",
  },
  {
    error: 'invalid_grant',
    description: 'expired access/refresh token',
    meaning: 'The refresh token was revoked, has expired, was rotated away, or gave way to a younger one.',
    remedy:
      'Log in to the org with the sf CLI again, store what "sf org auth show-sfdx-auth-url" shows, and look at the app\'s "Refresh Token Policy".',
  },
  {
    error: 'invalid_grant',
    description: 'no client credentials user enabled',
    meaning: 'The app has no user to run as.',
    remedy: 'In the app\'s policies, under "Client Credentials Flow", set "Run As" to the user name.',
  },
  {
    error: 'invalid_grant',
    description: 'request not supported on this domain',
    meaning: "Client credentials are taken by the org's own host alone.",
    remedy: 'Set "instance-url" to the My Domain URL of the org.',
  },
  {
    description: 'client credentials flow not enabled',
    meaning: 'The app does not allow this login.',
    remedy: 'Tick "Enable Client Credentials Flow" in the app\'s settings and in its policies.',
  },
  {
    error: 'invalid_grant',
    description: 'authentication failure',
    meaning: 'The org does not let this user in.',
    remedy: 'Look into the login history of the user in the org: it names the reason.',
  },
  {
    error: 'unsupported_grant_type',
    meaning: 'The app or the org has this kind of login switched off.',
    remedy:
      'Enable the flow in the app\'s settings: "JWT Bearer Flow", "Client Credentials Flow", "Token Exchange Flow" or "Refresh Token".',
  },
  {
    error: 'invalid_request',
    description: 'token handler not found',
    meaning: 'The org has no such handler, or it is not linked to the app.',
    remedy:
      'Compare "token-handler" with the API name under Setup, "Token Exchange Handlers", and add the app there with "Enable New App".',
  },
  {
    error: 'invalid_request',
    description: 'token handler validation failed',
    meaning:
      "The handler's Apex class refused the token of GitHub; its reason stands in the org's debug log alone.",
    remedy:
      'Compare issuer, audience and subject, which the log of this step names, with what the class expects, and look for a remote site setting of the key host.',
  },
  {
    error: 'inactive_user',
    meaning: 'The user is inactive.',
    remedy: 'Activate the user, or log in as another one.',
  },
  {
    error: 'inactive_org',
    meaning: 'The org is locked, closed or suspended.',
    remedy: 'Ask Salesforce about the org.',
  },
  {
    error: 'rate_limit_exceeded',
    meaning: 'There were too many logins: an org takes 3,600 of a user in an hour.',
    remedy: 'Wait an hour, and look for what logs in over and over.',
  },
  {
    description: 'ip restricted',
    meaning: "The runner's address is outside of what the org allows.",
    remedy:
      'Set "IP Relaxation" of the app to "Relax IP restrictions", or use a runner with an address that the user\'s profile allows.',
  },
  {
    error: 'invalid_grant',
    meaning: 'The org does not let this login in, and does not say why.',
    remedy: 'Look into the login history of the user in the org: it names the reason.',
  },
  {
    error: 'invalid_request',
    meaning: 'The org misses something in the request.',
    remedy: 'Compare the inputs with the settings of the app.',
  },
];

/** What is known of a refusal; undefined when it is a new one. */
export function knownRefusal(error: string, description: string): LoginRefusal | undefined {
  const text = description.toLowerCase();
  return loginRefusals.find(
    (row) =>
      (row.error === undefined || row.error === error) &&
      (row.description === undefined || text.includes(row.description.toLowerCase())),
  );
}
