import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ManifestJob } from '../manifest/manifest.ts';
import { isSameField } from '../records/references/field-reference.ts';
import type { Inspection } from '../records/inspection/inspection.ts';
import { ByteBuffer } from '../records/bytes/byte-buffer.ts';
import type { CellRule, ParentRule } from '../records/record/cell-rule.ts';
import { KeyBytes } from '../records/record/key-bytes.ts';
import type { RecordCells } from '../records/record/record-format.ts';
import type { SourceRecord } from '../records/record/source-record.ts';
import type { FieldDescribe, ObjectDescribe } from '../salesforce/object-describe.ts';
import { valueSource, type CheckedColumn } from './column-check.ts';
import { keyRules, Transactions, type KeyRule } from './key-rule.ts';
import { missingFields } from './object-check.ts';
import { isRequired, type OrgSchema } from './org-schema.ts';
import type { ForeseenFailure } from './foreseen-failure.ts';
import type { RecordCheck, ForeseenFailures } from './foreseen-failures.ts';
import { valueRule, type Value, type ValueRule } from './value-rule.ts';
import { isNullMarker, NULL_MARKER } from '../records/record/null-marker.ts';

/** How the cells of a column are checked. */
interface CellCheck {
  readonly cells: readonly number[];
  /** What makes the value that is sent out of those of the cells; undefined where the value is sent as it is. */
  readonly maker: CellRule | ParentRule | undefined;
  readonly rule: ValueRule | undefined;
  /** What a record without the column means, a cell without a value, and one that empties the field. */
  readonly absent: ForeseenFailure | undefined;
  readonly blank: ForeseenFailure | undefined;
  readonly emptied: ForeseenFailure | undefined;
  /** What a record without a value means that is known to be new. */
  readonly absentInNew: ForeseenFailure | undefined;
  readonly keys: KeyRule | undefined;
  /** No cell with so few bytes is wrong, whatever it holds; -1 where every cell is looked at. */
  readonly harmlessBytes: number;
}

/** Whether a record of an upsert would be created; undefined where that is not known. */
export type IsNew = (record: SourceRecord) => boolean | undefined;

/** Holds the values of a job's records against the fields that they fill. No value is ever reported. */
export class ValueCheck implements RecordCheck {
  readonly #checks: readonly CellCheck[];
  /** What a record of an upsert that is known to be new lacks, whatever its cells hold. */
  readonly #missing: readonly ForeseenFailure[];
  readonly #cells: RecordCells;
  readonly #isNew: IsNew;
  readonly #value = new KeyBytes();
  readonly #made = new ByteBuffer(64);
  readonly #transactions = new Transactions();
  readonly foresee: RecordCheck['foresee'];

  constructor(
    job: ManifestJob,
    columns: readonly CheckedColumn[],
    object: ObjectDescribe,
    schema: OrgSchema,
    { format, records }: Pick<Inspection, 'format' | 'records'>,
    isNew: IsNew = () => undefined,
  ) {
    this.#cells = format.cells();
    this.#isNew = isNew;
    const rules = keyRules(job, columns, records);
    this.#checks = columns
      .map((column) => cellCheck(job, column, object, schema, rules.get(column)))
      .filter((check) => check !== undefined);
    this.foresee = this.#foreseeing(this.#checks.filter(({ keys }) => keys?.failsTogether === true));
    const missing = job.operation.value === 'upsert' ? missingFields(job, object, columns) : [];
    this.#missing = missing.filter(({ isSure }) => isSure).map((field) => required(field, true));
  }

  see(record: SourceRecord, batch: number, faults: ForeseenFailures): void {
    const isSent = record.omission === undefined;
    if (isSent) this.#transactions.take(batch);
    this.#cells.split(record.bytes, record.start, record.contentEnd);
    for (const check of this.#checks) {
      if (check.harmlessBytes >= 0 && this.#length(check.cells) <= check.harmlessBytes) continue;
      const fault = this.#certain(this.#faultOf(check, isSent ? record.ordinal : undefined), check, record);
      if (fault !== undefined) faults.add(fault, record);
    }
    if (this.#missing.length > 0 && this.#isNew(record) === true) {
      for (const fault of this.#missing) faults.add(fault, record);
    }
  }

  #foreseeing(checks: readonly CellCheck[]): RecordCheck['foresee'] {
    if (checks.length === 0) return undefined;
    const transactions = new Transactions();
    return (record, batch) => {
      if (record.omission !== undefined) return;
      transactions.take(batch);
      this.#cells.split(record.bytes, record.start, record.contentEnd);
      for (const { cells, keys } of checks) {
        this.#cells.key(cells, this.#value);
        if (!this.#value.blank && this.#holds(cells) === 'value')
          keys?.foresee(this.#value, transactions, record.ordinal);
      }
    };
  }

  /** Whether a required value may be missing is known where the org was asked for the record. */
  #certain(
    fault: ForeseenFailure | undefined,
    { absent, absentInNew }: CellCheck,
    record: SourceRecord,
  ): ForeseenFailure | undefined {
    if (fault === undefined || fault !== absent || absentInNew === undefined) return fault;
    const isNew = this.#isNew(record);
    if (isNew === undefined) return fault;
    return isNew ? absentInNew : undefined;
  }

  #length([cell = 0]: readonly number[]): number {
    return this.#cells.length(cell);
  }

  /** @param ordinal of a record that is sent */
  #faultOf(check: CellCheck, ordinal: number | undefined): ForeseenFailure | undefined {
    const { absent, blank, cells, emptied, maker } = check;
    switch (this.#holds(cells)) {
      case 'absent':
        return absent;
      case 'null':
        return emptied;
      case 'value':
        this.#cells.key(cells, this.#value);
        if (maker !== undefined) return this.#faultOfMade(maker, check, ordinal);
        return this.#value.blank ? blank : this.#faultOfValue(this.#value, check, ordinal);
    }
  }

  #holds(cells: readonly number[]): ReturnType<RecordCells['holds']> {
    const [first = 0] = cells;
    const held = this.#cells.holds(first);
    return held !== 'value' && cells.every((cell) => this.#cells.holds(cell) === held) ? held : 'value';
  }

  #faultOfMade(
    maker: CellRule | ParentRule,
    check: CellCheck,
    ordinal: number | undefined,
  ): ForeseenFailure | undefined {
    this.#made.clear();
    const change = maker.apply(this.#value, this.#made);
    switch (change) {
      case 'same':
        return this.#value.blank ? check.blank : this.#faultOfValue(this.#value, check, ordinal);
      case 'blank':
      case 'none':
        return check.blank;
      case 'untouched':
        return check.absent;
      case 'replaced': {
        const { bytes, length } = this.#made;
        if (isNullMarker(bytes, 0, length)) return check.emptied;
        // The Id of a parent is not known yet.
        if ('keyIn' in maker) return undefined;
        return this.#faultOfValue({ bytes, start: 0, end: length }, check, ordinal);
      }
      default:
        // Why a record cannot be sent is found before.
        return undefined;
    }
  }

  #faultOfValue(
    value: Value,
    { keys, rule }: CellCheck,
    ordinal: number | undefined,
  ): ForeseenFailure | undefined {
    const fault = rule?.fault(value);
    if (fault !== undefined || ordinal === undefined) return fault;
    return keys?.fault(value, this.#transactions, ordinal);
  }

  /** Names of fields whose keys were too many to be compared. */
  get gaveUp(): readonly string[] {
    return this.#checks.flatMap(({ keys }) => (keys?.gaveUp === true ? [keys.field] : []));
  }
}

/** What is wrong with constants, which every record gets. */
export function checkConstants(columns: readonly CheckedColumn[], schema: OrgSchema): Diagnostic[] {
  return columns.flatMap(({ field, kind, sent: { place, source } }): Diagnostic[] => {
    if (source.kind !== 'constant' || kind === 'parent' || source.value === '') return [];
    if (source.value === NULL_MARKER) {
      const { hint, message } = required(field, true);
      return isRequired(field) ? [{ severity: 'error', message, hint, place }] : [];
    }
    const bytes = Buffer.from(source.value);
    const fault = valueRule(field, schema.prefixesOf(field.referenceTo))?.fault({
      bytes,
      start: 0,
      end: bytes.length,
    });
    if (fault === undefined) return [];
    const { hint, isSure, message } = fault;
    return [{ severity: isSure ? 'error' : 'warning', message, hint, place }];
  });
}

function cellCheck(
  job: ManifestJob,
  { field, kind, sent }: CheckedColumn,
  object: ObjectDescribe,
  schema: OrgSchema,
  keys: KeyRule | undefined,
): CellCheck | undefined {
  const from = valueSource(sent);
  if (from === undefined) return undefined;
  const { cells, maker } = from;
  const prefixes = schema.prefixesOf(field.type === 'id' ? [object.name] : field.referenceTo);
  const isChecked = kind === 'field' && (maker === undefined || isValueMaker(maker));
  const rule = isChecked ? valueRule(field, prefixes) : undefined;
  const empty = emptyFaults(job, field);
  const isRuleAlone = [...Object.values(empty), keys].every((part) => part === undefined);
  if (isRuleAlone && rule === undefined) return undefined;
  const harmlessBytes = isRuleAlone && maker === undefined ? (rule?.harmlessBytes ?? 0) : -1;
  return { cells, maker, rule, ...empty, keys, harmlessBytes };
}

/** Whether values may be sent that stand in the source, or are made of nothing else, and are no Ids of parents alone. */
function isValueMaker(maker: CellRule | ParentRule): boolean {
  return !('keyIn' in maker) || maker.keepsIds;
}

/** What becomes of a record whose cell for the field has no value, or is to empty the field. */
function emptyFaults(
  { blankCells, externalIdFieldName, operation: { value: operation } }: ManifestJob,
  field: FieldDescribe,
): Pick<CellCheck, 'absent' | 'absentInNew' | 'blank' | 'emptied'> {
  const key = operation === 'insert' ? undefined : (externalIdFieldName?.value ?? 'Id');
  if (key !== undefined && isSameField(field.name, key)) {
    const isOptional = operation === 'upsert' && field.type === 'id';
    const fault = isOptional ? undefined : noKeyValue(field, operation);
    return { absent: fault, absentInNew: undefined, blank: fault, emptied: fault };
  }
  if (!isRequired(field)) {
    return { absent: undefined, absentInNew: undefined, blank: undefined, emptied: undefined };
  }
  const emptied = required(field, true);
  if (operation === 'insert') return { absent: emptied, absentInNew: undefined, blank: emptied, emptied };
  const absent = operation === 'upsert' ? required(field, false) : undefined;
  const absentInNew = absent && emptied;
  return { absent, absentInNew, blank: blankCells === 'null' ? emptied : absent, emptied };
}

function noKeyValue({ name }: FieldDescribe, operation: string): ForeseenFailure {
  return {
    statusCode: 'MISSING_ARGUMENT',
    message: `There is no value for "${name}", by which the operation ${operation} finds its records.`,
    hint: 'Give each record one.',
    isSure: true,
  };
}

function required({ name }: Pick<FieldDescribe, 'name'>, isSure: boolean): ForeseenFailure {
  return {
    statusCode: 'REQUIRED_FIELD_MISSING',
    message: isSure
      ? `There is no value for "${name}", which is required.`
      : `There is no value for "${name}", which is required where the record is not in the org yet.`,
    hint: 'Give each record one.',
    isSure,
  };
}
