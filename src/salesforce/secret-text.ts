import { inspect } from 'node:util';
import type { Secret } from './session.ts';

const HIDDEN = '***';

/** A secret that does not show in logs, messages, JSON or a debugger's inspection. */
export class SecretText implements Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself, for a request and for the runner's mask. */
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
