import { describe, expect, test } from 'vitest';
import { controlDocument, controlList, refuseErrors } from '../../src/bulk/answer.ts';
import { BulkApiError } from '../../src/bulk/bulk-api-error.ts';
import { refuseOtherQueryTypes, refuseOtherTypes, type DataFormat } from '../../src/bulk/data-format.ts';
import { batchInfoOf, jobInfoOf, resultIdsOf } from '../../src/bulk/info-document.ts';
import type { HttpResponse } from '../../src/ports/http.ts';
import { isSessionRefusal } from '../../src/salesforce/session-refusal.ts';
import { AnswerError } from '../../src/salesforce/transport.ts';

const namespace = 'http://www.force.com/2009/06/asyncapi/dataload';
const jobId = '7505g00000Ab1CdAAJ';
const types = [
  'application/xml',
  'application/json',
  'application/json;charset=UTF-8',
  'application/xml; charset=UTF-8',
  'text/xml',
  'text/csv',
  'text/plain',
  'zip/csv',
  'zip/xml',
  'zip/json',
  '',
];

function answer(body: string, type: string, status = 200): HttpResponse {
  return { status, headers: { 'content-type': type }, body: Buffer.from(body) };
}

const documents = {
  XML: `<?xml version="1.0" encoding="UTF-8"?><jobInfo\n   xmlns="${namespace}">\n <id>${jobId}</id>\n <operation>insert</operation>\n <object>Account</object>\n <state>Open</state>\n</jobInfo>`,
  JSON: JSON.stringify({
    id: jobId,
    object: 'Account',
    operation: 'insert',
    state: 'Open',
    stateMessage: null,
  }),
  'JSON with blanks and a mark': `\uFEFF \n{"id":"${jobId}","object":"Account","operation":"insert","state":"Open"}`,
  'XML with a mark': `\uFEFF<jobInfo xmlns="${namespace}"><id>${jobId}</id><operation>insert</operation><object>Account</object><state>Open</state></jobInfo>`,
};

const errors = {
  XML: `<?xml version="1.0" encoding="UTF-8"?><error\n   xmlns="${namespace}">\n <exceptionCode>InvalidBatch</exceptionCode>\n <exceptionMessage>Records not processed</exceptionMessage>\n</error>`,
  JSON: '{"exceptionCode":"InvalidBatch","exceptionMessage":"Records not processed"}',
  REST: '[{"errorCode":"InvalidBatch","message":"Records not processed"}]',
};

describe.each(types)('of the type "%s"', (type) => {
  test.each(Object.entries(documents))('a control document in %s is read', (_, body) => {
    const info = jobInfoOf(controlDocument(answer(body, type), 'jobInfo', 'do it'));
    expect(info).toMatchObject({ id: jobId, object: 'Account', operation: 'insert', state: 'Open' });
  });

  test.each(Object.entries(errors))('an error in %s is read', (_, body) => {
    const error = expect.objectContaining({
      exceptionCode: 'InvalidBatch',
      exceptionMessage: 'Records not processed',
    }) as Error;
    expect(() => {
      refuseErrors(answer(body, type, 400), 'do it');
    }).toThrow(error);
    expect(() => {
      refuseErrors(answer(body, type, 400), 'do it');
    }).toThrow(BulkApiError);
  });

  test.each(Object.values(errors))('a session that is refused is recognised: %s', (body) => {
    const refusal = body
      .replace('InvalidBatch', 'InvalidSessionId')
      .replace('Records not processed', 'Invalid session id');
    expect(isSessionRefusal(answer(refusal, type, 400))).toBe(true);
  });

  test('a page is none', () => {
    for (const page of [
      '<html>InvalidSessionId</html>',
      '<!DOCTYPE html><html>InvalidSessionId</html>',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">InvalidSessionId</html>',
      'InvalidSessionId',
      '',
    ]) {
      expect(() => controlDocument(answer(page, type), 'jobInfo', 'do it')).toThrow(AnswerError);
      expect(() => {
        refuseErrors(answer(page, type, 400), 'do it');
      }).toThrow(AnswerError);
      expect(isSessionRefusal(answer(page, type, 400))).toBe(false);
    }
  });
});

test('a document that calls itself a page is none', () => {
  for (const body of [documents.XML, errors.XML]) {
    expect(() => controlDocument(answer(body, 'text/html; charset=utf-8'), 'jobInfo', 'do it')).toThrow(
      AnswerError,
    );
  }
});

describe('a list of results', () => {
  const empty = {
    'XML as the service writes it': `<result-list xmlns="${namespace}"/>`,
    'XML with an end tag': `<result-list xmlns="${namespace}"></result-list>`,
    'XML with a declaration': `<?xml version="1.0" encoding="UTF-8"?>\n<result-list xmlns="${namespace}">\n</result-list>`,
    JSON: '[]',
    'JSON with blanks': '[ ]\n',
  };
  test.each(Object.entries(empty))('may be empty: %s', (_, body) => {
    for (const type of types) {
      expect(resultIdsOf(controlDocument(answer(body, type), 'result-list', 'do it'))).toEqual([]);
    }
  });

  test.each([
    '["7529H000000xO6L"]',
    `<result-list xmlns="${namespace}"><result>7529H000000xO6L</result></result-list>`,
  ])('has ids of 15 characters: %s', (body) => {
    expect(resultIdsOf(controlDocument(answer(body, ''), 'result-list', 'do it'))).toEqual([
      '7529H000000xO6L',
    ]);
  });
});

test.each([
  ['7505g00000Ab1CdAAJ', true],
  ['7505g00000Ab1Cd', true],
  ['7505g00000Ab1CdAAK', false],
  ['7505G00000Ab1CdAAJ', false],
  ['7505g00000Ab1Cdaaj', false],
])('the id %s of a job is taken: %s', (id, isTaken) => {
  const read = (): string =>
    jobInfoOf(controlDocument(answer(documents.JSON.replace(jobId, id), ''), 'jobInfo', 'do it')).id;
  if (isTaken) expect(read()).toBe(id);
  else expect(read).toThrow('<id> is not an id');
});

const batch = {
  id: '7515g00000Ab1CdAAJ',
  jobId,
  state: 'Queued',
  createdDate: '2026-01-05T09:00:00.000+0000',
  systemModstamp: null,
  numberRecordsProcessed: 0,
  numberRecordsFailed: 0,
  totalProcessingTime: 0,
  apiActiveProcessingTime: 0,
  apexProcessingTime: 0,
  stateMessage: null,
};

describe('a JSON document is bounded', () => {
  const excess = {
    'in lists of lists': `[${'[],'.repeat(3_000_000)}[]]`,
    'in members of nothing': `{"batchInfo":[${'{},'.repeat(1_200_000)}{}]}`,
    'in nulls': `{"batchInfo":[${'null,'.repeat(1_200_000)}null]}`,
    'in members of one object': `{${Array.from({ length: 1_200_000 }, (_, at) => `"${at}":0`).join()}}`,
    'in depth': '['.repeat(5_000_000),
    'in depth, and closed again': `${'{"a":'.repeat(20)}0${'}'.repeat(20)}`,
  };
  test.each(Object.entries(excess))('%s', (_, body) => {
    expect(() => controlDocument(answer(body, 'application/json'), 'batchInfoList', 'do it')).toThrow(
      'the answer has too many elements',
    );
  });

  test('and takes as many batches as an org has in a day, with messages full of brackets and quotes', () => {
    const ids = Array.from({ length: 15_000 }, (_, at) => `751000000${String(at).padStart(6, '0')}AAA`);
    const stateMessage = `InvalidBatch : ${'[{,"\\]}'.repeat(20)}`;
    const body = JSON.stringify({ batchInfo: ids.map((id) => ({ ...batch, id, stateMessage })) });
    const infos = controlList(
      answer(body, 'application/json'),
      { root: 'batchInfoList', item: 'batchInfo' },
      'do it',
      (element) => batchInfoOf(element, jobId),
    );
    expect(infos.map(({ id }) => id)).toEqual(ids);
    expect(infos[0]?.stateMessage).toBe(stateMessage);
  });
});

describe.each<DataFormat>(['CSV', 'JSON', 'XML'])('a result in %s', (format) => {
  const own = { CSV: 'text/csv', JSON: 'application/json', XML: 'application/xml' }[format];
  test.each([
    own,
    `${own}; charset=UTF-8`,
    own.toUpperCase(),
    `zip/${format.toLowerCase()}`,
    `zip/${format.toLowerCase()};charset=UTF-8`,
  ])('may be called %s', (type) => {
    refuseOtherTypes({ 'content-type': type }, format);
    refuseOtherQueryTypes({ 'content-type': type }, format);
  });

  test.each([
    'text/html',
    '',
    'application/octet-stream',
    ...['zip/csv', 'zip/json', 'zip/xml'].filter((type) => !type.endsWith(format.toLowerCase())),
  ])('is not called "%s"', (type) => {
    expect(() => {
      refuseOtherTypes({ 'content-type': type }, format);
    }).toThrow(AnswerError);
    expect(() => {
      refuseOtherQueryTypes({ 'content-type': type }, format);
    }).toThrow(AnswerError);
  });
});
