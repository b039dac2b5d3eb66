import { afterEach, describe, expect, test } from 'vitest';
import { HttpError } from '../../src/ports/http.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { isProxyRefusal } from '../../src/salesforce/proxy-refusal.ts';
import { TransportError } from '../../src/salesforce/transport.ts';
import { scriptedPort } from './scripted-server.ts';
import { answer, read, testBed } from './test-org.ts';

const before = process.env['http_proxy'];
afterEach(() => {
  if (before === undefined) delete process.env['http_proxy'];
  else process.env['http_proxy'] = before;
});

/** What comes of a request through a proxy that answers each CONNECT so. */
async function through(reply: string | undefined, signal = new AbortController().signal): Promise<HttpError> {
  const proxy = await scriptedPort((socket) =>
    socket.once('data', () => {
      if (reply !== undefined) socket.end(reply);
    }),
  );
  process.env['http_proxy'] = proxy.href;
  const http = new NodeHttp('tests', 1_000);
  const request = {
    ...({ method: 'GET', url: new URL('http://example.my.salesforce.com/'), headers: {}, signal } as const),
    ...{ maxResponseBytes: 1_000, timeoutMilliseconds: 500 },
  };
  const error: unknown = await http.send(request).catch((reason: unknown) => reason);
  http.close();
  if (error instanceof HttpError) return error;
  throw error;
}

describe('a proxy that lets nothing through', () => {
  test.each([
    [407, 'the proxy asks for a name and a password (HTTP 407)'],
    [403, 'the proxy refuses to connect to the host (HTTP 403)'],
    [405, 'the proxy refuses to connect to the host (HTTP 405)'],
    [302, 'the proxy refuses to connect to the host (HTTP 302)'],
  ])('%i: nothing was sent, and it does not pass', async (status, message) => {
    const fault = await through(
      `HTTP/1.1 ${status} X\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n`,
    );
    expect(fault).toMatchObject({ message, sent: false });
    expect(isProxyRefusal(fault)).toBe(true);
  });

  test.each([408, 429, 500, 502, 503, 504])('%i may pass', async (status) => {
    const fault = await through(`HTTP/1.1 ${status} X\r\nContent-Length: 0\r\n\r\n`);
    expect(fault.sent).toBe(false);
    expect(isProxyRefusal(fault)).toBe(false);
  });

  test('and one that never answers is a fault in time', async () => {
    expect(await through(undefined)).toMatchObject({
      ...{ message: 'no complete answer came within 0.5 s', sent: false },
    });
  });

  test('a cancel is heard meanwhile', async () => {
    const cancel = new AbortController();
    setTimeout(() => {
      cancel.abort(new Error('The run was cancelled.'));
    }, 100);
    await expect(through(undefined, cancel.signal)).rejects.toThrow('The run was cancelled.');
  });
});

describe('the transport says it at once, by its own name', () => {
  test.each([
    ['a tunnel', new HttpError('the proxy asks for it', false, { code: 'PROXY_REFUSED' })],
    ['an answer', answer(407, 'who are you?')],
  ])('%s', async (_, reply) => {
    const { http, transport } = testBed(() => reply);
    for (const repeatable of [true, false]) {
      const error: unknown = await transport.send(read({ repeatable })).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(TransportError);
      expect(error).toMatchObject({ inDoubt: false });
      expect(String(error)).toContain('The proxy of this runner let nothing through');
      expect(String(error)).not.toContain('instance-url');
    }
    expect(http.requests).toHaveLength(2);
  });
});
