import { number } from '../../diagnostic/counted.ts';
import { literalEnd } from '../json/json-literals.ts';
import { ANY, BYTES, CELL } from '../members/member-table.ts';
import { JsonGrammar, type Bracket } from './json-grammar.ts';
import { JsonNames } from './json-names.ts';
import { JsonToken, type JsonPlace } from './json-token.ts';

/** Receives the tokens of a JSON text, one by one; each is another one when the call has returned. */
export interface JsonListener {
  opened(kind: Bracket, token: JsonToken): void;
  closed(kind: Bracket): void;
  /** The name of a member; its value is what comes next. */
  named(name: string, token: JsonToken): void;
  text(token: JsonToken): void;
  /** A number, `true`, `false` or `null`. */
  literal(token: JsonToken): void;
  /** The bytes of all tokens so far become others. */
  moved?(): void;
}

/** Why a text is no JSON, and where. */
export interface JsonFlaw {
  readonly message: string;
  readonly place: JsonPlace;
}

/** Deeper texts are refused. */
const MAX_DEPTH = 100;
/** Longer texts and numbers are refused; no field takes as much. */
const MAX_TOKEN_CHARACTERS = 1_000_000;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const NO_ASCII = 0x80;
/** What ends a number or a word. */
const BEHIND_LITERAL = new Set(Buffer.from(' \t\n\r,:{}[]"'));
/** Where a token would end that is not whole, or unsound. */
const NOWHERE = -1;

/** Reads JSON (RFC 8259) in UTF-8 that comes in pieces; what is held is one token and the open brackets. */
export class JsonScanner {
  /** What is wrong; nothing is read behind it. */
  flaw: JsonFlaw | undefined;
  readonly #listener: JsonListener;
  readonly #token = new JsonToken();
  readonly #names = new JsonNames();
  readonly #grammar = new JsonGrammar();
  #bytes: Buffer = Buffer.alloc(0);
  #limit = 0;
  #final = false;
  #line = 1;
  /** Where the line would begin if all of its characters were ASCII. */
  #lineStart = 0;
  /** Of the text that was passed last: what is known of it, and whether all of it is ASCII. */
  #form = CELL;
  #isAscii = true;

  constructor(listener: JsonListener) {
    this.#listener = listener;
  }

  /** That of the token which was not whole yet, with which the next bytes start. */
  get line(): number {
    return this.#line;
  }

  /**
   * Reads the tokens that are whole.
   *
   * @param final whether the text ends at `limit`
   * @returns where the next token begins: the next bytes start with it
   */
  write(bytes: Buffer, limit: number, final: boolean): number {
    this.#bytes = bytes;
    this.#limit = limit;
    this.#final = final;
    let at = this.#skipBlanks(0);
    while (at < limit && this.flaw === undefined) {
      const end = this.#read(at);
      if (end === NOWHERE) break;
      at = this.#skipBlanks(end);
    }
    if (this.flaw === undefined) this.#checkRest(at);
    this.#lineStart -= at;
    return at;
  }

  #checkRest(at: number): void {
    if (this.#final && (at < this.#limit || !this.#grammar.isComplete))
      this.#fail('The text ends too early.', at);
    const rest = this.#limit - at;
    if (rest > MAX_TOKEN_CHARACTERS && rest - this.#surplus(at, this.#limit) > MAX_TOKEN_CHARACTERS)
      this.#fail(`A value has more than ${number(MAX_TOKEN_CHARACTERS)} characters.`, at);
  }

  #skipBlanks(from: number): number {
    const [bytes, limit] = [this.#bytes, this.#limit];
    let at = from;
    for (; at < limit; at++) {
      const byte = bytes[at];
      if (byte === SPACE) continue;
      if (byte === LF) {
        this.#line++;
        this.#lineStart = at + 1;
      } else if (byte !== CR && byte !== TAB) break;
    }
    return at;
  }

  /** @returns where the token ends */
  #read(at: number): number {
    switch (this.#bytes[at]) {
      case QUOTE:
        return this.#grammar.takesName ? this.#readName(at) : this.#readText(at);
      case COMMA:
        return this.#grammar.takeComma() ? at + 1 : this.#unexpected(at);
      case COLON:
        return this.#grammar.takeColon() ? at + 1 : this.#unexpected(at);
      case OPEN_OBJECT:
        return this.#openBracket('object', at);
      case OPEN_LIST:
        return this.#openBracket('array', at);
      case CLOSE_OBJECT:
        return this.#closeBracket('object', at);
      case CLOSE_LIST:
        return this.#closeBracket('array', at);
      default:
        return this.#readLiteral(at);
    }
  }

  #openBracket(kind: Bracket, at: number): number {
    if (!this.#grammar.takesValue) return this.#unexpected(at);
    if (this.#grammar.depth >= MAX_DEPTH) {
      return this.#fail(`Objects and arrays lie more than ${MAX_DEPTH} deep in each other.`, at);
    }
    this.#grammar.open(kind);
    this.#listener.opened(kind, this.#begin(at));
    return at + 1;
  }

  #closeBracket(kind: Bracket, at: number): number {
    if (!this.#grammar.close(kind)) return this.#unexpected(at);
    this.#listener.closed(kind);
    return at + 1;
  }

  #readName(at: number): number {
    const guess = this.#names.guess(this.#bytes, at + 1, this.#limit);
    if (guess !== undefined) {
      this.#grammar.takeName();
      this.#listener.named(guess.text, this.#begin(at));
      this.#lineStart += guess.surplus;
      return at + guess.length + 2;
    }
    const end = this.#closingQuote(at + 1);
    if (end === NOWHERE) return end;
    const token = this.#begin(at);
    if (!token.read(this.#bytes, at + 1, end, this.#form)) return this.#noText(at);
    this.#grammar.takeName();
    const name = this.#form === ANY ? token.text : this.#names.find(this.#bytes, at + 1, end);
    this.#listener.named(name, token);
    return this.#behindText(at, end);
  }

  #readText(at: number): number {
    if (!this.#grammar.takesValue) return this.#unexpected(at);
    const end = this.#closingQuote(at + 1);
    if (end === NOWHERE) return end;
    const token = this.#begin(at);
    if (!token.read(this.#bytes, at + 1, end, this.#form)) return this.#noText(at);
    this.#grammar.takeValue();
    this.#listener.text(token);
    return this.#behindText(at, end);
  }

  #noText(at: number): number {
    return this.#fail('A text holds a character or an escape that JSON does not allow.', at);
  }

  #behindText(at: number, end: number): number {
    if (!this.#isAscii) this.#lineStart += this.#surplus(at, end);
    return end + 1;
  }

  #readLiteral(at: number): number {
    let end = at;
    while (end < this.#limit && !BEHIND_LITERAL.has(this.#bytes[end] ?? 0)) end++;
    if (end === this.#limit && !this.#final) return NOWHERE;
    if (!this.#grammar.takesValue || literalEnd(this.#bytes, at) !== end) return this.#unexpected(at);
    this.#grammar.takeValue();
    const token = this.#begin(at);
    token.read(this.#bytes, at, end, CELL);
    this.#listener.literal(token);
    return end;
  }

  /** Where the quote stands that ends a text. */
  #closingQuote(from: number): number {
    const [bytes, limit] = [this.#bytes, this.#limit];
    let form = CELL;
    let all = 0;
    for (let at = from; at < limit; at++) {
      const byte = bytes[at] ?? 0;
      // Most bytes are letters, and take one comparison.
      if (byte > BACKSLASH) {
        all |= byte;
      } else if (byte === QUOTE) {
        this.#form = form;
        this.#isAscii = all < NO_ASCII;
        return at;
      } else if (byte === BACKSLASH) {
        form = ANY;
        at++;
      } else if (byte === COMMA) {
        if (form === CELL) form = BYTES;
      } else if (byte < SPACE) form = ANY;
    }
    return NOWHERE;
  }

  /** How many bytes there are more than UTF-16 units. */
  #surplus(start: number, end: number): number {
    return end - start - this.#bytes.toString('utf8', start, end).length;
  }

  /** The token that begins at `at`. */
  #begin(at: number): JsonToken {
    this.#token.line = this.#line;
    this.#token.column = at - this.#lineStart + 1;
    return this.#token;
  }

  #unexpected(at: number): number {
    return this.#fail(`${this.#grammar.expectation} is expected here.`, at);
  }

  #fail(message: string, at: number): number {
    this.flaw ??= { message, place: this.#begin(at).place };
    return NOWHERE;
  }
}
