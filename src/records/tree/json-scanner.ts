import { number } from '../../diagnostic/counted.ts';

/** Where a token begins. */
export interface JsonPlace {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/** Receives the tokens of a JSON text, one by one. */
export interface JsonListener {
  opened(kind: Bracket, place: JsonPlace): void;
  closed(kind: Bracket): void;
  /** The name of a member; its value is what comes next. */
  named(name: string, place: JsonPlace): void;
  text(value: string, place: JsonPlace): void;
  /** A number, `true`, `false` or `null`, as it is written: numbers keep all their digits. */
  literal(written: string, place: JsonPlace): void;
}

export type Bracket = 'object' | 'array';

/** Why a text is no JSON, and where. */
export interface JsonFlaw {
  readonly message: string;
  readonly place: JsonPlace;
}

type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';

/** Deeper texts are refused. */
const MAX_DEPTH = 100;
/** Longer texts and numbers are refused; no field takes as much. */
const MAX_TOKEN_CHARACTERS = 1_000_000;
const MAX_KNOWN_NAMES = 1_000;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const LITERAL = /[^\s,:{}[\]"]+/y;
/** Neither an escape nor a character that must be one: the text is what it says. */
const IS_PLAIN = /^[ -[\]-\uFFFF]*$/;
const IS_LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** Reads JSON (RFC 8259) that comes in pieces; what is held is one token and the open brackets. */
export class JsonScanner {
  /** What is wrong; nothing is read behind it. */
  flaw: JsonFlaw | undefined;
  readonly #listener: JsonListener;
  readonly #open: Bracket[] = [];
  readonly #names = new Map<string, string>();
  #expected: Expected = 'value';
  #rest = '';
  #line = 1;
  /** Where the line begins, counted from the start of the piece. */
  #lineStart = 0;

  constructor(listener: JsonListener) {
    this.#listener = listener;
  }

  /** @param final whether the text ends with this piece */
  write(piece: string, final: boolean): void {
    const text = this.#rest + piece;
    let at = this.#skipBlanks(text, 0);
    while (at < text.length && this.flaw === undefined) {
      const end = this.#read(text, at, final);
      if (end === undefined) break;
      at = this.#skipBlanks(text, end);
    }
    if (this.flaw !== undefined) return;
    if (final && (at < text.length || this.#expected !== 'nothing'))
      this.#fail('The text ends too early.', at);
    if (text.length - at > MAX_TOKEN_CHARACTERS) {
      this.#fail(`A value has more than ${number(MAX_TOKEN_CHARACTERS)} characters.`, at);
    }
    this.#rest = text.slice(at);
    this.#lineStart -= at;
  }

  #skipBlanks(text: string, from: number): number {
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LF) {
        this.#line++;
        this.#lineStart = at + 1;
      } else if (code !== SPACE && code !== TAB && code !== CR) break;
    }
    return at;
  }

  /** @returns where the token ends; undefined when it is not whole */
  #read(text: string, at: number, final: boolean): number | undefined {
    switch (text[at]) {
      case '{':
        return this.#openBracket('object', at);
      case '[':
        return this.#openBracket('array', at);
      case '}':
        return this.#closeBracket('object', 'name or end', at);
      case ']':
        return this.#closeBracket('array', 'value or end', at);
      case ',':
        if (this.#expected !== 'comma or end') return this.#unexpected(at);
        this.#expected = this.#open.at(-1) === 'object' ? 'name' : 'value';
        return at + 1;
      case ':':
        if (this.#expected !== 'colon') return this.#unexpected(at);
        this.#expected = 'value';
        return at + 1;
      case '"':
        return this.#readText(text, at);
      default:
        return this.#readLiteral(text, at, final);
    }
  }

  #openBracket(kind: Bracket, at: number): number | undefined {
    if (!this.#takesValue()) return this.#unexpected(at);
    if (this.#open.length >= MAX_DEPTH) {
      return this.#fail(`Objects and arrays lie more than ${MAX_DEPTH} deep in each other.`, at);
    }
    this.#open.push(kind);
    this.#expected = kind === 'object' ? 'name or end' : 'value or end';
    this.#listener.opened(kind, this.#placeOf(at));
    return at + 1;
  }

  #closeBracket(kind: Bracket, empty: Expected, at: number): number | undefined {
    const isExpected = this.#expected === empty || this.#expected === 'comma or end';
    if (!isExpected || this.#open.at(-1) !== kind) return this.#unexpected(at);
    this.#open.pop();
    this.#endValue();
    this.#listener.closed(kind);
    return at + 1;
  }

  #readText(text: string, at: number): number | undefined {
    const isName = this.#expected === 'name' || this.#expected === 'name or end';
    if (!isName && !this.#takesValue()) return this.#unexpected(at);
    const end = closingQuote(text, at + 1);
    if (end === undefined) return undefined;
    const written = text.slice(at + 1, end);
    const value = isName ? this.#nameOf(written) : IS_PLAIN.test(written) ? written : decoded(written);
    if (value === undefined)
      return this.#fail('A text holds a character or an escape that JSON does not allow.', at);
    if (isName) {
      this.#expected = 'colon';
      this.#listener.named(value, this.#placeOf(at));
    } else {
      this.#endValue();
      this.#listener.text(value, this.#placeOf(at));
    }
    return end + 1;
  }

  /** Names recur: each is decoded once. Kept are copies, since a slice would keep the whole piece. */
  #nameOf(written: string): string | undefined {
    const known = this.#names.get(written);
    if (known !== undefined) return known;
    const name = decoded(written);
    if (name === written && this.#names.size < MAX_KNOWN_NAMES) this.#names.set(name, name);
    return name;
  }

  #readLiteral(text: string, at: number, final: boolean): number | undefined {
    LITERAL.lastIndex = at;
    const written = LITERAL.exec(text)?.[0] ?? '';
    const end = at + written.length;
    if (end === text.length && !final) return undefined;
    if (!this.#takesValue() || !IS_LITERAL.test(written)) return this.#unexpected(at);
    this.#endValue();
    this.#listener.literal(written, this.#placeOf(at));
    return end;
  }

  #takesValue(): boolean {
    return this.#expected === 'value' || this.#expected === 'value or end';
  }

  #endValue(): void {
    this.#expected = this.#open.length === 0 ? 'nothing' : 'comma or end';
  }

  #unexpected(at: number): number | undefined {
    return this.#fail(`${EXPECTATIONS[this.#expected]} is expected here.`, at);
  }

  #fail(message: string, at: number): number | undefined {
    this.flaw ??= { message, place: this.#placeOf(at) };
    return undefined;
  }

  #placeOf(at: number): JsonPlace {
    return { line: this.#line, column: at - this.#lineStart + 1 };
  }
}

const EXPECTATIONS: Record<Expected, string> = {
  value: 'A value',
  'value or end': 'A value or "]"',
  name: 'A name in quotes',
  'name or end': 'A name in quotes or "}"',
  colon: '":"',
  'comma or end': 'A comma or a closing bracket',
  nothing: 'The end of the text',
};

/** Where the quote stands that ends a text: one behind an even number of backslashes. */
function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (before > from && text[before - 1] === '\\') before--;
    if ((at - before) % 2 === 0) return at;
  }
  return undefined;
}

/** @param written what stands between the quotes */
function decoded(written: string): string | undefined {
  try {
    const value: unknown = JSON.parse(`"${written}"`);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
