import type { Mistakes } from '../diagnostic/mistakes.ts';
import { VARIABLE_NAME, type Variables } from '../manifest/variables.ts';

const LINE = new RegExp(`^\\s*(${VARIABLE_NAME})\\s*=(.*)$`, 's');

/**
 * Lines `NAME=value`; blank lines count for nothing. A value begins right after the `=` and ends with the line.
 * Messages name lines by number and hold no values, as they may be secret.
 */
export function readVariables(text: string, mistakes: Mistakes): Variables {
  const variables = new Map<string, string>();
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const [, name, value] = LINE.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      mistakes.error({
        message: `Input "variables", line ${index + 1}: this is not NAME=value.`,
        hint: 'The name is made of letters, digits and _, and does not begin with a digit.',
      });
    } else if (variables.has(name)) {
      mistakes.error({
        message: `Input "variables", line ${index + 1}: "${name}" is there twice.`,
        hint: 'Keep one of the two.',
      });
    } else variables.set(name, value);
  }
  return variables;
}
