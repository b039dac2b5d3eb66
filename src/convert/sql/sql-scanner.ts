import type { Place } from '../../diagnostic/diagnostic.ts';

/** The text at hand ends where more of it is needed: read on, and parse what was begun once more. */
export class MoreTextNeeded extends Error {
  override readonly name = 'MoreTextNeeded';
}

/** What cannot be read, with the place where it stands. */
export class SqlMistake extends Error {
  override readonly name = 'SqlMistake';
  readonly hint: string;
  /** Into the scanner's text. */
  readonly offset: number;

  constructor(message: string, hint: string, offset: number) {
    super(message);
    this.hint = hint;
    this.offset = offset;
  }
}

/** A place in a file. Line and column are 1-based, the column in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
  readonly byte: number;
}

const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y;
const NUMBER = /(?:0[xX][\da-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
/** A byte order mark counts as one. */
const BLANKS = /[ \t\n\f\r\uFEFF]+/y;
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '`': '`', '[': ']', "'": "'" };
const INCOMPLETE = 'The file ends in the middle of a statement.';

/**
 * Text of SQL, read from left to right by SQLite's rules for names, texts, numbers and comments
 * (https://www.sqlite.org/lang_expr.html). The text may come in pieces.
 */
export class SqlScanner {
  readonly #file: string;
  #text = '';
  #isWhole = false;
  /** Where the text at hand begins in the file. */
  #start: TextPosition;
  /** The position that was asked for last, and its offset in the text: the next one is mostly a little further on. */
  #last: TextPosition & { readonly offset: number };
  /** Where the next token is looked for. */
  at = 0;

  /** @param start where in the file the text begins */
  constructor(file: string, start: TextPosition = { line: 1, column: 1, byte: 0 }) {
    this.#file = file;
    this.#start = start;
    this.#last = { ...start, offset: 0 };
  }

  /** Adds a piece, and forgets what lies before `at`. */
  add(piece: string): void {
    this.#start = this.position(this.at);
    this.#text = this.#text.slice(this.at) + piece;
    this.at = 0;
    this.#last = { ...this.#start, offset: 0 };
  }

  /** Nothing comes any more. */
  end(): void {
    this.#isWhole = true;
  }

  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** How many characters wait. */
  get length(): number {
    return this.#text.length - this.at;
  }

  /** Where a character of the text at hand lies in the file. */
  position(offset: number): TextPosition {
    if (offset < this.#last.offset) this.#last = { ...this.#start, offset: 0 };
    let { column, line } = this.#last;
    const passed = this.#text.slice(this.#last.offset, offset);
    column += passed.length;
    for (let end = passed.indexOf('\n'); end !== -1; end = passed.indexOf('\n', end + 1)) {
      line++;
      column = passed.length - end;
    }
    const byte = this.#last.byte + Buffer.byteLength(passed);
    this.#last = { line, column, byte, offset };
    return { line, column, byte };
  }

  place(offset: number): Place & { readonly line: number } {
    const { column, line } = this.position(offset);
    return { file: this.#file, line, column };
  }

  /** The character at `at`; empty at the end of all. */
  peek(): string {
    if (this.at >= this.#text.length && !this.#isWhole) throw new MoreTextNeeded();
    return this.#text.charAt(this.at);
  }

  /** Passes over blanks and comments. @returns whether anything follows */
  skip(): boolean {
    for (;;) {
      BLANKS.lastIndex = this.at;
      if (BLANKS.test(this.#text)) this.at = BLANKS.lastIndex;
      const character = this.peek();
      if (character !== '-' && character !== '/') return character !== '';
      const opening = this.#ahead(2);
      if (opening === '--') this.#pass('\n', 2, true);
      else if (opening === '/*') this.#pass('*/', 2, true);
      else return true;
    }
  }

  /** Takes a sign if it comes next. */
  sign(sign: string): boolean {
    this.skip();
    if (this.#ahead(sign.length) !== sign) return false;
    this.at += sign.length;
    return true;
  }

  /** The next word, in capitals, without taking it; empty where something else stands. */
  peekWord(): string {
    this.skip();
    return this.#match(WORD)?.toUpperCase() ?? '';
  }

  /** Takes words that come next, all of them or none. */
  words(...words: readonly string[]): boolean {
    const start = this.at;
    for (const word of words) {
      if (this.peekWord() === word) this.at += word.length;
      else {
        this.at = start;
        return false;
      }
    }
    return true;
  }

  /** A name of a table or a column: a word, or in any of SQLite's quotation marks. */
  nameOrNothing(): string | undefined {
    this.skip();
    const opening = this.peek();
    const closing = CLOSING[opening];
    if (closing !== undefined) return this.quoted(closing);
    const word = this.#match(WORD);
    if (word !== undefined) this.at += word.length;
    return word;
  }

  name(what: string): string {
    const name = this.nameOrNothing();
    return name ?? this.refuse(`Here should stand ${what}.`);
  }

  /** What stands between quotation marks; the closing one, written twice, stands for itself, but not `]`. */
  quoted(closing: string): string {
    const start = this.at + 1;
    let [from, isDoubled] = [start, false];
    for (;;) {
      const end = this.#text.indexOf(closing, from);
      if (end === -1) {
        if (!this.#isWhole) throw new MoreTextNeeded();
        this.refuse(`A quotation mark, ${closing}, is missing: what is opened here does not end.`);
      }
      if (end + 1 >= this.#text.length && !this.#isWhole) throw new MoreTextNeeded();
      if (closing === ']' || this.#text[end + 1] !== closing) {
        this.at = end + 1;
        const text = this.#text.slice(start, end);
        return isDoubled ? text.replaceAll(closing + closing, closing) : text;
      }
      [from, isDoubled] = [end + 2, true];
    }
  }

  /** A number as it is written, without a sign before it. */
  number(): string | undefined {
    const number = this.#match(NUMBER);
    if (number !== undefined) this.at += number.length;
    return number;
  }

  /** Passes over what stands up to the next closing parenthesis or, outside of parentheses, comma. */
  skipTerm(): void {
    for (let depth = 0; ;) {
      if (!this.skip()) this.refuse(INCOMPLETE);
      const character = this.peek();
      if (depth === 0 && /[,);]/.test(character)) return;
      depth += Number(character === '(') - Number(character === ')');
      this.#skipToken(character);
    }
  }

  /** Passes over the rest of a statement, its semicolon included. */
  skipStatement(): void {
    while (this.skip()) {
      const character = this.peek();
      this.#skipToken(character);
      if (character === ';') return;
    }
  }

  /** What is wrong where the next token stands. @throws SqlMistake */
  refuse(message: string, hint = 'Is it a data set as CumulusCI writes it?', offset = this.at): never {
    const isEnd = this.#isWhole && offset >= this.#text.length;
    throw new SqlMistake(isEnd ? INCOMPLETE : message, isEnd ? 'Is the file whole?' : hint, offset);
  }

  #skipToken(character: string): void {
    const closing = CLOSING[character];
    if (closing === undefined) this.at += this.#match(WORD)?.length ?? 1;
    else this.quoted(closing);
  }

  #pass(closing: string, from: number, orEnd = false): void {
    const end = this.#text.indexOf(closing, this.at + from);
    if (end !== -1) this.at = end + closing.length;
    else if (!this.#isWhole) throw new MoreTextNeeded();
    else if (orEnd) this.at = this.#text.length;
  }

  #ahead(length: number): string {
    if (this.at + length > this.#text.length && !this.#isWhole) throw new MoreTextNeeded();
    return this.#text.slice(this.at, this.at + length);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined && pattern.lastIndex >= this.#text.length && !this.#isWhole) {
      throw new MoreTextNeeded();
    }
    return found;
  }
}
