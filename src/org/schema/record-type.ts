/** A record type of an object. */
export interface RecordType {
  readonly developerName: string;
  readonly label: string;
  /** Whether its accounts are persons. */
  readonly isPerson: boolean;
  /** True where nothing is said. */
  readonly isActive?: boolean;
  /** By picklist: the values that records of this type may have. A picklist that is not named has all of its own. */
  readonly picklistValues?: ReadonlyMap<string, readonly string[]>;
}

/** A record type as it may be declared: a developer name alone has its words as label. */
export type DeclaredRecordType = string | RecordType;

/** Record types by what was declared of them; a later declaration of the same name counts. */
export function recordTypesOf(declared: readonly DeclaredRecordType[]): RecordType[] {
  const types = declared.map((type) => (typeof type === 'string' ? recordTypeNamed(type) : type));
  return [...new Map(types.map((type) => [type.developerName, type])).values()];
}

/** The record type of this name whose label was not said. */
export function recordTypeNamed(developerName: string, isPerson = false): RecordType {
  const label = developerName.replaceAll('_', ' ');
  return { developerName, label: isPerson ? label.replace(/([a-z])([A-Z])/g, '$1 $2') : label, isPerson };
}
