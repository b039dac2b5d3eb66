import type { RunningOrg } from '../../src/org/org.ts';

/** The load of every case: six records in three batches. */
export const BATCHES = [
  ['A', 'B'],
  ['C', 'D'],
  ['E', 'F'],
] as const;
export const MANIFEST = `version: 1
jobs:
  people: {object: Contact, operation: insert, files: people.csv, batch: {maxRecords: 2}}
`;
export const SOURCE = `LastName\n${BATCHES.flat().join('\n')}\n`;

/** The records of the load that are in the org. */
export function storedIn(org: RunningOrg): { id: string; name: string }[] {
  const contact = org.schema.object('Contact');
  if (contact === undefined) throw new Error('The org knows no Contact.');
  return org.store.all(contact).map(({ id, values }) => ({ id, name: String(values.get('LastName')) }));
}
