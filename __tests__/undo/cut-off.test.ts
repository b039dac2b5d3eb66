import { expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { attempt } from '../crash/in-process-run.ts';
import type { MemoryFiles } from '../ports/memory-files.ts';
import { testOrg } from '../scenarios/load-scenario.ts';
import { checkout, go, snapshot, UNDO } from './round-trip.ts';

const JOBS = `  accounts: {object: Account, operation: insert, files: accounts.csv, batch: {maxRecords: 2}}
  contacts:
    object: Contact
    operation: insert
    contentType: XML
    files: contacts.xml
    batch: {maxRecords: 1}
    references: {AccountId: {job: accounts, key: Name}}
`;
const SOURCES = {
  'accounts.csv': 'Name\nA\nB\nC\n',
  'contacts.xml': `<sObjects xmlns="http://www.force.com/2009/06/asyncapi/dataload">${['A', 'B', 'C']
    .map((name) => `<sObject><LastName>${name}</LastName><AccountId>${name}</AccountId></sObject>`)
    .join('')}</sObjects>`,
};

async function killed(
  dieAtRequest: number,
): Promise<{ org: RunningOrg; files: MemoryFiles; before: unknown }> {
  const org = await testOrg({ timing: { kind: 'reads', reads: 1 } });
  const before = snapshot(org);
  const files = checkout(JOBS, SOURCES);
  const { outcome } = await attempt({
    ...{ url: org.url, token: org.session.token, files, random: () => 0.9, dieAtRequest },
  });
  expect(outcome).toBe('dead');
  expect(files.text('/r/undo.json')).toBe('');
  return { org, files, before };
}

test.each([12, 16, 20, 24])(
  'what the org holds of a load that died with request %i is found and taken back',
  async (at) => {
    const { before, files, org } = await killed(at);
    const undone = await go(org, files, UNDO);
    expect(undone.troubles).toEqual([]);
    expect(undone.verdict).toBe('success');
    expect(snapshot(org)).toEqual(before);
    expect(JSON.parse(files.text('/r/undo.json'))).toMatchObject({ version: 2, complete: true });
  },
);

test.each([8, 14, 20])(
  'an undo that died with request %i is resumed, here or in another folder',
  async (at) => {
    const org = await testOrg({ timing: { kind: 'reads', reads: 1 } });
    const before = snapshot(org);
    const files = checkout(JOBS, SOURCES);
    expect((await go(org, files)).verdict).toBe('success');
    const { outcome } = await attempt({
      ...{ url: org.url, token: org.session.token, files, random: () => 0.9, dieAtRequest: at },
      ...{ undo: { from: '/r' }, resultsFolder: '/u' },
    });
    expect(outcome).toBe('dead');
    const resumed = files.contents.has('/u/checkpoint.json')
      ? await go(org, files, {
          undo: { from: '/r' },
          resumeFrom: '/u',
          resultsFolder: at === 14 ? '/v' : '/u',
        })
      : await go(org, files, { undo: { from: '/r' }, resultsFolder: '/u' });
    expect(resumed.diagnostics).toEqual([]);
    expect(resumed.troubles).toEqual([]);
    expect(resumed.verdict).toBe('success');
    expect(snapshot(org)).toEqual(before);
    expect(files.text('/r/undone.json')).toContain('"undoneAt"');
  },
);
