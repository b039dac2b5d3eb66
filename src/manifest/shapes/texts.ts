import { nearestName } from '../../diagnostic/nearest-name.ts';
import { oneOf } from '../../diagnostic/word-list.ts';
import type { Node } from '../tree.ts';
import { type JsonSchema, type JsonValue, mismatch, type Shape, WITH_VARIABLE } from './shape.ts';

interface TextRule {
  readonly what: string;
  /** A regular expression that the JSON Schema has too. */
  readonly pattern: string;
  /** What the pattern cannot say. */
  readonly accepts?: (text: string) => boolean;
  readonly hint?: (text: string) => string | undefined;
}

/** A text that matches a pattern. */
export function text({ what, pattern, accepts, hint }: TextRule): Shape<string> {
  const expression = new RegExp(pattern, 'u');
  return {
    what,
    schema: { anyOf: [{ type: 'string', pattern }, WITH_VARIABLE] },
    read: (node, key, mistakes) => {
      const value = textOf(node);
      if (value === undefined) return mismatch(node, { key, what, hint: quotesHint(node) }, mistakes);
      if (expression.test(value) && (accepts?.(value) ?? true)) return value;
      return mismatch(node, { key, what, hint: hint?.(value) }, mistakes);
    },
  };
}

/** One of several words. */
export function choice<const Word extends string>(words: readonly Word[]): Shape<Word> {
  return {
    get what() {
      return oneOf(words);
    },
    schema: choiceSchema(words),
    read: (node, key, mistakes) => {
      const value = textOf(node) ?? wordNull(node);
      const word = words.find((candidate) => candidate === value);
      if (word !== undefined) return word;
      const meant = value === undefined ? undefined : nearestName(value, words);
      return mismatch(node, { key, what: oneOf(words), hint: meant && `Did you mean "${meant}"?` }, mistakes);
    },
  };
}

function choiceSchema(words: readonly string[]): JsonSchema {
  const values: readonly JsonValue[] = words.includes('null') ? [...words, null] : words;
  return { anyOf: [{ enum: values }, WITH_VARIABLE] };
}

function textOf(node: Node): string | undefined {
  return node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** A `null` without quotes is no text to YAML; where the word is a choice, it is the word. */
function wordNull(node: Node): string | undefined {
  return node.kind === 'scalar' && node.value === null && node.source !== '' ? 'null' : undefined;
}

function quotesHint(node: Node): string | undefined {
  const isPlain =
    node.kind === 'scalar' && (typeof node.value === 'number' || typeof node.value === 'boolean');
  return isPlain ? `If it is meant as a text, put it in quotes: "${node.source}".` : undefined;
}

/** A constant: a text, or a number or truth value whose text YAML leaves as it is written. */
export const constant: Shape<string> = {
  what: 'a text, a number, true or false',
  schema: { type: ['string', 'number', 'boolean'] },
  read: (node, key, mistakes) => {
    const { what } = constant;
    if (node.kind !== 'scalar' || node.value === null) {
      const hint =
        node.kind === 'scalar' ? 'Write "" for an empty cell, "#N/A" to empty the field.' : undefined;
      return mismatch(node, { key, what, hint }, mistakes);
    }
    const value = String(node.value);
    if (value.includes('\0'))
      return mismatch(node, { key, what: 'texts without NUL', hint: undefined }, mistakes);
    if (typeof node.value === 'string' || value === node.source) return value;
    return mistakes.error({
      message: `YAML reads ${node.source} as ${value}.`,
      hint: `Put it in quotes, so that it is sent as it is written: "${node.source}".`,
      place: node.place,
    });
  },
};
