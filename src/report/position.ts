import type { Place } from '../diagnostic/diagnostic.ts';
import { visible } from './untrusted-text.ts';

/** Longest path shown, in characters: a place is of no use when its line is cut off. */
const pathCharacters = 80;

/** `file:line:column`, as far as known, as visible text. */
export function position({ file, line, column }: Pick<Place, 'file' | 'line' | 'column'>): string {
  return [visible(file, pathCharacters), line, column].filter((part) => part !== undefined).join(':');
}
