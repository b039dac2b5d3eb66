import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts';
import type { ColumnRule } from '../../manifest/manifest.ts';
import { nearestName } from '../../diagnostic/nearest-name.ts';
import { isSameField } from '../references/field-reference.ts';
import type { Header } from '../csv/header.ts';
import { FIELD_PATH, keyField, sendsIdAlone, type Mapping } from './mapping.ts';
import { relativeDateDefects } from './relative-date-fields.ts';
import { filledField } from '../references/parent-lookup.ts';
import type { Target, TargetField, WaitingField } from './target.ts';
import type { TransformationSpec } from './transformation-spec.ts';
import { isBinaryFieldOf, needsArchive } from '../zip/binary-fields.ts';

/** What a mapping makes of a header row. */
interface Targets {
  /** The header row's. */
  readonly place: Place;
  /** The fields that are sent, those that wait for a second pass, those that may have to, and all with the constants. */
  readonly targets: readonly TargetField[];
  readonly waiting: readonly WaitingField[];
  readonly own: readonly WaitingField[];
  readonly all: readonly Target[];
  readonly groupColumn: number | undefined;
}

/** What is wrong with the fields that would be sent, all of it. */
export function targetDefects(
  { all, groupColumn, own, place, targets, waiting }: Targets,
  mapping: Mapping,
): Diagnostic[] {
  return [
    ...relativeDateDefects(all, mapping),
    ...(mapping.spec === undefined ? nameDefects(all, mapping) : idleLines(mapping.spec, all, place)),
    ...twins(all, mapping),
    ...binaryDefects(filled(all, mapping.spec), mapping),
    ...operationDefects(filled(all, mapping.spec), mapping, place),
    ...[...waiting, ...own].flatMap((target) => keyDefects(target, mapping)),
    ...groupDefects([...targets, ...waiting], groupColumn, mapping, place),
    ...(targets.length === 0 && mapping.fillers === undefined && !sendsIdAlone(mapping)
      ? [noColumnLeft(place)]
      : []),
  ];
}

/** The field by which a record is found cannot come later than the record. */
function keyDefects({ name, place }: Target, mapping: Mapping): Diagnostic[] {
  const { operation } = mapping;
  const key = operation.value === 'insert' ? 'Id' : keyField(mapping);
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
        severity: 'error',
        message: `The transformation spec fills "${field}" from column "${column}", which is not sent.`,
        hint:
          near === undefined
            ? 'Send the column, or leave "Csv Header" empty in that line, so that every record gets its default value.'
            : `Did you mean "${near}"?`,
        place: { file: file.name, line },
        related: { message: 'The names of the columns are here.', place: header },
      };
    });
}

function noColumnLeft(place: Place): Diagnostic {
  return {
    severity: 'error',
    message: 'No column of the file is left to be sent.',
    hint: 'Columns that begin with "sf__" are always dropped; "columns" may drop further ones.',
    place,
  };
}

export function unknownColumns(header: Header, file: string, mapping: Mapping): Diagnostic[] {
  const isUnknown = ({ column }: Pick<ColumnRule, 'column'>): boolean =>
    !header.columns.includes(column.value);
  const unknown = mapping.columns.filter(isUnknown);
  const related = { message: 'The names of the columns are here.', place: { file, line: header.line } };
  const [reversed] = unknown.filter((rule) => isReversed(rule, header));
  if (reversed !== undefined && reversed.field !== 'drop') {
    const [column, field] = [reversed.field.value, reversed.column.value];
    return [
      {
        severity: 'error',
        message: `"columns" is the wrong way round: "${column}" is a column of ${file}, and "${field}" is none.`,
        hint: `The column stands before the colon, the field behind it: write "${column}: ${field}", and the others likewise.`,
        place: reversed.column.place,
        related,
      },
    ];
  }
  const { valueMap = [], variableColumns = [], where = [] } = mapping;
  const read = [...where, ...valueMap, ...variableColumns.map((column) => ({ column }))].filter(isUnknown);
  // A column may stand in several rules of one place.
  const columns = new Map([...unknown, ...read].map(({ column }) => [column.place, column]));
  return [...columns.values()].map((column) => {
    const near = nearestName(column.value, header.columns);
    return {
      severity: 'error' as const,
      message: `There is no column "${column.value}" in ${file}.`,
      hint:
        near === undefined
          ? mapping.columnMap === undefined
            ? 'Column names are compared exactly, case included.'
            : 'Take the line out, or what stands behind its "=".'
          : `Did you mean "${near}"?`,
      place: column.place,
      related,
    };
  });
}

/** Whether an entry of `columns` has the field before the column. Where all are so, nothing else follows from it. */
export function isReversed({ column, field }: ColumnRule, { columns }: Header): boolean {
  if (field === 'drop' || !columns.includes(field.value) || columns.includes(column.value)) return false;
  // A name that is like one of the columns is misspelt.
  return nearestName(column.value, columns) === undefined;
}

/** The name of a lookup in the place of its relationship's: `Parent__c.Name`, `AccountId.Name`. */
const LOOKUP_PATH = /^((?:\w+:)?\w*?)(__c|[a-z]Id)\./;

/** Names that can be no field: the service would refuse the whole batch for them. */
function nameDefects(targets: readonly Target[], mapping: Mapping): Diagnostic[] {
  return targets
    .filter(({ name }) => !FIELD_PATH.test(name) || LOOKUP_PATH.test(name))
    .map(({ name, origin, place }) => ({
      severity: 'error',
      message: `"${name}" (${origin}) is not a field's API name.`,
      hint: nameHint(name, mapping.treePlan !== undefined),
      place,
    }));
}

function binaryDefects(targets: readonly Target[], { object, zip }: Mapping): Diagnostic[] {
  if (zip !== undefined) return [];
  return targets
    .filter(({ name }) => isBinaryFieldOf(object.value, name))
    .map(({ name, place }) => ({ severity: 'error', ...needsArchive(object.value, name), place }));
}

function nameHint(name: string, isOfTree: boolean): string {
  if (LOOKUP_PATH.test(name)) {
    const right = name.replace(LOOKUP_PATH, (_, start: string, end: string) =>
      end === '__c' ? `${start}__r.` : `${start}${end.slice(0, 1)}.`,
    );
    const how = isOfTree ? 'Write it so in the records.' : 'Rename the column under "columns".';
    return `A field of a parent is called by the relationship: "${right}". ${how}`;
  }
  if (name.trim() !== name && FIELD_PATH.test(name.trim())) return 'Remove the blanks around it.';
  return isOfTree
    ? 'Write the API name of the field in the records.'
    : 'Name the field under "columns", as in "columns: { Account Name: Name }", or drop the column there with "~".';
}

/** Two columns may fill a lookup in turn, so those are looked at record by record; what else fills it does so in all. */
function twins(targets: readonly Target[], { treePlan }: Mapping): Diagnostic[] {
  const first = new Map<string, Target[]>();
  return targets.flatMap((target) => {
    const field = filledField(target.name).toLowerCase();
    const others = first.get(field) ?? [];
    const twin = others.find(
      (other) => isSameField(other.name, target.name) || !isColumn(other) || !isColumn(target),
    );
    if (twin === undefined) {
      first.set(field, [...others, target]);
      return [];
    }
    return [
      {
        severity: 'error' as const,
        message: `The field "${target.name}" is given twice: by ${twin.origin} and by ${target.origin}.`,
        hint: treePlan === undefined ? 'Drop or rename one of them.' : 'Take one of them out.',
        place: target.place,
        related: { message: 'The other one is here.', place: twin.place },
      },
    ];
  });
}

/** Whether a target has a value where its cell has one, so that another may fill its lookup in other records. */
function isColumn(target: Target): boolean {
  return 'cell' in target;
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
            ...keyPlace(key, targets, mapping, place),
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
      return missing(keyField(mapping));
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
                ...(mapping.spec === undefined
                  ? { hint: 'Drop the other columns under "columns" with "~".', place }
                  : { hint: 'Take the other lines out.', place: { file: mapping.spec.file.name, line: 1 } }),
              },
            ];
      return [...missing('Id'), ...tooMany];
    }
  }
}

/** The name of the key is mistyped where it is not that of the column, and the manifest is where both can be mended. */
function keyPlace(
  key: string,
  targets: readonly Target[],
  { externalIdFieldName, operation, spec }: Mapping,
  header: Place,
): Pick<Diagnostic, 'hint' | 'place' | 'related'> {
  const near = nearestName(
    key,
    targets.map(({ name }) => name),
  );
  const additionHint =
    spec === undefined ? 'Add the column, or map one to it under "columns".' : 'Add a line for it.';
  const hint = near === undefined ? additionHint : `Did you mean "${near}"?`;
  if (spec !== undefined) return { hint, place: { file: spec.file.name, line: 1 } };
  if (operation.value !== 'upsert' || externalIdFieldName === undefined) return { hint, place: header };
  return {
    hint,
    place: externalIdFieldName.place,
    related: { message: 'The names of the columns are here.', place: header },
  };
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
      related: { message: 'The names of the columns are here.', place: header },
    },
  ];
}
