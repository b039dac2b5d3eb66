/**
 * CSV files for the benchmark: the same number of rows gives the same bytes on every machine.
 *
 * `node bench/data.ts 1000000 contacts.csv`
 */
import { contacts, descriptions, type Contact } from './contacts.ts';
import { writePieces } from './pieces.ts';

export const contactHeader = 'External_Id__c,FirstName,LastName,Email,Phone,MailingCity,Description\n';

/** Writes `rows` contacts with a header to `path`; about 130 bytes a row, memory does not grow with them. */
export async function writeContacts(path: string, rows: number): Promise<void> {
  await writePieces(path, contactRows(rows));
}

/** The same as text, in pieces. */
export function* contactRows(rows: number): Generator<string> {
  yield contactHeader;
  const records = contacts();
  for (let row = 0; row < rows; row++) yield csvRow(records.next().value);
}

function csvRow({ id, firstName, lastName, email, phone, city, description }: Contact): string {
  const cell = /[",\n]/.test(description) ? `"${description.replaceAll('"', '""')}"` : description;
  return `${id},${firstName},${lastName},${email},${phone},${city},${cell}\n`;
}

/** Writes `parents.csv` and `children.csv` into a folder: children hold the 20-byte keys of their parents, far apart. */
export async function writeFamilies(folder: string, parents: number, children: number): Promise<void> {
  const key = (parent: number): string => `parent-${String(parent).padStart(13, '0')}`;
  await writeRows(`${folder}/parents.csv`, 'Key,Name', parents, (row) => `${key(row)},Parent ${row}`);
  // The step has no factor in common with the usual numbers of parents, so each parent has its turn.
  await writeRows(
    `${folder}/children.csv`,
    'LastName,AccountId,Description',
    children,
    (row) => `Child ${row},${key((row * 7_919) % parents)},${descriptions[row % 3] ?? ''}`,
  );
}

async function writeRows(
  path: string,
  header: string,
  rows: number,
  rowOf: (row: number) => string,
): Promise<void> {
  function* lines(): Generator<string> {
    yield `${header}\n`;
    for (let row = 0; row < rows; row++) yield `${rowOf(row)}\n`;
  }
  await writePieces(path, lines());
}

if (process.argv[1] === import.meta.filename) {
  const [rows, path] = process.argv.slice(2);
  if (path === undefined || !Number.isInteger(Number(rows))) {
    console.error('Say how many rows and where: node bench/data.ts 1000000 contacts.csv');
    process.exitCode = 2;
  } else {
    await writeContacts(path, Number(rows));
  }
}
