import { describe, expect, test } from 'vitest';
import { expectOutcome, load } from './load-scenario.ts';
import { stored } from './stored.ts';

interface Person {
  readonly [field: string]: string | null | Readonly<Record<string, string>>;
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function xml(people: readonly Person[]): string {
  const element = ([name, value]: [string, Person[string]]): string => {
    if (value === null) return `<${name} xsi:nil="true"/>`;
    if (typeof value === 'string') return `<${name}>${xmlText(value)}</${name}>`;
    const inner = Object.entries(value).map(([key, text]) => `<${key}>${xmlText(text)}</${key}>`);
    return `<${name}><sObject>${inner.join('')}</sObject></${name}>`;
  };
  const records = people.map(
    (person) => `<sObject>${Object.entries(person).map(element).join('')}</sObject>\n`,
  );
  return `<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n${records.join('')}</sObjects>\n`;
}

const formats = [
  { ending: 'json', written: (people: readonly Person[]) => JSON.stringify(people, null, 1) },
  {
    ending: 'ndjson',
    written: (people: readonly Person[]) => people.map((one) => `${JSON.stringify(one)}\n`).join(''),
  },
  { ending: 'xml', written: xml },
];

const crowd = (count: number): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    LastName: `Person ${index + 1}`,
    Title: `<${index}> & "more"`,
  }));

describe.each(formats)('a file that ends in .$ending', ({ ending, written }) => {
  test.concurrent('is renamed, completed and emptied by the mapping', async () => {
    const loaded = await load({
      jobs: `jobs:
  people:
    object: Contact
    operation: insert
    files: people.${ending}
    columns: {Surname: LastName, Note: ~}
    values: {Department: 'a "b" & <c>'}
    blankCells: 'null'
`,
      files: {
        [`people.${ending}`]: written([
          { Surname: 'Abara <&> "A"', Note: 'secret', Title: '' },
          { Surname: 'Bell', sf__Id: 'x', Title: 'Baker' },
        ]),
      },
    });
    expectOutcome(loaded, 'success', { succeeded: 2 });
    expect(await stored(loaded.org, 'Contact', ['LastName', 'Title', 'Department'])).toEqual([
      { LastName: 'Abara <&> "A"', Title: null, Department: 'a "b" & <c>' },
      { LastName: 'Bell', Title: 'Baker', Department: 'a "b" & <c>' },
    ]);
    const [row] = await loaded.rows('people/success.csv');
    expect(Object.keys(row ?? {})).toEqual([
      'sf__Id',
      'sf__Created',
      'sf__File',
      'sf__Line',
      'Surname',
      'Note',
      'Title',
    ]);
  });

  test.concurrent(
    'refers to parents by a key, by their own fields, and keeps families together',
    async () => {
      const loaded = await load({
        jobs: `jobs:
  companies: {object: Account, operation: insert, files: companies.${ending}}
  people:
    object: Contact
    operation: insert
    files: people.${ending}
    columns: {Company: AccountId}
    references: {AccountId: {job: companies, key: Code}}
    groupBy: AccountId
    batch: {maxRecords: 2}
`.replace('files: companies', 'columns: {Code: ~}, files: companies'),
        files: {
          [`companies.${ending}`]: written([
            { Name: 'One', Code: '1', External_Id__c: 'e-1' },
            { Name: 'Two', Code: '2', External_Id__c: 'e-2' },
          ]),
          [`people.${ending}`]: written([
            { LastName: 'A', Company: '1' },
            { LastName: 'B', Company: '2' },
            { LastName: 'C', Company: '1' },
            { LastName: 'D', Company: 'gone' },
            { LastName: 'E', Account: { External_Id__c: 'e-2' } },
          ]),
        },
      });
      expectOutcome(loaded, 'records-failed', { succeeded: 6, failed: 1 });
      const parents = (await stored(loaded.org, 'Contact', ['LastName', 'Account.Name'])).length;
      expect(parents).toBe(4);
      const accounts = new Map(
        (await stored(loaded.org, 'Account', ['Id', 'Name'])).map(({ Id, Name }) => [Id, Name]),
      );
      const people = await stored(loaded.org, 'Contact', ['LastName', 'AccountId']);
      expect(
        Object.fromEntries(people.map((one) => [one['LastName'], accounts.get(one['AccountId'])])),
      ).toEqual({
        A: 'One',
        B: 'Two',
        C: 'One',
        E: 'Two',
      });
      const failed = await loaded.rows('people/failed.csv');
      expect(failed).toMatchObject([{ LastName: 'D', Company: 'gone' }]);
      expect(failed[0]?.['sf__Error']).toMatch(/^REFERENCE_NOT_FOUND:/);
    },
  );

  test.concurrent('is healed, and its lost batches are found again', async () => {
    const loaded = await load({
      jobs: `jobs:
  people: {object: Contact, operation: insert, files: people.${ending}, batch: {maxRecords: 5}}
`,
      files: { [`people.${ending}`]: written(crowd(23)) },
      faults: [
        { times: 1_000, fault: { kind: 'locked-rows', tries: 1, every: 4 } },
        { route: 'add-batch', times: 1, fault: { kind: 'lost-answer' } },
      ],
    });
    expectOutcome(loaded, 'success', { succeeded: 23 });
    expect(loaded.report.jobs[0]?.healed).toBeGreaterThan(0);
    expect(loaded.ledger.duplicates).toEqual({});
    const rows = await loaded.rows('people/success.csv');
    expect(rows.map(({ LastName, Title }) => ({ LastName, Title }))).toEqual(crowd(23));
    expect(
      (await stored(loaded.org, 'Contact', ['LastName', 'Title'])).map(({ LastName }) => LastName).sort(),
    ).toEqual(
      crowd(23)
        .map(({ LastName }) => LastName)
        .sort(),
    );
  });

  test.concurrent('goes on as CSV where records failed', async () => {
    const first = await load({
      jobs: `jobs:\n  people: {object: Contact, operation: insert, files: people.${ending}}\n`,
      files: { [`people.${ending}`]: written([{ LastName: '', Title: 'a, "b"\nc' }, { LastName: 'B' }]) },
    });
    expectOutcome(first, 'records-failed', { succeeded: 1, failed: 1 });
    const second = await load({
      org: first.org,
      jobs: `jobs:\n  people: {object: Contact, operation: insert, files: failed.csv, values: {FirstName: New}, columns: {LastName: ~, Title: LastName}}\n`,
      files: { 'failed.csv': (await first.resultFile('people/failed.csv')) ?? '' },
    });
    expectOutcome(second, 'success', { succeeded: 1 });
    expect((await stored(first.org, 'Contact', ['LastName', 'FirstName'])).at(-1)).toEqual({
      LastName: 'a, "b"\nc',
      FirstName: 'New',
    });
  });
});
