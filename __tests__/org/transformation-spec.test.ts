import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { readByPattern } from '../../src/org/rows/date-pattern.ts';
import { elementIn, PlainClient } from './plain-client.ts';

const HEADER = 'Salesforce Field,Csv Header,Value,Hint\n';

let org: RunningOrg;
let client: PlainClient;

beforeEach(async () => {
  org = await startOrg({ timing: { kind: 'reads', reads: 0 } });
  client = new PlainClient(org);
});
afterEach(() => org.stop());

/** What each created record holds of these fields, or the state message of the batch. */
async function load(
  object: string,
  spec: string,
  csv: string | Uint8Array<ArrayBuffer>,
  fields: readonly string[],
  type = 'text/csv',
): Promise<unknown> {
  const jobId = await client.createJob(object, 'insert');
  const answer = await client.call('POST', `job/${jobId}/spec`, 'text/csv', HEADER + spec);
  expect(answer.status).toBe(201);
  const batchId = await client.addBatch(jobId, csv, type);
  const info = await client.waitFor(jobId, batchId);
  const result = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
  if (result.status !== 200) return elementIn(info, 'stateMessage');
  return result.text
    .split('\n')
    .slice(1, -1)
    .map((line) => {
      const record = org.store.get(line.slice(1, 19));
      return record === undefined ? line : fields.map((field) => record.values.get(field) ?? null);
    });
}

async function refusalOf(spec: string, object = 'Contact', more?: string): Promise<string | undefined> {
  const jobId = await client.createJob(object, 'insert', more);
  const answer = await client.call('POST', `job/${jobId}/spec`, 'text/csv', spec);
  expect(answer.status).toBe(400);
  return elementIn(answer.text, 'exceptionMessage');
}

describe('a transformation spec', () => {
  it('names, drops, fills in and converts', async () => {
    const spec = `LastName,Surname,Nobody,
Birthdate,Born,,MM-dd-YYYY
HasOptedOutOfEmail,Out,,ja|yes
Title,,Staff,
Department,Dept,#N/A,
`;
    const csv = 'Surname,Born,Out,Noise\nAlpha,06-07-1940,ja,x\n,12-31-2001,no,y\nGamma,1940,,z\n';
    expect(
      await load('Contact', spec, csv, [
        'LastName',
        'Birthdate',
        'HasOptedOutOfEmail',
        'Title',
        'Department',
      ]),
    ).toEqual([
      ['Alpha', '1940-06-07', true, 'Staff', null],
      ['Nobody', '2001-12-31', false, 'Staff', null],
      '"","false","false","INVALID_TYPE_ON_FIELD_IN_RECORD:Birthdate: value not of required type: 1940:Birthdate --"',
    ]);
  });

  it('splits full names', async () => {
    const csv = 'Who\nFirst Middle Last\n"Last, First"\nOnly\n';
    expect(await load('Contact', 'Name,Who,,\n', csv, ['FirstName', 'LastName'])).toEqual([
      ['First Middle', 'Last'],
      ['First', 'Last'],
      [null, 'Only'],
    ]);
  });

  it('a source column that the batch lacks is taken as empty', async () => {
    expect(await load('Account', 'Name,Nome,Default,\n', 'Name\nx\n', ['Name'])).toEqual([['Default']]);
  });

  it('lets batches have another charset', async () => {
    const csv = Buffer.from('Nom\nCafé\n', 'latin1');
    expect(await load('Account', 'Name,Nom,,\n', csv, ['Name'], 'text/csv;charset=ISO-8859-1')).toEqual([
      ['Café'],
    ]);
  });

  it('fails the batch where it names no field, or hints at no pattern', async () => {
    expect(await load('Account', 'Nome,X,,\n', 'X\n1\n', [])).toBe(
      'InvalidBatch : Field name not found : Nome',
    );
    expect(await load('Contact', 'LastName,X,,\nBirthdate,Y,,Q\n', 'X\n1\n', [])).toBe(
      'InvalidBatch : Invalid hint for Birthdate in the transformation spec: Q',
    );
  });

  it.each([
    ['Field,Header\nName,X\n', 'Its header must be Salesforce Field,Csv Header,Value,Hint'],
    [HEADER, 'It has no lines'],
    [`${HEADER},X,,\n`, 'Line 2 names no Salesforce Field'],
    [`${HEADER}Name,X,,\nname,Y,,\n`, 'name stands in it twice'],
    [`${HEADER}Name,"X,,\n`, 'EOF reached before closing an opened quote'],
  ])('is refused: %j', async (spec, reason) => {
    expect(await refusalOf(spec)).toBe(`Invalid transformation spec. ${reason}`);
  });

  it('has fewer than 8,192 characters', async () => {
    expect(await refusalOf(`${HEADER}Name,X,${'v'.repeat(9_000)},\n`)).toBe(
      'Invalid transformation spec. It has 9048 characters, and must have fewer than 8192',
    );
  });

  it('comes before the first batch, to a CSV job that loads', async () => {
    const spec = `${HEADER}Name,X,,\n`;
    const xmlJob = '<contentType>XML</contentType>';
    expect(await refusalOf(spec, 'Account', xmlJob)).toBe('A transformation spec is for CSV jobs that load');
    const jobId = await client.createJob('Account', 'insert');
    await client.addBatch(jobId, 'Name\nx\n');
    const answer = await client.call('POST', `job/${jobId}/spec`, 'text/csv', spec);
    expect(elementIn(answer.text, 'exceptionMessage')).toBe(
      'A transformation spec must be sent before the first batch',
    );
  });
});

it.each([
  ['06-07-1940', 'MM-dd-yyyy', '1940-06-07T00:00:00.000Z'],
  ['7.6.49', 'd.M.yy', '2049-06-07T00:00:00.000Z'],
  ['Jun 7, 1950', 'MMM d, yyyy', '1950-06-07T00:00:00.000Z'],
  ['1950-06-07T11:12:13.014+02:00', "yyyy-MM-dd'T'HH:mm:ss.SSSX", '1950-06-07T11:12:13.014+02:00'],
  ['07/06/1950 12:30 AM', 'dd/MM/yyyy hh:mm a', '1950-06-07T00:30:00.000Z'],
  ['07/06/1950 12:30 pm', 'dd/MM/yyyy hh:mm a', '1950-06-07T12:30:00.000Z'],
  ['1950', 'yyyy-MM', undefined],
])('%s by %s', (text, pattern, expected) => {
  expect(readByPattern(text, pattern)).toBe(expected);
});
