import { type Document, type ErrorCode, isCollection, isScalar, visit, type YAMLError } from 'yaml';
import type { Mistake, Mistakes } from '../diagnostic/mistakes.ts';
import type { SourceText } from './source-text.ts';

/** A tag changes what a value is. */
export const TAG = {
  message: 'A manifest holds no YAML tags.',
  hint: 'Take out the word that begins with "!".',
};

/** These leave a tree that can be read on. */
const HARMLESS: readonly ErrorCode[] = ['MULTIPLE_DOCS', 'TAG_RESOLVE_FAILED', 'NON_STRING_KEY'];

/**
 * Reports what the YAML parser found, and says whether the text is no YAML at all. The parser goes on after an
 * unexpected token, but what it says from there on is mostly an echo of it.
 */
export function reportSyntaxErrors(
  document: Document.Parsed,
  source: SourceText,
  mistakes: Mistakes,
): boolean {
  const { errors } = document;
  const lines = new Set<number | undefined>();
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  // A line that a tab indents belongs nowhere, so the parser finds fault with those beside it.
  for (const [index, error] of (tabs.length > 0 ? tabs : errors).entries()) {
    if (!mistakes.hasRoom) break;
    // What such a cause makes of the rest is an echo.
    const cause =
      index === 0 ? (openingOf(error, document, source) ?? indentationError(error, source)) : undefined;
    const mistake = cause ?? syntaxError(error, source);
    if (!lines.has(mistake.place?.line)) mistakes.error(mistake);
    lines.add(mistake.place?.line);
    if (cause !== undefined || ENDS.includes(error.code)) break;
  }
  return errors.some(({ code }) => !HARMLESS.includes(code));
}

/** Behind these, the parser reads what nobody has written. */
const ENDS: readonly ErrorCode[] = ['UNEXPECTED_TOKEN', 'RESOURCE_EXHAUSTION', 'BAD_INDENT'];

function syntaxError(error: YAMLError, source: SourceText): Mistake {
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
        message: `This is not YAML: ${error.message.replace(/\.$/, '')}.`,
        ...hint(place.sourceLine ?? '', error.code),
        place,
      };
  }
}

/** What is opened and not closed is reported where it is opened: the parser sees it where something else comes. */
function openingOf(
  { code, pos: [at] }: YAMLError,
  document: Document.Parsed,
  source: SourceText,
): Mistake | undefined {
  if (!['MISSING_CHAR', 'UNEXPECTED_TOKEN', 'BAD_INDENT'].includes(code)) return undefined;
  const quote = quoteBefore(at, document);
  if (quote !== undefined) {
    const { start, end } = quote;
    const place = source.place(start, end);
    const sign = source.text[start] ?? '"';
    if (code === 'MISSING_CHAR' || source.text.slice(start, end).includes('\n')) {
      const other = sign === '"' ? "'" : '"';
      const written = (place.sourceLine ?? '').slice((place.column ?? 1) - 1).trimEnd();
      return {
        message: 'This is not YAML: a quote is opened here and not closed.',
        hint: written.endsWith(other)
          ? `The text ends with ${other}, but begins with ${sign}: write the same at both ends.`
          : `Write ${sign} behind the text, too, or take it out here.`,
        place: source.place(start, start + written.length),
      };
    }
    return {
      message: `This is not YAML: behind the quote that closes the text stands more.`,
      hint:
        sign === "'"
          ? "Inside the text, write a quote twice: ''."
          : 'Inside the text, write \\" for a quote, or put the whole into single quotes.',
      place: source.place(start, end + 1),
    };
  }
  const bracket = code === 'UNEXPECTED_TOKEN' ? undefined : bracketBefore(at, document);
  if (bracket === undefined) return undefined;
  const sign = source.text[bracket] ?? '[';
  return {
    message: `This is not YAML: a ${sign} is opened here and not closed.`,
    hint: `Write ${sign === '[' ? ']' : '}'} behind the last item.`,
    place: source.place(bracket, bracket + 1),
  };
}

/** The text in quotes that ends where the parser stopped. */
function quoteBefore(at: number, document: Document.Parsed): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined;
  visit(document, {
    Scalar: (_, { range, type }) => {
      if ((type !== 'QUOTE_SINGLE' && type !== 'QUOTE_DOUBLE') || range === undefined || range === null)
        return;
      const [start, end] = range;
      if (start < at && Math.abs(end - at) <= 1) found = { start, end };
    },
  });
  return found;
}

/** Where the innermost list or map in brackets begins that the parser was in. */
function bracketBefore(at: number, document: Document.Parsed): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node: (_, node) => {
      if (isScalar(node) || !isCollection(node) || node.flow !== true) return;
      const [start, end] = node.range ?? [at, 0];
      if (start < at && end >= at) found = start;
    },
  });
  return found;
}

/** A line that is indented further, or less far, than those beside it. */
function indentationError({ code, pos: [at] }: YAMLError, source: SourceText): Mistake | undefined {
  if (code === 'BAD_INDENT') {
    return {
      message: 'This is not YAML: the line is indented neither like those above it nor further.',
      hint: 'Begin the keys of a map right below each other.',
      place: source.place(at, at + 1),
    };
  }
  const above = source.place(at, at);
  const rest = (above.sourceLine ?? '').slice((above.column ?? 1) - 1);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(rest)) {
    const next = source.text.slice(at + rest.length).search(/\S/) + at + rest.length;
    return {
      message:
        'This is not YAML: the line is indented further than the one above it, which has a value already.',
      hint: 'Begin it right below the key above it.',
      place: source.place(next, next + 1),
      related: { message: 'The line above it.', place: above },
    };
  }
  const [, key] = /^(\s*(?:- +)?[\w.-]+):\S/.exec(above.sourceLine ?? '') ?? [];
  if (code === 'MULTILINE_IMPLICIT_KEY' && key !== undefined) {
    return {
      message: 'This is not YAML: no blank stands behind the colon.',
      hint: `Write "${key.trim()}: ", and then the value.`,
      place: { ...above, column: key.length + 1, endColumn: key.length + 2 },
    };
  }
  return undefined;
}

function hint(line: string, code: ErrorCode): { hint?: string } {
  if (code === 'UNEXPECTED_TOKEN' && /[{[].*\$\{/.test(line)) {
    return { hint: 'Inside { } and [ ] put a text with a variable in quotes: "${NAME}".' };
  }
  if (code === 'BAD_ALIAS') return { hint: 'Put a glob that begins with * in quotes.' };
  if (code === 'BAD_SCALAR_START') return { hint: 'Put the value in quotes.' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return { hint: 'Put a value that holds ": " in quotes.' };
  if (code === 'BAD_DQ_ESCAPE') {
    return {
      hint: 'In "…" a backslash has a meaning of its own: write single quotes, and in paths forward slashes.',
    };
  }
  if (code === 'MULTILINE_IMPLICIT_KEY') return { hint: 'Write "key: value" on one line.' };
  return {};
}
