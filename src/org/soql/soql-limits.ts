import { SoqlRefusal } from './soql-refusal.ts';

/** SOQL and SOSL Reference, "SOQL Limits". */
const MAX_CHARACTERS = 100_000;
/** The service has no number for it: it depends on what the conditions become in its database. This is the org's own. */
const MAX_CONDITIONS = 1_000;

/** @throws SoqlRefusal when the text is longer than a query may be */
export function refuseOversize(text: string): void {
  if (text.length <= MAX_CHARACTERS) return;
  throw new SoqlRefusal(
    'MALFORMED_QUERY',
    `SOQL statements cannot be longer than ${MAX_CHARACTERS} characters.`,
  );
}

/** @throws SoqlRefusal when a query has too many conditions; a list of values is one */
export function refuseComplication(conditions: number): void {
  if (conditions <= MAX_CONDITIONS) return;
  throw new SoqlRefusal(
    'QUERY_TOO_COMPLICATED',
    'Query is either selecting too many fields or the filter conditions are too complicated.',
  );
}
