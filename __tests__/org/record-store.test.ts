import { expect, test } from 'vitest';
import { RecordStore } from '../../src/org/records/record-store.ts';
import { IdMint } from '../../src/org/records/salesforce-id.ts';
import type { Value } from '../../src/org/records/stored-record.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema } from '../../src/org/schema/object-schema.ts';

const fields = Object.entries({
  Key__c: 'string(10) externalId',
  Code__c: 'string(10) unique caseSensitive',
  Up__c: 'reference(Thing__c)',
  Serial__c: 'autonumber',
}).map(([name, notation]) => fieldFromNotation(name, notation));
const thing = new ObjectSchema('Thing__c', 'a00', fields);
const [key, code] = fields as [(typeof fields)[0], (typeof fields)[0]];

const values = (all: Record<string, Value>): Map<string, Value> => new Map(Object.entries(all));
const store = (): RecordStore => new RecordStore(new IdMint(), () => 1_700_000_000_999);

test('records are found by what their key fields hold now, whether they were there before the first search or not', () => {
  const records = store();
  const first = records.insert(thing, values({ Key__c: 'k' }));
  expect(records.find(thing, key, 'k')).toEqual([first]);
  const second = records.insert(thing, values({ Key__c: 'k', Code__c: 'a' }));
  const third = records.insert(thing, values({ Key__c: 'K', Code__c: 'A' }));
  expect(records.find(thing, key, 'k')).toEqual([first, second]);
  expect(records.find(thing, code, 'A')).toEqual([third]);
  records.update(first, values({ Key__c: 'l' }));
  records.remove(second, false);
  expect(records.find(thing, key, 'k')).toEqual([]);
  expect(records.find(thing, key, 'l')).toEqual([first]);
  records.update(first, values({ Key__c: null }));
  expect(records.find(thing, key, 'l')).toEqual([]);
  expect(records.find(thing, code, 'a')).toEqual([]);
});

test('records are found by those that they point at', () => {
  const records = store();
  const up = records.insert(thing, values({}));
  const down = records.insert(thing, values({ Up__c: up.id }));
  const pointing = (): unknown[] => records.referrers(up.id).map(({ record }) => record);
  expect(pointing()).toEqual([down]);
  const later = records.insert(thing, values({ Up__c: up.id }));
  expect(pointing()).toEqual([down, later]);
  records.remove(down, true);
  records.update(later, values({ Up__c: null }));
  expect(pointing()).toEqual([]);
  expect(records.get(down.id)).toBeUndefined();
});

test('a record is a duplicate by what it was created from, whatever it holds now', () => {
  const records = store();
  const first = records.insert(thing, values({ Key__c: 'k', Serial__c: '1' }));
  records.update(first, values({ Key__c: 'l', Code__c: 'c' }));
  records.insert(thing, values({ Key__c: 'k', Serial__c: '2' }));
  const third = records.insert(thing, values({ Key__c: 'm' }));
  records.amend(third, values({ Code__c: 'x' }));
  records.insert(thing, values({ Key__c: 'm' }));
  records.insert(thing, values({ Key__c: 'l', Code__c: 'c' }));
  expect(records.duplicates()).toEqual({ Thing__c: 2 });
  expect(records.counts).toEqual({ Thing__c: { created: 5, updated: 1, deleted: 0 } });
});

test('values are listed as they were set, without the fields of other records, and times in whole seconds', () => {
  const records = store();
  records.insert(thing, values({ Key__c: 'k', Up__c: null }));
  const record = records.insert(thing, values({ Code__c: 'c' }));
  expect(Object.fromEntries(record.values)).toEqual({ Code__c: 'c' });
  expect([record.values.has('Key__c'), record.values.get('Up__c'), record.values.get('None')]).toEqual([
    ...[false, undefined, undefined],
  ]);
  records.update(record, values({ Up__c: null, Key__c: 'k' }));
  expect(Object.fromEntries(record.values)).toEqual({ Code__c: 'c', Up__c: null, Key__c: 'k' });
  expect(record.createdDate).toBe(1_700_000_000_000);
});
