import { startOrg, type OrgOptions, type RunningOrg } from '../../src/org/org.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema, Schema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { atEnd } from '../scenarios/teardown.ts';

/** Fields of `Gadget__c`, one for each type that is checked. */
const FIELDS: Readonly<Record<string, string>> = {
  Name: 'string(80) required',
  Key__c: 'string(20) unique externalId',
  Code__c: 'string(10) unique',
  Size__c: 'int(4)',
  Weight__c: 'double(6,2)',
  Active__c: 'boolean',
  Built__c: 'date',
  Sold__c: 'datetime',
  Colour__c: 'picklist(Red|Green|Blue) restricted',
  Tags__c: 'multipicklist(New|Rare|Old) restricted',
  Note__c: 'textarea(40)',
  Label__c: 'string(30)',
  Opens__c: 'time',
  Mail__c: 'email',
  Loose__c: 'string(20) externalId',
  Total__c: 'double(10,2) calculated',
  Serial__c: 'string(10) createOnly',
  Parent__c: 'reference(Gadget__c) relationship=Parent__r',
  Account__c: 'reference(Account) relationship=Account__r',
  Who__c: 'reference(Contact,Lead) relationship=Who__r',
};

/** Records that cannot be without a gadget. */
const FIELDS_OF_PARTS: typeof FIELDS = {
  Name: 'string(80)',
  Parent__c: 'reference(Gadget__c) required relationship=Parent__r',
};

/** An org with gadgets and parts beside the standard objects, all of which have an external id. Its batches are done at once. */
export async function gadgetOrg(options: OrgOptions = {}): Promise<RunningOrg> {
  const key = fieldFromNotation('External_Id__c', 'string(80) unique externalId');
  const object = (name: string, prefix: string, fields: typeof FIELDS): ObjectSchema =>
    new ObjectSchema(name, prefix, [
      ...SYSTEM_FIELDS,
      ...Object.entries(fields).map(([field, notation]) => fieldFromNotation(field, notation)),
    ]);
  const org = await startOrg({
    ...options,
    timing: { kind: 'reads', reads: 0 },
    schema: new Schema([
      ...standardObjects().map((standard) => standard.with([key])),
      object('Gadget__c', 'a0G', FIELDS),
      object('Part__c', 'a0P', FIELDS_OF_PARTS),
    ]),
  });
  atEnd(() => org.stop());
  return org;
}
