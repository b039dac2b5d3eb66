/** Settings that say who logs in, and where: their values are copied nowhere. */
export const LOGIN =
  /^sfdc\.(?:endpoint|endpoint\.|username|password|auth|oauth|proxy|sso|login|environment)|^process\.encryptionKeyFile$|^sfdc\.OAuth/i;

/** Settings that became keys of the job, or say what is so anyhow. */
export const READ = new Set([
  ...['sfdc.entity', 'process.operation', 'sfdc.externalIdField', 'process.mappingFile', 'process.name'],
  ...['dataAccess.type', 'dataAccess.name', 'dataAccess.readCharset', 'dataAccess.readUTF8'],
  ...['loader.csvComma', 'loader.csvTab', 'loader.csvOther', 'loader.csvOtherValue'],
  ...['sfdc.useBulkApi', 'sfdc.useBulkV2Api', 'sfdc.bulkApiSerialMode', 'sfdc.loadBatchSize'],
  ...['sfdc.bulkApiZipContent', 'sfdc.assignmentRule', 'sfdc.insertNulls', 'sfdc.extractionSOQL'],
  ...['sfdc.updateWithExternalId', 'sfdc.deleteWithExternalId'],
]);

const AS_THEY_ARE = 'Cells go out as they are; the Bulk API takes 2026-05-31 and 2026-05-31T14:00:00+02:00.';
const RESULTS = 'Results lie in a folder of the run (results-path), one for each job.';

/** What to say of a setting that has no counterpart. */
export const REASONS: Readonly<Record<string, string>> = {
  'sfdc.timezone': AS_THEY_ARE,
  'process.useEuropeanDates': AS_THEY_ARE,
  'process.useEuropeanDate': AS_THEY_ARE,
  'process.outputSuccess': RESULTS,
  'process.outputError': RESULTS,
  'process.statusOutputDirectory': RESULTS,
  'process.enableExtractStatusOutput': RESULTS,
  'sfdc.truncateFields': 'No value is changed on its way; a plan finds texts that are too long.',
  'sfdc.formatPhoneFields': 'No value is changed on its way.',
  'process.loadRowToStartAt': 'resume-from goes on where a run has ended.',
  'process.batchMode.exitWithErrorOnFailedRows':
    'Failed rows are an error anyhow; maxFailedRecords allows some.',
};

/** Settings of whose loss nobody need hear when they stand in `config.properties`, where all of them stand. */
export const OTHERWISE = 'Nothing here has to be set for it.';
