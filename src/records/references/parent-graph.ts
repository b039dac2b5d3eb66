/** How records of a job refer to each other. Records by their place among all, from 0; keys by numbers from 1 on, 0 is none. */
export interface ParentGraph {
  readonly records: number;
  /** By which records can be found, one for each set of columns. */
  readonly keys: readonly {
    /** How many different ones there are: their numbers end with it. */
    readonly count: number;
    /** By record: its key. */
    readonly ofRecords: Uint32Array;
  }[];
  readonly references: readonly {
    /** Index of the key by which it finds parents. */
    readonly key: number;
    /** By record: the key of its parent. */
    readonly ofRecords: Uint32Array;
    /** Whether the field cannot be set once its record is there. */
    readonly isFixed: boolean;
  }[];
}

/** Which records are sent one after the other, so that parents come first. */
export interface Levels {
  /** By record. */
  readonly levels: Uint32Array;
  readonly count: number;
  /** The level from which on fields that may wait are set in a second pass; `count` when there is none. */
  readonly waitingFrom: number;
  /** Records of one circle of fields that cannot wait, in its order; empty when there is none. */
  readonly circle: readonly number[];
}

/** Each level costs a wait for the one before it. */
const MAX_LEVELS = 500;

/** The level of a record that has none yet. */
const NONE = 0xffffffff;

type Reference = ParentGraph['references'][number];

/**
 * Finds the least level for each record that lies above those of all records with the key of a parent: several may have
 * it, which is an error of its own. Records in circles, those that hang from them, and those that lie too deep are left
 * over: they come last, in an order that fields which cannot wait ask for.
 */
export function levelsOf(graph: ParentGraph, maxLevels = MAX_LEVELS): Levels {
  const levels = new Uint32Array(graph.records).fill(NONE);
  const fixed = graph.references.filter(({ isFixed }) => isFixed);
  const mayWait = fixed.length < graph.references.length;
  const first = placeRecords(graph, graph.references, levels, {
    from: 0,
    end: mayWait ? maxLevels : Infinity,
  });
  if (first.placed === graph.records) {
    return { levels, count: first.count, waitingFrom: first.count, circle: [] };
  }
  const second = placeRecords(graph, fixed, levels, { from: first.count, end: Infinity });
  const isWhole = first.placed + second.placed === graph.records;
  return {
    ...{ levels, count: second.count, waitingFrom: first.count },
    circle: isWhole ? [] : circleIn(graph, fixed, levels),
  };
}

/**
 * Gives levels to the records that have none, as far as the references allow.
 *
 * @returns how many were placed, and the first level that is free behind all
 */
function placeRecords(
  { keys, records }: ParentGraph,
  references: readonly Reference[],
  levels: Uint32Array,
  { from, end }: { readonly from: number; readonly end: number },
): { readonly placed: number; readonly count: number } {
  /** Records with a key that have no level, by the key. */
  const missing = keys.map(({ count }) => new Uint32Array(count + 1));
  const waiting = new WaitingRecords(references, keys, records);
  const next = new Uint32Array(records);
  let [found, placed, count] = [0, 0, from];
  const isOpen = (record: number): boolean => levels[record] === NONE;
  for (const [key, { ofRecords }] of keys.entries()) {
    const counts = missing[key] ?? new Uint32Array(0);
    for (let record = 0; record < records; record++) {
      const number = ofRecords[record] ?? 0;
      if (number > 0 && isOpen(record)) counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  /** By record: how many of its parents' keys are not settled, and the least level that it can have. */
  const unsettled = new Uint8Array(records);
  const least = new Uint32Array(records);
  for (let record = 0; record < records; record++) {
    if (!isOpen(record)) continue;
    for (const [index, { key, ofRecords }] of references.entries()) {
      const number = ofRecords[record] ?? 0;
      if ((missing[key]?.[number] ?? 0) === 0) continue;
      waiting.add(index, number, record);
      unsettled[record] = (unsettled[record] ?? 0) + 1;
    }
    least[record] = from;
    if (unsettled[record] === 0) next[found++] = record;
  }
  for (let at = 0; at < found; at++) {
    const record = next[at] ?? 0;
    const level = least[record] ?? 0;
    if (level >= end) continue;
    levels[record] = level;
    placed++;
    count = Math.max(count, level + 1);
    for (const [key, { ofRecords }] of keys.entries()) {
      const number = ofRecords[record] ?? 0;
      const left = missing[key];
      if (number === 0 || left === undefined) continue;
      left[number] = (left[number] ?? 0) - 1;
      if (left[number] > 0) continue;
      waiting.each(key, number, (child) => {
        unsettled[child] = (unsettled[child] ?? 0) - 1;
        if (unsettled[child] > 0) return;
        // Levels are reached in their order, so no other parent lies higher.
        least[child] = level + 1;
        next[found++] = child;
      });
    }
  }
  return { placed, count };
}

/** Lists of the records that wait for a key, without an object for any of them. */
class WaitingRecords {
  readonly #references: readonly Reference[];
  /** By reference and key: the first record, plus one; by reference and record: the one behind it. */
  readonly #first: readonly Uint32Array[];
  readonly #behind: readonly Uint32Array[];

  constructor(references: readonly Reference[], keys: ParentGraph['keys'], records: number) {
    this.#references = references;
    this.#first = references.map(({ key }) => new Uint32Array((keys[key]?.count ?? 0) + 1));
    this.#behind = references.map(() => new Uint32Array(records));
  }

  add(reference: number, number: number, record: number): void {
    const [first, behind] = [this.#first[reference], this.#behind[reference]];
    if (first === undefined || behind === undefined) return;
    behind[record] = first[number] ?? 0;
    first[number] = record + 1;
  }

  each(key: number, number: number, visit: (record: number) => void): void {
    for (const [index, reference] of this.#references.entries()) {
      if (reference.key !== key) continue;
      for (let at = this.#first[index]?.[number] ?? 0; at > 0; at = this.#behind[index]?.[at - 1] ?? 0) {
        visit(at - 1);
      }
    }
  }
}

/** One circle among the records that have no level: each has a parent that has none either. */
function circleIn(
  { keys, records }: ParentGraph,
  fixed: readonly Reference[],
  levels: Uint32Array,
): number[] {
  const holders = keys.map(({ count, ofRecords }) => {
    const holder = new Uint32Array(count + 1);
    for (let record = 0; record < records; record++) {
      if (levels[record] === NONE) holder[ofRecords[record] ?? 0] = record + 1;
    }
    return holder;
  });
  const way = new Map<number, number>();
  let record = levels.indexOf(NONE);
  while (!way.has(record)) {
    way.set(record, way.size);
    const parents = fixed.map(({ key, ofRecords }) => {
      const number = ofRecords[record] ?? 0;
      return number === 0 ? 0 : (holders[key]?.[number] ?? 0);
    });
    record = (parents.find((parent) => parent > 0) ?? 0) - 1;
  }
  return [...way.keys()].slice(way.get(record));
}
