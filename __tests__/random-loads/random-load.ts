import type { ObjectSchema } from '../../src/org/schema/object-schema.ts';

/** Something to load, and all that the org must say of it afterwards. */
export interface RandomLoad {
  /** Workspace path → content; `bulk-load.yml` is among them. */
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** The objects that the records are of. */
  readonly objects: readonly ObjectSchema[];
  readonly jobs: readonly RandomJob[];
}

export interface RandomJob {
  readonly id: string;
  /** The field with the names: no two records of a randomLoad have the same. */
  readonly nameField: string;
  /** In source order. */
  readonly records: readonly RandomRecord[];
}

export interface RandomRecord {
  readonly name: string;
  /** What other fields must hold when the record is there. */
  readonly values?: Readonly<Record<string, string | null>>;
  /** Lookup → name of the record that it must point at; of other lookups nothing is said. */
  readonly parents?: Readonly<Record<string, string>>;
  /** The lookups of the object, those without a parent included. */
  readonly lookups?: readonly string[];
  /** Whether it must not be reported as saved, whatever else happens. */
  readonly mustFail?: boolean;
}

/** Draws from a seed. */
export interface Dice {
  readonly random: () => number;
  /** A whole number from 1 on. */
  readonly upTo: (most: number) => number;
  readonly oneOf: <T>(from: readonly [T, ...T[]]) => T;
}

export function diceOf(random: () => number): Dice {
  return {
    random,
    upTo: (most) => 1 + Math.floor(random() * most),
    oneOf: (from) => from[Math.floor(random() * from.length)] ?? from[0],
  };
}
