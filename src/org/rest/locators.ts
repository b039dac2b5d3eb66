import type { IdMint } from '../records/salesforce-id.ts';

const LOCATOR_PREFIX = '01g';

/** One page of a long answer. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Names the next page; undefined on the last one. */
  readonly nextLocator: string | undefined;
  /** Items of all pages. */
  readonly total: number;
}

/** Long answers cut into pages that are fetched by locator: an id and where the page begins. */
export class Locators<T> {
  readonly #answers = new Map<string, readonly T[]>();
  readonly #mint: IdMint;
  readonly #pageSize: number;

  constructor(mint: IdMint, pageSize: number) {
    this.#mint = mint;
    this.#pageSize = pageSize;
  }

  /** The first page of an answer. */
  first(items: readonly T[]): Page<T> {
    if (items.length <= this.#pageSize) return { items, nextLocator: undefined, total: items.length };
    const id = this.#mint.next(LOCATOR_PREFIX);
    this.#answers.set(id, items);
    return this.#page(id, items, 0);
  }

  /** The page a locator names; undefined when it was never given out. */
  next(locator: string): Page<T> | undefined {
    const [id = '', start = ''] = locator.split('-');
    const items = this.#answers.get(id);
    const from = Number(start);
    const legal = items !== undefined && from > 0 && from < items.length && from % this.#pageSize === 0;
    return legal ? this.#page(id, items, from) : undefined;
  }

  #page(id: string, items: readonly T[], from: number): Page<T> {
    const end = from + this.#pageSize;
    return {
      total: items.length,
      items: items.slice(from, end),
      nextLocator: end < items.length ? `${id}-${end}` : undefined,
    };
  }
}
