import type { Place } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import type { SourceText } from './source-text.ts';
import { quoted } from './tree.ts';

/** A key or a value of a properties file: its escapes are read, and each character knows where it stands. */
export interface PropertyText {
  readonly text: string;
  /** The same as it is written, escapes and all. */
  readonly written: string;
  /** Where the characters from `start` up to `end` stand in the file. */
  place(start?: number, end?: number): Place;
}

export interface Property {
  readonly key: PropertyText;
  readonly value: PropertyText;
}

/** Offsets of the characters of one logical line: line ends behind a backslash, and the blanks after them, are gone. */
type LogicalLine = readonly number[];

const BLANKS = new Set([' ', '\t', '\f']);
const SEPARATORS = new Set(['=', ':']);
const NAMED: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };

/**
 * Reads a properties file of Java, in its order, repeated keys included (documentation of `java.util.Properties.load`).
 * Other than there, a backslash before a letter or digit that is no escape is a mistake, and not passed over.
 */
export function readProperties(source: SourceText, mistakes: Mistakes): Property[] {
  // Java takes a carriage return alone for the end of a line, too. Every character keeps its offset.
  const text = source.text.replaceAll(/\r(?!\n)/g, '\n');
  return logicalLines(text).map((line) => {
    const { keyEnd, valueStart } = parts(text, line);
    const lineEnd = (line.at(-1) ?? 0) + 1;
    return {
      key: unescaped(text, line.slice(0, keyEnd), line[keyEnd] ?? lineEnd, source, mistakes),
      value: unescaped(text, line.slice(valueStart), lineEnd, source, mistakes),
    };
  });
}

function logicalLines(text: string): LogicalLine[] {
  const lines: LogicalLine[] = [];
  let line: number[] = [];
  let continues = false;
  for (const { index, 0: natural } of text.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const content = natural.replace(/\r?\n$/, '');
    const start = content.search(/[^ \t\f]/);
    const isComment = !continues && /[#!]/.test(content.charAt(start));
    if (start >= 0 && !isComment) {
      // An odd number of backslashes at the end: the last one takes the line end with it.
      continues = (/\\*$/.exec(content)?.[0].length ?? 0) % 2 === 1;
      for (let at = start; at < content.length - Number(continues); at++) line.push(index + at);
    } else if (isComment) continue;
    else continues = false;
    if (continues) continue;
    if (line.length > 0) lines.push(line);
    line = [];
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** A key ends at the first blank, `=` or `:` without a backslash; one of the two and blanks may follow it. */
function parts(text: string, line: LogicalLine): { keyEnd: number; valueStart: number } {
  const at = (index: number): string => text.charAt(line[index] ?? text.length);
  let keyEnd = 0;
  while (keyEnd < line.length && !BLANKS.has(at(keyEnd)) && !SEPARATORS.has(at(keyEnd))) {
    keyEnd += at(keyEnd) === '\\' ? 2 : 1;
  }
  keyEnd = Math.min(keyEnd, line.length);
  let valueStart = keyEnd;
  while (BLANKS.has(at(valueStart))) valueStart++;
  if (SEPARATORS.has(at(valueStart))) valueStart++;
  while (BLANKS.has(at(valueStart))) valueStart++;
  return { keyEnd, valueStart };
}

function unescaped(
  text: string,
  line: LogicalLine,
  end: number,
  source: SourceText,
  mistakes: Mistakes,
): PropertyText {
  const offsets: number[] = [];
  let read = '';
  for (let at = 0; at < line.length;) {
    const raw = line.slice(at, at + 6).map((offset) => text.charAt(offset));
    const { character, length } = escape(raw.join(''));
    const offset = line[at] ?? end;
    if (character === undefined) reportEscape(raw.slice(0, length).join(''), source, offset, mistakes);
    offsets.push(offset);
    read += character ?? '';
    at += length;
  }
  offsets.push(end);
  return {
    text: read,
    written: line.map((offset) => text.charAt(offset)).join(''),
    place: (from = 0, to = read.length) => source.place(offsets[from] ?? end, offsets[to] ?? end),
  };
}

/** The first character of a raw text of up to six, and how much of it that takes; undefined where it is none. */
function escape(raw: string): { character: string | undefined; length: number } {
  if (!raw.startsWith('\\')) return { character: raw.charAt(0), length: 1 };
  const second = raw.charAt(1);
  if (second === 'u') {
    const digits = /^[0-9A-Fa-f]{4}/.exec(raw.slice(2))?.[0];
    return digits === undefined
      ? { character: undefined, length: 2 }
      : { character: String.fromCharCode(Number.parseInt(digits, 16)), length: 6 };
  }
  const named = NAMED[second];
  if (named === undefined && /[A-Za-z0-9]/.test(second)) return { character: undefined, length: 2 };
  return { character: named ?? second, length: 2 };
}

function reportEscape(written: string, source: SourceText, offset: number, mistakes: Mistakes): void {
  mistakes.error({
    message: `${quoted(written)} is no character of a mapping file.`,
    hint:
      written === '\\u'
        ? 'Behind "\\u" come four hexadecimal digits, as in "\\u00e9".'
        : `Write "\\${written}" for a backslash, or take the backslash out.`,
    place: source.place(offset, offset + written.length),
  });
}
