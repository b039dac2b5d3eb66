/** A condition of the key `where`: the column has one of the values, or none of them. */
export interface RowCondition {
  /** As it is written. */
  readonly field: string;
  /** An empty text is a blank cell. */
  readonly values: readonly string[];
  readonly isNegated: boolean;
}

const TOKEN = /\s*(?:('(?:[^'\\]|\\.|'')*')|([A-Za-z][\w.]*)|(-?\d+(?:\.\d+)?)|(!=|<>|=|[(),]))/y;

/** Longer conditions are not looked at. */
const MAX_TOKENS = 1000;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * Reads a condition of SOQL or SQL that holds fields against values: `=`, `!=`, `IN`, `IS NULL`, joined by AND, and by
 * OR where one field is meant. Undefined where it says anything else.
 */
export function readRowConditions(text: string): readonly RowCondition[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; text.slice(end).trim() !== ''; end = TOKEN.lastIndex) {
    const [token] = TOKEN.exec(text) ?? [];
    if (token === undefined || tokens.length === MAX_TOKENS) return undefined;
    tokens.push(token.trim());
  }
  const reader = new ConditionReader(tokens);
  const conditions = reader.alternatives();
  return reader.isAtEnd ? conditions : undefined;
}

class ConditionReader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  /** Several are one where each is about the same field and has values of its own. */
  alternatives(): readonly RowCondition[] | undefined {
    const first = this.#together();
    let all = first;
    while (this.#takes('OR')) {
      const [one, ...others] = all ?? [];
      const [next, ...further] = this.#together() ?? [];
      if (one === undefined || next === undefined || others.length > 0 || further.length > 0)
        return undefined;
      if (one.isNegated || next.isNegated || one.field.toLowerCase() !== next.field.toLowerCase())
        return undefined;
      all = [{ ...one, values: [...one.values, ...next.values] }];
    }
    return all;
  }

  #together(): readonly RowCondition[] | undefined {
    const all: RowCondition[] = [];
    do {
      const one = this.#one();
      if (one === undefined) return undefined;
      all.push(...one);
    } while (this.#takes('AND'));
    return all;
  }

  #one(): readonly RowCondition[] | undefined {
    if (this.#takes('NOT')) {
      const [one, ...others] = this.#one() ?? [];
      return one === undefined || others.length > 0 ? undefined : [{ ...one, isNegated: !one.isNegated }];
    }
    if (this.#takes('(')) {
      const inner = this.alternatives();
      return this.#takes(')') ? inner : undefined;
    }
    const field = this.#next();
    if (field === undefined || !/^[A-Za-z]/.test(field)) return undefined;
    const sign = this.#next()?.toUpperCase() ?? '';
    const isNegated =
      sign === '!=' || sign === '<>' || sign === 'NOT' || (sign === 'IS' && this.#takes('NOT'));
    const values = this.#valuesOf(sign);
    return values === undefined ? undefined : [{ field, values, isNegated }];
  }

  #valuesOf(sign: string): readonly string[] | undefined {
    switch (sign) {
      case '=':
      case '!=':
      case '<>':
        return this.#value();
      case 'IN':
        return this.#list();
      case 'NOT':
        return this.#takes('IN') ? this.#list() : undefined;
      case 'IS':
        return this.#takes('NULL') ? [''] : undefined;
      default:
        return undefined;
    }
  }

  #list(): readonly string[] | undefined {
    if (!this.#takes('(')) return undefined;
    const all: string[] = [];
    do {
      const values = this.#value();
      if (values === undefined) return undefined;
      all.push(...values);
    } while (this.#takes(','));
    return this.#takes(')') ? all : undefined;
  }

  /** The spellings of a literal in a cell. */
  #value(): readonly string[] | undefined {
    const token = this.#next() ?? '';
    if (token.startsWith("'")) {
      return [
        token.slice(1, -1).replaceAll(/\\(.)|''/g, (_, code?: string) => ESCAPED[code ?? ''] ?? code ?? "'"),
      ];
    }
    if (/^-?\d/.test(token)) return [token];
    if (/^null$/i.test(token)) return [''];
    if (/^true$/i.test(token)) return ['true', 'TRUE', 'True', '1'];
    return /^false$/i.test(token) ? ['false', 'FALSE', 'False', '0'] : undefined;
  }

  #next(): string | undefined {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    return token;
  }

  #takes(word: string): boolean {
    const isThere = this.#tokens[this.#at]?.toUpperCase() === word;
    if (isThere) this.#at += 1;
    return isThere;
  }
}
