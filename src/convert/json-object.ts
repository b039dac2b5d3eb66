import type { Place } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { nearestName } from '../diagnostic/nearest-name.ts';
import type { JsonList, JsonMap, JsonMember, JsonNode } from './json-document.ts';

/** An object of a JSON document, whose members are asked for by name and type; other types are reported. */
export class JsonObject {
  readonly place: Place;
  readonly #map: JsonMap;
  readonly #mistakes: Mistakes;

  constructor(map: JsonMap, mistakes: Mistakes) {
    this.place = map.place;
    this.#map = map;
    this.#mistakes = mistakes;
  }

  get names(): readonly string[] {
    return this.#map.members.map(({ name }) => name);
  }

  /** The member of a name, unless it is not there or `null`. */
  member(name: string): JsonMember | undefined {
    const found = this.#map.members.find((member) => member.name === name);
    return found?.value.kind === 'scalar' && found.value.value === null ? undefined : found;
  }

  /** Where a member stands, or the object, where it is not there. */
  placeOf(name: string): Place {
    return this.member(name)?.place ?? this.place;
  }

  text(name: string): string | undefined {
    return this.#scalar(name, 'a text', (value) => (typeof value === 'string' ? value : undefined));
  }

  flag(name: string): boolean | undefined {
    return this.#scalar(name, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined));
  }

  number(name: string): number | undefined {
    return this.#scalar(name, 'a number', (value) => (typeof value === 'number' ? value : undefined));
  }

  /** The objects of a list. */
  objects(name: string): readonly JsonObject[] {
    return this.#items(name).flatMap((item) => {
      if (item.kind === 'map') return [new JsonObject(item, this.#mistakes)];
      this.#wrong(`An object is expected in "${name}".`, item.place);
      return [];
    });
  }

  /** The texts of a list. */
  texts(name: string): readonly { readonly value: string; readonly place: Place }[] {
    return this.#items(name).flatMap((item) => {
      if (item.kind === 'scalar' && typeof item.value === 'string')
        return [{ value: item.value, place: item.place }];
      this.#wrong(`A text is expected in "${name}".`, item.place);
      return [];
    });
  }

  /** Reports members that are none of the known ones. */
  refuseUnknown(known: readonly string[], hint: string): void {
    for (const { name, place } of this.#map.members) {
      if (known.includes(name)) continue;
      const nearest = nearestName(name, known);
      this.#wrong(
        `"${name}" is not known here.`,
        place,
        nearest === undefined ? hint : `Is "${nearest}" meant?`,
      );
    }
  }

  #items(name: string): JsonList['items'] {
    const value = this.member(name)?.value;
    if (value === undefined) return [];
    if (value.kind === 'list') return value.items;
    this.#wrong(`"${name}" must be a list.`, value.place);
    return [];
  }

  #scalar<T>(
    name: string,
    what: string,
    read: (value: string | number | boolean | null) => T | undefined,
  ): T | undefined {
    const value = this.member(name)?.value;
    if (value === undefined) return undefined;
    const found = value.kind === 'scalar' ? read(value.value) : undefined;
    if (found === undefined) this.#wrong(`"${name}" must be ${what}.`, value.place);
    return found;
  }

  #wrong(message: string, place: Place, hint?: string): void {
    this.#mistakes.error({ message, place, ...(hint === undefined ? {} : { hint }) });
  }
}

/** The root of a document as an object; anything else is reported. */
export function objectOf(node: JsonNode, what: string, mistakes: Mistakes): JsonObject | undefined {
  if (node.kind === 'map') return new JsonObject(node, mistakes);
  mistakes.error({ message: `This is no ${what}, which is an object.`, place: node.place });
  return undefined;
}
