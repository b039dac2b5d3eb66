import { ANY } from '../members/member-table.ts';

/** Where a token begins. */
export interface JsonPlace {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** A text or a number, `true`, `false` or `null`, as it stands in the bytes of a JSON text. One serves many. */
export class JsonToken implements JsonPlace {
  line = 1;
  column = 1;
  bytes: Buffer = Buffer.alloc(0);
  /** Where what is written begins, without quotes. */
  start = 0;
  end = 0;
  /** `ANY` when escapes are written, `BYTES` or `CELL` when the bytes are those of the text. */
  form = ANY;
  #decoded = '';

  get place(): JsonPlace {
    return { line: this.line, column: this.column };
  }

  /** The text; a number or a word as it is written: numbers keep all their digits. */
  get text(): string {
    return this.form === ANY ? this.#decoded : this.#written();
  }

  /** Takes what is written between `start` and `end`. @returns whether JSON allows it as a text */
  read(bytes: Buffer, start: number, end: number, form: number): boolean {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.form = form;
    if (form !== ANY) return true;
    try {
      const value: unknown = JSON.parse(`"${this.#written()}"`);
      this.#decoded = String(value);
      return true;
    } catch {
      return false;
    }
  }

  /** Becomes what another token is. */
  take(other: JsonToken): void {
    this.line = other.line;
    this.column = other.column;
    this.bytes = other.bytes;
    this.start = other.start;
    this.end = other.end;
    this.form = other.form;
    this.#decoded = other.#decoded;
  }

  /** Keeps its bytes to itself, since those that it was read from become others. */
  keep(): void {
    if (this.end - this.start === this.bytes.length) return;
    this.bytes = Buffer.from(this.bytes.subarray(this.start, this.end));
    this.start = 0;
    this.end = this.bytes.length;
  }

  startsWith(sign: string): boolean {
    if (this.form === ANY) return this.#decoded.startsWith(sign);
    return this.start < this.end && this.bytes[this.start] === sign.charCodeAt(0);
  }

  #written(): string {
    return this.bytes.toString('utf8', this.start, this.end);
  }
}
