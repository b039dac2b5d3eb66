import { restAnswer, type Answer } from '../http/answer.ts';
import type { Session } from '../session.ts';
import type { LoginPolicy } from './login-policy.ts';
import { refusalAnswer } from './oauth-refusal.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import type { TokenRequest } from './token-request.ts';

/** Answers `revoke`: ends a session, or a refresh token and its sessions. */
export function revoke(form: TokenRequest, session: Session, refreshTokens: RefreshTokens): Answer {
  const token = form.parameters.get('token') ?? '';
  const family = refreshTokens.end(token);
  if (family !== undefined) session.endFrom(family);
  else if (!session.end(token)) return refusalAnswer('unknownToken');
  return { status: 200, contentType: 'application/json;charset=UTF-8', body: '' };
}

/** What introspection shows. */
export interface IntrospectionContext {
  readonly session: Session;
  readonly policy: LoginPolicy;
  readonly username: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Answers `introspect` (RFC 7662): whether a session is open, and until when. Times are in seconds. */
export function introspect(form: TokenRequest, context: IntrospectionContext): Answer {
  const { session, policy, username } = context;
  const end = session.endOf(form.parameters.get('token') ?? '');
  if (end === undefined) return restAnswer(200, { active: false });
  return restAnswer(200, {
    active: true,
    scope: policy.scope,
    client_id: policy.clientId,
    username,
    token_type: 'access_token',
    exp: Math.floor(end / 1_000),
  });
}
