import type { Http } from '../ports/http.ts';
import type { Mask } from '../ports/mask.ts';
import { nodePrograms } from '../ports/node-programs.ts';
import { systemClock } from '../ports/system-clock.ts';
import type { Login } from '../salesforce/login.ts';
import { loginBy } from '../salesforce/login/login-by.ts';
import type { LoginSettings } from '../salesforce/login/settings.ts';
import { gitHubIdentityTokens } from './identity-tokens.ts';
import { stepLog } from './step-log.ts';

/** The login of the inputs, over this machine's network, programs and log. */
export function actionLogin(
  settings: LoginSettings,
  environment: NodeJS.ProcessEnv,
  { http, mask }: { readonly http: Http; readonly mask: Mask },
): Login {
  return loginBy(settings, {
    ...{ http, mask, clock: systemClock, random: Math.random, log: stepLog, programs: nodePrograms },
    identityTokens: gitHubIdentityTokens(environment, { http, mask }),
  });
}
