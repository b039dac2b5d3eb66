import type { HttpError } from '../ports/http.ts';

/** What OpenSSL and Node call a certificate that they do not accept (Node, "TLS", X509 certificate error codes). */
const REFUSED_CERTIFICATE = new Set([
  ...['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'CERT_REVOKED', 'CERT_REJECTED', 'CERT_UNTRUSTED'],
  ...['CERT_CHAIN_TOO_LONG', 'CERT_SIGNATURE_FAILURE', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'HOSTNAME_MISMATCH'],
  ...['INVALID_CA', 'INVALID_PURPOSE', 'PATH_LENGTH_EXCEEDED', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

export const CERTIFICATE_ADVICE =
  'The certificate of the server was not accepted, and another attempt would find the same one. If a proxy of your network stands in between, let the variable NODE_EXTRA_CA_CERTS of the step name a file with its authority; else check "instance-url" and the clock of the runner.';

/** Whether there is no connection because of a certificate: that does not pass. */
export function isCertificateFault({ code }: HttpError): boolean {
  return code !== undefined && REFUSED_CERTIFICATE.has(code);
}
