import type { ErrorCode, YAMLError } from 'yaml';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { SourceText } from './source-text.ts';

/** A tag changes what a value is. */
export const TAG = {
  message: 'A manifest holds no YAML tags.',
  hint: 'Take out the word that begins with "!".',
};

/** These leave a tree that can be read on. */
const HARMLESS: readonly ErrorCode[] = ['MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED', 'NON_STRING_KEY'];

/**
 * Reports what the YAML parser found, and tells whether the text is no YAML at all. The parser goes on after an
 * unexpected token, but what it says from there on is mostly an echo of it.
 */
export function reportSyntaxErrors(
  errors: readonly YAMLError[],
  source: SourceText,
  mistakes: Mistakes,
): boolean {
  const lines = new Set<number | undefined>();
  for (const error of errors) {
    const mistake = syntaxError(error, source);
    if (!lines.has(mistake.place?.line)) mistakes.error(mistake);
    lines.add(mistake.place?.line);
    if (error.code === 'UNEXPECTED_TOKEN' || error.code === 'RESOURCE_EXHAUSTION') break;
  }
  return errors.some(({ code }) => !HARMLESS.includes(code));
}

function syntaxError(error: YAMLError, source: SourceText): Parameters<Mistakes['error']>[0] {
  const [start, end] = error.pos;
  const place = source.place(start, end);
  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return {
        message: 'The file holds more than one YAML document.',
        hint: 'Keep one manifest per file, and take out the lines that are "---" or "...".',
        place,
      };
    case 'TAG_RESOLVE_FAILED':
      return { ...TAG, place };
    case 'NON_STRING_KEY':
      return { message: 'A key must be a plain word.', hint: 'Write "key: value".', place };
    case 'RESOURCE_EXHAUSTION':
      return { message: 'The manifest is nested too deeply.', place };
    case 'TAB_AS_INDENT':
      return { message: 'A line is indented with a tab.', hint: 'YAML indents with blanks only.', place };
    default:
      return {
        message: `This is not YAML: ${parserText(error.message)}.`,
        ...hint(place.sourceLine ?? '', error.code),
        place,
      };
  }
}

/** The parser's words as the end of a sentence. */
function parserText(message: string): string {
  if (/^Missing closing ["']quote$/.test(message)) return 'a quote is not closed';
  return message.replace(/\.$/, '');
}

function hint(line: string, code: ErrorCode): { hint?: string } {
  if (code === 'UNEXPECTED_TOKEN' && /[{[].*\$\{/.test(line)) {
    return { hint: 'Inside { } and [ ] put a text with a variable in quotes: "${NAME}".' };
  }
  if (code === 'BAD_ALIAS') return { hint: 'Put a glob that begins with * in quotes.' };
  if (code === 'BAD_SCALAR_START') return { hint: 'Put the value in quotes.' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return { hint: 'Put a value that holds ": " in quotes.' };
  return {};
}
