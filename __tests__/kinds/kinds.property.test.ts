import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import type { Value as StoredValue } from '../../src/org/records/stored-record.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema, Schema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { PlainClient } from '../org/plain-client.ts';
import { loadReferences } from '../references/reference-load.ts';
import {
  csv,
  jsonArray,
  jsonLines,
  plainDialect,
  textOf,
  xml,
  type Dialect,
  type Value,
  type WrittenRecord,
} from './written-records.ts';

/** More rounds: `KINDS_ROUNDS`; another first one: `KINDS_SEED`. */
const rounds = Number(process.env['KINDS_ROUNDS'] ?? 40);
const seed = Number(process.env['KINDS_SEED'] ?? 1);

const FIELDS = {
  Key__c: 'string(80) unique externalId required',
  Text__c: 'string(255)',
  Long__c: 'textarea(32000)',
  Any__c: 'string(100)',
  Open__c: 'boolean',
  Body: 'base64',
  /** Has the same content where there is no archive: the service takes files in archives alone. */
  Coded__c: 'textarea(32000)',
  Extra__c: 'string(255)',
  Area__c: 'reference(Area__c) relationship=Area__r',
  Thing__c: 'reference(Account,Contact) relationship=Thing__r',
};
const room = new ObjectSchema('Room__c', 'a01', [
  ...SYSTEM_FIELDS,
  ...Object.entries(FIELDS).map(([name, notation]) => fieldFromNotation(name, notation)),
]);
const key = fieldFromNotation('Key__c', 'string(80) unique externalId');
const area = new ObjectSchema('Area__c', 'a02', [
  ...SYSTEM_FIELDS,
  fieldFromNotation('Name', 'string(80)'),
  key,
]);
const schema = new Schema([...standardObjects().map((object) => object.with([key])), room, area]);

/** Every way in which the same records may be written. */
const KINDS = ['csv', 'json', 'ndjson', 'xml', 'zip_csv', 'zip_json', 'zip_xml'] as const;
type Kind = (typeof KINDS)[number];

/** Encodings, and letters that they have. */
const ENCODINGS = [
  { encoding: 'utf-8', iconv: 'utf8', letters: ['é', '漢', '😀', '\u2028', '\u0085'] },
  { encoding: 'latin1', iconv: 'win1252', letters: ['é', 'ÿ', '€'] },
  { encoding: 'utf-16le', iconv: 'utf-16le', letters: ['é', '漢', '😀', 'Ċ'] },
  { encoding: 'utf-16be', iconv: 'utf-16be', letters: ['é', '漢', '😀', '⌊'] },
  { encoding: 'shift_jis', iconv: 'shift_jis', letters: ['漢', 'テ', 'ソ', '表'] },
];
const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
  '^': '^',
};
const PLAIN = [
  'a',
  'Z',
  ' ',
  '"',
  ',',
  ';',
  '\t',
  '|',
  '^',
  '\n',
  '\r\n',
  '<',
  '&',
  '>',
  ']]>',
  '\\',
  '{',
  '[',
  "'",
  '#',
  '@',
];

/** A column of the source, the field that it fills, and the values that it may have. */
interface Column {
  readonly name: string;
  readonly field: string;
  readonly value: fc.Arbitrary<Value | undefined>;
}

function columnsFor(letters: readonly string[], mayBeAbsent: boolean): readonly Column[] {
  const text = (most: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...PLAIN, ...letters), maxLength: most });
  const digits = fc
    .tuple(
      fc.constantFrom('', '-'),
      fc.bigInt({ min: 1n, max: 10n ** 40n }),
      fc.constantFrom('', '.125', '.10', 'e5', 'E-7'),
    )
    .map((parts) => ({ digits: parts.join('') }));
  const optional = <T extends Value>(some: fc.Arbitrary<T>): fc.Arbitrary<Value | undefined> =>
    fc.oneof(
      { weight: 6, arbitrary: some },
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant(mayBeAbsent ? undefined : null) },
    );
  return [
    { name: 'Text__c', field: 'Text__c', value: optional(text(40)) },
    {
      name: 'Memo',
      field: 'Long__c',
      value: optional(
        fc.oneof(
          { weight: 6, arbitrary: text(80) },
          { weight: 1, arbitrary: fc.constant((letters[0] ?? 'x').repeat(9_000)) },
        ),
      ),
    },
    { name: 'Any__c', field: 'Any__c', value: optional(fc.oneof(text(30), digits, fc.boolean())) },
    { name: 'Is_Open', field: 'Open__c', value: fc.boolean() },
    {
      name: 'File',
      field: 'Body',
      // There is no way to empty it: #N/A would name a file.
      value: fc.constantFrom(
        'one.bin',
        `deep/${letters[0] ?? ''}, "2".txt`,
        '',
        ...(mayBeAbsent ? [undefined] : []),
      ),
    },
    { name: 'Area__r.Key__c', field: 'Area__r.Key__c', value: optional(fc.constantFrom('A-1', 'A-2')) },
    { name: 'Thing', field: 'Account:Thing__r.Key__c', value: optional(fc.constantFrom('T-1', '"T", 2')) },
    { name: 'Remark', field: '~', value: optional(text(20)) },
  ];
}

const scenario = fc
  .tuple(fc.constantFrom(...ENCODINGS), fc.boolean())
  .chain(([{ letters, ...encoding }, marksBlanks]) =>
    fc.subarray([...columnsFor(letters, !marksBlanks)], { minLength: 2 }).chain((columns) =>
      fc.record({
        columns: fc.constant(columns.map(({ field, name }) => ({ field, name }))),
        marksBlanks: fc.constant(marksBlanks),
        rows: fc.array(fc.tuple(...columns.map(({ value }) => value)), { minLength: 1, maxLength: 9 }),
        /** How many of the records are in the org before. */
        known: fc.nat(9),
        /** Whether files of JSON and XML are UTF-16 with a mark, as Windows PowerShell writes them. */
        isWide: fc.boolean(),
        extra: fc.option(fc.string({ unit: fc.constantFrom(...PLAIN, ...letters), maxLength: 12 })),
        groupBy: fc.boolean(),
        pretty: fc.boolean(),
        batch: fc.constantFrom({ maxRecords: 1 }, { maxRecords: 3 }, { maxBytes: 40_000 }, undefined),
        dialect: fc.record({
          ...{ encoding: fc.constant(encoding.encoding), iconv: fc.constant(encoding.iconv) },
          delimiter: fc.constantFrom(...Object.keys(DELIMITERS)),
          mark: fc.constant(encoding.encoding.startsWith('utf-')),
          lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
          quoted: fc.boolean(),
        }),
      }),
    ),
  );
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

const FILES: Readonly<Record<string, Buffer>> = { 'one.bin': Buffer.from([0, 1, 2, 250, 255]) };

/** The bytes of a file that records name. */
function fileNamed(name: string): Buffer {
  return FILES[name] ?? Buffer.from(`content of ${name}`);
}

/** The field that a column fills. */
function fieldOf({ field }: { readonly field: string }, kind: Kind): string {
  return field === 'Body' && !kind.startsWith('zip') ? 'Coded__c' : field;
}

/** The records as a file of this kind has them. The content of files stands in cells where there is no archive. */
function recordsOf({ columns, rows }: Scenario, kind: Kind): WrittenRecord[] {
  return rows.map((row, index) => {
    const entries = row.flatMap((some, at): [string, Value][] => {
      const column = columns[at];
      // A column that no record has would be a mistake.
      const value = some === undefined && index === 0 ? '' : some;
      if (value === undefined || column === undefined) return [];
      if (column.field !== 'Body' || typeof value !== 'string' || value === '') return [[column.name, value]];
      return [[column.name, kind.startsWith('zip') ? `#${value}` : fileNamed(value).toString('base64')]];
    });
    return Object.fromEntries([['Key__c', `${kind}-${index}`], ...entries]);
  });
}

function fileOf(of: Scenario, kind: Kind): Buffer {
  const records = recordsOf(of, kind);
  switch (kind) {
    case 'csv':
    case 'zip_csv':
      return csv(records, ['Key__c', ...of.columns.map(({ name }) => name)], dialectOf(of, kind));
    case 'json':
      return encoded(jsonArray(records, of.pretty ? 2 : 0), of);
    case 'zip_json':
      return encoded(jsonArray(records), of);
    case 'ndjson':
      return encoded(jsonLines(records), of);
    case 'xml':
    case 'zip_xml':
      // What the declaration says of the encoding would be wrong.
      return encoded(xml(records, of.pretty).replace(/^<\?.*?\?>/, ''), of);
  }
}

function encoded(text: string, { isWide }: Scenario): Buffer {
  return isWide ? Buffer.from(`\uFEFF${text}`, 'utf16le') : Buffer.from(text);
}

function dialectOf({ dialect }: Scenario, kind: Kind): Dialect {
  return kind === 'csv' ? dialect : plainDialect;
}

function jobOf(of: Scenario, kind: Kind): unknown {
  const { batch, columns, extra, groupBy, marksBlanks } = of;
  const { delimiter, encoding } = dialectOf(of, kind);
  const renamed = columns.filter(({ field, name }) => field !== name);
  return {
    ...{ object: 'Room__c', operation: 'upsert', externalIdFieldName: 'Key__c', needs: [] },
    files: `${kind}.${kind.replace('zip_', '')}`,
    ...(kind.startsWith('zip') && { contentType: kind.toUpperCase(), attachments: 'files' }),
    ...(kind === 'csv' && { csv: { delimiter: DELIMITERS[delimiter], encoding } }),
    ...(batch && { batch }),
    columns: Object.fromEntries(
      renamed.map((column) => [column.name, column.field === '~' ? null : fieldOf(column, kind)]),
    ),
    ...(extra !== null && { values: { Extra__c: extra } }),
    ...(marksBlanks && { blankCells: 'null' }),
    ...(groupBy && columns.some(({ field }) => field === 'Any__c') && { groupBy: 'Any__c' }),
  };
}

const OLD = { Text__c: 'old', Long__c: 'old', Any__c: 'old', Open__c: true, Body: 'b2xk', Extra__c: 'old' };

/** A text as the service keeps it: without blanks at its ends, its lines ended by LF; a blank one is none. */
function keptText(text: string): string | null {
  const kept = text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').replaceAll('\r\n', '\n');
  return kept === '' ? null : kept;
}

/** What the org should have of each record, the plain way. */
function expectedOf(
  of: Scenario,
  kind: Kind,
  ids: ReadonlyMap<string, string>,
): Record<string, StoredValue>[] {
  return recordsOf(of, 'csv').map((record, index) => {
    const stored: Record<string, StoredValue> = {
      ...{ Text__c: null, Long__c: null, Any__c: null, Open__c: false, Body: null, Extra__c: null },
      Coded__c: null,
      ...(index < of.known ? OLD : {}),
      Area__c: null,
      Thing__c: null,
    };
    for (const column of of.columns) {
      const field = fieldOf(column, kind);
      const value = record[column.name];
      if (field === '~' || value === undefined) continue;
      const isEmptied = value === null || (value === '' && of.marksBlanks);
      if (value === '' && !isEmptied) continue;
      const target = field.includes('Area') ? 'Area__c' : field.includes('Thing') ? 'Thing__c' : field;
      if (isEmptied) stored[target] = null;
      else if (target === 'Open__c') stored[target] = value === true;
      else
        stored[target] =
          target.endsWith('__c') && target !== field ? (ids.get(textOf(value)) ?? null) : textOf(value);
    }
    if (of.extra !== null && of.extra !== '') stored['Extra__c'] = of.extra;
    return Object.fromEntries(
      Object.entries(stored).map(([name, value]) => [
        name,
        typeof value === 'string' ? keptText(value) : value,
      ]),
    );
  });
}

async function orgWith(of: Scenario): Promise<{ org: RunningOrg; ids: Map<string, string> }> {
  const org = await startOrg({ timing: { kind: 'reads', reads: 0 }, schema });
  const client = new PlainClient(org);
  await client.load('Area__c', 'insert', 'Name,Key__c\nOne,A-1\nTwo,A-2\n');
  await client.load('Account', 'insert', 'Name,Key__c\nOne,T-1\nTwo,"""T"", 2"\n');
  const known = KINDS.flatMap((kind) =>
    of.rows.slice(0, of.known).map((_, index) => ({ Key__c: `${kind}-${index}`, ...OLD })),
  );
  const columns = ['Key__c', ...Object.keys(OLD).filter((name) => name !== 'Body')];
  if (known.length > 0) await client.load('Room__c', 'insert', csv(known, columns).toString());
  for (const record of org.store.all(room)) org.store.amend(record, new Map([['Body', OLD.Body]]));
  const account = schema.object('Account');
  const parents = [area, ...(account === undefined ? [] : [account])].flatMap((object) =>
    org.store.all(object),
  );
  return { org, ids: new Map(parents.map(({ id, values }) => [String(values.get('Key__c')), id])) };
}

/** What the org has of the records of a kind, in the order of the source. */
function storedOf(org: RunningOrg, kind: Kind, count: number): Record<string, StoredValue>[] {
  const byKey = new Map(org.store.all(room).map(({ values }) => [values.get('Key__c'), values]));
  return Array.from({ length: count }, (_, index) => {
    const values = byKey.get(`${kind}-${index}`);
    const names = Object.keys(FIELDS).filter((name) => name !== 'Key__c');
    return Object.fromEntries(names.map((name) => [name, values?.get(name) ?? null]));
  });
}

test('records written in any way are stored alike, and as the mapping says', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (of) => {
      const { ids, org } = await orgWith(of);
      try {
        const jobs = Object.fromEntries(KINDS.map((kind) => [kind, jobOf(of, kind)]));
        const named = of.rows.flat().flatMap((value) => (typeof value === 'string' ? [value] : []));
        const { outcome, rows } = await loadReferences(org, `jobs: ${JSON.stringify(jobs)}\n`, {
          ...Object.fromEntries(
            KINDS.map((kind) => [`${kind}.${kind.replace('zip_', '')}`, fileOf(of, kind)]),
          ),
          'files/unused': '',
          ...Object.fromEntries(
            named
              .filter((name) => name === 'one.bin' || name.startsWith('deep/'))
              .map((name) => [`files/${name}`, fileNamed(name)]),
          ),
        });
        expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(outcome.jobs.map(({ id, reasons, errors }) => [id, reasons, errors])).toEqual(
          KINDS.map((kind) => [kind, [], []]),
        );
        for (const kind of KINDS) {
          expect({ [kind]: storedOf(org, kind, of.rows.length) }).toEqual({
            [kind]: expectedOf(of, kind, ids),
          });
          const reported = rows(`${kind}/success.csv`).map((row) => row['Key__c']);
          expect(reported).toEqual(of.rows.map((_, index) => `${kind}-${index}`));
        }
      } finally {
        await org.stop();
      }
    }),
    { numRuns: rounds, seed },
  );
}, 300_000);
