import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { expect, onTestFinished, test } from 'vitest';
import { contacts } from '../../bench/contacts.ts';
import { writeMembers, type MemberFile } from '../../bench/member-data.ts';
import { writeTree } from '../../bench/tree-data.ts';

const SIZE = 300_000;
type Fields = Record<string, unknown>;

async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'members-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function written(file: MemberFile): Promise<{ records: number; text: string }> {
  const path = join(await scratch(), file);
  const records = await writeMembers(path, file, SIZE);
  return { records, text: await readFile(path, 'utf8') };
}

test('JSON and its lines hold the same contacts, in files of the size that was asked for', async () => {
  const [array, lines] = [await written('json'), await written('ndjson')];
  const records = JSON.parse(array.text) as Fields[];
  expect(records).toHaveLength(array.records);
  const ofLines = lines.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Fields);
  expect(ofLines).toHaveLength(lines.records);
  const shorter = Math.min(records.length, ofLines.length);
  expect(ofLines.slice(0, shorter)).toEqual(records.slice(0, shorter));
  for (const { text } of [array, lines]) {
    expect(Buffer.byteLength(text)).toBeGreaterThanOrEqual(SIZE);
    expect(Buffer.byteLength(text)).toBeLessThan(SIZE + 1_000);
  }
});

test('the records have texts, numbers, truth values, nulls, and a few parents', async () => {
  const records = JSON.parse((await written('json')).text) as Fields[];
  const people = contacts();
  expect(records.map((record) => record['External_Id__c'])).toEqual(
    records.map(() => people.next().value.id),
  );
  const kinds = new Set(records.flatMap((record) => Object.values(record).map((value) => typeof value)));
  expect(kinds).toEqual(new Set(['string', 'number', 'boolean', 'object']));
  expect(records.some((record) => record['Description'] === null)).toBe(true);
  const parents = records.filter((record) => 'Account' in record);
  expect(parents).toHaveLength(Math.ceil(records.length / 10));
});

test('XML is sound and has the records of JSON', async () => {
  const [array, document] = [await written('json'), await written('xml')];
  const { description, firstName } = contacts().next().value;
  const texts: string[] = [];
  let [depth, rows] = [0, 0];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (depth++ === 1 && name === 'sObject') rows++;
  });
  parser.on('closetag', () => depth--);
  parser.on('text', (text) => texts.push(text));
  parser.write(document.text).close();
  expect(rows).toBe(document.records);
  expect(rows).toBeLessThan(array.records);
  expect(texts).toContain(firstName);
  expect(texts).toContain(description);
});

test('a tree plan has as many records as it says, and every "@" has its account', async () => {
  const folder = await scratch();
  const records = await writeTree(folder, 50);
  type TreeRecord = Fields & { attributes: { referenceId: string }; Contacts: { records: TreeRecord[] } };
  const [accounts = [], people = []] = await Promise.all(
    ['accounts.json', 'contacts.json'].map(
      async (name) =>
        (JSON.parse(await readFile(join(folder, name), 'utf8')) as { records: TreeRecord[] }).records,
    ),
  );
  const nested = accounts.flatMap((account) => account.Contacts.records);
  const all = [...accounts, ...nested, ...people];
  expect(all).toHaveLength(records);
  expect(new Set(all.map(({ attributes }) => attributes.referenceId)).size).toBe(records);
  const keys = new Set(accounts.map(({ attributes }) => `@${attributes.referenceId}`));
  expect(people.filter(({ AccountId }) => !keys.has(String(AccountId)))).toEqual([]);
});
