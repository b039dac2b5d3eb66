import { DURATION, durationMilliseconds, MAX_TIMEOUT_MILLISECONDS } from '../duration.ts';
import { failureLimit as parseFailureLimit, PERCENTAGE } from '../failure-limit.ts';
import type { FailureLimit } from '../manifest.ts';
import type { Node, ScalarNode } from '../tree.ts';
import { mismatch, ONE_VARIABLE, type Shape, WITH_VARIABLE } from './shape.ts';

interface NumberRule {
  readonly min: number;
  readonly max: number;
  /** Why there is no more than `max`. */
  readonly ceiling: string;
  /** The values in the words of a message, where the bounds need no word. */
  readonly what?: string;
}

/** A whole number within bounds. */
export function wholeNumber(rule: NumberRule): Shape<number> {
  const { min, max, ceiling, what = `a whole number from ${min} to ${max}` } = rule;
  return {
    what,
    schema: { anyOf: [{ type: 'integer', minimum: min, maximum: max }, ONE_VARIABLE] },
    read: (node, key, mistakes) => {
      const value = numberOf(node);
      if (value !== undefined && Number.isInteger(value) && value >= min && value <= max) return value;
      const hint = value !== undefined && value > max ? ceiling : quotesHint(node);
      return mismatch(node, { key, what, hint }, mistakes);
    },
  };
}

/** `true` or `false`. */
export const flag: Shape<boolean> = {
  what: 'true or false',
  schema: { anyOf: [{ type: 'boolean' }, ONE_VARIABLE] },
  read: (node, key, mistakes) => {
    const value = node.kind === 'scalar' && node.isVariable ? truth(String(node.value)) : undefined;
    if (value !== undefined) return value;
    if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
    const isText = node.kind === 'scalar' && /^(?:true|false)$/i.test(String(node.value));
    const hint = isText ? 'Take the quotes away.' : undefined;
    return mismatch(node, { key, what: flag.what, hint }, mistakes);
  },
};

function truth(text: string): boolean | undefined {
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}

/** The format version. */
export const version: Shape<1> = {
  what: '1',
  schema: { const: 1 },
  read: (node, key, mistakes) => {
    if (node.kind === 'scalar' && node.value === 1) return 1;
    return mismatch(node, { key, what: '1', hint: quotesHint(node) }, mistakes);
  },
};

/** A number of records, or a percentage of them. */
export const failureLimit: Shape<FailureLimit> = {
  what: 'a number of records or a percentage such as "2%"',
  schema: {
    anyOf: [
      { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'string', pattern: PERCENTAGE },
      WITH_VARIABLE,
    ],
  },
  read: (node, key, mistakes) => {
    const value = numberOf(node);
    if (value !== undefined && Number.isSafeInteger(value) && value >= 0) return { records: value };
    const limit = node.kind === 'scalar' && typeof node.value === 'string' && parseFailureLimit(node.value);
    if (limit && 'percent' in limit) return limit;
    const hint = limit ? 'Take the quotes away.' : percentHint(node);
    return mismatch(node, { key, what: failureLimit.what, hint }, mistakes);
  },
};

function percentHint(node: Node): string | undefined {
  const value = numberOf(node);
  if (value === undefined || Number.isInteger(value) || value < 0) return undefined;
  return `A percentage ends with "%": "${value}%".`;
}

/** A duration, in milliseconds. */
export const duration: Shape<number> = {
  what: 'a duration such as 90s, 30m or 6h, up to 168h',
  schema: { anyOf: [{ type: 'string', pattern: DURATION }, WITH_VARIABLE] },
  read: (node, key, mistakes) => {
    const source = node.kind === 'scalar' ? String(node.value) : '';
    const value = durationMilliseconds(source);
    if (value !== undefined && value <= MAX_TIMEOUT_MILLISECONDS) return value;
    return mismatch(node, { key, what: duration.what, hint: durationHint(source, value) }, mistakes);
  },
};

function durationHint(source: string, value: number | undefined): string | undefined {
  if (value !== undefined) return 'The service keeps the results of a job for seven days.';
  if (/^[1-9]\d*$/.test(source)) return `Write the unit: "${source}s" for seconds, "${source}m" for minutes.`;
  if (/[.,\s]/.test(source)) return 'Write a whole number of one unit: 90m for an hour and a half.';
  return undefined;
}

/** The number of a node; a variable's value counts when it is written like one. */
function numberOf(node: Node): number | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (typeof node.value === 'number') return node.value;
  return node.isVariable && isDigits(node) ? Number(node.value) : undefined;
}

function isDigits({ value }: ScalarNode): boolean {
  return typeof value === 'string' && /^\d{1,15}$/.test(value);
}

function quotesHint(node: Node): string | undefined {
  return node.kind === 'scalar' && isDigits(node) ? 'Take the quotes away.' : undefined;
}
