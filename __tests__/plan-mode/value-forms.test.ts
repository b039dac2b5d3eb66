import { expect, test } from 'vitest';
import { isTime } from '../../src/check/calendar.ts';
import { emailForm, isUsualAddress } from '../../src/check/email-address.ts';
import { fc } from '../fast-check.ts';
import { KeyRule } from '../../src/check/key-rule.ts';
import type { ForeseenFailure } from '../../src/check/foreseen-failure.ts';

test.each([
  ['14:00:00.000Z', true],
  ['07:30:15', true],
  ['23:59:59.9+02:00', true],
  ['14:00', false],
  ['24:00:00Z', false],
  ['12:60:00Z', false],
  ['12:00:60Z', false],
  ['2:00 PM', false],
])('a time of day, %s: %s', (text, expected) => {
  expect(isTime(text)).toBe(expected);
});

test.each([
  ['a@example.com', 'plain'],
  ['a..b.@sub-domain.example.org', 'plain'],
  ["o'hara+1/x@example.co", 'plain'],
  ['jürgen@müller.example', 'plain'],
  ['"a b"@example.com', 'unusual'],
  ['a(home)@example.com', 'unusual'],
  ['a@(home)example.com', 'unusual'],
  ['.a@example.com', 'none'],
  ['a@example', 'none'],
  ['a@-example.com', 'none'],
  ['a@example..com', 'none'],
  ['a b@example.com', 'none'],
  ['a@b@example.com', 'none'],
  ['a@example.com, b@example.com', 'none'],
  ['@example.com', 'none'],
  ['nobody', 'none'],
])('an address, %s: %s', (text, expected) => {
  expect(emailForm(text)).toBe(expected);
});

test('the usual form of an address is known by its bytes', () => {
  const unit = fc.constantFrom('a', 'Z', '0', '@', '.', '-', '_', '+', "'", ' ', 'ü', '\0');
  const part = fc.string({ unit, maxLength: 4 });
  const address = fc.tuple(part, part, part).map(([local, label, end]) => `${local}@${label}.${end}`);
  fc.assert(
    fc.property(fc.oneof(address, fc.string({ unit, maxLength: 8 })), part, (text, around) => {
      const bytes = Buffer.from(around + text + around);
      const start = Buffer.byteLength(around);
      const isUsual = isUsualAddress(bytes, start, start + Buffer.byteLength(text));
      expect(isUsual).toBe(/^[\w+-][\w+.-]*@[A-Za-z\d]+(?:\.[A-Za-z\d]+)+$/.test(text));
      if (isUsual) expect(emailForm(text)).toBe('plain');
    }),
    { numRuns: 2_000 },
  );
});

const fault = (message: string): ForeseenFailure => ({ statusCode: 'X', message, hint: '', isSure: true });

test.each([
  ['unique', { unique: true }, 'together'],
  ['unique by case', { unique: true, caseSensitive: true }, undefined],
  ['not unique', {}, undefined],
  ['a standard key', { externalId: false }, 'together'],
])('keys that differ in case alone, %s', (_, more, expected) => {
  const rule = new KeyRule(
    {
      ...{ name: 'Key__c', label: 'Key', type: 'string', length: 20, precision: 0, scale: 0, digits: 0 },
      ...{ nillable: true, defaultedOnCreate: false, createable: true, updateable: true },
      ...{ unique: false, caseSensitive: false, externalId: true, idLookup: true, restrictedPicklist: false },
      filterable: true,
      ...{ picklistValues: [], referenceTo: [] },
      ...more,
    },
    { together: fault('together'), apart: fault('apart') },
  );
  const see = (key: string, transaction: number): string | undefined =>
    rule.fault({ bytes: Buffer.from(key), start: 0, end: key.length }, { batch: 1, transaction }, 0)?.message;
  expect([see('Ab', 1), see('aB', 1)]).toEqual([undefined, expected]);
  expect(see('Ab', 2)).toBe('apart');
});
