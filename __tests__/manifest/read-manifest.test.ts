import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { jobFields } from '../../src/manifest/fields.ts';
import type { Manifest, ManifestJob } from '../../src/manifest/manifest.ts';
import { MAX_JOBS } from '../../src/manifest/shapes/jobs.ts';
import type { Fields } from '../../src/manifest/shapes/keys.ts';
import { fixtures, log, read } from './fixtures.ts';

function manifest(text: string): Manifest {
  const reading = read(text);
  if (!reading.manifest) throw new Error(log(reading));
  return reading.manifest;
}

function accepted(name: string): Manifest {
  const found = fixtures('accepted').find((fixture) => fixture.name === `accepted/${name}.yml`);
  return manifest(found?.text ?? '');
}

function jobs(name: string): readonly ManifestJob[] {
  return accepted(name).jobs;
}

/** A job with its places taken away. */
/** What a job has that says nothing of rows and values of its source. */
const withoutRules = {
  emptyFiles: 'refuse',
  where: [],
  valueMap: [],
  valueMapFiles: [],
  variableColumns: [],
};

function plain(job: ManifestJob | undefined): unknown {
  return withoutPlaces(job);
}

function withoutPlaces(value: unknown): unknown {
  if (value instanceof Set) return [...value];
  if (value instanceof Map) return Object.fromEntries(value);
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'place' && key !== 'csvPlace');
  if (entries.length === 1 && 'value' in value) return value.value;
  return Object.fromEntries(entries.map(([key, one]) => [key, withoutPlaces(one)]));
}

test('a job gets every default', () => {
  expect(plain(jobs('smallest')[0])).toEqual({
    id: 'accounts',
    object: 'Account',
    operation: 'insert',
    files: ['accounts.csv'],
    needs: [],
    ...withoutRules,
    columns: [],
    values: [],
    references: [],
    relativeDates: [],
    batch: { maxRecords: 10_000, maxBytes: 10_000_000 },
    concurrencyMode: 'Parallel',
    batchRetry: true,
    blankCells: 'ignore',
    csv: { delimiter: ',', encoding: 'utf-8' },
    retry: { attempts: 3, codes: ['UNABLE_TO_LOCK_ROW'] },
    toleratedCodes: [],
    unchanged: 'send',
    keepBefore: false,
    onFailure: 'stop',
    timeoutMilliseconds: 7_200_000,
  });
});

test('the defaults of the field table are the ones that are applied', () => {
  const fields: Fields = jobFields;
  const written = Object.entries(fields).flatMap(([key, field]) =>
    field.default === undefined || !(field.operations?.includes('insert') ?? true)
      ? []
      : [[key, field.default] as const],
  );
  expect(written.length).toBeGreaterThan(5);
  const bare = { object: 'Account', operation: 'insert', files: 'accounts.csv' };
  const text = stringify({ version: 1, jobs: { accounts: { ...bare, ...Object.fromEntries(written) } } });
  expect(plain(manifest(text).jobs[0])).toEqual(plain(jobs('smallest')[0]));
});

test('every key is read', () => {
  const [accounts, cases] = jobs('every-key');
  expect(plain(accounts)).toEqual({
    id: 'accounts',
    object: 'Account',
    operation: 'upsert',
    externalIdFieldName: 'External_Id__c',
    files: ['data/accounts.csv'],
    needs: [],
    columns: [
      { column: 'Company Name', field: 'Name' },
      { column: 'Parent', field: 'Parent.External_Id__c' },
      { column: 'Notes', field: 'drop' },
    ],
    values: [
      { field: 'Industry', value: 'Energy' },
      { field: 'Employees__c', value: '12' },
      { field: 'Active__c', value: 'true' },
      { field: 'Phone', value: '0012' },
    ],
    emptyFiles: 'allow',
    where: [
      { column: 'Status', values: ['Active', ''], isNegated: false },
      { column: 'Kind', values: ['7'], isNegated: true },
    ],
    valueMap: [{ column: 'Status', values: { Active: 'A', '': 'B', true: '' } }],
    valueMapFiles: [{ column: 'Country', file: 'data/countries.csv' }],
    variableColumns: ['Notes'],
    references: [],
    relativeDates: [],
    batch: { maxRecords: 2000, maxBytes: 1_000_000 },
    concurrencyMode: 'Parallel',
    batchRetry: false,
    contentType: 'CSV',
    blankCells: 'null',
    csv: { delimiter: '\t', encoding: 'windows-1252' },
    retry: { attempts: 1, codes: ['UNABLE_TO_LOCK_ROW', 'REQUEST_LIMIT_EXCEEDED'] },
    maxFailedRecords: { percent: 2 },
    toleratedCodes: ['DUPLICATE_VALUE', 'DUPLICATES_DETECTED'],
    unchanged: 'skip',
    keepBefore: true,
    verify: { fields: ['Name', 'Parent.External_Id__c'] },
    onFailure: 'continue',
    timeoutMilliseconds: 21_600_000,
  });
  expect(plain(cases)).toMatchObject({
    files: ['data/cases/*.csv', 'data/more-cases.csv'],
    needs: ['accounts'],
    columns: [
      { column: 'Who', field: 'Lead:Who.Email' },
      { column: 'Who', field: 'Subject' },
    ],
    ...withoutRules,
    references: [
      { field: 'AccountId', jobs: ['accounts'], key: ['Company Name'], missing: 'blank', deferred: false },
      {
        field: 'ParentId',
        jobs: ['accounts', 'cases'],
        key: ['Company Name', 'Notes'],
        columns: ['Company', 'Remark'],
        deferred: false,
      },
    ],
    concurrencyMode: 'Serial',
    assignmentRuleId: '01QB0000000AbCdMAK',
    maxFailedRecords: { records: 5 },
    timeoutMilliseconds: 90_000,
  });
});

test('values stand at their places', () => {
  const [job] = jobs('smallest');
  const file = 'bulk-load.yml';
  expect(job?.place).toEqual({ file, line: 3, column: 3, endColumn: 11, sourceLine: '  accounts:' });
  expect(job?.files[0]?.place).toEqual({
    file,
    line: 6,
    column: 12,
    endColumn: 24,
    sourceLine: '    files: accounts.csv',
  });
});

test('columns are those of an editor with a byte order mark, Windows line ends and tabs', () => {
  const text = '\uFEFFversion: 1\r\njobs:\r\n  a: { object: Account, operation: insert,\tfiles: a.csv }\r\n';
  const place = manifest(text).jobs[0]?.files[0]?.place;
  expect(place).toMatchObject({ line: 3, column: 51, endColumn: 56 });
  expect(place?.sourceLine?.slice(50, 55)).toBe('a.csv');
  expect(read(text.replace('version: 1', 'version: 2')).diagnostics[0]?.place).toEqual({
    file: 'bulk-load.yml',
    line: 1,
    column: 10,
    endColumn: 11,
    sourceLine: 'version: 2',
  });
});

test('a default reaches the jobs whose operation takes it, and a job replaces the whole of it', () => {
  const [first, second] = jobs('everything-by-default');
  expect(plain(first)).toMatchObject({
    operation: 'upsert',
    externalIdFieldName: 'External_Id__c',
    files: ['accounts.csv'],
    values: [{ field: 'Source__c', value: 'file' }],
  });
  expect(second?.operation.value).toBe('delete');
  expect(second?.values).toEqual([]);
  expect(second?.externalIdFieldName).toBeUndefined();
  expect(second?.files.map(({ value }) => value)).toEqual(['gone.csv']);
});

test('a job needs the one above it unless it says otherwise', () => {
  expect(jobs('needs-of-a-later-job').map(({ id, needs }) => [id, needs])).toEqual([
    ['first', ['second']],
    ['second', []],
    ['third', ['second', 'first']],
  ]);
  expect(jobs('null-in-quotes').map(({ id, needs }) => [id, needs])).toEqual([
    ['plain', []],
    ['quoted', ['plain']],
    ['on', ['quoted']],
    ['1', ['on']],
  ]);
});

test('null is a word here, and so are yes and no', () => {
  const [plainNull, quotedNull, on] = jobs('null-in-quotes');
  expect(plainNull?.blankCells).toBe('null');
  expect(quotedNull?.blankCells).toBe('null');
  expect(on?.values.map(({ value }) => value)).toEqual(['yes', 'no']);
});

test('variables are texts that change no structure', () => {
  const { jobs: read } = accepted('variables');
  expect(read).toHaveLength(1);
  expect(plain(read[0])).toMatchObject({
    id: 'accounts_test',
    object: 'ns__Account__c',
    operation: 'insert',
    files: ['data/test/*.csv'],
    columns: [{ column: 'Full Name', field: 'ns__Name__c' }],
    values: [
      { field: 'ns__Stage__c', value: 'test' },
      { field: 'Literal__c', value: '${STAGE} costs $5 or $' },
      { field: 'Hostile__c', value: 'x }\n  other: { object: ${STAGE}' },
    ],
    batch: { maxRecords: 250, maxBytes: 10_000_000 },
    batchRetry: false,
    maxFailedRecords: { records: 250 },
  });
});

test('constants are what YAML itself reads', () => {
  const constants = {
    A: 'text',
    B: 5,
    C: -1.5,
    D: true,
    E: '',
    F: '#N/A',
    G: ' a ',
    H: '0012',
    I: 'line\nline',
  };
  const text = stringify({
    version: 1,
    jobs: { a: { object: 'Account', operation: 'insert', files: 'a.csv', values: constants } },
  });
  expect(parse(text)).toHaveProperty('jobs.a.values', constants);
  const { values = [] } = manifest(text).jobs[0] ?? {};
  expect(Object.fromEntries(values.map(({ field, value }) => [field.value, value]))).toEqual(
    Object.fromEntries(Object.entries(constants).map(([key, value]) => [key, String(value)])),
  );
});

test('a manifest may have a thousand jobs and no more', () => {
  const withJobs = (count: number): string =>
    stringify({
      version: 1,
      defaults: { object: 'Account', operation: 'insert', files: 'a.csv' },
      jobs: Object.fromEntries(Array.from({ length: count }, (_, index) => [`job${index}`, {}])),
    });
  expect(manifest(withJobs(MAX_JOBS)).jobs).toHaveLength(MAX_JOBS);
  expect(read(withJobs(MAX_JOBS + 1)).diagnostics).toMatchObject([
    { message: 'The manifest has 1,001 jobs.', hint: 'Split it into manifests of at most 1,000 jobs.' },
  ]);
});
