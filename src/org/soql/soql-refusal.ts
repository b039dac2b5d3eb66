/** Why a query is refused: a code of the SOAP API and its text. */
export class SoqlRefusal extends Error {
  override readonly name = 'SoqlRefusal';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The refusal of SOQL that the service plays and the embedded org does not. */
export function notPlayed(what: string): SoqlRefusal {
  return new SoqlRefusal('MALFORMED_QUERY', `The embedded org does not play this: ${what}`);
}

/**
 * A refusal's text as the service lays it out: the statement, a caret below the place, row and column, the reason.
 * Its line breaks are blanks in a stateMessage (reported), and here in REST errors too. `offset` counts from 0.
 */
export function locatedRefusal(code: string, text: string, offset: number, reason: string): SoqlRefusal {
  const before = text.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const statement = text.replace(/\s*\n\s*/g, ' ');
  const place = `ERROR at Row:${before.length}:Column:${column}`;
  return new SoqlRefusal(code, `${statement} ${' '.repeat(column - 1)}^ ${place} ${reason}`);
}
