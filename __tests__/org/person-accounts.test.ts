import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOrg, type RunningOrg } from '../../src/org/org.ts';
import type { StoredRecord, Value } from '../../src/org/records/stored-record.ts';
import { extendSchema, objectsFromYaml } from '../../src/org/schema/schema-folder.ts';
import { schemaFromFolders } from '../../src/org/schema/schema-sources.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { PlainClient } from './plain-client.ts';

const SCHEMA = `
Contact:
  fields:
    Level__c: picklist(Gold|Silver)
    Mentor__c: reference(Contact)
Account:
  recordTypes: [Business, Student]
  personAccounts: [PersonAccount, Student]
  fields:
    Ext__c: string(40) externalId unique
`;

let org: RunningOrg;
let client: PlainClient;
beforeEach(async () => {
  org = await startOrg({
    schema: extendSchema(standardObjects(), objectsFromYaml(SCHEMA)),
    timing: { kind: 'reads', reads: 0 },
  });
  client = new PlainClient(org);
});
afterEach(() => org.stop());

function all(name: string): StoredRecord[] {
  const object = org.schema.object(name);
  return object === undefined ? [] : org.store.all(object).filter(({ deleted }) => !deleted);
}

/** The values of a record, by field. */
function values(record: StoredRecord | undefined, ...names: string[]): Record<string, Value | undefined> {
  return Object.fromEntries(names.map((name) => [name, record?.values.get(name)]));
}

async function row(operation: string, csv: string, object = 'Account', more?: string): Promise<string> {
  return (await client.load(object, operation, csv, more)).split('\n')[1] ?? '';
}

const PERSON = 'FirstName,LastName,PersonEmail,Phone,Level__pc\nAda,Byron,Ada@Example.com,555,Gold\n';

describe('person accounts', () => {
  it('are an account and a contact in one', async () => {
    expect(await row('insert', PERSON)).toMatch(/^"001\w{15}","true","true",""$/);
    const [account] = all('Account');
    const [contact] = all('Contact');
    expect(values(account, 'Name', 'IsPersonAccount', 'PersonContactId', 'PersonEmail', 'Level__pc')).toEqual(
      {
        Name: 'Ada Byron',
        IsPersonAccount: true,
        PersonContactId: contact?.id,
        PersonEmail: 'ada@example.com',
        Level__pc: 'Gold',
      },
    );
    expect(
      values(
        contact,
        'Name',
        'FirstName',
        'LastName',
        'Email',
        'Phone',
        'Level__c',
        'AccountId',
        'IsPersonAccount',
      ),
    ).toEqual({
      ...{ Name: 'Ada Byron', FirstName: 'Ada', LastName: 'Byron', Email: 'ada@example.com', Phone: '555' },
      ...{ Level__c: 'Gold', AccountId: account?.id, IsPersonAccount: true },
    });
    expect(
      values(
        org.store.get(String(account?.values.get('RecordTypeId'))),
        'DeveloperName',
        'IsPersonType',
        'Name',
      ),
    ).toEqual({
      DeveloperName: 'PersonAccount',
      IsPersonType: true,
      Name: 'Person Account',
    });
  });

  it.each([
    ['Business', 'Name', /^"001\w{15}","true"/, false],
    ['Student', 'LastName', /^"001\w{15}","true"/, true],
    ['PersonAccount', 'LastName', /^"001\w{15}","true"/, true],
    [
      'Student',
      'Name',
      /INVALID_FIELD_FOR_INSERT_UPDATE:Account: bad field names on insert\/update call: Name:Name --/,
      undefined,
    ],
    [
      'Business',
      'LastName',
      /INVALID_FIELD_FOR_INSERT_UPDATE:Account: bad field names on insert\/update call: LastName:LastName --/,
      undefined,
    ],
    [
      'Student',
      'FirstName',
      /REQUIRED_FIELD_MISSING:Required fields are missing: \[LastName\]:LastName --/,
      undefined,
    ],
    ['Business', 'Site', /REQUIRED_FIELD_MISSING:Required fields are missing: \[Name\]:Name --/, undefined],
  ])('a record type %s with %s', async (type, field, expected, isPerson) => {
    expect(await row('insert', `RecordType.DeveloperName,${field}\n${type},X\n`)).toMatch(expected);
    expect(all('Account')[0]?.values.get('IsPersonAccount')).toBe(isPerson);
    expect(all('Contact')).toHaveLength(isPerson === true ? 1 : 0);
  });

  it('without a record type, a last name makes the person', async () => {
    expect(await row('insert', 'Name\nAcme\n')).toContain('"true","true"');
    expect(await row('insert', 'Name,PersonEmail\nAcme,a@example.com\n')).toContain(
      'bad field names on insert/update call: PersonEmail',
    );
    expect(await row('insert', 'Name,LastName\nAcme,Byron\n')).toContain(
      'bad field names on insert/update call: Name',
    );
    expect(all('Contact')).toEqual([]);
  });

  it('changes reach the other half', async () => {
    const id = (await row('insert', PERSON)).slice(1, 19);
    const [contact] = all('Contact');
    expect(
      await row('update', `Id,LastName,PersonMobilePhone,Level__pc\n${id},Lovelace,777,#N/A\n`),
    ).toContain('"true","false"');
    expect(values(contact, 'Name', 'LastName', 'MobilePhone', 'Level__c')).toEqual({
      ...{ Name: 'Ada Lovelace', LastName: 'Lovelace', MobilePhone: '777', Level__c: null },
    });
    expect(org.store.get(id)?.values.get('Name')).toBe('Ada Lovelace');
    expect(
      await row(
        'update',
        `Id,Email,FirstName,Level__c\n${contact?.id ?? ''},new@example.com,Augusta,Silver\n`,
        'Contact',
      ),
    ).toContain('"true","false"');
    expect(values(org.store.get(id), 'PersonEmail', 'FirstName', 'Name', 'Level__pc')).toEqual({
      ...{
        PersonEmail: 'new@example.com',
        FirstName: 'Augusta',
        Name: 'Augusta Lovelace',
        Level__pc: 'Silver',
      },
    });
    expect(await row('update', `Id,Name\n${id},Other\n`)).toContain(
      'bad field names on insert/update call: Name',
    );
    expect(await row('update', `Id,LastName\n${id},#N/A\n`)).toContain('REQUIRED_FIELD_MISSING');
  });

  it('are upserted like other accounts, and are parents like other contacts', async () => {
    const more = '<externalIdFieldName>Ext__c</externalIdFieldName><contentType>CSV</contentType>';
    for (const name of ['Byron', 'Lovelace']) {
      expect(await row('upsert', `Ext__c,LastName\np1,${name}\n`, 'Account', more)).toContain('"true"');
    }
    expect(all('Contact').map(({ values: held }) => held.get('LastName'))).toEqual(['Lovelace']);
    const [contact] = all('Contact');
    expect(await row('insert', `LastName,Mentor__c\nOther,${contact?.id ?? ''}\n`, 'Contact')).toContain(
      '"true","true"',
    );
    expect(await row('insert', `LastName,Mentor__pc\nThird,${contact?.id ?? ''}\n`)).toContain(
      '"true","true"',
    );
    expect(all('Contact').at(-1)?.values.get('Mentor__c')).toBe(contact?.id);
  });

  it('are deleted as accounts, with their contacts', async () => {
    const id = (await row('insert', PERSON)).slice(1, 19);
    const contactId = all('Contact')[0]?.id ?? '';
    expect(await row('delete', `Id\n${contactId}\n`, 'Contact')).toContain(
      'INSUFFICIENT_ACCESS_OR_READONLY:insufficient access rights on object id',
    );
    expect(await row('delete', `Id\n${id}\n`)).toContain('"true","false"');
    expect(all('Contact')).toEqual([]);
  });

  it('are described, and asked for', async () => {
    await row('insert', PERSON);
    await row('insert', 'Name\nAcme\n');
    const describe = (await (await client.rest('/services/data/v66.0/sobjects/Account/describe')).json()) as {
      fields: { name: string; nillable: boolean; createable: boolean }[];
      recordTypeInfos: { developerName: string; name: string; recordTypeId: string; master: boolean }[];
    };
    const field = (name: string): object | undefined => describe.fields.find((known) => known.name === name);
    expect(field('Name')).toMatchObject({ nillable: true, createable: true });
    expect(field('IsPersonAccount')).toMatchObject({ createable: false, nillable: false });
    expect(field('PersonContactId')).toMatchObject({ createable: false, referenceTo: ['Contact'] });
    expect(field('Mentor__pc')).toMatchObject({ relationshipName: 'Mentor__pr' });
    expect(
      describe.recordTypeInfos.map(({ developerName, master, name }) => [developerName, name, master]),
    ).toEqual([
      ['Business', 'Business', false],
      ['Student', 'Student', false],
      ['PersonAccount', 'Person Account', false],
      ['Master', 'Master', true],
    ]);
    const query = encodeURIComponent(
      'SELECT Name, PersonContact.Email FROM Account WHERE IsPersonAccount = true',
    );
    const answer = (await (await client.rest(`/services/data/v66.0/query?q=${query}`)).json()) as {
      records: object[];
    };
    expect(answer.records).toMatchObject([
      { Name: 'Ada Byron', PersonContact: { Email: 'ada@example.com' } },
    ]);
  });

  it('are switched on by a describe too, and by nothing else', async () => {
    const described = await client.rest('/services/data/v66.0/sobjects/Account/describe');
    const folder = mkdtempSync(join(tmpdir(), 'schema-'));
    writeFileSync(join(folder, 'account.json'), await described.text());
    const schema = schemaFromFolders([folder], standardObjects()).schema;
    rmSync(folder, { recursive: true });
    expect(schema.object('Contact')?.field('IsPersonAccount')).toBeDefined();
    expect(schema.object('Account')?.recordTypes.filter(({ isPerson }) => isPerson)).toMatchObject([
      { developerName: 'PersonAccount', label: 'Person Account' },
    ]);
    const without = extendSchema(standardObjects(), objectsFromYaml('Account: { personAccounts: false }'));
    expect(without.object('Account')?.field('LastName')).toBeUndefined();
    const all = extendSchema(standardObjects(), objectsFromYaml('Account: { personAccounts: true }'));
    expect(all.object('Account')?.recordTypes).toMatchObject([
      { developerName: 'PersonAccount', isPerson: true },
    ]);
    expect(() => objectsFromYaml('Contact: { personAccounts: true }')).toThrow(
      'Contact has no personAccounts: only Account has',
    );
    expect(() => objectsFromYaml('Account: { personAccounts: some }')).toThrow(
      'Account.personAccounts must be a list of developer names',
    );
  });
});
