import { expect, test } from 'vitest';
import type { ContentType, RowCondition } from '../../src/manifest/manifest.ts';
import type { Mapping } from '../../src/records/mapping/mapping.ts';
import { fc } from '../fast-check.ts';
import { csv, jsonArray, jsonLines, xml, type WrittenRecord } from '../kinds/written-records.ts';
import { located, plainInsert } from '../records/job.ts';
import { sentRecords, type SentRecord } from '../records/sent-records.ts';

const COLUMNS = ['A', 'B', 'Account.Key__c'];
const VARIABLES = new Map([
  ['ONE', 'one, "1" <&>\n${TWO}'],
  ['TWO', ''],
]);

const text = fc.oneof(
  fc.constantFrom('', 'x', 'y', 'z', '12', 'true', '${ONE}', 'a${ONE}b$${ONE}', '${TWO}', '$'),
  fc.string({ unit: fc.constantFrom('a', '"', ',', '<', '&', '\\', 'é', '😀', '\n', ' '), maxLength: 4 }),
);
const value = fc.oneof({ weight: 5, arbitrary: text }, fc.constant(null));
const record = fc.record({ A: value, B: value, 'Account.Key__c': text, C: fc.constant('c') });
const rules = fc.record({
  maps: fc.dictionary(fc.constantFrom(...COLUMNS), fc.dictionary(text, text, { maxKeys: 3 })),
  where: fc.dictionary(
    fc.constantFrom(...COLUMNS),
    fc.record({ values: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }), isNegated: fc.boolean() }),
    { maxKeys: 2 },
  ),
  variableColumns: fc.subarray(COLUMNS),
  marks: fc.boolean(),
  maxRecords: fc.integer({ min: 1, max: 4 }),
});

interface Format {
  readonly ending: string;
  readonly contentType: ContentType;
  readonly write: (records: readonly WrittenRecord[]) => string;
  /** The text of null, and whether a cell says that it is null by its text. */
  readonly nullText: string;
}

const FORMATS: readonly Format[] = [
  {
    ending: 'csv',
    contentType: 'CSV',
    write: (all) => csv(all, [...COLUMNS, 'C']).toString(),
    nullText: '#N/A',
  },
  { ending: 'json', contentType: 'JSON', write: (all) => jsonArray(all, 1), nullText: '' },
  { ending: 'ndjson', contentType: 'JSON', write: jsonLines, nullText: '' },
  { ending: 'xml', contentType: 'XML', write: (all) => xml(all), nullText: '' },
];

/** What the rules come to, the plain way: a row, or nothing for one that is left out. */
function ruled(
  one: WrittenRecord,
  { maps, marks, variableColumns, where }: typeof rules extends fc.Arbitrary<infer R> ? R : never,
  { nullText }: Format,
): SentRecord | undefined {
  const textOf = (column: string): string => {
    const written = one[column] ?? null;
    return typeof written === 'string' ? written : nullText;
  };
  for (const [column, { isNegated, values }] of Object.entries(where)) {
    if (values.some((wanted) => wanted === textOf(column)) === isNegated) return undefined;
  }
  return Object.fromEntries(
    Object.keys(one).map((column) => {
      const before = textOf(column);
      let after = Object.entries(maps[column] ?? {}).find(([old]) => old === before)?.[1] ?? before;
      if (variableColumns.includes(column)) {
        after = after
          .split('$${')
          .map((part) => part.split('${ONE}').join('\u0001').split('${TWO}').join(''))
          .join('${')
          .split('\u0001')
          .join(VARIABLES.get('ONE') ?? '');
      }
      if (after === before)
        return [column, one[column] === null ? null : marks && after === '' ? null : after];
      return [column, after === '#N/A' || (marks && after === '') ? null : after];
    }),
  );
}

test.each(FORMATS)(
  '$ending: rows are chosen, and values replaced, as a plain implementation does',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 9 }), rules, async (records, all) => {
        const mapping: Mapping = {
          ...plainInsert,
          blankCells: all.marks ? 'null' : 'ignore',
          where: Object.entries(all.where).map(([column, { isNegated, values }]): RowCondition => ({
            column: located(column),
            values: new Set(values),
            isNegated,
          })),
          valueMap: Object.entries(all.maps).map(([column, values]) => ({
            column: located(column),
            values: new Map(Object.entries(values)),
          })),
          variableColumns: all.variableColumns.map(located),
          variables: VARIABLES,
        };
        const expected = records.map((one) => ruled(one, all, format)).filter((one) => one !== undefined);
        const limits = { maxRecords: all.maxRecords, maxBytes: 100_000 };
        const contents = { [`a.${format.ending}`]: format.write(records) };
        const sent = await sentRecords(contents, mapping, format.contentType, limits);
        expect(sent.records).toEqual(expected);
      }),
      { numRuns: 250 },
    );
  },
);
