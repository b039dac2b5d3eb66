/** The tokens of the org: one is valid at a time, and it can expire. */
export class Session {
  readonly #prefix: string;
  #renewals = 0;
  #token: string;
  #expired = false;

  constructor(orgId: string, token: string | undefined) {
    this.#prefix = `${orgId.slice(0, 15)}!EMBEDDED.ORG.TOKEN`;
    this.#token = token ?? this.#prefix;
  }

  /** The token in force, expired or not. */
  get token(): string {
    return this.#token;
  }

  accepts(token: string): boolean {
    return !this.#expired && token === this.#token;
  }

  expire(): void {
    this.#expired = true;
  }

  /** Puts a new token in force and returns it. */
  renew(): string {
    this.#renewals++;
    this.#token = `${this.#prefix}.${this.#renewals}`;
    this.#expired = false;
    return this.#token;
  }
}
