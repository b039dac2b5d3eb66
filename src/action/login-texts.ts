/** Inputs that belong to logins. */
export type LoginInputId =
  | 'instance-url'
  | 'access-token'
  | 'sfdx-auth-url'
  | 'client-id'
  | 'username'
  | 'private-key'
  | 'client-secret'
  | 'token-handler'
  | 'target-org'
  | 'login-url';

/** The trimmed texts of the inputs; empty ones are not given. */
export type LoginTexts = Readonly<Record<LoginInputId, string>>;
