import { fieldFromNotation } from './field-notation.ts';
import type { Field } from './field.ts';

const ACCURACIES =
  'picklist(Address|NearAddress|Block|Street|ExtendedZip|Zip|Neighborhood|City|County|State|Unknown) restricted';

/** The parts of an address and what they are, as describes list them. */
const ADDRESS_PARTS: Readonly<Record<string, string>> = {
  Street: 'textarea(255)',
  City: 'string(40)',
  State: 'string(80)',
  PostalCode: 'string(20)',
  Country: 'string(80)',
  Latitude: 'double(18,15)',
  Longitude: 'double(18,15)',
  GeocodeAccuracy: ACCURACIES,
};
const PART_LABELS: Readonly<Record<string, string>> = {
  State: 'State/Province',
  PostalCode: 'Zip/Postal Code',
  GeocodeAccuracy: 'Geocode Accuracy',
};

/**
 * A field with the fields it is made of: a geolocation with its two numbers, an address with its parts. Nobody writes into the
 * whole, only into the parts.
 */
export function withParts(field: Field): Field[] {
  switch (field.type) {
    case 'location':
      return [field, ...locationParts(field.name)];
    case 'address':
      return [...addressParts(field.name), field];
    default:
      return [field];
  }
}

function locationParts(name: string): Field[] {
  const base = name.replace(/__c$/, '');
  return ['Latitude', 'Longitude'].map((part) => fieldFromNotation(`${base}__${part}__s`, 'double(18,15)'));
}

/** `BillingAddress` has `BillingCity`; a custom `Home__c` has `Home__City__s`. */
function addressParts(name: string): Field[] {
  const custom = name.endsWith('__c');
  const prefix = name.replace(custom ? /__c$/ : /Address$/, '');
  const words = prefix.replaceAll('_', ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return Object.entries(ADDRESS_PARTS).map(([part, notation]) => {
    const label = `${words} ${PART_LABELS[part] ?? part}`.trim();
    const field = custom ? `${prefix}__${part}__s` : `${prefix}${part}`;
    return fieldFromNotation(field, `${notation} label="${label}"`);
  });
}
