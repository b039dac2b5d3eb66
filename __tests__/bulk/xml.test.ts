import { describe, expect, test } from 'vitest';
import { batchInfoList } from '../../src/org/bulk/batch-info.ts';
import { controlDocument, refuseErrors } from '../../src/bulk/answer.ts';
import { BulkApiError } from '../../src/bulk/bulk-api-error.ts';
import { batchInfoOf } from '../../src/bulk/info-document.ts';
import { childText, NAMESPACE, readXml } from '../../src/bulk/xml.ts';
import { AnswerError } from '../../src/salesforce/transport.ts';
import type { HttpResponse } from '../../src/ports/http.ts';

function answer(body: string, status = 200, type = 'application/xml'): HttpResponse {
  return { status, headers: { 'content-type': type, 'retry-after': '9' }, body: Buffer.from(body) };
}

/** As recorded from orgs: the declaration and the root on one line, the namespace on the next. */
const batchInfo = `<?xml version="1.0" encoding="UTF-8"?><batchInfo
   xmlns="${NAMESPACE}">
 <id>751000000000001AAA</id>
 <jobId>750000000000001AAA</jobId>
 <state>Completed</state>
 <stateMessage>all &lt;good&gt; &amp; done</stateMessage>
 <createdDate>2026-01-05T09:00:00.000Z</createdDate>
 <systemModstamp>2026-01-05T09:00:01.000Z</systemModstamp>
 <numberRecordsProcessed>100</numberRecordsProcessed>
 <numberRecordsFailed>2</numberRecordsFailed>
 <totalProcessingTime>812</totalProcessingTime>
 <apiActiveProcessingTime>700</apiActiveProcessingTime>
 <apexProcessingTime>12</apexProcessingTime>
</batchInfo>`;

const jobId = '750000000000001AAA';

test('a BatchInfo is read whole', () => {
  expect(batchInfoOf(controlDocument(answer(batchInfo), 'batchInfo', 'read it'), jobId)).toEqual({
    id: '751000000000001AAA',
    jobId: '750000000000001AAA',
    state: 'Completed',
    stateMessage: 'all <good> & done',
    createdDate: '2026-01-05T09:00:00.000Z',
    systemModstamp: '2026-01-05T09:00:01.000Z',
    numberRecordsProcessed: 100,
    numberRecordsFailed: 2,
    totalProcessingTime: 812,
    apiActiveProcessingTime: 700,
    apexProcessingTime: 12,
  });
});

test('a control document that is cut anywhere is no document', () => {
  for (let length = 0; length < batchInfo.length; length++) {
    expect(() => readXml(batchInfo.slice(0, length)), batchInfo.slice(0, length)).toThrow(AnswerError);
  }
});

test('a BatchInfo without one of its elements, or with nonsense in it, is none', () => {
  const elements = [...batchInfo.matchAll(/^ <(\w+)>/gm)].map(([, name = '']) => name);
  const optional = ['stateMessage', 'systemModstamp'];
  for (const name of elements) {
    const without = batchInfo.replace(new RegExp(` <${name}>.*</${name}>\\n`), '');
    const read = (): unknown => batchInfoOf(readXml(without), jobId);
    if (optional.includes(name)) expect(read).not.toThrow();
    else expect(read, name).toThrow(AnswerError);
  }
  for (const nonsense of ['-1', '1e3', '', ' ', 'NaN', '99999999999999999']) {
    const text = batchInfo.replace('>100<', `>${nonsense}<`);
    expect(() => batchInfoOf(readXml(text), jobId), nonsense).toThrow(AnswerError);
  }
  expect(() => batchInfoOf(readXml(batchInfo.replace('Completed', 'Done')), jobId)).toThrow('unknown state');
  expect(() => batchInfoOf(readXml(batchInfo.replace('Completed', 'constructor')), jobId)).toThrow(
    'unknown state',
  );
});

describe('XML is refused', () => {
  test.each([
    ['with a document type', `<!DOCTYPE x [<!ENTITY a "b">]><error xmlns="${NAMESPACE}">&a;</error>`],
    ['with an unknown entity', `<error xmlns="${NAMESPACE}">&nbsp;</error>`],
    ['of another namespace', '<error xmlns="urn:other"/>'],
    ['of no namespace', '<error/>'],
    ['with two roots', `<error xmlns="${NAMESPACE}"/><error xmlns="${NAMESPACE}"/>`],
    ['that is a page', '<!DOCTYPE html><html><body>Down</body></html>'],
    ['that is empty', ''],
  ])('%s', (_, text) => {
    expect(() => readXml(text)).toThrow(AnswerError);
  });
});

test('an empty list is a list', () => {
  expect(readXml(batchInfoList([], 'xml'))).toMatchObject({ name: 'batchInfoList', children: [] });
  expect(childText(readXml(batchInfo), 'nothing')).toBeUndefined();
});

function errorDocument(code: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><error\n   xmlns="${NAMESPACE}">\n <exceptionCode>${code}</exceptionCode>\n <exceptionMessage>why</exceptionMessage>\n</error>`;
}

const json = 'application/json;charset=UTF-8';

describe('an answer with an error', () => {
  test.each<[what: string, response: HttpResponse, fault: typeof BulkApiError | typeof AnswerError]>([
    ['that the service means', answer(errorDocument('InvalidJob'), 400), BulkApiError],
    [
      'that the service means, with a charset',
      answer(errorDocument('InvalidJob'), 400, 'application/xml;charset=UTF-8'),
      BulkApiError,
    ],
    ['of a code not known', answer(errorDocument('NewCode'), 400), BulkApiError],
    ['of the service itself', answer(errorDocument('InternalServerError'), 500), AnswerError],
    ['that is too many requests', answer(errorDocument('ExceededQuota'), 429), AnswerError],
    [
      'of the REST API',
      answer('[{"errorCode":"API_DISABLED_FOR_ORG","message":"no"}]', 403, json),
      BulkApiError,
    ],
    ['in JSON', answer('{"exceptionCode":"InvalidJob","exceptionMessage":"no"}', 400, json), BulkApiError],
    [
      'of a server that fails',
      answer('[{"errorCode":"UNKNOWN_EXCEPTION","message":"no"}]', 500, json),
      AnswerError,
    ],
    ['that is a page', answer('<html>', 503, 'text/html'), AnswerError],
    ['that is cut', answer(errorDocument('InvalidJob').slice(0, 90), 400), AnswerError],
    ['that leads elsewhere', answer('', 302, 'text/html'), BulkApiError],
  ])('%s', (_, response, fault) => {
    expect(() => {
      refuseErrors(response, 'do it');
    }).toThrow(fault);
    expect(() => controlDocument(response, 'jobInfo', 'do it')).toThrow(fault);
  });

  test.each<[what: string, response: HttpResponse, rejectedUnprocessed: boolean]>([
    ['a page with 429', answer('<html>', 429, 'text/html'), true],
    ['an error document with 429', answer(errorDocument('ExceededQuota'), 429), true],
    ['a busy server', answer(errorDocument('ServerTooBusy'), 503), true],
    [
      'too many requests at once',
      answer(
        '[{"errorCode":"REQUEST_LIMIT_EXCEEDED","message":"ConcurrentRequests Limit exceeded."}]',
        403,
        json,
      ),
      true,
    ],
    ['a page with 503', answer('<html>', 503, 'text/html'), false],
    ['an error document with 500', answer(errorDocument('InternalServerError'), 500), false],
    ['a cut document with 503', answer(errorDocument('ServerTooBusy').slice(0, 90), 503), false],
  ])('knows whether the request was turned away: %s', (_, response, rejectedUnprocessed) => {
    expect(() => {
      refuseErrors(response, 'do it');
    }).toThrow(expect.objectContaining({ rejectedUnprocessed }) as Error);
  });

  test('hands on when to come back', () => {
    expect(() => {
      refuseErrors(answer('<html>', 503, 'text/html'), 'do it');
    }).toThrow(expect.objectContaining({ retryAfter: '9' }) as Error);
  });
});

test.each([
  ['an error document with status 200', answer(errorDocument('InvalidJob'))],
  ['another document', answer(batchInfo)],
  ['a page with status 200', answer('<html>', 200, 'text/html')],
  ['a document of no type', answer(batchInfo, 200, '')],
])('%s is no JobInfo', (_, response) => {
  expect(() => controlDocument(response, 'jobInfo', 'do it')).toThrow(AnswerError);
});
