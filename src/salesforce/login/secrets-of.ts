import type { Secret } from '../session.ts';
import { SecretText } from '../secret-text.ts';
import type { LoginSettings } from './settings.ts';

/** The secrets that a login begins with. Those that it comes by later are masked by the login itself. */
export function secretsOf(settings: LoginSettings): readonly Secret[] {
  switch (settings.method) {
    case 'ready-token':
      return [settings.accessToken];
    case 'sfdx-auth-url': {
      const { clientSecret, refreshToken } = settings;
      return clientSecret === undefined ? [refreshToken] : [refreshToken, clientSecret];
    }
    case 'jwt-bearer':
      return [new SecretText(settings.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())];
    case 'client-credentials':
      return [settings.clientSecret];
    case 'token-exchange':
    case 'sf-cli':
      return [];
  }
}
