import { hash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { Mistakes } from '../../src/diagnostic/mistakes.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import { treeLookups } from '../../src/plan/parent-lookups.ts';
import { TreeDraft } from '../../src/plan/tree-draft.ts';
import type { RelationReaders } from '../../src/plan/tree-relations.ts';
import type { StagedObject } from '../../src/records/tree/staged-object.ts';
import { stageTrees } from '../../src/records/tree/tree-staging.ts';
import { surveyTrees, type TreeFile } from '../../src/records/tree/tree-survey.ts';
import { MemoryFiles } from '../ports/memory-files.ts';

/** So long that a file has its later records behind the beginning that is looked at first. */
const LONG = 'long '.repeat(6_000);
const RECORDS = 110;
const readers: RelationReaders = {
  signal: new AbortController().signal,
  childRelationships: async (object) =>
    Promise.resolve([
      { childSObject: 'Contact', field: `${object}Id`, relationshipName: 'Contacts' },
      { childSObject: 'Contact', field: `${object}Id`, relationshipName: 'People' },
      { childSObject: 'Case', field: `${object}Id`, relationshipName: 'Cases' },
    ]),
  parentLookups: async () =>
    Promise.resolve([{ name: 'OwnerId', relationshipName: 'Owner', referenceTo: ['User'] }]),
};

/** What a record behind the beginnings has that none before has. Each at its own number. */
type Surprises = Readonly<Record<number, Readonly<Record<string, unknown>>>>;

function account(number: number): Record<string, unknown> {
  const contact = { attributes: { type: 'Contact', referenceId: `Nested${number}` }, LastName: 'Nested' };
  return {
    attributes: { type: 'Account', referenceId: `Account${number}` },
    ...{ Name: `Name ${number}`, Description: LONG, Owner: null },
    ...(number === 0 ? {} : { ParentId: `@Account${number - 1}` }),
    Contacts: { records: [contact] },
  };
}

/** Accounts with a contact in each, and a file of contacts with long texts. */
function filesWith(surprises: Surprises): Readonly<Record<string, string>> {
  const contacts = Array.from({ length: RECORDS }, (_, number) => ({
    attributes: { type: 'Contact', referenceId: `Contact${number}` },
    ...{ LastName: `Name ${number}`, Description: `"${LONG}`, AccountId: `@Account${number}` },
  }));
  const accounts = Array.from({ length: RECORDS }, (_, number) => ({
    ...account(number),
    ...surprises[number],
  }));
  return {
    '/w/accounts.json': JSON.stringify({ records: accounts }),
    '/w/contacts.json': JSON.stringify({ records: contacts }),
  };
}

const sources: readonly TreeFile[] = [
  { path: '/w/accounts.json', name: 'accounts.json', object: 'Account' },
  { path: '/w/contacts.json', name: 'contacts.json', object: 'Contact' },
];

type Staged = readonly (StagedObject & { readonly hash: string })[];

/** What is staged by the draft, if it holds, and by reading once more. */
async function stagedBothWays(
  files: MemoryFiles,
): Promise<{ readonly draft: Staged | undefined; readonly again: Staged; readonly mistakes: Mistakes }> {
  const ports = { ...readers, files };
  const mistakes = new Mistakes();
  const draft = await TreeDraft.begin(sources, { ...ports, scratch: '/s/' });
  const survey = await surveyTrees(sources, ports, mistakes, draft);
  expect(mistakes.diagnostics).toEqual([]);
  const lookups = await treeLookups(survey, ports, mistakes);
  expect(lookups).toBeDefined();
  const rows = (staged: readonly StagedObject[]): Staged =>
    staged.map((one) => ({ ...one, hash: hash('sha256', files.text(one.path)) }));
  const drafted = await draft?.end(survey, lookups ?? new Map<string, string>(), mistakes);
  const before = drafted && rows(drafted);
  await draft?.close();
  const known = { survey, lookups: lookups ?? new Map<string, string>() };
  const staged = await stageTrees(known, sources, { ...ports, scratch: '/s/' }, mistakes);
  expect(files.handles).toBe(0);
  return { draft: before, again: rows(staged), mistakes };
}

test('a plan that is as it begins is staged while it is surveyed', async () => {
  const { again, draft } = await stagedBothWays(new MemoryFiles(filesWith({})));
  expect(draft).toEqual(again);
  expect(again.map(({ name, records }) => [name, records])).toEqual([
    ['Account', RECORDS],
    ['Contact', 2 * RECORDS],
  ]);
});

const nested = (type: string): unknown => ({
  records: [{ attributes: { type, referenceId: `Late${type}` }, LastName: 'Late' }],
});

const surprises: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'a field': { Late__c: 'late' },
  'a field without a value': { Late__c: null },
  'a field of a parent': { Region__r: { Key__c: 'late' } },
  'a value where there were nulls of a relationship': { Owner: 'late' },
  'a relationship with records of an object that is new': { Cases: nested('Case') },
  'a relationship with records of an object that is known': { People: nested('Contact') },
  'a reference to a record behind it': { ParentId: '@Account105' },
  'a text with the sign of a reference': { Name: '@someone' },
};

test.each(Object.entries(surprises))(
  'a plan that has %s behind its beginning is read once more',
  async (_, surprise) => {
    const { draft } = await stagedBothWays(new MemoryFiles(filesWith({ 100: surprise })));
    expect(draft).toBeUndefined();
  },
);

test.each(Object.entries(surprises))('a plan that has %s at its beginning is not', async (name, surprise) => {
  const { again, draft } = await stagedBothWays(new MemoryFiles(filesWith({ 1: surprise })));
  const isLater = /behind it|sign of/.test(name);
  expect(draft).toEqual(isLater ? undefined : again);
});

test('whatever stands where, a draft that holds has the rows of one that is read once more', async () => {
  let held = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const random = seededRandom(seed);
    const chosen = Object.values(surprises)
      .filter(() => random() < 0.15)
      .map((surprise) => [Math.floor(random() ** 2 * RECORDS), surprise] as const);
    const { again, draft } = await stagedBothWays(new MemoryFiles(filesWith(Object.fromEntries(chosen))));
    if (draft === undefined) continue;
    expect({ seed, draft }).toEqual({ seed, draft: again });
    held++;
  }
  expect(held).toBeGreaterThan(10);
  expect(held).toBeLessThan(35);
});

test('a mistake behind the beginnings is told once, and the draft leaves no file open', async () => {
  const files = new MemoryFiles(filesWith({ 100: { Name: 'x\u0000' } }));
  const { draft, mistakes } = await stagedBothWays(files);
  expect(draft).toBeUndefined();
  expect(mistakes.diagnostics.map(({ message }) => message)).toEqual(['"Name" holds a NUL character.']);
});

test('nothing is asked about a plan whose beginnings have mistakes', async () => {
  const files = new MemoryFiles(filesWith({ 1: { attributes: { type: 'Acount' }, Contacts: 'none' } }));
  const asked = vi.fn(async () => Promise.resolve([]));
  const ports = { ...readers, files, scratch: '/s/', childRelationships: asked, parentLookups: asked };
  await expect(TreeDraft.begin(sources, ports)).resolves.toBeUndefined();
  expect(asked).not.toHaveBeenCalled();
});
