/** Fields that nobody can write, whatever the object. */
const READ_ONLY = new Set(
  [
    'CreatedById',
    'CreatedDate',
    'LastModifiedById',
    'LastModifiedDate',
    'SystemModstamp',
    'IsDeleted',
    'LastViewedDate',
    'LastReferencedDate',
    'LastActivityDate',
    'MasterRecordId',
    'PhotoUrl',
    'JigsawCompanyId',
    'JigsawContactId',
  ].map((name) => name.toLowerCase()),
);

/** Fields of standard objects that nobody can write. */
const READ_ONLY_OF: Readonly<Record<string, readonly string[]>> = {
  case: [
    'CaseNumber',
    'IsClosed',
    'ClosedDate',
    'ContactPhone',
    'ContactMobile',
    'ContactEmail',
    'ContactFax',
  ],
  contract: ['ContractNumber', 'EndDate'],
  opportunity: [
    'IsClosed',
    'IsWon',
    'ExpectedRevenue',
    'HasOpportunityLineItem',
    'Fiscal',
    'FiscalQuarter',
    'FiscalYear',
  ],
  opportunitylineitem: ['TotalPrice', 'ProductCode', 'Name'],
  order: ['OrderNumber', 'TotalAmount'],
  pricebook2: ['IsStandard'],
  pricebookentry: ['Name', 'ProductCode'],
  task: ['CompletedDateTime', 'IsClosed', 'AccountId'],
};

/** Objects whose name is put together from other fields. */
const PEOPLE = ['contact', 'lead', 'user'];

export function isReadOnly(object: string, field: string): boolean {
  const name = field.toLowerCase();
  const isComposed = name === 'name' && PEOPLE.includes(object.toLowerCase());
  const own = READ_ONLY_OF[object.toLowerCase()] ?? [];
  return READ_ONLY.has(name) || isComposed || own.some((one) => one.toLowerCase() === name);
}

/** The columns that stand for a field of a query which puts several together. */
export function componentsOf(object: string, field: string): readonly string[] {
  const name = field.replace(/^Name\./i, '');
  if (/^name$/i.test(name) && PEOPLE.includes(object.toLowerCase()))
    return ['Salutation', 'FirstName', 'LastName'];
  const [, address] = /^(\w*)Address$/i.exec(name) ?? [];
  if (address === undefined) return [name];
  const parts = [
    'Street',
    'City',
    'State',
    'PostalCode',
    'Country',
    'StateCode',
    'CountryCode',
    'Latitude',
    'Longitude',
    'GeocodeAccuracy',
  ];
  return [name, ...parts.map((part) => `${address}${part}`)];
}

/** Objects of which SFDMU itself takes care: those of the target org are meant, and their files are never loaded. */
export function isOfTarget(object: string, operation: string): boolean {
  return (
    /^(?:RecordType|Group|UserAndGroup)$/i.test(object) || (/^User$/i.test(object) && operation !== 'update')
  );
}

/** Relationships to users, or to users and queues. */
export function isToUsers(relationship: string): boolean {
  return /^(?:owner|createdby|lastmodifiedby|manager|assignedto|\w*user)(?:__r)?$/i.test(relationship);
}
