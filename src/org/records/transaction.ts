import { cellOf, type SourceRow } from '../rows/column.ts';
import { foldKey, type Field } from '../schema/field.ts';
import type { StoredRecord } from './stored-record.ts';

/** Rows of a batch that are saved as one transaction (Bulk API Developer Guide, "Limits": Apex transactions). */
export const TRANSACTION_ROWS = 200;
/** How often a transaction may update a record that it has updated before (Salesforce Help 000386990). */
const MAX_REPEATED_UPDATES = 12;

/** What the rows of one transaction have in common: which of them share an upsert's key, and what they have written so far. */
export class Transaction {
  readonly #repeatedKeys: ReadonlySet<string>;
  readonly #key: Field | undefined;
  readonly #created = new Set<StoredRecord>();
  readonly #updated = new Set<StoredRecord>();
  #repeatedUpdates = 0;

  /** @param key the upsert's key; undefined for other operations */
  constructor(rows: readonly SourceRow[], key: Field | undefined) {
    this.#key = key;
    this.#repeatedKeys = key === undefined ? new Set() : repeatedKeys(rows, key);
  }

  /** Whether several rows of the transaction have this key. All of them fail then. */
  repeats(cell: string): boolean {
    return this.#key !== undefined && this.#repeatedKeys.has(foldKey(this.#key, cell));
  }

  /** Whether the transaction has created the record. */
  hasCreated(record: StoredRecord): boolean {
    return this.#created.has(record);
  }

  noteCreation(record: StoredRecord): void {
    this.#created.add(record);
  }

  /** Notes an update, and says whether it is one too many of records that were updated before. */
  exceedsUpdates(record: StoredRecord): boolean {
    if (this.#updated.has(record)) this.#repeatedUpdates++;
    this.#updated.add(record);
    return this.#repeatedUpdates > MAX_REPEATED_UPDATES;
  }
}

function repeatedKeys(rows: readonly SourceRow[], key: Field): Set<string> {
  const repeated = new Set<string>();
  const seen = new Set<string>();
  for (const row of rows) {
    const cell = cellOf(row, key.name);
    if (typeof cell !== 'string') continue;
    const folded = foldKey(key, cell);
    if (seen.has(folded)) repeated.add(folded);
    seen.add(folded);
  }
  return repeated;
}
