import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

/** When a `post` step runs. */
export type PostCondition = 'always()' | 'success()' | 'failure()' | 'cancelled()' | '!cancelled()';

/** What the runner takes from an action's `action.yml`. */
export interface ActionDefinition {
  readonly inputs: readonly InputDefinition[];
  /** Absolute paths of the scripts. */
  readonly main: string;
  readonly post?: string;
  readonly postCondition: PostCondition;
}

export interface InputDefinition {
  readonly id: string;
  /** With its expressions, not yet evaluated; empty when none is given. */
  readonly default: string;
  readonly deprecationMessage?: string;
}

/** Reads `action.yml` in `folder`. Throws when the runner could not load it as a Node action. */
export async function readActionDefinition(folder: string): Promise<ActionDefinition> {
  const document: unknown = parse(await readFile(join(folder, 'action.yml'), 'utf8'));
  const { inputs = {}, runs } = mapping(document, 'action.yml');
  const { using, main, post, 'post-if': postCondition = 'always()' } = mapping(runs, 'runs');
  if (using !== 'node24' && using !== 'node20') throw new Error(`runs.using is "${String(using)}"`);
  if (typeof main !== 'string') throw new Error('runs.main is missing');
  return {
    inputs: Object.entries(mapping(inputs, 'inputs')).map(([id, value]) => inputOf(id, value)),
    main: resolve(folder, main),
    ...(typeof post === 'string' && { post: resolve(folder, post) }),
    postCondition: postConditionOf(postCondition),
  };
}

function inputOf(id: string, value: unknown): InputDefinition {
  const { default: preset, deprecationMessage } = mapping(value ?? {}, `inputs.${id}`);
  return {
    id,
    default: scalar(preset ?? undefined, id),
    ...(typeof deprecationMessage === 'string' && { deprecationMessage }),
  };
}

function scalar(value: unknown, id: string): string {
  switch (typeof value) {
    case 'undefined':
      return '';
    case 'string':
    case 'number':
    case 'boolean':
      return String(value);
    default:
      throw new Error(`the default of the input ${id} is not a scalar`);
  }
}

function postConditionOf(value: unknown): PostCondition {
  const text = String(value).replaceAll(' ', '');
  const conditions = ['always()', 'success()', 'failure()', 'cancelled()', '!cancelled()'] as const;
  const condition = conditions.find((known) => known === text);
  if (condition === undefined) throw new Error(`post-if "${text}" is not one that this runner can evaluate`);
  return condition;
}

function mapping(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${what} is not a mapping`);
  }
  return value as Record<string, unknown>;
}
