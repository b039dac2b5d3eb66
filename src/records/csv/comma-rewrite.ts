type State = 'cell-start' | 'plain' | 'quoted' | 'quote-seen';

/** Longer than any record may be: such a cell is refused, whatever it holds. */
const MAX_HELD_CHARACTERS = 10_000_000;

/**
 * Writes CSV with commas from CSV with another delimiter, piece by piece. Line ends stay where they are. A cell that
 * breaks the rules for quotes breaks them afterwards, too, so that who reads the rows finds it.
 */
export class CommaRewrite {
  readonly #delimiter: string;
  readonly #cellEnd: RegExp;
  #state: State = 'cell-start';
  /** The beginning of a cell without quotes: whether it needs some is known at its end. */
  #held = '';

  /** @param delimiter one character, no quote and no line end */
  constructor(delimiter: string) {
    this.#delimiter = delimiter;
    this.#cellEnd = new RegExp(`[\\r\\n\\u{${(delimiter.codePointAt(0) ?? 0).toString(16)}}]`, 'gu');
  }

  /** @param text holds no part of a character */
  rewrite(text: string): string {
    let out = '';
    let at = 0;
    while (at < text.length) {
      switch (this.#state) {
        case 'cell-start':
          this.#state = text[at] === '"' ? 'quoted' : 'plain';
          if (this.#state === 'quoted') [out, at] = [`${out}"`, at + 1];
          break;
        case 'plain': {
          const end = this.#endOfCell(text, at);
          this.#held += text.slice(at, end);
          at = end;
          if (end < text.length || this.#held.length > MAX_HELD_CHARACTERS) out += this.end();
          if (end < text.length) [out, at] = this.#separate(text, at, out);
          break;
        }
        case 'quoted': {
          const end = text.indexOf('"', at) + 1 || text.length;
          if (text[end - 1] === '"') this.#state = 'quote-seen';
          out += text.slice(at, end);
          at = end;
          break;
        }
        case 'quote-seen':
          [out, at] = this.#afterQuote(text, at, out);
      }
    }
    return out;
  }

  /** What is left when the text has ended. */
  end(): string {
    const cell = this.#held;
    this.#held = '';
    if (!cell.includes(',')) return cell;
    return cell.includes('"') ? cell.replaceAll(',', '?') : `"${cell}"`;
  }

  #endOfCell(text: string, at: number): number {
    this.#cellEnd.lastIndex = at;
    return this.#cellEnd.exec(text)?.index ?? text.length;
  }

  /** Takes the delimiter or the line end at `at`. */
  #separate(text: string, at: number, out: string): [string, number] {
    this.#state = 'cell-start';
    if (text.startsWith(this.#delimiter, at)) return [`${out},`, at + this.#delimiter.length];
    return [out + text.charAt(at), at + 1];
  }

  #afterQuote(text: string, at: number, out: string): [string, number] {
    if (text[at] === '"') {
      this.#state = 'quoted';
      return [`${out}"`, at + 1];
    }
    if (this.#endOfCell(text, at) === at) return this.#separate(text, at, out);
    this.#state = 'plain';
    return [`${out}?`, at];
  }
}
