import type { ManifestValue } from '../conversion.ts';
import { isOfTarget } from './field-rules.ts';
import type { ScriptObject } from './script.ts';
import type { SourceTable } from './source-table.ts';

/** A column, or several, by which a file names the parents of its rows. */
export interface Lookup {
  /** The field that is sent, such as `AccountId`. */
  readonly field: string;
  /** As SOQL has it, such as `Account` or `Region__r`. */
  readonly relationship: string;
  /** What the columns hold of the parent, in their order: `Name`, or `Product.Code` two levels up. */
  readonly parts: readonly string[];
  readonly columns: readonly string[];
  /** Whether one column holds all parts, joined by `;`. */
  readonly isJoined: boolean;
}

/** Finds the lookups of a table by its columns' names: `Account.Name`, `Account.$$Name$City`, `Account.Name;City`. */
export function lookupsOf(table: SourceTable): readonly Lookup[] {
  const found = new Map<string, { joined?: Lookup; columns: string[]; parts: string[] }>();
  for (const column of table.columns) {
    const [, relationship, path] = /^([A-Za-z]\w*)\.(.+)$/.exec(column) ?? [];
    if (relationship === undefined || path === undefined) continue;
    const lookup = found.get(relationship) ?? { columns: [], parts: [] };
    found.set(relationship, lookup);
    const parts = joinedParts(path);
    const field = fieldOf(relationship);
    if (parts !== undefined)
      lookup.joined = { field, relationship, parts, columns: [column], isJoined: true };
    else {
      lookup.columns.push(column);
      lookup.parts.push(path);
    }
  }
  return [...found].map(([relationship, { columns, joined, parts }]) =>
    joined !== undefined && columns.length < joined.parts.length
      ? joined
      : { field: fieldOf(relationship), relationship, parts, columns, isJoined: false },
  );
}

/** `Region__r` → `Region__c`, `Account` → `AccountId`. */
export function fieldOf(relationship: string): string {
  return relationship.endsWith('__r') ? relationship.replace(/r$/, 'c') : `${relationship}Id`;
}

/** The parts of a joined key's name, in both spellings of SFDMU. */
function joinedParts(name: string): readonly string[] | undefined {
  if (name.startsWith('$$')) return name.slice(2).split('$');
  return name.includes(';') ? name.split(';') : undefined;
}

/** A parent of the project that a lookup may refer to. */
export interface Parent {
  readonly object: ScriptObject;
  readonly table: SourceTable | undefined;
}

/** How sure it is that a lookup refers to an object. */
export type Certainty = 'name' | 'ending' | 'values' | 'similar' | 'none';

/**
 * Which object of the project a lookup refers to: the one that is called like the relationship, the one whose name the
 * relationship ends with, or the only one that has all the keys.
 */
export function parentOf(
  lookup: Lookup,
  child: SourceTable,
  own: ScriptObject,
  parents: readonly Parent[],
): { readonly parent?: Parent; readonly certainty: Certainty } {
  const name = lookup.relationship.replace(/__r$/, '__c').toLowerCase();
  const named = parents.find(({ object }) => object.name.toLowerCase() === name);
  if (named !== undefined) return { parent: named, certainty: 'name' };
  if (/^(?:parent|master\w*)$/.test(name)) {
    const self = parents.find(({ object }) => object === own);
    if (self !== undefined) return { parent: self, certainty: 'name' };
  }
  const fitting = parents.filter(({ object }) => sameParts(lookup.parts, object.externalId));
  const [ending] = endingWith(lookup, fitting);
  const holding = child.isEmpty ? [] : fitting.filter((parent) => holds(parent, lookup, child));
  if (ending !== undefined) return { parent: ending, certainty: 'ending' };
  const [only, ...others] = holding;
  if (only !== undefined && others.length === 0) return { parent: only, certainty: 'values' };
  const [similar] = endingWith(lookup, parents);
  return similar === undefined ? { certainty: 'none' } : { parent: similar, certainty: 'similar' };
}

/** Parents with whose objects' names a relationship ends, the longest first. */
function endingWith({ relationship }: Lookup, parents: readonly Parent[]): readonly Parent[] {
  return parents
    .filter(({ object }) => !isOfTarget(object.name, object.operation))
    .filter(({ object }) => endsLike(relationship, object.name))
    .sort((a, b) => b.object.name.length - a.object.name.length);
}

/** `BillToContact__r` ends like `Contact`, `SourceProduct` like `Product2`. */
export function endsLike(relationship: string, object: string): boolean {
  const stem = object.replace(/__c$|\d+$/, '').toLowerCase();
  return relationship.replace(/__r$/, '').toLowerCase().endsWith(stem);
}

function sameParts(one: readonly string[], other: readonly string[]): boolean {
  return (
    one.length === other.length &&
    one.every((part) => other.some((two) => two.toLowerCase() === part.toLowerCase()))
  );
}

/** Whether the parents' file has every key that the child's file names. */
export function holds({ table }: Parent, lookup: Lookup, child: SourceTable): boolean {
  if (table === undefined) return false;
  const columns = keyColumns(table, lookup);
  if (columns === undefined) return false;
  if (!table.isWhole || !child.isWhole) return true;
  const known = table.keys(columns);
  const named = [...child.keys(lookup.columns)];
  return (named.length > 0 || child.isEmpty) && named.every((key) => known.has(key));
}

/** The columns of the parents' file that a reference's key names: those of the parts, or the one that joins them. */
export function keyColumns(table: SourceTable, { isJoined, parts }: Lookup): readonly string[] | undefined {
  const single = parts.map((part) => table.column(part));
  if (single.every((column) => column !== undefined)) return single;
  if (!isJoined) return undefined;
  const joined = table.column(`$$${parts.join('$')}`) ?? table.column(parts.join(';'));
  return joined === undefined ? undefined : [joined];
}

/** A reference of the manifest. */
export interface Reference {
  readonly [key: string]: ManifestValue;
  readonly job: string | readonly string[];
  readonly key: string | readonly string[];
  /** When absent: the column that is called like the field. */
  readonly columns?: string | readonly string[];
}

export function reference(
  job: string | readonly string[],
  key: readonly string[],
  { columns, isJoined, parts }: Pick<Lookup, 'columns' | 'isJoined' | 'parts'>,
): Reference {
  const splits = isJoined && key.length === parts.length && key.length > 1;
  const one = (names: readonly string[]): string | readonly string[] =>
    names.length === 1 ? (names[0] ?? '') : names;
  return { job, key: one(key), columns: one(columns), ...(splits ? { separator: ';' } : {}) };
}
