/** When a session ends by itself. */
export interface SessionTerms {
  /** Without a call for so long. */
  readonly sessionSeconds: number;
  /** After so many calls. */
  readonly sessionCalls: number;
}

/** A session that is open. */
interface OpenSession {
  /** What it was made from: ending that ends the session. */
  readonly origin: string;
  lastCall: number;
  calls: number;
}

const READY = 'ready';
const ENDLESS: SessionTerms = {
  sessionSeconds: Number.POSITIVE_INFINITY,
  sessionCalls: Number.POSITIVE_INFINITY,
};

/**
 * The sessions of the org: those that logins open, and the ready one, whose token is printed at the start. That one ends
 * only when it is asked to.
 */
export class Session {
  readonly #prefix: string;
  readonly #now: () => number;
  readonly #terms: () => SessionTerms;
  readonly #open = new Map<string, OpenSession>();
  #tokens = 0;
  #renewals = 0;
  #token: string;

  constructor(
    orgId: string,
    token: string | undefined,
    now: () => number = Date.now,
    terms: () => SessionTerms = () => ENDLESS,
  ) {
    this.#prefix = `${orgId.slice(0, 15)}!EMBEDDED.ORG.TOKEN`;
    this.#now = now;
    this.#terms = terms;
    this.#token = token ?? this.#prefix;
    this.open(this.#token, READY);
  }

  /** The ready token, expired or not. */
  get token(): string {
    return this.#token;
  }

  /** Whether a call may be made with this token; the call is counted, and prolongs the session. */
  accepts(token: string): boolean {
    if (!this.isOpen(token)) return false;
    const session = this.#open.get(token);
    if (session === undefined) return false;
    session.lastCall = this.#now();
    session.calls++;
    return true;
  }

  /** Whether the token is in force. */
  isOpen(token: string): boolean {
    const session = this.#open.get(token);
    if (session === undefined) return false;
    const { sessionSeconds, sessionCalls } = session.origin === READY ? ENDLESS : this.#terms();
    return this.#now() < session.lastCall + sessionSeconds * 1_000 && session.calls < sessionCalls;
  }

  /** When the session ends without a further call, in milliseconds since 1970; undefined when it is not open. */
  endOf(token: string): number | undefined {
    const session = this.isOpen(token) ? this.#open.get(token) : undefined;
    return session && session.lastCall + this.#terms().sessionSeconds * 1_000;
  }

  /** The token of an open session with this origin. */
  tokenFrom(origin: string): string | undefined {
    return [...this.#open].find(([token, session]) => session.origin === origin && this.isOpen(token))?.[0];
  }

  /** A token that was never given out. */
  nextToken(): string {
    this.#tokens++;
    return `${this.#prefix}.L${this.#tokens}`;
  }

  /** Puts a token in force. */
  open(token: string, origin: string): void {
    this.#open.set(token, { origin, lastCall: this.#now(), calls: 0 });
  }

  /** Ends the session of this token, and says whether there was one. */
  end(token: string): boolean {
    return this.#open.delete(token);
  }

  /** Ends every session with this origin. */
  endFrom(origin: string): void {
    for (const [token, session] of this.#open) if (session.origin === origin) this.#open.delete(token);
  }

  /** Ends every session. */
  expire(): void {
    this.#open.clear();
  }

  /** Puts a new ready token in the place of the old one and returns it. */
  renew(): string {
    this.#renewals++;
    this.endFrom(READY);
    this.#token = `${this.#prefix}.${this.#renewals}`;
    this.open(this.#token, READY);
    return this.#token;
  }
}
