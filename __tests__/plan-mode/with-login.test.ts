import { expect, test } from 'vitest';
import { gadgetOrg } from './gadget-org.ts';
import { mistakes } from './mistakes.ts';
import { plan } from './plan-scenario.ts';

const right = 'Name,Key__c,Size__c,Active__c,Built__c,Colour__c\nFirst,K-1,12,true,2026-03-02,Red\n';

test.concurrent('a plan that holds says the org and its limits, and writes nothing', async () => {
  const org = await gadgetOrg();
  const { main, report, reported } = await plan({
    org,
    jobs: `jobs:
  gadgets: {object: Gadget__c, operation: upsert, externalIdFieldName: Key__c, files: a.csv}
  parents: {object: Gadget__c, operation: insert, files: b.csv, references: {Parent__c: {job: gadgets, key: Key__c}}}
  found: {object: Account, operation: query, query: SELECT Id FROM Account}
`,
    files: { 'a.csv': right, 'b.csv': 'Name,Parent__c,Account__r.External_Id__c\nSecond,K-1,A-1\n' },
  });
  expect(reported).toEqual([]);
  expect(report).toMatchObject({
    outcome: 'success',
    org: { kind: 'sandbox' },
    counts: { read: 2, notProcessed: 2 },
    plan: { needs: { batches: 3 } },
  });
  expect(report.usage.limits?.batches?.max).toBeGreaterThan(0);
  expect(main.summary).toContain('## ✅ The plan holds');
});

test.concurrent('each kind of mistake is reported at its place, and nothing is written', async () => {
  const lines = mistakes.map(
    ([, job], index) => `  j${String(index).padStart(2, '0')}: {${job}, files: ${index}.csv}`,
  );
  const { report, reported } = await plan({
    org: await gadgetOrg(),
    jobs: `jobs:\n${lines.map((line) => line.replace('^', '')).join('\n')}\n`,
    files: Object.fromEntries(mistakes.map(([, , csv], index) => [`${index}.csv`, csv])),
  });
  expect(report.outcome).toBe('invalid');
  const expected = mistakes.map(([, , , sentence], index) => {
    const column = (lines[index]?.indexOf('^') ?? 0) + 1;
    return sentence
      .replaceAll('a.csv', `${index}.csv`)
      .replace('bulk-load.yml', `bulk-load.yml:${index + 3}:${column}`);
  });
  // The key of that upsert is in no record of the org, so that it is known to make a new one.
  const upsert = mistakes.findIndex(([what]) => what === 'a required field without a column of an upsert');
  const consequence = `error ${upsert}.csv:2: There is no value for "Name", which is required. 1 record would fail with REQUIRED_FIELD_MISSING: ${upsert}.csv:2.`;
  expect([...reported].sort()).toEqual([...expected, consequence].sort());
});

const insert = 'jobs:\n  gadgets: {object: Gadget__c, operation: insert, files: a.csv}\n';

test.concurrent(
  'an org that cannot be asked ends in an error, with all that is known without it',
  async () => {
    const org = await gadgetOrg();
    org.faults.replace([{ route: 'rest', nth: 4, times: 1000, fault: { kind: 'status', status: 403 } }]);
    const { main, report } = await plan({ org, jobs: insert, files: { 'a.csv': right } });
    expect(report).toMatchObject({ outcome: 'error', counts: { read: 1, notProcessed: 1 } });
    expect(report.plan?.notChecked.join(' ')).toContain('the org could not be asked for all of them');
    expect(main.summary).toContain('## ⛔ The plan could not be checked to the end');
  },
);

test.concurrent('another org than the expected one is not looked at', async () => {
  const org = await gadgetOrg();
  const { report } = await plan({
    ...{ org, jobs: insert, files: { 'a.csv': right } },
    with: { 'expected-org-id': '00D000000000999' },
  });
  expect(report.outcome).toBe('error');
  expect(org.ledger.report().log.filter(({ target }) => target.includes('/sobjects'))).toEqual([]);
});

test.concurrent('production is checked, with a warning that a load would be refused', async () => {
  const org = await gadgetOrg({ kind: 'production' });
  const { report, reported } = await plan({ org, jobs: insert, files: { 'a.csv': right } });
  expect(report.outcome).toBe('success');
  expect(reported).toEqual([expect.stringContaining('so a load would be refused.')]);
});

test.concurrent('limits that leave no room are warnings, since they will have moved on', async () => {
  const org = await gadgetOrg({ batchesLeft: 0 });
  const { report, reported } = await plan({ org, jobs: insert, files: { 'a.csv': right } });
  expect(report.outcome).toBe('success');
  expect(reported).toEqual([expect.stringMatching(/^warning : The load needs 1 batch, but of the org's/)]);
});
