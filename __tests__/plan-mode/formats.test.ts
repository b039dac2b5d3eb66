import { describe, expect, test } from 'vitest';
import { jsonLines, xml, type WrittenRecord } from '../kinds/written-records.ts';
import { PlainClient } from '../org/plain-client.ts';
import { gadgetOrg } from './gadget-org.ts';
import { planThenLoad } from './in-process.ts';

const formats = [
  { ending: 'ndjson', written: jsonLines },
  {
    ending: 'xml',
    // Each record on the line of its number.
    written: (records: readonly WrittenRecord[]) =>
      xml(records)
        .replace(/^<\?.*?\?>/, '')
        .replaceAll('</sObject><sObject>', '</sObject>\n<sObject>'),
  },
];

/** The job, its records, what is reported of them, and how many of them the load then fails. */
type Case = readonly [
  what: string,
  job: string,
  records: readonly WrittenRecord[],
  reported: readonly string[],
  failed: number,
];

const digits = (text: string): { readonly digits: string } => ({ digits: text });
const upsert = 'operation: upsert, externalIdFieldName: Key__c';

const cases: readonly Case[] = [
  [
    'a required field that is null, absent or blank',
    'operation: insert',
    [{ Name: 'A' }, { Name: null }, { Size__c: digits('1') }, { Name: '' }],
    [
      'error 2: There is no value for "Name", which is required. 3 records would fail with REQUIRED_FIELD_MISSING: 2, 3, 4.',
    ],
    3,
  ],
  [
    'an update that does not mention a required field, and one that empties it',
    'operation: update',
    [
      { Id: 'KNOWN', Size__c: digits('2') },
      { Id: 'KNOWN', Name: '' },
      { Id: 'KNOWN', Name: null },
    ],
    [
      'error 3: There is no value for "Name", which is required. 1 record would fail with REQUIRED_FIELD_MISSING: 3.',
    ],
    1,
  ],
  [
    'an update that empties blanks',
    "operation: update, blankCells: 'null'",
    [{ Id: 'KNOWN', Name: 'B' }, { Id: 'KNOWN', Name: '' }, { Id: 'KNOWN' }],
    [
      'error 2: There is no value for "Name", which is required. 1 record would fail with REQUIRED_FIELD_MISSING: 2.',
    ],
    1,
  ],
  [
    'an upsert whose key is null, absent or blank',
    // The org refuses the batch of a record that does not mention the key.
    `${upsert}, batch: {maxRecords: 1}`,
    [{ Key__c: 'K', Name: 'A' }, { Key__c: null, Name: 'B' }, { Name: 'C' }, { Key__c: '', Name: 'D' }],
    [
      'error 2: There is no value for "Key__c", by which the operation upsert finds its records. 3 records would fail with MISSING_ARGUMENT: 2, 3, 4.',
    ],
    3,
  ],
  [
    'values that do not fit',
    'operation: insert',
    [
      { Name: 'é'.repeat(80), Size__c: digits('12'), Active__c: true, Built__c: null },
      { Name: '&<"'.repeat(27), Size__c: '12' },
      { Name: 'C', Size__c: digits('1.5') },
      { Name: 'D', Weight__c: digits('1e5') },
      { Name: 'E', Active__c: digits('2') },
      { Name: 'F', Account__c: 'ACME' },
    ],
    [
      'error 2: The value for "Name" is longer than the 80 characters that the field takes. 1 record would fail with STRING_TOO_LONG: 2.',
      'error 3: The value for "Size__c" is no whole number. 1 record would fail with INVALID_TYPE_ON_FIELD_IN_RECORD: 3.',
      'error 4: The value for "Weight__c" is a larger number than the field takes. 1 record would fail with NUMBER_OUTSIDE_VALID_RANGE: 4.',
      'error 5: The value for "Active__c" is no boolean. 1 record would fail with INVALID_TYPE_ON_FIELD_IN_RECORD: 5.',
      'error 6: The value for "Account__c" has not the form of an id. 1 record would fail with MALFORMED_ID: 6.',
    ],
    5,
  ],
  [
    'a key twice in a batch, written in different ways',
    upsert,
    [
      { Key__c: '1', Name: 'A' },
      { Key__c: digits('1'), Name: 'B' },
    ],
    [
      'error 1: Another record of the same 200 has the same value for "Key__c", the key of the upsert: all of them would fail. 2 records would fail with DUPLICATE_VALUE: 1, 2.',
    ],
    2,
  ],
];

describe.each(formats)('in a .$ending file, a plan finds', ({ ending, written }) => {
  test.each(cases)('%s', async (_, job, records, reported, failed) => {
    const org = await gadgetOrg();
    const [, row = ''] = (await new PlainClient(org).load('Gadget__c', 'insert', 'Name\nKnown\n')).split(
      '\n',
    );
    const before = org.ledger.report().log.filter(({ method }) => method !== 'GET').length;
    const { load, plan, writtenByPlan } = await planThenLoad(org, {
      'bulk-load.yml': `version: 1\njobs:\n  gadgets: {object: Gadget__c, files: a.${ending}, ${job}}\n`,
      [`a.${ending}`]: written(records).replaceAll('KNOWN', row.slice(1, 19)),
    });
    expect(writtenByPlan).toBe(before);
    expect(
      plan.diagnostics
        .map(({ message, place, severity }) =>
          `${severity} ${place?.line ?? ''}: ${message}`.replaceAll(`a.${ending}:`, ''),
        )
        .filter((text) => !text.includes('No value would be sent of')),
    ).toEqual(reported);
    expect(load.counts.failed).toBe(failed);
  });
});
