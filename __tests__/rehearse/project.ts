import type { WorkspaceFiles } from '../runner/job-workspace.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** A metadata file. */
export function metadata(root: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${NAMESPACE}>\n${body}\n</${root}>\n`;
}

const OBJECTS = 'force-app/main/default/objects';

/** A project whose metadata declares `Garden__c`, which belongs to an account. */
export const PROJECT: WorkspaceFiles = {
  'sfdx-project.json': JSON.stringify({ packageDirectories: [{ path: 'force-app' }, { path: 'not-there' }] }),
  [`${OBJECTS}/Garden__c/Garden__c.object-meta.xml`]: metadata(
    'CustomObject',
    '<label>Garden</label><nameField><label>Garden</label><type>Text</type></nameField>',
  ),
  [`${OBJECTS}/Garden__c/fields/Soil__c.field-meta.xml`]: metadata(
    'CustomField',
    '<fullName>Soil__c</fullName><label>Soil</label><type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>Clay</fullName><default>false</default></value><value><fullName>Sand</fullName><default>false</default></value></valueSetDefinition></valueSet>',
  ),
  [`${OBJECTS}/Garden__c/fields/Keeper__c.field-meta.xml`]: metadata(
    'CustomField',
    '<fullName>Keeper__c</fullName><label>Keeper</label><referenceTo>Account</referenceTo><relationshipName>Gardens</relationshipName><type>MasterDetail</type>',
  ),
  [`${OBJECTS}/Account/fields/Key__c.field-meta.xml`]: metadata(
    'CustomField',
    '<fullName>Key__c</fullName><externalId>true</externalId><label>Key</label><length>8</length><type>Text</type><unique>true</unique>',
  ),
};

export const JOBS = `version: 1
jobs:
  accounts: {object: Account, operation: upsert, externalIdFieldName: Key__c, files: accounts.csv}
  gardens: {object: Garden__c, operation: insert, files: gardens.csv}
`;

export const ROWS: WorkspaceFiles = {
  'bulk-load.yml': JOBS,
  'accounts.csv': 'Name,Key__c\nFirst,A-1\nSecond,A-2\n',
  'gardens.csv': 'Name,Soil__c,Keeper__r.Key__c\nRoses,Clay,A-1\nHerbs,Sand,A-2\n',
};
