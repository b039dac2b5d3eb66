import { readManifest } from '../../src/manifest/read-manifest.ts';
import { fieldFromNotation } from '../../src/org/schema/field-notation.ts';
import { ObjectSchema, SYSTEM_FIELDS } from '../../src/org/schema/object-schema.ts';
import { seededRandom } from '../../src/org/seeded-random.ts';
import { csvCell } from '../../src/records/csv/cells.ts';

/** What the rows of a graph become. */
export const node = new ObjectSchema('Node__c', 'a00', [
  ...SYSTEM_FIELDS,
  fieldFromNotation('Name', 'string(80) required'),
  fieldFromNotation('Note__c', 'string(5)'),
  fieldFromNotation('Parent__c', 'reference(Node__c)'),
]);

/** A row of a random graph: what its file says. */
export interface GraphRow {
  readonly name: string;
  readonly key: string;
  /** The key of its parent; empty: none. */
  readonly parent: string;
  /** Whether the org takes it, whatever its parent is. */
  readonly isValid: boolean;
}

export interface Graph {
  /** The manifest below `version`. */
  readonly manifest: string;
  readonly jobs: readonly {
    readonly id: string;
    readonly refersTo: readonly string[];
    readonly rows: readonly GraphRow[];
  }[];
}

/** What should become of a row. */
export type Expected =
  'saved' | 'REFERENCE_NOT_FOUND' | 'REFERENCE_AMBIGUOUS' | 'REFERENCE_FAILED' | 'refused';

/** A few jobs whose rows refer to rows of any of them: chains, trees, themselves, circles, and what is missing. */
export function randomGraph(seed: number): Graph {
  const random = seededRandom(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const ids = ['a', 'b', 'c', 'd'].slice(0, upTo(4));
  const jobs = ids.map((id) => {
    const refersTo = ids.filter(() => random() < 0.35);
    const rows = Array.from({ length: upTo(14) }, (_, index) => ({
      name: `${id}${index}`,
      key: random() < 0.9 ? `${random() < 0.9 ? id : 'shared'} "${upTo(9)}"` : '',
      parent:
        refersTo.length > 0 && random() < 0.8
          ? `${random() < 0.9 ? (pick(refersTo, random) ?? '') : 'shared'} "${upTo(9)}"`
          : '',
      isValid: random() < 0.95,
    }));
    return { id, refersTo, rows };
  });
  const texts = jobs.map(
    ({ id, refersTo }) => `  ${id}:
    object: Node__c
    operation: insert
    files: ${id}.csv
    columns: {Key: ~}
${refersTo.length > 0 ? `    references: {Parent__c: {job: [${refersTo.join()}], key: Key}}\n` : ''}    batch: {maxRecords: ${upTo(6)}}
${random() < 0.3 ? '    needs: []\n' : ''}`,
  );
  const defaults = 'defaults: {onFailure: continue, maxFailedRecords: 1000}';
  return { manifest: `${defaults}\njobs:\n${texts.join('')}`, jobs };
}

function pick<T>(from: readonly T[], random: () => number): T | undefined {
  return from[Math.floor(random() * from.length)];
}

/** The CSV file of each job. */
export function graphFiles({ jobs }: Graph): Record<string, string> {
  const texts = jobs.map(({ id, rows }) => {
    const lines = rows.map(({ name, key, parent, isValid }) =>
      [name, csvCell(key), csvCell(parent), isValid ? 'fine' : 'too long'].join(),
    );
    return [`${id}.csv`, `Name,Key,Parent__c,Note__c\n${lines.join('\n')}\n`] as const;
  });
  return Object.fromEntries(texts);
}

/** The simple account of a graph: each row looks through all rows. */
export class GraphModel {
  readonly #graph: Graph;
  readonly #deferred: ReadonlyMap<string, boolean>;
  /** Rows that can be sent behind all rows of their own job that they may refer to. */
  readonly #placed = new Set<GraphRow>();

  constructor(graph: Graph) {
    this.#graph = graph;
    const text = `version: 1\n${graph.manifest}`;
    const { manifest } = readManifest({ text, file: 'm.yml', variables: new Map() });
    this.#deferred = new Map(
      manifest?.jobs.map(({ id, references }) => [id, references.some(({ deferred }) => deferred)]),
    );
    for (const { id, refersTo, rows } of graph.jobs) {
      const parentsOf = ({ parent }: GraphRow): readonly GraphRow[] =>
        refersTo.includes(id) && parent !== '' ? rows.filter(({ key }) => key === parent) : [];
      for (let before = -1; before < this.#placed.size;) {
        before = this.#placed.size;
        const ready = rows.filter((row) => parentsOf(row).every((one) => this.#placed.has(one)));
        for (const row of ready) this.#placed.add(row);
      }
    }
  }

  /** Whether the field of a row is set by a second pass. */
  waits(job: string, row: GraphRow): boolean {
    return this.#deferred.get(job) === true || !this.#placed.has(row);
  }

  /** What becomes of a row, and the name of its parent, in the org. */
  outcomeOf(
    job: string,
    row: GraphRow,
  ): { readonly expected: Expected; readonly isStored: boolean; readonly parent?: string } {
    const link = this.#linkOf(job, row);
    const isLinked = link === 'none' || typeof link === 'object';
    if (!row.isValid) {
      const isSent = isLinked || this.waits(job, row);
      return { expected: isSent ? 'refused' : link, isStored: false };
    }
    const isStored = this.#hasId(job, row);
    return {
      expected: isLinked ? 'saved' : link,
      isStored,
      ...(isStored && typeof link === 'object' ? { parent: link.parent.name } : {}),
    };
  }

  #hasId(job: string, row: GraphRow): boolean {
    if (!row.isValid) return false;
    if (this.waits(job, row)) return true;
    const link = this.#linkOf(job, row);
    return link === 'none' || typeof link === 'object';
  }

  #linkOf(
    job: string,
    row: GraphRow,
  ): { readonly parent: GraphRow } | 'none' | Exclude<Expected, 'saved' | 'refused'> {
    if (row.parent === '') return 'none';
    const refersTo = this.#graph.jobs.find(({ id }) => id === job)?.refersTo ?? [];
    const candidates = this.#graph.jobs
      .filter(({ id }) => refersTo.includes(id))
      .flatMap(({ id, rows }) =>
        rows.filter(({ key }) => key === row.parent).map((parent) => ({ id, parent })),
      );
    const [only, ...others] = candidates;
    if (only === undefined) return 'REFERENCE_NOT_FOUND';
    if (others.length > 0) return 'REFERENCE_AMBIGUOUS';
    return this.#hasId(only.id, only.parent) ? only : 'REFERENCE_FAILED';
  }
}
