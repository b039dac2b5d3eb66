import { describe, expect, it } from 'vitest';
import { canonicalId, checksumSuffix, IdMint, idFromSerial } from '../../src/org/records/salesforce-id.ts';

describe('ids', () => {
  // Ids as published in the service's documentation and in recorded answers.
  it.each([
    ['001D000000IRFma', 'IAH'],
    ['750E00000004N1m', 'IAE'],
    ['751E00000004ZmU', 'IAU'],
    ['005E00000017spf', 'IAA'],
    ['a00E0000002V30L', 'IAS'],
    ['5002o00002E8FII', 'AA3'],
    ['7502o00000JqFMT', 'AA3'],
    ['7512o00000QcdHV', 'AAZ'],
  ])('%s has the suffix %s', (id, suffix) => {
    expect(checksumSuffix(id)).toBe(suffix);
    expect(canonicalId(id)).toBe(id + suffix);
    expect(canonicalId(id + suffix)).toBe(id + suffix);
  });

  it('is no id when the suffix, the length or a character is wrong', () => {
    for (const text of ['001D000000IRFmaIAI', '001D000000IRFm', '001D000000IRFm!', '']) {
      expect(canonicalId(text)).toBeUndefined();
    }
  });

  it('counts up by key prefix in base 62', () => {
    const mint = new IdMint();
    expect([mint.next('001'), mint.next('001'), mint.next('003')].map((id) => id.slice(0, 15))).toEqual([
      '001EM0000000001',
      '001EM0000000002',
      '003EM0000000001',
    ]);
    expect(idFromSerial('001', 62 ** 2 + 61).slice(0, 15)).toBe('001EM000000010z');
  });
});
