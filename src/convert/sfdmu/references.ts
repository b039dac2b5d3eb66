import type { Conversion } from '../conversion.ts';
import type { ColumnPlan } from './column-plan.ts';
import { isToUsers } from './field-rules.ts';
import type { FieldMapping } from './field-mapping.ts';
import {
  endsLike,
  holds,
  keyColumns,
  type Lookup,
  type Parent,
  parentOf,
  type Reference,
  reference,
} from './lookup.ts';
import type { OrgParents } from './org-parents.ts';
import type { ScriptObject } from './script.ts';
import type { SourceTable } from './source-table.ts';

/** What a set knows of the parents of its objects. */
export interface Family {
  /** All objects of the project with their files, those of the set first. */
  readonly parents: readonly Parent[];
  /** The job of an object that the set loads from its file. */
  readonly jobOf: (object: ScriptObject) => string | undefined;
  readonly orgParents: OrgParents;
  /** The names of the project's CSV files, without their ending. */
  readonly files: readonly string[];
}

/** References by the fields that they fill. */
export type References = Readonly<Record<string, Reference>>;

/** The key `references` of a job; lookups that the service resolves itself are added to what is sent. */
export function referencesOf(
  object: ScriptObject,
  table: SourceTable,
  plan: ColumnPlan,
  { family, mapping }: { readonly family: Family; readonly mapping: FieldMapping },
  conversion: Conversion,
): { readonly references: References; readonly sent: ReadonlyMap<string, string> } {
  const references: Record<string, Reference> = {};
  const sent = new Map(plan.sent);
  for (const lookup of plan.lookups) {
    if (lookup.relationship === 'RecordType') recordTypes(lookup, table, references, sent, family);
    else if (isToUsers(lookup.relationship)) users(lookup, references, family);
    else {
      const found = parents(lookup, object, table, family, conversion);
      if (found !== undefined) references[lookup.field] = found;
    }
  }
  for (const column of plan.idColumns) {
    const found = byIds(column, table, family);
    if (found !== undefined) references[column] = found;
    else if (column.endsWith('__c')) {
      sent.set(column, column);
      conversion.look(
        `\`${column}\` of \`${object.name}\` is sent as it is: it has Ids of another org.`,
        'That is right for a text that keeps them; where it is a lookup, write a reference by a key.',
        object.place,
      );
    } else {
      conversion.look(
        `\`${column}\` of \`${object.name}\` is not sent: it has Ids of another org, and no file has their records.`,
        'Write a reference by a key, or take the column out of columns where both orgs have the same Ids.',
        object.place,
      );
    }
  }
  return { references: renamed(references, mapping), sent };
}

/** Under the names of the target. */
function renamed(references: References, mapping: FieldMapping): References {
  const all = Object.entries(references).map(([field, one]) => {
    const target = mapping.target(field);
    return [target, target === field ? one : { columns: field, ...one }] as const;
  });
  return Object.fromEntries(all);
}

function recordTypes(
  lookup: Lookup,
  table: SourceTable,
  references: Record<string, Reference>,
  sent: Map<string, string>,
  { orgParents }: Family,
): void {
  const [column = ''] = lookup.columns;
  const keys = [...table.keys([column])];
  if (!lookup.isJoined && keys.some((key) => key.includes(';'))) {
    const parts = ['DeveloperName', 'SobjectType'];
    const job = orgParents.job('RecordType', parts, 'WHERE IsActive = true');
    references['RecordTypeId'] = reference(job, parts, { columns: [column], parts, isJoined: true });
    return;
  }
  if (!lookup.isJoined) {
    sent.set(column, column);
    return;
  }
  // Parts that are empty are left out of the key, and most record types are of no package.
  const hasPackage = keys.some((key) => key.split(';').length > 2);
  const parts = hasPackage ? lookup.parts : lookup.parts.filter((part) => part !== 'NamespacePrefix');
  const job = orgParents.job('RecordType', parts, 'WHERE IsActive = true');
  references['RecordTypeId'] = reference(job, parts, { ...lookup, parts });
}

function users(lookup: Lookup, references: Record<string, Reference>, { orgParents }: Family): void {
  const users = orgParents.job('User', lookup.parts, 'WHERE IsActive = true');
  const isName = lookup.parts.length === 1 && lookup.parts[0] === 'Name';
  const jobs =
    /^owner$/i.test(lookup.relationship) && isName
      ? [users, orgParents.job('Group', ['Name'], "WHERE Type = 'Queue'")]
      : users;
  references[lookup.field] = reference(jobs, lookup.parts, lookup);
}

/** Standard objects that records often refer to. */
const STANDARD = [
  ...['Account', 'Asset', 'BusinessHours', 'Campaign', 'Case', 'Contact', 'Contract', 'Entitlement', 'Lead'],
  ...['OperatingHours', 'Opportunity', 'Order', 'Pricebook2', 'PricebookEntry', 'Product2', 'Profile'],
];

/** The object that a relationship leads to, where the project loads none that fits: one with whose name it ends. */
function outsideObject(
  relationship: string,
  files: readonly string[],
): { readonly name: string; readonly isKnown: boolean } {
  const custom = relationship.replace(/__r$/, '__c');
  const stem = (name: string): string => name.replace(/\d+$/, '').toLowerCase();
  const same = STANDARD.find((name) => stem(name) === custom.toLowerCase());
  if (same !== undefined) return { name: same, isKnown: true };
  const known = [...files, ...STANDARD].filter((name) => endsLike(relationship, name));
  const [longest] = known.sort((a, b) => b.length - a.length);
  return { name: longest ?? custom, isKnown: false };
}

function parents(
  written: Lookup,
  object: ScriptObject,
  table: SourceTable,
  family: Family,
  conversion: Conversion,
): Reference | undefined {
  const { certainty, parent } = parentOf(written, table, object, family.parents);
  // Without rows there is nothing to find it by.
  if (parent === undefined && table.isEmpty) return undefined;
  const lookup = parent === undefined ? written : narrowed(written, parent.object);
  const outside = outsideObject(written.relationship, family.files);
  const name = parent?.object.name ?? outside.name;
  if (certainty === 'ending' || certainty === 'values' || certainty === 'similar') {
    conversion.decided(
      `\`${written.relationship}\` of \`${object.name}\` is taken to refer to \`${name}\`.`,
      {
        ending: 'Its name ends so, and both have the same key.',
        values: 'Its file alone has all the keys.',
        similar: 'Its name ends so.',
      }[certainty],
      object.place,
    );
  } else if (certainty === 'none') {
    const takenNote = `\`${written.relationship}\` of \`${object.name}\` is taken to refer to records of \`${name}\` that the org has.`;
    if (outside.isKnown) {
      conversion.decided(takenNote, 'The project does not load any.', object.place);
    } else {
      conversion.look(
        takenNote,
        'The project does not say which object it is: correct the query where it is another one.',
        object.place,
      );
    }
  }
  const job = parent && family.jobOf(parent.object);
  const key = parent?.table && keyColumns(parent.table, lookup);
  if (parent !== undefined && job !== undefined && key !== undefined && holds(parent, lookup, table)) {
    return reference(job, key, lookup);
  }
  const isRead = parent?.object.operation === 'readonly' && parent.object.query.where !== '';
  const condition = isRead ? `WHERE ${parent.object.query.where}` : '';
  return reference(family.orgParents.job(name, lookup.parts, condition), lookup.parts, lookup);
}

/** A lookup with the parts alone that are the parent's key, where its columns have more. */
function narrowed(lookup: Lookup, { externalId }: ScriptObject): Lookup {
  const places = externalId.map((part) =>
    lookup.parts.findIndex((one) => one.toLowerCase() === part.toLowerCase()),
  );
  if (lookup.isJoined || places.includes(-1) || places.length === lookup.parts.length) return lookup;
  const of = (list: readonly string[]): string[] => places.map((place) => list[place] ?? '');
  return { ...lookup, parts: of(lookup.parts), columns: of(lookup.columns) };
}

function byIds(column: string, table: SourceTable, { jobOf, parents }: Family): Reference | undefined {
  const ids = [...table.keys([column])];
  const own = table.column('Id');
  // A text that keeps the Id of its own row is no lookup.
  if (own !== undefined && table.keys([own, column]).has(`${ids[0] ?? ''};${ids[0] ?? ''}`)) return undefined;
  for (const parent of parents) {
    const job = jobOf(parent.object);
    const id = parent.table?.column('Id');
    if (job === undefined || id === undefined || parent.table === undefined) continue;
    const known = parent.table.keys([id]);
    if (ids.some((one) => known.has(one))) return { job, key: id };
  }
  return undefined;
}
