import type { Clock } from '../../src/ports/clock.ts';
import { HttpError, type Http, type HttpRequest, type HttpResponse } from '../../src/ports/http.ts';
import { IDLE_TIMEOUT_MILLISECONDS } from '../../src/salesforce/http-client.ts';

/** A request is not answered as it should be, from some moment on and for ever. */
export type Obstacle = (
  request: HttpRequest,
  pass: () => Promise<HttpResponse>,
  clock: Clock,
) => Promise<HttpResponse>;

/** Waits as long as a connection would: until its request is given up, or the connection itself. */
async function hang(request: HttpRequest, clock: Clock): Promise<never> {
  await clock.sleep(Math.min(request.timeoutMilliseconds, IDLE_TIMEOUT_MILLISECONDS), request.signal);
  throw new HttpError('nothing was received for a while', true);
}

async function page(headers: HttpResponse['headers']): Promise<HttpResponse> {
  const body = Buffer.from('<p>');
  return Promise.resolve({ status: 503, headers: { 'content-type': 'text/html', ...headers }, body });
}

export const OBSTACLES: Readonly<Record<string, Obstacle>> = {
  stall: async (request, _, clock) => hang(request, clock),
  'silence inside the body': async (request, pass, clock) => {
    await pass();
    return hang(request, clock);
  },
  // A trickle is given up a little later than silence.
  drip: async (request, pass, clock) => {
    await pass();
    await clock.sleep(Math.min(request.timeoutMilliseconds, IDLE_TIMEOUT_MILLISECONDS * 1.1), request.signal);
    throw new HttpError('less was received than should be', true);
  },
  '503': async () => page({}),
  '503, Retry-After: 3600': async () => page({ 'retry-after': '3600' }),
  '101': async () =>
    Promise.reject(new HttpError('the server went over to another protocol (HTTP 101)', true)),
  reset: async () => Promise.reject(new HttpError('read ECONNRESET', true, { code: 'ECONNRESET' })),
};

export interface Target {
  readonly method: 'GET' | 'POST';
  /** Of the URL's path. */
  readonly path: RegExp;
  /** A text of the body. */
  readonly body?: string;
  /** The first request of the kind that meets the obstacle; the first of all by default. */
  readonly from?: number;
}

/** Puts an obstacle before the requests of a kind. */
export function obstructed(
  http: Http,
  clock: Clock,
  target: Target,
  obstacle: Obstacle,
): Http & { met: number } {
  let seen = 0;
  return {
    met: 0,
    async send(request) {
      const pass = async (): Promise<HttpResponse> => http.send(request);
      const { method, path, body, from = 1 } = target;
      const isMeant =
        request.method === method &&
        path.test(request.url.pathname) &&
        (body === undefined || Buffer.from(request.body ?? []).includes(body)) &&
        ++seen >= from;
      if (!isMeant) return pass();
      request.signal.throwIfAborted();
      this.met++;
      return obstacle(request, pass, clock);
    },
  };
}
