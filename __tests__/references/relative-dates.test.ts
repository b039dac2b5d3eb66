import { expect, test } from 'vitest';
import { relativeDateFlaw, resolvedDate } from '../../src/records/mapping/relative-date.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { loadReferences } from './reference-load.ts';

const instant = Date.UTC(2028, 0, 31, 23, 30, 15, 999);

test.each([
  ['today', '2028-01-31'],
  ['today+1d', '2028-02-01'],
  ['today-31d', '2027-12-31'],
  ['today+1w', '2028-02-07'],
  ['today+1M', '2028-02-29'],
  ['today+3M', '2028-04-30'],
  ['today-2M', '2027-11-30'],
  ['today+13M', '2029-02-28'],
  ['today-4y', '2024-01-31'],
  ['today-31d', '2027-12-31'],
  ['today@14:00', '2028-01-31T14:00:00.000Z'],
  ['today+9d@14:00', '2028-02-09T14:00:00.000Z'],
  ['today-14d@00:00:01', '2028-01-17T00:00:01.000Z'],
  ['today+1M@23:59:59.5', '2028-02-29T23:59:59.500Z'],
  ['today+1w@14:00:00.000Z', '2028-02-07T14:00:00.000Z'],
  ['today+0d@14:00:00.000+0000', '2028-01-31T14:00:00.000Z'],
  ['today@00:30+02:00', '2028-01-30T22:30:00.000Z'],
  ['today-1y@20:00:00-0530', '2027-02-01T01:30:00.000Z'],
  ['now', '2028-01-31T23:30:15Z'],
  ['now-2h', '2028-01-31T21:30:15Z'],
  ['now+30m', '2028-02-01T00:00:15Z'],
  ['now+45s', '2028-01-31T23:31:00Z'],
  ['now+1M', '2028-02-29T23:30:15Z'],
])('%s is %s', (text, date) => {
  expect(relativeDateFlaw(text)).toBeUndefined();
  expect(resolvedDate(text, instant)).toBe(date);
});

test.each(['', '2028-01-31', '2028-01-31T00:00:00Z', 'nowhere', 'todays', 'tomorrow', '#N/A'])(
  '"%s" is left as it is',
  (text) => {
    expect(relativeDateFlaw(text)).toBeUndefined();
    expect(resolvedDate(text, instant)).toBeUndefined();
  },
);

test.each([
  ...['today+30', 'today + 30d', 'Today', ' today', 'now+1x', 'now-', 'today+1d+1d', 'today+2h'],
  ...['today@', 'today@14', 'today@9:00', 'today@24:00', 'today@14:60', 'today+1d@14:00:60', 'today@14:00 '],
  ...['today@14:00+15:00', 'today@14:00:00.0000', 'today@14:00@15:00', 'today@14:00+1d'],
  ...['today+2h@14:00', 'now@14:00', 'now+1d@14:00'],
])('"%s" is reported as a mistake', (text) => {
  expect(relativeDateFlaw(text)).toBeDefined();
});

const job = `jobs:
  deals:
    object: Opportunity
    operation: insert
    files: deals.csv
    values: {StageName: today}
    relativeDates: [CloseDate]
`;

test('dates in cells and constants count from one instant, which the report has', async () => {
  const org = await testOrg();
  const { outcome, rows } = await loadReferences(
    org,
    job
      .replace('{StageName: today}', '{StageName: today, CloseDate: today+1w}')
      .replace('deals.csv', 'plain.csv') + job.replace('jobs:\n  deals', '  cells').replace('today', 'New'),
    { 'plain.csv': 'Name\nA\n', 'deals.csv': 'Name,CloseDate\nB,"today-1d"\nC,2027-05-06\n' },
  );
  expect(outcome.jobs.flatMap(({ reasons }) => reasons)).toEqual([]);
  const from = outcome.relativeDatesFrom?.getTime() ?? 0;
  const day = (offset: number): string => new Date(from + offset * 86_400_000).toISOString().slice(0, 10);
  const schema = org.schema.object('Opportunity');
  const stored = schema === undefined ? [] : org.store.all(schema);
  expect(
    stored.map(({ values }) => [values.get('Name'), values.get('CloseDate'), values.get('StageName')]),
  ).toEqual([
    ['A', day(7), 'today'],
    ['B', day(-1), 'New'],
    ['C', '2027-05-06', 'New'],
  ]);
  expect(rows('cells/success.csv').map(({ CloseDate }) => CloseDate)).toEqual(['today-1d', '2027-05-06']);
});

test('a malformed form, and a field that nothing gives, are mistakes at their places', async () => {
  const org = await testOrg();
  const { outcome } = await loadReferences(
    org,
    job.replace('[CloseDate]', '[CloseDate, Birthdate, StageName]').replace('today', '"today+5"'),
    { 'deals.csv': 'Name,CloseDate\nB,today-1d\nC,today+30\n' },
  );
  expect(outcome.verdict).toBe('invalid');
  expect(outcome.diagnostics.map(({ message, place }) => [message, place?.file, place?.line])).toEqual([
    ['The constant of "StageName" begins like a relative date and is none.', 'bulk-load.yml', 7],
    [
      'No column and no constant gives the field "Birthdate", in which dates may be relative.',
      'bulk-load.yml',
      8,
    ],
    [
      'Column "CloseDate" of the record that starts here begins like a relative date and is none.',
      'deals.csv',
      3,
    ],
  ]);
});
