import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isMap, isScalar, LineCounter, parse, parseDocument, YAMLParseError } from 'yaml';
import { objectFromDescribe } from './describe-file.ts';
import { fieldFromNotation } from './field-notation.ts';
import { withParts } from './field-parts.ts';
import type { Field } from './field.ts';
import type { ObjectDeclaration } from './object-declaration.ts';
import { ObjectSchema, Schema, SYSTEM_FIELDS, type ObjectOptions } from './object-schema.ts';
import { addPersonAccounts, PERSON_RECORD_TYPE } from './person-accounts.ts';
import type { DeclaredRecordType } from './record-type.ts';
import { SchemaMistakes, type SchemaFinding } from './schema-finding.ts';

const FORMS = new Set(['.json', '.yml', '.yaml']);
const KEYS = new Set(['label', 'keyPrefix', 'bulkCapable', 'recordTypes', 'personAccounts', 'fields']);

/**
 * What the `.yml`, `.yaml` and `.json` files of a folder declare: further objects, and further fields of known ones. A `.json`
 * file is the answer of a REST describe. Undefined where the folder has no such file.
 *
 * @throws SchemaMistakes naming the files and what is wrong with them
 */
export function declarationsIn(folder: string): ObjectDeclaration[] | undefined {
  const names = readdirSync(folder)
    .filter((name) => FORMS.has(extname(name)))
    .sort();
  const mistakes: SchemaFinding[] = [];
  const declarations = names.flatMap((name) => {
    try {
      return declarationsOf(join(folder, name));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      mistakes.push({ file: `${folder}/${name}`.replaceAll('\\', '/'), line: lineOf(error, join(folder, name)), message });
      return [];
    }
  });
  if (mistakes.length > 0) throw new SchemaMistakes(mistakes);
  return names.length === 0 ? undefined : declarations;
}

/** What is wrong with a declaration, and the keys that lead to it. */
class DeclarationFault extends Error {
  override readonly name = 'DeclarationFault';
  readonly path: readonly string[];

  constructor(path: readonly string[], message: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
  }
}

/** @returns 1-based */
function lineOf(error: unknown, file: string): number {
  if (error instanceof YAMLParseError) return error.linePos?.[0].line ?? 1;
  if (!(error instanceof DeclarationFault)) return 1;
  const lineCounter = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter });
  const map = document.getIn(error.path.slice(0, -1), true);
  const keys = isMap(map) ? map.items.map(({ key }) => key) : [];
  const key = keys.find((one) => isScalar(one) && String(one.value) === error.path.at(-1));
  return isScalar(key) && key.range ? lineCounter.linePos(key.range[0]).line : 1;
}

function declarationsOf(path: string): ObjectDeclaration[] {
  switch (extname(path)) {
    case '.json':
      return [objectFromDescribe(JSON.parse(readFileSync(path, 'utf8')))];
    default:
      return objectsFromYaml(readFileSync(path, 'utf8'));
  }
}

/**
 * Reads the short form of a schema: object → `fields` (name → notation), and optionally `label`, `keyPrefix`,
 * `bulkCapable`, `recordTypes` (developer names, with labels if they have any of their own), and for accounts `personAccounts`.
 * Objects with record types get a RecordTypeId.
 *
 * @throws Error saying what is wrong.
 */
export function objectsFromYaml(text: string): ObjectDeclaration[] {
  const document = membersOf(parse(text) ?? {}, []);
  return Object.entries(document).map(([name, value]) => {
    const { label, keyPrefix, bulkCapable, recordTypes, personAccounts, fields, ...others } = membersOf(
      value ?? {},
      [name],
    );
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) throw new DeclarationFault([name, unknown], `${name} has no "${unknown}": use ${[...KEYS].join(', ')}`);
    if (keyPrefix !== undefined && !/^[0-9A-Za-z]{3}$/.test(textOf(keyPrefix))) {
      throw new DeclarationFault([name, 'keyPrefix'], `${name}: keyPrefix must be three letters or digits`);
    }
    return {
      name,
      keyPrefix: keyPrefix === undefined ? undefined : textOf(keyPrefix),
      options: {
        ...(label === undefined ? {} : { label: textOf(label) }),
        ...(bulkCapable === undefined ? {} : { bulkCapable: bulkCapable === true }),
        ...(recordTypes === undefined ? {} : { recordTypes: recordTypesIn(recordTypes, name) }),
        ...(personAccounts === undefined ? {} : { personTypes: personTypesIn(personAccounts, name) }),
      },
      fields: Object.entries(membersOf(fields ?? {}, [name, 'fields'])).flatMap(([field, notation]) =>
        withParts(fieldOf(name, field, notation)),
      ),
    };
  });
}

function fieldOf(object: string, name: string, notation: unknown): Field {
  const path = [object, 'fields', name];
  if (typeof notation !== 'string') {
    throw new DeclarationFault(path, `${object}.${name}: write a text like "string(80) required"`);
  }
  try {
    return fieldFromNotation(name, notation);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DeclarationFault(path, `${object}.${name}: ${reason}`, { cause: error });
  }
}

function recordTypesIn(value: unknown, object: string): DeclaredRecordType[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return namesIn(value, [object, 'recordTypes']);
  const labels = new Map(Object.entries(value));
  return namesIn([...labels.keys()], [object, 'recordTypes']).map((developerName) => ({
    ...{ developerName, label: textOf(labels.get(developerName)) || developerName, isPerson: false },
  }));
}

/** `true` is the record type that every such org has; a list names further ones. */
function personTypesIn(value: unknown, object: string): string[] {
  const path = [object, 'personAccounts'];
  if (object !== 'Account') {
    throw new DeclarationFault(path, `${object} has no personAccounts: only Account has`);
  }
  if (typeof value === 'boolean') return value ? [PERSON_RECORD_TYPE] : [];
  return namesIn(value, path);
}

function namesIn(value: unknown, path: readonly string[]): string[] {
  const names = Array.isArray(value) ? value.map(textOf) : [];
  if (names.length > 0 && names.every((name) => /^\w+$/.test(name))) return names;
  throw new DeclarationFault(path, `${path.join('.')} must be a list of developer names`);
}

function membersOf(value: unknown, path: readonly string[]): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new DeclarationFault(path, `${path.join('.') || 'the file'} must have keys and values`);
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Known objects get the declared fields besides their own; new ones also get Id, Name, owner and the system fields. */
export function extendSchema(
  standard: readonly ObjectSchema[],
  declarations: readonly ObjectDeclaration[],
): Schema {
  const objects = new Map(standard.map((object) => [object.name, object]));
  const declared = declarations.flatMap(({ keyPrefix }) => keyPrefix ?? []);
  const prefixes = new Set([...standard.map((object) => object.keyPrefix), ...declared]);
  for (const { name, keyPrefix, options, fields } of declarations) {
    const known = objects.get(name);
    if (known !== undefined) {
      const added = [...typeField(known, options), ...fields];
      objects.set(name, options.isWhole === true ? known.withFields(fields, options) : known.with(added, options));
      continue;
    }
    const prefix = keyPrefix ?? freePrefix(prefixes);
    prefixes.add(prefix);
    const bare = new ObjectSchema(name, prefix, options.isWhole === true ? SYSTEM_FIELDS : ownFields(fields), options);
    objects.set(name, bare.with([...typeField(bare, options), ...fields]));
  }
  const personTypes = declarations.flatMap(({ options }) => options.personTypes ?? []);
  if (personTypes.length > 0) addPersonAccounts(objects, [...new Set([PERSON_RECORD_TYPE, ...personTypes])]);
  const schema = new Schema(objects.values());
  // A describe names every object that there is a lookup to, whether it is among the files or not.
  const whole = new Set(declarations.filter(({ options }) => options.isWhole === true).map(({ name }) => name));
  checkReferences(schema.objects.filter(({ name }) => !whole.has(name)), schema);
  return schema;
}

/** The fields that a custom object has without being given; what belongs to a master has no owner of its own. */
function ownFields(declared: readonly Field[]): Field[] {
  const isDetail = declared.some(({ relationshipOrder }) => relationshipOrder !== undefined);
  return CUSTOM_FIELDS.filter(({ name }) => !isDetail || name !== 'OwnerId');
}

/** The lookup to the record type, where an object gets its first record types. */
function typeField(object: ObjectSchema, { recordTypes }: ObjectOptions): Field[] {
  const isNew = recordTypes !== undefined && object.field('RecordTypeId') === undefined;
  return isNew ? [fieldFromNotation('RecordTypeId', 'reference(RecordType)')] : [];
}

const CUSTOM_FIELDS: readonly Field[] = [
  ...SYSTEM_FIELDS,
  // Custom objects, unlike most standard ones, are found by their names.
  fieldFromNotation('Name', 'string(80) idLookup defaulted'),
  fieldFromNotation('OwnerId', 'reference(User,Group) default=me relationship=Owner'),
];

/** Custom objects are numbered from `a00` on. */
function freePrefix(taken: ReadonlySet<string>): string {
  for (let serial = 0; serial < 62 * 62; serial++) {
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const prefix = `a${digits.charAt(Math.floor(serial / 62))}${digits.charAt(serial % 62)}`;
    if (!taken.has(prefix)) return prefix;
  }
  throw new Error('there are no key prefixes left for custom objects');
}

function checkReferences(objects: readonly ObjectSchema[], schema: Schema): void {
  for (const object of objects) {
    for (const field of object.fields) {
      const unknown = field.referenceTo.filter((name) => schema.object(name) === undefined);
      if (unknown.length > 0 && unknown.length === field.referenceTo.length) {
        throw new Error(`${object.name}.${field.name} refers to ${unknown.join(', ')}, which is not declared`);
      }
    }
  }
}
