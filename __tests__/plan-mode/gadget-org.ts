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
  Opens__c: 'time',
  Mail__c: 'email',
  Loose__c: 'string(20) externalId',
  Total__c: 'double(10,2) calculated',
  Serial__c: 'string(10) createOnly',
  Parent__c: 'reference(Gadget__c) relationship=Parent__r',
  Account__c: 'reference(Account) relationship=Account__r',
  Who__c: 'reference(Contact,Lead) relationship=Who__r',
};

/** An org with gadgets beside the standard objects, all of which have an external id. Its batches are done at once. */
export async function gadgetOrg(options: OrgOptions = {}): Promise<RunningOrg> {
  const key = fieldFromNotation('External_Id__c', 'string(80) unique externalId');
  const fields = Object.entries(FIELDS).map(([name, notation]) => fieldFromNotation(name, notation));
  const org = await startOrg({
    ...options,
    timing: { kind: 'reads', reads: 0 },
    schema: new Schema([
      ...standardObjects().map((object) => object.with([key])),
      new ObjectSchema('Gadget__c', 'a0G', [...SYSTEM_FIELDS, ...fields]),
    ]),
  });
  atEnd(() => org.stop());
  return org;
}
