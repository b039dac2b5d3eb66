import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import type { Value } from '../../src/org/records/stored-record.ts';
import { jsonArray, xml, type WrittenRecord } from '../kinds/written-records.ts';
import { PlainClient } from '../org/plain-client.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { loadReferences } from './reference-load.ts';

const formats = [
  { ending: 'json', written: (records: readonly WrittenRecord[]) => jsonArray(records, 1) },
  { ending: 'xml', written: (records: readonly WrittenRecord[]) => xml(records) },
];

/** What the org has in a field of an object, by the names of the records; lookups as the names of the parents. */
function storedIn(org: RunningOrg, object: string, field: string): Record<string, Value | undefined> {
  const schema = org.schema.object(object);
  const all = schema === undefined ? [] : org.store.all(schema);
  const names = new Map<Value | undefined, Value | undefined>(
    all.map(({ id, values }) => [id, values.get('Name')]),
  );
  return Object.fromEntries(
    all.map(({ values }) => [
      String(values.get('Name')),
      names.get(values.get(field)) ?? values.get(field) ?? null,
    ]),
  );
}

describe.each(formats)('in a .$ending file', ({ ending, written }) => {
  test.each([
    { blankCells: 'ignore', blank: 'Old' },
    { blankCells: 'null', blank: null },
  ])(
    'a record that refers to its own job is linked, in a circle by a second pass, blankCells: $blankCells',
    async ({ blank, blankCells }) => {
      const org = await testOrg();
      const client = new PlainClient(org);
      const [, old = ''] = (await client.load('Account', 'insert', 'Name\nOld\n')).split('\n');
      const oldId = old.slice(1, 19);
      const known = ['none', 'absent', 'blank', 'child'].map((name) => `${name},${name},${oldId}`);
      await client.load('Account', 'insert', `Name,External_Id__c,ParentId\n${known.join('\n')}\n`);
      const { outcome, rows } = await loadReferences(
        org,
        `jobs:
  accounts:
    object: Account
    operation: upsert
    externalIdFieldName: External_Id__c
    files: accounts.${ending}
    columns: {Parent: ParentId}
    references: {ParentId: {job: accounts, key: External_Id__c}}
    blankCells: '${blankCells}'
    maxFailedRecords: 1
`,
        {
          [`accounts.${ending}`]: written([
            { Name: 'child', External_Id__c: 'child', Parent: 'top' },
            { Name: 'none', External_Id__c: 'none', Parent: null },
            { Name: 'absent', External_Id__c: 'absent' },
            { Name: 'blank', External_Id__c: 'blank', Parent: '' },
            { Name: 'lost', External_Id__c: 'lost', Parent: 'nobody' },
            { Name: 'top', External_Id__c: 'top', Parent: 'top' },
          ]),
        },
      );
      expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
      expect(outcome.counts).toMatchObject({ succeeded: 5, failed: 1 });
      expect(storedIn(org, 'Account', 'ParentId')).toEqual({
        ...{ Old: null, child: 'top', none: null, absent: 'Old', blank, top: 'top' },
      });
      expect(rows('accounts/failed.csv')).toMatchObject([
        {
          Name: 'lost',
          Parent: 'nobody',
          sf__Error: expect.stringMatching(/^REFERENCE_NOT_FOUND/) as string,
        },
      ]);
    },
  );

  test('two jobs that refer to each other, one by a key of two members, are linked', async () => {
    const org = await testOrg();
    const { outcome } = await loadReferences(
      org,
      `jobs:
  accounts:
    object: Account
    operation: insert
    files: accounts.${ending}
    columns: {Land: ~, Nr: ~}
    references: {ParentId: {job: others, key: [Country, No], columns: [Land, Nr]}}
  others:
    object: Account
    operation: insert
    files: others.${ending}
    columns: {Country: ~, No: ~}
    references: {ParentId: {job: accounts, key: Name}}
`,
      {
        [`accounts.${ending}`]: written([
          { Name: 'a', Land: 'x', Nr: { digits: '1' } },
          { Name: 'b', Land: null, Nr: null },
          { Name: 'c', Land: 'x', Nr: { digits: '2' } },
        ]),
        [`others.${ending}`]: written([
          { Name: 'd', Country: 'x', No: { digits: '1' }, ParentId: 'a' },
          { Name: 'e', Country: 'x', No: { digits: '2' }, ParentId: null },
        ]),
      },
    );
    expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(outcome.verdict).toBe('success');
    expect(storedIn(org, 'Account', 'ParentId')).toEqual({ a: 'd', b: null, c: 'e', d: 'a', e: null });
  });

  test('dates are relative to the run where the job says so', async () => {
    const org = await testOrg();
    const { outcome, rows } = await loadReferences(
      org,
      `defaults: {object: Contact, operation: insert, relativeDates: [birthdate]}
jobs:
  people: {files: people.${ending}, columns: {Born: Birthdate}, blankCells: 'null'}
  constant: {files: constant.${ending}, columns: {Birthdate: ~}, values: {Birthdate: today-1w}}
  renamed: {files: constant.${ending}, columns: {Birthdate: Title}, values: {BirthDate: today}}
  cased: {files: cased.${ending}}
`,
      {
        [`people.${ending}`]: written([
          { LastName: 'relative', Born: 'today+1d' },
          { LastName: 'fixed', Born: '2001-02-03' },
          { LastName: 'none', Born: null },
          { LastName: 'absent' },
          { LastName: 'blank', Born: '' },
        ]),
        [`constant.${ending}`]: written([{ LastName: 'constant', Birthdate: 'today+9d' }]),
        [`cased.${ending}`]: written([{ LastName: 'cased', BirthDate: 'today-1d' }]),
      },
    );
    expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(outcome.verdict).toBe('success');
    const from = outcome.relativeDatesFrom?.getTime() ?? 0;
    const day = (offset: number): string => new Date(from + offset * 86_400_000).toISOString().slice(0, 10);
    const contact = org.schema.object('Contact');
    const stored = (contact === undefined ? [] : org.store.all(contact)).map(({ values }) =>
      ['LastName', 'Birthdate', 'Title'].map((name) => values.get(name) ?? null),
    );
    expect(stored).toEqual([
      ['relative', day(1), null],
      ['fixed', '2001-02-03', null],
      ['none', null, null],
      ['absent', null, null],
      ['blank', null, null],
      ['constant', day(-7), null],
      ['constant', day(0), 'today+9d'],
      ['cased', day(-1), null],
    ]);
    expect(rows('people/success.csv').map(({ Born }) => Born)).toEqual([
      'today+1d',
      '2001-02-03',
      '',
      '',
      '',
    ]);
  });

  test('a time of day on a relative date is a time', async () => {
    const org = await testOrg();
    const { outcome } = await loadReferences(
      org,
      `defaults: {object: Task, operation: insert, relativeDates: [ReminderDateTime, ActivityDate]}
jobs:
  tasks: {files: tasks.${ending}}
  constant: {files: constant.${ending}, values: {ActivityDate: today+2d, ReminderDateTime: 'today+1d@08:00'}}
`,
      {
        [`tasks.${ending}`]: written([
          { Subject: 'before', ActivityDate: 'today-14d', ReminderDateTime: 'today-14d@14:00:00.000+0000' },
          { Subject: 'after', ActivityDate: 'today+9d', ReminderDateTime: 'today+9d@14:00:00.000Z' },
          { Subject: 'fixed', ActivityDate: null, ReminderDateTime: '2027-05-06T07:08:09Z' },
        ]),
        [`constant.${ending}`]: written([{ Subject: 'constant' }]),
      },
    );
    expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
    const from = outcome.relativeDatesFrom?.getTime() ?? 0;
    const day = (offset: number): string => new Date(from + offset * 86_400_000).toISOString().slice(0, 10);
    const task = org.schema.object('Task');
    const stored = (task === undefined ? [] : org.store.all(task)).map(({ values }) =>
      ['Subject', 'ActivityDate', 'ReminderDateTime'].map((name) => values.get(name) ?? null),
    );
    expect(stored).toEqual([
      ['before', day(-14), `${day(-14)}T14:00:00.000Z`],
      ['after', day(9), `${day(9)}T14:00:00.000Z`],
      ['fixed', null, '2027-05-06T07:08:09.000Z'],
      ['constant', day(2), `${day(1)}T08:00:00.000Z`],
    ]);
  });

  test('a date that looks relative and is none is reported with its record', async () => {
    const org = await testOrg();
    const { outcome } = await loadReferences(
      org,
      `jobs:\n  people: {object: Contact, operation: insert, files: people.${ending}, columns: {Born: Birthdate}, relativeDates: [Birthdate]}\n`,
      {
        [`people.${ending}`]: written([
          { LastName: 'A', Born: 'today+1d' },
          { LastName: 'B', Born: 'Today' },
          { LastName: 'C', Born: 'today+2h' },
          { LastName: 'D', Born: 'now+1d@14:00' },
        ]).replace(/<sObject>/g, '\n<sObject>'),
      },
    );
    expect(outcome.verdict).toBe('invalid');
    const message = '"Born" of the record that starts here';
    const [second, third, fourth] = ending === 'json' ? [6, 10, 14] : [3, 4, 5];
    expect(outcome.diagnostics.map((one) => [one.message, one.place?.file, one.place?.line])).toEqual([
      [`${message} begins like a relative date and is none.`, `people.${ending}`, second],
      [`${message} counts hours, minutes or seconds from a date.`, `people.${ending}`, third],
      [`${message} has two times of day.`, `people.${ending}`, fourth],
    ]);
    expect(org.ledger.report().log.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('records are grouped by what their key refers to, wherever it stands', async () => {
    const org = await testOrg();
    const { outcome } = await loadReferences(
      org,
      `jobs:
  accounts: {object: Account, operation: insert, files: accounts.${ending}}
  people:
    object: Contact
    operation: insert
    files: people.${ending}
    columns: {Company: ~}
    references: {AccountId: {job: accounts, key: Name, columns: Company}}
    groupBy: AccountId
    batch: {maxRecords: 2}
`,
      {
        [`accounts.${ending}`]: written([{ Name: 'x' }, { Name: 'y' }]),
        [`people.${ending}`]: written(
          ['x', 'y', 'x', 'y'].map((Company, index) => ({ LastName: `${Company}${index}`, Company })),
        ),
      },
    );
    expect(outcome.verdict).toBe('success');
    const contact = org.schema.object('Contact');
    const order = (contact === undefined ? [] : org.store.all(contact)).map(({ values }) =>
      String(values.get('LastName')).slice(0, 1),
    );
    expect(['xxyy', 'yyxx']).toContain(order.join(''));
  });
});
