import { basename } from 'node:path';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Conversion, ConvertedJob, ManifestValue } from '../conversion.ts';
import type { CsvDialect } from '../csv-source.ts';
import type { Project } from '../project.ts';
import { columnsKey, planColumns, type ColumnPlan } from './column-plan.ts';
import { fieldMappingOf } from './field-mapping.ts';
import { isOfTarget } from './field-rules.ts';
import { lookupsOf, type Parent, parentOf } from './lookup.ts';
import { matchKeys, repeats } from './match-keys.ts';
import type { OrgParents } from './org-parents.ts';
import { type References, referencesOf } from './references.ts';
import { quoted, whereOf } from './row-filters.ts';
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
  /** The names of the project's CSV files, without their ending. */
  readonly files: readonly string[];
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
      if (table.columns.length === 0) {
        conversion.decided(`\`${name}\` has no job.`, `${table.file} is empty.`, place);
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
  { id, object, table: written }: Load,
  set: LoadedSet,
  jobs: ReadonlyMap<ScriptObject, string>,
  conversion: Conversion,
  mistakes: Mistakes,
): ConvertedJob {
  const { json, operation, place } = object;
  const table = operation !== 'insert' && repeats(written, object.externalId) ? written.distinct() : written;
  const mapping = fieldMappingOf(object, conversion, mistakes);
  const plan = planColumns(object, table, mapping);
  const family = {
    parents: [...set.own, ...set.others],
    jobOf: (parent: ScriptObject) => jobs.get(parent),
    orgParents: set.orgParents,
    files: set.files,
  };
  const { references, sent } = referencesOf(object, table, plan, { family, mapping }, conversion);
  reportColumns(object, table, plan, conversion);
  reportClauses(object, conversion);
  const renamed = [...sent].filter(([column, field]) => column !== field).map(([column]) => column);
  const match =
    operation === 'insert'
      ? {}
      : matchKeys(object, table, mapping, [...sent.values(), ...Object.keys(references)], conversion);
  const isBlank = set.script.json.flag('promptOnMissingParentObjects') === false;
  conversion.carried(
    `\`${table.file}\` is loaded by the job \`${id}\`: ${operation}${operation === 'insert' ? '' : ` by ${object.externalId.join(', ')}`}.`,
    place,
  );
  if (table.isEmpty) {
    conversion.decided(
      `The job \`${id}\` has \`emptyFiles: allow\`.`,
      `${table.file} has no records. Lookups are found by their names alone: convert again when it has some.`,
      place,
    );
  }
  const batch = json.number('bulkApiV1BatchSize') ?? set.script.json.number('bulkApiV1BatchSize');
  const mode = json.text('concurrencyMode') ?? set.script.json.text('concurrencyMode');
  return {
    id,
    keys: {
      object: mapping.object,
      operation,
      ...match,
      ...sourceKeys(object, table, set, conversion, mistakes),
      emptyFiles: table.isEmpty ? 'allow' : undefined,
      where: whereOf(object, table, new Set(renamed), conversion),
      columns: columnsKey(table, withoutReferences(sent, references)),
      valueMap: valueMapOf(object, { sent, references, jobs }, set.mappings),
      references: isBlank ? blankWhereMissing(references, match.matchBy) : nothingWhereEmpty(references),
      blankCells: set.script.json.flag('csvInsertNulls') === true ? 'null' : undefined,
      batch: batch === undefined ? undefined : { maxRecords: Math.min(batch, 10_000) },
      concurrencyMode: mode === 'Serial' ? mode : undefined,
    },
  };
}

/** The file, or a new one where it cannot be loaded as it is. */
function sourceKeys(
  { place }: ScriptObject,
  table: SourceTable,
  { dialect, project }: LoadedSet,
  conversion: Conversion,
  mistakes: Mistakes,
): Pick<ConvertedJob['keys'], 'files' | 'csv'> {
  if (table.flaws.length === 0) {
    const csv = Object.keys(dialect).length === 0 ? undefined : { ...dialect };
    return { files: project.fromManifest(table.file), csv };
  }
  const name = conversion.newFileName(basename(table.file));
  conversion.files.push({ name, pieces: () => table.rewritten(project, dialect, mistakes) });
  conversion.decided(
    `\`${table.file}\` is written anew, to \`${name}\`.`,
    `It has ${table.flaws.join(', ')}.`,
    place,
  );
  return { files: name };
}

/** A column that holds the key of a reference to its own field passes through under its name. */
function withoutReferences(
  sent: ReadonlyMap<string, string>,
  references: References,
): ReadonlyMap<string, string> {
  const own = Object.entries(references).filter(([, { columns }]) => columns === undefined);
  return new Map([...sent, ...own.map(([field]) => [field, field] as const)]);
}

/** Rows without a parent are sent without it, but where it is a part of what finds them. */
function blankWhereMissing(references: References, matchBy: ManifestValue = []): ManifestValue | undefined {
  const keys = new Set([matchBy].flat());
  const all = Object.entries(references).map(([field, one]): [string, ManifestValue] => [
    field,
    keys.has(field) ? one : { ...one, missing: 'blank' },
  ]);
  return nothingWhereEmpty(Object.fromEntries(all));
}

function nothingWhereEmpty(map: Readonly<Record<string, ManifestValue>>): ManifestValue | undefined {
  return Object.keys(map).length === 0 ? undefined : map;
}

/** Says what becomes of what stands beside WHERE in a query. */
function reportClauses({ name, operation, place, query }: ScriptObject, conversion: Conversion): void {
  for (const clause of query.clauses) {
    if (/^ORDER\b/i.test(clause)) {
      conversion.carried(`${quoted(clause)} of \`${name}\`: rows are sent in the order of the file.`, place);
    } else {
      conversion.lost(
        `${quoted(clause)} in the query of \`${name}\``,
        'Every row of a file is loaded, as SFDMU does.',
        place,
      );
    }
  }
  if (operation === 'insert' && query.where !== '') {
    conversion.lost(
      `WHERE in the query of \`${name}\`: ${quoted(query.where)}`,
      'Every row of a file is inserted, as SFDMU does; the key where of the job leaves rows out.',
      place,
    );
  }
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
