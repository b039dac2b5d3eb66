import type { Field, FieldType } from '../schema/field.ts';
import type { ObjectSchema, Schema } from '../schema/object-schema.ts';

const SOAP_TYPES: Partial<Record<FieldType, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  base64: 'xsd:base64Binary',
  address: 'urn:address',
  location: 'urn:location',
};

/** What the list of all objects says of each. */
function objectSummary(object: ObjectSchema, version: string): Record<string, unknown> {
  const url = `/services/data/v${version}/sobjects/${object.name}`;
  const writable = object.fields.some((field) => field.createable);
  return {
    activateable: false,
    createable: writable,
    custom: object.name.endsWith('__c'),
    customSetting: false,
    deletable: writable,
    deprecatedAndHidden: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: `${object.label}s`,
    layoutable: true,
    name: object.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: true,
    triggerable: true,
    undeletable: writable,
    updateable: writable,
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}

/** `sobjects`: all objects. */
export function describeGlobal(schema: Schema, version: string): Record<string, unknown> {
  const sobjects = schema.objects.map((object) => objectSummary(object, version));
  return { encoding: 'UTF-8', maxBatchSize: 200, sobjects };
}

/** `sobjects/X/describe`: an object with its fields. */
export function describeObject(object: ObjectSchema, version: string): Record<string, unknown> {
  return {
    ...objectSummary(object, version),
    childRelationships: [],
    fields: object.fields.map(describeField),
    recordTypeInfos: [
      {
        active: true,
        available: true,
        defaultRecordTypeMapping: true,
        developerName: 'Master',
        master: true,
        name: 'Master',
        recordTypeId: '012000000000000AAA',
      },
    ],
  };
}

function describeField(field: Field): Record<string, unknown> {
  return {
    aggregatable: true,
    autoNumber: field.autoNumber,
    byteLength: field.length * (field.type === 'id' || field.type === 'reference' ? 1 : 3),
    calculated: field.calculated,
    cascadeDelete: field.cascadeDelete,
    caseSensitive: field.caseSensitive,
    compoundFieldName: null,
    controllerName: null,
    createable: field.createable,
    custom: field.name.endsWith('__c'),
    defaultValue: field.type === 'boolean' ? false : null,
    defaultedOnCreate: field.defaultedOnCreate,
    dependentPicklist: false,
    digits: field.type === 'int' ? field.precision : 0,
    externalId: field.externalId,
    filterable: true,
    groupable: true,
    idLookup: field.idLookup,
    label: field.label,
    length: field.length,
    name: field.name,
    nameField: field.name === 'Name',
    namePointing: field.referenceTo.length > 1,
    nillable: field.nillable,
    permissionable: true,
    picklistValues: field.picklistValues.map((value) => ({
      active: true,
      defaultValue: value === field.defaultValue,
      label: value,
      validFor: null,
      value,
    })),
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: field.type === 'int' ? 0 : field.precision,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName ?? null,
    restrictedDelete: field.restrictedDelete,
    restrictedPicklist: field.restrictedPicklist,
    scale: field.scale,
    soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
    sortable: true,
    type: field.type,
    unique: field.unique,
    updateable: field.updateable,
  };
}
