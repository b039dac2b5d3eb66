import type { Located, Place } from '../../diagnostic/diagnostic.ts';
import { nearestName } from '../../diagnostic/nearest-name.ts';
import { allOf } from '../../diagnostic/word-list.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { type MapEntry, type MapNode, quoted } from '../tree.ts';
import { type JsonSchema, type JsonValue, mismatch, type Shape } from './shape.ts';

/** A key of the manifest: its values, and what the README and the editor say of it. */
export interface Field<T> {
  readonly shape: Shape<T>;
  /** The values, in Markdown. */
  readonly values: string;
  /** In Markdown. */
  readonly description: string;
  /** What the manifest may leave out because it is so anyway, as one would write it. */
  readonly default?: JsonValue;
  /** The operations that take the key; all, when absent. */
  readonly operations?: readonly string[];
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The value of a key that is there, and the place of the key itself. */
export interface Entry<T> extends Located<T> {
  readonly keyPlace: Place;
}

/** The keys that are there; `wrong` where the value is not what it should be, which has been reported. */
export type Entries<F extends Fields> = {
  readonly [Key in keyof F]?: (F[Key] extends Field<infer T> ? Entry<T> : never) | 'wrong';
};

interface KeysRule<F extends Fields> {
  /** In the words of a message: `A job has no key …`. */
  readonly owner: string;
  readonly fields: F;
  /** Keys that do not belong here, with a hint that says where. */
  readonly elsewhere?: ((key: string) => string | undefined) | undefined;
}

/** A map with the keys of a field table. */
export function keysOf<F extends Fields>(rule: KeysRule<F>): Shape<Entries<F>> {
  const what = 'a map of keys';
  return {
    what,
    schema: keysSchema(rule.fields),
    read: (node, key, mistakes) => {
      if (node.kind !== 'map') return mismatch(node, { key, what }, mistakes);
      return readEntries(node, rule, mistakes);
    },
  };
}

function keysSchema(fields: Fields): JsonSchema {
  const properties = Object.entries(fields).map(([key, { shape, description, default: value }]) => [
    key,
    { description, ...(value !== undefined && { default: value }), ...shape.schema },
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as JsonSchema,
    additionalProperties: false,
  };
}

/** The one place where a table of fields becomes a type with those keys: hence the assertion. */
function readEntries<F extends Fields>(node: MapNode, rule: KeysRule<F>, mistakes: Mistakes): Entries<F> {
  const entries = node.entries.flatMap((entry) => {
    const field = Object.hasOwn(rule.fields, entry.written) ? rule.fields[entry.written] : undefined;
    if (field !== undefined) return [[entry.written, readEntry(entry, field, mistakes)] as const];
    const meant = reportUnknownKey(entry, rule, mistakes);
    return meant === undefined ? [] : [[meant, 'wrong'] as const];
  });
  // What was meant must not be missed as well, nor hide the key itself.
  const ordered = entries.toSorted(([, a], [, b]) => Number(b === 'wrong') - Number(a === 'wrong'));
  return Object.fromEntries(ordered) as Entries<F>;
}

function readEntry<T>(entry: MapEntry, field: Field<T>, mistakes: Mistakes): Entry<T> | 'wrong' {
  const { written: key, value: node } = entry;
  const keyPlace = entry.key.place;
  if (node.kind === 'scalar' && node.value === null && node.source === '') {
    mistakes.error({
      message: `"${key}" has no value.`,
      hint: `It takes ${field.shape.what}.`,
      place: keyPlace,
    });
    return 'wrong';
  }
  const value = field.shape.read(node, key, mistakes);
  return value === null ? 'wrong' : { value, place: node.place, keyPlace };
}

/** Reports a key that the table does not have, and tells which one was probably meant. */
function reportUnknownKey(
  { written: name, key }: MapEntry,
  { owner, fields, elsewhere }: KeysRule<Fields>,
  mistakes: Mistakes,
): string | undefined {
  if (key.kind === 'wrong') return undefined;
  const meant = mistakes.hasRoom ? nearestName(name, Object.keys(fields)) : undefined;
  mistakes.error({
    message: `${owner} has no key ${quoted(name)}.`,
    hint: unknownKeyHint(name, { meant, fields, elsewhere }),
    place: key.place,
  });
  return meant;
}

interface UnknownKey {
  readonly meant: string | undefined;
  readonly fields: Fields;
  readonly elsewhere: KeysRule<Fields>['elsewhere'];
}

function unknownKeyHint(name: string, { meant, fields, elsewhere }: UnknownKey): string {
  if (name === '<<') return 'YAML merge keys are not read. What jobs share belongs into "defaults".';
  if (name.includes('${')) return 'Variables are not substituted in the names of keys.';
  const rightPlace = elsewhere?.(name);
  if (rightPlace !== undefined) return rightPlace;
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  return `Its keys are ${allOf(Object.keys(fields))}.`;
}
