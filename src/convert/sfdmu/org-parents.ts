import type { Conversion } from '../conversion.ts';

/** Query jobs that find parents in the org: one for each object and key, until records of the object are loaded. */
export class OrgParents {
  readonly #conversion: Conversion;
  readonly #jobs = new Map<string, string>();

  constructor(conversion: Conversion) {
    this.#conversion = conversion;
  }

  /** The id of the job that finds records of an object with these fields. */
  job(object: string, fields: readonly string[], conditions = ''): string {
    const query = `SELECT ${['Id', ...fields].join(', ')} FROM ${object}${conditions === '' ? '' : ` ${conditions}`}`;
    const known = this.#jobs.get(query);
    if (known !== undefined) return known;
    const id = this.#conversion.newId(`org-${object}`);
    this.#conversion.jobs.push({ id, keys: { object, operation: 'query', query } });
    this.#jobs.set(query, id);
    return id;
  }

  /** Records of an object are loaded: who asks for them from now on has to ask the org again. */
  forget(object: string): void {
    for (const query of this.#jobs.keys()) {
      if (query.includes(` FROM ${object}`)) this.#jobs.delete(query);
    }
  }
}
