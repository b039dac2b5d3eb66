import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Place } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { SourceText } from '../manifest/source-text.ts';
import type { JsonMember, JsonNode } from './json-document.ts';

/** An alias counts each time it is read, so that a few of them cannot stand for millions. */
const MAX_NODES = 200_000;

/** Reads a YAML text of a project with the places of its values, aliases put in; reports what is wrong with it as YAML. */
export function readYamlDocument(text: string, file: string, mistakes: Mistakes): JsonNode | undefined {
  const source = new SourceText(file, text);
  const document = parseDocument(source.text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined) {
    mistakes.error({
      message: `The file is not YAML: ${error.message.replace(/\.$/, '')}.`,
      hint: 'The rest of it was not read.',
      place: source.place(error.pos[0], error.pos[1]),
    });
    return undefined;
  }
  return new YamlReader(document, source, mistakes).read(document.contents, source.place(0, 0));
}

class YamlReader {
  readonly #document: Document.Parsed;
  readonly #source: SourceText;
  readonly #mistakes: Mistakes;
  #nodes = 0;

  constructor(document: Document.Parsed, source: SourceText, mistakes: Mistakes) {
    this.#document = document;
    this.#source = source;
    this.#mistakes = mistakes;
  }

  /** @param emptyPlace where a value that is not written would stand */
  read(node: unknown, emptyPlace: Place): JsonNode {
    const place = this.#place(node, emptyPlace);
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES) {
      if (this.#nodes === MAX_NODES + 1) {
        this.#mistakes.error({
          message: 'Aliases make the file too long.',
          hint: 'Write the values out.',
          place,
        });
      }
      return { kind: 'scalar', value: null, place };
    }
    if (isAlias(node)) return this.read(node.resolve(this.#document), place);
    if (isMap(node)) return { kind: 'map', members: this.#members(node.items, place), place };
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => this.read(item, place)), place };
    if (!isScalar(node)) return { kind: 'scalar', value: null, place };
    const { value } = node;
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return { kind: 'scalar', value: isPlain ? value : null, source: node.source ?? '', place };
  }

  #members(items: readonly { key: unknown; value: unknown }[], map: Place): JsonMember[] {
    const members: JsonMember[] = [];
    for (const { key, value } of items) {
      const place = this.#place(key, map);
      const name = isScalar(key) ? String(key.value) : '';
      if (members.some((member) => member.name === name)) {
        this.#mistakes.error({ message: `"${name}" is there twice.`, hint: 'Keep one of the two.', place });
      } else members.push({ name, place, value: this.read(value, place) });
    }
    return members;
  }

  #place(node: unknown, emptyPlace: Place): Place {
    const range = (isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node : undefined)?.range;
    return range ? this.#source.place(range[0], range[1]) : emptyPlace;
  }
}
