import stringWidth from 'string-width';
import type { Place } from './diagnostic.ts';
import { visibleText, withoutCommands } from './visible-text.ts';

/** UTF-16 code units of a source line that are shown, and how many of them before the caret. */
const MAX_EXCERPT_LENGTH = 160;
const MAX_EXCERPT_BEFORE_CARET = 80;
const TAB_WIDTH = 4;

/**
 * The line of a place with carets under what is meant; empty when the place carries no text. Tabs become blanks
 * and carets are counted in columns of a terminal, so that they stand right under wide characters too.
 */
export function excerpt(place: Place): readonly string[] {
  const { sourceLine, line, column } = place;
  if (sourceLine === undefined || line === undefined || column === undefined) return [];
  const start = column - 1;
  const end = Math.max(place.endColumn ?? column, column + 1) - 1;
  const { from, to } = frame(sourceLine, start);
  const lead = from > 0 ? '…' : '';
  const tail = to < sourceLine.length ? '…' : '';
  const before = lead + shown(sourceLine.slice(from, start));
  const meant = shown(sourceLine.slice(start, Math.min(end, to)), stringWidth(before));
  const after = shown(sourceLine.slice(end, Math.max(end, to)), stringWidth(before + meant));
  const margin = ' '.repeat(String(line).length);
  return [
    // Only together the parts may read like a command.
    withoutCommands(`  ${line} | ${before}${meant}${after}${tail}`.trimEnd()),
    `  ${margin} | ${' '.repeat(stringWidth(before))}${'^'.repeat(Math.max(1, stringWidth(meant)))}`,
  ];
}

/** What of a long line is shown, never half of a surrogate pair. */
function frame(line: string, start: number): { from: number; to: number } {
  if (line.length <= MAX_EXCERPT_LENGTH) return { from: 0, to: line.length };
  const from = Math.max(0, start - MAX_EXCERPT_BEFORE_CARET);
  const to = Math.min(line.length, from + MAX_EXCERPT_LENGTH);
  return { from: from + (isLowSurrogate(line, from) ? 1 : 0), to: to - (isLowSurrogate(line, to) ? 1 : 0) };
}

function isLowSurrogate(line: string, index: number): boolean {
  const code = line.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Text as a terminal shows it from terminal column `column` on. */
function shown(text: string, column = 0): string {
  let result = '';
  for (const [index, piece] of text.split('\t').entries()) {
    if (index > 0) result += ' '.repeat(TAB_WIDTH - ((column + stringWidth(result)) % TAB_WIDTH));
    result += visibleText(piece);
  }
  return result;
}
