import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { elementIn, PlainClient } from './plain-client.ts';

let org: RunningOrg;
let client: PlainClient;

beforeEach(async () => {
  const now = (): number => Date.parse('2026-01-05T09:00:00.000Z');
  org = await startOrg({ timing: { kind: 'reads', reads: 0 }, now });
  client = new PlainClient(org);
  await client.load(
    'Account',
    'insert',
    'Name,AnnualRevenue,NumberOfEmployees\nAlpha,23456,5\n"Beta ""B""",,\nGamma,12500000,7\n',
  );
  await client.load(
    'Contact',
    'insert',
    `LastName,AccountId,Email\nOne,001EM0000000001,one@b.example\nTwo,,\n`,
  );
});
afterEach(() => org.stop());

/** The result file of a query, or the batch's state message. */
async function query(
  soql: string,
  object = 'Account',
  contentType = 'CSV',
  operation = 'query',
): Promise<string> {
  const type = { CSV: 'text/csv', JSON: 'application/json', XML: 'application/xml' }[contentType];
  const jobId = await client.createJob(object, operation, `<contentType>${contentType}</contentType>`);
  const batchId = await client.addBatch(jobId, soql, type);
  const info = await client.waitFor(jobId, batchId);
  const list = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
  const id = /752\w{12}\b/.exec(list.text)?.[0];
  if (id === undefined) return elementIn(info, 'stateMessage') ?? info;
  if (contentType === 'CSV') {
    expect(list.text).toBe(
      `<result-list xmlns="http://www.force.com/2009/06/asyncapi/dataload"><result>${id}</result></result-list>`,
    );
  }
  if (contentType === 'JSON') expect(list.text).toBe(`["${id}"]`);
  const file = await client.call('GET', `job/${jobId}/batch/${batchId}/result/${id}`);
  expect(file.type).toBe(type);
  return file.text;
}

describe('query jobs', () => {
  it('CSV: all cells quoted, doubles as Java writes them, null empty', async () => {
    expect(await query('SELECT Id, Name, AnnualRevenue, NumberOfEmployees FROM Account ORDER BY Name')).toBe(
      `"Id","Name","AnnualRevenue","NumberOfEmployees"
"001EM0000000001YAA","Alpha","23456.0","5"
"001EM0000000002YAA","Beta ""B""","",""
"001EM0000000003YAA","Gamma","1.25E7","7"
`,
    );
  });

  it('parents are dotted columns', async () => {
    expect(await query('SELECT LastName, Account.Name, Account.Owner.Username FROM Contact', 'Contact')).toBe(
      `"LastName","Account.Name","Account.Owner.Username"
"One","Alpha","loader@embedded-org.example"
"Two","",""
`,
    );
  });

  it.each([
    ["Name = 'ALPHA'", ['Alpha']],
    ["Name != 'Alpha'", ['Beta "B"', 'Gamma']],
    ["Name LIKE '%m_a'", ['Gamma']],
    ["Name LIKE 'b%'", ['Beta "B"']],
    ['AnnualRevenue = null', ['Beta "B"']],
    ['AnnualRevenue != null AND NumberOfEmployees > 5', ['Gamma']],
    ["NOT (Name = 'Alpha' OR Name = 'Gamma')", ['Beta "B"']],
    ["(NOT Name LIKE 'A%') AND NumberOfEmployees <= 7", ['Gamma']],
    ["Name IN ('alpha', 'gamma')", ['Alpha', 'Gamma']],
    ["Id NOT IN ('001EM0000000001', '001EM0000000002YAA')", ['Gamma']],
    ['CreatedDate >= 2026-01-05T10:00:00+01:00', ['Alpha', 'Beta "B"', 'Gamma']],
    ['CreatedDate < 2026-01-05T09:00:00Z', []],
    ["Owner.Alias = 'loader' AND IsDeleted = false", ['Alpha', 'Beta "B"', 'Gamma']],
  ])('WHERE %s', async (condition, names) => {
    const text = await query(`SELECT Name FROM Account WHERE ${condition} ORDER BY Name ASC LIMIT 10`);
    const rows = text.split('\n').slice(1, -1);
    expect(rows).toEqual(names.map((name) => `"${name.replaceAll('"', '""')}"`));
  });

  it('sorts, limits, and puts nulls where they are wanted', async () => {
    const names = async (tail: string): Promise<string> =>
      (await query(`SELECT Name FROM Account ORDER BY ${tail}`)).split('\n').slice(1, -1).join();
    expect(await names('AnnualRevenue')).toBe('"Beta ""B""","Alpha","Gamma"');
    expect(await names('AnnualRevenue DESC NULLS LAST')).toBe('"Gamma","Alpha","Beta ""B"""');
    expect(await names('Name DESC LIMIT 1')).toBe('"Gamma"');
  });

  it('no rows are a sentence', async () => {
    expect(await query("SELECT Id FROM Account WHERE Name = 'none'")).toBe(
      'Records not found for this query',
    );
  });

  it('JSON: pretty-printed, dateTimes as milliseconds, parents with attributes of their own', async () => {
    const soql = "SELECT Id, CreatedDate, Email, Account.Name FROM Contact WHERE LastName = 'One'";
    expect(await query(soql, 'Contact', 'JSON')).toBe(`[ {
  "attributes" : {
    "type" : "Contact",
    "url" : "/services/data/v62.0/sobjects/Contact/003EM0000000001YAA"
  },
  "Id" : "003EM0000000001YAA",
  "CreatedDate" : 1767603600000,
  "Email" : "one@b.example",
  "Account" : {
    "attributes" : {
      "type" : "Account",
      "url" : "/services/data/v62.0/sobjects/Account/001EM0000000001YAA"
    },
    "Name" : "Alpha"
  }
} ]`);
  });

  it('XML: the Id stands twice', async () => {
    const text = await query("SELECT Id, Name FROM Account WHERE Name = 'Alpha'", 'Account', 'XML');
    expect(text.match(/<Id>001EM0000000001YAA<\/Id>/g)).toHaveLength(2);
    expect(text).toContain('<records xsi:type="sObject"><type>');
  });

  it('queryAll sees deleted records', async () => {
    await client.load('Account', 'delete', 'Id\n001EM0000000001\n');
    expect(await query('SELECT Name FROM Account')).not.toContain('Alpha');
    expect(await query('SELECT Name FROM Account', 'Account', 'CSV', 'queryAll')).toContain('Alpha');
  });

  it.each([
    [
      'SELECT Id FROM Contact',
      /^InvalidBatch : Failed to process query: INVALID_TYPE_FOR_OPERATION: The root entity of the requested query \(Contact\) does not match the entity of the requested Bulk API Job \(Account\)\.$/,
    ],
    [
      'SELECT Id, Bad FROM Account',
      /^InvalidBatch : Failed to process query: INVALID_FIELD: SELECT Id, Bad FROM Account {12}\^ ERROR at Row:1:Column:12 No such column 'Bad' on entity 'Account'\./,
    ],
    ['SELECT Id FROM', /^InvalidBatch : Failed to process query: MALFORMED_QUERY: /],
    [
      'SELECT BillingAddress FROM Account',
      /FUNCTIONALITY_NOT_ENABLED: Selecting compound data not supported in Bulk Query$/,
    ],
    [
      'SELECT Id, (SELECT Id FROM Contacts) FROM Account',
      /^FeatureNotEnabled : Aggregate Relationships not supported in Bulk Query with CSV content type$/,
    ],
  ])('%s is refused', async (soql, message) => {
    expect(await query(soql)).toMatch(message);
  });

  it('a binary field is refused', async () => {
    expect(await query('SELECT Body FROM Attachment', 'Attachment')).toBe(
      'FeatureNotEnabled : Binary field not supported',
    );
  });
});
