import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../../ports/http.ts';
import type { Log } from '../../ports/log.ts';
import type { Mask } from '../../ports/mask.ts';
import type { Programs } from '../../ports/programs.ts';
import type { Random } from '../../ports/random.ts';

/** Gives an identity token of the workflow run, made out to an audience. @throws an Error that says what to do */
export type IdentityTokens = (audience: string, signal: AbortSignal) => Promise<string>;

/** What logins need from outside. */
export interface LoginPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Called with each secret before it is used. */
  readonly mask: Mask;
  readonly programs: Programs;
  readonly identityTokens: IdentityTokens;
}
