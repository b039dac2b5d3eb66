import { fieldFromNotation } from './field-notation.ts';
import { withParts } from './field-parts.ts';
import type { Field } from './field.ts';
import { ObjectSchema, SYSTEM_FIELDS } from './object-schema.ts';

const OBJECT = /^(\w+) (\w{3})( notBulk)?$/;
const FIELDS = /^ {2}(\w+(?: "[^"]*")?(?:, \w+(?: "[^"]*")?)*): (.+)$/;

/**
 * Reads a table of objects. A line `Account 001` begins an object with its key prefix, ` notBulk` behind it says that the Bulk
 * API refuses it. Each indented line is a notation and the fields that have it, which may have labels:
 *
 *     Phone "Account Phone", Fax: phone
 *
 * @throws Error naming the line that cannot be read.
 */
export function objectsFromTable(table: string): ObjectSchema[] {
  const objects: { name: string; keyPrefix: string; bulkCapable: boolean; fields: Field[] }[] = [];
  for (const line of table.split('\n')) {
    if (line === '') continue;
    const [, name, keyPrefix = '', notBulk] = OBJECT.exec(line) ?? [];
    if (name !== undefined) {
      objects.push({ name, keyPrefix, bulkCapable: notBulk === undefined, fields: [...SYSTEM_FIELDS] });
      continue;
    }
    const [, names, notation = ''] = FIELDS.exec(line) ?? [];
    if (names === undefined) throw new Error(`"${line}" is no line of a table of objects`);
    objects.at(-1)?.fields.push(...fieldsOf(names, notation));
  }
  return objects.map(
    ({ name, keyPrefix, bulkCapable, fields }) => new ObjectSchema(name, keyPrefix, fields, { bulkCapable }),
  );
}

function fieldsOf(names: string, notation: string): Field[] {
  return [...names.matchAll(/(\w+)(?: "([^"]*)")?/g)].flatMap(([, name = '', label]) =>
    withParts(fieldFromNotation(name, label === undefined ? notation : `${notation} label="${label}"`)),
  );
}
