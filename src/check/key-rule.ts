import { TRANSACTION_RECORDS } from '../limits/bulk-api-limits.ts';
import type { ManifestJob } from '../manifest/manifest.ts';
import { isSameField } from '../records/references/field-reference.ts';
import type { FieldDescribe } from '../salesforce/object-describe.ts';
import { valueSource, type CheckedColumn } from './column-check.ts';
import { KeyRepeats } from './key-repeats.ts';
import type { ForeseenFailure } from './foreseen-failure.ts';
import { textOf, type Value } from './value-rule.ts';

/** Which records are saved together: numbers that never become smaller. */
export interface SavedTogether {
  readonly batch: number;
  readonly transaction: number;
}

/** Counts them as they are sent. */
export class Transactions implements SavedTogether {
  batch = 0;
  transaction = 0;
  #records = 0;

  /** Takes the next record that is sent. */
  take(batch: number): void {
    if (batch !== this.batch) this.#records = 0;
    if (this.#records % TRANSACTION_RECORDS === 0) this.transaction++;
    this.batch = batch;
    this.#records++;
  }
}

/** Finds values that stand in several records of a job, where they must not. */
export class KeyRule {
  readonly field: string;
  readonly #isCaseSensitive: boolean;
  readonly #together: ForeseenFailure;
  readonly #apart: ForeseenFailure;
  readonly #seen: KeyRepeats;
  /** Of the records that are saved together: the first one with each key, by its ordinal. */
  readonly #firsts = new Map<string, number>();
  /** Ordinals of the records of a batch that share their key with one that is saved together with them. */
  readonly #shared = new Set<number>();
  #batch = 0;
  #transaction = 0;

  /** @param records how many the job has */
  constructor(
    { caseSensitive, externalId, name, unique }: FieldDescribe,
    faults: { readonly together: ForeseenFailure; readonly apart: ForeseenFailure },
    records?: number,
  ) {
    this.#seen = new KeyRepeats(records);
    this.field = name;
    // An external id that need not be unique is compared as it is written (Apex Developer Guide, "Upserting Records").
    this.#isCaseSensitive = caseSensitive || (externalId && !unique);
    this.#together = faults.together;
    this.#apart = faults.apart;
  }

  get gaveUp(): boolean {
    return this.#seen.gaveUp;
  }

  /** Whether a key that stands twice makes all records fail that have it, so that the first one is to be found first. */
  get failsTogether(): boolean {
    return this.#together !== this.#apart;
  }

  /** Notes a record before the first one of its batch is checked. */
  foresee(value: Value, { batch, transaction }: SavedTogether, ordinal: number): void {
    if (batch !== this.#batch) this.#shared.clear();
    if (transaction !== this.#transaction) this.#firsts.clear();
    this.#batch = batch;
    this.#transaction = transaction;
    const text = textOf(value);
    const key = this.#isCaseSensitive ? text : text.toLowerCase();
    const first = this.#firsts.get(key);
    if (first === undefined) this.#firsts.set(key, ordinal);
    else this.#shared.add(first).add(ordinal);
  }

  fault(value: Value, { transaction }: SavedTogether, ordinal: number): ForeseenFailure | undefined {
    const sighting = this.#seen.see(value, this.#isCaseSensitive, transaction);
    if (this.#shared.has(ordinal)) return this.#together;
    switch (sighting) {
      case 'new':
        return undefined;
      case 'same':
        return this.#together;
      case 'earlier':
        return this.#apart;
    }
  }
}

/** The columns whose values must differ: the key of an upsert, and unique fields of new records. */
export function keyRules(
  job: ManifestJob,
  columns: readonly CheckedColumn[],
  records: number,
): Map<CheckedColumn, KeyRule> {
  const operation = job.operation.value;
  const rules = new Map<CheckedColumn, KeyRule>();
  if (operation !== 'insert' && operation !== 'upsert') return rules;
  const key = operation === 'upsert' ? job.externalIdFieldName?.value : undefined;
  for (const column of columns) {
    const { field, kind, sent } = column;
    const source = valueSource(sent);
    if (kind !== 'field' || source === undefined) continue;
    if (source.maker !== undefined && 'keyIn' in source.maker) continue;
    if (key !== undefined && isSameField(field.name, key))
      rules.set(column, new KeyRule(field, keyFaults(field), records));
    else if (field.unique)
      rules.set(column, new KeyRule(field, uniqueFaults(field, operation === 'insert'), records));
  }
  return rules;
}

function keyFaults({ name }: FieldDescribe): ConstructorParameters<typeof KeyRule>[1] {
  const common = { statusCode: 'DUPLICATE_VALUE', hint: 'Keep one record for each key.' };
  return {
    together: {
      ...common,
      message: `Another record of the same ${TRANSACTION_RECORDS} has the same value for "${name}", the key of the upsert: all of them would fail.`,
      isSure: true,
    },
    apart: {
      ...common,
      message: `An earlier record has the same value for "${name}", the key of the upsert: one overwrites the other.`,
      isSure: false,
    },
  };
}

function uniqueFaults({ name }: FieldDescribe, isSure: boolean): ConstructorParameters<typeof KeyRule>[1] {
  const fault: ForeseenFailure = {
    statusCode: 'DUPLICATE_VALUE',
    message: `An earlier record has the same value for "${name}", which must be unique.`,
    hint: 'Give each record a value of its own.',
    isSure,
  };
  return { together: fault, apart: fault };
}
