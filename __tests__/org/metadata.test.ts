import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startOrg } from '../../src/org/org.ts';
import { describeObject } from '../../src/org/rest/describe.ts';
import { SchemaMistakes } from '../../src/org/schema/schema-finding.ts';
import { schemaFromFolders, type SchemaSources } from '../../src/org/schema/schema-sources.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import { PlainClient } from './plain-client.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'metadata-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function read(files: Readonly<Record<string, string>>): SchemaSources {
  write(files);
  return schemaFromFolders([folder], standardObjects());
}

function document(root: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${NAMESPACE}>\n${body}\n</${root}>\n`;
}

/** Fields as their elements, by object and name. */
const FIELDS: Readonly<Record<string, string>> = {
  Key__c:
    '<externalId>true</externalId><label>Key</label><length>30</length><type>Text</type><unique>true</unique>',
  Cased__c:
    '<caseSensitive>true</caseSensitive><label>Cased</label><length>9</length><type>Text</type><unique>true</unique>',
  Story__c:
    '<label>Story</label><length>5000</length><type>LongTextArea</type><visibleLines>3</visibleLines>',
  Page__c: '<label>Page</label><length>6000</length><type>Html</type><visibleLines>9</visibleLines>',
  Price__c:
    '<label>Price</label><precision>16</precision><scale>2</scale><required>true</required><type>Currency</type>',
  Size__c:
    '<label>Size</label><precision>5</precision><scale>1</scale><type>Number</type><defaultValue>2.5</defaultValue>',
  On__c: '<label>On</label><type>Checkbox</type><defaultValue>true</defaultValue>',
  Since__c: '<label>Since</label><type>Date</type><defaultValue>TODAY()</defaultValue>',
  Secret__c:
    '<label>Secret</label><length>40</length><maskChar>X</maskChar><maskType>all</maskType><type>EncryptedText</type>',
  Where__c: '<label>Where</label><scale>7</scale><type>Location</type>',
  Sum__c:
    '<formula>Price__c * 2</formula><label>Sum</label><precision>18</precision><scale>3</scale><type>Number</type>',
  Word__c: '<formula>"a"</formula><label>Word</label><type>Text</type>',
  Serial__c:
    '<displayFormat>S-{000}</displayFormat><label>Serial</label><startingNumber>5</startingNumber><type>AutoNumber</type>',
  Owner__c:
    '<deleteConstraint>Restrict</deleteConstraint><label>Keeper</label><referenceTo>Contact</referenceTo><relationshipName>Kept</relationshipName><type>Lookup</type>',
  Kind__c:
    '<label>Kind</label><type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted><value><fullName>big</fullName><default>true</default><label>Big one</label></value><value><fullName>small</fullName><default>false</default><label>small</label></value><value><fullName>old</fullName><default>false</default><isActive>false</isActive><label>old</label></value></valueSetDefinition></valueSet>',
  Form__c:
    '<label>Form</label><type>MultiselectPicklist</type><visibleLines>4</visibleLines><valueSet><controllingField>Kind__c</controllingField><restricted>true</restricted><valueSetName>Forms</valueSetName><valueSettings><controllingFieldValue>small</controllingFieldValue><valueName>round</valueName></valueSettings></valueSet>',
};
const LINE_FIELDS: Readonly<Record<string, string>> = {
  Parent__c:
    '<label>Parent</label><referenceTo>Thing__c</referenceTo><relationshipLabel>Lines</relationshipLabel><relationshipName>Lines</relationshipName><relationshipOrder>0</relationshipOrder><reparentableMasterDetail>false</reparentableMasterDetail><type>MasterDetail</type>',
};
const THING =
  '<label>Thing</label><nameField><displayFormat>T-{0000}</displayFormat><label>Thing No</label><type>AutoNumber</type></nameField><pluralLabel>Things</pluralLabel>';
const LINE = '<label>Line</label><nameField><label>Line Name</label><type>Text</type></nameField>';
const RECORD_TYPE =
  '<active>true</active><label>Only big</label><picklistValues><picklist>Kind__c</picklist><values><fullName>big</fullName><default>true</default></values></picklistValues>';
const VALUE_SETS = {
  'globalValueSets/Forms.globalValueSet-meta.xml': document(
    'GlobalValueSet',
    '<customValue><fullName>round</fullName><default>false</default><label>round</label></customValue><customValue><fullName>flat</fullName><default>false</default><label>flat</label></customValue>',
  ),
};

function decomposed(): Record<string, string> {
  const fields = (object: string, all: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(all).map(([name, body]) => [
      `objects/${object}/fields/${name}.field-meta.xml`,
      document('CustomField', `<fullName>${name}</fullName>${body}`),
    ]);
  return {
    ...VALUE_SETS,
    'objects/Thing__c/Thing__c.object-meta.xml': document('CustomObject', THING),
    'objects/Thing__c/recordTypes/Big.recordType-meta.xml': document(
      'RecordType',
      `<fullName>Big</fullName>${RECORD_TYPE}`,
    ),
    'objects/Line__c/Line__c.object-meta.xml': document('CustomObject', LINE),
    ...Object.fromEntries([...fields('Thing__c', FIELDS), ...fields('Line__c', LINE_FIELDS)]),
  };
}

function whole(): Record<string, string> {
  const fields = (all: Readonly<Record<string, string>>): string =>
    Object.entries(all)
      .map(([name, body]) => `<fields><fullName>${name}</fullName>${body}</fields>`)
      .join('\n');
  const type = `<recordTypes><fullName>Big</fullName>${RECORD_TYPE}</recordTypes>`;
  return {
    ...VALUE_SETS,
    'objects/Thing__c.object': document('CustomObject', `${fields(FIELDS)}\n${type}\n${THING}`),
    'objects/Line__c.object': document('CustomObject', `${fields(LINE_FIELDS)}\n${LINE}`),
  };
}

function fieldsOf({ schema }: SchemaSources, name: string): Record<string, Record<string, unknown>> {
  const object = schema.object(name);
  if (object === undefined) throw new Error(`There is no ${name}`);
  const { fields } = describeObject(object, '66.0', schema) as { fields: Record<string, unknown>[] };
  return Object.fromEntries(fields.map((field) => [String(field['name']), field]));
}

describe('metadata', () => {
  it('becomes the fields that a describe lists', () => {
    const sources = read(decomposed());
    expect(sources.declared.toSorted()).toEqual(['Line__c', 'Thing__c']);
    const fields = fieldsOf(sources, 'Thing__c');
    expect(fields).toMatchObject({
      Name: { label: 'Thing No', autoNumber: true, createable: false, nameField: true },
      OwnerId: { createable: true },
      RecordTypeId: { referenceTo: ['RecordType'] },
      Key__c: {
        type: 'string',
        length: 30,
        externalId: true,
        unique: true,
        caseSensitive: false,
        idLookup: true,
      },
      Cased__c: { unique: true, caseSensitive: true, externalId: false, idLookup: false },
      Story__c: { type: 'textarea', length: 5000, extraTypeInfo: 'plaintextarea', filterable: false },
      Page__c: { type: 'textarea', length: 6000, extraTypeInfo: 'richtextarea', htmlFormatted: true },
      Price__c: { type: 'currency', precision: 16, scale: 2, nillable: false, defaultedOnCreate: false },
      Size__c: { type: 'double', precision: 5, scale: 1, nillable: true, defaultedOnCreate: true },
      On__c: { type: 'boolean', defaultValue: true, nillable: false, defaultedOnCreate: true },
      Since__c: { type: 'date', defaultedOnCreate: true },
      Secret__c: { type: 'encryptedstring', length: 40, encrypted: true },
      Where__c: { type: 'location', createable: false },
      Where__Latitude__s: { type: 'double', precision: 10, scale: 7, createable: true },
      Sum__c: { type: 'double', calculated: true, createable: false, updateable: false, scale: 3 },
      Word__c: { type: 'string', calculated: true, length: 1300, createable: false },
      Serial__c: { type: 'string', autoNumber: true, length: 30, createable: false },
      Owner__c: { type: 'reference', relationshipName: 'Owner__r', restrictedDelete: true, nillable: true },
      Kind__c: {
        restrictedPicklist: true,
        picklistValues: [
          { value: 'big', label: 'Big one', defaultValue: true },
          { value: 'small', label: 'small', defaultValue: false },
        ],
      },
      Form__c: {
        type: 'multipicklist',
        restrictedPicklist: true,
        dependentPicklist: true,
        controllerName: 'Kind__c',
        picklistValues: [
          { value: 'round', validFor: 'QAAA' },
          { value: 'flat', validFor: 'AAAA' },
        ],
      },
    });
    const line = fieldsOf(sources, 'Line__c');
    expect(line['Parent__c']).toMatchObject({
      ...{ nillable: false, cascadeDelete: true, updateable: false, createable: true, relationshipOrder: 0 },
    });
    expect(line['OwnerId']).toBeUndefined();
    expect(
      sources.notUnderstood.map(({ file, line: at, message }) => [file.split('/').at(-1), at, message]),
    ).toEqual([
      ['Since__c.field-meta.xml', 3, 'the default of Since__c is a formula, which is not worked out here'],
    ]);
  });

  it('is described as orgs were recorded to describe what they have of the same', () => {
    const sources = read(decomposed());
    const line = fieldsOf(sources, 'Line__c');
    expect(line['Id']).toMatchObject({ label: 'Record ID' });
    expect(line['Name']).toMatchObject({ nillable: true, defaultedOnCreate: true, extraTypeInfo: null });
    expect(fieldsOf(sources, 'Thing__c')['Name']).toMatchObject({ nillable: false, createable: false });
    const contact = fieldsOf(sources, 'Contact');
    expect(contact['Id']).toMatchObject({ label: 'Contact ID' });
    expect(contact['MailingAddress']).toMatchObject({ filterable: true, sortable: false });
    for (const name of ['Name', 'FirstName', 'LastName', 'Salutation']) {
      expect(contact[name]).toMatchObject({ extraTypeInfo: 'personname' });
    }
    const account = fieldsOf(sources, 'Account');
    expect([account['Name'], account['PhotoUrl']]).toMatchObject([
      { extraTypeInfo: 'switchablepersonname' },
      { extraTypeInfo: 'imageurl' },
    ]);
  });

  it('is what records are saved by', async () => {
    const { schema } = read(decomposed());
    const org = await startOrg({ schema, timing: { kind: 'reads', reads: 0 } });
    try {
      const types = schema.object('RecordType');
      const big = types && org.store.all(types).find(({ values }) => values.get('DeveloperName') === 'Big');
      const rows = [`1,${big?.id ?? ''},small`, `2,${big?.id ?? ''},`, '3,,SMALL', '4,,old', ',,big'];
      const client = new PlainClient(org);
      const results = await client.load(
        'Thing__c',
        'insert',
        `Price__c,RecordTypeId,Kind__c\n${rows.join('\n')}\n`,
      );
      expect(results.match(/INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST|REQUIRED_FIELD_MISSING|"true"/g)).toEqual(
        [
          'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
          ...['"true"', '"true"', '"true"', '"true"'],
          'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
          'REQUIRED_FIELD_MISSING',
        ],
      );
      const things = schema.object('Thing__c');
      const stored = things === undefined ? [] : org.store.all(things);
      expect(stored.map(({ values }) => Object.fromEntries(values))).toMatchObject([
        { Name: 'T-0001', Serial__c: 'S-005', Kind__c: 'big', On__c: true, Size__c: 2.5 },
        { Name: 'T-0002', Serial__c: 'S-006', Kind__c: 'SMALL' },
      ]);
    } finally {
      await org.stop();
    }
  });

  it('is the same decomposed and whole', () => {
    const apart = read(decomposed());
    rmSync(folder, { recursive: true });
    const together = read(whole());
    for (const name of ['Thing__c', 'Line__c']) {
      expect(fieldsOf(together, name)).toEqual(fieldsOf(apart, name));
      expect(together.schema.object(name)?.recordTypes).toEqual(apart.schema.object(name)?.recordTypes);
    }
    expect(together.notUnderstood.map(({ message }) => message)).toEqual(
      apart.notUnderstood.map(({ message }) => message),
    );
  });

  it('changes of a standard field only what it says', () => {
    const sources = read({
      'objects/Account/fields/Industry.field-meta.xml': document(
        'CustomField',
        '<fullName>Industry</fullName><required>true</required>',
      ),
      'objects/Account/fields/Plan__c.field-meta.xml': document(
        'CustomField',
        '<label>Plan</label><length>3</length><type>Text</type>',
      ),
      'standardValueSets/CaseOrigin.standardValueSet-meta.xml': document(
        'StandardValueSet',
        '<standardValue><fullName>Pigeon</fullName><default>true</default><label>Pigeon</label></standardValue>',
      ),
      'objects/Activity/fields/Mood__c.field-meta.xml': document(
        'CustomField',
        '<fullName>Mood__c</fullName><label>Mood</label><type>Checkbox</type>',
      ),
    });
    const before = standardObjects().find(({ name }) => name === 'Account');
    const industry = sources.schema.object('Account')?.field('Industry');
    expect(industry).toEqual({ ...before?.field('Industry'), nillable: false });
    expect(sources.schema.object('Account')?.field('Plan__c')).toMatchObject({ type: 'string', length: 3 });
    expect(sources.schema.object('Case')?.field('Origin')).toMatchObject({
      picklistValues: ['Pigeon'],
      defaultValue: 'Pigeon',
    });
    for (const name of ['Task', 'Event']) expect(sources.schema.object(name)?.field('Mood__c')).toBeDefined();
  });

  it('switches person accounts on by the object PersonAccount', () => {
    const { schema } = read({
      'objects/PersonAccount/recordTypes/Donor.recordType-meta.xml': document(
        'RecordType',
        '<fullName>Donor</fullName><active>true</active><label>Donor</label>',
      ),
    });
    expect(schema.object('Account')?.field('PersonEmail')).toBeDefined();
    expect(
      schema
        .object('Account')
        ?.recordTypes.filter(({ isPerson }) => isPerson)
        .map(({ developerName }) => developerName),
    ).toContain('Donor');
  });

  it('leaves out by name what no load writes, and lists what it does not understand', () => {
    const sources = read({
      'objects/Rule__mdt/fields/A__c.field-meta.xml': document(
        'CustomField',
        '<fullName>A__c</fullName><type>Text</type>',
      ),
      'objects/Tune__c/Tune__c.object-meta.xml': document(
        'CustomObject',
        '<customSettingsType>List</customSettingsType>\n<label>Tune</label>',
      ),
      'objects/Tune__c/fields/B__c.field-meta.xml': document(
        'CustomField',
        '<fullName>B__c</fullName><type>Text</type>',
      ),
      'objects/Plan__c/Plan__c.object-meta.xml': document('CustomObject', '<label>Plan</label>'),
      'objects/Plan__c/fields/Odd__c.field-meta.xml': document(
        'CustomField',
        '<fullName>Odd__c</fullName>\n<type>Riddle</type>',
      ),
      'objects/Plan__c/fields/Far__c.field-meta.xml': document(
        'CustomField',
        '<fullName>Far__c</fullName>\n<referenceTo>Elsewhere__c</referenceTo><type>Lookup</type>',
      ),
      'objects/Plan__c/fields/New__c.field-meta.xml': document(
        'CustomField',
        '<fullName>New__c</fullName><length>4</length><type>Text</type>\n<glow>true</glow>',
      ),
      'objects/Plan__c/fields/Set__c.field-meta.xml': document(
        'CustomField',
        '<fullName>Set__c</fullName><type>Picklist</type>\n<valueSet><valueSetName>Gone</valueSetName></valueSet>',
      ),
    });
    expect(sources.leftOut).toEqual(['Rule__mdt', 'Tune__c']);
    expect(
      sources.notUnderstood
        .map(({ file, line, message }) => `${file.split('/').at(-1) ?? ''}:${line}: ${message}`)
        .toSorted(),
    ).toEqual([
      'Far__c.field-meta.xml:2: "Far__c" refers to "Elsewhere__c", which is not known here: Plan__c is without it',
      'New__c.field-meta.xml:4: <glow> of New__c is not known here',
      'Odd__c.field-meta.xml:4: type "Riddle" of Odd__c is not known here',
      'Set__c.field-meta.xml:4: value set "Gone" of Set__c is not among the metadata: any value is taken',
    ]);
    expect(sources.schema.object('Plan__c')?.field('Far__c')).toBeUndefined();
    expect(sources.schema.object('Plan__c')?.field('New__c')).toMatchObject({ length: 4 });
  });

  it('of files that the project keeps from deployment is not read', () => {
    const field = document('CustomField', '<label>Any</label><length>3</length><type>Text</type>');
    const path = (name: string): string => `app/main/objects/Plan__c/fields/${name}__c.field-meta.xml`;
    const names = ['Kept', 'Named', 'Folder', 'Starred', 'Back', 'One1', 'Twob'];
    write({
      'sfdx-project.json': '{}',
      'app/main/objects/Plan__c/Plan__c.object-meta.xml': document('CustomObject', '<label>Plan</label>'),
      ...Object.fromEntries(names.map((name) => [path(name), field])),
      'app/old/objects/Plan__c/fields/Old__c.field-meta.xml': field,
      'app/node_modules/objects/Plan__c/fields/Package__c.field-meta.xml': field,
      'app/more/app/old/objects/Plan__c/fields/Deep__c.field-meta.xml': field,
      'app/more/old/objects/Plan__c/fields/Older__c.field-meta.xml': field,
      '.forceignore': [
        '# Named__c is named by its file alone',
        'Named__c.field-meta.xml',
        'app/main/**/Folder__c.*  ',
        '**/Star*.xml\r',
        'Back__c.field-meta.xml',
        '!**/Back__c.field-meta.xml',
        'One?__c.field-meta.xml',
        'Two[!a]__c.field-meta.xml',
        '/app/old/',
        'Kept__c.field-meta.xml/',
        'app/Kept__c.field-meta.xml',
      ].join('\n'),
    });
    const { schema } = schemaFromFolders([join(folder, 'app')], standardObjects());
    const custom = schema.object('Plan__c')?.fields.filter(({ name }) => name.endsWith('__c'));
    expect(custom?.map(({ name }) => name).toSorted()).toEqual(['Back__c', 'Deep__c', 'Kept__c', 'Older__c']);
  });

  it('is all that is read of a package directory, whose other files are of tools', () => {
    write({
      'sfdx-project.json': JSON.stringify({ packageDirectories: [{ path: './app/' }] }),
      'app/jsconfig.json': '{}',
      'other/jsconfig.json': '{}',
    });
    expect(schemaFromFolders([join(folder, 'app')], standardObjects()).declared).toEqual([]);
    expect(() => schemaFromFolders([join(folder, 'other')], standardObjects())).toThrow(
      'no answer of a describe',
    );
    write({ 'none/notes.txt': '' });
    expect(() => schemaFromFolders([join(folder, 'none')], standardObjects())).toThrow(
      'it holds neither metadata of objects',
    );
  });

  it('lets a lookup to another system hold a text', () => {
    const { schema } = read({
      'objects/Account/fields/Order__c.field-meta.xml': document(
        'CustomField',
        '<label>Order</label><length>30</length><referenceTo>Order__x</referenceTo><relationshipName>Orders</relationshipName><type>ExternalLookup</type>',
      ),
    });
    const field = schema.object('Account')?.field('Order__c');
    expect(field).toMatchObject({ type: 'string', length: 30, createable: true });
  });

  it.each([
    ['<CustomField>\n<type>Text\n</CustomField>', 3, '<type> of line 2 is not closed'],
    ['<CustomField>\n<type>Text<type>\n', 3, '<type> of line 2 is not closed'],
    ['<CustomField><type>Text</type></Field>', 1, '<CustomField> of line 1 is not closed'],
    ['<CustomField a=1/>', 1, 'unquoted attribute value'],
    ['<Layout/>', 1, 'the file must begin with <CustomField>, not with <Layout>'],
    [
      '<CustomField>\n<length>x</length><type>Text</type></CustomField>',
      2,
      '<length> takes a whole number, not "x"',
    ],
    [
      '<CustomField>\n<type>Text</type>\n<unique>yes</unique></CustomField>',
      3,
      '<unique> takes true or false, not "yes"',
    ],
    [' \n', 1, 'the file is empty'],
    ['<!DOCTYPE a [<!ENTITY b "c">]>\n<CustomField/>', 1, 'a metadata file has no document type'],
  ])('%j is a mistake at its line, and all files are reported at once', (text, line, message) => {
    write({
      'objects/Plan__c/fields/A__c.field-meta.xml': text,
      'objects/Plan__c/Plan__c.object-meta.xml': '<CustomObject>',
    });
    let thrown: unknown;
    try {
      schemaFromFolders([folder], standardObjects());
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(SchemaMistakes);
    const { mistakes } = thrown as SchemaMistakes;
    expect(mistakes).toHaveLength(2);
    expect(mistakes.find(({ file }) => file.endsWith('A__c.field-meta.xml'))).toMatchObject({
      line,
      message,
    });
  });
});
