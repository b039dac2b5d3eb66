import type { Mistakes } from '../diagnostic/mistakes.ts';
import { AccessToken } from '../salesforce/access-token.ts';
import { readPrivateKey } from '../salesforce/login/private-key.ts';
import type {
  ClientCredentialsSettings,
  JwtBearerSettings,
  ReadyTokenSettings,
  SfCliSettings,
  SfdxAuthUrlSettings,
  TokenExchangeSettings,
} from '../salesforce/login/settings.ts';
import { readSfdxAuthUrl } from '../salesforce/login/sfdx-auth-url.ts';
import { SecretText } from '../salesforce/secret-text.ts';
import type { LoginTexts } from './login-texts.ts';
import { privateKeyFaults, sfdxAuthUrlFaults, textFault, tokenFault } from './login-faults.ts';
import { readOrigin } from './origin-input.ts';

/** The settings of each login, from texts none of which is missing. No message holds a secret. */

export function readyToken(texts: LoginTexts, mistakes: Mistakes): ReadyTokenSettings | null {
  const instanceUrl = readOrigin('instance-url', texts['instance-url'], mistakes);
  const fault = tokenFault(texts['access-token']);
  if (fault !== undefined) return mistakes.error(fault);
  const accessToken = new AccessToken(texts['access-token']);
  return instanceUrl === null ? null : { method: 'ready-token', instanceUrl, accessToken };
}

export function sfdxAuthUrl(texts: LoginTexts, mistakes: Mistakes): SfdxAuthUrlSettings | null {
  const parts = readSfdxAuthUrl(texts['sfdx-auth-url']);
  if ('fault' in parts) return mistakes.error(sfdxAuthUrlFaults[parts.fault]);
  const { clientId, clientSecret, host, refreshToken } = parts;
  const loginUrl = readOrigin('sfdx-auth-url', `${isLocal(host) ? 'http' : 'https'}://${host}`, mistakes);
  if (loginUrl === null) return null;
  return {
    ...{ method: 'sfdx-auth-url', loginUrl, clientId, refreshToken: new SecretText(refreshToken) },
    ...(clientSecret === '' ? {} : { clientSecret: new SecretText(clientSecret) }),
  };
}

/** An auth URL has no place for a scheme, and the embedded org speaks plain http. */
function isLocal(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3})(?::\d+)?$/.test(host);
}

export function jwtBearer(texts: LoginTexts, mistakes: Mistakes): JwtBearerSettings | null {
  const loginUrl = readOrigin('login-url', texts['login-url'], mistakes);
  const clientId = readText('client-id', texts, mistakes);
  const userName = readText('username', texts, mistakes);
  const reading = readPrivateKey(texts['private-key']);
  if ('fault' in reading) return mistakes.error(privateKeyFaults[reading.fault]);
  if (loginUrl === null || clientId === null || userName === null) return null;
  return { method: 'jwt-bearer', loginUrl, clientId, userName, privateKey: reading.key };
}

export function clientCredentials(texts: LoginTexts, mistakes: Mistakes): ClientCredentialsSettings | null {
  const instanceUrl = readOrigin('instance-url', texts['instance-url'], mistakes);
  const clientId = readText('client-id', texts, mistakes);
  const clientSecret = readText('client-secret', texts, mistakes);
  if (instanceUrl === null || clientId === null || clientSecret === null) return null;
  return {
    method: 'client-credentials',
    instanceUrl,
    clientId,
    clientSecret: new SecretText(clientSecret),
  };
}

export function tokenExchange(texts: LoginTexts, mistakes: Mistakes): TokenExchangeSettings | null {
  const instanceUrl = readOrigin('instance-url', texts['instance-url'], mistakes);
  const clientId = readText('client-id', texts, mistakes);
  const tokenHandler = texts['token-handler'];
  if (!/^\w{1,80}$/.test(tokenHandler)) {
    return mistakes.error({
      message: 'Input "token-handler" is not an API name.',
      hint: 'Write the API name of the handler, as under Setup, "Token Exchange Handlers": letters, digits and "_".',
    });
  }
  if (instanceUrl === null || clientId === null) return null;
  return { method: 'token-exchange', instanceUrl, clientId, tokenHandler };
}

export function sfCli(texts: LoginTexts, mistakes: Mistakes): SfCliSettings | null {
  const targetOrg = texts['target-org'];
  if (/^[\w.@+][\w.@+-]{0,254}$/.test(targetOrg)) return { method: 'sf-cli', targetOrg };
  return mistakes.error({
    message: 'Input "target-org" is neither an alias nor a user name.',
    hint: 'It has letters, digits and the signs ". _ @ + -", and does not begin with "-".',
  });
}

function readText(
  id: 'client-id' | 'username' | 'client-secret',
  texts: LoginTexts,
  mistakes: Mistakes,
): string | null {
  const fault = textFault(id, texts[id]);
  return fault === undefined ? texts[id] : mistakes.error(fault);
}
