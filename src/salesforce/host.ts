/**
 * Where a host stands: it takes logins for all orgs, it is an org's own, it is this machine, it serves an org's pages to
 * browsers, or it is none of Salesforce's.
 */
export type HostKind = 'login' | 'instance' | 'loopback' | 'page' | 'foreign';

const LOGIN = /^(?:(?:login|test)\.salesforce\.com|login\.salesforce\.mil)$/;
const LABELS = '(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+';
/**
 * Hosts that serve an org's APIs: My Domain, its forms for government cloud and China, its form of old, and instances.
 * Not `*.force.com` and `*.site.com`, where customers publish pages of their own.
 */
const INSTANCE = new RegExp(
  `^(?:${LABELS}(?:my\\.salesforce\\.com|my\\.salesforce\\.mil|my\\.sfcrmproducts\\.cn|cloudforce\\.com)|[a-z]{2,4}\\d+\\.salesforce\\.com)$`,
);
const LOOPBACK = /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3})$/;
/** Hosts of the org that serve pages, not the API; the same that the sf CLI refuses. */
const PAGE =
  /\.(?:lightning\.(?:force\.com|crmforce\.mil|sfcrmapps\.cn)|my\.salesforce-setup\.com|vf\.force\.com)$/;

/** @param hostname as a `URL` gives it: in lower case, an address in its usual form */
export function hostKind(hostname: string): HostKind {
  if (LOGIN.test(hostname)) return 'login';
  if (INSTANCE.test(hostname)) return 'instance';
  if (LOOPBACK.test(hostname)) return 'loopback';
  return PAGE.test(hostname) ? 'page' : 'foreign';
}

/** The My Domain host of the org whose pages a host serves. */
export function myDomainOf(pageHost: string): string {
  return `${pageHost.replace(PAGE, '')}.my.salesforce.com`;
}

/** Why no secret may be sent to a URL's origin. */
export type OriginFault = 'credentials' | 'scheme' | 'port' | 'page' | 'foreign';

/** Why no secret may be sent there; undefined when it may. Path, query and fragment are not looked at. */
export function originFault(url: URL): OriginFault | undefined {
  if (url.username !== '' || url.password !== '') return 'credentials';
  const kind = hostKind(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && kind === 'loopback')) return 'scheme';
  if (kind === 'page' || kind === 'foreign') return kind;
  return url.port !== '' && kind !== 'loopback' ? 'port' : undefined;
}
