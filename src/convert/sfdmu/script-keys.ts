/** Keys of `export.json` that the conversion reads. */
export const SCRIPT_KEYS = [
  'objects',
  'objectSets',
  'useSeparatedCSVFiles',
  'csvReadFileDelimiter',
  'csvFileDelimiter',
  'csvFileEncoding',
  'csvInsertNulls',
  'concurrencyMode',
  'bulkApiV1BatchSize',
];

const COPY = 'The source is always files, and the org is that of the login.';
const BULK = 'It is always the Bulk API 1.0, with up to 10,000 records in a batch.';
const ASK = 'No questions are asked: a row without its parent is not sent and stands in failed.csv.';
const LOG = 'Result files and summary are always written.';
const QUERY_SIDE = 'It concerns the export, or how the org is read.';
const TRUNCATE = 'A text that is too long fails, and a plan finds it before.';

/** Keys of `export.json` that have no counterpart, and why that is so. */
export const LOST_SCRIPT_KEYS: Readonly<Record<string, string>> = {
  allOrNone: 'The Bulk API saves each row for itself; a job that fails keeps the next ones from running.',
  allowFieldTruncation: TRUNCATE,
  allowDuplicates: 'A key that two rows have fails with MATCH_REPEATED.',
  alwaysUseRestApiToUpdateRecords: BULK,
  alwaysUseRestApi: BULK,
  alwaysUseBulkApi: BULK,
  alwaysUseBulkApiToUpdateRecords: BULK,
  apiVersion: 'The input api-version of the step says it.',
  bulkApiVersion: BULK,
  bulkThreshold: BULK,
  binaryDataCache: QUERY_SIDE,
  createTargetCSVFiles: LOG,
  csvWriteFileDelimiter: QUERY_SIDE,
  csvAlwaysQuoted: QUERY_SIDE,
  csvReadFileEncoding: QUERY_SIDE,
  csvUseEuropeanDateFormat: 'Dates are 2026-05-31; transformationSpec reads others.',
  csvUseUtf8Bom: QUERY_SIDE,
  dataRetrievalRestBatchSize: QUERY_SIDE,
  encryptDataFiles: 'Encrypted files cannot be read.',
  excludeIdsFromCSVFiles: 'Ids of another org are never sent.',
  fileLog: LOG,
  groupQuery: QUERY_SIDE,
  keepObjectOrderWhileExecute: 'Jobs run in the order of the manifest, and parents come first.',
  importCSVFilesAsIs: 'Files are always loaded as they are.',
  orgs: COPY,
  objectSetsParallelism: 'Sets run one after the other.',
  parallelBinaryDownloads: QUERY_SIDE,
  parallelBulkJobs: 'Jobs run one after the other; needs: [] lets them run side by side.',
  parallelRestJobs: BULK,
  pollingIntervalMs: BULK,
  pollingQueryTimeoutMs: BULK,
  bulkApiTimeoutMs: 'The key timeout of a job says it.',
  promptOnIssuesInCSVFiles: ASK,
  promptOnMissingParentObjects: ASK,
  promptOnUpdateError: ASK,
  proxyUrl: 'The environment of the step says it.',
  queryBulkApiThreshold: QUERY_SIDE,
  restApiBatchSize: BULK,
  simulationMode: 'Run the step with mode: plan.',
  simpleMode: QUERY_SIDE,
  sourceEncryptionKey: 'Encrypted files cannot be read.',
  targetEncryptionKey: 'Encrypted files cannot be read.',
  validateCSVFilesOnly: 'Run the step with mode: plan.',
  beforeAddons: 'Other steps of the workflow can stand before.',
  afterAddons: 'Other steps of the workflow can stand behind.',
  dataRetrievedAddons: 'Add-ons are programs of SFDMU.',
};

/** Keys of an object that the conversion reads. */
export const OBJECT_KEYS = [
  'query',
  'operation',
  'externalId',
  'excluded',
  'excludedFields',
  'deleteOldData',
  'deleteQuery',
  'hardDelete',
  'deleteByHierarchy',
  'deleteFromSource',
  'useFieldMapping',
  'fieldMapping',
  'useValuesMapping',
  'skipRecordsComparison',
  'bulkApiV1BatchSize',
  'concurrencyMode',
  'objectName',
];

const WHOLE = 'An upsert sends every row that differs, whole.';
const MOCK = 'Data is loaded as it is; make it anonymous where it is exported.';
const FILTER = 'Every row of a file is loaded; the key where of a job narrows them by simple conditions.';

/** Keys of an object that have no counterpart, and why that is so. */
export const LOST_OBJECT_KEYS: Readonly<Record<string, string>> = {
  afterAddons: 'Other steps of the workflow can stand behind.',
  afterUpdateAddons: 'Add-ons are programs of SFDMU.',
  allRecords: 'The files hold what is to be loaded.',
  allowDuplicates: 'A key that two rows have fails with MATCH_REPEATED.',
  alwaysUseBulkApi: BULK,
  alwaysUseBulkApiToUpdateRecords: BULK,
  alwaysUseRestApi: BULK,
  alwaysUseRestApiToUpdateRecords: BULK,
  beforeAddons: 'Other steps of the workflow can stand before.',
  beforeUpdateAddons: 'Add-ons are programs of SFDMU.',
  filterRecordsAddons: 'Add-ons are programs of SFDMU.',
  bulkThreshold: BULK,
  createdByTemplate: QUERY_SIDE,
  excludedFromUpdateFields: WHOLE,
  extraFieldsToUpdate: WHOLE,
  master: 'The files hold what is to be loaded.',
  mockFields: MOCK,
  mockCSVData: MOCK,
  parallelBulkJobs: BULK,
  parallelRestJobs: BULK,
  polymorphicLookups: 'The files say which object a record refers to.',
  queryAllTarget: QUERY_SIDE,
  queryBulkApiThreshold: QUERY_SIDE,
  respectOrderByOnDeleteRecords: 'Records are deleted in batches that run side by side.',
  restApiBatchSize: BULK,
  skipExistingRecords: 'Records that are there and differ are updated; those that are equal are not sent.',
  sourceRecordsFilter: FILTER,
  sourceSortOrder: QUERY_SIDE,
  targetRecordsFilter: FILTER,
  updateWithMockData: MOCK,
  useCSVValuesMapping: 'useValuesMapping says it.',
  useQueryAll: QUERY_SIDE,
  useSourceCSVFile: 'The source is always files.',
};
