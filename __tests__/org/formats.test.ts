import { fc } from '../fast-check.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { extendSchema, objectsFromYaml } from '../../src/org/schema/schema-folder.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { elementIn, PlainClient } from './plain-client.ts';

const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const MEDIA_TYPES = { CSV: 'text/csv', JSON: 'application/json', XML: 'application/xml' } as const;
type Format = keyof typeof MEDIA_TYPES;

const SCHEMA = `
Area__c:
  recordTypes: [North_Side, South_Side]
  fields: { Code__c: string(40) externalId unique, Rank__c: string(40) externalId }
Room__c:
  fields:
    Text__c: string(255)
    Long__c: textarea(32000)
    Amount__c: double(18,4)
    Count__c: int
    Open__c: boolean
    Day__c: date
    Area__c: reference(Area__c) cascade
    Thing__c: reference(Account,Contact) relationship=Thing__r
Account: { fields: { Ext__c: string(40) externalId unique }, recordTypes: [North_Side, Partner] }
Contact: { fields: { Ext__c: string(40) externalId unique } }
`;

let org: RunningOrg;
let client: PlainClient;

beforeAll(async () => {
  const schema = extendSchema(standardObjects(), objectsFromYaml(SCHEMA));
  org = await startOrg({ timing: { kind: 'reads', reads: 0 }, schema });
  client = new PlainClient(org);
  await client.load('Area__c', 'insert', 'Name,Code__c,Rank__c\nOne,a1,x\nTwo,a2,x\n');
  await client.load('Account', 'insert', 'Name,Ext__c\nAcme,acc\n');
  await client.load('Contact', 'insert', 'LastName,Ext__c\nPerson,con\n');
});
afterAll(() => org.stop());

/** Sends a batch through a job of its own; the result rows as the JSON results give them, or the state message. */
async function send(object: string, format: Format, body: string, operation = 'insert'): Promise<string> {
  const jobId = await client.createJob(object, operation, `<contentType>${format}</contentType>`);
  const batchId = await client.addBatch(jobId, body, MEDIA_TYPES[format]);
  const info = await client.waitFor(jobId, batchId);
  const result = await client.call('GET', `job/${jobId}/batch/${batchId}/result`);
  if (result.status !== 200) {
    return elementIn(info, 'stateMessage') ?? /"stateMessage":"([^"]*)"/.exec(info)?.[1] ?? info;
  }
  expect(result.type).toBe(MEDIA_TYPES[format]);
  return result.text;
}

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;
const FIELDS = ['Text__c', 'Long__c', 'Amount__c', 'Count__c', 'Open__c', 'Day__c'] as const;

const cell = (value: Cell | undefined): string => (value === null ? '#N/A' : String(value ?? ''));
const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;').replaceAll(']]>', ']]&gt;');

function written(rows: readonly Row[], format: Format): string {
  switch (format) {
    case 'CSV': {
      const lines = rows.map((row) =>
        FIELDS.map((field) => `"${cell(row[field]).replaceAll('"', '""')}"`).join(','),
      );
      return `${FIELDS.join(',')}\n${lines.join('\n')}\n`;
    }
    case 'JSON':
      return JSON.stringify(rows, null, rows.length % 3);
    case 'XML': {
      const elements = rows.map((row) => {
        const fields = Object.entries(row).map(([name, value]) =>
          value === null ? `<${name} xsi:nil="true"/>` : `<${name}>${xmlText(String(value))}</${name}>`,
        );
        return `<sObject>${fields.join('')}</sObject>`;
      });
      return `<?xml version="1.0" encoding="UTF-8"?><sObjects xmlns="${NAMESPACE}" xmlns:xsi="${INSTANCE}">${elements.join('')}</sObjects>`;
    }
  }
}

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((value) => value.replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '\n'))
  .filter((value) => value !== '#N/A');
const optional = (values: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> => fc.option(values, { nil: null });
const row: fc.Arbitrary<Row> = fc.record({
  Text__c: optional(text),
  Long__c: optional(text),
  Amount__c: optional(fc.integer({ min: -1e12, max: 1e12 }).map((value) => value / 10_000)),
  Count__c: optional(fc.integer({ min: -99_999_999, max: 99_999_999 })),
  Open__c: fc.boolean(),
  Day__c: optional(
    fc
      .date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
});

function stored(ids: readonly string[]): Row[] {
  return ids.map((id) => {
    const values = org.store.get(id)?.values;
    return Object.fromEntries(FIELDS.map((field) => [field, values?.get(field) ?? null]));
  });
}

function createdIds(result: string): string[] {
  return [...result.matchAll(/\ba\w{17}\b/g)].map(([id]) => id);
}

/** Blanks at the ends of a text are not kept, and its lines end in one way. */
function asStored(sent: Row): Row {
  const texts = Object.entries(sent).map(([name, value]) => {
    if (typeof value !== 'string') return [name, value];
    const text = value.replace(/^[ \n]+|[ \n]+$/g, '');
    return [name, text === '' ? null : text];
  });
  return Object.fromEntries(texts) as Row;
}

describe('random rows', () => {
  it.each(['CSV', 'JSON', 'XML'] as const)('are stored as they were sent in %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const ids = createdIds(await send('Room__c', format, written(rows, format)));
        expect(stored(ids)).toEqual(rows.map(asStored));
      }),
      { numRuns: 40 },
    );
  });

  it('JSON numbers keep their digits in texts', async () => {
    const body = '[{"Text__c":12345678901234567890.1234567890,"Amount__c":1e3,"Count__c":-7}]';
    const [id = ''] = createdIds(await send('Room__c', 'JSON', body));
    expect(org.store.get(id)?.values.get('Text__c')).toBe('12345678901234567890.1234567890');
    expect(org.store.get(id)?.values.get('Amount__c')).toBe(1000);
    expect(org.store.get(id)?.values.get('Count__c')).toBe(-7);
  });
});

interface Reference {
  readonly header: string;
  readonly json: object;
  readonly xml: string;
}

/** The same reference in the three notations. */
function reference(relationship: string, key: string, value: string, type?: string): Reference {
  const attributes = type === undefined ? {} : { attributes: { type } };
  const prefix = type === undefined ? '' : `${type}:`;
  const typeElement = type === undefined ? '' : `<type>${type}</type>`;
  return {
    header: `${prefix}${relationship}.${key}`,
    json: { [relationship]: { ...attributes, [key]: value } },
    xml: `<${relationship}><sObject>${typeElement}<${key}>${value}</${key}></sObject></${relationship}>`,
  };
}

async function sendReference(
  format: Format,
  object: string,
  given: Reference,
  value: string,
): Promise<string> {
  const name = object === 'Room__c' ? 'Text__c' : 'Name';
  const body = {
    CSV: `${name},${given.header}\nx,${value}\n`,
    JSON: JSON.stringify([{ [name]: 'x', ...given.json }]),
    XML: `<sObjects xmlns="${NAMESPACE}"><sObject><${name}>x</${name}>${given.xml}</sObject></sObjects>`,
  }[format];
  return send(object, format, body);
}

describe.each(['CSV', 'JSON', 'XML'] as const)('references in %s', (format) => {
  it.each([
    ['Room__c', 'Area__r', 'Code__c', 'A2', undefined, 'Area__c', 'Two'],
    ['Room__c', 'Thing__r', 'Ext__c', 'acc', 'Account', 'Thing__c', 'Acme'],
    ['Room__c', 'Thing__r', 'Ext__c', 'con', 'Contact', 'Thing__c', 'Person'],
    ['Room__c', 'Owner', 'Username', 'loader@embedded-org.example', 'User', 'OwnerId', 'Loader'],
    ['Account', 'Owner', 'Username', 'loader@embedded-org.example', undefined, 'OwnerId', 'Loader'],
    ['Account', 'RecordType', 'DeveloperName', 'North_Side', undefined, 'RecordTypeId', 'North Side'],
    ['Area__c', 'RecordType', 'Name', 'North Side', undefined, 'RecordTypeId', 'North Side'],
  ])('%s by %s.%s %s', async (object, relationship, key, value, type, field, name) => {
    const given = reference(relationship, key, value, type);
    const result = await sendReference(format, object, given, value);
    const [id = ''] = [...result.matchAll(/\b(?:a|001)\w{15,17}\b/g)].map(([found]) => found);
    const parent = org.store.get(String(org.store.get(id)?.values.get(field)));
    expect(parent?.values.get('Name'), result).toBe(name);
    if (key === 'DeveloperName') expect(parent?.values.get('SobjectType')).toBe(object);
  });

  it.each([
    [
      reference('Area__r', 'Code__c', 'none'),
      /Foreign key external ID: none not found for field Code__c in entity Area__c/,
    ],
    [
      reference('Area__r', 'Rank__c', 'x'),
      /Rank: more than one record found for external id field: \[a\w{17}, a\w{17}\]/,
    ],
    [reference('Thing__r', 'Ext__c', 'acc'), /^InvalidBatch : Field name not found : Thing__r.Ext__c$/],
    [
      reference('Area__r', 'Code__c', 'a1', 'Area__c'),
      /^InvalidBatch : Field name not found : Area__c:Area__r.Code__c$/,
    ],
    [
      reference('Area__r', 'CreatedDate', 'a1'),
      /^InvalidBatch : Field name not found : Area__r.CreatedDate$/,
    ],
    [reference('Nothing__r', 'Code__c', 'a1'), /^InvalidBatch : Field name not found : Nothing__r.Code__c$/],
  ])('that lead nowhere: $header', async (given, message) => {
    const value = Object.values(given.json as Record<string, Record<string, string>>)[0] ?? {};
    const key = Object.keys(value).find((name) => name !== 'attributes') ?? '';
    expect(await sendReference(format, 'Room__c', given, String(value[key]))).toMatch(message);
  });
});

describe('the type of a parent in XML', () => {
  it.each([
    ['<Ext__c>con</Ext__c><type>Contact</type>', 'Person'],
    ['<type>Account</type><Ext__c>acc</Ext__c>', 'Acme'],
    ['<Ext__c>acc</Ext__c><type>Account</type>', 'Acme'],
  ])('%s', async (inner, name) => {
    const row = `<Text__c>x</Text__c><Thing__r><sObject>${inner}</sObject></Thing__r>`;
    const result = await send(
      'Room__c',
      'XML',
      `<sObjects xmlns="${NAMESPACE}"><sObject>${row}</sObject></sObjects>`,
    );
    const [id = ''] = [...result.matchAll(/\ba\w{17}\b/g)].map(([found]) => found);
    const parent = org.store.get(String(org.store.get(id)?.values.get('Thing__c')));
    expect(parent?.values.get('Name'), result).toBe(name);
  });

  it.each([
    '<type>Account</type>',
    '<Ext__c>acc</Ext__c><Name>Acme</Name>',
    '<type>Account</type><type>Contact</type><Ext__c>acc</Ext__c>',
  ])('no parent: %s', async (inner) => {
    const row = `<Text__c>x</Text__c><Thing__r><sObject>${inner}</sObject></Thing__r>`;
    const result = await send(
      'Room__c',
      'XML',
      `<sObjects xmlns="${NAMESPACE}"><sObject>${row}</sObject></sObjects>`,
    );
    expect(result).toBe('InvalidBatch : Field name not found : Thing__r');
  });
});

describe('binary fields', () => {
  const base64 = 'aGVsbG8=';
  const xml = (rows: string): string => `<sObjects xmlns="${NAMESPACE}">${rows}</sObjects>`;
  it.each([
    ['Attachment', 'CSV', `Name,Body\na,${base64}\n`, 'Body'],
    ['Document', 'CSV', 'Name,body\na,\n', 'body'],
    ['ContentVersion', 'CSV', `Title,PathOnClient,VersionData\na,a.txt,${base64}\n`, 'VersionData'],
    [
      'ContentVersion',
      'JSON',
      `[{"Title":"a","PathOnClient":"a.txt","VersionData":"${base64}"}]`,
      'VersionData',
    ],
    ['Attachment', 'XML', xml(`<sObject><Name>a</Name><Body>${base64}</Body></sObject>`), 'Body'],
  ] as const)('fail the batch of %s in %s', async (object, format, body, field) => {
    expect(await send(object, format, body)).toBe(
      `InvalidBatch : Binary field ${field} is only supported for content types ZIP_XML and ZIP_CSV`,
    );
  });
});

describe('control documents of a JSON job', () => {
  it('are JSON, whatever the job was created in', async () => {
    const jobId = await client.createJob('Account', 'insert', '<contentType>JSON</contentType>');
    const added = await client.call('POST', `job/${jobId}/batch`, 'application/json', '[{"Name":"x"}]');
    const { id, state, stateMessage } = JSON.parse(added.text) as Record<string, unknown>;
    expect([state, stateMessage]).toEqual(['Queued', null]);
    for (const path of [`job/${jobId}`, `job/${jobId}/batch`, `job/${jobId}/batch/${String(id)}`]) {
      const answer = await client.call('GET', path);
      expect(answer.type).toBe('application/json');
      expect(() => JSON.parse(answer.text) as unknown).not.toThrow();
    }
    const refused = await client.call('GET', `job/${jobId}/batch/751000000000000AAA`);
    expect(JSON.parse(refused.text)).toMatchObject({ exceptionCode: 'InvalidBatch' });
  });

  it.each([
    ['{"Name":"x"}', /^InvalidBatch : Failed to parse JSON. An array is expected$/],
    ['[1]', /^InvalidBatch : Failed to parse JSON. A row is not an object$/],
    ['[{"Name":01}]', /^InvalidBatch : Failed to parse JSON. /],
    ['[]', /^InvalidBatch : Records not found$/],
    ['[{"Nome":"x"}]', /^InvalidBatch : Field name not found : Nome$/],
  ])('%s fails', async (body, message) => {
    const jobId = await client.createJob('Account', 'insert', '<contentType>JSON</contentType>');
    const batchId = await client.addBatch(jobId, body, 'application/json');
    const info = JSON.parse(await client.waitFor(jobId, batchId)) as { state: string; stateMessage: string };
    expect(info.state).toBe('Failed');
    expect(info.stateMessage).toMatch(message);
  });
});
