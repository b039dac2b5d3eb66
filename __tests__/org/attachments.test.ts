import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { fc } from '../fast-check.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { elementIn, PlainClient } from './plain-client.ts';

let org: RunningOrg;
let client: PlainClient;
let parent: string;

beforeEach(async () => {
  org = await startOrg({ timing: { kind: 'reads', reads: 0 } });
  client = new PlainClient(org);
  parent = (await client.load('Account', 'insert', 'Name\nA\n')).slice(34, 52);
});
afterEach(() => org.stop());

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Packs files by a library that the org does not use. A name that ends in a slash is a folder. */
async function zip(files: Files): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files)) {
    const reader = typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(name, name.endsWith('/') ? undefined : reader, { directory: name.endsWith('/') });
  }
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}

/** Sends an archive through a job of its own: the result, or the state message of a batch that failed. */
async function send(
  packed: Uint8Array<ArrayBuffer>,
  format: 'CSV' | 'JSON' | 'XML' = 'CSV',
  object = 'Attachment',
): Promise<string> {
  const jobId = await client.createJob(object, 'insert', `<contentType>ZIP_${format}</contentType>`);
  const batchId = await client.addBatch(jobId, packed, `zip/${format.toLowerCase()}`);
  const info = await client.waitFor(jobId, batchId);
  const result = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
  if (result.status !== 200) return elementIn(info, 'stateMessage') ?? info;
  expect(result.type).toBe(`zip/${format.toLowerCase()}`);
  return result.text;
}

async function bodyOf(path: string): Promise<Uint8Array> {
  const response = await client.rest(`/services/data/v62.0/sobjects/${path}`);
  return new Uint8Array(await response.arrayBuffer());
}

const rows = (cells: readonly string[]): string => `Name,ParentId,Body\n${cells.join('\n')}\n`;

describe('archives', () => {
  it('bring any bytes to where they can be read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
        const packed = await zip({ 'request.txt': rows([`a,${parent},#deep/a.bin`]), 'deep/a.bin': bytes });
        const result = await send(packed);
        if (bytes.length === 0) expect(result).toContain('REQUIRED_FIELD_MISSING');
        else {
          const id = result.slice(34, 52);
          expect(await bodyOf(`Attachment/${id}/Body`)).toEqual(bytes);
          expect(org.store.get(id)?.values.get('BodyLength')).toBe(bytes.length);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('in JSON and XML, with the results of their format', async () => {
    const json = JSON.stringify([{ Name: 'j', ParentId: parent, Body: '#j.txt' }]);
    const [result] = JSON.parse(await send(await zip({ 'request.txt': json, 'j.txt': 'jay' }), 'JSON')) as [
      { id: string; success: boolean },
    ];
    expect(Buffer.from(await bodyOf(`Attachment/${result.id}/Body`)).toString()).toBe('jay');
    const xml = `<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload"><sObject><Name>x</Name><ParentId>${parent}</ParentId><Body>#x.txt</Body></sObject></sObjects>`;
    const text = await send(await zip({ 'request.txt': xml, 'x.txt': 'ex' }), 'XML');
    expect(Buffer.from(await bodyOf(`Attachment/${elementIn(text, 'id')}/Body`)).toString()).toBe('ex');
  });

  it('a REST record has the path to the bytes', async () => {
    const id = (await send(await zip({ 'request.txt': rows([`a,${parent},#a`]), a: 'x' }))).slice(34, 52);
    const response = await client.rest(`/services/data/v62.0/sobjects/Attachment/${id}`);
    const record = (await response.json()) as { Body: string };
    expect(record.Body).toBe(`/services/data/v62.0/sobjects/Attachment/${id}/Body`);
  });

  it('a first version makes a document, linked to where it is published', async () => {
    const request = `PathOnClient,VersionData,FirstPublishLocationId\nplan.pdf,#plan.pdf,${parent}\n`;
    const result = await send(
      await zip({ 'request.txt': request, 'plan.pdf': 'pages' }),
      'CSV',
      'ContentVersion',
    );
    const version = org.store.get(result.slice(34, 52));
    expect(version?.values.get('Title')).toBe('plan');
    const documentId = String(version?.values.get('ContentDocumentId'));
    expect(org.store.referrers(parent).map(({ record }) => record.object.name)).toContain(
      'ContentDocumentLink',
    );
    const next = `PathOnClient,VersionData,ContentDocumentId\nplan2.pdf,#p,${documentId}\n`;
    await send(await zip({ 'request.txt': next, p: 'more' }), 'CSV', 'ContentVersion');
    expect(version?.values.get('IsLatest')).toBe(false);
    expect(Buffer.from(await bodyOf(`ContentVersion/${version?.id}/VersionData`)).toString()).toBe('pages');
  });

  it('rows that name no file fail alone', async () => {
    const cells = ['a,#none', 'b,plain', 'c,#deep', 'd,#deep/d'].map((cell) =>
      cell.replace(',', `,${parent},`),
    );
    const result = await send(await zip({ 'request.txt': rows(cells), 'deep/': '', 'deep/d': 'd' }));
    const lines = result.split('\n').slice(1, -1);
    expect(lines.slice(0, 3)).toEqual([
      '"","false","false","INVALID_FIELD:Body: file not found in the archive: none:Body --"',
      '"","false","false","INVALID_FIELD:Body: binary value does not start with #: plain:Body --"',
      '"","false","false","INVALID_FIELD:Body: file is a directory: deep:Body --"',
    ]);
    expect(lines[3]).toContain('"true","true"');
  });

  it.each<[string, Files, RegExp]>([
    ['no request', { 'sub/request.txt': 'Name\nx\n' }, /request.txt not found at the root of the archive$/],
    [
      'too many files',
      { 'request.txt': 'Name\nx\n', ...manyFiles(1_000) },
      /1001 files. The maximum is 1000$/,
    ],
    ['a long name', { 'request.txt': 'Name\nx\n', ['n'.repeat(513)]: '' }, /a file name of 513 bytes/],
    [
      'much after unpacking',
      { 'request.txt': 'Name\nx\n', a: new Uint8Array(20_000_000) },
      /20000007 bytes after unpacking. The maximum is 20000000$/,
    ],
    ['an empty request', { 'request.txt': '' }, /^InvalidBatch : Records not found$/],
    ['an unknown field', { 'request.txt': 'Nome\nx\n' }, /^InvalidBatch : Field name not found : Nome$/],
  ])('fail with %s', async (_, files, message) => {
    const text = await send(await zip(files));
    expect(text).toMatch(message);
    expect(text).toMatch(/^InvalidBatch : /);
  });

  it('fail when they are none', async () => {
    expect(await send(Buffer.from('Name\nx\n'))).toMatch(
      /^InvalidBatch : Failed to process the zip archive: /,
    );
  });

  it('are for loads alone', async () => {
    const body = `<jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload"><operation>query</operation><object>Account</object><contentType>ZIP_CSV</contentType></jobInfo>`;
    const answer = await client.call('POST', 'job', 'application/xml', body);
    expect(elementIn(answer.text, 'exceptionMessage')).toBe('ZIP_CSV is not supported for query');
  });
});

function manyFiles(count: number): Files {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, '']));
}
