import type { Answer } from '../http/answer.ts';
import type { OrgRequest } from '../http/request.ts';
import type { Session } from '../session.ts';
import { introspect, revoke } from './token-care.ts';
import { subjectOfAssertion } from './jwt-bearer.ts';
import { fetchKeys, type KeySet } from './key-set.ts';
import { changedPolicy, type Grant, type LoginPolicy } from './login-policy.ts';
import { OAUTH_REFUSALS, refusalAnswer, type OauthRefusal } from './oauth-refusal.ts';
import { RefreshTokens } from './refresh-tokens.ts';
import { tokenAnswer, webToken } from './token-answer.ts';
import { exchangeRefusal, keysAddress } from './token-exchange.ts';
import { readTokenRequest, type TokenRequest } from './token-request.ts';

const HOUR_MILLISECONDS = 3_600_000;
/** The app that the Salesforce CLI brings along. It has no secret, and refreshes only. */
const CLI_APP = 'PlatformCLI';

const GRANT_TYPES: ReadonlyMap<string, Grant> = new Map([
  ['refresh_token', 'refresh-token'],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', 'jwt-bearer'],
  ['client_credentials', 'client-credentials'],
  ['urn:ietf:params:oauth:grant-type:token-exchange', 'token-exchange'],
]);

/** What the token server needs to know of the org. */
export interface DeskSettings {
  readonly session: Session;
  readonly orgId: string;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The org's own URL. */
  readonly url: () => string;
  /** The user's record, as far as logins look at it. */
  readonly user: () => { readonly username: string; readonly active: boolean };
}

/** A request to the token endpoint, as the administration shows it. */
export interface LoginAttempt {
  /** The text of `grant_type`. */
  readonly grantType: string;
  /** `error`, where there was no token. */
  readonly error?: string;
}

/** What a grant gives: where the session comes from, and the refresh token that follows. */
interface Admission {
  readonly origin: string;
  readonly refreshToken?: string;
}

/** Where users of the org log in: the token endpoint and its neighbours. */
export class TokenServer {
  readonly #settings: DeskSettings;
  readonly #refreshTokens = new RefreshTokens();
  readonly #attempts: LoginAttempt[] = [];
  readonly #usedAssertions = new Set<string>();
  #times: number[] = [];
  #keys: KeySet = new Map();
  #policy: LoginPolicy;

  constructor(settings: DeskSettings, policy: LoginPolicy) {
    this.#settings = settings;
    this.#policy = policy;
    this.change({});
  }

  get policy(): LoginPolicy {
    return this.#policy;
  }

  /** Every request to the token endpoint that was counted, in order. */
  get attempts(): readonly LoginAttempt[] {
    return this.#attempts;
  }

  /** Changes some settings. @throws Error naming the setting and what it takes */
  change(changes: unknown): void {
    this.#policy = changedPolicy(this.#policy, changes);
    for (const token of this.#policy.refreshTokens) this.#refreshTokens.approve(token);
  }

  /** Does what must be done before a request can be answered at once: fetches the keys that it needs. */
  async prepare(request: OrgRequest): Promise<void> {
    if (request.path !== '/services/oauth2/token') return;
    if (GRANT_TYPES.get(readTokenRequest(request).parameters.get('grant_type') ?? '') !== 'token-exchange')
      return;
    this.#keys = await fetchKeys(keysAddress(this.#policy));
  }

  /** Answers `token`, `revoke` and `introspect`; undefined when the path is none of these. */
  answer(request: OrgRequest): Answer | undefined {
    const [, resource] = /^\/services\/oauth2\/(token|revoke|introspect)$/.exec(request.path) ?? [];
    if (resource === undefined) return undefined;
    if (request.method !== 'POST') return refusalAnswer('method');
    const form = readTokenRequest(request);
    if (resource === 'token') return this.#token(form);
    const { session, user, now } = this.#settings;
    if (resource === 'revoke') return revoke(form, session, this.#refreshTokens);
    const refusal = this.#appRefusal(form, true);
    if (refusal !== undefined) return refusalAnswer(refusal);
    return introspect(form, { session, policy: this.#policy, username: user().username, now: now() });
  }

  #token(form: TokenRequest): Answer {
    const grantType = form.parameters.get('grant_type') ?? '';
    const grant = GRANT_TYPES.get(grantType);
    const admission = grant === undefined ? unknownGrant(grantType) : this.#admit(grant, form);
    if (grant === undefined || typeof admission === 'string') {
      const refusal = typeof admission === 'string' ? admission : 'grantType';
      this.#attempts.push({ grantType, error: OAUTH_REFUSALS[refusal][0] });
      return refusalAnswer(refusal);
    }
    this.#attempts.push({ grantType });
    const { now, url, orgId, userId } = this.#settings;
    const identity = `${url()}/id/${orgId}/${userId}`;
    return tokenAnswer({
      ...{ grant, identity, policy: this.#policy, now: now(), url: url() },
      accessToken: this.#open(admission.origin, identity),
      refreshToken: admission.refreshToken,
    });
  }

  #open(origin: string, identity: string): string {
    const { session, now } = this.#settings;
    const policy = this.#policy;
    const known = policy.sameToken ? session.tokenFrom(origin) : undefined;
    if (known !== undefined) return known;
    const text = session.nextToken();
    const token = policy.tokenFormat === 'jwt' ? webToken(text, identity, policy, now()) : text;
    session.open(token, origin);
    return token;
  }

  /** What a grant gives, or why it gives nothing. */
  #admit(grant: Grant, form: TokenRequest): Admission | OauthRefusal {
    const policy = this.#policy;
    const refusal = this.#rateRefusal() ?? this.#grantRefusal(grant) ?? this.#appRefusalFor(grant, form);
    if (refusal !== undefined) return refusal;
    switch (grant) {
      case 'refresh-token':
        return this.#userRefusal() ?? this.#refresh(form.parameters.get('refresh_token') ?? '');
      case 'client-credentials':
        // Who may use the app is no matter here: the run-as user may.
        if (!policy.runAsUser) return 'noRunAsUser';
        return this.#userRefusal() ?? { origin: grant };
      case 'jwt-bearer':
        return this.#assertion(form.parameters.get('assertion') ?? '');
      case 'token-exchange': {
        const { url } = this.#settings;
        const context = { policy, keys: this.#keys, now: this.#clock(), url: url() };
        return (
          exchangeRefusal(form.parameters, context) ??
          this.#approvalRefusal() ??
          this.#userRefusal() ?? { origin: grant }
        );
      }
    }
  }

  #assertion(assertion: string): Admission | OauthRefusal {
    const { url, user } = this.#settings;
    const subject = subjectOfAssertion(assertion, {
      ...{ policy: this.#policy, now: this.#clock(), url: url(), usedIds: this.#usedAssertions },
    });
    if (typeof subject === 'string') return subject;
    // An unknown user is refused in the same words as one who is not pre-authorized.
    if (subject.username.toLowerCase() !== user().username.toLowerCase()) return 'userNotApproved';
    return this.#approvalRefusal() ?? this.#userRefusal() ?? { origin: 'jwt-bearer' };
  }

  #refresh(token: string): Admission | OauthRefusal {
    const family = this.#refreshTokens.use(token);
    if ('ended' in family) {
      if (family.ended !== undefined) this.#settings.session.endFrom(family.ended);
      return 'refreshToken';
    }
    if (!this.#policy.refreshTokenRotation) return { origin: family.origin };
    this.#settings.session.endFrom(family.origin);
    return { origin: family.origin, refreshToken: this.#refreshTokens.rotate(token) };
  }

  #rateRefusal(): OauthRefusal | undefined {
    const now = this.#settings.now();
    this.#times = [...this.#times.filter((time) => time > now - HOUR_MILLISECONDS), now];
    return this.#times.length > this.#policy.loginsPerHour ? 'loginRate' : undefined;
  }

  #grantRefusal(grant: Grant): OauthRefusal | undefined {
    const { grants, loginHost } = this.#policy;
    if (grant === 'client-credentials' && loginHost) return 'domain';
    if (grants.includes(grant)) return undefined;
    return grant === 'client-credentials' ? 'clientCredentialsOff' : 'grantType';
  }

  /** An assertion names its app itself. */
  #appRefusalFor(grant: Grant, form: TokenRequest): OauthRefusal | undefined {
    if (grant === 'jwt-bearer') return this.#policy.appInstalled ? undefined : 'appNotInstalled';
    return this.#appRefusal(form, grant === 'client-credentials', grant === 'refresh-token');
  }

  #appRefusal(form: TokenRequest, secretNeeded: boolean, cliToo = false): OauthRefusal | undefined {
    const { clientId, clientSecret, secretRequired, appInstalled } = this.#policy;
    const cli = cliToo && form.clientId === CLI_APP;
    if (!cli && form.clientId !== clientId) return 'clientId';
    if (!appInstalled) return 'appNotInstalled';
    const wanted = cli ? undefined : clientSecret;
    if (form.clientSecret === undefined)
      return !cli && (secretNeeded || secretRequired) ? 'clientSecret' : undefined;
    return form.clientSecret === wanted ? undefined : 'clientSecret';
  }

  #approvalRefusal(): OauthRefusal | undefined {
    if (!this.#policy.userApproved) return 'userNotApproved';
    return this.#policy.userAdmitted ? undefined : 'userNotAdmitted';
  }

  #userRefusal(): OauthRefusal | undefined {
    const { orgActive, userActive, addressAllowed } = this.#policy;
    if (!orgActive) return 'orgInactive';
    if (!userActive || !this.#settings.user().active) return 'userInactive';
    return addressAllowed ? undefined : 'address';
  }

  #clock(): number {
    return this.#settings.now() + this.#policy.clockAheadSeconds * 1_000;
  }
}

/** Logins by password are blocked in every org since Summer '23 that has not allowed them. */
function unknownGrant(grantType: string): OauthRefusal {
  return grantType === 'password' ? 'password' : 'grantType';
}
