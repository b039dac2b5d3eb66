import type { Located, Place } from '../../diagnostic/diagnostic.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { isEmpty, type Node, quoted } from '../tree.ts';
import { type JsonSchema, mismatch, type Shape } from './shape.ts';

interface ListRule {
  readonly what: string;
  readonly minItems: 0 | 1;
  /** What to do about a value that is neither an item nor a list. */
  readonly hint?: string;
}

/** A list of texts, none of them twice. Those that are right are read even where others are not. */
export function listOf(
  item: Shape<string>,
  { what, minItems, hint }: ListRule,
): Shape<readonly Located<string>[]> {
  return {
    what,
    schema: listSchema(item, minItems),
    read: (node, key, mistakes) => {
      if (node.kind !== 'list' || node.items.length < minItems) {
        return mismatch(node, { key, what, hint }, mistakes);
      }
      return readItems(item, node.items, key, mistakes);
    },
  };
}

/** A text, or a list of them. */
export function oneOrListOf(item: Shape<string>, rule: ListRule): Shape<readonly Located<string>[]> {
  const { what, minItems, hint } = rule;
  const list = listOf(item, rule);
  return {
    what,
    schema: { anyOf: [item.schema, listSchema(item, minItems)] },
    read: (node, key, mistakes) => {
      if (node.kind === 'list') return list.read(node, key, mistakes);
      if (node.kind !== 'scalar' || node.value === null) return mismatch(node, { key, what, hint }, mistakes);
      return readItems(item, [node], key, mistakes);
    },
  };
}

function listSchema(item: Shape<string>, minItems: number): JsonSchema {
  return { type: 'array', items: item.schema, minItems, uniqueItems: true };
}

function readItems(
  item: Shape<string>,
  nodes: readonly Node[],
  key: string,
  mistakes: Mistakes,
): readonly Located<string>[] {
  const seen = new Map<string, Place>();
  for (const node of nodes) {
    const value = item.read(node, key, mistakes);
    const first = value === null ? undefined : seen.get(value);
    if (first !== undefined && value !== null) {
      mistakes.error({
        message: `"${key}" names ${quoted(value)} twice.`,
        hint: 'Keep one of the two.',
        place: node.place,
        related: { message: 'The first one stands here.', place: first },
      });
    } else if (value !== null) seen.set(value, node.place);
  }
  return [...seen].map(([value, place]) => ({ value, place }));
}

/** An entry of a map whose keys the user chooses. */
export interface MapItem<T> {
  readonly name: Located<string>;
  readonly value: Located<T>;
}

interface MapRule<T> {
  readonly what: string;
  readonly name: Shape<string>;
  readonly value: Shape<T>;
}

/** A map whose keys the user chooses. Variables are substituted in them. Entries that are wrong are left out. */
export function mapOf<T>({ what, name, value }: MapRule<T>): Shape<readonly MapItem<T>[]> {
  return {
    what,
    schema: {
      type: 'object',
      propertyNames: name.schema,
      additionalProperties: value.schema,
    },
    // Any name may be one of its own, so only what has no entry yet can miss one.
    holds: (_, above) => isEmpty(above.value),
    read: (node, key, mistakes) => {
      if (node.kind !== 'map') return mismatch(node, { key, what }, mistakes);
      const items = node.entries.map((entry) => {
        const itemName = name.read(entry.key, key, mistakes);
        const itemValue = value.read(entry.value, itemName ?? entry.written, mistakes);
        if (itemName === null || itemValue === null) return null;
        return {
          name: { value: itemName, place: entry.key.place },
          value: { value: itemValue, place: entry.value.place },
        };
      });
      return items.filter((item) => item !== null);
    },
  };
}
