/** A plan of `sf data import tree` for the benchmark: the same numbers give the same bytes on every machine. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contacts, type Contact } from './contacts.ts';
import { writePieces } from './pieces.ts';

/** Contacts nested in each account. */
export const NESTED = 3;

/**
 * Writes `plan.json` and its files to a folder: accounts with nested contacts, and as many contacts again in a file of
 * their own, which name their account by `@`.
 *
 * @returns how many records they have
 */
export async function writeTree(folder: string, parents: number): Promise<number> {
  const plan = [
    { sobject: 'Account', files: ['accounts.json'] },
    { sobject: 'Contact', files: ['contacts.json'] },
  ];
  await writeFile(join(folder, 'plan.json'), JSON.stringify(plan, null, 2));
  const people = contacts();
  await writePieces(
    join(folder, 'accounts.json'),
    tree(parents, (row) => account(row, people)),
  );
  await writePieces(
    join(folder, 'contacts.json'),
    // The step has no factor in common with the usual numbers of parents, so each parent has its turn.
    tree(parents * NESTED, (row) => ({
      ...person(people.next().value),
      AccountId: `@${accountKey((row * 7_919) % parents)}`,
    })),
  );
  return parents * (1 + 2 * NESTED);
}

function* tree(records: number, recordOf: (row: number) => object): Generator<string> {
  yield '{"records": [\n';
  for (let row = 0; row < records; row++) {
    yield `${row === 0 ? '' : ',\n'}${JSON.stringify(recordOf(row), null, 2)}`;
  }
  yield '\n]}\n';
}

function account(row: number, people: Iterator<Contact, never>): object {
  const nested = Array.from({ length: NESTED }, () => person(people.next().value));
  return {
    attributes: { type: 'Account', referenceId: accountKey(row) },
    ...{ Name: `Account ${row}`, NumberOfEmployees: row % 5_000 },
    Contacts: { records: nested },
  };
}

function person({ id, firstName, lastName, email, phone, city, description }: Contact): object {
  return {
    attributes: { type: 'Contact', referenceId: `ContactRef${id}` },
    ...{ FirstName: firstName, LastName: lastName, Email: email, Phone: phone, MailingCity: city },
    Description: description === '' ? null : description,
  };
}

function accountKey(row: number): string {
  return `AccountRef${row}`;
}
