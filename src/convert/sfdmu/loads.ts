import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Conversion, ConvertedJob, ManifestValue } from '../conversion.ts';
import type { CsvDialect } from '../csv-source.ts';
import type { Project } from '../project.ts';
import { columnsKey, planColumns, type ColumnPlan } from './column-plan.ts';
import { fieldMappingOf, type FieldMapping } from './field-mapping.ts';
import { isOfTarget, isReadOnly } from './field-rules.ts';
import { fieldOf, lookupsOf, type Parent, parentOf } from './lookup.ts';
import type { OrgParents } from './org-parents.ts';
import { referencesOf } from './references.ts';
import type { Script, ScriptObject } from './script.ts';
import type { SourceTable } from './source-table.ts';
import { valueMapOf, type ValueMappings } from './value-mapping.ts';

/** A set of objects, and what its jobs are made of. */
export interface LoadedSet {
  readonly project: Project;
  readonly script: Script;
  readonly dialect: CsvDialect;
  readonly mappings: ValueMappings;
  /** The objects of the set, and those of all others, with their files. */
  readonly own: readonly Parent[];
  readonly others: readonly Parent[];
  readonly orgParents: OrgParents;
}

interface Load {
  readonly id: string;
  readonly object: ScriptObject;
  readonly table: SourceTable;
}

/** Jobs that load the files of a set, parents before children. */
export function addLoads(set: LoadedSet, conversion: Conversion, mistakes: Mistakes): void {
  const loads: Load[] = [];
  for (const { object, table } of set.own) {
    const { name, operation, place } = object;
    if (isOfTarget(name, operation)) {
      conversion.carried(`\`${name}\`: the records of the org are meant, and none are loaded.`, place);
    } else if (operation === 'readonly') {
      conversion.carried(`\`${name}\` is read where other objects refer to it.`, place);
    } else if (table !== undefined && operation !== 'delete' && operation !== 'harddelete') {
      if (table.isEmpty) {
        conversion.decided(`\`${name}\` has no job.`, `${table.file} has no records.`, place);
      } else loads.push({ id: conversion.newId(name), object, table });
    }
  }
  const jobs = new Map(loads.map(({ id, object }) => [object, id]));
  for (const load of parentsFirst(loads, set.own)) {
    conversion.jobs.push(loadJob(load, set, jobs, conversion, mistakes));
    set.orgParents.forget(load.object.name);
  }
}

/** In the order of the project, but with parents before the children that refer to them; circles stay as they are. */
function parentsFirst(loads: readonly Load[], own: readonly Parent[]): readonly Load[] {
  const done = new Set<Load>();
  const visit = (load: Load, way: readonly Load[]): void => {
    if (done.has(load) || way.includes(load)) return;
    for (const lookup of lookupsOf(load.table)) {
      const { parent } = parentOf(lookup, load.table, load.object, own);
      const before = loads.find(({ object }) => object === parent?.object);
      if (before !== undefined) visit(before, [...way, load]);
    }
    done.add(load);
  };
  for (const load of loads) visit(load, []);
  return [...done];
}

function loadJob(
  { id, object, table }: Load,
  set: LoadedSet,
  jobs: ReadonlyMap<ScriptObject, string>,
  conversion: Conversion,
  mistakes: Mistakes,
): ConvertedJob {
  const { json, name, operation, place } = object;
  const mapping = fieldMappingOf(object, mistakes);
  const plan = planColumns(object, table, mapping);
  const family = {
    parents: [...set.own, ...set.others],
    jobOf: (parent: ScriptObject) => jobs.get(parent),
    orgParents: set.orgParents,
  };
  const { references, sent } = referencesOf(object, table, plan, family, conversion);
  reportColumns(object, table, plan, conversion);
  const match = operation === 'insert' ? {} : matchKeys(object, table, mapping, conversion);
  conversion.carried(
    `\`${table.file}\` is loaded by the job \`${id}\`: ${operation}${operation === 'insert' ? '' : ` by ${object.externalId.join(', ')}`}.`,
    place,
  );
  const batch = json.number('bulkApiV1BatchSize') ?? set.script.json.number('bulkApiV1BatchSize');
  const mode = json.text('concurrencyMode') ?? set.script.json.text('concurrencyMode');
  return {
    id,
    keys: {
      object: mapping.object,
      operation,
      ...match,
      files: set.project.fromManifest(table.file),
      ...(Object.keys(set.dialect).length === 0 ? {} : { csv: { ...set.dialect } }),
      columns: columnsKey(table, withoutReferences(sent, references)),
      valueMap:
        json.flag('useValuesMapping') === true ? valueMapOf(name, [...sent.keys()], set.mappings) : undefined,
      references: Object.keys(references).length === 0 ? undefined : references,
      blankCells: set.script.json.flag('csvInsertNulls') === true ? 'null' : undefined,
      batch: batch === undefined ? undefined : { maxRecords: Math.min(batch, 10_000) },
      concurrencyMode: mode === 'Serial' ? mode : undefined,
    },
  };
}

/** A column that holds the key of a reference to its own field passes through under its name. */
function withoutReferences(
  sent: ReadonlyMap<string, string>,
  references: Readonly<Record<string, ManifestValue>>,
): ReadonlyMap<string, string> {
  const all = new Map(sent);
  for (const [field, value] of Object.entries(references)) {
    if (typeof value === 'object' && value !== null && !('columns' in value)) all.set(field, field);
  }
  return all;
}

type MatchKeys = Pick<ConvertedJob['keys'], 'matchBy' | 'unmatched' | 'unchanged' | 'externalIdFieldName'>;

/** How the records of the org are found: as SFDMU does, by any fields, and only what differs is written. */
function matchKeys(
  { externalId, json, name, operation, place }: ScriptObject,
  table: SourceTable,
  mapping: FieldMapping,
  conversion: Conversion,
): MatchKeys {
  const unchanged = json.flag('skipRecordsComparison') === true ? {} : { unchanged: 'skip' };
  const [first = 'Name'] = externalId;
  if (externalId.length === 1 && /^id$/i.test(first)) {
    conversion.look(
      `\`${name}\` is found by the Ids of the files.`,
      'That is right where they are those of the target org; otherwise name another key under matchBy.',
      place,
    );
    return operation === 'upsert' ? { externalIdFieldName: 'Id', ...unchanged } : unchanged;
  }
  const isPerson = /^(?:Contact|Lead)$/i.test(name) && /^name$/i.test(first) && externalId.length === 1;
  if (isPerson) {
    conversion.decided(
      `\`${name}\` is found by FirstName and LastName.`,
      'Its Name is put together from them, and nobody can write it.',
      place,
    );
  }
  const fields = isPerson
    ? ['FirstName', 'LastName'].filter((field) => table.column(field) !== undefined)
    : [...new Set(externalId.map((part) => keyField(part, mapping)))].filter(
        (field) => !isReadOnly(name, field),
      );
  const unwritable = externalId.filter((part) => isReadOnly(name, part) && !isPerson);
  if (unwritable.length > 0) {
    conversion.decided(
      `\`${unwritable.join(', ')}\` of \`${name}\` is no part of the key.`,
      'Nobody can write it, and columns of a key are sent.',
      place,
    );
  }
  const repeated = externalId.every((part) => table.column(part) !== undefined) && repeats(table, externalId);
  if (repeated) {
    conversion.look(
      `Several rows of \`${table.file}\` have the same ${externalId.join(', ')}.`,
      'The first of them is loaded, the others fail with MATCH_REPEATED: take them out, or add a field to the key.',
      place,
    );
  }
  return {
    matchBy: fields.length === 1 ? fields[0] : fields,
    ...(operation === 'update' ? { unmatched: 'skip' } : {}),
    ...unchanged,
  };
}

/** A part of a key that lies in a parent is the lookup to it, which a reference fills. */
function keyField(part: string, mapping: FieldMapping): string {
  const [relationship = part, ...path] = part.split('.');
  return path.length === 0 ? mapping.target(part) : fieldOf(relationship);
}

function repeats(table: SourceTable, parts: readonly string[]): boolean {
  const columns = parts.flatMap((part) => table.column(part) ?? []);
  return table.isWhole && table.keys(columns).size < table.rowsWith(columns);
}

function reportColumns(
  { name, place }: ScriptObject,
  table: SourceTable,
  { missing, readOnly, unasked }: ColumnPlan,
  conversion: Conversion,
): void {
  const list = (names: readonly string[]): string => names.map((one) => `\`${one}\``).join(', ');
  if (unasked.length > 0) {
    conversion.decided(
      `${list(unasked)} of \`${table.file}\` ${unasked.length === 1 ? 'is' : 'are'} not sent.`,
      'The query does not ask for it, or it is excluded.',
      place,
    );
  }
  if (readOnly.length > 0) {
    conversion.decided(
      `${list(readOnly)} of \`${table.file}\` ${readOnly.length === 1 ? 'is' : 'are'} not sent.`,
      'Nobody can write it.',
      place,
    );
  }
  if (missing.length > 0) {
    conversion.decided(
      `${list(missing)} of \`${name}\` ${missing.length === 1 ? 'is' : 'are'} not sent.`,
      `${table.file} has no such column.`,
      place,
    );
  }
}
