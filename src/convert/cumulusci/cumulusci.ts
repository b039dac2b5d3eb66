import { open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Conversion } from '../conversion.ts';
import { hasFile } from '../csv-source.ts';
import { readSmallFile } from '../json-document.ts';
import type { Location, Project, ProjectKind } from '../project.ts';
import { SqlDump } from '../sql/sql-dump.ts';
import { readYamlDocument } from '../yaml-document.ts';
import { DataSet } from './data-set.ts';
import { readMapping } from './mapping-file.ts';
import { StepJobs } from './step-jobs.ts';

const PEEK_BYTES = 64 * 1024;
/** Where CumulusCI looks when nobody says otherwise. */
const DEFAULT_MAPPING = 'datasets/mapping.yml';
const DEFAULT_DATA_SETS = ['sample.sql', 'dataset.sql', 'data.sql', 'test_data.sql'];

/** Data sets of CumulusCI: a `mapping.yml`, and a file of SQL beside it. */
export const cumulusci: ProjectKind = {
  name: 'CumulusCI',
  lookedFor: 'a mapping.yml of CumulusCI with a data set (.sql) beside it',
  recognise: async ({ folder, isFile, names }: Location) => {
    const [only] = names;
    if (isFile && only !== undefined && /\.sql$/i.test(only)) {
      const mappings = await mappingsAmong(folder, (await readdir(folder)).sort());
      const [mapping] = mappings;
      return mapping === undefined ? [] : [ownPartner(only, mappings) ?? mapping, only];
    }
    const mappings = await mappingsAmong(folder, names);
    if (mappings.length > 0 || !names.includes('cumulusci.yml')) return mappings;
    const [below] = await mappingsAmong(folder, [DEFAULT_MAPPING]);
    return below === undefined ? [] : [below];
  },
  convert,
};

async function convert(project: Project, conversion: Conversion, mistakes: Mistakes): Promise<void> {
  const [mapping, given, ...others] = project.files;
  if (mapping === undefined) return;
  if (given !== undefined && !/\.sql$/i.test(given)) {
    mistakes.error({
      message: `The folder holds several mappings: ${[mapping, given, ...others].join(', ')}.`,
      hint: 'Name the one to convert instead of the folder.',
      place: { file: mapping },
    });
    return;
  }
  const text = await readSmallFile(project, mapping, mistakes);
  const root = text === undefined ? undefined : readYamlDocument(text, mapping, mistakes);
  const steps = root === undefined ? [] : readMapping(root, mistakes);
  const sql = given ?? (await dataSetBeside(mapping, project, mistakes));
  if (sql === undefined || mistakes.hasErrors) return;
  const dataSet = new DataSet(new SqlDump(project.path(sql), sql));
  await dataSet.survey(steps, mistakes);
  if (!mistakes.hasErrors) new StepJobs(steps, dataSet, conversion, mistakes).add();
}

async function mappingsAmong(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const mappings: string[] = [];
  for (const name of names.filter((name) => /\.ya?ml$/i.test(name))) {
    if (/^\s+["']?sf_object["']?\s*:/m.test(await beginning(join(folder, name)))) mappings.push(name);
  }
  const [main] = mappings.filter((name) => /(?:^|\/)mapping\.ya?ml$/i.test(name));
  return main === undefined ? mappings : [main];
}

async function beginning(path: string): Promise<string> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return '';
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PEEK_BYTES), 0, PEEK_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await file.close();
  }
}

/** The data set of a mapping: the only one beside it, the one of its name, or one of the usual names. */
async function dataSetBeside(
  mapping: string,
  project: Project,
  mistakes: Mistakes,
): Promise<string | undefined> {
  const folder = dirname(project.path(mapping));
  const names = (await readdir(folder)).filter((name) => /\.sql$/i.test(name)).sort();
  const found = names.length === 1 ? names[0] : (ownPartner(mapping, names) ?? usual(names));
  const name = found === undefined ? undefined : project.beside(mapping, found);
  if (name !== undefined && (await hasFile(project, name))) return name;
  mistakes.error({
    message:
      names.length === 0
        ? `Beside ${mapping} lies no data set, a file that ends in .sql.`
        : `Beside ${mapping} lie several data sets: ${names.join(', ')}.`,
    hint:
      names.length === 0
        ? 'Extract it into a file (extract_dataset), and put that beside the mapping.'
        : 'Name the one to convert instead of the folder.',
    place: { file: mapping },
  });
  return undefined;
}

/** The name that begins like another: `dev.mapping.yml` and `dev.dataset.sql`. */
function ownPartner(name: string, others: readonly string[]): string | undefined {
  const stem = (file: string): string =>
    file.replace(/^.*\//, '').replace(/[._-]?(?:mapping|dataset|data|sample)?\.\w+$/i, '');
  return others.find((other) => stem(name) !== '' && stem(other) === stem(name));
}

function usual(names: readonly string[]): string | undefined {
  return DEFAULT_DATA_SETS.find((name) => names.includes(name));
}
