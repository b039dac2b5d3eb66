import { SecretText } from './secret-text.ts';

/** The fifteen characters of an org's id, an exclamation mark, and what only the org can read. */
const OPAQUE = /^(00D[A-Za-z0-9]{12})(?:[A-Z0-5]{3})?!/;

/** An access token that does not show in logs, messages, JSON or a debugger's inspection. */
export class AccessToken extends SecretText {
  /** The org's id of 15 characters, where the token itself says it. */
  get orgId(): string | undefined {
    return OPAQUE.exec(this.reveal())?.[1];
  }
}
