/** One HTTP exchange at a time, redirects never followed. */
export interface Http {
  /**
   * @returns the complete answer, whatever its status
   * @throws HttpError when there is no complete answer
   */
  send(request: HttpRequest): Promise<HttpResponse>;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** An answer whose unpacked body is longer is a fault. */
  readonly maxResponseBytes: number;
  /** An exchange that takes longer is given up, even if something still moves. */
  readonly timeoutMilliseconds: number;
  /** Takes the body of an answer with a status of success, whose own `body` is empty then. */
  readonly sink?: BodySink;
  readonly signal: AbortSignal;
}

/** Takes the body of an answer piece by piece, unpacked. What it throws ends the exchange, and is thrown as it is. */
export interface BodySink {
  /** A body begins: what came of an earlier one, which broke off, is to be forgotten. */
  begin(headers: HttpResponse['headers']): Promise<void>;
  take(piece: Uint8Array): Promise<void>;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Unpacked. */
  readonly body: Uint8Array;
}

/** There is no complete answer: the server could not be reached, or the connection broke, stalled or overflowed. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  /** Whether the request may have reached the server. */
  readonly sent: boolean;
  /** The system's name of what happened, as in `ECONNREFUSED`, where there is one. */
  readonly code: string | undefined;

  constructor(
    message: string,
    sent: boolean,
    options?: ErrorOptions & { readonly code?: string | undefined },
  ) {
    super(message, options);
    this.sent = sent;
    this.code = options?.code;
  }
}
