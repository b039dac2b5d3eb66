import { expect, test } from 'vitest';
import { goneRule } from '../../src/load/results/gone-records.ts';

const deleted = { statusCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] };
const missing = {
  statusCode: 'INVALID_CROSS_REFERENCE_KEY',
  message: 'invalid cross reference id',
  fields: [],
};
const locked = { statusCode: 'UNABLE_TO_LOCK_ROW', message: 'locked', fields: [] };

test.each([
  ['in the recycle bin', [deleted], true, true],
  ['gone for good, or another record that an update refers to', [missing], true, false],
  ['of which the Id is named', [{ ...deleted, fields: ['Id'] }], true, true],
  ['whose parent is gone', [{ ...deleted, fields: ['AccountId'] }], false, false],
  ['that failed for another reason', [locked], false, false],
  ['that failed for another reason as well', [deleted, locked], false, false],
  ['that failed without a reason', [], false, false],
])('a record %s', (_, errors, deletion, update) => {
  expect(goneRule('delete')(errors)).toBe(deletion);
  expect(goneRule('hardDelete')(errors)).toBe(deletion);
  expect(goneRule('update')(errors)).toBe(update);
});
