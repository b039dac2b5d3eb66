export type Bracket = 'object' | 'array';

type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';

const WORDS: Record<Expected, string> = {
  value: 'A value',
  'value or end': 'A value or "]"',
  name: 'A name in quotes',
  'name or end': 'A name in quotes or "}"',
  colon: '":"',
  'comma or end': 'A comma or a closing bracket',
  nothing: 'The end of the text',
};

/** Which token may come next in a JSON text (RFC 8259, section 2). What takes one says whether it may come. */
export class JsonGrammar {
  #expected: Expected = 'value';
  readonly #open: Bracket[] = [];
  /** Whether the innermost open bracket is that of an object. */
  #inObject = false;

  /** How many brackets are open. */
  get depth(): number {
    return this.#open.length;
  }

  get isComplete(): boolean {
    return this.#expected === 'nothing';
  }

  get takesName(): boolean {
    return this.#expected === 'name' || this.#expected === 'name or end';
  }

  get takesValue(): boolean {
    return this.#expected === 'value' || this.#expected === 'value or end';
  }

  /** In words: what may come next. */
  get expectation(): string {
    return WORDS[this.#expected];
  }

  takeName(): void {
    this.#expected = 'colon';
  }

  /** Takes a text, a number or a word, or the end of an object or array. */
  takeValue(): void {
    this.#expected = this.#open.length === 0 ? 'nothing' : 'comma or end';
  }

  takeColon(): boolean {
    if (this.#expected !== 'colon') return false;
    this.#expected = 'value';
    return true;
  }

  takeComma(): boolean {
    if (this.#expected !== 'comma or end') return false;
    this.#expected = this.#inObject ? 'name' : 'value';
    return true;
  }

  open(kind: Bracket): void {
    this.#open.push(kind);
    this.#inObject = kind === 'object';
    this.#expected = this.#inObject ? 'name or end' : 'value or end';
  }

  close(kind: Bracket): boolean {
    const empty = kind === 'object' ? 'name or end' : 'value or end';
    const mayEnd = this.#expected === empty || this.#expected === 'comma or end';
    if (!mayEnd || this.#inObject !== (kind === 'object') || this.#open.length === 0) return false;
    this.#open.pop();
    this.#inObject = this.#open.at(-1) === 'object';
    this.takeValue();
    return true;
  }
}
