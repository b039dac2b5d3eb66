import { nearestName } from '../diagnostic/nearest-name.ts';
import { quoted } from './tree.ts';

/** Variables of the `variables` input, by name. */
export type Variables = ReadonlyMap<string, string>;

/** The name of a variable, as a regular expression. */
export const VARIABLE_NAME = '[A-Za-z_][A-Za-z0-9_]*';

/** What values may add to a manifest over all its texts, in UTF-16 code units: 16 times what it may have itself. */
export const MAX_SUBSTITUTED_LENGTH = 4 * 1024 * 1024;

/** A `${…}` that stands for nothing: `text` as written, and what is wrong with it. */
export interface VariableMistake {
  readonly text: string;
  readonly message: string;
  readonly hint: string;
}

const REFERENCE = /\$\$\{|\$\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\{/g;
const NAMED = new RegExp(`^\\$\\{(${VARIABLE_NAME})\\}$`);

/** Whether the whole text is one variable. */
export function isVariable(text: string): boolean {
  return NAMED.test(text);
}

/**
 * The text with each `${NAME}` replaced by the variable's value, which is taken as it is and not looked into
 * again. `$${` stands for `${`; a `$` elsewhere for itself.
 *
 * @param room how long the values may be together; what does not fit is left out
 * @returns also how long they are, so that the caller can see whether they fit
 */
export function substituted(
  text: string,
  variables: Variables,
  room: number,
): { text: string; mistakes: VariableMistake[]; length: number } {
  const mistakes: VariableMistake[] = [];
  let length = 0;
  const result = text.replace(REFERENCE, (written) => {
    if (written === '$${') return '${';
    const name = NAMED.exec(written)?.[1];
    const value = name === undefined ? undefined : variables.get(name);
    if (value === undefined) mistakes.push(mistake(written, name, variables));
    length += value?.length ?? 0;
    return length > room ? '' : (value ?? written);
  });
  return { text: result, mistakes, length };
}

/** The variables that the text of a manifest names, whether it may or not. */
export function namedVariables(text: string, variables: Variables): [string, string][] {
  const names = new Set([...text.matchAll(/\$\{([^{}]*)\}/g)].map(([, name]) => name));
  return [...variables].filter(([name]) => names.has(name));
}

function mistake(text: string, name: string | undefined, variables: Variables): VariableMistake {
  if (text.startsWith('${{')) return expressionMistake(text);
  if (name === undefined) {
    return {
      text,
      message: `${quoted(text)} is not a variable.`,
      hint: 'Write ${NAME}, the name of letters, digits and _. For a literal ${ write $${.',
    };
  }
  const meant = nearestName(name, [...variables.keys()]);
  return {
    text,
    message: `There is no variable "${name}".`,
    hint:
      meant === undefined
        ? `Give it a value in the input "variables": ${name}=… on a line of its own.`
        : `Did you mean "${meant}"?`,
  };
}

/** An expression of a workflow, which GitHub evaluates in workflow files alone. */
function expressionMistake(text: string): VariableMistake {
  const name = /(?:^|[.{\s])([A-Za-z_]\w*)[}\s]*$/.exec(text.replaceAll('-', '_'))?.[1] ?? 'NAME';
  return {
    text,
    message: `${quoted(text)} is not evaluated in a manifest, only in a workflow.`,
    hint: `Give the step the input "variables" with the line ${name}=${text}, and write \${${name}} here.`,
  };
}
