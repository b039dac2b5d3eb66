import type { Login } from '../login.ts';
import { ClientCredentialsLogin } from './client-credentials-login.ts';
import { JwtBearerLogin } from './jwt-bearer-login.ts';
import type { LoginPorts } from './login-ports.ts';
import { ReadyTokenLogin } from './ready-token-login.ts';
import type { LoginSettings } from './settings.ts';
import { SfCliLogin } from './sf-cli-login.ts';
import { SfdxAuthUrlLogin } from './sfdx-auth-url-login.ts';
import { TokenExchangeLogin } from './token-exchange-login.ts';

/** The login that the settings describe. */
export function loginBy(settings: LoginSettings, ports: LoginPorts): Login {
  switch (settings.method) {
    case 'ready-token': {
      const { accessToken, instanceUrl } = settings;
      const { orgId } = accessToken;
      return new ReadyTokenLogin({ accessToken, instanceUrl, ...(orgId === undefined ? {} : { orgId }) });
    }
    case 'sfdx-auth-url':
      return new SfdxAuthUrlLogin(settings, ports);
    case 'jwt-bearer':
      return new JwtBearerLogin(settings, ports);
    case 'client-credentials':
      return new ClientCredentialsLogin(settings, ports);
    case 'token-exchange':
      return new TokenExchangeLogin(settings, ports);
    case 'sf-cli':
      return new SfCliLogin(settings, ports);
  }
}
