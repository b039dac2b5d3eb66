import { inspect } from 'node:util';

const HIDDEN = '***';

/** An access token that does not show in logs, messages, JSON or a debugger's inspection. */
export class AccessToken {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The token itself, for the request header and for the runner's mask. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}
