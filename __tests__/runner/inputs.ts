import type { ActionDefinition } from './action-definition.ts';

/** The contexts that a default in `action.yml` may name, written as in the expression: `runner.temp`. */
export type ExpressionValues = Readonly<Record<string, string>>;

export interface InputEnvironment {
  /** `INPUT_<ID>`: every declared input and every further one that the workflow passes. */
  readonly variables: Record<string, string>;
  /** What the runner has to say about the inputs. */
  readonly warnings: readonly string[];
}

/** What the runner makes of a step's `with:`. Ids keep their hyphens; only blanks become underscores. */
export function inputEnvironment(
  definition: ActionDefinition,
  given: Readonly<Record<string, string>>,
  values: ExpressionValues,
): InputEnvironment {
  const declared = new Map(definition.inputs.map((input) => [input.id.toLowerCase(), input]));
  const variables: Record<string, string> = {};
  const warnings: string[] = [];
  for (const input of definition.inputs) variables[variableName(input.id)] = evaluate(input.default, values);
  for (const [id, value] of Object.entries(given)) {
    variables[variableName(id)] = value;
    const input = declared.get(id.toLowerCase());
    if (input === undefined) warnings.push(unexpected(id, [...declared.keys()]));
    else if (input.deprecationMessage !== undefined) {
      warnings.push(`Input '${id}' has been deprecated with message: ${input.deprecationMessage}`);
    }
  }
  return { variables, warnings };
}

function variableName(id: string): string {
  return `INPUT_${id.replaceAll(' ', '_').toUpperCase()}`;
}

function unexpected(id: string, known: readonly string[]): string {
  const list = known.map((name) => `'${name}'`).join(', ');
  return `Unexpected input(s) '${id}', valid inputs are [${list}]`;
}

function evaluate(text: string, values: ExpressionValues): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const value = values[expression];
    if (value === undefined)
      throw new Error(`the default "${text}" names ${expression}, which is not known here`);
    return value;
  });
}
