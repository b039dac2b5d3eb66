import { readFile, stat } from 'node:fs/promises';
import { number } from '../diagnostic/counted.ts';
import type { Place } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { foreignLine } from '../records/bytes/utf8-text.ts';
import { JsonScanner, type JsonListener } from '../records/tree/json-scanner.ts';
import type { JsonPlace, JsonToken } from '../records/tree/json-token.ts';
import type { Project } from './project.ts';

/** A value of a JSON document with the place it stands at. */
export type JsonNode = JsonMap | JsonList | JsonScalar;

export interface JsonMap {
  readonly kind: 'map';
  readonly members: readonly JsonMember[];
  readonly place: Place;
}

export interface JsonMember {
  readonly name: string;
  readonly place: Place;
  readonly value: JsonNode;
}

export interface JsonList {
  readonly kind: 'list';
  readonly items: readonly JsonNode[];
  readonly place: Place;
}

export interface JsonScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As it is written, in YAML. */
  readonly source?: string;
  readonly place: Place;
}

/** Descriptions of projects are small; a larger file is something else. */
const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** Reads a small file of a project as UTF-8, without a byte order mark; reports why it cannot be read. */
export async function readSmallFile(
  project: Project,
  name: string,
  mistakes: Mistakes,
): Promise<string | undefined> {
  try {
    const path = project.path(name);
    const { size } = await stat(path);
    if (size > MAX_DOCUMENT_BYTES) {
      mistakes.error({
        message: `The file has ${number(size)} bytes, more than the ${number(MAX_DOCUMENT_BYTES)} that a description of a project may have.`,
        hint: 'It is probably another file than the one that was meant.',
        place: { file: name },
      });
      return undefined;
    }
    const bytes = await readFile(path);
    const line = foreignLine(bytes);
    if (line === undefined) return new TextDecoder().decode(bytes);
    mistakes.error({
      message: 'The file is not UTF-8.',
      hint: 'Save it as UTF-8.',
      place: { file: name, line },
    });
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    mistakes.error({
      message: `The file cannot be read (${code}).`,
      hint: 'It must be there, and the command must be allowed to read it.',
      place: { file: name },
    });
    return undefined;
  }
}

/** Reads a JSON file of a project whole; reports what is wrong with it as JSON, and names that an object has twice. */
export async function readJsonDocument(
  project: Project,
  name: string,
  mistakes: Mistakes,
): Promise<JsonNode | undefined> {
  const text = await readSmallFile(project, name, mistakes);
  if (text === undefined) return undefined;
  const builder = new TreeBuilder(name, mistakes);
  const scanner = new JsonScanner(builder);
  const bytes = Buffer.from(text);
  scanner.write(bytes, bytes.length, true);
  if (scanner.flaw === undefined) return builder.root;
  mistakes.error({
    message: `The file is not JSON: ${scanner.flaw.message}`,
    hint: 'The rest of it was not read.',
    place: { file: name, ...scanner.flaw.place },
  });
  return undefined;
}

interface OpenMap extends JsonMap {
  readonly members: JsonMember[];
}

interface OpenList extends JsonList {
  readonly items: JsonNode[];
}

class TreeBuilder implements JsonListener {
  root: JsonNode | undefined;
  readonly #file: string;
  readonly #mistakes: Mistakes;
  readonly #open: {
    readonly node: OpenMap | OpenList;
    name?: { readonly name: string; readonly place: Place };
  }[] = [];

  constructor(file: string, mistakes: Mistakes) {
    this.#file = file;
    this.#mistakes = mistakes;
  }

  opened(kind: 'object' | 'array', { place }: JsonToken): void {
    const at = this.#place(place);
    const node: OpenMap | OpenList =
      kind === 'object' ? { kind: 'map', members: [], place: at } : { kind: 'list', items: [], place: at };
    this.#add(node);
    this.#open.push({ node });
  }

  closed(): void {
    this.#open.pop();
  }

  named(name: string, { place }: JsonToken): void {
    const top = this.#open.at(-1);
    if (top?.node.kind !== 'map') return;
    const at = this.#place(place);
    const first = top.node.members.find((member) => member.name === name);
    if (first !== undefined) {
      this.#mistakes.error({
        message: `"${name}" is there twice.`,
        hint: 'Keep one of the two.',
        place: at,
        related: { message: 'The first one stands here.', place: first.place },
      });
    }
    top.name = { name, place: at };
  }

  text({ place, text }: JsonToken): void {
    this.#add({ kind: 'scalar', value: text, place: this.#place(place) });
  }

  literal({ place, text }: JsonToken): void {
    const value: unknown = JSON.parse(text);
    const known = typeof value === 'number' || typeof value === 'boolean' ? value : null;
    this.#add({ kind: 'scalar', value: known, place: this.#place(place) });
  }

  #add(value: JsonNode): void {
    const top = this.#open.at(-1);
    if (top === undefined) this.root = value;
    else if (top.node.kind === 'list') top.node.items.push(value);
    else if (top.name !== undefined) top.node.members.push({ ...top.name, value });
  }

  #place(place: JsonPlace): Place {
    return { file: this.#file, ...place };
  }
}
