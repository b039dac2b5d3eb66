import { expect, test } from 'vitest';
import { testOrg } from '../scenarios/load-scenario.ts';
import { FORMATS, formats } from './formats.ts';
import { living, loadMatching, stored } from './in-process.ts';

test.each(formats)('a resumed run sends what the first one would have sent: %s', async (format) => {
  const org = await testOrg();
  stored(org, 'Account', { Name: 'There', Description: 'old' });
  stored(org, 'Account', { Name: 'Same', Description: 'as it is' });
  const jobs = `jobs:
  accounts:
    object: Account
    operation: upsert
    matchBy: Name
    unchanged: skip
    files: a.${format}
    batch: {maxRecords: 1}
    concurrencyMode: Serial
`;
  const rows = [
    { Name: 'New', Description: '1' },
    { Name: 'Same', Description: 'as it is' },
    { Name: 'there', Description: '2' },
    { Name: 'Newer', Description: '3' },
    { Name: 'new', Description: '4' },
  ];
  const first = await loadMatching(org, jobs, { [`a.${format}`]: FORMATS[format](rows) }, { cancelAfter: 1 });
  expect(first.outcome.verdict).toBe('cancelled');
  expect(living(org, 'Account').map(({ values }) => values.get('Name'))).toEqual(['There', 'Same', 'New']);
  const second = await loadMatching(org, jobs, {}, { resume: first.files });
  expect(second.outcome).toMatchObject({
    verdict: 'records-failed',
    counts: { read: 5, succeeded: 3, failed: 1, notProcessed: 0, skipped: 1 },
  });
  expect(living(org, 'Account').map(({ values }) => [values.get('Name'), values.get('Description')])).toEqual(
    [
      ['there', '2'],
      ['Same', 'as it is'],
      ['New', '1'],
      ['Newer', '3'],
    ],
  );
  const [failed] = await second.rows('accounts/failed.csv');
  expect(failed?.['sf__Error']).toMatch(/^MATCH_REPEATED:/);
});
