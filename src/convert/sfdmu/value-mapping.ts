import type { Mistakes } from '../../diagnostic/mistakes.ts';
import type { Conversion, ManifestValue } from '../conversion.ts';
import { type CsvDialect, csvRows, hasFile } from '../csv-source.ts';
import { NULL_MARKER } from '../../records/record/null-marker.ts';
import type { Project } from '../project.ts';
import type { References } from './references.ts';
import { quoted } from './row-filters.ts';
import type { ScriptObject } from './script.ts';

const FILE = 'ValueMapping.csv';
const COLUMNS = ['ObjectName', 'FieldName', 'RawValue', 'Value'];

type Values = Readonly<Record<string, string>>;

/** The rows of `ValueMapping.csv`: object and field in small letters → old value → new value. */
export type ValueMappings = ReadonlyMap<string, Values>;

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
    const [object = '', field = '', raw = '', value = ''] = places.map((place) =>
      (cells[place] ?? '').trim(),
    );
    const cause = notCarried(raw, value);
    if (cause !== undefined) {
      conversion.look(
        `The ${cause} for \`${field}\` of \`${object}\` is not carried over.`,
        'Values are replaced one by one: list those that it stands for under valueMap.',
        { file: FILE, line },
      );
    } else if (value === '') {
      conversion.decided(
        `The value ${quoted(raw)} for \`${field}\` of \`${object}\` stays as it is.`,
        'SFDMU passes over rows without a new value.',
        { file: FILE, line },
      );
    } else {
      const key = `${object}.${field}`.toLowerCase();
      found.set(key, { ...found.get(key), [raw]: NULLS.has(value) ? NULL_MARKER : value });
    }
  }
  return found;
}

/** New values that empty the field. */
const NULLS = new Set(['null', 'NULL', 'undefined', NULL_MARKER]);

function notCarried(raw: string, value: string): string | undefined {
  if (/^\/.*\/$/.test(raw)) return `pattern ${quoted(raw)}`;
  return /^eval\(.*\)$/i.test(value) ? `program ${quoted(value)}` : undefined;
}

/** The `valueMap` of a job: what its columns' values become. */
export function valueMapOf(
  object: ScriptObject,
  {
    jobs,
    references,
    sent,
  }: {
    readonly sent: ReadonlyMap<string, string>;
    readonly references: References;
    readonly jobs: ReadonlyMap<ScriptObject, string>;
  },
  mappings: ValueMappings,
): ManifestValue | undefined {
  const valuesOf = ({ json, name }: ScriptObject, column: string): Values | undefined =>
    json.flag('useValuesMapping') === true ? mappings.get(`${name}.${column}`.toLowerCase()) : undefined;
  const found = new Map<string, Values>();
  for (const column of sent.keys()) {
    const values = valuesOf(object, column);
    if (values !== undefined) found.set(column, values);
  }
  for (const [field, { columns = field, job, key }] of Object.entries(references)) {
    const [parent] = [...jobs].find(([, id]) => id === job) ?? [];
    // A key is the parent's new value, as the parent's own column has it.
    const ofParent = typeof key === 'string' && parent !== undefined ? valuesOf(parent, key) : undefined;
    for (const column of [columns].flat()) {
      const values = valuesOf(object, column) ?? ofParent;
      if (values !== undefined) found.set(column, values);
    }
  }
  return found.size === 0 ? undefined : Object.fromEntries(found);
}
