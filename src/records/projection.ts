import type { Diagnostic, Located, Place } from '../diagnostic/diagnostic.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import type { ConstantField, CsvDialect, ManifestJob, Reference } from '../manifest/manifest.ts';
import type { CellRule } from './cell-rule.ts';
import { csvCell } from './cells.ts';
import { isResultColumn, type Header } from './header.ts';
import { MarkedReferenceRule } from './marked-reference-rule.ts';
import { isSameField, referenceColumns, type FieldReference } from './field-reference.ts';
import { dateConstant, relativeDateDefects } from './relative-date-fields.ts';
import { RelativeDateRule } from './relative-date-rule.ts';
import { ReferenceRule } from './reference-rule.ts';
import type { AttachmentFolder } from './zip/attachments.ts';
import { isBinaryField } from './zip/binary-fields.ts';
import type { RecordRewrite } from './record-format.ts';
import { RowRewrite, type RowCell } from './row-rewrite.ts';
import type { TransformationSpec } from './transformation-spec.ts';

/** What becomes of a record's bytes on the way to the service and to the result files. */
export interface Projection {
  /** The header row of every batch, with its line end. */
  readonly header: Uint8Array;
  /** How rows are sent; undefined: as they are in the file. */
  readonly sent: RecordRewrite | undefined;
  /** What a second pass sends; undefined where no reference waits for it. */
  readonly links: LinkProjection | undefined;
  /** The source columns in result files, as a CSV row without line end. */
  readonly resultHeader: string;
  /** How rows are written to result files; undefined: as they are in the file. */
  readonly result: RecordRewrite | undefined;
  /** The fields that are sent, in order, and after them those that are set in a second pass. */
  readonly fields: readonly SentField[];
  /** Index of the source column whose value says which records belong into one batch. */
  readonly groupColumn: number | undefined;
  /** Indexes of the source columns whose fields take the content of a file. */
  readonly binaryColumns: readonly number[];
}

/** A projection of rows. */
export interface RowProjection extends Projection {
  readonly sent: RowRewrite | undefined;
}

/** A field that is sent, and where its value comes from. */
export interface SentField {
  readonly name: string;
  /** Where the field got its name: in the header row or in the manifest. */
  readonly place: Place;
  readonly source:
    | { readonly kind: 'column'; readonly index: number }
    | { readonly kind: 'rule' }
    /** Set by an update when the records that it refers to are there. */
    | { readonly kind: 'later' }
    | { readonly kind: 'constant'; readonly value: string };
}

/** The rows of a second pass: the record's Id, and the fields that waited. */
export interface LinkProjection {
  /** The header row, with its line end. */
  readonly header: Uint8Array;
  /** What stands behind the Id. */
  readonly row: RecordRewrite;
  /** What makes the cells of `row`, in order; their cells are columns of the source. */
  readonly rules: readonly CellRule[];
  /** Whether a key without a value becomes `#N/A`. */
  readonly markBlanks: boolean;
  /** Whether fields may have a value already, which a null would take. */
  readonly mayEmpty: boolean;
  readonly fields: readonly string[];
}

/** What the mapping of the manifest asks of a job's records. */
export interface Mapping extends Pick<
  ManifestJob,
  | 'object'
  | 'operation'
  | 'externalIdFieldName'
  | 'rowsFrom'
  | 'columns'
  | 'values'
  | 'blankCells'
  | 'groupBy'
> {
  readonly references?: readonly FieldReference[];
  /** How the files are written; commas and UTF-8 when absent. */
  readonly csv?: CsvDialect;
  /** Batches are archives: those that the files are, or ones packed with files of a folder. */
  readonly zip?: 'ready' | AttachmentFolder | undefined;
  /** Names the columns as the files do, and says which fields they fill. */
  readonly spec?: TransformationSpec;
  readonly relativeDates?: readonly Located<string>[];
  /** Milliseconds since 1970 that relative dates count from. */
  readonly instant?: number;
}

/** A field that is sent, and where its name comes from. */
interface Target {
  readonly name: string;
  readonly origin: string;
  readonly place: Place;
}

/** One whose value comes from the source. */
interface TargetField extends Target {
  readonly cell: RowCell;
}

/** A reference that is set in a second pass. */
interface WaitingField extends Target {
  readonly cell: CellRule;
}

/** Joins the header of the source files with the job's mapping. */
export function projectionOf(
  header: Header,
  file: string,
  mapping: Mapping,
): { projection: RowProjection; defects: Diagnostic[] } {
  const headerPlace = { file, line: header.line };
  const { fields, source } = keptColumns(header, headerPlace, mapping);
  const { references = [] } = mapping;
  const { columns: cells, defects } = referenceColumns(references, header, headerPlace, fields);
  const dated = withRelativeDates(fields, mapping);
  const { targets, waiting } = withReferences(dated, references, cells);
  const values = mapping.values.map((constant) => dateConstant(constant, mapping));
  const all = [...targets, ...waiting, ...mapping.values.map(({ field }) => constantTarget(field))];

  const groupName = mapping.groupBy?.value.toLowerCase();
  const groupCell = [...targets, ...waiting].find(({ name }) => name.toLowerCase() === groupName)?.cell;
  // Rows with the same key have the same value in each of its columns, so one of them is enough.
  const groupColumn = typeof groupCell === 'object' ? groupCell.cells[0] : groupCell;
  const suffix = Buffer.from(values.map(({ value }) => `,${constantCell(value)}`).join(''));
  const row = targets.map(({ cell }) => cell);
  const keepsAll = row.length === header.columns.length && row.every((cell, index) => cell === index);
  const markBlanks = mapping.blankCells === 'null';
  return {
    projection: {
      header: headerRow(all.filter((target) => !waiting.some((one) => one === target))),
      sent:
        keepsAll && !markBlanks && suffix.length === 0
          ? undefined
          : new RowRewrite(keepsAll ? 'all' : row, suffix, markBlanks),
      links: linkProjection(waiting, mapping),
      resultHeader: source.map((index) => csvCell(header.columns[index] ?? '')).join(','),
      result:
        source.length === header.columns.length ? undefined : new RowRewrite(source, Buffer.alloc(0), false),
      groupColumn,
      binaryColumns: targets
        .filter(({ name }) => isBinaryField(name))
        .map(({ cell }) => cell)
        .filter((cell) => typeof cell === 'number'),
      fields: [...targets.map(sentField), ...mapping.values.map(constantField), ...waiting.map(laterField)],
    },
    defects: [
      ...unknownColumns(header, file, mapping),
      ...defects,
      ...relativeDateDefects(all, mapping),
      ...(mapping.spec === undefined ? nameDefects(all) : idleLines(mapping.spec, all, headerPlace)),
      ...twins(all),
      ...operationDefects(filled(all, mapping.spec), mapping, headerPlace),
      ...waiting.flatMap((target) => keyDefects(target, mapping)),
      ...groupDefects([...targets, ...waiting], groupColumn, mapping, headerPlace),
      ...(targets.length === 0 && !sendsIdAlone(mapping) ? [noColumnLeft(headerPlace)] : []),
    ],
  };
}

/** The columns that are sent, and the indexes of those that result files have. */
function keptColumns(
  header: Header,
  headerPlace: Place,
  mapping: Mapping,
): { fields: TargetField[]; source: number[] } {
  const idAlone = sendsIdAlone(mapping);
  const rules = new Map(mapping.columns.map((rule) => [rule.column.value, rule.field]));
  const source: number[] = [];
  const fields: TargetField[] = [];
  for (const [index, column] of header.columns.entries()) {
    if (isResultColumn(column)) continue;
    source.push(index);
    const field = rules.get(column);
    if (field === 'drop' || (idAlone && (field?.value ?? column).toLowerCase() !== 'id')) continue;
    const origin = `column "${column}"`;
    const place = columnPlace(headerPlace, header, index);
    fields.push(
      field === undefined
        ? { name: column, origin, place, cell: index }
        : { name: field.value, origin, place: field.place, cell: index },
    );
  }
  return { fields, source };
}

/** Where the name of a column stands in the header row. */
function columnPlace(header: Place, { spans }: Header, index: number): Place {
  const span = spans[index];
  return span === undefined ? header : { ...header, column: span.start, endColumn: span.end };
}

function headerRow(targets: readonly Target[]): Uint8Array {
  return Buffer.from(`${targets.map(({ name }) => csvCell(name)).join(',')}\n`);
}

/** The header row of a second pass that sets these fields. */
export function linkHeader(fields: readonly string[]): Uint8Array {
  return Buffer.from(`Id,${fields.map(csvCell).join(',')}\n`);
}

/** A blank cell leaves the field of a new record as it is anyway. */
function linkProjection(waiting: readonly WaitingField[], mapping: Mapping): LinkProjection | undefined {
  if (waiting.length === 0) return undefined;
  const mayEmpty = mapping.operation.value !== 'insert';
  const markBlanks = mapping.blankCells === 'null' && mayEmpty;
  const rules = waiting.map(({ cell }) => cell);
  return {
    header: linkHeader(waiting.map(({ name }) => name)),
    row: new RowRewrite(rules, Buffer.alloc(0), markBlanks),
    ...{ rules, markBlanks, mayEmpty },
    fields: waiting.map(({ name }) => name),
  };
}

/** The field by which a record is found cannot come later than the record. */
function keyDefects({ name, place }: Target, { externalIdFieldName, operation }: Mapping): Diagnostic[] {
  const key = operation.value === 'insert' ? 'Id' : keyField(externalIdFieldName);
  if (![key, 'Id'].some((field) => isSameField(field, name))) return [];
  return [
    {
      severity: 'error',
      message: `The field "${name}" finds the record itself, so it cannot refer to records that come later.`,
      hint: 'Refer to a job that does not wait for this one.',
      place,
    },
  ];
}

/** The columns of fields in which dates may be relative get a rule. */
function withRelativeDates(fields: readonly TargetField[], mapping: Mapping): TargetField[] {
  const { relativeDates = [], instant = 0 } = mapping;
  return fields.map((target) =>
    typeof target.cell === 'number' && relativeDates.some(({ value }) => isSameField(value, target.name))
      ? { ...target, cell: new RelativeDateRule(target.cell, instant) }
      : target,
  );
}

/** A reference takes the place of its field's own column, or comes after the columns; one that waits is not sent yet. */
function withReferences(
  fields: readonly TargetField[],
  references: readonly FieldReference[],
  cells: ReadonlyMap<Reference, readonly number[]>,
): { targets: TargetField[]; waiting: WaitingField[] } {
  const targets = [...fields];
  const waiting: WaitingField[] = [];
  for (const reference of references) {
    const columns = cells.get(reference);
    if (columns === undefined) continue;
    const { field, parents } = reference;
    const plain = new ReferenceRule(field.value, columns, parents);
    const rule = reference.marked === true ? new MarkedReferenceRule(plain) : plain;
    const own = targets.findIndex(({ name, cell }) => isSameField(name, field.value) && cell === columns[0]);
    const target = { name: field.value, origin: 'the key "references"', place: field.place, cell: rule };
    const replaced = own >= 0 && columns.length === 1 ? 1 : 0;
    const at = replaced === 1 ? own : targets.length;
    targets.splice(at, replaced, ...(reference.deferred ? [] : [target]));
    if (reference.deferred) waiting.push(target);
  }
  return { targets, waiting };
}

function sentField({ cell, name, place }: TargetField): SentField {
  return {
    ...{ name, place },
    source: typeof cell === 'number' ? { kind: 'column', index: cell } : { kind: 'rule' },
  };
}

function laterField({ name, place }: TargetField): SentField {
  return { name, place, source: { kind: 'later' } };
}

function constantField({ field: { place, value: name }, value }: ConstantField): SentField {
  return { name, place, source: { kind: 'constant', value } };
}

function constantTarget({ value, place }: Located<string>): Target {
  return { name: value, origin: 'the key "values"', place };
}

/** What a query found is deleted by its ids; other columns of it are there to be read. */
export function sendsIdAlone({ operation: { value: operation }, rowsFrom, spec }: Mapping): boolean {
  return (
    rowsFrom !== undefined && spec === undefined && (operation === 'delete' || operation === 'hardDelete')
  );
}

/** With a transformation spec, the fields are those that it fills, and the columns feed them. */
function filled(targets: readonly Target[], spec: TransformationSpec | undefined): readonly Target[] {
  if (spec === undefined) return targets;
  return spec.lines.map(({ field, line }) => ({
    name: field,
    origin: 'the transformation spec',
    place: { file: spec.file.name, line },
  }));
}

/** The service takes no offence at a column that a spec names and the files do not have; it is mostly misspelt. */
function idleLines(
  { file, lines }: TransformationSpec,
  targets: readonly Target[],
  header: Place,
): Diagnostic[] {
  const columns = targets.map(({ name }) => name);
  return lines
    .filter(({ column }) => column !== '' && !columns.includes(column))
    .map(({ column, field, line }) => {
      const near = nearestName(column, columns);
      return {
        severity: 'warning',
        message: `The transformation spec fills "${field}" from column "${column}", which is not sent.`,
        hint: near === undefined ? 'Every record gets its default value.' : `Did you mean "${near}"?`,
        place: { file: file.name, line },
        related: { message: 'The header row is here.', place: header },
      };
    });
}

/** A lone empty constant is quoted, so that no row of it can pass for a blank line. */
function constantCell(value: string): string {
  return value === '' ? '""' : csvCell(value);
}

function noColumnLeft(place: Place): Diagnostic {
  return {
    severity: 'error',
    message: 'No column of the file is left to be sent.',
    hint: 'Columns that begin with "sf__" are always dropped; "columns" may drop further ones.',
    place,
  };
}

function unknownColumns(header: Header, file: string, mapping: Mapping): Diagnostic[] {
  return mapping.columns
    .filter(({ column }) => !header.columns.includes(column.value))
    .map(({ column }) => {
      const near = nearestName(column.value, header.columns);
      return {
        severity: 'error' as const,
        message: `There is no column "${column.value}" in ${file}.`,
        hint:
          near === undefined
            ? 'Column names are compared exactly, case included.'
            : `Did you mean "${near}"?`,
        place: column.place,
        related: { message: 'The header row is here.', place: { file, line: header.line } },
      };
    });
}

const FIELD_PATH = /^(?:[A-Za-z]\w*:)?[A-Za-z]\w*(?:\.[A-Za-z]\w*)?$/;

/** Names that can be no field: the service would refuse the whole batch for them. */
function nameDefects(targets: readonly Target[]): Diagnostic[] {
  return targets
    .filter(({ name }) => !FIELD_PATH.test(name))
    .map(({ name, origin, place }) => ({
      severity: 'error',
      message: `"${name}" (${origin}) is not a field's API name.`,
      hint:
        name.trim() !== name && FIELD_PATH.test(name.trim())
          ? 'Remove the blanks around it.'
          : 'Name the field under "columns", or drop the column there with "~".',
      place,
    }));
}

function twins(targets: readonly Target[]): Diagnostic[] {
  const first = new Map<string, Target>();
  return targets.flatMap((target) => {
    const twin = first.get(target.name.toLowerCase());
    if (twin === undefined) {
      first.set(target.name.toLowerCase(), target);
      return [];
    }
    return [
      {
        severity: 'error' as const,
        message: `The field "${target.name}" is given twice: by ${twin.origin} and by ${target.origin}.`,
        hint: 'Drop or rename one of them.',
        place: target.place,
        related: { message: 'The other one is here.', place: twin.place },
      },
    ];
  });
}

/** Key columns that the operation cannot do without; the service would refuse every batch. */
function operationDefects(targets: readonly Target[], mapping: Mapping, place: Place): Diagnostic[] {
  const operation = mapping.operation.value;
  const missing = (key: string): Diagnostic[] =>
    targets.some(({ name }) => name.toLowerCase() === key.toLowerCase())
      ? []
      : [
          {
            severity: 'error',
            message: `There is no column for "${key}", which the operation ${operation} needs to find its records.`,
            hint: `Add the column, or map one to it under "columns".`,
            place,
          },
        ];
  switch (operation) {
    case 'insert':
    case 'query':
    case 'queryAll':
      return [];
    case 'update':
      return missing('Id');
    case 'upsert':
      return missing(keyField(mapping.externalIdFieldName));
    case 'delete':
    case 'hardDelete': {
      const others = targets.filter(({ name }) => name.toLowerCase() !== 'id').map(({ name }) => `"${name}"`);
      const tooMany: Diagnostic[] =
        others.length === 0
          ? []
          : [
              {
                severity: 'error',
                message: `The operation ${operation} takes the column "Id" alone, but ${others.join(', ')} would be sent too.`,
                hint: 'Drop the other columns under "columns" with "~".',
                place,
              },
            ];
      return [...missing('Id'), ...tooMany];
    }
  }
}

function groupDefects(
  targets: readonly TargetField[],
  column: number | undefined,
  { groupBy }: Mapping,
  header: Place,
): Diagnostic[] {
  if (groupBy === undefined || column !== undefined) return [];
  const near = nearestName(
    groupBy.value,
    targets.map(({ name }) => name),
  );
  return [
    {
      severity: 'error',
      message: `There is no column for the field "${groupBy.value}", by which the records are to be grouped.`,
      hint: near === undefined ? 'Name a field that comes from a column.' : `Did you mean "${near}"?`,
      place: groupBy.place,
      related: { message: 'The header row is here.', place: header },
    },
  ];
}

function keyField(externalIdFieldName: Located<string> | undefined): string {
  return externalIdFieldName?.value ?? 'Id';
}
