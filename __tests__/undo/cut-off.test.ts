import { describe, expect, test } from 'vitest';
import type { RunningOrg } from '../../src/org/org.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import { attempt, type Attempt, type AttemptEnd } from '../crash/in-process-run.ts';
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

interface Place {
  readonly org: RunningOrg;
  readonly files: MemoryFiles;
  readonly before: unknown;
}

async function place(): Promise<Place> {
  const org = await testOrg({ timing: { kind: 'reads', reads: 1 } });
  return { org, files: checkout(JOBS, SOURCES), before: snapshot(org) };
}

async function tryAt({ files, org }: Place, further: Partial<Attempt>): Promise<AttemptEnd> {
  return attempt({ url: org.url, token: org.session.token, files, random: () => 0.9, ...further });
}

const UNDOING = { undo: { from: '/r' }, resultsFolder: '/u' } as const;

/** How many requests a load and its undo make that nobody disturbs. */
async function undisturbed(): Promise<{ readonly load: number; readonly undo: number }> {
  const there = await place();
  const load = await tryAt(there, {});
  const undo = await tryAt(there, UNDOING);
  return { load: load.sent.requests, undo: undo.sent.requests };
}

/** Parts of the way at which the process dies. By hand `UNDO_DEATHS=100` tries that many others. */
const rounds = Number(process.env['UNDO_DEATHS'] ?? 0);
const random = seededRandom(rounds);
const parts = rounds === 0 ? [0.35, 0.5, 0.65, 0.8, 0.95] : Array.from({ length: rounds }, random);

describe('a process that dies', () => {
  test.each(parts)('after %f of a load: what the org holds of it is found and taken back', async (part) => {
    const dieAtRequest = 1 + Math.floor((await undisturbed()).load * part);
    const there = await place();
    const { before, files, org } = there;
    expect((await tryAt(there, { dieAtRequest })).outcome).toBe('dead');
    // It may be dead before anything was sent, or when all was done.
    if (!files.contents.has('/r/checkpoint.json')) {
      expect(snapshot(org)).toEqual(before);
      return;
    }
    const undone = await go(org, files, UNDO);
    expect(undone.troubles).toEqual([]);
    expect(undone.verdict).toBe('success');
    expect(snapshot(org)).toEqual(before);
    expect(org.ledger.report().jobsLeftOpen).toEqual([]);
    expect(JSON.parse(files.text('/r/undo.json'))).toMatchObject({ version: 2, complete: true });
  });

  test.each(parts)('after %f of an undo: it is resumed, here or in another folder', async (part) => {
    const dieAtRequest = 1 + Math.floor((await undisturbed()).undo * part);
    const there = await place();
    const { before, files, org } = there;
    expect((await go(org, files)).verdict).toBe('success');
    expect((await tryAt(there, { ...UNDOING, dieAtRequest })).outcome).toBe('dead');
    const resumed = files.contents.has('/u/checkpoint.json')
      ? await go(org, files, { ...UNDOING, resumeFrom: '/u', resultsFolder: part < 0.6 ? '/v' : '/u' })
      : await go(org, files, UNDOING);
    expect(resumed.diagnostics).toEqual([]);
    expect(resumed.troubles).toEqual([]);
    expect(resumed.verdict).toBe('success');
    expect(snapshot(org)).toEqual(before);
    expect(files.text('/r/undone.json')).toContain('"undoneAt"');
  });
});
