import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { ROUTES, type Route } from '../route.ts';
import { BATCH_FAULTS, REQUEST_FAULTS, type Fault, type ParameterType } from './fault-table.ts';

/** When a fault is played. */
export interface FaultRule {
  /** The kind of call; `any`, the default, is every one. Faults of batches belong to `add-batch`. */
  readonly route?: Route | 'any' | undefined;
  /** Only calls for jobs of this object. */
  readonly object?: string | undefined;
  /** The first call that has the fault, counted from 1 (default 1). */
  readonly nth?: number | undefined;
  /** How often, at most. Default: once; with `probability`, always. */
  readonly times?: number | undefined;
  /** Between 0 and 1: each call from `nth` on has the fault with this probability. */
  readonly probability?: number | undefined;
  readonly fault: Fault;
}

const TABLE: Readonly<Record<string, Readonly<Record<string, ParameterType>>>> = {
  ...REQUEST_FAULTS,
  ...BATCH_FAULTS,
};
const RULE_KEYS: Readonly<Record<string, ParameterType>> = {
  route: 'string?',
  object: 'string?',
  nth: 'number?',
  times: 'number?',
  probability: 'number?',
};

/**
 * Reads a file of fault rules, YAML or JSON: a list of rules.
 *
 * @throws Error naming the file, the rule and what is wrong with it.
 */
export function readFaultFile(path: string): FaultRule[] {
  try {
    return faultRules(parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * Checks a list of fault rules.
 *
 * @throws Error naming the rule and what is wrong with it.
 */
export function faultRules(value: unknown): FaultRule[] {
  if (!Array.isArray(value)) throw new Error('fault rules are a list');
  return value.map((rule: unknown, at) => {
    try {
      return faultRule(rule);
    } catch (error) {
      throw new Error(`rule ${at + 1}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
}

function faultRule(value: unknown): FaultRule {
  const { fault, ...rule } = membersOf(value, 'a rule');
  const { kind, ...parameters } = membersOf(fault, 'fault');
  const table = typeof kind === 'string' ? TABLE[kind] : undefined;
  if (table === undefined) {
    throw new Error(`there is no fault "${String(kind)}": use one of ${Object.keys(TABLE).join(', ')}`);
  }
  check(rule, RULE_KEYS, 'a rule');
  check(parameters, table, String(kind));
  const { route } = rule;
  if (route !== undefined && route !== 'any' && !ROUTES.some((known) => known === route)) {
    throw new Error(`there is no route ${JSON.stringify(route)}: use one of any, ${ROUTES.join(', ')}`);
  }
  // Checked above against the very tables that the type is made from.
  return { ...rule, fault } as FaultRule;
}

function membersOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Error(`${what} must have keys and values`);
}

function check(
  members: Readonly<Record<string, unknown>>,
  table: Readonly<Record<string, ParameterType>>,
  what: string,
): void {
  for (const name of Object.keys(members)) {
    if (!(name in table)) {
      throw new Error(`${what} has no "${name}": use ${Object.keys(table).join(', ') || 'nothing besides'}`);
    }
  }
  for (const [name, type] of Object.entries(table)) {
    if (!fits(members[name], type)) throw new Error(`${name} must be ${type.replace('?', ' or left out')}`);
  }
}

function fits(value: unknown, type: ParameterType): boolean {
  if (value === undefined) return type.endsWith('?');
  const one = (wanted: string): boolean => typeof value === wanted;
  switch (type) {
    case 'number':
    case 'number?':
      return one('number');
    case 'string':
    case 'string?':
      return one('string');
    case 'numbers?':
      return Array.isArray(value) && value.every((item) => typeof item === 'number');
    case 'strings?':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
  }
}
