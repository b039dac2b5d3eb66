import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { elementIn, PlainClient } from './plain-client.ts';

const ROWS = 25;
const CSV_JOB = '<contentType>CSV</contentType>';

let org: RunningOrg;
let client: PlainClient;

beforeEach(async () => {
  org = await startOrg({ timing: { kind: 'reads', reads: 2 }, resultFileLength: 60 });
  client = new PlainClient(org);
  const names = Array.from({ length: ROWS }, (_, at) => `Account ${at + 1}`);
  await client.load('Account', 'insert', `Name\n${names.join('\n')}\n`);
});
afterEach(() => org.stop());

async function batchIds(jobId: string): Promise<string[]> {
  const { text } = await client.call('GET', `job/${jobId}/batch`);
  return [...text.matchAll(/<id>(751\w{15})<\/id>/g)].map((match) => match[1] ?? '');
}

/** The lines of all result files of a batch, and how many files there were. */
async function resultOf(jobId: string, batchId: string): Promise<{ lines: string[]; files: number }> {
  await client.waitFor(jobId, batchId);
  const list = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
  const ids = [...list.text.matchAll(/<result>(752\w{12})<\/result>/g)].map((match) => match[1] ?? '');
  const lines: string[] = [];
  for (const id of ids) {
    const { text } = await client.call('GET', `job/${jobId}/batch/${batchId}/result/${id}`);
    lines.push(...text.split('\n').slice(1, -1));
  }
  return { lines, files: ids.length };
}

/** Creates a chunked job for this query and waits until the original batch is final. */
async function chunked(
  soql: string,
  header: string,
): Promise<{ jobId: string; original: string; info: string }> {
  const jobId = await client.createJob('Account', 'query', CSV_JOB, { 'Sforce-Enable-PKChunking': header });
  const original = await client.addBatch(jobId, soql);
  return { jobId, original, info: await client.waitFor(jobId, original) };
}

describe('a query whose result is long', () => {
  it('comes in several files, each with a header', async () => {
    const jobId = await client.createJob('Account', 'query');
    const batchId = await client.addBatch(jobId, 'SELECT Name FROM Account');
    const { lines, files } = await resultOf(jobId, batchId);
    expect(files).toBeGreaterThan(1);
    expect(lines).toEqual(Array.from({ length: ROWS }, (_, at) => `"Account ${at + 1}"`));
  });
});

describe('PK chunking', () => {
  it('leaves the original batch NotProcessed, and the chunks have all rows once', async () => {
    const { jobId, original, info } = await chunked('SELECT Name FROM Account', 'chunkSize=10;');
    expect(elementIn(info, 'state')).toBe('NotProcessed');
    expect(info).not.toContain('stateMessage');
    expect(elementIn(info, 'numberRecordsProcessed')).toBe('0');
    const chunks = (await batchIds(jobId)).filter((id) => id !== original);
    expect(chunks).toHaveLength(3);
    const names: string[] = [];
    for (const chunk of chunks) names.push(...(await resultOf(jobId, chunk)).lines);
    expect(new Set(names).size).toBe(ROWS);
    expect(names).toHaveLength(ROWS);
    const job = await client.call('GET', `job/${jobId}`);
    expect(elementIn(job.text, 'numberBatchesCompleted')).toBe('3');
    expect(elementIn(job.text, 'numberBatchesTotal')).toBe('4');
    expect(elementIn(job.text, 'numberRecordsProcessed')).toBe(String(ROWS));
  });

  it('shows each chunk as a query that starts with the original', async () => {
    const soql = "SELECT Id FROM Account WHERE Name LIKE 'Account 2%'";
    const { jobId, original } = await chunked(soql, 'true; chunkSize=20; parent=Account');
    const [first = ''] = (await batchIds(jobId)).filter((id) => id !== original);
    const { text } = await client.call('GET', `job/${jobId}/batch/${first}/request`);
    expect(text.startsWith(soql)).toBe(true);
    expect(text.slice(soql.length)).toBe(" AND Id >= '001EM0000000001' AND Id < '001EM000000000L'");
  });

  it('begins at the start row', async () => {
    const { jobId, original } = await chunked(
      'SELECT Name FROM Account',
      'chunkSize=250000; startRow=001EM000000000K',
    );
    const [only = '', ...others] = (await batchIds(jobId)).filter((id) => id !== original);
    expect(others).toEqual([]);
    expect((await resultOf(jobId, only)).lines[0]).toBe('"Account 20"');
  });

  it.each(['SELECT Id FROM Account ORDER BY Name', "SELECT Id FROM Account WHERE Id != '001EM0000000001'"])(
    'does not cut "%s"',
    async (soql) => {
      const { jobId, info } = await chunked(soql, 'TRUE');
      expect(elementIn(info, 'state')).toBe('Completed');
      expect(await batchIds(jobId)).toHaveLength(1);
    },
  );

  it('a query that is no SOQL fails', async () => {
    const { info } = await chunked('SELECT Id FROM', 'TRUE');
    expect(elementIn(info, 'state')).toBe('Failed');
  });

  it.each(['chunkSize=250001', 'chunkSize=0', 'size=5', 'startRow=abc'])('refuses "%s"', async (header) => {
    const body = `<jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload"><operation>query</operation><object>Account</object>${CSV_JOB}</jobInfo>`;
    const answer = await client.call('POST', 'job', 'application/xml', body, {
      'Sforce-Enable-PKChunking': header,
    });
    expect(answer.status).toBe(400);
    expect(elementIn(answer.text, 'exceptionMessage')).toBe(
      `Invalid value in Sforce-Enable-PKChunking: ${header}`,
    );
  });

  it('is ignored by loads', async () => {
    const jobId = await client.createJob('Account', 'insert', CSV_JOB, {
      'Sforce-Enable-PKChunking': 'TRUE',
    });
    const batchId = await client.addBatch(jobId, 'Name\nX\n');
    expect(elementIn(await client.waitFor(jobId, batchId), 'state')).toBe('Completed');
  });
});
