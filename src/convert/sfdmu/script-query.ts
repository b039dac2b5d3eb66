/** What an object's query says, as far as a load of files needs it. */
export interface ScriptQuery {
  readonly object: string;
  /** The fields as they are written; empty where all that the files have is meant. */
  readonly fields: readonly string[];
  /** What stands behind the object: WHERE, ORDER BY, LIMIT; empty where there is nothing. */
  readonly conditions: string;
}

/** Keywords of SFDMU that stand for several fields. */
const SEVERAL = /^(?:all|(?:createable|updateable|custom|readonly|lookup|required|upsertable|type)_\w+)$/i;

/** Takes a query of SOQL apart; undefined where it is none. Names of packages are not understood but passed on. */
export function readQuery(text: string): ScriptQuery | undefined {
  const [, list, object, conditions = ''] =
    /^\s*SELECT\s+([^]+?)\s+FROM\s+([A-Za-z]\w*)(?:\s+([^]*?))?\s*;?\s*$/i.exec(text) ?? [];
  if (list === undefined || object === undefined || list.includes('(')) return undefined;
  const names = list.split(',').map((name) => name.trim());
  if (names.some((name) => !/^[A-Za-z][\w.$;]*$/.test(name))) return undefined;
  const fields = names.some((name) => SEVERAL.test(name)) ? [] : names;
  return { object, fields, conditions: conditions.replaceAll(/\s+/g, ' ').trim() };
}
