import {
  type Alias,
  type Node as YamlNode,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Scalar,
} from 'yaml';
import type { Place } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { SourceText } from './source-text.ts';
import { TAG } from './syntax-error.ts';
import { type MapEntry, type MapNode, type Node, type ScalarNode, type WrongNode, quoted } from './tree.ts';
import { isVariable, MAX_SUBSTITUTED_LENGTH, substituted, type Variables } from './variables.ts';

/** The manifest's own depth is seven. */
const MAX_DEPTH = 12;

/** How far before a node its anchor and tag are looked for. */
const MAX_DECORATION_LENGTH = 200;

interface Context {
  readonly mistakes: Mistakes;
  readonly variables: Variables;
}

/**
 * The YAML tree as the manifest's own: variables substituted, and everything refused that says one thing and
 * means another (anchors, aliases, tags, duplicate keys).
 */
export function readTree(root: unknown, source: SourceText, context: Context): Node {
  return new TreeReader(source, context).node(root, source.place(0, 0), 0);
}

class TreeReader {
  readonly #source: SourceText;
  readonly #mistakes: Mistakes;
  readonly #variables: Variables;
  /** What values of variables may still add. */
  #room = MAX_SUBSTITUTED_LENGTH;

  constructor(source: SourceText, { mistakes, variables }: Context) {
    this.#source = source;
    this.#mistakes = mistakes;
    this.#variables = variables;
  }

  /** `emptyPlace` is where a value that is not written would stand. */
  node(yaml: unknown, emptyPlace: Place, depth: number): Node {
    if (isAlias(yaml)) return this.#alias(yaml);
    if (isScalar(yaml)) return this.#scalar(yaml, emptyPlace);
    if (!isMap(yaml) && !isSeq(yaml)) {
      return { kind: 'scalar', value: null, source: '', isVariable: false, place: emptyPlace };
    }
    const place = this.#place(yaml);
    if (this.#isDecorated(yaml)) return { kind: 'wrong', place };
    if (depth >= MAX_DEPTH) return this.#wrong({ message: 'The manifest is nested too deeply.', place });
    if (isMap(yaml)) return this.#map(yaml.items, place, depth);
    return {
      kind: 'list',
      items: yaml.items.map((item) => this.node(item, this.#emptyItem(item, place), depth + 1)),
      place,
    };
  }

  #map(pairs: readonly unknown[], place: Place, depth: number): MapNode {
    const entries: MapEntry[] = [];
    const seen = new Map<string, Place>();
    for (const pair of pairs.filter(isPair)) {
      if (!isScalar(pair.key)) continue; // reported by the parser, or an alias
      const key = this.#scalar(pair.key, place);
      const written = String(pair.key.value);
      const name = key.kind === 'scalar' ? String(key.value) : written;
      const first = seen.get(name);
      if (first === undefined) {
        seen.set(name, key.place);
        entries.push({ key, written, value: this.node(pair.value, key.place, depth + 1) });
      } else {
        this.#mistakes.error({
          message: `${quoted(name)} is there twice.`,
          hint: 'Keep one of the two.',
          place: key.place,
          related: { message: 'The first one stands here.', place: first },
        });
      }
    }
    return { kind: 'map', entries, place };
  }

  #scalar(yaml: Scalar, emptyPlace: Place): ScalarNode | WrongNode {
    const source = yaml.source ?? '';
    const isEmpty = yaml.value === null && source === '';
    const place = isEmpty ? emptyPlace : this.#place(yaml);
    if (this.#isDecorated(yaml)) return { kind: 'wrong', place };
    const { value } = yaml;
    if (typeof value === 'string') return this.#text(value, source, yaml, place);
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) {
      return { kind: 'scalar', value, source, isVariable: false, place };
    }
    return { kind: 'wrong', place };
  }

  #text(written: string, source: string, yaml: Scalar, place: Place): ScalarNode | WrongNode {
    if (!written.includes('${')) {
      return { kind: 'scalar', value: written, source, isVariable: false, place };
    }
    const { length, text, mistakes } = substituted(written, this.#variables, this.#room);
    if (length > this.#room) {
      return this.#wrong({
        message: `The values of variables make the manifest longer by more than ${MAX_SUBSTITUTED_LENGTH / 1024} KiB.`,
        hint: 'Give the variables shorter values, or use them less often.',
        place,
      });
    }
    this.#room -= length;
    const [start, end] = yaml.range ?? [0, 0];
    let from = start;
    for (const { text: reference, message, hint } of mistakes) {
      const found = this.#source.text.indexOf(reference, from);
      const isFound = found !== -1 && found < end;
      const at = isFound ? this.#source.place(found, found + reference.length) : place;
      this.#mistakes.error({ message, hint, place: at });
      if (isFound) from = found + reference.length;
    }
    if (mistakes.length > 0) return { kind: 'wrong', place };
    return { kind: 'scalar', value: text, source, isVariable: isVariable(written), place };
  }

  #alias(alias: Alias): WrongNode {
    return this.#wrong({
      message: `A word that begins with * is a YAML alias; a manifest holds none.`,
      hint: `If it is a glob, put it in quotes: ${quoted(`*${alias.source}`)}. What jobs share belongs into "defaults".`,
      place: this.#place(alias),
    });
  }

  /** Reports an anchor or a tag in front of a node. */
  #isDecorated(yaml: YamlNode & { anchor?: string }): boolean {
    const { anchor, tag } = yaml;
    if (anchor !== undefined) {
      this.#mistakes.error({
        message: `A word that begins with & is a YAML anchor; a manifest holds none.`,
        hint: 'Write the value out, or put what jobs share into "defaults".',
        place: this.#placeBefore('&', yaml),
      });
    }
    if (tag !== undefined) this.#mistakes.error({ ...TAG, place: this.#placeBefore('!', yaml) });
    return anchor !== undefined || tag !== undefined;
  }

  #wrong(mistake: Parameters<Mistakes['error']>[0] & { readonly place: Place }): WrongNode {
    this.#mistakes.error(mistake);
    return { kind: 'wrong', place: mistake.place };
  }

  /** Where the item of a list would stand that is not written: behind its dash or comma. */
  #emptyItem(item: unknown, list: Place): Place {
    return isScalar(item) ? this.#place(item) : list;
  }

  #place({ range }: YamlNode): Place {
    const [start, end] = range ?? [0, 0];
    return this.#source.place(start, end);
  }

  /** The place of the anchor or tag in front of a node; the node's own range begins after it. */
  #placeBefore(sign: '&' | '!', yaml: YamlNode): Place {
    const end = yaml.range?.[0] ?? 0;
    const start = Math.max(0, end - MAX_DECORATION_LENGTH);
    const words = this.#source.text.slice(start, end).matchAll(/[&!][^\s,[\]{}]*/g);
    const word = [...words].filter(([text]) => text.startsWith(sign)).at(-1);
    if (word === undefined) return this.#place(yaml);
    return this.#source.place(start + word.index, start + word.index + word[0].length);
  }
}
