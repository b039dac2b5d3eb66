import type { Located, Place } from '../../diagnostic/diagnostic.ts';
import { nearestName } from '../../diagnostic/nearest-name.ts';
import { allOf } from '../../diagnostic/word-list.ts';
import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { foreignKey } from '../foreign-keys.ts';
import { indented } from '../indentation.ts';
import { isEmpty, type MapEntry, type MapNode, quoted } from '../tree.ts';
import { type JsonSchema, type JsonValue, mismatch, type Shape } from './shape.ts';

/** Where the pages of `docs` can be read. */
const PAGES = 'https://github.com/your-org/salesforce-bulk-load/blob/v1/docs';

/** A key of the manifest: its values, and what `docs/manifest.md` and the editor say of it. */
export interface Field<T> {
  readonly shape: Shape<T>;
  /** The values, in Markdown. */
  readonly values: string;
  /** In Markdown, with links relative to `docs/manifest.md`. */
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
    holds: ({ written }) => Object.hasOwn(rule.fields, written),
    read: (node, key, mistakes) => {
      if (node.kind !== 'map') return mismatch(node, { key, what }, mistakes);
      return readEntries(node, rule, mistakes);
    },
  };
}

function keysSchema(fields: Fields): JsonSchema {
  const properties = Object.entries(fields).map(([key, { shape, description, default: value }]) => [
    key,
    {
      description: withAddresses(description),
      ...(value !== undefined && { default: value }),
      ...shape.schema,
    },
  ]);
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as JsonSchema,
    additionalProperties: false,
  };
}

/** For an editor, which shows a description without its page. */
function withAddresses(description: string): string {
  return description.replaceAll(
    /\]\(([\w-]+\.md)?(#[\w-]+)?\)/g,
    (_, page: string | undefined, anchor: string | undefined) =>
      `](${PAGES}/${page ?? 'manifest.md'}${anchor ?? ''})`,
  );
}

/** The one place where a table of fields becomes a type with those keys: hence the assertion. */
function readEntries<F extends Fields>(node: MapNode, rule: KeysRule<F>, mistakes: Mistakes): Entries<F> {
  const fieldOf = ({ written }: MapEntry): Field<unknown> | undefined =>
    Object.hasOwn(rule.fields, written) ? rule.fields[written] : undefined;
  const written = indented(
    node.entries,
    (entry, above) => fieldOf(entry) === undefined && fieldOf(above)?.shape.holds?.(entry, above) === true,
    mistakes,
  );
  const listed = { already: false };
  const entries = written.flatMap((entry) => {
    const field = fieldOf(entry);
    if (field !== undefined) return [[entry.written, readEntry(entry, field, mistakes)] as const];
    const meant = reportUnknownKey(entry, rule, listed, mistakes);
    return meant === undefined ? [] : [[meant, 'wrong'] as const];
  });
  // What was meant must not be missed as well, nor hide the key itself.
  const ordered = entries.toSorted(([, a], [, b]) => Number(b === 'wrong') - Number(a === 'wrong'));
  return Object.fromEntries(ordered) as Entries<F>;
}

function readEntry<T>(entry: MapEntry, field: Field<T>, mistakes: Mistakes): Entry<T> | 'wrong' {
  const { written: key, value: node } = entry;
  const keyPlace = entry.key.place;
  if (isEmpty(node)) {
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

/**
 * Reports a key that the table does not have, and says which one was probably meant. All keys are `listed` once in a
 * map.
 */
function reportUnknownKey(
  { written: name, key }: MapEntry,
  { owner, fields, elsewhere }: KeysRule<Fields>,
  listed: { already: boolean },
  mistakes: Mistakes,
): string | undefined {
  if (key.kind === 'wrong') return undefined;
  const keys = Object.keys(fields);
  const foreign = foreignKey(name, keys);
  const meant = foreign === undefined && mistakes.hasRoom ? nearestName(name, keys) : foreign?.key;
  const hint =
    misplacedKeyHint(name, elsewhere) ??
    (foreign === undefined
      ? meant === undefined
        ? undefined
        : `Did you mean "${meant}"?`
      : `It is a key of ${foreign.tool}. ${foreign.hint}.`);
  const list = hint === undefined && !listed.already;
  if (list) listed.already = true;
  mistakes.error({
    message: `${owner} has no key ${quoted(name)}.`,
    hint: hint ?? (list ? `Its keys are ${allOf(keys)}.` : 'Take it out.'),
    place: key.place,
  });
  return meant !== undefined && Object.hasOwn(fields, meant) ? meant : undefined;
}

function misplacedKeyHint(name: string, elsewhere: KeysRule<Fields>['elsewhere']): string | undefined {
  if (name === '<<') return 'YAML merge keys are not read. What jobs share belongs into "defaults".';
  if (name.includes('${')) return 'Variables are not substituted in the names of keys.';
  return elsewhere?.(name);
}
