import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import { nearestName } from '../../src/diagnostic/nearest-name.ts';

const keys = [
  'object',
  'operation',
  'externalIdFieldName',
  'files',
  'needs',
  'columns',
  'values',
  'batchRetry',
  'batch',
];

test.for([
  ['opration', 'operation'],
  ['Operation', 'operation'],
  ['externalIDFieldName', 'externalIdFieldName'],
  ['externalId', 'externalIdFieldName'],
  ['neesd', 'needs'],
  ['file', 'files'],
  ['colums', 'columns'],
  ['btach', 'batch'],
  ['objet', 'object'],
  ['', undefined],
  ['x', undefined],
  ['something', undefined],
  ['o'.repeat(1000), undefined],
] as const)('%s → %s', ([name, nearest]) => {
  expect(nearestName(name, keys)).toBe(nearest);
});

test('one edit of a name of three letters or more finds it again', () => {
  const edit = fc.record({
    key: fc.constantFrom(...keys),
    at: fc.nat(20),
    kind: fc.constantFrom('insert', 'delete', 'replace', 'case'),
  });
  fc.assert(
    fc.property(edit, ({ key, at, kind }) => {
      const index = at % key.length;
      const [before, letter, after] = [key.slice(0, index), key.charAt(index), key.slice(index + 1)];
      const changed = {
        insert: `${before}#${letter}${after}`,
        delete: before + after,
        replace: `${before}#${after}`,
        case: before + letter.toUpperCase() + after,
      };
      expect(nearestName(changed[kind], keys)).toBe(key);
    }),
  );
});
