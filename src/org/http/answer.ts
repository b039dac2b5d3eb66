/** An HTTP answer before it is dressed for the wire. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A JSON answer of the REST neighbours; these carry a charset, those of the Bulk API do not. */
export function restAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, contentType: 'application/json;charset=UTF-8', body: JSON.stringify(value), headers };
}

/** A REST error: an array with one message and code. */
export function restError(status: number, errorCode: string, message: string): Answer {
  return restAnswer(status, [{ message, errorCode }], status === 401 ? { 'WWW-Authenticate': 'Token' } : {});
}
