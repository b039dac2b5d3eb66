import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';
import { standardObjects } from '../../src/org/schema/standard-objects.ts';
import type { RandomLoad, RandomRecord, Dice } from './random-load.ts';
import { written, type Row } from './written-rows.ts';

/** What the rows become that name no files. */
export const crate = new ObjectSchema('Crate__c', 'a05', [
  ...SYSTEM_FIELDS,
  fieldFromNotation('Name', 'string(80) required'),
  fieldFromNotation('Note__c', 'textarea(4000)'),
  fieldFromNotation('Shelf__c', 'string(10)'),
]);
const attachment = standardObjects().find(({ name }) => name === 'Attachment');

const NOTES = ['plain', 'é', 'a "quoted", one', 'two\nlines', 'a;b|c~d', ' blanks ', '<&>', ''] as const;

/** A few independent or chained jobs with rows in any format, some of them in groups, some with files in archives. */
export function plainLoad(seed: number, dice: Dice, parentId: string): RandomLoad {
  const { random, upTo, oneOf } = dice;
  const files: Record<string, string | Buffer> = {};
  const lines: string[] = [];
  const jobs = ['first', 'second', 'third'].slice(0, upTo(3)).map((id, index) => {
    const names = Array.from({ length: upTo(index === 0 ? 60 : 30) }, (_, at) => `Name ${seed}-${id}-${at}`);
    const needs = random() < 0.5 ? ', needs: []' : '';
    const batch = `, batch: {maxRecords: ${upTo(8)}}${needs}`;
    if (random() < 0.25) {
      const { keys, name } = archived(id, names, files, { dice, parentId });
      lines.push(`  ${id}: {object: Attachment, operation: insert, files: ${name}${keys}${batch}}`);
      return { id, nameField: 'Name', records: names.map((one) => ({ name: one })) };
    }
    const rows = names.map((Name) => ({ Name, Note__c: oneOf(NOTES), Shelf__c: `s${upTo(12)}` }));
    const { content, keys, name } = written(id, rows, dice);
    files[name] = content;
    const groups = random() < 0.3 ? ', groupBy: Shelf__c' : '';
    lines.push(`  ${id}: {object: Crate__c, operation: insert, files: ${name}${keys}${groups}${batch}}`);
    return { id, nameField: 'Name', records: rows.map(recordOf) };
  });
  files['bulk-load.yml'] = `version: 1\njobs:\n${lines.join('\n')}\n`;
  return { files, objects: [crate, ...(attachment === undefined ? [] : [attachment])], jobs };
}

function recordOf({
  Name,
  Note__c,
  Shelf__c,
}: {
  Name: string;
  Note__c: string;
  Shelf__c: string;
}): RandomRecord {
  return { name: Name, values: { Note__c: Note__c === '' ? null : Note__c.trim(), Shelf__c } };
}

/** Rows that name files, which the action packs. */
function archived(
  id: string,
  names: readonly string[],
  files: Record<string, string | Buffer>,
  { dice: { oneOf, upTo }, parentId }: { readonly dice: Dice; readonly parentId: string },
): { readonly name: string; readonly keys: string } {
  const rows: Row[] = names.map((Name) => {
    const file = `f${upTo(5)}.bin`;
    files[`files/${file}`] = Buffer.alloc(50, file);
    return { Name, ParentId: parentId, Body: `#${file}` };
  });
  const [contentType, name, text] = oneOf([
    [
      'ZIP_CSV',
      `${id}.csv`,
      `Name,ParentId,Body\n${rows.map((row) => Object.values(row).join()).join('\n')}\n`,
    ],
    ['ZIP_JSON', `${id}.json`, JSON.stringify(rows)],
  ] as const);
  files[name] = text;
  return { name, keys: `, contentType: ${contentType}, attachments: files` };
}
