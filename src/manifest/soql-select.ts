/** What the SELECT clause of a query says, as far as it can be known without knowing the org. */
export interface SelectClause {
  /** The object after FROM, as it is written. */
  readonly from: string | undefined;
  /** The columns that the result has; undefined where functions or subqueries stand among them. */
  readonly columns: readonly string[] | undefined;
}

const FIELD = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/;

/** Reads the SELECT clause of a SOQL query (SOQL and SOSL Reference, "SOQL SELECT Syntax"). */
export function readSelect(soql: string): SelectClause {
  const from = fromClause(soql);
  if (from === undefined) return { from: undefined, columns: undefined };
  const [, object, alias] =
    /^from\s+([A-Za-z]\w*)(?:\s+(?:as\s+)?(?!where\b|order\b|limit\b|with\b|using\b|group\b|for\b|all\b|offset\b|having\b|as\b|update\b)([A-Za-z]\w*))?/i.exec(
      soql.slice(from),
    ) ?? [];
  const selected = soql
    .slice(0, from)
    .replace(/^\s*select\s/i, '')
    .split(',')
    .map((field) => withoutObject(field.trim(), [object, alias]));
  return { from: object, columns: selected.every((field) => FIELD.test(field)) ? selected : undefined };
}

/** Where the FROM stands that belongs to the query itself, and not to a subquery in parentheses. */
function fromClause(soql: string): number | undefined {
  let depth = 0;
  for (const { 0: word, index } of soql.matchAll(/[()]|\bfrom\b/gi)) {
    if (word === '(') depth++;
    else if (word === ')') depth--;
    else if (depth === 0) return index;
  }
  return undefined;
}

/** A field may be named through the object or its alias, which the result leaves out. */
function withoutObject(field: string, names: readonly (string | undefined)[]): string {
  const [first = '', ...rest] = field.split('.');
  const isObject = names.some((name) => name?.toLowerCase() === first.toLowerCase());
  return isObject && rest.length > 0 ? rest.join('.') : field;
}
