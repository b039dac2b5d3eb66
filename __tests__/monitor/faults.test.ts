import { describe, expect, test } from 'vitest';
import { HttpError, type Http, type HttpRequest, type HttpResponse } from '../../src/ports/http.ts';
import { monitored, orgWith, statesIn, wish } from './monitored.ts';

/** Every request of a monitor that aborts, by method and path. */
const requests = [
  ['the listing of loads', /^GET .*\/jobs\/ingest$/],
  ['the listing of queries', /^GET .*\/jobs\/query$/],
  ['the look at a job of 2.0', /^GET .*\/jobs\/ingest\/750/],
  ['the abort of a job of 2.0', /^PATCH /],
  ['the look at a Classic job', /^GET .*\/job\/750\w+$/],
  ['its batches', /^GET .*\/batch$/],
  ['the abort of a Classic job', /^POST .*\/job\/750\w+$/],
] as const;

/** What may become of a request on its way. @throws HttpError */
type Trouble = (answer: () => Promise<HttpResponse>) => Promise<HttpResponse>;

function answered(status: number, type: string, text: string): Trouble {
  const response = { status, headers: { 'content-type': type }, body: Buffer.from(text) };
  return async () => Promise.resolve(response);
}

/** As the connections of this process report it. */
const silence: Trouble = async () => Promise.reject(new HttpError('no answer came within 60 s', true));

const troubles: Readonly<Record<string, Trouble>> = {
  'HTTP 503': answered(503, 'text/html', 'Busy'),
  'HTTP 429': answered(429, 'application/json', '[{"errorCode":"TOO_MANY","message":"Slow down."}]'),
  silence,
  'a dropped connection': async () => Promise.reject(new HttpError('the connection was dropped', false)),
  'a lost answer': async (answer) => {
    await answer();
    return silence(answer);
  },
  'a cut answer': async (answer) => {
    const response = await answer();
    return { ...response, body: response.body.subarray(0, response.body.length / 2) };
  },
  'a page': answered(200, 'text/html', '<html>Log in</html>'),
};

const jobs = [wish({ batches: ['Name\nAcme\n'] }), wish({ jobType: 'V2Ingest' })];

/** Plays a trouble on the first so many requests of a kind. */
function playing(
  kind: RegExp,
  trouble: Trouble,
  times: number,
): { readonly line: (http: Http) => Http; readonly played: () => number } {
  let played = 0;
  const isMeant = ({ method, url }: HttpRequest): boolean => kind.test(`${method} ${url.pathname}`);
  const line = (http: Http): Http => ({
    send: async (request) => {
      if (!isMeant(request) || played >= times) return http.send(request);
      played++;
      return trouble(async () => http.send(request));
    },
  });
  return { line, played: () => played };
}

describe.each(requests)('%s', (name, kind) => {
  test.each(Object.entries(troubles))('%s: passes', async (_name, trouble) => {
    const org = await orgWith(jobs);
    const { line, played } = playing(kind, trouble, 1);
    const { outcome } = await monitored(org, { aborts: true, line });
    expect(outcome).toMatchObject({ verdict: 'success', troubles: [] });
    expect(Object.values(statesIn(org))).toEqual(['Aborted', 'Aborted']);
    expect(played()).toBe(1);
    await org.stop();
  });

  test.each([
    ['HTTP 503', 'the server answered with HTTP 503'],
    ['silence', 'no answer came within 60 s'],
  ])('%s for ever: is an error in bounded time, with what is known', async (what, said) => {
    const org = await orgWith(jobs);
    const { line } = playing(kind, troubles[what] ?? silence, Infinity);
    const { outcome } = await monitored(org, { aborts: true, line });
    expect(outcome.verdict).toBe('error');
    expect(outcome.troubles[0]).toMatch(new RegExp(`^Could not .* after \\d+ attempts: ${said}\\.`));
    expect(outcome.monitor?.jobs).toHaveLength(name.startsWith('the listing') ? 0 : 2);
    expect(outcome.durationMilliseconds).toBeLessThan(600_000);
    await org.stop();
  });
});
