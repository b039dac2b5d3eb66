/** What a key of another tool is called in a manifest. */
interface ForeignKey {
  readonly name: string;
  /** Whose key it is. */
  readonly tool: string;
  /** The key of a manifest that says the same; absent where none does. */
  readonly key?: string;
  /** What to do, as a sentence without its full stop. */
  readonly hint: string;
}

type Names = Readonly<Record<string, readonly [key: string | undefined, hint: string]>>;

const SFDMU: Names = {
  objects: ['jobs', 'Write "jobs:", and below it each object as a job with an id of your choice'],
  objectSets: ['jobs', 'Write "jobs:"; jobs of all sets stand in it one after the other'],
  orgs: [undefined, 'The org is named by the inputs of the step: take it out'],
  master: [undefined, 'All rows of the files are sent: take it out'],
  externalId: ['externalIdFieldName', 'Write "externalIdFieldName"'],
  excluded: [undefined, 'Take the job out of the manifest, or name the others in the input "jobs"'],
  excludedFields: ['columns', 'Drop columns under "columns": { Field__c: ~ }'],
  fieldMapping: ['columns', 'Rename columns under "columns": { Source: Field__c }'],
  useFieldMapping: ['columns', 'Rename columns under "columns": { Source: Field__c }'],
  useCSVValuesMapping: [undefined, 'Values are sent as they stand in the file: map them there'],
  deleteOldData: [
    undefined,
    'Add a job with "operation: delete" above it, whose rows come from a query job by "rowsFrom"',
  ],
  deleteByHierarchy: [
    undefined,
    'Add jobs with "operation: delete", children before parents, whose rows come from query jobs by "rowsFrom"',
  ],
  deleteQuery: [undefined, 'Put it into a query job, and delete its rows by "rowsFrom"'],
  hardDelete: ['operation', 'Write "operation: hardDelete" in a job of its own'],
  updateWithMockData: [undefined, 'Values are sent as they stand in the file: take it out'],
  mockFields: [undefined, 'Values are sent as they stand in the file: take it out'],
  targetRecordsFilter: [undefined, 'All rows of the files are sent: take it out'],
  skipExistingRecords: [undefined, 'Take it out; an upsert by a key leaves no record twice'],
  bulkApiV1BatchSize: ['batch', 'Write "batch: { maxRecords: … }"'],
  bulkThreshold: [undefined, 'All records go through the Bulk API: take it out'],
  alwaysUseBulkApi: [undefined, 'All records go through the Bulk API: take it out'],
  alwaysUseRestApi: [undefined, 'All records go through the Bulk API: take it out'],
  bulkApiVersion: [undefined, 'Records go through the Bulk API 1.0: take it out'],
  apiVersion: [undefined, 'Its value is the input "api-version" of the step'],
  allOrNone: [undefined, 'How many records may fail is said by "maxFailedRecords"'],
  csvFileDelimiter: ['csv', 'Write "csv: { delimiter: … }" in a job, or in "defaults"'],
  csvReadFileDelimiter: ['csv', 'Write "csv: { delimiter: … }" in a job, or in "defaults"'],
  csvFileEncoding: ['csv', 'Write "csv: { encoding: … }" in a job, or in "defaults"'],
};

const CUMULUS_CI: Names = {
  sf_object: ['object', 'Write "object"'],
  table: ['files', 'Write "files" with the path of the CSV file that has its rows'],
  action: ['operation', 'Write "operation"'],
  api: [undefined, 'All records go through the Bulk API: take it out'],
  fields: [
    'columns',
    'Columns named like fields pass as they are; rename others under "columns": { Source: Field__c }',
  ],
  static: ['values', 'Write "values"'],
  lookups: ['references', 'Write "references: { Field__c: { job, key } }"'],
  update_key: ['externalIdFieldName', 'Write "externalIdFieldName"'],
  bulk_mode: ['concurrencyMode', 'Write "concurrencyMode: Parallel" or "concurrencyMode: Serial"'],
  batch_size: ['batch', 'Write "batch: { maxRecords: … }"'],
  record_type: ['values', 'Write "values: { RecordTypeId: … }", or a column "RecordType.DeveloperName"'],
  filters: [undefined, 'All rows of the files are sent: filter them before'],
  soql_filter: ['query', 'Put it into the "query" of a query job'],
  anchor_date: [
    'relativeDates',
    'Write dates as "today+3d", times as "today+3d@14:00", and name their fields in "relativeDates"',
  ],
  oid_as_pk: [undefined, 'Take it out'],
  select_options: [undefined, 'Parents are found by "references": take it out'],
};

/** What stands in an entry of `lookups`. */
const CUMULUS_CI_LOOKUP: Names = {
  table: ['job', 'Write "job" with the id of the job that loads the parents'],
  key_field: ['columns', 'Write "columns" for the column of this job that holds the key'],
  value_field: ['key', 'Write "key" for the column of the parents\' job'],
  after: [undefined, 'The order of the jobs follows from "references": take it out'],
};

const DATA_LOADER: Names = {
  'sfdc.entity': ['object', 'Write "object"'],
  'process.operation': ['operation', 'Write "operation"'],
  'sfdc.externalIdField': ['externalIdFieldName', 'Write "externalIdFieldName"'],
  'process.mappingFile': ['columns', 'Write "columns" with the path of the .sdl file'],
  'dataAccess.name': ['files', 'Write "files"'],
  'sfdc.loadBatchSize': ['batch', 'Write "batch: { maxRecords: … }"'],
  'sfdc.bulkApiSerialMode': ['concurrencyMode', 'Write "concurrencyMode: Serial"'],
  'sfdc.insertNulls': ['blankCells', 'Write "blankCells: null"'],
  'sfdc.assignmentRule': ['assignmentRuleId', 'Write "assignmentRuleId"'],
  'sfdc.extractionSOQL': ['query', 'Write "query"'],
};

const SF_CLI: Names = {
  sobject: ['object', 'Write "object"'],
  sobjectType: ['object', 'Write "object"'],
  file: ['files', 'Write "files"'],
  'external-id': ['externalIdFieldName', 'Write "externalIdFieldName"'],
  'column-delimiter': ['csv', 'Write "csv: { delimiter: … }"'],
  wait: ['timeout', 'Write "timeout: 30m"'],
  plan: ['treePlan', 'Write "treePlan" with the path of the plan'],
  saveRefs: [undefined, 'It stands in a plan of "sf data import tree", which "treePlan" names'],
  resolveRefs: [undefined, 'It stands in a plan of "sf data import tree", which "treePlan" names'],
};

const TOOLS: readonly (readonly [tool: string, names: Names])[] = [
  ['SFDMU', SFDMU],
  ['CumulusCI', CUMULUS_CI],
  ['CumulusCI', CUMULUS_CI_LOOKUP],
  ['Data Loader', DATA_LOADER],
  ['the sf CLI', SF_CLI],
];

const FOREIGN_KEYS: readonly ForeignKey[] = TOOLS.flatMap(([tool, names]) =>
  Object.entries(names).map(([name, [key, hint]]) => ({
    ...{ name, tool, hint },
    ...(key === undefined ? {} : { key }),
  })),
);

/** What another tool's key means among the keys that a map may have; undefined where none of the tools has it. */
export function foreignKey(name: string, keys: readonly string[]): ForeignKey | undefined {
  const meanings = FOREIGN_KEYS.filter((one) => one.name === name);
  return meanings.find(({ key }) => key !== undefined && keys.includes(key)) ?? meanings[0];
}
