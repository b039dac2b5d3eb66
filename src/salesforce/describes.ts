import {
  readObject,
  readObjects,
  type ChildRelationship,
  type LookupDescribe,
  type ObjectDescribe,
  type ObjectSummary,
  type OrgAccess,
} from './object-describe.ts';

/** What the org says of its objects: each is asked for once in a run, whoever needs it. */
export class Describes {
  readonly #access: OrgAccess;
  readonly #objects = new Map<string, Promise<ObjectDescribe | undefined>>();
  #summaries: Promise<readonly ObjectSummary[]> | undefined;

  constructor(access: OrgAccess) {
    this.#access = access;
  }

  /**
   * An object with its fields; undefined when the user may see none of this name.
   *
   * @param retryBudgetMilliseconds how long it is tried again, by whoever asks first
   * @throws as `readObject`
   */
  async object(name: string, retryBudgetMilliseconds?: number): Promise<ObjectDescribe | undefined> {
    const key = name.toLowerCase();
    const known = this.#objects.get(key);
    if (known !== undefined) return known;
    const access =
      retryBudgetMilliseconds === undefined ? this.#access : { ...this.#access, retryBudgetMilliseconds };
    const asked = readObject(name, access);
    this.#objects.set(key, asked);
    return asked;
  }

  /** All objects that the user may see. @throws as `readObjects` */
  async summaries(): Promise<readonly ObjectSummary[]> {
    this.#summaries ??= readObjects(this.#access);
    return this.#summaries;
  }

  /** How the records of other objects refer to those of an object. @throws when there is none of this name; as `readObject` */
  async childRelationships(name: string): Promise<readonly ChildRelationship[]> {
    const object = await this.object(name);
    if (object !== undefined) return object.childRelationships;
    throw new Error(`There is no object "${name}" in the org, or the user may not see it.`);
  }

  /** The lookups of an object; none when the user may see none of this name. @throws as `readObject` */
  async lookups(name: string): Promise<readonly LookupDescribe[]> {
    const object = await this.object(name);
    return (object?.fields ?? []).flatMap(({ name: field, referenceTo, relationshipName }) =>
      relationshipName === undefined ? [] : [{ name: field, relationshipName, referenceTo }],
    );
  }
}
