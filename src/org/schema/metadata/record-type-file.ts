import type { RecordType } from '../record-type.ts';
import type { XmlElement } from './xml-element.ts';

/** A record type from its element, with the values that its picklists offer. */
export function readRecordType(element: XmlElement, name: string, isPerson: boolean): RecordType {
  const offered = new Map(
    element.all('picklistValues').flatMap((picklist) => {
      const field = picklist.text('picklist');
      const values = picklist.all('values').flatMap((value) => value.text('fullName') ?? []);
      return field === undefined ? [] : [[field, values.map(decoded)] as const];
    }),
  );
  return {
    developerName: name,
    label: element.text('label') ?? name,
    isPerson,
    isActive: element.flag('active') ?? true,
    ...(offered.size === 0 ? {} : { picklistValues: offered }),
  };
}

/** Record types write some characters of values in percent signs. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
