/** What to do about an exception code of the Bulk API, where more can be said than its message says. */
const ADVICE: Readonly<Record<string, string>> = {
  InvalidSessionId:
    'The access token has expired, was revoked, or belongs to another org than "instance-url". Use a fresh token and the My Domain URL of its org.',
  InvalidUser:
    'Give the user the API permission, and let the user who created a job be the one who goes on with it.',
  FeatureNotEnabled: 'Ask an administrator for the permission or the feature that the message names.',
  ExceededQuota: 'The org’s allocation for 24 hours is used up. Wait until the window has moved on.',
  REQUEST_LIMIT_EXCEEDED: 'The org’s allocation for 24 hours is used up. Wait until the window has moved on.',
  InvalidEntity: 'The Bulk API does not take this object. Load it another way.',
  InvalidVersion: 'Set "api-version" to one that the org supports.',
  Gone: 'Set "api-version" to one that the org supports.',
};

/** The service refused a call, in the words of the service (Bulk API Developer Guide, "Errors"). */
export class BulkApiError extends Error {
  override readonly name = 'BulkApiError';
  readonly exceptionCode: string;
  readonly exceptionMessage: string;
  /** HTTP status. */
  readonly status: number;

  constructor(purpose: string, status: number, exceptionCode: string, exceptionMessage: string) {
    const advice = ADVICE[exceptionCode];
    super(
      `Could not ${purpose}: ${exceptionCode}: ${exceptionMessage}${advice === undefined ? '' : ` ${advice}`}`,
    );
    this.exceptionCode = exceptionCode;
    this.exceptionMessage = exceptionMessage;
    this.status = status;
  }
}
