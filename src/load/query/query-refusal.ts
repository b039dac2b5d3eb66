import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { PlannedQuery } from '../../plan/plan.ts';

/** Where the service says in the message of a failed batch what it did not understand. */
const POSITION = /ERROR at Row:(\d{1,6}):Column:(\d{1,6})\s+(\S[\s\S]*)$/;

/** Why the service refuses a query, as a mistake at its place in the manifest: at the very word where the service tells it. */
export function queryRefusal({ places, query }: PlannedQuery, stateMessage: string): Diagnostic {
  const [, row, column, reason] = POSITION.exec(stateMessage) ?? [];
  const [, code] = /Failed to process query: ([A-Z][A-Z_]+):/.exec(stateMessage) ?? [];
  const said = (reason ?? stateMessage).trim();
  return {
    severity: 'error',
    message: `The org refuses the query: ${code === undefined || reason === undefined ? said : `${code}: ${said}`}`,
    hint: 'Correct the query; names of objects and fields are API names.',
    place: row === undefined ? query.soql.place : places.place(Number(row), Number(column)),
  };
}
