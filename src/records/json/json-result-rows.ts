import { ID_BYTES, isSalesforceId } from '../../limits/salesforce-id.ts';
import { JsonSpans } from './json-spans.ts';
import { NO_ID, UNSOUND_ID, type ResultRows } from '../record/result-rows.ts';
import { errorCell, UNKNOWN_ERROR, type RowError } from '../record/row-error.ts';
import { SuccessTemplate } from '../record/success-template.ts';

const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const NOT_AN_ARRAY = 'it is no JSON array';
const CUT = 'it ends in the middle, as if it were cut short';

interface Row {
  readonly id: string;
  readonly success: boolean;
  readonly created: boolean;
  readonly errors: readonly RowError[];
}

/** Walks through a JSON result: `[{"success": true, "created": true, "id": "…", "errors": []}, …]`. */
export class JsonResultRows implements ResultRows {
  success = false;
  created = false;
  idBytes: Uint8Array;
  idStart = 0;
  idEnd = 0;
  malformed: string | undefined;
  readonly #bytes: Uint8Array;
  readonly #spans = new JsonSpans();
  readonly #template = new SuccessTemplate();
  #at = 0;
  #row: Row | undefined;
  #isFirst = true;
  #isOver = false;

  constructor(bytes: Uint8Array) {
    this.idBytes = this.#bytes = bytes;
    this.#at = this.#space(0);
    if (bytes[this.#at] === OPEN_LIST) this.#at++;
    else this.malformed = NOT_AN_ARRAY;
  }

  next(): boolean {
    if (this.malformed !== undefined || this.#isOver) return false;
    const start = this.#rowStart();
    if (start < 0) return false;
    this.#isFirst = false;
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

  /** Where the next row begins; -1 at the end, or at what is none. */
  #rowStart(): number {
    let at = this.#space(this.#at);
    if (this.#bytes[at] === CLOSE_LIST) {
      this.#isOver = true;
      if (this.#space(at + 1) < this.#bytes.length) this.malformed = 'text follows its end';
      return -1;
    }
    if (!this.#isFirst) {
      if (this.#bytes[at] !== COMMA)
        return this.#fail(at >= this.#bytes.length ? CUT : 'a row is not behind a comma');
      at = this.#space(at + 1);
    }
    if (this.#bytes[at] === OPEN_OBJECT) return at;
    return this.#fail(at >= this.#bytes.length ? CUT : 'a row is no object');
  }

  #takeApart(start: number): boolean {
    if (!this.#spans.find(this.#bytes, start, this.#bytes.length)) return this.#refuse(CUT);
    const { end } = this.#spans;
    const bytes = Buffer.from(this.#bytes.subarray(start, end));
    const row = rowOf(bytes.toString());
    if (typeof row === 'string') return this.#refuse(row);
    this.#row = row;
    this.success = row.success;
    this.created = row.created;
    // It may be written with escapes.
    this.idBytes = Buffer.from(row.id);
    this.idStart = 0;
    this.idEnd = row.id.length;
    if (row.success) this.#template.learn(bytes, row, idOf);
    this.#at = end;
    return true;
  }

  #space(from: number): number {
    let at = from;
    while (at < this.#bytes.length && (this.#bytes[at] ?? 0) <= 0x20) at++;
    return at;
  }

  #refuse(reason: string): false {
    this.malformed = reason;
    return false;
  }

  #fail(reason: string): -1 {
    this.malformed = reason;
    return -1;
  }
}

/** A row, or what is wrong with it. */
function rowOf(text: string): Row | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'a row is not sound JSON';
  }
  const { created, errors, id, success } = value as Readonly<Record<string, unknown>>;
  if (typeof success !== 'boolean' || typeof created !== 'boolean') {
    return 'a row has no true or false under success and created';
  }
  const texts = Array.isArray(errors) ? errors.map(errorOf) : [];
  if (id === null || id === undefined || id === '')
    return success ? NO_ID : { id: '', success, created, errors: texts };
  const isId = typeof id === 'string' && id.length === ID_BYTES && isSalesforceId(id);
  return isId ? { id, success, created, errors: texts } : UNSOUND_ID;
}

function idOf(text: string): string | undefined {
  const row = rowOf(text);
  return typeof row === 'string' ? undefined : row.id;
}

function errorOf(value: unknown): RowError {
  const error =
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const text = (key: string): string => (typeof error[key] === 'string' ? error[key] : '');
  const { fields } = error;
  return {
    statusCode: text('statusCode') || UNKNOWN_ERROR,
    message: text('message'),
    fields: Array.isArray(fields) ? fields.filter((field) => typeof field === 'string').sort() : [],
  };
}
