import type { Mistakes } from '../../diagnostic/mistakes.ts';
import { type MapEntry, type Node, nodeText } from '../tree.ts';
import { VARIABLE_NAME } from '../variables.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonSchema;
export interface JsonSchema {
  readonly [keyword: string]: JsonValue;
}

/** What a value of the manifest must look like: once for the validator, once for the JSON Schema. */
export interface Shape<T> {
  /** The values in the words of a message: `"key" takes …`. */
  readonly what: string;
  /** Draft-07. */
  readonly schema: JsonSchema;
  /**
   * Whether an entry that stands beside a key, right below it, belongs into that key's own map `above`: it is not
   * indented far enough then. Absent where the value is no map.
   */
  holds?(entry: MapEntry, above: MapEntry): boolean;
  /**
   * The value at a node, or null after a mistake has been reported. A collection is read without what is wrong in
   * it, so that the rest can be checked further: `mistakes` says whether all is right. `key` is for messages.
   */
  read(node: Node, key: string, mistakes: Mistakes): T | null;
}

/** A value that is not what its key takes. */
export function mismatch(
  node: Node,
  { key, what, hint }: { readonly key: string; readonly what: string; readonly hint?: string | undefined },
  mistakes: Mistakes,
): null {
  if (node.kind === 'wrong') return null;
  return mistakes.error({
    message: `"${key}" takes ${what}, not ${nodeText(node)}.`,
    ...(hint !== undefined && { hint }),
    place: node.place,
  });
}

/** A text with a variable in it: the schema cannot know what it will be. */
export const WITH_VARIABLE: JsonSchema = {
  type: 'string',
  pattern: `\\$\\{${VARIABLE_NAME}\\}`,
};

/** A text that is one variable, where a number or a truth value is expected. */
export const ONE_VARIABLE: JsonSchema = { type: 'string', pattern: `^\\$\\{${VARIABLE_NAME}\\}$` };
