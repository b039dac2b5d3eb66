import type { MatchField } from './match-fields.ts';

/** A field whose values records are asked for by. */
type FilterField = Pick<MatchField, 'form' | 'path'>;

/** Characters of a query at most (SOQL and SOSL Reference, "SOQL Limits"). */
const MAX_QUERY_CHARACTERS = 100_000;
/**
 * Bytes of a query in a URL. The URL and the headers together may have 16,384 (REST API Developer Guide, "Status Codes",
 * 431), of which a token may take 4,000.
 */
const MAX_ENCODED_BYTES = 12_000;
/** Different values of one field that are kept, so that they can be listed. */
const MAX_LISTED_VALUES = 20_000;

/** Gathers the values of key parts, by which the org's records are asked for. */
export class KeyFilter {
  readonly #fields: readonly FilterField[];
  /** By part: its values; undefined where they are too many, or cannot stand in a condition. */
  readonly #values: (Set<string> | undefined)[];
  #keys = 0;

  constructor(fields: readonly FilterField[]) {
    this.#fields = fields;
    this.#values = fields.map(({ form }) => (form.literals === undefined ? undefined : new Set()));
  }

  /** How many keys were added. */
  get keys(): number {
    return this.#keys;
  }

  /** @param parts of a key that was not added before, as they are stored */
  add(parts: readonly string[]): void {
    this.#keys++;
    for (const [index, values] of this.#values.entries()) {
      if (values === undefined) continue;
      values.add(parts[index] ?? '');
      if (values.size > MAX_LISTED_VALUES) this.#values[index] = undefined;
    }
  }

  /** The field that distinguishes records best, and conditions for it that fit into queries; undefined: there is none. */
  conditions(
    beside: (condition: string) => string,
  ): { readonly path: string; readonly conditions: readonly string[] } | undefined {
    let best: { readonly field: FilterField; readonly values: ReadonlySet<string> } | undefined;
    for (const [index, field] of this.#fields.entries()) {
      const values = this.#values[index];
      if (values !== undefined && values.size > (best?.values.size ?? 0)) best = { field, values };
    }
    if (best === undefined) return undefined;
    const { field, values } = best;
    const lists = listsOf(field, values, beside);
    return lists && { path: field.path, conditions: lists };
  }
}

/** Whether a query can be asked by the REST API, which takes it in the URL. */
export function fitsUrl(soql: string): boolean {
  return soql.length <= MAX_QUERY_CHARACTERS && encodeURIComponent(soql).length <= MAX_ENCODED_BYTES;
}

/** Conditions that name each value once, none longer than a query may be; undefined where one value alone is too long. */
function listsOf(
  { form, path }: FilterField,
  values: ReadonlySet<string>,
  beside: (condition: string) => string,
): readonly string[] | undefined {
  const listOf = (literals: readonly string[]): string => `${path} IN (${literals.join(',')})`;
  const lists: string[] = values.has('') ? [`${path} = null`] : [];
  const frame = encodeURIComponent(beside(listOf([]))).length;
  let literals: string[] = [];
  let bytes = frame;
  for (const value of values) {
    if (value === '') continue;
    for (const literal of form.literals?.(value) ?? []) {
      const length = encodeURIComponent(`${literal},`).length;
      if (literals.length > 0 && bytes + length > MAX_ENCODED_BYTES) {
        lists.push(listOf(literals));
        literals = [];
        bytes = frame;
      }
      literals.push(literal);
      bytes += length;
    }
  }
  if (literals.length > 0) lists.push(listOf(literals));
  return lists.every((list) => fitsUrl(beside(list))) ? lists : undefined;
}
