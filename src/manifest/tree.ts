import type { Place } from '../diagnostic/diagnostic.ts';

/** A node of the manifest's text, with the place it stands at. Variables are substituted. */
export type Node = ScalarNode | ListNode | MapNode | WrongNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The text as written, without quotes; empty where nothing is written. */
  readonly source: string;
  /** The whole text is one variable, so that it may stand for a number or a truth value. */
  readonly isVariable: boolean;
  readonly place: Place;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly place: Place;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly place: Place;
}

export interface MapEntry {
  readonly key: ScalarNode | WrongNode;
  /** The key as written: names of manifest keys are compared with this one, so that no variable can be one. */
  readonly written: string;
  readonly value: Node;
}

/** A node with a mistake that has been reported already. */
export interface WrongNode {
  readonly kind: 'wrong';
  readonly place: Place;
}

/** Whether nothing is written where a value would stand. */
export function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null && node.source === '';
}

/** A node in the words of a message. */
export function nodeText(node: Node): string {
  switch (node.kind) {
    case 'list':
      return node.items.length === 0 ? 'an empty list' : 'a list';
    case 'map':
      return node.entries.length === 0 ? 'an empty map' : 'a map';
    case 'wrong':
      return 'this';
    case 'scalar':
      return scalarText(node);
  }
}

function scalarText({ value, source }: ScalarNode): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      return `the number ${source}`;
    case 'boolean':
      return source;
    default:
      return source === '' ? 'nothing' : source;
  }
}

const MAX_QUOTED_LENGTH = 80;

/** A text of the user's in a message: in quotes, and cut when it is long. */
export function quoted(text: string): string {
  return text.length <= MAX_QUOTED_LENGTH ? `"${text}"` : `"${text.slice(0, MAX_QUOTED_LENGTH)}…"`;
}
