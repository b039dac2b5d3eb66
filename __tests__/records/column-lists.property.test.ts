import { expect, test } from 'vitest';
import { fc } from '../fast-check.ts';
import type { Mapping } from '../../src/records/mapping/mapping.ts';
import type { ContentType } from '../../src/manifest/manifest.ts';
import { csv, jsonArray, jsonLines, xml, type WrittenRecord } from '../kinds/written-records.ts';
import { located, plainInsert } from './job.ts';
import { sentRecords, type SentRecord } from './sent-records.ts';

const COLUMNS = ['First', 'Second', 'Third'];
const text = fc.string({
  unit: fc.constantFrom('a', 'B', '"', ',', '<', '&', '\\', 'é', '😀', '\n', 'x'),
  maxLength: 5,
});
const value = fc.oneof({ weight: 4, arbitrary: text }, fc.constant(null));
const record = fc.record({ First: value, Second: value, Third: value, Rest: fc.constant('r') });
const targets = fc.dictionary(
  fc.constantFrom(...COLUMNS),
  fc.uniqueArray(fc.constantFrom('A__c', 'B__c', 'C__c', 'D__c', 'Account.Key__c'), { maxLength: 3 }),
);

/** Each field is filled once. */
function distinct(wanted: Readonly<Record<string, readonly string[]>>): Map<string, readonly string[]> {
  const taken = new Set<string>();
  return new Map(
    Object.entries(wanted).map(([column, fields]) => {
      const free = fields.filter((field) => !taken.has(field));
      free.forEach((field) => taken.add(field));
      return [column, free];
    }),
  );
}

const FORMATS: readonly [string, ContentType, (records: readonly WrittenRecord[]) => string][] = [
  ['csv', 'CSV', (records) => csv(records, [...COLUMNS, 'Rest']).toString()],
  ['json', 'JSON', (records) => jsonArray(records, 1)],
  ['ndjson', 'JSON', jsonLines],
  ['xml', 'XML', (records) => xml(records)],
];

test.each(FORMATS)('%s: a column fills each field of its list', async (ending, contentType, write) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 8 }),
      targets,
      fc.boolean(),
      async (records, wanted, marks) => {
        const rules = distinct(wanted);
        const columns = [...rules].flatMap(([column, fields]): Mapping['columns'] =>
          fields.length === 0
            ? [{ column: located(column), field: 'drop' }]
            : fields.map((field) => ({ column: located(column), field: located(field) })),
        );
        const expected = records.map((one): SentRecord =>
          Object.fromEntries(
            Object.entries(one).flatMap(([column, cell]) =>
              (rules.get(column) ?? [column]).map((field) => [field, marks && cell === '' ? null : cell]),
            ),
          ),
        );
        const mapping = {
          ...plainInsert,
          columns,
          blankCells: marks ? ('null' as const) : ('ignore' as const),
        };
        const sent = await sentRecords({ [`a.${ending}`]: write(records) }, mapping, contentType);
        expect(sent.records).toEqual(expected);
      },
    ),
    { numRuns: 150 },
  );
});

test.each(FORMATS)(
  '%s: relative dates are read in each field of a list',
  async (ending, contentType, write) => {
    const mapping: Mapping = {
      ...plainInsert,
      columns: [
        { column: located('First'), field: located('Birthdate') },
        { column: located('First'), field: located('Note__c') },
        { column: located('First'), field: located('Due__c') },
      ],
      relativeDates: [located('Birthdate'), located('Due__c')],
      instant: Date.UTC(2026, 2, 1),
    };
    const contents = { [`a.${ending}`]: write([{ First: 'today+1d', Second: 's', Third: 't', Rest: 'r' }]) };
    const { records } = await sentRecords(contents, mapping, contentType);
    expect(records).toEqual([
      {
        Birthdate: '2026-03-02',
        Note__c: 'today+1d',
        Due__c: '2026-03-02',
        Second: 's',
        Third: 't',
        Rest: 'r',
      },
    ]);
  },
);

test.each(FORMATS)(
  '%s: a column of a list that the files do not have is one mistake',
  async (ending, contentType, write) => {
    const columns: Mapping['columns'] = ['A__c', 'B__c'].map((field) => ({
      column: { value: 'Nowhere', place: located('').place },
      field: located(field),
    }));
    const place = columns[0]?.column.place;
    const sameColumn = columns.map(({ field }) => ({
      column: { value: 'Nowhere', place: place ?? located('').place },
      field,
    }));
    const contents = { [`a.${ending}`]: write([{ First: 'a', Second: 's', Third: 't', Rest: 'r' }]) };
    const { defects } = await sentRecords(contents, { ...plainInsert, columns: sameColumn }, contentType);
    expect(defects).toEqual([`bulk-load.yml:9 There is no column "Nowhere" in a.${ending}.`]);
  },
);
