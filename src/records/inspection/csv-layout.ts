import { isError, type Diagnostic } from '../../diagnostic/diagnostic.ts';
import { BatchCutter, type BatchLimits } from '../cutting/batch-cutter.ts';
import type { Cutter } from '../cutting/cutter.ts';
import { columnValue, GroupCutter } from '../cutting/group-cutter.ts';
import { CsvCells } from '../csv/csv-format.ts';
import type { Header } from '../csv/header.ts';
import { ChangedRows } from '../mapping/changed-rows.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { headerColumns, levelFinder } from '../mapping/own-references.ts';
import { rowProjectionOf, type RowProjection } from '../mapping/projection.ts';
import { RowChoice } from '../mapping/row-choice.ts';
import { valueChanges } from '../mapping/source-values.ts';
import { ChangedCells } from '../record/record-change.ts';
import { archiveLimits } from '../zip/archive-inspection.ts';
import { FileNames } from '../zip/binary-fields.ts';
import type { InspectorParts, SourceRules } from './inspector.ts';

const COMMA = 0x2c;

/** What the header row of the first file settles for all files of a job. */
export interface CsvLayout extends SourceRules {
  /** The name of the file. */
  readonly file: string;
  readonly header: Header;
  readonly projection: RowProjection;
  /** What is wrong with the names of the columns, and with what the job says of them. */
  readonly defects: readonly Diagnostic[];
  readonly limits: BatchLimits;
  readonly cutter: Cutter;
  readonly fileNames: FileNames;
  /** Whether only one cell of each row is sent: a blank one would pass for a blank line. */
  readonly hasOneCell: boolean;
}

export function csvLayout(file: string, header: Header, parts: InspectorParts): CsvLayout {
  const { projection, defects } = rowProjectionOf(header, file, parts.mapping);
  const rules = sourceRules(header, parts.mapping);
  const { archives } = parts;
  const limits =
    archives === undefined || archives.isReady
      ? parts.limits
      : archiveLimits(parts.limits, projection.binaryColumns.length);
  return {
    ...{ file, header, projection, defects, limits, ...rules },
    cutter: cutterOf({ header, projection, limits, rules }, parts),
    fileNames: new FileNames(new CsvCells(), projection.binaryColumns),
    hasOneCell: !defects.some(isError) && !projection.header.includes(COMMA),
  };
}

/** Of files of which none has as much as a header row: nothing is sent. */
export function layoutWithoutColumns(file: string, { limits, mapping }: InspectorParts): CsvLayout {
  const header: Header = { columns: [], line: 1, spans: [] };
  const { projection, defects } = rowProjectionOf(header, file, mapping);
  return {
    ...{ file, header, projection, defects, limits, hasOneCell: false },
    cutter: new BatchCutter(limits, projection.header.length, true),
    fileNames: new FileNames(new CsvCells(), []),
  };
}

function sourceRules({ columns }: Header, mapping: Mapping): SourceRules {
  const { where = [] } = mapping;
  const changes = valueChanges(mapping);
  const cellOf = (column: string): (() => number) => {
    const cell = columns.indexOf(column);
    return () => cell;
  };
  return {
    choice: where.length === 0 ? undefined : new RowChoice(new CsvCells(), where, cellOf),
    change: changes.size === 0 ? undefined : new ChangedRows(columns, changes),
  };
}

interface CutterParts extends Pick<CsvLayout, 'header' | 'projection' | 'limits'> {
  readonly rules: SourceRules;
}

function cutterOf(
  { header: { columns }, limits, projection, rules: { change, choice } }: CutterParts,
  { archives, mapping, ports }: InspectorParts,
): Cutter {
  const { groupColumn, header, links, own, sent } = projection;
  if (archives?.isReady === true) return archives.cutter(header.length);
  const headerBytes = Math.max(header.length, links?.header.length ?? 0);
  if (groupColumn === undefined && own.length === 0)
    return new BatchCutter(limits, headerBytes, (sent ?? change ?? choice) === undefined);
  const cells = change === undefined ? new CsvCells() : new ChangedCells(new CsvCells(), change);
  return new GroupCutter({
    ...{ ...ports, limits, headerBytes },
    valueOf: columnValue(cells, groupColumn === undefined ? undefined : () => groupColumn),
    levels: levelFinder(
      own.map((field) => ({ ...field, parent: () => field.cell.cells })),
      cells,
      headerColumns(columns, mapping),
    ),
  });
}
