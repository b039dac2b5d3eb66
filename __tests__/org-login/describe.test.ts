import { Connection, type DescribeSObjectResult } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { Schema } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';

let org: RunningOrg;
let contact: DescribeSObjectResult;
let connection: Connection;
beforeAll(async () => {
  const objects = standardObjects().map((object) =>
    object.name === 'Contact'
      ? object.with([
          fieldFromNotation('Key__c', 'string(40) externalId unique'),
          fieldFromNotation('Level__c', 'multipicklist(Low|High) restricted'),
          fieldFromNotation('Ready__c', 'boolean default=true'),
          fieldFromNotation('About__c', 'reference(Account,Lead) relationship=About__r'),
        ])
      : object,
  );
  org = await startOrg({ schema: new Schema(objects), usageTail: '; api-bursts=1/750' });
  connection = new Connection({ instanceUrl: org.url, accessToken: org.token, version: '62.0' });
  contact = await connection.sobject('Contact').describe();
});
afterAll(() => org.stop());

const field = (name: string): object | undefined => contact.fields.find((known) => known.name === name);

describe('what a check before a load needs to know of a field', () => {
  it.each([
    ['Id', { type: 'id', length: 18, createable: false, updateable: false, nillable: false, idLookup: true }],
    ['CreatedDate', { type: 'datetime', createable: false, nillable: false, defaultedOnCreate: true }],
    [
      'LastName',
      { type: 'string', length: 80, createable: true, nillable: false, compoundFieldName: 'Name' },
    ],
    ['Name', { createable: false, nameField: true, compoundFieldName: null }],
    ['MailingCity', { length: 40, createable: true, compoundFieldName: 'MailingAddress' }],
    ['MailingAddress', { type: 'address', createable: false, filterable: true }],
    ['Description', { type: 'textarea', length: 32_000, filterable: false }],
    [
      'OwnerId',
      { referenceTo: ['User'], relationshipName: 'Owner', nillable: false, defaultedOnCreate: true },
    ],
    ['Key__c', { custom: true, length: 40, externalId: true, idLookup: true, unique: true }],
    ['Ready__c', { type: 'boolean', nillable: false, defaultedOnCreate: true, defaultValue: true }],
    [
      'About__c',
      { referenceTo: ['Account', 'Lead'], relationshipName: 'About__r', polymorphicForeignKey: true },
    ],
    [
      'Level__c',
      {
        restrictedPicklist: true,
        picklistValues: [
          { active: true, defaultValue: false, label: 'Low', validFor: null, value: 'Low' },
          { active: true, defaultValue: false, label: 'High', validFor: null, value: 'High' },
        ],
      },
    ],
  ])('%s', (name, facts) => {
    expect(field(name)).toMatchObject(facts);
  });

  it('has every member that the reference names', () => {
    const members = [
      ...['name', 'label', 'type', 'soapType', 'length', 'byteLength', 'precision', 'scale', 'digits'],
      ...['nillable', 'defaultedOnCreate', 'createable', 'updateable', 'calculated', 'autoNumber', 'unique'],
      ...['caseSensitive', 'externalId', 'idLookup', 'referenceTo', 'relationshipName', 'namePointing'],
      ...['polymorphicForeignKey', 'compoundFieldName', 'picklistValues', 'restrictedPicklist'],
      ...['dependentPicklist', 'controllerName'],
    ];
    for (const known of contact.fields) expect(Object.keys(known)).toEqual(expect.arrayContaining(members));
  });
});

describe('what it needs to know of objects', () => {
  it('is in the list of all, and the same in each', async () => {
    const { sobjects } = await connection.describeGlobal();
    for (const name of ['Contact', 'User', 'Organization', 'Account']) {
      const listed = sobjects.find((object) => object.name === name);
      expect(await connection.sobject(name).describe()).toMatchObject({ ...listed });
      expect(listed).toMatchObject({ queryable: true, createable: name !== 'Organization' });
    }
  });

  it('comes with the usage of the API in any of its forms', async () => {
    const answer = await fetch(`${org.url}/services/data/v62.0/sobjects`, {
      headers: { Authorization: `Bearer ${org.token}` },
    });
    expect(answer.headers.get('sforce-limit-info')).toMatch(/^api-usage=\d+\/15000; api-bursts=1\/750$/);
  });
});
