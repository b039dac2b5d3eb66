import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts';
import type { ConstantField } from '../../manifest/manifest.ts';
import type { CellRule } from '../record/cell-rule.ts';
import { csvCell } from '../csv/cells.ts';
import { mappedColumns } from './column-map.ts';
import { referenceColumns } from '../references/field-reference.ts';
import type { Header } from '../csv/header.ts';
import { sendsIdAlone, type Mapping } from './mapping.ts';
import { matchProjection, type MatchProjection } from './match-key.ts';
import type { RecordRewrite } from '../record/record-format.ts';
import { dateConstant } from './relative-date-fields.ts';
import { RowRewrite, type RowCell } from '../csv/row-rewrite.ts';
import type { CutLevels } from '../cutting/cutter.ts';
import { PostponedRule } from '../references/postponed-rule.ts';
import {
  constantTarget,
  keptColumns,
  withReferences,
  withRelativeDates,
  type OwnField,
  type TargetField,
  type WaitingField,
} from './target.ts';
import { isReversed, targetDefects, unknownColumns } from './target-defects.ts';
import { unsentFields } from './verified-fields.ts';
import { isBinaryField } from '../zip/binary-fields.ts';

const COMMA = 0x2c;
/** Every object has them, and a blank cell sets none of them. Two, so that a row of blanks has a comma. */
export const FILLERS: readonly string[] = ['Id', 'CreatedDate'];

/** What becomes of a record's bytes on the way to the service and to the result files. */
export interface Projection {
  /** The header row of every batch, with its line end. */
  readonly header: Uint8Array;
  /** How rows are sent; undefined: as they are in the file. */
  readonly sent: RecordRewrite | undefined;
  /** How records are sent that refer to each other in a circle, from `links.from` on; undefined where none can. */
  readonly postponed: RecordRewrite | undefined;
  /** What a second pass sends; undefined where no reference waits for it. */
  readonly links: LinkProjection | undefined;
  /** The source columns in result files, as a CSV row without line end. */
  readonly resultHeader: string;
  /** How rows are written to result files; undefined: as they are in the file. */
  readonly result: RecordRewrite | undefined;
  /** The fields that are sent, in order, and after them those that are set in a second pass. */
  readonly fields: readonly SentField[];
  /** Indexes of the source columns whose cells are sent, or make what is sent. */
  readonly sources: readonly number[];
  /** Index of the source column whose value says which records belong into one batch. */
  readonly groupColumn: number | undefined;
  /** How records are paired with those of the org; undefined where their Ids, or nothing, find them. */
  readonly match: MatchProjection | undefined;
  /** Indexes of the source columns whose fields take the content of a file. */
  readonly binaryColumns: readonly number[];
}

/** A projection of rows. */
export interface RowProjection extends Projection {
  readonly sent: RowRewrite | undefined;
  /** The references to records of the own job, and those that wait for records of others. */
  readonly own: readonly OwnField[];
  readonly waiting: readonly WaitingField[];
}

/** A field that is sent, and where its value comes from. */
export interface SentField {
  readonly name: string;
  /** Where the field got its name: in the header row or in the manifest. */
  readonly place: Place;
  readonly source:
    | { readonly kind: 'column'; readonly index: number }
    | { readonly kind: 'rule'; readonly cells: readonly number[]; readonly rule: CellRule }
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
  /** How many records come before the first one that has anything to be set. */
  readonly from: number;
}

/** Joins the header of the source files with the job's mapping. */
export function projectionOf(
  header: Header,
  file: string,
  asked: Mapping,
): { projection: RowProjection; defects: Diagnostic[] } {
  const headerPlace = { file, line: header.line };
  const mapping = withMappedColumns(asked, header, headerPlace);
  const { fields, source } = keptColumns(header, headerPlace, mapping);
  const { references = [] } = mapping;
  const { match, defects: ofMatch } = matchProjection(header, headerPlace, mapping);
  const idAlone = sendsIdAlone(mapping);
  const found = referenceColumns(references, header, headerPlace, fields);
  // Where Ids are sent alone, references serve the pairing.
  const { columns: cells, defects } = idAlone && match ? { columns: new Map(), defects: [] } : found;
  const dated = withRelativeDates(fields, mapping);
  const { own, targets: given, waiting } = withReferences(dated, references, cells);
  const targets = match === undefined ? given : [pairedTarget(match, mapping), ...given];
  const values = mapping.values.map((constant) => dateConstant(constant, mapping));
  const all = [...targets, ...waiting, ...mapping.values.map(({ field }) => constantTarget(field))];

  const groupName = mapping.groupBy?.value.toLowerCase();
  const groupCell = [...targets, ...waiting].find(({ name }) => name.toLowerCase() === groupName)?.cell;
  // Rows with the same key have the same value in each of its columns, so one of them is enough.
  const groupColumn = typeof groupCell === 'object' ? groupCell.cells[0] : groupCell;
  const row = targets.map(({ cell }) => cell);
  const postponable = own.filter(({ reference }) => !reference.isFixed);
  const { fillers = [] } = mapping;
  const added = [...values.map(({ value }) => constantCell(value)), ...fillers.map(() => constantCell(''))];
  const suffix = Buffer.from(
    added
      .map((cell) => `,${cell}`)
      .join('')
      .slice(row.length === 0 ? 1 : 0),
  );
  const keepsAll = row.length === header.columns.length && row.every((cell, index) => cell === index);
  const markBlanks = mapping.blankCells === 'null';
  return {
    projection: {
      header: headerRow([
        ...all.filter((target) => !waiting.some((one) => one === target)).map(({ name }) => name),
        ...fillers,
      ]),
      sent:
        keepsAll && !markBlanks && suffix.length === 0
          ? undefined
          : new RowRewrite(keepsAll ? 'all' : row, suffix, markBlanks),
      postponed:
        postponable.length === 0
          ? undefined
          : new RowRewrite(
              row.map((cell) => postponable.reduce(postponedCell, cell)),
              suffix,
              markBlanks,
            ),
      ...{ own, waiting, links: linkProjection([...waiting, ...postponable], mapping, 0) },
      resultHeader: source.map((index) => csvCell(header.columns[index] ?? '')).join(','),
      result:
        source.length === header.columns.length ? undefined : new RowRewrite(source, Buffer.alloc(0), false),
      sources: [
        ...new Set([
          ...[...targets, ...waiting].flatMap(({ cell }) => (typeof cell === 'number' ? [cell] : cell.cells)),
          ...(idAlone && match !== undefined ? keyColumns(match) : []),
        ]),
      ],
      groupColumn,
      match,
      binaryColumns: targets
        .filter(({ name }) => isBinaryField(name))
        .map(({ cell }) => cell)
        .filter((cell) => typeof cell === 'number'),
      fields: [...targets.map(sentField), ...values.map(constantField), ...waiting.map(laterField)],
    },
    defects: mapping.columns.some((rule) => isReversed(rule, header))
      ? unknownColumns(header, file, mapping)
      : [
          ...unknownColumns(header, file, mapping),
          ...defects,
          ...ofMatch,
          ...unsentFields(all, headerPlace, mapping),
          ...targetDefects({ all, groupColumn, own, targets, waiting, place: headerPlace }, mapping),
        ],
  };
}

/** The same for rows of CSV, of which none may pass for a blank line when its only field waits for a second pass. */
export function rowProjectionOf(
  header: Header,
  file: string,
  mapping: Mapping,
): { projection: RowProjection; defects: Diagnostic[] } {
  const found = projectionOf(header, file, mapping);
  const { header: sent, postponed } = found.projection;
  if (postponed === undefined || sent.includes(COMMA)) return found;
  return projectionOf(header, file, { ...mapping, fillers: FILLERS });
}

function withMappedColumns(mapping: Mapping, header: Header, place: Place): Mapping {
  if (mapping.columnMap === undefined) return mapping;
  return { ...mapping, columns: mappedColumns(mapping.columns, header, place) };
}

/** The Ids of the org's records that the job's are paired with. */
function pairedTarget({ id }: MatchProjection, { match, operation }: Mapping): TargetField {
  return { name: 'Id', origin: 'the key "matchBy"', place: (match ?? operation).place, cell: id };
}

function keyColumns({ key }: MatchProjection): number[] {
  return key.flatMap(({ source }) => {
    if (source.kind === 'column') return [source.index];
    return source.kind === 'rule' ? source.rule.cells : [];
  });
}

function headerRow(names: readonly string[]): Uint8Array {
  return Buffer.from(`${names.map(csvCell).join(',')}\n`);
}

/** The header row of a second pass that sets these fields. */
export function linkHeader(fields: readonly string[]): Uint8Array {
  return Buffer.from(`Id,${fields.map(csvCell).join(',')}\n`);
}

function postponedCell(cell: RowCell, own: OwnField): RowCell {
  return cell === own.cell ? new PostponedRule(own.cell) : cell;
}

/** The projection, when it is known which records have to wait for the second pass. */
export function settled<P extends RowProjection>(
  projection: P,
  mapping: Mapping,
  { levels, records }: { readonly levels?: CutLevels; readonly records: number },
): P {
  const { own, waiting } = projection;
  const from = levels?.waitingFrom ?? records;
  const postponed = from < records ? own.filter(({ reference }) => !reference.isFixed) : [];
  const links = linkProjection([...waiting, ...postponed], mapping, waiting.length > 0 ? 0 : from);
  return { ...projection, links, postponed: postponed.length > 0 ? projection.postponed : undefined };
}

/** A blank cell leaves the field of a new record as it is anyway. */
function linkProjection(
  waiting: readonly WaitingField[],
  mapping: Mapping,
  from: number,
): LinkProjection | undefined {
  if (waiting.length === 0) return undefined;
  const mayEmpty = mapping.operation.value !== 'insert';
  const markBlanks = mapping.blankCells === 'null' && mayEmpty;
  const rules = waiting.map(({ cell }) => cell);
  return {
    header: linkHeader(waiting.map(({ name }) => name)),
    row: new RowRewrite(rules, Buffer.alloc(0), markBlanks),
    ...{ rules, markBlanks, mayEmpty, from },
    fields: waiting.map(({ name }) => name),
  };
}

function sentField({ cell, name, place }: TargetField): SentField {
  return {
    ...{ name, place },
    source:
      typeof cell === 'number'
        ? { kind: 'column', index: cell }
        : { kind: 'rule', cells: cell.cells, rule: cell },
  };
}

function laterField({ name, place }: TargetField): SentField {
  return { name, place, source: { kind: 'later' } };
}

function constantField({ field: { place, value: name }, value }: ConstantField): SentField {
  return { name, place, source: { kind: 'constant', value } };
}

/** A lone empty constant is quoted, so that no row of it can pass for a blank line. */
function constantCell(value: string): string {
  return value === '' ? '""' : csvCell(value);
}
