import { restAnswer, type Answer } from '../http/answer.ts';
import type { RestSettings } from './rest-settings.ts';

/** Answers `userinfo` and the identity URL: who the token's user is, and in which org. */
export function userInfo(settings: RestSettings, accepted: boolean): Answer {
  if (!accepted) return { status: 403, contentType: 'text/plain', body: 'Bad_OAuth_Token' };
  const { orgId, userId, store } = settings;
  const url = settings.url();
  const text = (field: string): unknown => store.get(userId)?.values.get(field) ?? null;
  return restAnswer(200, {
    sub: `${url}/id/${orgId}/${userId}`,
    user_id: userId,
    organization_id: orgId,
    preferred_username: text('Username'),
    nickname: text('Alias'),
    name: text('Name'),
    email: text('Email'),
    zoneinfo: text('TimeZoneSidKey'),
    user_type: 'STANDARD',
    language: text('LanguageLocaleKey'),
    locale: text('LocaleSidKey'),
    utcOffset: 0,
    active: true,
    is_salesforce_integration_user: false,
    urls: {
      rest: `${url}/services/data/v{version}/`,
      sobjects: `${url}/services/data/v{version}/sobjects/`,
      query: `${url}/services/data/v{version}/query/`,
      custom_domain: url,
    },
  });
}
