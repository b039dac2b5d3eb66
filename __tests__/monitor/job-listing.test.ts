import { describe, expect, test } from 'vitest';
import { jobPages, TO_SEE_ALL_JOBS, type ListingRequest } from '../../src/bulk/job-listing.ts';
import type { HttpResponse } from '../../src/ports/http.ts';
import type { Call, Line } from '../../src/salesforce/transport.ts';

const request: ListingRequest = { ...TO_SEE_ALL_JOBS, listing: 'query', parameters: {} };

function job(number: number): unknown {
  return {
    id: `750${String(number).padStart(12, '0')}AAA`,
    object: 'Account',
    operation: 'insert',
    state: 'Open',
  };
}

/** Answers each path with its page, and keeps the paths. */
function lineOf(pages: Readonly<Record<string, unknown>>): { line: Line; paths: string[] } {
  const paths: string[] = [];
  const send = async <T>(call: Call<T>): Promise<T> => {
    paths.push(call.path);
    const body = Buffer.from(JSON.stringify(pages[call.path] ?? null));
    const response: HttpResponse = { status: 200, headers: { 'content-type': 'application/json' }, body };
    return Promise.resolve(call.read(response, 1));
  };
  return { line: { send }, paths };
}

const never = new AbortController().signal;
const FIRST = '/services/data/v66.0/jobs/query';

async function follow(next: unknown): Promise<unknown> {
  const { line, paths } = lineOf({ [FIRST]: { done: false, nextRecordsUrl: next, records: [job(1)] } });
  try {
    await jobPages(line, '66.0', request, never);
  } catch (error) {
    return { message: error instanceof Error ? error.message : '', requests: paths.length };
  }
  return 'followed';
}

describe('a locator', () => {
  test.each([
    '/services/data/v66.0/jobs/ingest?queryLocator=01g000000000001AAA-1000',
    '/services/data/v66.0/jobs/query?queryLocator=01g-1000&jobType=Classic',
    '/services/data/v61.0/jobs/query/01g000000000001AAA-1000',
  ])('%s is followed as given', async (next) => {
    const { line, paths } = lineOf({
      [FIRST]: { done: false, nextRecordsUrl: next, records: [job(1)] },
      [next]: { done: true, nextRecordsUrl: null, records: [job(2)] },
    });
    expect(await jobPages(line, '66.0', request, never)).toHaveLength(2);
    expect(paths).toEqual([FIRST, next]);
  });

  test.each([
    'https://evil.example/services/data/v66.0/jobs/query?queryLocator=1',
    '//evil.example/services/data/v66.0/jobs/query',
    '/\\evil.example/services/data/v66.0/jobs/query',
    'http:/services/data/v66.0/jobs/query',
    '/services/data/v66.0/sobjects/Account',
    '/services/data/v66.0/jobs/query/../../sobjects/Account',
    '/services/data/v66.0/jobs/query/%2e%2e/%2e%2e/sobjects/Account',
    '/services/data/v66.0/jobs/query\\..\\..\\sobjects',
    '/services/data/v66.0/jobs/queryAll?x=1',
    '/services/data/v66.0/jobs/ingestion',
    '/services/data/v66.0/jobs',
    '/services/data/../async/66.0/job/750',
    '/services/async/66.0/job',
    'services/data/v66.0/jobs/query',
    ' /services/data/v66.0/jobs/query',
    '',
  ])('%j is refused, and nothing is sent there', async (next) => {
    expect(await follow(next)).toEqual({
      message:
        'Could not list the jobs of the org: "nextRecordsUrl" is not the path of a page under jobs/ingest or jobs/query.',
      requests: 1,
    });
  });

  test('that leads back is refused', async () => {
    expect(await follow(FIRST)).toEqual({
      message: 'Could not list the jobs of the org: "nextRecordsUrl" leads to a page that was read before.',
      requests: 1,
    });
  });

  test('that is missing where there are further pages makes the page cut', async () => {
    expect(await follow(null)).toMatchObject({ message: '"nextRecordsUrl" is not the path of a page' });
  });
});

test('a job says what it is, where it does', async () => {
  const records = [
    {
      ...(job(1) as object),
      jobType: 'V2Query',
      apiVersion: 66,
      concurrencyMode: 'Parallel',
      createdDate: '2026-03-02T08:15:30.000+0000',
    },
    { ...(job(2) as object), jobType: 'V9', apiVersion: '58.0', createdDate: 'once' },
  ];
  const { line } = lineOf({ [FIRST]: { done: true, records } });
  expect(await jobPages(line, '66.0', request, never)).toMatchObject([
    {
      jobType: 'V2Query',
      apiVersion: '66.0',
      concurrencyMode: 'Parallel',
      createdDate: Date.UTC(2026, 2, 2, 8, 15, 30),
    },
    { jobType: undefined, apiVersion: '58.0', concurrencyMode: '', createdDate: Number.NaN },
  ]);
});

test('the parameters are sent as they are', async () => {
  const parameters = { isPkChunkingEnabled: 'true', jobType: 'Classic', concurrencyMode: 'serial' };
  const path = `${FIRST}?isPkChunkingEnabled=true&jobType=Classic&concurrencyMode=serial`;
  const { line, paths } = lineOf({ [path]: { done: true, records: [] } });
  await jobPages(line, '66.0', { ...request, parameters }, never);
  expect(paths).toEqual([path]);
});
