/** The refresh tokens of the org, in families: a token and those that followed it by rotation. */
export class RefreshTokens {
  /** Every token that was ever in force, with its family. */
  readonly #families = new Map<string, { readonly name: string; current: string; ended: boolean }>();
  #followers = 0;

  /** Puts a token in force that somebody has approved. One that is known, or has ended, stays as it is. */
  approve(token: string): void {
    if (!this.#families.has(token)) {
      this.#families.set(token, { name: `refresh ${token}`, current: token, ended: false });
    }
  }

  /** The family of a token that is in force. A spent token ends its family: somebody may have stolen it. */
  use(token: string): { readonly origin: string } | { readonly ended: string | undefined } {
    const family = this.#families.get(token);
    if (family === undefined) return { ended: undefined };
    if (family.current !== token) family.ended = true;
    return family.ended ? { ended: family.name } : { origin: family.name };
  }

  /** The token that follows; the one before is spent. */
  rotate(token: string): string {
    const family = this.#families.get(token);
    if (family === undefined) throw new Error('Only a refresh token in force is followed by another one');
    this.#followers++;
    family.current = `EMBEDDED.ORG.REFRESH.R${this.#followers}`;
    this.#families.set(family.current, family);
    return family.current;
  }

  /** Ends the family of a token; the name of it, or undefined when there is none. */
  end(token: string): string | undefined {
    const family = this.#families.get(token);
    if (family !== undefined) family.ended = true;
    return family?.name;
  }
}
