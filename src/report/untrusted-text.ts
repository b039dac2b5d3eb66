/**
 * Text that this action did not write (server messages, file names, manifest ids) made safe to show: one line,
 * nothing invisible, nothing that reorders its neighbours, no run too long to wrap, nothing that the runner takes
 * for a workflow command. Every sink starts from here.
 */

/** Longest run without a blank, in characters: longer ones would push a table off the page. */
const longestRunCharacters = 72;
const longRun = new RegExp(`(?<!\\S)\\S{${longestRunCharacters + 1},}`, 'g');

/** Control and format characters (bidi overrides, zero-width ones, tags), and halves of surrogate pairs. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Whether `text` holds a character that cannot be seen. */
export function hasInvisible(text: string): boolean {
  return text.search(invisible) >= 0;
}

/** `text` on one line, with a visible � in place of each control or format character, of `limit` characters at most. */
export function visible(text: string, limit: number): string {
  // What lies far beyond the limit need not be looked at.
  const near = text.slice(0, Math.max(1000, limit * 2));
  const oneLine = (near.length < text.length ? `${near}…` : text)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(invisible, '\uFFFD')
    .replaceAll(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim();
  return withoutTail(withoutCommand(oneLine.replaceAll(longRun, shortRun)), limit);
}

/** A line of a file with � for each invisible character, so that nothing moves under its carets. */
export function visibleInPlace(line: string): string {
  const shown = line.replaceAll(invisible, (one) => (one === '\t' ? one : '\uFFFD'.repeat(one.length)));
  return shown.replaceAll('##[', '#\uFFFD[');
}

/** The runner obeys `::name::` at the start of a line and `##[name]` anywhere in it. */
export function withoutCommand(line: string): string {
  return line.replaceAll(/##(?=\[)/g, '# #').replace(/^(\s*):(?=:)/, '$1: ');
}

function shortRun(run: string): string {
  const characters = Array.from(run);
  if (characters.length <= longestRunCharacters) return run;
  const half = Math.floor((longestRunCharacters - 1) / 2);
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

function withoutTail(text: string, limit: number): string {
  if (lengthOf(text, limit) === text.length) return text;
  return `${text.slice(0, lengthOf(text, Math.max(0, limit - 1)))}…`;
}

/** The length of the first `characters` characters of `text`, or of all of it. */
function lengthOf(text: string, characters: number): number {
  if (text.length <= characters) return text.length;
  let length = 0;
  for (let taken = 0; taken < characters && length < text.length; taken++)
    length += (text.codePointAt(length) ?? 0) > 0xffff ? 2 : 1;
  return length;
}
