/** The exception codes of the asynchronous API, all of them (AsyncExceptionCode of the official client). */
export type ExceptionCode =
  | 'Unknown'
  | 'InvalidSessionId'
  | 'InvalidOperation'
  | 'InvalidUrl'
  | 'InvalidUser'
  | 'InvalidXml'
  | 'FeatureNotEnabled'
  | 'ExceededQuota'
  | 'InvalidJob'
  | 'InvalidJobState'
  | 'InvalidBatch'
  | 'InternalServerError'
  | 'ClientInputError'
  | 'Timeout'
  | 'TooManyLockFailure'
  | 'InvalidVersion'
  | 'HttpsRequired'
  | 'UnsupportedContentType'
  | 'InvalidEntity'
  | 'TransactionSecurityBlock'
  | 'TransactionSecurityInternalError'
  | 'TransactionSecurityDeveloperError'
  | 'Gone';

/** Why a request, or a whole batch, is refused. */
export class Refusal {
  readonly code: ExceptionCode;
  readonly message: string;

  constructor(code: ExceptionCode, message: string) {
    this.code = code;
    this.message = message;
  }

  /** The refusal as a batch's stateMessage: code and text joined by a colon with a blank on both sides. */
  get stateMessage(): string {
    return `${this.code} : ${this.message}`;
  }

  /** The HTTP status: 400 for every fault of the client, whatever its kind (a bad session too). */
  get status(): number {
    if (this.code === 'InternalServerError') return 500;
    return this.code === 'Gone' ? 410 : 400;
  }
}
