/** What an object's query says, as far as a load of files needs it. */
export interface ScriptQuery {
  readonly object: string;
  /** The fields as they are written; empty where all that the files have is meant. */
  readonly fields: readonly string[];
  /** What stands behind the object: WHERE, ORDER BY, LIMIT; empty where there is nothing. */
  readonly conditions: string;
  /** What stands behind WHERE; empty where there is nothing. */
  readonly where: string;
  /** The clauses beside WHERE, such as `LIMIT 5`. */
  readonly clauses: readonly string[];
}

/** Keywords of SFDMU that stand for several fields. */
const SEVERAL = /^(?:all|(?:createable|updateable|custom|readonly|lookup|required|upsertable|type)_\w+)$/i;

/** What begins a clause of SOQL, or is passed over because it is a text. */
const CLAUSE_OR_TEXT =
  /'(?:[^'\\]|\\.)*'|\b(?:USING SCOPE|WHERE|WITH|GROUP BY|HAVING|ORDER BY|LIMIT|OFFSET|FOR|ALL ROWS)\b/gi;

/** Takes a query of SOQL apart; undefined where it is none. Names of packages are not understood but passed on. */
export function readQuery(text: string): ScriptQuery | undefined {
  const [, list, object, behind = ''] =
    /^\s*SELECT\s+([^]+?)\s+FROM\s+([A-Za-z]\w*)(?:\s+([^]*?))?\s*;?\s*$/i.exec(text) ?? [];
  if (list === undefined || object === undefined || list.includes('(')) return undefined;
  const names = list.split(',').map((name) => name.trim());
  if (names.some((name) => !/^[A-Za-z][\w.$;]*$/.test(name))) return undefined;
  const fields = names.some((name) => SEVERAL.test(name)) ? [] : names;
  const conditions = behind.replaceAll(/'(?:[^'\\]|\\.)*'|\s+/g, (part) => (part.trim() === '' ? ' ' : part));
  const clauses = clausesOf(conditions);
  const isWhere = (clause: string): boolean => /^WHERE\b/i.test(clause);
  return {
    object,
    fields,
    conditions,
    where: clauses.find(isWhere)?.slice('WHERE'.length).trim() ?? '',
    clauses: clauses.filter((clause) => !isWhere(clause)),
  };
}

function clausesOf(conditions: string): readonly string[] {
  const starts = [...conditions.matchAll(CLAUSE_OR_TEXT)]
    .filter(([part]) => !part.startsWith("'"))
    .map(({ index }) => index);
  return starts.map((start, index) => conditions.slice(start, starts[index + 1]).trim());
}
