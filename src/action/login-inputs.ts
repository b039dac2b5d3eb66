import type { Mistake, Mistakes } from '../diagnostic/mistakes.ts';
import { allOf } from '../diagnostic/word-list.ts';
import type { LoginSettings } from '../salesforce/login/settings.ts';
import type { LoginInputId, LoginTexts } from './login-texts.ts';
import {
  clientCredentials,
  jwtBearer,
  readyToken,
  sfCli,
  sfdxAuthUrl,
  tokenExchange,
} from './login-settings.ts';

/** A way of logging in, as inputs ask for it. */
interface LoginForm {
  readonly method: LoginSettings['method'];
  /** As in "the login by …". */
  readonly name: string;
  /** Inputs that no other login has: one of them says that this one is meant. */
  readonly own: readonly LoginInputId[];
  readonly needed: readonly LoginInputId[];
  readonly optional?: readonly LoginInputId[];
  readonly read: (texts: LoginTexts, mistakes: Mistakes) => LoginSettings | null;
}

export const loginForms: readonly LoginForm[] = [
  {
    method: 'ready-token',
    name: 'ready token',
    own: ['access-token'],
    needed: ['instance-url', 'access-token'],
    read: readyToken,
  },
  {
    method: 'sfdx-auth-url',
    name: 'SFDX auth URL',
    own: ['sfdx-auth-url'],
    needed: ['sfdx-auth-url'],
    read: sfdxAuthUrl,
  },
  {
    method: 'jwt-bearer',
    name: 'JWT',
    own: ['username', 'private-key'],
    needed: ['client-id', 'username', 'private-key'],
    optional: ['login-url'],
    read: jwtBearer,
  },
  {
    method: 'client-credentials',
    name: 'client credentials',
    own: ['client-secret'],
    needed: ['instance-url', 'client-id', 'client-secret'],
    read: clientCredentials,
  },
  {
    method: 'token-exchange',
    name: 'token exchange',
    own: ['token-handler'],
    needed: ['instance-url', 'client-id', 'token-handler'],
    read: tokenExchange,
  },
  {
    method: 'sf-cli',
    name: 'sf CLI',
    own: ['target-org'],
    needed: ['target-org'],
    read: sfCli,
  },
];

/** The default of `login-url`, which counts as not given. */
const DEFAULT_LOGIN_URL = 'https://login.salesforce.com';

/**
 * The login from the texts of its inputs. Exactly one must be given, and wholly. No message holds a text: they may have
 * been swapped, and some are secret.
 *
 * @param emptySecrets why secrets may be empty in this run: a sentence
 * @returns undefined when none is given, and none need be; null after a mistake
 */
export function readLogin(
  texts: LoginTexts,
  { emptySecrets, isOptional }: { readonly emptySecrets: string; readonly isOptional: boolean },
  mistakes: Mistakes,
): LoginSettings | null | undefined {
  const isGiven = (id: LoginInputId): boolean =>
    texts[id] !== '' && !(id === 'login-url' && texts[id] === DEFAULT_LOGIN_URL);
  const given = (Object.keys(texts) as LoginInputId[]).filter(isGiven);
  const meant = loginForms.filter(({ own }) => own.some(isGiven));
  const [form, another] = meant;
  if (isOptional && given.length === 0) return undefined;
  if (form === undefined) return mistakes.error(noLogin(given, emptySecrets));
  if (another !== undefined) return mistakes.error(severalLogins(meant, isGiven));
  const missing = form.needed.filter((id) => !isGiven(id));
  const superfluous = given.filter((id) => ![...form.needed, ...(form.optional ?? [])].includes(id));
  if (missing.length > 0 || superfluous.length > 0) {
    return mistakes.error(halfGiven(form, missing, superfluous, emptySecrets));
  }
  return form.read(texts, mistakes);
}

function noLogin(given: readonly LoginInputId[], emptySecrets: string): Mistake {
  if (given.length === 0) {
    return {
      message: 'No login is given: the inputs of all logins are empty.',
      hint: `Give the inputs of one login: ${loginForms.map(({ needed }) => quoted(needed)).join('; or ')}. ${emptySecrets}`,
    };
  }
  const forms = loginForms.filter(({ needed }) => given.every((id) => needed.includes(id)));
  const possible = (forms.length > 0 ? forms : loginForms).map(
    ({ name, needed }) => `${name} takes ${quoted(needed)}`,
  );
  return {
    message: `No login is complete: ${quoted(given)} is all that is given.`,
    hint: `${possible.join('; ')}. ${emptySecrets}`,
  };
}

function severalLogins(forms: readonly LoginForm[], isGiven: (id: LoginInputId) => boolean): Mistake {
  const named = forms.map(({ name, own }) => `by ${name} (${quoted(own.filter(isGiven))})`);
  return {
    message: `More than one login is given: ${allOf(named)}.`,
    hint: 'Leave the inputs of all but one out.',
  };
}

function halfGiven(
  { name, needed }: LoginForm,
  missing: readonly LoginInputId[],
  superfluous: readonly LoginInputId[],
  emptySecrets: string,
): Mistake {
  const lacks = missing.length > 0 ? [`lacks ${quoted(missing)}`] : [];
  const extra = superfluous.length > 0 ? [`does not take ${quoted(superfluous)}`] : [];
  return {
    message: `The login by ${name} ${[...lacks, ...extra].join(', and ')}.`,
    hint: `It takes ${quoted(needed)}.${missing.length > 0 ? ` ${emptySecrets}` : ''}`,
  };
}

function quoted(ids: readonly string[]): string {
  return allOf(ids.map((id) => `"${id}"`));
}
