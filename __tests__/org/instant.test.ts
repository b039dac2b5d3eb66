import { fc } from '../fast-check.ts';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { canonicalId } from '../../src/org/records/salesforce-id.ts';
import { elementIn, PlainClient } from './plain-client.ts';

let org: RunningOrg;
let client: PlainClient;
beforeEach(async () => {
  org = await startOrg({ instant: true });
  client = new PlainClient(org);
});
afterEach(() => org.stop());

it('counts exactly, gives every row its own id, and keeps nothing', async () => {
  const jobId = await client.createJob('Contact', 'insert');
  const ids: string[] = [];
  for (const [rows, csv] of [
    [2, 'LastName,Description\nA,"two\nlines"\n\nB,\n'],
    [1, '"LastName"\r\n"say ""hi"""'],
  ] as const) {
    const batchId = await client.addBatch(jobId, csv);
    const info = await client.waitFor(jobId, batchId);
    expect([elementIn(info, 'state'), elementIn(info, 'numberRecordsProcessed')]).toEqual([
      'Completed',
      `${rows}`,
    ]);
    const { text } = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
    ids.push(...[...text.matchAll(/^"(\w{18})","true","true",""$/gm)].map(([, id = '']) => id));
    expect((await client.call('GET', `job/${jobId}/batch/${batchId}/request`)).status).toBe(400);
  }
  expect(ids).toHaveLength(3);
  expect(new Set(ids.filter((id) => canonicalId(id) === id)).size).toBe(3);
  expect(org.ledger.report().records).toEqual({});
});

it('counts JSON, whatever is in its texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }), async (rows) => {
      const jobId = await client.createJob('Contact', 'insert', '<contentType>JSON</contentType>');
      const batchId = await client.addBatch(jobId, JSON.stringify(rows, null, 1), 'application/json');
      const { text } = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
      const results = JSON.parse(text) as { id: string; success: boolean; created: boolean }[];
      expect(results).toHaveLength(rows.length);
      expect(results.every(({ id, success, created }) => canonicalId(id) === id && success && created)).toBe(
        true,
      );
      expect(new Set(results.map(({ id }) => id)).size).toBe(rows.length);
    }),
    { numRuns: 50 },
  );
});

it('counts XML, whatever is in its texts', async () => {
  const text = fc.string().map((value) => value.replace(/[^\t\n -\uD7FF]|]]>/g, ''));
  const escaped = text.map((value) =>
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );
  const content = fc.oneof(
    ...[escaped, text.map((value) => `<![CDATA[${value}]]>`)],
    text.map((value) => `<!--${value.replaceAll('-', '')}--><?note <b>${value.replaceAll('?', '')}</b>?>`),
  );
  const blank = '<Fax xsi:nil="true" title=\'<a>"/>\'/>';
  const parent = '<Account><sObject><Name>N</Name></sObject></Account>';
  const row = content.map((value) => `<sObject><LastName>${value}</LastName>${blank}${parent}</sObject>`);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1 }), async (rows) => {
      const jobId = await client.createJob('Contact', 'insert', '<contentType>XML</contentType>');
      const document = `<?xml version="1.0"?>\n<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">\n${rows.join('\n')}</sObjects>`;
      const batchId = await client.addBatch(jobId, document, 'application/xml');
      const { text: results } = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
      const ids = idsIn(results);
      expect(ids).toHaveLength(rows.length);
      expect(new Set(ids.filter((id) => canonicalId(id) === id)).size).toBe(rows.length);
    }),
    { numRuns: 50 },
  );
});

it('has no batch without rows either', async () => {
  expect(elementIn(await client.load('Contact', 'insert', 'LastName\n'), 'stateMessage')).toBe(
    'InvalidBatch : Records not found',
  );
});

/** The ids of an XML result. @throws when it is not sound */
function idsIn(xml: string): string[] {
  const ids: string[] = [];
  let name = '';
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => (name = tag.name));
  parser.on('text', (text) => {
    if (name === 'id') ids.push(text);
    name = '';
  });
  parser.write(xml).close();
  return ids;
}
