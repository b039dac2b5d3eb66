import { expect, test } from 'vitest';
import { isSalesforceId } from '../../src/limits/salesforce-id.ts';

test.for([
  // The example of Salesforce's own help page.
  ['001D000000IRFma', true],
  ['001D000000IRFmaIAH', true],
  ['001D000000IRFmaIAG', false],
  ['001d000000IRFmaIAH', false],
  ['000000000000000AAA', true],
  ['AAAAAAAAAAAAAAA555', true],
  ['AAAAAAAAAAAAAAA', true],
  ['001D000000IRFmaiah', false],
  ['001D000000IRFm', false],
  ['001D000000IRFma\n', false],
  ['001D000000IRFmä', false],
  ['', false],
] as const)('%j: %s', ([id, isOne]) => {
  expect(isSalesforceId(id)).toBe(isOne);
});
