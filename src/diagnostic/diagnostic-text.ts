import type { Diagnostic, Place } from './diagnostic.ts';
import { excerpt } from './excerpt.ts';
import { visibleText } from './visible-text.ts';

/**
 * A diagnostic for the log: `file:line:column: error: message`, the source line with carets, the hint, and the
 * related place in the same form. Lines are parted by `\n`; whatever the texts hold, they add none.
 *
 * @param label what stands before the message; empty where the runner says it
 */
export function diagnosticText(diagnostic: Diagnostic, label = `${diagnostic.severity}: `): string {
  const { message, hint, place, related } = diagnostic;
  return [
    `${place ? `${placeText(place)}: ` : ''}${label}${visibleText(message)}`,
    ...(place ? excerpt(place) : []),
    ...(hint === undefined ? [] : [`  hint: ${visibleText(hint)}`]),
    ...(related ? [`  ${placeText(related.place)}: ${visibleText(related.message)}`] : []),
    ...(related ? excerpt(related.place) : []),
  ].join('\n');
}

/** `file:line:column`, as editors and terminals make it a link. */
function placeText({ file, line, column }: Place): string {
  // A line of the log that begins with "::" would be a workflow command.
  const name = visibleText(file).replace(/^\s*::/, '.$&');
  return [name, line, column].filter((part) => part !== undefined).join(':');
}
