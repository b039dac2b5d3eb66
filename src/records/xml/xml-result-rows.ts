import { SaxesParser } from 'saxes';
import { ID_BYTES, isSalesforceId } from '../../limits/salesforce-id.ts';
import { XmlSpans } from './xml-spans.ts';
import { startsWith } from '../bytes/starts-with.ts';
import { hasName, tagEnd } from './xml-markup.ts';
import { NO_ID, UNSOUND_ID, type ResultRows } from '../record/result-rows.ts';
import { errorCell, UNKNOWN_ERROR, type RowError } from '../record/row-error.ts';
import { SuccessTemplate } from '../record/success-template.ts';

const ROOT = Buffer.from('results');
const ROW = Buffer.from('result');
const END_OF_ROOT = Buffer.from('</results');
const DECLARATION = Buffer.from('<?xml');
const CUT = 'it ends in the middle, as if it were cut short';

/** A row as it is read: the texts of its elements, by their names. */
interface Row {
  readonly texts: ReadonlyMap<string, string>;
  readonly errors: readonly RowError[];
}

/** Walks through an XML result: `<results><result><id>…</id><success>true</success><created>true</created></result>…`. */
export class XmlResultRows implements ResultRows {
  success = false;
  created = false;
  idBytes: Uint8Array;
  idStart = 0;
  idEnd = 0;
  malformed: string | undefined;
  readonly #bytes: Uint8Array;
  readonly #spans = new XmlSpans();
  readonly #template = new SuccessTemplate();
  #at = 0;
  #row: Row | undefined;
  #isOver = false;

  constructor(bytes: Uint8Array) {
    this.idBytes = this.#bytes = bytes;
    let at = this.#space(0);
    if (startsWith(bytes, at, DECLARATION)) at = this.#space(tagEnd(bytes, at, bytes.length));
    if (hasName(bytes, at, ROOT)) this.#at = tagEnd(bytes, at, bytes.length);
    else this.malformed = 'its root is not <results>';
    if (this.#at < 0) this.malformed = CUT;
    // No row was sent, or the result is not worth its name.
    if (this.malformed === undefined && bytes[this.#at - 2] === 0x2f) this.#isOver = true;
  }

  next(): boolean {
    if (this.malformed !== undefined || this.#isOver) return false;
    const start = this.#space(this.#at);
    if (startsWith(this.#bytes, start, END_OF_ROOT)) {
      this.#isOver = true;
      const end = tagEnd(this.#bytes, start, this.#bytes.length);
      if (end < 0) this.malformed = CUT;
      else if (this.#space(end) < this.#bytes.length) this.malformed = 'text follows its end';
      return false;
    }
    if (start >= this.#bytes.length) return this.#refuse(CUT);
    if (!hasName(this.#bytes, start, ROW)) return this.#refuse('a row is no <result>');
    const idAt = this.#template.idOf(this.#bytes, start);
    if (idAt < 0) return this.#takeApart(start);
    this.success = true;
    this.created = this.#template.created;
    this.idBytes = this.#bytes;
    this.idStart = idAt;
    this.idEnd = idAt + ID_BYTES;
    this.#at = start + this.#template.length;
    return true;
  }

  id(): string {
    return Buffer.from(this.idBytes.subarray(this.idStart, this.idEnd)).toString();
  }

  error(): string {
    return errorCell(this.errors());
  }

  errors(): readonly RowError[] {
    return this.#row?.errors ?? [];
  }

  #takeApart(start: number): boolean {
    if (!this.#spans.find(this.#bytes, start, this.#bytes.length)) return this.#refuse(CUT);
    const { end } = this.#spans;
    const bytes = Buffer.from(this.#bytes.subarray(start, end));
    const row = rowOf(bytes.toString());
    if (row === undefined) return this.#refuse('a row is not sound XML');
    const [success, created] = [row.texts.get('success'), row.texts.get('created')];
    if (!isTruth(success) || !isTruth(created)) {
      return this.#refuse('a row has no true or false under success and created');
    }
    const id = row.texts.get('id') ?? '';
    if (id === '' && success === 'true') return this.#refuse(NO_ID);
    if (id !== '' && !(id.length === ID_BYTES && isSalesforceId(id))) return this.#refuse(UNSOUND_ID);
    this.#row = row;
    this.success = success === 'true';
    this.created = created === 'true';
    // It may be written with entities, in a CDATA section or around a comment.
    this.idBytes = Buffer.from(id);
    this.idStart = 0;
    this.idEnd = id.length;
    if (this.success) this.#template.learn(bytes, { id, created: this.created }, idOf);
    this.#at = end;
    return true;
  }

  #space(from: number): number {
    let at = from;
    while (at >= 0 && at < this.#bytes.length && (this.#bytes[at] ?? 0) <= 0x20) at++;
    return at;
  }

  #refuse(reason: string): false {
    this.malformed = reason;
    return false;
  }
}

function isTruth(text: string | undefined): boolean {
  return text === 'true' || text === 'false';
}

function idOf(text: string): string | undefined {
  return rowOf(text)?.texts.get('id');
}

/** What decides over a record: each stands in a row once, as a text. */
const DECIDING = new Set(['id', 'success', 'created']);

/** Reads a row; undefined when it is not sound. */
function rowOf(text: string): Row | undefined {
  const parser = new SaxesParser();
  const path: string[] = [];
  const texts = new Map<string, string>();
  const errors: { statusCode: string; message: string; fields: string[] }[] = [];
  let content = '';
  let faults = 0;
  parser.on('error', () => {
    faults++;
  });
  parser.on('opentag', ({ name }) => {
    path.push(name);
    content = '';
    if (path.length === 2 && name === 'errors')
      errors.push({ statusCode: UNKNOWN_ERROR, message: '', fields: [] });
    else if (path.length > 2 && DECIDING.has(path[1] ?? '')) faults++;
  });
  const take = (piece: string): void => {
    content += piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    const error = errors.at(-1);
    if (path.length === 2 && name !== 'errors') {
      if (texts.has(name) && DECIDING.has(name)) faults++;
      texts.set(name, content);
    } else if (path[1] === 'errors' && path.length === 3 && error !== undefined) {
      if (name === 'fields') error.fields.push(content);
      else if (name === 'message' || name === 'statusCode') error[name] = content;
    }
    path.pop();
  });
  parser.write(text).close();
  for (const { fields } of errors) fields.sort();
  return faults === 0 ? { texts, errors } : undefined;
}
