/**
 * The least that a load of the benchmark's tree plan can do: parse its files, write rows, send accounts, and contacts
 * with the ids of their accounts.
 *
 * `node bench/tree-floor.ts FOLDER INSTANCE_URL TOKEN`
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FloorLoad } from './floor-load.ts';

interface TreeRecord {
  readonly attributes: { readonly referenceId: string };
  readonly [field: string]: unknown;
}

const MAX_RECORDS = 10_000;
const [folder = '', instanceUrl = '', token = ''] = process.argv.slice(2);
const load = new FloorLoad(instanceUrl, token);
const accounts = await recordsIn('accounts.json');
const ids = new Map<string, string>();
await load.insert('Account', 'csv', rows(['Name', 'NumberOfEmployees'], accounts), (result, batch) => {
  for (const [index, line] of result.toString().split('\n').slice(1, -1).entries()) {
    const account = accounts[batch * MAX_RECORDS + index];
    if (account !== undefined) ids.set(`@${account.attributes.referenceId}`, line.slice(1, 19));
  }
});
const fields = ['FirstName', 'LastName', 'Email', 'Phone', 'MailingCity', 'Description', 'AccountId'];
const nested = accounts.flatMap(({ attributes, Contacts }) =>
  (Contacts as { readonly records: readonly TreeRecord[] }).records.map((contact) => ({
    ...contact,
    AccountId: `@${attributes.referenceId}`,
  })),
);
const contacts = [...nested, ...(await recordsIn('contacts.json'))];
let bytes = 0;
await load.insert('Contact', 'csv', rows(fields, contacts), (result) => (bytes += result.length));
load.end();
console.log(`${bytes} bytes of results`);

async function recordsIn(name: string): Promise<readonly TreeRecord[]> {
  const file = JSON.parse(await readFile(join(folder, name), 'utf8')) as {
    readonly records: readonly TreeRecord[];
  };
  return file.records;
}

/** Yields bodies with a header row. */
function* rows(names: readonly string[], records: readonly TreeRecord[]): Generator<Uint8Array> {
  for (let start = 0; start < records.length; start += MAX_RECORDS) {
    const lines = records
      .slice(start, start + MAX_RECORDS)
      .map((record) => names.map((name) => cell(record[name])).join());
    yield Buffer.from(`${names.join()}\n${lines.join('\n')}\n`);
  }
}

function cell(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '#N/A';
  const known = ids.get(text) ?? text;
  return /[",\n]/.test(known) ? `"${known.replaceAll('"', '""')}"` : known;
}
