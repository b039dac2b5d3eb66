import type { Query } from '@jetstreamapp/soql-parser-js';
import type { OrgRequest } from '../http/request.ts';

type Parser = (text: string) => Query;
let parser: Parser | undefined;

/** Loads the SOQL parser if a request may lead to a query: it takes a quarter of a second, most runs never need it. */
export async function loadSoqlParserFor({ path, body }: OrgRequest): Promise<void> {
  const createsQueryJob = path.endsWith('/job') && body.kind === 'bytes' && body.bytes.includes('query');
  if (createsQueryJob || /\/query(?:All)?$/.test(path)) {
    parser ??= (await import('@jetstreamapp/soql-parser-js')).parseQuery;
  }
}

/**
 * Parses SOQL.
 *
 * @throws the parser's error when the text is no SOQL.
 */
export function parseSoql(text: string): Query {
  if (parser === undefined) throw new Error('The SOQL parser was not loaded before it was needed');
  return parser(text);
}
