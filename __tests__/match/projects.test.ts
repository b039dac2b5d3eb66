import { expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { FORMATS, formats } from './formats.ts';
import { living, loadMatching } from './in-process.ts';

type Row = Readonly<Record<string, string>>;

/** A project as those have it who find records by names: files, jobs, and what the org holds of each object then. */
interface Project {
  readonly jobs: (ending: string) => string;
  readonly files: Readonly<Record<string, readonly Row[]>>;
  /** Object → rows; a lookup is written as the path to the parent's name. */
  readonly held: Readonly<Record<string, readonly Row[]>>;
  /** Records that a second load sends. */
  readonly sentAgain: number;
}

const accounts = [
  { Name: 'Mill', BillingCity: 'York', AnnualRevenue: '15' },
  { Name: 'Mill', BillingCity: 'Leeds', AnnualRevenue: '' },
  { Name: 'Forge', BillingCity: 'York', AnnualRevenue: '20' },
];

/** Keys of several fields, of which some are those of parents: the same names stand in several places. */
const composite: Project = {
  jobs: (ending) => `defaults: {operation: upsert, unchanged: skip}
jobs:
  accounts: {object: Account, matchBy: [Name, BillingCity], files: accounts.${ending}}
  people:
    object: Contact
    matchBy: [LastName, AccountId]
    files: people.${ending}
    columns: {Company: ~, City: ~}
    references: {AccountId: {job: accounts, key: [Name, BillingCity], columns: [Company, City]}}
  cases:
    object: Case
    matchBy: [Subject, ContactId, Account.Name]
    files: cases.${ending}
    columns: {Company: Account.Name, Who: ~, City: ~}
    references:
      ContactId: {job: people, key: [LastName, Company, City], columns: [Who, Company, City]}
      AccountId: {job: accounts, key: [Name, BillingCity], columns: [Company, City]}
`,
  files: {
    accounts,
    people: [
      { LastName: 'Ada', Company: 'Mill', City: 'York', Title: 'Miller' },
      { LastName: 'Ada', Company: 'Mill', City: 'Leeds', Title: 'Smith' },
      { LastName: 'Bob', Company: 'Forge', City: 'York', Title: '' },
    ],
    cases: [
      { Subject: 'Wheel', Who: 'Ada', Company: 'Mill', City: 'York', Priority: 'High' },
      { Subject: 'Wheel', Who: 'Ada', Company: 'Mill', City: 'Leeds', Priority: 'Low' },
    ],
  },
  held: {
    Account: accounts,
    Contact: [
      { LastName: 'Ada', 'Account.Name': 'Mill', 'Account.BillingCity': 'York', Title: 'Miller' },
      { LastName: 'Ada', 'Account.Name': 'Mill', 'Account.BillingCity': 'Leeds', Title: 'Smith' },
      { LastName: 'Bob', 'Account.Name': 'Forge', 'Account.BillingCity': 'York', Title: '' },
    ],
    Case: [
      { Subject: 'Wheel', 'Contact.Title': 'Miller', 'Account.BillingCity': 'York', Priority: 'High' },
      { Subject: 'Wheel', 'Contact.Title': 'Smith', 'Account.BillingCity': 'Leeds', Priority: 'Low' },
    ],
  },
  sentAgain: 0,
};

const tops = [
  { Name: 'Group', Parent: '', Site: 'a' },
  { Name: 'North', Parent: 'Group', Site: 'b' },
  { Name: 'North-East', Parent: 'North', Site: 'c' },
  { Name: 'South', Parent: 'Group', Site: 'd' },
];

/** Records that refer to others of their file, written before their parents. What they refer to is not compared. */
const levels: Project = {
  jobs: (ending) => `defaults: {operation: upsert, unchanged: skip}
jobs:
  accounts:
    object: Account
    matchBy: Name
    files: accounts.${ending}
    columns: {Parent: ~}
    references: {ParentId: {job: accounts, key: Name, columns: [Parent]}}
  people:
    object: Contact
    matchBy: [LastName, Account.Name]
    files: people.${ending}
    columns: {Boss: ~}
    references:
      AccountId: {job: accounts, key: Name, columns: [Account.Name]}
      ReportsToId: {job: people, key: LastName, columns: [Boss]}
`,
  files: {
    accounts: tops.toReversed(),
    people: [
      { LastName: 'Cyd', 'Account.Name': 'South', Boss: 'Bob' },
      { LastName: 'Bob', 'Account.Name': 'North', Boss: 'Ada' },
      { LastName: 'Ada', 'Account.Name': 'Group', Boss: '' },
    ],
  },
  held: {
    Account: tops.map(({ Name, Parent, Site }) => ({ Name, 'Parent.Name': Parent, Site })),
    Contact: [
      { LastName: 'Cyd', 'Account.Name': 'South', 'ReportsTo.LastName': 'Bob' },
      { LastName: 'Bob', 'Account.Name': 'North', 'ReportsTo.LastName': 'Ada' },
      { LastName: 'Ada', 'Account.Name': 'Group', 'ReportsTo.LastName': '' },
    ],
  },
  sentAgain: 0,
};

/** Two objects that refer to each other. What a second pass sets is not compared, so the companies are sent again. */
const ring: Project = {
  jobs: (ending) => `defaults: {operation: upsert, unchanged: skip}
jobs:
  accounts:
    object: Account
    matchBy: Name
    files: accounts.${ending}
    columns: {Head: ~}
    references: {Head__c: {job: people, key: LastName, columns: [Head]}}
  people:
    object: Contact
    matchBy: [LastName, AccountId]
    files: people.${ending}
    columns: {Company: ~}
    references: {AccountId: {job: accounts, key: Name, columns: [Company]}}
`,
  files: {
    accounts: [
      { Name: 'Mill', Head: 'Ada' },
      { Name: 'Forge', Head: 'Bob' },
      { Name: 'None', Head: '' },
    ],
    people: [
      { LastName: 'Ada', Company: 'Forge', Email: 'ADA@example.com' },
      { LastName: 'Bob', Company: 'Mill', Email: '' },
    ],
  },
  held: {
    Account: [
      { Name: 'Mill', 'Head.LastName': 'Ada' },
      { Name: 'Forge', 'Head.LastName': 'Bob' },
      { Name: 'None', 'Head.LastName': '' },
    ],
    Contact: [
      { LastName: 'Ada', 'Account.Name': 'Forge', Email: 'ada@example.com' },
      { LastName: 'Bob', 'Account.Name': 'Mill', Email: '' },
    ],
  },
  sentAgain: 0,
};

const LOOKUPS: Readonly<Record<string, string>> = {
  ...{ Account: 'AccountId', Contact: 'ContactId', Head: 'Head__c' },
  ...{ Parent: 'ParentId', ReportsTo: 'ReportsToId' },
};

/** What the org holds in the columns of the rows; a path leads over a lookup. */
function heldRows(org: RunningOrg, object: string, columns: readonly string[]): string[] {
  return living(org, object)
    .map((record) =>
      JSON.stringify(
        Object.fromEntries(
          columns.map((path) => {
            const [first = '', last] = path.split('.');
            const parent =
              last === undefined ? record : org.store.get(String(record.values.get(LOOKUPS[first] ?? '')));
            return [path, String(parent?.values.get(last ?? first) ?? '')];
          }),
        ),
      ),
    )
    .sort();
}

const CASES = Object.entries({ composite, levels, ring }).flatMap(([name, project]) =>
  formats.map((format) => [name, format, project] as const),
);

test.each(CASES)(
  'a project of %s keys in %s loads twice, and the org holds each cell of it once',
  async (_, format, { files, held, jobs, sentAgain }) => {
    const org = await testOrg({
      schema: new Schema(
        standardObjects().map((object) =>
          object.name === 'Account'
            ? object.with([fieldFromNotation('Head__c', 'reference(Contact)')])
            : object,
        ),
      ),
    });
    const sources = Object.fromEntries(
      Object.entries(files).map(([name, rows]) => [`${name}.${format}`, FORMATS[format](rows)]),
    );
    const records = Object.values(files).reduce((sum, rows) => sum + rows.length, 0);
    const ids: string[][] = [];
    for (const sent of [records, sentAgain]) {
      const { outcome } = await loadMatching(org, jobs(format), sources);
      expect(
        outcome.diagnostics.flatMap(({ message, severity }) => (severity === 'error' ? [message] : [])),
      ).toEqual([]);
      expect(outcome.jobs.flatMap(({ errors, reasons }) => [...reasons, ...errors])).toEqual([]);
      expect(outcome.counts).toMatchObject({ read: records, succeeded: sent, skipped: records - sent });
      for (const [object, rows] of Object.entries(held)) {
        const columns = Object.keys(rows[0] ?? {});
        expect(heldRows(org, object, columns)).toEqual(rows.map((row) => JSON.stringify(row)).sort());
      }
      ids.push(Object.keys(held).flatMap((object) => living(org, object).map(({ id }) => id)));
    }
    expect(ids[1]).toEqual(ids[0]);
  },
);
