import { isUtf8 } from 'node:buffer';
import type { Located } from '../diagnostic/diagnostic.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';
import { COLUMN_NAME, columnNameHint } from './api-name.ts';
import type { ColumnRule, ConstantField } from './manifest.ts';
import { type Property, type PropertyText, readProperties } from './properties-text.ts';
import { SourceText } from './source-text.ts';
import { quoted } from './tree.ts';

/** What a mapping file of Data Loader says: the columns that are sent, and constants. */
export interface ColumnMap {
  /** A column may stand in several rules: it fills each of their fields. */
  readonly columns: readonly ColumnRule[];
  readonly values: readonly ConstantField[];
}

/**
 * Reads a mapping file of Data Loader (`.sdl`), as its `LoadMapper` does: properties of Java in ISO 8859-1, a column or
 * a constant in quotation marks on the left side, fields parted by commas on the right one. A line with an empty right
 * side maps nothing.
 *
 * @param file its path relative to the workspace, for places
 */
export function readColumnMap(bytes: Uint8Array, file: string, mistakes: Mistakes): ColumnMap {
  const columns: ColumnRule[] = [];
  const values: ConstantField[] = [];
  for (const { key, value } of propertiesOf(Buffer.from(bytes), file, mistakes)) {
    const fields = fieldsOf(value, mistakes);
    const column = { value: key.text, place: key.place() };
    if (isConstant(key.text)) {
      values.push(...fields.map((field) => ({ field, value: key.text.slice(1, -1) })));
    } else if (fields.length > 0) {
      reportJoin(key, mistakes);
      columns.push(...fields.map((field) => ({ column, field })));
    }
  }
  return { columns, values };
}

const BEYOND_ASCII = /[^\0-\x7f]/;

function isConstant(key: string): boolean {
  return key.length >= 2 && key.startsWith('"') && key.endsWith('"');
}

function propertiesOf(bytes: Buffer, file: string, mistakes: Mistakes): readonly Property[] {
  // Comments are in whatever encoding their author had.
  const utf8 = isUtf8(bytes);
  const source = new SourceText(file, bytes.toString(utf8 ? 'utf8' : 'latin1'));
  if (bytes.includes(0)) {
    mistakes.error({
      message: 'The mapping file has NUL bytes, so it is no text with one byte for each character.',
      hint: 'Save it as plain text, not as UTF-16.',
      place: { file, line: 1 },
    });
    return [];
  }
  const properties = readProperties(source, mistakes);
  for (const part of properties.flatMap(({ key, value }) => [key, value])) {
    if (utf8) reportUtf8(part, mistakes);
  }
  reportRepeats(properties, mistakes);
  return properties;
}

/** What is behind ASCII in the file itself, and no escape, Data Loader would take for other characters. */
function reportUtf8(part: PropertyText, mistakes: Mistakes): void {
  const { written } = part;
  if (!BEYOND_ASCII.test(written)) return;
  mistakes.error({
    message: `${quoted(written)} is written in UTF-8, which Data Loader does not read in a mapping file.`,
    hint: `Write ${quoted(escaped(written))}, which means the same in every encoding.`,
    place: part.place(),
  });
}

function escaped(text: string): string {
  const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replaceAll(new RegExp(BEYOND_ASCII, 'g'), escape);
}

function reportRepeats(properties: readonly Property[], mistakes: Mistakes): void {
  const seen = new Map<string, PropertyText>();
  for (const { key } of properties) {
    // Columns are found whatever their case; constants are texts.
    const name = isConstant(key.text) ? key.text : key.text.toLowerCase();
    const first = seen.get(name);
    seen.set(name, key);
    if (key.text === '') {
      mistakes.error({
        message: 'The line of the mapping file names no column.',
        hint: 'Write Column=Field, or take the line out.',
        place: key.place(),
      });
    } else if (first !== undefined) {
      mistakes.error({
        message: `${isConstant(key.text) ? key.text : quoted(key.text)} stands on the left side twice.`,
        hint: 'Data Loader takes the last line alone: keep that one.',
        place: key.place(),
        related: { message: 'It stands here, too.', place: first.place() },
      });
    }
  }
}

function reportJoin(key: PropertyText, mistakes: Mistakes): void {
  if (!key.text.includes(',')) return;
  mistakes.error({
    message: `${quoted(key.text)} joins columns, which only Data Loader does.`,
    hint: 'Join them in the file, or map each to a field of its own.',
    place: key.place(),
  });
}

/** The fields on the right side that are right; others are reported. */
function fieldsOf(list: PropertyText, mistakes: Mistakes): Located<string>[] {
  return [...list.text.matchAll(/[^,]+/g)].flatMap(({ 0: piece, index }) => {
    const written = piece.trim();
    if (written === '') return [];
    const start = index + piece.indexOf(written);
    const place = list.place(start, start + written.length);
    // Data Loader parts relationship and field with a colon, the Bulk API with a full stop.
    const value = written.replace(/^(\w+):(\w+)$/, '$1.$2');
    if (new RegExp(COLUMN_NAME).test(value)) return [{ value, place }];
    mistakes.error({ ...fieldMistake(written), place });
    return [];
  });
}

function fieldMistake(written: string): { readonly message: string; readonly hint: string } {
  const [, relationship, type, field] = /^(\w+):(\w+)-(\w+)$/.exec(written) ?? [];
  if (relationship !== undefined && type !== undefined && field !== undefined) {
    return {
      message: `${quoted(written)} does not say whether the lookup takes other objects, too.`,
      hint: `Write "${relationship}.${field}", or "${type}:${relationship}.${field}" where it takes several.`,
    };
  }
  return {
    message: `${quoted(written)} is no field that a column can fill.`,
    hint: /[=:\s"]/.test(written)
      ? 'In the name of a column, and in a constant, a backslash stands before each blank, ":" and "=".'
      : columnNameHint(written),
  };
}
