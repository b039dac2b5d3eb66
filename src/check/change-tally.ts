import type { ComparedField } from '../match/compared-fields.ts';
import type { Comparison } from '../match/pairing.ts';
import { RowValues } from '../match/record-key.ts';
import type { JobChanges } from '../outcome/outcome.ts';
import type { PlannedJob } from '../plan/plan.ts';
import { LEFT_OUT } from '../records/record/cell-rule.ts';
import type { SourceRecord } from '../records/record/source-record.ts';
import { isSameField } from '../records/references/field-reference.ts';
import { OrdinalSet } from './ordinal-set.ts';
import type { ForeseenFailure } from './foreseen-failure.ts';
import type { RecordCheck, ForeseenFailures } from './foreseen-failures.ts';

type Kind = Exclude<keyof JobChanges, 'fields'>;

/** How the service says that there is no record with an Id, and that there are several with an external id. */
const NOT_FOUND = ['INVALID_CROSS_REFERENCE_KEY', 'ENTITY_IS_DELETED'];
const SEVERAL = ['DUPLICATE_VALUE'];

/**
 * Counts what a job would do to the org's records, and the fields that it would change. Where the service itself finds the
 * records by a key, it is a fault that there is none or several.
 */
export class ChangeTally implements RecordCheck {
  readonly #planned: PlannedJob;
  /** Undefined for an insert, which changes no record of the org. */
  readonly #comparison: Comparison | undefined;
  readonly #isSent: (field: ComparedField) => boolean;
  /** Names of fields that a second pass sets. */
  readonly #later: ReadonlySet<string>;
  readonly #values: RowValues;
  readonly #counts: Record<Kind, number> = {
    ...{ insert: 0, update: 0, delete: 0, unchanged: 0, unmatched: 0, ambiguous: 0 },
  };
  readonly #fields = new Map<string, number>();
  /** Records that the first pass changes. */
  readonly #updated = new OrdinalSet();
  readonly #faults = new Map<Kind, ForeseenFailure>();

  /** @param unsent names of columns that are not sent */
  constructor(planned: PlannedJob, comparison: Comparison | undefined, unsent: ReadonlySet<string>) {
    const { format, header, projection } = planned.inspection;
    this.#planned = planned;
    this.#comparison = comparison;
    this.#isSent = ({ source }) =>
      source.kind !== 'column' || !unsent.has(header.columns[source.index] ?? '');
    this.#later = new Set(projection.links?.fields);
    this.#values = new RowValues(format.cells());
  }

  get changes(): JobChanges {
    return { ...this.#counts, fields: this.#fields };
  }

  /** Names of fields that cannot be read back, and for which records have a value. */
  get unread(): readonly string[] {
    return [...(this.#comparison?.changed.values.unread ?? [])];
  }

  /** Whether the record would be created; undefined where nothing would be written of it. */
  isNew(record: SourceRecord): boolean | undefined {
    const kind = this.#kindOf(record);
    return kind === 'insert' || kind === 'update' ? kind === 'insert' : undefined;
  }

  see(record: SourceRecord, _batch: number, faults: ForeseenFailures): void {
    const { givenKey } = this.#comparison ?? {};
    if (givenKey === undefined || faults.isFailing(record)) return;
    const kind = this.#kindOf(record);
    if (kind !== 'unmatched' && kind !== 'ambiguous') return;
    const fault = this.#faults.get(kind) ?? faultOf(kind, givenKey.part.name, faults);
    this.#faults.set(kind, fault);
    faults.add(fault, record);
  }

  /** Counts a record at which all checks have looked. */
  count(record: SourceRecord, isFailing: boolean): void {
    const kind = this.#kindOf(record);
    if (kind === undefined || (isFailing && kind !== 'unmatched' && kind !== 'ambiguous')) return;
    if (kind !== 'update' || !this.#isFound(record)) {
      this.#counts[kind]++;
      return;
    }
    const { sent = [] } = this.#comparison?.changed ?? {};
    const isLate = record.ordinal >= (this.#planned.inspection.projection.links?.from ?? Infinity);
    const fields = sent.filter((field) => this.#isSent(field) && !(isLate && this.#later.has(field.name)));
    const isUpdate = this.#countFields(fields, record);
    this.#counts[isUpdate ? 'update' : 'unchanged']++;
    if (isUpdate) this.#updated.add(record.ordinal);
  }

  /** Counts what a second pass changes. All records of the plan must have been looked at. */
  countLater(record: SourceRecord, isFailing: boolean): void {
    const { later = [] } = this.#comparison?.changed ?? {};
    if (isFailing || this.#kindOf(record) !== 'update' || !this.#isFound(record)) return;
    if (!this.#countFields(later, record) || this.#updated.has(record.ordinal)) return;
    this.#updated.add(record.ordinal);
    this.#counts.unchanged--;
    this.#counts.update++;
  }

  /** @returns whether any of the fields changes */
  #countFields(fields: readonly ComparedField[], record: SourceRecord): boolean {
    const { changed, records } = this.#comparison ?? {};
    if (changed === undefined || records === undefined) return false;
    this.#values.split(record.bytes, record.start, record.contentEnd);
    const first = records.firstOf(record.ordinal);
    const names = fields
      .filter((field) => changed.isChanged(first, field, this.#values))
      .map(({ name }) => name);
    for (const name of names) this.#fields.set(name, (this.#fields.get(name) ?? 0) + 1);
    return names.length > 0;
  }

  /** Whether the org has the record already. */
  #isFound({ ordinal }: SourceRecord): boolean {
    const { records } = this.#comparison ?? {};
    return records?.idOf(records.firstOf(ordinal)) !== undefined;
  }

  /** What the load does with the record, if nothing else is wrong with it; undefined: it fails. */
  #kindOf(record: SourceRecord): Kind | undefined {
    const { operation } = this.#planned.job;
    const comparison = this.#comparison;
    const { omission, ordinal } = record;
    if (omission !== undefined && omission !== 'nothing-to-send') {
      if (omission === LEFT_OUT) return undefined;
      if ('reason' in omission || omission.statusCode === 'MATCH_NOT_FOUND') return 'unmatched';
      if (omission.statusCode === 'MATCH_AMBIGUOUS') return 'ambiguous';
    }
    if (comparison === undefined) return 'insert';
    const first = comparison.records.firstOf(ordinal);
    if (comparison.ambiguous.has(first)) return 'ambiguous';
    const isUpsert = operation.value === 'upsert';
    if (comparison.records.idOf(first) !== undefined) {
      return isUpsert || operation.value === 'update' ? 'update' : 'delete';
    }
    if (comparison.givenKey === undefined) return 'insert';
    const { part } = comparison.givenKey;
    const isById = isSameField(part.name, 'Id');
    this.#values.split(record.bytes, record.start, record.contentEnd);
    const value = this.#values.of(part);
    if (value === '') return isUpsert && isById ? 'insert' : undefined;
    if (!isUpsert || isById) {
      // A reference may lead to a record that an earlier job is yet to make.
      const isToCome =
        part.source.kind === 'rule' &&
        typeof value === 'string' &&
        comparison.givenKey.form.stored(value) === undefined;
      if (!isToCome) return 'unmatched';
      return isUpsert || operation.value === 'update' ? 'update' : 'delete';
    }
    // The first one with the key makes the record, and the others find it.
    return first === ordinal ? 'insert' : 'update';
  }
}

function faultOf(kind: 'unmatched' | 'ambiguous', key: string, faults: ForeseenFailures): ForeseenFailure {
  const codes = kind === 'unmatched' ? NOT_FOUND : SEVERAL;
  return {
    // Which of the codes it will be cannot be seen.
    statusCode: codes.find((code) => faults.tolerates(code)) ?? codes[0] ?? '',
    message:
      kind === 'unmatched'
        ? `No record of the org has the "${key}" of the record.`
        : `More than one record of the org has the "${key}" of the record.`,
    hint: 'Correct the value, or look for the record in the org; the user may not see it.',
    isSure: true,
  };
}
