import type { RowError } from './row-result.ts';
import type { RecordStore } from './record-store.ts';
import type { StoredRecord } from './stored-record.ts';

/**
 * Deletes a record with all that goes with it (children of master-detail and of lookups that cascade, and theirs); other
 * lookups to what is deleted become empty. Where a child holds its parent back, nothing is deleted and the reason is
 * returned.
 */
export function removal(record: StoredRecord, store: RecordStore, forGood: boolean): RowError | undefined {
  const going = new Set<StoredRecord>();
  gather(record, store, going);
  const holders = [...going].flatMap((gone) =>
    store
      .referrers(gone.id)
      .filter(
        ({ record: child, lookups }) => !going.has(child) && lookups.some((field) => field.restrictedDelete),
      ),
  );
  if (holders.length > 0)
    return heldBack(
      record,
      holders.map((held) => held.record),
    );
  for (const gone of going) {
    for (const { record: child, lookups } of store.referrers(gone.id)) {
      if (!going.has(child)) store.update(child, new Map(lookups.map((lookup) => [lookup.name, null])));
    }
  }
  for (const gone of going) store.remove(gone, forGood);
  return undefined;
}

function gather(record: StoredRecord, store: RecordStore, going: Set<StoredRecord>): void {
  if (going.has(record)) return;
  going.add(record);
  for (const { record: child, lookups } of store.referrers(record.id)) {
    if (lookups.some((lookup) => lookup.cascadeDelete)) gather(child, store, going);
  }
}

/** The records that hold another one back, by name. */
function heldBack(record: StoredRecord, holders: readonly StoredRecord[]): RowError {
  const children = [...new Set(holders.map((holder) => `${holder.object.label.toLowerCase()}s`))].join(', ');
  const names = holders.map(nameOf).join(', ');
  return {
    statusCode: 'DELETE_FAILED',
    message: `Your attempt to delete ${nameOf(record)} could not be completed because it is associated with the following ${children}.: ${names}`,
    fields: [],
  };
}

function nameOf(record: StoredRecord): string {
  const { values } = record;
  const name = ['Name', 'CaseNumber', 'ContractNumber', 'OrderNumber', 'Subject', 'Title'].find((field) =>
    values.has(field),
  );
  return String((name === undefined ? undefined : values.get(name)) ?? record.id);
}
