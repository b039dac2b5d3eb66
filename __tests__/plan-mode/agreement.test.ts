import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import { ENDINGS, written, type Value } from '../kinds/written-records.ts';
import { gadgetOrg } from './gadget-org.ts';
import { planThenLoad } from './in-process.ts';

/** Values that a field takes, and values that it may not take. */
const VALUES: Readonly<Record<string, readonly [good: readonly string[], bad: readonly string[]]>> = {
  Name: [
    ['Alpha', 'Beta', 'é'.repeat(80)],
    ['', 'x'.repeat(81), '#N/A'],
  ],
  Size__c: [
    ['1', '-12', '', '#N/A'],
    ['1.5', 'large', '12345', '1e3'],
  ],
  Weight__c: [
    ['1.25', '-9999.99', '1e3', '.5'],
    ['1,5', '10000', 'NaN', '0x1F'],
  ],
  Active__c: [
    ['true', 'FALSE', '0', '1', ''],
    ['maybe', 'truth', '2'],
  ],
  Built__c: [
    ['2026-03-02', '2026-03-02Z', '2026-03-02T08:15:30Z', ''],
    ['2026-02-30', '02.03.2026', 'today', 'Today + 3 D'],
  ],
  Sold__c: [
    ['2026-03-02T08:15:30.123+01:00', '2026-03-02'],
    ['2026-03-02 08:15', '2026-03-02T25:00:00Z', 'now-2h'],
  ],
  Colour__c: [
    ['Red', 'green', ''],
    ['Violet', 'Red;Green'],
  ],
  Tags__c: [
    ['New', 'New;Rare'],
    ['New;Odd', 'new,rare'],
  ],
  Note__c: [
    ['short', 'x'.repeat(30)],
    ['x'.repeat(31), 'x'.repeat(41), 'é'.repeat(41)],
  ],
  Opens__c: [
    ['14:00:00.000Z', '07:30:15', '23:59:59.9+02:00', ''],
    ['14:00', '2 PM', '24:00:00.000Z', '12:60:00Z', '12:00:00.0000Z'],
  ],
  Mail__c: [
    [
      'a@example.com',
      'A..b.@sub-domain.example.org',
      "o'hara+1/x@example.co",
      'jürgen@müller.example',
      '#N/A',
    ],
    [
      'nobody',
      'a@b',
      '.a@example.com',
      'a@-example.com',
      'a@example..com',
      'a@b.example; c@b.example',
      'a@@b.example',
    ],
  ],
  Account__c: [
    ['', '#N/A'],
    ['ACME', '003000000000001AAA', '00100000000000'],
  ],
};

/** Headers that a good one may be spoilt to. */
const MISNAMED: Readonly<Record<string, string>> = {
  Size__c: 'Siz__c',
  Weight__c: 'Total__c',
  Account__c: 'Account__r.Site',
  Note__c: 'Note',
};

const fields = Object.keys(VALUES);

/** A row's cells: mostly good ones. */
const cell = (field: string): fc.Arbitrary<string> => {
  const [good, bad] = VALUES[field] ?? [[''], ['']];
  return fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...bad) },
  );
};

const scenario = fc.record({
  operation: fc.constantFrom('insert', 'upsert'),
  columns: fc.subarray(fields.slice(1)),
  hasName: fc.oneof(
    { weight: 12, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  misnamed: fc.option(fc.constantFrom(...Object.keys(MISNAMED)), { freq: 8 }),
  rows: fc.array(fc.record(Object.fromEntries(fields.map((field) => [field, cell(field)]))), {
    minLength: 1,
    maxLength: 6,
  }),
  repeat: fc.option(fc.nat(5), { freq: 2 }),
  orphan: fc.option(fc.tuple(fc.nat(5), fc.constantFrom('K-none', '', '#N/A')), { freq: 2 }),
  missing: fc.constantFrom('', ', missing: blank'),
  child: fc.constantFrom('Gadget__c', 'Part__c'),
  relativeDates: fc.boolean(),
  /** Whether the column of notes fills a shorter field as well. */
  hasLabel: fc.boolean(),
  constant: fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(['Serial__c', ''], ['Serial__c', 'x'.repeat(11)], ['Name', '#N/A']),
    },
  ),
  maxFailedRecords: fc.constantFrom(0, 0, 1, 2),
  batch: fc.constantFrom(1, 3, 100),
  /** Of either file. */
  endings: fc.tuple(fc.constantFrom(...ENDINGS), fc.constantFrom(...ENDINGS)),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

function filesOf(of: Scenario): Record<string, string> {
  const { batch, child, columns, endings, hasName, misnamed, missing, operation, orphan, repeat, rows } = of;
  const { constant, hasLabel, maxFailedRecords, relativeDates } = of;
  const [ending, childEnding] = endings;
  const all = [...(hasName && constant?.[0] !== 'Name' ? ['Name'] : []), ...columns];
  const header = all.map((field) => (field === misnamed ? (MISNAMED[field] ?? field) : field));
  const parents = rows.map((row, index) => {
    const key = index > 0 && index === repeat ? 'K-0' : `K-${index}`;
    const cells = all.flatMap((field, at): [string, Value][] => {
      const text = row[field] ?? '';
      // A blank cell of CSV is what is left out elsewhere, where another record names the field.
      return text === '' && index % 2 === 1 ? [] : [[header[at] ?? '', valueOf(text)]];
    });
    return Object.fromEntries([['Key__c', key], ...cells]);
  });
  const children = rows.map((_, index) => ({
    ...{ Name: 'Child', Parent__c: valueOf(index === orphan?.[0] ? orphan[1] : `K-${index}`) },
  }));
  const dates = columns.filter((name) => name !== misnamed && ['Built__c', 'Sold__c'].includes(name));
  const keys = [
    ...(operation === 'upsert' ? ['externalIdFieldName: Key__c'] : []),
    ...(relativeDates && dates.length > 0 ? [`relativeDates: [${dates.join(', ')}]`] : []),
    ...(hasLabel && columns.includes('Note__c') && misnamed !== 'Note__c'
      ? ['columns: {Note__c: [Note__c, Label__c]}']
      : []),
    ...(constant === null ? [] : [`values: {${constant[0]}: "${constant[1]}"}`]),
    `maxFailedRecords: ${maxFailedRecords}`,
  ];
  return {
    'bulk-load.yml': `version: 1
jobs:
  gadgets: {object: Gadget__c, operation: ${operation}, files: a.${ending}, batch: {maxRecords: ${batch}}, ${keys.join(', ')}}
  children: {object: ${child}, operation: insert, files: b.${childEnding}, onFailure: continue, references: {Parent__c: {job: gadgets, key: Key__c${missing}}}}
`,
    [`a.${ending}`]: written(parents, ['Key__c', ...header], ending),
    [`b.${childEnding}`]: written(children, ['Name', 'Parent__c'], childEnding),
  };
}

/** Null and numbers are what they are, where the format has them. */
function valueOf(text: string): Value {
  if (text === '#N/A') return null;
  return /^-?\d+(?:\.\d+)?(?:e\d+)?$/.test(text) ? { digits: text } : text;
}

test('what a plan finds right loads, in any format, and what it finds wrong does not', async () => {
  const seen = { held: 0, refused: 0, warned: 0 };
  await fc.assert(
    fc.asyncProperty(scenario, async (of) => {
      const org = await gadgetOrg();
      try {
        const { load, plan, writtenByPlan } = await planThenLoad(org, filesOf(of));
        expect(writtenByPlan).toBe(0);
        const reported = plan.diagnostics.map(({ message, severity }) => `${severity}: ${message}`);
        const failed = load.jobs.flatMap(({ errors, reasons }) => [
          ...errors.map(({ message }) => message),
          ...reasons,
        ]);
        if (plan.verdict === 'invalid') {
          seen.refused++;
          expect({ load: load.verdict, reported }).not.toEqual({ load: 'success', reported });
        } else if (reported.some((one) => !one.includes(' would fail with '))) seen.warned++;
        else {
          seen.held++;
          expect({ plan: plan.verdict, load: load.verdict, failed }).toEqual({
            plan: 'success',
            load: 'success',
            failed,
          });
        }
      } finally {
        await org.stop();
      }
    }),
    { numRuns: Number(process.env['PLAN_ROUNDS'] ?? 60), endOnFailure: false },
  );
  expect(seen.held).toBeGreaterThan(5);
  expect(seen.refused).toBeGreaterThan(5);
}, 300_000);
