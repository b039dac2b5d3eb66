import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { extendSchema, objectsFromYaml } from '../../src/org/schema/schema-folder.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { PlainClient } from './plain-client.ts';

const SCHEMA = `
Measure__c:
  fields:
    Fine__c: double(18,15)
    Price__c: currency(16,2)
    Share__c: percent(5,3)
    Place__c: location
    Home__c: address
    Opens__c: time label="Opens"
    Mail__c: email label="Mail"
`;

let org: RunningOrg;
let client: PlainClient;
beforeAll(async () => {
  org = await startOrg({
    schema: extendSchema(standardObjects(), objectsFromYaml(SCHEMA)),
    timing: { kind: 'reads', reads: 0 },
  });
  client = new PlainClient(org);
});
afterAll(() => org.stop());

/** What a query gives back of a value that was inserted, or the error of the row. */
async function kept(field: string, value: string): Promise<string> {
  const result = await client.load('Measure__c', 'insert', `${field}\n${value}\n`);
  const [, id = '', success, , error = ''] =
    /^"(\w*)","(\w+)","(\w+)","(.*)"$/m.exec(result.split('\n')[1] ?? '') ?? [];
  if (success !== 'true') return error.split('"')[0] ?? '';
  const more = '<contentType>CSV</contentType>';
  const jobId = await client.createJob('Measure__c', 'query', more);
  const batchId = await client.addBatch(jobId, `SELECT ${field} FROM Measure__c WHERE Id = '${id}'`);
  await client.waitFor(jobId, batchId);
  const list = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
  const [, resultId = ''] = /<result>(\w+)<\/result>/.exec(list.text) ?? [];
  const rows = await client.call('GET', `job/${jobId}/batch/${batchId}/result/${resultId}`);
  return rows.text.split('\n')[1]?.replaceAll('"', '') ?? rows.text;
}

describe('values are kept', () => {
  it.each([
    ['Fine__c', '42.990906', '42.990906'],
    ['Fine__c', '0.1', '0.1'],
    ['Fine__c', '999.123456789012', '999.123456789012'],
    ['Fine__c', '-7.000000000000001', '-7.000000000000001'],
    ['Place__Latitude__s', '39.16380180427811', '39.16380180427811'],
    ['Place__Longitude__s', '-111.91679269275916', '-111.91679269275916'],
    ['Home__Longitude__s', '-0.127758345678901', '-0.127758345678901'],
    ['Price__c', '12345678901234.56', '1.234567890123456E13'],
    ['Price__c', '1.005', '1.005'],
    ['Price__c', '-1.005', '-1.005'],
    ['Price__c', '1.2e1', '12.0'],
    ['Price__c', '1255e-3', '1.255'],
    ['Share__c', '12.3456', '12.3456'],
    ['Share__c', '+12.5', '12.5'],
    ['Opens__c', '14:00:00.000Z', '14:00:00.000Z'],
    ['Opens__c', '07:30:15', '07:30:15.000Z'],
    ['Opens__c', '01:30:00.5+02:00', '23:30:00.500Z'],
    ['Mail__c', 'a@example.com', 'a@example.com'],
    ['Mail__c', 'First.Last@Example.COM', 'first.last@example.com'],
    ['Mail__c', 'a..b.@sub-domain.example.org', 'a..b.@sub-domain.example.org'],
    ['Mail__c', "o'hara+tag/1=x@example.co", "o'hara+tag/1=x@example.co"],
    ['Mail__c', 'jürgen@müller.example', 'jürgen@müller.example'],
  ])('%s: %s is %s', async (field, sent, expected) => {
    expect(await kept(field, sent)).toBe(expected);
  });

  it.each([
    '14:00',
    '2 PM',
    '25:00:00.000Z',
    '24:00:00.000Z',
    '12:60:00Z',
    '12:00:00.0000Z',
    '2026-01-01T14:00:00Z',
  ])('no time of day: %s', async (value) => {
    expect(await kept('Opens__c', value)).toBe(
      `INVALID_TYPE_ON_FIELD_IN_RECORD:Opens: value not of required type: ${value}:Opens__c --`,
    );
  });

  it.each([
    'nobody',
    'a@b',
    '@example.com',
    '.a@example.com',
    'a@-example.com',
    'a@example..com',
    'a b@example.com',
    'a@b@example.com',
    'a@example.com;b@example.com',
    ' a@example.com',
  ])('no address: %s', async (value) => {
    expect(await kept('Mail__c', value)).toBe(
      `INVALID_EMAIL_ADDRESS:Mail: invalid email address: ${value}:Mail__c --`,
    );
  });

  it('nobody writes into a whole, only into its parts', async () => {
    expect(await kept('Place__c', '1')).toMatch(
      /^INVALID_FIELD_FOR_INSERT_UPDATE:Unable to create\/update fields: Place__c/,
    );
    expect(await kept('Home__c', '1')).toMatch(
      /^INVALID_FIELD_FOR_INSERT_UPDATE:Unable to create\/update fields: Home__c/,
    );
  });
});
