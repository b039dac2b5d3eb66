import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeObject } from '../../src/org/rest/describe.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { isKey, isRequired } from '../../src/org/schema/field.ts';
import { schemaFromFolders } from '../../src/org/schema/schema-sources.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the schema', () => {
  it('knows the usual standard objects by their key prefixes', () => {
    const prefixes = Object.fromEntries(standardObjects().map(({ name, keyPrefix }) => [name, keyPrefix]));
    expect(prefixes).toMatchObject({
      ...{ Account: '001', Contact: '003', Lead: '00Q', Opportunity: '006', Case: '500', Product2: '01t' },
      ...{ Pricebook2: '01s', PricebookEntry: '01u', Campaign: '701', CampaignMember: '00v', Task: '00T' },
      ...{ Event: '00U', User: '005', Asset: '02i', Contract: '800', Order: '801', OrderItem: '802' },
      ...{ RecordType: '012', Attachment: '00P', Document: '015', ContentVersion: '068', Note: '002' },
    });
    expect(new Set(Object.values(prefixes)).size).toBe(Object.keys(prefixes).length);
    const account = standardObjects().find(({ name }) => name === 'Account');
    expect(account?.fields.filter(isKey).map(({ name }) => name)).toEqual(['Id']);
    expect(account?.fields.filter(isRequired).map(({ name }) => name)).toEqual(['Name']);
    expect(account?.fields.some(({ name }) => name.endsWith('__c'))).toBe(false);
  });

  it('takes fields and objects from YAML, and describes as JSON', () => {
    writeFileSync(
      join(folder, 'a.yml'),
      'Account:\n  fields:\n    Key__c: string(30) externalId unique\nInvoice__c:\n  label: Invoice\n  fields:\n    Total__c: currency(16,2) required\n',
    );
    const contact = standardObjects().find(({ name }) => name === 'Contact');
    const describe = { ...(contact && describeObject(contact, '62.0')), name: 'Person__c', keyPrefix: 'a0Z' };
    writeFileSync(join(folder, 'b.json'), JSON.stringify(describe));
    writeFileSync(join(folder, 'notes.txt'), 'not a schema');
    const schema = schemaFromFolders([folder], standardObjects()).schema;
    expect(schema.object('account')?.field('key__C')).toMatchObject({
      length: 30,
      unique: true,
      idLookup: true,
    });
    expect(schema.object('Invoice__c')).toMatchObject({ keyPrefix: 'a00', label: 'Invoice' });
    expect(
      schema
        .object('Invoice__c')
        ?.fields.filter(isRequired)
        .map(({ name }) => name),
    ).toEqual(['Total__c']);
    const person = schema.object('Person__c');
    expect(person?.keyPrefix).toBe('a0Z');
    // What is described and read back is the same, field by field.
    const essence = (fields: NonNullable<typeof contact>['fields'] = []): unknown =>
      fields.map(({ name, type, length, nillable, createable, referenceTo, picklistValues, idLookup }) => ({
        ...{ name, type, length, nillable, createable, referenceTo, picklistValues, idLookup },
      }));
    const byName = (fields: NonNullable<typeof contact>['fields'] = []): typeof fields =>
      [...fields].sort((a, b) => (a.name < b.name ? -1 : 1));
    const described = byName(person?.fields).filter(({ name }) => contact?.field(name) !== undefined);
    expect(essence(described)).toEqual(essence(byName(contact?.fields)));
  });

  it.each<[string, string | RegExp]>([
    ['Account: { fields: { A__c: strng(3) } }', 'Account.A__c: "strng" is no type: use one of string,'],
    [
      'Account: { fields: { A__c: string(3) requird } }',
      'Account.A__c: "requird" is no word for a field: use one of required,',
    ],
    ['Account: { fields: { A__c: 3 } }', 'Account.A__c: write a text like "string(80) required"'],
    [
      'Account: { felds: {} }',
      'Account has no "felds": use label, keyPrefix, bulkCapable, recordTypes, personAccounts, fields',
    ],
    ['X__c: { recordTypes: [a b] }', 'X__c.recordTypes must be a list of developer names'],
    ['X__c: { keyPrefix: a }', 'X__c: keyPrefix must be three letters or digits'],
    ['X__c: { fields: { Y__c: reference(Z__c) } }', 'X__c.Y__c refers to Z__c, which is not declared'],
    [
      'Account:\n  fields:\n    Name: string(9)\n    A__c: strng(3)\n',
      /bad\.yaml:4: .*, encryptedstring,.*, autonumber$/,
    ],
    ['X__c:\n  label: X\n  felds:\n    A__c: int\n', /bad\.yaml:3: X__c has no "felds"/],
    ['X__c:\n  fields:\n\n    A__c:\n      type: int\n', /bad\.yaml:4: X__c\.A__c: write a text/],
    ['X__c:\n  label: X\n  keyPrefix: a\n', /bad\.yaml:3: X__c: keyPrefix/],
    ['X__c:\n  label: X\nY__c:\n  recordTypes: [a b]\n', /bad\.yaml:4: Y__c\.recordTypes/],
    ['X__c:\n  label: X\nY__c: 5\n', /bad\.yaml:3: Y__c must have keys/],
    ['\n- X__c\n', /bad\.yaml:1: the file must have keys/],
  ])('%s is refused', (yaml, message) => {
    const bad = mkdtempSync(join(tmpdir(), 'schema-'));
    writeFileSync(join(bad, 'bad.yaml'), yaml);
    expect(() => schemaFromFolders([bad], standardObjects()).schema).toThrow(message);
    rmSync(bad, { recursive: true });
  });

  it('has record types from any file, with their labels', () => {
    const many = mkdtempSync(join(tmpdir(), 'schema-'));
    writeFileSync(
      join(many, 'a.yml'),
      'Account: { recordTypes: [Big_One] }\nPricebookEntry: { recordTypes: [Net] }\n',
    );
    writeFileSync(
      join(many, 'b.yml'),
      'Account: { recordTypes: { Small: "A small one", Big_One: Large } }\nX__c: { recordTypes: [P] }\n',
    );
    const infos = [
      {
        developerName: 'Partner_Contact',
        name: 'Partner',
        master: false,
        recordTypeId: '012000000000001AAA',
      },
      { developerName: 'Master', name: 'Master', master: true, recordTypeId: '012000000000000AAA' },
    ];
    const contact = standardObjects().find(({ name }) => name === 'Contact');
    const described = { ...(contact && describeObject(contact, '62.0')), recordTypeInfos: infos };
    writeFileSync(join(many, 'c.json'), JSON.stringify(described));
    const schema = schemaFromFolders([many], standardObjects()).schema;
    rmSync(many, { recursive: true });
    const types = (name: string): (readonly [string, string])[] =>
      schema.object(name)?.recordTypes.map(({ developerName, label }) => [developerName, label] as const) ??
      [];
    expect(types('Account')).toEqual([
      ['Big_One', 'Large'],
      ['Small', 'A small one'],
    ]);
    expect(types('Contact')).toEqual([['Partner_Contact', 'Partner']]);
    expect(types('X__c')).toEqual([['P', 'P']]);
    for (const name of ['PricebookEntry', 'X__c', 'Account']) {
      expect(
        schema.object(name)?.fields.filter((field) => field.name === 'RecordTypeId'),
        name,
      ).toHaveLength(1);
    }
  });

  it('reads the short notation', () => {
    expect(
      fieldFromNotation(
        'Stage__c',
        'picklist(New|In Work|Done) restricted default="In Work" label="The Stage"',
      ),
    ).toMatchObject({
      label: 'The Stage',
      picklistValues: ['New', 'In Work', 'Done'],
      restrictedPicklist: true,
      defaultValue: 'In Work',
      defaultedOnCreate: true,
    });
    expect(fieldFromNotation('A__c', 'picklist(New|Old) default=New nillable')).toMatchObject({
      ...{ nillable: true, defaultedOnCreate: true, defaultValue: 'New' },
    });
    expect(fieldFromNotation('A__c', 'date updateOnly')).toMatchObject({
      createable: false,
      updateable: true,
    });
    expect(fieldFromNotation('A__c', 'int defaulted')).toMatchObject({
      ...{ nillable: true, defaultedOnCreate: true, defaultValue: undefined },
    });
    expect(fieldFromNotation('Parent__c', 'reference(A__c,B__c) required')).toMatchObject({
      referenceTo: ['A__c', 'B__c'],
      relationshipName: 'Parent__r',
      nillable: false,
    });
  });
});

describe('the standard objects', () => {
  it('the org imports nothing of the client, nor the client of the org', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const crossings = files.flatMap((name) => {
      const inside = name.startsWith('org/');
      const text = readFileSync(join('src', name), 'utf8');
      return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
        .map(([, path = '']) => join('src', name, '..', path))
        .filter((path) => path.startsWith('src/org/') !== inside)
        .map((path) => `${name} → ${path}`);
    });
    expect(files.length).toBeGreaterThan(40);
    expect(crossings).toEqual([]);
  });
});
