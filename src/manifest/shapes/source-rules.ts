import type { Located } from '../../diagnostic/diagnostic.ts';
import { CSV_PATH, sourcePathHint } from '../source-path.ts';
import type { Node } from '../tree.ts';
import { listOf, mapOf, type MapItem } from './collections.ts';
import { sourceColumn } from './domain.ts';
import { keysOf } from './keys.ts';
import { mismatch, type Shape } from './shape.ts';
import { constant, text } from './texts.ts';

/** The value of a cell, or `~` for a blank one: an empty text. */
const cellValue: Shape<string> = {
  what: 'a text, a number, true, false, or ~ for a blank cell',
  schema: { type: ['string', 'number', 'boolean', 'null'] },
  read: (node, key, mistakes) => {
    if (node.kind === 'scalar' && node.value === null) return '';
    if (node.kind === 'scalar') return constant.read(node, key, mistakes);
    return mismatch(node, { key, what: cellValue.what }, mistakes);
  },
};

const oldValue: Shape<string> = { ...cellValue, schema: { type: 'string' } };

/** What stands under a column of `valueMap`: the values themselves, or the path of the file that has them. */
export type WrittenValueMap = readonly MapItem<string>[] | { readonly file: string };

const VALUES = 'a map from old to new value, or the path of a .csv file';

const newValues = mapOf({ what: VALUES, name: oldValue, value: cellValue });

const valuesFile = text({ what: VALUES, pattern: CSV_PATH, hint: sourcePathHint });

const valuesOfColumn: Shape<WrittenValueMap> = {
  what: VALUES,
  schema: { anyOf: [newValues.schema, valuesFile.schema] },
  read: (node, key, mistakes) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return newValues.read(node, key, mistakes);
    const file = valuesFile.read(node, key, mistakes);
    return file === null ? null : { file };
  },
};

export const valueMap = mapOf({
  what: 'a map from source column to old and new values',
  name: sourceColumn,
  value: valuesOfColumn,
});

/** The values of a condition, and whether a row must have one of them, or none. */
export interface WrittenCondition {
  readonly values: readonly Located<string>[];
  readonly isNegated: boolean;
}

const VALUE_OR_LIST = 'a value, ~ for blank, a list of them, or {not: …}';

const someValues = listOf(cellValue, { what: VALUE_OR_LIST, minItems: 1 });

const oneOrSomeValues: Shape<readonly Located<string>[]> = {
  what: VALUE_OR_LIST,
  schema: { anyOf: [cellValue.schema, someValues.schema] },
  read: (node, key, mistakes) => {
    if (node.kind === 'list') return someValues.read(node, key, mistakes);
    if (node.kind === 'map') return mismatch(node, { key, what: VALUE_OR_LIST }, mistakes);
    const value = cellValue.read(node, key, mistakes);
    return value === null ? null : [{ value, place: node.place }];
  },
};

const negation = keysOf({
  owner: 'A condition',
  fields: { not: { shape: oneOrSomeValues, values: 'value or list', description: 'None of these.' } },
});

const condition: Shape<WrittenCondition> = {
  what: VALUE_OR_LIST,
  schema: { anyOf: [oneOrSomeValues.schema, { ...negation.schema, required: ['not'] }] },
  read: (node: Node, key, mistakes) => {
    if (node.kind !== 'map') {
      const values = oneOrSomeValues.read(node, key, mistakes);
      return values === null ? null : { values, isNegated: false };
    }
    if (node.entries.length === 0) return mismatch(node, { key, what: VALUE_OR_LIST }, mistakes);
    const not = negation.read(node, key, mistakes)?.not;
    return not === undefined || not === 'wrong' ? null : { values: not.value, isNegated: true };
  },
};

export const where = mapOf({
  what: 'a map from source column to the values of the rows that are sent',
  name: sourceColumn,
  value: condition,
});

export const variableColumns = listOf(sourceColumn, { what: 'a list of source columns', minItems: 1 });
