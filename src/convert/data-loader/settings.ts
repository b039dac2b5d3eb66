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

const DATES_HINT = 'Cells go out as they are; the Bulk API takes 2026-05-31 and 2026-05-31T14:00:00+02:00.';
const RESULTS_HINT = 'Results lie in a folder of the run (results-path), one for each job.';

/** What to say of a setting that has no counterpart. */
export const HINTS: Readonly<Record<string, string>> = {
  'sfdc.timezone': DATES_HINT,
  'process.useEuropeanDates': DATES_HINT,
  'process.useEuropeanDate': DATES_HINT,
  'process.outputSuccess': RESULTS_HINT,
  'process.outputError': RESULTS_HINT,
  'process.statusOutputDirectory': RESULTS_HINT,
  'process.enableExtractStatusOutput': RESULTS_HINT,
  'sfdc.truncateFields': 'No value is changed on its way; a plan finds texts that are too long.',
  'sfdc.formatPhoneFields': 'No value is changed on its way.',
  'process.loadRowToStartAt': 'resume-from goes on where a run has ended.',
  'process.batchMode.exitWithErrorOnFailedRows':
    'Failed rows are an error anyhow; maxFailedRecords allows some.',
};

/** Settings of whose loss nobody need hear when they stand in `config.properties`, where all of them stand. */
export const OTHER_HINT = 'Nothing here has to be set for it.';
