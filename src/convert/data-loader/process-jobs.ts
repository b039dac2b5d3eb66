import { readFile } from 'node:fs/promises';
import type { Located } from '../../diagnostic/diagnostic.ts';
import { Mistakes } from '../../diagnostic/mistakes.ts';
import { allOf } from '../../diagnostic/word-list.ts';
import { readColumnMap } from '../../manifest/column-map.ts';
import type { Operation } from '../../manifest/manifest.ts';
import type { Conversion, ConvertedJob, ManifestValue } from '../conversion.ts';
import { csvHeader } from '../csv-source.ts';
import type { Project } from '../project.ts';
import { findNamed } from './named-files.ts';
import type { DataLoaderProcess } from './process-file.ts';
import { LOGIN, OTHER_HINT, READ, HINTS } from './settings.ts';
import { csvKey, dialectOf, type Settings, type SourceDialect } from './source-dialect.ts';

/** Those of Data Loader, and what the manifest calls them. */
const OPERATIONS: ReadonlyMap<string, Operation | 'undelete'> = new Map([
  ['insert', 'insert'],
  ['update', 'update'],
  ['upsert', 'upsert'],
  ['delete', 'delete'],
  ['undelete', 'undelete'],
  ['hard_delete', 'hardDelete'],
  ['extract', 'query'],
  ['extract_all', 'queryAll'],
]);
/** What SOAP takes at most; larger ones were meant for the Bulk API. */
const SOAP_BATCH_RECORDS = 200;
const MAX_BATCH_RECORDS = 10_000;

type Keys = ConvertedJob['keys'];

/** Processes as jobs of a manifest, in the order of the file. */
export class ProcessJobs {
  readonly #file: string;
  readonly #project: Project;
  readonly #conversion: Conversion;
  readonly #mistakes: Mistakes;
  /** The query jobs that write a file, by its name in lower case. */
  readonly #writers = new Map<string, string>();

  constructor(file: string, project: Project, conversion: Conversion, mistakes: Mistakes) {
    this.#file = file;
    this.#project = project;
    this.#conversion = conversion;
    this.#mistakes = mistakes;
  }

  async add(process: DataLoaderProcess): Promise<void> {
    const { name, place, settings } = process;
    const operation = settings.get('process.operation');
    const object = settings.get('sfdc.entity');
    const type = settings.get('dataAccess.type')?.value ?? '';
    if (operation === undefined) {
      this.#mistakes.error({
        message: `The process "${name}" lacks "process.operation".`,
        hint: 'It says what the process does; it may stand in config.properties, too.',
        place,
      });
      return;
    }
    const own = OPERATIONS.get(operation.value.toLowerCase());
    if (own === undefined) {
      this.#mistakes.error({
        message: `"${operation.value}" is no operation of Data Loader.`,
        hint: `There are ${allOf([...OPERATIONS.keys()])}.`,
        place: operation.place,
      });
      return;
    }
    if (own === 'undelete' || /^database/i.test(type)) {
      this.#conversion.lost(
        `The process \`${name}\` has no job.`,
        own === 'undelete'
          ? 'The Bulk API 1.0 does not undelete.'
          : 'Databases are neither read nor written: export to CSV, or load what a query job writes.',
        own === 'undelete' ? operation.place : (settings.get('dataAccess.type')?.place ?? place),
      );
      return;
    }
    if (object === undefined) {
      this.#mistakes.error({
        message: `The process "${name}" lacks "sfdc.entity".`,
        hint: 'It names the object; it may stand in config.properties, too.',
        place,
      });
      return;
    }
    const id = this.#conversion.newId(name.replace(/Process$/i, '') || object.value);
    const isQuery = own.startsWith('query');
    const keys = isQuery ? this.#query(id, process) : await this.#load(process, own);
    if (keys === undefined) return;
    this.#conversion.jobs.push({ id, keys: { object: object.value, operation: own, ...keys } });
    this.#conversion.carried(`The process \`${name}\` is the job \`${id}\`.`, place);
    this.#reportRest(process);
  }

  #query(id: string, { name, place, settings }: DataLoaderProcess): Keys | undefined {
    const soql = settings.get('sfdc.extractionSOQL');
    if (soql === undefined) {
      this.#mistakes.error({
        message: `The process "${name}" lacks "sfdc.extractionSOQL".`,
        hint: 'It says what is extracted.',
        place,
      });
      return undefined;
    }
    const written = settings.get('dataAccess.name');
    const output = written?.value.replaceAll('\\', '/').split('/').at(-1);
    if (written !== undefined && output !== undefined) {
      this.#writers.set(output.toLowerCase(), id);
      this.#conversion.decided(
        `\`${name}\`: the records are written to \`${output}\` below the results folder.`,
        'A query job writes nowhere else.',
        written.place,
      );
    }
    const mapping = settings.get('process.mappingFile');
    if (mapping !== undefined) {
      this.#conversion.lost(
        `\`${name}\`: the mapping file is left out.`,
        "A query's columns are called as in its SOQL.",
        mapping.place,
      );
    }
    return { query: soql.value.replaceAll(/\s+/g, ' ').trim(), output };
  }

  async #load(process: DataLoaderProcess, operation: string): Promise<Keys | undefined> {
    const { name, place, settings } = process;
    const source = settings.get('dataAccess.name');
    if (source === undefined) {
      this.#mistakes.error({
        message: `The process "${name}" lacks "dataAccess.name".`,
        hint: 'It names the CSV file.',
        place,
      });
      return undefined;
    }
    const common = { ...this.#found(process, operation), ...this.#sending(process) };
    const file = await this.#find(source, name);
    if (file === undefined) {
      const writer = this.#writers.get(
        source.value.replaceAll('\\', '/').split('/').at(-1)?.toLowerCase() ?? '',
      );
      if (writer !== undefined) return { ...common, rowsFrom: writer, ...(await this.#mapping(process)) };
      this.#mistakes.error({
        message: `The process "${name}" names the file "${source.value}", which is not there.`,
        hint: 'Put it beside the process-conf.xml, or into a folder named as in the path.',
        place: source.place,
      });
      return undefined;
    }
    const dialect = await dialectOf(
      this.#project.path(file),
      { value: name, place: source.place },
      settings,
      this.#conversion,
    );
    return {
      ...common,
      files: this.#project.fromManifest(file),
      csv: csvKey(dialect),
      ...(await this.#mapping(process, { file, dialect })),
    };
  }

  #found({ name, settings }: DataLoaderProcess, operation: string): Keys {
    const key = settings.get('sfdc.externalIdField');
    if (operation === 'upsert') return { externalIdFieldName: key?.value ?? 'Id' };
    const isUsed =
      settings.get(operation === 'update' ? 'sfdc.updateWithExternalId' : 'sfdc.deleteWithExternalId')
        ?.value === 'true';
    if (!isUsed || key === undefined || key.value === '' || key.value === 'Id') return {};
    this.#conversion.decided(
      `\`${name}\`: records are found by \`${key.value}\` (\`matchBy\`).`,
      'The Bulk API itself updates and deletes by Id.',
      key.place,
    );
    return { matchBy: key.value };
  }

  #sending({ name, settings }: DataLoaderProcess): Keys {
    const isOn = (key: string): boolean => settings.get(key)?.value === 'true';
    const isBulk = isOn('sfdc.useBulkApi') || isOn('sfdc.useBulkV2Api');
    const zip = settings.get('sfdc.bulkApiZipContent');
    if (zip?.value === 'true') {
      this.#conversion.look(
        `\`${name}\`: files in archives are not carried over.`,
        'Write contentType: ZIP_CSV and the folder of attachments, and "#" before the paths in the file.',
        zip.place,
      );
    }
    const nulls = settings.get('sfdc.insertNulls');
    if (nulls?.value === 'true' && isBulk) {
      this.#conversion.decided(
        `\`${name}\`: empty cells are left alone.`,
        'With the Bulk API, Data Loader does not look at sfdc.insertNulls: #N/A in a cell empties a field.',
        nulls.place,
      );
    }
    const rule = settings.get('sfdc.assignmentRule')?.value;
    return {
      blankCells: nulls?.value === 'true' && !isBulk ? 'null' : undefined,
      assignmentRuleId: rule === undefined || rule === '' ? undefined : rule,
      concurrencyMode: isOn('sfdc.bulkApiSerialMode') ? 'Serial' : undefined,
      batch: this.#batch(name, settings, isBulk),
    };
  }

  #batch(name: string, settings: Settings, isBulk: boolean): ManifestValue | undefined {
    const size = settings.get('sfdc.loadBatchSize');
    const records = Number(size?.value);
    if (size === undefined || !Number.isInteger(records) || records < 1 || records >= MAX_BATCH_RECORDS)
      return undefined;
    if (isBulk && records > SOAP_BATCH_RECORDS) return { maxRecords: records };
    this.#conversion.decided(
      `\`${name}\`: batches of ${size.value} records are left out.`,
      'So few are for SOAP: the Bulk API takes 10,000 at a time, and counts batches.',
      size.place,
    );
    return undefined;
  }

  /** The mapping file, or what it says, where the job could not read it as it is. Of rows of a query nothing is known. */
  async #mapping(
    process: DataLoaderProcess,
    source?: { readonly file: string; readonly dialect: SourceDialect },
  ): Promise<Keys> {
    const written = process.settings.get('process.mappingFile');
    if (written === undefined || written.value === '') return {};
    const found = await this.#find(written, process.name);
    if (found === undefined) {
      this.#mistakes.error({
        message: `The process "${process.name}" names the mapping file "${written.value}", which is not there.`,
        hint: 'Put it beside the process-conf.xml, or into a folder named as in the path.',
        place: written.place,
      });
      return {};
    }
    const flaws = new Mistakes();
    const map = readColumnMap(await readFile(this.#project.path(found)), found, flaws);
    const header =
      source === undefined
        ? undefined
        : await csvHeader(this.#project, source.file, source.dialect, this.#mistakes);
    for (const { hint, message, place } of flaws.diagnostics) {
      this.#conversion.look(message, hint ?? '', place ?? { file: found });
    }
    const names = new Map(header?.columns.map((name) => [name.toLowerCase(), name]));
    const absent = map.columns.filter(
      ({ column }) => header !== undefined && !names.has(column.value.toLowerCase()),
    );
    const [first] = absent;
    if (first === undefined || flaws.hasErrors) return { columns: this.#project.fromManifest(found) };
    this.#conversion.decided(
      `\`${process.name}\`: the mapping stands in the manifest, without ${[...new Set(absent.map(({ column }) => `\`${column.value}\``))].join(', ')}.`,
      'The file does not have these columns; Data Loader passes over them, a mapping file here may not name them.',
      first.column.place,
    );
    return this.#writtenMap(map, header?.columns ?? []);
  }

  #writtenMap({ columns, values }: ReturnType<typeof readColumnMap>, header: readonly string[]): Keys {
    const entries = header.map((name): readonly [string, ManifestValue] => {
      const fields = columns
        .filter(({ column }) => column.value.toLowerCase() === name.toLowerCase())
        .flatMap(({ field }) => (field === 'drop' ? [] : [field.value]));
      return [name, fields.length === 0 ? null : fields.length === 1 ? (fields[0] ?? '') : fields];
    });
    const kept = entries.filter(([name, field]) => name !== field);
    const constants = values.map(({ field, value }) => [field.value, value] as const);
    return {
      columns: kept.length === 0 ? undefined : Object.fromEntries(kept),
      values: constants.length === 0 ? undefined : Object.fromEntries(constants),
    };
  }

  async #find(written: Located<string>, process: string): Promise<string | undefined> {
    const found = await findNamed(written.value, this.#project);
    if (found !== undefined && !found.isExact) {
      this.#conversion.decided(
        `\`${process}\`: \`${written.value}\` is taken for \`${found.name}\`.`,
        'It is the file here that has the same end of its path.',
        written.place,
      );
    }
    return found?.name;
  }

  /** Says what became of settings that make no key. Those of config.properties hold for all, and most are not set. */
  #reportRest({ name, settings }: DataLoaderProcess): void {
    const own = [...settings].filter(([, { place }]) => place.file === this.#file);
    const [login] = own.filter(([key]) => LOGIN.test(key));
    if (login !== undefined) {
      this.#conversion.lost(
        `\`${name}\`: the login is left out.`,
        'Logins are inputs of the action, from secrets; none goes by password.',
        login[1].place,
      );
    }
    for (const [key, { place }] of own) {
      if (LOGIN.test(key) || READ.has(key)) continue;
      this.#conversion.lost(`\`${name}\`: \`${key}\` is left out.`, HINTS[key] ?? OTHER_HINT, place);
    }
  }
}
