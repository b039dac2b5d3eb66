import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Located } from '../../diagnostic/diagnostic.ts';
import { Mistakes } from '../../diagnostic/mistakes.ts';
import { readProperties } from '../../manifest/properties-text.ts';
import { SourceText } from '../../manifest/source-text.ts';
import type { Conversion } from '../conversion.ts';
import { hasFile } from '../csv-source.ts';
import { readSmallFile } from '../json-document.ts';
import type { Location, Project, ProjectKind } from '../project.ts';
import { readProcesses } from './process-file.ts';
import { ProcessJobs } from './process-jobs.ts';

const PEEK_BYTES = 64 * 1024;

/** Folders of Data Loader's batch mode: a `process-conf.xml`, mapping files and CSV files. */
export const dataLoader: ProjectKind = {
  name: 'Data Loader',
  lookedFor: 'process-conf.xml of Data Loader',
  recognise: async ({ folder, isFile, names }: Location) => {
    const found: string[] = [];
    for (const name of names.filter((name) => /\.xml$/i.test(name))) {
      const isNamed = /process-conf\.xml$/i.test(name);
      if (isNamed || (isFile && (await holdsProcesses(join(folder, name))))) found.push(name);
    }
    if (found.length > 0 || !(await isThere(join(folder, 'conf/process-conf.xml')))) return found;
    return ['conf/process-conf.xml'];
  },
  convert: async (project, conversion, mistakes) => {
    for (const file of project.files) {
      const text = await readSmallFile(project, file, mistakes);
      if (text === undefined) continue;
      const defaults = await readDefaults(file, project, conversion, mistakes);
      const jobs = new ProcessJobs(file, project, conversion, mistakes);
      for (const process of readProcesses(text, file, mistakes)) {
        await jobs.add({ ...process, settings: new Map([...defaults, ...process.settings]) });
      }
    }
  },
};

async function holdsProcesses(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PEEK_BYTES), 0, PEEK_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead).includes('.ProcessRunner"');
  } finally {
    await file.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  await file?.close();
  return file !== undefined;
}

/** What a `config.properties` beside the processes says for all of them. */
async function readDefaults(
  file: string,
  project: Project,
  conversion: Conversion,
  mistakes: Mistakes,
): Promise<Map<string, Located<string>>> {
  const name = join(dirname(file), 'config.properties').replaceAll('\\', '/');
  if (basename(name) === '' || !(await hasFile(project, name))) return new Map();
  const text = await readSmallFile(project, name, mistakes);
  const flaws = new Mistakes();
  const properties = text === undefined ? [] : readProperties(new SourceText(name, text), flaws);
  for (const { hint, message, place } of flaws.diagnostics) {
    conversion.look(message, hint ?? '', place ?? { file: name });
  }
  return new Map(
    properties.map(({ key, value }) => [key.text, { value: value.text.trim(), place: key.place() }]),
  );
}
