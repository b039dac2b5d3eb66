import type { Located, Place } from '../diagnostic/diagnostic.ts';
import type { SourceText } from './source-text.ts';

/**
 * Finds places of a query in the manifest, where it may be quoted, folded or indented: by the word that stands there,
 * and how often it has come before.
 */
export class SoqlPlaces {
  readonly #source: SourceText;
  readonly #soql: Located<string>;

  /** @param source the manifest that the query stands in */
  constructor(source: SourceText, soql: Located<string>) {
    this.#source = source;
    this.#soql = soql;
  }

  /** The place of what stands in a row and column of the query, both 1-based; the query's own where it is not found. */
  place(row: number, column: number): Place {
    const { place, value } = this.#soql;
    const rows = value.split('\n');
    const before = rows.slice(0, row - 1).reduce((sum, { length }) => sum + length + 1, 0);
    const at = before + column - 1;
    const [word = ''] = /^(?:[\w.]+|\S)/.exec(value.slice(at)) ?? [];
    if (word === '' || (rows[row - 1]?.length ?? 0) < column) return place;
    const { text } = this.#source;
    const start = this.#source.offset(place.line ?? 1, place.column ?? 1);
    let found = start - 1;
    for (let times = value.slice(0, at).split(word).length; times > 0; times--) {
      found = text.indexOf(word, found + 1);
      if (found < 0) return place;
    }
    // What a variable stands for is not in the manifest, and shifts what comes behind it.
    if (text.slice(start, found).includes('${')) return place;
    return this.#source.place(found, found + word.length);
  }
}
