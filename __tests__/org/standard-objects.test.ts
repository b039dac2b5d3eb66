import { describe, expect, it } from 'vitest';
import { describeObject } from '../../src/org/rest/describe.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { isKey, isRequired, type Field } from '../../src/org/schema/field.ts';
import { ObjectSchema, Schema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';
import { objectsFromTable } from '../../src/org/schema/object-table.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';

const custom = new ObjectSchema('Space__c', 'a00', [
  ...SYSTEM_FIELDS,
  fieldFromNotation('Name', 'string(80) idLookup defaulted'),
]);
const schema = new Schema([...standardObjects(), custom]);

function field(path: string): Field {
  const [object = '', name = ''] = path.split('.');
  const found = schema.object(object)?.field(name);
  if (found === undefined) throw new Error(`There is no ${path}`);
  return found;
}

/** Rights as letters: may be created, updated, empty, is filled when left out, finds records. */
function rights(path: string): string {
  const { createable, defaultedOnCreate, idLookup, nillable, updateable } = field(path);
  const letters = Object.entries({
    C: createable,
    U: updateable,
    N: nillable,
    D: defaultedOnCreate,
    K: idLookup,
  });
  return letters.map(([letter, has]) => (has ? letter : '')).join('');
}

describe('standard objects', () => {
  // Recorded describes of real orgs say so; C, U, N, D, K as above.
  it.each([
    ['Account.Name', 'CU'],
    ['Account.YearStarted', 'CUN'],
    ['Account.NaicsCode', 'CUN'],
    ['Account.JigsawCompanyId', 'N'],
    ['Account.IsPartner', 'UD'],
    ['Account.BillingGeocodeAccuracy', 'CUN'],
    ['Account.BillingAddress', 'N'],
    ['Account.OwnerId', 'CUD'],
    ['Contact.Email', 'CUNK'],
    ['Contact.Name', ''],
    ['Contact.IndividualId', 'CUN'],
    ['Contact.EmailBouncedReason', 'CUN'],
    ['Lead.EmailBouncedReason', 'UN'],
    ['Lead.IsConverted', 'CD'],
    ['Lead.Status', 'CUD'],
    ['Lead.IndividualId', 'CUN'],
    ['Opportunity.Name', 'CUK'],
    ['Opportunity.ContactId', 'CN'],
    ['Opportunity.IsPrivate', 'CUD'],
    ['Opportunity.Probability', 'CUND'],
    ['Opportunity.Pricebook2Id', 'CUND'],
    ['Opportunity.ForecastCategory', ''],
    ['OpportunityContactRole.ContactId', 'CU'],
    ['OpportunityContactRole.OpportunityId', 'C'],
    ['OpportunityLineItem.Quantity', 'CU'],
    ['OpportunityLineItem.ListPrice', 'N'],
    ['Case.CaseNumber', 'DK'],
    ['Case.Status', 'CUND'],
    ['Case.SuppliedEmail', 'CUN'],
    ['Event.EventSubtype', 'CN'],
    ['Event.IsReminderSet', 'CUD'],
    ['Event.RecurrenceEndDateOnly', 'CUN'],
    ['Event.IsRecurrence', 'CD'],
    ['Event.ShowAs', 'CUND'],
    ['Task.TaskSubtype', 'CN'],
    ['Task.IsHighPriority', 'D'],
    ['Order.StatusCode', 'U'],
    ['Order.AccountId', 'CUN'],
    ['OrderItem.ListPrice', 'CN'],
    ['Contract.ActivatedDate', 'UN'],
    ['PricebookEntry.Pricebook2Id', 'C'],
    ['CampaignMember.LeadId', 'CN'],
    ['CampaignMember.Email', 'N'],
    ['Quote.Name', 'CUK'],
    ['Quote.ExpirationDate', 'CUN'],
    ['ContentVersion.ContentDocumentId', 'CN'],
    ['ContentDocument.Title', 'U'],
    ['Attachment.ParentId', 'C'],
    ['BusinessHours.MondayStartTime', 'CUN'],
    ['Group.Type', 'CD'],
    ['RecordType.IsActive', 'UD'],
    ['User.CommunityNickname', 'CUND'],
  ])('%s: %s', (path, expected) => {
    expect(rights(path)).toBe(expected);
  });

  it.each([
    ['Account', 'Name'],
    ['Contact', 'LastName'],
    ['Lead', 'LastName Company'],
    ['Opportunity', 'Name StageName CloseDate'],
    ['OpportunityContactRole', 'OpportunityId ContactId'],
    ['Case', ''],
    ['Task', ''],
    ['Event', ''],
    ['Order', 'EffectiveDate Status'],
    ['OrderItem', 'OrderId PricebookEntryId Quantity'],
    ['QuoteLineItem', 'QuoteId PricebookEntryId Quantity UnitPrice'],
    ['GroupMember', 'GroupId UserOrGroupId'],
  ])('an insert of %s needs %j', (name, required) => {
    const fields = schema.object(name)?.fields.filter(isRequired) ?? [];
    expect(fields.map((one) => one.name).join(' ')).toBe(required);
  });

  it('finds records by few fields but the Id', () => {
    const keys = schema.objects.flatMap(({ fields, name }) =>
      fields.filter((one) => isKey(one) && one.type !== 'id').map((one) => `${name}.${one.name}`),
    );
    expect(keys).toEqual([
      ...['Contact.Email', 'Lead.Email', 'Opportunity.Name', 'Quote.Name', 'Order.OrderNumber'],
      ...[
        'Contract.ContractNumber',
        'Case.CaseNumber',
        'User.Username',
        'User.Email',
        'User.FederationIdentifier',
      ],
      ...['RecordType.Name', 'RecordType.DeveloperName', 'Space__c.Name'],
    ]);
  });

  it('tasks, events, cases and leads have owners other than users', () => {
    const owners = ['Task', 'Event', 'Case', 'Lead', 'Account'].map(
      (name) => field(`${name}.OwnerId`).referenceTo,
    );
    expect(owners).toEqual([
      ['Group', 'User'],
      ['Calendar', 'User'],
      ['Group', 'User'],
      ['Group', 'User'],
      ['User'],
    ]);
  });

  it('what any record may have, those of custom objects have too', () => {
    const open = ['Task.WhatId', 'Event.WhatId', 'Attachment.ParentId', 'Note.ParentId'];
    for (const path of [
      ...open,
      'ContentDocumentLink.LinkedEntityId',
      'ContentVersion.FirstPublishLocationId',
    ]) {
      expect(field(path).referenceTo, path).toContain('Space__c');
      expect(field(path).referenceTo, path).not.toContain('*');
    }
    expect(field('Task.WhoId').referenceTo).toEqual(['Contact', 'Lead']);
  });

  it('names the relationships that lead to children as describes do', () => {
    const children = (name: string): Record<string, unknown> => {
      const object = schema.object(name);
      const described = object && describeObject(object, '62.0', schema);
      const list = described?.['childRelationships'] as {
        childSObject: string;
        field: string;
        relationshipName: string;
      }[];
      return Object.fromEntries(
        list.map((child) => [`${child.childSObject}.${child.field}`, child.relationshipName]),
      );
    };
    expect(children('Account')).toMatchObject({
      'Account.ParentId': 'ChildAccounts',
      'Contact.AccountId': 'Contacts',
      'Opportunity.AccountId': 'Opportunities',
      'Asset.AssetProvidedById': 'ProvidedAssets',
      'Lead.ConvertedAccountId': null,
      'Task.AccountId': null,
    });
    expect(children('Contact')).toMatchObject({
      'Contact.ReportsToId': null,
      'Contract.CustomerSignedId': 'ContractsSigned',
    });
    expect(children('Case')).toMatchObject({
      'Case.ParentId': 'Cases',
      'CaseComment.ParentId': 'CaseComments',
    });
  });

  it('refuses a line of a table that it cannot read, by showing it', () => {
    expect(() => objectsFromTable('Thing 0XX\n  Name string(80)')).toThrow(
      '"  Name string(80)" is no line of a table',
    );
    const [thing] = objectsFromTable(
      'Thing 0XX\n  Size "How large", Weight: double(5,2)\n  HomeAddress: address',
    );
    expect(thing?.field('Size')).toMatchObject({ label: 'How large', scale: 2 });
    expect(thing?.field('Weight')).toMatchObject({ label: 'Weight' });
    expect(thing?.field('HomePostalCode')).toMatchObject({ length: 20, label: 'Home Zip/Postal Code' });
  });
});
