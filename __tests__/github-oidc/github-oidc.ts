import { generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a token says of the workflow that asks for it; every claim of GitHub's can be replaced. */
export type Claims = Readonly<Record<string, unknown>>;

/** A request for a token, as it arrived. */
export interface TokenOrder {
  readonly audience: string | null;
  /** Whether it carried the request token. */
  readonly authorized: boolean;
}

/** GitHub's OIDC provider on loopback: the request URL of a job, and the issuer's keys. */
export interface GithubOidc {
  /** `iss` of the tokens; `/.well-known/jwks` below it are the keys. */
  readonly issuer: string;
  /** The two variables of a job with `id-token: write`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly orders: readonly TokenOrder[];
  /** Every token that was given out. */
  readonly tokens: readonly string[];
  /** Claims in the place of GitHub's own, from now on. */
  claims: Claims;
  /** Statuses to answer with instead of a token, one a request; the toolkit asks again after some of them. */
  refusals: number[];
  /** Signs with a key that is not among the published ones. */
  forged: boolean;
  stop(): Promise<void>;
}

const SECONDS_OF_LIFE = 300;
const KEY_ID = 'FAKE-OIDC-KEY';

/** Starts the provider on 127.0.0.1. */
export async function startGithubOidc(): Promise<GithubOidc> {
  const [published, stranger] = [keyPair(), keyPair()];
  const requestToken = `fake-request-token-${randomUUID()}`;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const orders: TokenOrder[] = [];
  const tokens: string[] = [];
  const provider: GithubOidc = {
    ...{ issuer, orders, tokens, claims: {}, refusals: [], forged: false },
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer}/idtoken?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  function order(incoming: IncomingMessage, audience: string | null): { status: number; body: object } {
    const authorized = incoming.headers.authorization === `Bearer ${requestToken}`;
    orders.push({ audience, authorized });
    const refusal = authorized ? provider.refusals.shift() : 401;
    if (refusal !== undefined) return { status: refusal, body: { message: 'no token' } };
    const { privateKey } = provider.forged ? stranger : published;
    const token = signed({ ...githubClaims(issuer, audience), ...provider.claims }, privateKey);
    tokens.push(token);
    return { status: 200, body: { count: token.length, value: token } };
  }
  server.on('request', (incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', issuer);
    const key = { ...published.publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' };
    if (pathname === '/.well-known/jwks') send(outgoing, 200, { keys: [key] });
    else if (pathname === '/idtoken') {
      const { status, body } = order(incoming, searchParams.get('audience'));
      send(outgoing, status, body);
    } else send(outgoing, 404, {});
  });
  return provider;
}

/** The claims of GitHub's documented example, for a repository that does not exist; `sub` in the form without ids. */
function githubClaims(issuer: string, audience: string | null): Claims {
  const now = Math.floor(Date.now() / 1_000);
  return {
    jti: randomUUID(),
    iss: issuer,
    aud: audience ?? 'https://github.example/sample-owner',
    sub: 'repo:sample-owner/sample-repo:ref:refs/heads/main',
    iat: now,
    nbf: now - 300,
    exp: now + SECONDS_OF_LIFE,
    ref: 'refs/heads/main',
    ref_type: 'branch',
    repository: 'sample-owner/sample-repo',
    repository_id: '1000001',
    repository_owner: 'sample-owner',
    repository_owner_id: '2000002',
    repository_visibility: 'private',
    actor: 'sample-actor',
    event_name: 'push',
    workflow: 'load',
    job_workflow_ref: 'sample-owner/sample-repo/.github/workflows/load.yml@refs/heads/main',
    runner_environment: 'github-hosted',
  };
}

function keyPair(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function signed(claims: Claims, key: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ typ: 'JWT', alg: 'RS256', kid: KEY_ID })}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

function send(outgoing: ServerResponse, status: number, value: object): void {
  outgoing.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  outgoing.end(JSON.stringify(value));
}
