import { fc } from '../fast-check.ts';
import { expect, test } from 'vitest';
import type { StoredRecord } from '../../src/org/records/stored-record.ts';
import type { RunningOrg } from '../../src/org/org.ts';
import type { JobChanges, JobOutcome } from '../../src/outcome/outcome.ts';
import { FORMATS, formats } from '../match/formats.ts';
import { living, stored } from '../match/in-process.ts';
import { gadgetOrg } from './gadget-org.ts';
import { planThenLoad } from './in-process.ts';

const NAMES = ['Acme', 'acme ', 'Beta', 'Gamma', 'Delta', ''];
const CITIES = ['Bonn', 'Berlin', 'bonn', ' Bonn', ''];
const REVENUES = ['1', '1.00', '2.5', '1e3', ''];
const NOTES = ['short', 'two\nlines', 'two\r\nlines', ''];

const name = fc.constantFrom(...NAMES);
const account = fc.record({
  Name: fc.oneof(
    { weight: 5, arbitrary: name },
    { weight: 5, arbitrary: fc.string({ minLength: 1, maxLength: 2 }) },
  ),
  BillingCity: fc.constantFrom(...CITIES),
  AnnualRevenue: fc.constantFrom(...REVENUES),
});
const person = fc.record({
  LastName: fc.constantFrom('Ada', 'Bob', 'ADA', 'Cyd', ''),
  AccountId: name,
  HasOptedOutOfEmail: fc.constantFrom('true', '0', 'FALSE', ''),
});
const gadget = fc.record({
  Size__c: fc.constantFrom('1', '+1', '7', ''),
  Note__c: fc.constantFrom(...NOTES),
  Parent__c: fc.constantFrom('k0', 'k1', 'k2', 'K3', ''),
});
const lead = fc.record({
  isThere: fc.oneof(
    { weight: 5, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  City: fc.constantFrom(...CITIES),
});
const rowsOf = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(row, { minLength: 1, maxLength: 6 });

const scenario = fc.record({
  format: fc.constantFrom(...formats),
  unchanged: fc.constantFrom('send', 'skip'),
  blankCells: fc.constantFrom('ignore', 'null'),
  unmatched: fc.constantFrom('insert', 'skip', 'fail'),
  operation: fc.constantFrom('upsert', 'update'),
  removal: fc.constantFrom('update', 'delete'),
  maxRecords: fc.constantFrom(1, 3, 100),
  there: fc.record({ accounts: rowsOf(account), people: rowsOf(person), gadgets: fc.subarray([0, 1, 2, 3]) }),
  accounts: rowsOf(account),
  people: rowsOf(person),
  gadgets: fc.array(gadget, { minLength: 1, maxLength: 5 }),
  leads: rowsOf(lead),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

const MISSING_LEAD = '00Q000000009999EAA';

/** What the org holds before: some of it twice. @returns the Ids of the leads */
function fill(org: RunningOrg, { leads, there }: Scenario): string[] {
  const accounts = there.accounts
    .filter((row) => row.Name.trim() !== '')
    .map((row) => stored(org, 'Account', { Name: row.Name.trim(), BillingCity: 'Bonn', AnnualRevenue: 1 }));
  for (const [index, row] of there.people.entries()) {
    const owner = accounts[index % Math.max(1, accounts.length)];
    stored(org, 'Contact', {
      LastName: row.LastName === '' ? 'Ada' : row.LastName,
      HasOptedOutOfEmail: false,
      ...(owner === undefined ? {} : { AccountId: owner.id }),
    });
  }
  for (const key of there.gadgets) {
    stored(org, 'Gadget__c', { Key__c: `k${key}`, Name: `G${key}`, Size__c: 1, Note__c: 'two\nlines' });
  }
  return leads.map(({ isThere }) =>
    isThere ? stored(org, 'Lead', { LastName: 'Lead', Company: 'Acme', City: 'Bonn' }).id : MISSING_LEAD,
  );
}

function filesOf(of: Scenario, leadIds: readonly string[]): Record<string, string> {
  const { blankCells, format, maxRecords, operation, removal, unchanged } = of;
  const unmatched = operation === 'update' && of.unmatched === 'insert' ? 'fail' : of.unmatched;
  const compared = removal === 'update' ? `, unchanged: ${unchanged}` : '';
  const cityOf = (city: string): Record<string, string> => (removal === 'update' ? { City: city } : {});
  return {
    'bulk-load.yml': `version: 1
defaults: {blankCells: ${blankCells}, batch: {maxRecords: ${maxRecords}}, maxFailedRecords: "100%", onFailure: continue}
jobs:
  accounts: {object: Account, operation: upsert, matchBy: Name, unchanged: ${unchanged}, files: accounts.${format}}
  people:
    object: Contact
    operation: ${operation}
    matchBy: [LastName, AccountId]
    unmatched: ${unmatched}
    unchanged: ${unchanged}
    files: people.${format}
    references: {AccountId: {job: accounts, key: Name}}
  gadgets:
    object: Gadget__c
    operation: upsert
    externalIdFieldName: Key__c
    unchanged: ${unchanged}
    files: gadgets.${format}
    references: {Parent__c: {job: gadgets, key: Key__c}}
  leads: {object: Lead, operation: ${removal}${compared}, files: leads.${format}}
`,
    [`accounts.${format}`]: FORMATS[format](of.accounts),
    [`people.${format}`]: FORMATS[format](of.people),
    [`gadgets.${format}`]: FORMATS[format](
      of.gadgets.map((row, index) => ({ Key__c: `k${index}`, Name: `G${index}`, ...row })),
    ),
    [`leads.${format}`]: FORMATS[format](
      leadIds.map((Id, index) => ({ Id, ...cityOf(of.leads[index]?.City ?? '') })),
    ),
  };
}

const OBJECTS = { accounts: 'Account', people: 'Contact', gadgets: 'Gadget__c', leads: 'Lead' };

/** The fields that the jobs write. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  accounts: ['Name', 'BillingCity', 'AnnualRevenue'],
  people: ['LastName', 'AccountId', 'HasOptedOutOfEmail'],
  gadgets: ['Key__c', 'Name', 'Size__c', 'Note__c', 'Parent__c'],
  leads: ['City'],
};

type Values = ReadonlyMap<string, StoredRecord['values']>;

function valuesOf(org: RunningOrg): Record<string, Values> {
  return Object.fromEntries(
    Object.entries(OBJECTS).map(([job, object]) => [
      job,
      new Map(living(org, object).map(({ id, values }) => [id, new Map(values)])),
    ]),
  );
}

/** In how many records each field has another value than before. */
function changedFields(job: string, before: Values, after: Values): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [id, values] of after) {
    const held = before.get(id);
    if (held === undefined) continue;
    for (const field of new Set([...values, ...held].map(([name]) => name))) {
      if (!FIELDS[job]?.includes(field)) continue;
      const [one, other] = [held.get(field) ?? null, values.get(field) ?? null];
      if (JSON.stringify(one) !== JSON.stringify(other)) counts[field] = (counts[field] ?? 0) + 1;
    }
  }
  return counts;
}

/** What the load says of a job, as the plan says it. */
function doneBy(job: JobOutcome | undefined, reported: JobChanges, of: Scenario): Record<string, unknown> {
  const { counts = { succeeded: -1, skipped: -1 }, created = -1 } = job ?? {};
  const isDelete = job?.operation === 'delete';
  const isSkipping = of.unchanged === 'skip' && !isDelete;
  const code = (statusCode: string): number =>
    (job?.errors ?? []).reduce((sum, one) => sum + (one.statusCode === statusCode ? one.count : 0), 0);
  const notFound = code('MATCH_NOT_FOUND') + code('INVALID_CROSS_REFERENCE_KEY') + code('ENTITY_IS_DELETED');
  const unmatched = job?.id === 'people' && of.unmatched === 'skip' ? reported.unmatched : notFound;
  const saved = counts.succeeded - created;
  const unchanged = isSkipping ? counts.skipped - (notFound === 0 ? unmatched : 0) : reported.unchanged;
  return {
    insert: created,
    update: isDelete ? 0 : saved - (isSkipping ? 0 : unchanged),
    delete: isDelete ? saved : 0,
    ...{ unchanged, unmatched, ambiguous: code('MATCH_AMBIGUOUS') },
  };
}

const ROUNDS = Number(process.env['CHANGE_ROUNDS'] ?? 12);

test('what a plan says of changes is what the load does, in every format', async () => {
  const seen = { insert: 0, update: 0, delete: 0, unchanged: 0, unmatched: 0, ambiguous: 0 };
  await fc.assert(
    fc.asyncProperty(scenario, async (of) => {
      const org = await gadgetOrg();
      try {
        const files = filesOf(of, fill(org, of));
        const before = valuesOf(org);
        const { load, plan, writtenByPlan } = await planThenLoad(org, files);
        expect(writtenByPlan).toBe(0);
        expect(plan.troubles).toEqual([]);
        const after = valuesOf(org);
        for (const [id] of Object.entries(OBJECTS)) {
          const reported = plan.plan?.changes?.get(id);
          if (reported === undefined)
            throw new Error(`${id} was not compared: ${plan.plan?.notChecked.join(' ') ?? ''}`);
          const { fields, ...counts } = reported;
          const job = load.jobs.find((one) => one.id === id);
          expect({ id, ...counts }).toEqual({ id, ...doneBy(job, reported, of) });
          expect({ id, ...Object.fromEntries(fields) }).toEqual({
            id,
            ...changedFields(id, before[id] ?? new Map(), after[id] ?? new Map()),
          });
          for (const kind of ['insert', 'update', 'delete', 'unchanged', 'unmatched', 'ambiguous'] as const)
            seen[kind] += reported[kind];
        }
      } finally {
        await org.stop();
      }
    }),
    {
      numRuns: ROUNDS,
      endOnFailure: true,
      ...(process.env['CHANGE_SEED'] === '' ? {} : { seed: Number(process.env['CHANGE_SEED'] ?? 12) }),
    },
  );
  // Every kind was met, so that none of the sums is empty.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
}, 300_000);
