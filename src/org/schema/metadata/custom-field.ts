import { fieldFromNotation } from '../field-notation.ts';
import type { Field } from '../field.ts';
import { literalOf } from './formula-literal.ts';
import { dependencyOf, valueSetOf, type ValueSet } from './value-set.ts';
import { XmlFault, type XmlElement } from './xml-element.ts';

/** What the elements of a field say, and what of them is not understood. */
export interface FieldReading {
  /** Undefined where nothing can be made of it. */
  readonly field: Field | undefined;
  readonly notes: readonly { readonly line: number; readonly message: string }[];
  /** For a roll-up of values: the field of the child that is rolled up, like `Line__c.Amount__c`. */
  readonly summarized?: string;
}

export interface FieldContext {
  /** API name. */
  readonly name: string;
  /** The field as a new org has it; undefined for a custom one. */
  readonly known: Field | undefined;
  readonly globalValueSet: (name: string) => ValueSet | undefined;
}

/** How a type of metadata is written as a type of the describe (Metadata API, "FieldType"). */
const TYPES: Readonly<Record<string, string>> = {
  Text: 'string',
  TextArea: 'textarea(255)',
  LongTextArea: 'textarea',
  Html: 'textarea',
  EncryptedText: 'encryptedstring',
  Number: 'double',
  Currency: 'currency',
  Percent: 'percent',
  Checkbox: 'boolean',
  Date: 'date',
  DateTime: 'datetime',
  Time: 'time',
  Email: 'email',
  Phone: 'phone',
  Url: 'url(255)',
  Picklist: 'picklist',
  MultiselectPicklist: 'multipicklist',
  Lookup: 'reference',
  Hierarchy: 'reference',
  // It holds the external id of a record that is in another system.
  ExternalLookup: 'string(20)',
  MasterDetail: 'reference',
  AutoNumber: 'autonumber',
  Summary: 'double(18,0) calculated',
  Location: 'location',
  Address: 'address',
};

/** Elements that change nothing of what a load meets, or are read elsewhere. */
const PASSED_OVER = new Set(
  `fullName label type length precision scale required unique caseSensitive externalId defaultValue referenceTo relationshipName
  relationshipLabel relationshipOrder reparentableMasterDetail writeRequiresMasterRead deleteConstraint valueSet picklist formula
  formulaTreatBlanksAs displayFormat startingNumber maskChar maskType visibleLines description inlineHelpText trackHistory
  trackTrending trackFeedHistory summarizedField summaryForeignKey summaryOperation summaryFilterItems displayLocationInDecimal
  lookupFilter businessOwnerField businessOwnerUser businessOwnerGroup businessStatus complianceGroup securityClassification
  encryptionScheme stripMarkup escapeMarkup deprecated populateExistingRows customDataType isFilteringDisabled isNameField
  isSortingDisabled isConvertLeadDisabled isAIPredictionField aiPredictionField referenceTargetField metadataRelationshipControllingField indexed`
    .split(/\s+/),
);

/**
 * Reads a field from its element. A standard field changes in what the element says, and in nothing else.
 *
 * @throws XmlFault at the line of a value that cannot be read
 */
export function readField(element: XmlElement, context: FieldContext): FieldReading {
  const notes = element.children
    .filter(({ name }) => !PASSED_OVER.has(name))
    .map(({ line, name }) => ({ line, message: `<${name}> of ${context.name} is not known here` }));
  const base = context.known ?? newField(element, context.name);
  if ('message' in base) return { field: undefined, notes: [...notes, base] };
  const changes = [
    changed(element, context.known === undefined),
    lookupChanges(element, context),
    picklistChanges(element, context, notes),
    defaultChanges(element, base, notes),
  ];
  const field = Object.assign({}, base, ...changes) as Field;
  const formula = element.child('formula') !== undefined;
  const summarized = element.text('summarizedField');
  return {
    field: formula || field.calculated ? readOnly(field, formula) : field,
    notes,
    ...(element.text('type') === 'Summary' && summarized !== undefined ? { summarized } : {}),
  };
}

function newField(element: XmlElement, name: string): Field | { line: number; message: string } {
  const type = element.text('type');
  const at = { line: element.child('type')?.line ?? element.line };
  if (type === undefined) return { ...at, message: `${name} has no <type>` };
  const notation = TYPES[type];
  if (notation === undefined) return { ...at, message: `type "${type}" of ${name} is not known here` };
  return fieldFromNotation(name, notation);
}

/** What the plain elements say. */
function changed(element: XmlElement, isNew: boolean): Partial<Field> {
  const [length, precision, scale] = [element.whole('length'), element.whole('precision'), element.whole('scale')];
  const [label, required] = [element.text('label'), element.flag('required')];
  const [unique, externalId] = [element.flag('unique'), element.flag('externalId')];
  const caseSensitive = element.flag('caseSensitive');
  const type = element.text('type');
  const hasSize = isNew && type !== 'Location' && type !== 'Summary';
  return {
    ...(label === undefined ? {} : { label }),
    ...(length === undefined || !isNew ? {} : { length }),
    ...(precision === undefined || !hasSize ? {} : { precision }),
    ...(scale === undefined || !hasSize ? {} : { scale }),
    ...(required === undefined || type === 'Checkbox' ? {} : { nillable: !required }),
    ...(unique === undefined ? {} : { unique }),
    ...(caseSensitive === undefined ? {} : { caseSensitive }),
    ...(externalId === undefined ? {} : { externalId, ...(externalId ? { idLookup: true } : {}) }),
    ...(type === 'Html' ? { isRichText: true } : {}),
    ...(isNew && type === 'AutoNumber' ? { length: 30, ...autoNumber(element) } : {}),
    ...(isNew && type === 'Location' ? { scale: scale ?? 0 } : {}),
  };
}

/** How the auto number of a field or of a record's name is written. */
export function autoNumber(element: XmlElement): Pick<Field, 'autoNumberFormat'> {
  const format = element.text('displayFormat');
  return format === undefined ? {} : { autoNumberFormat: { format, start: element.whole('startingNumber') ?? 1 } };
}

function lookupChanges(element: XmlElement, { known, name }: FieldContext): Partial<Field> {
  const type = element.text('type');
  const isLookup = type === 'Lookup' || type === 'Hierarchy' || type === 'MasterDetail';
  if (!isLookup || known !== undefined) return {};
  const target = element.text('referenceTo') ?? (type === 'Hierarchy' ? 'User' : undefined);
  if (target === undefined) throw new XmlFault(element.line, `<referenceTo> of ${name} is missing`);
  const children = element.text('relationshipName');
  const named = {
    referenceTo: [target],
    childRelationshipName: children === undefined ? 'none' : `${children}__r`,
  };
  if (type === 'MasterDetail') {
    const updateable = element.flag('reparentableMasterDetail') ?? false;
    const relationshipOrder = element.whole('relationshipOrder') ?? 0;
    return { ...named, nillable: false, cascadeDelete: true, updateable, relationshipOrder };
  }
  const constraint = element.text('deleteConstraint') ?? (element.flag('required') === true ? 'Restrict' : 'SetNull');
  return { ...named, cascadeDelete: constraint === 'Cascade', restrictedDelete: constraint === 'Restrict' };
}

type Notes = { readonly line: number; readonly message: string }[];

function picklistChanges(element: XmlElement, { globalValueSet, name }: FieldContext, notes: Notes): Partial<Field> {
  const set = element.child('valueSet') ?? element.child('picklist');
  if (set === undefined) return {};
  const dependency = dependencyOf(set);
  const controlled = dependency === undefined ? {} : { dependency };
  const globalName = set.text('valueSetName');
  if (globalName !== undefined) {
    const values = globalValueSet(globalName);
    if (values !== undefined) return { ...controlled, ...picklist(values), restrictedPicklist: true };
    const line = set.child('valueSetName')?.line ?? set.line;
    notes.push({ line, message: `value set "${globalName}" of ${name} is not among the metadata: any value is taken` });
    return { ...controlled, picklistValues: [], restrictedPicklist: false };
  }
  const definition = set.child('valueSetDefinition');
  const values = valueSetOf([...(definition?.all('value') ?? []), ...set.all('picklistValues')]);
  const restricted = set.flag('restricted') ?? set.flag('restrictedPicklist');
  return {
    ...controlled,
    ...(definition === undefined && set.name === 'valueSet' ? {} : picklist(values)),
    ...(restricted === undefined ? {} : { restrictedPicklist: restricted }),
  };
}

/** The values of a picklist as parts of its field. */
export function picklist({ labels, standard, values }: ValueSet): Partial<Field> {
  return {
    picklistValues: values,
    defaultValue: standard,
    ...(standard === undefined ? {} : { defaultedOnCreate: true }),
    ...(labels.size === 0 ? {} : { picklistLabels: labels }),
  };
}

function defaultChanges(element: XmlElement, base: Field, notes: Notes): Partial<Field> {
  const formula = element.text('defaultValue');
  if (formula === undefined || element.child('formula') !== undefined) return {};
  const value = literalOf(formula);
  if (value !== undefined) {
    // An unticked box is what every box is by default.
    return base.type === 'boolean' && value === 'false' ? {} : { defaultValue: value, defaultedOnCreate: true };
  }
  const line = element.child('defaultValue')?.line ?? element.line;
  notes.push({ line, message: `the default of ${base.name} is a formula, which is not worked out here` });
  return { defaultedOnCreate: true };
}

/** What the org works out. A formula of text has 1,300 characters, one of a number 18 digits. */
function readOnly(field: Field, isFormula: boolean): Field {
  const size = !isFormula ? {} : field.type === 'string' ? { length: 1_300 } : {};
  return {
    ...field,
    ...size,
    ...{ calculated: true, createable: false, updateable: false, nillable: field.type !== 'boolean' },
    ...{ defaultedOnCreate: false, defaultValue: undefined },
    ...(isFormula && field.precision === 0 ? {} : isFormula ? { precision: 18 } : {}),
  };
}
