import { expect, test } from 'vitest';
import { livingRecords } from './found.ts';
import { guideSection } from './guide-section.ts';
import { loadOnce, play, stagedOrg } from './play.ts';

const EXAMPLE = 'An example';

test('a tree plan loads as it is, and a second time makes its records again', async () => {
  const section = guideSection('tree-plans', EXAMPLE);
  const org = await stagedOrg({});
  await loadOnce(section, org, {});
  await loadOnce({ ...section, expectations: [] }, org, {});
  expect(livingRecords(org, 'Account')).toHaveLength(4);
  expect(livingRecords(org, 'Contact')).toHaveLength(4);
});

test('what deletes first can be loaded again, and what finds its records sends nothing then', async () => {
  const { expectations, files } = guideSection('tree-plans', EXAMPLE);
  const { loads } = await play('tree-plans', 'Load it again', { further: () => files, expectations });
  const counts = loads.map(({ report }) => report.counts);
  expect([counts[1], counts[3]]).toMatchObject([1, 3].map(() => ({ read: 4, succeeded: 0, skipped: 4 })));
});
