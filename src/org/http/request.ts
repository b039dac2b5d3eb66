import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const inflate = promisify(gunzip);
const INFLATE_CHUNK_BYTES = 1 << 18;
/** What is still read, and thrown away, of a body that is too large, so that its sender can read the refusal. */
const DRAIN_BYTES = 256_000_000;

/** A request body: its bytes after unpacking, and as they came, or why there are none. */
export type Body =
  | {
      readonly kind: 'bytes';
      readonly bytes: Buffer;
      readonly wireBytes: number;
      /** Absent where it was not packed. */
      readonly packed?: Buffer;
    }
  | { readonly kind: 'too-large'; readonly wireBytes: number }
  | { readonly kind: 'undecodable'; readonly wireBytes: number };

/** A request as the routes see it. */
export interface OrgRequest {
  readonly method: string;
  /** Without query, double slashes collapsed, without a trailing slash. */
  readonly path: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Body;
}

/** Reads a request to its end. `maxBytes` bounds the unpacked body, and the unpacking itself. */
export async function readRequest(incoming: IncomingMessage, maxBytes: number): Promise<OrgRequest> {
  const target = incoming.url ?? '/';
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  return {
    method: incoming.method ?? 'GET',
    path: path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, ''),
    target,
    query: new URLSearchParams(query),
    headers: incoming.headers,
    body: await readBody(incoming, maxBytes),
  };
}

async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Body> {
  const zipped = /\bgzip\b/i.test(incoming.headers['content-encoding'] ?? '');
  // Packed data that cannot be packed is a little longer than it was.
  const maxWireBytes = zipped ? maxBytes + 65_536 : maxBytes;
  const chunks: Buffer[] = [];
  let wireBytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    wireBytes += chunk.length;
    if (wireBytes <= maxWireBytes) chunks.push(chunk);
    else if (wireBytes > DRAIN_BYTES) break;
    else chunks.length = 0;
  }
  if (wireBytes > maxWireBytes) return { kind: 'too-large', wireBytes };
  const wire = Buffer.concat(chunks);
  return zipped && wireBytes > 0 ? await unpack(wire, maxBytes) : { kind: 'bytes', bytes: wire, wireBytes };
}

async function unpack(wire: Buffer, maxBytes: number): Promise<Body> {
  const wireBytes = wire.length;
  try {
    const bytes = await inflate(wire, { maxOutputLength: maxBytes, chunkSize: INFLATE_CHUNK_BYTES });
    return { kind: 'bytes', bytes, wireBytes, packed: wire };
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    return { kind: tooLarge ? 'too-large' : 'undecodable', wireBytes };
  }
}
