/**
 * Contacts for the benchmark: the same number of rows gives the same bytes on every machine.
 *
 * `node bench/data.ts 1000000 contacts.csv`
 */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export const contactHeader = 'External_Id__c,FirstName,LastName,Email,Phone,MailingCity,Description\n';

const rowsPerChunk = 2_000;

const firstNames = [
  'Abelone',
  'Brannoc',
  'Cerys',
  'Dagfinn',
  'Elowen',
  'Gaspard',
  'Märthe',
  'Noëlle',
  'Sorrel',
  'Zofia',
];
const lastNames = [
  'Quillfern',
  'Ostrowell',
  'Marlpit',
  'Gorseley',
  'Underhay',
  'Öhlenbrook',
  'Moonpenny',
  'Vellacourt',
];
const cities = [
  'Larkmouth',
  'Thistlewick',
  'Gullhaven',
  'Östermoor',
  'Copperfold',
  'Brightholm',
  'Saltmeadow',
];
/** One in seven has a comma and quotes, one in seven several lines; the empty one keeps the field unset. */
const descriptions = [
  'Prefers the morning shift on Saturdays',
  'Knows every kettle and every lamp by its name',
  '',
  '"Brings a ""small"", well-kept soldering iron"',
  'Teaches darning and a little patience on Thursdays',
  '"Away in July\nand in December"',
  'Holds the key of the cellar; please ask first',
];

/** Writes `rows` contacts with a header to `path`; about 130 bytes a row, memory does not grow with them. */
export async function writeContacts(path: string, rows: number): Promise<void> {
  await pipeline(Readable.from(contactChunks(rows)), createWriteStream(path));
}

/** The same as text, in pieces. */
export function* contactChunks(rows: number): Generator<string> {
  yield contactHeader;
  const random = pseudorandom(0x5eed);
  for (let first = 1; first <= rows; first += rowsPerChunk) {
    let chunk = '';
    const end = Math.min(rows, first + rowsPerChunk - 1);
    for (let number = first; number <= end; number += 1) chunk += contact(number, random);
    yield chunk;
  }
}

function contact(number: number, random: () => number): string {
  const pick = (list: readonly string[]): string => list[random() % list.length] ?? '';
  const [firstName, lastName] = [pick(firstNames), pick(lastNames)];
  const id = `C-${String(number).padStart(8, '0')}`;
  const email = `${ascii(firstName)}.${ascii(lastName)}.${number}@contacts.example`;
  const phone = `+1 555-01${String(random() % 100).padStart(2, '0')}`;
  return `${id},${firstName},${lastName},${email},${phone},${pick(cities)},${pick(descriptions)}\n`;
}

function ascii(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

/** Marsaglia's xorshift with 32 bits: as random as sample data needs. */
function pseudorandom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
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
  function* chunks(): Generator<string> {
    yield `${header}\n`;
    for (let from = 0; from < rows; from += rowsPerChunk) {
      const length = Math.min(rowsPerChunk, rows - from);
      yield Array.from({ length }, (_, index) => `${rowOf(from + index)}\n`).join('');
    }
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path));
}
