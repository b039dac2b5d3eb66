import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ManifestJob } from '../manifest/manifest.ts';
import { CellRanges } from '../records/cells.ts';
import { isSameField } from '../records/field-reference.ts';
import { KeyBytes } from '../records/key-bytes.ts';
import type { SourceRecord } from '../records/source-record.ts';
import type { FieldDescribe, ObjectDescribe } from '../salesforce/object-describe.ts';
import type { CheckedColumn } from './column-check.ts';
import { keyRules, type KeyRule } from './key-rule.ts';
import { isRequired, type OrgSchema } from './org-schema.ts';
import type { RecordFault } from './record-fault.ts';
import type { RecordCheck, RecordFaults } from './record-faults.ts';
import { valueRule, type ValueRule } from './value-rule.ts';

/** How the cells of a column are checked. */
interface CellCheck {
  readonly cells: readonly [number];
  readonly rule: ValueRule | undefined;
  /** What a cell without a value means, and one that empties the field. */
  readonly blank: RecordFault | undefined;
  readonly emptied: RecordFault | undefined;
  readonly keys: KeyRule | undefined;
}

/** Holds the values of a job's records against the fields that they fill. No value is ever told. */
export class ValueCheck implements RecordCheck {
  readonly #checks: readonly CellCheck[];
  readonly #cells = new CellRanges();
  readonly #value = new KeyBytes();

  constructor(
    job: ManifestJob,
    columns: readonly CheckedColumn[],
    object: ObjectDescribe,
    schema: OrgSchema,
  ) {
    const rules = keyRules(job, columns);
    this.#checks = columns
      .map((column) => cellCheck(job, column, object, schema, rules.get(column)))
      .filter((check) => check !== undefined);
  }

  see(record: SourceRecord, batch: number, faults: RecordFaults): void {
    const [cells, value] = [this.#cells, this.#value];
    cells.split(record.bytes, record.start, record.contentEnd);
    for (const check of this.#checks) {
      value.ofCells(record.bytes, cells, check.cells);
      const fault = value.blank
        ? check.blank
        : isNullMarker(value)
          ? check.emptied
          : (check.rule?.(value) ?? check.keys?.fault(value, batch));
      if (fault !== undefined) faults.add(fault, record);
    }
  }

  /** Names of fields whose keys were too many to be compared. */
  get gaveUp(): readonly string[] {
    return this.#checks.flatMap(({ keys }) => (keys?.gaveUp === true ? [keys.field] : []));
  }
}

/** What is wrong with constants, which every record gets. */
export function checkConstants(columns: readonly CheckedColumn[], schema: OrgSchema): Diagnostic[] {
  return columns.flatMap(({ field, kind, sent: { place, source } }): Diagnostic[] => {
    if (source.kind !== 'constant' || kind === 'parent' || source.value === '' || source.value === '#N/A')
      return [];
    const bytes = Buffer.from(source.value);
    const fault = valueRule(
      field,
      schema.prefixesOf(field.referenceTo),
    )?.({ bytes, start: 0, end: bytes.length });
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
  if (sent.source.kind !== 'column') return undefined;
  const prefixes = schema.prefixesOf(field.type === 'id' ? [object.name] : field.referenceTo);
  const rule = kind === 'parent' ? undefined : valueRule(field, prefixes);
  const { blank, emptied } = emptyFaults(job, field);
  if ([rule, blank, emptied, keys].every((part) => part === undefined)) return undefined;
  return { cells: [sent.source.index], rule, blank, emptied, keys };
}

/** What becomes of a record whose cell for the field has no value, or is to empty the field. */
function emptyFaults(
  { blankCells, externalIdFieldName, operation: { value: operation } }: ManifestJob,
  field: FieldDescribe,
): Pick<CellCheck, 'blank' | 'emptied'> {
  const key = operation === 'insert' ? undefined : (externalIdFieldName?.value ?? 'Id');
  if (key !== undefined && isSameField(field.name, key)) {
    const isOptional = operation === 'upsert' && field.type === 'id';
    const fault = isOptional ? undefined : noKeyValue(field, operation);
    return { blank: fault, emptied: fault };
  }
  if (!isRequired(field)) return { blank: undefined, emptied: undefined };
  const emptied = required(field, true);
  if (operation === 'insert' || blankCells === 'null') return { blank: emptied, emptied };
  return { blank: operation === 'upsert' ? required(field, false) : undefined, emptied };
}

function noKeyValue({ name }: FieldDescribe, operation: string): RecordFault {
  return {
    statusCode: 'MISSING_ARGUMENT',
    message: `There is no value for "${name}", by which the operation ${operation} finds its records.`,
    hint: 'Give each record one.',
    isSure: true,
  };
}

function required({ name }: FieldDescribe, isSure: boolean): RecordFault {
  return {
    statusCode: 'REQUIRED_FIELD_MISSING',
    message: isSure
      ? `There is no value for "${name}", which is required.`
      : `There is no value for "${name}", which is required where the record is not in the org yet.`,
    hint: 'Give each record one.',
    isSure,
  };
}

const NULL_MARKER = Buffer.from('#N/A');

function isNullMarker({ bytes, end, start }: KeyBytes): boolean {
  return end - start === NULL_MARKER.length && NULL_MARKER.every((byte, at) => bytes[start + at] === byte);
}
