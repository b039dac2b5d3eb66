/**
 * Text that this action did not write (server messages, file names, manifest ids) made safe to show: one line,
 * nothing invisible, nothing that reorders its neighbours, no run too long to wrap. Every sink starts from here.
 */

/** Longest run without a blank, in characters: longer ones would push a table off the page. */
const longestRunCharacters = 72;

/** `text` on one line, with a visible � in place of each control or format character, of `limit` characters at most. */
export function visible(text: string, limit: number): string {
  const oneLine = text
    .slice(0, limit * 8)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD')
    .replaceAll(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim();
  return withoutTail(oneLine.replaceAll(/\S+/gu, shortRun), limit);
}

function shortRun(run: string): string {
  const characters = Array.from(run);
  if (characters.length <= longestRunCharacters) return run;
  const half = Math.floor((longestRunCharacters - 1) / 2);
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

function withoutTail(text: string, limit: number): string {
  const characters = Array.from(text);
  return characters.length <= limit ? text : `${characters.slice(0, Math.max(0, limit - 1)).join('')}…`;
}
