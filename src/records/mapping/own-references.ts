import { counted } from '../../diagnostic/counted.ts';
import { allOf } from '../../diagnostic/word-list.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { CutLevels, LevelFinder } from '../cutting/cutter.ts';
import type { RecordCells } from '../record/record-format.ts';
import type { SourceFile } from '../bytes/source-file.ts';
import type { FieldReference } from '../references/field-reference.ts';
import { RecordLevels } from '../references/record-levels.ts';
import type { Mapping } from './mapping.ts';
import type { OwnField } from './target.ts';

/** Columns by their names, which may not be known at first. @returns indexes, -1 for one that is not known */
export type ColumnsOf = (names: readonly string[]) => () => readonly number[];

/** Finds the order of records that refer to each other; undefined where none can. @param columnsOf columns of keys */
export function levelFinder(
  own: readonly (Pick<OwnField, 'cell'> & {
    readonly reference: FieldReference;
    readonly parent: () => readonly number[];
  })[],
  cells: RecordCells,
  columnsOf: ColumnsOf,
): LevelFinder | undefined {
  if (own.length === 0) return undefined;
  return new RecordLevels(
    cells,
    own.map(({ cell: rule, parent, reference: { isFixed, key } }) => {
      const names = key.map(({ value }) => value);
      return { ...{ isFixed, parent, rule }, key: columnsOf(names), keyName: JSON.stringify(names) };
    }),
  );
}

/** Columns of a header row. What a query returns has the service's case. */
export function headerColumns(
  columns: readonly string[],
  { rowsFrom }: Pick<Mapping, 'rowsFrom'>,
): ColumnsOf {
  const written = (name: string): string => (rowsFrom === undefined ? name : name.toLowerCase());
  return (names) => {
    const indexes = names.map((name) => columns.findIndex((column) => written(column) === written(name)));
    return () => indexes;
  };
}

const SHOWN_RECORDS = 5;

/** Refuses records that refer to each other in a circle by fields that cannot wait. @returns whether there are any */
export function refuseCircle(
  levels: CutLevels | undefined,
  references: readonly FieldReference[],
  files: readonly Pick<SourceFile, 'name'>[],
  mistakes: Mistakes,
): boolean {
  const [first, ...others] = references.filter(({ isFixed, isOwn }) => isOwn && isFixed);
  if (levels === undefined || levels.circle.length === 0 || first === undefined) return false;
  const places = levels.circle.map(({ file, line }) => `${files[file]?.name ?? ''}:${line}`);
  const more = places.length - SHOWN_RECORDS;
  const shown = [...places.slice(0, SHOWN_RECORDS), ...(more > 0 ? [`${counted(more, 'record')} more`] : [])];
  const fields = allOf([first, ...others].map(({ field }) => `"${field.value}"`));
  mistakes.error({
    message:
      places.length === 1
        ? `The record at ${shown[0] ?? ''} refers to itself by ${fields}, which is required, or cannot be changed by an update.`
        : `Records refer to each other in a circle by ${fields}, which is required, or cannot be changed by an update: ${allOf(shown)}.`,
    hint: 'Leave the key of one of them blank, or refer by a field that may be empty and changed.',
    place: first.field.place,
  });
  return true;
}
