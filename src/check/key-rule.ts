import { TRANSACTION_RECORDS } from '../limits/bulk-api-limits.ts';
import type { ManifestJob } from '../manifest/manifest.ts';
import { isSameField } from '../records/references/field-reference.ts';
import type { FieldDescribe } from '../salesforce/object-describe.ts';
import { valueSource, type CheckedColumn } from './column-check.ts';
import { KeyRepeats } from './key-repeats.ts';
import type { ForeseenFailure } from './foreseen-failure.ts';
import type { Value } from './value-rule.ts';

/** Finds values that stand in several records of a job, where they must not. */
export class KeyRule {
  readonly field: string;
  readonly #isCaseSensitive: boolean;
  readonly #together: ForeseenFailure;
  readonly #apart: ForeseenFailure;
  readonly #seen: KeyRepeats;

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

  /** @param transaction which of the records that are saved together; never smaller than before */
  fault(value: Value, transaction: number): ForeseenFailure | undefined {
    switch (this.#seen.see(value, this.#isCaseSensitive, transaction)) {
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
      message: `An earlier record of the same ${TRANSACTION_RECORDS} has the same value for "${name}", the key of the upsert: all of them would fail.`,
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
