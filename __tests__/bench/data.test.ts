import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { contactRows, writeContacts } from '../../bench/data.ts';

async function contacts(rows: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'contacts-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeContacts(join(folder, 'contacts.csv'), rows);
  return readFile(join(folder, 'contacts.csv'));
}

test('a parser reads as many rows as were asked for, each with its own key', async () => {
  const rows: Record<string, string>[] = parse(await contacts(5_000), { columns: true });
  expect(rows).toHaveLength(5_000);
  expect(new Set(rows.map((row) => row['External_Id__c'])).size).toBe(5_000);
  const descriptions = new Set(rows.map((row) => row['Description']));
  expect(descriptions).toContain('Brings a "small", well-kept soldering iron');
  expect(descriptions).toContain('Away in July\nand in December');
});

test('rows have about 130 bytes', async () => {
  const size = (await contacts(20_000)).length / 20_000;
  expect(size).toBeGreaterThan(120);
  expect(size).toBeLessThan(140);
});

test('the same number gives the same bytes', async () => {
  const text = [...contactRows(4_321)].join('');
  expect(await contacts(4_321)).toEqual(Buffer.from(text));
  expect(createHash('sha256').update(text).digest('hex')).toBe(
    'ffe34522a82d352626c0b431392fa6783b0c1a6988b1913370cbe3306da28a9e',
  );
});

test('a longer file begins with the shorter one', async () => {
  const short = await contacts(2_500);
  expect((await contacts(3_000)).subarray(0, short.length)).toEqual(short);
});
