import { expect, test } from 'vitest';
import { rowError } from '../../src/records/record/row-error.ts';

/** Cells as orgs send them (Bulk API Developer Guide, "Handle Failed Records", and reports of users). */
test.each<[cell: string, statusCode: string, message: string, fields: string[]]>([
  [
    'REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --',
    'REQUIRED_FIELD_MISSING',
    'Required fields are missing: [Name]',
    ['Name'],
  ],
  [
    'UNABLE_TO_LOCK_ROW:unable to obtain exclusive access to this record:--',
    'UNABLE_TO_LOCK_ROW',
    'unable to obtain exclusive access to this record',
    [],
  ],
  [
    'DUPLICATE_VALUE:duplicate value found: Ext__c duplicates value on record with id: 006000000000001AAA:--',
    'DUPLICATE_VALUE',
    'duplicate value found: Ext__c duplicates value on record with id: 006000000000001AAA',
    [],
  ],
  [
    'FIELD_CUSTOM_VALIDATION_EXCEPTION:Two fields: wrong:Phone,AccountNumber --',
    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    'Two fields: wrong',
    ['AccountNumber', 'Phone'],
  ],
  ['ENTITY_IS_DELETED:entity is deleted:--', 'ENTITY_IS_DELETED', 'entity is deleted', []],
  ['MALFORMED_ID:malformed id abcde0123456789XYZ', 'MALFORMED_ID', 'malformed id abcde0123456789XYZ', []],
  [
    "INVALID_ID_FIELD:Invalid Id for entity type 'Contact'",
    'INVALID_ID_FIELD',
    "Invalid Id for entity type 'Contact'",
    [],
  ],
  [
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY:Trigger: execution of AfterUpdate\n\ncaused by: X:--',
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    'Trigger: execution of AfterUpdate\n\ncaused by: X',
    [],
  ],
  ['SOME_NEW_CODE::--', 'SOME_NEW_CODE', '', []],
  ['INVALID_FIELD:a message -- with dashes:--', 'INVALID_FIELD', 'a message -- with dashes', []],
  ['', 'UNKNOWN_ERROR', '', []],
  ['no code here', 'UNKNOWN_ERROR', 'no code here', []],
  ['lower: case', 'UNKNOWN_ERROR', 'lower: case', []],
  [':--', 'UNKNOWN_ERROR', ':--', []],
])('%j', (cell, statusCode, message, fields) => {
  expect(rowError(cell)).toEqual({ statusCode, message, fields });
});
