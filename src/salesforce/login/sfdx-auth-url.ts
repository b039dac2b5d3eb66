import { memberOf } from '../rest-answer.ts';

/** The parts of an SFDX auth URL, as the `sf` CLI reads it. Whether its host may be sent secrets is not looked at. */
export interface SfdxAuthUrl {
  readonly clientId: string;
  /** Empty for apps that have none. */
  readonly clientSecret: string;
  readonly refreshToken: string;
  readonly host: string;
}

/** Why a text is no SFDX auth URL. */
export type SfdxAuthUrlFault =
  'redacted' | 'no-auth-url' | 'scheme-in-host' | 'one-colon' | 'no-host' | 'odd-characters';

/** The app of the CLI itself, which has no secret. */
const CLI_APP = 'PlatformCLI';
const CREDENTIAL = '[a-zA-Z0-9._-]+={0,2}';
const URL_FORM = new RegExp(
  `^force://(?:(${CREDENTIAL}):(${CREDENTIAL})?:)?(${CREDENTIAL})@([a-zA-Z0-9._:-]+)(?:[/?#]\\S*)?$`,
);

/**
 * Reads an SFDX auth URL in any form in which people store it: as it is, in quotes, inside the JSON of the CLI, or
 * either of them in Base64.
 */
export function readSfdxAuthUrl(text: string): SfdxAuthUrl | { readonly fault: SfdxAuthUrlFault } {
  const url = urlIn(text.replace(/^\uFEFF/, '').trim());
  if (/redacted/i.test(url)) return { fault: 'redacted' };
  const match = URL_FORM.exec(url);
  if (match === null) return { fault: faultOf(url) };
  const [, clientId = CLI_APP, clientSecret = '', refreshToken = '', host = ''] = match;
  // The CLI takes "https:" for the host.
  if (/^https?:?$/i.test(host)) return { fault: 'scheme-in-host' };
  return { clientId, clientSecret, refreshToken, host: host.toLowerCase() };
}

function urlIn(text: string): string {
  const plain = withoutQuotes(text);
  if (/^force:/i.test(plain)) return plain;
  if (plain.startsWith('{')) return urlInJson(plain);
  const decoded = withoutQuotes(Buffer.from(plain, 'base64').toString('utf8').trim());
  return /^(?:force:|\{)/i.test(decoded) ? urlIn(decoded) : plain;
}

function withoutQuotes(text: string): string {
  return text.replace(/^(["'])([^]*)\1$/, '$2').trim();
}

/** As the CLI reads it: `result.sfdxAuthUrl`, or else `sfdxAuthUrl`. */
function urlInJson(text: string): string {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return '';
  }
  const result = memberOf(document, 'result');
  for (const holder of [result, document]) {
    const url = memberOf(holder, 'sfdxAuthUrl');
    if (typeof url === 'string') return url.trim();
  }
  return '';
}

function faultOf(url: string): SfdxAuthUrlFault {
  if (!url.startsWith('force://')) return 'no-auth-url';
  if (/@https?:/i.test(url)) return 'scheme-in-host';
  const [credentials = '', host] = url.slice('force://'.length).split('@');
  if (host === undefined || host === '') return 'no-host';
  return credentials.split(':').length === 2 ? 'one-colon' : 'odd-characters';
}
