import { readFileSync, statSync } from 'node:fs';
import type { Field } from '../field.ts';
import { fieldFromNotation } from '../field-notation.ts';
import { withParts } from '../field-parts.ts';
import type { ObjectDeclaration } from '../object-declaration.ts';
import type { ObjectSchema } from '../object-schema.ts';
import { PERSON_RECORD_TYPE } from '../person-accounts.ts';
import type { RecordType } from '../record-type.ts';
import { SchemaMistakes, type SchemaFinding } from '../schema-finding.ts';
import { autoNumber, picklist, readField } from './custom-field.ts';
import type { MetadataFile, MetadataKind } from './metadata-files.ts';
import { readRecordType } from './record-type-file.ts';
import { STANDARD_VALUE_SETS, valueSetOf, type ValueSet } from './value-set.ts';
import { MAX_METADATA_BYTES, readXml, XmlFault, type XmlElement } from './xml-element.ts';

/** What the metadata of source folders declares, and what of it was not understood. */
export interface MetadataReading {
  readonly declarations: readonly ObjectDeclaration[];
  readonly notUnderstood: readonly SchemaFinding[];
  /** Objects that are no objects of records that are loaded: custom metadata, custom settings, events, and the like. */
  readonly leftOut: readonly string[];
}

/** Kinds of objects whose records no load writes, by the end of their names. */
const LEFT_OUT = /__(?:mdt|e|b|x|kav|ka|chn|dlm|dll)$/;
/** In metadata the fields of activities stand for those of both. */
const ACTIVITIES = ['Task', 'Event'];
const PERSON_ACCOUNT = 'PersonAccount';

/**
 * Reads the files of objects, fields, record types and value sets, in the form of SFDX source or of the Metadata API.
 *
 * @param standard the objects that every org has
 * @param others names of objects that are declared elsewhere, and may be referred to
 * @throws SchemaMistakes naming every file that cannot be read, with its line
 */
export function readMetadata(
  files: readonly MetadataFile[],
  standard: readonly ObjectSchema[],
  others: readonly string[] = [],
): MetadataReading {
  const reading = new Reading(standard);
  // Value sets first, since fields take their values from them; objects before their parts.
  const order: MetadataKind[] = ['GlobalValueSet', 'StandardValueSet', 'CustomObject', 'CustomField', 'RecordType'];
  for (const kind of order) for (const file of files) if (file.kind === kind) reading.read(file);
  return reading.finish(others);
}

interface ObjectReading {
  readonly name: string;
  /** Where it was first met. */
  readonly place: { readonly file: string; readonly line: number };
  isDefined: boolean;
  label: string | undefined;
  readonly fields: Map<string, FieldPlace>;
  readonly recordTypes: Map<string, RecordType>;
}

interface FieldPlace {
  readonly field: Field;
  readonly file: string;
  readonly line: number;
  readonly summarized?: string;
}

class Reading {
  readonly #standard: ReadonlyMap<string, ObjectSchema>;
  readonly #globals = new Map<string, ValueSet>();
  readonly #objects = new Map<string, ObjectReading>();
  readonly #mistakes: SchemaFinding[] = [];
  readonly #notes: SchemaFinding[] = [];
  readonly #leftOut = new Set<string>();
  #hasPersons = false;

  constructor(standard: readonly ObjectSchema[]) {
    this.#standard = new Map(standard.map((object) => [object.name, object]));
  }

  read(file: MetadataFile): void {
    if (this.#leftOut.has(file.owner) || LEFT_OUT.test(file.owner)) {
      if (file.kind !== 'GlobalValueSet' && file.kind !== 'StandardValueSet') this.#leftOut.add(file.owner);
      return;
    }
    try {
      if (statSync(file.path).size > MAX_METADATA_BYTES) {
        throw new XmlFault(1, `the file has more than ${MAX_METADATA_BYTES} bytes`);
      }
      const element = readXml(readFileSync(file.path, 'utf8').replace(/^\uFEFF/, ''), file.kind);
      this.#take(file, element);
    } catch (error) {
      const { line, message } = error instanceof XmlFault ? error : { line: 1, message: reasonOf(error) };
      this.#mistakes.push({ file: file.path, line, message });
    }
  }

  #take(file: MetadataFile, element: XmlElement): void {
    switch (file.kind) {
      case 'GlobalValueSet':
        this.#globals.set(file.name, valueSetOf(element.all('customValue')));
        break;
      case 'StandardValueSet':
        this.#takeStandardValues(file, element);
        break;
      case 'CustomObject':
        this.#takeObject(file, element);
        break;
      case 'CustomField':
        this.#takeField(file, element, file.name);
        break;
      case 'RecordType':
        this.#takeRecordType(file, element, file.name);
    }
  }

  #takeStandardValues(file: MetadataFile, element: XmlElement): void {
    const fields = STANDARD_VALUE_SETS[file.name];
    if (fields === undefined) {
      this.#note(file, element.line, `it is not known here which fields the standard value set "${file.name}" is for`);
      return;
    }
    const values = valueSetOf(element.all('standardValue'));
    for (const path of fields) {
      const [object = '', name = ''] = path.split('.');
      const known = this.#standard.get(object)?.field(name);
      if (known === undefined) continue;
      const changes = picklist(values);
      const field = { ...known, ...changes, ...(changes.defaultValue === undefined ? {} : { nillable: known.nillable }) };
      this.#object(object, file, element).fields.set(name, { field, file: file.path, line: element.line });
    }
  }

  #takeObject(file: MetadataFile, element: XmlElement): void {
    if (element.child('customSettingsType') !== undefined) {
      this.#leftOut.add(file.owner);
      return;
    }
    for (const name of targetsOf(file.owner)) {
      if (name === PERSON_ACCOUNT) this.#hasPersons = true;
      const object = this.#object(name, file, element);
      object.isDefined = true;
      object.label = element.text('label') ?? object.label;
      const nameField = element.child('nameField');
      if (nameField !== undefined && name.endsWith('__c')) {
        object.fields.set('Name', { field: nameFieldOf(nameField), file: file.path, line: nameField.line });
      }
    }
    for (const field of element.all('fields')) this.#takeField(file, field, field.text('fullName'));
    for (const type of element.all('recordTypes')) this.#takeRecordType(file, type, type.text('fullName'));
  }

  #takeField(file: MetadataFile, element: XmlElement, fileName: string | undefined): void {
    const name = element.text('fullName') ?? fileName;
    if (name === undefined) throw new XmlFault(element.line, '<fullName> of a field is missing');
    for (const target of targetsOf(file.owner)) {
      const known = this.#standard.get(target)?.field(name);
      if (known === undefined && !name.endsWith('__c')) {
        this.#note(file, element.line, `${target} has no standard field "${name}" here`);
        continue;
      }
      const reading = readField(element, { name, known, globalValueSet: (set) => this.#globals.get(set) });
      for (const { line, message } of reading.notes) this.#note(file, line, message);
      const { field, summarized } = reading;
      if (field === undefined) continue;
      const place = { file: file.path, line: element.line, ...(summarized === undefined ? {} : { summarized }) };
      this.#object(target, file, element).fields.set(name, { ...place, field });
    }
  }

  #takeRecordType(file: MetadataFile, element: XmlElement, fileName: string | undefined): void {
    const name = element.text('fullName') ?? fileName;
    if (name === undefined) throw new XmlFault(element.line, '<fullName> of a record type is missing');
    const isPerson = file.owner === PERSON_ACCOUNT;
    if (isPerson) this.#hasPersons = true;
    const object = this.#object(isPerson ? 'Account' : file.owner, file, element);
    object.recordTypes.set(name, readRecordType(element, name, isPerson));
  }

  #object(name: string, file: MetadataFile, element: XmlElement): ObjectReading {
    const known = this.#objects.get(name);
    if (known !== undefined) return known;
    const place = { file: file.path, line: element.line };
    const object = { name, place, isDefined: false, label: undefined, fields: new Map(), recordTypes: new Map() };
    this.#objects.set(name, object);
    return object;
  }

  #note(file: { readonly path: string }, line: number, message: string): void {
    this.#notes.push({ file: file.path, line, message });
  }

  finish(others: readonly string[]): MetadataReading {
    if (this.#mistakes.length > 0) throw new SchemaMistakes(this.#mistakes);
    const objects = [...this.#objects.values()].filter((object) => this.#isKnown(object, others));
    const names = new Set([...this.#standard.keys(), ...others, ...objects.map(({ name }) => name)].map(lower));
    const declarations = objects.map((object): ObjectDeclaration => {
      const fields = [...object.fields.values()].flatMap((place) => this.#settled(object, place, names));
      const recordTypes = [...object.recordTypes.values()];
      const isStandard = this.#standard.has(object.name);
      return {
        name: object.name,
        keyPrefix: undefined,
        options: {
          ...(object.label === undefined || isStandard ? {} : { label: object.label }),
          ...(recordTypes.length === 0 ? {} : { recordTypes }),
          ...(object.name === 'Account' && this.#hasPersons ? { personTypes: personTypesOf(recordTypes) } : {}),
        },
        fields: fields.flatMap((field) => (field.type === 'location' ? locationOf(field) : withParts(field))),
      };
    });
    return { declarations, notUnderstood: this.#notes, leftOut: [...this.#leftOut].sort() };
  }

  /** Whether there is such an object. What a package adds to is taken as it is, since its fields are not among the metadata. */
  #isKnown({ isDefined, name, place }: ObjectReading, others: readonly string[]): boolean {
    if (name === PERSON_ACCOUNT) return false;
    if (this.#standard.has(name) || isDefined || others.some((other) => lower(other) === lower(name))) {
      if (this.#standard.has(name) || name.endsWith('__c')) return true;
      this.#notes.push({ ...place, message: `the standard object "${name}" is not known here` });
      return false;
    }
    const isCustom = name.endsWith('__c');
    const what = isCustom
      ? `the object "${name}" is declared nowhere: it has the fields that are added to it here, and no others`
      : `the standard object "${name}" is not known here`;
    this.#notes.push({ ...place, message: what });
    return isCustom;
  }

  /** The field once all objects are known; none where what it refers to is not there. */
  #settled(object: ObjectReading, place: FieldPlace, names: ReadonlySet<string>): Field[] {
    const { field, file, line, summarized } = place;
    const unknown = field.referenceTo.find((name) => !names.has(lower(name)) && name !== '*');
    const isStandardField = this.#standard.get(object.name)?.field(field.name) !== undefined;
    if (unknown !== undefined && !isStandardField) {
      const message = `"${field.name}" refers to "${unknown}", which is not known here: ${object.name} is without it`;
      this.#notes.push({ file, line, message });
      return [];
    }
    if (summarized === undefined) return [field];
    const [child = '', name = ''] = summarized.split('.');
    const rolledUp = this.#objects.get(child)?.fields.get(name)?.field ?? this.#standard.get(child)?.field(name);
    if (rolledUp === undefined) {
      const message = `"${field.name}" rolls up "${summarized}", which is not known here: ${object.name} is without it`;
      this.#notes.push({ file, line, message });
      return [];
    }
    const { length, precision, scale, type } = rolledUp;
    return [{ ...field, type, length, scale, precision: precision === 0 ? 0 : 18 }];
  }
}

/** The objects that metadata of this name is about. */
function targetsOf(owner: string): readonly string[] {
  return owner === 'Activity' ? ACTIVITIES : [owner];
}

function personTypesOf(recordTypes: readonly RecordType[]): string[] {
  const named = recordTypes.filter(({ isPerson }) => isPerson).map(({ developerName }) => developerName);
  return named.length === 0 ? [PERSON_RECORD_TYPE] : named;
}

/** What records of a custom object are called by: a text, or a number. */
function nameFieldOf(element: XmlElement): Field {
  const label = element.text('label');
  const isNumber = element.text('type') === 'AutoNumber';
  const field = fieldFromNotation('Name', isNumber ? 'autonumber idLookup' : 'string(80) idLookup nillable defaulted');
  return {
    ...field,
    ...(label === undefined ? {} : { label }),
    ...(isNumber ? { length: 80, ...autoNumber(element) } : {}),
  };
}

/** A geolocation with its two numbers, which have as many decimals as it says. */
function locationOf(field: Field): Field[] {
  const parts = withParts(field).filter((part) => part !== field);
  const sized = parts.map((part) => ({
    ...part,
    scale: field.scale,
    precision: field.scale + 3,
    nillable: field.nillable,
  }));
  return [{ ...field, scale: 0, nillable: true }, ...sized];
}

function lower(name: string): string {
  return name.toLowerCase();
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
