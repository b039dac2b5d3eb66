import { FIELD_TYPES, type Field, type FieldType } from './field.ts';

/**
 * Reads the short notation of a field: a type, its arguments in brackets, and words.
 *
 * `string(80) required`, `picklist(Hot|Warm|Cold) restricted`, `reference(Contact,Lead) relationship=Who`,
 * `double(18,2)`, `string(40) unique externalId`, `picklist(New|Closed) default=New`, `autonumber`.
 *
 * @throws Error saying which part is wrong.
 */
export function fieldFromNotation(name: string, notation: string): Field {
  const match = /^(\w+)(?:\(([^()]*)\))?((?:\s+(?:label="[^"]*"|default="[^"]*"|\S+))*)\s*$/.exec(
    notation.trim(),
  );
  if (match === null) throw new Error(`"${notation}" is not a field: write a type, like string(80) or date`);
  const [, typeName = '', args = '', words = ''] = match;
  const options = [...words.matchAll(/(\w+)(?:=(?:"([^"]*)"|(\S+)))?/g)].map(
    ([, word = '', quoted, bare]) => [word, quoted ?? bare ?? ''] as const,
  );
  for (const [word] of options) {
    if (!WORDS.has(word)) {
      throw new Error(`"${word}" is no word for a field: use one of ${[...WORDS].join(', ')}`);
    }
  }
  const said = new Map(options);
  const autoNumber = typeName === 'autonumber';
  const type = autoNumber ? 'string' : typeOf(typeName);
  const readOnly =
    autoNumber || ['readOnly', 'calculated'].some((word) => said.has(word)) || isWhole(type) || type === 'id';
  const idLookup = said.has('idLookup') || said.has('externalId') || type === 'id';
  return {
    name,
    label: said.get('label') ?? labelOf(name, type),
    type,
    ...sizes(type, args),
    nillable: isNillable(type, autoNumber, said),
    defaultedOnCreate:
      ['default', 'defaulted'].some((word) => said.has(word)) || ['boolean', 'id'].includes(type) || autoNumber,
    createable: !readOnly && !said.has('updateOnly'),
    updateable: !readOnly && !said.has('createOnly'),
    calculated: said.has('calculated'),
    autoNumber,
    unique: said.has('unique'),
    caseSensitive: said.has('caseSensitive'),
    externalId: said.has('externalId'),
    idLookup,
    referenceTo: type === 'reference' ? list(args, ',') : [],
    relationshipName: said.get('relationship') ?? (type === 'reference' ? relationshipOf(name) : undefined),
    childRelationshipName: said.get('children'),
    cascadeDelete: said.has('cascade'),
    restrictedDelete: holdsParent(type, said),
    picklistValues: type === 'picklist' || type === 'multipicklist' ? list(args, '|') : [],
    restrictedPicklist: said.has('restricted'),
    defaultValue: said.get('default'),
  };
}

/** Whether nobody writes into the field itself, only into its parts. */
function isWhole(type: FieldType): boolean {
  return type === 'address' || type === 'location';
}

function isNillable(type: FieldType, autoNumber: boolean, said: ReadonlyMap<string, string>): boolean {
  if (said.has('nillable')) return true;
  if (autoNumber || type === 'boolean' || type === 'id') return false;
  return !said.has('required') && !said.has('default');
}

/** A lookup that must not be empty cannot outlive its parent: it goes with it, or holds it back. */
function holdsParent(type: FieldType, said: ReadonlyMap<string, string>): boolean {
  if (said.has('restrictedDelete')) return true;
  return type === 'reference' && said.has('required') && !said.has('cascade') && !said.has('readOnly');
}

const WORDS = new Set([
  'required',
  'nillable',
  'unique',
  'caseSensitive',
  'externalId',
  'idLookup',
  'restricted',
  'readOnly',
  'createOnly',
  'updateOnly',
  'calculated',
  'cascade',
  'restrictedDelete',
  'default',
  'defaulted',
  'label',
  'relationship',
  'children',
]);

const ALIASES: Readonly<Record<string, FieldType>> = { text: 'string', number: 'double', lookup: 'reference' };

function typeOf(name: string): FieldType {
  const type = ALIASES[name] ?? FIELD_TYPES.find((known) => known === name);
  if (type === undefined) throw new Error(`"${name}" is no type: use one of ${[...FIELD_TYPES, 'autonumber'].join(', ')}`);
  return type;
}

const LENGTHS: Partial<Record<FieldType, number>> = {
  string: 255,
  textarea: 32_000,
  picklist: 255,
  multipicklist: 4_099,
  combobox: 255,
  email: 80,
  phone: 40,
  url: 255,
  id: 18,
  reference: 18,
  encryptedstring: 175,
};

function sizes(type: FieldType, args: string): Pick<Field, 'length' | 'precision' | 'scale'> {
  const [first, second] = list(args, ',').map(Number);
  switch (type) {
    case 'int':
      return { length: 0, precision: first ?? 8, scale: 0 };
    case 'double':
    case 'currency':
    case 'percent':
      return { length: 0, precision: first ?? 18, scale: second ?? (type === 'double' ? 0 : 2) };
    case 'string':
    case 'textarea':
    case 'url':
    case 'phone':
    case 'email':
    case 'encryptedstring':
      return { length: first ?? LENGTHS[type] ?? 0, precision: 0, scale: 0 };
    default:
      return { length: LENGTHS[type] ?? 0, precision: 0, scale: 0 };
  }
}

function list(text: string, separator: string): string[] {
  return text === '' ? [] : text.split(separator).map((part) => part.trim());
}

function relationshipOf(name: string): string {
  return name.endsWith('__c') ? name.replace(/__c$/, '__r') : name.replace(/Id$/, '');
}

/** `NumberOfEmployees` → `Number Of Employees`; `AccountId` → `Account ID`, as labels of lookups read. */
function labelOf(name: string, type: FieldType): string {
  const words = name
    .replace(/__c$/, '')
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2');
  return type === 'reference' || type === 'id' ? words.replace(/ Id$|^Id$/, (id) => id.toUpperCase()) : words;
}
