import { restAnswer, type Answer } from '../http/answer.ts';
import { canonicalId } from '../records/salesforce-id.ts';
import type { RestSettings } from './rest-settings.ts';

/** Whether a request's token is accepted, or there is none. */
export type TokenState = 'accepted' | 'refused' | 'missing';

/** Answers `userinfo`: who the token's user is, and in which org. */
export function userInfo(settings: RestSettings, token: TokenState): Answer {
  if (token !== 'accepted') return refusal(token);
  const { orgId, userId } = settings;
  const text = userFields(settings);
  return restAnswer(200, {
    sub: `${settings.url()}/id/${orgId}/${userId}`,
    user_id: userId,
    organization_id: orgId,
    preferred_username: text('Username'),
    nickname: text('Alias'),
    name: text('Name'),
    email: text('Email'),
    email_verified: true,
    family_name: text('LastName'),
    zoneinfo: text('TimeZoneSidKey'),
    photos: {},
    ...person(settings),
    updated_at: modified(settings),
    is_salesforce_integration_user: false,
  });
}

/** Answers the identity URL, `/id/{organization}/{user}`. Ids that are not the token's are refused in plain words. */
export function identity(settings: RestSettings, path: string, token: TokenState): Answer {
  if (token !== 'accepted') return refusal(token);
  const { orgId, userId } = settings;
  const [, , org = '', user = ''] = path.split('/');
  if (canonicalId(org) !== orgId) return plain(403, 'Wrong_Org');
  if (canonicalId(user) !== userId) return plain(404, 'Bad_Id');
  const text = userFields(settings);
  return restAnswer(200, {
    id: `${settings.url()}/id/${orgId}/${userId}`,
    asserted_user: true,
    user_id: userId,
    organization_id: orgId,
    username: text('Username'),
    nick_name: text('Alias'),
    display_name: text('Name'),
    email: text('Email'),
    email_verified: true,
    first_name: text('FirstName'),
    last_name: text('LastName'),
    timezone: text('TimeZoneSidKey'),
    photos: {},
    addr_street: null,
    mobile_phone: null,
    is_app_installed: true,
    status: { created_date: null, body: null },
    ...person(settings),
    last_modified_date: modified(settings),
  });
}

/** What both documents say in the same words. */
function person(settings: RestSettings): Record<string, unknown> {
  const text = userFields(settings);
  return {
    active: text('IsActive') !== false,
    user_type: String(text('UserType')).toUpperCase(),
    language: text('LanguageLocaleKey'),
    locale: text('LocaleSidKey'),
    utcOffset: 0,
    urls: urls(settings),
  };
}

function urls({ url, orgId, userId }: RestSettings): Record<string, string> {
  const data = `${url()}/services/data/v{version}`;
  const soap = (api: string): string => `${url()}/services/Soap/${api}/{version}/${orgId.slice(0, 15)}`;
  return {
    enterprise: soap('c'),
    metadata: soap('m'),
    partner: soap('u'),
    rest: `${data}/`,
    sobjects: `${data}/sobjects/`,
    search: `${data}/search/`,
    query: `${data}/query/`,
    recent: `${data}/recent/`,
    tooling_soap: soap('T'),
    tooling_rest: `${data}/tooling/`,
    profile: `${url()}/${userId}`,
    custom_domain: url(),
  };
}

function userFields({ store, userId }: RestSettings): (field: string) => unknown {
  const values = store.get(userId)?.values;
  return (field) => values?.get(field) ?? null;
}

function modified({ store, userId }: RestSettings): string {
  return new Date(store.get(userId)?.lastModifiedDate ?? 0).toISOString().replace('Z', '+0000');
}

/** The words of the identity endpoints (Salesforce Help, Identity URLs). */
function refusal(token: 'refused' | 'missing'): Answer {
  return plain(403, token === 'missing' ? 'Missing_OAuth_Token' : 'Bad_OAuth_Token');
}

function plain(status: number, body: string): Answer {
  return { status, contentType: 'text/plain', body };
}
