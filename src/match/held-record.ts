import type { OrgRecord } from '../salesforce/record-query.ts';

/** A record of the org, with the values of some of its fields. */
export interface HeldRecord {
  /** As the org writes it, 18 characters. */
  readonly id: string;
  /** The value at the end of a path, as a text; empty for null, and where a parent is missing. */
  valueAt(path: string): string;
}

/** A record as the REST API answers it: a parent is a record in it. */
export function heldRecord(record: OrgRecord): HeldRecord {
  const valueAt = (path: string): string => {
    const point = path.indexOf('.');
    const value = point < 0 ? record[path] : valueIn(record[path.slice(0, point)], path.slice(point + 1));
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
  };
  return { id: valueAt('Id'), valueAt };
}

function valueIn(parent: unknown, path: string): unknown {
  return typeof parent === 'object' && parent !== null ? (parent as OrgRecord)[path] : undefined;
}
