import type { BatchInfo } from '../../src/bulk/batch-info.ts';
import type {
  BatchOutcome,
  Counts,
  ErrorGroup,
  FailedRecord,
  JobOutcome,
  Outcome,
} from '../../src/outcome/outcome.ts';

/** Outcomes of invented runs, one per verdict and size, for the golden files and the pictures. */

export function counts(read: number, failed = 0, notProcessed = 0): Counts {
  return { read, succeeded: read - failed - notProcessed, failed, notProcessed, skipped: 0 };
}

const noCounts = counts(0);

export function outcome(parts: Partial<Outcome>): Outcome {
  const jobs = parts.jobs ?? [];
  const total = (of: (counts: Counts) => number): number =>
    jobs.reduce((sum, job) => sum + of(job.counts), 0);
  return {
    verdict: 'success',
    diagnostics: [],
    diagnosticsLeftOut: 0,
    troubles: [],
    manifestFile: 'bulk-load.yml',
    instanceUrl: 'https://example.my.salesforce.com',
    apiVersion: '66.0',
    startedAt: new Date('2026-03-02T08:15:30Z'),
    durationMilliseconds: 83_400,
    counts: {
      read: total((of) => of.read),
      succeeded: total((of) => of.succeeded),
      failed: total((of) => of.failed),
      notProcessed: total((of) => of.notProcessed),
      skipped: total((of) => of.skipped),
    },
    jobs,
    usage: { requests: 0, retries: 0, batches: 0, recordBytes: 0, sentBytes: 0 },
    ...parts,
  };
}

export function job(parts: Partial<JobOutcome>): JobOutcome {
  return {
    id: 'accounts',
    object: 'Account',
    operation: 'insert',
    verdict: 'success',
    ...(parts.verdict === 'skipped' ? {} : { jobId: '750000000000001AAA' }),
    jobIds: parts.verdict === 'skipped' ? [] : [parts.jobId ?? '750000000000001AAA'],
    counts: noCounts,
    created: 0,
    healed: 0,
    tolerated: 0,
    inDoubt: 0,
    allowedFailures: 0,
    reasons: [],
    discrepancies: [],
    durationMilliseconds: 41_200,
    batches: [],
    errors: [],
    failedRecords: [],
    files: ['data/accounts.csv'],
    ...parts,
  };
}

interface BatchParts extends Partial<Omit<BatchOutcome, 'info'>> {
  readonly info?: Partial<BatchInfo> | 'none';
  readonly file?: string;
}

export function batch(
  number: number,
  { info, file = 'data/accounts.csv', ...parts }: BatchParts = {},
): BatchOutcome {
  const records = parts.records ?? 10_000;
  const counted = parts.counts ?? counts(records);
  const place = { file, line: 2 + (number - 1) * 10_000 };
  const common = { number, records, firstRecord: place, counts: counted, inDoubt: 0, ...parts };
  return info === 'none' ? common : { ...common, info: { ...batchInfo(number, counted), ...info } };
}

function batchInfo(number: number, counted: Counts): BatchInfo {
  const total = 9_000 + ((number * 7_919) % 6_000);
  return {
    id: `751${String(number).padStart(12, '0')}AAA`,
    jobId: '750000000000001AAA',
    state: 'Completed',
    createdDate: '2026-03-02T08:15:40.000Z',
    systemModstamp: '2026-03-02T08:16:10.000Z',
    numberRecordsProcessed: counted.read - counted.notProcessed,
    numberRecordsFailed: counted.failed,
    totalProcessingTime: total,
    apiActiveProcessingTime: Math.round(total * 0.86),
    apexProcessingTime: Math.round(total * 0.31),
  };
}

const accounts = job({
  operation: 'upsert',
  externalIdFieldName: 'External_Id__c',
  counts: counts(7_340),
  created: 7_120,
  healed: 12,
  batches: [
    batch(1, { records: 7_340, counts: counts(7_340), info: { numberRecordsFailed: 12 } }),
    batch(2, {
      attempt: 1,
      records: 12,
      counts: counts(12),
      firstRecord: { file: 'data/accounts.csv', line: 418 },
    }),
  ],
});

const contacts = job({
  id: 'contacts',
  object: 'Contact',
  jobId: '750000000000002AAA',
  counts: counts(15_005),
  created: 15_005,
  durationMilliseconds: 38_900,
  files: ['data/contacts/north.csv', 'data/contacts/south.csv'],
  batches: [
    batch(1, { file: 'data/contacts/north.csv' }),
    batch(2, { records: 5_005, file: 'data/contacts/south.csv' }),
  ],
});

const usage = { requests: 33, retries: 0, batches: 4, recordBytes: 3_412_880, sentBytes: 611_204 };

const limits = {
  batches: { max: 15_000, remaining: 14_206 },
  apiRequests: { max: 100_000, remaining: 89_982 },
};

export const success = outcome({
  jobs: [accounts, contacts],
  org: {
    ...{ id: '00D000000000001EAA', name: 'Example', kind: 'production', userName: 'loader@example.org' },
    host: 'example.my.salesforce.com',
  },
  usage: { ...usage, limits, apiUsage: { used: 10_018, max: 100_000 } },
});

/** A run against the embedded org. */
export const rehearsed = outcome({
  jobs: [accounts],
  rehearsal: {
    schemaFrom: 'The schema comes from force-app.',
    notUnderstood: [
      { file: 'force-app/a.field-meta.xml', line: 7, message: 'The formula is not evaluated.' },
    ],
    leftOut: ['Setting__c'],
    unknowable: ['Flows and triggers are not run.'],
  },
});

/** A job whose records refer to each other, and dates that count from the run. */
export const linked = outcome({
  relativeDatesFrom: new Date('2026-03-02T08:15:30.250Z'),
  jobs: [
    job({
      counts: counts(7_340),
      created: 7_340,
      batches: [
        batch(1, { records: 7_340, counts: counts(7_340) }),
        batch(1, { pass: 2, records: 640, counts: counts(640), info: { id: '751000000000099AAA' } }),
        batch(2, { pass: 2, attempt: 1, records: 3, counts: counts(3) }),
      ],
    }),
  ],
});

const missingName: ErrorGroup = {
  statusCode: 'REQUIRED_FIELD_MISSING',
  fields: ['LastName'],
  count: 3,
  tolerated: false,
  message: 'Required fields are missing: [LastName]',
  samples: [
    { file: 'data/contacts/north.csv', line: 418 },
    { file: 'data/contacts/north.csv', line: 2_077 },
    { file: 'data/contacts/south.csv', line: 36 },
  ],
};

const badMail: ErrorGroup = {
  statusCode: 'INVALID_EMAIL_ADDRESS',
  fields: ['Email'],
  count: 2,
  tolerated: false,
  message: 'Email: invalid email address: sales(at)example.com',
  samples: [
    { file: 'data/contacts/north.csv', line: 991 },
    { file: 'data/contacts/south.csv', line: 4_120 },
  ],
};

const duplicate: ErrorGroup = {
  statusCode: 'DUPLICATE_VALUE',
  fields: ['External_Id__c'],
  count: 14,
  tolerated: true,
  message: 'duplicate value found: External_Id__c duplicates value on record with id: 003000000000042',
  samples: [
    { file: 'data/contacts/north.csv', line: 12 },
    { file: 'data/contacts/north.csv', line: 13 },
    { file: 'data/contacts/north.csv', line: 14 },
  ],
};

export function failedRecords(groups: readonly ErrorGroup[]): FailedRecord[] {
  return groups.flatMap(({ statusCode, fields, message, tolerated, samples }) =>
    samples.map((place) => ({ ...place, statusCode, fields, message, tolerated })),
  );
}

const contactErrors = [duplicate, missingName, badMail];

/** A query, and a deletion of what it found. */
export const queried = outcome({
  verdict: 'success',
  counts: counts(36),
  jobs: [
    job({
      id: 'old',
      operation: 'query',
      counts: counts(12),
      files: [],
      output: 'old.csv',
      batches: [batch(1, { records: 12, firstRecord: { file: 'old.csv', line: 2 } })],
    }),
    job({
      id: 'gone',
      operation: 'delete',
      counts: counts(12),
      files: ['old.csv'],
      batches: [batch(1, { records: 12 })],
    }),
    job({
      id: 'tree',
      counts: counts(12),
      batches: [batch(1, { records: 12 }), batch(2, { pass: 2, records: 4, counts: counts(4) })],
    }),
  ],
});

export const recordsFailed = outcome({
  verdict: 'records-failed',
  jobs: [
    accounts,
    {
      ...contacts,
      verdict: 'records-failed',
      counts: counts(15_005, 19),
      created: 14_986,
      tolerated: 14,
      reasons: ['5 records failed and 0 are allowed.'],
      errors: contactErrors,
      failedRecords: failedRecords(contactErrors),
      batches: [
        batch(1, { counts: counts(10_000, 17), file: 'data/contacts/north.csv' }),
        batch(2, { records: 5_005, counts: counts(5_005, 2), file: 'data/contacts/south.csv' }),
      ],
    },
  ],
  usage,
});

export const invalid = outcome({
  verdict: 'invalid',
  durationMilliseconds: 210,
  diagnostics: [
    {
      severity: 'error',
      message: 'Unknown key "externalIdFeildName".',
      hint: 'Did you mean "externalIdFieldName"?',
      place: {
        file: 'bulk-load.yml',
        line: 7,
        column: 5,
        endColumn: 24,
        sourceLine: '    externalIdFeildName: External_Id__c',
      },
    },
    {
      severity: 'error',
      message: 'The operation upsert needs "externalIdFieldName".',
      hint: 'Name the external id field of Account, or use insert.',
      place: {
        file: 'bulk-load.yml',
        line: 6,
        column: 16,
        endColumn: 22,
        sourceLine: '    operation: upsert',
      },
    },
    {
      severity: 'error',
      message: 'The job "contacts" is there twice.',
      hint: 'Give one of them another id.',
      place: { file: 'bulk-load.yml', line: 21, column: 3, endColumn: 11, sourceLine: '  contacts:' },
      related: {
        message: 'The first one is here.',
        place: { file: 'bulk-load.yml', line: 10, column: 3, endColumn: 11 },
      },
    },
    {
      severity: 'error',
      message: 'The row has 11 cells, the header has 12.',
      hint: 'Quote cells that hold a comma.',
      place: { file: 'data/contacts/south.csv', line: 4_120 },
    },
    {
      severity: 'error',
      message: 'No file matches "data/leads/*.csv".',
      hint: 'Paths are relative to the folder of the manifest.',
      place: {
        file: 'bulk-load.yml',
        line: 18,
        column: 12,
        endColumn: 30,
        sourceLine: '    files: data/leads/*.csv',
      },
    },
    {
      severity: 'warning',
      message: 'The column "sf__Id" is dropped.',
      place: { file: 'data/accounts.csv', line: 1 },
    },
  ],
});

const cases = job({
  id: 'cases',
  object: 'Case',
  verdict: 'skipped',
  counts: counts(420, 0, 420),
  reasons: ['Not started, because the job contacts that it needs did not succeed.'],
  durationMilliseconds: 0,
  files: ['data/cases.csv'],
});

export const inDoubt = outcome({
  verdict: 'error',
  troubles: [
    'The answer to batch 2 of job contacts was cut off three times, and the org does not list the batch.',
  ],
  jobs: [
    accounts,
    {
      ...contacts,
      verdict: 'error',
      counts: counts(15_005, 2, 5_005),
      created: 9_998,
      inDoubt: 5_005,
      discrepancies: [{ name: 'records-in-doubt', records: 1 }],
      reasons: ['Batch 2 was sent, but no answer to it came back.', 'The job was aborted.'],
      errors: [badMail],
      failedRecords: failedRecords([badMail]),
      batches: [
        batch(1, { counts: counts(10_000, 2), file: 'data/contacts/north.csv' }),
        batch(2, {
          records: 5_005,
          counts: counts(5_005, 0, 5_005),
          inDoubt: 5_005,
          file: 'data/contacts/south.csv',
          info: 'none',
        }),
      ],
    },
    cases,
  ],
  usage,
});

export const cancelled = outcome({
  verdict: 'cancelled',
  durationMilliseconds: 22_700,
  jobs: [
    job({
      verdict: 'cancelled',
      counts: counts(60_000, 0, 40_000),
      created: 20_000,
      reasons: [
        'The workflow run was cancelled after 20,000 of 60,000 records.',
        'The job was aborted in the org.',
      ],
      durationMilliseconds: 21_900,
      batches: [1, 2, 3, 4, 5, 6].map((number) => {
        if (number <= 2) return batch(number);
        if (number > 5) return batch(number, { counts: counts(10_000, 0, 10_000), info: 'none' });
        return batch(number, {
          counts: counts(10_000, 0, 10_000),
          info: {
            state: 'NotProcessed',
            totalProcessingTime: 0,
            apiActiveProcessingTime: 0,
            apexProcessingTime: 0,
          },
        });
      }),
    }),
  ],
  usage: { requests: 14, retries: 0, batches: 5, recordBytes: 7_800_000, sentBytes: 1_000_400 },
});

/** A run of `jobs` jobs with `batches` batches each; every `rhythm`th batch has failures. */
export function large({ jobs, batches, rhythm }: { jobs: number; batches: number; rhythm: number }): Outcome {
  const many = Array.from({ length: jobs }, (_, index) => {
    const list = Array.from({ length: batches }, (__, position) => largeBatch(position + 1, rhythm));
    const failed = list.reduce((sum, each) => sum + each.counts.failed, 0);
    return job({
      id: jobs === 1 ? 'measurements' : `measurements-${index + 1}`,
      object: 'Measurement__c',
      verdict: failed > 0 ? 'records-failed' : 'success',
      jobId: `750${String(index + 1).padStart(12, '0')}AAA`,
      counts: counts(batches * 10_000, failed),
      created: batches * 10_000 - failed,
      healed: 311,
      durationMilliseconds: 5_412_000,
      batches: list,
      errors:
        failed > 0
          ? [
              {
                ...missingName,
                fields: ['Station__c'],
                count: failed,
                message: 'Required fields are missing: [Station__c]',
                samples: [500_001, 1_000_412, 1_000_977].map((line) => ({
                  file: 'data/measurements.csv',
                  line,
                })),
              },
            ]
          : [],
      files: ['data/measurements.csv'],
    });
  });
  return outcome({
    verdict: many.some((each) => each.verdict !== 'success') ? 'records-failed' : 'success',
    durationMilliseconds: 5_460_000,
    jobs: many,
    usage: {
      requests: 4_210 * jobs,
      retries: 0,
      batches: batches * jobs,
      recordBytes: 2_104_000_000 * jobs,
      sentBytes: 301_000_000 * jobs,
    },
  });
}

function largeBatch(number: number, rhythm: number): BatchOutcome {
  const file = 'data/measurements.csv';
  if (number % rhythm !== 0) return batch(number, { file });
  if (number % (rhythm * 5) === 0) {
    return batch(number, {
      file,
      counts: counts(10_000, 9_800),
      info: {
        state: 'Failed',
        stateMessage: 'TooManyLockFailure : Too many lock failure (200) Trying again later.',
      },
    });
  }
  return batch(number, { file, counts: counts(10_000, 1 + (number % 7)) });
}

/** `groups` kinds of error in one job, each with a message of `messageLength` hostile characters. */
export function manyErrors(groups: number, messageLength: number): Outcome {
  const hostile = '|`</details>\u202E@octocat #1 **bold** <img src=x> [a](https://example.com) \n## ';
  const message = hostile.repeat(Math.ceil(messageLength / hostile.length)).slice(0, messageLength);
  const errors = Array.from({ length: groups }, (_, index): ErrorGroup => ({
    ...missingName,
    statusCode: `CUSTOM_CODE_${index}`,
    message,
  }));
  return outcome({
    verdict: 'records-failed',
    jobs: [
      job({
        verdict: 'records-failed',
        counts: counts(groups * 10, groups * 3),
        errors,
        failedRecords: failedRecords(errors),
      }),
    ],
  });
}

/** A plan that would be refused. */
/** A query found another number of records than expected. */
export const differing = outcome({
  verdict: 'differs',
  jobs: [
    job({
      ...{ id: 'orphans', object: 'Contact', operation: 'query', verdict: 'differs' },
      ...{ counts: counts(2), files: [], output: 'orphans.csv', expectRecords: { min: 0, max: 0 } },
      reasons: ['The query found 2 records; none is expected.'],
    }),
  ],
  diagnostics: [
    {
      severity: 'error',
      message: 'The query found 2 records; none is expected.',
      hint: 'The records are in orphans.csv.',
      place: { file: 'bulk-load.yml', line: 17, column: 20, endColumn: 21 },
    },
  ],
});

export const planned = outcome({
  verdict: 'invalid',
  jobs: [
    { ...accounts, counts: { read: 7_340, succeeded: 0, failed: 0, notProcessed: 7_340, skipped: 0 } },
    {
      ...contacts,
      verdict: 'error',
      reasons: ['Records of the job would be refused.'],
      counts: { read: 15_005, succeeded: 0, failed: 0, notProcessed: 15_005, skipped: 0 },
    },
  ],
  diagnostics: [
    {
      severity: 'error',
      message: 'There is no field "Emial" on Contact, or the user may not see it.',
      hint: 'Did you mean "Email"?',
      place: { file: 'data/contacts/north.csv', line: 1, column: 18, endColumn: 23 },
    },
    {
      severity: 'error',
      message:
        'The value for "LastName" is longer than the 80 characters that the field takes. 2 records would fail with STRING_TOO_LONG: data/contacts/north.csv:418, data/contacts/south.csv:36.',
      hint: 'Shorten it, or make the field longer in the org.',
      place: { file: 'data/contacts/north.csv', line: 418 },
    },
    {
      severity: 'warning',
      message: 'The field "Name" of Account is required, and no column gives it a value.',
      hint: 'Records that are not in the org yet cannot be created without it.',
      place: { file: 'data/accounts.csv', line: 1 },
    },
  ],
  usage: { requests: 6, retries: 0, batches: 0, recordBytes: 0, sentBytes: 0, limits },
  plan: {
    changes: new Map([
      [
        'accounts',
        {
          ...{ insert: 3, update: 1_040, delete: 0, unchanged: 6_290, unmatched: 0, ambiguous: 7 },
          fields: new Map([
            ['Phone', 1_000],
            ['BillingCity', 52],
          ]),
        },
      ],
    ]),
    needs: { records: 22_345, batches: 4, apiRequests: 40 },
    uncounted: ['old'],
    notChecked: [
      'The rows of "old" were not checked, since a query of the same run has yet to find them.',
      'Validation rules, triggers, flows, duplicate rules and sharing of the org were not checked: a load alone meets them.',
    ],
  },
});

/** More mistakes and warnings than a step may annotate. */
export const manyMistakes: Outcome = {
  ...invalid,
  diagnostics: (['error', 'warning'] as const).flatMap((severity, of) =>
    Array.from({ length: 20 }, (_, index) => ({
      ...{ severity, message: `${severity === 'error' ? 'Mistake' : 'Warning'} ${index + 1}.` },
      place: { file: 'a.csv', line: of * 100 + index + 1 },
    })),
  ),
};

/** A load of which a trigger has changed what it saved. */
export const verified: Outcome = {
  ...success,
  verdict: 'differs',
  jobs: success.jobs.map((job, index) =>
    index > 0
      ? job
      : {
          ...job,
          verdict: 'differs',
          reasons: [
            `2 records do not hold what was sent: Site (2), Phone (1). The values are in ${job.id}/differences.csv.`,
          ],
          kept: 3,
          orgReads: [
            { purpose: 'match', api: 'Bulk', records: 300_000, requests: 9 },
            { purpose: 'verify', api: 'REST', by: 'Id', records: 3, requests: 1 },
          ],
          verification: {
            ...{ records: 3, differing: 2, unread: ['Secret__c'] },
            fields: [
              {
                field: 'Site',
                records: 2,
                samples: [
                  { file: 'data/accounts.csv', line: 2 },
                  { file: 'data/accounts.csv', line: 4 },
                ],
              },
              { field: 'Phone', records: 1, samples: [{ file: 'data/accounts.csv', line: 4 }] },
            ],
          },
        },
  ),
};
