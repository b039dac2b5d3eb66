import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { hostKind } from '../salesforce/host.ts';
import type { LoginSettings } from '../salesforce/login/settings.ts';

/** Refuses to send a login where Node was set to take any certificate; on this machine that does no harm. */
export function certificateCheckOff(
  environment: NodeJS.ProcessEnv,
  login: LoginSettings,
): Diagnostic | undefined {
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0') return undefined;
  const url = 'instanceUrl' in login ? login.instanceUrl : 'loginUrl' in login ? login.loginUrl : undefined;
  if (url !== undefined && hostKind(url.hostname) === 'loopback') return undefined;
  return {
    severity: 'error',
    message:
      'The variable NODE_TLS_REJECT_UNAUTHORIZED is 0, so any host could pass for the org and take the login.',
    hint: 'Take it out. Where a proxy has a certificate of its own, name its file in NODE_EXTRA_CA_CERTS.',
  };
}
