import { stripVTControlCharacters } from 'node:util';
import { ProgramError } from '../../ports/programs.ts';
import { AccessToken } from '../access-token.ts';
import { hostKind, originFault } from '../host.ts';
import type { Login } from '../login.ts';
import { memberOf } from '../rest-answer.ts';
import type { Session } from '../session.ts';
import { LoginError } from './login-error.ts';
import type { LoginPorts } from './login-ports.ts';
import { plainReason } from './plain-reason.ts';
import type { SfCliSettings } from './settings.ts';

const TIMEOUT_MILLISECONDS = 120_000;
const MAX_OUTPUT_BYTES = 1_000_000;

/**
 * The login that the `sf` CLI of this machine has already. It is asked by its commands, since the form and the place of
 * its files vary. Its arguments hold the alias and no secret.
 */
export class SfCliLogin implements Login {
  readonly #targetOrg: string;
  readonly #ports: LoginPorts;

  constructor({ targetOrg }: SfCliSettings, ports: LoginPorts) {
    this.#targetOrg = targetOrg;
    this.#ports = ports;
  }

  async session(signal: AbortSignal): Promise<Session> {
    // It refreshes the token; older versions do not know it, and show the token with the org.
    const shown = await this.#ask(['org', 'auth', 'show-access-token'], signal);
    const display = await this.#ask(['org', 'display'], signal);
    if (display.result === undefined) throw this.#refused(display.reason);
    const accessToken = usableToken(
      textOf(shown.result, 'accessToken') || textOf(display.result, 'accessToken'),
    );
    this.#ports.mask(accessToken.reveal());
    const orgId = textOf(display.result, 'id');
    const userName = textOf(display.result, 'username');
    return {
      accessToken,
      instanceUrl: instanceOf(textOf(display.result, 'instanceUrl')),
      ...(orgId === '' ? {} : { orgId }),
      ...(userName === '' ? {} : { userName }),
    };
  }

  async renew(expired: Session, signal: AbortSignal): Promise<Session> {
    const shown = await this.#ask(['org', 'auth', 'show-access-token'], signal);
    if (shown.result === undefined) return this.session(signal);
    return { ...expired, accessToken: usableToken(textOf(shown.result, 'accessToken')) };
  }

  async #ask(command: readonly string[], signal: AbortSignal): Promise<{ result?: unknown; reason: string }> {
    const args = [...command, '--target-org', this.#targetOrg, '--json'];
    const limits = { timeoutMilliseconds: TIMEOUT_MILLISECONDS, maxOutputBytes: MAX_OUTPUT_BYTES, signal };
    try {
      const { exitCode, stdout } = await this.#ports.programs.run('sf', args, limits);
      const document = documentIn(stdout);
      const result = memberOf(document, 'result');
      if (exitCode === 0 && result !== undefined) return { result, reason: '' };
      const reported = [textOf(document, 'name'), textOf(document, 'message')].filter((part) => part !== '');
      return {
        reason:
          plainReason(reported.join(': '), []) || `exit code ${exitCode}, and no reason that could be read`,
      };
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      if (error.isMissing) {
        throw new LoginError(
          'The sf CLI is not on the path of this runner, but "target-org" asks for its login. Install it and log in in a step before, or use another login.',
        );
      }
      throw new LoginError(`The sf CLI could not be asked for its login: ${error.message}.`);
    }
  }

  #refused(reason: string): LoginError {
    return new LoginError(
      `The sf CLI has no usable login for "${this.#targetOrg}": ${reason}. Compare "target-org" with what "sf org list" shows on this runner.`,
    );
  }
}

/** The JSON in what the CLI prints, which may have colours and lines of others around it. */
function documentIn(output: string): unknown {
  const text = stripVTControlCharacters(output);
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
}

function usableToken(text: string): AccessToken {
  if (text === '' || /redacted/i.test(text)) {
    throw new LoginError(
      'The sf CLI does not show its access token. Update it: "sf org auth show-access-token" came with version 2.136.8.',
    );
  }
  if (!/^[\x21-\x7e]+$/.test(text)) {
    throw new LoginError(
      'The sf CLI shows an access token with characters that no token has. Log in to the org with it again.',
    );
  }
  if (text.startsWith('eyJ')) {
    throw new LoginError(
      'The sf CLI has a JWT-based access token, which the Bulk API does not take. Log in by an app that issues opaque tokens.',
    );
  }
  return new AccessToken(text);
}

function instanceOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || originFault(url) !== undefined || hostKind(url.hostname) === 'login') {
    throw new LoginError(
      'The sf CLI names an instance URL to which no token is sent: it is no host of an org. Log in to the org with it again, by its My Domain URL.',
    );
  }
  return new URL(url.origin);
}

function textOf(value: unknown, key: string): string {
  const member = memberOf(value, key);
  return typeof member === 'string' ? member : '';
}
