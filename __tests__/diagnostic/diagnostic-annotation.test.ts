import { expect, test } from 'vitest';
import { diagnosticAnnotation } from '../../src/diagnostic/diagnostic-annotation.ts';

const place = { file: 'bulk-load.yml', line: 7, column: 4, endColumn: 9, sourceLine: 'a: wrong' };

test('an annotation points at the place and carries the hint and the related place', () => {
  expect(
    diagnosticAnnotation({
      severity: 'error',
      message: 'Two of them.',
      hint: 'Take one away.',
      place,
      related: { message: 'The other one stands here.', place: { ...place, line: 12 } },
    }),
  ).toEqual({
    severity: 'error',
    title: 'Salesforce Bulk Load',
    message: 'Two of them.\nTake one away.\nThe other one stands here. (bulk-load.yml:12)',
    file: 'bulk-load.yml',
    startLine: 7,
    endLine: 7,
    startColumn: 4,
    endColumn: 9,
  });
});

test('an annotation knows as much as the diagnostic', () => {
  const base = { severity: 'warning', title: 'Salesforce Bulk Load', message: 'No.' } as const;
  expect(diagnosticAnnotation({ severity: 'warning', message: 'No.' })).toEqual(base);
  expect(diagnosticAnnotation({ severity: 'warning', message: 'No.', place: { file: 'a.csv' } })).toEqual({
    ...base,
    file: 'a.csv',
  });
  expect(
    diagnosticAnnotation({ severity: 'warning', message: 'No.', place: { file: 'a.csv', line: 3 } }),
  ).toEqual({
    ...base,
    file: 'a.csv',
    startLine: 3,
    endLine: 3,
  });
});

test("an annotation's message is no longer than the runner takes", () => {
  expect(diagnosticAnnotation({ severity: 'error', message: 'x'.repeat(9000) }).message).toHaveLength(4096);
});
