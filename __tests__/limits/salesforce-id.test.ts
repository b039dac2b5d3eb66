import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import { isIdAt, isSalesforceId } from '../../src/limits/salesforce-id.ts';
import { canonicalId, checksumSuffix } from '../../src/org/records/salesforce-id.ts';

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

test('an id among bytes is recognised as it is as a text, wherever it lies', () => {
  const characters = '0189AZaz@[`{/:_^é'.split('');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...characters), { minLength: 15, maxLength: 15 }),
      fc.nat(9),
      (unit, at) => {
        const short = unit.join('');
        for (const long of [short + checksumSuffix(short), `${short}AAA`, `${short}${short.slice(0, 3)}`]) {
          const bytes = Buffer.concat([Buffer.alloc(at, 'A'), Buffer.from(long, 'latin1'), Buffer.from('A')]);
          expect(isIdAt(bytes, at)).toBe(canonicalId(long) === long);
          expect(isIdAt(bytes.subarray(0, at + 17), at)).toBe(false);
        }
      },
    ),
  );
});
