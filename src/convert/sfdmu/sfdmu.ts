import { readdir } from 'node:fs/promises';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Conversion } from '../conversion.ts';
import type { CsvDialect } from '../csv-source.ts';
import type { Location, Project, ProjectKind } from '../project.ts';
import { addDeletions } from './deletions.ts';
import { isOfTarget } from './field-rules.ts';
import type { Parent } from './lookup.ts';
import { addLoads } from './loads.ts';
import { OrgParents } from './org-parents.ts';
import { readScript, type Script, type ScriptObject } from './script.ts';
import { readTable } from './source-table.ts';
import { readValueMappings } from './value-mapping.ts';

/** Projects of SFDMU: an `export.json`, and CSV files that are called by their objects. */
export const sfdmu: ProjectKind = {
  name: 'SFDMU',
  lookedFor: 'export.json of SFDMU',
  recognise: async ({ names }: Location) =>
    Promise.resolve(names.filter((name) => name.toLowerCase() === 'export.json')),
  convert,
};

async function convert(project: Project, conversion: Conversion, mistakes: Mistakes): Promise<void> {
  const [name = 'export.json'] = project.files;
  const script = await readScript(project, name, conversion, mistakes);
  if (script === undefined) return;
  const dialect = dialectOf(script, mistakes);
  const mappings = await readValueMappings(project, dialect, conversion, mistakes);
  const parentsOfSets: Parent[][] = [];
  for (const [index, set] of script.sets.entries()) {
    const parents: Parent[] = [];
    for (const object of set) parents.push(await parentOf(object, index, script, project, dialect, mistakes));
    parentsOfSets.push(parents);
  }
  if (mistakes.hasErrors) return;
  reportSettings(script, conversion);
  const files = (await readdir(project.folder))
    .filter((file) => /\.csv$/i.test(file))
    .map((file) => file.slice(0, -'.csv'.length));
  for (const [index, set] of script.sets.entries()) {
    addDeletions(set, conversion);
    const own = parentsOfSets[index] ?? [];
    const others = parentsOfSets.flat().filter((parent) => !own.includes(parent));
    addLoads(
      { project, script, dialect, mappings, own, others, orgParents: new OrgParents(conversion), files },
      conversion,
      mistakes,
    );
  }
  if (conversion.jobs.length === 0) {
    mistakes.error({
      message: 'The project has nothing to load: no object has a file with records.',
      hint: 'A project that copies from org to org has no files; export them with SFDMU first.',
      place: script.json.place,
    });
  }
}

function reportSettings({ json }: Script, conversion: Conversion): void {
  const [asks, nulls] = [json.flag('promptOnMissingParentObjects'), json.flag('csvInsertNulls')];
  if (asks === false) {
    conversion.carried(
      'Rows whose parent is missing are sent without it (`missing: blank`), but where it is a part of their key.',
      json.placeOf('promptOnMissingParentObjects'),
    );
  } else if (asks === true) {
    conversion.lost(
      '`promptOnMissingParentObjects` of the project',
      'No questions are asked: a row without its parent is not sent and stands in failed.csv.',
      json.placeOf('promptOnMissingParentObjects'),
    );
  }
  if (nulls === undefined) {
    conversion.decided(
      'Blank cells leave their fields alone.',
      "SFDMU empties the fields, unless csvInsertNulls is false: `blankCells: 'null'` under `defaults` does so.",
      json.place,
    );
  }
}

async function parentOf(
  object: ScriptObject,
  index: number,
  { json }: Script,
  project: Project,
  dialect: CsvDialect,
  mistakes: Mistakes,
): Promise<Parent> {
  const { name, operation, place } = object;
  const isSeparate = index > 0 && json.flag('useSeparatedCSVFiles') === true;
  const names = [
    ...(isSeparate ? [`objectset_source/object-set-${index + 1}/${name}.csv`] : []),
    `${name}.csv`,
  ];
  for (const file of names) {
    const table = await readTable(project, file, dialect, mistakes);
    if (table !== undefined) return { object, table };
  }
  const isLoad = operation === 'insert' || operation === 'update' || operation === 'upsert';
  if (isLoad && !isOfTarget(name, operation)) {
    mistakes.error({
      message: `There is no file ${names.join(' and no ')}.`,
      hint: 'An object that is loaded has a CSV file of its name beside export.json.',
      place,
    });
  }
  return { object, table: undefined };
}

const ENCODINGS: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8': 'utf-8',
  utf16le: 'utf-16le',
  ucs2: 'utf-16le',
  latin1: 'latin1',
  binary: 'latin1',
  ascii: 'latin1',
};

function dialectOf({ json }: Script, mistakes: Mistakes): CsvDialect {
  const delimiter = json.text('csvReadFileDelimiter') ?? json.text('csvFileDelimiter');
  const written = json.text('csvFileEncoding');
  const encoding = written === undefined ? undefined : ENCODINGS[written.toLowerCase()];
  if (written !== undefined && encoding === undefined) {
    mistakes.error({
      message: `"${written}" is no encoding of SFDMU.`,
      hint: 'There are utf8, utf16le and latin1.',
      place: json.placeOf('csvFileEncoding'),
    });
  }
  return {
    ...(delimiter === undefined || delimiter === ',' ? {} : { delimiter }),
    ...(encoding === undefined || encoding === 'utf-8' ? {} : { encoding }),
  };
}
