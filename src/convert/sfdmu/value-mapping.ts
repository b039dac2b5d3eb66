import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Conversion, ManifestValue } from '../conversion.ts';
import { type CsvDialect, csvRows, hasFile } from '../csv-source.ts';
import type { Project } from '../project.ts';

const FILE = 'ValueMapping.csv';
const COLUMNS = ['ObjectName', 'FieldName', 'RawValue', 'Value'];

/** The rows of `ValueMapping.csv`: object and field in small letters → old value → new value. */
export type ValueMappings = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Reads `ValueMapping.csv`, where there is one. */
export async function readValueMappings(
  project: Project,
  dialect: CsvDialect,
  conversion: Conversion,
  mistakes: Mistakes,
): Promise<ValueMappings> {
  const found = new Map<string, Record<string, string>>();
  if (!(await hasFile(project, FILE))) return found;
  let places: readonly number[] | undefined;
  for await (const { cells, line } of csvRows(project, FILE, dialect, mistakes)) {
    if (places === undefined) {
      places = COLUMNS.map((name) =>
        cells.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase()),
      );
      if (!places.includes(-1)) continue;
      mistakes.error({
        message: `The file lacks one of the columns ${COLUMNS.join(', ')}.`,
        place: { file: FILE, line },
      });
      break;
    }
    const [object = '', field = '', raw = '', value = ''] = places.map((place) => cells[place] ?? '');
    if (/^\/.*\/[a-z]*$/.test(raw)) {
      const reason = 'Values are replaced one by one: list those that it stands for under valueMap.';
      conversion.look(`The pattern \`${raw}\` is not carried over.`, reason, { file: FILE, line });
      continue;
    }
    const key = `${object.trim()}.${field.trim()}`.toLowerCase();
    found.set(key, { ...found.get(key), [raw]: value });
  }
  return found;
}

/** The `valueMap` of a job: what its columns' values become. */
export function valueMapOf(
  object: string,
  columns: readonly string[],
  mappings: ValueMappings,
): ManifestValue | undefined {
  const entries = columns.flatMap((column) => {
    const values = mappings.get(`${object}.${column}`.toLowerCase());
    return values === undefined ? [] : [[column, values] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
