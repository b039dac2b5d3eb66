import { fc } from '../fast-check.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeObject } from '../../src/org/rest/describe.ts';
import { schemaFromFolders } from '../../src/org/schema/schema-sources.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';

/** A field in two forms: the elements of metadata below its name and label, and the notation of YAML. */
interface TwoForms {
  readonly metadata: string;
  readonly notation: string;
}

const flag = (is: boolean, element: string, word: string): TwoForms => ({
  metadata: is ? `<${element}>true</${element}>` : `<${element}>false</${element}>`,
  notation: is ? ` ${word}` : '',
});

const texts = fc
  .record({
    length: fc.integer({ min: 1, max: 255 }),
    unique: fc.boolean(),
    cased: fc.boolean(),
    external: fc.boolean(),
    required: fc.boolean(),
  })
  .map(({ length, unique, cased, external, required }): TwoForms => {
    const words = [
      flag(unique, 'unique', 'unique'),
      flag(unique && cased, 'caseSensitive', 'caseSensitive'),
      flag(external, 'externalId', 'externalId'),
      flag(required, 'required', 'required'),
    ];
    return {
      metadata: `<length>${length}</length><type>Text</type>${words.map((word) => word.metadata).join('')}`,
      notation: `string(${length})${words.map((word) => word.notation).join('')}`,
    };
  });
const numbers = fc
  .record({
    type: fc.constantFrom(
      ['Number', 'double'] as const,
      ['Currency', 'currency'] as const,
      ['Percent', 'percent'] as const,
    ),
    precision: fc.integer({ min: 1, max: 18 }),
    scale: fc.integer({ min: 0, max: 17 }),
  })
  .filter(({ precision, scale }) => scale <= precision)
  .map(({ type: [element, word], precision, scale }): TwoForms => ({
    metadata: `<precision>${precision}</precision><scale>${scale}</scale><type>${element}</type>`,
    notation: `${word}(${precision},${scale})`,
  }));
const picklists = fc
  .record({
    values: fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{1,6}$/), { minLength: 1, maxLength: 5 }),
    multiple: fc.boolean(),
    restricted: fc.boolean(),
  })
  .map(({ multiple, restricted, values }): TwoForms => {
    const listed = values.map(
      (value) =>
        `<value><fullName>${value}</fullName><default>false</default><label>${value}</label></value>`,
    );
    const type = multiple ? 'MultiselectPicklist' : 'Picklist';
    return {
      metadata: `<type>${type}</type><valueSet><restricted>${restricted}</restricted><valueSetDefinition>${listed.join('')}</valueSetDefinition></valueSet>`,
      notation: `${multiple ? 'multipicklist' : 'picklist'}(${values.join('|')})${restricted ? ' restricted' : ''}`,
    };
  });
const lookups = fc
  .constantFrom(['SetNull', ''], ['Restrict', ' restrictedDelete'], ['Cascade', ' cascade'])
  .map(([constraint = '', word = '']): TwoForms => ({
    metadata: `<deleteConstraint>${constraint}</deleteConstraint><referenceTo>Account</referenceTo><type>Lookup</type>`,
    notation: `reference(Account)${word}`,
  }));
const plain = fc.constantFrom<TwoForms>(
  { metadata: '<type>Checkbox</type>', notation: 'boolean' },
  { metadata: '<type>Date</type>', notation: 'date' },
  { metadata: '<type>DateTime</type>', notation: 'datetime' },
  { metadata: '<type>Time</type>', notation: 'time' },
  { metadata: '<type>Email</type>', notation: 'email' },
  { metadata: '<type>Phone</type>', notation: 'phone' },
  { metadata: '<type>Url</type>', notation: 'url' },
  { metadata: '<type>TextArea</type>', notation: 'textarea(255)' },
  { metadata: '<length>700</length><type>LongTextArea</type>', notation: 'textarea(700)' },
  { metadata: '<length>30</length><type>EncryptedText</type>', notation: 'encryptedstring(30)' },
);
const fields = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[A-Z][a-z]{2,8}__c$/),
    form: fc.oneof(texts, numbers, picklists, lookups, plain),
  }),
  { selector: ({ name }) => name.toLowerCase(), minLength: 1, maxLength: 12 },
);

/** What the folder's org answers when it is asked for the object. */
function described(folder: string): Record<string, unknown> {
  const { notUnderstood, schema } = schemaFromFolders([folder], standardObjects());
  expect(notUnderstood).toEqual([]);
  const object = schema.object('Thing__c');
  if (object === undefined) throw new Error('There is no Thing__c');
  const answer = describeObject(object, '66.0', schema) as Record<string, unknown> & {
    fields: { name: string }[];
  };
  return { ...answer, fields: answer.fields.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

test('metadata, YAML and the answer of a describe lead to the same object', () => {
  const root = mkdtempSync(join(tmpdir(), 'forms-'));
  const folders = ['metadata/objects', 'yaml', 'describe'].map((name) => join(root, name));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  try {
    fc.assert(
      fc.property(fields, (all) => {
        const elements = all.map(
          ({ name, form }) =>
            `<fields><fullName>${name}</fullName><label>Label of ${name}</label>${form.metadata}</fields>`,
        );
        const object = `<CustomObject>${elements.join('\n')}<label>A thing</label></CustomObject>`;
        writeFileSync(join(root, 'metadata/objects/Thing__c.object'), object);
        const lines = all.map(({ name, form }) => `    ${name}: '${form.notation} label="Label of ${name}"'`);
        writeFileSync(
          join(root, 'yaml/thing.yml'),
          `Thing__c:\n  label: A thing\n  fields:\n${lines.join('\n')}\n`,
        );
        const answer = described(join(root, 'metadata'));
        writeFileSync(join(root, 'describe/Thing__c.json'), JSON.stringify(answer));
        expect(described(join(root, 'yaml'))).toEqual(answer);
        expect(described(join(root, 'describe'))).toEqual(answer);
      }),
      { numRuns: 40 },
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});
