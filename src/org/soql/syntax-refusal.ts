import { locatedRefusal, type SoqlRefusal } from './soql-refusal.ts';

const END = '<EOF>';

/** The refusal of a text that is no SOQL, with the place of the first token that does not belong. */
export function syntaxRefusal(text: string, error: unknown, parse: (text: string) => unknown): SoqlRefusal {
  const lexing = /\((\d+):(\d+)\)$/.exec(messageOf(error));
  if (lexing !== null) {
    const rowStart = text
      .split('\n')
      .slice(0, Number(lexing[1]) - 1)
      .join('\n').length;
    const offset = (Number(lexing[1]) > 1 ? rowStart + 1 : 0) + Number(lexing[2]) - 1;
    const reason = `no viable alternative at character '${text.charAt(offset)}'`;
    return locatedRefusal('MALFORMED_QUERY', text, offset, reason);
  }
  const token = tokenIn(error);
  const offset = token === END ? text.length : offsetOf(token, text, parse);
  return locatedRefusal('MALFORMED_QUERY', text, offset, `unexpected token: '${token}'`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The parser names the token it stumbled over at the end of its message. */
function tokenIn(error: unknown): string {
  const found = /found(?:: | --> )'?(.*?)'?(?: <--)?$/s.exec(messageOf(error))?.[1] ?? '';
  return found === '' ? END : found;
}

/** The parser does not say where; of the places where the token stands, it is the first at which parsing ends so. */
function offsetOf(token: string, text: string, parse: (text: string) => unknown): number {
  for (let at = text.indexOf(token); at !== -1; at = text.indexOf(token, at + 1)) {
    try {
      parse(text.slice(0, at + token.length));
    } catch (error) {
      if (tokenIn(error) === token) return at;
    }
  }
  return 0;
}
