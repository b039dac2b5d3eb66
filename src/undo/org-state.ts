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
