import { counted } from '../../diagnostic/counted.ts';
import type { Conversion, ConvertedJob } from '../conversion.ts';
import type { FieldMapping } from './field-mapping.ts';
import { isReadOnly } from './field-rules.ts';
import { fieldOf } from './lookup.ts';
import { quoted, rowsBeside } from './row-filters.ts';
import type { ScriptObject } from './script.ts';
import type { SourceTable } from './source-table.ts';

type MatchKeys = Pick<
  ConvertedJob['keys'],
  'operation' | 'matchBy' | 'matchWhere' | 'unmatched' | 'unchanged' | 'externalIdFieldName'
>;

/** How the records of the org are found: as SFDMU does, by any fields, and only what differs is written. */
export function matchKeys(
  object: ScriptObject,
  table: SourceTable,
  mapping: FieldMapping,
  /** Fields that the job fills. */
  filled: readonly string[],
  conversion: Conversion,
): MatchKeys {
  const { externalId, json, name, operation, place } = object;
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
  if (repeats(table, externalId)) {
    conversion.look(
      `Several rows of \`${table.file}\` have the same ${externalId.join(', ')}.`,
      'The first of them is loaded, the others fail with MATCH_REPEATED: take them out, or add a field to the key.',
      place,
    );
  }
  const names = new Set(filled.map((field) => field.toLowerCase()));
  const keys = fields.filter((field) => names.has(field.toLowerCase()));
  if (keys.length < fields.length) {
    const left = fields.filter((field) => !keys.includes(field)).join(', ');
    conversion.decided(
      `\`${left}\` of \`${name}\` is no part of the key.`,
      `No row of ${table.file} has a value for it.`,
      place,
    );
  }
  if (keys.length === 0 && operation === 'upsert') {
    conversion.look(
      `\`${name}\` has no key that can be written: its rows are inserted.`,
      'Each load makes them anew; name fields that find them under matchBy, and write operation: upsert.',
      place,
    );
    return { operation: 'insert' };
  }
  return {
    matchBy: keys.length === 1 ? keys[0] : keys,
    matchWhere: matchWhere(object, table, conversion),
    ...(operation === 'update' ? { unmatched: 'skip' } : {}),
    ...unchanged,
  };
}

/**
 * SFDMU loads every row of a file, and looks at the records of the org that WHERE holds for. So an update leaves the
 * others alone; an upsert makes records anew whose key they have, here it finds them.
 */
function matchWhere(
  { name, operation, place, query }: ScriptObject,
  table: SourceTable,
  conversion: Conversion,
): string | undefined {
  const { where } = query;
  if (where === '') return undefined;
  const beside = rowsBeside(where, table) ?? 0;
  if (operation === 'update') {
    conversion.decided(
      `WHERE of \`${name}\` is \`matchWhere\`: ${quoted(where)}.`,
      'As in SFDMU, records of the org that do not fulfil it stay as they are, and no row of the file is left out.',
      place,
    );
    return where;
  }
  if (beside > 0) {
    conversion.look(
      `${counted(beside, 'row')} of \`${table.file}\` ${beside === 1 ? 'does' : 'do'} not fulfil WHERE of \`${name}\`: ${quoted(where)}.`,
      'They are loaded, as SFDMU does. To leave them out, write the condition under where.',
      place,
    );
  } else {
    conversion.decided(
      `WHERE of \`${name}\` leaves out no row: ${quoted(where)}.`,
      'As in SFDMU, every row of the file is loaded. Records of the org are found by their key alone; matchWhere would narrow them, as SFDMU does.',
      place,
    );
  }
  return undefined;
}

/** A part of a key that lies in a parent is the lookup to it, which a reference fills. */
function keyField(part: string, mapping: FieldMapping): string {
  const [relationship = part, ...path] = part.split('.');
  return mapping.target(path.length === 0 ? part : fieldOf(relationship));
}

/** Whether several rows of a file have the same key, as far as its parts are columns. */
export function repeats(table: SourceTable, parts: readonly string[]): boolean {
  const columns = parts.flatMap((part) => table.column(part) ?? []);
  const isComplete = columns.length === parts.length;
  return isComplete && table.isWhole && table.keys(columns).size < table.rowsWith(columns);
}
