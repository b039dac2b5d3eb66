import { number } from '../../diagnostic/counted.ts';
import { OBJECT_NAME } from '../api-name.ts';
import type { ExpectedRecords, PkChunking } from '../manifest.ts';
import { salesforceId } from './domain.ts';
import { type Entries, type Entry, type Field, keysOf } from './keys.ts';
import { flag, wholeNumber } from './numbers.ts';
import { mismatch, type Shape } from './shape.ts';
import { text } from './texts.ts';

/** More characters are no query to the service (SOQL and SOSL Reference, "SOQL SELECT Syntax"). */
const MAX_SOQL_CHARACTERS = 100_000;

/** A query that selects rows. Whether the org knows its fields, only the org can say. */
export const soql = text({
  what: 'a SOQL query that begins with SELECT',
  pattern: '^\\s*[sS][eE][lL][eE][cC][tT]\\s[^\\u0000]*$',
  accepts: (query) => query.length <= MAX_SOQL_CHARACTERS,
  hint: (query) =>
    query.length > MAX_SOQL_CHARACTERS
      ? `It has ${number(query.length)} characters; the service takes at most ${number(MAX_SOQL_CHARACTERS)}.`
      : undefined,
});

/** A file below a folder: relative, with forward slashes, never out of it, and possible on every system. */
const OUTPUT_PATH =
  '^(?!/)(?!(?:[^/]*/)*(?:\\.{1,2})?(?:/|$))[^\\\\:*?"<>|\\u0000-\\u001f]*[^\\\\:*?"<>|/. \\u0000-\\u001f]$';

export const outputPath = text({
  what: 'a path below the results folder, with forward slashes',
  pattern: OUTPUT_PATH,
  hint: (path) => {
    if (path.includes('\\')) return `Write forward slashes: "${path.replaceAll('\\', '/')}".`;
    return 'Write it relative to "results-path", without "." and "..", as in "exports/accounts.csv".';
  },
});

/** The keys of `pkChunking`. */
const pkChunkingFields = {
  chunkSize: {
    shape: wholeNumber({ min: 1, max: 250_000, ceiling: 'The service takes at most 250000.' }),
    values: '1 to 250000',
    description: 'How many ids each part of the query spans.',
    default: 100_000,
  },
  parent: {
    shape: text({
      what: 'the API name of an object',
      pattern: OBJECT_NAME,
      hint: () => 'Write the API name, such as "Account".',
    }),
    values: 'API name',
    description: 'The object whose ids are split, where the query reads sharing or history records of it.',
  },
  startRow: {
    shape: salesforceId,
    values: 'id',
    description: 'The id with which the first part begins.',
  },
} satisfies Record<string, Field<unknown>>;

const settings = keysOf({ owner: '"pkChunking"', fields: pkChunkingFields });

/** `true`, `false`, or a map of settings. */
export const pkChunking: Shape<PkChunking | 'off'> = {
  what: 'true, false, or a map of chunkSize, parent and startRow',
  schema: { anyOf: [flag.schema, settings.schema] },
  read: (node, key, mistakes) => {
    if (node.kind === 'map') {
      const entries = settings.read(node, key, mistakes);
      return entries && chunkingOf(entries);
    }
    if (node.kind === 'list') return mismatch(node, { key, what: pkChunking.what }, mistakes);
    const isOn = flag.read(node, key, mistakes);
    if (isOn === null) return null;
    return isOn ? {} : 'off';
  },
};

function chunkingOf({ chunkSize, parent, startRow }: Entries<typeof pkChunkingFields>): PkChunking {
  return {
    ...(isRead(chunkSize) && { chunkSize: chunkSize.value }),
    ...(isRead(parent) && { parent: parent.value }),
    ...(isRead(startRow) && { startRow: startRow.value }),
  };
}

function isRead<T>(entry: Entry<T> | 'wrong' | undefined): entry is Entry<T> {
  return entry !== undefined && entry !== 'wrong';
}

const MANY = { min: 0, max: Number.MAX_SAFE_INTEGER, ceiling: 'No query finds as many.' };
const recordCount = wholeNumber({ ...MANY, what: 'a number of records' });

/** The keys of `expectRecords`. */
const expectRecordsFields = {
  min: { shape: recordCount, values: 'number', description: 'Fewest records.', default: 0 },
  max: {
    shape: recordCount,
    values: 'number',
    description: 'Most records. When absent: as many as there are.',
  },
} satisfies Record<string, Field<unknown>>;

const bounds = keysOf({ owner: '"expectRecords"', fields: expectRecordsFields });

const RECORDS_OR_BOUNDS = 'a number of records, or a map of min and max';
const exactly = wholeNumber({ ...MANY, what: RECORDS_OR_BOUNDS });

/** A number of records, or bounds for it. */
export const expectRecords: Shape<ExpectedRecords> = {
  what: RECORDS_OR_BOUNDS,
  schema: { anyOf: [exactly.schema, { ...bounds.schema, minProperties: 1 }] },
  read: (node, key, mistakes) => {
    if (node.kind === 'map') {
      const entries = bounds.read(node, key, mistakes);
      if (entries === null) return null;
      if (node.entries.length === 0)
        return mismatch(node, { key, what: RECORDS_OR_BOUNDS, hint: 'Write {min: 1}.' }, mistakes);
      const { min, max } = entries;
      if (min === 'wrong' || max === 'wrong') return null;
      if (min !== undefined && max !== undefined && min.value > max.value) {
        return mistakes.error({
          message: `"min" of "expectRecords" is more than "max": ${number(min.value)} and ${number(max.value)}.`,
          hint: 'Exchange the two.',
          place: min.place,
          related: { message: '"max" stands here.', place: max.place },
        });
      }
      return { min: min?.value ?? 0, ...(max && { max: max.value }) };
    }
    if (node.kind === 'list') return mismatch(node, { key, what: RECORDS_OR_BOUNDS }, mistakes);
    const count = exactly.read(node, key, mistakes);
    return count === null ? null : { min: count, max: count };
  },
};
