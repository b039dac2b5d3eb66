import { describe, expect, test } from 'vitest';
import { apiUsage } from '../../src/salesforce/api-usage.ts';
import { readOrgLimits } from '../../src/salesforce/org-limits.ts';
import { answer, never, testBed } from './test-org.ts';

const json = { 'content-type': 'application/json;charset=UTF-8' };
const batches = { Max: 15_000, Remaining: 14_998 };

async function limits(status: number, body: string, headers = json): Promise<unknown> {
  const { transport } = testBed(() => answer(status, body, headers));
  return readOrgLimits(transport, '66.0', never);
}

test('are read with one request', async () => {
  const body = JSON.stringify({
    DailyBulkApiBatches: batches,
    DailyApiRequests: { Max: 5, Remaining: 3 },
    Other: 1,
  });
  const { transport, http } = testBed(() => answer(200, body, json));
  expect(await readOrgLimits(transport, '66.0', never)).toEqual({
    batches: { max: 15_000, remaining: 14_998 },
    apiRequests: { max: 5, remaining: 3 },
  });
  expect(http.requests.map(({ method, url }) => `${method} ${url.href}`)).toEqual([
    'GET https://example.my.salesforce.com/services/data/v66.0/limits',
  ]);
});

test('what the org does not say is left out, and less than nothing is nothing', async () => {
  expect(await limits(200, JSON.stringify({ DailyApiRequests: { Max: 5, Remaining: -3 } }))).toEqual({
    apiRequests: { max: 5, remaining: 0 },
  });
  expect(await limits(200, '{}')).toEqual({});
});

describe('an answer that is none', () => {
  test.each([
    [
      'no permission',
      403,
      '[{"message":"Not for you","errorCode":"API_DISABLED_FOR_ORG"}]',
      'API_DISABLED_FOR_ORG: Not for you',
    ],
    ['not there', 404, '[{"message":"None","errorCode":"NOT_FOUND"}]', 'NOT_FOUND: None'],
    ['an error of another form', 403, '{"error":"x"}', 'HTTP 403'],
    ['an error without an answer', 403, '', 'HTTP 403'],
    ['a redirect', 302, '', 'a redirect, which is never followed'],
    ['a service that is away', 503, '', 'HTTP 503'],
    ['cut', 200, '{"DailyBulkApiBatches":{"Max":15000,"Rem', 'not sound JSON'],
    ['nested for ever', 200, '['.repeat(500_000), 'not sound JSON'],
    ['an absurd number', 200, '{"DailyBulkApiBatches":{"Max":1e999,"Remaining":1}}', 'is not an allocation'],
    ['half a number', 200, '{"DailyBulkApiBatches":{"Max":10,"Remaining":0.5}}', 'is not an allocation'],
    ['a text', 200, '{"DailyBulkApiBatches":{"Max":"10","Remaining":"5"}}', 'is not an allocation'],
    ['a list', 200, '{"DailyBulkApiBatches":[1]}', 'is not an allocation'],
  ])('%s', async (_, status, body, message) => {
    await expect(limits(status, body)).rejects.toThrow(message);
  });

  test('a page with status 200', async () => {
    await expect(limits(200, '<html>', { 'content-type': 'text/html' })).rejects.toThrow('not JSON');
  });
});

describe('Sforce-Limit-Info', () => {
  test.each([
    ['api-usage=10018/100000', { used: 10_018, max: 100_000 }],
    ['api-usage=25/5000; per-app-api-usage=17/250(appName=sample)', { used: 25, max: 5_000 }],
    ['per-app-api-usage=17/250(appName=sample); api-usage=25/5000', { used: 25, max: 5_000 }],
    ['per-app-api-usage=17/250(appName=sample)', undefined],
    ['api-usage=1/9999999999999999', undefined],
    ['api-usage=-1/9', undefined],
    ['', undefined],
  ])('%s', (header, expected) => {
    expect(apiUsage(header)).toEqual(expected);
  });
});
