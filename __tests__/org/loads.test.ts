import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { extendSchema, objectsFromYaml } from '../../src/org/schema/schema-folder.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { elementIn, PlainClient } from './plain-client.ts';

const SCHEMA = `
Account:
  fields:
    Key__c: string(20) externalId unique label="Key"
    Region__c: picklist(North|South) restricted label="Region"
    Loose_Key__c: string(20) externalId
Video__c:
  label: Video
  fields:
    Title__c: string(40) required
    Account__c: reference(Account) required cascade
    Length__c: int label="Length"
    Price__c: double(5,2) label="Price"
    Shown__c: datetime
`;

let org: RunningOrg;
let client: PlainClient;

beforeEach(async () => {
  org = await startOrg({
    schema: extendSchema(standardObjects(), objectsFromYaml(SCHEMA)),
    timing: { kind: 'reads', reads: 0 },
  });
  client = new PlainClient(org);
});
afterEach(() => org.stop());

const UPSERT = '<externalIdFieldName>Key__c</externalIdFieldName><contentType>CSV</contentType>';

/** The result lines without ids and header. */
async function outcome(object: string, operation: string, csv: string, more?: string): Promise<string[]> {
  const result = await client.load(object, operation, csv, more);
  if (result.startsWith('<')) return [elementIn(result, 'stateMessage') ?? result];
  const lines = result.split('\n').slice(1, -1);
  return lines.map((line) => line.replace(/^"\w{18}"/, '"ID"'));
}

async function inserted(object: string, csv: string): Promise<string[]> {
  const result = await client.load(object, 'insert', csv);
  return [...result.matchAll(/^"(\w{18})","true"/gm)].map(([, id = '']) => id);
}

const failed = (error: string): string => `"","false","false","${error}"`;
const CREATED = '"ID","true","true",""';
const DONE = '"ID","true","false",""';

describe('row errors of an insert', () => {
  it.each([
    [
      'Contact',
      'LastName,FirstName\n,A',
      'REQUIRED_FIELD_MISSING:Required fields are missing: [LastName]:LastName --',
    ],
    [
      'Lead',
      'City\nB',
      'REQUIRED_FIELD_MISSING:Required fields are missing: [LastName, Company]:LastName,Company --',
    ],
    [
      'Account',
      `Name,Site\nA,${'x'.repeat(81)}`,
      `STRING_TOO_LONG:Account Site: data value too large: ${'x'.repeat(81)} (max length=80):Site --`,
    ],
    [
      'Account',
      'Name,NumberOfEmployees\nA,250.0',
      'INVALID_TYPE_ON_FIELD_IN_RECORD:Employees: value not of required type: 250.0:NumberOfEmployees --',
    ],
    [
      'Account',
      'Name,Region__c\nA,West',
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST:Region: bad value for restricted picklist field: West:Region__c --',
    ],
    [
      'Contact',
      'LastName,Email\nA,nobody',
      'INVALID_EMAIL_ADDRESS:Email: invalid email address: nobody:Email --',
    ],
    [
      'Contact',
      'LastName,Birthdate\nA,2026-02-30',
      'INVALID_TYPE_ON_FIELD_IN_RECORD:Birthdate: value not of required type: 2026-02-30:Birthdate --',
    ],
    [
      'Contact',
      'LastName,DoNotCall\nA,maybe',
      'INVALID_TYPE_ON_FIELD_IN_RECORD:Do Not Call: value not of required type: maybe:DoNotCall --',
    ],
    [
      'Contact',
      'LastName,AccountId\nA,abc',
      'MALFORMED_ID:Account ID: id value of incorrect type: abc:AccountId --',
    ],
    [
      'Contact',
      'LastName,AccountId\nA,001EM00000009zz',
      'INVALID_CROSS_REFERENCE_KEY:invalid cross reference id:--',
    ],
    [
      'Contact',
      'LastName,Account.Key__c\nA,none',
      'INVALID_FIELD:Foreign key external ID: none not found for field Key__c in entity Account:--',
    ],
    [
      'Account',
      'Name,CreatedDate\nA,2026-01-01',
      'INVALID_FIELD_FOR_INSERT_UPDATE:Unable to create/update fields: CreatedDate. Please check the security settings of this field and verify that it is read/write for your profile or permission set.:CreatedDate --',
    ],
  ])('%s %j', async (object, csv, error) => {
    expect(await outcome(object, 'insert', `${csv}\n`)).toEqual([failed(error)]);
  });

  it('a number outside the range, and one that fits', async () => {
    const [account] = await inserted('Account', 'Name\nA\n');
    const csv = `Title__c,Account__c,Price__c,Shown__c\nA,${account},1000,\nB,${account},999.994,2026-01-05T09:00:00.000+01:00\n`;
    expect(await outcome('Video__c', 'insert', csv)).toEqual([
      failed(
        'NUMBER_OUTSIDE_VALID_RANGE:Price: value outside of valid range on numeric field: 1000:Price__c --',
      ),
      CREATED,
    ]);
    const video = org.schema.object('Video__c');
    const [record] = video === undefined ? [] : org.store.all(video);
    expect(record?.values.get('Price__c')).toBe(999.994);
    expect(record?.values.get('Shown__c')).toBe('2026-01-05T08:00:00.000Z');
    expect(record?.id).toMatch(/^a00/);
  });

  it('duplicates of a unique field, in the same transaction and later', async () => {
    expect(await outcome('Account', 'insert', 'Name,Key__c\nA,k\nB,K\n')).toEqual([
      CREATED,
      failed(
        'DUPLICATE_VALUE:duplicate value found: <unknown> duplicates value on record with id: <unknown>:--',
      ),
    ]);
    const [line] = await outcome('Account', 'insert', 'Name,Key__c\nC,k\n');
    expect(line).toMatch(
      /^"","false","false","DUPLICATE_VALUE:duplicate value found: Key__c duplicates value on record with id: 001\w{15}:--"$/,
    );
  });

  it('a parent of another object, and one that is deleted', async () => {
    const [contact] = await inserted('Contact', 'LastName\nA\n');
    const [gone] = await inserted('Account', 'Name\nA\n');
    await client.load('Account', 'delete', `Id\n${gone}\n`);
    expect(await outcome('Contact', 'insert', `LastName,AccountId\nA,${contact}\nB,${gone}\n`)).toEqual([
      failed(`FIELD_INTEGRITY_EXCEPTION:Account ID: id value of incorrect type: ${contact}:AccountId --`),
      failed('ENTITY_IS_DELETED:entity is deleted:--'),
    ]);
  });
});

describe('whole batches that fail', () => {
  it.each([
    ['insert', 'Name,Nmae\nA,B\n', 'InvalidBatch : Field name not found : Nmae'],
    ['insert', 'Name,Undeclared__c\nA,B\n', 'InvalidBatch : Field name not found : Undeclared__c'],
    ['insert', 'Name\n', 'InvalidBatch : Records not found'],
    ['update', 'Name\nA\n', 'InvalidBatch : Field name not found : Id'],
    ['delete', 'Id,Name\n001EM0000000001,A\n', "InvalidBatch : The 'delete' batch must contain only ids"],
    ['insert', 'Name\nA,B\n', 'InvalidBatch : Failed to parse CSV. Row 1 has 2 cells, the header has 1'],
    [
      'insert',
      'Name\nA "B"\n',
      'InvalidBatch : Failed to parse CSV. Found unescaped quote. A value with quote should be within a quote',
    ],
    ['insert', 'Name,Owner.Name\nA,B\n', 'InvalidBatch : Field name not found : Owner.Name'],
  ])('%s %j', async (operation, csv, stateMessage) => {
    expect(await outcome('Account', operation, csv)).toEqual([stateMessage]);
  });

  it('the whole chunks before the defect are saved and have results', async () => {
    const jobId = await client.createJob('Account', 'insert');
    const batchId = await client.addBatch(jobId, `Name\n${'A\n'.repeat(450)}"B\n`);
    const info = await client.waitFor(jobId, batchId);
    expect([elementIn(info, 'state'), elementIn(info, 'numberRecordsProcessed')]).toEqual(['Failed', '400']);
    const { text } = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
    expect(text.split('\n')).toHaveLength(402);
    expect(org.ledger.report().records).toEqual({ Account: { created: 400, updated: 0, deleted: 0 } });
  });
});

describe('update, upsert and delete', () => {
  it('clears with #N/A, leaves empty cells alone, and takes columns in any case', async () => {
    const [id] = await inserted('Account', 'Name,Phone,Site\nA,1,S\n');
    expect(await outcome('Account', 'update', `id,PHONE,Site\n${id},#N/A,\n`)).toEqual([DONE]);
    const record = org.store.get(id ?? '');
    expect([record?.values.get('Phone'), record?.values.get('Site')]).toEqual([null, 'S']);
    expect(await outcome('Account', 'update', `Id,Name\n${id},#N/A\n`)).toEqual([
      failed('REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --'),
    ]);
  });

  it('says bad ids apart', async () => {
    const [contact] = await inserted('Contact', 'LastName\nA\n');
    const csv = `Id,Site\nabc123,S\n${contact},S\n001EM0000000099,S\n,S\n`;
    expect(await outcome('Account', 'update', csv)).toEqual([
      failed('MALFORMED_ID:Account ID: id value of incorrect type: abc123:Id --'),
      failed(`MALFORMED_ID:Account ID: id value of incorrect type: ${contact}:Id --`),
      failed('INVALID_CROSS_REFERENCE_KEY:invalid cross reference id:--'),
      failed('MISSING_ARGUMENT:Id not specified in an update call:--'),
    ]);
    expect(await outcome('Account', 'delete', `Id\nabcde0123456789XYZ\n${contact}\n`)).toEqual([
      failed('MALFORMED_ID:malformed id abcde0123456789XYZ:--'),
      failed("INVALID_ID_FIELD:Invalid Id for entity type 'Account':--"),
    ]);
  });

  it('upserts by a key: creates, finds, and refuses a key that stands twice in the batch', async () => {
    expect(await outcome('Account', 'upsert', 'Key__c,Name\na,A\nb,B\n', UPSERT)).toEqual([CREATED, CREATED]);
    expect(await outcome('Account', 'upsert', 'Key__c,Name\nA,A2\nc,C\nd,D\nd,D\n,E\n', UPSERT)).toEqual([
      DONE,
      CREATED,
      failed('DUPLICATE_VALUE:Duplicate external id specified: d:Key__c --'),
      failed('DUPLICATE_VALUE:Duplicate external id specified: d:Key__c --'),
      failed('MISSING_ARGUMENT:Key__c not specified:--'),
    ]);
  });

  it('upserts by Id: rows without one are inserted', async () => {
    const [id] = await inserted('Account', 'Name\nA\n');
    const byId = '<externalIdFieldName>Id</externalIdFieldName><contentType>CSV</contentType>';
    expect(await outcome('Account', 'upsert', `Id,Name\n${id},A2\n,New\n`, byId)).toEqual([DONE, CREATED]);
  });

  it('refuses to choose between two records with the same key', async () => {
    const ids = await inserted('Account', 'Name,Loose_Key__c\nA,x\nB,x\n');
    const more = '<externalIdFieldName>Loose_Key__c</externalIdFieldName><contentType>CSV</contentType>';
    expect(await outcome('Account', 'upsert', 'Loose_Key__c,Name\nx,C\n', more)).toEqual([
      failed(
        `DUPLICATE_EXTERNAL_ID:Loose Key: more than one record found for external id field: [${ids.join(', ')}]:--`,
      ),
    ]);
  });

  it('deletes children that go with their parent, and empties other lookups', async () => {
    const [account] = await inserted('Account', 'Name\nA\n');
    const [contact] = await inserted('Contact', `LastName,AccountId\nA,${account}\n`);
    const [other] = await inserted('Contact', `LastName,ReportsToId\nB,${contact}\n`);
    expect(await outcome('Account', 'hardDelete', `Id\n${account}\n`)).toEqual([DONE]);
    expect(org.store.get(contact ?? '')).toBeUndefined();
    expect(org.store.get(other ?? '')?.values.get('ReportsToId')).toBeNull();
    expect(await outcome('Account', 'delete', `Id\n${account}\n`)).toEqual([
      failed('INVALID_CROSS_REFERENCE_KEY:invalid cross reference id:--'),
    ]);
  });

  it('deletes nothing where a child holds its parent back', async () => {
    const [account] = await inserted('Account', 'Name\nA\n');
    const [contact] = await inserted('Contact', `LastName,AccountId\nA,${account}\n`);
    const [ticket] = await inserted('Case', `Subject,ContactId\nS,${contact}\n`);
    expect(await outcome('Account', 'delete', `Id\n${account}\n`)).toEqual([
      failed(
        'DELETE_FAILED:Your attempt to delete A could not be completed because it is associated with the following cases.: 00000001:--',
      ),
    ]);
    expect(org.store.get(contact ?? '')?.deleted).toBe(false);
    expect(await outcome('Case', 'delete', `Id\n${ticket}\n`)).toEqual([DONE]);
    expect(await outcome('Account', 'delete', `Id\n${account}\n`)).toEqual([DONE]);
    expect(org.store.get(contact ?? '')?.deleted).toBe(true);
  });

  it('finds deleted records neither to change nor as parents', async () => {
    const [account] = await inserted('Account', 'Name\nA\n');
    expect(await outcome('Account', 'delete', `Id\n${account}\n`)).toEqual([DONE]);
    const gone = failed('ENTITY_IS_DELETED:entity is deleted:--');
    expect(await outcome('Account', 'update', `Id,Name\n${account},B\n`)).toEqual([gone]);
    expect(await outcome('Account', 'delete', `Id\n${account}\n`)).toEqual([gone]);
    expect(await outcome('Contact', 'insert', `LastName,AccountId\nB,${account}\n`)).toEqual([gone]);
  });
});

describe('lookups by key, in all three formats', () => {
  it('CSV, with and without the type of a polymorphic parent', async () => {
    await inserted('Lead', 'LastName,Company,Email\nL,C,lead@b.example\n');
    expect(await outcome('Task', 'insert', 'Subject,Lead:Who.Email\nT,LEAD@b.example\n')).toEqual([CREATED]);
    expect(await outcome('Task', 'insert', 'Subject,Who.Email\nT,lead@b.example\n')).toEqual([
      'InvalidBatch : Field name not found : Who.Email',
    ]);
    expect(
      await outcome('Account', 'insert', 'Name,Owner.Username\nA,loader@embedded-org.example\n'),
    ).toEqual([CREATED]);
  });

  it('JSON and XML', async () => {
    const [lead] = await inserted('Lead', 'LastName,Company,Email\nL,C,lead@b.example\n');
    const json = await client.createJob('Task', 'insert', '<contentType>JSON</contentType>');
    const rows = [{ Subject: 'J', Who: { attributes: { type: 'Lead' }, Email: 'lead@b.example' } }];
    const jsonBatch = await client.addBatch(json, JSON.stringify(rows), 'application/json');
    await client.waitFor(json, jsonBatch);
    const xml = await client.createJob('Task', 'insert', '<contentType>XML</contentType>');
    const xmlBatch = await client.addBatch(
      xml,
      `<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <sObject><subject>X &amp; Y</subject><Description xsi:nil="true"/><Who><sObject><type>Lead</type><Email>lead@b.example</Email></sObject></Who></sObject>
        <sObject><Subject>bad</Subject><WhoId>abc</WhoId></sObject></sObjects>`,
      'application/xml',
    );
    await client.waitFor(xml, xmlBatch);
    const result = await client.call('GET', `job/${xml}/batch/${xmlBatch}/result`);
    expect(result.type).toBe('application/xml');
    expect(result.text).toContain(
      '<result><errors><fields>WhoId</fields><message>Name ID: id value of incorrect type: abc</message><statusCode>MALFORMED_ID</statusCode></errors><success>false</success><created>false</created></result>',
    );
    const task = org.schema.object('Task');
    const tasks = task === undefined ? [] : org.store.all(task);
    expect(tasks.map(({ values }) => [values.get('Subject'), values.get('WhoId')])).toEqual([
      ['J', lead],
      ['X & Y', lead],
    ]);
  });
});

describe('the ledger', () => {
  it('says requests, batches, records and rows stored twice', async () => {
    await client.load('Account', 'insert', 'Name\nA\nB\n');
    await client.load('Account', 'insert', 'Name\nA\n');
    const report = org.ledger.report();
    expect(report.records).toEqual({ Account: { created: 3, updated: 0, deleted: 0 } });
    expect(report.duplicates).toEqual({ Account: 1 });
    expect(report.jobsLeftOpen).toHaveLength(2);
    expect(report.requests).toMatchObject({
      'POST create 201': 2,
      'POST add-batch 201': 2,
      'GET result 200': 2,
    });
    expect(report.batches.map(({ bytes, processed }) => [bytes, processed])).toEqual([
      [9, 2],
      [7, 1],
    ]);
    const upload = report.log.find(({ route }) => route === 'add-batch');
    expect(upload?.headers).toMatchObject({ 'content-type': 'text/csv' });
    expect(JSON.stringify(report)).not.toContain(org.token);
    const overHttp = await fetch(`${org.url}/__org/ledger`);
    expect(await overHttp.json()).toMatchObject({
      records: report.records,
      requestCount: report.requestCount,
    });
    const records: unknown = await (await fetch(`${org.url}/__org/records/Account`)).json();
    expect(records).toMatchObject([{ Name: 'A', IsDeleted: false }, { Name: 'B' }, { Name: 'A' }]);
  });
});
