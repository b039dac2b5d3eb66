import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { HttpError, type HttpRequest } from '../../src/ports/http.ts';
import { NodeHttp } from '../../src/salesforce/http-client.ts';
import { gzipBomb } from '../gzip-bomb.ts';
import { scriptedPort, scriptedServer } from './scripted-server.ts';
import { never } from './test-org.ts';

const http = new NodeHttp('test');
const impatient = new NodeHttp('test', 300);
afterAll(() => {
  http.close();
  impatient.close();
});

function get(url: URL, parts: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'GET',
    url,
    headers: {},
    maxResponseBytes: 1_000_000,
    timeoutMilliseconds: 10_000,
    signal: never,
    ...parts,
  };
}

async function faultOf(request: HttpRequest, client = http): Promise<HttpError> {
  const error: unknown = await client.send(request).then(
    () => 'an answer',
    (reason: unknown) => reason,
  );
  if (error instanceof HttpError) return error;
  throw new Error(`not an HttpError: ${String(error)}`);
}

const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n';

describe('an answer is taken', () => {
  test('packed and plain', async () => {
    const url = await scriptedServer((request, response) => {
      const packed = request.headers['accept-encoding'] === 'gzip';
      const text = Buffer.from('Id,Success\n');
      response
        .writeHead(200, packed ? { 'Content-Encoding': 'GZIP' } : {})
        .end(packed ? gzipSync(text) : text);
    });
    for (const headers of [{}, { 'Accept-Encoding': 'identity' }]) {
      const { status, body } = await http.send(get(url, { headers }));
      expect({ status, text: Buffer.from(body).toString() }).toEqual({ status: 200, text: 'Id,Success\n' });
    }
  });

  test('and the body that was sent arrived as it is', async () => {
    const sent = Buffer.alloc(3_000_000, 'ä');
    const url = await scriptedServer((request, response) => {
      const hash = createHash('sha256');
      request.on('data', (piece: Buffer) => hash.update(piece));
      request.on('end', () => response.end(hash.digest('hex')));
    });
    const { body } = await http.send(get(url, { method: 'POST', body: sent }));
    expect(Buffer.from(body).toString()).toBe(createHash('sha256').update(sent).digest('hex'));
  });

  test('a redirect is an answer like any other', async () => {
    let requests = 0;
    const url = await scriptedServer((_, response) => {
      requests++;
      response.writeHead(302, { Location: '/elsewhere' }).end();
    });
    expect((await http.send(get(url))).status).toBe(302);
    expect(requests).toBe(1);
  });
});

describe('there is no answer', () => {
  test('nobody listens: nothing was sent', async () => {
    const url = await scriptedPort(() => undefined);
    const closed = new URL(url);
    closed.port = '9';
    expect(await faultOf(get(closed))).toMatchObject({ sent: false, message: /ECONNREFUSED/ });
  });

  test('the name is not known: nothing was sent', async () => {
    expect(await faultOf(get(new URL('http://nowhere.invalid/')))).toMatchObject({ sent: false });
  });

  test('TLS breaks in the handshake: nothing was sent', async () => {
    const url = await scriptedPort((socket) => socket.once('data', () => socket.destroy()), 'https');
    expect(await faultOf(get(url))).toMatchObject({ sent: false });
  });

  test('TLS is answered in plain: nothing was sent', async () => {
    const url = await scriptedPort((socket) => socket.end(`${head}\r\n`), 'https');
    expect(await faultOf(get(url))).toMatchObject({ sent: false });
  });

  test.each([
    ['the connection is reset', (): string => ''],
    ['the head breaks off', (): string => 'HTTP/1.1 200 O'],
    ['it is closed in order', (): string => ''],
    [
      'the connection is upgraded',
      (): string => 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n',
    ],
    ['the connection is upgraded to nothing', (): string => 'HTTP/1.1 101 Switching Protocols\r\n\r\n'],
    [
      'an interim answer, and an upgrade after it',
      (): string =>
        'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 101 X\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n!',
    ],
    ['an interim answer is all', (): string => 'HTTP/1.1 102 Processing\r\n\r\n'],
    ['it is not HTTP', (): string => 'SSH-2.0-Server\r\n'],
    ['the head is endless', (): string => `${head}X-Fill: ${'x'.repeat(200_000)}\r\n\r\n`],
    ['the body breaks off', (): string => `${head}Content-Length: 100\r\n\r\nhalf of it`],
    ['a chunk breaks off', (): string => `${head}Transfer-Encoding: chunked\r\n\r\n40\r\nhalf`],
    ['the last chunk is missing', (): string => `${head}Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n`],
    ['the packing is none', (): string => `${head}Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nhalf`],
    [
      'the packing was not asked for',
      (): string => `${head}Content-Encoding: br\r\nContent-Length: 4\r\n\r\nhalf`,
    ],
    [
      'the packing is doubled',
      (): string => `${head}Content-Encoding: gzip, gzip\r\nContent-Length: 4\r\n\r\nhalf`,
    ],
  ])('%s: it may have arrived', async (_, script) => {
    const url = await scriptedPort((socket) => socket.once('data', () => socket.end(script())));
    expect(await faultOf(get(url))).toMatchObject({ sent: true });
  });

  test('no connection becomes free: nothing was sent', async () => {
    const url = await scriptedServer(() => undefined);
    const ending = new AbortController();
    const holders = Array.from({ length: 64 }, async () => http.send(get(url, { signal: ending.signal })));
    const waiting = get(url, { timeoutMilliseconds: 100 });
    expect(await faultOf(waiting)).toMatchObject({
      message: 'no complete answer came within 0.1 s',
      sent: false,
    });
    ending.abort();
    expect((await Promise.allSettled(holders)).every(({ status }) => status === 'rejected')).toBe(true);
  }, 8_000);

  test('what is packed breaks off inside', async () => {
    const url = await scriptedServer((_, response) => {
      const packed = gzipSync('x'.repeat(100_000));
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed.subarray(0, packed.length - 20));
    });
    expect(await faultOf(get(url))).toMatchObject({ sent: true });
  });
});

describe('an answer is bounded', () => {
  test('in size', async () => {
    const url = await scriptedServer((_, response) => response.end(Buffer.alloc(1_000_001)));
    expect((await faultOf(get(url))).message).toBe('the answer is longer than 1000000 bytes');
  });

  test('in the size that it unpacks to: 200 MB are given up after the first of them', async () => {
    const bomb = gzipBomb(200);
    expect(bomb.length).toBeLessThan(300_000);
    const url = await scriptedServer((_, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
    });
    const before = process.memoryUsage().arrayBuffers;
    const fault = await faultOf(get(url));
    expect(fault.message).toBe('the answer is longer than 1000000 bytes');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });

  test('when it never ends', async () => {
    const url = await scriptedServer((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
      };
      response.on('drain', more);
      more();
    });
    expect((await faultOf(get(url))).message).toBe('the answer is longer than 1000000 bytes');
  });

  test('when nothing more comes, before it and inside it', async () => {
    const scripts = ['', `${head}Content-Length: 100\r\n\r\nhalf`];
    for (const script of scripts) {
      const url = await scriptedPort((socket) => socket.once('data', () => socket.write(script)));
      const fault = await faultOf(get(url), impatient);
      expect(fault).toMatchObject({ message: 'nothing was received for 0.3 s', sent: true });
    }
  });

  test.each([
    ['plain', head, 'x'],
    ['in chunks', `${head}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n'],
  ])('in what it must bring: one that trickles, %s', async (_, first, more) => {
    const begin = first === head ? `${head}Content-Length: 100000\r\n\r\n` : first;
    const url = await scriptedPort((socket) => {
      socket.once('data', () => {
        socket.write(begin);
        const drip = setInterval(() => socket.write(more), 50);
        socket.on('close', () => {
          clearInterval(drip);
        });
      });
    });
    const taken: number[] = [];
    const sink = {
      begin: async (): Promise<void> => Promise.resolve(),
      take: async (piece: Uint8Array): Promise<void> => Promise.resolve(void taken.push(piece.length)),
    };
    for (const parts of [{}, { sink }]) {
      const fault = await faultOf(get(url, parts), impatient);
      expect(fault).toMatchObject({ message: 'less than 165 bytes were received in 0.33 s', sent: true });
    }
    expect(taken.length).toBeGreaterThan(0);
  });

  test('what was received in the time before does not count', async () => {
    let drops = 0;
    const url = await scriptedPort((socket) => {
      socket.once('data', () => {
        socket.write(`${head}Content-Length: 100000\r\n\r\n${'x'.repeat(5_000)}`);
        const drip = setInterval(() => {
          drops++;
          socket.write('x');
        }, 50);
        socket.on('close', () => {
          clearInterval(drip);
        });
      });
    });
    const fault = await faultOf(get(url), impatient);
    expect(fault.message).toBe('less than 165 bytes were received in 0.33 s');
    // The 5,000 bytes would have paid for ten seconds.
    expect(drops).toBeLessThan(100);
  });

  test('what takes long to be taken in is no fault of the line', async () => {
    const url = await scriptedServer((_, response) => response.end(Buffer.alloc(100_000)));
    const sink = {
      begin: async (): Promise<void> => Promise.resolve(),
      take: async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500)),
    };
    expect((await impatient.send(get(url, { sink }))).status).toBe(200);
  });

  test.each([
    ['one byte after another', `${head}Content-Length: 100000\r\n\r\n`, 'x'],
    ['one line of the head after another', head, 'X-More: 1\r\n'],
    ['one interim answer after another', '', 'HTTP/1.1 102 Processing\r\n\r\n'],
  ])('in the time that it takes: %s', async (_, first, more) => {
    const url = await scriptedPort((socket) => {
      socket.once('data', () => {
        socket.write(first);
        const drip = setInterval(() => socket.write(more), 20);
        socket.on('close', () => {
          clearInterval(drip);
        });
      });
    });
    const fault = await faultOf(get(url, { timeoutMilliseconds: 700 }));
    expect(fault).toMatchObject({ message: 'no complete answer came within 0.7 s', sent: true });
  });
});

test.each([
  ['before the answer', ''],
  ['inside the answer', `${head}Content-Length: 100\r\n\r\nhalf`],
])('an abort ends the exchange at once: %s', async (_, script) => {
  const abort = new AbortController();
  const url = await scriptedPort((socket) =>
    socket.once('data', () => {
      socket.write(script);
      setTimeout(() => {
        abort.abort(new Error('The run was cancelled.'));
      }, 50);
    }),
  );
  await expect(http.send(get(url, { signal: abort.signal }))).rejects.toThrow('The run was cancelled.');
});

test('connections are used again, and gather no listeners', async () => {
  const warnings: Error[] = [];
  const warned = (warning: Error): void => void warnings.push(warning);
  process.on('warning', warned);
  const ports = new Set<number | undefined>();
  const url = await scriptedServer((request, response) => {
    ports.add(request.socket.remotePort);
    response.end('here');
  });
  for (let times = 0; times < 40; times++) await http.send(get(url));
  expect(ports.size).toBe(1);
  expect(warnings).toEqual([]);
  process.off('warning', warned);
});
