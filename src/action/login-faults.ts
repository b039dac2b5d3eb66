import type { Mistake } from '../diagnostic/mistakes.ts';
import type { PrivateKeyFault } from '../salesforce/login/private-key.ts';
import type { SfdxAuthUrlFault } from '../salesforce/login/sfdx-auth-url.ts';

/** What is wrong with texts of logins. No message holds any part of them. */

const AUTH_URL_FORM = 'It looks like "force://PlatformCLI::REFRESH_TOKEN@example.my.salesforce.com".';

export const sfdxAuthUrlFaults: Readonly<Record<SfdxAuthUrlFault, Mistake>> = {
  redacted: {
    message: 'Input "sfdx-auth-url" is not an auth URL, but a text that the sf CLI shows in its place.',
    hint: 'Take it from "sf org auth show-sfdx-auth-url --target-org ORG --json".',
  },
  'no-auth-url': {
    message: 'Input "sfdx-auth-url" is no SFDX auth URL, nor the JSON or the Base64 of one.',
    hint: `${AUTH_URL_FORM} Take it from "sf org auth show-sfdx-auth-url". Logins by JWT have none.`,
  },
  'scheme-in-host': {
    message: 'Input "sfdx-auth-url" has "https://" behind the "@".',
    hint: `Leave "https://" out. ${AUTH_URL_FORM}`,
  },
  'one-colon': {
    message: 'Input "sfdx-auth-url" has one colon between client id and refresh token.',
    hint: `Two colons stand there, with the client secret between them or nothing. ${AUTH_URL_FORM}`,
  },
  'no-host': {
    message: 'Input "sfdx-auth-url" names no host.',
    hint: `The host stands behind an "@". ${AUTH_URL_FORM}`,
  },
  'odd-characters': {
    message: 'Input "sfdx-auth-url" holds characters that no auth URL has.',
    hint: `Copy it again, on one line and without percent signs. ${AUTH_URL_FORM}`,
  },
};

export const privateKeyFaults: Readonly<Record<PrivateKeyFault, Mistake>> = {
  'no-key': {
    message: 'Input "private-key" is no private key.',
    hint: 'Give the key as PEM ("-----BEGIN PRIVATE KEY-----" …) or the Base64 of it.',
  },
  cut: {
    message: 'Input "private-key" has no "-----END …-----" that fits its beginning.',
    hint: 'Copy the key again, from "-----BEGIN" to the last "-----".',
  },
  certificate: {
    message: 'Input "private-key" is a certificate.',
    hint: 'The certificate belongs to the app in the org. Give the private key that it was made with (often "server.key").',
  },
  'public-key': {
    message: 'Input "private-key" is a public key.',
    hint: 'Give the private key that belongs to it.',
  },
  encrypted: {
    message: 'Input "private-key" is encrypted.',
    hint: 'Take the pass phrase off ("openssl pkey -in server.key -out plain.key") and store the result as a secret.',
  },
  'not-rsa': {
    message: 'Input "private-key" is no RSA key in PEM.',
    hint: 'Salesforce takes RS256 alone. Make an RSA key of 2,048 bits or more, and a certificate for it.',
  },
  short: {
    message: 'Input "private-key" has fewer than 2,048 bits.',
    hint: 'Make an RSA key of 2,048 bits or more, and a certificate for it.',
  },
  damaged: {
    message: 'Input "private-key" cannot be read: it was damaged or cut.',
    hint: 'Copy the key again, from "-----BEGIN" to the last "-----".',
  },
};

export function tokenFault(token: string): Mistake | undefined {
  if (/redacted/i.test(token)) {
    return {
      message: 'Input "access-token" is not a token, but a text that the sf CLI shows in its place.',
      hint: 'Take the token from "sf org auth show-access-token --json".',
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
      hint: 'Give it as "sfdx-auth-url", alone.',
    };
  }
  return textFault('access-token', token);
}

/** What is wrong with a text that is sent as it is. */
export function textFault(
  id: 'access-token' | 'client-id' | 'username' | 'client-secret',
  text: string,
): Mistake | undefined {
  const what = TEXTS[id];
  if (/\s/.test(text)) {
    return {
      message: `Input "${id}" has a blank or a line break inside.`,
      hint: `Store the ${what} alone, on one line.`,
    };
  }
  if (/^[\u0021-\u007e]+$/.test(text)) return undefined;
  return {
    message: `Input "${id}" holds characters that no ${what} has.`,
    hint: `Copy the ${what} again; it is made of ASCII letters, digits and signs.`,
  };
}

const TEXTS = {
  'access-token': 'token',
  'client-id': 'consumer key',
  username: 'user name',
  'client-secret': 'consumer secret',
} as const;
