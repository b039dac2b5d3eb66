import type { FieldDescribe, ObjectDescribe, OrgAccess } from '../salesforce/object-describe.ts';
import { queryRecords, type OrgRecord } from '../salesforce/record-query.ts';
import { DeletionOrder, type DeletionLevels } from './deletion-order.ts';

/** What an undo asks the org through. */
export interface UndoAccess extends OrgAccess {
  /** No record of the run is older, by the org's clock. ISO 8601. */
  readonly since: string;
  /** When its last batch was done. */
  readonly until: string;
}

/** When records of the object were last changed that were changed after the run, by their ids. */
export async function changedRecords(object: string, access: UndoAccess): Promise<Map<string, string>> {
  const soql = `SELECT Id, SystemModstamp FROM ${object} WHERE SystemModstamp > ${access.until}`;
  const changed = new Map<string, string>();
  const purpose = `read which records of ${object} were changed since the run`;
  await queryRecords(soql, purpose, access, async (records) => {
    for (const { Id, SystemModstamp } of records) changed.set(String(Id), String(SystemModstamp));
    return Promise.resolve();
  });
  return changed;
}

/** So many ids are asked for at once: they fit into an address. */
const IDS_PER_QUERY = 300;

/**
 * Which of the records that the run saved are gone, to the recycle bin or for good. All that were saved in its time or
 * later are read; of the rest each is asked for by its id.
 */
export async function goneRecords(
  object: string,
  saved: Iterable<string>,
  access: UndoAccess,
): Promise<ReadonlySet<string>> {
  const gone = new Set(saved);
  const purpose = `read which records of ${object} are still there`;
  const read = async (where: string): Promise<unknown> =>
    queryRecords(`SELECT Id FROM ${object} WHERE ${where}`, purpose, access, async (records) => {
      for (const { Id } of records) gone.delete(String(Id));
      return Promise.resolve();
    });
  await read(`SystemModstamp >= ${access.since}`);
  const unseen = [...gone];
  for (let at = 0; at < unseen.length; at += IDS_PER_QUERY) {
    const ids = unseen.slice(at, at + IDS_PER_QUERY).map((id) => `'${id}'`);
    await read(`Id IN (${ids.join()})`);
  }
  return gone;
}

/** The order in which records of the run can be deleted that refer to others of their object. */
export async function deletionLevels(
  { name, fields }: ObjectDescribe,
  access: UndoAccess,
): Promise<DeletionLevels> {
  const own = fields
    .filter(({ filterable, referenceTo }) => filterable && referenceTo.includes(name))
    .map((field) => field.name);
  const order = new DeletionOrder();
  if (own.length > 0) {
    await readReferring(name, own, access, (record) => {
      for (const field of own) {
        const parent = record[field];
        if (typeof parent === 'string') order.add(String(record['Id']), parent);
      }
    });
  }
  return order.levels();
}

/** Passes the records of the run's time that refer to others by one of the fields. */
export async function readReferring(
  object: string,
  fields: readonly string[],
  access: UndoAccess,
  take: (record: OrgRecord) => void,
): Promise<void> {
  const filled = fields.map((field) => `${field} != null`).join(' OR ');
  const soql = `SELECT Id, ${fields.join(', ')} FROM ${object} WHERE SystemModstamp >= ${access.since} AND (${filled})`;
  await queryRecords(soql, `read which records of ${object} refer to others`, access, async (records) => {
    records.forEach(take);
    return Promise.resolve();
  });
}

/** Whether the lookup can be emptied. */
export function canBeEmptied({ nillable, updateable }: FieldDescribe): boolean {
  return nillable && updateable;
}
