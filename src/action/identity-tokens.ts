import { HttpError, type Http, type HttpResponse } from '../ports/http.ts';
import type { Mask } from '../ports/mask.ts';
import { hostKind } from '../salesforce/host.ts';
import { LoginError } from '../salesforce/login/login-error.ts';
import type { IdentityTokens } from '../salesforce/login/login-ports.ts';
import { jsonDocument } from '../salesforce/login/token-answer.ts';
import { memberOf } from '../salesforce/rest-answer.ts';

const URL_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_URL';
const TOKEN_VARIABLE = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
const MAX_ANSWER_BYTES = 100_000;
const TIMEOUT_MILLISECONDS = 20_000;
const ATTEMPTS = 3;

/**
 * GitHub's identity tokens for the workflow run (GitHub documentation, "OpenID Connect reference"). The toolkit's own
 * function can be neither aborted nor bounded in time.
 */
export function gitHubIdentityTokens(
  environment: NodeJS.ProcessEnv,
  { http, mask }: { readonly http: Http; readonly mask: Mask },
): IdentityTokens {
  return async (audience, signal) => {
    const { url, token } = requestTarget(environment);
    mask(token);
    url.searchParams.set('audience', audience);
    const response = await answer(http, url, token, signal);
    const value = memberOf(jsonDocument(response), 'value');
    if (response.status !== 200 || typeof value !== 'string' || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value)) {
      throw new LoginError(
        `GitHub gave no identity token for the login by token exchange (HTTP ${response.status}). Run the step again.`,
      );
    }
    mask(value);
    return value;
  };
}

function requestTarget(environment: NodeJS.ProcessEnv): { url: URL; token: string } {
  const address = environment[URL_VARIABLE] ?? '';
  const token = environment[TOKEN_VARIABLE] ?? '';
  if (address === '' || token === '') {
    throw new LoginError(
      'This job may not have an identity token of GitHub, which the login by token exchange needs. Give it "permissions: id-token: write" (with "contents: read" for the checkout). Pull requests from forks never get one.',
    );
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && hostKind(url.hostname) === 'loopback')) {
    throw new LoginError(`The variable ${URL_VARIABLE} of this runner is no https URL, so it is not used.`);
  }
  return { url, token };
}

async function answer(http: Http, url: URL, token: string, signal: AbortSignal): Promise<HttpResponse> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await http.send({
        method: 'GET',
        url,
        headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
        maxResponseBytes: MAX_ANSWER_BYTES,
        timeoutMilliseconds: TIMEOUT_MILLISECONDS,
        signal,
      });
      if (response.status < 500 || attempt === ATTEMPTS) return response;
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      if (attempt === ATTEMPTS) {
        throw new LoginError(
          `GitHub's identity tokens could not be reached for the login by token exchange: ${error.message}.`,
        );
      }
    }
  }
}
