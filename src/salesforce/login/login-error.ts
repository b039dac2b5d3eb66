/** A login did not come about. The message says why and what to do, and holds no secret. */
export class LoginError extends Error {
  override readonly name = 'LoginError';
}

/** The server refused a login with an answer of its own. */
export class LoginRefusedError extends LoginError {
  /** As in `invalid_grant`. */
  readonly error: string;
  /** In plain words; may be empty. */
  readonly description: string;

  constructor(message: string, error: string, description: string) {
    super(message);
    this.error = error;
    this.description = description;
  }
}
