import type { Mistakes } from '../diagnostic/mistakes.ts';
import { AccessToken } from '../salesforce/access-token.ts';

/** A login by a token that is ready for use. */
export interface TokenLogin {
  readonly instanceUrl: string;
  readonly accessToken: AccessToken;
}

const SECRETS_HINT =
  'A secret is empty when its name is mistyped, and in runs for pull requests from forks and by Dependabot.';

/** The login from two trimmed texts. No message holds either of them: they may have been swapped. */
export function readLogin(url: string, token: string, mistakes: Mistakes): TokenLogin | null {
  if (url === '' && token === '') {
    return mistakes.error({
      message: 'No login is given: the inputs "instance-url" and "access-token" are empty.',
      hint: `Set both. ${SECRETS_HINT}`,
    });
  }
  const instanceUrl = url === '' ? missing('instance-url', 'access-token', mistakes) : readUrl(url, mistakes);
  const accessToken =
    token === '' ? missing('access-token', 'instance-url', mistakes) : readToken(token, mistakes);
  return instanceUrl !== null && accessToken !== null ? { instanceUrl, accessToken } : null;
}

function missing(id: string, other: string, mistakes: Mistakes): null {
  return mistakes.error({
    message: `Input "${id}" is empty, but "${other}" is given.`,
    hint: `The two go together. ${SECRETS_HINT}`,
  });
}

function readUrl(text: string, mistakes: Mistakes): string | null {
  const url = text.includes('://') && URL.canParse(text) ? new URL(text) : null;
  const fault = url === null ? NO_URL : urlFault(url);
  if (url !== null && fault === undefined) return url.origin;
  return mistakes.error(fault ?? NO_URL);
}

interface Fault {
  readonly message: string;
  readonly hint: string;
}

const NO_URL: Fault = {
  message: 'Input "instance-url" is not a URL.',
  hint: 'Write the My Domain URL of the org, such as "https://example.my.salesforce.com".',
};

function urlFault(url: URL): Fault | undefined {
  if (url.username !== '' || url.password !== '') {
    return {
      message: 'Input "instance-url" holds a user name or a password.',
      hint: 'Write scheme and host alone; the token belongs into "access-token".',
    };
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return {
      message: 'Input "instance-url" does not begin with "https://".',
      hint: 'The token must not travel in the clear. Plain http is for this machine alone ("http://localhost:8080").',
    };
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return {
      message: 'Input "instance-url" goes on after the host.',
      hint: `Write scheme and host alone: "${url.origin}".`,
    };
  }
  return hostFault(url.hostname);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Hosts of the org that serve pages, not the API; the same that the sf CLI refuses. */
const PAGE_HOST =
  /\.(?:lightning\.(?:force\.com|crmforce\.mil|sfcrmapps\.cn)|my\.salesforce-setup\.com|vf\.force\.com)$/;

function hostFault(host: string): Fault | undefined {
  if (PAGE_HOST.test(host)) {
    return {
      message: `Input "instance-url" names a host for browsers: "${host}".`,
      hint: `Write the My Domain URL: "https://${host.replace(PAGE_HOST, '')}.my.salesforce.com".`,
    };
  }
  if (host === 'login.salesforce.com' || host === 'test.salesforce.com') {
    return {
      message: `Input "instance-url" names the login host "${host}".`,
      hint: `Write the org's My Domain URL, which ends in ".my.salesforce.com".`,
    };
  }
  return undefined;
}

function readToken(text: string, mistakes: Mistakes): AccessToken | null {
  const fault = tokenFault(text);
  return fault === undefined ? new AccessToken(text) : mistakes.error(fault);
}

function tokenFault(token: string): Fault | undefined {
  if (/redacted/i.test(token)) {
    return {
      message: 'Input "access-token" is not a token, but a text that the sf CLI shows in its place.',
      hint: 'Take the token from "sf org auth show-access-token --json".',
    };
  }
  if (/\s/.test(token)) {
    return {
      message: 'Input "access-token" has a blank or a line break inside.',
      hint: 'Store the token alone, on one line.',
    };
  }
  if (!/^[\u0021-\u007e]+$/.test(token)) {
    return {
      message: 'Input "access-token" holds characters that no token has.',
      hint: 'Copy the token again; it is made of ASCII letters, digits and signs.',
    };
  }
  if (token.startsWith('eyJ')) {
    return {
      message: 'Input "access-token" is a JWT-based access token, which the Bulk API does not take.',
      hint: 'Have the connected app issue opaque tokens; they begin with "00D".',
    };
  }
  if (token.startsWith('force://')) {
    return {
      message: 'Input "access-token" is an SFDX auth URL, not a token.',
      hint: 'A login by auth URL is not supported yet. Take the token from "sf org auth show-access-token --json".',
    };
  }
  return undefined;
}
