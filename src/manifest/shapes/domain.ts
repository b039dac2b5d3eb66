import { number } from '../../diagnostic/counted.ts';
import type { Located } from '../../diagnostic/diagnostic.ts';
import { columnNameHint, COLUMN_NAME, FIELD_NAME, MATCH_PATH, OBJECT_NAME } from '../api-name.ts';
import { isJobId, JOB_ID } from '../job-id.ts';
import { isSalesforceId, SALESFORCE_ID } from '../../limits/salesforce-id.ts';
import { MAP_PATH, RELATIVE_PATH, sourcePathHint } from '../source-path.ts';
import { listOf, type MapItem, mapOf, oneOrListOf } from './collections.ts';
import { type Field, keysOf } from './keys.ts';
import { flag } from './numbers.ts';
import { type JsonSchema, mismatch, type Shape } from './shape.ts';
import { choice, constant, text } from './texts.ts';

export const jobId = text({
  what: 'ids of jobs, which name folders: letters, digits, "_", "-" and "."',
  pattern: JOB_ID,
  accepts: isJobId,
  hint: (id) =>
    new RegExp(JOB_ID).test(id)
      ? 'The name is taken by a file of the results folder or by the operating system.'
      : (possibleId(id) ??
        'It begins with a letter or digit, does not end with ".", and has at most 80 characters.'),
});

/** A name of several words as an id. */
function possibleId(name: string): string | undefined {
  const id = name.trim().replaceAll(/[^A-Za-z0-9_.-]+/g, '_');
  return isJobId(id) && id.replaceAll('_', '') !== '' ? `Write "${id}".` : undefined;
}

export const objectName = text({
  what: 'the API name of an object',
  pattern: OBJECT_NAME,
  hint: () => 'Write the API name, such as "Account" or "Order_Line__c".',
});

export const fieldName = text({
  what: 'the API name of a field',
  pattern: FIELD_NAME,
  hint: () => 'Write the API name of a field of the object itself, such as "Id" or "External_Id__c".',
});

/** An Id as an org writes it; the last three characters of a long one must fit the others. */
export const salesforceId = text({
  what: 'an id of 15 or 18 letters and digits',
  pattern: SALESFORCE_ID,
  accepts: isSalesforceId,
  hint: (id) =>
    new RegExp(SALESFORCE_ID).test(id)
      ? 'The last three characters do not fit the others: one of them is mistyped, or in the wrong case.'
      : `It has ${number(id.length)} characters.`,
});

export const sourcePath = text({
  what: 'relative paths or globs with forward slashes',
  pattern: RELATIVE_PATH,
  hint: sourcePathHint,
});

/** The path of one file that is no CSV file. */
export const planPath = text({
  what: 'the path of a plan with forward slashes',
  pattern: RELATIVE_PATH,
  hint: sourcePathHint,
});

export const folder = text({
  what: 'a relative path with forward slashes',
  pattern: RELATIVE_PATH,
  hint: sourcePathHint,
});

export const files = oneOrListOf(sourcePath, { what: 'a path, a glob or a list of them', minItems: 1 });

export const needs = oneOrListOf(jobId, {
  what: 'the id of a job, a list of ids, or []',
  minItems: 0,
  hint: 'For a job that needs no other write [].',
});

const statusCode = text({
  what: 'status codes such as DUPLICATE_VALUE',
  pattern: '^[A-Z][A-Z0-9_]*$',
  hint: (code) => (/^[A-Za-z][A-Za-z0-9_]*$/.test(code) ? `Write "${code.toUpperCase()}".` : undefined),
});

export const toleratedCodes = listOf(statusCode, {
  what: 'a list of status codes such as [DUPLICATE_VALUE]',
  minItems: 0,
});

const columnName = (what: string): Shape<string> =>
  text({ what, pattern: COLUMN_NAME, hint: columnNameHint });

/** The name of a field as a column has it, a path to a parent's field included. */
export const fieldPath = columnName('a field, or a path to a field of a parent');

/** With a transformation spec, columns take its names, which may be anything. */
const targetField = text({
  what: 'a field, a list of fields, or ~',
  pattern: '^[^]+$',
  hint: () => 'The name is empty.',
});

/** What columns are renamed to where they fill fields. */
export const FIELDS_OR_DROP: JsonSchema = {
  anyOf: [
    fieldPath.schema,
    { type: 'array', items: fieldPath.schema, minItems: 1, uniqueItems: true },
    { type: 'null' },
  ],
};

/** The name of a column as the files have it. */
export const sourceColumn = text({
  what: 'source columns',
  pattern: '^[^]+$',
  hint: () => 'The name is empty.',
});

/** What a column fills: fields, or nothing. */
export type WrittenTarget = { readonly fields: readonly Located<string>[] } | 'drop';

const targetFields = oneOrListOf(targetField, { what: 'a field, a list of fields, or ~', minItems: 1 });

/** One or several fields, or `~` to drop the column. `X:` with nothing behind it drops too, as YAML makes no difference. */
const fieldsOrDrop: Shape<WrittenTarget> = {
  what: targetFields.what,
  schema: { anyOf: [targetFields.schema, { type: 'null' }] },
  read: (node, key, mistakes) => {
    if (node.kind === 'scalar' && node.value === null) {
      if (node.source === '') {
        mistakes.warning({
          message: `"${key}" has no value, and the column is dropped.`,
          hint: 'Write ~ to drop a column.',
          place: node.place,
        });
      }
      return 'drop';
    }
    const fields = targetFields.read(node, key, mistakes);
    return fields === null ? null : { fields };
  },
};

const COLUMNS = 'a map from source column to field, or the path of a .sdl file';

const columnMap = mapOf({ what: COLUMNS, name: sourceColumn, value: fieldsOrDrop });

const mapFile = text({
  what: COLUMNS,
  pattern: MAP_PATH,
  hint: (path) =>
    sourcePathHint(path) ??
    (/[./]/.test(path)
      ? 'A mapping file of Data Loader ends in ".sdl".'
      : 'Write each column with the field that it fills: "columns: { Company: Name }".'),
});

/** What stands under `columns`: the rules themselves, or the path of the file that has them. */
export type WrittenColumns = readonly MapItem<WrittenTarget>[] | { readonly file: string };

export const columns: Shape<WrittenColumns> = {
  what: COLUMNS,
  schema: { anyOf: [columnMap.schema, mapFile.schema] },
  holds: (entry, above) => columnMap.holds?.(entry, above) === true,
  read: (node, key, mistakes) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return columnMap.read(node, key, mistakes);
    const file = mapFile.read(node, key, mistakes);
    return file === null ? null : { file };
  },
};

export const values = mapOf({
  what: 'a map from field to constant',
  name: columnName('fields'),
  value: constant,
});

const matchPart = text({
  what: 'a field, or a path to a field of a parent',
  pattern: MATCH_PATH,
  hint: () => 'Write API names, such as "Name", "Account.Name" or "Parent__r.Name".',
});

export const matchBy = oneOrListOf(matchPart, { what: 'a field or a list of fields', minItems: 1 });

const verifiedFields = listOf(matchPart, { what: 'a list of fields', minItems: 1 });

/** Whether what was saved is compared with what was sent: all fields, or those of a list. */
export const verify: Shape<boolean | readonly Located<string>[]> = {
  what: 'true, false, or a list of fields',
  schema: { anyOf: [flag.schema, verifiedFields.schema] },
  read: (node, key, mistakes) => {
    if (node.kind === 'list' && node.items.length > 0) return verifiedFields.read(node, key, mistakes);
    if (node.kind !== 'scalar') return mismatch(node, { key, what: verify.what }, mistakes);
    const isText =
      typeof node.value === 'string' && !node.isVariable && !/^(?:true|false)$/i.test(node.value);
    if (isText) {
      const hint = `Write a list: [${node.source}].`;
      return mismatch(node, { key, what: verify.what, hint }, mistakes);
    }
    return flag.read(node, key, mistakes);
  },
};

/** What stands behind WHERE in SOQL. */
export const condition = text({
  what: 'a condition of SOQL',
  pattern: '\\S',
  accepts: (written) => !/^\s*where\s/i.test(written),
  hint: (written) =>
    written.trim() === '' ? 'It is empty.' : 'Write what stands behind WHERE, without the word itself.',
});

export const relativeDates = listOf(fieldName, { what: 'a list of fields', minItems: 1 });

const parentJobs = oneOrListOf(jobId, { what: 'the id of a job or a list of ids', minItems: 1 });

const keyColumns = oneOrListOf(sourceColumn, { what: 'a source column or a list of them', minItems: 1 });

const separator = text({
  what: 'a separator',
  pattern: '^[^]+$',
  hint: () => 'Write what stands between the parts of the key, such as ";".',
});

/** The keys of an entry of `references`. */
export const referenceFields = {
  job: {
    shape: parentJobs,
    values: 'id or list',
    description: 'The job, or the jobs, whose records the field refers to.',
  },
  key: {
    shape: keyColumns,
    values: 'column or list',
    description: 'The source column of that job, or the columns together, by which a record is found.',
  },
  columns: {
    shape: keyColumns,
    values: 'column or list',
    description:
      "The source columns of this job that hold the key. When absent: the field's own column, or for a key of several columns those of the same names.",
  },
  missing: {
    shape: choice(['fail', 'blank']),
    values: '`fail`, `blank`',
    description:
      'What becomes of a record whose parent is not there: it fails with `REFERENCE_NOT_FOUND`, or is sent without the parent.',
    default: 'fail',
  },
  separator: {
    shape: separator,
    values: 'text',
    description:
      'What stands between the parts of a key of several columns, where one column of this job holds them all.',
  },
} satisfies Record<string, Field<unknown>>;

const referenceKeys = keysOf({ owner: 'A reference', fields: referenceFields });

export const reference = {
  ...referenceKeys,
  schema: { ...referenceKeys.schema, required: ['job', 'key'] },
};

export const references = mapOf({
  what: 'a map from field to {job, key}',
  name: fieldName,
  value: reference,
});
