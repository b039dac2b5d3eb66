/** A secret that does not show itself: printed, logged or serialised it is `***`. */
export interface Secret {
  reveal(): string;
}

/** A login that is good for requests to one org. */
export interface Session {
  /** Scheme, host and port of the org, without path. */
  readonly instanceUrl: URL;
  readonly accessToken: Secret;
  /** 15 or 18 characters, where the login says it. */
  readonly orgId?: string;
  /** Where the login says it. */
  readonly userName?: string;
  /** 15 or 18 characters, where the login says it. */
  readonly userId?: string;
}
