import type { OrgRequest } from '../http/request.ts';

/** A form that was posted to an OAuth endpoint. */
export interface TokenRequest {
  readonly parameters: URLSearchParams;
  /** The app, by the form or by HTTP Basic. */
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
}

/**
 * Reads the form in the body. Salesforce would take parameters in the query too; whoever puts secrets there is to be
 * found out, so they do not count here.
 */
export function readTokenRequest(request: OrgRequest): TokenRequest {
  const form = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');
  const text = form && request.body.kind === 'bytes' ? request.body.bytes.toString('utf8') : '';
  const parameters = new URLSearchParams(text);
  const basic = basicCredentials(request.headers.authorization);
  return {
    parameters,
    clientId: basic?.[0] ?? parameters.get('client_id') ?? undefined,
    clientSecret: basic?.[1] ?? (parameters.get('client_secret') || undefined),
  };
}

function basicCredentials(header: string | undefined): readonly [string, string] | undefined {
  const [, encoded] = /^Basic\s+(\S+)$/i.exec(header ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(/:(.*)/s);
  return [formDecoded(id), formDecoded(secret)];
}

/** Both halves are form-encoded (RFC 6749, 2.3.1); what is not stays as it is. */
function formDecoded(text: string): string {
  return new URLSearchParams(`value=${text.replaceAll('&', '%26')}`).get('value') ?? '';
}
