import type { Mistake, Mistakes } from '../diagnostic/mistakes.ts';
import { hostKind, myDomainOf, originFault } from '../salesforce/host.ts';

type OriginInputId = 'instance-url' | 'login-url' | 'sfdx-auth-url';

const EXAMPLES: Readonly<Record<OriginInputId, string>> = {
  'instance-url': 'Write the My Domain URL of the org, such as "https://example.my.salesforce.com".',
  'login-url':
    'Write "https://login.salesforce.com", "https://test.salesforce.com" or the My Domain URL of the org.',
  'sfdx-auth-url': 'Copy it again from "sf org auth show-sfdx-auth-url".',
};

/** Reads the origin of a host to which the login may be sent. The host is shown, and nothing else of the text. */
export function readOrigin(id: OriginInputId, text: string, mistakes: Mistakes): URL | null {
  const url = text.includes('://') && URL.canParse(text) ? new URL(text) : null;
  if (url === null) {
    return mistakes.error({ message: `Input "${id}" is not a URL.`, hint: EXAMPLES[id] });
  }
  const fault = faultOf(id, url);
  return fault === undefined ? new URL(url.origin) : mistakes.error(fault);
}

function faultOf(id: OriginInputId, url: URL): Mistake | undefined {
  const { hostname } = url;
  switch (originFault(url)) {
    case 'credentials':
      return {
        message: `Input "${id}" holds a user name or a password.`,
        hint: 'Write scheme and host alone; a token belongs into "access-token".',
      };
    case 'scheme':
      return {
        message: `Input "${id}" does not begin with "https://".`,
        hint: 'The token must not travel in the clear. Plain http is for this machine alone ("http://localhost:8080").',
      };
    case 'port':
      return { message: `Input "${id}" names a port.`, hint: `Write "https://${hostname}".` };
    case 'page':
      return {
        message: `Input "${id}" names a host for browsers: "${hostname}".`,
        hint: `Write the My Domain URL: "https://${myDomainOf(hostname)}".`,
      };
    case 'foreign':
      return {
        message: `Input "${id}" names a host that is none of Salesforce's: "${hostname.slice(0, 100)}".`,
        hint: `No secret is sent there. ${EXAMPLES[id]}`,
      };
    case undefined:
      break;
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return {
      message: `Input "${id}" goes on after the host.`,
      hint: `Write scheme and host alone: "${url.origin}".`,
    };
  }
  if (id === 'instance-url' && hostKind(hostname) === 'login') {
    return {
      message: `Input "${id}" names the login host "${hostname}".`,
      hint: `Write the org's My Domain URL, which ends in ".my.salesforce.com".`,
    };
  }
  return undefined;
}
