import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { jsonArray, xml, type WrittenRecord } from '../kinds/written-records.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { loadReferences } from './reference-load.ts';

const csv = (records: readonly WrittenRecord[]): string => stringify([...records], { header: true });

const formats = [
  { ending: 'csv', written: csv },
  { ending: 'json', written: (records: readonly WrittenRecord[]) => jsonArray(records, 1) },
  { ending: 'xml', written: (records: readonly WrittenRecord[]) => xml(records) },
];

test.each(formats)(
  'a key of two columns stands in one cell of a .$ending file',
  async ({ ending, written }) => {
    const org = await testOrg();
    const { outcome, rows } = await loadReferences(
      org,
      `jobs:
  accounts:
    object: Account
    operation: insert
    files: accounts.${ending}
    columns: {Above: ~}
    references: {ParentId: {job: accounts, key: [Name, Site], columns: Above, separator: ' / '}}
  found: {object: Account, operation: query, query: 'SELECT Id, Name, Site FROM Account'}
  contacts:
    object: Contact
    operation: insert
    files: contacts.${ending}
    columns: {Via: Title}
    references: {AccountId: {job: found, key: [Name, Site], separator: ;}}
    maxFailedRecords: 4
`,
      {
        [`accounts.${ending}`]: written([
          { Name: 'Mill', Site: 'York', Above: 'Mill / Leeds' },
          { Name: 'Mill', Site: 'Leeds', Above: '' },
          { Name: 'Mill;York', Site: '', Above: 'Mill / York' },
        ]),
        [`contacts.${ending}`]: written([
          { LastName: 'York', AccountId: 'Mill;York', Via: '' },
          { LastName: 'Leeds', AccountId: 'Mill;Leeds', Via: '' },
          { LastName: 'None', AccountId: '', Via: '' },
          { LastName: 'Emptied', AccountId: '#N/A', Via: '' },
          { LastName: 'Short', AccountId: 'Mill', Via: '' },
          { LastName: 'Long', AccountId: 'Mill;York;', Via: '' },
          { LastName: 'Turned', AccountId: 'York;Mill', Via: '' },
          { LastName: 'Blank part', AccountId: 'Mill;', Via: '' },
        ]),
      },
    );
    expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [accounts, contacts] = ['Account', 'Contact'].map((name) => {
      const object = org.schema.object(name);
      return object === undefined ? [] : org.store.all(object);
    });
    const siteOf = (id: unknown): unknown =>
      accounts?.find((one) => one.id === id)?.values.get('Site') ?? null;
    expect(
      Object.fromEntries(
        accounts?.map(({ values }) => [
          String(values.get('Site') ?? values.get('Name')),
          siteOf(values.get('ParentId')),
        ]) ?? [],
      ),
    ).toEqual({ York: 'Leeds', Leeds: null, 'Mill;York': 'York' });
    expect(contacts?.map(({ values }) => [values.get('LastName'), siteOf(values.get('AccountId'))])).toEqual([
      ['York', 'York'],
      ['Leeds', 'Leeds'],
      ['None', null],
      ['Emptied', null],
    ]);
    expect(
      rows('contacts/failed.csv').map(({ LastName, sf__Error = '' }) => [LastName, sf__Error.split(':')[0]]),
    ).toEqual(['Short', 'Long', 'Turned', 'Blank part'].map((name) => [name, 'REFERENCE_NOT_FOUND']));
  },
);

test.each(['key: Name, separator: ;', 'key: [Name, Site], columns: [A, B], separator: ;'])(
  'a separator without several columns in one is a mistake: %s',
  async (reference) => {
    const { outcome } = await loadReferences(
      await testOrg(),
      `jobs:
  accounts: {object: Account, operation: insert, files: a.csv}
  contacts: {object: Contact, operation: insert, files: a.csv, references: {AccountId: {job: accounts, ${reference}}}}
`,
      { 'a.csv': 'Name,Site,A,B\n' },
    );
    expect(outcome.verdict).toBe('invalid');
    expect(outcome.diagnostics.map(({ message, place }) => [message, place?.line])).toContainEqual([
      'The reference "AccountId" has a separator, but not several columns in "key" and one in "columns".',
      4,
    ]);
  },
);
