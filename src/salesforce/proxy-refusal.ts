import { HttpError } from '../ports/http.ts';

/** What a proxy answers that wants to know who is there (RFC 9110, section 15.5.8). */
const PROXY_AUTHENTICATION_REQUIRED = 407;
/** Node has no name for a proxy that refuses a tunnel. */
const CODE = 'PROXY_REFUSED';

export const PROXY_ADVICE =
  'The proxy of this runner let nothing through, so the request has not reached the org. Write the name and password that it wants into the variable HTTPS_PROXY of the step, as in http://name:password@proxy.example:8080 with both from secrets, have the host allowed there, or name the host in NO_PROXY.';

/**
 * A proxy's refusal as a fault of the connection. The toolkit's tunnel names it in its message alone.
 *
 * @param status of the answer to CONNECT, or to a request
 * @returns undefined where the status may pass, or may be that of the org
 */
export function proxyRefusal(status: number): HttpError | undefined {
  if (status !== PROXY_AUTHENTICATION_REQUIRED) return undefined;
  return refusal('the proxy asks for a name and a password (HTTP 407)');
}

/** The same for a tunnel: there every answer is the proxy's own. What says that it is busy or broken passes. */
export function tunnelRefusal(message: string): HttpError | undefined {
  const status = Number(/^tunneling socket could not be established, statusCode=(\d{3})$/.exec(message)?.[1]);
  const passes = status >= 500 || status === 408 || status === 429;
  if (Number.isNaN(status) || passes) return undefined;
  return proxyRefusal(status) ?? refusal(`the proxy refuses to connect to the host (HTTP ${status})`);
}

/** Whether there is no connection because a proxy refuses it: that does not pass. */
export function isProxyRefusal({ code }: HttpError): boolean {
  return code === CODE;
}

function refusal(message: string): HttpError {
  return new HttpError(message, false, { code: CODE });
}
